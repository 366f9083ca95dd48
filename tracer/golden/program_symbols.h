// Names of a program's functions and variables, from its ELF file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sysgood::golden {

class ProgramSymbols {
 public:
  // Nothing is known of a file that cannot be read or is no ELF file.
  explicit ProgramSymbols(const std::string& path);

  // `address` is as the file has it. "name" or, inside of a variable, "name+0x8"; "name+_" inside
  // of a function, whose code is the compiler's doing; else empty.
  std::string find(uint64_t address) const;
  // The address at which the file wants its program headers: what AT_PHDR is compared with.
  uint64_t program_headers() const { return program_headers_; }
  // The first address behind what the file occupies; 0 when it could not be read.
  uint64_t end() const { return end_; }

 private:
  struct Symbol {
    uint64_t address, size;
    bool is_code;
    std::string name;
  };
  std::vector<Symbol> symbols_;  // by address
  uint64_t program_headers_ = 0, end_ = 0;
};

}  // namespace sysgood::golden
