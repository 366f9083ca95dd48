// What is behind descriptors is asked for once, and again when a call may have changed it. The process that
// is looked at is this one: it makes the calls and tells of them as a tracer would see them.
#include "tracer/ptrace/descriptor_paths.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string>

#include "arch/syscalls.h"

namespace sysgood::ptrace {
namespace {

class DescriptorPathsTest : public ::testing::Test {
 protected:
  std::string detail(int fd) {
    return std::string(paths_.ask(self_, self_, Fact::Kind::fd_detail, static_cast<uint64_t>(fd)));
  }
  std::string path(int fd) {
    return std::string(paths_.ask(self_, self_, Fact::Kind::fd_path, static_cast<uint64_t>(fd)));
  }
  // A call that was made, as the tracer sees it.
  long seen(const char* name, uint64_t first, long result) {
    SyscallEntry entry;
    entry.number = *syscall_number(host_abi(), name);
    entry.args[0] = first;
    paths_.entered(self_, self_, host_abi(), entry);
    SyscallExit exit;
    exit.value = result < 0 ? -errno : result;
    exit.is_error = result < 0;
    paths_.returned(self_, self_, exit);
    return result;
  }
  // "[1234]": the inode that /proc tells.
  std::string inode(int fd) { return path(fd).substr(std::string_view("socket:").size()); }

  DescriptorPaths paths_;
  const Tid self_ = getpid();
};

int internet_socket(int type, sockaddr_in& address) {
  address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return socket(AF_INET, type | SOCK_CLOEXEC, 0);
}

TEST_F(DescriptorPathsTest, ABusyDescriptorIsAskedForOnce) {
  sockaddr_in address;
  const int file = open("/dev/null", O_RDONLY | O_CLOEXEC), s = internet_socket(SOCK_DGRAM, address);
  ASSERT_GE(s, 0);
  ASSERT_EQ(bind(s, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  detail(file);
  detail(s);
  const uint64_t before = paths_.lookups();
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(path(file), "/dev/null");
    EXPECT_EQ(detail(file), "char 1:3");
    seen("read", static_cast<uint64_t>(file), 0);
    seen("sendto", static_cast<uint64_t>(s), 0);
    seen("recvfrom", static_cast<uint64_t>(s), 0);
    EXPECT_TRUE(detail(s).starts_with("UDP:[127.0.0.1:")) << detail(s);
  }
  EXPECT_EQ(paths_.lookups(), before);
  close(file);
  close(s);
}

TEST_F(DescriptorPathsTest, AddressesOfTheInternet) {
  sockaddr_in address;
  socklen_t size = sizeof address;
  const int listener = internet_socket(SOCK_STREAM, address), client = internet_socket(SOCK_STREAM, address);
  ASSERT_GE(client, 0);
  EXPECT_EQ(detail(listener), "TCP:" + inode(listener));
  EXPECT_EQ(seen("bind", static_cast<uint64_t>(listener),
                 bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address)),
            0);
  EXPECT_EQ(seen("listen", static_cast<uint64_t>(listener), listen(listener, 5)), 0);
  ASSERT_EQ(getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size), 0);
  const std::string here = "127.0.0.1:" + std::to_string(ntohs(address.sin_port));
  EXPECT_EQ(detail(listener), "TCP:[" + here + "]");
  EXPECT_EQ(detail(client), "TCP:" + inode(client));
  EXPECT_EQ(seen("connect", static_cast<uint64_t>(client),
                 connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address)),
            0);
  ASSERT_EQ(getsockname(client, reinterpret_cast<sockaddr*>(&address), &size), 0);
  const std::string there = "127.0.0.1:" + std::to_string(ntohs(address.sin_port));
  EXPECT_EQ(detail(client), "TCP:[" + there + "->" + here + "]");
  const int accepted = accept(listener, nullptr, nullptr);
  seen("accept", static_cast<uint64_t>(listener), accepted);
  EXPECT_EQ(detail(accepted), "TCP:[" + here + "->" + there + "]");
  // Another descriptor of the same socket.
  const int copy = dup(accepted);
  seen("dup", static_cast<uint64_t>(accepted), copy);
  EXPECT_EQ(detail(copy), detail(accepted));
  for (const int fd : {listener, client, accepted, copy}) close(fd);
}

TEST_F(DescriptorPathsTest, SendingGivesAnAddress) {
  sockaddr_in address;
  const int s = internet_socket(SOCK_DGRAM, address);
  ASSERT_GE(s, 0);
  address.sin_port = htons(9);
  EXPECT_EQ(detail(s), "UDP:" + inode(s));
  seen("sendto", static_cast<uint64_t>(s),
       sendto(s, "x", 1, 0, reinterpret_cast<sockaddr*>(&address), sizeof address));
  EXPECT_TRUE(detail(s).starts_with("UDP:[0.0.0.0:")) << detail(s);
  close(s);
}

