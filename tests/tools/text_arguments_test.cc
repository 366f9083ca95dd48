// A run's text options in canonical form: reading them again gives the same options, and a viewer's own go on
// top.
#include <gtest/gtest.h>

#include <random>
#include <tuple>

#include "tests/tools/parse_support.h"

namespace sysgood::tool {
namespace {

// All fields of TextOptions that text_arguments stands for: a new field does not compile until it is in here.
auto kept(const TextOptions& options) {
  const auto& [style, string_limit, column, clock, clock_digits, relative_digits, duration_digits, ip, number,
               stacks, stack_limit, follow, to_file, separately, successful, failed, exits, attaches, modes,
               thread_execve, calls, signals, story, paths, summary, summary_only] = options;
  const auto& [constants, hex_strings, verbose, descriptor_paths, descriptor_details] = style;
  std::ignore = std::tie(to_file, separately);  // where the text goes is not a recording's matter
  return std::tuple(constants, hex_strings, verbose, descriptor_paths, descriptor_details, string_limit,
                    column, clock, clock_digits, relative_digits, duration_digits, ip, number, stacks,
                    stack_limit, follow, successful, failed, exits, attaches, modes, thread_execve, calls,
                    signals, story, paths, summary, summary_only);
}

// What lines are made of.
Words fragments() {
  constexpr std::string_view separator = " | ";
  std::string_view rest =
      "-f | -F | --no-follow-forks | -v | -e abbrev=all | -x | -xx | --strings-in-hex=none | "
      "-X raw | -X verbose | -X abbrev | -y | -yy | --decode-fds=socket,dev | --decode-fds=none | -t | -tt | "
      "-ttt | "
      "--timestamps=none,ms | --timestamps=unix,ns | -r | --relative-timestamps=s | -T | "
      "--syscall-times=ms | -q | -qq | -qqq | --quiet=thread-execve | --quiet=personality | --quiet=none | "
      "-a 0 | "
      "-a 77 | -s 0 | -s 5000 | -i | -n | -z | -Z | -e status=none | -e status=all | -c | -C | "
      "-k | -kk | --stack-trace=source | --stack-traces | --stack-trace=none | "
      "--stack-trace-frame-limit=3 | "
      "-e trace=open,%memory | -e !%file | -e trace=none | -e trace=/^r.*d$,?nosuch | "
      "-e signal=!usr1,rt_3 | -e signal=none | --signals=story | --signals=no-story | -P /etc/passwd | -P "
      "relative | -o FILE | -A | "
      "-ff | --json | --record=x | -p 1";
  Words all;
  while (!rest.empty()) {
    const size_t end = rest.find(separator);
    all.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + separator.size());
  }
  return all;
}

TEST(TextArguments, TextArgumentsSayTheSameAgain) {
  const Words parts = fragments();
  std::mt19937 random(1);
  int compared = 0;
  for (int i = 0; i < 400; ++i) {
    std::string line;
    for (int n = static_cast<int>(random() % 8); n >= 0; --n) line += parts[random() % parts.size()] + " ";
    if (!mistake(line + "ls").empty()) continue;
    ++compared;
    for (const std::string command : {"", "record ", "view "}) {
      if (!mistake(command + line + (command == "view " ? "" : "ls")).empty()) continue;
      const Options o = parse(command + line + (command == "view " ? "" : "ls"));
      EXPECT_EQ(kept(text_options_from({}, o.text_arguments)), kept(o.text)) << command << line;
      EXPECT_EQ(kept(text_options_from(o.text_arguments, {})), kept(o.text)) << command << line;
      for (const std::string& word : o.text_arguments) EXPECT_TRUE(word.starts_with("--")) << word;
      // Canonical: saying it again changes nothing.
      Words again = o.text_arguments;
      again.push_back("ls");
      EXPECT_EQ(parse_command_line("sysgood", again).text_arguments, o.text_arguments) << line;
    }
  }
  EXPECT_GT(compared, 150);
}

TEST(TextArguments, TextArguments) {
  EXPECT_EQ(parse("ls").text_arguments, Words{});
  EXPECT_EQ(parse("-A --record=x ls").text_arguments, Words{});
  EXPECT_EQ(parse("-ff -tt -s 100 -e open -qq -P /absent ls").text_arguments,
            (Words{"--follow-forks", "--trace=open", "--trace-path=/absent", "--string-limit=100",
                   "--absolute-timestamps=time,us", "--quiet=attach,exit,personality"}));
  // What was said is kept even where it is the default: it wins over a recording's.
  EXPECT_EQ(parse("view -s 32").text_arguments, Words{"--string-limit=32"});
}

TEST(TextArguments, OwnOptionsGoOnTopOfTheRecordings) {
  const Words recorded = {"--follow-forks",
                          "--trace=open",
                          "--trace-path=/a",
                          "--string-limit=100",
                          "--quiet=exit",
                          "--summary-only",
                          "--absolute-timestamps=unix,ns"};
  const auto with = [&](const std::string& line) {
    return text_options_from(recorded, parse("view " + line).text_arguments);
  };
  EXPECT_TRUE(with("").follow_forks);
  EXPECT_EQ(with("").string_limit, 100u);
  EXPECT_EQ(with("-s 32").string_limit, 32u);
  EXPECT_EQ(with("").paths, Words{"/a"});
  EXPECT_EQ(with("-P /b -P /c").paths, (Words{"/b", "/c"}));
  EXPECT_EQ(with("-e all").calls, CallSet::all());
  EXPECT_TRUE(with("-q").exits);
  EXPECT_FALSE(with("-C").summary_only);
  EXPECT_EQ(with("-t").clock, TextOptions::Clock::time_of_day);
  EXPECT_EQ(with("-t").clock_digits, 0);
  EXPECT_FALSE(with("--no-follow-forks").follow_forks);
}

TEST(TextArguments, ARecordingsOptionsCannotHurt) {
  const Words hostile = {"--of-the-future=1",
                         "",
                         "--",
                         "-",
                         "ls",
                         "-s",
                         "--string-limit",
                         "--string-limit=x",
                         "--trace=nosuch",
                         "-h",
                         "--inject=all",
                         "--string-limit=7"};
  EXPECT_EQ(text_options_from(hostile, {}).string_limit, 7u);
}

}  // namespace
}  // namespace sysgood::tool
