// What JSON does not like: bytes and numbers, and calls that mean nothing.
#include <gtest/gtest.h>

#include "tests/render/json_telling.h"
#include "tracer/render/json.h"

namespace sysgood {
namespace {

using testing::FakeMemory;
using testing::Telling;

TEST(Json, BytesThatAreNoText) {
  const struct {
    std::string bytes, written;
  } rows[] = {
      {"plain", R"({"name":"path","value":"plain"})"},
      {"quote\"back\\slash\n\x01", R"({"name":"path","value":"quote\"back\\slash\n\u0001"})"},
      {"\xc3\xa4\xe2\x82\xac\xf0\x9f\x90\xa7",
       "{\"name\":\"path\",\"value\":\"\xc3\xa4\xe2\x82\xac\xf0\x9f\x90\xa7\"}"},
      {"a\xff", "{\"name\":\"path\",\"value\":\"a\xc3\xbf\",\"encoding\":\"latin1\"}"},
      {"\xc3", "{\"name\":\"path\",\"value\":\"\xc3\x83\",\"encoding\":\"latin1\"}"},              // cut
      {"\xc0\x80", "{\"name\":\"path\",\"value\":\"\xc3\x80\xc2\x80\",\"encoding\":\"latin1\"}"},  // overlong
      {"\xed\xa0\x80",
       "{\"name\":\"path\",\"value\":\"\xc3\xad\xc2\xa0\xc2\x80\",\"encoding\":\"latin1\"}"},  // half
                                                                                               // a
                                                                                               // pair
      {"\xf4\x90\x80\x80",
       "{\"name\":\"path\",\"value\":\"\xc3\xb4\xc2\x90\xc2\x80\xc2\x80\",\"encoding\":"
       "\"latin1\"}"},  // beyond
                        // the
                        // last
  };
  for (const auto& row : rows) {
    Telling t;
    FakeMemory memory;
    memory.string(0x1000, row.bytes);
    t.tape.enter(1, "chdir", {0x1000}, memory).leave(1, 0);
    t.finish();
    ASSERT_EQ(t.lines.size(), 1u);
    EXPECT_EQ(t.lines.text(0, "args").substr(0, 9), R"([{"name":)");
    std::string args = t.lines.text(0, "args");
    EXPECT_EQ(args.substr(args.find("\"value\"")), row.written.substr(row.written.find("\"value\"")) + "]");
  }
}

// Whatever bytes a program writes come back out of the line.
TEST(Json, NoByteIsLost) {
  uint64_t state = 1;
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (size_t n = (state >> 60) + (round < 256 ? 1 : 0); n > 0; --n) {
      state = state * 6364136223846793005 + 1442695040888963407;
      bytes += static_cast<char>(state >> 33);
    }
    if (round < 256) bytes.back() = static_cast<char>(round);
    Telling t;
    FakeMemory memory;
    memory.bytes(0x1000, bytes);
    t.tape.enter(1, "write", {1, 0x1000, bytes.size()}, memory).leave(1, static_cast<int64_t>(bytes.size()));
    t.finish();
    ASSERT_EQ(t.lines.size(), 1u);
    if (!bytes.empty()) {
      EXPECT_EQ(t.lines.bytes(0, 1), bytes) << round;
    }
  }
}

TEST(Json, LargeNumbers) {
  const struct {
    uint64_t offset;
    std::string written;
  } rows[] = {
      {(uint64_t{1} << 53) - 1, "9007199254740991"},
      {uint64_t{1} << 53, "\"0x20000000000000\""},
      {uint64_t(-9007199254740991), "-9007199254740991"},
      {uint64_t(-9007199254740992), "\"0xffe0000000000000\""},
      {uint64_t{1} << 63, "\"0x8000000000000000\""},
      {uint64_t(-1), "-1"},
  };
  for (const auto& row : rows) {
    Telling t;
    t.tape.enter(1, "lseek", {3, row.offset, 0}).leave(1, 5);
    t.finish();
    EXPECT_NE(t.lines.text(0, "args").find("\"name\":\"offset\",\"value\":" + row.written), std::string::npos)
        << t.lines.text(0, "args");
  }
}

// Memory and registers that mean nothing.
class Noise : public Memory {
 public:
  explicit Noise(uint64_t seed) : seed_(seed) {}
  size_t read(uint64_t address, std::span<std::byte> to) override {
    size_t n = 0;
    for (; n < to.size() && (mix(seed_ ^ (address + n) / 4096) & 7); ++n)
      to[n] = static_cast<std::byte>(mix(seed_ + (address + n) / 4) >> 8 * ((address + n) % 4) & 0xff);
    return n;
  }
  size_t read_string(uint64_t address, std::span<std::byte> to) override {
    const size_t n = read(address, to);
    for (size_t i = 0; i < n; ++i)
      if (to[i] == std::byte{0} || i % 40 == 39) {
        to[i] = std::byte{0};
        return i + 1;
      }
    return n;
  }
  static uint64_t mix(uint64_t x) {
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
    x = (x ^ x >> 27) * 0x94d049bb133111eb;
    x ^= x >> 31;
    return x % 3 ? x : x & 0xff;  // many small numbers
  }

 private:
  uint64_t seed_;
};

// JsonLines checks each of them.
TEST(Json, EveryCallIsALine) {
  TextOptions options;
  options.style.paths = options.style.verbose = true;
  size_t expected = 0, told = 0;
  for (const Abi abi : all_abis)
    for (const SyscallNumber& call : syscall_numbers(abi))
      for (const uint64_t seed : {1, 2, 4}) {
        Telling t(options);
        t.tape.abi = abi;
        t.tape.limits = {.string = 32, .elements = 32, .environment = true, .paths = true};
        Noise before(seed * 2), after(seed * 2 + 1);
        std::vector<uint64_t> registers;
        for (uint64_t i = 0; i < 6; ++i)
          registers.push_back(Noise::mix(seed * 1000 + call.number * 7 + i) % 100000);
        t.tape.enter(1, uint64_t{call.number}, registers, before);
        if (seed % 4) t.tape.leave(1, seed % 2 ? static_cast<int64_t>(seed * 3) : -14, after);
        t.finish();
        ++expected;
        told += t.lines.size();
      }
  EXPECT_EQ(told, expected);
}

// Times of a damaged recording.
TEST(Json, TimesAreExactWhateverTheyAre) {
  Telling t;
  t.tape.now_ns = -1'000'000'000'000 - 1'500'000'000 - 1000;
  t.tape.pass(1, Detached{});
  t.finish();
  EXPECT_EQ(t.lines.text(0, "time"), "\"-1.500000000\"");
}

}  // namespace
}  // namespace sysgood
