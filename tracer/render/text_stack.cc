#include "tracer/render/text_stack.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "tracer/event/frame.h"
#include "tracer/render/text_value.h"

namespace sysgood {

namespace {

void append_frame(std::string& out, const Frame& frame, uint64_t pc, bool source) {
  const auto to = std::back_inserter(out);
  if (frame.module.empty()) {
    fmt::format_to(to, " > unexpected_backtracing_error [{:#x}]\n", pc);
    return;
  }
  fmt::format_to(to, " > {}(", on_one_line(frame.module));
  if (!frame.function.empty())
    fmt::format_to(to, "{}+{:#x}", on_one_line(frame.function), frame.function_offset);
  fmt::format_to(to, ") [{:#x}]", frame.module_offset);
  if (source && !frame.file.empty()) fmt::format_to(to, " {}:{}", on_one_line(frame.file), frame.line);
  out += frame.inlined ? " (inlined)\n" : "\n";
}

}  // namespace

void append_stack(std::string& out, const FactList& facts, Stacks stacks, uint32_t limit) {
  if (stacks == Stacks::none) return;
  const bool source = stacks == Stacks::source;
  uint32_t count = 0;
  for (const Fact& fact : facts) {
    if (fact.kind != Fact::Kind::frame) continue;
    if (fact.text.empty() || count == limit) {
      out += " > too many stack frames\n";
      return;
    }
    const Frame frame = unpack_frame(fact.text);
    if (!frame.inlined) ++count;
    if (source || !frame.inlined) append_frame(out, frame, fact.key, source);
  }
}

bool has_stack(const FactList& facts) {
  return std::any_of(facts.begin(), facts.end(),
                     [](const Fact& fact) { return fact.kind == Fact::Kind::frame; });
}

}  // namespace sysgood
