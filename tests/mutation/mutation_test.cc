// A golden that passes whatever it says would be worth nothing: every field of every golden, changed alone,
// must make its comparison fail and name the line.
#include <gtest/gtest.h>
#include <linux/close_range.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "tools/sysgood/call_filter.h"
#include "tracer/event/dispatcher.h"
#include "tracer/event/trace_reader.h"
#include "tracer/golden/canonical.h"
#include "tracer/golden/golden_file.h"
#include "tracer/golden/match.h"
#include "tracer/golden/replacements.h"

namespace sysgood::golden {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// What a golden's "# arguments: " says, as tests/CMakeLists.txt reads it.
std::string arguments_of(const std::string& golden) {
  static constexpr std::string_view word = "\n# arguments: ";
  const size_t at = golden.find(word);
  return at == golden.npos ? ""
                           : golden.substr(at + word.size(), golden.find('\n', at + 1) - at - word.size());
}

std::vector<Line> record(const std::string& workload, const std::string& arguments, const Golden& golden) {
  const fs::path recording = fs::temp_directory_path() / ("mutation-" + std::to_string(getpid()) + ".sgt");
  const std::string command = std::string(BUILD_DIR) + "/sysgood record -o " + recording.string() + " " +
                              BUILD_DIR + "/workloads/" + workload + " " + arguments +
                              " </dev/null >/dev/null 2>&1";
  close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);  // what ctest left open would be the program's
  EXPECT_NE(std::system(command.c_str()), -1);
  CanonicalOptions options;
  options.startup = golden.startup;
  if (!golden.calls.empty()) options.calls = tool::call_filter(golden.calls);
  if (!golden.signals.empty()) options.signals = tool::signal_filter(golden.signals);
  CanonicalTrace trace(options);
  Dispatcher dispatcher;
  dispatcher.add(trace);
  TraceReader reader(recording.string());
  for (Event event; reader.next(event);) dispatcher.pass(event);
  dispatcher.finish();
  fs::remove(recording);
  std::vector<Line> lines = trace.lines();
  replace(golden, lines);
  return lines;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$'; }

struct Mutation {
  std::string line;
  bool of_thread;  // the name of the thread itself was changed: the line that then is missing may be the next
};

// The line with each of its fields changed, one at a time.
std::vector<Mutation> mutations(const std::string& line, const LineHead& head) {
  std::vector<Mutation> out;
  const size_t thread = line.find(head.thread);
  for (size_t at = thread; at < line.size();) {
    if (line[at] == '"') {
      size_t end = at + 1;
      while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
      out.push_back({line.substr(0, end) + "changed" + line.substr(end), false});
      at = end + 1;
      continue;
    }
    if (!is_word(line[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < line.size() && is_word(line[end])) ++end;
    const std::string word = line.substr(at, end - at);
    const bool wildcard = word == "_";
    // One of several names: the others may hold.
    const bool alternative = (end < line.size() && line[end] == '|' && line.find('(') > end) ||
                             (at > 0 && line[at - 1] == '|' && line.find('(') >= end);
    const bool number = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    if (!wildcard && !alternative)
      out.push_back({line.substr(0, at) + (number ? std::to_string(std::stoull(word) + 1) : word + "x") +
                         line.substr(end),
                     at < thread + head.thread.size()});
    at = end;
  }
  return out;
}

std::vector<std::string> names_of_goldens() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "tests/golden/traces"))
    if (entry.path().extension() == ".golden") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

class EveryGolden : public testing::TestWithParam<std::string> {};

TEST_P(EveryGolden, FailsWhenAnyFieldIsChanged) {
  const std::string text = read_file(fs::path(SOURCE_DIR) / "tests/golden/traces" / (GetParam() + ".golden"));
  const Golden golden = parse_golden(text, host_abi());
  const std::vector<Line> trace = record(GetParam(), arguments_of(text), golden);
  if (std::ranges::any_of(trace, [](const Line& line) { return line.text == "+++ exited with 77 +++"; }))
    GTEST_SKIP() << "the program cannot run here";
  if (const auto divergence = compare(golden, trace))
    FAIL() << "unchanged it differs already in line " << divergence->golden_line << ": " << divergence->why;

  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  size_t changed = 0;
  std::map<std::string, std::pair<size_t, size_t>>
      places;  // the first and the last of lines that are the same
  for (size_t i = 0; i < lines.size(); ++i) places.try_emplace(lines[i], i, i).first->second.second = i;
  for (size_t i = 0; i < lines.size(); ++i) {
    // One that stands there a hundred times is changed at two of its places.
    if (places[lines[i]].first != i && places[lines[i]].second != i) continue;
    const LineHead head = head_of(lines[i], host_abi());
    if (!head.is_pattern || head.other_abi || head.text == "...") continue;
    // Signals that need not come, and one of several wordings, are free by their nature.
    const bool next_is_or =
        i + 1 < lines.size() && head_of(lines[i + 1], host_abi()).before.starts_with("or ");
    if (head.before.starts_with("~?") || head.before.starts_with("~*") || head.before.starts_with("or ") ||
        next_is_or)
      continue;
    for (const Mutation& mutation : mutations(lines[i], head)) {
      std::string mutated;
      for (size_t j = 0; j < lines.size(); ++j) mutated += (j == i ? mutation.line : lines[j]) + '\n';
      ++changed;
      try {
        const auto divergence = compare(parse_golden(mutated, host_abi()), trace);
        ASSERT_TRUE(divergence) << "line " << i + 1 << " may as well be: " << mutation.line;
        if (!mutation.of_thread) {
          EXPECT_EQ(divergence->golden_line, i + 1) << mutation.line;
        }
      } catch (const GoldenError& error) {
        const bool named =
            error.line() == i + 1 ||
            std::string(error.what()).find("line " + std::to_string(i + 1)) != std::string::npos;
        EXPECT_TRUE(named) << "line " << i + 1 << ": " << mutation.line << ": " << error.what();
      }
    }
  }
  EXPECT_GT(changed, 0u) << "nothing was changed: this test has tested nothing";
}

INSTANTIATE_TEST_SUITE_P(All, EveryGolden, testing::ValuesIn(names_of_goldens()),
                         [](const auto& golden) { return golden.param; });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(EveryGolden);

}  // namespace
}  // namespace sysgood::golden
