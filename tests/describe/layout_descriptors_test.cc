// The records of the calls on descriptors, and of memory and System V IPC calls, lie as the C headers lay
// them.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/uio.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/epoll.h"
#include "tracer/describe/types/fcntl.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/ipc.h"
#include "tracer/describe/types/mman.h"
#include "tracer/describe/types/poll.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64, a = Abi::aarch64;

#if defined(__x86_64__)
// What both ABIs have in common.
static_assert(is_long(iovec_in, sizeof(iovec)) && is_long(iovec_out, sizeof(iovec)));
static_assert(lies(iovec_in, "iov_base", offsetof(iovec, iov_base)));
static_assert(lies(iovec_in, "iov_len", offsetof(iovec, iov_len)));
static_assert(lies(iovec_out, "iov_base", offsetof(iovec, iov_base)));
static_assert(lies(iovec_out, "iov_len", offsetof(iovec, iov_len)));
static_assert(lies(iovec_range, "iov_base", offsetof(iovec, iov_base)));
static_assert(lies(iovec_range, "iov_len", offsetof(iovec, iov_len)));

static_assert(is_long(flock_request, sizeof(struct flock)) && is_long(flock_answer, sizeof(struct flock)));
static_assert(lies(flock_request, "l_type", offsetof(struct flock, l_type)));
static_assert(lies(flock_request, "l_whence", offsetof(struct flock, l_whence)));
static_assert(lies(flock_request, "l_start", offsetof(struct flock, l_start)));
static_assert(lies(flock_request, "l_len", offsetof(struct flock, l_len)));
static_assert(lies(flock_answer, "l_type", offsetof(struct flock, l_type)));
static_assert(lies(flock_answer, "l_whence", offsetof(struct flock, l_whence)));
static_assert(lies(flock_answer, "l_start", offsetof(struct flock, l_start)));
static_assert(lies(flock_answer, "l_len", offsetof(struct flock, l_len)));
static_assert(lies(flock_answer, "l_pid", offsetof(struct flock, l_pid)));
static_assert(is_long(f_owner_ex, sizeof(struct f_owner_ex)));
static_assert(lies(f_owner_ex, "type", offsetof(struct f_owner_ex, type)));
static_assert(lies(f_owner_ex, "pid", offsetof(struct f_owner_ex, pid)));

static_assert(is_long(describe::pollfd, sizeof(struct ::pollfd)));
static_assert(lies(describe::pollfd, "fd", offsetof(struct ::pollfd, fd)));
static_assert(lies(describe::pollfd, "events", offsetof(struct ::pollfd, events)));
static_assert(lies(pollfd_returned, "fd", offsetof(struct ::pollfd, fd)));
static_assert(lies(pollfd_returned, "revents", offsetof(struct ::pollfd, revents)));

static_assert(is_long(ipc_perm, sizeof(struct ::ipc_perm)) &&
              is_long(ipc_perm_set, sizeof(struct ::ipc_perm)));
