// Messages of nftables: tables, chains, rules, sets and their elements, objects, flowtables, traces.
// linux/netfilter/nf_tables.h.
#pragma once

#include "tracer/describe/types/netlink_conntrack.h"
#include "tracer/describe/types/netlink_nft_expressions.h"

namespace sysgood::describe {

inline constexpr auto nfta_table_attrs = names("NFTA_TABLE_???", {{"NFTA_TABLE_UNSPEC", 0},
                                                                  {"NFTA_TABLE_NAME", 1},
                                                                  {"NFTA_TABLE_FLAGS", 2},
                                                                  {"NFTA_TABLE_USE", 3},
                                                                  {"NFTA_TABLE_HANDLE", 4},
                                                                  {"NFTA_TABLE_PAD", 5},
                                                                  {"NFTA_TABLE_USERDATA", 6},
                                                                  {"NFTA_TABLE_OWNER", 7}});
inline constexpr auto nfta_table_payloads = payloads({{1, text_octets},
                                                      {2, names_as(Kind::network_hex, nft_table_flags)},
                                                      {3, net32},
                                                      {4, net64},
                                                      {7, net32}});
inline constexpr Type nfta_table = attributes<nfta_table_attrs, nfta_table_payloads>;

inline constexpr auto nfta_device_attrs =
    names("NFTA_DEVICE_???", {{"NFTA_DEVICE_UNSPEC", 0}, {"NFTA_DEVICE_NAME", 1}, {"NFTA_DEVICE_PREFIX", 2}});
inline constexpr auto nfta_device_payloads = payloads({{1, text_octets}, {2, text_octets}});
inline constexpr Type nfta_devices = attributes<nfta_device_attrs, nfta_device_payloads>;

inline constexpr auto nfta_hook_attrs = names("NFTA_HOOK_???", {{"NFTA_HOOK_UNSPEC", 0},
                                                                {"NFTA_HOOK_HOOKNUM", 1},
                                                                {"NFTA_HOOK_PRIORITY", 2},
                                                                {"NFTA_HOOK_DEV", 3},
                                                                {"NFTA_HOOK_DEVS", 4}});
inline constexpr auto nfta_hook_payloads =
    payloads({{1, net32}, {2, net32}, {3, text_octets}, {4, nfta_devices}});
inline constexpr Type nfta_hook = attributes<nfta_hook_attrs, nfta_hook_payloads>;

inline constexpr auto nfta_chain_attrs = names("NFTA_CHAIN_???", {{"NFTA_CHAIN_UNSPEC", 0},
                                                                  {"NFTA_CHAIN_TABLE", 1},
                                                                  {"NFTA_CHAIN_HANDLE", 2},
                                                                  {"NFTA_CHAIN_NAME", 3},
                                                                  {"NFTA_CHAIN_HOOK", 4},
                                                                  {"NFTA_CHAIN_POLICY", 5},
                                                                  {"NFTA_CHAIN_USE", 6},
                                                                  {"NFTA_CHAIN_TYPE", 7},
                                                                  {"NFTA_CHAIN_COUNTERS", 8},
                                                                  {"NFTA_CHAIN_PAD", 9},
                                                                  {"NFTA_CHAIN_FLAGS", 10},
                                                                  {"NFTA_CHAIN_ID", 11},
                                                                  {"NFTA_CHAIN_USERDATA", 12}});
inline constexpr auto nfta_chain_payloads = payloads({{1, text_octets},
                                                      {2, net64},
                                                      {3, text_octets},
                                                      {4, nfta_hook},
                                                      {5, names_as(Kind::port, nft_verdicts)},
                                                      {6, net32},
                                                      {7, text_octets},
                                                      {8, nfta_counter},
                                                      {10, names_as(Kind::network_hex, nft_chain_flags)},
                                                      {11, net32}});
inline constexpr Type nfta_chain = attributes<nfta_chain_attrs, nfta_chain_payloads>;

inline constexpr auto nfta_rule_compat_attrs =
    names("NFTA_RULE_COMPAT_???",
          {{"NFTA_RULE_COMPAT_UNSPEC", 0}, {"NFTA_RULE_COMPAT_PROTO", 1}, {"NFTA_RULE_COMPAT_FLAGS", 2}});
inline constexpr auto nfta_rule_compat_payloads =
    payloads({{1, net32}, {2, names_as(Kind::network_hex, nft_rule_compat_flags)}});
inline constexpr Type nfta_rule_compat = attributes<nfta_rule_compat_attrs, nfta_rule_compat_payloads>;

inline constexpr auto nfta_rule_attrs = names("NFTA_RULE_???", {{"NFTA_RULE_UNSPEC", 0},
                                                                {"NFTA_RULE_TABLE", 1},
                                                                {"NFTA_RULE_CHAIN", 2},
                                                                {"NFTA_RULE_HANDLE", 3},
                                                                {"NFTA_RULE_EXPRESSIONS", 4},
                                                                {"NFTA_RULE_COMPAT", 5},
                                                                {"NFTA_RULE_POSITION", 6},
                                                                {"NFTA_RULE_USERDATA", 7},
                                                                {"NFTA_RULE_PAD", 8},
                                                                {"NFTA_RULE_ID", 9},
                                                                {"NFTA_RULE_POSITION_ID", 10},
                                                                {"NFTA_RULE_CHAIN_ID", 11}});
inline constexpr auto nfta_rule_payloads = payloads({{1, text_octets},
                                                     {2, text_octets},
                                                     {3, net64},
                                                     {4, nfta_exprs},
                                                     {5, nfta_rule_compat},
                                                     {6, net64},
                                                     {9, net32},
                                                     {10, net32},
                                                     {11, net32}});
inline constexpr Type nfta_rule = attributes<nfta_rule_attrs, nfta_rule_payloads>;

inline constexpr auto nfta_set_field_attrs =
    names("NFTA_SET_FIELD_???", {{"NFTA_SET_FIELD_UNSPEC", 0}, {"NFTA_SET_FIELD_LEN", 1}});
inline constexpr auto nfta_set_field_payloads = payloads({{1, net32}});
inline constexpr Type nfta_set_field = attributes<nfta_set_field_attrs, nfta_set_field_payloads>;

inline constexpr auto nfta_set_fields_payloads = payloads({{1, nfta_set_field}});
inline constexpr Type nfta_set_fields = attributes<nfta_list_attrs, nfta_set_fields_payloads>;

inline constexpr auto nfta_set_desc_attrs =
    names("NFTA_SET_DESC_???",
          {{"NFTA_SET_DESC_UNSPEC", 0}, {"NFTA_SET_DESC_SIZE", 1}, {"NFTA_SET_DESC_CONCAT", 2}});
inline constexpr auto nfta_set_desc_payloads = payloads({{1, net32}, {2, nfta_set_fields}});
inline constexpr Type nfta_set_desc = attributes<nfta_set_desc_attrs, nfta_set_desc_payloads>;

inline constexpr auto nfta_set_attrs =
    names("NFTA_SET_???", {{"NFTA_SET_UNSPEC", 0},       {"NFTA_SET_TABLE", 1},     {"NFTA_SET_NAME", 2},
                           {"NFTA_SET_FLAGS", 3},        {"NFTA_SET_KEY_TYPE", 4},  {"NFTA_SET_KEY_LEN", 5},
                           {"NFTA_SET_DATA_TYPE", 6},    {"NFTA_SET_DATA_LEN", 7},  {"NFTA_SET_POLICY", 8},
                           {"NFTA_SET_DESC", 9},         {"NFTA_SET_ID", 10},       {"NFTA_SET_TIMEOUT", 11},
                           {"NFTA_SET_GC_INTERVAL", 12}, {"NFTA_SET_USERDATA", 13}, {"NFTA_SET_PAD", 14},
                           {"NFTA_SET_OBJ_TYPE", 15},    {"NFTA_SET_HANDLE", 16},   {"NFTA_SET_EXPR", 17},
                           {"NFTA_SET_EXPRESSIONS", 18}, {"NFTA_SET_TYPE", 19},     {"NFTA_SET_COUNT", 20}});
inline constexpr auto nfta_set_payloads = payloads({{1, text_octets},
                                                    {2, text_octets},
                                                    {3, names_as(Kind::network_hex, nft_set_flags)},
                                                    {4, net32},
                                                    {5, net32},
                                                    {6, names_as(Kind::port, nft_data_types)},
                                                    {7, net32},
                                                    {8, names_as(Kind::port, nft_set_policies)},
                                                    {9, nfta_set_desc},
                                                    {10, net32},
                                                    {11, net64},
                                                    {12, net32},
                                                    {15, names_as(Kind::port, nft_object_types)},
                                                    {16, net64},
                                                    {17, nfta_expr},
                                                    {18, nfta_exprs},
                                                    {19, text_octets},
                                                    {20, net32}});
inline constexpr Type nfta_set = attributes<nfta_set_attrs, nfta_set_payloads>;

inline constexpr auto nfta_set_elem_attrs = names("NFTA_SET_ELEM_???", {{"NFTA_SET_ELEM_UNSPEC", 0},
                                                                        {"NFTA_SET_ELEM_KEY", 1},
                                                                        {"NFTA_SET_ELEM_DATA", 2},
                                                                        {"NFTA_SET_ELEM_FLAGS", 3},
                                                                        {"NFTA_SET_ELEM_TIMEOUT", 4},
                                                                        {"NFTA_SET_ELEM_EXPIRATION", 5},
                                                                        {"NFTA_SET_ELEM_USERDATA", 6},
                                                                        {"NFTA_SET_ELEM_EXPR", 7},
                                                                        {"NFTA_SET_ELEM_PAD", 8},
                                                                        {"NFTA_SET_ELEM_OBJREF", 9},
                                                                        {"NFTA_SET_ELEM_KEY_END", 10},
                                                                        {"NFTA_SET_ELEM_EXPRESSIONS", 11}});
inline constexpr auto nfta_set_elem_payloads = payloads({{1, nfta_data},
                                                         {2, nfta_data},
                                                         {3, names_as(Kind::network_hex, nft_set_elem_flags)},
                                                         {4, net64},
                                                         {5, net64},
                                                         {7, nfta_expr},
                                                         {9, text_octets},
                                                         {10, nfta_data},
                                                         {11, nfta_exprs}});
inline constexpr Type nfta_set_elem = attributes<nfta_set_elem_attrs, nfta_set_elem_payloads>;

// nft(8) numbers the elements.
inline constexpr auto nfta_set_elems_payloads = cases({otherwise(nfta_set_elem)});
inline constexpr Type nfta_set_elems = attributes<nfta_list_attrs, nfta_set_elems_payloads>;

inline constexpr auto nfta_set_elem_list_attrs =
    names("NFTA_SET_ELEM_LIST_???", {{"NFTA_SET_ELEM_LIST_UNSPEC", 0},
                                     {"NFTA_SET_ELEM_LIST_TABLE", 1},
                                     {"NFTA_SET_ELEM_LIST_SET", 2},
                                     {"NFTA_SET_ELEM_LIST_ELEMENTS", 3},
                                     {"NFTA_SET_ELEM_LIST_SET_ID", 4}});
inline constexpr auto nfta_set_elem_list_payloads =
    payloads({{1, text_octets}, {2, text_octets}, {3, nfta_set_elems}, {4, net32}});
inline constexpr Type nfta_set_elem_list = attributes<nfta_set_elem_list_attrs, nfta_set_elem_list_payloads>;

inline constexpr auto nfta_gen_attrs =
    names("NFTA_GEN_???",
          {{"NFTA_GEN_UNSPEC", 0}, {"NFTA_GEN_ID", 1}, {"NFTA_GEN_PROC_PID", 2}, {"NFTA_GEN_PROC_NAME", 3}});
inline constexpr auto nfta_gen_payloads = payloads({{1, net32}, {2, net32}, {3, text_octets}});
inline constexpr Type nfta_gen = attributes<nfta_gen_attrs, nfta_gen_payloads>;

inline constexpr auto nfta_trace_attrs = names("NFTA_TRACE_???", {{"NFTA_TRACE_UNSPEC", 0},
                                                                  {"NFTA_TRACE_TABLE", 1},
                                                                  {"NFTA_TRACE_CHAIN", 2},
                                                                  {"NFTA_TRACE_RULE_HANDLE", 3},
                                                                  {"NFTA_TRACE_TYPE", 4},
                                                                  {"NFTA_TRACE_VERDICT", 5},
                                                                  {"NFTA_TRACE_ID", 6},
                                                                  {"NFTA_TRACE_LL_HEADER", 7},
                                                                  {"NFTA_TRACE_NETWORK_HEADER", 8},
                                                                  {"NFTA_TRACE_TRANSPORT_HEADER", 9},
                                                                  {"NFTA_TRACE_IIF", 10},
                                                                  {"NFTA_TRACE_IIFTYPE", 11},
                                                                  {"NFTA_TRACE_OIF", 12},
                                                                  {"NFTA_TRACE_OIFTYPE", 13},
                                                                  {"NFTA_TRACE_MARK", 14},
                                                                  {"NFTA_TRACE_NFPROTO", 15},
                                                                  {"NFTA_TRACE_POLICY", 16},
                                                                  {"NFTA_TRACE_PAD", 17},
                                                                  {"NFTA_TRACE_CT_ID", 18},
                                                                  {"NFTA_TRACE_CT_DIRECTION", 19},
                                                                  {"NFTA_TRACE_CT_STATUS", 20},
                                                                  {"NFTA_TRACE_CT_STATE", 21}});
inline constexpr auto nfta_trace_payloads = payloads({{1, text_octets},
                                                      {2, text_octets},
                                                      {3, net64},
                                                      {4, names_as(Kind::port, nft_trace_types)},
                                                      {5, nfta_verdict},
                                                      {6, net_hex32},
                                                      {10, net32},
                                                      {11, port},
                                                      {12, net32},
                                                      {13, port},
                                                      {14, net_hex32},
                                                      {15, net32},
                                                      {16, names_as(Kind::port, nft_verdicts)},
                                                      {18, net_hex32},
                                                      {19, u8},
                                                      {20, names_as(Kind::network_hex, conntrack_status)},
                                                      {21, net_hex32}});
inline constexpr Type nfta_trace = attributes<nfta_trace_attrs, nfta_trace_payloads>;

// What an object holds, by its type, is shown as bytes: the type may come behind it.
inline constexpr auto nfta_obj_attrs = names("NFTA_OBJ_???", {{"NFTA_OBJ_UNSPEC", 0},
                                                              {"NFTA_OBJ_TABLE", 1},
                                                              {"NFTA_OBJ_NAME", 2},
                                                              {"NFTA_OBJ_TYPE", 3},
                                                              {"NFTA_OBJ_DATA", 4},
                                                              {"NFTA_OBJ_USE", 5},
                                                              {"NFTA_OBJ_HANDLE", 6},
                                                              {"NFTA_OBJ_PAD", 7},
                                                              {"NFTA_OBJ_USERDATA", 8}});
inline constexpr auto nfta_obj_payloads = payloads({{1, text_octets},
                                                    {2, text_octets},
                                                    {3, names_as(Kind::port, nft_object_types)},
                                                    {5, net32},
                                                    {6, net64}});
inline constexpr Type nfta_obj = attributes<nfta_obj_attrs, nfta_obj_payloads>;

inline constexpr auto nfta_flowtable_hook_attrs =
    names("NFTA_FLOWTABLE_HOOK_???", {{"NFTA_FLOWTABLE_HOOK_UNSPEC", 0},
                                      {"NFTA_FLOWTABLE_HOOK_NUM", 1},
                                      {"NFTA_FLOWTABLE_HOOK_PRIORITY", 2},
                                      {"NFTA_FLOWTABLE_HOOK_DEVS", 3}});
inline constexpr auto nfta_flowtable_hook_payloads = payloads({{1, net32}, {2, net32}, {3, nfta_devices}});
inline constexpr Type nfta_flowtable_hook =
    attributes<nfta_flowtable_hook_attrs, nfta_flowtable_hook_payloads>;

inline constexpr auto nfta_flowtable_attrs = names("NFTA_FLOWTABLE_???", {{"NFTA_FLOWTABLE_UNSPEC", 0},
                                                                          {"NFTA_FLOWTABLE_TABLE", 1},
                                                                          {"NFTA_FLOWTABLE_NAME", 2},
                                                                          {"NFTA_FLOWTABLE_HOOK", 3},
                                                                          {"NFTA_FLOWTABLE_USE", 4},
                                                                          {"NFTA_FLOWTABLE_HANDLE", 5},
                                                                          {"NFTA_FLOWTABLE_PAD", 6},
                                                                          {"NFTA_FLOWTABLE_FLAGS", 7}});
inline constexpr auto nfta_flowtable_payloads =
    payloads({{1, text_octets},
              {2, text_octets},
              {3, nfta_flowtable_hook},
              {4, net32},
              {5, net64},
              {7, names_as(Kind::network_hex, nft_flowtable_flags)}});
inline constexpr Type nfta_flowtable = attributes<nfta_flowtable_attrs, nfta_flowtable_payloads>;

}  // namespace sysgood::describe
