#include "tracer/render/text_sink.h"

#include <fmt/format.h>

#include <array>
#include <ctime>
#include <iterator>

#include "arch/errors.h"
#include "arch/signals.h"
#include "arch/syscalls.h"
#include "tracer/decode/touches.h"
#include "tracer/describe/syscalls.h"
#include "tracer/render/text_call.h"

namespace sysgood {

namespace {

constexpr int64_t second = 1'000'000'000;
constexpr int erestart_restartblock = 516;

constexpr int64_t unit_of(int digits) {
  int64_t unit = second;
  while (digits-- > 0) unit /= 10;
  return unit;
}

template <class... Args>
void print(std::string& out, fmt::format_string<Args...> format, Args&&... args) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Args>(args)...);
}

// Seconds with `digits` of fraction, right-aligned in `width` before the point.
void append_interval(std::string& out, int64_t ns, int digits, int width) {
  print(out, "{:{}}", ns / second, width);
  if (digits > 0) print(out, ".{:0{}}", ns % second / unit_of(digits), digits);
}

bool is_restart_syscall(Abi abi, uint64_t number) {
  static const std::array numbers = [] {
    std::array<std::optional<uint32_t>, all_abis.size()> all;
    for (size_t i = 0; i < all_abis.size(); ++i) all[i] = syscall_number(all_abis[i], "restart_syscall");
    return all;
  }();
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi) return numbers[i] == number;
  return false;
}

bool is_injected(const Event& event) { return event.captured.facts.has(Fact::Kind::injected); }

}  // namespace

TextSink::TextSink(const TextOptions& options, TextOutput& output) : options_(options), output_(output) {
  limits_.string = options.string_limit;
  limits_.elements = options.style.verbose ? Limits::all_elements : options.string_limit;
  limits_.environment = options.style.verbose;
  limits_.paths = options.style.descriptors() || !options.paths.empty();
  limits_.details = options.style.details != 0;
}

void TextSink::receive(const Event& event, const Event* entry) {
  text_.clear();
  line_start_ = 0;
  struct Visitor {
    TextSink& sink;
    const Event& event;
    const Event* entry;
    void operator()(const SyscallEntry&) { sink.syscall_entry(event); }
    void operator()(const SyscallExit&) {
      if (entry) sink.syscall_exit(event, *entry);
    }
    void operator()(const SignalDelivery&) { sink.signal(event); }
    void operator()(const GroupStop&) { sink.group_stop(event); }
    void operator()(const ThreadStart&) {
      Thread& thread = sink.threads_[event.tid];
      thread.abi = thread.told = event.abi;
    }
    void operator()(const Exec&) { sink.exec(event); }
    void operator()(const Exited& e) {
      sink.ended(event, sink.options_.exits ? fmt::format("+++ exited with {} +++", e.code) : std::string());
    }
    void operator()(const Killed& k) {
      std::string how = "+++ killed by ";
      append_signal(how, k.signal);
      how += k.core_dumped ? " (core dumped) +++" : " +++";
      sink.ended(event, how);
    }
    void operator()(const Detached&) { sink.detached(event); }
    void operator()(const SignalState&) {}
    void operator()(const Lost& lost) {
      Thread& thread = sink.threads_[event.tid];
      sink.begin_line(event, thread, nullptr);
      sink.text_ += "+++ lost ";
      if (lost.events)
        print(sink.text_, "{} events", lost.events);
      else
        sink.text_ += "events";
      print(sink.text_, ": {} +++", on_one_line(lost.why));
      sink.end_line(event.tid);
    }
  };
  std::visit(Visitor{*this, event, entry}, event.what);
}

DecodedCall TextSink::decode(const Event& entry, const Event* exit) {
  arena_.reset();
  Call call;
  call.abi = entry.abi;
  call.entry = std::get<SyscallEntry>(entry.what);
  call.description = describe::find_syscall(call.abi, call.entry.number);
  KeptMemory memory(entry.captured.memory);
  KeptFacts facts(entry.captured);
  if (!exit) return decode_call(call, {memory, facts}, nullptr, limits_, arena_);
  call.exit = &std::get<SyscallExit>(exit->what);
  KeptMemory exit_memory(exit->captured.memory);
  KeptFacts exit_facts(exit->captured);
  const Source after{exit_memory, exit_facts};
  return decode_call(call, {memory, facts}, &after, limits_, arena_);
}

