// Something is wrong with our environment: a file, a permission, a kernel that lacks a feature. Thrown once,
// where it is found, as one line that names the cause and the way out; caught in main. A tracee that is gone
// is never a Failure.
#pragma once

#include <cstring>
#include <stdexcept>
#include <string>

namespace sysgood {

class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;

  // "what: No such file or directory"
  static Failure system(const std::string& what, int error) {
    return Failure(what + ": " + std::strerror(error));
  }
};

}  // namespace sysgood
