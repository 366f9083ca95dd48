#include "tracer/event/frame.h"

#include <charconv>

namespace sysgood {

namespace {

// NUL ends every field: no path and no symbol contains one.
void put(std::string& out, std::string_view text) { out.append(text).push_back('\0'); }

void put(std::string& out, uint64_t number) {
  char text[17];
  const char* end = std::to_chars(text, text + sizeof text, number, 16).ptr;
  put(out, std::string_view(text, static_cast<size_t>(end - text)));
}

std::string_view take(std::string_view& text) {
  const size_t end = text.find('\0');
  const std::string_view field = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return field;
}

uint64_t take_number(std::string_view& text) {
  const std::string_view field = take(text);
  uint64_t number = 0;
  std::from_chars(field.data(), field.data() + field.size(), number, 16);
  return number;
}

}  // namespace

std::string pack(const Frame& frame) {
  std::string text;
  put(text, frame.module);
  put(text, frame.module_offset);
  put(text, frame.function);
  put(text, frame.function_offset);
  put(text, frame.file);
  put(text, frame.line);
  put(text, frame.inlined);
  return text;
}

Frame unpack_frame(std::string_view text) {
  Frame frame;
  frame.module = take(text);
  frame.module_offset = take_number(text);
  frame.function = take(text);
  frame.function_offset = take_number(text);
  frame.file = take(text);
  frame.line = static_cast<uint32_t>(take_number(text));
  frame.inlined = take_number(text) != 0;
  return frame;
}

}  // namespace sysgood
