// From words to Options: which command it is, its options one by one, and what they mean together.
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include "tools/sysgood/option_handlers.h"
#include "tools/sysgood/option_table.h"
#include "tools/sysgood/options.h"
#include "tools/sysgood/split.h"
#include "tools/sysgood/text_arguments.h"

namespace sysgood::tool {

namespace {

using Words = std::vector<std::string>;

// Takes options in order up to -h, which asks no more questions. Returns the operands.
Words read(Draft& draft, const Words& arguments, Operands operands) {
  CommandLine line = split(arguments, operands);
  for (const Given& given : line.options) {
    take(draft, given);
    if (draft.help) return {};
  }
  if (!line.mistake.empty()) throw UsageError(line.mistake);
  return std::move(line.operands);
}

// ---- what options mean together ----

void check_forms(const Draft& draft) {
  for (const OptionRow& row : option_table())
    if (!row.excludes.empty() && draft.by_letter.contains(&row) && draft.by_name.contains(&row))
      throw UsageError(std::string{'-', row.letter} + " and " + std::string(row.excludes) +
                           " cannot be provided simultaneously",
                       false);
}

void check_output(const Draft& draft) {
  const Options& o = draft.options;
  constexpr auto exclusive = " are mutually exclusive";
  const std::string separately = "-ff/--output-separately", summary = "(-c/--summary-only or -C/--summary)";
  if (o.text.summary && draft.separately) throw UsageError(summary + " and " + separately + exclusive);
  if (draft.separately && (o.output.starts_with('|') || o.output.starts_with('!')))
    throw UsageError("piping the output and " + separately + exclusive);
  if (o.json && o.text.summary) throw UsageError(summary + " and --json" + exclusive);
  if (o.json && draft.separately) throw UsageError(separately + " and --json" + exclusive);
}

// What follows the text's own options: a prefix is needed when threads share a file.
void settle_output(Draft& draft) {
  Options& o = draft.options;
  o.text.to_file = !o.output.empty();
  o.text.separately = draft.separately && o.text.to_file;
}

// Messages belong to whoever watches the text: when it goes elsewhere, the terminal is the program's.
void settle_messages(Draft& draft) {
  const Options& o = draft.options;
  if (draft.has(Setting::quiet)) return;
  const bool elsewhere = !o.output.empty() || o.command == Command::record;
  if (!o.json && !(elsewhere && !o.program.empty())) return;
  suppress(draft, quiet_attach | quiet_personality);
  draft.given.set(static_cast<size_t>(Setting::quiet));
}

void warn_without_effect(Draft& draft) {
  static constexpr Setting useless_in_a_table[] = {
      Setting::instruction_pointer, Setting::stacks, Setting::syscall_number,
      Setting::relative_clock,      Setting::clock,  Setting::durations,
      Setting::descriptors};
  auto& warnings = draft.options.warnings;
  if (draft.deprecated_follow)
    warnings.push_back(draft.follows ? "deprecated option -F ignored"
                                     : "option -F is deprecated, please use -f/--follow-forks instead");
  if (draft.options.text.summary_only)
    for (const Setting setting : useless_in_a_table)
      for (const OptionRow& row : option_table())
        if (row.setting == setting && draft.has(setting))
          warnings.push_back(std::string{'-', row.letter} + "/--" + std::string(first_name(row)) +
                             " has no effect with -c/--summary-only");
  if (draft.options.append && draft.options.output.empty())
    warnings.push_back("-A/--output-append-mode has no effect without -o/--output");
  if (draft.status_letters > 1)
    warnings.push_back(
        "Only the last of -z/--successful-only/-Z/--failed-only options will take effect. "
        "See status qualifier for more complex filters.");
}

// A path may be a link or relative, while descriptors refer to what it resolves to: look for both. Only where
// the program runs; the paths of a recording are its own machine's.
void resolve_paths(Draft& draft) {
  auto& paths = draft.options.text.paths;
  const std::vector<std::string> asked = paths;
  for (const std::string& path : asked) {
    const std::unique_ptr<char, decltype(&std::free)> resolved(realpath(path.c_str(), nullptr), std::free);
    if (!resolved || path == resolved.get()) continue;
    if (!(draft.quiet & quiet_path))
      draft.options.warnings.push_back("Requested path \"" + path + "\" resolved into \"" + resolved.get() +
                                       "\"");
    if (std::find(paths.begin(), paths.end(), resolved.get()) == paths.end()) paths.push_back(resolved.get());
  }
}

void run_program(Draft& draft, Words operands) {
  Options& o = draft.options;
  o.program = std::move(operands);
  if (o.program.empty() && o.attach.empty()) throw UsageError("must have PROG [ARGS] or -p PID");
  if (o.kill_on_exit && !o.attach.empty())
    throw UsageError("--kill-on-exit and -p/--attach are mutually exclusive options");
  resolve_paths(draft);
}

// ---- the commands ----

void parse_trace(Draft& draft, const Words& arguments) {
  Words operands = read(draft, arguments, Operands::end_options);
  if (draft.help || draft.version) return;
  run_program(draft, std::move(operands));
  settle_messages(draft);
  check_forms(draft);
  check_output(draft);
  settle_output(draft);
  warn_without_effect(draft);
}

void parse_record(Draft& draft, const Words& arguments) {
  Options& o = draft.options;
  o.text.follow_forks = true;
  draft.given.set(static_cast<size_t>(Setting::follow_forks));
  Words operands = read(draft, arguments, Operands::end_options);
  if (draft.help || draft.version) return;
  if (o.json) throw UsageError("option --json does not apply to record: use it with view");
  if (o.append) throw UsageError("option -A does not apply to record");
  if (!o.record.empty() && !o.output.empty())
    throw UsageError("-o/--output and --record are mutually exclusive");
  run_program(draft, std::move(operands));
  settle_messages(draft);
  check_forms(draft);
  if (o.record.empty()) o.record = o.output.empty() ? "sysgood.sgt" : o.output;
  o.output.clear();
  warn_without_effect(draft);
}

void parse_view(Draft& draft, const Words& arguments) {
  Options& o = draft.options;
  const Words operands = read(draft, arguments, Operands::anywhere);
  if (draft.help || draft.version) return;
  if (!o.attach.empty()) throw UsageError("option -p does not apply to view");
  if (!o.record.empty()) throw UsageError("option --record does not apply to view");
  if (o.kill_on_exit) throw UsageError("option --kill-on-exit does not apply to view");
  if (!o.injections.empty()) throw UsageError("options --inject and --fault do not apply to view");
  if (operands.size() > 1) throw UsageError("view takes one FILE, not '" + operands[1] + "' as well");
  o.input = operands.empty() ? "sysgood.sgt" : operands[0];
  check_forms(draft);
  check_output(draft);
  settle_output(draft);
  warn_without_effect(draft);
}

// signals [OPTIONS] FILE | signals [OPTIONS] -- PROG [ARGS]: a file and a program look alike, so -- says
// which.
void parse_signals(Draft& draft, const Words& arguments) {
  Options& o = draft.options;
  const auto dashes = std::ranges::find(arguments, "--");
  o.text.follow_forks = true;
  draft.given.set(static_cast<size_t>(Setting::follow_forks));
  const Words operands = read(draft, Words(arguments.begin(), dashes), Operands::anywhere);
  if (draft.help || draft.version) return;
  if (o.text.summary) throw UsageError("-c and -C do not apply to signals");
  if (o.append && o.output.empty())
    throw UsageError("-A/--output-append-mode has no effect without -o/--output");
  const bool live = dashes != arguments.end() || !o.attach.empty();
  if (live && !operands.empty())
    throw UsageError("signals takes a FILE or, behind --, a program, not both: '" + operands[0] + "'");
  if (operands.size() > 1) throw UsageError("signals takes one FILE, not '" + operands[1] + "' as well");
  if (live) {
    run_program(draft, dashes == arguments.end() ? Words() : Words(dashes + 1, arguments.end()));
  } else {
    if (!o.record.empty()) throw UsageError("option --record does not apply to signals of a FILE");
    if (!o.injections.empty())
      throw UsageError("options --inject and --fault do not apply to signals of a FILE");
    o.input = operands.empty() ? "sysgood.sgt" : operands[0];
  }
  check_forms(draft);
  o.report = std::exchange(o.output, {});
  if (!draft.has(Setting::quiet)) suppress(draft, quiet_attach | quiet_personality);
}

void parse_help(Draft& draft, const Words&) { draft.help = true; }

struct CommandRow {
  std::string_view name;
  Command command;
  void (*parse)(Draft&, const Words&);
};
constexpr CommandRow commands[] = {
    {"record", Command::record, parse_record},
    {"view", Command::view, parse_view},
    {"signals", Command::signals, parse_signals},
    {"help", Command::help, parse_help},
};
constexpr CommandRow no_command = {"", Command::trace, parse_trace};

const CommandRow& command_of(const std::string& name, const Words& arguments) {
  // Under strace's name we are strace, and a program may be called anything.
  if (name.ends_with("strace") || arguments.empty()) return no_command;
  for (const CommandRow& row : commands)
    if (row.name == arguments[0]) return row;
  return no_command;
}

}  // namespace

Options parse_command_line(const std::string& name, const std::vector<std::string>& arguments) {
  const CommandRow& command = command_of(name, arguments);
  const auto first = arguments.begin() + (&command == &no_command ? 0 : 1);
  Draft draft;
  draft.options.command = command.command;
  command.parse(draft, Words(first, arguments.end()));
  if (draft.help)
    draft.options.command = Command::help;
  else if (draft.version)
    draft.options.command = Command::version;
  draft.options.text_arguments = text_arguments(draft);
  return std::move(draft.options);
}

TextOptions text_options_from(const std::vector<std::string>& recorded, const std::vector<std::string>& own) {
  Draft run;
  for (const std::string& argument : recorded) {
    try {
      read(run, {argument}, Operands::end_options);
    } catch (const UsageError&) {
      // A newer sysgood's option, or a damaged file: these are only defaults.
    }
  }
  Draft draft;
  draft.options.text = run.options.text;
  read(draft, own, Operands::end_options);
  return draft.options.text;
}

}  // namespace sysgood::tool