bool TextSink::wanted(const DecodedCall& call) const {
  return options_.paths.empty() || touches(call, options_.paths);
}

void TextSink::syscall_entry(const Event& event) {
  const auto& entry = std::get<SyscallEntry>(event.what);
  Thread& thread = threads_[event.tid];
  thread.in_call = false;
  tell_mode(event, thread, &entry.ip);
  thread.abi = event.abi;
  thread.number = entry.number;
  thread.stack.clear();
  if (options_.summary_only || !options_.calls.has(event.abi, entry.number)) return;
  append_stack(thread.stack, event.captured.facts, options_.stacks, options_.stack_limit);
  // A line whose outcome decides whether it is written waits for that outcome.
  if (!options_.successful || !options_.failed) return;
  const DecodedCall decoded = decode(event, nullptr);
  if (!wanted(decoded)) return thread.stack.clear();

  begin_line(event, thread, &entry.ip);
  thread.column = 0;
  append_call_start(thread, event, decoded);
  if (decoded.result->as == describe::Returns::nothing && !is_injected(event)) {
    text_ += ") ";
    pad(thread);
    text_ += "= ?";
    end_line(event.tid);
    return;
  }
  thread.in_call = true;
  thread.cut = false;
  thread.column = column(thread);
  open_line_ = event.tid;
  put(event.tid);
}

void TextSink::append_call_start(Thread& thread, const Event& event, const DecodedCall& decoded) {
  const auto& entry = std::get<SyscallEntry>(event.what);
  append_syscall_name(text_, event.abi, entry.number);
  text_ += '(';
  if (is_restart_syscall(event.abi, entry.number)) {
    text_ += "<... resuming interrupted ";
    if (thread.interrupted == ~uint64_t{0})
      text_ += "system call";
    else
      append_syscall_name(text_, event.abi, thread.interrupted);
    text_ += " ...>";
  }
  thread.shown = append_arguments(text_, decoded, 0, event.abi, options_.style);
  size_t n = 0;
  for (const Value* v = decoded.arguments; v; v = v->next) ++n;
  thread.all_shown = thread.shown == n;
}

void TextSink::append_rest(Thread& thread, const Event& event, const Event& entry,
                           const DecodedCall& decoded) {
  const auto& exit = std::get<SyscallExit>(event.what);
  append_arguments(text_, decoded, thread.shown, entry.abi, options_.style);
  text_ += ") ";
  pad(thread);
  append_result(text_, decoded, exit, entry.abi, options_.style);
  if (is_injected(event)) text_ += injected_mark;
  if (options_.duration_digits >= 0) {
    text_ += " <";
    append_interval(text_, event.monotonic_ns - entry.monotonic_ns, options_.duration_digits, 0);
    text_ += '>';
  }
}

void TextSink::syscall_exit(const Event& event, const Event& entry) {
  const auto& exit = std::get<SyscallExit>(event.what);
  const auto& call = std::get<SyscallEntry>(entry.what);
  Thread& thread = threads_[event.tid];
  const bool staged = !options_.successful || !options_.failed;
  bool show = thread.in_call;
  if (staged) {
    show = !options_.summary_only && options_.calls.has(entry.abi, call.number) &&
           (exit.is_error ? options_.failed : options_.successful);
  }
  if (show) {
    const DecodedCall decoded = decode(entry, &event);
    const FactList& stack = (has_stack(entry.captured.facts) ? entry : event).captured.facts;
    if (staged) {
      if (wanted(decoded)) {
        begin_line(entry, thread, &call.ip);
        append_call_start(thread, entry, decoded);
        thread.column = 0;
        append_rest(thread, event, entry, decoded);
        end_line(event.tid, &stack);
      }
    } else {
      if (thread.cut) {
        begin_line(event, thread, &exit.ip);
        thread.column = 0;
        text_ += "<... ";
        append_syscall_name(text_, entry.abi, call.number);
        text_ += " resumed>";
      }
      append_rest(thread, event, entry, decoded);
      end_line(event.tid, &stack);
    }
  }
  thread.in_call = false;
  thread.stack.clear();
  if (exit.is_error && exit.value == -erestart_restartblock) {
    if (!is_restart_syscall(entry.abi, call.number)) thread.interrupted = call.number;
  }
}

