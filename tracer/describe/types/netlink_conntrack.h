// Messages of connection tracking: linux/netfilter/nfnetlink_conntrack.h, nf_conntrack_common.h. Numbers lie
// in network order.
#pragma once

#include "tracer/describe/types/netlink_nft_names.h"
#include "tracer/describe/types/socket.h"

namespace sysgood::describe {

inline constexpr auto conntrack_status = names("IPS_???", {{"IPS_EXPECTED", 0x1},
                                                           {"IPS_SEEN_REPLY", 0x2},
                                                           {"IPS_ASSURED", 0x4},
                                                           {"IPS_CONFIRMED", 0x8},
                                                           {"IPS_SRC_NAT", 0x10},
                                                           {"IPS_DST_NAT", 0x20},
                                                           {"IPS_SEQ_ADJUST", 0x40},
                                                           {"IPS_SRC_NAT_DONE", 0x80},
                                                           {"IPS_DST_NAT_DONE", 0x100},
                                                           {"IPS_DYING", 0x200},
                                                           {"IPS_FIXED_TIMEOUT", 0x400},
                                                           {"IPS_TEMPLATE", 0x800},
                                                           {"IPS_UNTRACKED", 0x1000},
                                                           {"IPS_HELPER", 0x2000},
                                                           {"IPS_OFFLOAD", 0x4000},
                                                           {"IPS_HW_OFFLOAD", 0x8000}});
inline constexpr auto conntrack_tcp_states = names("TCP_CONNTRACK_???", {{"TCP_CONNTRACK_NONE", 0},
                                                                         {"TCP_CONNTRACK_SYN_SENT", 1},
                                                                         {"TCP_CONNTRACK_SYN_RECV", 2},
                                                                         {"TCP_CONNTRACK_ESTABLISHED", 3},
                                                                         {"TCP_CONNTRACK_FIN_WAIT", 4},
                                                                         {"TCP_CONNTRACK_CLOSE_WAIT", 5},
                                                                         {"TCP_CONNTRACK_LAST_ACK", 6},
                                                                         {"TCP_CONNTRACK_TIME_WAIT", 7},
                                                                         {"TCP_CONNTRACK_CLOSE", 8},
                                                                         {"TCP_CONNTRACK_LISTEN", 9}});
// struct nf_ct_tcp_flags
inline constexpr auto conntrack_tcp_flags = record({{"flags", x8}, {"mask", x8}});

inline constexpr auto cta_ip_attrs = names("CTA_IP_???", {{"CTA_IP_UNSPEC", 0},
                                                          {"CTA_IP_V4_SRC", 1},
                                                          {"CTA_IP_V4_DST", 2},
                                                          {"CTA_IP_V6_SRC", 3},
                                                          {"CTA_IP_V6_DST", 4}});
inline constexpr auto cta_ip_payloads = payloads({{1, ipv4}, {2, ipv4}, {3, ipv6}, {4, ipv6}});
inline constexpr Type cta_ip = attributes<cta_ip_attrs, cta_ip_payloads>;

inline constexpr auto cta_proto_attrs = names("CTA_PROTO_???", {{"CTA_PROTO_UNSPEC", 0},
                                                                {"CTA_PROTO_NUM", 1},
                                                                {"CTA_PROTO_SRC_PORT", 2},
                                                                {"CTA_PROTO_DST_PORT", 3},
                                                                {"CTA_PROTO_ICMP_ID", 4},
                                                                {"CTA_PROTO_ICMP_TYPE", 5},
                                                                {"CTA_PROTO_ICMP_CODE", 6},
                                                                {"CTA_PROTO_ICMPV6_ID", 7},
                                                                {"CTA_PROTO_ICMPV6_TYPE", 8},
                                                                {"CTA_PROTO_ICMPV6_CODE", 9}});
inline constexpr auto cta_proto_payloads = payloads({{1, one_of(ip_protocols, Size::b1)},
                                                     {2, port},
                                                     {3, port},
                                                     {4, port},
                                                     {5, u8},
                                                     {6, u8},
                                                     {7, port},
                                                     {8, u8},
                                                     {9, u8}});
inline constexpr Type cta_proto = attributes<cta_proto_attrs, cta_proto_payloads>;

inline constexpr auto cta_tuple_attrs =
    names("CTA_TUPLE_???",
          {{"CTA_TUPLE_UNSPEC", 0}, {"CTA_TUPLE_IP", 1}, {"CTA_TUPLE_PROTO", 2}, {"CTA_TUPLE_ZONE", 3}});
inline constexpr auto cta_tuple_payloads = payloads({{1, cta_ip}, {2, cta_proto}, {3, port}});
inline constexpr Type cta_tuple = attributes<cta_tuple_attrs, cta_tuple_payloads>;

inline constexpr auto cta_protoinfo_tcp_attrs =
    names("CTA_PROTOINFO_TCP_???", {{"CTA_PROTOINFO_TCP_UNSPEC", 0},
                                    {"CTA_PROTOINFO_TCP_STATE", 1},
                                    {"CTA_PROTOINFO_TCP_WSCALE_ORIGINAL", 2},
                                    {"CTA_PROTOINFO_TCP_WSCALE_REPLY", 3},
                                    {"CTA_PROTOINFO_TCP_FLAGS_ORIGINAL", 4},
                                    {"CTA_PROTOINFO_TCP_FLAGS_REPLY", 5}});
inline constexpr auto cta_protoinfo_tcp_payloads = payloads({{1, one_of(conntrack_tcp_states, Size::b1)},
                                                             {2, u8},
                                                             {3, u8},
                                                             {4, conntrack_tcp_flags},
                                                             {5, conntrack_tcp_flags}});
inline constexpr Type cta_protoinfo_tcp = attributes<cta_protoinfo_tcp_attrs, cta_protoinfo_tcp_payloads>;

inline constexpr auto cta_protoinfo_dccp_attrs =
    names("CTA_PROTOINFO_DCCP_???", {{"CTA_PROTOINFO_DCCP_UNSPEC", 0},
                                     {"CTA_PROTOINFO_DCCP_STATE", 1},
                                     {"CTA_PROTOINFO_DCCP_ROLE", 2},
                                     {"CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ", 3},
                                     {"CTA_PROTOINFO_DCCP_PAD", 4}});
inline constexpr auto cta_protoinfo_dccp_payloads = payloads({{1, u8}, {2, u8}, {3, net64}});
inline constexpr Type cta_protoinfo_dccp = attributes<cta_protoinfo_dccp_attrs, cta_protoinfo_dccp_payloads>;

inline constexpr auto cta_protoinfo_sctp_attrs =
    names("CTA_PROTOINFO_SCTP_???", {{"CTA_PROTOINFO_SCTP_UNSPEC", 0},
                                     {"CTA_PROTOINFO_SCTP_STATE", 1},
                                     {"CTA_PROTOINFO_SCTP_VTAG_ORIGINAL", 2},
                                     {"CTA_PROTOINFO_SCTP_VTAG_REPLY", 3}});
inline constexpr auto cta_protoinfo_sctp_payloads = payloads({{1, u8}, {2, net_hex32}, {3, net_hex32}});
inline constexpr Type cta_protoinfo_sctp = attributes<cta_protoinfo_sctp_attrs, cta_protoinfo_sctp_payloads>;

inline constexpr auto cta_protoinfo_attrs = names("CTA_PROTOINFO_???", {{"CTA_PROTOINFO_UNSPEC", 0},
                                                                        {"CTA_PROTOINFO_TCP", 1},
                                                                        {"CTA_PROTOINFO_DCCP", 2},
                                                                        {"CTA_PROTOINFO_SCTP", 3}});
inline constexpr auto cta_protoinfo_payloads =
    payloads({{1, cta_protoinfo_tcp}, {2, cta_protoinfo_dccp}, {3, cta_protoinfo_sctp}});
inline constexpr Type cta_protoinfo = attributes<cta_protoinfo_attrs, cta_protoinfo_payloads>;

inline constexpr auto cta_counters_attrs = names("CTA_???", {{"CTA_COUNTERS_UNSPEC", 0},
                                                             {"CTA_COUNTERS_PACKETS", 1},
                                                             {"CTA_COUNTERS_BYTES", 2},
                                                             {"CTA_COUNTERS32_PACKETS", 3},
                                                             {"CTA_COUNTERS32_BYTES", 4},
                                                             {"CTA_COUNTERS_PAD", 5}});
inline constexpr auto cta_counters_payloads = payloads({{1, net64}, {2, net64}, {3, net32}, {4, net32}});
inline constexpr Type cta_counters = attributes<cta_counters_attrs, cta_counters_payloads>;

inline constexpr auto cta_timestamp_attrs = names("CTA_TIMESTAMP_???", {{"CTA_TIMESTAMP_UNSPEC", 0},
                                                                        {"CTA_TIMESTAMP_START", 1},
                                                                        {"CTA_TIMESTAMP_STOP", 2},
                                                                        {"CTA_TIMESTAMP_PAD", 3}});
inline constexpr auto cta_timestamp_payloads = payloads({{1, net64}, {2, net64}});
inline constexpr Type cta_timestamp = attributes<cta_timestamp_attrs, cta_timestamp_payloads>;

inline constexpr auto cta_protonat_attrs =
    names("CTA_PROTONAT_???",
          {{"CTA_PROTONAT_UNSPEC", 0}, {"CTA_PROTONAT_PORT_MIN", 1}, {"CTA_PROTONAT_PORT_MAX", 2}});
inline constexpr auto cta_protonat_payloads = payloads({{1, port}, {2, port}});
inline constexpr Type cta_protonat = attributes<cta_protonat_attrs, cta_protonat_payloads>;

inline constexpr auto cta_nat_attrs = names("CTA_NAT_???", {{"CTA_NAT_UNSPEC", 0},
                                                            {"CTA_NAT_V4_MINIP", 1},
                                                            {"CTA_NAT_V4_MAXIP", 2},
                                                            {"CTA_NAT_PROTO", 3},
                                                            {"CTA_NAT_V6_MINIP", 4},
                                                            {"CTA_NAT_V6_MAXIP", 5}});
inline constexpr auto cta_nat_payloads =
    payloads({{1, ipv4}, {2, ipv4}, {3, cta_protonat}, {4, ipv6}, {5, ipv6}});
inline constexpr Type cta_nat = attributes<cta_nat_attrs, cta_nat_payloads>;

inline constexpr auto cta_seqadj_attrs = names("CTA_SEQADJ_???", {{"CTA_SEQADJ_UNSPEC", 0},
                                                                  {"CTA_SEQADJ_CORRECTION_POS", 1},
                                                                  {"CTA_SEQADJ_OFFSET_BEFORE", 2},
                                                                  {"CTA_SEQADJ_OFFSET_AFTER", 3}});
inline constexpr auto cta_seqadj_payloads = payloads({{1, net32}, {2, net32}, {3, net32}});
inline constexpr Type cta_seqadj = attributes<cta_seqadj_attrs, cta_seqadj_payloads>;

inline constexpr auto cta_synproxy_attrs = names("CTA_SYNPROXY_???", {{"CTA_SYNPROXY_UNSPEC", 0},
                                                                      {"CTA_SYNPROXY_ISN", 1},
                                                                      {"CTA_SYNPROXY_ITS", 2},
                                                                      {"CTA_SYNPROXY_TSOFF", 3}});
inline constexpr auto cta_synproxy_payloads = payloads({{1, net32}, {2, net32}, {3, net32}});
inline constexpr Type cta_synproxy = attributes<cta_synproxy_attrs, cta_synproxy_payloads>;

inline constexpr auto cta_help_attrs =
    names("CTA_HELP_???", {{"CTA_HELP_UNSPEC", 0}, {"CTA_HELP_NAME", 1}, {"CTA_HELP_INFO", 2}});
inline constexpr auto cta_help_payloads = payloads({{1, text_octets}});
inline constexpr Type cta_help = attributes<cta_help_attrs, cta_help_payloads>;

inline constexpr auto cta_secctx_attrs =
    names("CTA_SECCTX_???", {{"CTA_SECCTX_UNSPEC", 0}, {"CTA_SECCTX_NAME", 1}});
inline constexpr auto cta_secctx_payloads = payloads({{1, text_octets}});
inline constexpr Type cta_secctx = attributes<cta_secctx_attrs, cta_secctx_payloads>;

inline constexpr auto cta_filter_attrs =
    names("CTA_FILTER_???",
          {{"CTA_FILTER_UNSPEC", 0}, {"CTA_FILTER_ORIG_FLAGS", 1}, {"CTA_FILTER_REPLY_FLAGS", 2}});
inline constexpr auto cta_filter_payloads = payloads({{1, u32}, {2, u32}});
inline constexpr Type cta_filter = attributes<cta_filter_attrs, cta_filter_payloads>;

inline constexpr auto cta_attrs = names("CTA_???", {{"CTA_UNSPEC", 0},
                                                    {"CTA_TUPLE_ORIG", 1},
                                                    {"CTA_TUPLE_REPLY", 2},
                                                    {"CTA_STATUS", 3},
                                                    {"CTA_PROTOINFO", 4},
                                                    {"CTA_HELP", 5},
                                                    {"CTA_NAT_SRC", 6},
                                                    {"CTA_TIMEOUT", 7},
                                                    {"CTA_MARK", 8},
                                                    {"CTA_COUNTERS_ORIG", 9},
                                                    {"CTA_COUNTERS_REPLY", 10},
                                                    {"CTA_USE", 11},
                                                    {"CTA_ID", 12},
                                                    {"CTA_NAT_DST", 13},
                                                    {"CTA_TUPLE_MASTER", 14},
                                                    {"CTA_SEQ_ADJ_ORIG", 15},
                                                    {"CTA_SEQ_ADJ_REPLY", 16},
                                                    {"CTA_SECMARK", 17},
                                                    {"CTA_ZONE", 18},
                                                    {"CTA_SECCTX", 19},
                                                    {"CTA_TIMESTAMP", 20},
                                                    {"CTA_MARK_MASK", 21},
                                                    {"CTA_LABELS", 22},
                                                    {"CTA_LABELS_MASK", 23},
                                                    {"CTA_SYNPROXY", 24},
                                                    {"CTA_FILTER", 25},
                                                    {"CTA_STATUS_MASK", 26},
                                                    {"CTA_TIMESTAMP_EVENT", 27}});
inline constexpr auto cta_payloads =
    payloads({{1, cta_tuple},     {2, cta_tuple},      {3, names_as(Kind::network_hex, conntrack_status)},
              {4, cta_protoinfo}, {5, cta_help},       {6, cta_nat},
              {7, net32},         {8, net_hex32},      {9, cta_counters},
              {10, cta_counters}, {11, net32},         {12, net_hex32},
              {13, cta_nat},      {14, cta_tuple},     {15, cta_seqadj},
              {16, cta_seqadj},   {17, net32},         {18, port},
              {19, cta_secctx},   {20, cta_timestamp}, {21, net_hex32},
              {24, cta_synproxy}, {25, cta_filter},    {26, names_as(Kind::network_hex, conntrack_status)},
              {27, net64}});
inline constexpr Type cta = attributes<cta_attrs, cta_payloads>;

inline constexpr auto cta_expect_nat_attrs =
    names("CTA_EXPECT_NAT_???",
          {{"CTA_EXPECT_NAT_UNSPEC", 0}, {"CTA_EXPECT_NAT_DIR", 1}, {"CTA_EXPECT_NAT_TUPLE", 2}});
inline constexpr auto cta_expect_nat_payloads = payloads({{1, net32}, {2, cta_tuple}});
inline constexpr Type cta_expect_nat = attributes<cta_expect_nat_attrs, cta_expect_nat_payloads>;

inline constexpr auto cta_expect_attrs = names("CTA_EXPECT_???", {{"CTA_EXPECT_UNSPEC", 0},
                                                                  {"CTA_EXPECT_MASTER", 1},
                                                                  {"CTA_EXPECT_TUPLE", 2},
                                                                  {"CTA_EXPECT_MASK", 3},
                                                                  {"CTA_EXPECT_TIMEOUT", 4},
                                                                  {"CTA_EXPECT_ID", 5},
                                                                  {"CTA_EXPECT_HELP_NAME", 6},
                                                                  {"CTA_EXPECT_ZONE", 7},
                                                                  {"CTA_EXPECT_FLAGS", 8},
                                                                  {"CTA_EXPECT_CLASS", 9},
                                                                  {"CTA_EXPECT_NAT", 10},
                                                                  {"CTA_EXPECT_FN", 11}});
inline constexpr auto cta_expect_payloads = payloads({{1, cta_tuple},
                                                      {2, cta_tuple},
                                                      {3, cta_tuple},
                                                      {4, net32},
                                                      {5, net_hex32},
                                                      {6, text_octets},
                                                      {7, port},
                                                      {8, net_hex32},
                                                      {9, net32},
                                                      {10, cta_expect_nat},
                                                      {11, text_octets}});
inline constexpr Type cta_expect = attributes<cta_expect_attrs, cta_expect_payloads>;

}  // namespace sysgood::describe
