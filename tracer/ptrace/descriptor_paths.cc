#include "tracer/ptrace/descriptor_paths.h"

#include <net/if.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstring>

#include "arch/syscalls.h"
#include "tracer/describe/syscalls.h"

namespace sysgood::ptrace {

namespace {

// What a call does to what we remember.
enum class Effect : uint8_t {
  none,
  closes_first,
  closes_second,
  closes_many,
  moves,
  renames,
  makes_socket,
  accepts
};

struct Row {
  std::string_view name;
  Effect effect;
};
constexpr Row rows[] = {
    {"close", Effect::closes_first},  {"dup2", Effect::closes_second},
    {"dup3", Effect::closes_second},  {"close_range", Effect::closes_many},
    {"execve", Effect::closes_many},  {"execveat", Effect::closes_many},
    {"chdir", Effect::moves},         {"fchdir", Effect::moves},
    {"chroot", Effect::renames},      {"pivot_root", Effect::renames},
    {"unshare", Effect::closes_many}, {"setns", Effect::renames},
    {"unlink", Effect::renames},      {"unlinkat", Effect::renames},
    {"rmdir", Effect::renames},       {"rename", Effect::renames},
    {"renameat", Effect::renames},    {"renameat2", Effect::renames},
    {"mount", Effect::renames},       {"umount2", Effect::renames},
    {"move_mount", Effect::renames},  {"socket", Effect::makes_socket},
    {"accept", Effect::accepts},      {"accept4", Effect::accepts},
};

using Effects = std::array<Effect, 1024>;

Effect effect_of(Abi abi, uint64_t number) {
  static const auto effects = [] {
    std::array<Effects, all_abis.size()> all{};
    for (size_t i = 0; i < all_abis.size(); ++i)
      for (const Row& row : rows)
        if (const auto n = syscall_number(all_abis[i], row.name)) all[i][*n] = row.effect;
    return all;
  }();
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi && number < effects[i].size()) return effects[i][number];
  return Effect::none;
}

bool read_link(const char* path, std::string& to) {
  char target[4096];
  const ssize_t n = readlink(path, target, sizeof target);
  if (n < 0) return false;
  to.assign(target, static_cast<size_t>(n));
  return true;
}

// The protocol of a netlink socket, by its inode in the table of them; only those that have been bound are in
// it. Negative: not found.
int protocol_of(Tid thread, std::string_view socket) {
  constexpr std::string_view prefix = "socket:[";
  if (!socket.starts_with(prefix)) return -1;
  unsigned long long wanted = 0;
  std::from_chars(socket.data() + prefix.size(), socket.data() + socket.size(), wanted);
  char path[64], line[256];
  std::snprintf(path, sizeof path, "/proc/%d/net/netlink", thread);
  std::FILE* file = std::fopen(path, "re");
  if (!file) return -1;
  int found = -1;
  while (found < 0 && std::fgets(line, sizeof line, file)) {
    // sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode: what it calls Eth is the protocol.
    int protocol = 0;
    unsigned long long inode = 0;
    if (std::sscanf(line, "%*s %d %*s %*s %*s %*s %*s %*s %*s %llu", &protocol, &inode) == 2 &&
        inode == wanted)
      found = protocol;
  }
  std::fclose(file);
  return found;
}

constexpr uint64_t af_netlink = 16;
constexpr size_t most_descriptors = 65536;  // that are remembered as sockets

}  // namespace

std::string_view DescriptorPaths::ask(Tid thread, Tid process, Fact::Kind kind, uint64_t key) {
  Table& table = tables_[process];
  if (kind == Fact::Kind::netlink_protocol) return netlink_protocol(table, thread, key);
  if (kind == Fact::Kind::interface_name) return interface_name(table, thread, key);
  char link[64];
  if (kind == Fact::Kind::cwd) {
    if (!table.cwd.empty()) return table.cwd;
    std::snprintf(link, sizeof link, "/proc/%d/cwd", thread);
    return read_link(link, table.cwd) ? std::string_view(table.cwd) : std::string_view();
  }
  if (const auto known = table.fds.find(key); known != table.fds.end()) return known->second;
  std::snprintf(link, sizeof link, "/proc/%d/fd/%u", thread, static_cast<unsigned>(key));
  if (!read_link(link, answer_)) return {};
  return table.fds[key] = answer_;
}

void DescriptorPaths::forget(Table& table, uint64_t fd) {
  table.fds.erase(fd);
  if (fd < table.netlink.size()) table.netlink[fd] = unasked;
}

void DescriptorPaths::remember(Table& table, uint64_t fd, int16_t protocol) {
  if (fd >= most_descriptors) return;
  if (fd >= table.netlink.size()) table.netlink.resize(fd + 1, unasked);
  table.netlink[fd] = protocol;
}

