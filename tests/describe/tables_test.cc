// What must hold for every description, whatever it describes: found by walking all of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arch/syscalls.h"
#include "tests/describe/walk.h"
#include "tracer/describe/layout.h"
#include "tracer/render/symbols.h"

namespace sysgood::describe::testing {
namespace {

bool described_for(const Syscall& call, Abi abi) { return call.abis.has(abi); }

TEST(Calls, AreDescribedOnceForAnAbi) {
  for (const Abi abi : all_abis) {
    // Once for all ABIs, and once for some of them.
    std::set<std::pair<std::string_view, bool>> seen;
    for (const Family& family : families())
      for (const Syscall& call : family)
        if (described_for(call, abi)) {
          EXPECT_TRUE(seen.emplace(call.name, call.abis == every_abi).second)
              << call.name << " is described twice for " << abi_name(abi);
        }
  }
}

TEST(Calls, ExistOnTheAbisTheyAreDescribedFor) {
  for (const Family& family : families())
    for (const Syscall& call : family)
      EXPECT_TRUE(std::ranges::any_of(all_abis, [&](Abi abi) {
        bool exists = false;
        // "ipc/semctl", "select/": see syscalls.cc.
        std::string_view name = call.name;
        if (name.ends_with('/')) name.remove_suffix(1);
        for_each_number(abi, name.substr(name.find('/') + 1), [&](uint64_t) { exists = true; });
        return described_for(call, abi) && exists;
      })) << call.name;
}

TEST(Calls, AreAllDescribed) {
  for (const Abi abi : all_abis) {
    EXPECT_GE(syscall_numbers(abi).size(), 325u) << abi_name(abi);
    for (const SyscallNumber& call : syscall_numbers(abi))
      EXPECT_NE(find_syscall(abi, call.number), nullptr) << call.name << " on " << abi_name(abi);
  }
}

// `args` follow `before` arguments of the call's own.
void check_arguments(const std::string& path, const Field* args, size_t n, size_t before) {
  EXPECT_LE(before + n, 6u) << path << " has more arguments than there are registers";
  for (size_t i = 0; i < n; ++i) EXPECT_LT(args[i].at, 6) << path << "." << args[i].name;
}

// A name that decides something about another argument means one argument.
void check_siblings(const std::string& path, const std::vector<const Field*>& fields) {
  std::map<std::string_view, int> named;
  for (const Field* f : fields) ++named[f->name];
  for (const Field* f : fields)
    for (const std::string_view sibling :
         {f->type.count.from == describe::Count::own_size || f->type.count.from == describe::Count::argument
              ? std::string_view()
              : f->type.count.name,
          f->type.by, f->when.name})
      if (!sibling.empty()) {
        EXPECT_EQ(named[sibling], 1) << path << "." << f->name << " looks at " << sibling;
      }
}

TEST(Calls, HaveNoMoreArgumentsThanRegisters) {
  for (const Family& family : families())
    for (const Syscall& call : family) {
      const std::string path(call.name);
      check_arguments(path, call.args.data(), call.nargs, 0);
      std::vector<const Field*> own;
      for (size_t i = 0; i < call.nargs; ++i) own.push_back(&call.args[i]);
      check_siblings(path, own);
      if (call.by.variants.empty()) continue;
      size_t selector = 0;
      while (call.args[selector].name != call.by.selector) ++selector;
      own.resize(selector + 1);
      std::set<uint64_t> values;
      for (const Variant& v : call.by.variants) {
        const std::string variant = path + fmt::format("({:#x})", v.value);
        EXPECT_TRUE(values.insert(v.value).second) << variant << " is there twice";
        EXPECT_EQ(v.value & ~call.by.mask, 0u) << variant << " never matches";
        check_arguments(variant, v.args.data(), v.nargs, selector + 1);
        std::vector<const Field*> all = own;
        for (size_t i = 0; i < v.nargs; ++i) all.push_back(&v.args[i]);
        check_siblings(variant, all);
      }
    }
}

TEST(Types, HaveAnArmForEveryAbiAndNoArmTwice) {
  walk([](const std::string& path, const Type& t) {
    if (t.kind == Kind::per_abi) {
      Abis all;
      for (const AbiCase& c : t.abis) {
        EXPECT_EQ(all.bits & c.abis.bits, 0) << path;
        all = all | c.abis;
      }
      // What only 32-bit ABIs have needs no arm for the others.
      EXPECT_TRUE(all == every_abi || (all == narrow_abis && path.find("64") != path.npos)) << path;
    }
    if (t.kind == Kind::select) {
      EXPECT_FALSE(t.cases.empty()) << path;
      std::vector<Case> before;
      for (const Case& c : t.cases) {
        const std::string which = path + fmt::format("[{:#x}]", c.value);
        EXPECT_EQ(c.value & ~(t.mask & c.mask), 0u) << which << " never matches";
        for (const Case& earlier : before)
          EXPECT_FALSE((earlier.mask & ~c.mask) == 0 && (c.value & earlier.mask) == earlier.value &&
                       (earlier.exact ? c.exact && earlier.room == c.room : earlier.room <= c.room))
              << which << " hides behind a case before it";
        before.push_back(c);
      }
    }
  });
}

TEST(Types, CountSomething) {
  walk([](const std::string& path, const Type& t) {
    if (t.count.from == describe::Count::fixed) {
      EXPECT_GT(t.count.n, 0u) << path;
    }
    EXPECT_GT(t.count.per, 0u) << path;
    if (t.kind == Kind::parts) {
      EXPECT_FALSE(t.parts.empty()) << path;
      uint64_t covered = 0;
      for (const Part& p : t.parts) {
        EXPECT_NE(p.mask, 0u) << path;
        EXPECT_EQ(p.mask & covered, 0u) << path << ": parts overlap";
        EXPECT_EQ(p.mask & ((uint64_t{1} << p.shift) - 1), 0u) << path << ": bits shifted away";
        covered |= p.mask;
      }
    }
    if (t.kind == Kind::hook) {
      EXPECT_NE(t.hook, Hook::none) << path;
    }
    if (t.kind == Kind::enumeration) {
      EXPECT_FALSE(t.names.all.empty()) << path;
    }
    // Of a set of flags none may have a name yet: they are unknown then.
    if (t.kind == Kind::flag_set) {
      EXPECT_FALSE(t.names.all.empty() && t.names.unknown.empty()) << path;
    }
    if (t.kind == Kind::record) {
      EXPECT_FALSE(t.fields.empty()) << path;
    }
  });
}

// ---- records ----

struct Placed {
  const Field* field;
  size_t from, to;
};

// What is behind the record: an array as long as one of its fields says, a row of records that tell their
// lengths.
bool lies_behind(const Field& f) {
  const describe::Count& count = f.type.count;
  const bool counted = count.from == describe::Count::rest;
  const bool row = count.from == describe::Count::row || count.from == describe::Count::first;
  return counted || row || f.show == Show::behind;
}

// A record without a name takes what is behind the one around it as well, where that has anything there.
bool takes_what_is_behind(const Type& around, const Field& f) {
  return f.name.empty() && f.at >= 0 && lies_behind(around.fields.data[around.fields.n - 1]);
}

TEST(Records, FieldsLieInsideAndApart) {
  for (const Record& record : records())
    for (const Abi abi : record.abis) {
      const std::string where = record.path + " on " + std::string(abi_name(abi));
      const size_t size = element_size(record.type, abi);
      EXPECT_GT(size, 0u) << where;
      std::vector<Placed> placed;
      for_each_field(record.type, abi, [&](const Field& f, size_t offset) {
        // What only decides about what is behind is looked at there.
        const bool peeked = record.type.record_size && f.at == record.type.record_size;
        if (!lies_behind(f) && !peeked && !takes_what_is_behind(record.type, f))
          placed.push_back({&f, offset, offset + size_of(f.type, abi)});
        return true;
      });
      // Fields that say where they lie may make the sum of their sizes another than the record's.
      size_t end = 0;
      for (const Placed& p : placed) end = std::max(end, p.to);
      if (!record.type.record_size && !placed.empty()) {
        EXPECT_EQ(size, align_up(end, element_align(record.type, abi))) << where << ": give its size";
      }
      for (const Placed& p : placed)
        EXPECT_LE(p.to, size) << where << ": " << p.field->name << " reaches beyond the record";
      for (size_t i = 0; i < placed.size(); ++i)
        for (size_t k = 0; k < i; ++k) {
          const bool apart = placed[i].from >= placed[k].to || placed[k].from >= placed[i].to;
          const bool meant = placed[i].field->at >= 0 && placed[k].field->at >= 0;
          EXPECT_TRUE(apart || meant)
              << where << ": " << placed[k].field->name << " and " << placed[i].field->name << " overlap";
        }
    }
}

TEST(Records, ConditionsCanHoldAndFail) {
  auto check = [](const std::string& path, const Field& f) {
    const When& w = f.when;
    if (w.test == When::always) return;
    EXPECT_NE(w.mask, 0u) << path;
    if (w.test == When::equal || w.test == When::not_equal) {
      EXPECT_EQ(w.value & ~w.mask, 0u) << path << " compares with what it never is";
    }
  };
  for (const Record& record : records())
    for (const Field& f : record.type.fields) check(record.path + "." + std::string(f.name), f);
  for (const Family& family : families())
    for (const Syscall& call : family) {
      for (size_t i = 0; i < call.nargs; ++i) check(std::string(call.name), call.args[i]);
      for (const Variant& v : call.by.variants)
        for (size_t i = 0; i < v.nargs; ++i) check(std::string(call.name), v.args[i]);
    }
}

// ---- tables of names ----

// Whether a flag can ever be printed: tried alone, and with everything else that can be set.
bool flag_can_show(const Names& names, Abi abi, const Const& c) {
  for (const uint64_t value : {c.in(abi), c.in(abi) | (c.mask ? ~c.mask : ~uint64_t{0})}) {
    bool shown = false;
    for_each_flag(names, abi, value, [&](std::string_view name) { shown |= name.data() == c.name.data(); });
    if (shown) return true;
  }
  return false;
}

// Second names of a number, kept because the table says so where it is written.
constexpr std::string_view meant_to_be_shadowed[] = {""};

bool meant(const Const& c) {
  return std::ranges::find(meant_to_be_shadowed, c.name) != std::ranges::end(meant_to_be_shadowed);
}

TEST(Tables, NameNothingTwice) {
  for (const Table& table : tables()) {
    std::set<std::string_view> names;
    for (const Const& c : table.names.all) {
      EXPECT_FALSE(c.name.empty()) << table.path;
      EXPECT_TRUE(names.insert(c.name).second) << table.path << ": " << c.name << " is there twice";
    }
  }
}

TEST(Tables, EveryNameCanShow) {
  for (const Table& table : tables())
    for (const Abi abi : table.abis)
      for (const Const& c : table.names.all) {
        if (meant(c) || !exists_on(c, abi)) continue;
        const std::string what =
            fmt::format("{}: {} ({:#x}) on {}", table.path, c.name, c.in(abi), abi_name(abi));
        for (const Kind kind : table.kinds)
          if (kind == Kind::flag_set)
            EXPECT_TRUE(flag_can_show(table.names, abi, c)) << what << " hides behind flags before it";
          else
            EXPECT_EQ(enum_name(table.names, abi, c.in(abi)), c.name) << what << " has another name before";
      }
}

TEST(Tables, OneNameAtMostForNoFlags) {
  for (const Table& table : tables())
    for (const Abi abi : table.abis) {
      if (!table.kinds.contains(Kind::flag_set)) continue;
      int plain = 0;
      for (const Const& c : table.names.all) plain += !c.mask && !c.in(abi);
      EXPECT_LE(plain, 1) << table.path;
    }
}

TEST(Tables, ValuesFitWhatTheyName) {
  for (const Table& table : tables())
    for (const Abi abi : table.abis)
      for (const Const& c : table.names.all) {
        if (!exists_on(c, abi)) continue;
        const std::string what = fmt::format("{}: {} on {}", table.path, c.name, abi_name(abi));
        if (c.mask) {
          EXPECT_EQ(c.in(abi) & ~c.mask, 0u) << what << " lies outside its field";
        }
        // Narrower numbers may share the table.
        size_t bytes = 0;
        for (const Size size : table.sizes) bytes = std::max(bytes, scalar_size(size, data_model(abi)));
        if (bytes < 8) {
          EXPECT_EQ(c.in(abi) >> (8 * bytes), 0u) << what << " has more bits than its " << bytes << " bytes";
        }
      }
}

TEST(Tables, SayWhatTheUnknownIs) {
  for (const Table& table : tables())
    if (!table.names.unknown.empty()) {
      EXPECT_TRUE(table.names.unknown.find('?') != std::string_view::npos)
          << table.path << ": " << table.names.unknown;
    }
}

}  // namespace
}  // namespace sysgood::describe::testing
