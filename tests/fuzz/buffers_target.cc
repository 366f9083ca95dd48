// Calls with sound registers around a buffer that is the input: what the descriptions of messages, records,
// options and programs make of any bytes.
#include <array>

#include "tests/decode/wild_arguments.h"
#include "tests/fuzz/call_laws.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/fuzz/wild_facts.h"
#include "tests/fuzz/woven_memory.h"

namespace sysgood::fuzz {
namespace {

constexpr uint64_t header = WovenMemory::begin;         // what leads to the buffer, where that is needed
constexpr uint64_t buffer = WovenMemory::begin + 0x80;  // up to where memory ends

enum class Shape : uint8_t {
  plain,     // the registers say all
  message,   // a struct msghdr whose `place` leads to the buffer
  vector,    // a struct iovec
  program,   // a struct sock_fprog
  named,     // the second and third register are two small numbers of the input: level and option
  request,   // the second register is a request of ioctl(2)
  answered,  // the call returns the buffer's size
};

struct Row {
  std::string_view call;
  Shape shape;
  // Register by register: a number, or one of these.
  std::array<uint64_t, 6> registers{};
};
constexpr uint64_t at = ~0ull, size = ~1ull, at_header = ~2ull, any = ~3ull, at_size = ~4ull;

constexpr Row rows[] = {
    {"sendto", Shape::plain, {3, at, size}},
    {"recvfrom", Shape::answered, {3, at, size}},
    {"sendto", Shape::plain, {3, 0, 0, 0, at, size}},
    {"bind", Shape::plain, {3, at, size}},
    {"getsockname", Shape::plain, {3, at, at_size}},
    {"sendmsg", Shape::message, {3, at_header, any}},
    {"recvmsg", Shape::message, {3, at_header, any}},
    {"writev", Shape::vector, {3, at_header, 1}},
    {"setsockopt", Shape::named, {3, any, any, at, size}},
    {"getsockopt", Shape::named, {3, any, any, at, at_size}},
    {"bpf", Shape::plain, {any, at, size}},
    {"seccomp", Shape::program, {1, any, at_header}},
    {"prctl", Shape::program, {22, 2, at_header}},
    {"ioctl", Shape::request, {3, any, at}},
    {"getdents64", Shape::answered, {3, at, size}},
    {"getdents", Shape::answered, {3, at, size}},
    {"rt_sigqueueinfo", Shape::plain, {7, any, at}},
    {"statmount", Shape::plain, {at, at, size, 0}},
    {"lsm_get_self_attr", Shape::plain, {any, at, at_size, 0}},
    {"perf_event_open", Shape::plain, {at, any, any, any, any}},
    {"clone3", Shape::plain, {at, size}},
    {"io_submit", Shape::plain, {1, 2, at}},
    {"keyctl", Shape::plain, {any, at, size, at, size}},
    {"quotactl", Shape::plain, {any, at, any, at}},
    {"mount_setattr", Shape::plain, {3, at, 0, at, size}},
    {"sched_setattr", Shape::plain, {0, at, 0}},
    {"name_to_handle_at", Shape::plain, {3, at, at, at_size, 0}},
    {"read", Shape::answered, {3, at, size}},
    {"execve", Shape::plain, {at, at, at}},
    {"ptrace", Shape::plain, {any, 7, any, at}},
    {"move_pages", Shape::plain, {0, any, at, at, at, 0}},
    {"select", Shape::plain, {any, at, at, at, at}},
};

void put(std::vector<std::byte>& memory, size_t offset, uint64_t bits, size_t word) {
  for (size_t i = 0; i < word; ++i) memory[offset + i] = static_cast<std::byte>(bits >> (8 * i));
}

void run(Input& input) {
  const Abi abi = all_abis[input.below(all_abis.size())];
  const Row& row = input.one_of(rows);
  const auto number = syscall_number(abi, row.call);
  const auto* description = number ? describe::find_syscall(abi, *number) : nullptr;
  if (!description) return;  // not every ABI has every call
  testing::CallCase c{.abi = abi, .name = std::string(row.call)};
  choose_style(c, input);
  // A name of a level or a command is as likely as a number.
  const std::vector<uint64_t> likely = testing::registers_for(*description, abi, input);
  std::array<uint64_t, 6> chosen;
  for (uint64_t& bits : chosen) bits = input.below(300);
  const bool use_likely = input.flip();
  static constexpr int protocols[] = {-1, 0, 0, 0, 4, 6, 7, 9, 12, 15, 16, 21, 33};
  WildFacts facts(input.below(256), input.one_of(protocols));
  const uint64_t place = input.below(4);
  const bool failed = input.one_in(8), weave = input.one_in(8);
  const size_t word = data_model(abi).word;

  std::vector<std::byte> memory(buffer - header);
  const auto rest = input.rest();
  const auto content = weave ? woven(rest, abi) : std::vector<std::byte>(rest.begin(), rest.end());
  memory.insert(memory.end(), content.begin(), content.end());
  const uint64_t length = content.size();
  const auto word_at = [&](size_t n, uint64_t bits) { put(memory, n * word, bits, word); };
  constexpr size_t own_vector = 0x40;
  switch (row.shape) {
    case Shape::message:  // name, namelen, iov, iovlen, control, controllen, flags
      word_at(0, place == 0 ? buffer : 0);
      put(memory, word, place == 0 ? length : 0, 4);
      word_at(2, place == 1 ? header + own_vector : 0);
      word_at(3, place == 1);
      put(memory, own_vector, buffer, word);
      put(memory, own_vector + word, length, word);
      word_at(4, place > 1 ? buffer : 0);
      word_at(5, place > 1 ? length : 0);
      break;
    case Shape::vector:
      word_at(0, buffer);
      word_at(1, length);
      break;
    case Shape::program:
      put(memory, 0, length / 8, 2);
      word_at(1, buffer);
      break;
    default:
      put(memory, 0, length, 4);  // for at_size
      break;
  }
  c.result = failed                                                  ? -22
             : row.shape == Shape::answered || row.call == "recvmsg" ? static_cast<int64_t>(length)
                                                                     : 0;
  for (size_t i = 0; i < row.registers.size(); ++i) switch (const uint64_t bits = row.registers[i]) {
      case at:
        c.arguments.push_back(buffer);
        break;
      case size:
        c.arguments.push_back(length);
        break;
      case at_header:
      case at_size:
        c.arguments.push_back(header);
        break;
      case any:
        c.arguments.push_back(use_likely ? likely[i] : chosen[i]);
        break;
      default:
        c.arguments.push_back(bits);
    }
  WovenMemory before(memory, 0), after(memory, 0);
  hold_call_laws(c, before, after, facts);

  std::array<std::byte, 128> info{};
  std::copy_n(content.begin(), std::min(content.size(), info.size()), info.begin());
  Arena arena;
  std::string text;
  append_value(text, *decode_siginfo(abi, info, arena), abi, c.style);
  law(text.starts_with('{'), "a siginfo is a record", text);
}

}  // namespace
}  // namespace sysgood::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sysgood::fuzz::Input input(data, size);
  sysgood::fuzz::run(input);
  return 0;
}
