// The names under which a C library has a function that programs call by another: its own symbols for it, its
// versions, its variants for large files, checked buffers and other revisions of C.
#pragma once

#include <string_view>
#include <vector>

namespace sysgood::signals {

// The symbol itself and then what it may stand for, every time with less around it: "__GI___libc_write" is
// "__libc_write" and "write". The first of them that a table knows is meant: "_exit" is not "exit", though
// that comes later in the list. Empty for C++ functions: theirs are not the library's names.
std::vector<std::string_view> names_of(std::string_view symbol);

}  // namespace sysgood::signals
