// Names of the signals, the way strace prints them, and their parsing. One table, names without SIG, serves
// printing in both forms and parsing, so what is printed can always be given back.
#include "arch/signals.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace sysgood {

namespace {

// Equal on x86_64 and aarch64 (include/uapi/asm-generic/signal.h); index 0 is no signal.
// clang-format off
constexpr std::string_view standard_names[] = {
    "",
    "HUP",
    "INT",
    "QUIT",
    "ILL",
    "TRAP",
    "ABRT",
    "BUS",
    "FPE",
    "KILL",
    "USR1",
    "SEGV",
    "USR2",
    "PIPE",
    "ALRM",
    "TERM",
    "STKFLT",
    "CHLD",
    "CONT",
    "STOP",
    "TSTP",
    "TTIN",
    "TTOU",
    "URG",
    "XCPU",
    "XFSZ",
    "VTALRM",
    "PROF",
    "WINCH",
    "IO",
    "PWR",
    "SYS",
};
// clang-format on
static_assert(std::size(standard_names) == first_realtime_signal);

// Of the signals that do anything but terminate.
struct Default {
  int number;
  DefaultAction action;
};
constexpr Default defaults[] = {
    {3, DefaultAction::core},     // SIGQUIT
    {4, DefaultAction::core},     // SIGILL
    {5, DefaultAction::core},     // SIGTRAP
    {6, DefaultAction::core},     // SIGABRT
    {7, DefaultAction::core},     // SIGBUS
    {8, DefaultAction::core},     // SIGFPE
    {11, DefaultAction::core},    // SIGSEGV
    {17, DefaultAction::ignore},  // SIGCHLD
    {18, DefaultAction::go_on},   // SIGCONT
    {19, DefaultAction::stop},    // SIGSTOP
    {20, DefaultAction::stop},    // SIGTSTP
    {21, DefaultAction::stop},    // SIGTTIN
    {22, DefaultAction::stop},    // SIGTTOU
    {23, DefaultAction::ignore},  // SIGURG
    {24, DefaultAction::core},    // SIGXCPU
    {25, DefaultAction::core},    // SIGXFSZ
    {28, DefaultAction::ignore},  // SIGWINCH
    {31, DefaultAction::core},    // SIGSYS
};

struct Alias {
  std::string_view name;
  int number;
};
constexpr Alias aliases[] = {{"IOT", 6}, {"CLD", 17}, {"POLL", 29}, {"UNUSED", 31}};

void append_name(std::string& out, Signal signal, std::string_view prefix) {
  const int number = signal.number;
  if (number < 1 || number > signal_count) {
    out += std::to_string(number);
    return;
  }
  out += prefix;
  if (number < first_realtime_signal)
    out += standard_names[number];
  else if (number == first_realtime_signal)
    out += "RTMIN";
  else
    out.append("RT_").append(std::to_string(number - first_realtime_signal));
}

// Not toupper(3): signal names are ASCII whatever the locale.
std::string to_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return upper;
}

}  // namespace

DefaultAction default_action(Signal signal) {
  const auto row = std::ranges::find(defaults, signal.number, &Default::number);
  return row != std::ranges::end(defaults) ? row->action : DefaultAction::terminate;
}

void append_signal(std::string& out, Signal signal) { append_name(out, signal, "SIG"); }

void append_signal_in_set(std::string& out, Signal signal) { append_name(out, signal, ""); }

std::optional<Signal> parse_signal(std::string_view text) {
  uint8_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc{} && stop == end) return Signal{number};

  const std::string upper = to_upper(text);
  std::string_view name = upper;
  if (name.starts_with("SIG")) name.remove_prefix(3);

  std::string candidate;
  for (int i = 1; i <= signal_count; ++i) {
    candidate.clear();
    append_signal_in_set(candidate, Signal{i});
    if (candidate == name) return Signal{i};
  }
  const auto alias = std::ranges::find(aliases, name, &Alias::name);
  if (alias != std::ranges::end(aliases)) return Signal{alias->number};
  return std::nullopt;
}

}  // namespace sysgood