static_assert(lies(ipc_perm, "uid", offsetof(struct ::ipc_perm, uid)));
static_assert(lies(ipc_perm, "gid", offsetof(struct ::ipc_perm, gid)));
static_assert(lies(ipc_perm, "mode", offsetof(struct ::ipc_perm, mode)));
static_assert(lies(ipc_perm, "key", offsetof(struct ::ipc_perm, __key)));
static_assert(lies(ipc_perm, "cuid", offsetof(struct ::ipc_perm, cuid)));
static_assert(lies(ipc_perm, "cgid", offsetof(struct ::ipc_perm, cgid)));
static_assert(lies(ipc_perm_set, "uid", offsetof(struct ::ipc_perm, uid)));
static_assert(lies(ipc_perm_set, "gid", offsetof(struct ::ipc_perm, gid)));
static_assert(lies(ipc_perm_set, "mode", offsetof(struct ::ipc_perm, mode)));
static_assert(is_long(describe::sembuf, sizeof(struct ::sembuf)));
static_assert(lies(describe::sembuf, "sem_num", offsetof(struct ::sembuf, sem_num)));
static_assert(lies(describe::sembuf, "sem_op", offsetof(struct ::sembuf, sem_op)));
static_assert(lies(describe::sembuf, "sem_flg", offsetof(struct ::sembuf, sem_flg)));
static_assert(lies(semid_set, "sem_perm", offsetof(struct ::semid_ds, sem_perm)));
static_assert(is_long(describe::msqid_ds, sizeof(struct ::msqid_ds)));
static_assert(lies(describe::msqid_ds, "msg_perm", offsetof(struct ::msqid_ds, msg_perm)));
static_assert(lies(describe::msqid_ds, "msg_stime", offsetof(struct ::msqid_ds, msg_stime)));
static_assert(lies(describe::msqid_ds, "msg_rtime", offsetof(struct ::msqid_ds, msg_rtime)));
static_assert(lies(describe::msqid_ds, "msg_ctime", offsetof(struct ::msqid_ds, msg_ctime)));
static_assert(lies(describe::msqid_ds, "msg_qnum", offsetof(struct ::msqid_ds, msg_qnum)));
static_assert(lies(describe::msqid_ds, "msg_qbytes", offsetof(struct ::msqid_ds, msg_qbytes)));
static_assert(lies(describe::msqid_ds, "msg_lspid", offsetof(struct ::msqid_ds, msg_lspid)));
static_assert(lies(describe::msqid_ds, "msg_lrpid", offsetof(struct ::msqid_ds, msg_lrpid)));
static_assert(lies(msqid_set, "msg_perm", offsetof(struct ::msqid_ds, msg_perm)));
static_assert(lies(msqid_set, "msg_qbytes", offsetof(struct ::msqid_ds, msg_qbytes)));
static_assert(is_long(describe::shmid_ds, sizeof(struct ::shmid_ds)));
static_assert(lies(describe::shmid_ds, "shm_perm", offsetof(struct ::shmid_ds, shm_perm)));
static_assert(lies(describe::shmid_ds, "shm_segsz", offsetof(struct ::shmid_ds, shm_segsz)));
static_assert(lies(describe::shmid_ds, "shm_cpid", offsetof(struct ::shmid_ds, shm_cpid)));
static_assert(lies(describe::shmid_ds, "shm_lpid", offsetof(struct ::shmid_ds, shm_lpid)));
static_assert(lies(describe::shmid_ds, "shm_nattch", offsetof(struct ::shmid_ds, shm_nattch)));
static_assert(lies(describe::shmid_ds, "shm_atime", offsetof(struct ::shmid_ds, shm_atime)));
static_assert(lies(describe::shmid_ds, "shm_dtime", offsetof(struct ::shmid_ds, shm_dtime)));
static_assert(lies(describe::shmid_ds, "shm_ctime", offsetof(struct ::shmid_ds, shm_ctime)));
static_assert(lies(shmid_set, "shm_perm", offsetof(struct ::shmid_ds, shm_perm)));
static_assert(is_long(describe::seminfo, sizeof(struct ::seminfo)));
static_assert(lies(describe::seminfo, "semmap", offsetof(struct ::seminfo, semmap)));
static_assert(lies(describe::seminfo, "semmni", offsetof(struct ::seminfo, semmni)));
static_assert(lies(describe::seminfo, "semmns", offsetof(struct ::seminfo, semmns)));
static_assert(lies(describe::seminfo, "semmnu", offsetof(struct ::seminfo, semmnu)));
static_assert(lies(describe::seminfo, "semmsl", offsetof(struct ::seminfo, semmsl)));
static_assert(lies(describe::seminfo, "semopm", offsetof(struct ::seminfo, semopm)));
static_assert(lies(describe::seminfo, "semume", offsetof(struct ::seminfo, semume)));
static_assert(lies(describe::seminfo, "semusz", offsetof(struct ::seminfo, semusz)));
static_assert(lies(describe::seminfo, "semvmx", offsetof(struct ::seminfo, semvmx)));
static_assert(lies(describe::seminfo, "semaem", offsetof(struct ::seminfo, semaem)));
static_assert(is_long(describe::msginfo, sizeof(struct ::msginfo)));
static_assert(lies(describe::msginfo, "msgpool", offsetof(struct ::msginfo, msgpool)));
static_assert(lies(describe::msginfo, "msgmap", offsetof(struct ::msginfo, msgmap)));
static_assert(lies(describe::msginfo, "msgmax", offsetof(struct ::msginfo, msgmax)));
static_assert(lies(describe::msginfo, "msgmnb", offsetof(struct ::msginfo, msgmnb)));
static_assert(lies(describe::msginfo, "msgmni", offsetof(struct ::msginfo, msgmni)));
static_assert(lies(describe::msginfo, "msgssz", offsetof(struct ::msginfo, msgssz)));
static_assert(lies(describe::msginfo, "msgtql", offsetof(struct ::msginfo, msgtql)));
static_assert(lies(describe::msginfo, "msgseg", offsetof(struct ::msginfo, msgseg)));
static_assert(is_long(describe::shminfo, sizeof(struct ::shminfo)));
static_assert(lies(describe::shminfo, "shmmax", offsetof(struct ::shminfo, shmmax)));
static_assert(lies(describe::shminfo, "shmmin", offsetof(struct ::shminfo, shmmin)));
static_assert(lies(describe::shminfo, "shmmni", offsetof(struct ::shminfo, shmmni)));
static_assert(lies(describe::shminfo, "shmseg", offsetof(struct ::shminfo, shmseg)));
static_assert(lies(describe::shminfo, "shmall", offsetof(struct ::shminfo, shmall)));
static_assert(is_long(describe::shm_info, sizeof(struct ::shm_info)));
static_assert(lies(describe::shm_info, "used_ids", offsetof(struct ::shm_info, used_ids)));
static_assert(lies(describe::shm_info, "shm_tot", offsetof(struct ::shm_info, shm_tot)));
static_assert(lies(describe::shm_info, "shm_rss", offsetof(struct ::shm_info, shm_rss)));
static_assert(lies(describe::shm_info, "shm_swp", offsetof(struct ::shm_info, shm_swp)));
static_assert(lies(describe::shm_info, "swap_attempts", offsetof(struct ::shm_info, swap_attempts)));
static_assert(lies(describe::shm_info, "swap_successes", offsetof(struct ::shm_info, swap_successes)));

