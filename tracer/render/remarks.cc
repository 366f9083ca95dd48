#include "tracer/render/remarks.h"

#include "tracer/event/frame.h"
#include "tracer/render/fault.h"
#include "tracer/render/story.h"

namespace sysgood {

std::vector<std::string> stack_lines(const FactList& facts) {
  std::vector<std::string> lines;
  for (const Fact& fact : facts) {
    if (fact.kind != Fact::Kind::frame) continue;
    const bool more = fact.text.empty();
    lines.push_back(more ? "  ..." : "  in " + story::code_address(fact.text, fact.key));
  }
  return lines;
}

std::vector<std::string> remarks_on(const Event& delivery) {
  const auto explanation = explain_fault(delivery);
  if (!explanation) return {};
  std::vector<std::string> lines = fault_lines(*explanation);
  for (std::string& line : stack_lines(delivery.captured.facts)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace sysgood
