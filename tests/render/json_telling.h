// Events as JsonSink tells them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>

#include "tests/render/json_lines.h"
#include "tests/render/tape.h"
#include "tracer/render/json.h"

namespace sysgood::testing {

class Telling {
 public:
  explicit Telling(TextOptions options = {}) : sink(options, lines.writer()), tape(sink) {}
  // The lines without what is the same in each: {"event":"syscall","tid":1,"time":"1000.00000N000",
  std::string finish() {
    tape.finish();
    return lines.all();
  }
  JsonLines lines;
  JsonSink sink;
  Tape tape;
};

inline SignalDelivery delivery(int signal, std::initializer_list<uint32_t> words) {
  SignalDelivery d{.signal = {signal}, .info_known = true, .ip = 0x401234};
  size_t at = 0;
  for (const uint32_t word : words)
    for (int i = 0; i < 4; ++i) d.info[at++] = static_cast<std::byte>(word >> (8 * i));
  return d;
}

}  // namespace sysgood::testing
