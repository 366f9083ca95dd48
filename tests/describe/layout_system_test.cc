// The records of the machine, its clock, keys, rings, programs and counters lie as the C headers lay them.
#include <gtest/gtest.h>
#include <linux/bpf.h>
#include <linux/io_uring.h>
#include <linux/kexec.h>
#include <linux/keyctl.h>
#include <linux/landlock.h>
#include <linux/perf_event.h>
#include <sys/sysinfo.h>
#include <sys/timex.h>
#include <sys/utsname.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/bpf.h"
#include "tracer/describe/types/io_uring.h"
#include "tracer/describe/types/kexec.h"
#include "tracer/describe/types/keys.h"
#include "tracer/describe/types/landlock.h"
#include "tracer/describe/types/machine.h"
#include "tracer/describe/types/perf_event.h"
#include "tracer/describe/types/timex.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64;

// The same on both.
#if defined(__x86_64__)
static_assert(element_size(new_utsname, x) == sizeof(struct ::utsname));
static_assert(offset_of(new_utsname, "sysname", x) == offsetof(struct ::utsname, sysname));
static_assert(offset_of(new_utsname, "nodename", x) == offsetof(struct ::utsname, nodename));
static_assert(offset_of(new_utsname, "release", x) == offsetof(struct ::utsname, release));
static_assert(offset_of(new_utsname, "version", x) == offsetof(struct ::utsname, version));
static_assert(offset_of(new_utsname, "machine", x) == offsetof(struct ::utsname, machine));
static_assert(offset_of(new_utsname, "domainname", x) == offsetof(struct ::utsname, domainname));
static_assert(element_size(describe::sysinfo, x) == sizeof(struct ::sysinfo));
static_assert(offset_of(describe::sysinfo, "uptime", x) == offsetof(struct ::sysinfo, uptime));
static_assert(offset_of(describe::sysinfo, "loads", x) == offsetof(struct ::sysinfo, loads));
static_assert(offset_of(describe::sysinfo, "totalram", x) == offsetof(struct ::sysinfo, totalram));
static_assert(offset_of(describe::sysinfo, "freeram", x) == offsetof(struct ::sysinfo, freeram));
static_assert(offset_of(describe::sysinfo, "sharedram", x) == offsetof(struct ::sysinfo, sharedram));
static_assert(offset_of(describe::sysinfo, "bufferram", x) == offsetof(struct ::sysinfo, bufferram));
static_assert(offset_of(describe::sysinfo, "totalswap", x) == offsetof(struct ::sysinfo, totalswap));
static_assert(offset_of(describe::sysinfo, "freeswap", x) == offsetof(struct ::sysinfo, freeswap));
static_assert(offset_of(describe::sysinfo, "procs", x) == offsetof(struct ::sysinfo, procs));
static_assert(offset_of(describe::sysinfo, "totalhigh", x) == offsetof(struct ::sysinfo, totalhigh));
static_assert(offset_of(describe::sysinfo, "freehigh", x) == offsetof(struct ::sysinfo, freehigh));
static_assert(offset_of(describe::sysinfo, "mem_unit", x) == offsetof(struct ::sysinfo, mem_unit));
static_assert(element_size(describe::timex, x) == sizeof(struct ::timex));
static_assert(offset_of(describe::timex, "modes", x) == offsetof(struct ::timex, modes));
static_assert(offset_of(describe::timex, "offset", x) == offsetof(struct ::timex, offset));
static_assert(offset_of(describe::timex, "freq", x) == offsetof(struct ::timex, freq));
static_assert(offset_of(describe::timex, "maxerror", x) == offsetof(struct ::timex, maxerror));
static_assert(offset_of(describe::timex, "esterror", x) == offsetof(struct ::timex, esterror));
static_assert(offset_of(describe::timex, "status", x) == offsetof(struct ::timex, status));
static_assert(offset_of(describe::timex, "constant", x) == offsetof(struct ::timex, constant));
static_assert(offset_of(describe::timex, "precision", x) == offsetof(struct ::timex, precision));
static_assert(offset_of(describe::timex, "tolerance", x) == offsetof(struct ::timex, tolerance));
static_assert(offset_of(describe::timex, "time", x) == offsetof(struct ::timex, time));
static_assert(offset_of(describe::timex, "tick", x) == offsetof(struct ::timex, tick));
static_assert(offset_of(describe::timex, "ppsfreq", x) == offsetof(struct ::timex, ppsfreq));
static_assert(offset_of(describe::timex, "jitter", x) == offsetof(struct ::timex, jitter));
static_assert(offset_of(describe::timex, "shift", x) == offsetof(struct ::timex, shift));
static_assert(offset_of(describe::timex, "stabil", x) == offsetof(struct ::timex, stabil));
static_assert(offset_of(describe::timex, "jitcnt", x) == offsetof(struct ::timex, jitcnt));
static_assert(offset_of(describe::timex, "calcnt", x) == offsetof(struct ::timex, calcnt));
static_assert(offset_of(describe::timex, "errcnt", x) == offsetof(struct ::timex, errcnt));
static_assert(offset_of(describe::timex, "stbcnt", x) == offsetof(struct ::timex, stbcnt));
static_assert(offset_of(describe::timex, "tai", x) == offsetof(struct ::timex, tai));
static_assert(element_size(describe::keyctl_dh_params, x) == sizeof(struct ::keyctl_dh_params));
static_assert(offset_of(describe::keyctl_dh_params, "private", x) ==
              offsetof(struct ::keyctl_dh_params, priv));
