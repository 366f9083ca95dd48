// The register layouts: without gaps on any host, equal to the C library's struct on x86_64, to literal
// knowledge of struct user_pt_regs on aarch64, and to what the kernel really puts into a register set on the
// host.
#include "arch/registers.h"

#include <elf.h>
#include <errno.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sysgood {
namespace {

std::optional<Register> find(Abi abi, std::string_view name) {
  const auto registers = register_layout(abi).registers;
  const auto found = std::ranges::find(registers, name, &Register::name);
  if (found == registers.end()) return std::nullopt;
  return *found;
}

class Registers : public testing::TestWithParam<Abi> {};

TEST_P(Registers, FillTheSetWithoutGaps) {
  const RegisterLayout& layout = register_layout(GetParam());
  ASSERT_GE(layout.registers.size(), 17u);
  std::set<std::string_view> names;
  size_t offset = 0;
  for (const Register& each : layout.registers) {
    EXPECT_EQ(each.offset, offset) << each.name;
    EXPECT_EQ(each.size, data_model(GetParam()).word) << each.name;
    EXPECT_TRUE(names.insert(each.name).second) << each.name;
    offset += each.size;
  }
  EXPECT_EQ(layout.size, offset);
}

TEST_P(Registers, RolesAreRegistersOfTheSet) {
  const RegisterLayout& layout = register_layout(GetParam());
  std::vector<Register> roles{layout.program_counter, layout.stack_pointer, layout.syscall_number,
                              layout.result};
  roles.insert(roles.end(), layout.arguments.begin(), layout.arguments.end());
  for (const Register& role : roles) {
    const auto found = find(GetParam(), role.name);
    ASSERT_TRUE(found) << role.name;
    EXPECT_EQ(role.offset, found->offset) << role.name;
    EXPECT_EQ(role.size, found->size) << role.name;
  }
}

INSTANTIATE_TEST_SUITE_P(Abi, Registers, testing::ValuesIn(all_abis),
                         [](const auto& tested) { return std::string(abi_name(tested.param)); });

std::vector<std::string_view> argument_names(Abi abi) {
  std::vector<std::string_view> names;
  for (const Register& argument : register_layout(abi).arguments) names.push_back(argument.name);
  return names;
}

// syscall(2), "Architecture calling conventions".
TEST(RegistersTest, RolesAreTheConventions) {
  const RegisterLayout& x86_64 = register_layout(Abi::x86_64);
  EXPECT_EQ(x86_64.program_counter.name, "rip");
  EXPECT_EQ(x86_64.stack_pointer.name, "rsp");
  EXPECT_EQ(x86_64.syscall_number.name, "orig_rax");
  EXPECT_EQ(x86_64.result.name, "rax");
  EXPECT_EQ(argument_names(Abi::x86_64),
            (std::vector<std::string_view>{"rdi", "rsi", "rdx", "r10", "r8", "r9"}));

  const RegisterLayout& aarch64 = register_layout(Abi::aarch64);
  EXPECT_EQ(aarch64.program_counter.name, "pc");
  EXPECT_EQ(aarch64.stack_pointer.name, "sp");
  EXPECT_EQ(aarch64.syscall_number.name, "x8");
  EXPECT_EQ(aarch64.result.name, "x0");
  EXPECT_EQ(argument_names(Abi::aarch64),
            (std::vector<std::string_view>{"x0", "x1", "x2", "x3", "x4", "x5"}));
}

TEST(RegistersTest, RolesAreTheConventionsOf32Bits) {
  const RegisterLayout& i386 = register_layout(Abi::i386);
  EXPECT_EQ(i386.size, 68);
  EXPECT_EQ(i386.program_counter.name, "eip");
  EXPECT_EQ(i386.stack_pointer.name, "esp");
  EXPECT_EQ(i386.syscall_number.name, "orig_eax");
  EXPECT_EQ(i386.syscall_number.offset, 44);
  EXPECT_EQ(i386.result.name, "eax");
  EXPECT_EQ(argument_names(Abi::i386),
            (std::vector<std::string_view>{"ebx", "ecx", "edx", "esi", "edi", "ebp"}));

  const RegisterLayout& arm = register_layout(Abi::arm);
  EXPECT_EQ(arm.size, 72);
  EXPECT_EQ(arm.program_counter.name, "pc");
  EXPECT_EQ(arm.program_counter.offset, 60);
  EXPECT_EQ(arm.stack_pointer.name, "sp");
  EXPECT_EQ(arm.syscall_number.name, "r7");
  EXPECT_EQ(arm.result.name, "r0");
  EXPECT_EQ(argument_names(Abi::arm),
            (std::vector<std::string_view>{"orig_r0", "r1", "r2", "r3", "r4", "r5"}));
}

TEST(RegistersTest, Aarch64IsUserPtRegs) {
  const RegisterLayout& layout = register_layout(Abi::aarch64);
  ASSERT_EQ(layout.registers.size(), 34u);
  EXPECT_EQ(layout.size, 272);
  for (size_t i = 0; i <= 30; ++i) {
    EXPECT_EQ(layout.registers[i].name, "x" + std::to_string(i));
    EXPECT_EQ(layout.registers[i].offset, 8 * i);
  }
  EXPECT_EQ(find(Abi::aarch64, "sp")->offset, 248);
  EXPECT_EQ(find(Abi::aarch64, "pc")->offset, 256);
  EXPECT_EQ(find(Abi::aarch64, "pstate")->offset, 264);
}

#if defined(__x86_64__)
TEST(RegistersTest, X86_64IsUserRegsStruct) {
  using Regs = user_regs_struct;
  struct Expected {
    std::string_view name;
    size_t offset;
    size_t size;
  };
  const std::array expected{
      Expected{"r15", offsetof(Regs, r15), sizeof(Regs::r15)},
      Expected{"r14", offsetof(Regs, r14), sizeof(Regs::r14)},
      Expected{"r13", offsetof(Regs, r13), sizeof(Regs::r13)},
      Expected{"r12", offsetof(Regs, r12), sizeof(Regs::r12)},
      Expected{"rbp", offsetof(Regs, rbp), sizeof(Regs::rbp)},
      Expected{"rbx", offsetof(Regs, rbx), sizeof(Regs::rbx)},
      Expected{"r11", offsetof(Regs, r11), sizeof(Regs::r11)},
      Expected{"r10", offsetof(Regs, r10), sizeof(Regs::r10)},
      Expected{"r9", offsetof(Regs, r9), sizeof(Regs::r9)},
      Expected{"r8", offsetof(Regs, r8), sizeof(Regs::r8)},
      Expected{"rax", offsetof(Regs, rax), sizeof(Regs::rax)},
      Expected{"rcx", offsetof(Regs, rcx), sizeof(Regs::rcx)},
      Expected{"rdx", offsetof(Regs, rdx), sizeof(Regs::rdx)},
      Expected{"rsi", offsetof(Regs, rsi), sizeof(Regs::rsi)},
      Expected{"rdi", offsetof(Regs, rdi), sizeof(Regs::rdi)},
      Expected{"orig_rax", offsetof(Regs, orig_rax), sizeof(Regs::orig_rax)},
      Expected{"rip", offsetof(Regs, rip), sizeof(Regs::rip)},
      Expected{"cs", offsetof(Regs, cs), sizeof(Regs::cs)},
      Expected{"eflags", offsetof(Regs, eflags), sizeof(Regs::eflags)},
      Expected{"rsp", offsetof(Regs, rsp), sizeof(Regs::rsp)},
      Expected{"ss", offsetof(Regs, ss), sizeof(Regs::ss)},
      Expected{"fs_base", offsetof(Regs, fs_base), sizeof(Regs::fs_base)},
      Expected{"gs_base", offsetof(Regs, gs_base), sizeof(Regs::gs_base)},
      Expected{"ds", offsetof(Regs, ds), sizeof(Regs::ds)},
      Expected{"es", offsetof(Regs, es), sizeof(Regs::es)},
      Expected{"fs", offsetof(Regs, fs), sizeof(Regs::fs)},
      Expected{"gs", offsetof(Regs, gs), sizeof(Regs::gs)},
  };
  const RegisterLayout& layout = register_layout(Abi::x86_64);
  EXPECT_EQ(layout.registers.size(), expected.size());
  EXPECT_EQ(layout.size, sizeof(Regs));
  for (const auto& [name, offset, size] : expected) {
    const auto found = find(Abi::x86_64, name);
    ASSERT_TRUE(found) << name;
    EXPECT_EQ(found->offset, offset) << name;
    EXPECT_EQ(found->size, size) << name;
  }
}
#endif

uint64_t value(const std::vector<std::byte>& set, const Register& where) {
  uint64_t read = 0;
  std::memcpy(&read, set.data() + where.offset, where.size);
  return read;
}

// Ends the child whatever way the test leaves.
struct Child {
  pid_t pid;
  ~Child() {
    kill(pid, SIGKILL);
    waitpid(pid, nullptr, 0);
  }
};

// Waits for the child's next stop: its signal (with bit 7 at a system call), or nothing when it has not
// stopped.
std::optional<int> next_stop(pid_t pid) {
  int status = 0;
  if (waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status)) return std::nullopt;
  return WSTOPSIG(status);
}

