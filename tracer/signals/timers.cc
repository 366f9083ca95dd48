// Timers that send signals: timer_create(2), setitimer(2), alarm(2).
#include "tracer/signals/model.h"

namespace sysgood::signals {

namespace {

constexpr int64_t second = 1'000'000'000;

// struct itimerspec and struct itimerval: interval first; `unit` nanoseconds in the smaller member.
struct Setting {
  int64_t interval_ns, value_ns;
};
std::optional<Setting> read_setting(const MemoryImage& memory, uint64_t at, int64_t unit, size_t word_size) {
  std::array<uint64_t, 4> words{};
  for (size_t i = 0; i < 4; ++i) {
    // The kernel refuses fractions of a second and more; nobody waits for a hundred years.
    const auto word = read_number(memory, at + word_size * i, word_size);
    if (!word || *word > 3'000'000'000) return std::nullopt;
    words[i] = *word;
  }
  const auto time = [&](size_t i) {
    return static_cast<int64_t>(words[i]) * second + static_cast<int64_t>(words[i + 1]) * unit;
  };
  return Setting{time(0), time(2)};
}

}  // namespace

void Model::set_timer(Thread& thread, SignalCall call, const Event& entry, const Event& event) {
  const auto& args = std::get<SyscallEntry>(entry.what).args;
  Process& process = process_of(thread);
  const size_t word = data_model(entry.abi).word;
  // When the call has been entered the time is not yet running: expiries are no earlier than this.
  const int64_t start = entry.monotonic_ns;
  switch (call) {
    case SignalCall::timer_create: {
      const auto id = read_number(event.captured.memory, args[2], 4);
      if (!id) return;
      PosixTimer timer;
      timer.clock = static_cast<int>(args[0]);
      // struct sigevent: sigev_value, a word; sigev_signo, sigev_notify, _tid.
      if (args[1]) {
        constexpr uint64_t sigev_thread_id = 4;
        timer.signal = {static_cast<int>(read_number(entry.captured.memory, args[1] + word, 4).value_or(14))};
        if (read_number(entry.captured.memory, args[1] + word + 4, 4) == sigev_thread_id)
          timer.thread =
              static_cast<Tid>(read_number(entry.captured.memory, args[1] + word + 8, 4).value_or(0));
      }
      process.timers[static_cast<int>(*id)] = timer;
      break;
    }
    case SignalCall::timer_settime:
    case SignalCall::timer_settime64: {
      const auto found = process.timers.find(static_cast<int>(args[0]));
      const auto setting =
          read_setting(entry.captured.memory, args[2], 1, call == SignalCall::timer_settime64 ? 8 : word);
      if (found == process.timers.end() || !setting) return;
      constexpr uint64_t timer_abstime = 1;
      PosixTimer& timer = found->second;
      timer.armed = thread.open;
      timer.interval_ns = setting->interval_ns;
      // CLOCK_REALTIME 0, _MONOTONIC 1, and their like; clocks of CPU time cannot be told from outside.
      const bool wall = timer.clock == 0 || timer.clock == 8 || timer.clock == 11;
      const bool steady = timer.clock == 1 || timer.clock == 7 || timer.clock == 9;
      if (!setting->value_ns || !(wall || steady))
        timer.first_ns = 0;
      else if (!(args[1] & timer_abstime))
        timer.first_ns = start + setting->value_ns;
      else
        timer.first_ns = setting->value_ns - (wall ? entry.realtime_ns - entry.monotonic_ns : 0);
      break;
    }
    case SignalCall::timer_delete:
      process.timers.erase(static_cast<int>(args[0]));
      break;
    case SignalCall::setitimer: {
      const auto setting = read_setting(entry.captured.memory, args[1], 1000, word);
      if (!setting || args[0] >= process.interval_timers.size()) return;
      IntervalTimer& timer = process.interval_timers[args[0]];
      timer.armed = setting->value_ns ? thread.open : CallRef{};
      timer.interval_ns = setting->interval_ns;
      timer.first_ns = args[0] == 0 && setting->value_ns ? start + setting->value_ns : 0;
      break;
    }
    case SignalCall::alarm: {
      IntervalTimer& timer = process.interval_timers[0];
      timer.armed = args[0] ? thread.open : CallRef{};
      timer.interval_ns = 0;
      timer.first_ns = args[0] ? start + static_cast<int64_t>(static_cast<uint32_t>(args[0])) * second : 0;
      break;
    }
    default:
      break;
  }
}

// The last expiry up to now, and `overrun` before it: timer_getoverrun(2), "the number of additional timer
// expirations that occurred between the point where the timer signal was generated and" when it was taken.
void Model::expired(Life& life, int64_t first_ns, int64_t interval_ns, int64_t overrun, int64_t at_ns) {
  if (!first_ns || first_ns > at_ns) return;
  int64_t expiry = first_ns;
  if (interval_ns > 0) {
    const int64_t times = (at_ns - first_ns) / interval_ns;
    expiry += (times > overrun ? times - overrun : 0) * interval_ns;
  }
  life.generated_ns = expiry;
  life.estimated = true;
}

// It was pending since a moment of the past: was it blocked then?
void Model::blocked_in_the_past(Life& life, const Thread& thread) {
  if (!life.generated_ns) return;
  const auto at = static_cast<size_t>(life.signal.number);
  const MaskChange& blocked = thread.blocked_by[at];
  const MaskChange& unblocked = thread.unblocked_by[at];
  if (thread.blocked.has(life.signal)) {
    life.blocked = blocked;
  } else if (blocked.at_ns && blocked.at_ns < life.generated_ns && unblocked.at_ns > life.generated_ns) {
    life.blocked = blocked;
    life.unblocked = unblocked;
  }
}

}  // namespace sysgood::signals
