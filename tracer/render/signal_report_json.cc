// The report on signals as JSON.
#include "arch/errors.h"
#include "tracer/decode/decode.h"
#include "tracer/render/json_value.h"
#include "tracer/render/signal_report.h"
#include "tracer/render/story.h"
#include "tracer/render/text_call.h"

namespace sysgood {

using namespace signals;

namespace {

std::string_view name(Cause cause) {
  static constexpr std::string_view names[] = {
      "unknown", "call",         "untraced_call", "process",  "posix_timer", "interval_timer",
      "child",   "parent_death", "fault",         "own_call", "no_room",     "kernel"};
  return names[static_cast<size_t>(cause)];
}
std::string_view name(Fate fate) {
  static constexpr std::string_view names[] = {"pending",   "delivered",       "consumed", "merged",
                                               "discarded", "pending_at_exit", "let_go"};
  return names[static_cast<size_t>(fate)];
}
std::string_view name(Effect effect) {
  static constexpr std::string_view names[] = {"none",       "handler", "ignored",  "terminates",
                                               "dumps_core", "stops",   "continues"};
  return names[static_cast<size_t>(effect)];
}
std::string_view name(MaskChange::How how) {
  static constexpr std::string_view names[] = {"start", "inherited", "call", "handler", "handler_end"};
  return names[static_cast<size_t>(how)];
}
std::string_view name(Interruption::Outcome outcome) {
  static constexpr std::string_view names[] = {"open",        "eintr",    "restarts", "restart_syscall",
                                               "short_count", "abandoned"};
  return names[static_cast<size_t>(outcome)];
}
std::string_view name(HandlerRun::End end) {
  static constexpr std::string_view names[] = {"running", "returned", "jumped", "switched",
                                               "exec",    "exited",   "let_go", "forbidden"};
  return names[static_cast<size_t>(end)];
}

void begin(JsonWriter& json, std::string_view key) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  json.StartObject();
}

void member_call(JsonWriter& json, std::string_view key, const CallRef& call) {
  if (!call) return;
  begin(json, key);
  std::string text;
  append_syscall_name(text, call.abi, call.number);
  member(json, "name", text);
  member(json, "tid", call.tid);
  member(json, "at_ns", call.at_ns);
  json.EndObject();
}

void member_change(JsonWriter& json, std::string_view key, const std::optional<MaskChange>& change) {
  if (!change) return;
  begin(json, key);
  member(json, "how", name(change->how));
  member_call(json, "call", change->by);
  if (change->other) member(json, "life", change->other.id);
  if (change->at_ns) member(json, "at_ns", change->at_ns);
  json.EndObject();
}

void member_code(JsonWriter& json, std::string_view key, uint64_t address, const std::string& packed) {
  begin(json, key);
  member_hex(json, "address", address);
  code_members(json, unpack_frame(packed));
  json.EndObject();
}

void member_set(JsonWriter& json, std::string_view key, SigSet set) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  json.StartArray();
  for (int i = 1; i <= signal_count; ++i) {
    if (!set.has({i})) continue;
    std::string text;
    append_signal(text, {i});
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  json.EndArray();
}

void member_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& strings) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  json.StartArray();
  for (const std::string& each : strings) our_string(json, each);
  json.EndArray();
}

void member_handler(JsonWriter& json, const HandlerRun& run) {
  begin(json, "handler");
  if (run.action.handler != Action::unknown) member_code(json, "code", run.action.handler, run.symbol);
  member_hex(json, "flags", run.action.flags);
  member_set(json, "mask", run.action.mask);
  member(json, "altstack", run.on_altstack);
  if (run.inside) member(json, "inside", run.inside.id);
  member(json, "end", name(run.end));
  if (run.ended_ns) member(json, "ended_ns", run.ended_ns);
  if (run.depth > 1) member(json, "depth", run.depth);
  if (run.errno_before) member(json, "errno_before", *run.errno_before);
  if (run.errno_after) member(json, "errno_after", *run.errno_after);
  if (run.was_away) member(json, "was_away", true);
  if (run.left_blocked) member(json, "left_blocked", true);
  if (run.resumed_ip) member_code(json, "resumed", run.resumed_ip, run.resumed_symbol);
  if (!run.changed.empty()) member_strings(json, "changed", run.changed);
  if (run.resumed_mask) member_set(json, "resumed_mask", *run.resumed_mask);
  json.EndObject();
}

