// What is taken from real programs at their faults suffices to explain these.
#include "tracer/ptrace/fault_capture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "arch/registers.h"
#include "tests/ptrace/stops.h"
#include "tracer/event/mapping.h"
#include "tracer/ptrace/signal_capture.h"
#include "tracer/render/fault.h"

namespace sysgood::ptrace {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using testing::Observer;
using testing::workload;

Event event_of(const Stopped& stopped) {
  return {.tid = stopped.tid(), .abi = stopped.abi(), .what = std::get<SignalDelivery>(stopped.stop())};
}

// The events of the signals of a workload's first thread, with what capture_fault() adds.
std::vector<Event> deliveries(const std::string& name) {
  Supervisor supervisor({});
  supervisor.launch(workload(name), {name});
  Observer observer(supervisor);
  std::vector<Event> events;
  observer.at_stop = [&](const Stopped& stopped) {
    if (!std::holds_alternative<SignalDelivery>(stopped.stop())) return;
    events.push_back(event_of(stopped));
    capture_fault(events.back());
  };
  observer.run();
  return events;
}

std::optional<FaultExplanation> first_fault(const std::string& name) {
  for (const Event& event : deliveries(name))
    if (auto fault = explain_fault(event)) return fault;
  return std::nullopt;
}

size_t count(const Event& event, Fact::Kind kind) {
  return static_cast<size_t>(std::ranges::count(event.captured.facts, kind, &Fact::kind));
}

TEST(FaultCapture, ANullPointerThatIsRead) {
  const auto fault = first_fault("segv");
  ASSERT_TRUE(fault && fault->instruction);
  EXPECT_EQ(fault->cause, FaultCause::null_pointer);
  EXPECT_EQ(fault->address, 0x10u);
  EXPECT_EQ(fault->access.kind, FaultAccess::Kind::read);
  ASSERT_TRUE(fault->access.operand && fault->above);
  EXPECT_EQ(fault->access.operand->size, 4u);
  EXPECT_FALSE(fault->mapping || fault->below);
}

TEST(FaultCapture, AWriteToWhatIsReadOnly) {
  const auto fault = first_fault("fault_handler");
  ASSERT_TRUE(fault && fault->mapping);
  EXPECT_EQ(fault->cause, FaultCause::not_writable);
  EXPECT_EQ(fault->access.kind, FaultAccess::Kind::write);
  EXPECT_EQ(*fault->address - fault->mapping->start, 16u);
}

TEST(FaultCapture, AWritePastTheEndOfAFile) {
  const auto fault = first_fault("fault_sigbus");
  ASSERT_TRUE(fault && fault->mapping);
  EXPECT_EQ(fault->cause, FaultCause::past_end_of_file);
  EXPECT_EQ(fault->access.kind, FaultAccess::Kind::write);
  EXPECT_THAT(fault_lines(*fault), Contains(HasSubstr("/memfd:short (deleted)")));
}

TEST(FaultCapture, AHoleBetweenMappings) {
  const auto fault = first_fault("fault_sigsegv_map");
  ASSERT_TRUE(fault && fault->below && fault->above);
  EXPECT_EQ(fault->cause, FaultCause::not_mapped);
  EXPECT_EQ(*fault->address - fault->below->end, 24u);
}

TEST(FaultCapture, AnUndefinedInstruction) {
  const auto fault = first_fault("fault_sigill");
  ASSERT_TRUE(fault && fault->instruction);
  EXPECT_EQ(fault->cause, FaultCause::undefined);
  EXPECT_THAT(fault->instruction->text, AnyOf("ud2", "udf #0"));
}

#if defined(__x86_64__)
TEST(FaultCapture, ADivisionByZero) {
  const auto fault = first_fault("fault_sigfpe");
  ASSERT_TRUE(fault && fault->instruction);
  EXPECT_EQ(fault->cause, FaultCause::division_by_zero);
  EXPECT_EQ(fault->instruction->text, "idiv ecx");
  EXPECT_THAT(fault_lines(*fault), Contains("division by zero: ecx=0x0"));
}
#endif

TEST(FaultCapture, Breakpoints) {
  size_t seen = 0;
  for (const Event& event : deliveries("fault_sigtrap")) {
    const auto fault = explain_fault(event);
    ASSERT_TRUE(fault && fault->instruction);
    EXPECT_EQ(fault->cause, FaultCause::breakpoint);
    EXPECT_THAT(fault->instruction->text, AnyOf("int3", "brk #0"));
    ++seen;
  }
  EXPECT_EQ(seen, 3u);
}

TEST(FaultCapture, ACallThatSeccompForbids) {
  const auto fault = first_fault("fault_sigsys");
  ASSERT_TRUE(fault && fault->call);
  EXPECT_EQ(fault_lines(*fault), std::vector<std::string>{"seccomp forbids getpriority"});
}

TEST(FaultCapture, AddsNothingWhereAProgramSentTheSignal) {
  for (const Event& event : deliveries("signals_self")) EXPECT_EQ(event.captured, Captured{});
}

TEST(FaultCapture, AddsEveryLineOnce) {
  const auto events = deliveries("segv");
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(count(events[0], Fact::Kind::registers), 1u);
  std::set<std::string> lines;
  uint64_t sp = 0;
  const RegisterLayout& layout = register_layout(host_abi());
  for (const Fact& fact : events[0].captured.facts) {
    if (fact.kind == Fact::Kind::mapping) {
      EXPECT_TRUE(lines.insert(fact.text).second) << fact.text;
      continue;
    }
    ASSERT_EQ(fact.text.size(), layout.size);
    std::memcpy(&sp, fact.text.data() + layout.stack_pointer.offset, sizeof sp);
  }
  // Above the address, around the instruction, around the stack pointer: the first two can be the same.
  EXPECT_GE(lines.size(), 2u);
  EXPECT_LE(lines.size(), 3u);
  const auto holds = [&](uint64_t address) {
    return std::ranges::any_of(lines,
                               [&](const auto& line) { return parse_mapping(line)->contains(address); });
  };
  EXPECT_TRUE(holds(sp));
  const uint64_t ip = std::get<SignalDelivery>(events[0].what).ip;
  EXPECT_TRUE(holds(ip));
  EXPECT_GE(events[0].captured.memory.find(ip - 16, 32).size(), 17u);
}

TEST(FaultCapture, RegistersAloneAreThoseOfTheThread) {
  Supervisor supervisor({});
  supervisor.launch(workload("handler"), {"handler"});
  Observer observer(supervisor);
  size_t seen = 0;
  observer.at_stop = [&](const Stopped& stopped) {
    const auto* delivery = std::get_if<SignalDelivery>(&stopped.stop());
    if (!delivery) return;
    Event event = event_of(stopped);
    capture_registers(event);
    ASSERT_EQ(event.captured.facts.size(), 1u);
    EXPECT_TRUE(event.captured.memory.empty());
    const Fact& fact = *event.captured.facts.begin();
    const Register& pc = register_layout(host_abi()).program_counter;
    uint64_t ip = 0;
    std::memcpy(&ip, fact.text.data() + pc.offset, sizeof ip);
    EXPECT_EQ(ip, delivery->ip);
    ++seen;
  };
  observer.run();
  EXPECT_GT(seen, 0u);
}

// No thread has such an id.
TEST(FaultCapture, OfAThreadThatIsGoneIsEmpty) {
  SignalDelivery delivery{.signal = {SIGSEGV}, .info_known = true};
  const int code = 1;
  std::memcpy(delivery.info.data() + 8, &code, sizeof code);
  Event event{.tid = 0x3fffffff, .what = delivery};
  capture_fault(event);
  EXPECT_EQ(event.captured, Captured{});
}

}  // namespace
}  // namespace sysgood::ptrace
