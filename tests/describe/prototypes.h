// The kernel's prototypes of system calls: tests/describe/prototypes.txt.
#pragma once

#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "arch/abi.h"

namespace sysgood::describe::testing {

struct Parameter {
  std::string type;  // without its name: "const char *"
  std::string name;
  bool is_pointer() const { return type.find('*') != type.npos; }
  bool is(std::string_view word) const {
    std::istringstream words(type);
    for (std::string w; words >> w;)
      if (w == word) return true;
    return false;
  }
};

struct Prototype {
  std::map<Abi, uint64_t> numbers;
  std::string name;
  bool known = true;  // whether the kernel has a function
  std::vector<Parameter> parameters;
};

inline Prototype prototype_of(const std::string& line) {
  Prototype p;
  std::istringstream words(line);
  for (const Abi abi : {Abi::x86_64, Abi::aarch64}) {
    std::string number;
    words >> number;
    if (number != "-") p.numbers[abi] = std::stoul(number);
  }
  std::string rest;
  std::getline(words >> std::ws, rest);
  const size_t open = rest.find('(');
  if (open == rest.npos || rest.back() != ')') throw std::runtime_error("no prototype: " + line);
  p.name = rest.substr(0, open);
  const std::string list = rest.substr(open + 1, rest.size() - open - 2);
  p.known = list != "...";
  if (!p.known || list == "void") return p;
  std::istringstream parameters(list);
  for (std::string one; std::getline(parameters >> std::ws, one, ',');) {
    const size_t name = one.find_last_of(" *") + 1;
    p.parameters.push_back({one.substr(0, name), one.substr(name)});
    std::string& type = p.parameters.back().type;
    while (!type.empty() && type.back() == ' ') type.pop_back();
  }
  return p;
}

inline std::vector<Prototype> prototypes() {
  const std::string path = SOURCE_DIR "/tests/describe/prototypes.txt";
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<Prototype> all;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') all.push_back(prototype_of(line));
  return all;
}

}  // namespace sysgood::describe::testing
