// The life of a signal in words: one sentence a moment. Lines of ours in a trace begin with " # ", which no
// line of strace's does.
#pragma once

#include <cstdint>
#include <string>

#include "tracer/event/frame.h"
#include "tracer/signals/life.h"

namespace sysgood::story {

// "SIGUSR1 #3".
std::string name_of(const signals::Life& life);

// "sent by tgkill of 4242 1.2 ms before", as seen from `now_ns`; 0 leaves the time out.
std::string origin(const signals::Life& life, int64_t now_ns);

// The same for a table of many: which child it was is left out.
std::string sender(const signals::Life& life);

// "blocked since rt_sigprocmask of 4242 3.0 ms before, until rt_sigprocmask"; empty when nothing held it up.
std::string waiting(const signals::Life& life, int64_t now_ns);

// "runs on_usr1 (main.c:12), SA_RESTART, on the alternate stack", "ignored", "terminates the process".
std::string effect(const signals::Life& life);

// "interrupts read: it will be made again (ERESTARTSYS, SA_RESTART)"; empty when nothing was interrupted.
std::string interruption(const signals::Life& life);

// How its handler ended: "on_usr1 returned after 35 us; read returns EINTR".
std::string handler_end(const signals::Life& life);

// What became of it where that was no delivery: taken, merged, discarded, pending at the end.
std::string fate(const signals::Life& life);

// What became of the call, told when it goes on; empty when there is nothing to add.
std::string call_goes_on(const signals::Life& life);

// "stopped the process for 3.2 ms, until SIGCONT #2".
std::string stop_end(const signals::Life& life);

// "on_usr1 (main.c:12)", "/usr/bin/dash+0x45ef", "0x401000".
std::string code_address(const std::string& packed_frame, uint64_t address);

// "1.2 ms": three digits.
void append_duration(std::string& out, int64_t ns);

// "1.2 ms before", or "0.1 ms later" than `now_ns` when a time was worked out.
std::string before(int64_t at_ns, int64_t now_ns);

}  // namespace sysgood::story
