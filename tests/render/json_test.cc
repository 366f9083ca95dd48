// {events -> lines of JSON}: the schema of docs/json.md line by line.
#include "tracer/render/json.h"

#include <gtest/gtest.h>

#include "tests/render/json_telling.h"

namespace sysgood {
namespace {

using testing::delivery;
using testing::FakeMemory;
using testing::Telling;

TEST(Json, ACall) {
  Telling t;
  FakeMemory memory;
  memory.string(0x1000, "/etc/passwd");
  t.tape.enter(7, "openat", {0xffffff9c, 0x1000, 0x80000}, memory).leave(7, 3);
  EXPECT_EQ(
      t.finish(),
      R"({"event":"syscall","tid":7,"time":"1000.000001000","number":257,"name":"openat","abi":"x86_64",)"
      R"("raw_args":["0xffffff9c","0x1000","0x80000","0x0","0x0","0x0"],)"
      R"("args":[{"name":"dfd","value":-100,"symbol":"AT_FDCWD"},{"name":"filename","value":"/etc/passwd"},)"
      R"({"name":"flags","value":524288,"flags":["O_RDONLY","O_CLOEXEC"]}],)"
      R"("result":{"value":3},"duration_ns":1000})"
      "\n");
}

// Arguments and result of one call, as they stand in its line.
struct Row {
  std::string name;
  std::vector<uint64_t> arguments;
  FakeMemory memory;
  int64_t value;
  std::string args, result;
  TextOptions options = {};
  Abi abi = Abi::x86_64;
};

TEST(Json, Values) {
  TextOptions paths;
  paths.style.paths = true;
  TextOptions short_strings;
  short_strings.string_limit = 3;
  TextOptions verbose;
  verbose.style.verbose = true;
  const Row rows[] = {
      {"close",
       {0xffffffff},
       {},
       -9,
       R"([{"name":"fd","value":-1}])",
       R"({"error":"EBADF","errno":9,"message":"Bad file descriptor"})"},
      {"close", {3}, {}, -4000, R"([{"name":"fd","value":3}])", R"({"errno":4000})"},
      {"pause",
       {},
       {},
       -514,
       "[]",
       R"({"restart":"ERESTARTNOHAND","errno":514,"message":"To be restarted if no handler"})"},
      {"kill",
       {uint64_t(-1), 15},
       {},
       0,
       R"([{"name":"pid","value":-1},{"name":"sig","value":15,"symbol":"SIGTERM"}])",
       R"({"value":0})"},
      {"kill",
       {1, 200},
       {},
       -22,
       R"([{"name":"pid","value":1},{"name":"sig","value":200}])",
       R"({"error":"EINVAL","errno":22,"message":"Invalid argument"})"},
      // Bits without a name; a number that is an address.
      {"mmap",
       {0, 4096, 0x80000003, 0x22, 0xffffffff, 0},
       {},
       0x7f0000000000,
       R"([{"name":"addr","value":null},{"name":"len","value":4096},)"
       R"({"name":"prot","value":2147483651,"flags":["PROT_READ","PROT_WRITE"],"rest":"0x80000000"},)"
       R"({"name":"flags","value":34,"flags":["MAP_PRIVATE","MAP_ANONYMOUS"]},)"
       R"({"name":"fd","value":-1},{"name":"off","value":"0x0"}])",
       R"({"value":"0x7f0000000000"})"},
      // Unreadable memory and NULL are pointers.
      {"rt_sigprocmask",
       {0, 0x1000, 0, 8},
       {},
       -14,
       R"([{"name":"how","value":0,"symbol":"SIG_BLOCK"},{"name":"nset","value":"0x1000"},)"
       R"({"name":"oset","value":null},{"name":"sigsetsize","value":8}])",
       R"({"error":"EFAULT","errno":14,"message":"Bad address"})"},
      {"rt_sigprocmask",
       {9, 0x1000, 0, 8},
       FakeMemory().u64(0x1000, {0x8000000000000201}),
       0,
       R"([{"name":"how","value":9},{"name":"nset","value":"0x8000000000000201",)"
       R"("signals":["SIGHUP","SIGUSR1","SIGRT_32"]},{"name":"oset","value":null},{"name":"sigsetsize","value":8}])",
       R"({"value":0})"},
      // A structure, in and out.
      {"nanosleep",
       {0x1000, 0x2000},
       FakeMemory().u64(0x1000, {1, 5}).u64(0x2000, {0, 9}),
       -516,
       R"([{"name":"rqtp","fields":{"tv_sec":{"value":1},"tv_nsec":{"value":5}}},)"
       R"({"name":"rmtp","fields":{"tv_sec":{"value":0},"tv_nsec":{"value":9}}}])",
       R"({"restart":"ERESTART_RESTARTBLOCK","errno":516,"message":"Interrupted by signal"})"},
      {"read",
       {3, 0x1000, 5},
       FakeMemory().bytes(0x1000, "abcde"),
       5,
       R"([{"name":"fd","value":3},{"name":"buf","value":"abc","truncated":true},{"name":"count","value":5}])",
       R"({"value":5})",
       short_strings},
      // -y: what descriptors refer to.
      {"dup",
       {3},
       {},
       4,
       R"([{"name":"fildes","value":3,"path":"/tmp/\"x\""}])",
       R"({"value":4,"path":"/dev/tty"})",
       paths},
      // Pairs of descriptors are a list.
      {"pipe2",
       {0x1000, 0x800},
       FakeMemory().u32(0x1000, {3, 4}),
       0,
       R"([{"name":"fildes","items":[{"value":3},{"value":4}]},)"
       R"({"name":"flags","value":2048,"flags":["O_NONBLOCK"]}])",
       R"({"value":0})"},
      // The environment is counted, and shown with -v.
      {"execve",
       {0x1000, 0x2000, 0x3000},
       FakeMemory()
           .string(0x1000, "/x")
           .u64(0x2000, {0x1000, 0})
           .u64(0x3000, {0x4000, 0})
           .string(0x4000, "A=1"),
       0,
       R"([{"name":"filename","value":"/x"},{"name":"argv","items":[{"value":"/x"}]},)"
       R"({"name":"envp","value":"0x3000","count":1,"of":"vars"}])",
       R"({"value":0})"},
      {"execve",
       {0x1000, 0x2000, 0x3000},
       FakeMemory()
           .string(0x1000, "/x")
           .u64(0x2000, {0x1000, 0})
           .u64(0x3000, {0x4000, 0})
           .string(0x4000, "A=1"),
       0,
       R"([{"name":"filename","value":"/x"},{"name":"argv","items":[{"value":"/x"}]},)"
       R"({"name":"envp","value":"0x3000","count":1,"of":"vars","items":[{"value":"A=1"}]}])",
       R"({"value":0})",
       verbose},
      // What the result says besides its value.
      {"poll",
       {0x1000, 1, uint64_t(-1)},
       FakeMemory().u32(0x1000, {3}).u16(0x1004, {1, 1}),
       1,
       R"([{"name":"fds","items":[{"fields":{"fd":{"value":3},"events":{"value":1,"flags":["POLLIN"]}}}]},)"
       R"({"name":"nfds","value":1},{"name":"timeout_msecs","value":-1}])",
       R"({"value":1,"details":[{"items":[{"fields":{"fd":{"value":3},"revents":{"value":1,"flags":["POLLIN"]}}}]}]})"},
      {"rt_sigtimedwait",
       {0, 0, 0, 8},
       {},
       10,
       R"([{"name":"uthese","value":null},{"name":"uinfo","value":null},{"name":"uts","value":null},)"
       R"({"name":"sigsetsize","value":8}])",
       R"({"value":10,"symbol":"SIGUSR1"})"},
      {"getpid", {}, {}, 7, "[]", R"({"value":7})", {}, Abi::aarch64},
  };
  for (const Row& row : rows) {
    Telling t(row.options);
    t.tape.abi = row.abi;
    t.tape.facts.known[{Fact::Kind::fd_path, 3}] = "/tmp/\"x\"";
    t.tape.facts.known[{Fact::Kind::fd_path, 4}] = "/dev/tty";
    FakeMemory memory = row.memory;
    t.tape.enter(1, row.name, row.arguments, memory).leave(1, row.value, memory);
    t.finish();
    ASSERT_EQ(t.lines.size(), 1u) << row.name;
    EXPECT_EQ(t.lines.text(0, "args"), row.args) << row.name;
    EXPECT_EQ(t.lines.text(0, "result"), row.result) << row.name;
  }
}

