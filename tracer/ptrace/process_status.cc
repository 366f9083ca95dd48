#include "tracer/ptrace/process_status.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace sysgood::ptrace {

std::optional<ProcessStatus> process_status(Tid tid) {
  std::ifstream file("/proc/" + std::to_string(tid) + "/status");
  if (!file) return std::nullopt;
  ProcessStatus status;
  const struct {
    std::string_view key;
    Tid& value;
  } wanted[] = {{"Tgid:", status.thread_group}, {"PPid:", status.parent}, {"TracerPid:", status.tracer}};
  for (std::string line; std::getline(file, line);)
    for (const auto& w : wanted)
      if (line.starts_with(w.key)) w.value = std::atoi(line.c_str() + w.key.size());
  return status.thread_group ? std::optional(status) : std::nullopt;
}

std::vector<Tid> threads_of(Tid process) {
  std::vector<Tid> threads;
  std::error_code none;
  std::filesystem::directory_iterator at("/proc/" + std::to_string(process) + "/task", none), end;
  while (!none && at != end) {
    threads.push_back(std::atoi(at->path().filename().c_str()));
    at.increment(none);
  }
  return threads;
}

}  // namespace sysgood::ptrace
