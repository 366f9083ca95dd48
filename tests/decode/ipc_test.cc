// System V semaphores, messages and shared memory as text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

// key, uid, gid, cuid, cgid, mode.
FakeMemory permissions() { return FakeMemory().zeros(0x1000, 120).u32(0x1000, {5, 1, 2, 3, 4, 0600}); }
const std::string asked = "{uid=1, gid=2, mode=0600, key=5, cuid=3, cgid=4}",
                  given = "{uid=1, gid=2, mode=0600}";

TEST(IpcCalls, SharedMemory) {
  const FakeMemory segment =
      permissions().u64(0x1030, {4096, 10, 20, 30}).u32(0x1050, {100, 101}).u64(0x1058, {2});
  expect({
      {{.name = "shmget", .arguments = {0, 4096, 01600}, .result = 3},
       "shmget(IPC_PRIVATE, 4096, IPC_CREAT|0600) = 3"},
      {{.name = "shmget", .arguments = {0x1234, 0, 0}, .result = -2},
       "shmget(0x1234, 0, 000) = -1 ENOENT (No such file or directory)"},
      {{.name = "shmget", .arguments = {5, 10, 04000 | 21u << 26 | 0644}, .result = 3},
       "shmget(0x5, 10, SHM_HUGETLB|21<<SHM_HUGE_SHIFT|0644) = 3"},
      {{.name = "shmat", .arguments = {3, 0, 010000}, .result = 0x7f0000},
       "shmat(3, NULL, SHM_RDONLY) = 0x7f0000"},
      {{.name = "shmdt", .arguments = {0x7f0000}, .result = 0}, "shmdt(0x7f0000) = 0"},
      {{.name = "shmctl", .arguments = {3, 2, 0x1000}, .memory = segment, .result = 0},
       "shmctl(3, IPC_STAT, {shm_perm=" + asked +
           ", shm_segsz=4096, shm_cpid=100, shm_lpid=101, shm_nattch=2, shm_atime=10, shm_dtime=20, "
           "shm_ctime=30}) = 0"},
      {{.name = "shmctl", .arguments = {3, 2, 0x1000}, .memory = segment, .result = -22},
       "shmctl(3, IPC_STAT, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "shmctl", .arguments = {3, 0x101, 0x1000}, .memory = segment, .result = 0},
       "shmctl(3, IPC_64|IPC_SET, {shm_perm=" + given + "}) = 0"},
      {{.name = "shmctl", .arguments = {3, 0, 0}, .result = 0}, "shmctl(3, IPC_RMID, NULL) = 0"},
      {{.name = "shmctl", .arguments = {3, 99, 7}, .result = -22},
       "shmctl(3, 0x63 /* SHM_??? */, 0x7) = -1 EINVAL (Invalid argument)"},
      {{.name = "shmctl",
        .arguments = {0, 14, 0x1000},
        .memory = FakeMemory().zeros(0x1000, 48).u32(0x1000, {2}).u64(0x1008, {3, 4, 5, 6, 7}),
        .result = 1},
       "shmctl(0, SHM_INFO, {used_ids=2, shm_tot=3, shm_rss=4, shm_swp=5, swap_attempts=6, "
       "swap_successes=7}) = 1"},
  });
}