void TextSink::signal(const Event& event) {
  const auto& delivery = std::get<SignalDelivery>(event.what);
  Thread& thread = threads_[event.tid];
  if (options_.summary_only || !options_.signals.has(delivery.signal)) return;
  tell_mode(event, thread, &delivery.ip);
  begin_line(event, thread, &delivery.ip);
  text_ += "--- ";
  append_signal(text_, delivery.signal);
  if (delivery.info_known) {
    arena_.reset();
    text_ += ' ';
    append_value(text_, *decode_siginfo(event.abi, delivery.info, arena_), event.abi, options_.style);
  }
  text_ += " ---";
  end_line(event.tid, &event.captured.facts);
}

void TextSink::group_stop(const Event& event) {
  const Signal signal = std::get<GroupStop>(event.what).signal;
  Thread& thread = threads_[event.tid];
  if (options_.summary_only || !options_.signals.has(signal)) return;
  begin_line(event, thread, nullptr);
  text_ += "--- stopped by ";
  append_signal(text_, signal);
  text_ += " ---";
  end_line(event.tid, &event.captured.facts);
}

// strace says it at the first call that is made in the new mode, shown or not. What is not in the trace
// cannot have it said before it is: the next of the thread that is.
void TextSink::tell_mode(const Event& event, Thread& thread, const uint64_t* ip) {
  if (thread.told == event.abi) return;
  thread.told = event.abi;
  thread.abi = event.abi;
  if (!options_.modes || options_.summary_only) return;
  begin_line(event, thread, ip);
  print(text_, "[ Process PID={} runs in {} bit mode. ]", event.tid, is_narrow(event.abi) ? 32 : 64);
  end_line(event.tid);
}

// A thread other than the leader called execve: the leader's line ends, its id goes on with the caller's
// call.
void TextSink::exec(const Event& event) {
  const Tid former = std::get<Exec>(event.what).former;
  if (!former || former == event.tid) return;
  Thread caller = threads_[former];
  if (caller.in_call && !caller.cut && (options_.separately || open_line_ == former)) {
    print(text_, " <pid changed to {} ...>\n", event.tid);
    put(former);
    text_.clear();
    line_start_ = 0;
    open_line_ = 0;
  }
  caller.cut = true;
  Thread& leader = threads_[event.tid];
  close_unreturned_call(event, leader);
  if (options_.thread_execve && !options_.summary_only) {
    begin_line(event, leader, nullptr);
    print(text_, "+++ superseded by execve in pid {} +++", former);
    end_line(event.tid);
  }
  threads_[event.tid] = caller;
  threads_.erase(former);
}

// The thread is gone while it was in a call: what is not known will never be.
void TextSink::close_unreturned_call(const Event& event, Thread& thread) {
  if (!thread.in_call) return;
  if (thread.cut) {
    begin_line(event, thread, nullptr);
    thread.column = 0;
    text_ += "<... ";
    append_syscall_name(text_, thread.abi, thread.number);
    text_ += " resumed>";
  }
  if (!thread.all_shown) text_ += " <unfinished ...>";
  text_ += ") ";
  pad(thread);
  text_ += "= ?";
  end_line(event.tid);
  thread.in_call = false;
}

void TextSink::ended(const Event& event, const std::string& how) {
  Thread& thread = threads_[event.tid];
  close_unreturned_call(event, thread);
  tell_mode(event, thread, nullptr);
  if (!how.empty() && !options_.summary_only) {
    begin_line(event, thread, nullptr);
    text_ += how;
    end_line(event.tid);
  }
  if (!thread.stack.empty() && !options_.summary_only) {
    text_ += thread.stack;
    put(event.tid);
    text_.clear();
  }
  threads_.erase(event.tid);
}

