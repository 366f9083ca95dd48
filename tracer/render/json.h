// The trace as JSON: one object a line for each finished call, each signal and each event of a thread's life.
// The schema is in docs/json.md; every value comes from the same decoding as the text.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string_view>

#include "tracer/decode/decode.h"
#include "tracer/event/sink.h"
#include "tracer/render/text_options.h"

namespace sysgood {

class JsonSink : public Sink {
 public:
  using Write = std::function<void(std::string_view)>;  // gets whole lines, with their newline

  // Of `options`: which calls, signals, paths and outcomes; how much of a string; paths of descriptors (-y),
  // the environment (-v), the instruction pointer (-i).
  JsonSink(const TextOptions& options, Write write);
  ~JsonSink() override;

  void receive(const Event& event, const Event* entry) override;
  void flush() override {}
  void finish() override;

 private:
  struct Line;

  void syscall(const Event& entry, const Event* exit);
  void orphan_exit(const Event& exit);
  void unfinished(Tid tid);
  void renamed(Tid former, Tid tid);
  void signal(const Event& event);
  void member_stack(const FactList& facts);
  void begin(std::string_view kind, const Event& event);
  void end();

  DecodedCall decode(const Event& entry, const Event* exit);
  bool all_outcomes() const { return options_.successful && options_.failed; }

  TextOptions options_;
  Write write_;
  Limits limits_;
  Arena arena_;
  std::unique_ptr<Line> line_;
  std::map<Tid, Event> open_;  // the calls that threads are in
};

}  // namespace sysgood
