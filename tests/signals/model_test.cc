// The kernel's rules one by one, for every ABI, on traces made by hand.
#include "tests/signals/model_fixture.h"

namespace sysgood::signals {
namespace {

using testing::ElementsAre;

INSTANTIATE_TEST_SUITE_P(Abis, SignalModel, testing::Values(Abi::x86_64, Abi::aarch64),
                         [](const auto& each) { return std::string(abi_name(each.param)); });

// ---- generation and delivery ----

TEST_P(SignalModel, ADeliveryIsLinkedToTheCallThatSentIt) {
  tape.start(200, 200, 100);
  tape.action(100, sigusr1, on_usr1);
  tape.enter(200, "kill", {100, sigusr1});
  const int64_t sent = tape.now();
  tape.leave(200);
  tape.deliver(100, sigusr1, {si_user, 200});
  const Life& life = tape.life(1);
  EXPECT_EQ(life.cause, Cause::call);
  EXPECT_EQ(life.by.tid, 200);
  EXPECT_EQ(life.generated_ns, sent);
  EXPECT_EQ(life.fate_ns - life.generated_ns, 2 * ms);
  EXPECT_EQ(life.process, 100);
  EXPECT_EQ(life.thread, 0) << "kill(2) is for the process";
  EXPECT_EQ(life.effect, Effect::handler);
  EXPECT_FALSE(life.blocked);
}

TEST_P(SignalModel, TheTargetMayBeSeenBeforeTheSendersCallReturns) {
  tape.start(200, 200, 100);
  tape.enter(200, "tgkill", {100, 100, sigusr1});
  tape.deliver(100, sigusr1, {si_tkill, 200});
  tape.leave(200);
  tape.finish();
  EXPECT_EQ(tape.told().lives.size(), 1u);
  EXPECT_EQ(tape.life(1).cause, Cause::call);
  EXPECT_EQ(tape.life(1).thread, 100);
}

TEST_P(SignalModel, ACallThatFailedHasSentNothing) {
  tape.set_mask(100, sig_block, bit(sigusr1));
  tape.call(100, "kill", {100, sigusr1}, -1);
  EXPECT_TRUE(process(100).pending.set().empty());
  tape.finish();
  EXPECT_TRUE(tape.told().lives.empty());
}

TEST_P(SignalModel, SignalZeroIsNone) {
  tape.call(100, "kill", {100, 0});
  tape.finish();
  EXPECT_TRUE(tape.told().lives.empty());
}

TEST_P(SignalModel, WhoIsNotTracedIsNamedWhileItLives) {
  tape.with_fact(Fact::Kind::process_name, 999, "bash");
  tape.deliver(100, sigusr1, {si_user, 999});
  EXPECT_EQ(tape.life(1).cause, Cause::process);
  EXPECT_EQ(tape.life(1).sender_process, 999);
  EXPECT_EQ(tape.life(1).sender_name, "bash");
  EXPECT_EQ(tape.life(1).generated_ns, 0) << "when is not known";
}

TEST_P(SignalModel, AGroupIsEveryProcessInIt) {
  tape.start(200, 200, 100);
  tape.start(300, 300, 100);
  tape.call(200, "setpgid", {0, 0});
  tape.call(300, "setpgid", {0, 200});
  tape.call(100, "kill", {static_cast<uint64_t>(-200), sigusr1});
  tape.deliver(300, sigusr1, {si_user, 100});
  tape.deliver(200, sigusr1, {si_user, 100});
  tape.finish();
  EXPECT_EQ(tape.told().lives.size(), 2u);
  for (const uint64_t id : {1, 2}) EXPECT_EQ(tape.life(id).by.tid, 100) << id;
}

TEST_P(SignalModel, ADeadWritersSigpipeIsItsOwnWrites) {
  tape.call(100, "write", {1, 0, 8}, -32);
  tape.deliver(100, 13, {si_user, 100});
  EXPECT_EQ(tape.life(1).cause, Cause::own_call);
  EXPECT_EQ(tape.life(1).by.number, tape.number("write"));
}

// ---- pending ----

TEST_P(SignalModel, StandardSignalsMergeAndRealTimeOnesQueue) {
  tape.set_mask(100, sig_block, bit(sigusr1) | bit(sigrt));
  for (int i = 0; i < 3; ++i) {
    tape.call(100, "kill", {100, sigusr1});
    tape.with(0x9200, std::vector<uint64_t>(16));
    tape.call(100, "rt_sigqueueinfo", {100, sigrt, 0x9200});
  }
  EXPECT_EQ(process(100).pending.set(), (SigSet{bit(sigusr1) | bit(sigrt)}));
  EXPECT_EQ(process(100).pending.all().size(), 4u);
  EXPECT_THAT(tape.told().moments, ElementsAre("finished 3", "finished 5"));
  EXPECT_EQ(tape.life(3).fate, Fate::merged);
  EXPECT_EQ(tape.life(3).merged_into, 1u);
}

TEST_P(SignalModel, WhatBlockedItAndWhatLetItThrough) {
  tape.action(100, sigusr1, on_usr1);
  tape.set_mask(100, sig_block, bit(sigusr1));
  tape.call(100, "tgkill", {100, 100, sigusr1});
  EXPECT_EQ(thread(100).pending.set(), SigSet::of({sigusr1}));
  tape.wait(10 * ms);
  tape.set_mask(100, sig_unblock, bit(sigusr1));
  tape.deliver(100, sigusr1, {si_tkill, 100});
  const Life& life = tape.life(1);
  ASSERT_TRUE(life.blocked && life.unblocked);
  EXPECT_EQ(life.blocked->how, MaskChange::How::call);
  EXPECT_EQ(life.blocked->by.number, tape.number("rt_sigprocmask"));
  EXPECT_EQ(life.unblocked->at_ns - life.generated_ns, 13 * ms);
  EXPECT_TRUE(thread(100).pending.set().empty());
}

TEST_P(SignalModel, IgnoringDiscardsWhatIsPending) {
  tape.set_mask(100, sig_block, bit(sigusr1));
  tape.call(100, "kill", {100, sigusr1});
  tape.action(100, sigusr1, Action::sig_ign);
  EXPECT_TRUE(process(100).pending.set().empty());
  EXPECT_EQ(tape.life(1).fate, Fate::discarded);
  EXPECT_EQ(tape.life(1).fate_by.number, tape.number("rt_sigaction"));
}

TEST_P(SignalModel, ContinuingAndStoppingCancelEachOther) {
  tape.set_mask(100, sig_block, bit(18) | bit(20));
  tape.call(100, "kill", {100, 20});
  tape.call(100, "kill", {100, 18});
  EXPECT_EQ(process(100).pending.set(), SigSet::of({18}));
  EXPECT_EQ(tape.life(1).cancelled_by.id, 2u);
  tape.call(100, "kill", {100, 20});
  EXPECT_EQ(process(100).pending.set(), SigSet::of({20}));
  EXPECT_EQ(tape.life(2).cancelled_by.id, 3u);
}

TEST_P(SignalModel, WhatIsPendingWhenAProcessEndsIsTold) {
  tape.set_mask(100, sig_block, bit(sigusr1));
  tape.call(100, "kill", {100, sigusr1});
  tape.pass(100, Exited{0});
  EXPECT_EQ(tape.life(1).fate, Fate::pending_at_exit);
  EXPECT_FALSE(tape.model().traces(100));
}

TEST_P(SignalModel, SigwaitTakesWithoutDelivery) {
  tape.set_mask(100, sig_block, bit(sigusr1));
  tape.call(100, "kill", {100, sigusr1});
  tape.call(100, "rt_sigtimedwait", {0x9300, 0, 0, 8}, sigusr1);
  EXPECT_EQ(tape.life(1).fate, Fate::consumed);
  EXPECT_EQ(tape.life(1).cause, Cause::call);
  EXPECT_TRUE(process(100).pending.set().empty());
}

TEST_P(SignalModel, ASignalfdIsReadRecordByRecord) {
  tape.set_mask(100, sig_block, bit(sigusr1) | bit(sigusr2));
  tape.call(100, "kill", {100, sigusr1});
  tape.call(100, "kill", {100, sigusr2});
  tape.with_fact(Fact::Kind::fd_path, 5, "anon_inode:[signalfd]");
  tape.enter(100, "read", {5, 0xa000, 256});
  std::vector<uint64_t> records(32);
  records[0] = sigusr1;  // ssi_signo, ssi_errno; ssi_code, ssi_pid
  records[1] = uint64_t{100} << 32;
  records[16] = sigusr2;
  records[17] = uint64_t{100} << 32;
  tape.with(0xa000, records);
  tape.leave(100, 256);
  EXPECT_EQ(tape.life(1).fate, Fate::consumed);
  EXPECT_EQ(tape.life(2).fate, Fate::consumed);
  EXPECT_EQ(tape.life(2).fate_by.number, tape.number("read"));
}

TEST_P(SignalModel, TheLastThreadsEndIsItsParentsSigchld) {
  tape.start(200, 200, 100);
  tape.start(201, 200, 200, ThreadStart::How::clone);
  tape.set_mask(100, sig_block, bit(17));
  tape.pass(201, Exited{0});
  EXPECT_TRUE(process(100).pending.set().empty());
  tape.pass(200, Exited{3});
  EXPECT_EQ(process(100).pending.set(), SigSet::of({17}));
  tape.set_mask(100, sig_unblock, bit(17));
  tape.deliver(100, 17, {cld_exited, 200, 3});
  EXPECT_EQ(tape.life(1).cause, Cause::child);
  EXPECT_EQ(tape.life(1).sender_process, 200);
}

TEST_P(SignalModel, WhoIgnoresSigchldGetsNone) {
  tape.start(200, 200, 100);
  tape.action(100, 17, Action::sig_ign);
  tape.pass(200, Exited{0});
  tape.finish();
  EXPECT_TRUE(tape.told().lives.empty());
}

TEST_P(SignalModel, SigkillHasNoDeliveryStop) {
  tape.start(200, 200, 100);
  tape.call(100, "kill", {200, 9});
  tape.pass(200, Killed{{9}, false});
  EXPECT_EQ(tape.life(1).effect, Effect::terminates);
  EXPECT_EQ(tape.life(1).by.tid, 100);
}

TEST_P(SignalModel, ACallThatIsNotMadeDoesNothing) {
  const auto injected = [&]() -> Tape& { return tape.with_fact(Fact::Kind::injected, 0); };
  const auto answers = [&](const char* name, const Tape::Args& args, int64_t value) {
    injected().enter(100, name, args);
    injected().leave(100, value);
  };
  tape.action(100, sigusr1, on_usr1);
  answers("kill", {100, sigusr2}, 0);
  EXPECT_TRUE(process(100).pending.all().empty());
  tape.with(0x9100, {bit(sigusr1)});
  answers("rt_sigprocmask", {0, 0x9100, 0, 8}, 0);
  EXPECT_TRUE(thread(100).blocked.empty());
  tape.with(0x9000, {1, 0, 0, 0});  // SIG_IGN
  answers("rt_sigaction", {sigusr1, 0x9000, 0, 8}, 0);
  EXPECT_TRUE(process(100).dispositions->caught().has({sigusr1}));

  // What fails with EINTR without having been in the kernel is not interrupted.
  tape.call(100, "kill", {100, sigusr1});
  answers("nanosleep", {}, -4);
  tape.deliver(100, sigusr1, {si_user, 100});
  EXPECT_FALSE(tape.life(1).interrupted.has_value());
  // A handler does not end by a return that was none.
  answers("rt_sigreturn", {}, 0);
  EXPECT_FALSE(tape.life(1).handler->ended_ns);
}

// ---- masks and frames ----

TEST_P(SignalModel, AHandlersMaskAndItsEnd) {
  tape.action(100, sigusr1, on_usr1, 0, bit(sigusr2));
  tape.call(100, "kill", {100, sigusr1});
  tape.deliver(100, sigusr1, {si_user, 100});
  EXPECT_TRUE(thread(100).blocked.empty()) << "it acts when the thread goes on";
  tape.enter(100, "getpid", {}, 0x5000);
  EXPECT_EQ(thread(100).blocked, (SigSet{bit(sigusr1) | bit(sigusr2)}));
  tape.leave(100, 100);
  tape.sigreturn(100, 0);
  EXPECT_TRUE(thread(100).blocked.empty());
  const HandlerRun& run = *tape.life(1).handler;
  EXPECT_EQ(run.end, HandlerRun::End::returned);
  EXPECT_EQ(run.resumed_ip, 0u);
  EXPECT_TRUE(run.changed.empty());
  EXPECT_EQ(run.ended_ns - run.began_ns, 3 * ms);
}

TEST_P(SignalModel, ErrnoWhereAHandlerBeginsAndReturns) {
  tape.action(100, sigusr1, on_usr1);
  tape.with_fact(Fact::Kind::errno_value, 21).deliver(100, sigusr1, {si_tkill, 100});
  tape.with_fact(Fact::Kind::errno_value, 9).sigreturn(100, 0);
  EXPECT_EQ(tape.life(1).handler->errno_before, 21);
  EXPECT_EQ(tape.life(1).handler->errno_after, 9);
}

TEST_P(SignalModel, WhatAnInnerHandlerMakesOfErrnoIsNotTheOuterOnes) {
  for (const int inner_leaves : {9, 21}) {
    Tape again{GetParam()};
    again.start(100, 100, 0);
    again.action(100, sigusr1, on_usr1);
    again.action(100, sigusr2, on_usr2);
    again.with_fact(Fact::Kind::errno_value, 21).deliver(100, sigusr1, {si_tkill, 100});
    again.with_fact(Fact::Kind::errno_value, 21).deliver(100, sigusr2, {si_tkill, 100}, on_usr1, 0x6000);
    again.with_fact(Fact::Kind::errno_value, static_cast<uint64_t>(inner_leaves))
        .sigreturn(100, bit(sigusr1), on_usr1, 0x6000, 0x4000);
    again.with_fact(Fact::Kind::errno_value, 9).sigreturn(100, 0);
    EXPECT_EQ(again.life(2).handler->errno_before, 21);
    EXPECT_EQ(again.life(2).handler->errno_after, inner_leaves);
    EXPECT_EQ(again.life(1).handler->errno_before.has_value(), inner_leaves == 21);
    EXPECT_EQ(again.life(1).handler->errno_after, 9);
  }
}

TEST_P(SignalModel, NodeferDoesNotBlockItsOwn) {
  tape.action(100, sigusr1, on_usr1, Action::nodefer);
  tape.deliver(100, sigusr1, {si_tkill, 100});
  tape.deliver(100, sigusr1, {si_tkill, 100}, 0x401010, 0x5000);
  EXPECT_TRUE(thread(100).blocked.empty());
  EXPECT_EQ(tape.life(2).handler->inside.id, 1u);
  EXPECT_EQ(tape.life(2).handler->depth, 2u);
}

TEST_P(SignalModel, ResethandActsWhenTheHandlerBegins) {
  tape.action(100, sigusr1, on_usr1, Action::resethand);
  tape.deliver(100, sigusr1, {si_user, 100});
  EXPECT_TRUE(process(100).dispositions->caught().has({sigusr1}));
  tape.enter(100, "getpid", {}, 0x5000);
  EXPECT_FALSE(process(100).dispositions->caught().has({sigusr1}));
}

TEST_P(SignalModel, AHandlerThatChangesWhereItReturnsTo) {
  tape.action(100, sigusr1, on_usr1);
  tape.deliver(100, sigusr1, {si_tkill, 100}, 0x400100);
  tape.sigreturn(100, bit(sigusr2), 0x400106);
  const HandlerRun& run = *tape.life(1).handler;
  EXPECT_EQ(run.resumed_ip, 0x400106u);
  EXPECT_EQ(run.resumed_mask, SigSet::of({sigusr2}));
  EXPECT_EQ(thread(100).blocked, SigSet::of({sigusr2}));
}

TEST_P(SignalModel, TheInstructionOfARestartedCallIsNoOtherPlace) {
  tape.action(100, sigusr1, on_usr1, Action::restart);
  const bool x86 = GetParam() == Abi::x86_64;
  // x86_64 goes back two bytes after the stop; aarch64 has gone back four before it, and goes forward for
  // EINTR.
  tape.deliver(100, sigusr1, {si_tkill, 100}, x86 ? 0x400002 : 0x400000);
  tape.sigreturn(100, 0, x86 ? 0x400000 : 0x400004);
  EXPECT_EQ(tape.life(1).handler->resumed_ip, 0u);
}

TEST_P(SignalModel, TheInstructionBehindAFaultIsAnotherPlace) {
  tape.action(100, SIGILL, on_usr1);
  tape.deliver(100, SIGILL, {ILL_ILLOPC, 0}, 0x400000);
  const bool x86 = GetParam() == Abi::x86_64;
  tape.sigreturn(100, 0, x86 ? 0x400002 : 0x400004);
  EXPECT_EQ(tape.life(1).cause, Cause::fault);
  EXPECT_EQ(tape.life(1).handler->resumed_ip, x86 ? 0x400002u : 0x400004u);
}

TEST_P(SignalModel, ACallFromAboveTheFrameTellsOfAJump) {
  tape.action(100, sigusr1, on_usr1);
  tape.deliver(100, sigusr1, {si_tkill, 100}, 0x400002, 0x7000);
  tape.enter(100, "getpid", {}, 0x5000);
  tape.leave(100, 100);
  EXPECT_EQ(thread(100).frames.size(), 1u);
  tape.enter(100, "getpid", {}, 0x7100);
  EXPECT_EQ(thread(100).frames.size(), 0u);
  EXPECT_EQ(tape.life(1).handler->end, HandlerRun::End::jumped);
  EXPECT_TRUE(tape.life(1).handler->left_blocked);
}

TEST_P(SignalModel, AFarStackPointerIsAnotherStackAndMayComeBack) {
  tape.action(100, sigusr1, on_usr1);
  tape.deliver(100, sigusr1, {si_tkill, 100}, 0x400002, 0x7fff0000'7000);
  tape.enter(100, "getpid", {}, 0x1000000);
  tape.leave(100, 100);
  EXPECT_EQ(tape.life(1).handler->end, HandlerRun::End::switched);
  tape.sigreturn(100, 0, 0x400002, 0x7fff0000'7000, 0x7fff0000'5000);
  EXPECT_EQ(tape.life(1).handler->end, HandlerRun::End::returned);
  EXPECT_TRUE(tape.life(1).handler->was_away);
}

TEST_P(SignalModel, TheFrameSaysWhichHandlerReturns) {
  tape.action(100, sigusr1, on_usr1);
  tape.action(100, sigusr2, on_usr2);
  tape.deliver(100, sigusr1, {si_tkill, 100}, 0x400010, 0x7000);
  tape.deliver(100, sigusr2, {si_tkill, 100}, 0x401010, 0x5000);
  tape.sigreturn(100, 0, 0x400010, 0x7000, 0x5800);
  EXPECT_EQ(tape.life(1).handler->end, HandlerRun::End::returned);
  EXPECT_EQ(tape.life(2).handler->end, HandlerRun::End::jumped)
      << "its frame lay below the one that was given up";
}

TEST_P(SignalModel, NoRoomForTheFrame) {
  tape.action(100, sigusr1, on_usr1);
  tape.deliver(100, sigusr1, {si_tkill, 100}, 0x400010, 0x7000);
  tape.deliver(100, 11, {si_kernel, 0}, 0x400010, 0x7000);
  EXPECT_EQ(tape.life(1).handler->end, HandlerRun::End::forbidden);
  EXPECT_TRUE(thread(100).frames.empty());
  EXPECT_TRUE(thread(100).blocked.empty()) << "the handler's mask was not set";
}

TEST_P(SignalModel, AWaitingMaskIsPutAsideUntilTheHandlerReturns) {
  tape.action(100, sigusr1, on_usr1);
  tape.set_mask(100, sig_setmask, bit(sigusr1) | bit(sigusr2));
  tape.with(0x9400, {bit(sigusr2)});
  tape.enter(100, "rt_sigsuspend", {0x9400, 8});
  EXPECT_EQ(thread(100).blocked, (SigSet{bit(sigusr1) | bit(sigusr2)}))
      << "at the entry nothing has happened yet";
  tape.leave(100, -514);
  EXPECT_EQ(thread(100).blocked, SigSet::of({sigusr2}));
  tape.deliver(100, sigusr1, {si_user, 999});
  tape.sigreturn(100, bit(sigusr1) | bit(sigusr2), 0x400002, 0x7000, 0x5000, -4);
  EXPECT_EQ(thread(100).blocked, (SigSet{bit(sigusr1) | bit(sigusr2)}));
  EXPECT_FALSE(tape.life(1).handler->resumed_mask) << "the mask set aside is what the frame holds";
}

}  // namespace
}  // namespace sysgood::signals
