// sysgood: intercepts and records the system calls and signals of programs.
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "tools/sysgood/commands.h"
#include "tools/sysgood/options.h"

namespace {

using namespace sysgood::tool;

// Ends this process the way the traced program ended. A core file would only be of us.
[[noreturn]] void die_of(int signal) {
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  std::signal(signal, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigprocmask(SIG_UNBLOCK, &only, nullptr);
  raise(signal);
  _exit(128 + signal);  // a signal that cannot kill
}

Outcome run(const Options& options, const std::string& name, const std::string& invoked_as) {
  switch (options.command) {
    case Command::help:
      std::fputs(help_text(invoked_as).c_str(), stdout);
      return {};
    case Command::version:
      std::puts("sysgood -- version " SYSGOOD_VERSION);
      return {};
    case Command::view:
      return view(options, name);
    case Command::signals:
      return signals(options, name);
    case Command::trace:
    case Command::record:
    case Command::check:
      break;
  }
  return trace(options, name);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string invoked_as = argc > 0 ? argv[0] : "sysgood";
  const std::string name = invoked_as.ends_with("strace") ? invoked_as : "sysgood";
  Outcome outcome;
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (name == "sysgood" && !arguments.empty() && arguments[0] == "check")
      return check({arguments.begin() + 1, arguments.end()}).status;
    const Options options = parse_command_line(invoked_as, arguments);
    for (const std::string& warning : options.warnings)
      std::fprintf(stderr, "%s: %s\n", name.c_str(), warning.c_str());
    outcome = run(options, name, invoked_as);
  } catch (const UsageError& error) {
    std::fprintf(stderr, "%s: %s\n", name.c_str(), error.what());
    if (error.advise())
      std::fprintf(stderr, "Try '%s %s' for more information.\n", name.c_str(),
                   name == "sysgood" ? "--help" : "-h");
    return 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", name.c_str(), error.what());
    return 1;
  }
  if (outcome.signal) die_of(outcome.signal);
  return outcome.status;
}
