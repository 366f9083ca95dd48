#include "tracer/render/band_text.h"

#include <gtest/gtest.h>

namespace sysgood {
namespace {

// The kernel's band_table, by code from POLL_IN on (fs/fcntl.c), in its 16 bits; and what it has not.
TEST(BandText, NamesTheEvents) {
  const struct {
    uint64_t band;
    std::string_view text;
  } rows[] = {{0x41, "POLLIN|POLLRDNORM"},
              {0x304, "POLLOUT|POLLWRNORM|POLLWRBAND"},
              {0x441, "POLLIN|POLLRDNORM|POLLMSG"},
              {0x8, "POLLERR"},
              {0x82, "POLLPRI|POLLRDBAND"},
              {0x18, "POLLERR|POLLHUP"},
              {0, "0"},
              {0x200000001, "POLLIN|0x200000000"},
              {0x4000, "0x4000"}};
  for (const auto& row : rows) EXPECT_EQ(band_text(row.band), row.text);
}

}  // namespace
}  // namespace sysgood
