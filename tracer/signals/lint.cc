#include "tracer/signals/lint.h"

#include <algorithm>

#include "tracer/signals/async_signal_safe.h"

namespace sysgood::signals {

namespace {

struct Stack {
  std::vector<Frame> frames;
  std::vector<std::string> packed;
  std::vector<uint64_t> pcs;
};

Stack stack_of(const Event& event) {
  Stack stack;
  for (const Fact& fact : event.captured.facts) {
    if (fact.kind != Fact::Kind::frame) continue;
    stack.frames.push_back(unpack_frame(fact.text));
    stack.packed.push_back(fact.text);
    stack.pcs.push_back(fact.key);
  }
  return stack;
}

// What the handler returns to. Where the C library has no symbols, it is what has called the handler.
std::optional<size_t> trampoline_of(const Stack& stack, uint64_t handler) {
  if (const auto found = find_trampoline(stack.frames)) return found;
  for (size_t i = 0; i + 1 < stack.frames.size(); ++i)
    if (!stack.frames[i].inlined && stack.pcs[i] - stack.frames[i].function_offset == handler) return i + 1;
  return std::nullopt;
}

}  // namespace

Finding& Lint::add(Finding::Kind kind, const Life& life, const std::string& what) {
  const uint64_t handler = life.handler ? life.handler->action.handler : 0;
  const std::string key = std::to_string(static_cast<int>(kind)) + ' ' + std::to_string(life.signal.number) +
                          ' ' + std::to_string(life.process) + ' ' + std::to_string(handler) + ' ' + what;
  const auto [at, fresh] = known_.try_emplace(key, findings_.size());
  if (fresh) {
    Finding finding;
    finding.kind = kind;
    finding.signal = life.signal;
    if (life.handler) finding.handler = life.handler->symbol;
    finding.handler_address = handler;
    finding.function = what;
    finding.life = life.id;
    findings_.push_back(std::move(finding));
  }
  ++findings_[at->second].count;
  return findings_[at->second];
}

void Lint::called(const Event& event, const CallRef& call, const Thread& thread) {
  const Life* life = thread.in_handler();
  if (!life) return;
  Stack stack = stack_of(event);
  if (stack.frames.empty()) return;
  const auto trampoline = trampoline_of(stack, life->handler->action.handler);
  const auto unsafe = first_unsafe(stack.frames, trampoline);
  if (!unsafe) return;
  Finding& finding = add(Finding::Kind::unsafe_call, *life, unsafe->function);
  if (finding.count > 1) return;
  finding.call = call;
  if (trampoline && *trampoline + 1 < stack.packed.size())
    finding.interrupted = stack.packed[*trampoline + 1];
  finding.stack = std::move(stack.packed);
}

void Lint::finished(const Life& life) {
  using Kind = Finding::Kind;
  if (life.fate == Fate::merged) add(Kind::merged, life, "");
  if (!life.handler) return;
  const HandlerRun& run = *life.handler;
  if (run.end == HandlerRun::End::forbidden) add(Kind::no_room, life, "");
  if (run.end == HandlerRun::End::jumped) {
    add(Kind::left_by_jump, life, "");
    if (run.left_blocked) add(Kind::stays_blocked, life, "");
  }
  if (run.errno_before && run.errno_after && *run.errno_before != *run.errno_after)
    add(Kind::errno_changed, life,
        std::to_string(*run.errno_before) + ' ' + std::to_string(*run.errno_after));
  if (run.depth > 1) {
    Finding& finding = add(Kind::recursion, life, "");
    finding.depth = std::max(finding.depth, run.depth);
  }
}

}  // namespace sysgood::signals
