// The machine and its kernel: uname(2), sysinfo(2), getrandom(2), syslog(2), reboot(2), adjtimex(2),
// keyctl(2).
#include "tracer/describe/at_most.h"
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/bpf.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/io_uring.h"
#include "tracer/describe/types/kexec.h"
#include "tracer/describe/types/keys.h"
#include "tracer/describe/types/landlock.h"
#include "tracer/describe/types/ldt.h"
#include "tracer/describe/types/machine.h"
#include "tracer/describe/types/perf_event.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/time.h"
#include "tracer/describe/types/timex.h"

namespace sysgood::describe {

namespace {

constexpr auto syslog_variants = variants({
    {0},
    {1},
    {2, {{"buf", out(bytes, ret_up_to("len"))}, {"len", s32}}},
    {3, {{"buf", out(bytes, ret_up_to("len"))}, {"len", s32}}},
    {4, {{"buf", out(bytes, ret_up_to("len"))}, {"len", s32}}},
    {5},
    {6},
    {7},
    {8, {{"buf", address}, {"len", names_as(Kind::numbered, log_levels)}}},
    {9},
    {10},
});

constexpr auto reboot_variants = variants({{reboot_restart2, {{"arg", cstring}}}});

// Calls that answer a length answer the whole one, whatever the room was.
constexpr auto keyctl_variants = variants({
    {0, {{"id", key_serial}, {"create", s32}}},
    {1, {{"name", cstring}}},
    {2, {{"id", key_serial}, {"payload", in(bytes, count("plen"))}, {"plen", usize}}},
    {3, {{"id", key_serial}}},
    {4, {{"id", key_serial}, {"user", uid}, {"group", gid}}},
    {5, {{"id", key_serial}, {"perm", flags(key_permissions)}}},
    {6, {{"id", key_serial}, {"buffer", out(bytes, ret_up_to("buflen"))}, {"buflen", usize}}},
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
    {17, {{"id", key_serial}, {"buffer", out(bytes, ret_up_to("buflen"))}, {"buflen", usize}}},
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
      {"kdf", address}}},
    {24, {{"id", key_serial}, {"password", xlong}, {"info", cstring}, {"result", out(keyctl_pkey_query)}}},
    {29, {{"id", key_serial}, {"type", cstring}, {"restriction", cstring}}},
    {30,
     {{"id", key_serial},
      {"from_ringid", key_serial},
      {"to_ringid", key_serial},
      {"flags", flags(key_move_flags)}}},
    {31, {{"buffer", out(x8, ret_up_to("buflen"))}, {"buflen", usize}}},
});

constexpr auto io_uring_register_variants = variants({
    {0, {{"arg", in(iovec_range, count("nr_args"))}, {"nr_args", u32}}},
    {2, {{"arg", in(fd, count("nr_args"))}, {"nr_args", u32}}},
    {4, {{"arg", in(fd, count("nr_args"))}, {"nr_args", u32}}},
    {7, {{"arg", in(fd, count("nr_args"))}, {"nr_args", u32}}},
    {10, {{"arg", xlong}, {"nr_args", u32}}},
    {17, {{"arg", hook(Hook::cpu_set, "nr_args", Dir::in)}, {"nr_args", u32}}},
});
// Asked for the version, it makes nothing.
constexpr auto landlock_variants = variants({{landlock_version, Returns::number}});
constexpr auto io_uring_enter_mask = cases({{0, in(sigset)}, otherwise(address)});

