// The lives of signals among the JSON of a trace: one object a life, when nothing more will be known of it.
#pragma once

#include "tracer/render/json.h"
#include "tracer/render/signal_report.h"
#include "tracer/signals/model.h"

namespace sysgood {

class StoryJsonSink : public Sink, private signals::Listener {
 public:
  StoryJsonSink(const TextOptions& options, JsonSink::Write write)
      : options_(options), write_(std::move(write)) {}

  void receive(const Event& event, const Event* entry) override;
  void flush() override {}
  void finish() override { model_.finish(); }

 private:
  void delivered(const signals::Life& life) override;
  void finished(const signals::Life& life) override;

  TextOptions options_;
  JsonSink::Write write_;
  signals::Model model_{*this};
  const Event* event_ = nullptr;  // that is being received
  Remarks remarks_;               // of lives that are not finished
};

}  // namespace sysgood
