// The text trace with the lives of its signals: behind strace's lines come lines of ours.
#pragma once

#include <string>
#include <vector>

#include "tracer/render/text_sink.h"
#include "tracer/signals/model.h"

namespace sysgood {

class StorySink : public Sink, private signals::Listener {
 public:
  // `text` writes strace's lines; it is not owned, must outlive this, and gets all events through this.
  StorySink(const TextOptions& options, TextSink& text) : options_(options), text_(text) {}

  void receive(const Event& event, const Event* entry) override;
  void flush() override { text_.flush(); }
  void finish() override;

 private:
  void delivered(const signals::Life& life) override;
  void consumed(const signals::Life& life) override;
  void handler_ended(const signals::Life& life) override;
  void call_goes_on(const signals::Life& life) override;
  void continued(const signals::Life& life) override;
  void finished(const signals::Life& life) override;

  void say(const signals::Life& life, const std::string& sentence);
  void write(Tid tid);

  TextOptions options_;
  TextSink& text_;
  signals::Model model_{*this};
  const Event* event_ = nullptr;  // that is being received
  std::vector<std::string> lines_;
};

}  // namespace sysgood
