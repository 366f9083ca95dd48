// One frame of a stack, or one address of code: where it lies, as far as that could be found out. Facts of
// the kinds `frame` and `symbol` hold it as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sysgood {

struct Frame {
  std::string module;            // path of the file it is mapped from; empty: not known
  uint64_t module_offset = 0;    // as addresses are in that file (its virtual addresses, not file offsets)
  std::string function;          // demangled; empty: no symbol
  uint64_t function_offset = 0;  // bytes from the function's beginning
  std::string file;              // of the source; empty: no line information
  uint32_t line = 0;
  bool inlined = false;  // the compiler put this function into the one of the next frame
  friend bool operator==(const Frame&, const Frame&) = default;
};

std::string pack(const Frame& frame);
// What is missing or malformed stays empty: the text may come from a damaged file.
Frame unpack_frame(std::string_view text);

}  // namespace sysgood