std::vector<std::byte> register_set(pid_t pid) {
  std::vector<std::byte> set(4096);
  iovec view{set.data(), set.size()};
  if (ptrace(PTRACE_GETREGSET, pid, NT_PRSTATUS, &view) != 0) return {};
  set.resize(view.iov_len);
  return set;
}

TEST(RegistersTest, HostsKernelFillsTheSetThatWay) {
  // A call that fails for its arguments and touches nothing: fallocate(2) of descriptor -1 has only four, but
  // the libc wrapper passes on six.
  constexpr std::array<long, 6> arguments{-1, 0x1112, 0x1113, 0x1114, 0x1115, 0x1116};
  const pid_t pid = fork();
  ASSERT_GE(pid, 0);
  if (pid == 0) {
    ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    raise(SIGSTOP);
    syscall(SYS_fallocate, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4],
            arguments[5]);
    _exit(0);
  }
  const Child child{pid};
  ASSERT_EQ(next_stop(pid), SIGSTOP);
  ASSERT_EQ(ptrace(PTRACE_SETOPTIONS, pid, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL), 0);

  const RegisterLayout& layout = register_layout(host_abi());
  // raise may still have calls of its own to make.
  constexpr int patience = 20;
  for (int entries = 0; entries < patience; ++entries) {
    ASSERT_EQ(ptrace(PTRACE_SYSCALL, pid, nullptr, nullptr), 0);
    ASSERT_EQ(next_stop(pid), SIGTRAP | 0x80);
    const auto at_entry = register_set(pid);
    ASSERT_EQ(at_entry.size(), layout.size);
    ASSERT_EQ(ptrace(PTRACE_SYSCALL, pid, nullptr, nullptr), 0);
    ASSERT_EQ(next_stop(pid), SIGTRAP | 0x80);
    const auto at_exit = register_set(pid);
    if (value(at_entry, layout.syscall_number) != SYS_fallocate) continue;

    for (size_t i = 0; i < arguments.size(); ++i)
      EXPECT_EQ(value(at_entry, layout.arguments[i]), static_cast<uint64_t>(arguments[i])) << i;
    EXPECT_EQ(static_cast<int64_t>(value(at_exit, layout.result)), -EBADF);
    // The program counter is just past the system call instruction, and both stay where they are during the
    // call.
    errno = 0;
    const auto before = value(at_entry, layout.program_counter) - (host_abi() == Abi::x86_64 ? 2 : 4);
    const long instruction = ptrace(PTRACE_PEEKTEXT, pid, before, nullptr);
    ASSERT_EQ(errno, 0);
    if (host_abi() == Abi::x86_64) {
      EXPECT_EQ(instruction & 0xffff, 0x050f);  // syscall
    } else {
      EXPECT_EQ(instruction & 0xffffffff, 0xd4000001);  // svc #0
    }
    EXPECT_EQ(value(at_entry, layout.program_counter), value(at_exit, layout.program_counter));
    const auto stack = value(at_entry, layout.stack_pointer);
    EXPECT_EQ(stack, value(at_exit, layout.stack_pointer));
    const auto here =
        reinterpret_cast<uint64_t>(__builtin_frame_address(0));  // the child's stack is a copy of this one
    EXPECT_LT(here > stack ? here - stack : stack - here, uint64_t{1} << 16);
    return;
  }
  FAIL() << "the call was never seen";
}

}  // namespace
}  // namespace sysgood
