// Lines of /proc/PID/maps, also damaged ones.
#include "tracer/event/mapping.h"

#include <gtest/gtest.h>

namespace sysgood {
namespace {

TEST(MappingLine, HasItsParts) {
  EXPECT_EQ(
      parse_mapping("7f0000001000-7f0000003000 r-xp 00026000 fe:00 1234                       /lib/a b.so"),
      (Mapping{0x7f0000001000, 0x7f0000003000, "r-xp", 0x26000, "/lib/a b.so"}));
  EXPECT_EQ(parse_mapping("00001000-00002000 rw-p 00000000 00:00 0"),
            (Mapping{0x1000, 0x2000, "rw-p", 0, ""}));
  EXPECT_EQ(parse_mapping("00001000-00002000 rw-p 00000000 00:00 0 \n"),
            (Mapping{0x1000, 0x2000, "rw-p", 0, ""}));
  EXPECT_EQ(
      parse_mapping("ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0                  [vsyscall]\n"),
      (Mapping{0xffffffffff600000, 0xffffffffff601000, "--xp", 0, "[vsyscall]"}));
}

TEST(MappingLine, Damaged) {
  for (const char* line :
       {"", "1000", "1000-", "1000-2000", "1000-2000 rw", "1000-2000 rw-p", "1000-2000 rw-p x",
        "2000-1000 rw-p 0 0:0 0", "-2000 rw-p 0 0:0 0", "11112222333344445-2 rw-p 0 0:0 0"})
    EXPECT_EQ(parse_mapping(line), std::nullopt) << line;
}

TEST(MappingLine, AnswersForItsAddressesAndPermissions) {
  const Mapping mapping = *parse_mapping("1000-2000 -w-p 0 0:0 0 /f");
  EXPECT_TRUE(mapping.contains(0x1000) && mapping.contains(0x1fff));
  EXPECT_FALSE(mapping.contains(0xfff) || mapping.contains(0x2000));
  EXPECT_TRUE(mapping.writable() && mapping.of_file());
  EXPECT_FALSE(mapping.readable() || mapping.executable());
}

}  // namespace
}  // namespace sysgood
