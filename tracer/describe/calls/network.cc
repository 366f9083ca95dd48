// Sockets: socket(7), send(2), recv(2).
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

constexpr Type family = one_of(address_families);

consteval Type address_in(std::string_view size) { return in(sockaddr, clipped(sized(size))); }
consteval Type address_out(std::string_view size) { return out(sockaddr, clipped(pointed(size))); }

// Without an address nobody looks at its size: both are known when the call is entered.
constexpr auto accepted = cases({{0, address}, otherwise(address_out("upeer_addrlen"))});
constexpr auto told = cases({{0, address}, otherwise(address_out("usockaddr_len"))});
constexpr auto size_of_address = cases({{0, address}, otherwise(inout(s32))});

constexpr Syscall calls[] = {
    {"accept",
     {{"fd", fd},
      {"upeer_sockaddr", select("upeer_sockaddr", accepted)},
      {"upeer_addrlen", select("upeer_sockaddr", size_of_address)}},
     Returns::descriptor},
    {"accept4",
     {{"fd", fd},
      {"upeer_sockaddr", select("upeer_sockaddr", accepted)},
      {"upeer_addrlen", select("upeer_sockaddr", size_of_address)},
      {"flags", flags(socket_flags)}},
     Returns::descriptor},
    {"bind", {{"fd", fd}, {"umyaddr", address_in("addrlen")}, {"addrlen", s32}}},
    {"connect", {{"fd", fd}, {"uservaddr", address_in("addrlen")}, {"addrlen", s32}}},
    {"getpeername",
     {{"fd", fd},
      {"usockaddr", select("usockaddr", told)},
      {"usockaddr_len", select("usockaddr", size_of_address)}}},
    {"getsockname",
     {{"fd", fd},
      {"usockaddr", select("usockaddr", told)},
      {"usockaddr_len", select("usockaddr", size_of_address)}}},
    {"listen", {{"fd", fd}, {"backlog", s32}}},
    {"recv",
     {{"fd", fd},
      {"ubuf", out(through_socket, ret_up_to("size"))},
      {"size", usize},
      {"flags", flags(send_flags)}}},
    {"recvfrom",
     {{"fd", fd},
      {"ubuf", out(through_socket, ret_up_to("size"))},
      {"size", usize},
      {"flags", flags(send_flags)},
      {"addr", address_out("addr_len")},
      {"addr_len", select("addr", size_of_address)}}},
    {"recvmmsg",
     {{"fd", fd},
      {"mmsg", inout(received_mmsghdr, ret_up_to("vlen"))},
      {"vlen", u32},
      {"flags", flags(send_flags)},
      {"timeout", in(timespec)}},
     Hook::time_left},
    {"recvmsg", {{"fd", fd}, {"msg", inout(received_msghdr)}, {"flags", flags(send_flags)}}},
    {"send",
     {{"fd", fd}, {"buff", in(through_socket, count("len"))}, {"len", usize}, {"flags", flags(send_flags)}}},
    {"sendmmsg",
     {{"fd", fd}, {"mmsg", inout(sent_mmsghdr, count("vlen"))}, {"vlen", u32}, {"flags", flags(send_flags)}}},
    {"sendmsg", {{"fd", fd}, {"msg", in(sent_msghdr)}, {"flags", flags(send_flags)}}},
    {"sendto",
     {{"fd", fd},
      {"buff", in(through_socket, count("len"))},
      {"len", usize},
      {"flags", flags(send_flags)},
      {"addr", address_in("addr_len")},
      {"addr_len", s32}}},
    {"shutdown", {{"fd", fd}, {"how", one_of(shutdown_how)}}},
    {"socket",
     {{"family", family}, {"type", socket_type}, {"protocol", select("family", protocol_by_family)}},
     Returns::descriptor},
    {"socketpair",
     {{"family", family}, {"type", socket_type}, {"protocol", usize}, {"usockvec", out(fd, fixed(2))}}},
};

}  // namespace

constinit const Family network_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
