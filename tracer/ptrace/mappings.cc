#include "tracer/ptrace/mappings.h"

#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "tracer/ptrace/process_status.h"

namespace sysgood::ptrace {

namespace {

// seq_file's mangling: a newline in a path is "\012", nothing else is changed.
std::string unmangled(std::string path) {
  for (size_t at = 0; (at = path.find("\\012", at)) != path.npos; ++at) path.replace(at, 4, "\n");
  return path;
}

std::vector<Mapping> read(const std::string& file) {
  std::vector<Mapping> found;
  std::ifstream maps(file);
  for (std::string line; std::getline(maps, line);) {
    Mapping mapping;
    char permissions[5] = {}, device[32] = {};
    int path = 0;
    if (std::sscanf(line.c_str(), "%" SCNx64 "-%" SCNx64 " %4s %" SCNx64 " %31s %" SCNu64 " %n",
                    &mapping.start, &mapping.end, permissions, &mapping.offset, device, &mapping.inode,
                    &path) < 6)
      continue;
    if (permissions[2] != 'x') continue;
    mapping.device = device;
    if (path) mapping.path = unmangled(line.substr(static_cast<size_t>(path)));
    found.push_back(std::move(mapping));
  }
  return found;
}

}  // namespace

std::vector<Mapping> executable_mappings(Tid process) {
  const std::string directory = "/proc/" + std::to_string(process);
  std::vector<Mapping> found = read(directory + "/maps");
  if (!found.empty()) return found;
  // A leader that ended before the other threads has no memory to tell of.
  for (const Tid thread : threads_of(process)) {
    found = read(directory + "/task/" + std::to_string(thread) + "/maps");
    if (!found.empty()) break;
  }
  return found;
}

}  // namespace sysgood::ptrace
