#include "tracer/golden/dispositions.h"

namespace sysgood::golden {

namespace {

constexpr uint64_t sa_resethand = 0x80000000;
constexpr int sigchld = 17, sigcont = 18, sigstop = 19, sigtstp = 20, sigttin = 21, sigttou = 22, sigurg = 23,
              sigwinch = 28;

bool known(Signal signal) { return signal.number > 0 && signal.number <= signal_count; }

}  // namespace

Action default_action(Signal signal) {
  switch (signal.number) {
    case sigchld:
    case sigurg:
    case sigwinch:
      return Action::ignore;
    case sigcont:
      return Action::go_on;
    case sigstop:
    case sigtstp:
    case sigttin:
    case sigttou:
      return Action::stop;
    default:
      return Action::terminate;
  }
}

void Dispositions::set(Signal signal, uint64_t handler, uint64_t flags) {
  if (known(signal)) all_[static_cast<size_t>(signal.number)] = {handler, flags};
}

uint64_t Dispositions::deliver(Signal signal) {
  if (!known(signal)) return sig_dfl;
  One& one = all_[static_cast<size_t>(signal.number)];
  const uint64_t handler = one.handler;
  // "Restore the signal action to the default upon entry to the signal handler": sigaction(2).
  if (handler > sig_ign && (one.flags & sa_resethand)) one.handler = sig_dfl;
  return handler;
}

void Dispositions::exec() {
  for (One& one : all_)
    if (one.handler > sig_ign) one = {};
}

}  // namespace sysgood::golden
