// errno values and the kernel's internal restart codes (include/linux/errno.h), equal on every ABI we know.
#pragma once

#include <string_view>

namespace sysgood {

// "ENOENT"; empty for a number that is no errno. `error` is positive.
std::string_view errno_name(int error);

// The C locale's strerror text, "No such file or directory"; empty for a number that is no errno.
std::string_view errno_text(int error);

// What a call returns towards signal delivery when it was interrupted; never seen by the program itself.
struct RestartCode {
  int code;                  // positive: 512..516
  std::string_view name;     // "ERESTARTSYS"
  std::string_view meaning;  // "To be restarted if SA_RESTART is set"
};
const RestartCode* restart_code(int error);

}  // namespace sysgood