std::string_view DescriptorPaths::netlink_protocol(Table& table, Tid thread, uint64_t fd) {
  int16_t protocol = fd < table.netlink.size() ? table.netlink[fd] : unasked;
  if (protocol == unasked) {
    char link[64], name[32];
    std::snprintf(link, sizeof link, "/proc/%d/fd/%u", thread, static_cast<unsigned>(fd));
    // sockfs tells the name of the protocol of a socket (net/socket.c).
    const ssize_t n = getxattr(link, "system.sockprotoname", name, sizeof name);
    protocol = no_netlink;
    if (n > 0 && std::string_view(name, strnlen(name, static_cast<size_t>(n))) == "NETLINK") {
      const int found = read_link(link, answer_) ? protocol_of(thread, answer_) : -1;
      protocol = found < 0 ? unknown_protocol : static_cast<int16_t>(found);
    }
    // One that is not in the table yet will be.
    if (protocol != unknown_protocol) remember(table, fd, protocol);
  }
  if (protocol == no_netlink) return {};
  answer_ = protocol == unknown_protocol ? "?" : std::to_string(protocol);
  return answer_;
}

// Names change, and nobody tells us: each is asked for again. The indices of another name space are not ours.
std::string_view DescriptorPaths::interface_name(Table& table, Tid thread, uint64_t index) {
  if (!table.network) {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/ns/net", thread);
    struct stat theirs {
    }, ours{};
    const bool same = stat(path, &theirs) == 0 && stat("/proc/self/ns/net", &ours) == 0 &&
                      theirs.st_ino == ours.st_ino && theirs.st_dev == ours.st_dev;
    table.network = same ? 1 : 2;
  }
  char name[IF_NAMESIZE];
  if (table.network != 1 || index > UINT32_MAX || !if_indextoname(static_cast<unsigned>(index), name))
    return {};
  return answer_ = name;
}

void DescriptorPaths::entered(Tid thread, Tid process, Abi abi, const SyscallEntry& entry) {
  Call& call = calls_[thread];
  call = {abi, entry.number, {entry.args[0], entry.args[1], entry.args[2]}};
  changed(process, call);
}

void DescriptorPaths::returned(Tid thread, Tid process, const SyscallExit& exit) {
  const auto found = calls_.find(thread);
  if (found == calls_.end()) return;
  const Call& call = found->second;
  const Effect effect = effect_of(call.abi, call.number);
  if (effect == Effect::makes_socket || effect == Effect::accepts) {
    if (exit.is_error || exit.value < 0) return;
    Table& table = tables_[process];
    const auto fd = static_cast<uint64_t>(exit.value);
    forget(table, fd);
    // Nobody accepts connections of netlink.
    const bool is_netlink = effect == Effect::makes_socket && (call.args[0] & 0xffffffff) == af_netlink;
    remember(table, fd, is_netlink ? static_cast<int16_t>(call.args[2] & 0xff) : no_netlink);
    return;
  }
  const auto table = tables_.find(process);
  if (table == tables_.end()) return;
  if (effect == Effect::closes_first) {
    forget(table->second, call.args[0] & 0xffffffff);
    return;
  }
  // A descriptor that was just made may have a number that was something else before, closed where we did not
  // see it.
  const describe::Syscall* d = describe::find_syscall(call.abi, call.number);
  if (!exit.is_error && exit.value >= 0 && d && d->result.as == describe::Returns::descriptor)
    forget(table->second, static_cast<uint64_t>(exit.value));
  changed(process, call);
}

void DescriptorPaths::renamed(Tid former, Tid thread) {
  if (former == thread) return;
  if (auto node = calls_.extract(former)) {
    calls_.erase(thread);
    node.key() = thread;
    calls_.insert(std::move(node));
  }
}

void DescriptorPaths::ended(Tid thread) {
  calls_.erase(thread);
  tables_.erase(thread);
}

void DescriptorPaths::changed(Tid process, const Call& call) {
  const Effect effect = effect_of(call.abi, call.number);
  if (effect == Effect::none) return;
  const auto table = tables_.find(process);
  if (table == tables_.end()) return;
  switch (effect) {
    case Effect::closes_second:
      forget(table->second, call.args[1] & 0xffffffff);
      break;
    case Effect::closes_many:
      table->second.fds.clear();
      table->second.netlink.clear();
      table->second.network = 0;
      break;
    case Effect::moves:
      table->second.cwd.clear();
      break;
    case Effect::renames:
      // A name seen through any process may have changed.
      tables_.clear();
      break;
    case Effect::makes_socket:
    case Effect::accepts:
    case Effect::closes_first:  // its own line still shows what is closed: forgotten when it has returned
    case Effect::none:
      break;
  }
}

}  // namespace sysgood::ptrace
