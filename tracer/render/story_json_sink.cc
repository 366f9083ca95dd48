#include "tracer/render/story_json_sink.h"

#include "tracer/render/remarks.h"

namespace sysgood {

void StoryJsonSink::receive(const Event& event, const Event* entry) {
  event_ = &event;
  model_.receive(event, entry);
}

void StoryJsonSink::delivered(const signals::Life& life) {
  if (auto remarks = remarks_on(*event_); !remarks.empty()) remarks_[life.id] = std::move(remarks);
}

void StoryJsonSink::finished(const signals::Life& life) {
  const auto remarks = remarks_.extract(life.id);
  if (options_.signals.has(life.signal)) write_(life_as_json(life, remarks ? &remarks.mapped() : nullptr));
}

}  // namespace sysgood
