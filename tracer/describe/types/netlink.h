// Netlink messages: netlink(7), linux/netlink.h. What is behind the header depends on the protocol of the
// socket (netlink_route.h and its neighbours) and on nlmsg_type.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr Type octets = flexible(hex_bytes), text_octets = Type{Kind::terminated, Size::b1};

// ---- attributes ----

inline constexpr auto nla_flags =
    names("NLA_F_???", {{"NLA_F_NESTED", 0x8000}, {"NLA_F_NET_BYTEORDER", 0x4000}});

// What attributes hold, by nla_type; the others are bytes.
template <size_t N, size_t... I>
consteval CasesOf<N + 1> with_octets(const Case (&c)[N], std::index_sequence<I...>) {
  return {{c[I]..., Case{0, octets, 0}}};
}
template <size_t N>
consteval CasesOf<N + 1> payloads(const Case (&c)[N]) {
  return with_octets(c, std::make_index_sequence<N>{});
}
inline constexpr auto only_octets = cases({{0, octets, 0}});

// struct nlattr, whose types are `Table` and whose contents `Payloads`.
template <const auto& Table, const auto& Payloads = only_octets>
struct Nlattr {
  static constexpr auto type = parts(Size::b2, {optional_part(0xc000, 0, flags(nla_flags, Size::b2)),
                                                part(0x3fff, 0, one_of(Table, Size::b2))});
  static constexpr auto header =
      record({{"nla_len", u16}, {"nla_type", type}, {"", select("nla_type", Payloads, 0x3fff), behind}});
};
template <const auto& Table, const auto& Payloads = only_octets>
inline constexpr Type attributes = row(Nlattr<Table, Payloads>::header, "nla_len", 4);

// ---- messages ----

inline constexpr auto netlink_types =
    names("NLMSG_???", {{"NLMSG_NOOP", 1}, {"NLMSG_ERROR", 2}, {"NLMSG_DONE", 3}, {"NLMSG_OVERRUN", 4}});

inline constexpr auto netlink_flags = names("NLM_F_???", {{"NLM_F_REQUEST", 1},
                                                          {"NLM_F_MULTI", 2},
                                                          {"NLM_F_ACK", 4},
                                                          {"NLM_F_ECHO", 8},
                                                          {"NLM_F_DUMP_INTR", 0x10},
                                                          {"NLM_F_DUMP_FILTERED", 0x20}});
// The same bits mean something else in each kind of message.
inline constexpr auto netlink_get_flags =
    joined(netlink_flags,
           {{"NLM_F_DUMP", 0x300}, {"NLM_F_ROOT", 0x100}, {"NLM_F_MATCH", 0x200}, {"NLM_F_ATOMIC", 0x400}});
inline constexpr auto netlink_new_flags = joined(
    netlink_flags,
    {{"NLM_F_REPLACE", 0x100}, {"NLM_F_EXCL", 0x200}, {"NLM_F_CREATE", 0x400}, {"NLM_F_APPEND", 0x800}});
inline constexpr auto netlink_del_flags =
    joined(netlink_flags, {{"NLM_F_NONREC", 0x100}, {"NLM_F_BULK", 0x200}});
inline constexpr auto netlink_ack_flags =
    joined(netlink_flags, {{"NLM_F_CAPPED", 0x100}, {"NLM_F_ACK_TLVS", 0x200}});

inline constexpr Type nl_any_flags = flags(netlink_flags, Size::b2),
                      nl_get_flags = flags(netlink_get_flags, Size::b2),
                      nl_new_flags = flags(netlink_new_flags, Size::b2),
                      nl_del_flags = flags(netlink_del_flags, Size::b2),
                      nl_ack_flags = flags(netlink_ack_flags, Size::b2);

inline constexpr auto nlmsgerr_attrs = names("NLMSGERR_ATTR_???", {{"NLMSGERR_ATTR_UNUSED", 0},
                                                                   {"NLMSGERR_ATTR_MSG", 1},
                                                                   {"NLMSGERR_ATTR_OFFS", 2},
                                                                   {"NLMSGERR_ATTR_COOKIE", 3},
                                                                   {"NLMSGERR_ATTR_POLICY", 4},
                                                                   {"NLMSGERR_ATTR_MISS_TYPE", 5},
                                                                   {"NLMSGERR_ATTR_MISS_NEST", 6}});
inline constexpr auto nlmsgerr_payloads = payloads({{1, text_octets}, {2, u32}, {3, flexible(u8)}});

// In most messages the first byte behind the header is the address family they are about.
inline constexpr Type first_octet{Kind::none, Size::b1};

// What a protocol makes of the header: its message types from 16 on (linux/netlink.h: NLMSG_MIN_TYPE), their
// flags, and what is behind it.
struct AnyNetlink {
  static constexpr Type types = one_of(netlink_types, Size::b2), flags = nl_any_flags, contents = octets;
};

// struct nlmsghdr. An error carries the message that it is about, or with NLM_F_CAPPED only its header; one
// more error inside that is not looked into.
template <class P>
struct Nlmsghdr {
  static constexpr auto by_type = cases({{0, one_of(netlink_types, Size::b2), 0xfff0}, otherwise(P::types)});
  static constexpr auto flags_by_type =
      cases({{2, nl_ack_flags}, {0, nl_any_flags, 0xfff0}, otherwise(P::flags)});

  static constexpr auto header = record({{"nlmsg_len", u32},
                                         {"nlmsg_type", select("nlmsg_type", by_type)},
                                         {"nlmsg_flags", select("nlmsg_type", flags_by_type)},
                                         {"nlmsg_seq", u32},
                                         {"nlmsg_pid", s32}});
  static constexpr auto inner_contents =
      cases({exactly(3, 4, s32), {0, octets, 0xfff0}, otherwise(P::contents)});
  static constexpr auto inner = record(16, {{"nlmsg_len", u32},
                                            {"nlmsg_type", select("nlmsg_type", by_type)},
                                            {"nlmsg_flags", select("nlmsg_type", flags_by_type)},
                                            {"nlmsg_seq", u32},
                                            {"nlmsg_pid", s32},
                                            {"first", first_octet, at(16)},
                                            {"", select("nlmsg_type", inner_contents), at(16), behind}});
  static constexpr auto original =
      cases({{0x100, header, 0x100}, otherwise(first_of(row(inner, "nlmsg_len", 4)))});
  static constexpr auto nlmsgerr =
      record({{"error", Type{Kind::status}},
              {"msg", select("^nlmsg_flags", original)},
              {"attributes", attributes<nlmsgerr_attrs, nlmsgerr_payloads>, behind}});
  static constexpr auto contents =
      cases({{2, nlmsgerr}, exactly(3, 4, s32), {0, octets, 0xfff0}, otherwise(P::contents)});
  static constexpr auto message = record(16, {{"nlmsg_len", u32},
                                              {"nlmsg_type", select("nlmsg_type", by_type)},
                                              {"nlmsg_flags", select("nlmsg_type", flags_by_type)},
                                              {"nlmsg_seq", u32},
                                              {"nlmsg_pid", s32},
                                              {"first", first_octet, at(16)},
                                              {"", select("nlmsg_type", contents), at(16), behind}});
};
template <class P>
inline constexpr Type netlink_messages = row(Nlmsghdr<P>::message, "nlmsg_len", 4);

}  // namespace sysgood::describe
