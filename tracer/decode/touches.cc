#include "tracer/decode/touches.h"

#include <algorithm>

namespace sysgood {

using describe::Kind;

namespace {

bool is_one_of(std::string_view path, const std::vector<std::string>& paths) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

// The kernel marks the link of a file that is gone; it is the file that was asked for all the same.
std::string_view without_mark(std::string_view path) {
  constexpr std::string_view mark = " (deleted)";
  if (path.ends_with(mark)) path.remove_suffix(mark.size());
  return path;
}

bool touches(const Value& value, const std::vector<std::string>& paths) {
  switch (value.kind) {
    case Kind::path:
      if (value.is == Value::Is::text && value.complete && is_one_of(value.characters(), paths)) return true;
      break;
    case Kind::fd:
    case Kind::dirfd:
      if (value.is == Value::Is::number && static_cast<int32_t>(value.number) >= 0 && !value.bytes.empty() &&
          (is_one_of(value.characters(), paths) || is_one_of(without_mark(value.characters()), paths)))
        return true;
      break;
    default:
      break;
  }
  for (const Value* child = value.first; child; child = child->next)
    if (touches(*child, paths)) return true;
  return value.was && touches(*value.was, paths);
}

}  // namespace

bool touches(const DecodedCall& call, const std::vector<std::string>& paths) {
  for (const Value* argument = call.arguments; argument; argument = argument->next)
    if (touches(*argument, paths)) return true;
  return false;
}

}  // namespace sysgood
