// Starting a program under trace.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <optional>
#include <vector>

#include "arch/syscalls.h"
#include "tracer/event/failure.h"
#include "tracer/ptrace/inherited.h"
#include "tracer/ptrace/request.h"
#include "tracer/ptrace/seccomp_filter.h"
#include "tracer/ptrace/supervisor.h"

namespace sysgood::ptrace {

namespace {

struct Pipe {
  int read = -1, write = -1;
  Pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0) throw Failure::system("pipe2", errno);
    read = ends[0];
    write = ends[1];
  }
  ~Pipe() {
    close_read();
    close_write();
  }
  void close_read() {
    if (read >= 0) close(read);
    read = -1;
  }
  void close_write() {
    if (write >= 0) close(write);
    write = -1;
  }
};

// The child's part. Only async-signal-safe calls; it ends in execve or _exit. What the parent wants to know
// of it, it sees in its calls.
[[noreturn]] void become(const char* path, char* const* arguments, const SeccompFilter* filter, int go) {
  char byte;
  // Wait until we are traced. When the tracer dies instead, so do we.
  if (read(go, &byte, 1) != 1) _exit(127);
  Inherited::restore();
  if (filter) (void)filter->install();
  execve(path, arguments, environ);
  _exit(127);
}

WaitStatus wait_for(Tid child) {
  int raw = 0;
  while (waitpid(child, &raw, __WALL) < 0)
    if (errno != EINTR) throw Failure::system("waitpid", errno);
  return WaitStatus(raw);
}

}  // namespace

Tid Supervisor::launch(const std::string& path, const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  for (const std::string& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
  argv.push_back(nullptr);

  std::optional<SeccompFilter> filter;
  if (options_.calls && options_.follow_forks && tracees_.empty())
    filter = SeccompFilter::of(*options_.calls);

  Pipe go;
  Inherited::remember();
  sigset_t everything, before;
  sigfillset(&everything);
  sigprocmask(SIG_SETMASK, &everything, &before);  // no handler of ours may run in the child
  const Tid child = fork();
  if (child == 0) {
    go.close_write();
    become(path.c_str(), argv.data(), filter ? &*filter : nullptr, go.read);
  }
  const int fork_error = errno;
  sigprocmask(SIG_SETMASK, &before, nullptr);
  if (child < 0) throw Failure::system("cannot start a process", fork_error);
  go.close_read();

  const auto died = [&]() -> Failure {
    return Failure("the process to become '" + path + "' died before it could");
  };
  int refused = 0;
  if (!seize(child, ptrace_options(), refused)) {
    go.close_write();
    wait_for(child);
    throw Failure(Failure::system("cannot trace", refused).what() + attach_advice(refused));
  }
  (void)interrupt(child);
  if (!wait_for(child).is_stopped()) throw died();
  (void)!write(go.write, "", 1);

  // The child's own preparations are not part of the program: go on to the entry of its execve.
  const auto execve_number = syscall_number(host_abi(), "execve");
  const auto seccomp_number = syscall_number(host_abi(), "seccomp");
  uint64_t number = 0;
  for (Signal deliver;;) {
    if (!resume_to_syscall(child, deliver)) throw died();
    deliver = {};
    const WaitStatus status = wait_for(child);
    if (!status.is_stopped()) throw died();
    switch (question(status)) {
      case Question::syscall_info: {
        const auto info = syscall_info(child);
        if (!info) throw died();
        if (info->op != SyscallInfo::Op::entry) {
          if (number != seccomp_number || info->is_error) break;
          filtered_ = true;
          if (!set_options(child, ptrace_options())) throw died();
          break;
        }
        number = info->number;
        if (number != execve_number) break;
        if (options_.calls && !filtered_) log("no seccomp filter: every system call stops");
        add(child, {ThreadStart::How::launched, child, 0});
        ready_.push_back({child, status, options_.cpu_time ? 0 : -1});
        return child;
      }
      case Question::siginfo:
        deliver = {status.stop_signal()};
        break;
      default:
        break;
    }
  }
}

int Supervisor::launch_error(Stopped&& failed) {
  const Tid child = failed.tid();
  const auto* exit = std::get_if<SyscallExit>(&failed.stop());
  const int why = exit && exit->is_error ? exit->error() : EIO;
  kill(child, SIGKILL);  // on its own it would report to nobody, and under the filter its calls would fail
  std::move(failed).detach();
  while (wait_for(child).is_stopped()) {
  }
  tracees_.erase(child);
  return why;
}

}  // namespace sysgood::ptrace