static_assert(offset_of(describe::keyctl_dh_params, "prime", x) ==
              offsetof(struct ::keyctl_dh_params, prime));
static_assert(offset_of(describe::keyctl_dh_params, "base", x) == offsetof(struct ::keyctl_dh_params, base));
static_assert(element_size(describe::keyctl_pkey_query, x) == sizeof(struct ::keyctl_pkey_query));
static_assert(offset_of(describe::keyctl_pkey_query, "supported_ops", x) ==
              offsetof(struct ::keyctl_pkey_query, supported_ops));
static_assert(offset_of(describe::keyctl_pkey_query, "key_size", x) ==
              offsetof(struct ::keyctl_pkey_query, key_size));
static_assert(offset_of(describe::keyctl_pkey_query, "max_data_size", x) ==
              offsetof(struct ::keyctl_pkey_query, max_data_size));
static_assert(offset_of(describe::keyctl_pkey_query, "max_sig_size", x) ==
              offsetof(struct ::keyctl_pkey_query, max_sig_size));
static_assert(offset_of(describe::keyctl_pkey_query, "max_enc_size", x) ==
              offsetof(struct ::keyctl_pkey_query, max_enc_size));
static_assert(offset_of(describe::keyctl_pkey_query, "max_dec_size", x) ==
              offsetof(struct ::keyctl_pkey_query, max_dec_size));
static_assert(element_size(describe::kexec_segment, x) == sizeof(struct ::kexec_segment));
static_assert(offset_of(describe::kexec_segment, "buf", x) == offsetof(struct ::kexec_segment, buf));
static_assert(offset_of(describe::kexec_segment, "bufsz", x) == offsetof(struct ::kexec_segment, bufsz));
static_assert(offset_of(describe::kexec_segment, "mem", x) == offsetof(struct ::kexec_segment, mem));
static_assert(offset_of(describe::kexec_segment, "memsz", x) == offsetof(struct ::kexec_segment, memsz));
static_assert(element_size(landlock_path_beneath, x) == sizeof(struct ::landlock_path_beneath_attr));
static_assert(offset_of(landlock_path_beneath, "allowed_access", x) ==
              offsetof(struct ::landlock_path_beneath_attr, allowed_access));
static_assert(offset_of(landlock_path_beneath, "parent_fd", x) ==
              offsetof(struct ::landlock_path_beneath_attr, parent_fd));
static_assert(offset_of(landlock_ruleset, "handled_access_fs", x) ==
              offsetof(struct ::landlock_ruleset_attr, handled_access_fs));
static_assert(element_size(describe::io_uring_params, x) == sizeof(struct ::io_uring_params));
static_assert(offset_of(describe::io_uring_params, "flags", x) == offsetof(struct ::io_uring_params, flags));
static_assert(offset_of(describe::io_uring_params, "sq_thread_cpu", x) ==
              offsetof(struct ::io_uring_params, sq_thread_cpu));
static_assert(offset_of(describe::io_uring_params, "sq_thread_idle", x) ==
              offsetof(struct ::io_uring_params, sq_thread_idle));
