// The system call tables: consistent in themselves on any host, and equal to the kernel headers the host has
// installed. The headers may be older or newer than the tables, so only the numbers both know are compared.
#include "arch/syscalls.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace sysgood {
namespace {

constexpr uint64_t beyond_all = 1024;

class Syscalls : public testing::TestWithParam<Abi> {};

TEST_P(Syscalls, NumbersAscendAndNamesAreUnique) {
  const auto calls = syscall_numbers(GetParam());
  ASSERT_GT(calls.size(), 300u);
  EXPECT_EQ(std::ranges::adjacent_find(calls, std::ranges::greater_equal{}, &SyscallNumber::number),
            calls.end());
  // The calls private to ARM are far from all others.
  for (const SyscallNumber& call : calls)
    EXPECT_TRUE(call.number < beyond_all || call.number > 0xf0000) << call.name;
  std::set<std::string_view> names;
  for (const SyscallNumber& call : calls) {
    EXPECT_FALSE(call.name.empty()) << call.number;
    EXPECT_TRUE(names.insert(call.name).second) << call.name;
  }
}

TEST_P(Syscalls, NameAndNumberLeadToEachOther) {
  size_t compared = 0;
  for (const SyscallNumber& call : syscall_numbers(GetParam())) {
    EXPECT_EQ(syscall_name(GetParam(), call.number), call.name);
    EXPECT_EQ(syscall_number(GetParam(), call.name), call.number);
    ++compared;
  }
  EXPECT_GT(compared, 300u);
}

TEST_P(Syscalls, NumbersOutsideTheTableHaveNoName) {
  std::set<uint64_t> known;
  for (const SyscallNumber& call : syscall_numbers(GetParam()))
    if (call.number < 2 * beyond_all) known.insert(call.number);
  size_t unknown = 0;
  for (uint64_t number = 0; number < 2 * beyond_all; ++number) {
    if (known.contains(number)) continue;
    EXPECT_EQ(syscall_name(GetParam(), number), "") << number;
    ++unknown;
  }
  EXPECT_EQ(unknown, 2 * beyond_all - known.size());
  EXPECT_EQ(syscall_name(GetParam(), UINT64_MAX), "");
  EXPECT_EQ(syscall_name(GetParam(), uint64_t{1} << 32), "");
  EXPECT_EQ(syscall_name(GetParam(), 0x40000000), "");
}

TEST_P(Syscalls, UnknownNamesHaveNoNumber) {
  for (std::string_view name : {"", "rea", "READ", "read ", "__NR_read", "syscalls", "arch_specific_syscall"})
    EXPECT_EQ(syscall_number(GetParam(), name), std::nullopt) << name;
}

// From 424 (pidfd_send_signal) on, every architecture gives a new call the same number.
TEST_P(Syscalls, CommonNumbersAreCommon) {
  size_t compared = 0;
  for (const SyscallNumber& call : syscall_numbers(GetParam())) {
    if (call.number < 424 || call.number > beyond_all) continue;
    for (Abi other : all_abis) {
      if (call.name == "memfd_secret" && other == Abi::arm) continue;
      EXPECT_EQ(syscall_name(other, call.number), call.name);
    }
    ++compared;
  }
  // 32-bit ARM has no memfd_secret.
  EXPECT_EQ(compared, 469u - 424 + (GetParam() != Abi::arm));
}

INSTANTIATE_TEST_SUITE_P(Abi, Syscalls, testing::ValuesIn(all_abis),
                         [](const auto& tested) { return std::string(abi_name(tested.param)); });

TEST(SyscallsTest, WellKnownNumbers) {
  EXPECT_EQ(syscall_name(Abi::x86_64, 0), "read");
  EXPECT_EQ(syscall_name(Abi::x86_64, 59), "execve");
  EXPECT_EQ(syscall_name(Abi::x86_64, 336), "uprobe");
  EXPECT_EQ(syscall_name(Abi::x86_64, 469), "file_setattr");
  EXPECT_EQ(syscall_name(Abi::aarch64, 0), "io_setup");
  EXPECT_EQ(syscall_name(Abi::aarch64, 63), "read");
  EXPECT_EQ(syscall_name(Abi::aarch64, 221), "execve");
  EXPECT_EQ(syscall_name(Abi::aarch64, 469), "file_setattr");
  EXPECT_EQ(syscall_number(Abi::aarch64, "open"), std::nullopt);
  EXPECT_EQ(syscall_number(Abi::aarch64, "openat"), 56u);
}

TEST(SyscallsTest, WellKnownNumbersOf32Bits) {
  EXPECT_EQ(syscall_name(Abi::i386, 3), "read");
  EXPECT_EQ(syscall_name(Abi::i386, 11), "execve");
  EXPECT_EQ(syscall_name(Abi::i386, 192), "mmap2");
  EXPECT_EQ(syscall_name(Abi::i386, 422), "futex_time64");
  EXPECT_EQ(syscall_name(Abi::i386, 469), "file_setattr");
  EXPECT_EQ(syscall_name(Abi::arm, 3), "read");
  EXPECT_EQ(syscall_name(Abi::arm, 281), "socket");
  EXPECT_EQ(syscall_name(Abi::arm, 0xf0005), "set_tls");
  EXPECT_EQ(syscall_name(Abi::arm, 0xf0007), "");
  EXPECT_EQ(syscall_name(Abi::i386, 0xf0005), "");
}

TEST(SyscallsTest, SubCallsAreCalledAsWhatTheyReach) {
  EXPECT_EQ(syscall_name(Abi::i386, sub_call(102, 1)), "socket");
  EXPECT_EQ(syscall_name(Abi::i386, sub_call(102, 20)), "sendmmsg");
  EXPECT_EQ(syscall_name(Abi::i386, sub_call(102, 21)), "");
  EXPECT_EQ(syscall_name(Abi::i386, sub_call(117, 24)), "shmctl");
  EXPECT_EQ(syscall_name(Abi::i386, sub_call(117, 5)), "");
  EXPECT_EQ(syscall_name(Abi::i386, sub_call(90, 1)), "mmap");
  EXPECT_EQ(syscall_name(Abi::i386, sub_call(3, 1)), "");
  EXPECT_EQ(syscall_name(Abi::x86_64, sub_call(102, 1)), "");
  std::set<size_t> places;
  for (const Abi abi : all_abis) {
    places.clear();
    for (const SyscallNumber& call : syscall_numbers(abi)) {
      EXPECT_LT(call_index(abi, call.number), call_indices) << call.name;
      EXPECT_TRUE(places.insert(call_index(abi, call.number)).second) << call.name;
    }
    for (const SubCall& call : sub_calls(abi)) {
      const uint64_t number = sub_call(call.number, call.which);
      EXPECT_LT(call_index(abi, number), call_indices) << call.name;
      EXPECT_TRUE(places.insert(call_index(abi, number)).second) << call.name;
      EXPECT_EQ(syscall_name(abi, number), call.name);
      EXPECT_FALSE(syscall_name(abi, call.number).empty()) << call.name;
    }
  }
  std::vector<uint64_t> sockets;
  for_each_number(Abi::i386, "socket", [&](uint64_t number) { sockets.push_back(number); });
  EXPECT_EQ(sockets, (std::vector<uint64_t>{359, sub_call(102, 1)}));
}

// 512..547 are x32's own numbers, and x32 sets bit 30 on all of its calls.
TEST(SyscallsTest, X32IsUnknown) {
  for (uint64_t number = 0; number < 548; ++number)
    EXPECT_EQ(syscall_name(Abi::x86_64, 0x40000000 | number), "") << number;
  for (uint64_t number = 512; number < 548; ++number)
    EXPECT_EQ(syscall_name(Abi::x86_64, number), "") << number;
}

using Numbers = std::map<std::string, uint32_t, std::less<>>;

// The calls a <unistd.h> of the kernel gives an ABI. In the generic one, __NR3264_x is a number whose
// name differs between 32 and 64 bit; the 64-bit names are given first, everything from that #else on is
// 32-bit.
Numbers numbers_in_header(const std::string& path) {
  Numbers numbers;
  Numbers shared;
  std::ifstream header(path);
  bool names_given = false;
  for (std::string line; std::getline(header, line);) {
    if (names_given && line.starts_with("#else")) break;
    std::istringstream words(line);
    std::string directive, name, value;
    if (!(words >> directive >> name >> value) || directive != "#define") continue;
    // ARM's: (__NR_SYSCALL_BASE + 1), where the base is 0.
    if (std::string plus; value == "(__NR_SYSCALL_BASE") words >> plus >> value;
    if (value.ends_with(')')) value.pop_back();
    if (name.starts_with("__NR3264_")) {
      shared[name] = static_cast<uint32_t>(std::stoul(value));
    } else if (name.starts_with("__NR_")) {
      const auto target = shared.find(value);
      names_given |= target != shared.end();
      uint32_t number = 0;
      const auto parsed = std::from_chars(value.data(), value.data() + value.size(), number);
      if (target != shared.end())
        numbers[name.substr(5)] = target->second;
      else if (parsed.ptr == value.data() + value.size())
        numbers[name.substr(5)] = number;
    }
  }
  return numbers;
}

// Compares both ways, up to the last number that both have. Returns how many names of the header were
// compared.
size_t compare_to_header(Abi abi, const Numbers& header,
                         const std::set<std::string_view>& not_in_old_headers) {
  size_t compared = 0;
  for (const auto& [name, number] : header) {
    if (number > 469) continue;  // newer than the tables
    EXPECT_EQ(syscall_number(abi, name), number) << name;
    EXPECT_EQ(syscall_name(abi, number), name) << number;
    ++compared;
  }
  const uint32_t highest = std::ranges::max_element(header, {}, &Numbers::value_type::second)->second;
  for (const SyscallNumber& call : syscall_numbers(abi)) {
    if (call.number > highest || not_in_old_headers.contains(call.name)) continue;
    EXPECT_TRUE(header.contains(call.name)) << call.name;
  }
  return compared;
}

#if defined(__x86_64__)
TEST(SyscallsTest, X86_64IsAsInTheHostsHeader) {
  std::string path =
      "/usr/include/x86_64-linux-gnu/asm/unistd_64.h";  // Debian's place, then everybody else's
  if (!std::ifstream(path)) path = "/usr/include/asm/unistd_64.h";
  const Numbers header = numbers_in_header(path);
  ASSERT_GT(header.size(), 300u) << path;
  // The two numbers below 424 that were given out late: 335 in Linux 6.11 and 336 in 6.18.
  EXPECT_GT(compare_to_header(Abi::x86_64, header, {"uretprobe", "uprobe"}), 300u);
}
#endif

TEST(SyscallsTest, I386IsAsInItsHeader) {
  std::string path = "/usr/include/x86_64-linux-gnu/asm/unistd_32.h";
  if (!std::ifstream(path)) path = "/usr/include/asm/unistd_32.h";
  const Numbers header = numbers_in_header(path);
  if (header.empty()) GTEST_SKIP() << "no unistd_32.h on this machine";
  EXPECT_GT(compare_to_header(Abi::i386, header, {}), 400u);
}

TEST(SyscallsTest, ArmIsAsInItsHeader) {
  Numbers header = numbers_in_header("/usr/arm-linux-gnueabihf/include/asm/unistd-eabi.h");
  if (header.empty()) GTEST_SKIP() << "no headers of arm on this machine";
  EXPECT_GT(compare_to_header(Abi::arm, header, {}), 390u);
}

TEST(SyscallsTest, Aarch64IsAsInTheGenericHeader) {
  Numbers header = numbers_in_header("/usr/include/asm-generic/unistd.h");
  ASSERT_GT(header.size(), 300u);
  EXPECT_EQ(header.at("fcntl"), 25u);  // by way of __NR3264_fcntl
  EXPECT_FALSE(header.contains("fcntl64"));
  // Not calls, or an ABI's choice that arm64 has not taken.
  for (const char* name : {"syscalls", "arch_specific_syscall", "sync_file_range2"}) header.erase(name);
  // 64-bit time for 32-bit ABIs.
  std::erase_if(header, [](const auto& entry) { return entry.second >= 403 && entry.second <= 423; });
  EXPECT_GT(compare_to_header(Abi::aarch64, header, {}), 300u);
}

}  // namespace
}  // namespace sysgood
