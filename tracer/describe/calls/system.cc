// The machine and its kernel: uname(2), sysinfo(2), getrandom(2), syslog(2), reboot(2), adjtimex(2), bpf(2),
// security modules.
#include "tracer/describe/at_most.h"
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/bpf.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/kexec.h"
#include "tracer/describe/types/landlock.h"
#include "tracer/describe/types/ldt.h"
#include "tracer/describe/types/lsm.h"
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

// Asked for the version, it makes nothing.
constexpr auto landlock_variants =
    variants({{landlock_version, Returns::number}, {landlock_errata, Returns::hex}});

constexpr Field bpf_uattr = {"uattr", select("cmd", bpf_attributes)};
constexpr Field bpf_uattr_after = {"uattr", select("cmd", bpf_attributes_after), becomes,
                                   when("size", ~uint64_t{31}), at(1)};
constexpr Field bpf_size = {"size", u32, at(2)};
constexpr Field bpf_attribute_arguments[] = {bpf_uattr, bpf_uattr_after, bpf_size};
consteval Variant bpf_answers_a_descriptor(uint64_t command) {
  return Variant(command, bpf_attribute_arguments, Returns::descriptor);
}
// bpf(2): "file descriptor associated with the eBPF map", "... program"; linux/bpf.h has "A new file
// descriptor" of the others.
constexpr auto bpf_variants = variants({
    bpf_answers_a_descriptor(0),   // BPF_MAP_CREATE
    bpf_answers_a_descriptor(5),   // BPF_PROG_LOAD
    bpf_answers_a_descriptor(7),   // BPF_OBJ_GET
    bpf_answers_a_descriptor(13),  // BPF_PROG_GET_FD_BY_ID
    bpf_answers_a_descriptor(14),  // BPF_MAP_GET_FD_BY_ID
    bpf_answers_a_descriptor(17),  // BPF_RAW_TRACEPOINT_OPEN
    bpf_answers_a_descriptor(18),  // BPF_BTF_LOAD
    bpf_answers_a_descriptor(19),  // BPF_BTF_GET_FD_BY_ID
    bpf_answers_a_descriptor(28),  // BPF_LINK_CREATE
    bpf_answers_a_descriptor(30),  // BPF_LINK_GET_FD_BY_ID
    bpf_answers_a_descriptor(32),  // BPF_ENABLE_STATS
    bpf_answers_a_descriptor(33),  // BPF_ITER_CREATE
    bpf_answers_a_descriptor(36),  // BPF_TOKEN_CREATE
});

constexpr Syscall calls[] = {
    {"adjtimex", {{"txc_p", out(timex)}}, returns(Returns::number, one_of(clock_states))},
    {"bpf",
     {{"cmd", one_of(bpf_commands)}, bpf_uattr, bpf_uattr_after, bpf_size},
     Returns::number,
     by("cmd", bpf_variants)},
    {"clock_adjtime",
     {{"which_clock", clock_id}, {"utx", out(timex)}},
     returns(Returns::number, one_of(clock_states))},
    {"delete_module", {{"name_user", cstring}, {"flags", flags(module_delete_flags)}}},
    {"finit_module", {{"fd", fd}, {"uargs", cstring}, {"flags", flags(module_init_flags)}}},
    {"getcpu", {{"cpup", out(u32)}, {"nodep", out(u32)}, {"unused", address}}},
    {"getrandom",
     {{"ubuf", out(hex_bytes, ret_up_to("len"))}, {"len", usize}, {"flags", flags(random_flags)}}},
    {"init_module", {{"umod", address}, {"len", usize}, {"uargs", cstring}}},
    {"ioperm", {{"from", xlong}, {"num", xlong}, {"turn_on", s32}}},
    {"iopl", {{"level", s32}}},
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
    {"landlock_restrict_self", {{"ruleset_fd", fd}, {"flags", flags(landlock_restrict_flags)}}},
    {"lsm_get_self_attr",
     {{"attr", one_of(lsm_attributes)},
      {"ctx", hook(Hook::security_contexts, "size", Dir::out)},
      {"size", inout(u32)},
      {"flags", flags(lsm_flags)}}},
    {"lsm_list_modules",
     {{"ids", out(one_of(lsm_ids, Size::b8), ret)}, {"size", inout(u32)}, {"flags", x32}}},
    {"lsm_set_self_attr",
     {{"attr", one_of(lsm_attributes)},
      {"ctx", hook(Hook::security_contexts, "size", Dir::in)},
      {"size", u32},
      {"flags", flags(lsm_flags)}}},
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
