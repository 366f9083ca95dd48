// The command line as a value: what every command understands, parsed once.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "tools/sysgood/injection.h"
#include "tracer/event/trace_info.h"
#include "tracer/render/text_options.h"

namespace sysgood::tool {

enum class Command { trace, record, view, signals, check, help, version };

struct Options {
  Command command = Command::trace;
  TextOptions text;

  bool json = false;                  // --json
  bool lint = false;                  // signals --lint
  std::string output;                 // -o; empty: stderr (trace) or stdout (view). "|cmd" or "!cmd": a pipe
  bool append = false;                // -A
  std::string record;                 // --record=FILE, or record's -o; empty: none
  std::string report;                 // signals' -o; empty: stdout
  std::string input;                  // view's and signals' FILE
  std::vector<int> attach;            // -p
  std::vector<std::string> program;   // PROG ARGS
  bool kill_on_exit = false;          // --kill-on-exit
  std::vector<Injection> injections;  // --inject, --fault

  // The text options of this command line in canonical long form ("--follow-forks", "--string-limit=100",
  // ...), in order: what a recording keeps and `view` starts from. Where the text goes (-o, -ff) is no part
  // of it.
  std::vector<std::string> text_arguments;

  // Lines to be shown on stderr before anything starts: options without effect, paths that were resolved.
  std::vector<std::string> warnings;

  // Whether the lives of signals are told, so that all they depend on must be traced; and whether events keep
  // what that needs beyond themselves, which a recording does for whoever reads it later.
  bool explains_signals() const { return text.story || command == Command::signals; }
  bool follows_signals() const { return explains_signals() || !record.empty(); }
};

// A mistake on the command line: one line, without the program's name and the advice that follows it.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& line, bool advise = true)
      : std::runtime_error(line), advise_(advise) {}

  // Whether "Try 'NAME -h' for more information." follows: strace says so of options, not of what is in a
  // set.
  bool advise() const { return advise_; }

 private:
  bool advise_;
};

// `name` is argv[0] (a name ending in "strace" has no sub-commands); `arguments` is argv[1..]. Throws
// UsageError.
Options parse_command_line(const std::string& name, const std::vector<std::string>& arguments);

// The options of a recorded run, then `own` ones on top: what `view` shows with.
TextOptions text_options_from(const std::vector<std::string>& recorded, const std::vector<std::string>& own);

// What --help prints.
std::string help_text(const std::string& name);

}  // namespace sysgood::tool
