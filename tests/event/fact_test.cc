// Facts are found by their kind and key, however many there are.
#include "tracer/event/fact.h"

#include <gtest/gtest.h>

#include <ctime>

namespace sysgood {
namespace {

// Every fifth key comes twice: the first one counts.
FactList some(uint64_t n) {
  FactList facts;
  for (uint64_t i = 0; i < n; ++i)
    facts.add(i % 2 ? Fact::Kind::fd_path : Fact::Kind::fd_detail, i % 5 ? i : i / 10, std::to_string(i));
  return facts;
}

const Fact* first(const FactList& facts, Fact::Kind kind, uint64_t key) {
  for (const Fact& fact : facts)
    if (fact.kind == kind && fact.key == key) return &fact;
  return nullptr;
}

TEST(FactList, TheFirstOfAKindAndKeyIsFound) {
  for (const uint64_t n : {0, 1, 63, 64, 65, 66, 500}) {
    FactList facts = some(n);
    for (int more = 0; more < 3; ++more) {
      for (uint64_t key = 0; key <= n + 3; ++key)
        for (const Fact::Kind kind : {Fact::Kind::fd_path, Fact::Kind::fd_detail, Fact::Kind::cwd})
          ASSERT_EQ(facts.find(kind, key), first(facts, kind, key)) << n << " " << key;
      facts.add(Fact::Kind::cwd, n + static_cast<uint64_t>(more), "");  // what comes later is found as well
    }
    const FactList copy = facts;
    EXPECT_EQ(copy.find(Fact::Kind::cwd, n), first(copy, Fact::Kind::cwd, n));
    facts.clear();
    EXPECT_EQ(facts.find(Fact::Kind::cwd, n), nullptr);
    facts.add(Fact::Kind::cwd, n, "/");
    EXPECT_EQ(facts.find(Fact::Kind::cwd, n), facts.begin());
  }
}

// select(2) on a set of 65536 descriptors asks for each.
TEST(FactList, ManyAreFoundInAMoment) {
  const uint64_t n = 65536;
  const FactList facts = some(n);
  // However slow the machine: all of them take no longer than to look through the list an eighth
  // as often.
  const auto begun = std::clock();
  uint64_t found = 0;
  for (uint64_t key = 0; key < n; ++key) found += facts.find(Fact::Kind::fd_path, key) != nullptr;
  const auto middle = std::clock();
  for (uint64_t i = 0; i < n / 8; ++i) found += first(facts, Fact::Kind::cwd, i) != nullptr;
  EXPECT_GT(found, n / 3);
  EXPECT_LT(middle - begun, std::clock() - middle);
}

}  // namespace
}  // namespace sysgood
