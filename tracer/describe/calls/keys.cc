// The kernel's key rings: keyrings(7).
#include "tracer/describe/types/keys.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/io.h"

namespace sysgood::describe {

namespace {

constexpr Type pkey_in = in(bytes, pointed("params", keyctl_pkey_in_len));
constexpr Type pkey_second = in(bytes, pointed("params", keyctl_pkey_out_len));
constexpr Type pkey_out = out(bytes, ret_up_to_behind("params", keyctl_pkey_out_len));

// Calls that answer a length answer the whole one, whatever the room was; texts are told with their NUL.
constexpr auto keyctl_variants = variants({
    {0, {{"id", key_serial}, {"create", s32}}},
    {1, {{"name", cstring}}},
    {2, {{"id", key_serial}, {"payload", in(bytes, count("plen"))}, {"plen", usize}}},
    {3, {{"id", key_serial}}},
    {4, {{"id", key_serial}, {"user", uid}, {"group", gid}}},
    {5, {{"id", key_serial}, {"perm", flags(key_permissions)}}},
    {6, {{"id", key_serial}, {"buffer", out(terminated_bytes, ret_up_to("buflen"))}, {"buflen", usize}}},
    {7, {{"id", key_serial}}},
    {8, {{"id", key_serial}, {"ringid", key_serial}}},
    {9, {{"id", key_serial}, {"ringid", key_serial}}},
    {10, {{"ringid", key_serial}, {"type", cstring}, {"description", cstring}, {"destringid", key_serial}}},
    {11, {{"id", key_serial}, {"buffer", out(bytes, ret_up_to("buflen"))}, {"buflen", usize}}},
    {12,
     {{"id", key_serial}, {"payload", in(bytes, count("plen"))}, {"plen", usize}, {"ringid", key_serial}}},
    {13, {{"id", key_serial}, {"timeout", u32}, {"ringid", key_serial}}},
    {14, {{"reqkey_defl", request_keyring}}},
    {15, {{"id", key_serial}, {"timeout", u32}}},
    {16, {{"id", key_serial}}},
    {17, {{"id", key_serial}, {"buffer", out(terminated_bytes, ret_up_to("buflen"))}, {"buflen", usize}}},
    {18},
    {19, {{"id", key_serial}, {"timeout", u32}, {"error", Type{Kind::error_number}}, {"ringid", key_serial}}},
    {20,
     {{"id", key_serial}, {"payload", in(iovec_in, count("ioc"))}, {"ioc", usize}, {"ringid", key_serial}}},
    {21, {{"id", key_serial}}},
    {22, {{"uid", uid}, {"destid", key_serial}}},
    {23,
     {{"params", in(keyctl_dh_params)},
      {"buffer", out(bytes, ret_up_to("buflen"))},
      {"buflen", usize},
      {"kdf", in(keyctl_kdf_params)}}},
    {24, {{"id", key_serial}, {"password", xlong}, {"info", cstring}, {"result", out(keyctl_pkey_query)}}},
    {25, {{"params", in(keyctl_pkey_params)}, {"info", cstring}, {"in", pkey_in}, {"out", pkey_out}}},
    {26, {{"params", in(keyctl_pkey_params)}, {"info", cstring}, {"in", pkey_in}, {"out", pkey_out}}},
    {27, {{"params", in(keyctl_pkey_params)}, {"info", cstring}, {"in", pkey_in}, {"out", pkey_out}}},
    {28,
     {{"params", in(keyctl_pkey_verify_params)}, {"info", cstring}, {"in", pkey_in}, {"in2", pkey_second}}},
    {29, {{"id", key_serial}, {"type", cstring}, {"restriction", cstring}}},
    {30,
     {{"id", key_serial},
      {"from_ringid", key_serial},
      {"to_ringid", key_serial},
      {"flags", flags(key_move_flags)}}},
    {31, {{"buffer", out(key_capabilities, clipped(ret_up_to("buflen")))}, {"buflen", usize}}},
    {32, {{"id", key_serial}, {"watch_queue_fd", fd}, {"watch_id", s32}}},
});

constexpr Syscall calls[] = {
    {"add_key",
     {{"_type", cstring},
      {"_description", cstring},
      {"_payload", in(bytes, count("plen"))},
      {"plen", usize},
      {"ringid", key_serial}}},
    {"keyctl",
     {{"option", one_of(keyctl_options)}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     by("option", keyctl_variants)},
    {"request_key",
     {{"_type", cstring}, {"_description", cstring}, {"_callout_info", cstring}, {"destringid", key_serial}}},
};

}  // namespace

constinit const Family key_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
