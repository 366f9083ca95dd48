#include "tracer/render/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "arch/errors.h"
#include "tracer/render/band_text.h"
#include "tracer/render/text_call.h"
#include "tracer/signals/siginfo.h"

namespace sysgood::story {

using namespace signals;

namespace {

std::string call_name(const CallRef& call) {
  std::string name;
  append_syscall_name(name, call.abi, call.number);
  return name;
}

std::string process_name(const Life& life) {
  std::string text = fmt::format("process {}", life.sender_process);
  if (!life.sender_name.empty()) text += " (" + on_one_line(life.sender_name) + ")";
  return text;
}

std::string name_of(const LifeRef& life) {
  std::string text;
  append_signal(text, life.signal);
  return text + fmt::format(" #{}", life.id);
}

// "kill of 4242"; whose it is goes without saying when it is the target's own.
std::string call_of(const CallRef& call, const Life& life) {
  const Tid target = life.thread ? life.thread : life.receiver ? life.receiver : life.process;
  if (call.tid == target) return "its own " + call_name(call);
  return fmt::format("{} of {}", call_name(call), call.tid);
}

std::string since(int64_t at_ns, int64_t now_ns) {
  return at_ns && now_ns ? " " + before(at_ns, now_ns) : "";
}

std::string child_event(int code) {
  switch (code) {
    case cld_exited:
      return "exited";
    case cld_killed:
      return "was killed";
    case cld_dumped:
      return "was killed and dumped core";
    case cld_stopped:
      return "was stopped";
    case cld_continued:
      return "was continued";
    default:
      return "was trapped";
  }
}

constexpr std::string_view interval_names[] = {"ITIMER_REAL", "ITIMER_VIRTUAL", "ITIMER_PROF"};

std::string timer_text(const Life& life, int64_t now_ns) {
  std::string text = life.cause == Cause::posix_timer ? fmt::format("timer {}", life.timer)
                                                      : std::string(interval_names[life.timer]);
  if (life.by) text += " (" + call_of(life.by, life) + ")";
  text += " expired";
  if (life.estimated && now_ns) text += " about" + since(life.generated_ns, now_ns);
  if (life.cause == Cause::posix_timer && life.info_known)
    if (const int overrun = SigInfo(life.info).overrun(); overrun > 0)
      text += fmt::format(", and {} times more since", overrun);
  return text;
}

std::string change_text(const MaskChange& change, const Life& life) {
  switch (change.how) {
    case MaskChange::How::start:
      return "before the trace";
    case MaskChange::How::inherited:
      return "the thread's birth";
    case MaskChange::How::call:
      return call_of(change.by, life);
    case MaskChange::How::handler:
      return "the handler of " + name_of(change.other) + " began";
    case MaskChange::How::end:
      return "the handler of " + name_of(change.other) + " returned";
  }
  return {};
}

std::string outcome_text(const Interruption& call) {
  using Outcome = Interruption::Outcome;
  const std::string name = call_name(call.call);
  const RestartCode* code = restart_code(call.code);
  const std::string why = code ? fmt::format(" ({})", code->name) : "";
  switch (call.outcome) {
    case Outcome::open:
      return "";
    case Outcome::eintr:
      return "it returns EINTR" + why;
    case Outcome::restarts:
      return "it is made again" + why;
    case Outcome::restart_syscall:
      return "it goes on by restart_syscall" + why;
    case Outcome::short_count:
      return fmt::format("it returns early, {} of {} bytes done", call.count, call.wanted);
    case Outcome::abandoned:
      return "the thread never came back to it";
  }
  return {};
}

std::string handler_name(const Life& life) {
  const HandlerRun& run = *life.handler;
  if (run.action.handler == Action::unknown) return "a handler that was set before the trace began";
  return code_address(run.symbol, run.action.handler);
}

std::string short_handler_name(const Life& life) {
  const Frame frame = unpack_frame(life.handler->symbol);
  if (life.handler->action.handler == Action::unknown) return "it";
  return frame.function.empty() ? handler_name(life) : on_one_line(frame.function);
}

std::string set_text(SigSet set) {
  std::string text = "[";
  for (int i = 1; i <= signal_count; ++i) {
    if (!set.has({i})) continue;
    if (text.size() > 1) text += ' ';
    append_signal_in_set(text, {i});
  }
  return text + "]";
}

// The access as the processor reported it: arch/x86/include/asm/trap_pf.h, arch/arm64/include/asm/esr.h.
std::string fault_error_text(Abi abi, const FaultError& error) {
  const bool x86 = x86_abis.has(abi);
  constexpr uint64_t page_fault = 14, instruction_aborts = 0x20, data_aborts = 0x24;  // EC, and the next one
  const bool fetch = x86 ? error.code & 16 : (error.trap & ~uint64_t{1}) == instruction_aborts;
  const bool data = x86 ? error.trap == page_fault : (error.trap & ~uint64_t{1}) == data_aborts;
  const bool writes = error.code & (x86 ? 2 : 1 << 6);
  if (!fetch && !data) return "";
  return fmt::format("; the processor reported {} of {:#x}",
                     fetch    ? "an execution"
                     : writes ? "a write"
                              : "a read",
                     error.address);
}

// What the kernel meant: fcntl(2), F_SETOWN and F_SETSIG; signal(7) on the signals of terminals.
std::string kernel_reason(const Life& life) {
  if (!life.info_known) return "";
  const SigInfo info(life.info);
  constexpr int last_poll_code = 6;
  if (info.code() > 0 && info.code() <= last_poll_code)
    return fmt::format(": descriptor {} has {}", info.descriptor(), band_text(info.band()));
  constexpr int of_terminals[] = {1, 2, 3, 20, 21, 22, 28};  // SIGHUP INT QUIT TSTP TTIN TTOU WINCH
  const bool terminal = std::ranges::find(of_terminals, life.signal.number) != std::end(of_terminals);
  return info.code() == si_kernel && terminal ? " for the terminal" : "";
}

}  // namespace

std::string name_of(const Life& life) { return name_of(life.ref()); }

void append_duration(std::string& out, int64_t ns) {
  struct Unit {
    int64_t ns;
    const char* name;
  };
  constexpr Unit units[] = {{1'000'000'000, "s"}, {1'000'000, "ms"}, {1'000, "us"}};
  for (const Unit& unit : units) {
    if (ns < unit.ns) continue;
    const double value = static_cast<double>(ns) / static_cast<double>(unit.ns);
    const int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    fmt::format_to(std::back_inserter(out), "{:.{}f} {}", value, digits, unit.name);
    return;
  }
  fmt::format_to(std::back_inserter(out), "{} ns", ns);
}

std::string before(int64_t at_ns, int64_t now_ns) {
  std::string text;
  append_duration(text, at_ns <= now_ns ? now_ns - at_ns : at_ns - now_ns);
  return text + (at_ns <= now_ns ? " before" : " later");
}

std::string code_address(const std::string& packed_frame, uint64_t address) {
  const Frame frame = unpack_frame(packed_frame);
  std::string text;
  if (!frame.function.empty()) {
    text = on_one_line(frame.function);
    if (frame.function_offset) text += fmt::format("+{:#x}", frame.function_offset);
  } else if (!frame.module.empty()) {
    text = fmt::format("{}+{:#x}", on_one_line(frame.module), frame.module_offset);
  } else {
    return fmt::format("{:#x}", address);
  }
  if (!frame.file.empty())
    text += fmt::format(" ({}:{})", on_one_line(frame.file.substr(frame.file.rfind('/') + 1)), frame.line);
  return text;
}

std::string origin(const Life& life, int64_t now_ns) {
  switch (life.cause) {
    case Cause::unknown:
      return life.info_known ? "from where is not known"
                             : "from where is not known: its siginfo was not seen";
    case Cause::call:
      return "sent by " + call_of(life.by, life) + since(life.generated_ns, now_ns);
    case Cause::untraced_call:
      return "sent by " + process_name(life) + ", by a call that was not traced";
    case Cause::process:
      return "sent by " + process_name(life) + ", which is not traced";
    case Cause::posix_timer:
    case Cause::interval_timer:
      return timer_text(life, now_ns);
    case Cause::child:
      return fmt::format("child {} {}", life.sender_process, child_event(life.child_code));
    case Cause::parent_death:
      return fmt::format("parent {} ended (PR_SET_PDEATHSIG)", life.sender_process);
    case Cause::fault:
      return "a fault of the thread's own instruction";
    case Cause::own_call:
      return life.by ? "the kernel, because of " + call_of(life.by, life) : "the kernel, because of a call";
    case Cause::no_room: {
      std::string text = "the kernel, as the handler of ";
      append_signal(text, life.no_room_for.signal);
      return text + " could not be run";
    }
    case Cause::kernel:
      return "sent by the kernel" + kernel_reason(life);
  }
  return {};
}

std::string sender(const Life& life) {
  return life.cause == Cause::child ? "a child " + child_event(life.child_code) : origin(life, 0);
}

std::string waiting(const Life& life, int64_t now_ns) {
  if (!life.blocked) return {};
  const MaskChange& blocked = *life.blocked;
  std::string text = "blocked since " + change_text(blocked, life);
  if (blocked.how != MaskChange::How::start && now_ns && blocked.at_ns) text += since(blocked.at_ns, now_ns);
  if (!life.unblocked) return text;
  text += ", until " + change_text(*life.unblocked, life);
  if (life.generated_ns && life.unblocked->at_ns > life.generated_ns) {
    text += ": it waited ";
    append_duration(text, life.unblocked->at_ns - life.generated_ns);
  }
  return text;
}

std::string effect(const Life& life) {
  switch (life.effect) {
    case Effect::none:
      return {};
    case Effect::ignored:
      return "ignored";
    case Effect::terminates:
      return "terminates the process";
    case Effect::dumps_core:
      return "terminates the process, with a core dump where that is allowed";
    case Effect::stops:
      return "stops the process";
    case Effect::continues:
      return "continues the process";
    case Effect::handler:
      break;
  }
  const HandlerRun& run = *life.handler;
  std::string text = "runs " + handler_name(life);
  static constexpr struct {
    uint64_t bit;
    std::string_view name;
  } flags[] = {
      {Action::restart, "SA_RESTART"}, {Action::nodefer, "SA_NODEFER"}, {Action::resethand, "SA_RESETHAND"}};
  for (const auto& flag : flags)
    if (run.action.flags & flag.bit) text.append(", ").append(flag.name);
  if (run.on_altstack)
    text += ", on the alternate stack";
  else if (run.action.flags & Action::onstack)
    text += ", SA_ONSTACK";
  if (run.inside) text += ", inside the handler of " + name_of(run.inside);
  return text;
}

std::string interruption(const Life& life) {
  if (!life.interrupted) return {};
  const std::string outcome = outcome_text(*life.interrupted);
  std::string text = "interrupts " + call_name(life.interrupted->call);
  if (!outcome.empty()) text += ": " + outcome;
  return text;
}

std::string handler_end(const Life& life) {
  using End = HandlerRun::End;
  const HandlerRun& run = *life.handler;
  std::string text = short_handler_name(life);
  std::string took;
  if (run.ended_ns && run.began_ns) {
    took = " after ";
    append_duration(took, run.ended_ns - run.began_ns);
  }
  switch (run.end) {
    case End::running:
      return text + " runs";
    case End::returned:
      text += " returned" + took;
      if (run.was_away) text += ", coming back from another stack";
      break;
    case End::jumped:
      text += " was left by a jump" + took;
      if (run.left_blocked) {
        text += ": ";
        append_signal(text, life.signal);
        text += " stays blocked";
      }
      return text;
    case End::switched:
      return text + " was left for another stack" + took;
    case End::exec:
      return text + " ended in execve" + took;
    case End::exited:
      return text + " ended with its thread" + took;
    case End::let_go:
      return text + " was still running when it was let go";
    case End::forbidden:
      return text + " could not be run: there is no room for its frame on the stack";
  }
  if (run.resumed_ip) text += ", to another place: " + code_address(run.resumed_symbol, run.resumed_ip);
  if (!run.changed.empty()) {
    text += "; changed";
    for (const std::string& name : run.changed) text += " " + name;
  }
  if (life.error) text += fault_error_text(life.abi, *life.error);
  if (run.resumed_mask) text += "; the mask is now " + set_text(*run.resumed_mask);
  return text;
}

std::string call_goes_on(const Life& life) {
  if (!life.interrupted) return {};
  using Outcome = Interruption::Outcome;
  const Interruption& call = *life.interrupted;
  const std::string name = call_name(call.call);
  if (call.outcome == Outcome::restarts) return name + " is made again";
  if (call.outcome != Outcome::restart_syscall) return {};
  std::string text = name + " goes on by restart_syscall";
  if (call.left_ns >= 0) {
    text += ", with about ";
    append_duration(text, call.left_ns);
    text += " left";
  }
  return text;
}

std::string fate(const Life& life) {
  const int64_t now = life.fate_ns != life.generated_ns ? life.fate_ns : 0;
  std::string from = origin(life, now);
  if (const std::string held = waiting(life, now); !held.empty()) from += "; " + held;
  switch (life.fate) {
    case Fate::consumed: {
      std::string text = "taken by " + call_of(life.fate_by, life);
      if (life.fate_by.tid != life.process)
        text = fmt::format("taken by {} of {}", call_name(life.fate_by), life.receiver);
      return text + "; " + from;
    }
    case Fate::merged:
      return from + "; merged into " + name_of(LifeRef{life.merged_into, life.signal}) +
             ", which was pending already";
    case Fate::discarded:
      if (life.cancelled_by) return from + "; discarded by " + name_of(life.cancelled_by);
      return from + "; discarded: " + call_of(life.fate_by, life) + " made it ignored";
    case Fate::pending_at_exit:
      return from + (life.thread ? "; still pending when its thread ended"
                                 : "; still pending when its process ended");
    case Fate::let_go:
      return from + "; still pending when it was let go";
    case Fate::pending:
    case Fate::delivered:
      break;
  }
  return from;
}

std::string stop_end(const Life& life) {
  std::string text = "stopped the process for ";
  append_duration(text, life.continued_ns - life.fate_ns);
  return life.continued_by ? text + ", until " + name_of(life.continued_by) : text;
}

}  // namespace sysgood::story
