// The ABI facts against the host's headers: AUDIT_ARCH_* and, where the host is of that ABI, its data model.
#include "arch/abi.h"

#include <gtest/gtest.h>
#include <linux/audit.h>
#include <sys/utsname.h>

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
  EXPECT_EQ(abi_info(Abi::i386).audit_arch, AUDIT_ARCH_I386);
  EXPECT_EQ(abi_info(Abi::arm).audit_arch, AUDIT_ARCH_ARM);
}

TEST(AbiTest, NumbersInRecordingsStayAsTheyAre) {
  EXPECT_EQ(static_cast<int>(Abi::x86_64), 1);
  EXPECT_EQ(static_cast<int>(Abi::aarch64), 2);
  EXPECT_EQ(static_cast<int>(Abi::i386), 3);
  EXPECT_EQ(static_cast<int>(Abi::arm), 4);
}

TEST(AbiTest, UnknownNumbersAreNothing) {
  EXPECT_EQ(abi_from_audit_arch(AUDIT_ARCH_ARMEB), std::nullopt);
  EXPECT_EQ(abi_from_audit_arch(AUDIT_ARCH_RISCV64), std::nullopt);
  EXPECT_EQ(abi_from_number(0), std::nullopt);
  EXPECT_EQ(abi_from_number(5), std::nullopt);
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

TEST(AbiTest, KernelsAreOf64Bits) {
  for (const Abi abi : all_abis) {
    EXPECT_FALSE(is_narrow(kernel_abi(abi))) << abi_name(abi);
    EXPECT_EQ(x86_abis.has(abi), x86_abis.has(kernel_abi(abi))) << abi_name(abi);
    EXPECT_EQ(narrow_abis.has(abi), is_narrow(abi)) << abi_name(abi);
    EXPECT_TRUE(every_abi.has(abi)) << abi_name(abi);
  }
  EXPECT_EQ(word_of(Abi::i386, 0x123456789), 0x23456789u);
  EXPECT_EQ(word_of(Abi::x86_64, 0x123456789), 0x123456789u);
}

}  // namespace
}  // namespace sysgood
