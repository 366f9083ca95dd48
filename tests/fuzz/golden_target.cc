// Goldens that people write, held against traces: any text is a golden or has a line that says why not.
#include <algorithm>

#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/fuzz/token_text.h"
#include "tests/golden/trace_lines.h"
#include "tracer/golden/bless.h"
#include "tracer/golden/golden_file.h"
#include "tracer/golden/match.h"
#include "tracer/golden/pattern.h"
#include "tracer/golden/replacements.h"
#include "tracer/golden/report.h"

namespace sysgood::fuzz {
namespace {

using namespace golden;

constexpr std::string_view golden_words[] = {"\n",
                                             "\n",
                                             "\nP1 ",
                                             "\nP2 ",
                                             "\nT1.2 ",
                                             "P1 ",
                                             "| ",
                                             "| ",
                                             "~ ",
                                             "~? ",
                                             "~* ",
                                             "~+ ",
                                             "or ",
                                             "...",
                                             "_",
                                             "$a",
                                             "$b",
                                             " ",
                                             ", ",
                                             "(",
                                             ")",
                                             "[",
                                             "]",
                                             "{",
                                             "}",
                                             "<",
                                             ">",
                                             "\"",
                                             "\\",
                                             "=",
                                             "read",
                                             "write(3, \"x\", 1) = 1",
                                             "getpid()",
                                             " = ",
                                             "0",
                                             "--- SIGUSR1 ",
                                             "---",
                                             "runs h",
                                             "ignored",
                                             ", interrupts read",
                                             "+++ exited with 0 +++",
                                             "\nunordered {\n",
                                             "\n}\n",
                                             "\nsection s\n",
                                             "\nend\n",
                                             "\ncalls: read\n",
                                             "\nsignals: usr1\n",
                                             "\nstartup: shown\n",
                                             "\nreplace: /a/ b\n",
                                             "\n@x86_64 ",
                                             "\n@arm ",
                                             "\nP99999999999999999999 ",
                                             "# ",
                                             "{si_pid=P1}",
                                             "=> ",
                                             "<</x>",
                                             "fork() = P2",
                                             "3</tmp/x>",
                                             "--- stopped by SIGSTOP ---"};

constexpr std::string_view trace_words[] = {"\n",
                                            "\n",
                                            "\nP1 ",
                                            "\nP2 ",
                                            "\nT1.2 ",
                                            "\n~P1 ",
                                            "\n*P1 ",
                                            "\n+ P1 ",
                                            "\n*- P1 ",
                                            "| ",
                                            "read",
                                            "(",
                                            ")",
                                            "[",
                                            "]",
                                            "{",
                                            "}",
                                            ", ",
                                            " = ",
                                            "\"",
                                            "\\",
                                            "<",
                                            ">",
                                            "0",
                                            "x",
                                            "--- SIGUSR1 {si_pid=P1} runs h, interrupts read ---",
                                            "\nsection s\n",
                                            "\nend\n",
                                            "write(3, \"x\", 1) = 1",
                                            "getpid()",
                                            "+++ exited with 0 +++",
                                            " ",
                                            "fork() = P2",
                                            "3</tmp/x>",
                                            "--- stopped by SIGSTOP ---",
                                            "_",
                                            "$a",
                                            "..."};

// Whether trace_line() can take it: one of the threads that there may be, a blank, and something behind it.
bool is_trace_line(std::string_view line) {
  if (line == "end" || (line.starts_with("section ") && line.size() > 8)) return true;
  line.remove_prefix(std::min(line.find_first_not_of("~*+- "), line.size()));
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"P1 ", "P2 ", "P10 ", "T1.2 "},
      [&](std::string_view thread) { return line.starts_with(thread) && line.size() > thread.size(); });
}

std::vector<Line> trace_from(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(one.size() + 1, text.size()));
    if (is_trace_line(one)) lines.push_back(trace_line(one));
  }
  return lines;
}

size_t lines_in(std::string_view text) { return static_cast<size_t>(std::ranges::count(text, '\n')) + 1; }

void hold_against(const std::string& text, std::vector<Line> trace) {
  try {
    const Golden golden = parse_golden(text, Abi::x86_64);
    for (const Replacement& replacement : golden.replacements)
      law(!replacement.expression.empty(), "what is replaced is something", text);
    // Not by expressions of the input: the library's are not made for any.
    if (golden.replacements.size() == 1 && golden.replacements[0].expression.size() < 4)
      replace(golden, trace);
    if (const auto divergence = compare(golden, trace)) {
      law(divergence->golden_line <= lines_in(text), "they part in a line of the golden", text);
      law(!divergence->trace_line || *divergence->trace_line < trace.size(), "and in one of the trace", text);
      law(!divergence_text("x", text, *divergence, trace).empty(), "which can be told");
    }
  } catch (const GoldenError& error) {
    law(error.line() <= lines_in(text), "a mistake has a line", text, error.what());
  }
}

void run(Input& input) {
  const bool headed = !input.one_in(8), lead = input.flip();
  Input both = input;
  const size_t half = input.left() / 2;
  const auto first = both.bytes(half);
  Input of_trace(reinterpret_cast<const uint8_t*>(first.data()), first.size());
  Input of_golden = both;
  const std::vector<Line> trace = trace_from(token_text(of_trace, trace_words, 4000));
  std::string text = headed ? std::string(first_words) + "\n" : "";
  text += token_text(of_golden, golden_words, 4000);
  hold_against(text, trace);
  try {
    const std::string updated = updated_golden(text, Abi::x86_64, trace);
    if (lead) hold_against(updated, trace);
  } catch (const GoldenError& error) {
    law(error.line() <= lines_in(text), "a mistake has a line", text, error.what());
  }
  hold_against(new_golden({}, trace), trace);
  std::string_view left = text;
  for (const Line& line : trace) {
    const std::string_view pattern = left.substr(0, left.find('\n'));
    left.remove_prefix(std::min(left.size(), pattern.size() + 1));
    Captures captures;
    matches(pattern, line.text, captures);
    for (const auto& [name, value] : captures)
      law(!value.empty() && line.text.find(value) != line.text.npos, "what is captured is in the line",
          pattern, line.text);
  }
}

}  // namespace
}  // namespace sysgood::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sysgood::fuzz::Input input(data, size);
  sysgood::fuzz::run(input);
  return 0;
}
