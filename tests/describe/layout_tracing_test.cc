// The records of ptrace(2), prctl(2), keyctl(2), statmount(2) and of security modules lie as the C headers
// lay them.
#include <gtest/gtest.h>
#include <linux/keyctl.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/keys.h"
#include "tracer/describe/types/lsm.h"
#include "tracer/describe/types/prctl.h"
#include "tracer/describe/types/ptrace.h"
#include "tracer/describe/types/ptrace_registers.h"
#include "tracer/describe/types/statmount.h"

namespace sysgood::describe {
namespace {

// The same on both.
#if defined(__x86_64__)
static_assert(is_long(rseq_configuration, sizeof(struct ::ptrace_rseq_configuration)));
static_assert(lies(rseq_configuration, "rseq_abi_pointer",
                   offsetof(struct ::ptrace_rseq_configuration, rseq_abi_pointer)));
static_assert(lies(rseq_configuration, "rseq_abi_size",
                   offsetof(struct ::ptrace_rseq_configuration, rseq_abi_size)));
static_assert(lies(rseq_configuration, "signature", offsetof(struct ::ptrace_rseq_configuration, signature)));
static_assert(lies(rseq_configuration, "flags", offsetof(struct ::ptrace_rseq_configuration, flags)));
static_assert(is_long(describe::seccomp_metadata, sizeof(struct ::seccomp_metadata)));
static_assert(lies(describe::seccomp_metadata, "filter_off",
                   offsetof(struct ::seccomp_metadata, filter_off)));
static_assert(lies(describe::seccomp_metadata, "flags", offsetof(struct ::seccomp_metadata, flags)));
static_assert(is_long(describe::prctl_mm_map, sizeof(struct ::prctl_mm_map)));
static_assert(lies(describe::prctl_mm_map, "start_code", offsetof(struct ::prctl_mm_map, start_code)));
static_assert(lies(describe::prctl_mm_map, "end_code", offsetof(struct ::prctl_mm_map, end_code)));
static_assert(lies(describe::prctl_mm_map, "start_data", offsetof(struct ::prctl_mm_map, start_data)));
static_assert(lies(describe::prctl_mm_map, "end_data", offsetof(struct ::prctl_mm_map, end_data)));
static_assert(lies(describe::prctl_mm_map, "start_brk", offsetof(struct ::prctl_mm_map, start_brk)));
static_assert(lies(describe::prctl_mm_map, "brk", offsetof(struct ::prctl_mm_map, brk)));
static_assert(lies(describe::prctl_mm_map, "start_stack", offsetof(struct ::prctl_mm_map, start_stack)));
static_assert(lies(describe::prctl_mm_map, "arg_start", offsetof(struct ::prctl_mm_map, arg_start)));
static_assert(lies(describe::prctl_mm_map, "arg_end", offsetof(struct ::prctl_mm_map, arg_end)));
static_assert(lies(describe::prctl_mm_map, "env_start", offsetof(struct ::prctl_mm_map, env_start)));
static_assert(lies(describe::prctl_mm_map, "env_end", offsetof(struct ::prctl_mm_map, env_end)));
static_assert(lies(describe::prctl_mm_map, "auxv", offsetof(struct ::prctl_mm_map, auxv)));
static_assert(lies(describe::prctl_mm_map, "auxv_size", offsetof(struct ::prctl_mm_map, auxv_size)));
static_assert(lies(describe::prctl_mm_map, "exe_fd", offsetof(struct ::prctl_mm_map, exe_fd)));
static_assert(is_long(describe::keyctl_kdf_params, sizeof(struct ::keyctl_kdf_params)));
static_assert(lies(describe::keyctl_kdf_params, "hashname", offsetof(struct ::keyctl_kdf_params, hashname)));
static_assert(lies(describe::keyctl_kdf_params, "otherinfo",
                   offsetof(struct ::keyctl_kdf_params, otherinfo)));
static_assert(lies(describe::keyctl_kdf_params, "otherinfolen",
                   offsetof(struct ::keyctl_kdf_params, otherinfolen)));
static_assert(lies(describe::keyctl_kdf_params, "__spare", offsetof(struct ::keyctl_kdf_params, __spare)));
static_assert(is_long(describe::keyctl_pkey_params, sizeof(struct ::keyctl_pkey_params)));
static_assert(lies(describe::keyctl_pkey_params, "key_id", offsetof(struct ::keyctl_pkey_params, key_id)));
static_assert(lies(describe::keyctl_pkey_params, "in_len", offsetof(struct ::keyctl_pkey_params, in_len)));
static_assert(lies(describe::keyctl_pkey_params, "out_len", offsetof(struct ::keyctl_pkey_params, out_len)));
static_assert(lies(describe::keyctl_pkey_params, "__spare", offsetof(struct ::keyctl_pkey_params, __spare)));
static_assert(is_long(keyctl_pkey_verify_params, sizeof(struct ::keyctl_pkey_params)));
static_assert(lies(keyctl_pkey_verify_params, "key_id", offsetof(struct ::keyctl_pkey_params, key_id)));
static_assert(lies(keyctl_pkey_verify_params, "in_len", offsetof(struct ::keyctl_pkey_params, in_len)));
static_assert(lies(keyctl_pkey_verify_params, "in2_len", offsetof(struct ::keyctl_pkey_params, in2_len)));
static_assert(lies(keyctl_pkey_verify_params, "__spare", offsetof(struct ::keyctl_pkey_params, __spare)));
#endif

// Newer than the headers that are everywhere.
static_assert(is_long(user_dispatch_configuration, 32));
static_assert(lies(user_dispatch_configuration, "selector", 8));
static_assert(lies(user_dispatch_configuration, "offset", 16));
static_assert(lies(user_dispatch_configuration, "len", 24));
static_assert(is_long(describe::ptrace_syscall_info, 88));
static_assert(lies(describe::ptrace_syscall_info, "flags", 2));
static_assert(lies(describe::ptrace_syscall_info, "arch", 4));
static_assert(is_long(user_fpregs_aarch64, 528));
static_assert(lies(user_fpregs_aarch64, "fpsr", 512));
static_assert(lies(user_fpregs_aarch64, "fpcr", 516));
static_assert(is_long(arm_debug_registers, 264));
static_assert(lies(arm_debug_registers, "dbg_regs", 8));
static_assert(is_long(arm_vector_header, 16));
static_assert(lies(arm_vector_header, "max_size", 4));
static_assert(lies(arm_vector_header, "vl", 8));
static_assert(lies(arm_vector_header, "max_vl", 10));
static_assert(lies(arm_vector_header, "flags", 12));
static_assert(is_long(arm_pac_mask, 16));
static_assert(lies(arm_pac_mask, "insn_mask", 8));
static_assert(is_long(arm_gcs, 24));
static_assert(lies(arm_gcs, "features_locked", 8));
static_assert(lies(arm_gcs, "gcspr_el0", 16));
static_assert(is_long(arm_tls, 16));
static_assert(lies(arm_tls, "tpidr2", 8));
static_assert(lies(lsm_ctx, "flags", 8));
static_assert(lies(lsm_ctx, "len", 16));
static_assert(lies(lsm_ctx, "ctx_len", 24));
static_assert(lies(lsm_ctx, "ctx", 32));
static_assert(is_long(statmount_request, 32));
static_assert(lies(statmount_request, "mnt_ns_fd", 4));
static_assert(lies(statmount_request, "mnt_id", 8));
static_assert(lies(statmount_request, "param", 16));
static_assert(lies(statmount_request, "mnt_ns_id", 24));
static_assert(is_long(listmount_request, 32));
static_assert(lies(listmount_request, "param", 16));
static_assert(is_long(statmount, 512));
static_assert(lies(statmount, "mask", 8));
static_assert(lies(statmount, "sb_dev_major", 16));
static_assert(lies(statmount, "sb_magic", 24));
static_assert(lies(statmount, "sb_flags", 32));
static_assert(lies(statmount, "fs_type", 36));
static_assert(lies(statmount, "mnt_id", 40));
static_assert(lies(statmount, "mnt_parent_id", 48));
static_assert(lies(statmount, "mnt_id_old", 56));
static_assert(lies(statmount, "mnt_parent_id_old", 60));
static_assert(lies(statmount, "mnt_attr", 64));
static_assert(lies(statmount, "mnt_propagation", 72));
static_assert(lies(statmount, "mnt_peer_group", 80));
static_assert(lies(statmount, "mnt_master", 88));
static_assert(lies(statmount, "propagate_from", 96));
static_assert(lies(statmount, "mnt_root", 104));
static_assert(lies(statmount, "mnt_point", 108));
static_assert(lies(statmount, "mnt_ns_id", 112));
static_assert(lies(statmount, "fs_subtype", 120));
static_assert(lies(statmount, "sb_source", 124));
static_assert(lies(statmount, "opt_num", 128));
static_assert(lies(statmount, "opt_array", 132));
static_assert(lies(statmount, "opt_sec_num", 136));
static_assert(lies(statmount, "opt_sec_array", 140));
static_assert(lies(statmount, "supported_mask", 144));
static_assert(lies(statmount, "mnt_uidmap_num", 152));
static_assert(lies(statmount, "mnt_uidmap", 156));
static_assert(lies(statmount, "mnt_gidmap_num", 160));
static_assert(lies(statmount, "mnt_gidmap", 164));

TEST(TracingRecords, AreChecked) { SUCCEED() << "when this was compiled"; }

}  // namespace
}  // namespace sysgood::describe
