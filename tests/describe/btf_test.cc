// What is newer than the machine's headers, against the running kernel's own description of its types.
#include "tests/describe/btf.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/utsname.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "arch/abi.h"
#include "tests/describe/kernel_records.h"
#include "tests/describe/walk.h"
#include "tracer/describe/layout.h"

namespace sysgood::describe::testing {
namespace {

// Fields of ours with their places, those of nameless records among them.
struct Placed {
  std::string name;
  size_t offset, size;
};

void place(const Type& record, Abi abi, size_t base, std::vector<Placed>& to) {
  for_each_field(resolve(record, abi), abi, [&](const Field& f, size_t offset) {
    const Type& t = resolve(f.type, abi);
    if (f.name.empty() && t.kind == Kind::record && f.type.dir == Dir::value)
      place(t, abi, base + offset, to);
    else
      to.push_back({std::string(f.name), base + offset, size_of(f.type, abi)});
    return true;
  });
}

// What the kernel keeps for later.
bool is_room(std::string_view name) {
  static const std::regex pattern("(.*_)?(unused|pad|padding|spare|reserved)_?[0-9]*");
  return std::regex_match(name.begin(), name.end(), pattern);
}

bool is_newer_than_this_kernel(std::string_view record, std::string_view field) {
  utsname name{};
  int major = 0, minor = 0;
  if (uname(&name) != 0 || std::sscanf(name.release, "%d.%d", &major, &minor) != 2) return false;
  return std::ranges::any_of(newer_fields, [&](const NewerField& f) {
    return f.record == record && f.field == field && std::pair(major, minor) < std::pair(f.major, f.minor);
  });
}

// What is wrong with a record of ours if the kernel's is this one.
std::vector<std::string> differences(const KernelRecord& row, const Btf::Layout& theirs, Abi abi) {
  std::vector<std::string> wrong;
  std::vector<Placed> ours;
  place(row.ours, abi, 0, ours);
  const auto kernels_name = [&](const std::string& name) {
    for (const Renamed& r : renamed_fields)
      if (r.record == row.name && r.ours == name) return std::string(r.theirs);
    return name;
  };
  std::vector<bool> covered(theirs.size);
  for (const Placed& p : ours) {
    for (size_t i = p.offset; i < std::min(p.offset + p.size, theirs.size); ++i) covered[i] = true;
    const std::string name = kernels_name(p.name);
    if (name.empty()) continue;
    const auto found =
        std::ranges::find_if(theirs.members, [&](const Btf::Member& m) { return m.name == name; });
    if (found == theirs.members.end()) {
      if (is_newer_than_this_kernel(row.name, p.name)) continue;
      wrong.push_back(fmt::format("{} is not in the kernel's", p.name));
    } else if (found->size) {
      if (found->offset != p.offset || found->size != p.size)
        wrong.push_back(fmt::format("{} lies at {}, of {} bytes: in the kernel at {}, of {}", p.name,
                                    p.offset, p.size, found->offset, found->size));
    } else if (found->offset / 8 != p.offset / 8 && p.size) {
      wrong.push_back(fmt::format("{} lies at {}: in the kernel at {}", p.name, p.offset, found->offset));
    }
  }
  for (const Btf::Member& m : theirs.members)
    for (size_t i = m.offset; i < m.offset + m.size; ++i)
      if (!covered[i] && !is_room(m.name)) {
        wrong.push_back(fmt::format("the kernel's {} is nothing of ours", m.name));
        break;
      }
  if (element_size(row.ours, abi) != theirs.size)
    wrong.push_back(
        fmt::format("it has {} bytes, the kernel's {}", element_size(row.ours, abi), theirs.size));
  return wrong;
}

bool is_accepted(const KernelRecord& row, const std::string& difference, std::set<size_t>& used) {
  bool any = false;
  for (size_t i = 0; i < std::size(accepted_differences); ++i)
    if (accepted_differences[i].record == row.name &&
        difference.find(accepted_differences[i].difference) != difference.npos) {
      used.insert(i);
      any = true;
    }
  return any;
}

// None where the kernel does not show them.
const std::optional<Btf>& kernel_types() {
  static const std::optional<Btf> types = Btf::of_this_kernel();
  return types;
}
constexpr std::string_view without = "no /sys/kernel/btf/vmlinux: nothing newer than the headers is compared";

TEST(KernelTypes, RecordsLieAsTheKernels) {
  const auto& btf = kernel_types();
  if (!btf) GTEST_SKIP() << without;
  int compared = 0;
  std::set<size_t> used;
  std::set<std::string_view> met;
  for (const KernelRecord& row : kernel_records) {
    const std::vector<Btf::Layout> candidates = btf->layouts(row.kernel);
    if (candidates.empty()) continue;  // not in what this kernel was built of
    ++compared;
    met.insert(row.name);
    // Several of a name are told apart by what fits.
    std::vector<std::string> least;
    bool fits = false;
    for (const Btf::Layout& theirs : candidates) {
      std::vector<std::string> wrong = differences(row, theirs, host_abi());
      std::erase_if(wrong, [&](const std::string& d) { return is_accepted(row, d, used); });
      if (!fits && (least.empty() || wrong.size() < least.size())) least = wrong;
      fits |= wrong.empty();
    }
    if (fits) continue;
    for (const std::string& d : least) ADD_FAILURE() << row.name << " (struct " << row.kernel << "): " << d;
  }
  EXPECT_GE(compared, 60);
  RecordProperty("compared", compared);
  for (size_t i = 0; i < std::size(accepted_differences); ++i)
    EXPECT_TRUE(used.contains(i) || !met.contains(accepted_differences[i].record))
        << accepted_differences[i].record << ", " << accepted_differences[i].difference
        << " is listed but not so";
}

bool is_another_enumerator(std::string_view name) {
  return std::ranges::any_of(other_enumerators, [&](const OtherEnumerator& e) { return e.name == name; });
}

TEST(KernelTypes, NamesHaveTheKernelsValues) {
  const auto& btf = kernel_types();
  if (!btf) GTEST_SKIP() << without;
  int compared = 0;
  std::set<std::string_view> others;
  for (const Table& table : tables())
    for (const Const& c : table.names.all) {
      if (!exists_on(c, host_abi())) continue;
      bool any = false, same = false;
      int64_t theirs = 0;
      for (const Btf::Enumeration* e : btf->enumerations_with(c.name))
        for (const Btf::Enumerator& one : *e)
          if (one.name == c.name) {
            any = true;
            theirs = one.value;
            same |= c.in(host_abi()) == static_cast<uint64_t>(theirs) ||
                    c.in(host_abi()) == static_cast<uint32_t>(theirs);
          }
      compared += any;
      if (any && !same && is_another_enumerator(c.name)) {
        others.insert(c.name);
        continue;
      }
      EXPECT_TRUE(!any || same) << c.name << " in the table of " << table.path << " is "
                                << fmt::format("{:#x}, in the kernel {:#x}", c.in(host_abi()), theirs);
    }
  EXPECT_GE(compared, 400);
  for (const OtherEnumerator& e : other_enumerators) {
    EXPECT_TRUE(others.contains(e.name) || btf->enumerations_with(e.name).empty())
        << e.name << " is listed but not so";
    EXPECT_FALSE(e.why.empty()) << e.name;
  }
}

TEST(KernelTypes, NoNameOfTheKernelsIsMissing) {
  const auto& btf = kernel_types();
  if (!btf) GTEST_SKIP() << without;
  const std::vector<Table> all = tables();
  for (const std::string_view anchor : whole_enumerations) {
    std::set<std::string_view> names;
    std::set<uint64_t> values;
    for (const Table& table : all)
      if (std::ranges::any_of(table.names.all, [&](const Const& c) { return c.name == anchor; }))
        for (const Const& c : table.names.all) {
          names.insert(c.name);
          values.insert(c.in(host_abi()));
        }
    EXPECT_FALSE(names.empty()) << anchor << " is in no table";
    for (const Btf::Enumeration* e : btf->enumerations_with(anchor))
      for (const Btf::Enumerator& one : *e) {
        if (names.contains(one.name) || values.contains(static_cast<uint64_t>(one.value))) continue;
        const bool is_end = one.name.find("MAX") != one.name.npos || one.name.starts_with("__") ||
                            one.name.ends_with("_LAST") || one.name.ends_with("_TYPES") ||
                            one.name.find("_NR_") != one.name.npos;
        EXPECT_TRUE(is_end) << one.name << fmt::format(" ({:#x})", one.value) << " is not in the table of "
                            << anchor;
      }
  }
}

// The reader itself, with what every kernel has.
TEST(KernelTypes, AreRead) {
  EXPECT_THROW(Btf("no"), std::runtime_error);
  EXPECT_THROW(Btf(std::string(64, 'x')), std::runtime_error);
  const auto& btf = kernel_types();
  if (!btf) GTEST_SKIP() << without;
  EXPECT_TRUE(btf->layouts("no_such_struct_as_this").empty());
  const auto iovec = btf->layouts("iovec");
  ASSERT_EQ(iovec.size(), 1u);
  EXPECT_EQ(iovec[0].size, 16u);
  ASSERT_EQ(iovec[0].members.size(), 2u);
  EXPECT_EQ(iovec[0].members[1].name, "iov_len");
  EXPECT_EQ(iovec[0].members[1].offset, 8u);
  EXPECT_EQ(iovec[0].members[1].size, 8u);
}

}  // namespace
}  // namespace sysgood::describe::testing
