// Traffic control in netlink messages: linux/pkt_sched.h, linux/pkt_cls.h, linux/gen_stats.h.
#pragma once

#include "tracer/describe/types/netlink_common.h"

namespace sysgood::describe {

inline constexpr auto act_flags =
    names("TCA_ACT_FLAGS_???",
          {{"TCA_ACT_FLAGS_NO_PERCPU_STATS", 1}, {"TCA_ACT_FLAGS_SKIP_HW", 2}, {"TCA_ACT_FLAGS_SKIP_SW", 4}});
inline constexpr auto act_hw_stats =
    names("TCA_ACT_HW_STATS_???", {{"TCA_ACT_HW_STATS_IMMEDIATE", 1}, {"TCA_ACT_HW_STATS_DELAYED", 2}});

// struct tc_stats; what pads it at its end need not be there.
inline constexpr auto tc_stats = record(36, {{"bytes", u64},
                                             {"packets", u32},
                                             {"drops", u32},
                                             {"overlimits", u32},
                                             {"bps", u32},
                                             {"pps", u32},
                                             {"qlen", u32},
                                             {"backlog", u32}});
inline constexpr auto tc_estimator = record({{"interval", s8}, {"ewma_log", u8}});
// Of linux/gen_stats.h.
inline constexpr auto gnet_stats_basic = record(12, {{"bytes", u64}, {"packets", u32}});
inline constexpr auto gnet_stats_rate_est = record({{"bps", u32}, {"pps", u32}});
inline constexpr auto gnet_stats_rate_est64 = record({{"bps", u64}, {"pps", u64}});
inline constexpr auto gnet_stats_queue =
    record({{"qlen", u32}, {"backlog", u32}, {"drops", u32}, {"requeues", u32}, {"overlimits", u32}});
inline constexpr auto tc_sizespec = record({{"cell_log", u8},
                                            {"size_log", u8},
                                            {"cell_align", s16},
                                            {"overhead", s32},
                                            {"linklayer", u32},
                                            {"mpu", u32},
                                            {"mtu", u32},
                                            {"tsize", u32}});

inline constexpr auto tca_stats_attrs = names("TCA_STATS_???", {{"TCA_STATS_UNSPEC", 0},
                                                                {"TCA_STATS_BASIC", 1},
                                                                {"TCA_STATS_RATE_EST", 2},
                                                                {"TCA_STATS_QUEUE", 3},
                                                                {"TCA_STATS_APP", 4},
                                                                {"TCA_STATS_RATE_EST64", 5},
                                                                {"TCA_STATS_PAD", 6},
                                                                {"TCA_STATS_BASIC_HW", 7},
                                                                {"TCA_STATS_PKT64", 8}});
inline constexpr auto tca_stats_payloads = payloads({{0, octets},
                                                     {1, gnet_stats_basic},
                                                     {2, gnet_stats_rate_est},
                                                     {3, gnet_stats_queue},
                                                     {4, octets},
                                                     {5, gnet_stats_rate_est64},
                                                     {6, octets},
                                                     {7, gnet_stats_basic},
                                                     {8, u64}});
inline constexpr Type tca_stats = attributes<tca_stats_attrs, tca_stats_payloads>;

inline constexpr auto tca_stab_attrs =
    names("TCA_STAB_???", {{"TCA_STAB_UNSPEC", 0}, {"TCA_STAB_BASE", 1}, {"TCA_STAB_DATA", 2}});
inline constexpr auto tca_stab_payloads = payloads({{0, octets}, {1, tc_sizespec}, {2, flexible(u16)}});
inline constexpr Type tca_stab = attributes<tca_stab_attrs, tca_stab_payloads>;

inline constexpr auto tca_attrs = names("TCA_???", {{"TCA_UNSPEC", 0},
                                                    {"TCA_KIND", 1},
                                                    {"TCA_OPTIONS", 2},
                                                    {"TCA_STATS", 3},
                                                    {"TCA_XSTATS", 4},
                                                    {"TCA_RATE", 5},
                                                    {"TCA_FCNT", 6},
                                                    {"TCA_STATS2", 7},
                                                    {"TCA_STAB", 8},
                                                    {"TCA_PAD", 9},
                                                    {"TCA_DUMP_INVISIBLE", 10},
                                                    {"TCA_CHAIN", 11},
                                                    {"TCA_HW_OFFLOAD", 12},
                                                    {"TCA_INGRESS_BLOCK", 13},
                                                    {"TCA_EGRESS_BLOCK", 14},
                                                    {"TCA_DUMP_FLAGS", 15}});
inline constexpr auto tca_payloads = payloads({{0, octets},
                                               {1, text_octets},
                                               {2, octets},
                                               {3, tc_stats},
                                               {4, octets},
                                               {5, tc_estimator},
                                               {6, u32},
                                               {7, tca_stats},
                                               {8, tca_stab},
                                               {9, octets},
                                               {10, octets},
                                               {11, u32},
                                               {12, u8},
                                               {13, u32},
                                               {14, u32},
                                               {15, u32}});
inline constexpr Type tca = attributes<tca_attrs, tca_payloads>;

inline constexpr auto tcmsg = record(20, {{"tcm_family", family8, at(0)},
                                          {"tcm_ifindex", interface_index, at(4)},
                                          {"tcm_handle", u32, at(8)},
                                          {"tcm_parent", u32, at(12)},
                                          {"tcm_info", u32, at(16)},
                                          {"", tca, at(20), behind}});

inline constexpr auto tca_act_attrs = names("TCA_ACT_???", {{"TCA_ACT_UNSPEC", 0},
                                                            {"TCA_ACT_KIND", 1},
                                                            {"TCA_ACT_OPTIONS", 2},
                                                            {"TCA_ACT_INDEX", 3},
                                                            {"TCA_ACT_STATS", 4},
                                                            {"TCA_ACT_PAD", 5},
                                                            {"TCA_ACT_COOKIE", 6},
                                                            {"TCA_ACT_FLAGS", 7},
                                                            {"TCA_ACT_HW_STATS", 8},
                                                            {"TCA_ACT_USED_HW_STATS", 9},
                                                            {"TCA_ACT_IN_HW_COUNT", 10}});
inline constexpr auto tca_act_payloads = payloads({{0, octets},
                                                   {1, text_octets},
                                                   {2, octets},
                                                   {3, u32},
                                                   {4, tca_stats},
                                                   {5, octets},
                                                   {6, octets},
                                                   {7, flags(act_flags, Size::b4)},
                                                   {8, flags(act_hw_stats, Size::b4)},
                                                   {9, flags(act_hw_stats, Size::b4)},
                                                   {10, u32}});
inline constexpr Type tca_act = attributes<tca_act_attrs, tca_act_payloads>;

inline constexpr auto tcamsg = record(4, {{"tca_family", family8, at(0)}, {"", tca_act, at(4), behind}});

}  // namespace sysgood::describe
