// The trace as strace writes it: one line a call, cut and resumed when another thread gets a word in.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "tracer/decode/decode.h"
#include "tracer/event/sink.h"
#include "tracer/render/text_options.h"

namespace sysgood {

// Where text goes. One stream, or one a thread (-ff).
class TextOutput {
 public:
  virtual ~TextOutput() = default;
  virtual void write(Tid tid, std::string_view text) = 0;
  virtual void flush() = 0;
};

class TextSink : public Sink {
 public:
  // Neither is owned; both must outlive this.
  TextSink(const TextOptions& options, TextOutput& output);

  void receive(const Event& event, const Event* entry) override;
  void flush() override { output_.flush(); }
  void finish() override;

  // Ends the line that is being written, so that something else can be put on the same terminal.
  void interrupt_line();

  // A line that is not strace's, where the thread's lines go; without its newline.
  void note(Tid tid, std::string_view line);

 private:
  struct Thread {
    bool in_call = false;  // its call's first half has been written
    bool cut = false;      // ... and another line came between
    size_t shown = 0;      // arguments written
    bool all_shown = false;
    size_t column = 0;    // of its line, while that is open
    uint64_t number = 0;  // of its last call
    Abi abi = host_abi();
    Abi told = host_abi();                // as whose code it is known to the reader
    uint64_t interrupted = ~uint64_t{0};  // the call that restart_syscall would resume
    std::string stack;                    // of its call, where it was taken at the entry, until it is shown
  };

  void syscall_entry(const Event& event);
  void syscall_exit(const Event& event, const Event& entry);
  void signal(const Event& event);
  void group_stop(const Event& event);
  void exec(const Event& event);
  void ended(const Event& event, const std::string& how);
  void detached(const Event& event);

  DecodedCall decode(const Event& entry, const Event* exit);
  bool wanted(const DecodedCall& call) const;
  void append_call_start(Thread& thread, const Event& entry, const DecodedCall& decoded);
  void append_rest(Thread& thread, const Event& exit, const Event& entry, const DecodedCall& decoded);
  void close_unreturned_call(const Event& event, Thread& thread);

  // Says that the thread runs in another mode, once it does.
  void tell_mode(const Event& event, Thread& thread, const uint64_t* ip);

  void cut_open_line(Tid tid);
  // Begins a line: cuts another thread's open one, writes what leads it.
  void begin_line(const Event& event, const Thread& thread, const uint64_t* ip);
  void append_leader(const Event& event, const Thread& thread, const uint64_t* ip);
  void append_clock(int64_t realtime_ns);
  void pad(const Thread& thread);
  void put(Tid tid);                                        // hands the text made so far to the output
  void end_line(Tid tid, const FactList* stack = nullptr);  // the stack's lines follow
  size_t column(const Thread& thread) const { return thread.column + text_.size() - line_start_; }

  TextOptions options_;
  TextOutput& output_;
  std::unordered_map<Tid, Thread> threads_;
  Tid open_line_ = 0;  // whose line is not finished (only where all write to one output)
  int64_t previous_line_ns_ = 0;
  Limits limits_;
  Arena arena_;
  std::string text_;
  size_t line_start_ = 0;  // in text_: where the current thread's line (or its continuation) begins
};

}  // namespace sysgood
