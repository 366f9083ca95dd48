// What an nftables rule is made of: expressions, each with a name on which its attributes depend.
// linux/netfilter/nf_tables.h, nf_tables_compat.h.
#pragma once

#include "tracer/describe/types/netlink_nft_names.h"

namespace sysgood::describe {

// ---- data: a value, as it lies in the packet, or what becomes of the packet ----

inline constexpr auto nfta_verdict_attrs = names("NFTA_VERDICT_???", {{"NFTA_VERDICT_UNSPEC", 0},
                                                                      {"NFTA_VERDICT_CODE", 1},
                                                                      {"NFTA_VERDICT_CHAIN", 2},
                                                                      {"NFTA_VERDICT_CHAIN_ID", 3}});
inline constexpr auto nfta_verdict_payloads =
    payloads({{1, names_as(Kind::port, nft_verdicts)}, {2, text_octets}, {3, net32}});
inline constexpr Type nfta_verdict = attributes<nfta_verdict_attrs, nfta_verdict_payloads>;

inline constexpr auto nfta_data_attrs =
    names("NFTA_DATA_???", {{"NFTA_DATA_UNSPEC", 0}, {"NFTA_DATA_VALUE", 1}, {"NFTA_DATA_VERDICT", 2}});
inline constexpr auto nfta_data_payloads = payloads({{2, nfta_verdict}});
inline constexpr Type nfta_data = attributes<nfta_data_attrs, nfta_data_payloads>;

// ---- the expressions, by name ----

inline constexpr auto nfta_immediate_attrs =
    names("NFTA_IMMEDIATE_???",
          {{"NFTA_IMMEDIATE_UNSPEC", 0}, {"NFTA_IMMEDIATE_DREG", 1}, {"NFTA_IMMEDIATE_DATA", 2}});
inline constexpr auto nfta_immediate_payloads =
    payloads({{1, names_as(Kind::port, nft_registers)}, {2, nfta_data}});
inline constexpr Type nfta_immediate = attributes<nfta_immediate_attrs, nfta_immediate_payloads>;

inline constexpr auto nfta_bitwise_attrs = names("NFTA_BITWISE_???", {{"NFTA_BITWISE_UNSPEC", 0},
                                                                      {"NFTA_BITWISE_SREG", 1},
                                                                      {"NFTA_BITWISE_DREG", 2},
                                                                      {"NFTA_BITWISE_LEN", 3},
                                                                      {"NFTA_BITWISE_MASK", 4},
                                                                      {"NFTA_BITWISE_XOR", 5},
                                                                      {"NFTA_BITWISE_OP", 6},
                                                                      {"NFTA_BITWISE_DATA", 7},
                                                                      {"NFTA_BITWISE_SREG2", 8}});
inline constexpr auto nfta_bitwise_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                        {2, names_as(Kind::port, nft_registers)},
                                                        {3, net32},
                                                        {4, nfta_data},
                                                        {5, nfta_data},
                                                        {6, names_as(Kind::port, nft_bitwise_ops)},
                                                        {7, nfta_data},
                                                        {8, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_bitwise = attributes<nfta_bitwise_attrs, nfta_bitwise_payloads>;

inline constexpr auto nfta_byteorder_attrs = names("NFTA_BYTEORDER_???", {{"NFTA_BYTEORDER_UNSPEC", 0},
                                                                          {"NFTA_BYTEORDER_SREG", 1},
                                                                          {"NFTA_BYTEORDER_DREG", 2},
                                                                          {"NFTA_BYTEORDER_OP", 3},
                                                                          {"NFTA_BYTEORDER_LEN", 4},
                                                                          {"NFTA_BYTEORDER_SIZE", 5}});
inline constexpr auto nfta_byteorder_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                          {2, names_as(Kind::port, nft_registers)},
                                                          {3, names_as(Kind::port, nft_byteorder_ops)},
                                                          {4, net32},
                                                          {5, net32}});
inline constexpr Type nfta_byteorder = attributes<nfta_byteorder_attrs, nfta_byteorder_payloads>;

inline constexpr auto nfta_cmp_attrs = names(
    "NFTA_CMP_???", {{"NFTA_CMP_UNSPEC", 0}, {"NFTA_CMP_SREG", 1}, {"NFTA_CMP_OP", 2}, {"NFTA_CMP_DATA", 3}});
