// The symbols of code in one ELF file, by address.
#pragma once

#include <elfutils/libdwfl.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace sysgood::ptrace {

class SymbolTable {
 public:
  struct Symbol {
    uint64_t start = 0, end = 0;
    const char* name = nullptr;  // as it is in the file; lives as long as the module
    int rank = 0;                // of those that cover the same code the highest is shown
  };

  explicit SymbolTable(Dwfl_Module* module);

  // The innermost symbol whose size covers the address; null: there is none. Which symbol comes before is no
  // answer: in a stripped file that is any other function.
  const Symbol* find(uint64_t address) const;
  // By its name, with or without a version; null: there is none.
  const Symbol* find(std::string_view name) const;

 private:
  std::vector<Symbol> symbols_;          // by start
  std::vector<uint64_t> covered_until_;  // the greatest end of the symbols up to this one
};

}  // namespace sysgood::ptrace
