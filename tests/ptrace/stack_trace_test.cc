// Stacks of real programs: the workload `stack` and changed copies of it.
#include "tracer/ptrace/stack_trace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "arch/syscalls.h"
#include "tests/ptrace/stops.h"
#include "tracer/event/frame.h"
#include "tracer/ptrace/inlined_functions.h"

namespace sysgood::ptrace {
namespace {

using ::testing::Contains;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using testing::Observer;
using testing::workload;
using Words = std::vector<std::string>;

constexpr std::string_view delivery = "a signal";

struct Run {
  std::string program = workload("stack");
  Detail detail = Detail::source;
  uint32_t limit = 256;
  bool delete_it = false;
  std::string_view at = "getppid";  // a call or `delivery`
};

std::vector<Frame> frames_of(const Event& event) {
  std::vector<Frame> frames;
  for (const Fact& fact : event.captured.facts) {
    EXPECT_EQ(fact.kind, Fact::Kind::frame);
    frames.push_back(unpack_frame(fact.text));
    if (fact.text.empty()) frames.back().function = "there are more";
  }
  return frames;
}

// The stack of the program's one thread where it is there for the first time.
std::vector<Frame> stack_of(const Run& run) {
  Supervisor supervisor({});
  Symbols symbols;
  StackTraces stacks(symbols, run.detail);
  const Tid tid = supervisor.launch(run.program, {run.program});
  Observer seen(supervisor);
  std::vector<Frame> frames;
  bool deleted = false;
  seen.at_stop = [&](const Stopped& stopped) {
    if (std::holds_alternative<Exec>(stopped.stop())) {
      symbols.forget(tid);
      if (run.delete_it) deleted = unlink(run.program.c_str()) == 0;
    }
    const auto* entry = std::get_if<SyscallEntry>(&stopped.stop());
    const bool here = entry ? syscall_name(stopped.abi(), entry->number) == run.at
                            : run.at == delivery && std::holds_alternative<SignalDelivery>(stopped.stop());
    if (!here || !frames.empty()) return;
    Event event;
    stacks.capture(event, tid, tid, run.limit);
    frames = frames_of(event);
  };
  seen.run();
  EXPECT_EQ(deleted, run.delete_it);
  return frames;
}

Words functions(const std::vector<Frame>& frames) {
  Words names;
  for (const Frame& frame : frames) names.push_back(frame.function + (frame.inlined ? " (inlined)" : ""));
  return names;
}

// Where the workload's source says so in a comment.
uint32_t line_of(const std::string& comment) {
  std::ifstream source(std::string(SOURCE_DIR) + "/workloads/stack.c");
  uint32_t number = 0;
  for (std::string line; std::getline(source, line);) {
    ++number;
    if (line.find("  // " + comment) != line.npos) return number;
  }
  ADD_FAILURE() << "no such comment: " << comment;
  return 0;
}

class Copy {
 public:
  Copy() : directory_("/tmp/sysgood-stack-XXXXXX") {
    EXPECT_TRUE(mkdtemp(directory_.data()));
    std::filesystem::copy_file(workload("stack"), path());
  }
  ~Copy() { std::filesystem::remove_all(directory_); }
  std::string path() const { return directory_ + "/copy"; }

