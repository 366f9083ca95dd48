// ioctl of network interfaces and of serial ports as text, in the layouts of both word sizes.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t siocgifaddr = 0x8915, siocsifaddr = 0x8916, siocgifmap = 0x8970, siocgifname = 0x8910,
                   siocsifhwbroadcast = 0x8937, siocbraddif = 0x89a2, tiocgserial = 0x541e,
                   tiocsserial = 0x541f, tcsets = 0x5402;

CallCase ioctl(Abi abi, uint64_t request, FakeMemory memory) {
  return {
      .abi = abi, .name = "ioctl", .arguments = {3, request, at}, .memory = std::move(memory), .result = 0};
}

// struct ifreq, and nothing behind it.
CallCase interface(Abi abi, uint64_t request, FakeMemory what) {
  what.zeros(at, 16).string(at, "eth0");
  return ioctl(abi, request, std::move(what));
}
FakeMemory room(Abi abi) { return FakeMemory().zeros(at + 16, is_narrow(abi) ? 16 : 24); }

TEST(IoctlInterfaces, AreAsLongAsTheirMapOfEitherWordSize) {
  for (const Abi abi : all_abis) {
    SCOPED_TRACE(static_cast<int>(abi));
    const FakeMemory address = room(abi).u16(at + 16, {2}).u8(at + 20, {10, 0, 0, 1});
    FakeMemory map = room(abi);
    if (is_narrow(abi))
      map.u32(at + 16, {0x1000, 0x2000}).u16(at + 24, {0x300}).u8(at + 26, {9, 1, 2});
    else
      map.u64(at + 16, {0x1000, 0x2000}).u16(at + 32, {0x300}).u8(at + 34, {9, 1, 2});
    const std::string inet =
        "={sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr(\"10.0.0.1\")}}) = 0";
    check({
        {interface(abi, siocgifaddr, address), "ioctl(3, SIOCGIFADDR, {ifr_name=\"eth0\", ifr_addr" + inet},
        {interface(abi, siocsifaddr, address), "ioctl(3, SIOCSIFADDR, {ifr_name=\"eth0\", ifr_addr" + inet},
        {interface(abi, siocgifmap, map),
         "ioctl(3, SIOCGIFMAP, {ifr_name=\"eth0\", ifr_map={mem_start=0x1000, mem_end=0x2000, "
         "base_addr=0x300, irq=0x9, "
         "dma=0x1, port=0x2}}) = 0"},
        {interface(abi, siocgifname, room(abi).u32(at + 16, {2})),
         "ioctl(3, SIOCGIFNAME, {ifr_ifindex=2, ifr_name=\"eth0\"}) = 0"},
        {interface(abi, siocbraddif, room(abi).u32(at + 16, {2})),
         "ioctl(3, SIOCBRADDIF, {ifr_ifindex=2}) = 0"},
    });
  }
}

TEST(IoctlInterfaces, HardwareAddressesAreAsLongAsTheirKindSays) {
  const auto of = [](uint64_t type) {
    return interface(
        Abi::x86_64, siocsifhwbroadcast,
        room(Abi::x86_64).u16(at + 16, {type}).u8(at + 18, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}));
  };
  const auto text = [](const std::string& type, const std::string& address) {
    return "ioctl(3, SIOCSIFHWBROADCAST, {ifr_name=\"eth0\", ifr_hwaddr={sa_family=" + type +
           ", sa_data=" + address + "}}) = 0";
  };
  check({
      {of(1), text("ARPHRD_ETHER", "01:02:03:04:05:06")},
      {of(768), text("ARPHRD_TUNNEL", "01:02:03:04")},
      {of(270), text("ARPHRD_ROSE", "01:02:03:04:05")},
      {of(825), text("ARPHRD_6LOWPAN", "01:02:03:04:05:06:07:08")},
      {of(822), text("ARPHRD_CAIF", "01")},
      {of(32), text("ARPHRD_INFINIBAND", "01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e")},
  });
}

TEST(IoctlSerial, Ports) {
  const std::string text =
      "{type=PORT_16550A, line=1, port=0x2f8, irq=3, flags=ASYNC_SKIP_TEST|ASYNC_BOOT_AUTOCONF, "
      "xmit_fifo_size=16, "
      "custom_divisor=0, baud_base=115200, close_delay=50, io_type=SERIAL_IO_MEM, hub6=0, closing_wait=3000, "
      "iomem_base=0xfe000000, iomem_reg_shift=2, port_high=0x1, iomap_base=0xfe}) = 0";
  const auto begin = [](FakeMemory memory) {
    return memory.u32(at, {4, 1, 0x2f8, 3, 0x10000040, 16, 0, 115200})
        .u16(at + 32, {50})
        .u8(at + 34, {2, 0})
        .u32(at + 36, {0})
        .u16(at + 40, {3000, 0});
  };
  const FakeMemory wide = begin(FakeMemory())
                              .zeros(at + 44, 4)
                              .u64(at + 48, {0xfe000000})
                              .u32(at + 56, {2, 1})
                              .u64(at + 64, {0xfe}),
                   narrow = begin(FakeMemory()).u32(at + 44, {0xfe000000, 2, 1, 0xfe});
  check({
      {ioctl(Abi::x86_64, tiocgserial, wide), "ioctl(3, TIOCGSERIAL, " + text},
      {ioctl(Abi::x86_64, tiocsserial, wide), "ioctl(3, TIOCSSERIAL, " + text},
      {ioctl(Abi::aarch64, tiocgserial, wide), "ioctl(3, TIOCGSERIAL, " + text},
      {ioctl(Abi::i386, tiocgserial, narrow), "ioctl(3, TIOCGSERIAL, " + text},
      {ioctl(Abi::arm, tiocsserial, narrow), "ioctl(3, TIOCSSERIAL, " + text},
  });
}

// A shift that has a name is a number where constants are.
TEST(IoctlSerial, SpeedsOfInput) {
  const auto in = [](ValueStyle::Constants style) {
    CallCase call = ioctl(Abi::x86_64, tcsets, FakeMemory().zeros(at, 36).u32(at, {0, 0, 0x000d000f, 0}));
    call.style.constants = style;
    const std::string text = text_of(call);
    const size_t from = text.find("c_cflag=");
    return text.substr(from, text.find(", c_lflag") - from);
  };
  EXPECT_EQ(in(ValueStyle::Constants::abbreviated), "c_cflag=B38400|B9600<<IBSHIFT|CS5");
  EXPECT_EQ(in(ValueStyle::Constants::verbose),
            "c_cflag=0xf /* B38400 */|0xd /* B9600 */<<0x10 /* IBSHIFT */|0 /* CS5 */");
  EXPECT_EQ(in(ValueStyle::Constants::raw), "c_cflag=0xf|0xd<<0x10|0");
}

}  // namespace
}  // namespace sysgood::testing
