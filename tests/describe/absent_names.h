// Names in our tables that the C headers of Linux 6.1 and glibc 2.36 do not have, or not for every ABI.
#pragma once

#include <string_view>

namespace sysgood::describe::testing {

// In the kernel's exported headers since this version, at the latest: stable kernels get some of them
// earlier.
struct Newer {
  std::string_view name;
  int major, minor;
};
inline constexpr Newer newer_names[] = {
    {"ARCH_ENABLE_TAGGED_ADDR", 6, 4},
    {"ARCH_FORCE_TAGGED_SVA", 6, 4},
    {"ARCH_GET_MAX_TAG_BITS", 6, 4},
    {"ARCH_GET_UNTAG_MASK", 6, 4},
    {"ARCH_SHSTK_DISABLE", 6, 6},
    {"ARCH_SHSTK_ENABLE", 6, 6},
    {"ARCH_SHSTK_LOCK", 6, 6},
    {"ARCH_SHSTK_STATUS", 6, 6},
    {"ARCH_SHSTK_UNLOCK", 6, 6},
    {"FALLOC_FL_WRITE_ZEROES", 6, 17},
    {"F_CREATED_QUERY", 6, 12},
    {"F_DUPFD_QUERY", 6, 10},
    {"F_SEAL_EXEC", 6, 3},
    {"IP_LOCAL_PORT_RANGE", 6, 3},
    {"IP_PROTOCOL", 6, 4},
    {"LANDLOCK_ACCESS_FS_IOCTL_DEV", 6, 10},
    {"LANDLOCK_ACCESS_FS_TRUNCATE", 6, 2},
    {"LANDLOCK_ACCESS_NET_BIND_TCP", 6, 7},
    {"LANDLOCK_ACCESS_NET_CONNECT_TCP", 6, 7},
    {"LANDLOCK_RULE_NET_PORT", 6, 7},
    {"LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET", 6, 12},
    {"LANDLOCK_SCOPE_SIGNAL", 6, 12},
    {"MADV_GUARD_INSTALL", 6, 13},
    {"MADV_GUARD_REMOVE", 6, 13},
    {"MAP_ABOVE4G", 6, 6},
    {"MAP_DROPPABLE", 6, 11},
    {"MEMBARRIER_CMD_GET_REGISTRATIONS", 6, 3},
    {"MPOL_WEIGHTED_INTERLEAVE", 6, 9},
    {"PIDFD_SIGNAL_PROCESS_GROUP", 6, 9},
    {"PIDFD_SIGNAL_THREAD", 6, 9},
    {"PIDFD_SIGNAL_THREAD_GROUP", 6, 9},
    {"PIDFD_THREAD", 6, 9},
    {"PKEY_DISABLE_EXECUTE", 6, 12},
    {"PKEY_DISABLE_READ", 6, 12},
    {"PR_GET_MDWE", 6, 3},
    {"PR_GET_MEMORY_MERGE", 6, 4},
    {"PR_GET_SHADOW_STACK_STATUS", 6, 13},
    {"PR_LOCK_SHADOW_STACK_STATUS", 6, 13},
    {"PR_PPC_GET_DEXCR", 6, 10},
    {"PR_PPC_SET_DEXCR", 6, 10},
    {"PR_RISCV_SET_ICACHE_FLUSH_CTX", 6, 10},
    {"PR_RISCV_V_GET_CONTROL", 6, 5},
    {"PR_RISCV_V_SET_CONTROL", 6, 5},
    {"PR_SET_MDWE", 6, 3},
    {"PR_SET_MEMORY_MERGE", 6, 4},
    {"PR_SET_SHADOW_STACK_STATUS", 6, 13},
    {"QFMT_SHMEM", 6, 6},
    {"RWF_ATOMIC", 6, 11},
    {"RWF_DONTCACHE", 6, 14},
    {"RWF_NOAPPEND", 6, 9},
    {"RWF_NOSIGNAL", 6, 18},
    {"SCHED_EXT", 6, 12},
    {"SEGV_CPERR", 6, 6},
    {"SHADOW_STACK_SET_TOKEN", 6, 6},
    {"SOL_VSOCK", 6, 7},
    {"SO_PASSPIDFD", 6, 5},
    {"SO_PASSRIGHTS", 6, 16},
    {"SO_PEERPIDFD", 6, 5},
    {"SO_RCVPRIORITY", 6, 14},
    {"STATX_ATTR_WRITE_ATOMIC", 6, 11},
    {"STATX_DIO_READ_ALIGN", 6, 14},
    {"STATX_MNT_ID_UNIQUE", 6, 8},
    {"STATX_SUBVOL", 6, 10},
    {"STATX_WRITE_ATOMIC", 6, 11},
    {"TCP_AO_ADD_KEY", 6, 7},
    {"TCP_AO_DEL_KEY", 6, 7},
    {"TCP_AO_GET_KEYS", 6, 7},
    {"TCP_AO_INFO", 6, 7},
    {"TCP_AO_REPAIR", 6, 7},
    {"TCP_IS_MPTCP", 6, 10},
    {"UFFD_FEATURE_MOVE", 6, 8},
    {"UFFD_FEATURE_POISON", 6, 6},
    {"UFFD_FEATURE_WP_ASYNC", 6, 7},
    {"UFFD_FEATURE_WP_UNPOPULATED", 6, 4},
    {"_UFFDIO_MOVE", 6, 8},
    {"_UFFDIO_POISON", 6, 6},
};

// Others, with the reason why they are in a table all the same. A * stands for any end.
struct Excused {
  std::string_view name;
  std::string_view why;
};

// Compared where the headers are installed.
inline constexpr Excused names_of_other_packages[] = {
    {"AMDKFD_IOC_*", "linux/kfd_ioctl.h needs libdrm's headers"},
    {"DRM_IOCTL_*", "libdrm's headers"},
    {"SCM_PIDFD", "glibc 2.39"},
    {"SCM_SECURITY", "glibc 2.39"},
};

// In no header that a program can include.
inline constexpr std::string_view file_systems_own = "defined where its file system is, not exported";
inline constexpr std::string_view bluetooths_own =
    "defined by the Bluetooth library and the kernel, not exported";
inline constexpr std::string_view old_headers = "in the headers of old kernels";
inline constexpr std::string_view words = "not a name, but what strace says of the number";
inline constexpr std::string_view kernels_own = "defined in the kernel, not exported";
inline constexpr Excused names_in_no_header[] = {
    {"AUFS_SUPER_MAGIC", file_systems_own},
    {"BALLOON_KVM_MAGIC", "exported until 6.7"},
    {"BEFS_SUPER_MAGIC", file_systems_own},
    {"BFS_MAGIC", file_systems_own},
    {"BTPROTO_*", bluetooths_own},
    {"BT_CHANNEL_POLICY", bluetooths_own},
    {"BT_DEFER_SETUP", bluetooths_own},
    {"BT_FLUSHABLE", bluetooths_own},
    {"BT_POWER", bluetooths_own},
    {"BT_RCVMTU", bluetooths_own},
    {"BT_SECURITY", bluetooths_own},
    {"BT_SNDMTU", bluetooths_own},
    {"BT_VOICE", bluetooths_own},
    {"COH_SUPER_MAGIC", file_systems_own},
    {"CONFIGFS_MAGIC", file_systems_own},
    {"DEVFS_SUPER_MAGIC", file_systems_own},
    {"EXOFS_SUPER_MAGIC", file_systems_own},
    {"EXT2_OLD_SUPER_MAGIC", file_systems_own},
    {"EXT_SUPER_MAGIC", file_systems_own},
    {"FAN_DIR_MODIFY", "in 5.7's headers for a few weeks"},
    {"FUSE_CTL_SUPER_MAGIC", file_systems_own},
    {"GFS2_MAGIC", file_systems_own},
    {"GPFS_SUPER_MAGIC", file_systems_own},
    {"HFSPLUS_SUPER_MAGIC", file_systems_own},
    {"HFS_SUPER_MAGIC", file_systems_own},
    {"IOCTL_VMCI_SOCKETS_GET_LOCAL_CID", "the former name of IOCTL_VM_SOCKETS_GET_LOCAL_CID"},
    {"IPV6_USE_MIN_MTU", "reserved by linux/in6.h, but not defined"},
    {"IOCB_CMD_PREADX", "the kernel says that the number was meant for it"},
    {"JFS_SUPER_MAGIC", file_systems_own},
    {"KEY_GRP_*", kernels_own},
    {"KEY_OTH_*", kernels_own},
    {"KEY_POS_*", kernels_own},
    {"KEY_USR_*", kernels_own},
    {"LOGFS_MAGIC", file_systems_own},
    {"LOGLEVEL_*", kernels_own},
    {"LO_FLAGS_USE_AOPS", old_headers},
    {"MSG_CMSG_COMPAT", kernels_own},
    {"MSG_NO_SHARED_FRAGS", kernels_own},
    {"MSG_PROBE", kernels_own},
    {"MSG_SENDPAGE_NOTLAST", kernels_own},
    {"NTFS_SB_MAGIC", file_systems_own},
    {"PIDTYPE_*", kernels_own},
    {"PPC_CMM_MAGIC", "exported until 6.7"},
    {"Q_SETQLIM", old_headers},
    {"Q_V1_*", old_headers},
    {"Q_V2_*", old_headers},
    {"RDS_BARRIER", "only in a comment of linux/rds.h, as deprecated"},
    {"ROMFS_MAGIC", file_systems_own},
    {"SCTP_GET_LOCAL_ADDRS_NUM_OLD", old_headers},
    {"SCTP_GET_LOCAL_ADDRS_OLD", old_headers},
    {"SCTP_GET_PEER_ADDRS_NUM_OLD", old_headers},
    {"SCTP_GET_PEER_ADDRS_OLD", old_headers},
    {"SMCPROTO_SMC", kernels_own},
    {"SMCPROTO_SMC6", kernels_own},
    {"SOL_SCTP", kernels_own},
    {"SOL_UDPLITE", kernels_own},
    {"ST_NOSYMFOLLOW", kernels_own},
    {"ST_VALID", kernels_own},
    {"SUID_DUMP_DISABLE", kernels_own},
    {"SUID_DUMP_ROOT", kernels_own},
    {"SUID_DUMP_USER", kernels_own},
    {"SWAP_FLAG_DISCARD_ONCE", kernels_own},
    {"SWAP_FLAG_DISCARD_PAGES", kernels_own},
    {"SYSLOG_ACTION_*", kernels_own},
    {"SYSV2_SUPER_MAGIC", file_systems_own},
    {"SYSV4_SUPER_MAGIC", file_systems_own},
    {"UBIFS_SUPER_MAGIC", file_systems_own},
    {"UFS_MAGIC", file_systems_own},
    {"VXFS_SUPER_MAGIC", file_systems_own},
    {"XENIX_SUPER_MAGIC", file_systems_own},
    {"XFEATURE_*", kernels_own},
    {"XIAFS_SUPER_MAGIC", file_systems_own},
    {"Z3FOLD_MAGIC", "exported until 6.7"},
    {"ZFS_SUPER_MAGIC", file_systems_own},
    {"arbitrary skid", words},
    {"constant skid", words},
    {"must have 0 skid", words},
    {"requested to have 0 skid", words},
};

// In the headers with another value than in our tables.
inline constexpr Excused names_of_other_values[] = {
    {"F_GETLK64", "the kernel's number, on ABIs of 32 bits; the C library makes it F_GETLK"},
    {"F_SETLK64", "the kernel's number, on ABIs of 32 bits; the C library makes it F_SETLK"},
    {"F_SETLKW64", "the kernel's number, on ABIs of 32 bits; the C library makes it F_SETLKW"},
    {"MIXER_READ(*", "also under the sizes of other requests of the number"},
    {"MIXER_WRITE(*", "also under the sizes of other requests of the number"},
};

}  // namespace sysgood::describe::testing
