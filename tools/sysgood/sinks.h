// The sinks that a set of options asks for, with their outputs: the same for a live trace and for `view`.
#pragma once

#include <memory>

#include "tools/sysgood/options.h"
#include "tools/sysgood/output.h"
#include "tracer/event/dispatcher.h"
#include "tracer/render/json.h"
#include "tracer/render/story_json_sink.h"
#include "tracer/render/story_sink.h"
#include "tracer/render/summary.h"
#include "tracer/render/text_sink.h"

namespace sysgood::tool {

class Sinks {
 public:
  // Text, JSON and summary, written to -o or to the descriptor `otherwise`. Throws Failure.
  Sinks(const Options& options, const TextOptions& text, int otherwise);

  void add_to(Dispatcher& dispatcher);
  void flush();
  // After the dispatcher's finish(): closes the outputs. Throws Failure when something could not be written.
  void finish();
  // Nothing was traced: leaves no file behind.
  void abandon();
  // Null unless text shares its stream with our messages.
  TextSink* text_on_stderr() { return on_stderr_ ? text_.get() : nullptr; }

 private:
  std::unique_ptr<SharedOutput> shared_;
  std::unique_ptr<SeparateOutput> separate_;
  std::unique_ptr<TextSink> text_;
  std::unique_ptr<StorySink> story_;  // in front of text_
  std::unique_ptr<JsonSink> json_;
  std::unique_ptr<StoryJsonSink> json_story_;  // behind json_
  std::unique_ptr<SummarySink> summary_;
  bool on_stderr_ = false;
};

}  // namespace sysgood::tool
