// The kernel's rules on interrupted calls and on processes, for every ABI, on traces made by hand.
#include "tests/signals/model_fixture.h"

namespace sysgood::signals {
namespace {

class SignalModelProcesses : public SignalModel {};
INSTANTIATE_TEST_SUITE_P(Abis, SignalModelProcesses, testing::Values(Abi::x86_64, Abi::aarch64),
                         [](const auto& each) { return std::string(abi_name(each.param)); });

// ---- the call that was interrupted ----

TEST_P(SignalModelProcesses, WhatBecomesOfAnInterruptedCall) {
  using Outcome = Interruption::Outcome;
  struct Row {
    int code;
    uint64_t flags;
    Outcome outcome;
  };
  const Row rows[] = {
      {512, 0, Outcome::eintr},    {512, Action::restart, Outcome::restarts},
      {513, 0, Outcome::restarts}, {513, Action::restart, Outcome::restarts},
      {514, 0, Outcome::eintr},    {514, Action::restart, Outcome::eintr},
      {516, 0, Outcome::eintr},    {516, Action::restart, Outcome::eintr},
      {4, 0, Outcome::eintr},      {4, Action::restart, Outcome::eintr},
  };
  uint64_t id = 0;
  for (const Row& row : rows) {
    tape.action(100, sigusr1, on_usr1, row.flags);
    tape.call(100, "read", {0, 0xb000, 1}, -row.code);
    tape.deliver(100, sigusr1, {si_user, 999});
    tape.sigreturn(100, 0);
    if (row.outcome == Outcome::restarts) tape.call(100, "read", {0, 0xb000, 1}, 1);
    ++id;
    ASSERT_TRUE(tape.life(id).interrupted) << row.code;
    EXPECT_EQ(tape.life(id).interrupted->outcome, row.outcome) << row.code << " " << row.flags;
    EXPECT_EQ(tape.told().finishes.at(id), 1) << row.code;
  }
}

TEST_P(SignalModelProcesses, WithoutAHandlerTheCallGoesOn) {
  tape.with(0x9500, {2, 0});
  tape.call(100, "nanosleep", {0x9500, 0}, -516);
  tape.deliver(100, 28, {si_kernel, 0});
  EXPECT_EQ(tape.life(1).interrupted->outcome, Interruption::Outcome::open) << "not known before it happens";
  tape.enter(100, "restart_syscall");
  EXPECT_EQ(tape.life(1).interrupted->outcome, Interruption::Outcome::restart_syscall);
  EXPECT_EQ(tape.life(1).interrupted->left_ns, 2000 * ms - 3 * ms);
  EXPECT_EQ(tape.told().finishes.at(1), 1);
}

TEST_P(SignalModelProcesses, AShortWriteWasInterrupted) {
  tape.action(100, sigusr1, on_usr1, Action::restart);
  tape.call(100, "write", {1, 0, 100}, 40);
  tape.deliver(100, sigusr1, {si_user, 999});
  EXPECT_EQ(tape.life(1).interrupted->outcome, Interruption::Outcome::short_count);
  EXPECT_EQ(tape.life(1).interrupted->count, 40);
  EXPECT_EQ(tape.life(1).interrupted->wanted, 100);
}

TEST_P(SignalModelProcesses, ACallThatReturnedWasNotInterrupted) {
  tape.action(100, sigusr1, on_usr1);
  tape.call(100, "read", {0, 0xb000, 1}, 1);
  tape.deliver(100, sigusr1, {si_user, 999});
  EXPECT_FALSE(tape.life(1).interrupted);
}

TEST_P(SignalModelProcesses, AJumpAbandonsTheCall) {
  tape.action(100, sigusr1, on_usr1);
  tape.call(100, "read", {0, 0xb000, 1}, -512);
  tape.deliver(100, sigusr1, {si_user, 999});
  tape.enter(100, "getpid", {}, 0x7100);
  EXPECT_EQ(tape.life(1).interrupted->outcome, Interruption::Outcome::abandoned);
}

// ---- processes ----

TEST_P(SignalModelProcesses, AForksChildHasMaskAndHandlersAndNothingPending) {
  tape.action(100, sigusr1, on_usr1);
  tape.set_mask(100, sig_block, bit(sigusr2));
  tape.call(100, "kill", {100, sigusr2});
  tape.start(200, 200, 100);
  EXPECT_EQ(thread(200).blocked, SigSet::of({sigusr2}));
  EXPECT_EQ(process(200).dispositions->of({sigusr1}).handler, on_usr1);
  EXPECT_TRUE(process(200).pending.set().empty());
  tape.action(200, sigusr1, Action::sig_ign);
  EXPECT_EQ(process(100).dispositions->of({sigusr1}).handler, on_usr1) << "a copy";
}

TEST_P(SignalModelProcesses, CloneSighandSharesDispositions) {
  constexpr uint64_t vm_sighand_sigchld = 0x100 | 0x800 | 17;
  tape.enter(100, "clone", {vm_sighand_sigchld});
  tape.start(200, 200, 100, ThreadStart::How::clone);
  tape.leave(100, 200);
  tape.action(200, sigusr1, on_usr1);
  EXPECT_EQ(process(100).dispositions->of({sigusr1}).handler, on_usr1);
}

TEST_P(SignalModelProcesses, ExecKeepsTheMaskAndWhatIsPendingAndIgnored) {
  tape.action(100, sigusr1, on_usr1);
  tape.action(100, 13, Action::sig_ign);
  tape.set_mask(100, sig_block, bit(sigusr2));
  tape.call(100, "kill", {100, sigusr2});
  tape.enter(100, "execve");
  tape.pass(100, Exec{100});
  tape.leave(100);
  EXPECT_FALSE(process(100).dispositions->of({sigusr1}).handles());
  EXPECT_EQ(process(100).dispositions->of({13}).handler, Action::sig_ign);
  EXPECT_EQ(thread(100).blocked, SigSet::of({sigusr2}));
  EXPECT_EQ(process(100).pending.set(), SigSet::of({sigusr2}));
}

TEST_P(SignalModelProcesses, AnExecByAnotherThreadMakesItTheLeader) {
  tape.start(101, 100, 100, ThreadStart::How::clone);
  tape.set_mask(101, sig_block, bit(sigusr1));
  tape.enter(101, "execve");
  tape.pass(100, Exec{101});
  EXPECT_EQ(tape.model().thread(101), nullptr);
  EXPECT_EQ(thread(100).blocked, SigSet::of({sigusr1}));
  EXPECT_EQ(process(100).threads, std::vector<Tid>{100});
}

TEST_P(SignalModelProcesses, AStopLastsUntilSigcont) {
  tape.start(200, 200, 100);
  tape.call(100, "kill", {200, 19});
  tape.deliver(200, 19, {si_user, 100});
  tape.pass(200, GroupStop{{19}});
  EXPECT_EQ(process(100).pending.set(), SigSet::of({17})) << "the parent's SIGCHLD";
  tape.wait(50 * ms);
  tape.call(100, "kill", {200, 18});
  tape.deliver(200, 18, {si_user, 100});
  EXPECT_EQ(tape.life(1).continued_by.id, 3u);
  EXPECT_EQ(tape.life(1).continued_ns - tape.life(1).fate_ns, 54 * ms);
}

TEST_P(SignalModelProcesses, ATimersSignalIsItsSettings) {
  tape.with(0x9700, {0, (uint64_t{0} << 32) | sigusr1});
  tape.enter(100, "timer_create", {1, 0x9700, 0x9800});
  tape.with(0x9800, {7});
  tape.leave(100);
  tape.with(0x9900, {0, 0, 0, 5'000'000});
  tape.enter(100, "timer_settime", {7, 0, 0x9900, 0});
  const int64_t armed = tape.now();
  tape.leave(100);
  tape.wait(20 * ms);
  tape.deliver(100, sigusr1, {si_timer, 7});
  const Life& life = tape.life(1);
  EXPECT_EQ(life.cause, Cause::posix_timer);
  EXPECT_EQ(life.timer, 7);
  EXPECT_EQ(life.by.at_ns, armed);
  EXPECT_EQ(life.generated_ns, armed + 5 * ms);
  EXPECT_TRUE(life.estimated);
}

TEST_P(SignalModelProcesses, AttachedToItStartsFromTheKernelsState) {
  tape.pass(300, ThreadStart{ThreadStart::How::attached, 300, 0});
  EXPECT_FALSE(thread(300).known);
  std::string info(128, '\0');
  info[0] = sigusr1;
  const int pid = 999;
  std::memcpy(info.data() + 16, &pid, sizeof pid);
  tape.with_fact(Fact::Kind::pending_info, 1, info);
  tape.pass(300, SignalState{bit(sigusr1) | bit(sigusr2), bit(sigusr2), bit(sigusr1), bit(13), bit(sigusr1)});
  EXPECT_TRUE(thread(300).known);
  EXPECT_EQ(thread(300).blocked, (SigSet{bit(sigusr1) | bit(sigusr2)}));
  EXPECT_EQ(thread(300).pending.set(), SigSet::of({sigusr2}));
  EXPECT_EQ(process(300).pending.set(), SigSet::of({sigusr1}));
  EXPECT_EQ(process(300).dispositions->of({sigusr1}).handler, Action::unknown);
  tape.set_mask(300, sig_unblock, bit(sigusr1));
  tape.deliver(300, sigusr1, {si_user, 999});
  EXPECT_EQ(tape.life(2).cause, Cause::process);
  ASSERT_TRUE(tape.life(2).blocked);
  EXPECT_EQ(tape.life(2).blocked->how, MaskChange::How::start);
}

TEST_P(SignalModelProcesses, LettingGoSaysThatItDoesNotKnow) {
  tape.set_mask(100, sig_block, bit(sigusr1));
  tape.call(100, "kill", {100, sigusr1});
  tape.action(100, sigusr2, on_usr2);
  tape.deliver(100, sigusr2, {si_tkill, 100});
  tape.enter(100, "getpid", {}, 0x5000);
  tape.pass(100, Detached{});
  EXPECT_EQ(tape.life(1).fate, Fate::let_go);
  EXPECT_EQ(tape.life(2).handler->end, HandlerRun::End::let_go);
}

TEST_P(SignalModelProcesses, EveryLifeIsFinishedOnce) {
  tape.set_mask(100, sig_block, bit(sigusr1));
  tape.call(100, "kill", {100, sigusr1});
  tape.call(100, "kill", {100, sigusr1});
  tape.action(100, sigusr2, on_usr2);
  tape.deliver(100, sigusr2, {si_tkill, 100});
  tape.enter(100, "getpid", {}, 0x5000);
  tape.finish();
  for (const uint64_t id : {1, 2, 3}) EXPECT_EQ(tape.told().finishes.count(id), 1u) << id;
}

}  // namespace
}  // namespace sysgood::signals