static_assert(offset_of(describe::io_uring_params, "features", x) ==
              offsetof(struct ::io_uring_params, features));
static_assert(offset_of(describe::io_uring_params, "wq_fd", x) == offsetof(struct ::io_uring_params, wq_fd));
static_assert(offset_of(describe::io_uring_params, "resv", x) == offsetof(struct ::io_uring_params, resv));
static_assert(offset_of(describe::io_uring_params, "sq_entries", x) ==
              offsetof(struct ::io_uring_params, sq_entries));
static_assert(offset_of(describe::io_uring_params, "cq_entries", x) ==
              offsetof(struct ::io_uring_params, cq_entries));
static_assert(offset_of(describe::io_uring_params, "sq_off", x) ==
              offsetof(struct ::io_uring_params, sq_off));
static_assert(offset_of(describe::io_uring_params, "cq_off", x) ==
              offsetof(struct ::io_uring_params, cq_off));
static_assert(element_size(io_sqring_offsets, x) == sizeof(struct ::io_sqring_offsets));
static_assert(offset_of(io_sqring_offsets, "head", x) == offsetof(struct ::io_sqring_offsets, head));
static_assert(offset_of(io_sqring_offsets, "tail", x) == offsetof(struct ::io_sqring_offsets, tail));
static_assert(offset_of(io_sqring_offsets, "ring_mask", x) ==
              offsetof(struct ::io_sqring_offsets, ring_mask));
static_assert(offset_of(io_sqring_offsets, "ring_entries", x) ==
              offsetof(struct ::io_sqring_offsets, ring_entries));
static_assert(offset_of(io_sqring_offsets, "flags", x) == offsetof(struct ::io_sqring_offsets, flags));
static_assert(offset_of(io_sqring_offsets, "dropped", x) == offsetof(struct ::io_sqring_offsets, dropped));
static_assert(offset_of(io_sqring_offsets, "array", x) == offsetof(struct ::io_sqring_offsets, array));
static_assert(offset_of(io_sqring_offsets, "resv1", x) == offsetof(struct ::io_sqring_offsets, resv1));
static_assert(element_size(io_cqring_offsets, x) == sizeof(struct ::io_cqring_offsets));
static_assert(offset_of(io_cqring_offsets, "head", x) == offsetof(struct ::io_cqring_offsets, head));
static_assert(offset_of(io_cqring_offsets, "tail", x) == offsetof(struct ::io_cqring_offsets, tail));
static_assert(offset_of(io_cqring_offsets, "ring_mask", x) ==
              offsetof(struct ::io_cqring_offsets, ring_mask));
static_assert(offset_of(io_cqring_offsets, "ring_entries", x) ==
              offsetof(struct ::io_cqring_offsets, ring_entries));
static_assert(offset_of(io_cqring_offsets, "overflow", x) == offsetof(struct ::io_cqring_offsets, overflow));
static_assert(offset_of(io_cqring_offsets, "cqes", x) == offsetof(struct ::io_cqring_offsets, cqes));
static_assert(offset_of(io_cqring_offsets, "flags", x) == offsetof(struct ::io_cqring_offsets, flags));
static_assert(offset_of(io_cqring_offsets, "resv1", x) == offsetof(struct ::io_cqring_offsets, resv1));

static_assert(offset_of(describe::perf_event_attr, "type", x) == offsetof(struct ::perf_event_attr, type));
static_assert(offset_of(describe::perf_event_attr, "size", x) == offsetof(struct ::perf_event_attr, size));
static_assert(offset_of(describe::perf_event_attr, "config", x) ==
              offsetof(struct ::perf_event_attr, config));
static_assert(offset_of(describe::perf_event_attr, "sample_period", x) ==
              offsetof(struct ::perf_event_attr, sample_period));
static_assert(offset_of(describe::perf_event_attr, "sample_freq", x) ==
              offsetof(struct ::perf_event_attr, sample_freq));
static_assert(offset_of(describe::perf_event_attr, "sample_type", x) ==
              offsetof(struct ::perf_event_attr, sample_type));
static_assert(offset_of(describe::perf_event_attr, "read_format", x) ==
              offsetof(struct ::perf_event_attr, read_format));
static_assert(offset_of(describe::perf_event_attr, "wakeup_events", x) ==
              offsetof(struct ::perf_event_attr, wakeup_events));
