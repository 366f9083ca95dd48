// The signal frames: against the C library's struct on x86_64, against the kernel's headers of aarch64 where
// the machine has them, against bytes made up for both, and against what the host's kernel really leaves.
#include "arch/signal_frame.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <ucontext.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/describe/header_values.h"

namespace sysgood {
namespace {

using Frame = std::vector<std::byte>;

void put(Frame& frame, size_t offset, uint64_t value, size_t size = 8) {
  if (frame.size() < offset + size) frame.resize(offset + size);
  std::memcpy(frame.data() + offset, &value, size);
}

struct Which {
  Abi abi;
  FrameKind kind;
};
class SignalFrame : public testing::TestWithParam<Which> {};

TEST_P(SignalFrame, RegistersAreThoseOfTheSetAndDoNotOverlap) {
  const auto set = register_layout(GetParam().abi).registers;
  const SignalFrameLayout& layout = signal_frame_layout(GetParam().abi, GetParam().kind);
  size_t end = 0;
  for (const Register& each : layout.registers) {
    EXPECT_NE(std::ranges::find(set, each.name, &Register::name), set.end()) << each.name;
    EXPECT_GE(each.offset, end) << each.name;
    end = each.offset + each.size;
  }
  EXPECT_LE(end, layout.size);
}

TEST_P(SignalFrame, IsReadAsFarAsItGoes) {
  const auto [abi, kind] = GetParam();
  const SignalFrameLayout& layout = signal_frame_layout(abi, kind);
  const size_t word = data_model(abi).word;
  Frame frame(layout.size);
  for (const Register& each : layout.registers) put(frame, each.offset, 0x4321, each.size);
  if (layout.ss_sp) {
    put(frame, layout.ss_sp, 0x7000, word);
    put(frame, layout.ss_flags, 0xffffffff80000002, word);  // of 64 bits the upper half is padding
    put(frame, layout.ss_size, 0x2000, word);
  }
  const uint64_t mask = 0x1122334455667788;
  put(frame, layout.uc_sigmask, mask, layout.mask_upper ? 4 : 8);
  if (layout.mask_upper) put(frame, layout.mask_upper, mask >> 32, 4);
  for (const Register& each : layout.registers)
    EXPECT_EQ(saved_register(abi, frame, each.name, kind), 0x4321) << each.name;
  EXPECT_EQ(saved_register(abi, frame, "orig_rax", kind), std::nullopt);
  EXPECT_EQ(saved_mask(abi, frame, kind), mask);
  if (layout.ss_sp) {
    EXPECT_EQ(saved_altstack(abi, frame, kind), (SavedAltstack{0x7000, 0x80000002, 0x2000}));
    EXPECT_EQ(saved_altstack(abi, std::span(frame).first(layout.ss_size), kind), std::nullopt);
  } else {
    EXPECT_EQ(saved_altstack(abi, frame, kind), std::nullopt);
  }
  EXPECT_EQ(frame.size(), layout.size) << "something lies beyond it";

  const uint32_t last = std::max(layout.uc_sigmask, layout.mask_upper);
  EXPECT_EQ(saved_mask(abi, std::span(frame).first(last + 3), kind), std::nullopt);
  EXPECT_EQ(fault_error(abi, std::span(frame).first(layout.fault_address), kind), std::nullopt);
  EXPECT_EQ(saved_register(abi, {}, layout.registers.front().name, kind), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Abi, SignalFrame,
                         testing::Values(Which{Abi::x86_64, FrameKind::rt},
                                         Which{Abi::aarch64, FrameKind::rt}, Which{Abi::i386, FrameKind::rt},
                                         Which{Abi::i386, FrameKind::plain}, Which{Abi::arm, FrameKind::rt},
                                         Which{Abi::arm, FrameKind::plain}),
                         [](const auto& tested) {
                           return std::string(abi_name(tested.param.abi)) +
                                  (tested.param.kind == FrameKind::rt ? "_rt" : "_plain");
                         });

TEST(SignalFrameError, OfI386) {
  for (const FrameKind kind : {FrameKind::rt, FrameKind::plain}) {
    const SignalFrameLayout& layout = signal_frame_layout(Abi::i386, kind);
    Frame frame(layout.size);
    put(frame, layout.err, 6, 4);
    put(frame, layout.trapno, 14, 4);
    put(frame, layout.fault_address, 0xfffff010, 4);
    EXPECT_EQ(fault_error(Abi::i386, frame, kind), (FaultError{6, 14, 0xfffff010}));
  }
}

TEST(SignalFrameError, OfArmIsUnknown) {
  Frame frame(signal_frame_layout(Abi::arm).size);
  EXPECT_EQ(fault_error(Abi::arm, frame), std::nullopt);
}

TEST(SignalFrameError, OfX86_64) {
  const SignalFrameLayout& layout = signal_frame_layout(Abi::x86_64);
  Frame frame(layout.size);
  put(frame, layout.err, 6);
  put(frame, layout.trapno, 14);
  put(frame, layout.fault_address, 0x10);
  EXPECT_EQ(fault_error(Abi::x86_64, frame), (FaultError{6, 14, 0x10}));
}

struct Record {
  uint32_t magic, size;
};
constexpr Record fpsimd{0x46508001, 528}, esr{0x45535201, 16}, extra{0x45585401, 32}, sizeless{1, 0},
    odd{1, 24};

TEST(SignalFrameError, OfAarch64IsInARecord) {
  const SignalFrameLayout& layout = signal_frame_layout(Abi::aarch64);
  const uint64_t syndrome = 0x92000046;  // a write that found no page
  const struct {
    std::vector<Record> records;
    bool found;
  } cases[] = {
      {{fpsimd, esr}, true}, {{esr, fpsimd}, true},    {{fpsimd}, false},        {{}, false},
      {{esr}, true},         {{fpsimd, extra}, false}, {{sizeless, esr}, false}, {{odd, esr}, false}};
  for (const auto& each : cases) {
    Frame frame(layout.size);
    put(frame, layout.fault_address, 0x10);
    size_t at = layout.records;
    for (const Record& record : each.records) {
      put(frame, at, record.magic, 4);
      put(frame, at + 4, record.size, 4);
      if (record.magic == esr.magic) put(frame, at + 8, syndrome);
      at += record.size ? record.size : 16;
    }
    const auto found = fault_error(Abi::aarch64, frame);
    EXPECT_EQ(found.has_value(), each.found) << &each - cases;
    EXPECT_EQ(found.value_or(FaultError{syndrome, 0x24, 0x10}), (FaultError{syndrome, 0x24, 0x10}));
  }
}

// ---- against headers ----

#if defined(__x86_64__)
TEST(SignalFrameLayoutTest, OfX86_64IsUcontext) {
  const SignalFrameLayout& layout = signal_frame_layout(Abi::x86_64);
  EXPECT_EQ(layout.uc_flags, offsetof(ucontext_t, uc_flags));
  EXPECT_EQ(layout.uc_link, offsetof(ucontext_t, uc_link));
  EXPECT_EQ(layout.ss_sp, offsetof(ucontext_t, uc_stack) + offsetof(stack_t, ss_sp));
  EXPECT_EQ(layout.ss_flags, offsetof(ucontext_t, uc_stack) + offsetof(stack_t, ss_flags));
  EXPECT_EQ(layout.ss_size, offsetof(ucontext_t, uc_stack) + offsetof(stack_t, ss_size));
  EXPECT_EQ(layout.uc_sigmask, offsetof(ucontext_t, uc_sigmask));
  EXPECT_EQ(layout.size, layout.uc_sigmask + 8);

  const auto greg = [](int index) {
    return offsetof(ucontext_t, uc_mcontext) + offsetof(mcontext_t, gregs) + 8 * static_cast<size_t>(index);
  };
  EXPECT_EQ(layout.err, greg(REG_ERR));
  EXPECT_EQ(layout.trapno, greg(REG_TRAPNO));
  EXPECT_EQ(layout.fault_address, greg(REG_CR2));
  const std::map<std::string_view, int> indices{
      {"r8", REG_R8},   {"r9", REG_R9},   {"r10", REG_R10},    {"r11", REG_R11},  {"r12", REG_R12},
      {"r13", REG_R13}, {"r14", REG_R14}, {"r15", REG_R15},    {"rdi", REG_RDI},  {"rsi", REG_RSI},
      {"rbp", REG_RBP}, {"rbx", REG_RBX}, {"rdx", REG_RDX},    {"rax", REG_RAX},  {"rcx", REG_RCX},
      {"rsp", REG_RSP}, {"rip", REG_RIP}, {"eflags", REG_EFL}, {"cs", REG_CSGSFS}};
  for (const Register& each : layout.registers) {
    if (each.name == "ss") {
      EXPECT_EQ(each.offset, greg(REG_CSGSFS) + 6);
      continue;
    }
    const auto index = indices.find(each.name);
    ASSERT_NE(index, indices.end()) << each.name;
    EXPECT_EQ(each.offset, greg(index->second)) << each.name;
  }
  EXPECT_EQ(layout.registers.size(), indices.size() + 1);
}
#endif

TEST(SignalFrameLayoutTest, OfAarch64IsTheKernels) {
  using namespace describe::testing;
  const auto compiler = compiler_for(Abi::aarch64);
  if (!compiler) GTEST_SKIP() << "no headers of aarch64 on this machine";
  const std::string siginfo = "sizeof(siginfo_t)", ucontext = siginfo + " + ",
                    sigcontext = ucontext + "offsetof(struct ucontext, uc_mcontext) + ",
                    stack = ucontext + "offsetof(struct ucontext, uc_stack) + ";
  const auto member = [](const char* type, const char* name) {
    return std::string("offsetof(") + type + ", " + name + ")";
  };
  const SignalFrameLayout& layout = signal_frame_layout(Abi::aarch64);
  std::map<std::string, int64_t> expected{
      {siginfo, layout.ucontext},
      {ucontext + member("struct ucontext", "uc_flags"), layout.uc_flags},
      {ucontext + member("struct ucontext", "uc_link"), layout.uc_link},
      {ucontext + member("struct ucontext", "uc_sigmask"), layout.uc_sigmask},
      {stack + member("stack_t", "ss_sp"), layout.ss_sp},
      {stack + member("stack_t", "ss_flags"), layout.ss_flags},
      {stack + member("stack_t", "ss_size"), layout.ss_size},
      {sigcontext + member("struct sigcontext", "fault_address"), layout.fault_address},
      {sigcontext + member("struct sigcontext", "regs"), layout.registers.front().offset},
      {sigcontext + member("struct sigcontext", "sp"), layout.registers[31].offset},
      {sigcontext + member("struct sigcontext", "pc"), layout.registers[32].offset},
      {sigcontext + member("struct sigcontext", "pstate"), layout.registers[33].offset},
      {sigcontext + member("struct sigcontext", "__reserved"), layout.records},
      {"ESR_MAGIC", esr.magic},
      {"FPSIMD_MAGIC", fpsimd.magic},
      {sigcontext + member("struct sigcontext", "__reserved") +
           " + sizeof(struct fpsimd_context) + sizeof(struct esr_context)",
       layout.size}};
  std::set<std::string> names;
  for (const auto& [name, value] : expected) names.insert(name);
  constexpr HeaderSet kernel{"kernel: signal frame", "",
                             "stddef.h linux/signal.h asm/sigcontext.h asm/ucontext.h"};
  EXPECT_EQ(HeaderValues(*compiler).ask(std::span(&kernel, 1), names), expected);
}

// ---- against the host's kernel ----

struct Seen {
  Frame frame;
  const void* info;
  const void* at;
  const char* returns_to;
  ucontext_t context;
};

Seen* seen_by_handler;  // a handler is given nothing of ours

void look(int, siginfo_t* info, void* context) {
  const SignalFrameLayout& layout = signal_frame_layout(host_abi());
  const auto* frame = static_cast<const std::byte*>(context) - layout.ucontext;
  seen_by_handler->at = frame;
  std::memcpy(seen_by_handler->frame.data(), frame, layout.size);
  seen_by_handler->info = info;
  seen_by_handler->returns_to =
      static_cast<const char*>(__builtin_extract_return_addr(__builtin_return_address(0)));
  std::memcpy(&seen_by_handler->context, context, sizeof(ucontext_t));
}

TEST(SignalFrameLayoutTest, HostsKernelLeavesIt) {
  const SignalFrameLayout& layout = signal_frame_layout(host_abi());
  Seen seen{Frame(layout.size), nullptr, nullptr, nullptr, {}};
  seen_by_handler = &seen;
  struct sigaction action {
  }, before{};
  action.sa_sigaction = look;
  action.sa_flags = SA_SIGINFO;
  ASSERT_EQ(sigaction(SIGUSR1, &action, &before), 0);
  sigset_t mask, old;
  sigemptyset(&mask);
  sigaddset(&mask, SIGUSR2);
  ASSERT_EQ(sigprocmask(SIG_BLOCK, &mask, &old), 0);
  ASSERT_EQ(raise(SIGUSR1), 0);
  ASSERT_EQ(sigprocmask(SIG_SETMASK, &old, nullptr), 0);
  ASSERT_EQ(sigaction(SIGUSR1, &before, nullptr), 0);
  seen_by_handler = nullptr;

  EXPECT_EQ(static_cast<const std::byte*>(seen.at) + layout.siginfo, seen.info);
  EXPECT_TRUE(std::ranges::any_of(sigreturn_trampolines(host_abi()), [&](std::string_view code) {
    return std::memcmp(seen.returns_to, code.data(), code.size()) == 0;
  }));
  EXPECT_TRUE(*saved_mask(host_abi(), seen.frame) & uint64_t{1} << (SIGUSR2 - 1));
  const RegisterLayout& registers = register_layout(host_abi());
  const auto sp = *saved_register(host_abi(), seen.frame, registers.stack_pointer.name);
  const auto here = reinterpret_cast<uint64_t>(__builtin_frame_address(0));
  EXPECT_LT(here > sp ? here - sp : sp - here, uint64_t{1} << 16);
#if defined(__x86_64__)
  EXPECT_EQ(*saved_register(host_abi(), seen.frame, "rip"), seen.context.uc_mcontext.gregs[REG_RIP]);
#elif defined(__aarch64__)
  EXPECT_EQ(*saved_register(host_abi(), seen.frame, "pc"), seen.context.uc_mcontext.pc);
#endif
}

}  // namespace
}  // namespace sysgood
