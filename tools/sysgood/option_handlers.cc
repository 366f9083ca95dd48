#include "tools/sysgood/option_handlers.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <climits>
#include <cstdlib>

#include "tools/sysgood/call_filter.h"
#include "tools/sysgood/option_table.h"

namespace sysgood::tool {

namespace {

UsageError bad_argument(const Given& given) {
  return UsageError("invalid " + given.typed + " argument: '" + given.value.value_or("") + "'");
}

UsageError unsupported(const std::string& what) {
  return UsageError(what + " is not supported yet by this version", false);
}

// A decimal number 0..most; -1 when it is none. As strtol(3) reads it, because strace does: " 5" and "+5"
// are 5.
int to_number(const std::string& text, int most) {
  char* end = nullptr;
  errno = 0;
  const long number = std::strtol(text.c_str(), &end, 10);
  if (text.empty() || *end || errno || number < 0 || number > most) return -1;
  return static_cast<int>(number);
}

std::string spelling(const Given& given) {
  return given.value && !given.by_letter ? given.typed + "=" + *given.value : given.typed;
}

// s, ms, us, ns as digits of a fraction; -1: none of them.
int to_digits(std::string_view precision) {
  static constexpr std::string_view names[] = {"s", "ms", "us", "ns"};
  for (int i = 0; i < 4; ++i)
    if (names[i] == precision) return 3 * i;
  return -1;
}

int digits_of(const Given& given) {
  if (!given.value) return 6;
  const int digits = to_digits(*given.value);
  if (digits < 0) throw bad_argument(given);
  return digits;
}

enum Status : uint32_t { successful = 1, failed = 2, unfinished = 4, unavailable = 8, detached = 16 };
constexpr NamedBit status_names[] = {{"successful", successful},
                                     {"failed", failed},
                                     {"unfinished", unfinished},
                                     {"unavailable", unavailable},
                                     {"detached", detached}};

// The path, and above it what ValueStyle calls details.
enum Descriptor : uint32_t { path = 1, every_detail = ValueStyle::all_details << 1 };
constexpr NamedBit descriptor_names[] = {{"path", path},
                                         {"socket", ValueStyle::sockets << 1},
                                         {"dev", ValueStyle::devices << 1},
                                         {"pidfd", ValueStyle::pidfds << 1},
                                         {"eventfd", ValueStyle::eventfds << 1},
                                         {"signalfd", ValueStyle::signalfds << 1}};

void summarise(Draft& draft, bool only) {
  TextOptions& text = draft.options.text;
  if (draft.has(Setting::summary) && text.summary_only != only)
    throw UsageError("-c/--summary-only and -C/--summary are mutually exclusive");
  text.summary = true;
  text.summary_only = only;
}

}  // namespace

void take(Draft& draft, const Given& given) {
  given.row->take(draft, given);
  draft.given.set(static_cast<size_t>(given.row->setting));
  (given.by_letter ? draft.by_letter : draft.by_name).insert(given.row);
}

std::span<const NamedBit> quiet_names() {
  // The first name of a bit is the one we write.
  static constexpr NamedBit names[] = {{"attach", quiet_attach},
                                       {"exit", quiet_exit},
                                       {"exits", quiet_exit},
                                       {"path-resolution", quiet_path},
                                       {"personality", quiet_personality},
                                       {"thread-execve", quiet_execve},
                                       {"superseded", quiet_execve}};
  return names;
}

void suppress(Draft& draft, uint32_t set) {
  draft.quiet = set;
  draft.options.text.attaches = !(set & quiet_attach);
  draft.options.text.exits = !(set & quiet_exit);
  draft.options.text.modes = !(set & quiet_personality);
  draft.options.text.thread_execve = !(set & quiet_execve);
}

void take_unsupported(Draft&, const Given& given) { throw unsupported("option " + given.typed); }
void take_help(Draft& draft, const Given&) { draft.help = true; }
void take_version(Draft& draft, const Given&) { draft.version = true; }

// ---- what is traced ----

void take_attach(Draft& draft, const Given& given) {
  // A list as pidof(8) or pgrep(1) -d, print it.
  const std::string& list = *given.value;
  for (size_t at = 0; at < list.size();) {
    const size_t end = std::min(list.find_first_of(", \t\n", at), list.size());
    const std::string id = list.substr(at, end - at);
    const int pid = to_number(id, INT_MAX);
    if (pid <= 0) throw UsageError("Invalid process id: '" + id + "'", false);
    draft.options.attach.push_back(pid);
    at = end + 1;
  }
}

void take_follow(Draft& draft, const Given& given) {
  draft.options.text.follow_forks = true;
  if (given.by_letter && ++draft.follows > 1) draft.separately = true;
}
void take_deprecated_follow(Draft& draft, const Given&) {
  draft.options.text.follow_forks = true;
  draft.deprecated_follow = true;
}
void take_no_follow(Draft& draft, const Given&) { draft.options.text.follow_forks = false; }
void take_kill_on_exit(Draft& draft, const Given&) { draft.options.kill_on_exit = true; }

// ---- what is shown ----

void take_qualifier(Draft& draft, const Given& given) {
  // -e QUALIFIER=SET is the long option --QUALIFIER=SET; anything else is a set of calls.
  const std::string& expression = *given.value;
  const size_t equals = expression.find('=');
  const OptionRow* row = equals == std::string::npos ? nullptr : find_qualifier(expression.substr(0, equals));
  Given qualified{row ? row : find_qualifier("trace"), given.typed, false, expression};
  if (row) {
    qualified.typed += " " + expression.substr(0, equals);
    qualified.value = expression.substr(equals + 1);
  }
  take(draft, qualified);
}

void take_calls(Draft& draft, const Given& given) {
  draft.options.text.calls = call_filter(*given.value);
  draft.options.text.calls.add(unknown_calls());
  draft.calls = *given.value;
}
void take_signals(Draft& draft, const Given& given) {
  const bool story = *given.value == "story";
  if (story || *given.value == "no-story") {
    draft.options.text.story = story;
    draft.story_given = true;
    return;
  }
  draft.options.text.signals = signal_filter(*given.value);
  draft.signals = *given.value;
}

void take_status(Draft& draft, const Given& given) {
  const uint32_t set = parse_named_set("status", *given.value, status_names);
  constexpr uint32_t every = successful | failed | unfinished | unavailable | detached;
  // What did not return has no outcome to choose by: it is shown exactly when nothing is left out.
  if (set != every && set != 0 && set != successful && set != failed)
    throw unsupported("option " + spelling(given));
  draft.options.text.successful = set & successful;
  draft.options.text.failed = set & failed;
}
void take_successful_only(Draft& draft, const Given&) {
  ++draft.status_letters;
  draft.options.text.successful = true;
  draft.options.text.failed = false;
}
void take_failed_only(Draft& draft, const Given&) {
  ++draft.status_letters;
  draft.options.text.successful = false;
  draft.options.text.failed = true;
}

void take_path(Draft& draft, const Given& given) {
  auto& paths = draft.options.text.paths;
  if (!draft.has(Setting::paths)) paths.clear();  // those of a recording give way to ours
  if (std::find(paths.begin(), paths.end(), *given.value) == paths.end()) paths.push_back(*given.value);
}

// ---- how it is shown ----

void take_verbose(Draft& draft, const Given&) { draft.options.text.style.verbose = true; }

void take_abbrev(Draft& draft, const Given& given) {
  const CallSet calls = call_filter(*given.value);
  if (calls != CallSet::all() && calls != CallSet::none()) throw unsupported("option " + spelling(given));
  draft.options.text.style.verbose = calls == CallSet::none();
}
void take_verbose_set(Draft&, const Given& given) {
  if (call_filter(*given.value) != CallSet::all()) throw unsupported("option " + spelling(given));
}
void take_raw_set(Draft&, const Given& given) {
  if (call_filter(*given.value) != CallSet::none()) throw unsupported("option " + spelling(given));
}

void take_quiet(Draft& draft, const Given& given) {
  constexpr uint32_t every = quiet_attach | quiet_exit | quiet_path | quiet_personality | quiet_execve;
  static constexpr uint32_t by_letters[] = {quiet_attach | quiet_personality,
                                            quiet_attach | quiet_personality | quiet_exit, every};
  if (given.by_letter)
    suppress(draft, by_letters[std::min(draft.quiets++, 2u)]);
  else
    suppress(draft, given.value ? parse_named_set("quiet", *given.value, quiet_names()) : by_letters[0]);
}

void take_descriptors(Draft& draft, const Given& given) {
  uint32_t set = path;
  if (given.by_letter && ++draft.descriptors > 1) set |= every_detail;
  if (given.value) set = parse_named_set("decode-fds", *given.value, descriptor_names);
  ValueStyle& style = draft.options.text.style;
  style.paths = set & path;
  style.details = static_cast<uint8_t>((set & every_detail) >> 1);
}

void take_column(Draft& draft, const Given& given) {
  const int column = to_number(*given.value, INT_MAX - 1);
  if (column < 0) throw bad_argument(given);
  draft.options.text.column = column;
}

void take_string_limit(Draft& draft, const Given& given) {
  const int limit = to_number(*given.value, static_cast<int>(UINT_MAX / 4));
  if (limit < 0) throw bad_argument(given);
  draft.options.text.string_limit = static_cast<uint32_t>(limit);
}

void take_hex_strings(Draft& draft, const Given& given) {
  using Hex = ValueStyle::HexStrings;
  Hex& hex = draft.options.text.style.hex_strings;
  if (given.by_letter)
    hex = ++draft.hexes > 1 ? Hex::all : Hex::non_ascii;
  else if (!given.value || *given.value == "all")
    hex = Hex::all;
  else if (*given.value == "non-ascii")
    hex = Hex::non_ascii;
  else if (*given.value == "none")
    hex = Hex::none;
  else if (*given.value == "non-ascii-chars")
    throw unsupported("option " + spelling(given));
  else
    throw bad_argument(given);
}

void take_constants(Draft& draft, const Given& given) {
  using Constants = ValueStyle::Constants;
  Constants& constants = draft.options.text.style.constants;
  if (*given.value == "raw")
    constants = Constants::raw;
  else if (*given.value == "abbrev")
    constants = Constants::abbreviated;
  else if (*given.value == "verbose")
    constants = Constants::verbose;
  else
    throw bad_argument(given);
}

void take_instruction_pointer(Draft& draft, const Given&) { draft.options.text.instruction_pointer = true; }

void take_stacks(Draft& draft, const Given& given) {
  Stacks& stacks = draft.options.text.stacks;
  if (given.by_letter)
    stacks = ++draft.stacks > 1 ? Stacks::source : Stacks::symbol;
  else if (!given.value || *given.value == "symbol")
    stacks = Stacks::symbol;
  else if (*given.value == "source")
    stacks = Stacks::source;
  else if (*given.value == "none")
    stacks = Stacks::none;
  else
    throw bad_argument(given);
}
void take_stack_limit(Draft& draft, const Given& given) {
  const int limit = to_number(*given.value, INT_MAX);
  if (limit <= 0) throw bad_argument(given);
  draft.options.text.stack_limit = static_cast<uint32_t>(limit);
}

void take_syscall_number(Draft& draft, const Given&) { draft.options.text.syscall_number = true; }

// ---- time ----

void take_clock(Draft& draft, const Given& given) {
  using Clock = TextOptions::Clock;
  TextOptions& text = draft.options.text;
  if (given.by_letter) {
    ++draft.clocks;
    text.clock = draft.clocks > 2 ? Clock::unix_time : Clock::time_of_day;
    text.clock_digits = draft.clocks > 1 ? 6 : 0;
    return;
  }
  // [[format:]FORMAT][,[precision:]PRECISION], in any order; the last one counts.
  text.clock = Clock::time_of_day;
  text.clock_digits = 0;
  std::string_view rest = given.value ? std::string_view(*given.value) : std::string_view();
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(','), rest.size());
    std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    constexpr std::string_view format = "format:", precision = "precision:";
    const bool no_precision = word.starts_with(format), no_format = word.starts_with(precision);
    if (no_precision) word.remove_prefix(format.size());
    if (no_format) word.remove_prefix(precision.size());
    if (const int digits = to_digits(word); digits >= 0 && !no_precision)
      text.clock_digits = digits;
    else if (word == "none" && !no_format)
      text.clock = Clock::none;
    else if (word == "time" && !no_format)
      text.clock = Clock::time_of_day;
    else if (word == "unix" && !no_format)
      text.clock = Clock::unix_time;
    else if (!word.empty() || no_precision || no_format)
      throw bad_argument(given);
  }
}

