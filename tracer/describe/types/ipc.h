// System V semaphores, messages and shared memory: linux/ipc.h, linux/sem.h, linux/msg.h, linux/shm.h,
// asm-generic/ipcbuf.h, asm/sembuf.h, asm-generic/msgbuf.h, asm-generic/shmbuf.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto ipc_private = names("", {{"IPC_PRIVATE", 0}});
inline constexpr Type ipc_key = one_of(ipc_private);

// How to find or make one: flags, and the permissions of a new one.
inline constexpr auto ipc_get_names =
    names("", {{"IPC_CREAT", 01000}, {"IPC_EXCL", 02000}, {"IPC_NOWAIT", 04000}});
inline constexpr auto shm_get_names =
    names("", {{"IPC_CREAT", 01000}, {"IPC_EXCL", 02000}, {"SHM_HUGETLB", 04000}, {"SHM_NORESERVE", 010000}});
inline constexpr auto ipc_get_flags =
    parts(Size::b4, {optional_part(~0777u, 0, flags(ipc_get_names)), part(0777, 0, mode)});
inline constexpr auto shm_get_flags =
    parts(Size::b4, {optional_part(0x3fffe00, 0, flags(shm_get_names)),
                     optional_part(0xfc000000, 26, u32, "<<SHM_HUGE_SHIFT"), part(0777, 0, mode)});

// Commands. 32-bit programs add IPC_64 to ask for the layouts that 64-bit ones always get.
inline constexpr uint64_t ipc_command = 0xfffffeff;
inline constexpr auto ipc_version = names("", {{"IPC_64", 0x100}});
inline constexpr auto sem_command_names = names("SEM_???", {{"IPC_RMID", 0},
                                                            {"IPC_SET", 1},
                                                            {"IPC_STAT", 2},
                                                            {"IPC_INFO", 3},
                                                            {"GETPID", 11},
                                                            {"GETVAL", 12},
                                                            {"GETALL", 13},
                                                            {"GETNCNT", 14},
                                                            {"GETZCNT", 15},
                                                            {"SETVAL", 16},
                                                            {"SETALL", 17},
                                                            {"SEM_STAT", 18},
                                                            {"SEM_INFO", 19},
                                                            {"SEM_STAT_ANY", 20}});
inline constexpr auto msg_command_names = names("MSG_???", {{"IPC_RMID", 0},
                                                            {"IPC_SET", 1},
                                                            {"IPC_STAT", 2},
                                                            {"IPC_INFO", 3},
                                                            {"MSG_STAT", 11},
                                                            {"MSG_INFO", 12},
                                                            {"MSG_STAT_ANY", 13}});
inline constexpr auto shm_command_names = names("SHM_???", {{"IPC_RMID", 0},
                                                            {"IPC_SET", 1},
                                                            {"IPC_STAT", 2},
                                                            {"IPC_INFO", 3},
                                                            {"SHM_LOCK", 11},
                                                            {"SHM_UNLOCK", 12},
                                                            {"SHM_STAT", 13},
                                                            {"SHM_INFO", 14},
                                                            {"SHM_STAT_ANY", 15}});
inline constexpr auto sem_command = parts(
    Size::b4, {optional_part(0x100, 0, flags(ipc_version)), part(ipc_command, 0, one_of(sem_command_names))});
inline constexpr auto msg_command = parts(
    Size::b4, {optional_part(0x100, 0, flags(ipc_version)), part(ipc_command, 0, one_of(msg_command_names))});
inline constexpr auto shm_command = parts(
    Size::b4, {optional_part(0x100, 0, flags(ipc_version)), part(ipc_command, 0, one_of(shm_command_names))});

// struct ipc64_perm: what can be set, and what can be asked.
consteval auto ipc_perm_set_of(uint16_t size) {
  return record(size, {{"uid", uid, at(4)}, {"gid", gid, at(8)}, {"mode", mode, at(20)}});
}
consteval auto ipc_perm_of(uint16_t size) {
  return record(size, {{"uid", uid, at(4)},
                       {"gid", gid, at(8)},
                       {"mode", mode, at(20)},
                       {"key", u32, at(0)},
                       {"cuid", uid, at(12)},
                       {"cgid", gid, at(16)}});
}
inline constexpr auto ipc_perm_set_wide = ipc_perm_set_of(48), ipc_perm_set_narrow = ipc_perm_set_of(36);
inline constexpr auto ipc_perm_set =
    per_abi({{wide_abis, ipc_perm_set_wide}, {narrow_abis, ipc_perm_set_narrow}});