TEST(IpcCalls, Semaphores) {
  const FakeMemory operations = FakeMemory().u16(0x1000, {0, 1, 0, 1, 0xffff, 0x1800}).u64(0x2000, {1, 2});
  expect({
      {{.name = "semget", .arguments = {0, 3, 01666}, .result = 3},
       "semget(IPC_PRIVATE, 3, IPC_CREAT|0666) = 3"},
      {{.name = "semop", .arguments = {3, 0x1000, 2}, .memory = operations, .result = 0},
       "semop(3, [{sem_num=0, sem_op=1, sem_flg=0}, {sem_num=1, sem_op=-1, sem_flg=SEM_UNDO|IPC_NOWAIT}], 2) "
       "= 0"},
      {{.name = "semtimedop", .arguments = {3, 0x1000, 1, 0x2000}, .memory = operations, .result = -11},
       "semtimedop(3, [{sem_num=0, sem_op=1, sem_flg=0}], 1, {tv_sec=1, tv_nsec=2}) = -1 EAGAIN (Resource "
       "temporarily unavailable)"},
      {{.name = "semop", .arguments = {3, 0, 0}, .result = -22},
       "semop(3, NULL, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "semctl", .arguments = {3, 0, 16, 5}, .result = 0}, "semctl(3, 0, SETVAL, 0x5) = 0"},
      // The times lie further apart on x86_64.
      {{.name = "semctl",
        .arguments = {3, 0, 2, 0x1000},
        .memory = permissions().u64(0x1030, {10, 0, 20, 0, 3}),
        .result = 0},
       "semctl(3, 0, IPC_STAT, {sem_perm=" + asked + ", sem_otime=10, sem_ctime=20, sem_nsems=3}) = 0"},
      {{.abi = Abi::aarch64,
        .name = "semctl",
        .arguments = {3, 0, 2, 0x1000},
        .memory = permissions().u64(0x1030, {10, 20, 3}),
        .result = 0},
       "semctl(3, 0, IPC_STAT, {sem_perm=" + asked + ", sem_otime=10, sem_ctime=20, sem_nsems=3}) = 0"},
      {{.name = "semctl", .arguments = {3, 0, 1, 0x1000}, .memory = permissions(), .result = 0},
       "semctl(3, 0, IPC_SET, {sem_perm=" + given + "}) = 0"},
      {{.name = "semctl",
        .arguments = {0, 0, 3, 0x1000},
        .memory = FakeMemory().u32(0x1000, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
        .result = 3},
       "semctl(0, 0, IPC_INFO, {semmap=1, semmni=2, semmns=3, semmnu=4, semmsl=5, semopm=6, semume=7, "
       "semusz=8, "
       "semvmx=9, semaem=10}) = 3"},
  });
}

TEST(IpcCalls, Messages) {
  const FakeMemory message =
      FakeMemory().u64(0x1000, {5}).bytes(0x1008, "hello, world, this is a longer message");
  expect({
      {{.name = "msgget", .arguments = {0x1234, 03644}, .result = 1},
       "msgget(0x1234, IPC_CREAT|IPC_EXCL|0644) = 1"},
      {{.name = "msgsnd", .arguments = {1, 0x1000, 5, 04000}, .memory = message, .result = 0},
       "msgsnd(1, {mtype=5, mtext=\"hello\"}, 5, IPC_NOWAIT) = 0"},
      {{.name = "msgsnd", .arguments = {1, 0x1000, 38, 0}, .memory = message, .result = 0},
       "msgsnd(1, {mtype=5, mtext=\"hello, world, this is a longer m\"...}, 38, 0) = 0"},
      {{.name = "msgsnd", .arguments = {1, 0x1000, ~uint64_t{0}, 0}, .memory = message, .result = -22},
       "msgsnd(1, 0x1000, 18446744073709551615, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "msgsnd", .arguments = {1, 0, 5, 0}, .result = -14},
       "msgsnd(1, NULL, 5, 0) = -1 EFAULT (Bad address)"},
      {{.name = "msgrcv", .arguments = {1, 0x1000, 5, ~uint64_t{4}, 010000}, .memory = message, .result = 5},
       "msgrcv(1, {mtype=5, mtext=\"hello\"}, 5, -5, MSG_NOERROR) = 5"},
      {{.name = "msgrcv", .arguments = {1, 0x1000, 5, 0, 04000}, .memory = message, .result = -42},
       "msgrcv(1, 0x1000, 5, 0, IPC_NOWAIT) = -1 ENOMSG (No message of desired type)"},
      {{.name = "msgctl",
        .arguments = {1, 2, 0x1000},
        .memory = permissions().u64(0x1030, {10, 20, 30, 0, 2, 16384}).u32(0x1060, {100, 101}),
        .result = 0},
       "msgctl(1, IPC_STAT, {msg_perm=" + asked +
           ", msg_stime=10, msg_rtime=20, msg_ctime=30, msg_qnum=2, msg_qbytes=16384, msg_lspid=100, "
           "msg_lrpid=101}) = 0"},
      {{.name = "msgctl",
        .arguments = {1, 1, 0x1000},
        .memory = permissions().u64(0x1058, {16384}),
        .result = 0},
       "msgctl(1, IPC_SET, {msg_perm=" + given + ", msg_qbytes=16384}) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
