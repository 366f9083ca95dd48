// The ABI facts against the host's headers: AUDIT_ARCH_* and, where the host is of that ABI, its data model
// and its signal frame.
#include "arch/abi.h"

#include <gtest/gtest.h>
#include <linux/audit.h>
#include <sys/utsname.h>
#include <ucontext.h>

#include <cstddef>

namespace sysgood {
namespace {

class EveryAbi : public testing::TestWithParam<Abi> {};

TEST_P(EveryAbi, IsFoundByItsNumbers) {
  const AbiInfo info = abi_info(GetParam());
  EXPECT_EQ(info.abi, GetParam());
  EXPECT_EQ(abi_from_audit_arch(info.audit_arch), GetParam());
  EXPECT_EQ(abi_from_number(static_cast<uint64_t>(GetParam())), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Abi, EveryAbi, testing::ValuesIn(all_abis),
                         [](const auto& tested) { return std::string(abi_name(tested.param)); });

TEST(AbiTest, AuditNumbersAreTheKernels) {
  EXPECT_EQ(abi_info(Abi::x86_64).audit_arch, AUDIT_ARCH_X86_64);
  EXPECT_EQ(abi_info(Abi::aarch64).audit_arch, AUDIT_ARCH_AARCH64);
}

TEST(AbiTest, NumbersInRecordingsStayAsTheyAre) {
  EXPECT_EQ(static_cast<int>(Abi::x86_64), 1);
  EXPECT_EQ(static_cast<int>(Abi::aarch64), 2);
}

TEST(AbiTest, UnknownNumbersAreNothing) {
  EXPECT_EQ(abi_from_audit_arch(AUDIT_ARCH_I386), std::nullopt);
  EXPECT_EQ(abi_from_number(0), std::nullopt);
  EXPECT_EQ(abi_from_number(3), std::nullopt);
  EXPECT_EQ(abi_from_number((uint64_t{1} << 32) + 1), std::nullopt);
}

TEST(AbiTest, HostIsWhatItSays) {
  utsname host{};
  ASSERT_EQ(uname(&host), 0);
  EXPECT_EQ(abi_name(host_abi()), host.machine);
  struct Padded {
    char first;
    int64_t second;
  };
  EXPECT_EQ(data_model(host_abi()).word, sizeof(long));
  EXPECT_EQ(data_model(host_abi()).align64, offsetof(Padded, second));
}

#if defined(__x86_64__)
// The handler's `ret` has popped the frame's first word, so the stack pointer is at the ucontext.
TEST(AbiTest, SigreturnFindsTheMaskInTheUcontext) {
  EXPECT_EQ(abi_info(Abi::x86_64).sigreturn_mask_offset, offsetof(ucontext_t, uc_sigmask));
}
#elif defined(__aarch64__)
TEST(AbiTest, SigreturnFindsTheMaskAfterTheSiginfo) {
  EXPECT_EQ(abi_info(Abi::aarch64).sigreturn_mask_offset,
            sizeof(siginfo_t) + offsetof(ucontext_t, uc_sigmask));
}
#endif

}  // namespace
}  // namespace sysgood
