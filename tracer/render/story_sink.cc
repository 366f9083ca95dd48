#include "tracer/render/story_sink.h"

#include "tracer/render/remarks.h"
#include "tracer/render/story.h"

namespace sysgood {

using namespace signals;

void StorySink::receive(const Event& event, const Event* entry) {
  event_ = &event;
  model_.receive(event, entry);
  // What is noticed at a call's entry has happened before it; all else follows from the event.
  const bool first = std::holds_alternative<SyscallEntry>(event.what);
  if (first) write(event.tid);
  text_.receive(event, entry);
  if (!first) write(event.tid);
}

void StorySink::finish() {
  model_.finish();
  lines_.clear();  // what we let go of is told by the text itself
  text_.finish();
}

void StorySink::write(Tid tid) {
  for (const std::string& line : lines_) text_.note(tid, line);
  lines_.clear();
}

void StorySink::say(const Life& life, const std::string& sentence) {
  if (sentence.empty() || !options_.signals.has(life.signal)) return;
  lines_.push_back(" # " + story::name_of(life) + ": " + sentence);
}

void StorySink::delivered(const Life& life) {
  std::string sentence = story::origin(life, life.fate_ns);
  if (const std::string held = story::waiting(life, life.fate_ns); !held.empty()) sentence += "; " + held;
  say(life, sentence);
  for (const std::string& line : remarks_on(*event_)) say(life, line);
  sentence = story::effect(life);
  if (const std::string call = story::interruption(life); !call.empty()) sentence += "; " + call;
  say(life, sentence);
}

void StorySink::consumed(const Life& life) { say(life, story::fate(life)); }
void StorySink::handler_ended(const Life& life) { say(life, story::handler_end(life)); }
void StorySink::call_goes_on(const Life& life) { say(life, story::call_goes_on(life)); }
void StorySink::continued(const Life& life) { say(life, story::stop_end(life)); }

void StorySink::finished(const Life& life) {
  if (life.fate == Fate::merged || life.fate == Fate::discarded || life.fate == Fate::pending_at_exit)
    say(life, story::fate(life));
}

}  // namespace sysgood
