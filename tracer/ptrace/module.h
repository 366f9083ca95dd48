// One file of code: its symbols, its lines of source and how to unwind its frames. The same for all processes
// that map it; addresses are those in the file.
#pragma once

#include <elfutils/libdwfl.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tracer/event/frame.h"
#include "tracer/ptrace/symbol_table.h"

namespace sysgood::ptrace {

// How much of an address is to be found out.
enum class Detail : uint8_t {
  symbol,  // the function's symbol
  source,  // file and line as well, and what is inlined: reads DWARF, where there is any
};

class Module {
 public:
  // Takes the descriptor over. Null when it is no ELF file. `path`: what frames call it.
  static std::unique_ptr<Module> open(const std::string& path, int fd);
  ~Module();

  // The address of what is mapped from this offset of the file as code.
  std::optional<uint64_t> address_of(uint64_t offset) const;

  // The offset in the file of a function, by its symbol. Nothing when there is no such symbol.
  std::optional<uint64_t> offset_of_function(std::string_view name);

  // What lies at `address`, innermost first: what is inlined there, then the function. A return address lies
  // behind its call: the call is what is asked for.
  const std::vector<Frame>& frames_at(uint64_t address, bool is_return_address, Detail detail);

  // How to get from a frame that executes the instruction at `address` to its caller. Null: not known.
  Dwarf_Frame* unwinding_at(uint64_t address);

 private:
  struct Free {
    void operator()(Dwarf_Frame* frame) const { std::free(frame); }
  };
  struct Segment {
    uint64_t offset, size, address;
  };
  Module(const std::string& path, Dwfl* dwfl, Dwfl_Module* module);
  const SymbolTable& symbols();
  std::vector<Frame> look_up(uint64_t address, bool is_return_address, Detail detail);

  const std::string path_;
  Dwfl* const dwfl_;
  Dwfl_Module* const module_;
  std::vector<Segment> code_;
  std::optional<SymbolTable> symbols_;
  std::unordered_map<uint64_t, std::vector<Frame>> frames_;
  std::unordered_map<uint64_t, std::unique_ptr<Dwarf_Frame, Free>> unwinding_;
};

}  // namespace sysgood::ptrace
