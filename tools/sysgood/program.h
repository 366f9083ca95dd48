// Finding the program to run, as the shell does.
#pragma once

#include <string>

namespace sysgood::tool {

// The path of `name`, searched in PATH when it has no slash. Throws Failure when there is none.
std::string find_program(const std::string& name);

}  // namespace sysgood::tool
