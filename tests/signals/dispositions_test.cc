#include "tracer/signals/dispositions.h"

#include <gtest/gtest.h>

#include <cstring>

namespace sysgood::signals {
namespace {

constexpr uint64_t handler = 0x401000;

Action handles(uint64_t flags) { return {.handler = handler, .flags = flags}; }

TEST(Dispositions, WhatWasSet) {
  Dispositions all;
  EXPECT_EQ(all.deliver({10}), Action{});
  all.set({10}, handles(Action::restart));
  all.set({12}, handles(Action::resethand));
  all.set({13}, {.handler = Action::sig_ign, .flags = Action::resethand});
  all.set({64}, handles(0));
  EXPECT_EQ(all.deliver({10}), handles(Action::restart));
  EXPECT_EQ(all.deliver({10}), handles(Action::restart));
  EXPECT_EQ(all.deliver({12}), handles(Action::resethand));
  EXPECT_EQ(all.deliver({12}).handler, Action::sig_dfl) << "SA_RESETHAND has acted";
  EXPECT_EQ(all.deliver({13}).handler, Action::sig_ign);
  EXPECT_EQ(all.deliver({13}).handler, Action::sig_ign) << "SA_RESETHAND is for handlers";
  EXPECT_EQ(all.deliver({64}).handler, handler);
  for (const int number : {-1, 0, 65, 1000}) {  // no such signals
    all.set({number}, handles(0));
    EXPECT_EQ(all.deliver({number}).handler, Action::sig_dfl) << number;
  }
}

TEST(Dispositions, ExecResetsHandlersAndKeepsWhatIsIgnored) {
  Dispositions all;
  all.set({10}, handles(Action::restart));
  all.set({64}, handles(0));
  all.set({13}, {.handler = Action::sig_ign});
  EXPECT_EQ(all.caught(), (SigSet{SigSet::bit({10}) | SigSet::bit({64})}));
  EXPECT_EQ(all.ignored(), SigSet::of({13}));
  all.exec();
  EXPECT_EQ(all.of({10}), Action{});
  EXPECT_EQ(all.of({64}), Action{});
  EXPECT_EQ(all.of({13}).handler, Action::sig_ign);
  EXPECT_TRUE(all.caught().empty());
}

TEST(Dispositions, SignalsWithoutEffect) {
  EXPECT_TRUE(ignores({17}, {})) << "SIGCHLD, by default";
  EXPECT_TRUE(ignores({10}, {.handler = Action::sig_ign}));
  EXPECT_FALSE(ignores({10}, {}));
  EXPECT_FALSE(ignores({17}, handles(0)));
}

TEST(Action, IsReadAsTheKernelLaysItOut) {
  const uint64_t words[4] = {handler, Action::restart | Action::siginfo, 0x7fff0000, ~uint64_t{0}};
  MemoryImage memory;
  memory.add(0x1000, std::as_bytes(std::span(words)));
  for (const Abi abi : {Abi::x86_64, Abi::aarch64}) {
    const auto action = read_action(memory, abi, 0x1000);
    ASSERT_TRUE(action);
    EXPECT_EQ(action->handler, handler);
    EXPECT_EQ(action->flags, Action::restart | Action::siginfo);
    EXPECT_EQ(action->mask, SigSet{~uint64_t{0}}.without(never_blocked))
        << "SIGKILL and SIGSTOP cannot be blocked";
    EXPECT_FALSE(read_action(memory, abi, 0x1008)) << "not all of it was kept";
  }
}

TEST(Action, IsReadAsTheKernelLaysItOutFor32Bits) {
  const uint32_t words[5] = {handler & 0xffffffff, Action::restart | Action::siginfo, 0x7fff0000, 0x200, 2};
  MemoryImage memory;
  memory.add(0x1000, std::as_bytes(std::span(words)));
  for (const Abi abi : {Abi::i386, Abi::arm}) {
    const auto action = read_action(memory, abi, 0x1000);
    ASSERT_TRUE(action);
    EXPECT_EQ(action->handler, words[0]);
    EXPECT_EQ(action->flags, Action::restart | Action::siginfo);
    EXPECT_EQ(action->mask, SigSet{0x200000200});
    EXPECT_FALSE(read_action(memory, abi, 0x1004)) << "not all of it was kept";
  }
}

TEST(Action, IsReadAsSigactionOfOneWordHasIt) {
  const uint32_t words[4] = {0x8049000, 0x200, Action::restart, 0x7fff0000};
  MemoryImage memory;
  memory.add(0x1000, std::as_bytes(std::span(words)));
  const auto action = read_old_action(memory, 0x1000);
  ASSERT_TRUE(action);
  EXPECT_EQ(action->handler, 0x8049000u);
  EXPECT_EQ(action->flags, Action::restart);
  EXPECT_EQ(action->mask, SigSet{0x200});
}

}  // namespace
}  // namespace sysgood::signals
