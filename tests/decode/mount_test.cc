// Mounts as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"
#include "tests/decode/file_names.h"

namespace sysgood::testing {
namespace {

TEST(Mounts, WhatIsMounted) {
  check({
      {{.name = "statmount",
        .arguments = {0x10000, 0x10100, 0x1000, 0},
        .memory = FakeMemory()
                      .u32(0x10000, {0x18, 0})
                      .u64(0x10008, {0x80000001, 0x7fff})
                      .u32(0x10100, {0x240, 0})
                      .u64(0x10108, {0x13b})
                      .u32(0x10110, {8, 1})
                      .u64(0x10118, {0xef53})
                      .u32(0x10120, {1, 0})
                      .u64(0x10128, {0x80000001, 0x80000000})
                      .u32(0x10138, {0x1d, 1})
                      .u64(0x10140, {2, 0x100000, 5, 0})
                      .u64(0x10160, {0})
                      .u32(0x10168, {5, 7})
                      .u64(0x10170, {0})
                      .u32(0x10178, {0, 0xa})
                      .u32(0x10180, {0, 0, 0, 0})
                      .u64(0x10190, {0})
                      .zeros(0x10198, 16)
                      .zeros(0x101a8, 344)
                      .string(0x10300, "ext4")
                      .string(0x10305, "/")
                      .string(0x10307, "/x")
                      .string(0x1030a, "dev"),
        .result = 0},
       "statmount({size=MNT_ID_REQ_SIZE_VER0, mnt_id=0x80000001, "
       "param=STATMOUNT_SB_BASIC|STATMOUNT_MNT_BASIC|STATMOUNT_PROPAGATE_FROM|STATMOUNT_MNT_ROOT|STATMOUNT_"
       "MNT_POINT|STATMOUNT_FS_TYPE|STATMOUNT_MNT_NS_ID|STATMOUNT_MNT_OPTS|STATMOUNT_FS_SUBTYPE|STATMOUNT_SB_"
       "SOURCE|STATMOUNT_OPT_ARRAY|STATMOUNT_OPT_SEC_ARRAY|STATMOUNT_SUPPORTED_MASK|STATMOUNT_MNT_UIDMAP|"
       "STATMOUNT_MNT_GIDMAP}, {size=576, "
       "mask=STATMOUNT_SB_BASIC|STATMOUNT_MNT_BASIC|STATMOUNT_MNT_ROOT|STATMOUNT_MNT_POINT|STATMOUNT_FS_TYPE|"
       "STATMOUNT_FS_SUBTYPE, sb_dev_major=8, sb_dev_minor=1, sb_magic=EXT2_SUPER_MAGIC, sb_flags=MS_RDONLY, "
       "fs_type=\"ext4\", fs_subtype=\"ext4\", mnt_id=0x80000001, mnt_parent_id=0x80000000, mnt_id_old=29, "
       "mnt_parent_id_old=1, mnt_attr=MOUNT_ATTR_NOSUID, mnt_propagation=MS_SHARED, mnt_peer_group=0x5, "
       "mnt_master=0, mnt_root=\"/\", mnt_point=\"/x\"}, 4096, 0) = 0"},
      {{.name = "statmount",
        .arguments = {0x10000, 0x10100, 0x1000, 0},
        .memory = FakeMemory()
                      .u32(0x10000, {0x20, 3})
                      .u64(0x10008, {0x80000001, 0xf40, 9})
                      .u32(0x10100, {0x240, 5})
                      .u64(0x10108, {0x7c80})
                      .zeros(0x10110, 96)
                      .u64(0x10170, {0x4d})
                      .u32(0x10178, {0, 0, 2, 9, 1, 0xf})
                      .u64(0x10190, {0x7fff})
                      .u32(0x10198, {1, 0x11, 0, 0x1c})
                      .zeros(0x101a8, 344)
                      .string(0x10300, "ext4")
                      .string(0x10305, "rw,")
                      .string(0x10309, "noa")
                      .string(0x1030d, "s")
                      .string(0x1030f, "e")
                      .string(0x10311, "0 0 1"),
        .result = 0},
       "statmount({size=MNT_ID_REQ_SIZE_VER1, mnt_ns_fd=3, mnt_id=0x80000001, "
       "param=STATMOUNT_MNT_NS_ID|STATMOUNT_FS_SUBTYPE|STATMOUNT_SB_SOURCE|STATMOUNT_OPT_ARRAY|STATMOUNT_OPT_"
       "SEC_ARRAY, mnt_ns_id=0x9}, {size=576, "
       "mask=STATMOUNT_MNT_OPTS|STATMOUNT_OPT_ARRAY|STATMOUNT_OPT_SEC_ARRAY|STATMOUNT_SUPPORTED_MASK|"
       "STATMOUNT_MNT_UIDMAP|STATMOUNT_MNT_GIDMAP, mnt_opts=\"rw,\", opt_num=2, opt_array=[\"noa\", \"s\"], "
       "opt_sec_num=1, opt_sec_array=[\"e\"], "
       "supported_mask=STATMOUNT_SB_BASIC|STATMOUNT_MNT_BASIC|STATMOUNT_PROPAGATE_FROM|STATMOUNT_MNT_ROOT|"
       "STATMOUNT_MNT_POINT|STATMOUNT_FS_TYPE|STATMOUNT_MNT_NS_ID|STATMOUNT_MNT_OPTS|STATMOUNT_FS_SUBTYPE|"
       "STATMOUNT_SB_SOURCE|STATMOUNT_OPT_ARRAY|STATMOUNT_OPT_SEC_ARRAY|STATMOUNT_SUPPORTED_MASK|STATMOUNT_"
       "MNT_UIDMAP|STATMOUNT_MNT_GIDMAP, mnt_uidmap_num=1, mnt_uidmap=[\"0 0 1\"], mnt_gidmap_num=0, "
       "mnt_gidmap=[]}, 4096, 0) = 0"},
      {{.name = "statmount",
        .arguments = {0x10000, 0x1000, 0x1000, 0},
        .memory = FakeMemory().u32(0x10000, {0x18, 0}).u64(0x10008, {0x80000001, 0}),
        .result = -2},
       "statmount({size=MNT_ID_REQ_SIZE_VER0, mnt_id=0x80000001, param=0}, 0x1000, 4096, 0) = -1 ENOENT (No "
       "such file or directory)"},
      {{.name = "statmount",
        .arguments = {0x10000, 0x10100, 0x64, 1},
        .memory =
            FakeMemory().u32(0x10000, {0x18, 0}).u64(0x10008, {0x80000001, 0x10000}).zeros(0x10100, 512),
        .result = -22},
       "statmount({size=MNT_ID_REQ_SIZE_VER0, mnt_id=0x80000001, param=0x10000 /* STATMOUNT_??? */}, "
       "0x10100, 100, 0x1) = -1 EINVAL (Invalid argument)"},
      {{.name = "statmount", .arguments = {0xdead0000, 0, 0, 0}, .result = -14},
       "statmount(0xdead0000, NULL, 0, 0) = -1 EFAULT (Bad address)"},
      {{.name = "listmount",
        .arguments = {0x10000, 0x10100, 0x10, 1},
        .memory = FakeMemory()
                      .u32(0x10000, {0x18, 0})
                      .u64(0x10008, {~0ull, 0})
                      .u64(0x10100, {0x80000001, 0x80000002}),
        .result = 2},
       "listmount({size=MNT_ID_REQ_SIZE_VER0, mnt_id=LSMT_ROOT, param=0}, [0x80000001, 0x80000002], 16, "
       "LISTMOUNT_REVERSE) = 2"},
      {{.name = "listmount",
        .arguments = {0x10000, 0x1000, 0x10, 2},
        .memory = FakeMemory().u32(0x10000, {0x20, 0}).u64(0x10008, {5, 6, 7}),
        .result = -22},
       "listmount({size=MNT_ID_REQ_SIZE_VER1, mnt_id=0x5, param=0x6, mnt_ns_id=0x7}, 0x1000, 16, 0x2 /* "
       "LISTMOUNT_??? */) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(Mounts, NewerFlags) {
  check({
      {{.name = "move_mount",
        .arguments = {3, 0, 0xffffffffffffff9c, 0x10000, 0x204},
        .memory = FakeMemory().string(0x10000, "/x"),
        .result = 0},
       "move_mount(3, NULL, AT_FDCWD, \"/x\", MOVE_MOUNT_F_EMPTY_PATH|MOVE_MOUNT_BENEATH) = 0"},
      {{.name = "fsconfig", .arguments = {3, 8, 0, 0, 0}, .result = 0},
       "fsconfig(3, FSCONFIG_CMD_CREATE_EXCL, NULL, NULL, 0) = 0"},
      {{.name = "name_to_handle_at",
        .arguments = {0xffffffffffffff9c, 0x10000, 0x10100, 0x10200, 0x201},
        .memory = FakeMemory()
                      .string(0x10000, "/x")
                      .u32(0x10100, {8, 1})
                      .u64(0x10108, {5})
                      .u64(0x10200, {0x100000005}),
        .result = 0},
       "name_to_handle_at(AT_FDCWD, \"/x\", {handle_bytes=8, handle_type=1, "
       "f_handle=\"\\x05\\x00\\x00\\x00\\x00\\x00\\x00\\x00\"}, [0x100000005], "
       "AT_HANDLE_MNT_ID_UNIQUE|AT_HANDLE_FID) = 0"},
      {{.name = "name_to_handle_at",
        .arguments = {0xffffffffffffff9c, 0x10000, 0x10100, 0x10200, 2},
        .memory = FakeMemory()
                      .string(0x10000, "/x")
                      .u32(0x10100, {8, 1})
                      .u64(0x10108, {5})
                      .u64(0x10200, {0x100000005}),
        .result = 0},
       "name_to_handle_at(AT_FDCWD, \"/x\", {handle_bytes=8, handle_type=1, "
       "f_handle=\"\\x05\\x00\\x00\\x00\\x00\\x00\\x00\\x00\"}, [5], AT_HANDLE_CONNECTABLE) = 0"},
      {{.name = "fanotify_init", .arguments = {0x6000, 0}, .result = 3},
       "fanotify_init(FAN_CLASS_NOTIF|FAN_REPORT_FD_ERROR|FAN_REPORT_MNT, O_RDONLY) = 3"},
      {{.name = "fanotify_mark",
        .arguments = {3, 1, 0x3100000, 0xffffffffffffff9c, 0x10000},
        .memory = FakeMemory().string(0x10000, "/x"),
        .result = 0},
       "fanotify_mark(3, FAN_MARK_ADD, FAN_PRE_ACCESS|FAN_MNT_ATTACH|FAN_MNT_DETACH, AT_FDCWD, \"/x\") = 0"},
      {{.name = "landlock_restrict_self", .arguments = {3, 5}, .result = 0},
       "landlock_restrict_self(3, "
       "LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF|LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF) = 0"},
      {{.name = "landlock_create_ruleset", .arguments = {0, 0, 2}, .result = 7},
       "landlock_create_ruleset(NULL, 0, LANDLOCK_CREATE_RULESET_ERRATA) = 0x7"},
      {{.name = "map_shadow_stack", .arguments = {0, 0x1000, 3}, .result = 4096},
       "map_shadow_stack(NULL, 4096, SHADOW_STACK_SET_TOKEN|SHADOW_STACK_SET_MARKER) = 0x1000"},
      {{.name = "kexec_file_load",
        .arguments = {3, 4, 2, 0x10000, 0x38},
        .memory = FakeMemory().string(0x10000, "x"),
        .result = 0},
       "kexec_file_load(3, 4, 2, \"x\\0\", KEXEC_FILE_DEBUG|KEXEC_FILE_NO_CMA|KEXEC_FILE_FORCE_DTB) = 0"},
      {{.name = "kexec_load",
        .arguments = {0x1000, 1, 0x10000, 0x3e000c},
        .memory = FakeMemory().u64(0x10000, {1, 2, 3, 4}),
        .result = 0},
       "kexec_load(0x1000, 1, [{buf=0x1, bufsz=2, mem=0x3, memsz=4}], "
       "KEXEC_ARCH_X86_64|KEXEC_UPDATE_ELFCOREHDR|KEXEC_CRASH_HOTPLUG_SUPPORT) = 0"},
      {{.name = "kexec_load", .arguments = {0, 0x11, 0x1000, 0}, .result = -22},
       "kexec_load(NULL, 17, 0x1000, KEXEC_ARCH_DEFAULT) = -1 EINVAL (Invalid argument)"},
      {{.name = "kexec_load", .arguments = {0, 0, 0, 0x10}, .result = 0},
       "kexec_load(NULL, 0, NULL, KEXEC_ARCH_DEFAULT|0x10 /* KEXEC_??? */) = 0"},
  });
}

TEST(FileCalls, Mounts) {
  const FakeMemory strings =
      names().string(0x1200, "ext4").string(0x1300, std::string(40, 'd')).string(0x1400, "key");
  check({
      {{.name = "mount", .arguments = {0x1000, 0x1100, 0x1200, 3, 0x1300}, .memory = strings, .result = 0},
       "mount(\"/a\", \"/b\", \"ext4\", MS_RDONLY|MS_NOSUID, \"dddddddddddddddddddddddddddddddd\"...) = 0"},
      {{.name = "mount",
        .arguments = {0x1000, 0x1100, 0x1200, 0x1000, 0x1300},
        .memory = strings,
        .result = 0},
       "mount(\"/a\", \"/b\", 0x1200, MS_BIND, 0x1300) = 0"},
      {{.name = "mount",
        .arguments = {0x1000, 0x1100, 0x1200, 0x1020, 0x1200},
        .memory = strings,
        .result = 0},
       "mount(\"/a\", \"/b\", 0x1200, MS_REMOUNT|MS_BIND, \"ext4\") = 0"},
      {{.name = "mount", .arguments = {0x1000, 0x1100, 0, 0x44000, 0}, .memory = strings, .result = 0},
       "mount(\"/a\", \"/b\", NULL, MS_REC|MS_PRIVATE, NULL) = 0"},
      {{.name = "mount",
        .arguments = {0x1000, 0x1100, 0x1200, 0xc0ed0002, 0},
        .memory = strings,
        .result = 0},
       "mount(\"/a\", \"/b\", \"ext4\", MS_MGC_VAL|MS_NOSUID, NULL) = 0"},
      {{.name = "mount", .arguments = {0, 0, 0, 0x200, 0}, .result = -14},
       "mount(NULL, NULL, NULL, 0x200 /* MS_??? */, NULL) = -1 EFAULT (Bad address)"},
      {{.name = "umount2", .arguments = {0x1000, 10}, .memory = name(), .result = 0},
       "umount2(\"/a\", MNT_DETACH|UMOUNT_NOFOLLOW) = 0"},
      {{.name = "swapon", .arguments = {0x1000, 0x18005}, .memory = name(), .result = 0},
       "swapon(\"/a\", SWAP_FLAG_PREFER|SWAP_FLAG_DISCARD|5) = 0"},
      {{.name = "swapon", .arguments = {0x1000, 0x80000}, .memory = name(), .result = -22},
       "swapon(\"/a\", 0x80000 /* SWAP_FLAG_??? */|0) = -1 EINVAL (Invalid argument)"},
      {{.name = "swapon", .arguments = {0x1000, 0}, .memory = name(), .result = 0}, "swapon(\"/a\", 0) = 0"},
      {{.name = "pivot_root", .arguments = {0x1000, 0x1100}, .memory = names(), .result = 0},
       "pivot_root(\"/a\", \"/b\") = 0"},
      {{.name = "open_tree", .arguments = {cwd, 0x1000, 0x88001}, .memory = name(), .result = 3},
       "open_tree(AT_FDCWD, \"/a\", OPEN_TREE_CLONE|OPEN_TREE_CLOEXEC|AT_RECURSIVE) = 3"},
      {{.name = "fsconfig", .arguments = {3, 1, 0x1400, 0x1000, 0}, .memory = strings, .result = 0},
       "fsconfig(3, FSCONFIG_SET_STRING, \"key\", \"/a\", 0) = 0"},
      {{.name = "fsconfig", .arguments = {3, 2, 0x1400, 0x1000, 3}, .memory = strings, .result = 0},
       "fsconfig(3, FSCONFIG_SET_BINARY, \"key\", \"\\x2f\\x61\\x00\", 3) = 0"},
      {{.name = "fsconfig", .arguments = {3, 2, 0x1400, 0x1000, ~0ull}, .memory = strings, .result = -22},
       "fsconfig(3, FSCONFIG_SET_BINARY, \"key\", 0x1000, -1) = -1 EINVAL (Invalid argument)"},
      {{.name = "fsconfig", .arguments = {3, 3, 0x1400, 0x1000, cwd}, .memory = strings, .result = 0},
       "fsconfig(3, FSCONFIG_SET_PATH, \"key\", \"/a\", AT_FDCWD) = 0"},
      {{.name = "fsconfig", .arguments = {3, 6, 0, 0, 0}, .result = 0},
       "fsconfig(3, FSCONFIG_CMD_CREATE, NULL, NULL, 0) = 0"},
      {{.name = "fsconfig", .arguments = {3, 9, 0x1400, 0, 0}, .memory = strings, .result = -95},
       "fsconfig(3, 0x9 /* FSCONFIG_??? */, 0x1400, NULL, 0) = -1 EOPNOTSUPP (Operation not supported)"},
      {{.name = "mount_setattr",
        .arguments = {cwd, 0x1000, 0x8000, 0x2000, 32},
        .memory = name().u64(0x2000, {1, 0x100010, 0x40000, 5}),
        .result = 0},
       "mount_setattr(AT_FDCWD, \"/a\", AT_RECURSIVE, {attr_set=MOUNT_ATTR_RDONLY, "
       "attr_clr=MOUNT_ATTR_NOATIME|MOUNT_ATTR_IDMAP, propagation=MS_PRIVATE, userns_fd=5}, 32) = 0"},
      {{.name = "listmount",
        .arguments = {0x2000, 0x3000, 8, 0},
        .memory =
            FakeMemory().u32(0x2000, {24, 0}).u64(0x2008, {~0ull, 0}).u64(0x3000, {0x80000001, 0x80000002}),
        .result = 2},
       "listmount({size=MNT_ID_REQ_SIZE_VER0, mnt_id=LSMT_ROOT, param=0}, [0x80000001, 0x80000002], 8, 0) = "
       "2"},
      {{.name = "mount_setattr",
        .arguments = {cwd, 0x1000, 0, 0x2000, 31},
        .memory = name().zeros(0x2000, 32),
        .result = -22},
       "mount_setattr(AT_FDCWD, \"/a\", 0, 0x2000, 31) = -1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
