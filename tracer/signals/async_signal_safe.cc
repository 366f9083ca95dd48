#include "tracer/signals/async_signal_safe.h"

#include <algorithm>
#include <array>

#include "tracer/signals/function_names.h"
#include "tracer/signals/safe_functions.h"

namespace sysgood::signals {

namespace {

constexpr std::array<std::string_view, 5> trampolines = {"__kernel_rt_sigreturn", "__restore", "__restore_rt",
                                                         "__vdso_rt_sigreturn", "restore_rt"};

// Files of the C library. A version may follow: libc.so.6, libc-2.31.so.
constexpr auto system_libraries = std::to_array<std::string_view>(
    {"ld", "ld-linux", "ld-linux-aarch64", "ld-linux-x86-64", "ld-musl-aarch64", "ld-musl-x86_64", "libanl",
     "libc", "libc.musl-aarch64", "libc.musl-x86_64", "libdl", "libm", "libmvec", "libnsl", "libpthread",
     "libresolv", "librt", "libutil"});

// The loader's work at the first call of a function: nobody has called it.
constexpr std::array<std::string_view, 2> loader_glue = {"_dl_fixup", "_dl_runtime_resolve"};

struct Known {
  std::string_view name;
  Safety safety;
};

Known known(std::string_view symbol) {
  const auto in = [](const auto& table, std::string_view name) {
    return std::ranges::binary_search(table, name);
  };
  for (std::string_view name : names_of(symbol)) {
    if (in(posix_safe, name) || in(posix_2024_safe, name)) return {name, Safety::by_standard};
    if (in(system_calls, name) || in(register_savers, name) || in(library_handlers, name))
      return {name, Safety::in_practice};
    if (in(unsafe_functions, name)) return {name, Safety::unsafe};
  }
  return {symbol.substr(0, symbol.find('@')), Safety::unknown};
}

bool of_c_library(const Frame& frame) {
  std::string_view file = frame.module;
  file = file.substr(file.rfind('/') + 1);
  if (file.starts_with("libnss_")) return true;
  const size_t end = std::min(file.find(".so"), file.find("-2."));
  return end != file.npos &&
         std::ranges::find(system_libraries, file.substr(0, end)) != system_libraries.end();
}

bool is_glue(const Frame& frame) {
  return std::ranges::any_of(loader_glue, [&](auto name) { return frame.function.starts_with(name); });
}

}  // namespace

Safety safety_of(std::string_view symbol) { return known(symbol).safety; }

std::optional<size_t> find_trampoline(std::span<const Frame> stack) {
  const auto found = std::ranges::find_if(stack, [](const Frame& frame) {
    return std::ranges::find(trampolines, frame.function) != trampolines.end();
  });
  if (found == stack.end()) return std::nullopt;
  return static_cast<size_t>(found - stack.begin());
}

std::optional<Unsafe> first_unsafe(std::span<const Frame> stack, std::optional<size_t> trampoline) {
  if (!trampoline) trampoline = find_trampoline(stack);
  if (!trampoline || *trampoline == 0 || *trampoline > stack.size()) return std::nullopt;
  const size_t handler = *trampoline - 1;
  const auto way = stack.first(*trampoline);
  const bool by_name_alone = std::ranges::none_of(way, of_c_library);
  bool behind_nameless = false;
  for (size_t at = *trampoline; at-- > 0;) {
    const Frame& frame = way[at];
    const bool library = of_c_library(frame);
    // Another file than the program's may have an allocator of its own in malloc's place.
    if (!library && !by_name_alone && frame.module == way[handler].module) continue;
    if (is_glue(frame)) continue;
    const Known what = known(frame.function);
    if (what.safety == Safety::unsafe) return Unsafe{at, handler, std::string(what.name)};
    if (frame.function.empty()) behind_nameless |= library;
    if (!library || behind_nameless) continue;
    if (what.safety == Safety::unknown) return Unsafe{at, handler, std::string(what.name)};
    return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace sysgood::signals