inline constexpr auto ipc_perm_wide = ipc_perm_of(48), ipc_perm_narrow = ipc_perm_of(36);
inline constexpr auto ipc_perm = per_abi({{wide_abis, ipc_perm_wide}, {narrow_abis, ipc_perm_narrow}});

inline constexpr auto sem_flags = names("SEM_???", {{"SEM_UNDO", 0x1000}, {"IPC_NOWAIT", 0x800}});
inline constexpr auto sembuf =
    record({{"sem_num", u16}, {"sem_op", s16}, {"sem_flg", flags(sem_flags, Size::b2)}});
// x86_64 leaves room behind each time, as 32-bit ABIs need it.
inline constexpr auto semid_x86_64 = record(104, {{"sem_perm", ipc_perm, at(0)},
                                                  {"sem_otime", u64, at(48)},
                                                  {"sem_ctime", u64, at(64)},
                                                  {"sem_nsems", u64, at(80)}});
inline constexpr auto semid_generic = record(88, {{"sem_perm", ipc_perm, at(0)},
                                                  {"sem_otime", u64, at(48)},
                                                  {"sem_ctime", u64, at(56)},
                                                  {"sem_nsems", u64, at(64)}});
// 32-bit ABIs have each time in two words.
inline constexpr auto semid_narrow = record(64, {{"sem_perm", ipc_perm, at(0)},
                                                 {"sem_otime", u32, at(36)},
                                                 {"sem_otime_high", u32, upper, at(40)},
                                                 {"sem_ctime", u32, at(44)},
                                                 {"sem_ctime_high", u32, upper, at(48)},
                                                 {"sem_nsems", u32, at(52)}});
inline constexpr auto semid_ds =
    per_abi({{Abi::x86_64, semid_x86_64}, {Abi::aarch64, semid_generic}, {narrow_abis, semid_narrow}});
inline constexpr auto semid_set_x86_64 = record(104, {{"sem_perm", ipc_perm_set}});
inline constexpr auto semid_set_generic = record(88, {{"sem_perm", ipc_perm_set}});
inline constexpr auto semid_set_narrow = record(64, {{"sem_perm", ipc_perm_set}});
inline constexpr auto semid_set = per_abi(
    {{Abi::x86_64, semid_set_x86_64}, {Abi::aarch64, semid_set_generic}, {narrow_abis, semid_set_narrow}});
inline constexpr auto seminfo = record({{"semmap", s32},
                                        {"semmni", s32},
                                        {"semmns", s32},
                                        {"semmnu", s32},
                                        {"semmsl", s32},
                                        {"semopm", s32},
                                        {"semume", s32},
                                        {"semusz", s32},
                                        {"semvmx", s32},
                                        {"semaem", s32}});

inline constexpr auto msg_flags =
    names("MSG_???",
          {{"MSG_NOERROR", 010000}, {"MSG_EXCEPT", 020000}, {"MSG_COPY", 040000}, {"IPC_NOWAIT", 04000}});
// A type and as much text as the call says: 8192 bytes (MSGMAX) unless /proc/sys/kernel/msgmax allows more.
inline constexpr Type message_text = [] {
  Type t = bytes;
  t.count = fixed(8192);
  return t;
}();
inline constexpr auto msgbuf = record({{"mtype", slong}, {"mtext", message_text}});
inline constexpr auto msqid_wide = record(120, {{"msg_perm", ipc_perm, at(0)},
                                                {"msg_stime", u64, at(48)},
                                                {"msg_rtime", u64, at(56)},
                                                {"msg_ctime", u64, at(64)},
                                                {"msg_qnum", u64, at(80)},
                                                {"msg_qbytes", u64, at(88)},
                                                {"msg_lspid", pid, at(96)},
                                                {"msg_lrpid", pid, at(100)}});
