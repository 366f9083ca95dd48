#include "tracer/signals/dispositions.h"

#include "tracer/signals/signal_call.h"

namespace sysgood::signals {

namespace {

bool known(Signal signal) { return signal.number > 0 && signal.number <= signal_count; }

}  // namespace

std::optional<Action> read_action(const MemoryImage& memory, Abi abi, uint64_t address) {
  // struct kernel_sigaction: sa_handler, sa_flags, sa_restorer (every ABI has SA_RESTORER), sa_mask.
  const size_t word = data_model(abi).word;
  const auto handler = read_number(memory, address, word), flags = read_number(memory, address + word, word),
             mask = read_number(memory, address + 3 * word, 8);
  if (!handler || !flags || !mask) return std::nullopt;
  return Action{*handler, *flags, SigSet{*mask}.without(never_blocked)};
}

std::optional<Action> read_old_action(const MemoryImage& memory, uint64_t address) {
  // struct old_sigaction: sa_handler, sa_mask, sa_flags.
  const auto handler = read_number(memory, address, 4), mask = read_number(memory, address + 4, 4),
             flags = read_number(memory, address + 8, 4);
  if (!handler || !flags || !mask) return std::nullopt;
  return Action{*handler, *flags, SigSet{*mask}.without(never_blocked)};
}

bool ignores(Signal signal, const Action& action) {
  return action.handler == Action::sig_ign ||
         (action.handler == Action::sig_dfl && default_action(signal) == DefaultAction::ignore);
}

const Action& Dispositions::of(Signal signal) const {
  return all_[known(signal) ? static_cast<size_t>(signal.number) : 0];
}

void Dispositions::set(Signal signal, const Action& action) {
  if (known(signal)) all_[static_cast<size_t>(signal.number)] = action;
}

Action Dispositions::deliver(Signal signal) {
  if (!known(signal)) return {};
  Action& one = all_[static_cast<size_t>(signal.number)];
  const Action now = one;
  // "Restore the signal action to the default upon entry to the signal handler": sigaction(2).
  if (now.handles() && (now.flags & Action::resethand)) one.handler = Action::sig_dfl;
  return now;
}

void Dispositions::exec() {
  for (Action& one : all_) {
    // kernel/signal.c, flush_signal_handlers(): flags and mask go whatever the handler was.
    const bool ignored = one.handler == Action::sig_ign;
    one = {};
    if (ignored) one.handler = Action::sig_ign;
  }
}

SigSet Dispositions::ignored() const {
  SigSet set;
  for (int i = 1; i <= signal_count; ++i)
    if (of({i}).handler == Action::sig_ign) set.add({i});
  return set;
}

SigSet Dispositions::caught() const {
  SigSet set;
  for (int i = 1; i <= signal_count; ++i)
    if (of({i}).handles()) set.add({i});
  return set;
}

}  // namespace sysgood::signals
