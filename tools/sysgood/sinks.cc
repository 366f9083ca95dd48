#include "tools/sysgood/sinks.h"

#include <unistd.h>

namespace sysgood::tool {

Sinks::Sinks(const Options& options, const TextOptions& text, int otherwise) {
  if (text.separately && !options.output.empty() && !options.json) {
    separate_ = std::make_unique<SeparateOutput>(options.output, options.append);
    text_ = std::make_unique<TextSink>(text, *separate_);
    if (text.story) story_ = std::make_unique<StorySink>(text, *text_);
    return;
  }
  shared_ = std::make_unique<SharedOutput>(open_output(options.output, options.append, otherwise));
  on_stderr_ = options.output.empty() && otherwise == STDERR_FILENO;
  const auto write = [this](std::string_view lines) { shared_->write(0, lines); };
  if (options.json)
    json_ = std::make_unique<JsonSink>(text, write);
  else
    text_ = std::make_unique<TextSink>(text, *shared_);
  if (json_ && text.story) json_story_ = std::make_unique<StoryJsonSink>(text, write);
  if (text_ && text.story) story_ = std::make_unique<StorySink>(text, *text_);
  if (text.summary) summary_ = std::make_unique<SummarySink>(text, write);
}

void Sinks::add_to(Dispatcher& dispatcher) {
  if (story_)
    dispatcher.add(*story_);
  else if (text_)
    dispatcher.add(*text_);
  if (json_) dispatcher.add(*json_);
  if (json_story_) dispatcher.add(*json_story_);
  if (summary_) dispatcher.add(*summary_);  // last: its table comes behind everything
}

void Sinks::flush() {
  if (separate_) separate_->flush();
  if (shared_) shared_->flush();
}

void Sinks::finish() {
  if (separate_) separate_->finish();
  if (shared_) shared_->stream().finish();
}

void Sinks::abandon() {
  if (separate_) separate_->abandon();
  if (shared_) shared_->stream().abandon();
}

}  // namespace sysgood::tool
