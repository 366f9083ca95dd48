// A trace in its canonical form: what is the same in every run of the same program, one line an event. Which
// line follows which is meant thread by thread; between threads it is as it happened.
//
// A call is one line however often it was interrupted and restarted; what a handler did stands behind its
// signal, one level deeper; a signal's line says what the thread's process did with it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "tracer/decode/arena.h"
#include "tracer/decode/decode.h"
#include "tracer/event/selection.h"
#include "tracer/event/sink.h"
#include "tracer/golden/births.h"
#include "tracer/golden/process_state.h"
#include "tracer/golden/stable_text.h"

namespace sysgood::golden {

struct Line {
  enum class Kind : uint8_t { call, signal, stop, end, section };
  Kind kind = Kind::call;
  std::string thread;  // P1, T1.2
  std::string text;    // of a section its name, empty where it ends
  int depth = 0;       // handlers around it
  bool async = false;  // a signal that may come anywhere in its thread's life
  bool alone = true;   // no other thread was there
  bool parts = false;  // it made a process or a thread
  bool joins = false;  // it waited for the end of a process
};

struct CanonicalOptions {
  bool startup = false;  // also what the loader and libc do before main()
  CallSet calls = CallSet::all();
  SignalSet signals = SignalSet::all();
  static constexpr uint32_t string_limit = 4096;  // bytes of a string that are read: a path may be in them
  static constexpr uint32_t element_limit = 64;   // of an array
};

class CanonicalTrace : public Sink {
 public:
  explicit CanonicalTrace(CanonicalOptions options) : options_(options) {}

  // What it reads of a call: less is not enough, more is not looked at.
  static Limits limits();

  void receive(const Event& event, const Event* entry) override;
  void flush() override {}
  void finish() override;

  // After finish().
  const std::vector<Line>& lines() const { return lines_; }
  // Why this is not the whole trace; empty when it is.
  const std::string& incomplete() const { return incomplete_; }

 private:
  struct Interrupted {
    size_t line;
    Event entry;
    std::string name;
    size_t level;  // handlers it lies under
  };
  struct Thread {
    std::optional<Event> open;     // the call it is in
    std::optional<Event> resumed;  // what that call goes on with, when it is restart_syscall
    bool open_in_startup = false;
    std::vector<size_t> handlers;  // lines of the signals whose handlers run
    std::vector<Interrupted> interrupted;
    std::string last_call;
    size_t maps = 0;
    uint64_t sp = 0;
    bool launched = false;
    bool inner = false;      // in a pid namespace of its own: the ids it sees are not ours
    Birth exec_by = unborn;  // of a leader: the thread whose execve has made it what it is now
  };
  struct Draft {
    Line line;
    Birth thread;
    Abi abi;
    bool startup = false, dropped = false;
    uint64_t number = 0;
    Signal signal;
  };
  class ThreadMeanings;

  Birth known(Tid tid);
  ProcessState& process_of(Birth thread) { return processes_[births_.process_of(thread)]; }
  Draft& add(Birth thread, Line::Kind kind, std::string text);

  void started(const Event& event);
  void executed(const Event& event);
  void entered(const Event& event);
  void returned(const Event& event, const Event& entry);
  void signalled(const Event& event);
  void ended(const Event& event);

  void call_never_ended(Birth birth);
  void name_program(const Event& execve);
  void restarts(Thread& thread, const Event& entry);
  void returned_from_handler(Thread& thread, Birth birth, const SyscallExit& exit);
  std::string name_mapping(Birth birth);
  void note_created(const std::string& name, const Event& entry);
  std::string call_text(Birth birth, const Event& entry, const Event* exit, bool resumed);
  bool section(Birth birth, const std::string& text);
  bool comes_of_own_call(const Thread& thread, const SignalDelivery& delivery) const;

  CanonicalOptions options_;
  Births births_;
  std::map<Birth, ProcessState> processes_;
  std::map<Birth, Thread> threads_;
  std::map<std::string, std::shared_ptr<const ProgramSymbols>> symbols_;
  bool named_ = false;  // the program, its directory
  std::vector<Draft> drafts_;
  std::vector<Line> lines_;
  StableText text_;
  std::string incomplete_;
  size_t alive_ = 0;
  Arena arena_;
};

}  // namespace sysgood::golden
