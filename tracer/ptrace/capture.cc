#include "tracer/ptrace/capture.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "tracer/decode/touches.h"
#include "tracer/describe/syscalls.h"
#include "tracer/ptrace/remote_memory.h"

namespace sysgood::ptrace {

bool Capture::entry(Event& event, Tid process) {
  Call call;
  call.abi = event.abi;
  call.entry = std::get<SyscallEntry>(event.what);
  call.description = describe::find_syscall(call.abi, call.entry.number);
  if (!call.description) return paths_.empty();

  arena_.reset();
  RemoteMemory remote(event.tid);
  ThreadFacts thread(descriptors_, event.tid, process);
  RecordingMemory memory(remote, event.captured.memory);
  RecordingFacts facts(thread, event.captured);
  const DecodedCall decoded = decode_call(call, {memory, facts}, nullptr, limits_, arena_);
  return paths_.empty() || touches(decoded, paths_);
}

void Capture::exit(Event& event, const Event& entry, Tid process) {
  Call call;
  call.abi = entry.abi;
  call.entry = std::get<SyscallEntry>(entry.what);
  call.exit = &std::get<SyscallExit>(event.what);
  call.description = describe::find_syscall(call.abi, call.entry.number);
  if (!call.description) return;

  arena_.reset();
  KeptMemory kept_memory(entry.captured.memory);
  KeptFacts kept_facts(entry.captured);
  RemoteMemory remote(event.tid);
  ThreadFacts thread(descriptors_, event.tid, process);
  RecordingMemory memory(remote, event.captured.memory);
  RecordingFacts facts(thread, event.captured);
  const Source after{memory, facts};
  decode_call(call, {kept_memory, kept_facts}, &after, limits_, arena_);
}

void Capture::exec(Event& event) {
  char path[64], text[4096];
  const auto keep_link = [&](Fact::Kind kind) {
    const ssize_t n = readlink(path, text, sizeof text);
    if (n > 0) event.captured.facts.add(kind, 0, {text, static_cast<size_t>(n)});
  };
  std::snprintf(path, sizeof path, "/proc/%d/exe", event.tid);
  keep_link(Fact::Kind::program);
  std::snprintf(path, sizeof path, "/proc/%d/cwd", event.tid);
  keep_link(Fact::Kind::cwd);
  std::snprintf(path, sizeof path, "/proc/%d/auxv", event.tid);
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  if (const ssize_t n = read(file, text, sizeof text); n > 0)
    event.captured.facts.add(Fact::Kind::auxv, 0, {text, static_cast<size_t>(n)});
  close(file);
}

}  // namespace sysgood::ptrace
