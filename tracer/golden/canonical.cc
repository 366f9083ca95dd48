#include "tracer/golden/canonical.h"

#include <algorithm>
#include <charconv>

#include "arch/errors.h"
#include "tracer/decode/decode.h"
#include "tracer/describe/syscalls.h"
#include "tracer/golden/stable_values.h"
#include "tracer/render/text_call.h"
#include "tracer/render/text_value.h"

namespace sysgood::golden {

namespace {

constexpr ValueStyle style{.paths = true};
constexpr int eintr = 4;

constexpr std::string_view return_ids[] = {"getpid", "gettid", "getppid", "getpgrp",         "getpgid",
                                           "getsid", "setsid", "wait4",   "set_tid_address", "fork",
                                           "vfork",  "clone",  "clone3",  "waitpid"};
constexpr std::string_view make_threads[] = {"fork", "vfork", "clone", "clone3"};
// After one of these a signal that this very thread sent or waited for is delivered at once.
constexpr std::string_view let_signals_in[] = {
    "kill",           "tkill",         "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_send_signal",
    "rt_sigprocmask", "rt_sigsuspend", "pause",  "rt_sigreturn",    "sigprocmask",       "sigsuspend",
    "sigreturn"};

template <class List, class What>
bool in(const List& list, const What& what) {
  return std::ranges::find(list, what) != std::end(list);
}

std::string call_name(Abi abi, uint64_t number) {
  std::string name;
  append_syscall_name(name, abi, number);
  return name;
}

// /proc/1234/task/1235/...: the process and the thread by their names.
std::string with_processes(std::string text, const Births& births) {
  for (const std::string_view before : {"/proc/", "/task/"})
    for (size_t at = text.find(before); at != text.npos; at = text.find(before, at + 1)) {
      const char* from = text.data() + at + before.size();
      Tid tid = 0;
      const char* end = std::from_chars(from, text.data() + text.size(), tid).ptr;
      if (end == from || births.of(tid) == unborn) continue;
      text.replace(at + before.size(), static_cast<size_t>(end - from), Births::mark(births.of(tid)));
    }
  return text;
}

// The flags of the clone(2) or clone3(2) that a thread is in; 0 of any other call.
uint64_t clone_flags(const std::optional<Event>& call) {
  if (!call) return 0;
  const auto& entry = std::get<SyscallEntry>(call->what);
  const std::string name = call_name(call->abi, entry.number);
  uint64_t flags = name == "clone" ? entry.args[0] : 0;
  if (name == "clone3") {
    KeptMemory memory(call->captured.memory);
    memory.read(entry.args[0], std::as_writable_bytes(std::span(&flags, 1)));
  }
  return flags;
}
constexpr uint64_t clone_sighand = 0x800, clone_newpid = 0x20000000;

// What the line of a signal says anyway, or never says twice the same.
void leave_out(Value* info) {
  static constexpr std::string_view fields[] = {"si_signo", "si_uid", "si_utime", "si_stime"};
  for (Value** field = &info->first; *field;)
    if (in(fields, (*field)->name))
      *field = (*field)->next;
    else
      field = &(*field)->next;
}

}  // namespace

class CanonicalTrace::ThreadMeanings : public Meanings {
 public:
  ThreadMeanings(const CanonicalTrace& trace, Birth thread, uint64_t sp)
      : trace_(trace),
        process_(trace.processes_.at(trace.births_.process_of(thread))),
        inner_(trace.threads_.at(thread).inner),
        sp_(sp) {}

  std::string address(uint64_t address) const override { return process_.memory->name(address, sp_); }

  std::string process(int64_t id) const override {
    if (id == 0 || id == -1 || inner_) return std::to_string(id);
    const Birth birth = trace_.births_.of(
        static_cast<Tid>(id < 0 ? 0 - static_cast<uint64_t>(id) : static_cast<uint64_t>(id)));
    if (birth != unborn) return (id < 0 ? "-" : "") + Births::mark(birth);
    // Who is not traced has any id, but the first processes of a system have small ones.
    return id > 0 && id <= 10 ? std::to_string(id) : "_";
  }

  bool is_standard_stream(uint64_t fd) const override {
    return fd < process_.own_streams.size() && !process_.own_streams[fd];
  }

  std::string text(std::string_view text) const override { return trace_.text_.named(std::string(text)); }

