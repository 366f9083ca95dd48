#include "tools/sysgood/injection.h"

#include <strings.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <optional>

#include "arch/errors.h"
#include "tools/sysgood/call_filter.h"
#include "tools/sysgood/options.h"

namespace sysgood::tool {

namespace {

constexpr int most_errno = 4095;  // MAX_ERRNO, include/linux/err.h
constexpr int enosys = 38;

// strace(1): "The valid range for numbers first and step is 1..65535, and for number last is 1..65534."
constexpr unsigned long most_first = 65535, most_last = 65534;

// strace has these as well.
constexpr std::string_view not_yet[] = {
    "signal=", "syscall=", "delay_enter=", "delay_exit=", "poke_enter=", "poke_exit="};

// Takes a number from the beginning of `text`, as strtoul(3) reads it but without its minus; nothing when
// there is none or it is not 1..most.
std::optional<uint32_t> take_number(const char*& text, unsigned long most) {
  const char* digits = text;
  while (std::isspace(static_cast<unsigned char>(*digits))) ++digits;
  if (*digits == '-') return std::nullopt;
  char* end = nullptr;
  errno = 0;
  const unsigned long number = std::strtoul(text, &end, 10);
  if (end == text || errno || number < 1 || number > most) return std::nullopt;
  text = end;
  return static_cast<uint32_t>(number);
}

// first[..last][+[step]]
std::optional<Occasions> parse_occasions(const std::string& expression) {
  Occasions when;
  const char* at = expression.c_str();
  const auto first = take_number(at, most_first);
  if (!first) return std::nullopt;
  when.first = when.last = *first;
  if (at[0] == '.' && at[1] == '.') {
    at += 2;
    const auto last = take_number(at, most_last);
    if (!last || *last < *first) return std::nullopt;
    when.last = *last;
    if (*at == '+') ++at;
  } else if (*at == '+') {
    ++at;
    when.last = Occasions{}.last;
  }
  if (*at) {
    const auto step = at[-1] == '+' ? take_number(at, most_first) : std::nullopt;
    if (!step || *at) return std::nullopt;
    when.step = *step;
  }
  return when;
}

std::optional<int> parse_error(const std::string& text) {
  const char* at = text.c_str();
  if (const auto number = take_number(at, most_errno); number && !*at) return static_cast<int>(*number);
  for (int error = 1; error <= most_errno; ++error) {
    const RestartCode* restart = restart_code(error);
    const std::string name(restart ? restart->name : errno_name(error));
    if (!name.empty() && strcasecmp(name.c_str(), text.c_str()) == 0) return error;
  }
  return std::nullopt;
}

// Any word, in any base that C has.
std::optional<int64_t> parse_value(const std::string& text) {
  char* end = nullptr;
  errno = 0;
  const unsigned long long value = std::strtoull(text.c_str(), &end, 0);
  if (text.empty() || *end || errno) return std::nullopt;
  return static_cast<int64_t>(value);
}

}  // namespace

Injection parse_injection(std::string_view option, const std::string& argument) {
  const auto invalid = [&] {
    return UsageError("invalid " + std::string(option) + " argument '" + argument + "'", false);
  };
  const bool fault = option == "fault";
  const size_t colon = std::min(argument.find(':'), argument.size());
  Injection injection;
  injection.calls = call_filter(std::string_view(argument).substr(0, colon));
  bool decided = false;
  for (size_t at = colon; at < argument.size();) {
    const size_t end = std::min(argument.find(':', at + 1), argument.size());
    const std::string part = argument.substr(at + 1, end - at - 1);
    at = end;
    const auto value_of = [&](std::string_view name) -> std::optional<std::string> {
      if (!part.starts_with(name)) return std::nullopt;
      return part.substr(name.size());
    };
    if (part.empty()) continue;
    if (const auto text = value_of("when=")) {
      const auto when = parse_occasions(*text);
      if (!when) throw invalid();
      injection.when = *when;
    } else if (const auto name = value_of("error="); name && !decided) {
      const auto error = parse_error(*name);
      if (!error) throw invalid();
      injection.value = -*error;
      injection.is_error = decided = true;
    } else if (const auto word = value_of("retval="); word && !decided && !fault) {
      const auto value = parse_value(*word);
      if (!value) throw invalid();
      injection.value = *value;
      decided = true;
    } else {
      const auto known =
          std::ranges::find_if(not_yet, [&](std::string_view each) { return part.starts_with(each); });
      if (fault || known == std::end(not_yet)) throw invalid();
      throw UsageError(
          std::string(*known) + " of " + std::string(option) + " is not supported yet by this version",
          false);
    }
  }
  if (!decided && !fault) throw invalid();
  if (!decided) {
    injection.value = -enosys;
    injection.is_error = true;
  }
  return injection;
}

// What a 32-bit program gets is the lower half.
std::string injection_warning(const Injection& injection) {
  if (injection.is_error) return {};
  const auto value = static_cast<uint64_t>(injection.value);
  const auto half = static_cast<uint32_t>(value);
  const auto is_error = [](int64_t result) { return result < 0 && result >= -most_errno; };
  const std::string inadvertent = "Inadvertent injection of error ", compat = " in compat personality";
  if (is_error(injection.value))
    return inadvertent + std::to_string(-injection.value) +
           " is possible for retval=" + std::to_string(value);
  if (is_error(static_cast<int32_t>(half)))
    return inadvertent + std::to_string(-static_cast<int32_t>(half)) + " is possible" + compat +
           " for retval=" + std::to_string(value);
  if (half != value)
    return "Injected return value " + std::to_string(value) + " will be clipped to " + std::to_string(half) +
           compat;
  return {};
}

ptrace::Ruling Injector::rule(const ptrace::StoppedCall& call) {
  if (call.exit) return {};
  const auto last = std::find_if(injections_.rbegin(), injections_.rend(), [&](const Injection& each) {
    return each.calls.has(call.abi, call.entry.number);
  });
  if (last == injections_.rend()) return {};
  const uint64_t nth = ++counts_[call.tid][{call.abi, call.entry.number}];
  if (!last->when.has(nth)) return {};
  return {ptrace::Ruling::Is::skip, last->value, last->is_error};
}

void Injector::renamed(Tid former, Tid tid) {
  counts_.erase(tid);
  if (auto node = counts_.extract(former)) {
    node.key() = tid;
    counts_.insert(std::move(node));
  }
}

}  // namespace sysgood::tool
