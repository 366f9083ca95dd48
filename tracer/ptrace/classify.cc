#include "tracer/ptrace/classify.h"

namespace sysgood::ptrace {

namespace {

// linux/ptrace.h.
constexpr int event_fork = 1, event_vfork = 2, event_clone = 3, event_exec = 4, event_vfork_done = 5,
              event_exit = 6, event_seccomp = 7, event_stop = 128;
constexpr int sigtrap = 5, sigstop = 19, sigtstp = 20, sigttin = 21, sigttou = 22;

// ptrace(2): "Syscall-stop ... if PTRACE_O_TRACESYSGOOD was set by the tracer, then WSTOPSIG(status) ==
// (SIGTRAP|0x80)".
constexpr int syscall_stop = sigtrap | 0x80;

// ptrace(2): "If a tracee was attached using PTRACE_SEIZE, group-stop is indicated by PTRACE_EVENT_STOP:
// status>>16 == PTRACE_EVENT_STOP", with the stopping signal as WSTOPSIG; every other PTRACE_EVENT_STOP comes
// with SIGTRAP.
bool is_stopping(int signal) {
  return signal == sigstop || signal == sigtstp || signal == sigttin || signal == sigttou;
}

Report new_child(ThreadStart::How how, const Answer& answer) {
  if (!answer.message) return Gone{};
  return Stop{NewChild{how, static_cast<Tid>(*answer.message)}};
}

Report syscall(const SyscallInfo& info) {
  switch (info.op) {
    case SyscallInfo::Op::entry:
      return Stop{SyscallEntry{info.number, info.args, info.ip, info.sp}};
    case SyscallInfo::Op::exit:
      return Stop{SyscallExit{info.value, info.is_error, info.ip, info.sp}};
    case SyscallInfo::Op::seccomp:
      return Stop{Seccomp{{info.number, info.args, info.ip, info.sp}, info.seccomp_data}};
    case SyscallInfo::Op::none:
      break;
  }
  // PTRACE_SYSCALL_INFO_NONE at a syscall stop: the thread was moved on by a fatal signal meanwhile.
  return Gone{};
}

}  // namespace

Question question(WaitStatus status) {
  if (!status.is_stopped()) return Question::nothing;
  switch (status.event()) {
    case 0:
      return status.stop_signal() == syscall_stop ? Question::syscall_info : Question::siginfo;
    case event_seccomp:
      return Question::syscall_info;
    case event_fork:
    case event_vfork:
    case event_clone:
    case event_exec:
    case event_exit:
      return Question::event_message;
    default:
      return Question::nothing;
  }
}

Report classify(WaitStatus status, const Answer& answer) {
  if (status.is_exited()) return End{Exited{status.exit_code()}};
  if (status.is_killed()) return End{Killed{status.fatal_signal(), status.core_dumped()}};
  switch (status.event()) {
    case 0:
      break;
    case event_fork:
      return new_child(ThreadStart::How::fork, answer);
    case event_vfork:
      return new_child(ThreadStart::How::vfork, answer);
    case event_clone:
      return new_child(ThreadStart::How::clone, answer);
    case event_exec:
      // ptrace(2): "Since Linux 3.0, the former thread ID can be retrieved with PTRACE_GETEVENTMSG."
      if (!answer.message) return Gone{};
      return Stop{Exec{static_cast<Tid>(*answer.message)}};
    case event_vfork_done:
      return Stop{VforkDone{}};
    case event_exit:
      if (!answer.message) return Gone{};
      return Stop{Exiting{static_cast<int>(*answer.message)}};
    case event_seccomp:
      return answer.syscall ? syscall(*answer.syscall) : Report{Gone{}};
    case event_stop:
      if (is_stopping(status.stop_signal())) return Stop{GroupStop{{status.stop_signal()}}};
      return Stop{Interrupted{}};
    default:
      return Stop{Unknown{status.raw()}};
  }
  if (status.stop_signal() == syscall_stop) return answer.syscall ? syscall(*answer.syscall) : Report{Gone{}};
  SignalDelivery delivery;
  delivery.signal = {status.stop_signal()};
  delivery.info_known = answer.siginfo.has_value();
  if (answer.siginfo) delivery.info = *answer.siginfo;
  if (answer.syscall) delivery.ip = answer.syscall->ip;
  return Stop{delivery};
}

}  // namespace sysgood::ptrace
