#include "tracer/ptrace/supervisor.h"

#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "arch/syscalls.h"
#include "tracer/event/failure.h"
#include "tracer/ptrace/process_status.h"
#include "tracer/ptrace/remote_memory.h"
#include "tracer/ptrace/request.h"
#include "tracer/ptrace/seccomp_filter.h"
#include "tracer/ptrace/sub_calls.h"

namespace sysgood::ptrace {

namespace {

bool makes_child(Abi abi, const SyscallEntry& call) {
  if (is_narrow(abi)) {
    const std::string_view name = syscall_name(abi, call.number);
    return name == "fork" || name == "vfork" || name == "clone" || name == "clone3";
  }
  if (abi != host_abi()) return true;  // as far as we know
#ifdef SYS_fork
  if (call.number == SYS_fork || call.number == SYS_vfork) return true;
#endif
  return call.number == SYS_clone || call.number == SYS_clone3;
}

}  // namespace

Stopped::~Stopped() {
  if (!tid_) return;
  if (std::uncaught_exceptions() > 0) {  // we are going down, the program need not
    (void)ptrace::detach(tid_, to_deliver());
    return;
  }
  std::fprintf(stderr, "sysgood: bug: stopped thread %d was forgotten\n", tid_);
  std::abort();
}

Signal Stopped::to_deliver() const {
  const auto* delivery = std::get_if<SignalDelivery>(&stop_);
  return delivery ? delivery->signal : Signal{};
}

// That the thread was killed meanwhile (false from the requests) needs no answer: its end will be reported.
void Stopped::resume() && {
  const Tid tid = std::exchange(tid_, 0);
  // ptrace(2): "PTRACE_LISTEN ... the resulting state of the tracee is similar to a process which has been
  // stopped by a SIGSTOP (or other stopping signal)": resuming it instead would undo the stop.
  if (std::holds_alternative<GroupStop>(stop_))
    (void)listen(tid);
  else if (onward_ == Onward::to_syscall)
    (void)resume_to_syscall(tid, to_deliver());
  else
    (void)ptrace::resume(tid, to_deliver());
}

void Stopped::detach() && {
  const Tid tid = std::exchange(tid_, 0);
  (void)ptrace::detach(tid, to_deliver());
}

Supervisor::~Supervisor() {
  // PTRACE_O_EXITKILL would do it a little later: without us most of their calls fail.
  if (filtered_)
    for (const auto& [tid, tracee] : tracees_) kill(tracee.process, SIGKILL);
  for (Happened& h : before_)
    if (Stopped* stopped = std::get_if<Stopped>(&h)) std::move(*stopped).detach();
}

uint64_t Supervisor::ptrace_options() const {
  uint64_t options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACEEXEC;
  if (options_.follow_forks) options |= PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE;
  if (filtered_) options |= PTRACE_O_TRACESECCOMP;
  if (options_.kill_on_exit || filtered_) options |= PTRACE_O_EXITKILL;
  return options;
}

void Supervisor::add(Tid tid, ThreadStart start) {
  Tracee tracee;
  tracee.process = start.process;
  tracee.start = start;
  // Filters are inherited.
  if (const auto parent = tracees_.find(start.parent); parent != tracees_.end()) {
    tracee.every_call = parent->second.every_call;
    tracee.abi = parent->second.abi;
  }
  tracees_[tid] = tracee;
  before_.push_back(Started{tid, start, tracee.abi});
}

// A child may stop before its maker reports it. Who made it only that report tells: /proc knows parents, but
// CLONE_PARENT makes a sibling, and any thread of a process makes threads.
void Supervisor::release_early(Tid child) {
  const auto others =
      std::stable_partition(early_.begin(), early_.end(), [&](const Raw& raw) { return raw.tid == child; });
  ready_.insert(ready_.begin(), early_.begin(), others);
  early_.erase(early_.begin(), others);
}

// A maker that is killed before it reports never does: what /proc says must do.
void Supervisor::release_all_early() {
  for (const Raw& raw : early_)
    if (!tracees_.contains(raw.tid)) add(raw.tid, find_out(raw.tid));
  ready_.insert(ready_.begin(), early_.begin(), early_.end());
  early_.clear();
}

ThreadStart Supervisor::find_out(Tid tid) const {
  ThreadStart start;
  const auto status = process_status(tid);
  start.process = status ? status->thread_group : tid;
  const bool is_thread = start.process != tid;
  start.how = is_thread ? ThreadStart::How::clone : ThreadStart::How::fork;
  start.parent = is_thread ? start.process : status ? status->parent : 0;
  return start;
}

size_t Supervisor::attach(Tid process) {
  assert(!filtered_);  // what is attached has no filter of ours
  size_t attached = 0;
  int error = 0;
  const auto seize_one = [&](Tid tid) {
    if (tracees_.contains(tid)) return false;
    if (!seize(tid, ptrace_options(), error)) return false;
    add(tid, {ThreadStart::How::attached, process, 0});
    tracees_[tid].makes_child = true;  // nobody knows
    // Without a stop we cannot ask for its system calls.
    (void)interrupt(tid);
    ++attached;
    return true;
  };
  if (!seize_one(process) && error)
    throw Failure(Failure::system("cannot attach to process " + std::to_string(process), error).what() +
                  attach_advice(error));
  if (options_.follow_forks) {
    // New threads of a traced thread are traced from birth; those of others may appear while we look.
    for (bool more = true; more;) {
      more = false;
      for (const Tid tid : threads_of(process)) more |= seize_one(tid);
    }
  }
  return attached;
}

bool Supervisor::collect() {
  rusage usage;
  const auto take = [&](int flags) -> pid_t {
    int raw = 0;
    const pid_t tid = wait4(-1, &raw, __WALL | flags, options_.cpu_time ? &usage : nullptr);
    if (tid <= 0) return tid;
    const int64_t time =
        options_.cpu_time ? usage.ru_stime.tv_sec * INT64_C(1000000000) + usage.ru_stime.tv_usec * 1000 : -1;
    ready_.push_back({tid, WaitStatus(raw), time});
    return tid;
  };
  // A child whose parent was killed before it could be reported is traced and not known yet: only when there
  // is no child at all is the trace over. With other children about, that cannot be told, and what is known
  // must do.
  const bool may_be_over = tracees_.empty() && options_.other_children;
  const pid_t first = take(may_be_over ? WNOHANG : 0);
  if (first == 0) {
    none_left_ = true;
    return true;
  }
  if (first < 0) {
    if (errno == EINTR) return false;
    if (errno != ECHILD) throw Failure::system("wait4", errno);
    none_left_ = true;
    return true;
  }
  // wait4 looks for a stopped tracee from the start of its list every time: whoever is first there and busy
  // would always win. So all that is ready is taken before anybody is resumed. One tracee cannot starve
  // anybody.
  while (tracees_.size() > 1 && ready_.size() < 4096 && take(WNOHANG) > 0) {
  }
  return true;
}

Happened Supervisor::wait() {
  for (;;) {
    if (!before_.empty()) {
      Happened h = std::move(before_.front());
      before_.pop_front();
      return h;
    }
    if (ready_.empty()) {
      if (!early_.empty() && (none_left_ || tracees_.empty())) {
        release_all_early();
        continue;
      }
      if (none_left_) return NoneLeft{};
      if (!collect()) return Quiet{};
      continue;
    }
    const Raw raw = ready_.front();
    ready_.pop_front();
    system_time_ns_ = raw.system_time_ns;

    const auto known = tracees_.find(raw.tid);
    if (known == tracees_.end()) {
      const auto is_its = [&](const Raw& each) { return each.tid == raw.tid; };
      // Otherwise it is a child of ours that is not traced.
      if (raw.status.is_stopped() || std::ranges::any_of(early_, is_its)) early_.push_back(raw);
      continue;
    }
    Answer answer = ask(raw.tid, question(raw.status));
    Tracee& tracee = known->second;
    // Outside of calls the kernel does not know: on x86 it says 64 bits of any thread (TS_COMPAT,
    // arch/x86/include/asm/thread_info.h).
    if (answer.syscall && answer.syscall->op != SyscallInfo::Op::none) {
      if (const auto abi = abi_from_audit_arch(answer.syscall->audit_arch)) {
        tracee.abi = *abi;
        if (is_narrow(*abi)) make_narrow(raw.tid, tracee, *answer.syscall);
      } else {
        // A call in an ABI we have no tables for: its number must not be taken for another ABI's.
        answer.syscall->number |= uint64_t{answer.syscall->audit_arch} << 32;
      }
    }
    Report report = classify(raw.status, answer);
    if (std::holds_alternative<Gone>(report)) continue;
    if (const End* end = std::get_if<End>(&report)) {
      if (tracee.makes_child) release_all_early();
      before_.push_back(Ended{raw.tid, *end, tracee.abi});
      tracees_.erase(raw.tid);
      continue;
    }
    Stop& stop = std::get<Stop>(report);
    if (filtered_ && !news(raw.tid, tracee, stop)) continue;
    if (const auto* entry = std::get_if<SyscallEntry>(&stop))
      tracee.makes_child = makes_child(tracee.abi, *entry);
    else if (std::holds_alternative<SyscallExit>(stop))
      tracee.makes_child = false;
    if (const NewChild* birth = std::get_if<NewChild>(&stop); birth && !tracees_.contains(birth->child)) {
      ThreadStart start{birth->how, birth->child, raw.tid};
      // Only clone can make a thread; whether it did, the kernel knows.
      if (birth->how == ThreadStart::How::clone)
        if (const auto status = process_status(birth->child)) start.process = status->thread_group;
      const Abi abi = tracee.abi;
      const bool every_call = tracee.every_call;
      const Stopped::Onward next = onward(tracee);
      add(birth->child, start);
      Tracee& child = tracees_[birth->child];
      child.abi = abi;
      child.every_call = every_call;
      release_early(birth->child);
      before_.push_back(Stopped(raw.tid, abi, stop, next));
      continue;
    }
    if (const Exec* exec = std::get_if<Exec>(&stop); exec && exec->former != raw.tid) {
      // ptrace(2): "the tracee ... changes its thread ID to be equal to the thread group ID (process ID)";
      // the former leader vanishes without a report.
      const auto former = tracees_.find(exec->former);
      if (former != tracees_.end()) {
        tracee.abi = former->second.abi;
        tracee.in_call = former->second.in_call;
        tracee.every_call = former->second.every_call;
        tracees_.erase(former);
        release_all_early();
      }
    }
    return Stopped(raw.tid, tracee.abi, std::move(stop), onward(tracee));
  }
}

// Of a 32-bit call. Registers are as wide as its ABI's, whatever else 64-bit code has left in them. A call
// that another one multiplexes is told as what it is.
void Supervisor::make_narrow(Tid tid, Tracee& tracee, SyscallInfo& info) {
  RemoteMemory memory(tid);
  if (info.op == SyscallInfo::Op::exit) {
    uint32_t result = 0;
    const uint64_t at = std::exchange(tracee.result_at, 0);
    if (at && !info.is_error &&
        memory.read(at, std::as_writable_bytes(std::span(&result, 1))) == sizeof result)
      info.value = result;
    return;
  }
  for (uint64_t& argument : info.args) argument = word_of(tracee.abi, argument);
  tracee.result_at = reach_sub_call(tracee.abi, memory, info.number, info.args);
}

// How stops follow each other under our filter. A call that the filter passes has none.
//
//   the filter's stop    the entry of a call; go on by PTRACE_SYSCALL to its exit. Since Linux 4.8 it comes
//                        behind the stop at a call's entry, where there is one: then it tells nothing.
//   inside the call      births, an execve's event: go on by PTRACE_SYSCALL as well
//   the call's exit      go on by PTRACE_CONT, so that the next stop is the filter's again
//   outside of calls     signals, group-stops, the end of one: PTRACE_CONT. A call that was interrupted has
//                        returned before its signal is delivered, and when it is restarted, as itself or as
//                        restart_syscall(2), it is a new call to the filter.
//
// A program may have filters of its own. seccomp(2): "the first-seen action value of highest precedence ...
// is returned", and all but LOG and ALLOW win over TRACE: a call that such a filter hands to a supervisor in
// user space would be made behind our back. So a process with a filter of its own stops at every call, by
// PTRACE_SYSCALL, at the usual stops. Where that filter says TRACE itself, the call fails with ENOSYS, as it
// does without us.
//
// False: the stop is nothing to tell, and the thread goes on.
bool Supervisor::news(Tid tid, Tracee& tracee, Stop& stop) {
  if (const Seccomp* seccomp = std::get_if<Seccomp>(&stop)) {
    if (seccomp->data != SeccompFilter::data) (void)skip_call(tid);
    if (tracee.in_call) {
      (void)resume_to_syscall(tid);
      return false;
    }
    const SyscallEntry entry = seccomp->entry;
    stop = entry;
  }
  if (const auto* entry = std::get_if<SyscallEntry>(&stop)) {
    tracee.in_call = true;
    tracee.installs_filter = installs_filter(tracee.abi, *entry);
  } else if (const auto* exit = std::get_if<SyscallExit>(&stop)) {
    tracee.in_call = false;
    if (tracee.installs_filter && !exit->is_error) stop_at_every_call(tracee.process);
    tracee.installs_filter = false;
  }
  return true;
}

// The filter may be of one thread or of all (SECCOMP_FILTER_FLAG_TSYNC); for the others it does no harm. They
// begin with it at their next stop.
void Supervisor::stop_at_every_call(Tid process) {
  for (auto& [tid, tracee] : tracees_)
    if (tracee.process == process) tracee.every_call = true;
}

Stopped::Onward Supervisor::onward(const Tracee& tracee) const {
  const bool by_filter = filtered_ && !tracee.in_call && !tracee.every_call;
  return by_filter ? Stopped::Onward::to_event : Stopped::Onward::to_syscall;
}

void Supervisor::detach(Stopped&& stopped) {
  tracees_.erase(stopped.tid());
  std::move(stopped).detach();
}

void Supervisor::interrupt_all() {
  for (const auto& [tid, tracee] : tracees_) {
    bool stopped = false;
    for (const Raw& raw : ready_) stopped |= raw.tid == tid;
    if (!stopped) (void)interrupt(tid);
  }
}

std::vector<Tid> Supervisor::tids() const {
  std::vector<Tid> all;
  for (const auto& [tid, tracee] : tracees_) all.push_back(tid);
  return all;
}

Tid Supervisor::process_of(Tid tid) const {
  const auto found = tracees_.find(tid);
  return found == tracees_.end() ? tid : found->second.process;
}

}  // namespace sysgood::ptrace
