// The records of 32-bit programs lie as the headers of their ABIs lay them: asked of a compiler for each,
// where this machine has one.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/describe/header_values.h"
#include "tracer/describe/layout.h"
#include "tracer/describe/types/epoll.h"
#include "tracer/describe/types/fcntl.h"
#include "tracer/describe/types/futex.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/ipc.h"
#include "tracer/describe/types/machine.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/resource.h"
#include "tracer/describe/types/siginfo.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/stat.h"
#include "tracer/describe/types/statfs.h"
#include "tracer/describe/types/time.h"
#include "tracer/describe/types/timex.h"

namespace sysgood::describe::testing {
namespace {

// `c` is the struct's name in C; a field is called the same in both unless its second name says otherwise.
struct FieldNames {
  std::string_view ours, theirs = {};
};
struct Row {
  Type type;
  std::string_view c;
  std::vector<FieldNames> fields;
  bool size = true;
};

// The kernel's own.
const std::vector<Row>& kernel_rows() {
  static const std::vector<Row> rows = {
      {describe::stat,
       "struct stat",
       {{"st_dev"},
        {"st_ino"},
        {"st_mode"},
        {"st_nlink"},
        {"st_uid"},
        {"st_gid"},
        {"st_rdev"},
        {"st_size"},
        {"st_blksize"},
        {"st_blocks"},
        {"st_atime"},
        {"st_atime_nsec"},
        {"st_mtime"},
        {"st_ctime"}}},
      {stat64,
       "struct stat64",
       {{"st_dev"},
        {"st_ino"},
        {"st_mode"},
        {"st_nlink"},
        {"st_uid"},
        {"st_gid"},
        {"st_rdev"},
        {"st_size"},
        {"st_blksize"},
        {"st_blocks"},
        {"st_atime"},
        {"st_atime_nsec"},
        {"st_mtime"},
        {"st_ctime"}}},
      {old_kernel_stat,
       "struct __old_kernel_stat",
       {{"st_dev"},
        {"st_ino"},
        {"st_mode"},
        {"st_nlink"},
        {"st_uid"},
        {"st_gid"},
        {"st_rdev"},
        {"st_size"},
        {"st_atime"},
        {"st_mtime"},
        {"st_ctime"}}},
      {statfs,
       "struct statfs",
       {{"f_type"},
        {"f_bsize"},
        {"f_blocks"},
        {"f_bfree"},
        {"f_bavail"},
        {"f_files"},
        {"f_ffree"},
        {"f_fsid"},
        {"f_namelen"},
        {"f_frsize"},
        {"f_flags"}}},
      {statfs64,
       "struct statfs64",
       {{"f_type"},
        {"f_bsize"},
        {"f_blocks"},
        {"f_bfree"},
        {"f_bavail"},
        {"f_files"},
        {"f_ffree"},
        {"f_fsid"},
        {"f_namelen"},
        {"f_frsize"},
        {"f_flags"}}},
      {flock_answer, "struct flock", {{"l_type"}, {"l_whence"}, {"l_start"}, {"l_len"}, {"l_pid"}}},
      {flock64_answer, "struct flock64", {{"l_type"}, {"l_whence"}, {"l_start"}, {"l_len"}, {"l_pid"}}},
      {f_owner_ex, "struct f_owner_ex", {{"type"}, {"pid"}}},
      {epoll_event, "struct epoll_event", {{"events"}, {"data"}}},
      {pollfd, "struct pollfd", {{"fd"}, {"events"}}},
      {pollfd_returned, "struct pollfd", {{"fd"}, {"revents"}}},
      {semid_ds,
       "struct semid64_ds",
       {{"sem_perm"}, {"sem_otime"}, {"sem_otime_high"}, {"sem_ctime"}, {"sem_ctime_high"}, {"sem_nsems"}}},
      {msqid_ds,
       "struct msqid64_ds",
       {{"msg_perm"},
        {"msg_stime"},
        {"msg_stime_high"},
        {"msg_rtime"},
        {"msg_rtime_high"},
        {"msg_ctime"},
        {"msg_ctime_high"},
        {"msg_qnum"},
        {"msg_qbytes"},
        {"msg_lspid"},
        {"msg_lrpid"}}},
      {shmid_ds,
       "struct shmid64_ds",
       {{"shm_perm"},
        {"shm_segsz"},
        {"shm_atime"},
        {"shm_atime_high"},
        {"shm_dtime"},
        {"shm_dtime_high"},
        {"shm_ctime"},
        {"shm_ctime_high"},
        {"shm_cpid"},
        {"shm_lpid"},
        {"shm_nattch"}}},
      {ipc_perm, "struct ipc64_perm", {{"key"}, {"uid"}, {"gid"}, {"cuid"}, {"cgid"}, {"mode"}}},
      {shminfo, "struct shminfo64", {{"shmmax"}, {"shmmin"}, {"shmmni"}, {"shmseg"}, {"shmall"}}},
      {shm_info, "struct shm_info", {{"used_ids"}, {"shm_tot"}, {"shm_rss"}, {"shm_swp"}, {"swap_attempts"}}},
      {sysinfo,
       "struct sysinfo",
       {{"uptime"},
        {"loads"},
        {"totalram"},
        {"freeram"},
        {"sharedram"},
        {"bufferram"},
        {"totalswap"},
        {"freeswap"},
        {"procs"},
        {"totalhigh"},
        {"freehigh"},
        {"mem_unit"}},
       false},  // theirs has room at its end
      {narrow_rlimit, "struct rlimit", {{"rlim_cur"}, {"rlim_max"}}},
      {rlimit, "struct rlimit64", {{"rlim_cur"}, {"rlim_max"}}},
      {timex64,
       "struct __kernel_timex",
       {{"modes"},     {"offset"},    {"freq"},   {"maxerror"}, {"esterror"}, {"status"}, {"constant"},
        {"precision"}, {"tolerance"}, {"time"},   {"tick"},     {"ppsfreq"},  {"jitter"}, {"shift"},
        {"stabil"},    {"jitcnt"},    {"calcnt"}, {"errcnt"},   {"stbcnt"},   {"tai"}}},
      {timex,
       "struct timex",
       {{"modes"}, {"offset"}, {"freq"}, {"status"}, {"time"}, {"tick"}, {"shift"}, {"tai"}}},
      {timespec64, "struct __kernel_timespec", {{"tv_sec"}, {"tv_nsec"}}},
      {itimerspec64, "struct __kernel_itimerspec", {{"it_interval"}, {"it_value"}}},
      {timespec, "struct __kernel_old_timespec", {{"tv_sec"}, {"tv_nsec"}}},
      {timeval, "struct __kernel_old_timeval", {{"tv_sec"}, {"tv_usec"}}},
      {iovec_range, "struct iovec", {{"iov_base"}, {"iov_len"}}},
      {futex_waitv, "struct futex_waitv", {{"val"}, {"uaddr"}, {"flags"}}},
      {sigaction,
       "struct kernel_sigaction",
       {{"sa_handler", "handler"}, {"sa_flags"}, {"sa_restorer"}, {"sa_mask"}}},
      {old_sigaction,
       "struct sigaction",
       {{"sa_handler", "_u._sa_handler"}, {"sa_mask"}, {"sa_flags"}, {"sa_restorer"}}},
      {stack, "stack_t", {{"ss_sp"}, {"ss_flags"}, {"ss_size"}}},
      {sigevent,
       "sigevent_t",
       {{"sigev_value"},
        {"sigev_signo"},
        {"sigev_notify"},
        {"sigev_notify_thread_id", "_sigev_un._tid"},
        {"sigev_notify_function", "_sigev_un._sigev_thread._function"},
        {"sigev_notify_attributes", "_sigev_un._sigev_thread._attribute"}}},
      {sigval, "sigval_t", {{"sival_int"}, {"sival_ptr"}}},
      {si_kill, "siginfo_t", {{"si_pid"}, {"si_uid"}}},
      {si_rt, "siginfo_t", {{"si_pid"}, {"si_uid"}, {"si_int"}, {"si_ptr"}}},
      {si_timer, "siginfo_t", {{"si_timerid", "si_tid"}, {"si_overrun"}, {"si_int"}, {"si_ptr"}}},
      {si_child_exit, "siginfo_t", {{"si_pid"}, {"si_uid"}, {"si_status"}, {"si_utime"}, {"si_stime"}}},
      {si_child_signal, "siginfo_t", {{"si_status"}, {"si_utime"}, {"si_stime"}}},
      {si_fault, "siginfo_t", {{"si_addr"}}},
      {si_fault_mce, "siginfo_t", {{"si_addr"}, {"si_addr_lsb"}}},
      {si_fault_bounds, "siginfo_t", {{"si_lower"}, {"si_upper"}}},
      {si_fault_key, "siginfo_t", {{"si_pkey"}}},
      {si_fault_perf, "siginfo_t", {{"si_perf_data"}, {"si_perf_type"}, {"si_perf_flags"}}},
      {si_poll, "siginfo_t", {{"si_band"}, {"si_fd"}}},
      {si_sys, "siginfo_t", {{"si_call_addr"}, {"si_syscall"}, {"si_arch"}}},
      {si_sys_foreign, "siginfo_t", {{"si_call_addr"}, {"si_syscall"}, {"si_arch"}}},
  };
  return rows;
}

// The C library's, whose headers cannot be read together with the kernel's.
const std::vector<Row>& library_rows() {
  static const std::vector<Row> rows = {
      {sent_msghdr,
       "struct msghdr",
       {{"msg_name"},
        {"msg_namelen"},
        {"msg_iov"},
        {"msg_iovlen"},
        {"msg_control"},
        {"msg_controllen"},
        {"msg_flags"}}},
      {sent_mmsghdr, "struct mmsghdr", {{"msg_hdr"}, {"msg_len"}}},
      {cmsghdr, "struct cmsghdr", {{"cmsg_len"}, {"cmsg_level"}, {"cmsg_type"}}, false},
      {rusage, "struct rusage", {{"ru_utime"}, {"ru_stime"}, {"ru_maxrss"}, {"ru_nivcsw"}}, false},
      {tms, "struct tms", {{"tms_utime"}, {"tms_stime"}, {"tms_cutime"}, {"tms_cstime"}}},
  };
  return rows;
}

std::string size_of_c(const Row& row) { return "sizeof(" + std::string(row.c) + ")"; }
std::string offset_of_c(const Row& row, const FieldNames& f) {
  return "offsetof(" + std::string(row.c) + ", " + std::string(f.theirs.empty() ? f.ours : f.theirs) + ")";
}

size_t compare(Abi abi, const std::vector<Row>& rows, const HeaderSet& headers) {
  const auto compiler = compiler_for(abi);
  if (!compiler) return 0;
  std::set<std::string> asked;
  for (const Row& row : rows) {
    asked.insert(size_of_c(row));
    for (const FieldNames& f : row.fields) asked.insert(offset_of_c(row, f));
  }
  const auto values = HeaderValues(*compiler).ask(std::span(&headers, 1), asked);
  size_t compared = 0;
  for (const Row& row : rows) {
    const auto size = values.find(size_of_c(row));
    EXPECT_NE(size, values.end()) << row.c << " is in no header of " << abi_name(abi);
    if (size != values.end() && row.size) {
      EXPECT_EQ(static_cast<int64_t>(element_size(row.type, abi)), size->second)
          << row.c << " on " << abi_name(abi);
    }
    for (const FieldNames& f : row.fields) {
      const auto offset = values.find(offset_of_c(row, f));
      EXPECT_NE(offset, values.end()) << row.c << " has no " << f.ours << " on " << abi_name(abi);
      if (offset == values.end()) continue;
      ++compared;
      EXPECT_EQ(static_cast<int64_t>(offset_of(row.type, f.ours, abi)), offset->second)
          << row.c << ", " << f.ours << " on " << abi_name(abi);
    }
  }
  return compared;
}

// struct sigaction is old_sigaction there, and the new one nobody exports.
constexpr HeaderSet kernel{
    "kernel: records",
    "#include <stddef.h>\n#define __STRICT_POSIX__ 1\n"
    "struct kernel_sigaction { void *handler; unsigned long sa_flags; void *sa_restorer; "
    "struct { unsigned long sig[2]; } sa_mask; };\n",
    "linux/types.h asm/stat.h asm/statfs.h linux/fcntl.h linux/eventpoll.h linux/poll.h linux/sem.h "
    "linux/msg.h "
    "linux/shm.h linux/sysinfo.h linux/resource.h linux/time_types.h linux/timex.h linux/uio.h linux/futex.h "
    "linux/signal.h"};
constexpr HeaderSet library{"library: records", "#define _GNU_SOURCE 1\n#include <stddef.h>\n",
                            "sys/socket.h sys/resource.h sys/times.h"};

TEST(NarrowRecords, LieAsTheHeadersOfI386LayThem) {
  if (!compiler_for(Abi::i386)) GTEST_SKIP() << "no compiler of 32-bit code on this machine";
  EXPECT_GT(compare(Abi::i386, kernel_rows(), kernel), 150u);
  EXPECT_GT(compare(Abi::i386, library_rows(), library), 15u);
}

TEST(NarrowRecords, LieAsTheHeadersOfArmLayThem) {
  if (!compiler_for(Abi::arm)) GTEST_SKIP() << "no headers of arm on this machine";
  EXPECT_GT(compare(Abi::arm, kernel_rows(), kernel), 150u);
  EXPECT_GT(compare(Abi::arm, library_rows(), library), 15u);
}

}  // namespace
}  // namespace sysgood::describe::testing
