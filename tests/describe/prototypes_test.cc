// Every call of the kernel, and every argument of it, is described as what its prototype says it is.
#include "tests/describe/prototypes.h"

#include <fmt/format.h>
#include <fnmatch.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "arch/syscalls.h"
#include "tests/describe/bare_arguments.h"
#include "tests/describe/walk.h"
#include "tracer/describe/layout.h"

namespace sysgood::describe::testing {
namespace {

// Which of a list accepts a finding; remembers which entries were needed.
class List {
 public:
  explicit List(std::span<const Accepted> entries) : entries_(entries), used_(entries.size()) {}
  bool accepts(const std::string& what) {
    bool any = false;
    for (size_t i = 0; i < entries_.size(); ++i)
      if (fnmatch(std::string(entries_[i].pattern).c_str(), what.c_str(), 0) == 0) any = used_[i] = true;
    return any;
  }
  void expect_all_used() const {
    for (size_t i = 0; i < entries_.size(); ++i) {
      EXPECT_TRUE(used_[i]) << entries_[i].pattern << " is listed, but there is nothing to accept any more";
      EXPECT_FALSE(entries_[i].why.empty()) << entries_[i].pattern;
    }
  }

 private:
  std::span<const Accepted> entries_;
  std::vector<bool> used_;
};

struct Argument {
  const Field* field;
  size_t reg;  // the register it is in
  std::string where;
  bool is_own;  // of the call itself, not of one of its variants
};

std::vector<Argument> arguments_of(const Syscall& call) {
  std::vector<Argument> all;
  auto add = [&](const std::string& where, const Field& f, size_t i, bool own) {
    all.push_back({&f, f.at >= 0 ? static_cast<size_t>(f.at) : i, fmt::format("{}.{}", where, f.name), own});
  };
  for (size_t i = 0; i < call.nargs; ++i) add(std::string(call.name), call.args[i], i, true);
  if (call.by.variants.empty()) return all;
  size_t selector = 0;
  while (call.args[selector].name != call.by.selector) ++selector;
  for (const Variant& v : call.by.variants)
    for (size_t i = 0; i < v.nargs; ++i)
      add(fmt::format("{}({:#x})", call.name, v.value), v.args[i], selector + 1 + i, false);
  return all;
}

// Whether it, or a case of it, is of the kind that is asked for.
bool any_of(const Type& t, Abi abi, const std::function<bool(const Type&)>& is) {
  if (t.dir == Dir::value && t.kind == Kind::per_abi) return any_of(resolve(t, abi), abi, is);
  if (t.kind == Kind::select)
    return std::ranges::any_of(t.cases, [&](const Case& c) { return any_of(c.type, abi, is); });
  return is(t);
}

bool is_followed(const Type& t) { return t.dir != Dir::value || t.kind == Kind::hook; }
bool is_named(const Type& t) {
  return t.kind == Kind::flag_set || t.kind == Kind::parts || t.kind == Kind::enumeration;
}
bool is_descriptor(const Type& t) { return t.kind == Kind::fd || t.kind == Kind::dirfd; }

bool names_a_descriptor(const std::string& name) {
  static const std::set<std::string> others = {"fildes", "fd_in", "fd_out", "fdin",
                                               "fdout",  "mqdes", "max_fd"};
  return (name.ends_with("fd") && name != "nfd") || others.contains(name);
}

// What a parameter of the kernel's means, and what shows that.
struct Meaning {
  std::string_view what;
  std::function<bool(const Parameter&)> has;
  std::function<bool(const Type&)> shown;
};
const Meaning meanings[] = {
    {"memory", [](const Parameter& p) { return p.is_pointer(); }, is_followed},
    {"flags", [](const Parameter& p) { return p.name.find("flag") != p.name.npos; }, is_named},
    {"a descriptor", [](const Parameter& p) { return names_a_descriptor(p.name); }, is_descriptor},
    {"a process", [](const Parameter& p) { return p.is("pid_t"); },
     [](const Type& t) { return t.kind == Kind::pid; }},
    {"a user or group", [](const Parameter& p) { return p.is("uid_t") || p.is("gid_t") || p.is("qid_t"); },
     [](const Type& t) { return t.kind == Kind::id; }},
    {"a file's mode", [](const Parameter& p) { return p.is("umode_t"); },
     [](const Type& t) { return t.kind == Kind::octal || t.kind == Kind::file_mode; }},
    {"a signal", [](const Parameter& p) { return p.name == "sig" && p.is("int"); },
     [](const Type& t) { return t.kind == Kind::signal; }},
    {"a clock", [](const Parameter& p) { return p.is("clockid_t") || p.name == "clockid"; },
     [](const Type& t) { return t.kind == Kind::enumeration; }},
    {"a number", [](const Parameter&) { return true; },
     [](const Type& t) { return is_followed(t) || (t.kind != Kind::hex && t.kind != Kind::address); }},
};

bool is_described_for(const Syscall* call, const Prototype& p) { return call && p.known; }

TEST(Prototypes, AreOfTheCallsThatWeKnow) {
  const std::vector<Prototype> all = prototypes();
  for (const Abi abi : {Abi::x86_64, Abi::aarch64}) {
    std::set<uint64_t> numbers;
    for (const Prototype& p : all)
      if (const auto number = p.numbers.find(abi); number != p.numbers.end()) {
        EXPECT_TRUE(numbers.insert(number->second).second) << p.name;
        EXPECT_EQ(syscall_name(abi, number->second), p.name) << abi_name(abi);
      }
    EXPECT_EQ(numbers.size(), syscall_numbers(abi).size()) << abi_name(abi);
  }
}

TEST(Prototypes, HaveTheSameArguments) {
  List names(other_names), counts(other_arguments);
  for (const Abi abi : {Abi::x86_64, Abi::aarch64})
    for (const Prototype& p : prototypes()) {
      const Syscall* call = p.numbers.contains(abi) ? find_syscall(abi, p.name) : nullptr;
      if (!is_described_for(call, p)) continue;
      std::set<size_t> shown;
      for (const Argument& a : arguments_of(*call)) {
        if (!a.is_own) continue;
        shown.insert(a.reg);
        if (a.reg >= p.parameters.size()) {
          EXPECT_TRUE(counts.accepts(a.where)) << a.where << " is not in the kernel's prototype";
        } else if (a.field->name != p.parameters[a.reg].name) {
          EXPECT_TRUE(names.accepts(a.where)) << a.where << " is called " << p.parameters[a.reg].name;
        }
      }
      for (size_t i = 0; i < p.parameters.size(); ++i)
        if (!shown.contains(i)) {
          const std::string where = p.name + "." + p.parameters[i].name;
          EXPECT_TRUE(counts.accepts(where)) << where << " is not described";
        }
    }
  names.expect_all_used();
  counts.expect_all_used();
}

TEST(Prototypes, NoArgumentIsABareNumber) {
  List bare(bare_arguments);
  int arguments = 0, of_a_meaning = 0;
  for (const Abi abi : {Abi::x86_64, Abi::aarch64})
    for (const Prototype& p : prototypes()) {
      const Syscall* call = p.numbers.contains(abi) ? find_syscall(abi, p.name) : nullptr;
      if (!is_described_for(call, p)) continue;
      for (const Argument& a : arguments_of(*call)) {
        if (a.reg >= p.parameters.size() || a.field->type.kind == Kind::none) continue;
        ++arguments;
        const Parameter& parameter = p.parameters[a.reg];
        // What a variant makes of an argument has another meaning than the prototype says.
        const Meaning& meaning =
            a.is_own ? *std::ranges::find_if(meanings, [&](const Meaning& m) { return m.has(parameter); })
                     : *std::prev(std::end(meanings));
        of_a_meaning += &meaning != std::prev(std::end(meanings));
        if (!any_of(a.field->type, abi, meaning.shown)) {
          EXPECT_TRUE(bare.accepts(a.where))
              << a.where << ", " << parameter.type << ", is " << meaning.what << " but not shown as that";
        }
      }
    }
  bare.expect_all_used();
  EXPECT_GE(arguments, 2000);
  EXPECT_GE(of_a_meaning, 1000);
}

}  // namespace
}  // namespace sysgood::describe::testing