 private:
  const CanonicalTrace& trace_;
  const ProcessState& process_;
  bool inner_;
  uint64_t sp_;
};

Limits CanonicalTrace::limits() {
  Limits l;
  l.string = CanonicalOptions::string_limit;
  l.elements = CanonicalOptions::element_limit;
  l.paths = true;
  return l;
}

Birth CanonicalTrace::known(Tid tid) {
  const Birth birth = births_.of(tid);
  if (birth != unborn) return birth;
  ++alive_;
  return births_.born(tid, {ThreadStart::How::launched, tid, 0});
}

CanonicalTrace::Draft& CanonicalTrace::add(Birth thread, Line::Kind kind, std::string text) {
  Draft draft;
  draft.line.kind = kind;
  draft.line.text = with_processes(std::move(text), births_);
  draft.line.alone = alive_ <= 1;
  draft.thread = thread;
  draft.abi = host_abi();
  drafts_.push_back(std::move(draft));
  return drafts_.back();
}

void CanonicalTrace::receive(const Event& event, const Event* entry) {
  if (std::holds_alternative<ThreadStart>(event.what)) return started(event);
  if (std::holds_alternative<SignalState>(event.what)) return;
  if (const auto* lost = std::get_if<Lost>(&event.what)) {
    incomplete_ = lost->why;
    return;
  }
  known(event.tid);
  if (std::holds_alternative<SyscallEntry>(event.what)) {
    entered(event);
  } else if (std::holds_alternative<SyscallExit>(event.what)) {
    if (entry) returned(event, *entry);
  } else if (std::holds_alternative<SignalDelivery>(event.what)) {
    signalled(event);
  } else if (const auto* stop = std::get_if<GroupStop>(&event.what)) {
    std::string text = "--- stopped by ";
    append_signal(text, stop->signal);
    add(known(event.tid), Line::Kind::stop, text + " ---").signal = stop->signal;
  } else if (std::holds_alternative<Exec>(event.what)) {
    executed(event);
  } else {
    ended(event);
  }
}

void CanonicalTrace::started(const Event& event) {
  const auto& start = std::get<ThreadStart>(event.what);
  const Birth birth = births_.born(event.tid, start);
  ++alive_;
  threads_[birth].launched = start.how == ThreadStart::How::launched;
  const Birth parent = start.parent ? births_.of(start.parent) : unborn;
  const uint64_t flags = parent != unborn ? clone_flags(threads_[parent].open) : 0;
  if (parent != unborn) threads_[birth].inner = threads_[parent].inner || (flags & clone_newpid);
  if (!births_.is_leader(birth) || parent == unborn) return;
  processes_[birth] =
      process_of(parent).child(start.how == ThreadStart::How::vfork, (flags & clone_sighand) != 0);
}

void CanonicalTrace::executed(const Event& event) {
  const Birth former = births_.of(std::get<Exec>(event.what).former);
  births_.renamed(std::get<Exec>(event.what).former, event.tid);
  const Birth birth = known(event.tid);
  ProcessState& process = process_of(birth);
  if (former != unborn && former != birth) {
    // The leader is gone without a word, in whatever call it was; the thread that called execve has its id.
    if (threads_[birth].open) call_never_ended(birth);
    Thread now;
    now.open = threads_[former].open;
    now.inner = threads_[former].inner;
    now.exec_by = former;
    threads_[birth] = std::move(now);
    if (alive_) --alive_;
  }
  KeptFacts facts(event.captured);
  const std::string program(facts.ask(Fact::Kind::program, 0));
  if (!named_) {
    named_ = true;
    text_.replace(program, "[program]");
    text_.replace(facts.ask(Fact::Kind::cwd, 0), "[cwd]");
  }
  auto& symbols = symbols_[program];
  if (!symbols) symbols = std::make_shared<ProgramSymbols>(program);
  process.exec(event.abi, facts.ask(Fact::Kind::auxv, 0), symbols);
}

void CanonicalTrace::entered(const Event& event) {
  const Birth birth = known(event.tid);
  Thread& thread = threads_[birth];
  const auto& entry = std::get<SyscallEntry>(event.what);
  thread.sp = entry.sp;
  thread.resumed.reset();
  restarts(thread, event);
  thread.open = event;
  const std::string name = call_name(event.abi, entry.number);
  thread.open_in_startup = births_.is_leader(birth) && process_of(birth).startup.owns(name, entry.args[0]);
}

// "the system call is automatically restarted after the signal handler returns": signal(7). The line of the
// interrupted one goes; it will be told when it has come to its end.
void CanonicalTrace::restarts(Thread& thread, const Event& event) {
  if (thread.interrupted.empty() || thread.interrupted.back().level != thread.handlers.size()) return;
  const Interrupted was = std::move(thread.interrupted.back());
  thread.interrupted.pop_back();
  const auto& before = std::get<SyscallEntry>(was.entry.what);
  const auto& now = std::get<SyscallEntry>(event.what);
  const bool by_restart_syscall = call_name(event.abi, now.number) == "restart_syscall";
  if (!by_restart_syscall && (now.number != before.number || now.args != before.args)) return;
  drafts_[was.line].dropped = true;
  if (by_restart_syscall) thread.resumed = was.entry;
}

std::string CanonicalTrace::call_text(Birth birth, const Event& entry, const Event* exit, bool resumed) {
  const auto& was = std::get<SyscallEntry>(entry.what);
  const std::string name = call_name(entry.abi, was.number);
  process_of(birth);  // it is there
  const ThreadMeanings meanings(*this, birth, was.sp);
  arena_.reset();
  Call call;
  call.abi = entry.abi;
  call.entry = was;
  call.description = describe::find_syscall(entry.abi, was.number);
  KeptMemory memory_before(entry.captured.memory);
  KeptFacts facts_before(entry.captured);
  DecodedCall decoded;
  const SyscallExit* result = exit ? &std::get<SyscallExit>(exit->what) : nullptr;
  const bool injected = exit && exit->captured.facts.has(Fact::Kind::injected);
  const bool restart = result && !injected && result->is_error && restart_code(result->error());
  // What was resumed by restart_syscall was read with that call's description, which has no arguments.
  // A sleep that came to its end has told nothing more.
  const bool told = !resumed || (result && !result->is_error && name.ends_with("nanosleep"));
  if (result && told && !restart) {
    call.exit = result;
    KeptMemory memory_after(exit->captured.memory);
    KeptFacts facts_after(exit->captured);
    const Source after{memory_after, facts_after};
    decoded = decode_call(call, {memory_before, facts_before}, &after, CanonicalTrace::limits(), arena_);
  } else {
    decoded = decode_call(call, {memory_before, facts_before}, nullptr, CanonicalTrace::limits(), arena_);
  }
  stabilise(decoded, name, was, meanings, arena_);
  std::string text = name + '(';
  append_arguments(text, decoded, 0, entry.abi, style);
  text += ')';
  // What it moved had its name from where it was, and has it now where it is.
  if (result && !resumed && !injected && name == "mremap")
    process_of(birth).follow_memory(name, entry, *result, [&] { return name_mapping(birth); });
  if ((name == "rt_sigreturn" || name == "sigreturn") && !injected) return text;
  if (!result || restart) return text + " = ?";
  if (!result->is_error && !injected) {
    if ((result->value || name.ends_with("id")) && is_unstable_result(name)) return text + " = _";
    if (in(return_ids, name)) return text + " = " + meanings.process(result->value);
    if (decoded.result->as == describe::Returns::hex)
      return text + " = " + meanings.address(static_cast<uint64_t>(result->value));
  }
  text += ' ';
  append_result(text, decoded, *result, entry.abi, style);
  return injected ? text.append(injected_mark) : text;
}

// A path "/sysgood/NAME" begins a section, "/sysgood/" ends it: any call will do, say access(2).
bool CanonicalTrace::section(Birth birth, const std::string& text) {
  static constexpr std::string_view marker = "\"/sysgood/";
  const size_t at = text.find(marker);
  if (at == text.npos) return false;
  const size_t from = at + marker.size();
  add(birth, Line::Kind::section, text.substr(from, text.find('"', from) - from));
  return true;
}

void CanonicalTrace::returned(const Event& event, const Event& entry) {
  Birth birth = known(event.tid);
  Thread& thread = threads_[birth];
  const auto& exit = std::get<SyscallExit>(event.what);
  const auto& was = std::get<SyscallEntry>(entry.what);
  const std::string name = call_name(entry.abi, was.number);
  thread.open.reset();

  ProcessState& process = process_of(birth);
  if (process.fresh_stack) process.memory->begin_stack(exit.sp);
  process.fresh_stack = false;
  const bool resumed = thread.resumed.has_value();
  const bool made = !event.captured.facts.has(Fact::Kind::injected);
  // What was not made changes nothing. What it unmapped had a name until then, what it mapped has one now.
  const bool unmaps = made && name == "munmap", moves = made && name == "mremap";
  const auto mapping = [&] { return name_mapping(birth); };
  if (made && !unmaps && !moves) process.follow_memory(name, entry, exit, mapping);
  const std::string text = call_text(birth, resumed ? *thread.resumed : entry, &event, resumed);
  if (thread.exec_by != unborn) {
    Draft& draft = add(thread.exec_by, Line::Kind::call, text);
    draft.abi = entry.abi;
    draft.number = was.number;
    add(thread.exec_by, Line::Kind::end, "+++ goes on as " + Births::mark(birth) + " +++");
    thread.exec_by = unborn;
    thread.last_call = name;
    return;
  }
  if (unmaps) process.follow_memory(name, entry, exit, mapping);
  if (made) process.follow_rest(name, entry, exit);
  if (made && !exit.is_error) note_created(name, entry);
  const bool restart = made && exit.is_error && restart_code(exit.error());
  if (section(birth, text)) return;
  Draft& draft = add(birth, Line::Kind::call, text);
  draft.abi = entry.abi;
  draft.number = resumed ? std::get<SyscallEntry>(thread.resumed->what).number : was.number;
  draft.startup = thread.open_in_startup;
  const bool made_it = made && !exit.is_error && exit.value > 0;
  draft.line.parts = made_it && in(make_threads, name);
  draft.line.joins = made && !exit.is_error && (name == "waitid" || (name == "wait4" && made_it));
  // What starts the whole program is the user's doing, not the program's.
  if (name == "execve" && !exit.is_error && thread.launched) {
    draft.startup = true;
    thread.launched = false;
    name_program(entry);
  }
  const size_t line = drafts_.size() - 1;
  thread.last_call = name;
  if (restart) {
    thread.interrupted.push_back({line, resumed ? *thread.resumed : entry, name, thread.handlers.size()});
    if (resumed) thread.interrupted.back().name = call_name(entry.abi, draft.number);
  }
  if (made && (name == "rt_sigreturn" || name == "sigreturn")) returned_from_handler(thread, birth, exit);
}

// The program is called by the path and by the argv[0] that the user gave.
void CanonicalTrace::name_program(const Event& execve) {
  KeptMemory memory(execve.captured.memory);
  const auto& args = std::get<SyscallEntry>(execve.what).args;
  uint64_t name_at = 0;
  memory.read(args[1], std::as_writable_bytes(std::span(&name_at, 1)).first(data_model(execve.abi).word));
  for (const uint64_t address : {args[0], name_at}) {
    std::array<std::byte, 4096> bytes;
    const size_t size = memory.read_string(address, bytes);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), size ? size - 1 : 0);
    if (text.find('/') != text.npos) text_.replace(text, "[program]");
  }
}

