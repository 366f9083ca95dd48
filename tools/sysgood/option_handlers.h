// What each option of the table does to the command line's draft. Throws UsageError for a bad argument, in
// strace's words.
#pragma once

#include <cstdint>
#include <span>

#include "tools/sysgood/draft.h"
#include "tools/sysgood/set_expression.h"

namespace sysgood::tool {

struct Given;

// Lets the option's row act on the draft.
void take(Draft& draft, const Given& given);

using Handler = void(Draft&, const Given&);
Handler take_unsupported, take_help, take_version;
Handler take_attach, take_follow, take_deprecated_follow, take_no_follow, take_kill_on_exit;
Handler take_qualifier, take_calls, take_signals, take_status, take_successful_only, take_failed_only,
    take_path;
Handler take_abbrev, take_verbose, take_verbose_set, take_raw_set, take_quiet, take_descriptors, take_column,
    take_string_limit, take_hex_strings, take_constants, take_instruction_pointer, take_stacks,
    take_stack_limit, take_syscall_number;
Handler take_clock, take_relative_clock, take_durations;
Handler take_output, take_append, take_separately, take_json, take_lint, take_record;
Handler take_summary, take_summary_only;
Handler take_injection;

// What -q suppresses.
enum Quiet : uint32_t {
  quiet_attach = 1,
  quiet_exit = 2,
  quiet_path = 4,
  quiet_personality = 8,
  quiet_execve = 16
};
std::span<const NamedBit> quiet_names();
// As if -e quiet= had been given with these.
void suppress(Draft& draft, uint32_t quiet);

}  // namespace sysgood::tool
