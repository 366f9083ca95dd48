#include "tools/sysgood/what_to_trace.h"

#include <algorithm>

#include "arch/syscalls.h"
#include "tracer/golden/canonical.h"
#include "tracer/signals/signal_call.h"

namespace sysgood::tool {

Limits capture_limits(const Options& options) {
  const TextOptions& text = options.text;
  Limits limits;
  limits.string = text.string_limit;
  limits.elements = text.style.verbose ? Limits::all_elements : text.string_limit;
  limits.environment = text.style.verbose;
  limits.paths = text.style.descriptors() || !text.paths.empty();
  limits.details = text.style.details != 0;
  if (options.command == Command::check) return golden::CanonicalTrace::limits();
  if (options.json) limits.environment = limits.paths = true;
  if (options.explains_signals()) {
    // signalfd_siginfo is 128 bytes, and a descriptor is known for a signalfd by its path.
    limits.string = std::max(limits.string, 4096u);
    limits.paths = true;
  }
  if (!options.record.empty()) {
    const bool told = std::any_of(options.text_arguments.begin(), options.text_arguments.end(),
                                  [](const std::string& a) { return a.starts_with("--string-limit"); });
    if (!told) limits.string = 4096;
    limits.elements = Limits::all_elements;
    limits.environment = limits.paths = limits.details = true;
  }
  return limits;
}

CallSet traced_calls(const Options& options) {
  CallSet calls = options.text.calls;
  if (options.explains_signals()) calls.add(signals::needed_calls());
  return calls;
}

bool read_from_sockets(const CallSet& calls) {
  for (const Abi abi : all_abis)
    for (const char* name : {"sendto", "sendmsg", "sendmmsg", "recvfrom", "recvmsg", "recvmmsg"})
      if (const auto number = sysgood::syscall_number(abi, name); number && calls.has(abi, *number))
        return true;
  return false;
}

std::optional<CallSet> filtered_calls(const Options& options) {
  if (!options.explains_signals() || !options.text.follow_forks || !options.attach.empty())
    return std::nullopt;
  const CallSet calls = traced_calls(options);
  return calls == CallSet::all() ? std::nullopt : std::optional(calls);
}

}  // namespace sysgood::tool
