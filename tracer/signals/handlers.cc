// Handler frames: which one an rt_sigreturn(2) belongs to, and those that are left in other ways.
#include <algorithm>
#include <cstring>
#include <utility>

#include "arch/registers.h"
#include "arch/signal_frame.h"
#include "tracer/signals/model.h"

namespace sysgood::signals {

namespace {

// A frame that lies so near the interrupted stack pointer is on the same stack: twice the usual RLIMIT_STACK.
constexpr uint64_t largest_stack = 16u << 20;

// Between what was interrupted and its handler lies the frame, which is larger than the layout says: no call
// of the handler has a stack pointer nearer than that. On x86_64 128 bytes that leaf functions use lie above
// it (get_sigframe() in arch/x86/kernel/signal.c: "redzone").
bool is_below_frame(Abi abi, uint64_t sp, uint64_t interrupted_sp) {
  const uint64_t depth = interrupted_sp - sp;
  return depth >= signal_frame_layout(abi).size && depth < largest_stack;
}

FrameKind kind_of(const Event& entry) {
  return frame_kind(entry.abi, std::get<SyscallEntry>(entry.what).number);
}

std::span<const std::byte> frame_of(const Event& entry) {
  const uint64_t sp = std::get<SyscallEntry>(entry.what).sp;
  return entry.captured.memory.find(sp, signal_frame_layout(entry.abi, kind_of(entry)).size);
}

bool is_stack_near(uint64_t sp, uint64_t interrupted_sp) {
  return sp - interrupted_sp < largest_stack || interrupted_sp - sp < largest_stack;
}

// The kernel or the instruction set write these on their way in and out of a system call.
bool is_calls_own(Abi abi, std::string_view name) {
  switch (abi) {
    case Abi::aarch64:
      return name == "x0" || name == "pc" || name == "pstate";
    case Abi::arm:
      return name == "r0" || name == "pc" || name == "cpsr";
    case Abi::i386:
      return name == "eax" || name == "eip" || name == "ecx" || name == "edx" || name == "eflags";
    case Abi::x86_64:
      break;
  }
  return name == "rax" || name == "rip" || name == "rcx" || name == "r11" || name == "eflags";
}

}  // namespace

// arch/x86/kernel/signal.c, handle_signal(): "regs->ip -= 2" where the call is to be made again; on aarch64
// do_signal() has moved pc back before the stop, and forward again where it is not.
bool is_where_it_was(Abi abi, uint64_t saved, const Life& life) {
  const uint64_t at_delivery = life.handler->ip;
  if (saved == at_delivery) return true;
  if (life.cause == Cause::fault) return false;  // it interrupted no call
  if (x86_abis.has(abi)) return saved + 2 == at_delivery;
  return saved == at_delivery + 4 || (abi == Abi::arm && saved == at_delivery + 2);  // Thumb
}

// A call is made from where no frame of a handler that still ran could be.
void Model::look_for_left_handlers(Thread& thread, uint64_t sp, int64_t at_ns) {
  while (!thread.frames.empty()) {
    HandlerFrame& frame = thread.frames.back();
    const HandlerRun& run = *frame.life->handler;
    if (!run.sp || frame.away) return;
    const bool inside =
        run.on_altstack ? frame.stack.contains(sp) : is_below_frame(frame.life->abi, sp, run.sp);
    if (inside) return;
    if (is_stack_near(sp, run.sp)) {
      abandon_calls(thread, thread.frames.size() - 1);
      end_handler(thread, thread.frames.size() - 1, HandlerRun::End::jumped, at_ns);
      continue;
    }
    // On another stack: it may come back.
    frame.away = true;
    if (frame.forked) return;
    frame.life->handler->end = HandlerRun::End::switched;
    frame.life->handler->ended_ns = at_ns;
    listener_.handler_ended(*frame.life);
    return;
  }
}

// The frame that this rt_sigreturn(2) is of: what it restores is what was interrupted. A handler may have
// changed some of it.
void Model::sigreturn(Thread& thread, const Event& entry) {
  thread.returning = thread.frames.size();
  if (thread.frames.empty()) return;
  const FrameKind kind = kind_of(entry);
  const auto bytes = frame_of(entry);
  const RegisterLayout& layout = register_layout(entry.abi);
  const auto ip = saved_register(entry.abi, bytes, layout.program_counter.name, kind);
  const auto sp = saved_register(entry.abi, bytes, layout.stack_pointer.name, kind);
  size_t best = thread.frames.size() - 1;
  if (ip && sp) {
    int best_score = -1;
    for (size_t i = thread.frames.size(); i-- > 0;) {
      const HandlerRun& run = *thread.frames[i].life->handler;
      const int score = 2 * (run.sp == *sp) + is_where_it_was(entry.abi, *ip, *thread.frames[i].life);
      if (score <= best_score) continue;
      best = i;
      best_score = score;
    }
  }
  // Those above it will not come back: their frames lie on what is given up now. One that is away on another
  // stack is not above.
  for (size_t i = thread.frames.size(); i-- > best + 1;)
    if (!thread.frames[i].away) {
      abandon_calls(thread, i);
      end_handler(thread, i, HandlerRun::End::jumped, entry.monotonic_ns);
    }
  thread.returning = best;

  HandlerFrame& frame = thread.frames[best];
  HandlerRun& run = *frame.life->handler;
  if (frame.forked) return;
  run.was_away = std::exchange(frame.away, false);
  run.end = HandlerRun::End::returned;
  run.ended_ns = entry.monotonic_ns;
  if (ip && !is_where_it_was(entry.abi, *ip, *frame.life)) run.resumed_ip = *ip;
  for (const Register& each : layout.registers) {
    const auto now = saved_register(entry.abi, bytes, each.name, kind);
    if (!now || frame.registers.size() != layout.size) continue;
    uint64_t before = 0;
    std::memcpy(&before, frame.registers.data() + each.offset, each.size);
    // PSR_SSBS_BIT, which the kernel sets for itself as it goes back to the thread.
    if (each.name == "pstate") before |= *now & 0x1000;
    if (*now == before || (is_calls_own(entry.abi, each.name) && !run.resumed_ip)) continue;
    if (each.name != layout.program_counter.name) run.changed.emplace_back(each.name);
  }
  for (const Fact& fact : entry.captured.facts) {
    if (fact.kind == Fact::Kind::symbol && run.resumed_ip && fact.key == run.resumed_ip)
      run.resumed_symbol = fact.text;
    if (fact.kind == Fact::Kind::errno_value) run.errno_after = static_cast<int>(fact.key);
  }
  // What handlers around it come back with need not be their own doing any more.
  if (run.errno_before && run.errno_after && *run.errno_before != *run.errno_after)
    for (size_t i = 0; i < best; ++i)
      if (!thread.frames[i].forked) thread.frames[i].life->handler->errno_before.reset();
  if (frame.life->cause == Cause::fault) frame.life->error = fault_error(entry.abi, bytes, kind);
  const auto mask = saved_mask(entry.abi, bytes, kind);
  if (mask && SigSet{*mask}.without(never_blocked) != frame.saved) run.resumed_mask = SigSet{*mask};
}

void Model::sigreturned(Thread& thread, const Event& event, const Event& entry) {
  const auto bytes = frame_of(entry);
  const auto saved = saved_mask(entry.abi, bytes, kind_of(entry));
  const auto stack = saved_altstack(entry.abi, bytes, kind_of(entry));
  const size_t index = thread.returning;
  LifeRef of;
  SigSet mask = thread.blocked, before;
  Reasons reasons;
  if (index < thread.frames.size()) {
    of = thread.frames[index].life->ref();
    mask = before = thread.frames[index].saved;
    reasons = thread.frames[index].saved_by;
    thread.altstack = thread.frames[index].stack;
  }
  if (saved) mask = SigSet{*saved}.without(never_blocked);
  if (stack) thread.altstack = {stack->sp, stack->size, stack->flags};
  put_back(thread, mask, {MaskChange::How::end, thread.open, of, event.monotonic_ns}, before, reasons);
  if (index >= thread.frames.size()) return;
  end_handler(thread, index, HandlerRun::End::returned, event.monotonic_ns);
  // The call that was interrupted returns now, unless it is made again: then its entry comes next.
  if (thread.interrupted.empty() || thread.interrupted.back().level != thread.frames.size()) return;
  Interrupted& call = thread.interrupted.back();
  if (call.by.empty() || call.by.front()->interrupted->outcome == Interruption::Outcome::restarts) return;
  const std::vector<LifePtr> lives = call.by;
  thread.interrupted.pop_back();
  for (const LifePtr& life : lives) finish_delivered(thread, life);
}

void Model::end_handler(Thread& thread, size_t index, HandlerRun::End how, int64_t at_ns) {
  const HandlerFrame frame = std::move(thread.frames[index]);
  thread.frames.erase(thread.frames.begin() + static_cast<ptrdiff_t>(index));
  if (frame.forked) return;
  HandlerRun& run = *frame.life->handler;
  // One that is away and never came back has ended when it left.
  if (!frame.away) {
    if (run.end != HandlerRun::End::returned) {
      run.end = how;
      run.ended_ns = at_ns;
      run.left_blocked = thread.blocked.has(frame.life->signal) && !frame.saved.has(frame.life->signal);
    }
    listener_.handler_ended(*frame.life);
  }
  finish_delivered(thread, frame.life);
}

}  // namespace sysgood::signals
