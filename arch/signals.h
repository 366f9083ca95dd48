// Signal numbers and names: signal(7) and the kernel's numbering, in which real-time signals begin at 32
// (glibc keeps the first two for itself, so its SIGRTMIN is the kernel's SIGRT_2).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sysgood {

// A signal number as the kernel has it. An int in a coat, not an enum: real-time and unknown numbers must
// survive.
struct Signal {
  int number = 0;
  friend constexpr bool operator==(Signal, Signal) = default;
};

inline constexpr int signal_count = 64;  // _NSIG
inline constexpr int first_realtime_signal = 32;

// What a signal does to a process without a handler: signal(7), "Signal dispositions".
enum class DefaultAction : uint8_t { terminate, core, ignore, stop, go_on };
// The table of signal(7), "Standard signals"; real-time signals terminate.
DefaultAction default_action(Signal signal);

// "SIGUSR1", "SIGRTMIN", "SIGRT_1"; the bare number when there is no such signal.
void append_signal(std::string& out, Signal signal);

// The name inside a set: "USR1", "RTMIN", "RT_1".
void append_signal_in_set(std::string& out, Signal signal);

// With or without SIG, in any case, or a number 0..255.
std::optional<Signal> parse_signal(std::string_view text);

}  // namespace sysgood