inline constexpr auto nfta_cmp_payloads = payloads(
    {{1, names_as(Kind::port, nft_registers)}, {2, names_as(Kind::port, nft_cmp_ops)}, {3, nfta_data}});
inline constexpr Type nfta_cmp = attributes<nfta_cmp_attrs, nfta_cmp_payloads>;

inline constexpr auto nfta_range_attrs = names("NFTA_RANGE_???", {{"NFTA_RANGE_UNSPEC", 0},
                                                                  {"NFTA_RANGE_SREG", 1},
                                                                  {"NFTA_RANGE_OP", 2},
                                                                  {"NFTA_RANGE_FROM_DATA", 3},
                                                                  {"NFTA_RANGE_TO_DATA", 4}});
inline constexpr auto nfta_range_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                      {2, names_as(Kind::port, nft_range_ops)},
                                                      {3, nfta_data},
                                                      {4, nfta_data}});
inline constexpr Type nfta_range = attributes<nfta_range_attrs, nfta_range_payloads>;

inline constexpr auto nfta_lookup_attrs = names("NFTA_LOOKUP_???", {{"NFTA_LOOKUP_UNSPEC", 0},
                                                                    {"NFTA_LOOKUP_SET", 1},
                                                                    {"NFTA_LOOKUP_SREG", 2},
                                                                    {"NFTA_LOOKUP_DREG", 3},
                                                                    {"NFTA_LOOKUP_SET_ID", 4},
                                                                    {"NFTA_LOOKUP_FLAGS", 5}});
inline constexpr auto nfta_lookup_payloads = payloads({{1, text_octets},
                                                       {2, names_as(Kind::port, nft_registers)},
                                                       {3, names_as(Kind::port, nft_registers)},
                                                       {4, net32},
                                                       {5, names_as(Kind::network_hex, nft_lookup_flags)}});
inline constexpr Type nfta_lookup = attributes<nfta_lookup_attrs, nfta_lookup_payloads>;

inline constexpr auto nfta_payload_attrs = names("NFTA_PAYLOAD_???", {{"NFTA_PAYLOAD_UNSPEC", 0},
                                                                      {"NFTA_PAYLOAD_DREG", 1},
                                                                      {"NFTA_PAYLOAD_BASE", 2},
                                                                      {"NFTA_PAYLOAD_OFFSET", 3},
                                                                      {"NFTA_PAYLOAD_LEN", 4},
                                                                      {"NFTA_PAYLOAD_SREG", 5},
                                                                      {"NFTA_PAYLOAD_CSUM_TYPE", 6},
                                                                      {"NFTA_PAYLOAD_CSUM_OFFSET", 7},
                                                                      {"NFTA_PAYLOAD_CSUM_FLAGS", 8}});
inline constexpr auto nfta_payload_payloads =
    payloads({{1, names_as(Kind::port, nft_registers)},
              {2, names_as(Kind::port, nft_payload_bases)},
              {3, net32},
              {4, net32},
              {5, names_as(Kind::port, nft_registers)},
              {6, names_as(Kind::port, nft_payload_csum_types)},
              {7, net32},
              {8, names_as(Kind::network_hex, nft_payload_csum_flags)}});
inline constexpr Type nfta_payload = attributes<nfta_payload_attrs, nfta_payload_payloads>;

inline constexpr auto nfta_exthdr_attrs = names("NFTA_EXTHDR_???", {{"NFTA_EXTHDR_UNSPEC", 0},
                                                                    {"NFTA_EXTHDR_DREG", 1},
                                                                    {"NFTA_EXTHDR_TYPE", 2},
                                                                    {"NFTA_EXTHDR_OFFSET", 3},
                                                                    {"NFTA_EXTHDR_LEN", 4},
                                                                    {"NFTA_EXTHDR_FLAGS", 5},
                                                                    {"NFTA_EXTHDR_OP", 6},
                                                                    {"NFTA_EXTHDR_SREG", 7}});
