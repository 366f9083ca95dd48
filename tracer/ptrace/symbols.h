// Names for the addresses of traced processes: in which file they lie, in which function, on which line.
//
// Files are read once, for all processes; of a process only its mappings are kept.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "tracer/ptrace/mappings.h"
#include "tracer/ptrace/module.h"

namespace sysgood::ptrace {

class Symbols {
 public:
  // What is at an address, innermost first: inlined functions (Detail::source only), then the function
  // itself. Never empty; where nothing is known, all of the frame is empty.
  std::vector<Frame> frames_at(Tid process, uint64_t pc, bool is_return_address,
                               Detail detail = Detail::source);
  // The function alone, as the last of frames_at() has it.
  Frame find(Tid process, uint64_t address, Detail detail = Detail::source);

  // Call for the system calls of every thread, wanted or not: some move code about.
  void entered(Tid thread, Abi abi, const SyscallEntry& call);
  void returned(Tid thread, Tid process);

  // Where a function lies, by its name; once for every mapping of a file that has it. `wanted`: into which
  // files to look, by their paths.
  std::vector<uint64_t> find_function(Tid process, std::string_view name,
                                      const std::function<bool(std::string_view)>& wanted);

  void changed(Tid process);  // its mappings may be others now
  void forget(Tid process);   // it has ended, or its execve has replaced all of it

  // Where an address of code lies; for unwinding. Null pointers where there is no such code, or no ELF file.
  struct Place {
    const Mapping* mapping = nullptr;  // until the process changes
    Module* module = nullptr;
    uint64_t address = 0;  // in the module; without one, in the file
  };
  Place place(Tid process, uint64_t pc);

 private:
  struct Code {
    Mapping mapping;
    bool opened = false;
    Module* module = nullptr;
  };
  struct Process {
    std::vector<Code> code;
    bool stale = true;
  };
  Module* module_in(Tid process, Code& code);
  Code* find_code(Tid process, uint64_t pc);
  void read(Tid process, Process& into);
  Module* module_of(Tid process, const Mapping& mapping);

  using FileKey = std::tuple<std::string, uint64_t, std::string>;  // device, inode, path
  std::map<FileKey, std::unique_ptr<Module>> modules_;
  std::unordered_map<Tid, Process> processes_;
  std::unordered_set<Tid> changing_;  // threads in a call that moves code about
};

}  // namespace sysgood::ptrace
