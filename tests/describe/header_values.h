// What names are worth in an ABI's own headers: asks the C compiler, with nothing of ours in between.
//
// The headers are read in sets, each a translation unit of its own, because the kernel's and the C library's
// cannot all be included together. The first set that knows a name decides.
#pragma once

#include <elf.h>
#include <fmt/format.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "arch/abi.h"

namespace sysgood::describe::testing {

struct Compiler {
  std::string command;      // "gcc", or a cross compiler with the flags that it needs
  std::string description;  // for messages
};

// Where the headers of an ABI are, and what compiles for it.
inline std::optional<Compiler> compiler_for(Abi abi) {
  auto works = [](const std::string& command) {
    return std::system((command + " -x c -c /dev/null -o /dev/null >/dev/null 2>&1").c_str()) == 0;
  };
  if (abi == host_abi()) {
    // A dependency of the build: without it this test cannot tell anything, and says so.
    if (!works("gcc")) return std::nullopt;
    return Compiler{"gcc", "gcc"};
  }
  if (abi == Abi::i386) {
    // The same compiler, where the packages for it are there; the kernel's headers are those of x86.
    std::string command = "gcc -m32";
    if (!works(command + " -include linux/types.h"))
      command = "gcc-12 -m32 -idirafter /usr/include/x86_64-linux-gnu";
    if (!works(command + " -include stdio.h")) return std::nullopt;
    return Compiler{command, "gcc -m32"};
  }
  if (abi == Abi::arm) {
    const std::string gcc = "arm-linux-gnueabihf-gcc", directory = "/usr/arm-linux-gnueabihf/include";
    if (works(gcc)) return Compiler{gcc, gcc};
    const std::string clang = "clang --target=arm-linux-gnueabihf";
    if (!std::filesystem::exists(directory + "/asm/fcntl.h") || !works(clang)) return std::nullopt;
    return Compiler{clang + " -nostdlibinc -isystem " + directory, clang};
  }
  const std::string triple = std::string(abi_name(abi)) + "-linux-gnu";
  if (works(triple + "-gcc")) return Compiler{triple + "-gcc", triple + "-gcc"};
  // Clang compiles for every ABI; it only needs to be told where the headers are.
  std::string directory = "/usr/" + triple + "/include";
  if (const char* const elsewhere = std::getenv("SYSGOOD_CROSS_INCLUDE")) directory = elsewhere;
  const std::string clang = "clang --target=" + triple;
  if (!std::filesystem::exists(directory + "/asm/fcntl.h") || !works(clang)) return std::nullopt;
  return Compiler{clang + " -nostdlibinc -isystem " + directory, clang};
}

struct HeaderSet {
  std::string_view name;
  std::string_view before;   // C code before the includes
  std::string_view headers;  // separated by blanks; those that the machine lacks are left out
};

class HeaderValues {
 public:
  HeaderValues(Compiler compiler) : compiler_(std::move(compiler)) {
    std::string pattern = std::filesystem::temp_directory_path() / "sysgood-constants-XXXXXX";
    if (!mkdtemp(pattern.data())) throw std::runtime_error("mkdtemp");
    directory_ = pattern;
  }
  ~HeaderValues() {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }
  HeaderValues(const HeaderValues&) = delete;
  HeaderValues& operator=(const HeaderValues&) = delete;

  // The values of those `names` (C expressions) that one of `sets` defines. Throws when the compiler does not
  // work.
  std::map<std::string, int64_t> ask(std::span<const HeaderSet> sets, std::set<std::string> names) const {
    std::map<std::string, int64_t> values;
    for (const HeaderSet& set : sets) {
      for (const auto& [name, value] : ask(set, names)) {
        values.emplace(name, value);
        names.erase(name);
      }
    }
    return values;
  }

  // All words in `set`: names of constants, and of other things.
  std::set<std::string> words(const HeaderSet& set) const { return identifiers(preprocessed(set)); }

 private:
  static std::string including(const HeaderSet& set) {
    std::string head(set.before);
    head += '\n';
    static const std::regex word("\\S+");
    const std::string headers(set.headers);
    for (std::sregex_iterator it(headers.begin(), headers.end(), word), end; it != end; ++it)
      head += fmt::format("#if __has_include(<{0}>)\n#include <{0}>\n#endif\n", it->str());
    return head;
  }