void CanonicalTrace::returned_from_handler(Thread& thread, Birth birth, const SyscallExit& exit) {
  if (thread.handlers.empty()) return;
  const size_t first = thread.handlers.back();
  thread.handlers.pop_back();
  for (size_t i = first + 1; i < drafts_.size(); ++i)
    if (drafts_[i].thread == birth) ++drafts_[i].line.depth;
  if (thread.interrupted.empty() || thread.interrupted.back().level != thread.handlers.size()) return;
  if (!exit.is_error || exit.value != -eintr) return;
  std::string& text = drafts_[thread.interrupted.back().line].line.text;
  text.pop_back();
  text += "-1 EINTR (Interrupted system call)";
  thread.interrupted.pop_back();
}

// Memory that is of no file: by the thread that asked for it and the how manieth it was.
std::string CanonicalTrace::name_mapping(Birth birth) {
  Thread& thread = threads_[birth];
  if (thread.open_in_startup) return "[loader]";
  return "[map " + std::to_string(++thread.maps) +
         (births_.is_leader(birth) ? "" : " of " + Births::mark(birth)) + ']';
}

// A file or directory of a name that was free: it may be a random one.
void CanonicalTrace::note_created(const std::string& name, const Event& entry) {
  if (name != "open" && name != "openat" && !name.starts_with("mkdir")) return;
  constexpr uint64_t exclusively = 0x80;  // O_EXCL, the same for every ABI here
  const auto& args = std::get<SyscallEntry>(entry.what).args;
  const size_t path_at = name == "open" || name == "mkdir" ? 0 : 1;
  if (name.starts_with("open") && !(args[path_at + 1] & exclusively)) return;
  KeptMemory memory(entry.captured.memory);
  std::array<std::byte, 4096> bytes;
  const size_t size = memory.read_string(args[path_at], bytes);
  if (size > 1) text_.created({reinterpret_cast<const char*>(bytes.data()), size - 1});
}

