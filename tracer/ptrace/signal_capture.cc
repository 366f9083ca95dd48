#include "tracer/ptrace/signal_capture.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "arch/registers.h"
#include "arch/signal_frame.h"
#include "tracer/ptrace/remote_memory.h"
#include "tracer/ptrace/request.h"

namespace sysgood::ptrace {

namespace {

void add_pending(Event& event, bool of_process) {
  for (uint64_t first = 0;;) {
    const auto infos = queued_infos(event.tid, of_process, first);
    if (!infos || infos->empty()) return;
    for (const auto& info : *infos)
      event.captured.facts.add(Fact::Kind::pending_info, of_process,
                               {reinterpret_cast<const char*>(info.data()), info.size()});
    first += infos->size();
  }
}

}  // namespace

bool capture_signal_state(Event& event) {
  std::ifstream file("/proc/" + std::to_string(event.tid) + "/status");
  if (!file) return false;
  SignalState state;
  const struct {
    std::string_view key;
    uint64_t& value;
  } wanted[] = {{"SigPnd:", state.pending},
                {"ShdPnd:", state.shared_pending},
                {"SigBlk:", state.blocked},
                {"SigIgn:", state.ignored},
                {"SigCgt:", state.caught}};
  for (std::string line; std::getline(file, line);)
    for (const auto& w : wanted)
      if (line.starts_with(w.key)) w.value = std::strtoull(line.c_str() + w.key.size(), nullptr, 16);
  if (state.pending) add_pending(event, false);
  if (state.shared_pending) add_pending(event, true);
  event.what = state;
  return true;
}

void capture_registers(Event& event) {
  std::array<std::byte, 512> registers;
  const auto size = register_set(event.tid, registers);
  if (size) {
    // The mode that the thread is in now says how it sees its registers; a 64-bit program's last call can
    // have been a 32-bit one.
    for (const Abi abi : all_abis)
      if (kernel_abi(abi) == kernel_abi(event.abi) && register_layout(abi).size == *size) event.abi = abi;
    event.captured.facts.add(Fact::Kind::registers, 0,
                             {reinterpret_cast<const char*>(registers.data()), *size});
  }
}

void capture_sender(Event& event, Tid sender) {
  char path[32], name[64];
  std::snprintf(path, sizeof path, "/proc/%d/comm", sender);
  std::FILE* file = std::fopen(path, "re");
  if (!file) return;
  if (std::fgets(name, sizeof name, file)) {
    std::string_view text = name;
    if (text.ends_with('\n')) text.remove_suffix(1);
    event.captured.facts.add(Fact::Kind::process_name, static_cast<uint32_t>(sender), text);
  }
  std::fclose(file);
}

void capture_signal_frame(Event& event, FrameKind kind) {
  std::array<std::byte, 2048> frame;
  const size_t wanted = std::min<size_t>(frame.size(), signal_frame_layout(event.abi, kind).size);
  const uint64_t sp = std::get<SyscallEntry>(event.what).sp;
  const size_t size = RemoteMemory(event.tid).read(sp, std::span(frame).first(wanted));
  if (size) event.captured.memory.add(sp, std::span(frame).first(size));
}

}  // namespace sysgood::ptrace
