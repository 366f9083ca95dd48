// What a process has where in its memory, followed from its calls, so that an address can be called by what
// lies there: a symbol of the program, [stack], [heap], [map 2]+0x1000, [libc.so.6].
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "arch/abi.h"
#include "tracer/golden/program_symbols.h"

namespace sysgood::golden {

class AddressSpace {
 public:
  // A new program: `auxv` is /proc/PID/auxv, `symbols` may be null.
  void exec(Abi abi, std::string_view auxv, std::shared_ptr<const ProgramSymbols> symbols);
  bool has_loader() const { return loader_ != 0; }
  // The stack pointer at the first call of the program.
  void begin_stack(uint64_t sp);

  void mapped(uint64_t address, uint64_t size, std::string name) { set(address, address + size, name); }
  // What was there keeps its name, with a word that it is gone, until something else comes there.
  void unmapped(uint64_t address, uint64_t size);
  void moved(uint64_t from, uint64_t size, uint64_t to, uint64_t new_size);
  void broke(uint64_t program_break);  // brk(2) returned this

  // What is at `address`, for a thread whose stack pointer is `sp`.
  std::string name(uint64_t address, uint64_t sp) const;

 private:
  struct Region {
    uint64_t end;
    std::string name;
    uint64_t begin;  // of the whole: parts of it may have been taken out
  };
  void set(uint64_t from, uint64_t to, std::string name);
  void remove(uint64_t from, uint64_t to);
  const Region* region(uint64_t address) const;

  std::map<uint64_t, Region> regions_;  // by their first address
  std::shared_ptr<const ProgramSymbols> symbols_;
  uint64_t bias_ = 0, heap_ = 0, loader_ = 0, program_ = 0;
  uint64_t stack_from_ = 0, stack_to_ = 0;
};

}  // namespace sysgood::golden