TEST(Json, CallsThatDoNotReturn) {
  Telling t;
  t.tape.enter(2, "read", {3, 0x1000, 5})
      .enter(3, "pause")
      .enter(4, "pause")
      .enter(5, "pause")
      .enter(1, "pause");
  t.tape.pass(2, Exited{0}).pass(3, Killed{{9}, false}).pass(4, Detached{});
  const std::string text = t.finish();
  ASSERT_EQ(t.lines.size(), 8u) << text;
  const char* const kinds[] = {"syscall", "exited",   "syscall", "killed",
                               "syscall", "detached", "syscall", "syscall"};
  const int tids[] = {2, 2, 3, 3, 4, 4, 1, 5};
  for (size_t i = 0; i < 8; ++i) {
    EXPECT_EQ(t.lines.text(i, "event"), "\"" + std::string(kinds[i]) + "\"");
    EXPECT_EQ(t.lines.text(i, "tid"), std::to_string(tids[i]));
    if (kinds[i] != std::string("syscall")) continue;
    EXPECT_EQ(t.lines.text(i, "unfinished"), "true");
    EXPECT_EQ(t.lines.text(i, "result"), "");
    EXPECT_EQ(t.lines.text(i, "duration_ns"), "");
  }
  EXPECT_EQ(t.lines.text(0, "args"),
            R"([{"name":"fd","value":3},{"name":"buf","pending":true},{"name":"count","value":5}])");
}