static_assert(offset_of(describe::perf_event_attr, "wakeup_watermark", x) ==
              offsetof(struct ::perf_event_attr, wakeup_watermark));
static_assert(offset_of(describe::perf_event_attr, "bp_type", x) ==
              offsetof(struct ::perf_event_attr, bp_type));
static_assert(offset_of(describe::perf_event_attr, "bp_addr", x) ==
              offsetof(struct ::perf_event_attr, bp_addr));
static_assert(offset_of(describe::perf_event_attr, "config1", x) ==
              offsetof(struct ::perf_event_attr, config1));
static_assert(offset_of(describe::perf_event_attr, "bp_len", x) ==
              offsetof(struct ::perf_event_attr, bp_len));
static_assert(offset_of(describe::perf_event_attr, "config2", x) ==
              offsetof(struct ::perf_event_attr, config2));
static_assert(offset_of(describe::perf_event_attr, "branch_sample_type", x) ==
              offsetof(struct ::perf_event_attr, branch_sample_type));
static_assert(offset_of(describe::perf_event_attr, "sample_regs_user", x) ==
              offsetof(struct ::perf_event_attr, sample_regs_user));
static_assert(offset_of(describe::perf_event_attr, "sample_stack_user", x) ==
              offsetof(struct ::perf_event_attr, sample_stack_user));
static_assert(offset_of(describe::perf_event_attr, "clockid", x) ==
              offsetof(struct ::perf_event_attr, clockid));
static_assert(offset_of(describe::perf_event_attr, "sample_regs_intr", x) ==
              offsetof(struct ::perf_event_attr, sample_regs_intr));
static_assert(offset_of(describe::perf_event_attr, "aux_watermark", x) ==
              offsetof(struct ::perf_event_attr, aux_watermark));
static_assert(offset_of(describe::perf_event_attr, "sample_max_stack", x) ==
              offsetof(struct ::perf_event_attr, sample_max_stack));
static_assert(offset_of(describe::perf_event_attr, "aux_sample_size", x) ==
              offsetof(struct ::perf_event_attr, aux_sample_size));
static_assert(offset_of(describe::perf_event_attr, "sig_data", x) ==
              offsetof(struct ::perf_event_attr, sig_data));
static_assert(offset_of(bpf_map_create, "map_type", x) == offsetof(union ::bpf_attr, map_type));
static_assert(offset_of(bpf_map_create, "key_size", x) == offsetof(union ::bpf_attr, key_size));
static_assert(offset_of(bpf_map_create, "value_size", x) == offsetof(union ::bpf_attr, value_size));
static_assert(offset_of(bpf_map_create, "max_entries", x) == offsetof(union ::bpf_attr, max_entries));
static_assert(offset_of(bpf_map_create, "map_flags", x) == offsetof(union ::bpf_attr, map_flags));
static_assert(offset_of(bpf_map_create, "inner_map_fd", x) == offsetof(union ::bpf_attr, inner_map_fd));
static_assert(offset_of(bpf_map_create, "numa_node", x) == offsetof(union ::bpf_attr, numa_node));
static_assert(offset_of(bpf_map_create, "map_name", x) == offsetof(union ::bpf_attr, map_name));
static_assert(offset_of(bpf_map_create, "map_ifindex", x) == offsetof(union ::bpf_attr, map_ifindex));
static_assert(offset_of(bpf_map_create, "btf_fd", x) == offsetof(union ::bpf_attr, btf_fd));
static_assert(offset_of(bpf_map_create, "btf_key_type_id", x) == offsetof(union ::bpf_attr, btf_key_type_id));
static_assert(offset_of(bpf_map_create, "btf_value_type_id", x) ==
              offsetof(union ::bpf_attr, btf_value_type_id));
static_assert(offset_of(bpf_map_create, "btf_vmlinux_value_type_id", x) ==
              offsetof(union ::bpf_attr, btf_vmlinux_value_type_id));
