// Everything that decides how a trace reads as text, whether it is live or comes from a file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tracer/event/selection.h"
#include "tracer/render/text_stack.h"
#include "tracer/render/text_value.h"

namespace sysgood {

struct TextOptions {
  enum class Clock : uint8_t { none, time_of_day, unix_time };  // -t/-tt, -ttt
  static constexpr int off = -1;

  ValueStyle style;                  // -v -x -xx -X -y
  uint32_t string_limit = 32;        // -s: bytes of a string, elements of an array
  int column = 40;                   // -a
  Clock clock = Clock::none;         // -t
  int clock_digits = 0;              // fraction of a second: 0, 3, 6 or 9 digits
  int relative_digits = off;         // -r, off or 0, 3, 6, 9
  int duration_digits = off;         // -T
  bool instruction_pointer = false;  // -i
  bool syscall_number = false;       // -n
  Stacks stacks = Stacks::none;      // -k, -kk
  uint32_t stack_limit = 256;        // --stack-trace-frame-limit

  bool follow_forks = false;  // -f: lines carry their thread
  bool to_file = false;       // -o: "1234  " on every line; else "[pid  1234] " once there is more than one
  bool separately = false;    // -ff: a file for each thread, so no prefix

  bool successful = true;     // -Z turns this off
  bool failed = true;         // -z turns this off: then lines are written whole, when the outcome is known
  bool exits = true;          // +++ exited with 0 +++ (-qq turns it off)
  bool attaches = true;       // "Process N attached" on stderr (-q turns it off)
  bool modes = true;          // "[ Process PID=N runs in 32 bit mode. ]" (-q turns it off)
  bool thread_execve = true;  // "+++ superseded by execve in pid N +++" (-qq... quiet=thread-execve)

  CallSet calls = CallSet::all();        // -e trace=
  SignalSet signals = SignalSet::all();  // -e signal=
  bool story = false;                    // --signals=story: what became of each signal
  std::vector<std::string> paths;        // -P: only calls that touch one of these

  bool summary = false;       // -c or -C: a table at the end
  bool summary_only = false;  // -c
};

}  // namespace sysgood
