#include "tools/sysgood/option_table.h"

#include <algorithm>

#include "tools/sysgood/option_handlers.h"

namespace sysgood::tool {

namespace {

using enum Takes;
using enum Heading;
using S = Setting;

// clang-format off
const OptionRow rows[] = {
    {'E', "env", argument, S::none, take_unsupported},
    {'p', "attach", argument, S::none, take_attach, startup, "PID",
     "trace the process with this id, may be repeated"},
    {'u', "user", argument, S::none, take_unsupported},
    {0, "argv0", argument, S::none, take_unsupported},

    {'b', "detach-on", argument, S::none, take_unsupported},
    {'D', "daemonize daemonise daemonized daemonised", optional, S::none, take_unsupported},
    {'f', "follow-forks", nothing, S::follow_forks, take_follow, tracing, "",
     "follow forks; -ff: each process into a file of its own", "", "--follow-forks"},
    {'F', "", nothing, S::follow_forks, take_deprecated_follow},
    {0, "no-follow-forks", nothing, S::follow_forks, take_no_follow, tracing, "",
     "do not follow forks (`record` does unless told so)"},
    {'I', "interruptible", argument, S::none, take_unsupported},
    {0, "kill-on-exit", nothing, S::none, take_kill_on_exit, tracing, "",
     "kill what is traced when the tracer ends"},
    {0, "syscall-limit", argument, S::none, take_unsupported},

    {0, "trace", argument, S::calls, take_calls, filtering, "SET",
     "trace only these system calls: names, numbers, %class, /regex", "trace t"},
    {0, "trace-fds trace-fd", argument, S::none, take_unsupported, hidden, "", "", "trace-fds trace-fd fds fd"},
    {0, "signals signal", argument, S::signals, take_signals, filtering, "SET",
     "show only these signals; story: tell the life of each (no-story: do not)", "signals signal s"},
    {0, "status", argument, S::status, take_status, filtering, "SET",
     "show only calls that ended so: successful, failed", "status"},
    {'P', "trace-path", argument, S::paths, take_path, filtering, "PATH",
     "show only calls that touch PATH, may be repeated"},
    {'z', "successful-only", nothing, S::status, take_successful_only, filtering, "",
     "show only calls that returned without an error"},
    {'Z', "failed-only failing-only", nothing, S::status, take_failed_only, filtering, "",
     "show only calls that returned with an error"},

    {'e', "", argument, S::none, take_qualifier, format, "EXPR",
     "OPTION=SET, where OPTION is trace, signal, status, quiet, abbrev, decode-fds, inject or fault; SET alone "
     "means trace=SET"},
    {'a', "columns", argument, S::column, take_column, format, "COLUMN",
     "where results begin (default 40)"},
    {0, "abbrev", argument, S::verbose, take_abbrev, format, "SET",
     "abbreviate what these calls show: all (default) or none", "abbrev a"},
    {0, "verbose", argument, S::none, take_verbose_set, hidden, "", "", "verbose v"},
    {0, "raw", argument, S::none, take_raw_set, hidden, "", "", "raw x"},
    {0, "read reads", argument, S::none, take_unsupported, hidden, "", "", "read reads r"},
    {0, "write writes", argument, S::none, take_unsupported, hidden, "", "", "write writes w"},
    {'q', "quiet silent silence", optional, S::quiet, take_quiet, format, "SET",
     "suppress messages: attach, exit, path-resolution, personality, thread-execve (-q, -qq, -qqq: ever more)",
     "quiet silent silence q", "-e quiet/--quiet"},
    {0, "kvm", argument, S::none, take_unsupported, hidden, "", "", "kvm"},
    {'y', "decode-fds decode-fd", optional, S::descriptors, take_descriptors, format, "SET",
     "show what descriptors refer to: path (-y), socket, dev, pidfd, eventfd, signalfd, all (-yy)",
     "decode-fds decode-fd", "--decode-fds"},
    {'Y', "decode-pids decode-pid", optional, S::none, take_unsupported, hidden, "", "", "decode-pids decode-pid"},
    {0, "pidns-translation", nothing, S::none, take_unsupported},
    {'i', "instruction-pointer", nothing, S::instruction_pointer, take_instruction_pointer, format, "",
     "show the instruction pointer at each call"},
    {'k', "stack-trace stack-traces", optional, S::stacks, take_stacks, format, "WHAT",
     "show the stack under each call and signal: symbol (default), source: lines of source and inlined "
     "functions as well (-kk), or none"},
    {0, "stack-trace-frame-limit", argument, S::stack_limit, take_stack_limit, format, "LIMIT",
     "show no more frames of a stack than this (default 256)"},
    {'n', "syscall-number", nothing, S::syscall_number, take_syscall_number, format, "",
     "show each call's number"},
    {'N', "arg-names", nothing, S::none, take_unsupported},
    {'o', "output", argument, S::none, take_output, format, "FILE",
     "write to FILE instead of stderr; |COMMAND or !COMMAND: into a pipe"},
    {'A', "output-append-mode", nothing, S::none, take_append, format, "",
     "append to the file of -o"},
    {0, "output-separately", nothing, S::none, take_separately, format, "",
     "a file for each process: the one of -o with the process id appended"},
    {0, "json", nothing, S::none, take_json, format, "",
     "one JSON object a line instead of text"},
    {'r', "relative-timestamps", optional, S::relative_clock, take_relative_clock, format, "PRECISION",
     "show the time since the line before: s, ms, us (default), ns"},
    {'s', "string-limit", argument, S::string_limit, take_string_limit, format, "SIZE",
     "how much of a string is shown (default 32)"},
    {'t', "absolute-timestamps timestamps", optional, S::clock, take_clock, format, "FORMAT[,PRECISION]",
     "show the time: none, time (default), unix; s (default), ms, us, ns (-tt: time,us; -ttt: unix,us)", "",
     "--absolute-timestamps"},
    {'T', "syscall-times", optional, S::durations, take_durations, format, "PRECISION",
     "show how long each call took: s, ms, us (default), ns"},
    {'v', "no-abbrev", nothing, S::verbose, take_verbose, format, "",
     "show everything: all fields, environments"},
    {'x', "strings-in-hex", optional, S::hex_strings, take_hex_strings, format, "WHICH",
     "show strings in hexadecimal: non-ascii, all (default; -x: non-ascii, -xx: all)", "", "--strings-in-hex"},
    {'X', "const-print-style", argument, S::constants, take_constants, format, "FORMAT",
     "how constants are shown: raw, abbrev (default), verbose"},
    {0, "always-show-pid", nothing, S::none, take_unsupported},
    {0, "color", argument, S::none, take_unsupported},
    {0, "namespace", optional, S::none, take_unsupported, hidden, "", "", "namespace"},
    {0, "secontext", optional, S::none, take_unsupported, hidden, "", "", "secontext"},

    {'c', "summary-only", nothing, S::summary, take_summary_only, statistics, "",
     "count calls, errors and time, show only the table"},
    {'C', "summary", nothing, S::summary, take_summary, statistics, "",
     "the table after the trace"},
    {'O', "summary-syscall-overhead", argument, S::none, take_unsupported},
    {'S', "summary-sort-by", argument, S::none, take_unsupported},
    {'U', "summary-columns", argument, S::none, take_unsupported},
    {'w', "summary-wall-clock", nothing, S::none, take_unsupported},

    {0, "inject", argument, S::none, take_injection, tampering, "SET:error=E|retval=N[:when=WHEN]",
     "do not make these calls: they fail with E, or answer N; WHEN is FIRST[..LAST][+[STEP]] and counts a "
     "thread's invocations of one call", "inject"},
    {0, "fault", argument, S::none, take_injection, tampering, "SET[:error=E][:when=WHEN]",
     "the same with error=ENOSYS unless told otherwise", "fault"},

    {0, "lint", nothing, S::none, take_lint, other, "",
     "`signals`: say what handlers do that is not async-signal-safe"},
    {0, "record", argument, S::none, take_record, other, "FILE",
     "record into FILE as well"},
    {'d', "debug", nothing, S::none, take_unsupported},
    {'h', "help", nothing, S::none, take_help, other, "",
     "show this"},
    {0, "seccomp-bpf", nothing, S::none, take_unsupported},
    {0, "tips", optional, S::none, take_unsupported},
    {'V', "version", nothing, S::none, take_version, other, "",
     "show the version"},
};
// clang-format on

bool has_word(std::string_view list, std::string_view word) {
  for (const std::string_view w : words(list))
    if (w == word) return true;
  return false;
}

}  // namespace

std::span<const OptionRow> option_table() { return rows; }

std::vector<std::string_view> words(std::string_view list) {
  std::vector<std::string_view> all;
  while (!list.empty()) {
    const size_t end = std::min(list.find(' '), list.size());
    all.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return all;
}

std::string_view first_name(const OptionRow& row) { return row.names.substr(0, row.names.find(' ')); }

const OptionRow* find_letter(char letter) {
  for (const OptionRow& row : rows)
    if (letter && row.letter == letter) return &row;
  return nullptr;
}

const OptionRow* find_qualifier(std::string_view name) {
  for (const OptionRow& row : rows)
    if (has_word(row.qualifiers, name)) return &row;
  return nullptr;
}

NameSearch find_name(std::string_view name) {
  NameSearch found;
  bool ambiguous = false;
  for (const OptionRow& row : rows)
    for (const std::string_view candidate : words(row.names)) {
      if (candidate == name) return {&row, {candidate}};
      if (!candidate.starts_with(name)) continue;
      ambiguous |= found.row && found.row != &row;
      found.row = &row;
      found.candidates.push_back(candidate);
    }
  if (ambiguous)
    found.row = nullptr;
  else if (found.candidates.size() > 1)
    found.candidates.resize(1);  // names of one row: it does not matter which was meant
  return found;
}

}  // namespace sysgood::tool