constexpr Syscall calls[] = {
    {"add_key",
     {{"_type", cstring},
      {"_description", cstring},
      {"_payload", in(bytes, count("plen"))},
      {"plen", usize},
      {"ringid", key_serial}}},
    {"adjtimex", {{"txc_p", out(timex)}}, returns(Returns::number, one_of(clock_states))},
    {"bpf", {{"cmd", one_of(bpf_commands)}, {"uattr", select("cmd", bpf_attributes)}, {"size", u32}}},
    {"clock_adjtime",
     {{"which_clock", clock_id}, {"utx", out(timex)}},
     returns(Returns::number, one_of(clock_states))},
    {"delete_module", {{"name_user", cstring}, {"flags", flags(module_delete_flags)}}},
    {"finit_module", {{"fd", fd}, {"uargs", cstring}, {"flags", flags(module_init_flags)}}},
    {"getcpu", {{"cpup", out(u32)}, {"nodep", out(u32)}, {"unused", address}}},
    {"getrandom",
     {{"ubuf", out(hex_bytes, ret_up_to("len"))}, {"len", usize}, {"flags", flags(random_flags)}}},
    {"init_module", {{"umod", address}, {"len", usize}, {"uargs", cstring}}},
    {"io_uring_enter",
     {{"fd", fd},
      {"to_submit", u32},
      {"min_complete", u32},
      {"flags", flags(io_uring_enter_flags)},
      {"argp", select("flags", io_uring_enter_mask, io_uring_enter_ext_arg)},
      {"argsz", usize}}},
    {"io_uring_register",
     {{"fd", fd}, {"opcode", one_of(io_uring_register_ops)}, {"arg", address}, {"nr_args", u32}},
     by("opcode", io_uring_register_variants)},
    {"io_uring_setup", {{"entries", u32}, {"params", inout(io_uring_params)}}, Returns::descriptor},
    {"ioperm", {{"from", xlong}, {"num", xlong}, {"turn_on", s32}}},
    {"iopl", {{"level", s32}}},
    {"keyctl",
     {{"option", one_of(keyctl_options)}, {"arg2", xlong}, {"arg3", xlong}, {"arg4", xlong}, {"arg5", xlong}},
     by("option", keyctl_variants)},
    {"kexec_file_load",
     {{"kernel_fd", fd},
      {"initrd_fd", fd},
      {"cmdline_len", usize},
      {"cmdline_ptr", in(bytes, count("cmdline_len"))},
      {"flags", flags(kexec_file_flags, Size::word)}}},
    {"kexec_load",
     {{"entry", address},
      {"nr_segments", usize},
      {"segments", in(kexec_segment, count_up_to("nr_segments", 16))},
      {"flags", kexec_flags}}},
    {"landlock_add_rule",
     {{"ruleset_fd", fd},
      {"rule_type", one_of(landlock_rules)},
      {"rule_attr", select("rule_type", landlock_rule)},
      {"flags", x32}}},
    {"landlock_create_ruleset",
     {{"attr", in(landlock_ruleset, extensible("size", landlock_ruleset_least))},
      {"size", usize},
      {"flags", flags(landlock_create_flags)}},
     Returns::descriptor,
     by("flags", landlock_variants)},
    {"landlock_restrict_self", {{"ruleset_fd", fd}, {"flags", x32}}},
    {"lsm_get_self_attr", {{"attr", u32}, {"ctx", address}, {"size", inout(u32)}, {"flags", x32}}},
    {"lsm_list_modules", {{"ids", out(u64, ret)}, {"size", inout(u32)}, {"flags", x32}}},
    {"lsm_set_self_attr", {{"attr", u32}, {"ctx", address}, {"size", u32}, {"flags", x32}}},
    {"modify_ldt", {{"func", s32}, {"ptr", select("bytecount", ldt_arguments)}, {"bytecount", usize}}},
    {"perf_event_open",
     {{"attr_uptr", in(perf_event_attr, own_size("size", perf_event_attr_least))},
      {"pid", pid},
      {"cpu", s32},
      {"group_fd", fd},
      {"flags", flags(perf_event_flags, Size::word)}},
     Returns::descriptor},
    {"reboot",
     {{"magic1", one_of(reboot_magic1)}, {"magic2", one_of(reboot_magic2)}, {"cmd", one_of(reboot_commands)}},
     by("cmd", reboot_variants)},
    {"request_key",
     {{"_type", cstring}, {"_description", cstring}, {"_callout_info", cstring}, {"destringid", key_serial}}},
    {"setdomainname", {{"name", in(bytes, count_up_to("len", 64))}, {"len", u32}}},
    {"sethostname", {{"name", in(bytes, count_up_to("len", 64))}, {"len", u32}}},
    {"sysfs", {{"option", xlong}, {"arg1", xlong}, {"arg2", xlong}}},
    {"sysinfo", {{"info", out(sysinfo)}}},
    {"syslog",
     {{"type", names_as(Kind::numbered, syslog_actions)}, {"buf", address}, {"len", s32}},
     by("type", syslog_variants)},
    {"uname", {{"name", out(new_utsname)}}},
    Syscall{"vhangup"},
};

}  // namespace

constinit const Family system_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
