// Addresses and neighbours in netlink messages: rtnetlink(7), linux/if_addr.h, linux/if_addrlabel.h,
// linux/neighbour.h.
#pragma once

#include "tracer/describe/types/netlink_common.h"
#include "tracer/describe/types/netlink_route_names.h"

namespace sysgood::describe {

inline constexpr auto address_flags = names("IFA_F_???", {{"IFA_F_SECONDARY", 1},
                                                          {"IFA_F_NODAD", 2},
                                                          {"IFA_F_OPTIMISTIC", 4},
                                                          {"IFA_F_DADFAILED", 8},
                                                          {"IFA_F_HOMEADDRESS", 0x10},
                                                          {"IFA_F_DEPRECATED", 0x20},
                                                          {"IFA_F_TENTATIVE", 0x40},
                                                          {"IFA_F_PERMANENT", 0x80},
                                                          {"IFA_F_MANAGETEMPADDR", 0x100},
                                                          {"IFA_F_NOPREFIXROUTE", 0x200},
                                                          {"IFA_F_MCAUTOJOIN", 0x400},
                                                          {"IFA_F_STABLE_PRIVACY", 0x800}});

// struct ifa_cacheinfo
inline constexpr auto ifa_cacheinfo =
    record({{"ifa_prefered", u32}, {"ifa_valid", u32}, {"cstamp", u32}, {"tstamp", u32}});
inline constexpr Type ifa_address = select("^ifa_family", address_of_family);

inline constexpr auto ifa_attrs = names("IFA_???", {{"IFA_UNSPEC", 0},
                                                    {"IFA_ADDRESS", 1},
                                                    {"IFA_LOCAL", 2},
                                                    {"IFA_LABEL", 3},
                                                    {"IFA_BROADCAST", 4},
                                                    {"IFA_ANYCAST", 5},
                                                    {"IFA_CACHEINFO", 6},
                                                    {"IFA_MULTICAST", 7},
                                                    {"IFA_FLAGS", 8},
                                                    {"IFA_RT_PRIORITY", 9},
                                                    {"IFA_TARGET_NETNSID", 10},
                                                    {"IFA_PROTO", 11}});
inline constexpr auto ifa_payloads = payloads({{0, octets},
                                               {1, ifa_address},
                                               {2, ifa_address},
                                               {3, text_octets},
                                               {4, ifa_address},
                                               {5, ifa_address},
                                               {6, ifa_cacheinfo},
                                               {7, ifa_address},
                                               {8, flags(address_flags, Size::b4)},
                                               {9, u32},
                                               {10, s32}});
inline constexpr Type ifa = attributes<ifa_attrs, ifa_payloads>;

inline constexpr auto ifaddrmsg = record({{"ifa_family", family8},
                                          {"ifa_prefixlen", u8},
                                          {"ifa_flags", flags(address_flags, Size::b1)},
                                          {"ifa_scope", one_of(route_scopes, Size::b1)},
                                          {"ifa_index", interface_index},
                                          {"", ifa, behind}});

// ---- labels of addresses ----

inline constexpr Type ifal_address = select("^ifal_family", address_of_family);

inline constexpr auto ifal_attrs = names("IFAL_???", {{"IFAL_ADDRESS", 1}, {"IFAL_LABEL", 2}});
inline constexpr auto ifal_payloads = payloads({{0, octets}, {1, ifal_address}, {2, u32}});
inline constexpr Type ifal = attributes<ifal_attrs, ifal_payloads>;

inline constexpr auto ifaddrlblmsg = record(12, {{"ifal_family", family8, at(0)},
                                                 {"ifal_prefixlen", u8, at(2)},
                                                 {"ifal_flags", u8, at(3)},
                                                 {"ifal_index", interface_index, at(4)},
                                                 {"ifal_seq", u32, at(8)},
                                                 {"", ifal, at(12), behind}});

// ---- neighbours: linux/neighbour.h ----

inline constexpr auto neighbour_states = names("NUD_???", {{"NUD_NONE", 0, 0xffff},
                                                           {"NUD_INCOMPLETE", 1},
                                                           {"NUD_REACHABLE", 2},
                                                           {"NUD_STALE", 4},
                                                           {"NUD_DELAY", 8},
                                                           {"NUD_PROBE", 0x10},
                                                           {"NUD_FAILED", 0x20},
                                                           {"NUD_NOARP", 0x40},
                                                           {"NUD_PERMANENT", 0x80}});

inline constexpr auto neighbour_flags = names("", {{"NTF_USE", 1},
                                                   {"NTF_SELF", 2},
                                                   {"NTF_MASTER", 4},
                                                   {"NTF_PROXY", 8},
                                                   {"NTF_EXT_LEARNED", 0x10},
                                                   {"NTF_OFFLOADED", 0x20},
                                                   {"NTF_STICKY", 0x40},
                                                   {"NTF_ROUTER", 0x80}});
inline constexpr auto neighbour_ext_flags = names("NTF_EXT_???", {{"NTF_EXT_MANAGED", 1}});
inline constexpr auto fdb_notify =
    names("FDB_NOTIFY_???", {{"FDB_NOTIFY_BIT", 1}, {"FDB_NOTIFY_INACTIVE_BIT", 2}});

inline constexpr auto nda_cacheinfo =
    record({{"ndm_confirmed", u32}, {"ndm_used", u32}, {"ndm_updated", u32}, {"ndm_refcnt", u32}});
inline constexpr Type nda_address = select("^ndm_family", address_of_family);

inline constexpr auto nfea_attrs =
    names("NFEA_???", {{"NFEA_UNSPEC", 0}, {"NFEA_ACTIVITY_NOTIFY", 1}, {"NFEA_DONT_REFRESH", 2}});
inline constexpr auto nfea_payloads = payloads({{0, octets}, {1, flags(fdb_notify, Size::b1)}});
inline constexpr Type nfea = attributes<nfea_attrs, nfea_payloads>;

inline constexpr auto nda_attrs = names("NDA_???", {{"NDA_UNSPEC", 0},
                                                    {"NDA_DST", 1},
                                                    {"NDA_LLADDR", 2},
                                                    {"NDA_CACHEINFO", 3},
                                                    {"NDA_PROBES", 4},
                                                    {"NDA_VLAN", 5},
                                                    {"NDA_PORT", 6},
                                                    {"NDA_VNI", 7},
                                                    {"NDA_IFINDEX", 8},
                                                    {"NDA_MASTER", 9},
                                                    {"NDA_LINK_NETNSID", 10},
                                                    {"NDA_SRC_VNI", 11},
                                                    {"NDA_PROTOCOL", 12},
                                                    {"NDA_NH_ID", 13},
                                                    {"NDA_FDB_EXT_ATTRS", 14},
                                                    {"NDA_FLAGS_EXT", 15},
                                                    {"NDA_NDM_STATE_MASK", 16},
                                                    {"NDA_NDM_FLAGS_MASK", 17}});
inline constexpr auto nda_payloads = payloads({{0, octets},
                                               {1, nda_address},
                                               {2, lladdr},
                                               {3, nda_cacheinfo},
                                               {4, u32},
                                               {5, u16},
                                               {6, port},
                                               {7, u32},
                                               {8, interface_index},
                                               {9, interface_index},
                                               {10, u32},
                                               {11, u32},
                                               {12, one_of(ip_protocols, Size::b1)},
                                               {13, u32},
                                               {14, nfea},
                                               {15, flags(neighbour_ext_flags, Size::b4)},
                                               {16, flags(neighbour_states, Size::b2)},
                                               {17, flags(neighbour_flags, Size::b1)}});
inline constexpr Type nda = attributes<nda_attrs, nda_payloads>;

inline constexpr auto ndmsg = record(12, {{"ndm_family", family8, at(0)},
                                          {"ndm_ifindex", interface_index, at(4)},
                                          {"ndm_state", flags(neighbour_states, Size::b2), at(8)},
                                          {"ndm_flags", flags(neighbour_flags, Size::b1), at(10)},
                                          {"ndm_type", one_of(route_types, Size::b1), at(11)},
                                          {"", nda, at(12), behind}});

inline constexpr auto ndt_config = record({{"ndtc_key_len", u16},
                                           {"ndtc_entry_size", u16},
                                           {"ndtc_entries", u32},
                                           {"ndtc_last_flush", u32},
                                           {"ndtc_last_rand", u32},
                                           {"ndtc_hash_rnd", u32},
                                           {"ndtc_hash_mask", x32},
                                           {"ndtc_hash_chain_gc", u32},
                                           {"ndtc_proxy_qlen", u32}});
inline constexpr auto ndt_stats_10 = record({{"ndts_allocs", u64},
                                             {"ndts_destroys", u64},
                                             {"ndts_hash_grows", u64},
                                             {"ndts_res_failed", u64},
                                             {"ndts_lookups", u64},
                                             {"ndts_hits", u64},
                                             {"ndts_rcv_probes_mcast", u64},
                                             {"ndts_rcv_probes_ucast", u64},
                                             {"ndts_periodic_gc_runs", u64},
                                             {"ndts_forced_gc_runs", u64}});
inline constexpr auto ndt_stats = record({{"ndts_allocs", u64},
                                          {"ndts_destroys", u64},
                                          {"ndts_hash_grows", u64},
                                          {"ndts_res_failed", u64},
                                          {"ndts_lookups", u64},
                                          {"ndts_hits", u64},
                                          {"ndts_rcv_probes_mcast", u64},
                                          {"ndts_rcv_probes_ucast", u64},
                                          {"ndts_periodic_gc_runs", u64},
                                          {"ndts_forced_gc_runs", u64},
                                          {"ndts_table_fulls", u64}});
inline constexpr auto ndt_stats_by_size = cases({{0, ndt_stats, 0, 88}, otherwise(ndt_stats_10)});

inline constexpr auto ndtpa_attrs = names("NDTPA_???", {{"NDTPA_UNSPEC", 0},
                                                        {"NDTPA_IFINDEX", 1},
                                                        {"NDTPA_REFCNT", 2},
                                                        {"NDTPA_REACHABLE_TIME", 3},
                                                        {"NDTPA_BASE_REACHABLE_TIME", 4},
                                                        {"NDTPA_RETRANS_TIME", 5},
                                                        {"NDTPA_GC_STALETIME", 6},
                                                        {"NDTPA_DELAY_PROBE_TIME", 7},
                                                        {"NDTPA_QUEUE_LEN", 8},
                                                        {"NDTPA_APP_PROBES", 9},
                                                        {"NDTPA_UCAST_PROBES", 10},
                                                        {"NDTPA_MCAST_PROBES", 11},
                                                        {"NDTPA_ANYCAST_DELAY", 12},
                                                        {"NDTPA_PROXY_DELAY", 13},
                                                        {"NDTPA_PROXY_QLEN", 14},
                                                        {"NDTPA_LOCKTIME", 15},
                                                        {"NDTPA_QUEUE_LENBYTES", 16},
                                                        {"NDTPA_MCAST_REPROBES", 17},
                                                        {"NDTPA_PAD", 18},
                                                        {"NDTPA_INTERVAL_PROBE_TIME_MS", 19}});
inline constexpr auto ndtpa_payloads = payloads({{0, octets},  {1, interface_index},
                                                 {2, u32},     {3, u64},
                                                 {4, u64},     {5, u64},
                                                 {6, u64},     {7, u64},
                                                 {8, u32},     {9, u32},
                                                 {10, u32},    {11, u32},
                                                 {12, u64},    {13, u64},
                                                 {14, u32},    {15, u64},
                                                 {16, u32},    {17, u32},
                                                 {18, octets}, {19, u64}});
inline constexpr Type ndtpa = attributes<ndtpa_attrs, ndtpa_payloads>;

inline constexpr auto ndta_attrs = names("NDTA_???", {{"NDTA_UNSPEC", 0},
                                                      {"NDTA_NAME", 1},
                                                      {"NDTA_THRESH1", 2},
                                                      {"NDTA_THRESH2", 3},
                                                      {"NDTA_THRESH3", 4},
                                                      {"NDTA_CONFIG", 5},
                                                      {"NDTA_PARMS", 6},
                                                      {"NDTA_STATS", 7},
                                                      {"NDTA_GC_INTERVAL", 8},
                                                      {"NDTA_PAD", 9}});
inline constexpr auto ndta_payloads = payloads({{0, octets},
                                                {1, text_octets},
                                                {2, u32},
                                                {3, u32},
                                                {4, u32},
                                                {5, ndt_config},
                                                {6, ndtpa},
                                                {7, select("nla_len", ndt_stats_by_size)},
                                                {8, u64}});
inline constexpr Type ndta = attributes<ndta_attrs, ndta_payloads>;

inline constexpr auto ndtmsg = record(4, {{"ndtm_family", family8, at(0)}, {"", ndta, at(4), behind}});

}  // namespace sysgood::describe