inline constexpr auto nfta_exthdr_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                       {2, u8},
                                                       {3, net32},
                                                       {4, net32},
                                                       {5, names_as(Kind::network_hex, nft_exthdr_flags)},
                                                       {6, names_as(Kind::port, nft_exthdr_ops)},
                                                       {7, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_exthdr = attributes<nfta_exthdr_attrs, nfta_exthdr_payloads>;

inline constexpr auto nfta_meta_attrs =
    names("NFTA_META_???",
          {{"NFTA_META_UNSPEC", 0}, {"NFTA_META_DREG", 1}, {"NFTA_META_KEY", 2}, {"NFTA_META_SREG", 3}});
inline constexpr auto nfta_meta_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                     {2, names_as(Kind::port, nft_meta_keys)},
                                                     {3, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_meta = attributes<nfta_meta_attrs, nfta_meta_payloads>;

inline constexpr auto nfta_rt_attrs =
    names("NFTA_RT_???", {{"NFTA_RT_UNSPEC", 0}, {"NFTA_RT_DREG", 1}, {"NFTA_RT_KEY", 2}});
inline constexpr auto nfta_rt_payloads =
    payloads({{1, names_as(Kind::port, nft_registers)}, {2, names_as(Kind::port, nft_rt_keys)}});
inline constexpr Type nfta_rt = attributes<nfta_rt_attrs, nfta_rt_payloads>;

inline constexpr auto nfta_hash_attrs = names("NFTA_HASH_???", {{"NFTA_HASH_UNSPEC", 0},
                                                                {"NFTA_HASH_SREG", 1},
                                                                {"NFTA_HASH_DREG", 2},
                                                                {"NFTA_HASH_LEN", 3},
                                                                {"NFTA_HASH_MODULUS", 4},
                                                                {"NFTA_HASH_SEED", 5},
                                                                {"NFTA_HASH_OFFSET", 6},
                                                                {"NFTA_HASH_TYPE", 7},
                                                                {"NFTA_HASH_SET_NAME", 8},
                                                                {"NFTA_HASH_SET_ID", 9}});
inline constexpr auto nfta_hash_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                     {2, names_as(Kind::port, nft_registers)},
                                                     {3, net32},
                                                     {4, net32},
                                                     {5, net_hex32},
                                                     {6, net32},
                                                     {7, names_as(Kind::port, nft_hash_types)},
                                                     {8, text_octets},
                                                     {9, net32}});
inline constexpr Type nfta_hash = attributes<nfta_hash_attrs, nfta_hash_payloads>;

inline constexpr auto nfta_socket_attrs = names(
    "NFTA_SOCKET_???",
    {{"NFTA_SOCKET_UNSPEC", 0}, {"NFTA_SOCKET_KEY", 1}, {"NFTA_SOCKET_DREG", 2}, {"NFTA_SOCKET_LEVEL", 3}});
inline constexpr auto nfta_socket_payloads = payloads(
    {{1, names_as(Kind::port, nft_socket_keys)}, {2, names_as(Kind::port, nft_registers)}, {3, net32}});
inline constexpr Type nfta_socket = attributes<nfta_socket_attrs, nfta_socket_payloads>;

inline constexpr auto nfta_ct_attrs = names("NFTA_CT_???", {{"NFTA_CT_UNSPEC", 0},
                                                            {"NFTA_CT_DREG", 1},
                                                            {"NFTA_CT_KEY", 2},
                                                            {"NFTA_CT_DIRECTION", 3},
                                                            {"NFTA_CT_SREG", 4}});
