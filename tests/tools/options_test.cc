// The command line: what words become which options, in strace's manner, and which mistakes are told in which
// words.
#include "tools/sysgood/options.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <unistd.h>

#include <tuple>

#include "tests/tools/parse_support.h"

namespace sysgood::tool {
namespace {

TEST(Options, Mistakes) {
  const struct {
    std::string line, told;
  } rows[] = {
      {"", "must have PROG [ARGS] or -p PID (try)"},
      {"-f", "must have PROG [ARGS] or -p PID (try)"},
      {"-p ''", "must have PROG [ARGS] or -p PID (try)"},
      {"record", "must have PROG [ARGS] or -p PID (try)"},
      {"-s x true", "invalid -s argument: 'x' (try)"},
      {"-sx true", "invalid -s argument: 'x' (try)"},
      {"-s -1 true", "invalid -s argument: '-1' (try)"},
      {"-s '' true", "invalid -s argument: '' (try)"},
      {"-s 1073741824 true", "invalid -s argument: '1073741824' (try)"},
      {"-s 99999999999999999999 true", "invalid -s argument: '99999999999999999999' (try)"},
      {"-s 0x10 true", "invalid -s argument: '0x10' (try)"},
      {"--string-limit=x true", "invalid --string-limit argument: 'x' (try)"},
      {"--string-l=x true", "invalid --string-limit argument: 'x' (try)"},
      {"-a x true", "invalid -a argument: 'x' (try)"},
      {"-a -1 true", "invalid -a argument: '-1' (try)"},
      {"-X abb true", "invalid -X argument: 'abb' (try)"},
      {"--const-print-style=foo true", "invalid --const-print-style argument: 'foo' (try)"},
      {"--strings-in-hex=foo true", "invalid --strings-in-hex argument: 'foo' (try)"},
      {"--strings-in-hex= true", "invalid --strings-in-hex argument: '' (try)"},
      {"--timestamps=foo true", "invalid --timestamps argument: 'foo' (try)"},
      {"--timestamps=format:us true", "invalid --timestamps argument: 'format:us' (try)"},
      {"--timestamps=precision:unix true", "invalid --timestamps argument: 'precision:unix' (try)"},
      {"--relative-timestamps= true", "invalid --relative-timestamps argument: '' (try)"},
      {"--syscall-times=sec true", "invalid --syscall-times argument: 'sec' (try)"},
      {"-p x", "Invalid process id: 'x'"},
      {"-p 0", "Invalid process id: '0'"},
      {"-p -1", "Invalid process id: '-1'"},
      {"-p 1,,2", "Invalid process id: ''"},
      {"-p 99999999999", "Invalid process id: '99999999999'"},
      {"-e foo true", "invalid system call 'foo'"},
      {"-e foo=1 true", "invalid system call 'foo=1'"},
      {"-e trace=%foo true", "invalid system call '%foo'"},
      {"-e trace=/( true", "regcomp: (: Unmatched ( or \\("},
      {"--trace=close@foo true", "incorrect personality designator 'foo' in qualification 'close@foo' (try)"},
      {"-e signal=FOO true", "invalid signal 'FOO'"},
      {"-e status=foo true", "invalid status 'foo'"},
      {"-e quiet=foo true", "invalid quiet 'foo'"},
      {"-e quiet= true", "invalid quiet ''"},
      {"-e quiet=attach,!exit true", "invalid quiet '!exit'"},
      {"-e decode-fds=foo true", "invalid decode-fds 'foo'"},
      {"-e abbrev=foo true", "invalid system call 'foo'"},
      {"-9 true", "invalid option -- '9' (try)"},
      {"-f9 true", "invalid option -- '9' (try)"},
      {"-T=us true", "invalid option -- '=' (try)"},
      {"--foo true", "unrecognized option '--foo' (try)"},
      {"--foo=1 true", "unrecognized option '--foo=1' (try)"},
      {"-o", "option requires an argument -- 'o' (try)"},
      {"-fo", "option requires an argument -- 'o' (try)"},
      {"--output", "option '--output' requires an argument (try)"},
      {"--out x true",
       "option '--out' is ambiguous; possibilities: '--output' '--output-append-mode' '--output-separately' "
       "(try)"},
      {"--summary=1 true", "option '--summary' doesn't allow an argument (try)"},
      {"--no-abbrev=1 true", "option '--no-abbrev' doesn't allow an argument (try)"},
      {"--tr true",
       "option '--tr' is ambiguous; possibilities: '--trace' '--trace-fds' '--trace-fd' '--trace-path' "
       "(try)"},
      {"-c -C true", "-c/--summary-only and -C/--summary are mutually exclusive (try)"},
      {"--summary -c true", "-c/--summary-only and -C/--summary are mutually exclusive (try)"},
      {"-c -ff true",
       "(-c/--summary-only or -C/--summary) and -ff/--output-separately are mutually exclusive (try)"},
      {"-C -ff -o x true",
       "(-c/--summary-only or -C/--summary) and -ff/--output-separately are mutually exclusive (try)"},
      {"-ff -o |cat true", "piping the output and -ff/--output-separately are mutually exclusive (try)"},
      {"-c --json true", "(-c/--summary-only or -C/--summary) and --json are mutually exclusive (try)"},
      {"-ff --json true", "-ff/--output-separately and --json are mutually exclusive (try)"},
      {"--kill-on-exit -p 1", "--kill-on-exit and -p/--attach are mutually exclusive options (try)"},
      {"-t --timestamps=unix true", "-t and --absolute-timestamps cannot be provided simultaneously"},
      {"-x --strings-in-hex=all true", "-x and --strings-in-hex cannot be provided simultaneously"},
      {"-q --quiet=exit true", "-q and -e quiet/--quiet cannot be provided simultaneously"},
      {"-qq -e q=none true", "-q and -e quiet/--quiet cannot be provided simultaneously"},
      {"-y -e decode-fds=path true", "-y and --decode-fds cannot be provided simultaneously"},
      {"-f --follow-forks true", "-f and --follow-forks cannot be provided simultaneously"},
      {"-s x -h", "invalid -s argument: 'x' (try)"},
      {"-9 -h", "invalid option -- '9' (try)"},
      {"-s x -9", "invalid -s argument: 'x' (try)"},
      {"-V -s x", "invalid -s argument: 'x' (try)"},
      {"--stack-trace=lines true", "invalid --stack-trace argument: 'lines' (try)"},
      {"--stack-trace-frame-limit=0 true", "invalid --stack-trace-frame-limit argument: '0' (try)"},
      {"--stack-trace-frame-limit=x true", "invalid --stack-trace-frame-limit argument: 'x' (try)"},
      {"-e inject=all:error=EIO:signal=HUP true", "signal= of inject is not supported yet by this version"},
      {"--status=unfinished true", "option --status=unfinished is not supported yet by this version"},
      {"-e raw=all true", "option -e raw=all is not supported yet by this version"},
      {"-e abbrev=open true", "option -e abbrev=open is not supported yet by this version"},
      {"-u root true", "option -u is not supported yet by this version"},
      {"record --json true", "option --json does not apply to record: use it with view (try)"},
      {"record -o x --record=y true", "-o/--output and --record are mutually exclusive (try)"},
      {"view -p 1", "option -p does not apply to view (try)"},
      {"view --record=x", "option --record does not apply to view (try)"},
      {"view a b", "view takes one FILE, not 'b' as well (try)"},
  };
  for (const auto& row : rows) EXPECT_EQ(mistake(row.line), row.told) << row.line;
}

TEST(Options, WhatIsOursAndWhatIsThePrograms) {
  Options o = parse("-f ls -l -s x --json");
  EXPECT_TRUE(o.text.follow_forks);
  EXPECT_EQ(o.program, (Words{"ls", "-l", "-s", "x", "--json"}));
  EXPECT_FALSE(o.json);
  EXPECT_EQ(parse("-f -- -x y").program, (Words{"-x", "y"}));
  EXPECT_EQ(parse("-f -- ls -- -x").program, (Words{"ls", "--", "-x"}));
  EXPECT_EQ(parse("-").program, (Words{"-"}));
  EXPECT_EQ(parse("-f - -x").program, (Words{"-", "-x"}));
  EXPECT_EQ(parse("'' a").program, (Words{"", "a"}));
  EXPECT_EQ(parse("--quiet ls").program, (Words{"ls"}));
  EXPECT_EQ(parse("-p 1 ls").program, (Words{"ls"}));
  EXPECT_EQ(parse("-p 1 ls").attach, (std::vector<int>{1}));
  EXPECT_EQ(parse("./signals").program, (Words{"./signals"}));
}

TEST(Options, SignalsIsOfAFileOrOfAProgram) {
  Options o = parse("signals");
  EXPECT_EQ(o.command, Command::signals);
  EXPECT_EQ(o.input, "sysgood.sgt");
  EXPECT_EQ(parse("signals run.sgt --json").input, "run.sgt");
  o = parse("signals --lint -o out -- cmd --json -- x");
  EXPECT_EQ(o.program, (Words{"cmd", "--json", "--", "x"}));
  EXPECT_TRUE(o.input.empty() && o.lint && !o.json);
  EXPECT_EQ(o.report, "out") << "where the report goes; there is no live text";
  EXPECT_TRUE(o.output.empty());
  EXPECT_TRUE(o.text.follow_forks);
  EXPECT_FALSE(parse("signals --no-follow-forks -- cmd").text.follow_forks);
  EXPECT_EQ(parse("signals -p 12").attach, (std::vector<int>{12}));
  EXPECT_EQ(mistake("signals a b"), "signals takes one FILE, not 'b' as well (try)");
  EXPECT_EQ(mistake("signals a -- cmd"),
            "signals takes a FILE or, behind --, a program, not both: 'a' (try)");
  EXPECT_EQ(mistake("signals -c -- cmd"), "-c and -C do not apply to signals (try)");
  EXPECT_EQ(mistake("signals --record=x run.sgt"),
            "option --record does not apply to signals of a FILE (try)");
  EXPECT_EQ(mistake("signals --"), "must have PROG [ARGS] or -p PID (try)");
  EXPECT_EQ(mistake("--lint ls"), "option --lint is for the command signals (try)");
}

TEST(Options, StoriesAreChosenBesideSignals) {
  EXPECT_FALSE(parse("ls").text.story);
  Options o = parse("--signals=story -e signal=usr1 ls");
  EXPECT_TRUE(o.text.story);
  EXPECT_TRUE(o.text.signals.has({10}) && !o.text.signals.has({12}));
  EXPECT_EQ(o.text_arguments, (Words{"--signals=story", "--signals=usr1"}));
  EXPECT_FALSE(parse("--signals=story --signals=no-story ls").text.story);
  EXPECT_TRUE(text_options_from({"--signals=story"}, {}).story);
  EXPECT_FALSE(text_options_from({"--signals=story"}, {"--signals=no-story"}).story);
}

// Arguments that look like options, or like the names of options.
TEST(Options, ArgumentsAreTakenAsTheyCome) {
  EXPECT_EQ(parse("-o -f ls").output, "-f");
  EXPECT_EQ(parse("-o output ls").output, "output");
  EXPECT_EQ(parse("-o o ls").output, "o");
  EXPECT_EQ(parse("-o -- ls").output, "--");
  EXPECT_EQ(parse("-o --json ls").output, "--json");
  EXPECT_EQ(parse("--output --json ls").output, "--json");
  EXPECT_EQ(parse("--output= ls").output, "");
  EXPECT_EQ(parse("--output=a=b ls").output, "a=b");
  EXPECT_EQ(parse("-P '' -P -y ls").text.paths, (Words{"", "-y"}));
}

TEST(Options, Bundles) {
  Options o = parse("-fvTxxttts100 -oFILE ls");
  EXPECT_TRUE(o.text.follow_forks);
  EXPECT_TRUE(o.text.style.verbose);
  EXPECT_EQ(o.text.duration_digits, 6);
  EXPECT_EQ(o.text.style.hex_strings, ValueStyle::HexStrings::all);
  EXPECT_EQ(o.text.clock, TextOptions::Clock::unix_time);
  EXPECT_EQ(o.text.string_limit, 100u);
  EXPECT_EQ(o.output, "FILE");
  o = parse("-ffo FILE ls");
  EXPECT_EQ(o.output, "FILE");
  EXPECT_TRUE(o.text.separately);
  EXPECT_EQ(o.program, Words{"ls"});
}

TEST(Options, LongNamesCutShort) {
  EXPECT_EQ(parse("--sig=none ls").text.signals, SignalSet());
  EXPECT_FALSE(parse("--sil=exit ls").text.exits);  // silent, silence: one option
  EXPECT_EQ(parse("--column=3 ls").text.column, 3);
  EXPECT_TRUE(parse("--summary ls").text.summary);
  EXPECT_FALSE(parse("--summary ls").text.summary_only);
}

TEST(Options, TextSettings) {
  using Clock = TextOptions::Clock;
  using Hex = ValueStyle::HexStrings;
  EXPECT_EQ(parse("-t ls").text.clock, Clock::time_of_day);
  EXPECT_EQ(parse("-t ls").text.clock_digits, 0);
  EXPECT_EQ(parse("-tt ls").text.clock_digits, 6);
  EXPECT_EQ(parse("-t -t -t ls").text.clock, Clock::unix_time);
  EXPECT_EQ(parse("-tttt ls").text.clock, Clock::unix_time);
  EXPECT_EQ(parse("--timestamps ls").text.clock, Clock::time_of_day);
  EXPECT_EQ(parse("--timestamps=ns,unix ls").text.clock, Clock::unix_time);
  EXPECT_EQ(parse("--timestamps=ns,unix ls").text.clock_digits, 9);
  EXPECT_EQ(parse("--timestamps=format:unix,precision:ms ls").text.clock_digits, 3);
  EXPECT_EQ(parse("--timestamps=,ms ls").text.clock, Clock::time_of_day);
  EXPECT_EQ(parse("--timestamps=none ls").text.clock, Clock::none);
  EXPECT_EQ(parse("-r ls").text.relative_digits, 6);
  EXPECT_EQ(parse("--relative-timestamps=ns ls").text.relative_digits, 9);
  EXPECT_EQ(parse("ls").text.relative_digits, TextOptions::off);
  EXPECT_EQ(parse("--syscall-times=s ls").text.duration_digits, 0);
  EXPECT_EQ(parse("-x ls").text.style.hex_strings, Hex::non_ascii);
  EXPECT_EQ(parse("--strings-in-hex ls").text.style.hex_strings, Hex::all);
  EXPECT_EQ(parse("--strings-in-hex=none ls").text.style.hex_strings, Hex::none);
  EXPECT_EQ(parse("-Xraw ls").text.style.constants, ValueStyle::Constants::raw);
  EXPECT_TRUE(parse("-e abbrev=none ls").text.style.verbose);
  EXPECT_TRUE(parse("-e abbrev=!all ls").text.style.verbose);
  EXPECT_FALSE(parse("-v --abbrev=all ls").text.style.verbose);
  EXPECT_TRUE(parse("-y ls").text.style.paths);
  EXPECT_TRUE(parse("-e decode-fds=PATH ls").text.style.paths);
  EXPECT_FALSE(parse("--decode-fds=none ls").text.style.paths);
  EXPECT_EQ(parse("-y ls").text.style.details, 0);
  EXPECT_EQ(parse("-yy ls").text.style.details, ValueStyle::all_details);
  EXPECT_TRUE(parse("-yy ls").text.style.paths);
  EXPECT_EQ(parse("--decode-fds=all ls").text.style.details, ValueStyle::all_details);
  EXPECT_EQ(parse("--decode-fds=socket,pidfd ls").text.style.details,
            ValueStyle::sockets | ValueStyle::pidfds);
  EXPECT_FALSE(parse("--decode-fds=socket ls").text.style.paths);
  EXPECT_EQ(parse("-e decode-fds=!path,dev ls").text.style.details,
            ValueStyle::all_details & ~ValueStyle::devices);
  EXPECT_TRUE(parse("-i -n ls").text.instruction_pointer);
  EXPECT_TRUE(parse("-in ls").text.syscall_number);
  EXPECT_EQ(parse("-a0 ls").text.column, 0);
  EXPECT_EQ(parse("-s 10 -s 20 ls").text.string_limit, 20u);
  EXPECT_FALSE(parse("-z ls").text.failed);
  EXPECT_FALSE(parse("-Z ls").text.successful);
  EXPECT_TRUE(parse("-z -Z ls").text.failed);
  EXPECT_FALSE(parse("-z -Z ls").text.successful);
  EXPECT_FALSE(parse("-e status=none ls").text.successful);
  EXPECT_TRUE(parse("-e status=failed -e status=all ls").text.successful);
  EXPECT_TRUE(parse("-c ls").text.summary_only);
  EXPECT_TRUE(parse("-C ls").text.summary && !parse("-C ls").text.summary_only);
  EXPECT_FALSE(parse("-f --no-follow-forks ls").text.follow_forks);
}

TEST(Options, Quiet) {
  const struct {
    std::string line;
    bool attaches, exits, execve;
  } rows[] = {
      {"ls", true, true, true},
      {"-q ls", false, true, true},
      {"--quiet ls", false, true, true},
      {"-qq ls", false, false, true},
      {"-qqq ls", false, false, false},
      {"-qqqq ls", false, false, false},
      {"-e quiet=exit ls", true, false, true},
      {"-e q=exits,superseded ls", true, false, false},
      {"--silence=EXIT ls", true, false, true},
      {"--quiet=!exit ls", false, true, false},
      {"--quiet=all ls", false, false, false},
      {"--quiet=all --quiet=none ls", true, true, true},
      // Text that goes elsewhere leaves the terminal to the program.
      {"-o FILE ls", false, true, true},
      {"-o FILE -e quiet=none ls", true, true, true},
      {"-o FILE -p 1", true, true, true},
      {"record ls", false, true, true},
      {"record -p 1", true, true, true},
      {"--json -p 1", false, true, true},
  };
  for (const auto& row : rows) {
    const TextOptions text = parse(row.line).text;
    EXPECT_EQ(std::tuple(text.attaches, text.exits, text.thread_execve),
              std::tuple(row.attaches, row.exits, row.execve))
        << row.line;
  }
}

TEST(Options, Output) {
  Options o = parse("-o FILE ls");
  EXPECT_TRUE(o.text.to_file);
  EXPECT_FALSE(o.text.separately);
  EXPECT_FALSE(parse("ls").text.to_file);
  EXPECT_FALSE(parse("-ff ls").text.separately);  // nothing to append the id to
  EXPECT_TRUE(parse("-f --output-separately -o x ls").text.separately);
  EXPECT_TRUE(parse("-A -o x ls").append);
  EXPECT_EQ(parse("--record=r.sgt ls").record, "r.sgt");
  EXPECT_TRUE(parse("--json ls").json);
  EXPECT_TRUE(parse("--kill-on-exit ls").kill_on_exit);
}

TEST(Options, ProcessIds) {
  EXPECT_EQ(parse("-p 1,2 --attach=3 -p +4").attach, (std::vector<int>{1, 2, 3, 4}));
  EXPECT_EQ(parse_command_line("sysgood", {"-p", "1 2\t3\n"}).attach, (std::vector<int>{1, 2, 3}));
}

TEST(Options, Commands) {
  Options o = parse("record ls -l");
  EXPECT_EQ(o.command, Command::record);
  EXPECT_EQ(o.record, "sysgood.sgt");
  EXPECT_TRUE(o.text.follow_forks);
  EXPECT_EQ(o.program, (Words{"ls", "-l"}));
  EXPECT_EQ(o.text_arguments, (Words{"--follow-forks", "--quiet=attach,personality"}));
  o = parse("record -o FILE -s 5 --no-follow-forks ls");
  EXPECT_EQ(o.record, "FILE");
  EXPECT_EQ(o.output, "");
  EXPECT_FALSE(o.text.to_file);
  EXPECT_FALSE(o.text.follow_forks);
  EXPECT_EQ(parse("record --record=FILE ls").record, "FILE");
  EXPECT_EQ(parse("record -p 1").attach, std::vector<int>{1});

  o = parse("view");
  EXPECT_EQ(o.command, Command::view);
  EXPECT_EQ(o.input, "sysgood.sgt");
  o = parse("view -f x.sgt --json -o OUT");
  EXPECT_EQ(o.input, "x.sgt");
  EXPECT_TRUE(o.json);
  EXPECT_EQ(o.output, "OUT");
  EXPECT_EQ(parse("view -- -x").input, "-x");

  EXPECT_EQ(parse("help").command, Command::help);
  EXPECT_EQ(parse("-h").command, Command::help);
  EXPECT_EQ(parse("-h -9").command, Command::help);
  EXPECT_EQ(parse("-V -h").command, Command::help);
  EXPECT_EQ(parse("record -h").command, Command::help);
  EXPECT_EQ(parse("-V").command, Command::version);
  EXPECT_EQ(parse("-VV").command, Command::version);

  // A program may be called anything: behind options, behind --, and for strace always.
  EXPECT_EQ(parse("-f record x").program, (Words{"record", "x"}));
  EXPECT_EQ(parse("-- view").program, Words{"view"});
  EXPECT_EQ(parse("record -o x", "/usr/bin/strace").program, (Words{"record", "-o", "x"}));
  EXPECT_EQ(parse("help", "my-strace").command, Command::trace);
}

TEST(Options, Warnings) {
  EXPECT_EQ(parse("ls").warnings, Words{});
  EXPECT_EQ(parse("-A ls").warnings, Words{"-A/--output-append-mode has no effect without -o/--output"});
  EXPECT_EQ(parse("-F ls").warnings, Words{"option -F is deprecated, please use -f/--follow-forks instead"});
  EXPECT_EQ(parse("-f -F ls").warnings, Words{"deprecated option -F ignored"});
  EXPECT_EQ(
      parse("-z -Z ls").warnings,
      Words{"Only the last of -z/--successful-only/-Z/--failed-only options will take effect. See status "
            "qualifier for more complex filters."});
  // strace's order, whatever ours.
  EXPECT_EQ(parse("-c -y -T -t -r -n -i ls").warnings,
            (Words{"-i/--instruction-pointer has no effect with -c/--summary-only",
                   "-n/--syscall-number has no effect with -c/--summary-only",
                   "-r/--relative-timestamps has no effect with -c/--summary-only",
                   "-t/--absolute-timestamps has no effect with -c/--summary-only",
                   "-T/--syscall-times has no effect with -c/--summary-only",
                   "-y/--decode-fds has no effect with -c/--summary-only"}));
  EXPECT_EQ(parse("-C -y ls").warnings, Words{});
}

TEST(Options, PathsAreResolvedWhereTheProgramRuns) {
  char name[] = "/tmp/options_testXXXXXX";
  ASSERT_TRUE(mkdtemp(name));
  const std::string directory = name, link = directory + "/link";
  ASSERT_EQ(symlink("/usr", link.c_str()), 0);
  Options o = parse("-P " + link + " -P /absent -P /usr ls");
  EXPECT_EQ(o.text.paths, (Words{link, "/absent", "/usr"}));
  o = parse("-P " + link + " ls");
  EXPECT_EQ(o.text.paths, (Words{link, "/usr"}));
  EXPECT_EQ(o.warnings, Words{"Requested path \"" + link + "\" resolved into \"/usr\""});
  EXPECT_EQ(parse("-e quiet=path-resolution -P " + link + " ls").warnings, Words{});
  EXPECT_EQ(parse("-P " + link + " -qqq ls").warnings, Words{});
  EXPECT_EQ(parse("view -P " + link).text.paths, Words{link});
  unlink(link.c_str());
  rmdir(name);
}

}  // namespace
}  // namespace sysgood::tool
