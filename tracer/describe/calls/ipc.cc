// System V inter-process communication: sysvipc(7).
#include "tracer/describe/types/ipc.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

constexpr auto semctl_variants = variants({
    {1, {{"arg", in(semid_set)}}},   // IPC_SET
    {2, {{"arg", out(semid_ds)}}},   // IPC_STAT
    {3, {{"arg", out(seminfo)}}},    // IPC_INFO
    {18, {{"arg", out(semid_ds)}}},  // SEM_STAT
    {19, {{"arg", out(seminfo)}}},   // SEM_INFO
    {20, {{"arg", out(semid_ds)}}},  // SEM_STAT_ANY
});
// ipc(2) hands on a pointer to the argument.
consteval auto slot_of(const Type& t) { return record({{"", t}}); }
constexpr Type set_semid = in(semid_set), got_semid = out(semid_ds), got_seminfo = out(seminfo);
constexpr auto set_semid_slot = slot_of(set_semid), got_semid_slot = slot_of(got_semid),
               got_seminfo_slot = slot_of(got_seminfo);
constexpr auto ipc_semctl_variants = variants({
    {1, {{"arg", in(set_semid_slot)}}},        // IPC_SET
    {2, {{"arg", inout(got_semid_slot)}}},     // IPC_STAT
    {3, {{"arg", inout(got_seminfo_slot)}}},   // IPC_INFO
    {18, {{"arg", inout(got_semid_slot)}}},    // SEM_STAT
    {19, {{"arg", inout(got_seminfo_slot)}}},  // SEM_INFO
    {20, {{"arg", inout(got_semid_slot)}}},    // SEM_STAT_ANY
});
constexpr auto msgctl_variants = variants({
    {1, {{"buf", in(msqid_set)}}},   // IPC_SET
    {2, {{"buf", out(msqid_ds)}}},   // IPC_STAT
    {3, {{"buf", out(msginfo)}}},    // IPC_INFO
    {11, {{"buf", out(msqid_ds)}}},  // MSG_STAT
    {12, {{"buf", out(msginfo)}}},   // MSG_INFO
    {13, {{"buf", out(msqid_ds)}}},  // MSG_STAT_ANY
});
constexpr auto shmctl_variants = variants({
    {1, {{"buf", in(shmid_set)}}},   // IPC_SET
    {2, {{"buf", out(shmid_ds)}}},   // IPC_STAT
    {3, {{"buf", out(shminfo)}}},    // IPC_INFO
    {13, {{"buf", out(shmid_ds)}}},  // SHM_STAT
    {14, {{"buf", out(shm_info)}}},  // SHM_INFO
    {15, {{"buf", out(shmid_ds)}}},  // SHM_STAT_ANY
});

constexpr Syscall calls[] = {
    {"ipc/semctl",
     {{"semid", s32}, {"semnum", s32}, {"cmd", sem_command}, {"arg", in(address)}},
     by("cmd", ipc_semctl_variants, ipc_command),
     Abi::i386},
    {"msgctl",
     {{"msqid", s32}, {"cmd", msg_command}, {"buf", address}},
     by("cmd", msgctl_variants, ipc_command)},
    {"msgget", {{"key", ipc_key}, {"msgflg", ipc_get_flags}}},
    {"msgrcv",
     {{"msqid", s32},
      {"msgp", out(msgbuf, clipped(sized("msgsz", 8)))},
      {"msgsz", usize},
      {"msgtyp", slong},
      {"msgflg", flags(msg_flags)}}},
    {"msgsnd",
     {{"msqid", s32},
      {"msgp", in(msgbuf, clipped(sized("msgsz", 8)))},
      {"msgsz", usize},
      {"msgflg", flags(msg_flags)}}},
    {"msgrcv",
     {{"msqid", s32},
      {"msgp", out(msgbuf, clipped(sized("msgsz", 4)))},
      {"msgsz", usize},
      {"msgtyp", slong},
      {"msgflg", flags(msg_flags)}},
     narrow_abis},
    {"msgsnd",
     {{"msqid", s32},
      {"msgp", in(msgbuf, clipped(sized("msgsz", 4)))},
      {"msgsz", usize},
      {"msgflg", flags(msg_flags)}},
     narrow_abis},
    {"semctl",
     {{"semid", s32}, {"semnum", s32}, {"cmd", sem_command}, {"arg", address}},
     by("cmd", semctl_variants, ipc_command)},
    {"semget", {{"key", ipc_key}, {"nsems", s32}, {"semflg", ipc_get_flags}}},
    {"semop", {{"semid", s32}, {"tsops", in(sembuf, count("nsops"))}, {"nsops", u32}}},
    {"semtimedop",
     {{"semid", s32}, {"tsops", in(sembuf, count("nsops"))}, {"nsops", u32}, {"timeout", in(timespec)}}},
    {"shmat", {{"shmid", s32}, {"shmaddr", address}, {"shmflg", flags(shmat_flags)}}, Returns::hex},
    {"shmctl",
     {{"shmid", s32}, {"cmd", shm_command}, {"buf", address}},
     by("cmd", shmctl_variants, ipc_command)},
    {"shmdt", {{"shmaddr", address}}},
    {"shmget", {{"key", ipc_key}, {"size", usize}, {"shmflg", shm_get_flags}}},
};

}  // namespace

constinit const Family ipc_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