inline constexpr auto msqid_narrow = record(88, {{"msg_perm", ipc_perm, at(0)},
                                                 {"msg_stime", u32, at(36)},
                                                 {"msg_stime_high", u32, upper, at(40)},
                                                 {"msg_rtime", u32, at(44)},
                                                 {"msg_rtime_high", u32, upper, at(48)},
                                                 {"msg_ctime", u32, at(52)},
                                                 {"msg_ctime_high", u32, upper, at(56)},
                                                 {"msg_qnum", u32, at(64)},
                                                 {"msg_qbytes", u32, at(68)},
                                                 {"msg_lspid", pid, at(72)},
                                                 {"msg_lrpid", pid, at(76)}});
inline constexpr auto msqid_ds = per_abi({{wide_abis, msqid_wide}, {narrow_abis, msqid_narrow}});
inline constexpr auto msqid_set_wide =
    record(120, {{"msg_perm", ipc_perm_set, at(0)}, {"msg_qbytes", u64, at(88)}});
inline constexpr auto msqid_set_narrow =
    record(88, {{"msg_perm", ipc_perm_set, at(0)}, {"msg_qbytes", u32, at(68)}});
inline constexpr auto msqid_set = per_abi({{wide_abis, msqid_set_wide}, {narrow_abis, msqid_set_narrow}});
inline constexpr auto msginfo = record({{"msgpool", s32},
                                        {"msgmap", s32},
                                        {"msgmax", s32},
                                        {"msgmnb", s32},
                                        {"msgmni", s32},
                                        {"msgssz", s32},
                                        {"msgtql", s32},
                                        {"msgseg", u16}});

inline constexpr auto shmat_flags = names(
    "SHM_???", {{"SHM_RDONLY", 010000}, {"SHM_RND", 020000}, {"SHM_REMAP", 040000}, {"SHM_EXEC", 0100000}});
inline constexpr auto shmid_wide = record(112, {{"shm_perm", ipc_perm, at(0)},
                                                {"shm_segsz", u64, at(48)},
                                                {"shm_cpid", pid, at(80)},
                                                {"shm_lpid", pid, at(84)},
                                                {"shm_nattch", u64, at(88)},
                                                {"shm_atime", u64, at(56)},
                                                {"shm_dtime", u64, at(64)},
                                                {"shm_ctime", u64, at(72)}});
inline constexpr auto shmid_narrow = record(84, {{"shm_perm", ipc_perm, at(0)},
                                                 {"shm_segsz", u32, at(36)},
                                                 {"shm_cpid", pid, at(64)},
                                                 {"shm_lpid", pid, at(68)},
                                                 {"shm_nattch", u32, at(72)},
                                                 {"shm_atime", u32, at(40)},
                                                 {"shm_atime_high", u32, upper, at(44)},
                                                 {"shm_dtime", u32, at(48)},
                                                 {"shm_dtime_high", u32, upper, at(52)},
                                                 {"shm_ctime", u32, at(56)},
                                                 {"shm_ctime_high", u32, upper, at(60)}});
inline constexpr auto shmid_ds = per_abi({{wide_abis, shmid_wide}, {narrow_abis, shmid_narrow}});
inline constexpr auto shmid_set_wide = record(112, {{"shm_perm", ipc_perm_set}});
inline constexpr auto shmid_set_narrow = record(84, {{"shm_perm", ipc_perm_set}});
inline constexpr auto shmid_set = per_abi({{wide_abis, shmid_set_wide}, {narrow_abis, shmid_set_narrow}});
inline constexpr Type shminfo_room = [] {  // four words that mean nothing yet
  Type t{Kind::none, Size::word};
  t.count = fixed(4);
  return t;
}();
inline constexpr auto shminfo = record({{"shmmax", usize},
                                        {"shmmin", usize},
                                        {"shmmni", usize},
                                        {"shmseg", usize},
                                        {"shmall", usize},
                                        {"", shminfo_room}});
inline constexpr auto shm_info = record({{"used_ids", s32},
                                         {"shm_tot", usize},
                                         {"shm_rss", usize},
                                         {"shm_swp", usize},
                                         {"swap_attempts", usize},
                                         {"swap_successes", usize}});

}  // namespace sysgood::describe
