#include "tracer/render/lint_report.h"

#include <fmt/format.h>

#include "arch/errors.h"
#include "tracer/render/json_value.h"
#include "tracer/render/story.h"
#include "tracer/render/text_call.h"

namespace sysgood {

using namespace signals;

namespace {

std::string_view name(Finding::Kind kind) {
  static constexpr std::string_view names[] = {
      "unsafe_call", "errno_changed", "left_by_jump", "stays_blocked", "no_room", "recursion", "merged"};
  return names[static_cast<size_t>(kind)];
}

std::string signal_name(const Finding& finding) {
  std::string text;
  append_signal(text, finding.signal);
  return text;
}

std::string handler_of(const Finding& finding) {
  return story::code_address(finding.handler, finding.handler_address) + ", the handler of " +
         signal_name(finding);
}

std::string errno_text_of(const std::string& number) {
  const std::string_view known = errno_name(std::atoi(number.c_str()));
  return known.empty() ? number : std::string(known);
}

std::string sentence(const Finding& f) {
  switch (f.kind) {
    case Finding::Kind::unsafe_call: {
      std::string call;
      append_syscall_name(call, f.call.abi, f.call.number);
      return fmt::format("{} calls {}, which is not async-signal-safe (seen at its {})", handler_of(f),
                         on_one_line(f.function), call);
    }
    case Finding::Kind::errno_changed: {
      const size_t space = f.function.find(' ');
      return fmt::format("{} changes errno, from {} to {}: it does not save it", handler_of(f),
                         errno_text_of(f.function.substr(0, space)),
                         errno_text_of(f.function.substr(space + 1)));
    }
    case Finding::Kind::left_by_jump:
      return handler_of(f) + " is left by a jump: what it interrupted is never finished";
    case Finding::Kind::stays_blocked:
      return fmt::format("{} is left by a jump that does not restore the mask: {} stays blocked",
                         handler_of(f), signal_name(f));
    case Finding::Kind::no_room:
      return handler_of(f) + " cannot be run: there is no room for its frame on the stack";
    case Finding::Kind::recursion:
      return fmt::format("{} interrupts itself, {} deep (SA_NODEFER)", handler_of(f), f.depth);
    case Finding::Kind::merged:
      return signal_name(f) + " is sent while one is pending: they are merged into one";
  }
  return {};
}

void code_object(JsonWriter& json, std::string_view key, const std::string& packed) {
  json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
  json.StartObject();
  code_members(json, unpack_frame(packed));
  json.EndObject();
}

}  // namespace

void write_lint(const std::vector<Finding>& findings, const std::function<void(std::string_view)>& write) {
  if (findings.empty()) return write("no findings\n");
  for (const Finding& f : findings) {
    std::string out =
        fmt::format("{}; {} time{}, first #{}\n", sentence(f), f.count, f.count == 1 ? "" : "s", f.life);
    if (!f.interrupted.empty()) out += "  it had interrupted " + story::code_address(f.interrupted, 0) + "\n";
    for (const std::string& frame : f.stack) out += "    " + story::code_address(frame, 0) + "\n";
    write(out);
  }
}

void write_lint_json(const std::vector<Finding>& findings,
                     const std::function<void(std::string_view)>& write) {
  for (const Finding& f : findings) {
    rapidjson::StringBuffer buffer;
    JsonWriter json(buffer);
    json.StartObject();
    member(json, "event", "signal_lint");
    member(json, "kind", name(f.kind));
    member(json, "signal", f.signal);
    member(json, "life", f.life);
    member(json, "count", f.count);
    if (f.handler_address) code_object(json, "handler", f.handler);
    if (f.kind == Finding::Kind::unsafe_call) member(json, "function", f.function);
    if (f.kind == Finding::Kind::errno_changed) {
      const size_t space = f.function.find(' ');
      member(json, "errno_before", std::atoi(f.function.c_str()));
      member(json, "errno_after", std::atoi(f.function.c_str() + space));
    }
    if (f.depth) member(json, "depth", f.depth);
    if (!f.interrupted.empty()) code_object(json, "interrupted", f.interrupted);
    if (!f.stack.empty()) {
      json.Key("stack");
      json.StartArray();
      for (const std::string& frame : f.stack) {
        json.StartObject();
        code_members(json, unpack_frame(frame));
        json.EndObject();
      }
      json.EndArray();
    }
    json.EndObject();
    write(std::string(buffer.GetString(), buffer.GetSize()) + "\n");
  }
}

}  // namespace sysgood