inline constexpr auto nfta_ct_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                   {2, names_as(Kind::port, nft_ct_keys)},
                                                   {3, u8},
                                                   {4, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_ct = attributes<nfta_ct_attrs, nfta_ct_payloads>;

inline constexpr auto nfta_flow_attrs =
    names("NFTA_FLOW_???", {{"NFTA_FLOW_UNSPEC", 0}, {"NFTA_FLOW_TABLE_NAME", 1}});
inline constexpr auto nfta_flow_payloads = payloads({{1, text_octets}});
inline constexpr Type nfta_flow = attributes<nfta_flow_attrs, nfta_flow_payloads>;

inline constexpr auto nfta_limit_attrs = names("NFTA_LIMIT_???", {{"NFTA_LIMIT_UNSPEC", 0},
                                                                  {"NFTA_LIMIT_RATE", 1},
                                                                  {"NFTA_LIMIT_UNIT", 2},
                                                                  {"NFTA_LIMIT_BURST", 3},
                                                                  {"NFTA_LIMIT_TYPE", 4},
                                                                  {"NFTA_LIMIT_FLAGS", 5},
                                                                  {"NFTA_LIMIT_PAD", 6}});
inline constexpr auto nfta_limit_payloads = payloads({{1, net64},
                                                      {2, net64},
                                                      {3, net32},
                                                      {4, names_as(Kind::port, nft_limit_types)},
                                                      {5, names_as(Kind::network_hex, nft_limit_flags)}});
inline constexpr Type nfta_limit = attributes<nfta_limit_attrs, nfta_limit_payloads>;

inline constexpr auto nfta_connlimit_attrs =
    names("NFTA_CONNLIMIT_???",
          {{"NFTA_CONNLIMIT_UNSPEC", 0}, {"NFTA_CONNLIMIT_COUNT", 1}, {"NFTA_CONNLIMIT_FLAGS", 2}});
inline constexpr auto nfta_connlimit_payloads =
    payloads({{1, net32}, {2, names_as(Kind::network_hex, nft_connlimit_flags)}});
inline constexpr Type nfta_connlimit = attributes<nfta_connlimit_attrs, nfta_connlimit_payloads>;

inline constexpr auto nfta_counter_attrs = names("NFTA_COUNTER_???", {{"NFTA_COUNTER_UNSPEC", 0},
                                                                      {"NFTA_COUNTER_BYTES", 1},
                                                                      {"NFTA_COUNTER_PACKETS", 2},
                                                                      {"NFTA_COUNTER_PAD", 3}});
inline constexpr auto nfta_counter_payloads = payloads({{1, net64}, {2, net64}});
inline constexpr Type nfta_counter = attributes<nfta_counter_attrs, nfta_counter_payloads>;

inline constexpr auto nfta_last_attrs =
    names("NFTA_LAST_???",
          {{"NFTA_LAST_UNSPEC", 0}, {"NFTA_LAST_SET", 1}, {"NFTA_LAST_MSECS", 2}, {"NFTA_LAST_PAD", 3}});
inline constexpr auto nfta_last_payloads = payloads({{1, net32}, {2, net64}});
inline constexpr Type nfta_last = attributes<nfta_last_attrs, nfta_last_payloads>;

inline constexpr auto nfta_log_attrs = names("NFTA_LOG_???", {{"NFTA_LOG_UNSPEC", 0},
                                                              {"NFTA_LOG_GROUP", 1},
                                                              {"NFTA_LOG_PREFIX", 2},
                                                              {"NFTA_LOG_SNAPLEN", 3},
                                                              {"NFTA_LOG_QTHRESHOLD", 4},
                                                              {"NFTA_LOG_LEVEL", 5},
                                                              {"NFTA_LOG_FLAGS", 6}});
inline constexpr auto nfta_log_payloads = payloads({{1, port},
                                                    {2, text_octets},
                                                    {3, net32},
                                                    {4, port},
                                                    {5, names_as(Kind::port, nft_log_levels)},
                                                    {6, net_hex32}});
inline constexpr Type nfta_log = attributes<nfta_log_attrs, nfta_log_payloads>;

inline constexpr auto nfta_queue_attrs = names("NFTA_QUEUE_???", {{"NFTA_QUEUE_UNSPEC", 0},
                                                                  {"NFTA_QUEUE_NUM", 1},
                                                                  {"NFTA_QUEUE_TOTAL", 2},
                                                                  {"NFTA_QUEUE_FLAGS", 3},
                                                                  {"NFTA_QUEUE_SREG_QNUM", 4}});
inline constexpr auto nfta_queue_payloads =
    payloads({{1, port}, {2, port}, {3, port}, {4, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_queue = attributes<nfta_queue_attrs, nfta_queue_payloads>;

inline constexpr auto nfta_quota_attrs = names("NFTA_QUOTA_???", {{"NFTA_QUOTA_UNSPEC", 0},
                                                                  {"NFTA_QUOTA_BYTES", 1},
                                                                  {"NFTA_QUOTA_FLAGS", 2},
                                                                  {"NFTA_QUOTA_PAD", 3},
                                                                  {"NFTA_QUOTA_CONSUMED", 4}});
inline constexpr auto nfta_quota_payloads =
    payloads({{1, net64}, {2, names_as(Kind::network_hex, nft_quota_flags)}, {4, net64}});
inline constexpr Type nfta_quota = attributes<nfta_quota_attrs, nfta_quota_payloads>;

inline constexpr auto nfta_secmark_attrs =
    names("NFTA_SECMARK_???", {{"NFTA_SECMARK_UNSPEC", 0}, {"NFTA_SECMARK_CTX", 1}});
inline constexpr auto nfta_secmark_payloads = payloads({{1, text_octets}});
inline constexpr Type nfta_secmark = attributes<nfta_secmark_attrs, nfta_secmark_payloads>;

inline constexpr auto nfta_reject_attrs = names(
    "NFTA_REJECT_???", {{"NFTA_REJECT_UNSPEC", 0}, {"NFTA_REJECT_TYPE", 1}, {"NFTA_REJECT_ICMP_CODE", 2}});
inline constexpr auto nfta_reject_payloads = payloads({{1, names_as(Kind::port, nft_reject_types)}, {2, u8}});
inline constexpr Type nfta_reject = attributes<nfta_reject_attrs, nfta_reject_payloads>;

inline constexpr auto nfta_nat_attrs = names("NFTA_NAT_???", {{"NFTA_NAT_UNSPEC", 0},
                                                              {"NFTA_NAT_TYPE", 1},
                                                              {"NFTA_NAT_FAMILY", 2},
                                                              {"NFTA_NAT_REG_ADDR_MIN", 3},
                                                              {"NFTA_NAT_REG_ADDR_MAX", 4},
                                                              {"NFTA_NAT_REG_PROTO_MIN", 5},
                                                              {"NFTA_NAT_REG_PROTO_MAX", 6},
                                                              {"NFTA_NAT_FLAGS", 7}});
inline constexpr auto nfta_nat_payloads = payloads({{1, names_as(Kind::port, nft_nat_types)},
                                                    {2, net32},
                                                    {3, names_as(Kind::port, nft_registers)},
                                                    {4, names_as(Kind::port, nft_registers)},
                                                    {5, names_as(Kind::port, nft_registers)},
                                                    {6, names_as(Kind::port, nft_registers)},
                                                    {7, names_as(Kind::network_hex, nf_nat_flags)}});
inline constexpr Type nfta_nat = attributes<nfta_nat_attrs, nfta_nat_payloads>;

inline constexpr auto nfta_tproxy_attrs = names("NFTA_TPROXY_???", {{"NFTA_TPROXY_UNSPEC", 0},
                                                                    {"NFTA_TPROXY_FAMILY", 1},
                                                                    {"NFTA_TPROXY_REG_ADDR", 2},
                                                                    {"NFTA_TPROXY_REG_PORT", 3}});
inline constexpr auto nfta_tproxy_payloads = payloads(
    {{1, net32}, {2, names_as(Kind::port, nft_registers)}, {3, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_tproxy = attributes<nfta_tproxy_attrs, nfta_tproxy_payloads>;

inline constexpr auto nfta_masq_attrs = names("NFTA_MASQ_???", {{"NFTA_MASQ_UNSPEC", 0},
                                                                {"NFTA_MASQ_FLAGS", 1},
                                                                {"NFTA_MASQ_REG_PROTO_MIN", 2},
                                                                {"NFTA_MASQ_REG_PROTO_MAX", 3}});
inline constexpr auto nfta_masq_payloads = payloads({{1, names_as(Kind::network_hex, nf_nat_flags)},
                                                     {2, names_as(Kind::port, nft_registers)},
                                                     {3, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_masq = attributes<nfta_masq_attrs, nfta_masq_payloads>;

inline constexpr auto nfta_redir_attrs = names("NFTA_REDIR_???", {{"NFTA_REDIR_UNSPEC", 0},
                                                                  {"NFTA_REDIR_REG_PROTO_MIN", 1},
                                                                  {"NFTA_REDIR_REG_PROTO_MAX", 2},
                                                                  {"NFTA_REDIR_FLAGS", 3}});
inline constexpr auto nfta_redir_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                      {2, names_as(Kind::port, nft_registers)},
                                                      {3, names_as(Kind::network_hex, nf_nat_flags)}});
inline constexpr Type nfta_redir = attributes<nfta_redir_attrs, nfta_redir_payloads>;

inline constexpr auto nfta_dup_attrs =
    names("NFTA_DUP_???", {{"NFTA_DUP_UNSPEC", 0}, {"NFTA_DUP_SREG_ADDR", 1}, {"NFTA_DUP_SREG_DEV", 2}});
inline constexpr auto nfta_dup_payloads =
    payloads({{1, names_as(Kind::port, nft_registers)}, {2, names_as(Kind::port, nft_registers)}});
inline constexpr Type nfta_dup = attributes<nfta_dup_attrs, nfta_dup_payloads>;

inline constexpr auto nfta_fwd_attrs = names(
    "NFTA_FWD_???",
    {{"NFTA_FWD_UNSPEC", 0}, {"NFTA_FWD_SREG_DEV", 1}, {"NFTA_FWD_SREG_ADDR", 2}, {"NFTA_FWD_NFPROTO", 3}});
inline constexpr auto nfta_fwd_payloads = payloads(
    {{1, names_as(Kind::port, nft_registers)}, {2, names_as(Kind::port, nft_registers)}, {3, net32}});
inline constexpr Type nfta_fwd = attributes<nfta_fwd_attrs, nfta_fwd_payloads>;

inline constexpr auto nfta_objref_attrs = names("NFTA_OBJREF_???", {{"NFTA_OBJREF_UNSPEC", 0},
                                                                    {"NFTA_OBJREF_IMM_TYPE", 1},
                                                                    {"NFTA_OBJREF_IMM_NAME", 2},
                                                                    {"NFTA_OBJREF_SET_SREG", 3},
                                                                    {"NFTA_OBJREF_SET_NAME", 4},
                                                                    {"NFTA_OBJREF_SET_ID", 5}});
inline constexpr auto nfta_objref_payloads = payloads({{1, names_as(Kind::port, nft_object_types)},
                                                       {2, text_octets},
                                                       {3, names_as(Kind::port, nft_registers)},
                                                       {4, text_octets},
                                                       {5, net32}});
inline constexpr Type nfta_objref = attributes<nfta_objref_attrs, nfta_objref_payloads>;

inline constexpr auto nfta_fib_attrs =
    names("NFTA_FIB_???",
          {{"NFTA_FIB_UNSPEC", 0}, {"NFTA_FIB_DREG", 1}, {"NFTA_FIB_RESULT", 2}, {"NFTA_FIB_FLAGS", 3}});
inline constexpr auto nfta_fib_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                    {2, names_as(Kind::port, nft_fib_results)},
                                                    {3, names_as(Kind::network_hex, nft_fib_flags)}});
inline constexpr Type nfta_fib = attributes<nfta_fib_attrs, nfta_fib_payloads>;

inline constexpr auto nfta_osf_attrs =
    names("NFTA_OSF_???",
          {{"NFTA_OSF_UNSPEC", 0}, {"NFTA_OSF_DREG", 1}, {"NFTA_OSF_TTL", 2}, {"NFTA_OSF_FLAGS", 3}});
inline constexpr auto nfta_osf_payloads = payloads(
    {{1, names_as(Kind::port, nft_registers)}, {2, u8}, {3, names_as(Kind::network_hex, nft_osf_flags)}});
inline constexpr Type nfta_osf = attributes<nfta_osf_attrs, nfta_osf_payloads>;

inline constexpr auto nfta_synproxy_attrs = names("NFTA_SYNPROXY_???", {{"NFTA_SYNPROXY_UNSPEC", 0},
                                                                        {"NFTA_SYNPROXY_MSS", 1},
                                                                        {"NFTA_SYNPROXY_WSCALE", 2},
                                                                        {"NFTA_SYNPROXY_FLAGS", 3}});
inline constexpr auto nfta_synproxy_payloads = payloads({{1, port}, {2, u8}, {3, net_hex32}});
inline constexpr Type nfta_synproxy = attributes<nfta_synproxy_attrs, nfta_synproxy_payloads>;

inline constexpr auto nfta_xfrm_attrs = names("NFTA_XFRM_???", {{"NFTA_XFRM_UNSPEC", 0},
                                                                {"NFTA_XFRM_DREG", 1},
                                                                {"NFTA_XFRM_KEY", 2},
                                                                {"NFTA_XFRM_DIR", 3},
                                                                {"NFTA_XFRM_SPNUM", 4}});
inline constexpr auto nfta_xfrm_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                     {2, names_as(Kind::port, nft_xfrm_keys)},
                                                     {3, u8},
                                                     {4, net32}});
inline constexpr Type nfta_xfrm = attributes<nfta_xfrm_attrs, nfta_xfrm_payloads>;

inline constexpr auto nfta_ng_attrs = names("NFTA_NG_???", {{"NFTA_NG_UNSPEC", 0},
                                                            {"NFTA_NG_DREG", 1},
                                                            {"NFTA_NG_MODULUS", 2},
                                                            {"NFTA_NG_TYPE", 3},
                                                            {"NFTA_NG_OFFSET", 4},
                                                            {"NFTA_NG_SET_NAME", 5},
                                                            {"NFTA_NG_SET_ID", 6}});
inline constexpr auto nfta_ng_payloads = payloads({{1, names_as(Kind::port, nft_registers)},
                                                   {2, net32},
                                                   {3, names_as(Kind::port, nft_ng_types)},
                                                   {4, net32},
                                                   {5, text_octets},
                                                   {6, net32}});
inline constexpr Type nfta_ng = attributes<nfta_ng_attrs, nfta_ng_payloads>;

inline constexpr auto nfta_tunnel_attrs = names(
    "NFTA_TUNNEL_???",
    {{"NFTA_TUNNEL_UNSPEC", 0}, {"NFTA_TUNNEL_KEY", 1}, {"NFTA_TUNNEL_DREG", 2}, {"NFTA_TUNNEL_MODE", 3}});
inline constexpr auto nfta_tunnel_payloads = payloads({{1, names_as(Kind::port, nft_tunnel_keys)},
                                                       {2, names_as(Kind::port, nft_registers)},
                                                       {3, names_as(Kind::port, nft_tunnel_modes)}});
inline constexpr Type nfta_tunnel = attributes<nfta_tunnel_attrs, nfta_tunnel_payloads>;

inline constexpr auto nfta_target_attrs = names(
    "NFTA_TARGET_???",
    {{"NFTA_TARGET_UNSPEC", 0}, {"NFTA_TARGET_NAME", 1}, {"NFTA_TARGET_REV", 2}, {"NFTA_TARGET_INFO", 3}});
inline constexpr auto nfta_target_payloads = payloads({{1, text_octets}, {2, net32}});
inline constexpr Type nfta_target = attributes<nfta_target_attrs, nfta_target_payloads>;

inline constexpr auto nfta_match_attrs =
    names("NFTA_MATCH_???",
          {{"NFTA_MATCH_UNSPEC", 0}, {"NFTA_MATCH_NAME", 1}, {"NFTA_MATCH_REV", 2}, {"NFTA_MATCH_INFO", 3}});
inline constexpr auto nfta_match_payloads = payloads({{1, text_octets}, {2, net32}});
inline constexpr Type nfta_match = attributes<nfta_match_attrs, nfta_match_payloads>;

// One expression: its name comes first. A dynset or inner has some of its own, which are neither.
inline constexpr auto nfta_list_attrs =
    names("NFTA_LIST_???", {{"NFTA_LIST_UNSPEC", 0}, {"NFTA_LIST_ELEM", 1}});
inline constexpr auto nfta_expr_attrs =
    names("NFTA_EXPR_???", {{"NFTA_EXPR_UNSPEC", 0}, {"NFTA_EXPR_NAME", 1}, {"NFTA_EXPR_DATA", 2}});
inline constexpr auto nft_simple_expressions = cases({{name_of("immediate"), nfta_immediate},
                                                      {name_of("bitwise"), nfta_bitwise},
                                                      {name_of("byteorder"), nfta_byteorder},
                                                      {name_of("cmp"), nfta_cmp},
                                                      {name_of("range"), nfta_range},
                                                      {name_of("lookup"), nfta_lookup},
                                                      {name_of("payload"), nfta_payload},
                                                      {name_of("exthdr"), nfta_exthdr},
                                                      {name_of("meta"), nfta_meta},
                                                      {name_of("rt"), nfta_rt},
                                                      {name_of("hash"), nfta_hash},
                                                      {name_of("socket"), nfta_socket},
                                                      {name_of("ct"), nfta_ct},
                                                      {name_of("flow_offload"), nfta_flow},
                                                      {name_of("limit"), nfta_limit},
                                                      {name_of("connlimit"), nfta_connlimit},
                                                      {name_of("counter"), nfta_counter},
                                                      {name_of("last"), nfta_last},
                                                      {name_of("log"), nfta_log},
                                                      {name_of("queue"), nfta_queue},
                                                      {name_of("quota"), nfta_quota},
                                                      {name_of("secmark"), nfta_secmark},
                                                      {name_of("reject"), nfta_reject},
                                                      {name_of("nat"), nfta_nat},
                                                      {name_of("tproxy"), nfta_tproxy},
                                                      {name_of("masq"), nfta_masq},
                                                      {name_of("redir"), nfta_redir},
                                                      {name_of("dup"), nfta_dup},
                                                      {name_of("fwd"), nfta_fwd},
                                                      {name_of("objref"), nfta_objref},
                                                      {name_of("fib"), nfta_fib},
                                                      {name_of("osf"), nfta_osf},
                                                      {name_of("synproxy"), nfta_synproxy},
                                                      {name_of("xfrm"), nfta_xfrm},
                                                      {name_of("numgen"), nfta_ng},
                                                      {name_of("tunnel"), nfta_tunnel},
                                                      {name_of("target"), nfta_target},
                                                      {name_of("match"), nfta_match},
                                                      otherwise(octets)});
inline constexpr auto nfta_simple_expr_payloads =
    payloads({{1, text_octets}, {2, select("^", nft_simple_expressions)}});
inline constexpr Type nfta_simple_expr = attributes<nfta_expr_attrs, nfta_simple_expr_payloads>;
inline constexpr auto nfta_simple_exprs_payloads = payloads({{1, nfta_simple_expr}});
inline constexpr Type nfta_simple_exprs = attributes<nfta_list_attrs, nfta_simple_exprs_payloads>;

inline constexpr auto nfta_dynset_attrs = names("NFTA_DYNSET_???", {{"NFTA_DYNSET_UNSPEC", 0},
                                                                    {"NFTA_DYNSET_SET_NAME", 1},
                                                                    {"NFTA_DYNSET_SET_ID", 2},
                                                                    {"NFTA_DYNSET_OP", 3},
                                                                    {"NFTA_DYNSET_SREG_KEY", 4},
                                                                    {"NFTA_DYNSET_SREG_DATA", 5},
                                                                    {"NFTA_DYNSET_TIMEOUT", 6},
                                                                    {"NFTA_DYNSET_EXPR", 7},
                                                                    {"NFTA_DYNSET_PAD", 8},
                                                                    {"NFTA_DYNSET_FLAGS", 9},
                                                                    {"NFTA_DYNSET_EXPRESSIONS", 10}});
inline constexpr auto nfta_dynset_payloads = payloads({{1, text_octets},
                                                       {2, net32},
                                                       {3, names_as(Kind::port, nft_dynset_ops)},
                                                       {4, names_as(Kind::port, nft_registers)},
                                                       {5, names_as(Kind::port, nft_registers)},
                                                       {6, net64},
                                                       {7, nfta_simple_expr},
                                                       {9, names_as(Kind::network_hex, nft_dynset_flags)},
                                                       {10, nfta_simple_exprs}});
inline constexpr Type nfta_dynset = attributes<nfta_dynset_attrs, nfta_dynset_payloads>;

inline constexpr auto nfta_inner_attrs = names("NFTA_INNER_???", {{"NFTA_INNER_UNSPEC", 0},
                                                                  {"NFTA_INNER_NUM", 1},
                                                                  {"NFTA_INNER_TYPE", 2},
                                                                  {"NFTA_INNER_FLAGS", 3},
                                                                  {"NFTA_INNER_HDRSIZE", 4},
                                                                  {"NFTA_INNER_EXPR", 5}});
inline constexpr auto nfta_inner_payloads = payloads({{1, net32},
                                                      {2, names_as(Kind::port, nft_inner_types)},
                                                      {3, names_as(Kind::network_hex, nft_inner_flags)},
                                                      {4, net32},
                                                      {5, nfta_simple_expr}});
inline constexpr Type nfta_inner = attributes<nfta_inner_attrs, nfta_inner_payloads>;

inline constexpr auto nft_expressions = cases({{name_of("dynset"), nfta_dynset},
                                               {name_of("inner"), nfta_inner},
                                               otherwise(select("^", nft_simple_expressions))});
inline constexpr auto nfta_expr_payloads = payloads({{1, text_octets}, {2, select("^", nft_expressions)}});
inline constexpr Type nfta_expr = attributes<nfta_expr_attrs, nfta_expr_payloads>;
inline constexpr auto nfta_exprs_payloads = payloads({{1, nfta_expr}});
inline constexpr Type nfta_exprs = attributes<nfta_list_attrs, nfta_exprs_payloads>;

}  // namespace sysgood::describe