TEST(Json, EveryOtherEvent) {
  Telling t;
  t.tape.pass(1, ThreadStart{ThreadStart::How::launched, 1, 0})
      .pass(2, ThreadStart{ThreadStart::How::clone, 1, 1});
  t.tape.pass(1, GroupStop{{19}})
      .pass(1, Exec{2})
      .pass(1, Exited{3})
      .pass(2, Killed{{11}, true})
      .pass(3, Detached{});
  t.tape.pass(0, Lost{5, "no \xff room"}).pass(0, Lost{});
  EXPECT_EQ(
      t.finish(),
      R"({"event":"start","tid":1,"time":"1000.000001000","how":"launched","process":1})"
      "\n"
      R"({"event":"start","tid":2,"time":"1000.000002000","how":"clone","process":1,"parent":1})"
      "\n"
      R"({"event":"group_stop","tid":1,"time":"1000.000003000","signal":"SIGSTOP","number":19})"
      "\n"
      R"({"event":"exec","tid":1,"time":"1000.000004000","former":2})"
      "\n"
      R"({"event":"exited","tid":1,"time":"1000.000005000","code":3})"
      "\n"
      R"({"event":"killed","tid":2,"time":"1000.000006000","signal":"SIGSEGV","number":11,"core_dumped":true})"
      "\n"
      R"({"event":"detached","tid":3,"time":"1000.000007000"})"
      "\n"
      "{\"event\":\"lost\",\"tid\":0,\"time\":\"1000.000008000\",\"events\":5,\"why\":\"no \xc3\xbf room\","
      "\"why_encoding\":\"latin1\"}\n"
      R"({"event":"lost","tid":0,"time":"1000.000009000","why":""})"
      "\n");
}

