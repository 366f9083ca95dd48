// Compares a program's run, or a recording, with a golden trace, or makes the golden.
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "tools/sysgood/call_filter.h"
#include "tools/sysgood/check_options.h"
#include "tools/sysgood/commands.h"
#include "tracer/event/dispatcher.h"
#include "tracer/event/failure.h"
#include "tracer/event/trace_reader.h"
#include "tracer/golden/bless.h"
#include "tracer/golden/canonical.h"
#include "tracer/golden/golden_file.h"
#include "tracer/golden/match.h"
#include "tracer/golden/replacements.h"
#include "tracer/golden/report.h"

namespace sysgood::tool {

namespace {

using golden::Line;
using Lines = std::vector<Line>;

constexpr int same = 0, differs = 1, not_compared = 2;

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// What the program inherits is the same everywhere while this lives: standard input and output are /dev/null,
// because whether they are a terminal, a file or a pipe changes what a program does, and other descriptors
// that whoever started us left open are not there, because they change which one comes next.
class PlainDescriptors {
 public:
  PlainDescriptors() {
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    std::fflush(stdout);
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere < 0) throw Failure::system("/dev/null", errno);
    for (const int fd : {0, 1}) {
      own_[fd] = fcntl(fd, F_DUPFD_CLOEXEC, 3);
      if (dup2(nowhere, fd) < 0) throw Failure::system("dup2", errno);
    }
    close(nowhere);
  }
  ~PlainDescriptors() {
    for (const int fd : {0, 1}) {
      if (own_[fd] < 0) {
        close(fd);
        continue;
      }
      dup2(own_[fd], fd);
      close(own_[fd]);
    }
  }
  PlainDescriptors(const PlainDescriptors&) = delete;
  PlainDescriptors& operator=(const PlainDescriptors&) = delete;

 private:
  int own_[2] = {-1, -1};
};

std::optional<std::string> content(const std::string& path) {
  if (std::filesystem::is_directory(path)) throw Failure::system(path, EISDIR);
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    if (errno == ENOENT) return {};
    throw Failure::system(path, errno);
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A file that is whole or not there: written beside it and renamed.
void write_file(const std::string& path, const std::string& text) {
  const std::string beside = path + ".new";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file || std::rename(beside.c_str(), path.c_str()) != 0) {
    const int why = errno;
    std::remove(beside.c_str());
    throw Failure::system("cannot write " + path, why);
  }
}

class Check {
 public:
  explicit Check(CheckOptions options) : options_(std::move(options)) {}

  int run() {
    const std::optional<std::string> text = content(options_.golden);
    if (text) golden_ = parse(*text, host_abi());
    if (!text && !options_.bless && options_.repeat == 1)
      throw Failure(options_.golden + ": No such file or directory; --bless writes it");
    std::vector<Lines> runs;
    for (unsigned i = 0; i < options_.repeat; ++i) {
      runs.push_back(trace_lines());
      if (skips(runs.back())) {
        std::fputs(golden::report(options_.format, {base_name(options_.golden), true, "", true}).c_str(),
                   stdout);
        return options_.skip;
      }
      if (abi_ != host_abi() && text) golden_ = parse(*text, abi_);
      if (text && !options_.bless)
        if (const int status = compare_with(*text, runs.back(), i); status != same) return status;
    }
    if (text && !options_.bless) return tell(true, "");
    if (const std::string unstable = golden::unstable_lines(runs); !unstable.empty()) {
      std::fputs(unstable.c_str(), stdout);
      std::printf("%s: not written: the trace is not the same in %u runs\n", options_.golden.c_str(),
                  options_.repeat);
      return differs;
    }
    if (!options_.bless)
      throw Failure(options_.golden + ": No such file or directory; the trace was the same in " +
                    std::to_string(options_.repeat) + " runs: --bless writes it");
    return bless(text, runs.front());
  }

 private:
  golden::Golden parse(const std::string& text, Abi abi) const {
    try {
      return golden::parse_golden(text, abi);
    } catch (const golden::GoldenError& error) {
      throw Failure(options_.golden + ':' + std::to_string(error.line()) + ": " + error.what());
    }
  }