static_assert(offset_of(bpf_map_create, "map_extra", x) == offsetof(union ::bpf_attr, map_extra));
static_assert(offset_of(bpf_map_element, "map_fd", x) == offsetof(union ::bpf_attr, map_fd));
static_assert(offset_of(bpf_map_element, "key", x) == offsetof(union ::bpf_attr, key));
static_assert(offset_of(bpf_map_element, "value", x) == offsetof(union ::bpf_attr, value));
static_assert(offset_of(bpf_map_element, "flags", x) == offsetof(union ::bpf_attr, flags));
static_assert(offset_of(bpf_map_next_key, "map_fd", x) == offsetof(union ::bpf_attr, map_fd));
static_assert(offset_of(bpf_map_next_key, "key", x) == offsetof(union ::bpf_attr, key));
static_assert(offset_of(bpf_map_next_key, "next_key", x) == offsetof(union ::bpf_attr, next_key));
static_assert(offset_of(bpf_program_load, "prog_type", x) == offsetof(union ::bpf_attr, prog_type));
static_assert(offset_of(bpf_program_load, "insn_cnt", x) == offsetof(union ::bpf_attr, insn_cnt));
static_assert(offset_of(bpf_program_load, "insns", x) == offsetof(union ::bpf_attr, insns));
static_assert(offset_of(bpf_program_load, "license", x) == offsetof(union ::bpf_attr, license));
static_assert(offset_of(bpf_program_load, "log_level", x) == offsetof(union ::bpf_attr, log_level));
static_assert(offset_of(bpf_program_load, "log_size", x) == offsetof(union ::bpf_attr, log_size));
static_assert(offset_of(bpf_program_load, "log_buf", x) == offsetof(union ::bpf_attr, log_buf));
static_assert(offset_of(bpf_program_load, "kern_version", x) == offsetof(union ::bpf_attr, kern_version));
static_assert(offset_of(bpf_program_load, "prog_flags", x) == offsetof(union ::bpf_attr, prog_flags));
static_assert(offset_of(bpf_program_load, "prog_name", x) == offsetof(union ::bpf_attr, prog_name));
static_assert(offset_of(bpf_program_load, "prog_ifindex", x) == offsetof(union ::bpf_attr, prog_ifindex));
static_assert(offset_of(bpf_program_load, "expected_attach_type", x) ==
              offsetof(union ::bpf_attr, expected_attach_type));
static_assert(offset_of(bpf_program_load, "prog_btf_fd", x) == offsetof(union ::bpf_attr, prog_btf_fd));
static_assert(offset_of(bpf_program_load, "func_info_rec_size", x) ==
              offsetof(union ::bpf_attr, func_info_rec_size));
static_assert(offset_of(bpf_program_load, "func_info", x) == offsetof(union ::bpf_attr, func_info));
static_assert(offset_of(bpf_program_load, "func_info_cnt", x) == offsetof(union ::bpf_attr, func_info_cnt));
static_assert(offset_of(bpf_program_load, "line_info_rec_size", x) ==
              offsetof(union ::bpf_attr, line_info_rec_size));
static_assert(offset_of(bpf_program_load, "line_info", x) == offsetof(union ::bpf_attr, line_info));
static_assert(offset_of(bpf_program_load, "line_info_cnt", x) == offsetof(union ::bpf_attr, line_info_cnt));
static_assert(offset_of(bpf_program_load, "attach_btf_id", x) == offsetof(union ::bpf_attr, attach_btf_id));
static_assert(offset_of(bpf_program_load, "attach_prog_fd", x) == offsetof(union ::bpf_attr, attach_prog_fd));
static_assert(offset_of(bpf_program_load, "core_relo_cnt", x) == offsetof(union ::bpf_attr, core_relo_cnt));
static_assert(offset_of(bpf_program_load, "fd_array", x) == offsetof(union ::bpf_attr, fd_array));
static_assert(offset_of(bpf_program_load, "core_relos", x) == offsetof(union ::bpf_attr, core_relos));
static_assert(offset_of(bpf_program_load, "core_relo_rec_size", x) ==
              offsetof(union ::bpf_attr, core_relo_rec_size));
static_assert(offset_of(bpf_object, "pathname", x) == offsetof(union ::bpf_attr, pathname));
static_assert(offset_of(bpf_object, "bpf_fd", x) == offsetof(union ::bpf_attr, bpf_fd));
static_assert(offset_of(bpf_object, "file_flags", x) == offsetof(union ::bpf_attr, file_flags));
static_assert(offset_of(bpf_program_attach, "target_fd", x) == offsetof(union ::bpf_attr, target_fd));
static_assert(offset_of(bpf_program_attach, "attach_bpf_fd", x) == offsetof(union ::bpf_attr, attach_bpf_fd));
static_assert(offset_of(bpf_program_attach, "attach_type", x) == offsetof(union ::bpf_attr, attach_type));
static_assert(offset_of(bpf_program_attach, "attach_flags", x) == offsetof(union ::bpf_attr, attach_flags));
static_assert(offset_of(bpf_program_attach, "replace_bpf_fd", x) ==
              offsetof(union ::bpf_attr, replace_bpf_fd));