TEST(Json, Signals) {
  TextOptions with_ip;
  with_ip.instruction_pointer = true;
  Telling t(with_ip);
  t.tape.pass(1, delivery(10, {10, 0, 0xfffffffa, 0, 1234, 1000}));
  t.tape.pass(1, delivery(11, {11, 0, 77, 0, 0xdeadbeef, 0xffff8000}));
  SignalDelivery unknown{.signal = {34}};
  t.tape.pass(1, unknown);
  t.finish();
  EXPECT_EQ(
      t.lines.text(0, "info"),
      R"({"si_signo":{"value":10,"symbol":"SIGUSR1"},"si_code":{"value":4294967290,"symbol":"SI_TKILL"},)"
      R"("si_pid":{"value":1234},"si_uid":{"value":1000}})");
  EXPECT_EQ(t.lines.text(0, "signal"), "\"SIGUSR1\"");
  EXPECT_EQ(t.lines.text(0, "ip"), "\"0x401234\"");
  // A code without a name keeps its number.
  EXPECT_EQ(
      t.lines.text(1, "info"),
      R"({"si_signo":{"value":11,"symbol":"SIGSEGV"},"si_code":{"value":77},"si_addr":{"value":"0xffff8000deadbeef"}})");
  EXPECT_EQ(t.lines.text(2, "signal"), "\"SIGRT_2\"");
  EXPECT_EQ(t.lines.text(2, "info"), "");
}

TEST(Json, AnUnknownCall) {
  Telling t;
  FakeMemory nothing;
  t.tape.enter(1, uint64_t{0xdead}, {1, ~uint64_t{0}}, nothing).leave(1, -38);
  t.tape.enter(1, ~uint64_t{0}, {}, nothing).leave(1, -38);
  t.finish();
  EXPECT_EQ(t.lines.text(0, "number"), "57005");
  EXPECT_EQ(t.lines.text(0, "name"), "\"syscall_0xdead\"");
  EXPECT_EQ(t.lines.text(0, "raw_args"), R"(["0x1","0xffffffffffffffff","0x0","0x0","0x0","0x0"])");
  EXPECT_EQ(
      t.lines.text(0, "args"),
      R"([{"value":"0x1"},{"value":"0xffffffffffffffff"},{"value":"0x0"},{"value":"0x0"},{"value":"0x0"},{"value":"0x0"}])");
  EXPECT_EQ(t.lines.text(1, "number"), "\"0xffffffffffffffff\"");
}

// We attached while the thread was in a call.
TEST(Json, AnExitWithoutItsEntry) {
  Telling t;
  t.tape.leave(1, -4);
  EXPECT_EQ(t.finish(), R"({"event":"syscall","tid":1,"time":"1000.000001000","abi":"x86_64",)"
                        R"("result":{"error":"EINTR","errno":4,"message":"Interrupted system call"}})"
                        "\n");
  TextOptions some;
  some.calls = CallSet::none();
  Telling filtered(some);
  filtered.tape.leave(1, 0);
  EXPECT_EQ(filtered.finish(), "");
}

// A thread that is not the leader calls execve: its call goes on under the leader's id, the leader's own is
// lost.
TEST(Json, ExecveOfAnotherThread) {
  Telling t;
  t.tape.enter(1, "pause").enter(2, "execve").pass(1, Exec{2}).leave(1, 0).pass(1, Exited{0});
  t.finish();
  ASSERT_EQ(t.lines.size(), 4u);
  EXPECT_EQ(t.lines.text(0, "name"), "\"pause\"");
  EXPECT_EQ(t.lines.text(0, "unfinished"), "true");
  EXPECT_EQ(t.lines.text(1, "former"), "2");
  EXPECT_EQ(t.lines.text(2, "name"), "\"execve\"");
  EXPECT_EQ(t.lines.text(2, "result"), R"({"value":0})");
  EXPECT_EQ(t.lines.text(3, "event"), "\"exited\"");
}

}  // namespace
}  // namespace sysgood