void take_relative_clock(Draft& draft, const Given& given) {
  draft.options.text.relative_digits = digits_of(given);
}
void take_durations(Draft& draft, const Given& given) {
  draft.options.text.duration_digits = digits_of(given);
}

// ---- where it goes ----

void take_output(Draft& draft, const Given& given) { draft.options.output = *given.value; }
void take_append(Draft& draft, const Given&) { draft.options.append = true; }
void take_separately(Draft& draft, const Given&) { draft.separately = true; }
void take_json(Draft& draft, const Given&) { draft.options.json = true; }
void take_lint(Draft& draft, const Given& given) {
  if (draft.options.command != Command::signals)
    throw UsageError("option " + given.typed + " is for the command signals");
  draft.options.lint = true;
}
void take_record(Draft& draft, const Given& given) { draft.options.record = *given.value; }

void take_summary(Draft& draft, const Given&) { summarise(draft, false); }
void take_summary_only(Draft& draft, const Given&) { summarise(draft, true); }

// ---- tampering ----

void take_injection(Draft& draft, const Given& given) {
  const Injection injection = parse_injection(first_name(*given.row), *given.value);
  if (const std::string warning = injection_warning(injection); !warning.empty())
    draft.options.warnings.push_back(warning);
  draft.options.injections.push_back(injection);
}

}  // namespace sysgood::tool