void TextSink::detached(const Event& event) {
  Thread& thread = threads_[event.tid];
  if (thread.in_call) {
    if (thread.cut) {
      begin_line(event, thread, nullptr);
      text_ += "<... ";
      append_syscall_name(text_, thread.abi, thread.number);
      text_ += " resumed>";
    }
    text_ += " <detached ...>";
    end_line(event.tid);
  }
  threads_.erase(event.tid);
}

void TextSink::interrupt_line() {
  if (!open_line_) return;
  threads_[open_line_].cut = true;
  text_ = " <unfinished ...>\n";
  put(std::exchange(open_line_, 0));
}

void TextSink::finish() {
  text_.clear();
  interrupt_line();
}

void TextSink::note(Tid tid, std::string_view line) {
  text_.clear();
  cut_open_line(tid);
  text_.append(line).push_back('\n');
  put(tid);
  text_.clear();
}

void TextSink::cut_open_line(Tid tid) {
  if (options_.separately) {
    // Only this thread writes there; its own open call is cut by a signal.
    const auto own = threads_.find(tid);
    if (own != threads_.end() && own->second.in_call && !own->second.cut) {
      own->second.cut = true;
      text_ += " <unfinished ...>\n";
    }
  } else if (open_line_) {
    threads_[open_line_].cut = true;
    text_ += " <unfinished ...>\n";
    open_line_ = 0;
  }
}

void TextSink::begin_line(const Event& event, const Thread& thread, const uint64_t* ip) {
  cut_open_line(event.tid);
  line_start_ = text_.size();
  append_leader(event, thread, ip);
}

void TextSink::append_leader(const Event& event, const Thread& thread, const uint64_t* ip) {
  if (options_.to_file && options_.follow_forks && !options_.separately)
    print(text_, "{:<5} ", event.tid);
  else if (!options_.to_file && threads_.size() > 1)
    print(text_, "[pid {:5}] ", event.tid);

  const bool clock = options_.clock != TextOptions::Clock::none;
  if (clock) append_clock(event.realtime_ns);
  if (options_.relative_digits >= 0) {
    const int64_t since = previous_line_ns_ ? event.monotonic_ns - previous_line_ns_ : 0;
    previous_line_ns_ = event.monotonic_ns;
    if (clock) text_ += "(+";
    append_interval(text_, since, options_.relative_digits, 6);
    text_ += clock ? ") " : " ";
  }
  if (options_.syscall_number) print(text_, "[{:4}] ", thread.number & 0xffffffff);
  if (options_.instruction_pointer) {
    if (ip)
      print(text_, "[{:0{}x}] ", *ip, 2 * data_model(thread.abi).word);
    else
      text_.append("[").append(2 * data_model(thread.abi).word, '?').append("] ");
  }
}

void TextSink::append_clock(int64_t realtime_ns) {
  const int64_t seconds = realtime_ns / second;
  if (options_.clock == TextOptions::Clock::unix_time) {
    print(text_, "{}", seconds);
  } else {
    const auto time = static_cast<time_t>(seconds);
    tm broken{};
    localtime_r(&time, &broken);
    print(text_, "{:02}:{:02}:{:02}", broken.tm_hour, broken.tm_min, broken.tm_sec);
  }
  if (options_.clock_digits > 0)
    print(text_, ".{:0{}}", realtime_ns % second / unit_of(options_.clock_digits), options_.clock_digits);
  text_ += ' ';
}

void TextSink::pad(const Thread& thread) {
  const size_t at = column(thread);
  const auto want = static_cast<size_t>(options_.column < 0 ? 0 : options_.column);
  if (at < want) text_.append(want - at, ' ');
}

void TextSink::end_line(Tid tid, const FactList* stack) {
  text_ += '\n';
  if (stack) append_stack(text_, *stack, options_.stacks, options_.stack_limit);
  if (open_line_ == tid) open_line_ = 0;
  put(tid);
  text_.clear();
  line_start_ = 0;
}

void TextSink::put(Tid tid) { output_.write(tid, text_); }

}  // namespace sysgood
