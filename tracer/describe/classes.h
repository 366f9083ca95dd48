// The classes of system calls that -e trace=%NAME selects, as data: names of calls, whatever ABI has them.
// Membership is strace's, which users know by heart: a call is in %desc when a descriptor is what it is
// about, in %file when a path is.
#pragma once

#include <string_view>

#include "tracer/describe/lang.h"

namespace sysgood::describe {

struct CallClass {
  std::string_view name;  // behind the first %: "file", and "%stat" for %%stat
  bool bare;              // an older strace knew it without the %, and scripts still write it so
  View<std::string_view> calls;
  View<std::string_view> narrow;  // and those that only 32-bit programs have
};

View<CallClass> call_classes();

}  // namespace sysgood::describe
