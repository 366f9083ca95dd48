#include "tracer/render/json.h"

#include <fmt/format.h>

#include "arch/errors.h"
#include "arch/syscalls.h"
#include "tracer/decode/touches.h"
#include "tracer/describe/syscalls.h"
#include "tracer/event/frame.h"
#include "tracer/render/json_value.h"
#include "tracer/render/text_call.h"

namespace sysgood {

using describe::Returns;

namespace {

// 1763690000.123456789: seconds since the epoch, exactly, as text, because no double holds so many digits.
std::string timestamp(int64_t ns) {
  const bool negative = ns < 0;
  const uint64_t distance = negative ? -static_cast<uint64_t>(ns) : static_cast<uint64_t>(ns);
  return fmt::format("{}{}.{:09}", negative ? "-" : "", distance / 1'000'000'000, distance % 1'000'000'000);
}

std::string_view how_started(ThreadStart::How how) {
  switch (how) {
    case ThreadStart::How::launched:
      return "launched";
    case ThreadStart::How::attached:
      return "attached";
    case ThreadStart::How::fork:
      return "fork";
    case ThreadStart::How::vfork:
      return "vfork";
    case ThreadStart::How::clone:
      return "clone";
  }
  return "unknown";
}

void error_members(JsonWriter& json, int64_t value) {
  const auto error = static_cast<int>(0 - static_cast<uint64_t>(value));
  std::string_view message = errno_text(error);
  if (const RestartCode* restart = restart_code(error)) {
    member(json, "restart", restart->name);
    message = restart->meaning;
  } else if (const std::string_view name = errno_name(error); !name.empty()) {
    member(json, "error", name);
  }
  member(json, "errno", error);
  if (!message.empty()) member(json, "message", message);
}

void success_members(JsonWriter& json, const DecodedCall& call, int64_t value, Abi abi,
                     const ValueStyle& style) {
  const uint64_t bits = word_of(abi, static_cast<uint64_t>(value));
  if (call.result->as == Returns::hex)
    member_hex(json, "value", bits);
  else
    member(json, "value", value);
  if (call.result->as == Returns::descriptor && style.details && !call.result_detail.empty())
    member_detail(json, call.result_detail);
  if (call.result->as == Returns::descriptor && style.paths && !call.result_path.empty())
    member_bytes(json, "path", call.result_path, "path_encoding");
  if (call.result->as == Returns::signal && value > 0 && value <= signal_count)
    member(json, "symbol", Signal{static_cast<int>(value)});
  if (call.result->as == Returns::flags) member_flags(json, call.result->names, abi, bits);
}

void member_result(JsonWriter& json, const DecodedCall& call, const SyscallExit& exit, Abi abi,
                   const ValueStyle& style) {
  json.Key("result");
  json.StartObject();
  if (exit.is_error)
    error_members(json, exit.value);
  else
    success_members(json, call, exit.value, abi, style);
  if (call.after) {
    json.Key("details");
    json.StartArray();
    for (const Value* v = call.after; v; v = v->next) named_value(json, *v, abi, style);
    json.EndArray();
  }
  json.EndObject();
}

void member_call(JsonWriter& json, const SyscallEntry& entry, Abi abi) {
  std::string name;
  append_syscall_name(name, abi, entry.number);
  const bool known = !syscall_name(abi, entry.number).empty();
  member(json, "number", known ? entry.number & 0xffffffff : entry.number);  // of a sub-call: what was called
  member(json, "name", name);
  member(json, "abi", abi_name(abi));
  json.Key("raw_args");
  json.StartArray();
  for (const uint64_t bits : entry.args) {
    const std::string hex = fmt::format("{:#x}", bits);
    json.String(hex.data(), static_cast<rapidjson::SizeType>(hex.size()));
  }
  json.EndArray();
}

void stack_frame(JsonWriter& json, const Frame& frame, uint64_t pc, bool source) {
  json.StartObject();
  member_hex(json, "address", pc);
  code_members(json, frame, source);
  json.EndObject();
}

}  // namespace

struct JsonSink::Line {
  rapidjson::StringBuffer buffer;
  JsonWriter json{buffer};
};

JsonSink::JsonSink(const TextOptions& options, Write write)
    : options_(options), write_(std::move(write)), line_(std::make_unique<Line>()) {
  limits_.string = options.string_limit;
  limits_.elements = options.style.verbose ? Limits::all_elements : options.string_limit;
  limits_.environment = options.style.verbose;
  limits_.paths = options.style.descriptors() || !options.paths.empty();
  limits_.details = options.style.details != 0;
}

JsonSink::~JsonSink() = default;

void JsonSink::begin(std::string_view kind, const Event& event) {
  line_->buffer.Clear();
  line_->json.Reset(line_->buffer);
  line_->json.StartObject();
  member(line_->json, "event", kind);
  member(line_->json, "tid", event.tid);
  member(line_->json, "time", timestamp(event.realtime_ns));
}

void JsonSink::end() {
  line_->json.EndObject();
  line_->buffer.Put('\n');
  write_({line_->buffer.GetString(), line_->buffer.GetSize()});
}

void JsonSink::receive(const Event& event, const Event* entry) {
  struct Visitor {
    JsonSink& sink;
    const Event& event;
    const Event* entry;
    JsonWriter& json;

    void operator()(const SyscallEntry& call) {
      // Kept for the case that it never returns; which outcome it would have had is then nobody's knowledge.
      if (sink.all_outcomes() && sink.options_.calls.has(event.abi, call.number))
        sink.open_[event.tid] = event;
    }
    void operator()(const SyscallExit&) {
      sink.open_.erase(event.tid);
      if (entry)
        sink.syscall(*entry, &event);
      else
        sink.orphan_exit(event);
    }
    void operator()(const SignalDelivery& delivery) {
      if (sink.options_.signals.has(delivery.signal)) sink.signal(event);
    }
    void operator()(const GroupStop& stop) {
      if (!sink.options_.signals.has(stop.signal)) return;
      sink.begin("group_stop", event);
      member(json, "signal", stop.signal);
      member(json, "number", stop.signal.number);
      sink.member_stack(event.captured.facts);
      sink.end();
    }
    void operator()(const ThreadStart& start) {
      sink.begin("start", event);
      member(json, "how", how_started(start.how));
      member(json, "process", start.process);
      if (start.parent) member(json, "parent", start.parent);
      sink.end();
    }
    void operator()(const Exec& exec) {
      sink.renamed(exec.former, event.tid);
      sink.begin("exec", event);
      member(json, "former", exec.former);
      sink.end();
    }
    void operator()(const Exited& exited) {
      sink.unfinished(event.tid);
      sink.begin("exited", event);
      member(json, "code", exited.code);
      sink.end();
    }
    void operator()(const Killed& killed) {
      sink.unfinished(event.tid);
      sink.begin("killed", event);
      member(json, "signal", killed.signal);
      member(json, "number", killed.signal.number);
      member(json, "core_dumped", killed.core_dumped);
      sink.end();
    }
    void operator()(const Detached&) {
      sink.unfinished(event.tid);
      sink.begin("detached", event);
      sink.end();
    }
    void operator()(const SignalState&) {}
    void operator()(const Lost& lost) {
      sink.begin("lost", event);
      if (lost.events) member(json, "events", lost.events);
      member_bytes(json, "why", std::as_bytes(std::span(lost.why)), "why_encoding");
      sink.end();
    }
  };
  std::visit(Visitor{*this, event, entry, line_->json}, event.what);
}

void JsonSink::finish() {
  while (!open_.empty()) unfinished(open_.begin()->first);
}

DecodedCall JsonSink::decode(const Event& entry, const Event* exit) {
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

void JsonSink::syscall(const Event& entry, const Event* exit_event) {
  const auto& call = std::get<SyscallEntry>(entry.what);
  const SyscallExit* exit = exit_event ? &std::get<SyscallExit>(exit_event->what) : nullptr;
  if (!options_.calls.has(entry.abi, call.number)) return;
  if (exit && !(exit->is_error ? options_.failed : options_.successful)) return;
  const DecodedCall decoded = decode(entry, exit_event);
  if (!options_.paths.empty() && !touches(decoded, options_.paths)) return;

  begin("syscall", entry);
  JsonWriter& json = line_->json;
  member_call(json, call, entry.abi);
  if (options_.instruction_pointer) member_hex(json, "ip", call.ip);
  json.Key("args");
  json.StartArray();
  for (const Value* v = decoded.arguments; v; v = v->next)
    if (v->is != Value::Is::nothing) named_value(json, *v, entry.abi, options_.style);
  json.EndArray();
  if (exit) {
    member_result(json, decoded, *exit, entry.abi, options_.style);
    const auto since = static_cast<uint64_t>(entry.monotonic_ns),
               until = static_cast<uint64_t>(exit_event->monotonic_ns);
    member(json, "duration_ns", static_cast<int64_t>(until - since));
  } else {
    member(json, "unfinished", true);
  }
  if (exit && exit_event->captured.facts.has(Fact::Kind::injected)) member(json, "injected", true);
  member_stack((exit && !has_stack(entry.captured.facts) ? *exit_event : entry).captured.facts);
  end();
}

// We attached to the thread while it was in a call: which one is not known, so a filter cannot choose it.
void JsonSink::orphan_exit(const Event& event) {
  const auto& exit = std::get<SyscallExit>(event.what);
  if (options_.calls != CallSet::all() || !options_.paths.empty()) return;
  if (!(exit.is_error ? options_.failed : options_.successful)) return;
  begin("syscall", event);
  member(line_->json, "abi", abi_name(event.abi));
  member_result(line_->json, {}, exit, event.abi, options_.style);
  end();
}

void JsonSink::unfinished(Tid tid) {
  const auto node = open_.extract(tid);
  if (node) syscall(node.mapped(), nullptr);
}

// A thread's execve made it its process's leader: the leader's own call ends unfinished, the execve goes on.
void JsonSink::renamed(Tid former, Tid tid) {
  if (!former || former == tid) return;
  unfinished(tid);
  if (auto node = open_.extract(former)) {
    node.key() = tid;
    open_.insert(std::move(node));
  }
}

void JsonSink::signal(const Event& event) {
  const auto& delivery = std::get<SignalDelivery>(event.what);
  begin("signal", event);
  JsonWriter& json = line_->json;
  member(json, "signal", delivery.signal);
  member(json, "number", delivery.signal.number);
  if (options_.instruction_pointer) member_hex(json, "ip", delivery.ip);
  if (delivery.info_known) {
    arena_.reset();
    json.Key("info");
    fields_object(json, *decode_siginfo(event.abi, delivery.info, arena_), event.abi, options_.style);
  }
  member_stack(event.captured.facts);
  end();
}

void JsonSink::member_stack(const FactList& facts) {
  if (options_.stacks == Stacks::none || !has_stack(facts)) return;
  const bool source = options_.stacks == Stacks::source;
  JsonWriter& json = line_->json;
  json.Key("stack");
  json.StartArray();
  uint32_t count = 0;
  bool more = false;
  for (const Fact& fact : facts) {
    if (fact.kind != Fact::Kind::frame) continue;
    more = count == options_.stack_limit || fact.text.empty();
    if (more) break;
    const Frame frame = unpack_frame(fact.text);
    if (!frame.inlined) ++count;
    if (source || !frame.inlined) stack_frame(json, frame, fact.key, source);
  }
  json.EndArray();
  if (more) member(json, "stack_truncated", true);
}

}  // namespace sysgood
