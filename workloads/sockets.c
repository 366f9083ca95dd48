// Sockets: a pair, a local one by an abstract name, TCP and UDP on the loopback; a descriptor is passed.
//
// The trace must contain: socketpair, socket, bind, listen, connect, accept and accept4 with AF_UNIX
// (sun_path=@"...") and AF_INET (htons, inet_addr("127.0.0.1")) addresses, getsockname, getpeername,
// setsockopt, getsockopt of SO_ERROR and SO_PEERCRED, sendmsg and recvmsg with SCM_RIGHTS, sendto, recvfrom
// with the sender's address, shutdown.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "workload.h"

static void pass_descriptor(int from, int to) {
  union {
    char bytes[CMSG_SPACE(sizeof(int))];
    struct cmsghdr align;
  } control;
  memset(&control, 0, sizeof control);
  char byte = '!';
  struct iovec part = {&byte, 1};
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control.bytes};
  struct cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &(int){1}, sizeof(int));
  CHECK(sendmsg(from, &message, MSG_NOSIGNAL) == 1);
  memset(&control, 0, sizeof control);
  CHECK(recvmsg(to, &message, MSG_CMSG_CLOEXEC) == 1);
  int passed;
  memcpy(&passed, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof passed);
  CHECK(passed > 2 && close(passed) == 0);
}

// A connection to a listening socket at `address`; the two ends in `ends`.
static void connect_to(int family, struct sockaddr* address, socklen_t size, int ends[2]) {
  int listener = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0), error = -1;
  CHECK(listener >= 0 && bind(listener, address, size) == 0 && listen(listener, 4) == 0);
  CHECK(getsockname(listener, address, &size) == 0);
  CHECK((ends[0] = socket(family, SOCK_STREAM, 0)) >= 0 && connect(ends[0], address, size) == 0);
  struct sockaddr_storage peer;
  socklen_t peer_size = sizeof peer, error_size = sizeof error;
  ends[1] = family == AF_UNIX ? accept(listener, NULL, NULL)
                              : accept4(listener, (struct sockaddr*)&peer, &peer_size, SOCK_CLOEXEC);
  CHECK(ends[1] >= 0 && close(listener) == 0);
  CHECK(getsockopt(ends[0], SOL_SOCKET, SO_ERROR, &error, &error_size) == 0 && error == 0);
}

int main(void) {
  watchdog();
  int pair[2], ends[2];
  char buffer[16];
  CHECK(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0);
  pass_descriptor(pair[0], pair[1]);

  struct sockaddr_un local = {.sun_family = AF_UNIX};
  int length = snprintf(local.sun_path + 1, sizeof local.sun_path - 1, "sysgood-%d", getpid());
  connect_to(AF_UNIX, (struct sockaddr*)&local,
             (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + length), ends);
  struct ucred peer;
  socklen_t size = sizeof peer;
  CHECK(getsockopt(ends[1], SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.pid == getpid());
  CHECK(close(ends[0]) == 0 && recvfrom(ends[1], buffer, sizeof buffer, 0, NULL, NULL) == 0);

  struct sockaddr_in inet = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)}, other;
  connect_to(AF_INET, (struct sockaddr*)&inet, sizeof inet, ends);
  size = sizeof other;
  CHECK(getpeername(ends[0], (struct sockaddr*)&other, &size) == 0 && other.sin_port == inet.sin_port);
  CHECK(setsockopt(ends[0], IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int)) == 0);
  CHECK(send(ends[0], "ping", 4, MSG_NOSIGNAL) == 4 && recv(ends[1], buffer, 4, MSG_WAITALL) == 4);
  CHECK(shutdown(ends[0], SHUT_WR) == 0 && recv(ends[1], buffer, sizeof buffer, 0) == 0);

  int udp = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  inet.sin_port = 0;
  size = sizeof inet;
  CHECK(udp >= 0 && bind(udp, (struct sockaddr*)&inet, size) == 0);
  CHECK(getsockname(udp, (struct sockaddr*)&inet, &size) == 0);
  CHECK(sendto(udp, "pong", 4, 0, (struct sockaddr*)&inet, size) == 4);
  CHECK(recvfrom(udp, buffer, sizeof buffer, 0, (struct sockaddr*)&other, &size) == 4);
  CHECK(other.sin_port == inet.sin_port && memcmp(buffer, "pong", 4) == 0);
  say("sockets: ok\n");
  return 0;
}
