#include "tracer/ptrace/sub_calls.h"

#include <cstddef>
#include <cstring>
#include <span>

#include "arch/syscalls.h"

namespace sysgood::ptrace {

namespace {

using Arguments = std::array<uint64_t, 6>;

// i386's numbers.
constexpr uint64_t socketcall = 102, ipc = 117, old_select = 82, old_mmap = 90;

bool read_words(Memory& memory, uint64_t address, std::span<uint64_t> to) {
  std::array<std::byte, 24> bytes;
  const size_t size = 4 * to.size();
  if (memory.read(address, std::span(bytes).first(size)) != size) return false;
  for (size_t i = 0; i < to.size(); ++i) {
    uint32_t word = 0;
    std::memcpy(&word, bytes.data() + 4 * i, sizeof word);
    to[i] = word;
  }
  return true;
}

// net/socket.c, nargs[]: as many words as the call has arguments are behind the pointer.
constexpr uint8_t socket_arguments[] = {0, 3, 3, 3, 2, 3, 3, 3, 4, 4, 4, 6, 6, 2, 5, 5, 3, 3, 4, 5, 4};

bool reach_socket_call(Memory& memory, uint64_t which, Arguments& args) {
  Arguments own{};
  if (!read_words(memory, args[1], std::span(own).first(socket_arguments[which]))) return false;
  args = own;
  return true;
}

// ipc/syscall.c, ksys_ipc(call, first, second, third, ptr, fifth). The upper half of `call` is a version.
bool reach_ipc_call(Memory& memory, uint64_t which, uint64_t version, Arguments& args) {
  const uint64_t first = args[1], second = args[2], third = args[3], ptr = args[4], fifth = args[5];
  enum : uint64_t {
    semop = 1,
    semget = 2,
    semctl = 3,
    semtimedop = 4,
    msgsnd = 11,
    msgrcv = 12,
    msgget = 13,
    msgctl = 14,
    shmat = 21,
    shmdt = 22,
    shmget = 23,
    shmctl = 24
  };
  switch (which) {
    case semop:
      args = {first, ptr, second};
      return true;
    case semtimedop:
      args = {first, ptr, second, fifth};
      return true;
    case semctl:
      args = {first, second, third, ptr};
      return true;
    case msgsnd:
      args = {first, ptr, second, third};
      return true;
    case msgrcv: {
      // struct ipc_kludge: the buffer and the type. A newer version has the type in a register.
      std::array<uint64_t, 2> kludge{ptr, fifth};
      if (!version && !read_words(memory, ptr, kludge)) return false;
      args = {first, kludge[0], second, kludge[1], third};
      return true;
    }
    case msgctl:
    case shmctl:
      args = {first, second, ptr};
      return true;
    case shmat:
      args = {first, ptr, second, third};
      return true;
    case shmdt:
      args = {ptr};
      return true;
    default:
      args = {first, second, third};
      return true;
  }
}

}  // namespace

uint64_t reach_sub_call(Abi abi, Memory& memory, uint64_t& number, Arguments& args) {
  if (abi != Abi::i386) return 0;
  if (number == old_select || number == old_mmap) {
    Arguments own{};
    if (!read_words(memory, args[0], std::span(own).first(number == old_select ? 5 : 6))) return 0;
    args = own;
    number = sub_call(static_cast<uint32_t>(number), 1);
    return 0;
  }
  if (number != socketcall && number != ipc) return 0;
  const bool of_ipc = number == ipc;
  const uint64_t which = of_ipc ? args[0] & 0xffff : args[0], version = args[0] >> 16;
  const uint64_t meant = sub_call(static_cast<uint32_t>(number), static_cast<uint32_t>(which));
  if (!which || syscall_name(abi, meant).empty()) return 0;
  if (!(of_ipc ? reach_ipc_call(memory, which, version, args) : reach_socket_call(memory, which, args)))
    return 0;
  number = meant;
  constexpr uint64_t shmat = 21;
  return of_ipc && which == shmat ? args[3] : 0;
}

}  // namespace sysgood::ptrace
