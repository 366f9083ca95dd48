// -c: how often each call was made, how often it failed, and what time it took, as a table at the end.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "tracer/decode/decode.h"
#include "tracer/event/sink.h"
#include "tracer/render/text_options.h"

namespace sysgood {

class SummarySink : public Sink {
 public:
  using Write = std::function<void(std::string_view)>;

  // Counts the calls that `options` selects by name (-e trace=) and by path (-P); like strace, whatever their
  // outcome. `write` gets the whole table once, from finish(); nothing when there is nothing to count.
  SummarySink(const TextOptions& options, Write write);

  void receive(const Event& event, const Event* entry) override;
  void flush() override {}
  void finish() override;

  // The table of what was counted so far.
  std::string table() const;

 private:
  struct Count {
    uint64_t calls = 0;
    uint64_t errors = 0;
    uint64_t system_ns = 0;  // CPU time the kernel spent in it
    uint64_t wall_ns = 0;
  };

  bool wanted(const Event& entry);

  TextOptions options_;
  Write write_;
  std::map<std::pair<Abi, uint64_t>, Count> counts_;
  bool system_time_known_ = false;
  Arena arena_;
};

}  // namespace sysgood
