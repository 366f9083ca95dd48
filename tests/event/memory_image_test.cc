// MemoryImage: what is kept of a tracee's memory and how it is found again.
#include "tracer/event/memory_image.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace sysgood {
namespace {

std::span<const std::byte> bytes(std::string_view text) { return std::as_bytes(std::span(text)); }
std::string text(std::span<const std::byte> found) {
  return {reinterpret_cast<const char*>(found.data()), found.size()};
}

TEST(MemoryImage, FindsNothingInNothing) {
  const MemoryImage image;
  EXPECT_TRUE(image.empty());
  EXPECT_TRUE(image.find(0, 8).empty());
}

TEST(MemoryImage, FindsFromTheMiddleAndAtMostWhatWasAsked) {
  MemoryImage image;
  image.add(100, bytes("abcdef"));
  EXPECT_EQ(text(image.find(100, 6)), "abcdef");
  EXPECT_EQ(text(image.find(100, 2)), "ab");
  EXPECT_EQ(text(image.find(103, 2)), "de");
  EXPECT_EQ(text(image.find(105, 100)), "f");
  EXPECT_TRUE(image.find(106, 1).empty());
  EXPECT_TRUE(image.find(99, 1).empty());
  EXPECT_TRUE(image.find(100, 0).empty());
}

TEST(MemoryImage, JoinsWhatContinuesTheLastRange) {
  MemoryImage image;
  image.add(100, bytes("abc"));
  image.add(103, bytes("def"));
  ASSERT_EQ(image.ranges().size(), 1u);
  EXPECT_EQ(text(image.find(100, 6)), "abcdef");
  image.add(107, bytes("h"));  // a gap of one
  EXPECT_EQ(image.ranges().size(), 2u);
  EXPECT_EQ(text(image.find(100, 20)), "abcdef");
  image.add(106, bytes("g"));  // continues the first, which is not the last
  EXPECT_EQ(image.ranges().size(), 3u);
}

TEST(MemoryImage, AddingNothingAddsNoRange) {
  MemoryImage image;
  image.add(100, {});
  EXPECT_TRUE(image.empty());
}

TEST(MemoryImage, TheHintWrapsAround) {
  MemoryImage image;
  for (uint64_t i = 0; i < 5; ++i) image.add(1000 * i, bytes(std::string(10, static_cast<char>('a' + i))));
  // In order, backwards, and jumping: the answer never depends on what was asked before.
  for (const uint64_t i : {0, 1, 2, 3, 4, 4, 3, 2, 1, 0, 4, 0, 3, 1})
    EXPECT_EQ(text(image.find(1000 * i + 2, 3)), std::string(3, static_cast<char>('a' + i))) << i;
  EXPECT_TRUE(image.find(500, 1).empty());
  EXPECT_EQ(text(image.find(2000, 1)), "c");
}

TEST(MemoryImage, OverlappingRangesGiveTheLongest) {
  MemoryImage image;
  image.add(100, bytes("abc"));
  image.add(98, bytes("yzabcdefgh"));
  image.add(101, bytes("bcd"));
  EXPECT_EQ(text(image.find(100, 8)), "abcdefgh");
  EXPECT_EQ(text(image.find(100, 100)), "abcdefgh");
  EXPECT_EQ(text(image.find(101, 100)), "bcdefgh");
  EXPECT_EQ(text(image.find(98, 3)), "yza");
  EXPECT_EQ(text(image.find(100, 100)), "abcdefgh") << "and again, with the hint elsewhere";
}

TEST(MemoryImage, TheTopOfTheAddressSpace) {
  MemoryImage image;
  image.add(~uint64_t{0} - 2, bytes("xyz"));
  EXPECT_EQ(text(image.find(~uint64_t{0}, 5)), "z");
  EXPECT_TRUE(image.find(0, 5).empty());
}

TEST(MemoryImage, ClearForgetsAllButTheCapacity) {
  MemoryImage image;
  image.add(100, bytes("abc"));
  image.add(200, bytes("def"));
  image.find(200, 3);
  image.clear();
  EXPECT_TRUE(image.empty());
  EXPECT_TRUE(image.find(100, 3).empty());
  image.add(100, bytes("xyz"));
  EXPECT_EQ(text(image.find(100, 3)), "xyz");
}

TEST(MemoryImage, EqualMeansSameRangesAndBytes) {
  MemoryImage a, b, c;
  a.add(100, bytes("abc"));
  b.add(100, bytes("a"));
  b.add(101, bytes("bc"));
  c.add(101, bytes("abc"));
  a.find(100, 1);
  EXPECT_EQ(a, b);
  EXPECT_FALSE(a == c);
  c.clear();
  c.add(100, bytes("abd"));
  EXPECT_FALSE(a == c);
}

}  // namespace
}  // namespace sysgood