TEST_F(DescriptorPathsTest, SocketsOfTheUnixDomain) {
  int pair[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
  auto bare = [&](int fd) { return inode(fd).substr(1, inode(fd).size() - 2); };
  EXPECT_EQ(detail(pair[0]), "UNIX-STREAM:[" + bare(pair[0]) + "->" + bare(pair[1]) + "]");
  const int named = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  EXPECT_EQ(detail(named), "UNIX:" + inode(named));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = "sysgood-" + std::to_string(self_);
  name.copy(address.sun_path + 1, name.size());
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
  ASSERT_EQ(
      seen("bind", static_cast<uint64_t>(named), bind(named, reinterpret_cast<sockaddr*>(&address), size)),
      0);
  // The name, of the abstract space, is behind a NUL.
  EXPECT_EQ(detail(named), "UNIX:[" + bare(named) + std::string(2, '\0') + name);
  ASSERT_EQ(listen(named, 1), 0);
  const int client = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  ASSERT_EQ(seen("connect", static_cast<uint64_t>(client),
                 connect(client, reinterpret_cast<sockaddr*>(&address), size)),
            0);
  EXPECT_EQ(detail(client), "UNIX:" + inode(client));
  // Only when it is accepted does it have a peer.
  const int accepted = accept(named, nullptr, nullptr);
  seen("accept", static_cast<uint64_t>(named), accepted);
  EXPECT_EQ(detail(client), "UNIX:[" + bare(client) + "->" + bare(accepted) + "]");
  for (const int fd : {pair[0], pair[1], named, client, accepted}) close(fd);
}

TEST_F(DescriptorPathsTest, Netlink) {
  const int s = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
  ASSERT_GE(s, 0);
  sockaddr_storage address{};
  address.ss_family = AF_NETLINK;
  EXPECT_EQ(detail(s), "NETLINK:" + inode(s));
  ASSERT_EQ(seen("bind", static_cast<uint64_t>(s), bind(s, reinterpret_cast<sockaddr*>(&address), 12)), 0);
  EXPECT_TRUE(detail(s).starts_with("NETLINK:[ROUTE:")) << detail(s);
  close(s);
}

TEST_F(DescriptorPathsTest, ProcessesAndSignals) {
  const pid_t child = fork();
  if (!child) {
    pause();
    _exit(0);
  }
  const auto process = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
  ASSERT_GE(process, 0);
  EXPECT_EQ(detail(process), "pid:" + std::to_string(child));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  seen("wait4", static_cast<uint64_t>(child), child);
  EXPECT_EQ(detail(process), "");
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigaddset(&set, SIGCHLD);
  const int signals = signalfd(-1, &set, SFD_CLOEXEC);
  EXPECT_EQ(detail(signals), "signalfd:[USR1 CHLD]");
  sigdelset(&set, SIGUSR1);
  seen("signalfd4", static_cast<uint64_t>(signals), signalfd(signals, &set, SFD_CLOEXEC));
  EXPECT_EQ(detail(signals), "signalfd:[CHLD]");
  for (const int fd : {process, signals}) close(fd);
}

TEST_F(DescriptorPathsTest, OthersHaveNoMore) {
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  EXPECT_EQ(detail(epoll), "");
  EXPECT_EQ(detail(-1), "");
  const int directory = open("/", O_RDONLY | O_CLOEXEC);
  EXPECT_EQ(path(directory), "/");
  EXPECT_EQ(detail(directory), "");
  for (const int fd : {epoll, directory}) close(fd);
}

TEST(DescriptorDetail, OfWhatProcSays) {
  EXPECT_EQ(pidfd_detail("pos:\t0\nflags:\t02000002\nPid:\t42\nNSpid:\t42\n"), "pid:42");
  EXPECT_EQ(pidfd_detail("pos:\t0\nPid:\t-1\nNSpid:\t-1\n"), "");
  EXPECT_EQ(pidfd_detail("pos:\t0\n"), "");
  EXPECT_EQ(eventfd_detail("pos:\t0\neventfd-count:                5\neventfd-id: 7\neventfd-semaphore: 0\n"),
            "eventfd:[7]");
  EXPECT_EQ(eventfd_detail("eventfd-count: 5\neventfd-id: 12\neventfd-semaphore: 1\n"),
            "eventfd:[12,semaphore]");
  EXPECT_EQ(eventfd_detail("eventfd-count: 5\n"), "");
  EXPECT_EQ(signalfd_detail("pos:\t0\nsigmask:\t0000000000000a00\n"), "signalfd:[USR1 USR2]");
  EXPECT_EQ(signalfd_detail("sigmask:\t0000000000000000\n"), "signalfd:[]");
  EXPECT_EQ(signalfd_detail("sigmask:\t0000000180000000\n"), "signalfd:[RTMIN RT_1]");
  EXPECT_EQ(signalfd_detail("sigmask:\n"), "");
}

}  // namespace
}  // namespace sysgood::ptrace