 private:
  std::string directory_;
};

// From the program's own frames on, without those of libc between main and _start.
std::vector<Frame> in_module(const std::vector<Frame>& frames, const std::string& module) {
  std::vector<Frame> own;
  std::copy_if(frames.begin(), frames.end(), std::back_inserter(own),
               [&](const Frame& f) { return f.module == module; });
  return own;
}

TEST(StackTrace, ThroughAHandlerToTheBeginning) {
  const std::vector<Frame> frames = stack_of({});
  EXPECT_EQ(
      functions(in_module(frames, workload("stack"))),
      (Words{"on_inlined (inlined)", "recursive", "recursive", "recursive", "on_usr1", "main", "_start"}));
  EXPECT_EQ(frames[0].function, "getppid");
  EXPECT_THAT(frames[0].module, HasSubstr("libc"));
  EXPECT_EQ(frames.back().function, "_start");
}

TEST(StackTrace, LinesOfSource) {
  const std::vector<Frame> own = in_module(stack_of({}), workload("stack"));
  ASSERT_EQ(own.size(), 7u);
  const char* comments[] = {"the call",      "the inlined call", "the recursion",
                            "the recursion", "from the handler", "from main"};
  for (size_t i = 0; i < std::size(comments); ++i) {
    EXPECT_THAT(own[i].file, EndsWith("workloads/stack.c")) << i;
    EXPECT_EQ(own[i].line, line_of(comments[i])) << i;
  }
  // The inlined function is where it is inlined.
  EXPECT_EQ(own[0].module_offset, own[1].module_offset);
  EXPECT_LT(own[0].function_offset, own[1].function_offset);
}

TEST(StackTrace, SymbolsAloneReadNoSource) {
  const std::vector<Frame> own = in_module(stack_of({.detail = Detail::symbol}), workload("stack"));
  EXPECT_EQ(functions(own), (Words{"recursive", "recursive", "recursive", "on_usr1", "main", "_start"}));
  for (const Frame& frame : own) EXPECT_EQ(frame.file, "");
}

TEST(StackTrace, OfAStrippedProgram) {
  const std::vector<Frame> whole = in_module(stack_of({.detail = Detail::symbol}), workload("stack"));
  const std::string stripped = std::string(BUILD_DIR) + "/tests/stack_stripped";
  const std::vector<Frame> own = in_module(stack_of({.program = stripped}), stripped);
  ASSERT_EQ(own.size(), whole.size());
  for (size_t i = 0; i < own.size(); ++i) {
    EXPECT_EQ(own[i].module_offset, whole[i].module_offset);
    EXPECT_EQ(own[i].function, "");
    EXPECT_EQ(own[i].file, "");
  }
}

TEST(StackTrace, OfADeletedProgram) {
  const std::vector<Frame> whole = in_module(stack_of({}), workload("stack"));
  const Copy copy;
  const std::vector<Frame> own =
      in_module(stack_of({.program = copy.path(), .delete_it = true}), copy.path() + " (deleted)");
  EXPECT_EQ(functions(own), functions(whole));
}

TEST(StackTrace, NoMoreThanTheLimit) {
  std::vector<Frame> frames = stack_of({.limit = 2});
  // Inlined functions are no frames of their own.
  EXPECT_EQ(functions(frames), (Words{"getppid", "on_inlined (inlined)", "recursive", "there are more"}));
  frames = stack_of({.detail = Detail::symbol});
  const auto all = static_cast<uint32_t>(frames.size());
  EXPECT_EQ(stack_of({.detail = Detail::symbol, .limit = all}).size(), all) << "not one too many";
}

TEST(StackTrace, OfALibraryThatIsNotThereYet) {
  // The first calls of the dynamic linker: libc is mapped between them, and found without being told.
  EXPECT_THAT(stack_of({.at = "brk"}).back().module, ::testing::HasSubstr("/ld-linux"));
  EXPECT_THAT(functions(stack_of({.at = "setitimer"})), Contains("setitimer"));
}

TEST(StackTrace, OfACallToNowhere) {
  const std::vector<Frame> frames = stack_of({.program = workload("fault_null_call"), .at = delivery});
  ASSERT_GE(frames.size(), 4u);
  EXPECT_EQ(frames[0], Frame{});
  EXPECT_EQ(frames[1].function, "call");
  EXPECT_EQ(frames[2].function, "main");
}

TEST(Symbols, NothingIsKnownOfNoCode) {
  Symbols symbols;
  EXPECT_EQ(symbols.frames_at(getpid(), 16, false), std::vector{Frame{}});
  EXPECT_EQ(symbols.find(getpid(), 0), Frame{});
  EXPECT_EQ(symbols.find(-1, 4096), Frame{});
}

TEST(Symbols, TheFunctionOfAnAddress) {
  Symbols symbols;
  const auto address = reinterpret_cast<uint64_t>(&line_of);
  const Frame frame = symbols.find(getpid(), address + 1);
  EXPECT_THAT(frame.function, HasSubstr("line_of(std::"));
  EXPECT_EQ(frame.function_offset, 1u);
  EXPECT_EQ(frame.module, std::filesystem::read_symlink("/proc/self/exe"));
}

TEST(Symbols, Demangled) {
  EXPECT_EQ(demangled("main"), "main");
  EXPECT_EQ(demangled("_ZN3foo3barEi"), "foo::bar(int)");
  EXPECT_EQ(demangled("_Z"), "_Z");
  EXPECT_EQ(demangled(""), "");
}

TEST(StackTrace, WhatIsTakenAtTheEntry) {
  for (const Abi abi : all_abis) {
    EXPECT_TRUE(StackTraces::taken_at_entry(abi, *syscall_number(abi, "exit_group")));
    EXPECT_TRUE(StackTraces::taken_at_entry(abi, *syscall_number(abi, "execve")));
    EXPECT_FALSE(StackTraces::taken_at_entry(abi, *syscall_number(abi, "read")));
    EXPECT_FALSE(StackTraces::taken_at_entry(abi, ~uint64_t{0}));
  }
}

}  // namespace
}  // namespace sysgood::ptrace
