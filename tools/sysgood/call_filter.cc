#include "tools/sysgood/call_filter.h"

#include <regex.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>

#include "arch/syscalls.h"
#include "tools/sysgood/options.h"
#include "tools/sysgood/set_expression.h"
#include "tracer/describe/classes.h"

namespace sysgood::tool {

namespace {

constexpr std::string_view what = "system call";

bool add_name(CallSet& set, std::string_view name) {
  bool known = false;
  for (const Abi abi : all_abis)
    for_each_number(abi, name, [&](uint64_t number) {
      set.set(abi, number);
      known = true;
    });
  return known;
}

// The number in whatever ABI an event turns out to have.
bool add_number(CallSet& set, std::string_view digits) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return false;
  bool known = false;
  for (const Abi abi : all_abis)
    if (!syscall_name(abi, number).empty()) {
      set.set(abi, number);
      known = true;
    }
  return known;
}

bool add_class(CallSet& set, std::string_view name, bool bare) {
  for (const describe::CallClass& c : describe::call_classes()) {
    if (c.name != name || (bare && !c.bare)) continue;
    for (const std::string_view call : c.calls) add_name(set, call);
    for (const std::string_view call : c.narrow) add_name(set, call);
    return true;
  }
  return false;
}

// A POSIX extended expression that matches anywhere in a name. The C library's, because its messages are
// strace's.
bool add_matching(CallSet& set, std::string_view expression) {
  const std::string pattern(expression);
  regex_t compiled;
  if (const int error = regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB)) {
    char why[256];
    regerror(error, &compiled, why, sizeof why);
    throw UsageError("regcomp: " + pattern + ": " + why, false);
  }
  const std::unique_ptr<regex_t, decltype(&regfree)> owner(&compiled, regfree);
  bool any = false;
  for (const Abi abi : all_abis)
    for (const SyscallNumber& call : syscall_numbers(abi))
      if (regexec(&compiled, std::string(call.name).c_str(), 0, nullptr, 0) == 0) {
        for_each_number(abi, call.name, [&](uint64_t number) { set.set(abi, number); });
        any = true;
      }
  return any;
}

bool add_plain(CallSet& set, std::string_view element) {
  if (element.empty()) return false;
  if (element == "all") {
    set = CallSet::all();
    return true;
  }
  if (element[0] >= '0' && element[0] <= '9') return add_number(set, element);
  if (element[0] == '/') return add_matching(set, element.substr(1));
  if (element[0] == '%') return add_class(set, element.substr(1), false);
  return add_class(set, element, true) || add_name(set, element);
}

void add_element(CallSet& set, std::string_view element) {
  bool may_be_unknown = false;
  std::string_view rest = element;
  for (; rest.starts_with('?'); rest.remove_prefix(1)) may_be_unknown = true;

  std::optional<size_t> bits;  // of the ABIs that are meant
  if (const size_t at = rest.rfind('@'); at != rest.npos) {
    const std::string_view designator = rest.substr(at + 1);
    if (designator == "32")
      bits = 32;
    else if (designator == "64")
      bits = 64;
    else if (designator == "x32")
      bits = 0;  // checked like the others, but no ABI of ours is that
    else
      throw UsageError("incorrect personality designator '" + std::string(designator) +
                       "' in qualification '" + std::string(rest) + "'");
    rest = rest.substr(0, at);
  }
  CallSet named;
  if (!add_plain(named, rest) && !may_be_unknown)
    throw UsageError("invalid " + std::string(what) + " '" + std::string(element) + "'", false);
  if (!bits) return set.add(named);
  for (const Abi abi : all_abis)
    if (8u * data_model(abi).word == *bits) set.add(named, abi);
}

}  // namespace

CallSet call_filter(std::string_view expression) {
  const SetExpression parsed = parse_set(what, expression);
  CallSet set = parsed.all ? CallSet::all() : CallSet::none();
  for (const std::string_view element : parsed.elements) add_element(set, element);
  if (parsed.inverted) set.invert();
  return set;
}

CallSet unknown_calls() {
  CallSet set = CallSet::all();
  for (const Abi abi : all_abis)
    for (const SyscallNumber& each : syscall_numbers(abi)) set.set(abi, each.number, false);
  return set;
}

SignalSet signal_filter(std::string_view expression) {
  const SetExpression parsed = parse_set("signal", expression);
  SignalSet set = parsed.all ? SignalSet::all() : SignalSet();
  for (const std::string_view element : parsed.elements) {
    const auto signal = parse_signal(element);
    if (!signal) throw UsageError("invalid signal '" + std::string(element) + "'", false);
    set.set(*signal);
  }
  if (parsed.inverted) set.invert();
  return set;
}

}  // namespace sysgood::tool
