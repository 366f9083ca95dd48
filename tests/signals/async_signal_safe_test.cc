#include "tracer/signals/async_signal_safe.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tracer/signals/function_names.h"

namespace sysgood::signals {
namespace {

constexpr std::string_view program = "/home/me/program", libc = "/usr/lib/x86_64-linux-gnu/libc.so.6",
                           pthread = "/lib/libpthread-2.31.so", cxx = "/usr/lib/libstdc++.so.6",
                           loader = "/lib64/ld-linux-x86-64.so.2", allocator = "/usr/lib/libjemalloc.so.2";

struct Step {
  std::string_view module, function;
};

// From the handler inward to the call; before them the program that was interrupted, and the trampoline.
std::vector<Frame> stack_of(const std::vector<Step>& steps, std::string_view around = program) {
  std::vector<Frame> stack;
  const auto add = [&](const Step& step) {
    Frame frame;
    frame.module = step.module;
    frame.function = step.function;
    stack.insert(stack.begin(), frame);
  };
  add({around, "main"});
  add({around == program ? libc : around, "__restore_rt"});
  for (const Step& step : steps) add(step);
  return stack;
}

std::string said_of(const std::vector<Frame>& stack) {
  const auto found = first_unsafe(stack);
  return found ? found->function : "";
}

struct Row {
  const char* what;
  std::vector<Step> steps;
  std::string_view expected;  // empty: nothing is reported
};

const std::vector<Row> rows = {
    {"a safe function", {{program, "handler"}, {libc, "write"}}, ""},
    {"its inner name", {{program, "handler"}, {libc, "__GI___libc_write"}}, ""},
    {"printf", {{program, "handler"}, {libc, "printf"}, {libc, "write"}}, "printf"},
    {"printf, checked",
     {{program, "handler"}, {libc, "__printf_chk"}, {libc, "__GI___libc_write"}},
     "printf"},
    {"printf by its other name", {{program, "handler"}, {libc, "_IO_printf"}, {libc, "write"}}, "printf"},
    {"with a version", {{program, "handler"}, {libc, "puts@@GLIBC_2.2.5"}, {libc, "write"}}, "puts"},
    {"through functions of the program",
     {{program, "handler"}, {program, "log"}, {libc, "malloc"}},
     "malloc"},
    {"one of the program with an unsafe name",
     {{program, "handler"}, {program, "printf"}, {libc, "write"}},
     ""},
    {"malloc and what it calls",
     {{program, "handler"}, {libc, "malloc"}, {libc, "sysmalloc"}, {libc, "mmap"}},
     "malloc"},
    {"free", {{program, "handler"}, {libc, "__libc_free"}, {libc, "munmap"}}, "free"},
    {"operator new",
     {{program, "handler"}, {cxx, "operator new(unsigned long)"}, {libc, "malloc"}, {libc, "brk"}},
     "malloc"},
    {"a stream that only writes",
     {{program, "handler"}, {cxx, "std::ostream::flush()"}, {libc, "write"}},
     ""},
    {"a stream on stdio",
     {{program, "handler"}, {cxx, "std::ostream::flush()"}, {libc, "_IO_fflush"}, {libc, "write"}},
     "fflush"},
    {"what a safe function calls",
     {{program, "handler"}, {libc, "abort"}, {libc, "fflush"}, {libc, "write"}},
     ""},
    {"_exit is not exit", {{program, "handler"}, {libc, "_exit"}}, ""},
    {"_exit by its inner name", {{program, "handler"}, {libc, "__GI__exit"}}, ""},
    {"exit",
     {{program, "handler"}, {libc, "__GI_exit"}, {libc, "__run_exit_handlers"}, {libc, "write"}},
     "exit"},
    {"raise", {{program, "handler"}, {libc, "gsignal"}, {libc, "__pthread_kill_implementation"}}, ""},
    {"fork", {{program, "handler"}, {libc, "__libc_fork"}, {libc, "_Fork"}}, ""},
    {"what POSIX has added", {{program, "handler"}, {libc, "accept4"}}, ""},
    {"safe in practice", {{program, "handler"}, {libc, "syscall"}}, ""},
    {"safe in practice, for large files", {{program, "handler"}, {libc, "pread64"}}, ""},
    {"for large files", {{program, "handler"}, {libc, "__open64"}}, ""},
    {"with checked flags", {{program, "handler"}, {libc, "__open64_2"}}, ""},
    {"stat of older headers", {{program, "handler"}, {libc, "__fxstat64"}}, ""},
    {"fopen for large files", {{program, "handler"}, {libc, "_IO_fopen64"}, {libc, "openat"}}, "fopen"},
    {"of another revision of C", {{program, "handler"}, {libc, "__isoc99_fscanf"}, {libc, "read"}}, "fscanf"},
    {"siglongjmp", {{program, "handler"}, {libc, "__libc_siglongjmp"}, {libc, "__sigprocmask"}}, ""},
    {"longjmp, checked", {{program, "handler"}, {libc, "____longjmp_chk"}, {libc, "sigaltstack"}}, ""},
    {"swapcontext", {{program, "handler"}, {libc, "swapcontext"}}, ""},
    {"a lock",
     {{program, "handler"}, {pthread, "___pthread_mutex_lock"}, {pthread, "__lll_lock_wait"}},
     "pthread_mutex_lock"},
    {"sem_post", {{program, "handler"}, {pthread, "sem_post"}}, ""},
    {"sem_wait", {{program, "handler"}, {pthread, "__sem_wait"}}, "sem_wait"},
    {"one that is in no table", {{program, "handler"}, {libc, "fts_open"}, {libc, "openat"}}, "fts_open"},
    {"one without a name", {{program, "handler"}, {libc, ""}, {libc, "write"}}, ""},
    {"one without a name, and malloc",
     {{program, "handler"}, {libc, ""}, {libc, "_int_malloc"}, {libc, "mmap"}},
     "_int_malloc"},
    {"without names, and stdio",
     {{program, "handler"}, {libc, ""}, {libc, ""}, {libc, "_IO_file_write"}, {libc, "write"}},
     "_IO_file_write"},
    {"a library's handler without a name", {{libc, ""}, {libc, "setgid"}}, ""},
    {"setuid in another thread", {{libc, "__nptl_setxid_sighandler"}, {libc, "setuid"}}, ""},
    {"exit as the handler", {{libc, "exit"}, {libc, "_exit"}}, "exit"},
    {"the first call of a function",
     {{program, "handler"},
      {loader, "_dl_runtime_resolve_xsavec"},
      {loader, "_dl_fixup"},
      {loader, "mprotect"}},
     ""},
    {"memory for a thread's variable",
     {{program, "handler"}, {loader, "__tls_get_addr"}, {libc, "malloc"}, {libc, "brk"}},
     "__tls_get_addr"},
    {"another allocator", {{program, "handler"}, {allocator, "malloc"}, {libc, "mmap"}}, "malloc"},
    {"another allocator's inner functions",
     {{program, "handler"}, {allocator, "arena_new"}, {libc, "mmap"}},
     ""},
    {"a call of the program's own making", {{program, "handler"}, {program, "raw_call"}}, ""},
    {"system", {{program, "handler"}, {libc, "__libc_system"}, {libc, "posix_spawn"}}, "system"},
    {"time, formatted", {{program, "handler"}, {libc, "localtime"}, {libc, "openat"}}, "localtime"},
    {"unlock, of which only the inner function has a frame",
     {{program, "handler"}, {libc, "__GI___pthread_mutex_unlock_usercnt"}, {libc, "futex"}},
     "pthread_mutex_unlock"},
    {"syslog", {{program, "handler"}, {libc, "__syslog_chk"}, {libc, "sendto"}}, "syslog"},
};

TEST(AsyncSignalSafe, DynamicPrograms) {
  for (const Row& row : rows) EXPECT_EQ(said_of(stack_of(row.steps)), row.expected) << row.what;
}

const std::vector<Row> static_rows = {
    {"a safe function", {{program, "handler"}, {program, "__libc_write"}}, ""},
    {"printf", {{program, "handler"}, {program, "printf"}, {program, "write"}}, "printf"},
    {"malloc's call", {{program, "handler"}, {program, "__libc_malloc"}, {program, "__mmap64"}}, "malloc"},
    {"behind a function of the program", {{program, "handler"}, {program, "log"}, {program, "puts"}}, "puts"},
    {"... that has the name of a safe one",
     {{program, "handler"}, {program, "send"}, {program, "puts"}},
     "puts"},
    {"in no table", {{program, "handler"}, {program, "fts_open"}, {program, "openat"}}, ""},
    {"operator new",
     {{program, "handler"}, {program, "operator new(unsigned long)"}, {program, "malloc"}},
     "malloc"},
    {"_exit", {{program, "handler"}, {program, "_exit"}}, ""},
    {"no names at all", {{program, ""}, {program, ""}}, ""},
};

TEST(AsyncSignalSafe, StaticPrograms) {
  for (const Row& row : static_rows)
    EXPECT_EQ(said_of(stack_of(row.steps, "/bin/static")), row.expected) << row.what;
}

TEST(AsyncSignalSafe, SaysWhere) {
  const auto stack = stack_of({{program, "handler"}, {program, "log"}, {libc, "printf"}, {libc, "write"}});
  EXPECT_EQ(first_unsafe(stack), (Unsafe{1, 3, "printf"}));
  EXPECT_EQ(find_trampoline(stack), 4u);
}

TEST(AsyncSignalSafe, InnermostHandlerCounts) {
  auto outer = stack_of({{program, "outer"}, {libc, "printf"}});
  auto inner = stack_of({{program, "inner"}, {libc, "write"}});
  inner.pop_back();  // "main": the inner handler has interrupted printf
  inner.insert(inner.end(), outer.begin(), outer.end());
  EXPECT_EQ(first_unsafe(inner), std::nullopt);
  EXPECT_EQ(first_unsafe(outer), (Unsafe{0, 1, "printf"}));
}

TEST(AsyncSignalSafe, TrampolineMayBeKnownOtherwise) {
  auto stack = stack_of({{program, "handler"}, {libc, "malloc"}});
  stack[2].function.clear();
  EXPECT_EQ(first_unsafe(stack), std::nullopt);
  EXPECT_EQ(first_unsafe(stack, 2), (Unsafe{0, 1, "malloc"}));
  EXPECT_EQ(first_unsafe(stack, 0), std::nullopt);
  EXPECT_EQ(first_unsafe(stack, 9), std::nullopt);
  EXPECT_EQ(first_unsafe({}), std::nullopt);
}

TEST(AsyncSignalSafe, TrampolineOfAarch64) {
  auto stack = stack_of({{program, "handler"}, {libc, "malloc"}});
  stack[2] = Frame{.module = "[vdso]", .function = "__kernel_rt_sigreturn"};
  EXPECT_EQ(said_of(stack), "malloc");
}

TEST(AsyncSignalSafe, SafetyOfASymbol) {
  const std::vector<std::pair<std::string_view, Safety>> expected = {
      {"write", Safety::by_standard},
      {"_Fork", Safety::by_standard},
      {"__bsd_signal", Safety::by_standard},
      {"__sysv_signal", Safety::by_standard},
      {"__xpg_sigpause", Safety::by_standard},
      {"tgkill", Safety::in_practice},
      {"eventfd_write", Safety::in_practice},
      {"__sigsetjmp", Safety::in_practice},
      {"free", Safety::unsafe},
      {"pthread_mutex_unlock_usercnt", Safety::unsafe},
      {"__interceptor_malloc", Safety::unsafe},
      {"file_write", Safety::unknown},
      {"my_class::write(int)", Safety::unknown},
      {"", Safety::unknown},
  };
  for (const auto& [symbol, safety] : expected) EXPECT_EQ(safety_of(symbol), safety) << symbol;
}

TEST(FunctionNames, LessAroundThemEveryTime) {
  using Names = std::vector<std::string_view>;
  EXPECT_EQ(names_of("write"), (Names{"write"}));
  EXPECT_EQ(names_of("_exit.cold"), (Names{"_exit", "exit"}));
  EXPECT_EQ(names_of("__GI___open64_nocancel"),
            (Names{"__GI___open64_nocancel", "__GI___open64", "__GI___open", "__open64_nocancel", "__open64",
                   "__open", "_open64_nocancel", "_open64", "_open", "open64_nocancel", "open64", "open"}));
  EXPECT_EQ(names_of("std::vector<int>::size() const"), Names{});
}

}  // namespace
}  // namespace sysgood::signals
