#include "tracer/ptrace/errno_location.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/decode/call_text.h"
#include "tests/ptrace/stops.h"
#include "tracer/ptrace/errno_function.h"

namespace sysgood::ptrace {
namespace {

using testing::Observer;
using testing::workload;

constexpr uint64_t at = 0x40'1000;

struct Code {
  const char* what;
  std::string bytes;
  std::optional<int64_t> offset;
};

template <size_t size>
std::string code(const char (&text)[size]) {
  return {text, size - 1};
}

std::optional<int64_t> offset_of(Abi abi, const std::string& bytes) {
  sysgood::testing::FakeMemory memory;
  // Where the codes below look for a word: behind their own page, and for adrp.
  memory.bytes(at, bytes).u64(at + 0x1000 + 7, {static_cast<uint64_t>(-0x48)});
  memory.u64(at + 0x2008, {0x10});
  return errno_offset(abi, memory, at);
}

TEST(ErrnoFunction, OfX86_64) {
  const Code codes[] = {
      {"glibc", code("\x48\x8b\x05\x00\x10\x00\x00\x64\x48\x03\x04\x25\x00\x00\x00\x00\xc3"), -0x48},
      {"a word that cannot be read",
       code("\x48\x8b\x05\x00\x20\x00\x00\x64\x48\x03\x04\x25\x00\x00\x00\x00\xc3"),
       {}},
      {"static glibc", code("\x48\xc7\xc0\xb8\xff\xff\xff\x64\x48\x03\x04\x25\x00\x00\x00\x00\xc3"), -0x48},
      {"with endbr64, lea",
       code("\xf3\x0f\x1e\xfa\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x48\x8d\x80\xb8\xff\xff\xff\xc3"), -0x48},
      {"a short lea", code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x48\x8d\x40\xb8\xc3"), -0x48},
      {"musl", code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x48\x83\xc0\x34\xc3"), 0x34},
      {"a long add", code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x48\x05\x34\x01\x00\x00\xc3"), 0x134},
      {"sub", code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x48\x83\xe8\x08\xc3"), -8},
      {"a long sub", code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x48\x2d\x00\x01\x00\x00\xc3"), -0x100},
      {"the thread pointer itself", code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\xc3"), {}},
      {"not relative to it", code("\x48\xc7\xc0\xb8\xff\xff\xff\xc3"), {}},
      {"twice relative to it",
       code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x64\x48\x03\x04\x25\x00\x00\x00\x00\x48\x83\xc0\x34\xc3"),
       {}},
      {"an addition to nothing", code("\x48\x83\xc0\x34\xc3"), {}},
      {"a call", code("\x66\x48\x8d\x3d\x00\x00\x00\x00\x66\x66\x48\xe8\x00\x00\x00\x00\xc3"), {}},
      {"that does not end", code("\x64\x48\x8b\x04\x25\x00\x00\x00\x00\x48\x83\xc0\x34"), {}},
      {"nothing there", "", {}},
  };
  for (const Code& each : codes) EXPECT_EQ(offset_of(Abi::x86_64, each.bytes), each.offset) << each.what;
}

TEST(ErrnoFunction, OfAarch64) {
  const auto words = [](std::vector<uint32_t> all) {
    return std::string(reinterpret_cast<const char*>(all.data()), all.size() * 4);
  };
  const Code codes[] = {
      // adrp x0, +0x2000; ldr x0, [x0, #8]; mrs x1, tpidr_el0; add x0, x1, x0; ret
      {"glibc", words({0xd0000000, 0xf9400400, 0xd53bd041, 0x8b000020, 0xd65f03c0}), 0x10},
      {"with bti c", words({0xd503245f, 0xd0000000, 0xf9400400, 0xd53bd041, 0x8b000020, 0xd65f03c0}), 0x10},
      {"static", words({0xd53bd040, 0x91400400, 0x91004000, 0xd65f03c0}), 0x1010},
      {"musl", words({0xd53bd048, 0xd102a100, 0xd65f03c0}), -0xa8},
      {"a word that cannot be read", words({0xd0000000, 0xf9400800, 0xd53bd041, 0x8b000020, 0xd65f03c0}), {}},
      {"an unknown register", words({0xd53bd041, 0x8b000020, 0xd65f03c0}), {}},
      {"a thread-local word", words({0xd53bd040, 0xf9400400, 0xd65f03c0}), {}},
      {"a call", words({0xa9bf7bfd, 0x94000000, 0xd65f03c0}), {}},
      {"nothing there", "", {}},
  };
  for (const Code& each : codes) EXPECT_EQ(offset_of(Abi::aarch64, each.bytes), each.offset) << each.what;
}

// What errno is at every delivery and at every rt_sigreturn(2) of a program.
std::vector<std::optional<int>> errnos_of(const std::string& program) {
  Supervisor supervisor({});
  Symbols symbols;
  ErrnoLocation location(symbols);
  const Tid tid = supervisor.launch(program, {program});
  Observer seen(supervisor);
  std::vector<std::optional<int>> errnos;
  seen.at_stop = [&](const Stopped& stopped) {
    if (std::holds_alternative<Exec>(stopped.stop())) {
      // Nothing is mapped yet but the program and its loader.
      symbols.forget(tid);
      EXPECT_EQ(location.read_errno(tid, tid), std::nullopt);
      location.forget(tid);
    }
    const auto* entry = std::get_if<SyscallEntry>(&stopped.stop());
    if (entry ? syscall_name(stopped.abi(), entry->number) == "rt_sigreturn"
              : std::holds_alternative<SignalDelivery>(stopped.stop()))
      errnos.push_back(location.read_errno(tid, tid));
  };
  seen.run();
  return errnos;
}

TEST(ErrnoLocation, WhereAHandlerChangesIt) {
  EXPECT_EQ(errnos_of(workload("errno_clobbered")), (std::vector<std::optional<int>>{EISDIR, EBADF}));
}

TEST(ErrnoLocation, WhereAHandlerSavesIt) {
  EXPECT_EQ(errnos_of(workload("errno_saved")), (std::vector<std::optional<int>>{EISDIR, EISDIR}));
}

TEST(ErrnoLocation, AThreadThatIsGoneHasNone) {
  Symbols symbols;
  EXPECT_EQ(ErrnoLocation(symbols).read_errno(1 << 30, 1 << 30), std::nullopt);
}

}  // namespace
}  // namespace sysgood::ptrace
