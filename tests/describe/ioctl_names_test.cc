// The table of ioctl(2)'s requests: that it can be searched, and that the macros of requests are the
// headers'. What its numbers are worth tools/generate-ioctl-names --check compares with the headers, a test
// of its own.
#include "tracer/describe/ioctl_names.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <linux/hiddev.h>
#include <linux/hidraw.h>
#include <linux/input.h>
#include <linux/joystick.h>
#include <linux/soundcard.h>
#include <linux/spi/spidev.h>
#include <linux/uinput.h>
#include <linux/usbdevice_fs.h>

#include <set>
#include <string>
#include <vector>

#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/syscalls.h"

namespace sysgood::describe {
namespace {

using ioctl_names::bit_of;
using ioctl_names::pages;
using ioctl_names::Row;

std::vector<std::string> parts(std::string_view names) {
  std::vector<std::string> all;
  constexpr std::string_view separator = " or ";
  for (size_t at; (at = names.find(separator)) != names.npos; names.remove_prefix(at + separator.size()))
    all.emplace_back(names.substr(0, at));
  all.emplace_back(names);
  return all;
}

TEST(IoctlNames, AreFoundOneByOne) {
  size_t rows = 0;
  for (const auto& page : pages())
    for (const Row& row : page) {
      ++rows;
      EXPECT_NE(row.on & ioctl_names::everywhere, 0) << row.name;
      for (const Abi abi : all_abis)
        if (row.on & bit_of(abi)) {
          EXPECT_EQ(ioctl_name(abi, row.number), row.name) << abi_name(abi);
        }
    }
  EXPECT_GE(rows, 3000u);
}

// Names of one number are in the order of the alphabet, each of them once.
TEST(IoctlNames, OfOneNumberAreInOrder) {
  for (const auto& page : pages())
    for (const Row& row : page) {
      const std::vector<std::string> names = parts(row.name);
      for (size_t i = 1; i < names.size(); ++i) EXPECT_LT(names[i - 1], names[i]);
    }
}

TEST(IoctlNames, OfNumbersThatAreNone) {
  for (const uint32_t number : {0u, 0x5499u, 0xffffffffu, 0xffff0000u, 0x80015499u})
    EXPECT_EQ(ioctl_name(Abi::x86_64, number), "") << number;
}

// A size that is an ABI's makes another number of it.
TEST(IoctlNames, ThatDifferByAbi) {
  EXPECT_EQ(ioctl_name(Abi::x86_64, 0x8090ae81), "KVM_GET_REGS");
  EXPECT_EQ(ioctl_name(Abi::aarch64, 0x8090ae81), "");
  EXPECT_EQ(ioctl_name(Abi::aarch64, 0x8360ae81), "KVM_GET_REGS");
  EXPECT_EQ(ioctl_name(Abi::aarch64, 0xc004ae02), "");
}

struct MacroRow {
  uint32_t request;
  std::string_view name;
};

TEST(IoctlMacros, AreThoseOfTheHeaders) {
  const MacroRow rows[] = {
      {EVIOCGNAME(64), "EVIOCGNAME"},
      {EVIOCGPHYS(1), "EVIOCGPHYS"},
      {EVIOCGUNIQ(16383), "EVIOCGUNIQ"},
      {EVIOCGPROP(8), "EVIOCGPROP"},
      {EVIOCGMTSLOTS(8), "EVIOCGMTSLOTS"},
      {EVIOCGKEY(96), "EVIOCGKEY"},
      {EVIOCGLED(8), "EVIOCGLED"},
      {EVIOCGSND(8), "EVIOCGSND"},
      {EVIOCGSW(8), "EVIOCGSW"},
      {EVIOCGBIT(0, 4), "EVIOCGBIT"},
      {EVIOCGBIT(EV_MAX, 4), "EVIOCGBIT"},
      {EVIOCGABS(0), "EVIOCGABS"},
      {EVIOCGABS(ABS_MAX), "EVIOCGABS"},
      {EVIOCSABS(0), "EVIOCSABS"},
      {EVIOCSABS(ABS_MAX), "EVIOCSABS"},
      {HIDIOCGRAWNAME(256), "HIDIOCGRAWNAME"},
      {HIDIOCGRAWPHYS(256), "HIDIOCGRAWPHYS"},
      {HIDIOCGRAWUNIQ(256), "HIDIOCGRAWUNIQ"},
      {HIDIOCSFEATURE(9), "HIDIOCSFEATURE"},
      {HIDIOCGFEATURE(9), "HIDIOCGFEATURE"},
      {HIDIOCSINPUT(9), "HIDIOCSINPUT"},
      {HIDIOCGINPUT(9), "HIDIOCGINPUT"},
      {HIDIOCSOUTPUT(9), "HIDIOCSOUTPUT"},
      {HIDIOCGOUTPUT(9), "HIDIOCGOUTPUT"},
      {HIDIOCGNAME(9), "HIDIOCGNAME"},
      {HIDIOCGPHYS(9), "HIDIOCGPHYS"},
      {MIXER_READ(0), "MIXER_READ"},
      {MIXER_READ(255), "MIXER_READ"},
      {UI_GET_SYSNAME(9), "UI_GET_SYSNAME"},
      {USBDEVFS_CONNINFO_EX(9), "USBDEVFS_CONNINFO_EX"},
      {JSIOCGNAME(9), "JSIOCGNAME"},
      {SPI_IOC_MESSAGE(3), "SPI_IOC_MESSAGE"},
  };
  for (const MacroRow& row : rows) {
    const IoctlMacro* const macro = ioctl_macro(row.request);
    ASSERT_TRUE(macro) << row.name;
    EXPECT_EQ(macro->name, row.name);
    EXPECT_EQ(macro->value & ~macro->mask, 0u) << macro->name << " never matches";
  }
}

// What is described is a request that there is, described once; and so is every number.
TEST(IoctlRequests, HaveNumbersOfTheirOwn) {
  std::set<std::string_view> described;
  for (const IoctlFamily& family : ioctl_families())
    for (const Request& request : family)
      EXPECT_TRUE(described.insert(request.name).second) << request.name << " is described twice";
  std::set<std::string_view> met;
  for (const auto& page : pages())
    for (const Row& row : page) {
      std::vector<std::string_view> here;
      for (const std::string& name : parts(row.name))
        if (const auto found = described.find(name); found != described.end()) here.push_back(*found);
      met.insert(here.begin(), here.end());
      // FS_IOC_GETFLAGS of a 32-bit program is what a 64-bit one calls FS_IOC32_GETFLAGS.
      if (here.size() == 2)
        std::erase_if(here, [](std::string_view n) { return n.starts_with("FS_IOC32_"); });
      EXPECT_LE(here.size(), 1u) << row.name << ": which of the descriptions?";
    }
  for (const IoctlMacro& macro : ioctl_macros()) met.insert(macro.name);
  for (const std::string_view name : described)
    EXPECT_TRUE(met.contains(name)) << name << " is described and no request";
}

// The arguments of a request look at nothing but those of the call.
TEST(IoctlRequests, LookAtWhatThereIs) {
  for (const IoctlFamily& family : ioctl_families())
    for (const Request& request : family) {
      const Type& t = request.argument.type;
      if (t.count.from == Count::own_size) continue;
      for (const std::string_view sibling : {t.count.name, t.by})
        EXPECT_TRUE(sibling.empty() || sibling == "cmd") << request.name << " looks at " << sibling;
    }
}

}  // namespace
}  // namespace sysgood::describe