// What differs.
static_assert(element_size(describe::epoll_event, x) == sizeof(struct ::epoll_event));
static_assert(offset_of(describe::epoll_event, "events", x) == offsetof(struct ::epoll_event, events));
static_assert(offset_of(describe::epoll_event, "data", x) == offsetof(struct ::epoll_event, data));
static_assert(is_long(describe::epoll_data, sizeof(::epoll_data)));
static_assert(element_size(describe::semid_ds, x) == sizeof(struct ::semid_ds));
static_assert(offset_of(describe::semid_ds, "sem_perm", x) == offsetof(struct ::semid_ds, sem_perm));
static_assert(offset_of(describe::semid_ds, "sem_otime", x) == offsetof(struct ::semid_ds, sem_otime));
static_assert(offset_of(describe::semid_ds, "sem_ctime", x) == offsetof(struct ::semid_ds, sem_ctime));
static_assert(offset_of(describe::semid_ds, "sem_nsems", x) == offsetof(struct ::semid_ds, sem_nsems));
#endif

// linux/eventpoll.h without EPOLL_PACKED.
static_assert(element_size(describe::epoll_event, a) == 16);
static_assert(offset_of(describe::epoll_event, "events", a) == 0);
static_assert(offset_of(describe::epoll_event, "data", a) == 8);
// asm-generic/sembuf.h.
static_assert(element_size(describe::semid_ds, a) == 88);
static_assert(offset_of(describe::semid_ds, "sem_perm", a) == 0);
static_assert(offset_of(describe::semid_ds, "sem_otime", a) == 48);
static_assert(offset_of(describe::semid_ds, "sem_ctime", a) == 56);
static_assert(offset_of(describe::semid_ds, "sem_nsems", a) == 64);

// The text of a message begins behind its type.
static_assert(lies(describe::msgbuf, "mtype", 0) && lies(describe::msgbuf, "mtext", 8));
// linux/mman.h of 6.5.
static_assert(is_long(cachestat_range, 16) && lies(cachestat_range, "off", 0) &&
              lies(cachestat_range, "len", 8));
static_assert(is_long(describe::cachestat, 40) && lies(describe::cachestat, "nr_cache", 0) &&
              lies(describe::cachestat, "nr_dirty", 8) && lies(describe::cachestat, "nr_writeback", 16) &&
              lies(describe::cachestat, "nr_evicted", 24) &&
              lies(describe::cachestat, "nr_recently_evicted", 32));

// The alignment of what a pointer points to is not that of the pointer.
static_assert(element_size(in(describe::sembuf, count("n")), x) == 6);
static_assert(size_of(in(describe::sembuf, count("n")), x) == 8);

TEST(DescriptorRecords, LieAsTheHeadersLayThem) {}

}  // namespace
}  // namespace sysgood::describe