  golden::CanonicalOptions canonical_options() const {
    golden::CanonicalOptions canonical;
    const std::string& calls = golden_ ? golden_->calls : options_.calls;
    const std::string& signals = golden_ ? golden_->signals : options_.signals;
    canonical.startup = golden_ ? golden_->startup : options_.startup;
    try {
      if (!calls.empty()) canonical.calls = call_filter(calls);
      if (!signals.empty()) canonical.signals = signal_filter(signals);
    } catch (const UsageError& error) {
      throw Failure(options_.golden + ": " + error.what());
    }
    return canonical;
  }

  Lines trace_lines() {
    golden::CanonicalTrace canonical(canonical_options());
    if (options_.recording.empty())
      run_program(canonical);
    else
      read_recording(canonical);
    if (!canonical.incomplete().empty()) throw Failure("the trace is not whole: " + canonical.incomplete());
    Lines lines = canonical.lines();
    replace(lines);
    return lines;
  }

  void run_program(golden::CanonicalTrace& canonical) {
    Options options;
    options.command = Command::check;
    options.program = options_.program;
    options.text.follow_forks = true;
    options.text.attaches = false;
    options.injections = options_.injections;
    PlainDescriptors plain;
    const Outcome outcome = trace(options, "sysgood", &canonical);
    if (outcome.interrupted) throw Failure("interrupted");
  }

  void read_recording(golden::CanonicalTrace& canonical) {
    TraceReader reader(options_.recording);
    Dispatcher dispatcher;
    dispatcher.add(canonical);
    bool first = true;
    for (Event event; reader.next(event); first = false) {
      if (first) abi_ = event.abi;
      dispatcher.pass(event);
    }
    dispatcher.finish();
    if (!reader.ending().whole) throw Failure(options_.recording + ": " + reader.ending().why);
  }

  void replace(Lines& lines) const {
    if (!golden_) return;
    try {
      golden::replace(*golden_, lines);
    } catch (const golden::GoldenError& error) {
      throw Failure(options_.golden + ':' + std::to_string(error.line()) + ": " + error.what());
    }
  }

  int compare_with(const std::string& text, const Lines& lines, unsigned run) {
    const auto divergence = golden::compare(*golden_, lines);
    if (!divergence) return same;
    std::string details = golden::divergence_text(options_.golden, text, *divergence, lines);
    if (options_.repeat > 1)
      details += "  in run " + std::to_string(run + 1) + " of " + std::to_string(options_.repeat) + '\n';
    return tell(false, details);
  }

  // Whether the program itself ended by the status that says so.
  bool skips(const Lines& lines) const {
    const std::string end = "+++ exited with " + std::to_string(options_.skip) + " +++";
    return options_.skip >= 0 && std::ranges::any_of(lines, [&](const Line& line) {
             return line.kind == Line::Kind::end && line.thread == "P1" && line.text == end;
           });
  }

  int tell(bool passed, const std::string& details) const {
    std::fputs(golden::report(options_.format, {base_name(options_.golden), passed, details, false}).c_str(),
               stdout);
    return passed ? same : differs;
  }

  int bless(const std::optional<std::string>& old, const Lines& lines) {
    std::string text;
    if (old) {
      if (!golden::compare(*golden_, lines)) {
        std::printf("%s: the same as before\n", options_.golden.c_str());
        return same;
      }
      try {
        text = golden::updated_golden(*old, abi_, lines);
      } catch (const golden::GoldenError& error) {
        throw Failure(options_.golden + ':' + std::to_string(error.line()) + ": " + error.what());
      }
    } else {
      text = golden::new_golden({options_.calls, options_.signals, options_.startup, {}}, lines);
    }
    // What was written must say of this trace that it is the same.
    const golden::Golden written = parse(text, abi_);
    if (const auto divergence = golden::compare(written, lines))
      throw Failure("not written: " + golden::divergence_text(options_.golden, text, *divergence, lines));
    write_file(options_.golden, text);
    std::printf("%s: %s\n", options_.golden.c_str(), old ? "updated" : "written");
    return same;
  }

  CheckOptions options_;
  std::optional<golden::Golden> golden_;
  Abi abi_ = host_abi();
};

}  // namespace

Outcome check(const std::vector<std::string>& arguments) {
  try {
    CheckOptions options = parse_check(arguments);
    if (options.help) {
      std::fputs(check_help().c_str(), stdout);
      return {};
    }
    return {Check(std::move(options)).run(), 0};
  } catch (const UsageError& error) {
    std::fprintf(stderr, "sysgood: %s\nTry 'sysgood check --help' for more information.\n", error.what());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "sysgood: %s\n", error.what());
  }
  return {not_compared, 0};
}

}  // namespace sysgood::tool