bool CanonicalTrace::comes_of_own_call(const Thread& thread, const SignalDelivery& delivery) const {
  constexpr int sigill = 4, sigtrap = 5, sigbus = 7, sigfpe = 8, sigsegv = 11, sigpipe = 13, sigxfsz = 25,
                sigsys = 31;
  constexpr int faults[] = {sigill, sigtrap, sigbus, sigfpe, sigsegv, sigsys};
  int32_t code = 0;
  for (size_t i = 0; i < 4; ++i)
    code |= static_cast<int32_t>(std::to_integer<uint32_t>(delivery.info[8 + i]) << (8 * i));
  if (code > 0 && in(faults, delivery.signal.number)) return true;
  if (delivery.signal.number == sigpipe || delivery.signal.number == sigxfsz) return true;
  return in(let_signals_in, thread.last_call);
}

void CanonicalTrace::signalled(const Event& event) {
  const Birth birth = known(event.tid);
  Thread& thread = threads_[birth];
  const auto& delivery = std::get<SignalDelivery>(event.what);
  ProcessState& process = process_of(birth);
  const ThreadMeanings meanings(*this, birth, thread.sp);

  std::string text = "--- ";
  append_signal(text, delivery.signal);
  if (delivery.info_known) {
    arena_.reset();
    Value* info = decode_siginfo(event.abi, delivery.info, arena_);
    leave_out(info);
    stabilise(info->first, meanings, arena_);
    text += ' ';
    append_value(text, *info, event.abi, style);
  }
  const signals::Action action = process.dispositions->deliver(delivery.signal);
  const bool runs = action.handles();
  if (runs) {
    text += " runs " + meanings.address(action.handler);
  } else if (action.handler == signals::Action::sig_ign) {
    text += " ignored";
  } else {
    switch (default_action(delivery.signal)) {
      case DefaultAction::ignore:
        text += " ignored";
        break;
      case DefaultAction::stop:
        text += " stops";
        break;
      case DefaultAction::go_on:
        text += " continues";
        break;
      case DefaultAction::terminate:
      case DefaultAction::core:
        text += " terminates";
        break;
    }
  }
  if (!thread.interrupted.empty() && thread.interrupted.back().level == thread.handlers.size())
    text += ", interrupts " + thread.interrupted.back().name;
  Draft& draft = add(birth, Line::Kind::signal, text + " ---");
  draft.signal = delivery.signal;
  draft.line.async = !comes_of_own_call(thread, delivery);
  if (runs) thread.handlers.push_back(drafts_.size() - 1);
}