static_assert(offset_of(bpf_program_detach, "target_fd", x) == offsetof(union ::bpf_attr, target_fd));
static_assert(offset_of(bpf_program_detach, "attach_type", x) == offsetof(union ::bpf_attr, attach_type));
static_assert(offset_of(bpf_next_id, "start_id", x) == offsetof(union ::bpf_attr, start_id));
static_assert(offset_of(bpf_next_id, "next_id", x) == offsetof(union ::bpf_attr, next_id));
static_assert(offset_of(bpf_next_id, "open_flags", x) == offsetof(union ::bpf_attr, open_flags));
static_assert(offset_of(bpf_info_arm, "bpf_fd", x) == offsetof(union ::bpf_attr, info.bpf_fd));
static_assert(offset_of(bpf_info_arm, "info_len", x) == offsetof(union ::bpf_attr, info.info_len));
static_assert(offset_of(bpf_info_arm, "info", x) == offsetof(union ::bpf_attr, info.info));
static_assert(offset_of(bpf_tracepoint_arm, "name", x) == offsetof(union ::bpf_attr, raw_tracepoint.name));
static_assert(offset_of(bpf_tracepoint_arm, "prog_fd", x) ==
              offsetof(union ::bpf_attr, raw_tracepoint.prog_fd));
static_assert(offset_of(bpf_btf_load, "btf", x) == offsetof(union ::bpf_attr, btf));
static_assert(offset_of(bpf_btf_load, "btf_log_buf", x) == offsetof(union ::bpf_attr, btf_log_buf));
static_assert(offset_of(bpf_btf_load, "btf_size", x) == offsetof(union ::bpf_attr, btf_size));
static_assert(offset_of(bpf_btf_load, "btf_log_size", x) == offsetof(union ::bpf_attr, btf_log_size));
static_assert(offset_of(bpf_btf_load, "btf_log_level", x) == offsetof(union ::bpf_attr, btf_log_level));
static_assert(offset_of(bpf_link_arm, "prog_fd", x) == offsetof(union ::bpf_attr, link_create.prog_fd));
static_assert(offset_of(bpf_link_arm, "target_fd", x) == offsetof(union ::bpf_attr, link_create.target_fd));
static_assert(offset_of(bpf_link_arm, "attach_type", x) ==
              offsetof(union ::bpf_attr, link_create.attach_type));
static_assert(offset_of(bpf_link_arm, "flags", x) == offsetof(union ::bpf_attr, link_create.flags));
#endif

static_assert(is_long(new_utsname, 390));
static_assert(lies(new_utsname, "nodename", 65));
static_assert(lies(new_utsname, "domainname", 325));
static_assert(is_long(describe::sysinfo, 112));
static_assert(lies(describe::sysinfo, "procs", 80));
static_assert(lies(describe::sysinfo, "mem_unit", 104));
static_assert(is_long(describe::timex, 208));
static_assert(lies(describe::timex, "time", 72));
static_assert(lies(describe::timex, "tai", 160));
static_assert(is_long(describe::perf_event_attr, 136));
static_assert(lies(describe::perf_event_attr, "flags", 40));
static_assert(lies(describe::perf_event_attr, "sig_data", 120));
static_assert(lies(describe::perf_event_attr, "aux_pause", 116));
static_assert(lies(describe::perf_event_attr, "config3", 128));
static_assert(is_long(describe::io_uring_params, 120));
static_assert(lies(describe::io_uring_params, "sq_off", 40));
static_assert(lies(describe::io_uring_params, "cq_off", 80));
static_assert(is_long(landlock_ruleset, 24));
static_assert(lies(landlock_ruleset, "scoped", 16));
static_assert(is_long(landlock_net_port, 16));

TEST(SystemRecords, AreChecked) { SUCCEED() << "when this was compiled"; }

}  // namespace
}  // namespace sysgood::describe
