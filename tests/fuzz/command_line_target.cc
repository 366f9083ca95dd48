// Words of a command line: each is understood or refused with one line, and what is kept of a run's options
// is understood again.
#include <algorithm>

#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/fuzz/token_text.h"
#include "tools/sysgood/call_filter.h"
#include "tools/sysgood/check_options.h"
#include "tools/sysgood/injection.h"
#include "tools/sysgood/options.h"

namespace sysgood::fuzz {
namespace {

using tool::UsageError;

constexpr std::string_view option_words[] = {"-f",
                                             "-ff",
                                             "-F",
                                             "-q",
                                             "-qq",
                                             "-v",
                                             "-x",
                                             "-xx",
                                             "-X",
                                             "-y",
                                             "-yy",
                                             "-t",
                                             "-tt",
                                             "-ttt",
                                             "-r",
                                             "-T",
                                             "-i",
                                             "-n",
                                             "-k",
                                             "-kk",
                                             "-z",
                                             "-Z",
                                             "-c",
                                             "-C",
                                             "-a",
                                             "-s",
                                             "-e",
                                             "-o",
                                             "-A",
                                             "-p",
                                             "-P",
                                             "-S",
                                             "-U",
                                             "-b",
                                             "-D",
                                             "-E",
                                             "-h",
                                             "-u",
                                             "-w",
                                             "-I",
                                             "-O",
                                             "-d",
                                             "--",
                                             "ls",
                                             "--json",
                                             "--follow-forks",
                                             "--string-limit=",
                                             "--trace=",
                                             "--signals=story",
                                             "--timestamps=",
                                             "--decode-fds=",
                                             "--strings-in-hex=",
                                             "--const-print-style=",
                                             "--quiet=",
                                             "--inject=",
                                             "--fault=",
                                             "--record=",
                                             "--stack-trace=",
                                             "--stack-trace-frame-limit=",
                                             "--lint",
                                             "record",
                                             "view",
                                             "signals",
                                             "help",
                                             "--si",
                                             "--t",
                                             "--relative-timestamps=",
                                             "--syscall-times=",
                                             "--columns=",
                                             "--kill-on-exit",
                                             "--status=",
                                             "--raw=",
                                             "--abbrev=",
                                             "--verbose=",
                                             "--output=x",
                                             "--attach=1",
                                             "--trace-path=/x"};

constexpr std::string_view argument_words[] = {"all",
                                               "none",
                                               "!",
                                               ",",
                                               "open",
                                               "read",
                                               "%file",
                                               "%desc",
                                               "/",
                                               "^r",
                                               "?x",
                                               "usr1",
                                               "rt_3",
                                               "SIG",
                                               "trace=",
                                               "signal=",
                                               "inject=",
                                               "fault=",
                                               ":",
                                               "error=",
                                               "EPERM",
                                               "retval=",
                                               "when=",
                                               "1",
                                               "2",
                                               "..",
                                               "+",
                                               "0x",
                                               "-1",
                                               "99999999999999999999",
                                               "unix",
                                               "ns",
                                               "format:",
                                               "precision:",
                                               "raw",
                                               "verbose",
                                               "attach",
                                               "exit",
                                               "socket",
                                               "dev",
                                               "4294967295",
                                               "64@",
                                               "abbrev=",
                                               "status=",
                                               "failed",
                                               "quiet=",
                                               "[a-c]",
                                               ".*",
                                               "%",
                                               "x32",
                                               "decode-fds=",
                                               "delay_enter=",
                                               "syscall=",
                                               "2147483648",
                                               "="};

// One line, and not an empty one.
void hold_mistake_law(const UsageError& error) {
  const std::string_view line = error.what();
  law(!line.empty() && line.find('\n') == line.npos, "a mistake is one line", line);
}

std::string argument(Input& input) {
  std::string text;
  for (uint64_t n = input.below(8); n; --n)
    text += input.one_in(16) ? input.text(input.below(6)) : input.one_of(argument_words);
  // What the C library takes for this is not ours to test: it grows without limit.
  std::erase_if(text, [](char c) { return c == '{' || c == '('; });
  std::erase(text, '\0');  // no word has one
  return text;
}

// A line feed in an argument comes back in the message.
std::vector<std::string> words(Input& input) {
  std::vector<std::string> all;
  while (!input.empty() && all.size() < 12) {
    std::string word(input.below(3) ? input.one_of(option_words) : "");
    if (word.empty() || input.flip()) word += argument(input);
    std::erase(word, '\n');
    all.push_back(word);
  }
  return all;
}

template <class Parse>
void try_to(Parse parse) {
  try {
    parse();
  } catch (const UsageError& error) {
    hold_mistake_law(error);
  }
}

void run(Input& input) {
  std::string expression = argument(input);
  std::erase(expression, '\n');
  try_to([&] { tool::call_filter(expression); });
  try_to([&] { tool::signal_filter(expression); });
  try_to([&] { tool::injection_warning(tool::parse_injection("inject", expression)); });
  try_to([&] { tool::parse_injection("fault", expression); });
  const std::vector<std::string> all = words(input);
  try_to([&] { tool::parse_check(all); });
  try_to([&] {
    const tool::Options options = tool::parse_command_line("sysgood", all);
    const std::vector<std::string>& kept = options.text_arguments;
    try {
      tool::text_options_from(kept, {});
      std::vector<std::string> again{"view"};
      again.insert(again.end(), kept.begin(), kept.end());
      const tool::Options read = tool::parse_command_line("sysgood", again);
      law(read.text_arguments == kept, "what is kept of the options says the same again");
    } catch (const UsageError& error) {
      std::string line;
      for (const std::string& word : all) line += word + " ";
      law(false, "what is kept of the options is understood again", line, error.what());
    }
  });
}

}  // namespace
}  // namespace sysgood::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sysgood::fuzz::Input input(data, size);
  sysgood::fuzz::run(input);
  return 0;
}
