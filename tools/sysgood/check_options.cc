#include "tools/sysgood/check_options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>

#include "tools/sysgood/options.h"

namespace sysgood::tool {

namespace {

namespace po = boost::program_options;

po::options_description described() {
  po::options_description all("Options");
  auto add = all.add_options();
  add("bless", "write GOLDEN from this run; of one that is there keep the lines that still match");
  add("repeat", po::value<unsigned>()->value_name("N"),
      "run PROG N times; with --bless only a trace that is the same in all is written, and the lines that "
      "are not are told");
  add("skip", po::value<int>()->value_name("STATUS"),
      "when PROG exits with STATUS nothing is compared, and that is check's exit status too");
  add("startup", "with --bless: also what the loader and libc do before main()");
  add("expression,e", po::value<std::vector<std::string>>()->value_name("SET"),
      "with --bless: trace=SET or signal=SET, as for a trace: only these are kept; always: inject=... or "
      "fault=..., as for a trace: what PROG's calls answer instead of being made");
  add("format", po::value<std::string>()->value_name("FORMAT"), "text (the default), tap or junit");
  add("help,h", "this text");
  return all;
}

void take_expression(CheckOptions& options, const std::string& expression) {
  const size_t equals = expression.find('=');
  const std::string what = equals == expression.npos ? "trace" : expression.substr(0, equals);
  const std::string set = equals == expression.npos ? expression : expression.substr(equals + 1);
  if (what == "trace" || what == "t")
    options.calls = set;
  else if (what == "signal" || what == "signals" || what == "s")
    options.signals = set;
  else if (what == "inject" || what == "fault")
    options.injections.push_back(parse_injection(what, set));
  else
    throw UsageError("check takes -e trace=SET, signal=SET, inject=... and fault=..., not '" + expression +
                     "'");
}

}  // namespace

CheckOptions parse_check(const std::vector<std::string>& arguments) {
  const auto dashes = std::ranges::find(arguments, "--");
  const std::vector<std::string> own(arguments.begin(), dashes);
  CheckOptions options;
  if (dashes != arguments.end()) options.program.assign(dashes + 1, arguments.end());

  po::options_description hidden, all;
  hidden.add_options()("operand", po::value<std::vector<std::string>>());
  all.add(described()).add(hidden);
  po::positional_options_description positions;
  positions.add("operand", -1);
  po::variables_map given;
  try {
    using namespace po::command_line_style;
    po::store(po::command_line_parser(own)
                  .options(all)
                  .positional(positions)
                  .style(unix_style & ~allow_guessing)
                  .run(),
              given);
    po::notify(given);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  options.help = given.contains("help");
  if (options.help) return options;
  std::vector<std::string> operands;
  if (given.contains("operand")) operands = given["operand"].as<std::vector<std::string>>();
  if (operands.empty()) throw UsageError("check needs a GOLDEN");
  options.golden = operands[0];
  if (operands.size() > 2)
    throw UsageError("check takes one GOLDEN and one FILE, not '" + operands[2] + "' as well");
  if (operands.size() == 2) options.recording = operands[1];
  if (options.recording.empty() == options.program.empty())
    throw UsageError("check needs a FILE to compare, or `-- PROG [ARGS]` to run, and not both");
  options.bless = given.contains("bless");
  options.startup = given.contains("startup");
  if (given.contains("repeat")) options.repeat = given["repeat"].as<unsigned>();
  if (options.repeat == 0) throw UsageError("--repeat needs a number of at least 1");
  if (given.contains("skip")) options.skip = given["skip"].as<int>();
  if (given.contains("skip") && (options.skip < 3 || options.skip > 255))
    throw UsageError("--skip needs an exit status from 3 to 255");
  if (options.repeat > 1 && !options.recording.empty())
    throw UsageError("--repeat runs a program: a recording stays the same");
  if (given.contains("expression"))
    for (const std::string& e : given["expression"].as<std::vector<std::string>>())
      take_expression(options, e);
  if (!options.bless && (options.startup || !options.calls.empty() || !options.signals.empty()))
    throw UsageError("--startup and -e go with --bless: GOLDEN says what it holds");
  if (!options.injections.empty() && !options.recording.empty())
    throw UsageError("-e inject= and -e fault= are for a program that is run: a recording stays the same");
  if (given.contains("format")) {
    const std::string& format = given["format"].as<std::string>();
    using golden::ReportFormat;
    if (format == "tap")
      options.format = ReportFormat::tap;
    else if (format == "junit")
      options.format = ReportFormat::junit;
    else if (format != "text")
      throw UsageError("--format is text, tap or junit, not '" + format + "'");
  }
  return options;
}

std::string check_help() {
  std::ostringstream out;
  out << "Usage: sysgood check GOLDEN [OPTIONS] -- PROG [ARGS]\n"
         "   or: sysgood check GOLDEN [OPTIONS] FILE\n\n"
         "Compares what PROG does, or what the recording FILE holds, with a golden trace.\n"
         "PROG reads from and writes to /dev/null. Exit status: 0 the same, 1 it differs,\n"
         "2 it could not be compared.\n\n"
      << described();
  return out.str();
}

}  // namespace sysgood::tool
