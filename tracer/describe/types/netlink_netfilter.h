// The messages of NETLINK_NETFILTER: linux/netfilter/nfnetlink.h and what is beside it.
#pragma once

#include "tracer/describe/types/netlink_common.h"
#include "tracer/describe/types/netlink_conntrack.h"
#include "tracer/describe/types/netlink_nftables.h"

namespace sysgood::describe {

inline constexpr auto nfnl_subsystems = names("NFNL_SUBSYS_???", {{"NFNL_SUBSYS_NONE", 0},
                                                                  {"NFNL_SUBSYS_CTNETLINK", 1},
                                                                  {"NFNL_SUBSYS_CTNETLINK_EXP", 2},
                                                                  {"NFNL_SUBSYS_QUEUE", 3},
                                                                  {"NFNL_SUBSYS_ULOG", 4},
                                                                  {"NFNL_SUBSYS_OSF", 5},
                                                                  {"NFNL_SUBSYS_IPSET", 6},
                                                                  {"NFNL_SUBSYS_ACCT", 7},
                                                                  {"NFNL_SUBSYS_CTNETLINK_TIMEOUT", 8},
                                                                  {"NFNL_SUBSYS_CTHELPER", 9},
                                                                  {"NFNL_SUBSYS_NFTABLES", 10},
                                                                  {"NFNL_SUBSYS_NFT_COMPAT", 11},
                                                                  {"NFNL_SUBSYS_HOOK", 12}});

inline constexpr auto nfnl_batch_types =
    names("", {{"NFNL_MSG_BATCH_BEGIN", 16}, {"NFNL_MSG_BATCH_END", 17}});

// NFNL_SUBSYS_... in the upper byte, the subsystem's own message in the lower.
template <const auto& Table>
inline constexpr auto nfnl_type = parts(Size::b2, {part(0xff00, 8, one_of(nfnl_subsystems, Size::b1), "<<8"),
                                                   part(0xff, 0, one_of(Table, Size::b1))});
inline constexpr auto nfnl_unknown_type =
    parts(Size::b2, {part(0xff00, 8, one_of(nfnl_subsystems, Size::b1), "<<8"), part(0xff, 0, x8)});

inline constexpr auto nfnl_ctnetlink = names("IPCTNL_MSG_CT_???", {{"IPCTNL_MSG_CT_NEW", 0},
                                                                   {"IPCTNL_MSG_CT_GET", 1},
                                                                   {"IPCTNL_MSG_CT_DELETE", 2},
                                                                   {"IPCTNL_MSG_CT_GET_CTRZERO", 3},
                                                                   {"IPCTNL_MSG_CT_GET_STATS_CPU", 4},
                                                                   {"IPCTNL_MSG_CT_GET_STATS", 5},
                                                                   {"IPCTNL_MSG_CT_GET_DYING", 6},
                                                                   {"IPCTNL_MSG_CT_GET_UNCONFIRMED", 7}});

inline constexpr auto nfnl_ctnetlink_exp = names("IPCTNL_MSG_EXP_???", {{"IPCTNL_MSG_EXP_NEW", 0},
                                                                        {"IPCTNL_MSG_EXP_GET", 1},
                                                                        {"IPCTNL_MSG_EXP_DELETE", 2},
                                                                        {"IPCTNL_MSG_EXP_GET_STATS_CPU", 3}});

inline constexpr auto nfnl_queue = names("NFQNL_MSG_???", {{"NFQNL_MSG_PACKET", 0},
                                                           {"NFQNL_MSG_VERDICT", 1},
                                                           {"NFQNL_MSG_CONFIG", 2},
                                                           {"NFQNL_MSG_VERDICT_BATCH", 3}});

inline constexpr auto nfnl_ulog =
    names("NFULNL_MSG_???", {{"NFULNL_MSG_PACKET", 0}, {"NFULNL_MSG_CONFIG", 1}});

inline constexpr auto nfnl_osf = names("OSF_MSG_???", {{"OSF_MSG_ADD", 0}, {"OSF_MSG_REMOVE", 1}});

inline constexpr auto nfnl_ipset = names("IPSET_CMD_???", {{"IPSET_CMD_NONE", 0},
                                                           {"IPSET_CMD_PROTOCOL", 1},
                                                           {"IPSET_CMD_CREATE", 2},
                                                           {"IPSET_CMD_DESTROY", 3},
                                                           {"IPSET_CMD_FLUSH", 4},
                                                           {"IPSET_CMD_RENAME", 5},
                                                           {"IPSET_CMD_SWAP", 6},
                                                           {"IPSET_CMD_LIST", 7},
                                                           {"IPSET_CMD_SAVE", 8},
                                                           {"IPSET_CMD_ADD", 9},
                                                           {"IPSET_CMD_DEL", 10},
                                                           {"IPSET_CMD_TEST", 11},
                                                           {"IPSET_CMD_HEADER", 12},
                                                           {"IPSET_CMD_TYPE", 13},
                                                           {"IPSET_CMD_RESTORE", 16},
                                                           {"IPSET_CMD_HELP", 17},
                                                           {"IPSET_CMD_VERSION", 18},
                                                           {"IPSET_CMD_QUIT", 19},
                                                           {"IPSET_CMD_COMMIT", 20}});

inline constexpr auto nfnl_acct = names("NFNL_MSG_ACCT_???", {{"NFNL_MSG_ACCT_NEW", 0},
                                                              {"NFNL_MSG_ACCT_GET", 1},
                                                              {"NFNL_MSG_ACCT_GET_CTRZERO", 2},
                                                              {"NFNL_MSG_ACCT_DEL", 3},
                                                              {"NFNL_MSG_ACCT_OVERQUOTA", 4}});

inline constexpr auto nfnl_ctnetlink_timeout =
    names("IPCTNL_MSG_TIMEOUT_???", {{"IPCTNL_MSG_TIMEOUT_NEW", 0},
                                     {"IPCTNL_MSG_TIMEOUT_GET", 1},
                                     {"IPCTNL_MSG_TIMEOUT_DELETE", 2},
                                     {"IPCTNL_MSG_TIMEOUT_DEFAULT_SET", 3},
                                     {"IPCTNL_MSG_TIMEOUT_DEFAULT_GET", 4}});

inline constexpr auto nfnl_cthelper =
    names("NFNL_MSG_CTHELPER_???",
          {{"NFNL_MSG_CTHELPER_NEW", 0}, {"NFNL_MSG_CTHELPER_GET", 1}, {"NFNL_MSG_CTHELPER_DEL", 2}});

inline constexpr auto nfnl_nftables =
    names("NFT_MSG_???",
          {{"NFT_MSG_NEWTABLE", 0},         {"NFT_MSG_GETTABLE", 1},       {"NFT_MSG_DELTABLE", 2},
           {"NFT_MSG_NEWCHAIN", 3},         {"NFT_MSG_GETCHAIN", 4},       {"NFT_MSG_DELCHAIN", 5},
           {"NFT_MSG_NEWRULE", 6},          {"NFT_MSG_GETRULE", 7},        {"NFT_MSG_DELRULE", 8},
           {"NFT_MSG_NEWSET", 9},           {"NFT_MSG_GETSET", 10},        {"NFT_MSG_DELSET", 11},
           {"NFT_MSG_NEWSETELEM", 12},      {"NFT_MSG_GETSETELEM", 13},    {"NFT_MSG_DELSETELEM", 14},
           {"NFT_MSG_NEWGEN", 15},          {"NFT_MSG_GETGEN", 16},        {"NFT_MSG_TRACE", 17},
           {"NFT_MSG_NEWOBJ", 18},          {"NFT_MSG_GETOBJ", 19},        {"NFT_MSG_DELOBJ", 20},
           {"NFT_MSG_GETOBJ_RESET", 21},    {"NFT_MSG_NEWFLOWTABLE", 22},  {"NFT_MSG_GETFLOWTABLE", 23},
           {"NFT_MSG_DELFLOWTABLE", 24},    {"NFT_MSG_GETRULE_RESET", 25}, {"NFT_MSG_DESTROYTABLE", 26},
           {"NFT_MSG_DESTROYCHAIN", 27},    {"NFT_MSG_DESTROYRULE", 28},   {"NFT_MSG_DESTROYSET", 29},
           {"NFT_MSG_DESTROYSETELEM", 30},  {"NFT_MSG_DESTROYOBJ", 31},    {"NFT_MSG_DESTROYFLOWTABLE", 32},
           {"NFT_MSG_GETSETELEM_RESET", 33}});

inline constexpr auto nfnl_nft_compat = names("NFNL_MSG_COMPAT_???", {{"NFNL_MSG_COMPAT_GET", 0}});

inline constexpr auto nfnl_hook = names("NFNL_MSG_HOOK_???", {{"NFNL_MSG_HOOK_GET", 0}});

inline constexpr auto nfnl_types = cases({{16, one_of(nfnl_batch_types, Size::b2)},
                                          {17, one_of(nfnl_batch_types, Size::b2)},
                                          {0x100, nfnl_type<nfnl_ctnetlink>, 0xff00},
                                          {0x200, nfnl_type<nfnl_ctnetlink_exp>, 0xff00},
                                          {0x300, nfnl_type<nfnl_queue>, 0xff00},
                                          {0x400, nfnl_type<nfnl_ulog>, 0xff00},
                                          {0x500, nfnl_type<nfnl_osf>, 0xff00},
                                          {0x600, nfnl_type<nfnl_ipset>, 0xff00},
                                          {0x700, nfnl_type<nfnl_acct>, 0xff00},
                                          {0x800, nfnl_type<nfnl_ctnetlink_timeout>, 0xff00},
                                          {0x900, nfnl_type<nfnl_cthelper>, 0xff00},
                                          {0xa00, nfnl_type<nfnl_nftables>, 0xff00},
                                          {0xb00, nfnl_type<nfnl_nft_compat>, 0xff00},
                                          {0xc00, nfnl_type<nfnl_hook>, 0xff00},
                                          otherwise(nfnl_unknown_type)});

// Which message makes, deletes or asks for something is not seen by its number.
inline constexpr auto nfnl_flags =
    cases({{0x100, nl_new_flags},  {0x101, nl_get_flags}, {0x102, nl_del_flags}, {0x103, nl_get_flags},
           {0x104, nl_get_flags},  {0x105, nl_get_flags}, {0x106, nl_get_flags}, {0x107, nl_get_flags},
           {0x200, nl_new_flags},  {0x201, nl_get_flags}, {0x202, nl_del_flags}, {0x203, nl_get_flags},
           {0x700, nl_new_flags},  {0x701, nl_get_flags}, {0x702, nl_get_flags}, {0x703, nl_del_flags},
           {0x800, nl_new_flags},  {0x801, nl_get_flags}, {0x802, nl_del_flags}, {0x900, nl_new_flags},
           {0x901, nl_get_flags},  {0x902, nl_del_flags}, {0xa00, nl_new_flags}, {0xa01, nl_get_flags},
           {0xa02, nl_del_flags},  {0xa03, nl_new_flags}, {0xa04, nl_get_flags}, {0xa05, nl_del_flags},
           {0xa06, nl_new_flags},  {0xa07, nl_get_flags}, {0xa08, nl_del_flags}, {0xa09, nl_new_flags},
           {0xa0a, nl_get_flags},  {0xa0b, nl_del_flags}, {0xa0c, nl_new_flags}, {0xa0d, nl_get_flags},
           {0xa0e, nl_del_flags},  {0xa0f, nl_new_flags}, {0xa10, nl_get_flags}, {0xa12, nl_new_flags},
           {0xa13, nl_get_flags},  {0xa14, nl_del_flags}, {0xa15, nl_get_flags}, {0xa16, nl_new_flags},
           {0xa17, nl_get_flags},  {0xa18, nl_del_flags}, {0xb00, nl_get_flags}, {0xc00, nl_get_flags},
           otherwise(nl_any_flags)});

// ---- attributes: their names, and what they hold where that is a name ----

inline constexpr auto nfqa_attrs =
    names("NFQA_???", {{"NFQA_VLAN_UNSPEC", 0}, {"NFQA_VLAN_PROTO", 1}, {"NFQA_VLAN_TCI", 2}});
inline constexpr Type nfqa = attributes<nfqa_attrs>;

inline constexpr auto nfqa_cfg_attrs = names("NFQA_CFG_???", {{"NFQA_CFG_UNSPEC", 0},
                                                              {"NFQA_CFG_CMD", 1},
                                                              {"NFQA_CFG_PARAMS", 2},
                                                              {"NFQA_CFG_QUEUE_MAXLEN", 3},
                                                              {"NFQA_CFG_MASK", 4},
                                                              {"NFQA_CFG_FLAGS", 5}});
inline constexpr Type nfqa_cfg = attributes<nfqa_cfg_attrs>;

inline constexpr auto nfula_attrs = names("NFULA_???", {{"NFULA_UNSPEC", 0},
                                                        {"NFULA_PACKET_HDR", 1},
                                                        {"NFULA_MARK", 2},
                                                        {"NFULA_TIMESTAMP", 3},
                                                        {"NFULA_IFINDEX_INDEV", 4},
                                                        {"NFULA_IFINDEX_OUTDEV", 5},
                                                        {"NFULA_IFINDEX_PHYSINDEV", 6},
                                                        {"NFULA_IFINDEX_PHYSOUTDEV", 7},
                                                        {"NFULA_HWADDR", 8},
                                                        {"NFULA_PAYLOAD", 9},
                                                        {"NFULA_PREFIX", 10},
                                                        {"NFULA_UID", 11},
                                                        {"NFULA_SEQ", 12},
                                                        {"NFULA_SEQ_GLOBAL", 13},
                                                        {"NFULA_GID", 14},
                                                        {"NFULA_HWTYPE", 15},
                                                        {"NFULA_HWHEADER", 16},
                                                        {"NFULA_HWLEN", 17},
                                                        {"NFULA_CT", 18},
                                                        {"NFULA_CT_INFO", 19},
                                                        {"NFULA_VLAN", 20},
                                                        {"NFULA_L2HDR", 21}});
inline constexpr auto nfula_payloads = payloads({{10, text_octets}});
inline constexpr Type nfula = attributes<nfula_attrs, nfula_payloads>;

inline constexpr auto nfula_cfg_attrs = names("NFULA_CFG_???", {{"NFULA_CFG_UNSPEC", 0},
                                                                {"NFULA_CFG_CMD", 1},
                                                                {"NFULA_CFG_MODE", 2},
                                                                {"NFULA_CFG_NLBUFSIZ", 3},
                                                                {"NFULA_CFG_TIMEOUT", 4},
                                                                {"NFULA_CFG_QTHRESH", 5},
                                                                {"NFULA_CFG_FLAGS", 6}});
inline constexpr Type nfula_cfg = attributes<nfula_cfg_attrs>;

inline constexpr auto nfacct_attrs = names("NFACCT_???", {{"NFACCT_UNSPEC", 0},
                                                          {"NFACCT_NAME", 1},
                                                          {"NFACCT_PKTS", 2},
                                                          {"NFACCT_BYTES", 3},
                                                          {"NFACCT_USE", 4},
                                                          {"NFACCT_QUOTA", 6},
                                                          {"NFACCT_PAD", 8}});
inline constexpr auto nfacct_payloads = payloads({{1, text_octets}});
inline constexpr Type nfacct = attributes<nfacct_attrs, nfacct_payloads>;

inline constexpr auto ipset_attr_attrs = names("IPSET_ATTR_???", {{"IPSET_ATTR_UNSPEC", 0},
                                                                  {"IPSET_ATTR_PROTOCOL", 1},
                                                                  {"IPSET_ATTR_SETNAME", 2},
                                                                  {"IPSET_ATTR_TYPENAME", 3}});
inline constexpr auto ipset_attr_payloads = payloads({{2, text_octets}, {3, text_octets}});
inline constexpr Type ipset_attr = attributes<ipset_attr_attrs, ipset_attr_payloads>;

// A batch's own messages have none.
inline constexpr auto nfnl_unnamed = names("", {{"0", 0}});

inline constexpr auto nfnl_attributes = cases({{16, octets},
                                               {17, octets},
                                               {0x100, cta, 0xff00},
                                               {0x200, cta_expect, 0xff00},
                                               {0x302, nfqa_cfg},
                                               {0x300, nfqa, 0xff00},
                                               {0x401, nfula_cfg},
                                               {0x400, nfula, 0xff00},
                                               {0x600, ipset_attr, 0xff00},
                                               {0x700, nfacct, 0xff00},
                                               {0xa00, nfta_table},
                                               {0xa01, nfta_table},
                                               {0xa02, nfta_table},
                                               {0xa1a, nfta_table},
                                               {0xa03, nfta_chain},
                                               {0xa04, nfta_chain},
                                               {0xa05, nfta_chain},
                                               {0xa1b, nfta_chain},
                                               {0xa06, nfta_rule},
                                               {0xa07, nfta_rule},
                                               {0xa08, nfta_rule},
                                               {0xa19, nfta_rule},
                                               {0xa1c, nfta_rule},
                                               {0xa09, nfta_set},
                                               {0xa0a, nfta_set},
                                               {0xa0b, nfta_set},
                                               {0xa1d, nfta_set},
                                               {0xa0c, nfta_set_elem_list},
                                               {0xa0d, nfta_set_elem_list},
                                               {0xa0e, nfta_set_elem_list},
                                               {0xa1e, nfta_set_elem_list},
                                               {0xa21, nfta_set_elem_list},
                                               {0xa0f, nfta_gen},
                                               {0xa10, nfta_gen},
                                               {0xa11, nfta_trace},
                                               {0xa12, nfta_obj},
                                               {0xa13, nfta_obj},
                                               {0xa14, nfta_obj},
                                               {0xa15, nfta_obj},
                                               {0xa1f, nfta_obj},
                                               {0xa16, nfta_flowtable},
                                               {0xa17, nfta_flowtable},
                                               {0xa18, nfta_flowtable},
                                               {0xa20, nfta_flowtable},
                                               otherwise(attributes<nfnl_unnamed>)});

inline constexpr auto nfgen_versions = names("NFNETLINK_???", {{"NFNETLINK_V0", 0}});
inline constexpr auto nfgenmsg = record(4, {{"nfgen_family", family8, at(0)},
                                            {"version", one_of(nfgen_versions, Size::b1), at(1)},
                                            {"res_id", port, at(2)},
                                            {"", select("^nlmsg_type", nfnl_attributes), at(4), behind}});
inline constexpr auto nfnl_contents = cases({{0, nfgenmsg, 0, 4}, otherwise(octets)});
struct NetlinkNetfilter {
  static constexpr Type types = select("nlmsg_type", nfnl_types), flags = select("nlmsg_type", nfnl_flags),
                        contents = select("nlmsg_type", nfnl_contents);
};

}  // namespace sysgood::describe