  // With the definitions of macros.
  std::string preprocessed(const HeaderSet& set) const {
    const std::string source = directory_ / "names.c", messages = directory_ / "messages",
                      text = directory_ / "text";
    write(source, including(set));
    if (run("-fsyntax-only -w", source, "/dev/null", messages) != 0 ||
        run("-E -dD", source, text, messages) != 0)
      throw std::runtime_error(compiler_.description + ", headers of " + std::string(set.name) + ":\n" +
                               read(messages));
    return read(text);
  }

  std::map<std::string, int64_t> ask(const HeaderSet& set, const std::set<std::string>& names) const {
    // Only names that occur at all are tried: macros by their definition, enumerators by being there.
    const std::string head = including(set);
    const std::set<std::string> known = identifiers(preprocessed(set));
    const std::string source = directory_ / "names.c", object = directory_ / "names.o",
                      messages = directory_ / "messages";
    std::vector<std::string> tried;
    for (const std::string& name : names)
      if (all_known(name, known)) tried.push_back(name);

    // A name that is not a constant is an error on the line that is its own: without it, again.
    while (!tried.empty()) {
      std::string code =
          head + "__attribute__((used, section(\"sysgood\"))) static const long long v[] = {\n";
      for (size_t i = 0; i < tried.size(); ++i)
        code += fmt::format("#line {} \"name\"\n(long long)({}),\n", i + 1, tried[i]);
      code += "};\n";
      write(source, code);
      if (run("-c -w -fmax-errors=0", source, object, messages) == 0) break;
      std::set<size_t> wrong;
      const std::string said = read(messages);
      static const std::regex error("name:(\\d+):\\d+: error");
      for (std::sregex_iterator it(said.begin(), said.end(), error), end; it != end; ++it)
        wrong.insert(std::stoul((*it)[1]) - 1);
      if (wrong.empty()) throw std::runtime_error(compiler_.description + ":\n" + said);
      for (auto it = wrong.rbegin(); it != wrong.rend(); ++it)
        tried.erase(tried.begin() + static_cast<std::ptrdiff_t>(*it));
    }
    std::map<std::string, int64_t> values;
    if (tried.empty()) return values;
    const std::vector<int64_t> numbers = section(read(object), "sysgood");
    if (numbers.size() != tried.size()) throw std::runtime_error(compiler_.description + ": no values");
    for (size_t i = 0; i < tried.size(); ++i) values.emplace(tried[i], numbers[i]);
    return values;
  }

  int run(std::string_view flags, const std::string& source, const std::string& out,
          const std::string& messages) const {
    return std::system(
        fmt::format("{} {} '{}' -o '{}' 2>'{}'", compiler_.command, flags, source, out, messages).c_str());
  }

  static std::set<std::string> identifiers(const std::string& text) {
    std::set<std::string> all;
    for (size_t i = 0; i < text.size();) {
      size_t end = i;
      while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
        ++end;
      if (end > i) all.insert(text.substr(i, end - i));
      i = end + 1;
    }
    return all;
  }
  static bool all_known(const std::string& expression, const std::set<std::string>& known) {
    for (const std::string& word : identifiers(expression))
      if (!std::isdigit(static_cast<unsigned char>(word[0])) && !known.contains(word)) return false;
    return true;
  }

  // The 64-bit little-endian numbers of a section of an ELF object, of either class.
  static std::vector<int64_t> section(const std::string& file, std::string_view name) {
    if (file.size() < sizeof(Elf64_Ehdr)) return {};
    return file[EI_CLASS] == ELFCLASS32 ? section_of<Elf32_Ehdr, Elf32_Shdr>(file, name)
                                        : section_of<Elf64_Ehdr, Elf64_Shdr>(file, name);
  }
  template <class Header, class Section>
  static std::vector<int64_t> section_of(const std::string& file, std::string_view name) {
    Header header;
    std::memcpy(&header, file.data(), sizeof header);
    auto entry = [&](size_t i) {
      Section s;
      std::memcpy(&s, file.data() + header.e_shoff + i * sizeof s, sizeof s);
      return s;
    };
    const Section strings = entry(header.e_shstrndx);
    for (size_t i = 0; i < header.e_shnum; ++i) {
      const Section s = entry(i);
      if (name != file.c_str() + strings.sh_offset + s.sh_name) continue;
      std::vector<int64_t> numbers(s.sh_size / 8);
      std::memcpy(numbers.data(), file.data() + s.sh_offset, numbers.size() * 8);
      return numbers;
    }
    return {};
  }

  static void write(const std::string& path, const std::string& text) {
    std::ofstream file(path);
    file << text;
    if (!file.flush()) throw std::runtime_error("cannot write " + path);
  }
  static std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  Compiler compiler_;
  std::filesystem::path directory_;
};

}  // namespace sysgood::describe::testing
