#include "tracer/ptrace/capture.h"

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

}  // namespace sysgood::ptrace
