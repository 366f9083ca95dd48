#include "tracer/signals/report.h"

#include <algorithm>

namespace sysgood::signals {

Durations summarise(std::vector<int64_t> durations) {
  if (durations.empty()) return {};
  std::ranges::sort(durations);
  // The nearest rank: the smallest value that at least this share of all do not exceed.
  const auto rank = [&](size_t percent) { return durations[(durations.size() * percent + 99) / 100 - 1]; };
  return {durations.size(), rank(50), rank(90), durations.back()};
}

const std::vector<Life>& Report::lives() {
  std::ranges::sort(lives_, {}, &Life::id);
  return lives_;
}

std::vector<SignalSummary> Report::summaries(std::string (*sender)(const Life&)) {
  struct Collected {
    SignalSummary summary;
    std::vector<int64_t> waits, handlers;
  };
  std::map<int, Collected> all;
  for (const Life& life : lives()) {
    Collected& of = all[life.signal.number];
    SignalSummary& s = of.summary;
    s.signal = life.signal;
    ++s.generated;
    ++s.senders[sender(life)];
    switch (life.fate) {
      case Fate::delivered:
        ++s.delivered;
        s.handled += life.effect == Effect::handler;
        s.ignored += life.effect == Effect::ignored;
        break;
      case Fate::consumed:
        ++s.consumed;
        break;
      case Fate::merged:
        ++s.merged;
        break;
      case Fate::discarded:
        ++s.discarded;
        break;
      case Fate::pending_at_exit:
        ++s.pending;
        break;
      case Fate::pending:
      case Fate::let_go:
        ++s.unknown;
        break;
    }
    const bool came = life.fate == Fate::delivered || life.fate == Fate::consumed;
    if (came && life.generated_ns && !life.estimated) of.waits.push_back(life.fate_ns - life.generated_ns);
    if (life.handler && life.handler->ended_ns && life.handler->end != HandlerRun::End::forbidden)
      of.handlers.push_back(life.handler->ended_ns - life.handler->began_ns);
  }
  std::vector<SignalSummary> summaries;
  for (auto& [number, of] : all) {
    of.summary.wait = summarise(std::move(of.waits));
    of.summary.handler = summarise(std::move(of.handlers));
    summaries.push_back(std::move(of.summary));
  }
  return summaries;
}

}  // namespace sysgood::signals