void member_interruption(JsonWriter& json, const Interruption& call) {
  begin(json, "interrupted");
  member_call(json, "call", call.call);
  if (const RestartCode* code = restart_code(call.code))
    member(json, "code", code->name);
  else if (call.code)
    member(json, "code", errno_name(call.code));
  member(json, "outcome", name(call.outcome));
  if (call.count >= 0) member(json, "count", call.count);
  if (call.wanted >= 0) member(json, "wanted", call.wanted);
  if (call.left_ns >= 0) member(json, "left_ns", call.left_ns);
  json.EndObject();
}

void member_durations(JsonWriter& json, std::string_view key, const Durations& durations) {
  if (!durations.count) return;
  begin(json, key);
  member(json, "count", uint64_t{durations.count});
  member(json, "p50_ns", durations.p50);
  member(json, "p90_ns", durations.p90);
  member(json, "max_ns", durations.max);
  json.EndObject();
}

}  // namespace

std::string life_as_json(const Life& life, const std::vector<std::string>* remarks) {
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  member(json, "event", "signal_life");
  member(json, "id", life.id);
  member(json, "signal", life.signal);
  member(json, "number", life.signal.number);
  member(json, "process", life.process);
  if (life.thread) member(json, "thread", life.thread);
  member(json, "cause", name(life.cause));
  member_call(json, "by", life.by);
  if (life.sender_process) member(json, "sender", life.sender_process);
  if (!life.sender_name.empty())
    member_bytes(json, "sender_name", std::as_bytes(std::span(life.sender_name)), "sender_name_encoding");
  if (life.timer >= 0) member(json, "timer", life.timer);
  if (life.no_room_for) member(json, "no_room_for", life.no_room_for.id);
  if (life.generated_ns) member(json, "generated_ns", life.generated_ns);
  if (life.estimated) member(json, "estimated", true);
  member_change(json, "blocked", life.blocked);
  member_change(json, "unblocked", life.unblocked);
  member(json, "fate", name(life.fate));
  if (life.fate_ns) member(json, "fate_ns", life.fate_ns);
  if (life.merged) member(json, "merged", uint64_t{life.merged});
  if (life.merged_into) member(json, "merged_into", life.merged_into);
  member_call(json, "fate_by", life.fate_by);
  if (life.cancelled_by) member(json, "cancelled_by", life.cancelled_by.id);
  if (life.receiver) member(json, "receiver", life.receiver);
  if (life.effect != Effect::none) member(json, "effect", name(life.effect));
  if (life.error) {
    begin(json, "error");
    member_hex(json, "code", life.error->code);
    member(json, "trap", life.error->trap);
    member_hex(json, "address", life.error->address);
    json.EndObject();
  }
  if (life.handler) member_handler(json, *life.handler);
  if (life.interrupted) member_interruption(json, *life.interrupted);
  if (life.continued_ns) member(json, "continued_ns", life.continued_ns);
  if (life.continued_by) member(json, "continued_by", life.continued_by.id);
  if (life.info_known) {
    Arena arena;
    json.Key("info");
    fields_object(json, *decode_siginfo(life.abi, life.info, arena), life.abi, {});
  }
  if (remarks) member_strings(json, "remarks", *remarks);
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

void write_signal_report_json(Report& report, const Remarks& remarks,
                              const std::function<void(std::string_view)>& write) {
  for (const Life& life : report.lives()) {
    const auto found = remarks.find(life.id);
    write(life_as_json(life, found == remarks.end() ? nullptr : &found->second));
  }
  rapidjson::StringBuffer buffer;
  JsonWriter json(buffer);
  json.StartObject();
  member(json, "event", "signal_summary");
  json.Key("signals");
  json.StartArray();
  for (const SignalSummary& s : report.summaries(story::sender)) {
    json.StartObject();
    member(json, "signal", s.signal);
    member(json, "generated", s.generated);
    member(json, "merged", s.merged);
    member(json, "delivered", s.delivered);
    member(json, "handled", s.handled);
    member(json, "ignored", s.ignored);
    member(json, "consumed", s.consumed);
    member(json, "discarded", s.discarded);
    member(json, "pending_at_exit", s.pending);
    if (s.unknown) member(json, "let_go", s.unknown);
    member_durations(json, "wait", s.wait);
    member_durations(json, "handler", s.handler);
    json.Key("senders");
    json.StartArray();
    for (const auto& [sender, count] : s.senders) {
      json.StartObject();
      member(json, "sender", sender);
      member(json, "count", count);
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  write(std::string(buffer.GetString(), buffer.GetSize()) + "\n");
}

}  // namespace sysgood
