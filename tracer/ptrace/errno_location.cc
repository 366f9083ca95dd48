#include "tracer/ptrace/errno_location.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "arch/registers.h"
#include "tracer/ptrace/errno_function.h"
#include "tracer/ptrace/remote_memory.h"
#include "tracer/ptrace/request.h"

namespace sysgood::ptrace {

namespace {

constexpr std::string_view function = "__errno_location";  // glibc's and musl's

// glibc's and musl's files: libc.so.6, libc-2.31.so, ld-musl-x86_64.so.1.
bool is_c_library(std::string_view path) {
  const std::string_view file = path.substr(path.rfind('/') + 1);
  return file.starts_with("libc.so") || file.starts_with("libc-2.") || file.starts_with("libc.musl-") ||
         file.starts_with("ld-musl-");
}

// 0: there is none.
uint64_t thread_pointer(Tid thread) {
  std::array<std::byte, 512> set;
  const RegisterLayout& layout = register_layout(host_abi());
  const auto size = register_set(thread, set);
  if (!size || *size != layout.size) return 0;  // gone, or a program of another word size
  uint64_t pointer = 0;
  if (host_abi() == Abi::aarch64) {
    const auto tls = tls_register_set(thread, set);
    if (tls && *tls >= sizeof pointer) std::memcpy(&pointer, set.data(), sizeof pointer);
    return pointer;
  }
  const auto fs_base = std::ranges::find(layout.registers, "fs_base", &Register::name);
  if (fs_base != layout.registers.end()) std::memcpy(&pointer, set.data() + fs_base->offset, sizeof pointer);
  return pointer;
}

}  // namespace

std::optional<int> ErrnoLocation::read_errno(Tid thread, Tid process) {
  const uint64_t pointer = thread_pointer(thread);
  if (!pointer) return std::nullopt;
  const auto [offset, is_new] = offsets_.try_emplace(process);
  if (is_new) offset->second = look_up(thread, process);
  if (!offset->second) return std::nullopt;
  int value = 0;
  RemoteMemory memory(thread);
  const uint64_t address = pointer + static_cast<uint64_t>(*offset->second);
  if (memory.read(address, std::as_writable_bytes(std::span(&value, 1))) != sizeof value) return std::nullopt;
  return value;
}

void ErrnoLocation::forget(Tid process) { offsets_.erase(process); }

std::optional<int64_t> ErrnoLocation::look_up(Tid thread, Tid process) {
  auto found = symbols_.find_function(process, function, is_c_library);
  // A static program has it itself.
  if (found.empty()) found = symbols_.find_function(process, function, [](auto) { return true; });
  if (found.size() != 1) return std::nullopt;
  RemoteMemory memory(thread);
  return errno_offset(host_abi(), memory, found.front());
}

}  // namespace sysgood::ptrace
