// -e inject= and -e fault=: calls that are not made but answer what the command line says.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tracer/event/selection.h"
#include "tracer/ptrace/interceptor.h"

namespace sysgood::tool {

// Of the invocations of one call by one thread, counted from 1: first, first + step ... up to last.
struct Occasions {
  uint32_t first = 1;
  uint32_t last = ~uint32_t{0};
  uint32_t step = 1;
  bool has(uint64_t nth) const { return nth >= first && nth <= last && (nth - first) % step == 0; }
  friend bool operator==(const Occasions&, const Occasions&) = default;
};

struct Injection {
  CallSet calls;
  Occasions when;
  int64_t value = 0;  // negative errno with is_error
  bool is_error = false;
};

// "SET:error=E:when=1..9+2": a set of calls, and what becomes of them. `option` is "inject" or "fault", which
// means error=ENOSYS unless told otherwise. Throws UsageError.
Injection parse_injection(std::string_view option, const std::string& argument);

// What the user should know about it; empty: nothing.
std::string injection_warning(const Injection& injection);

// Of several for the same call the last one counts, whether its occasion has come or not.
class Injector : public ptrace::Interceptor {
 public:
  explicit Injector(const std::vector<Injection>& injections) : injections_(injections) {}
  ptrace::Ruling rule(const ptrace::StoppedCall& call) override;
  void renamed(Tid former, Tid tid) override;
  void ended(Tid tid) override { counts_.erase(tid); }

 private:
  const std::vector<Injection>& injections_;
  // "Accounting of syscalls that are subject to injection is done per syscall and per tracee": strace(1).
  std::unordered_map<Tid, std::map<std::pair<Abi, uint64_t>, uint64_t>> counts_;
};

}  // namespace sysgood::tool
