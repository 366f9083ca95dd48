#include "tracer/signals/function_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sysgood::signals {

namespace {

// Names that cutting does not lead to: functions at one address, and what older headers made of stat(2).
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> same{{
    {"__fxstat", "fstat"},
    {"__fxstat64", "fstat"},
    {"__fxstatat", "fstatat"},
    {"__fxstatat64", "fstatat"},
    {"__lxstat", "lstat"},
    {"__lxstat64", "lstat"},
    {"__xmknod", "mknod"},
    {"__xstat", "stat"},
    {"__xstat64", "stat"},
    {"bsd_signal", "signal"},
    {"gsignal", "raise"},
    {"llseek", "lseek"},
    {"newfstatat", "fstatat"},
    {"ssignal", "signal"},
    {"sysv_signal", "signal"},
    {"xpg_sigpause", "sigpause"},
}};

constexpr std::array<std::string_view, 6> prefixes = {"__GI_",     "__interceptor_", "__libc_",
                                                      "__isoc99_", "__isoc23_",      "_IO_"};
constexpr std::array<std::string_view, 6> suffixes = {"_nocancel", "_chk", "_time64", "_usercnt", "_2", "64"};

bool cut_prefix(std::string_view& name) {
  for (std::string_view prefix : prefixes)
    if (name.starts_with(prefix) && name.size() > prefix.size())
      return name.remove_prefix(prefix.size()), true;
  if (name.starts_with('_') && name.size() > 1) return name.remove_prefix(1), true;
  return false;
}

bool cut_suffix(std::string_view& name) {
  for (std::string_view suffix : suffixes)
    if (name.ends_with(suffix) && name.size() > suffix.size()) return name.remove_suffix(suffix.size()), true;
  return false;
}

}  // namespace

std::vector<std::string_view> names_of(std::string_view symbol) {
  if (symbol.find_first_of("(:<") != symbol.npos) return {};
  // "@@GLIBC_2.2.5", "@plt", and the parts and copies that a compiler makes: ".cold", ".part.0".
  symbol = symbol.substr(0, symbol.find('@'));
  symbol = symbol.substr(0, symbol.find('.'));
  std::vector<std::string_view> names;
  const auto add = [&](std::string_view name) {
    if (name.empty() || std::ranges::find(names, name) != names.end()) return;
    names.push_back(name);
    const auto* other = std::ranges::find(same, name, &std::pair<std::string_view, std::string_view>::first);
    if (other != same.end()) names.push_back(other->second);
  };
  std::string_view name = symbol;
  do {
    add(name);
    for (std::string_view shorter = name; cut_suffix(shorter);) add(shorter);
  } while (cut_prefix(name));
  return names;
}

}  // namespace sysgood::signals
