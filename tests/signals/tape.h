// A trace made by hand for the model: calls, deliveries and births with a clock that ticks a millisecond an
// event.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "arch/registers.h"
#include "arch/signal_frame.h"
#include "arch/syscalls.h"
#include "tracer/event/dispatcher.h"
#include "tracer/signals/model.h"

namespace sysgood::signals {

inline constexpr int64_t ms = 1'000'000;

// Keeps what it is told: the last state of every life, and the moments in order ("delivered 1", ...).
class Told : public Listener {
 public:
  void delivered(const Life& life) override { keep("delivered", life); }
  void consumed(const Life& life) override { keep("consumed", life); }
  void handler_ended(const Life& life) override { keep("handler_ended", life); }
  void call_goes_on(const Life& life) override { keep("call_goes_on", life); }
  void continued(const Life& life) override { keep("continued", life); }
  void finished(const Life& life) override {
    keep("finished", life);
    EXPECT_EQ(++finishes[life.id], 1) << "a life ends once: " << life.id;
  }

  std::vector<std::string> moments;
  std::map<uint64_t, Life> lives;
  std::map<uint64_t, int> finishes;

 private:
  void keep(const std::string& what, const Life& life) {
    moments.push_back(what + " " + std::to_string(life.id));
    lives[life.id] = life;
  }
};

// siginfo_t with what the model reads.
struct Info {
  int code = 0, pid = 0, status = 0;
};

class Tape {
 public:
  explicit Tape(Abi abi) : abi_(abi) { dispatcher_.add(model_); }

  Abi abi() const { return abi_; }
  const Model& model() const { return model_; }
  const Told& told() const { return told_; }
  const Life& life(uint64_t id) const {
    const auto found = told_.lives.find(id);
    if (found == told_.lives.end()) throw std::runtime_error("no life " + std::to_string(id));
    return found->second;
  }
  int64_t now() const { return now_; }
  void wait(int64_t ns) { now_ += ns; }

  void start(Tid tid, Tid process, Tid parent, ThreadStart::How how = ThreadStart::How::fork) {
    pass(tid, ThreadStart{parent ? how : ThreadStart::How::launched, process, parent});
  }

  using Args = std::array<uint64_t, 6>;
  // Memory that the next event brings along.
  Tape& with(uint64_t address, const std::vector<uint64_t>& words) {
    event_.captured.memory.add(address, std::as_bytes(std::span(words)));
    return *this;
  }
  // Words of a 32-bit program.
  Tape& with_narrow(uint64_t address, const std::vector<uint64_t>& words) {
    const std::vector<uint32_t> narrow(words.begin(), words.end());
    event_.captured.memory.add(address, std::as_bytes(std::span(narrow)));
    return *this;
  }
  Tape& with_fact(Fact::Kind kind, uint64_t key, const std::string& text = {}) {
    event_.captured.facts.add(kind, key, text);
    return *this;
  }

  uint64_t number(const char* name) const {
    const auto found = syscall_number(abi_, name);
    if (!found) throw std::runtime_error(std::string("no call ") + name);
    return *found;
  }
  void enter(Tid tid, const char* name, const Args& args = {}, uint64_t sp = 0x7000) {
    pass(tid, SyscallEntry{number(name), args, 0x400000, sp});
  }
  // A negative value is an error.
  void leave(Tid tid, int64_t value = 0) { pass(tid, SyscallExit{value, value < 0, 0x400002, 0x7000}); }
  void call(Tid tid, const char* name, const Args& args = {}, int64_t value = 0) {
    enter(tid, name, args);
    leave(tid, value);
  }
  void action(Tid tid, int signal, uint64_t handler, uint64_t flags = 0, uint64_t mask = 0) {
    if (is_narrow(abi_))
      with_narrow(0x9000, {handler, flags, 0, mask, mask >> 32});
    else
      with(0x9000, {handler, flags, 0, mask});
    call(tid, "rt_sigaction", {static_cast<uint64_t>(signal), 0x9000, 0, 8});
  }
  void set_mask(Tid tid, uint64_t how, uint64_t mask) {
    with(0x9100, {mask});
    call(tid, "rt_sigprocmask", {how, 0x9100, 0, 8});
  }

  void deliver(Tid tid, int signal, const Info& info, uint64_t ip = 0x400002, uint64_t sp = 0x7000) {
    SignalDelivery delivery;
    delivery.signal = {signal};
    delivery.info_known = true;
    delivery.ip = ip;
    const auto put = [&](size_t at, int value) {
      std::memcpy(delivery.info.data() + at, &value, sizeof value);
    };
    put(0, signal);
    put(8, info.code);
    put(16, info.pid);
    put(24, info.status);
    const RegisterLayout& layout = register_layout(abi_);
    std::string registers(layout.size, '\0');
    std::memcpy(registers.data() + layout.program_counter.offset, &ip, layout.program_counter.size);
    std::memcpy(registers.data() + layout.stack_pointer.offset, &sp, layout.stack_pointer.size);
    with_fact(Fact::Kind::registers, 0, registers);
    pass(tid, delivery);
  }

  // rt_sigreturn(2) with a frame at `frame` that restores this.
  void sigreturn(Tid tid, uint64_t mask, uint64_t ip = 0x400002, uint64_t sp = 0x7000,
                 uint64_t frame = 0x5000, int64_t value = 0, FrameKind kind = FrameKind::rt) {
    const SignalFrameLayout& layout = signal_frame_layout(abi_, kind);
    std::vector<std::byte> bytes(layout.size);
    const auto put = [&](size_t at, uint64_t word, size_t size) {
      std::memcpy(bytes.data() + at, &word, size);
    };
    for (const Register& each : layout.registers) {
      if (each.name == register_layout(abi_).program_counter.name) put(each.offset, ip, each.size);
      if (each.name == register_layout(abi_).stack_pointer.name) put(each.offset, sp, each.size);
    }
    put(layout.uc_sigmask, mask, layout.mask_upper ? 4 : 8);
    if (layout.mask_upper) put(layout.mask_upper, mask >> 32, 4);
    if (layout.ss_flags) put(layout.ss_flags, AltStack::disable, 4);
    event_.captured.memory.add(frame, bytes);
    enter(tid, kind == FrameKind::rt ? "rt_sigreturn" : "sigreturn", {}, frame);
    leave(tid, value);
  }

  void pass(Tid tid, const Happening& what) {
    event_.tid = tid;
    event_.abi = abi_;
    event_.monotonic_ns = now_ += ms;
    event_.realtime_ns = now_;
    event_.what = what;
    dispatcher_.pass(event_);
    event_.captured.clear();
  }
  void finish() { dispatcher_.finish(); }

 private:
  Abi abi_;
  Told told_;
  Model model_{told_};
  Dispatcher dispatcher_;
  Event event_;
  int64_t now_ = 0;
};

}  // namespace sysgood::signals
