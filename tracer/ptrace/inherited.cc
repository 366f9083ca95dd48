#include "tracer/ptrace/inherited.h"

namespace sysgood::ptrace {

namespace {

// Process-wide as signal state itself is.
struct State {
  bool known = false;
  sigset_t mask;
  struct sigaction actions[_NSIG];
};
State& state() {
  static State s;
  return s;
}

}  // namespace

void Inherited::remember() {
  State& s = state();
  if (s.known) return;
  s.known = true;
  sigprocmask(SIG_SETMASK, nullptr, &s.mask);
  for (int signal = 1; signal < _NSIG; ++signal) sigaction(signal, nullptr, &s.actions[signal]);
}

void Inherited::restore() {
  const State& s = state();
  if (!s.known) return;
  // Only ignored or default: handlers do not survive execve anyway, and ours must not run in the child.
  for (int signal = 1; signal < _NSIG; ++signal) {
    struct sigaction action = s.actions[signal];
    if (action.sa_handler != SIG_IGN) action.sa_handler = SIG_DFL;
    action.sa_flags = 0;
    sigaction(signal, &action, nullptr);
  }
  sigprocmask(SIG_SETMASK, &s.mask, nullptr);
}

}  // namespace sysgood::ptrace
