#include "tracer/render/band_text.h"

#include "tracer/describe/types/poll.h"
#include "tracer/render/text_value.h"

namespace sysgood {

std::string band_text(uint64_t band) {
  std::string text;
  append_flags(text, describe::poll_events, Abi::x86_64, band);  // the same on every ABI
  return text;
}

}  // namespace sysgood