void CanonicalTrace::call_never_ended(Birth birth) {
  Thread& thread = threads_[birth];
  const Event& open = *thread.open;
  Draft& draft =
      add(birth, Line::Kind::call, call_text(birth, thread.resumed ? *thread.resumed : open, nullptr, false));
  draft.abi = open.abi;
  draft.number = std::get<SyscallEntry>(open.what).number;
  thread.open.reset();
}

void CanonicalTrace::ended(const Event& event) {
  const Birth birth = known(event.tid);
  const Thread& thread = threads_[birth];
  if (thread.open) call_never_ended(birth);
  std::string text;
  if (const auto* exited = std::get_if<Exited>(&event.what)) {
    text = "+++ exited with " + std::to_string(exited->code) + " +++";
  } else if (const auto* killed = std::get_if<Killed>(&event.what)) {
    text = "+++ killed by ";
    append_signal(text, killed->signal);
    text += killed->core_dumped ? " (core dumped) +++" : " +++";
  } else {
    text = "+++ detached +++";
  }
  add(birth, Line::Kind::end, text);
  if (alive_) --alive_;
}

void CanonicalTrace::finish() {
  const std::vector<std::string> names = births_.names();
  std::vector<std::vector<size_t>> of_thread(births_.count());
  for (size_t i = 0; i < drafts_.size(); ++i) {
    const Draft& d = drafts_[i];
    const bool wanted = d.line.kind == Line::Kind::call ? options_.calls.has(d.abi, d.number)
                        : d.line.kind == Line::Kind::signal || d.line.kind == Line::Kind::stop
                            ? options_.signals.has(d.signal)
                            : true;
    if (wanted && !d.dropped && (options_.startup || !d.startup))
      of_thread[static_cast<size_t>(d.thread)].push_back(i);
  }
  std::vector<size_t> kept;
  for (const Birth birth : births_.in_order())
    for (const size_t i : of_thread[static_cast<size_t>(birth)]) {
      Line& line = drafts_[i].line;
      line.thread = names[static_cast<size_t>(birth)];
      line.text = text_.stable(Births::with_names(line.text, names));
      kept.push_back(i);
    }
  std::ranges::sort(kept);
  for (const size_t i : kept) lines_.push_back(std::move(drafts_[i].line));
  drafts_.clear();
}

}  // namespace sysgood::golden
