// The rooms of the source tree and what each may include, checked against the #include lines themselves.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace sysgood {
namespace {

struct Room {
  std::string_view path;
  std::vector<std::string_view> may_include;  // rooms; "*": any
  bool host_independent;                      // nothing in it may depend on the machine it is compiled for
};

const std::vector<Room> rooms = {
    {"arch", {"arch"}, true},
    {"tracer/describe", {"arch", "tracer/describe"}, true},
    {"tracer/event", {"arch", "tracer/event"}, true},
    {"tracer/decode", {"arch", "tracer/describe", "tracer/event", "tracer/decode"}, true},
    {"tracer/signals", {"arch", "tracer/event", "tracer/describe", "tracer/decode", "tracer/signals"}, true},
    {"tracer/render",
     {"arch", "tracer/describe", "tracer/event", "tracer/decode", "tracer/render", "tracer/signals"},
     true},
    {"tracer/golden",
     {"arch", "tracer/describe", "tracer/event", "tracer/decode", "tracer/signals", "tracer/render",
      "tracer/golden"},
     true},
    {"tracer/ptrace", {"arch", "tracer/event", "tracer/describe", "tracer/decode", "tracer/ptrace"}, false},
    {"tools/sysgood", {"*"}, false},
};

// Where the rooms are; a file there that is in no room is an error.
const std::vector<std::string_view> roots = {"arch", "tracer", "tools/sysgood"};

// Registers, call numbers and layouts of the machine we are compiled for; a name that ends in a slash is a
// directory.
const std::vector<std::string_view> host_headers = {
    "linux/",       "asm/",       "asm-generic/", "bits/",        "sys/syscall.h",  "syscall.h",
    "sys/ptrace.h", "sys/user.h", "sys/reg.h",    "sys/procfs.h", "sys/ucontext.h", "ucontext.h",
};

const std::vector<std::string_view> forbidden_words = {"TODO", "FIXME", "XXX"};

// ---- the rules, on names alone ----

bool is_inside(std::string_view path, std::string_view directory) {
  return path.starts_with(directory) && path.substr(directory.size()).starts_with('/');
}

const Room* room_of(std::string_view path) {
  for (const Room& room : rooms)
    if (is_inside(path, room.path)) return &room;
  return nullptr;
}

bool may_include(const Room& from, std::string_view included) {
  const Room* to = room_of(included);
  return std::ranges::any_of(from.may_include, [&](std::string_view allowed) {
    return allowed == "*" || (to != nullptr && to->path == allowed);
  });
}

bool is_host_header(std::string_view name) {
  return std::ranges::any_of(host_headers, [&](std::string_view header) {
    return header.ends_with('/') ? name.starts_with(header) : name == header;
  });
}

bool is_word_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

bool has_word(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    size_t after = at + word.size();
    if ((at == 0 || !is_word_char(text[at - 1])) && (after == text.size() || !is_word_char(text[after])))
      return true;
  }
  return false;
}

// ---- reading ----

struct Include {
  std::string name;
  bool quoted;  // "name", not <name>
  size_t line;
};

std::string_view without_leading_space(std::string_view text) {
  size_t start = text.find_first_not_of(" \t");
  return start == text.npos ? std::string_view() : text.substr(start);
}

std::optional<Include> parse_include(std::string_view line, size_t number) {
  line = without_leading_space(line);
  if (!line.starts_with('#')) return std::nullopt;
  line = without_leading_space(line.substr(1));
  if (!line.starts_with("include")) return std::nullopt;
  line = without_leading_space(line.substr(7));
  if (!line.starts_with('"') && !line.starts_with('<')) return std::nullopt;
  bool quoted = line.front() == '"';
  size_t end = line.find(quoted ? '"' : '>', 1);
  if (end == line.npos) return std::nullopt;
  return Include{std::string(line.substr(1, end - 1)), quoted, number};
}

struct Source {
  std::vector<Include> includes;
  std::vector<std::string> forbidden;  // "line: word"
};

Source parse(std::istream& text) {
  Source source;
  std::string line;
  for (size_t number = 1; std::getline(text, line); ++number) {
    if (auto include = parse_include(line, number)) source.includes.push_back(*include);
    for (std::string_view word : forbidden_words)
      if (has_word(line, word)) source.forbidden.push_back(std::to_string(number) + ": " + std::string(word));
  }
  return source;
}

using Sources = std::map<std::string, Source>;  // by path from the root of the project

const Sources& sources() {
  static const Sources all = [] {
    Sources found;
    std::filesystem::path top = SOURCE_DIR;
    for (std::string_view root : roots) {
      if (!std::filesystem::is_directory(top / root)) continue;
      for (const auto& entry : std::filesystem::recursive_directory_iterator(top / root)) {
        std::string name = entry.path().filename().string();
        if (!entry.is_regular_file() || name.starts_with('.') || name.ends_with('~')) continue;
        std::ifstream file(entry.path());
        EXPECT_TRUE(file) << entry.path();
        found[entry.path().lexically_relative(top).generic_string()] = parse(file);
      }
    }
    return found;
  }();
  return all;
}

std::string place(const std::string& path, const Include& include) {
  return path + ":" + std::to_string(include.line) + ": " + include.name;
}

// The first cycle found, as "a.h -> b.h -> a.h"; empty when there is none.
class CycleSearch {
 public:
  explicit CycleSearch(const Sources& all) : all_(all) {}

  std::string find() {
    for (const auto& [path, source] : all_)
      if (visit(path)) return cycle_;
    return {};
  }

 private:
  bool visit(const std::string& path) {
    auto start = std::ranges::find(way_, path);
    if (start != way_.end()) {
      for (; start != way_.end(); ++start) cycle_ += *start + " -> ";
      cycle_ += path;
      return true;
    }
    auto source = all_.find(path);
    if (source == all_.end() || !done_.insert(path).second) return false;
    way_.push_back(path);
    for (const Include& include : source->second.includes)
      if (visit(include.name)) return true;
    way_.pop_back();
    return false;
  }

  const Sources& all_;
  std::vector<std::string> way_;
  std::set<std::string> done_;
  std::string cycle_;
};

// ---- the tree ----

TEST(Layers, EveryRootHasFiles) {
  ASSERT_FALSE(sources().empty()) << "nothing found under " << SOURCE_DIR;
  for (std::string_view root : roots)
    EXPECT_TRUE(
        std::ranges::any_of(sources(), [&](const auto& entry) { return is_inside(entry.first, root); }))
        << "no file in " << root;
}

TEST(Layers, EveryFileIsInARoom) {
  for (const auto& [path, source] : sources())
    EXPECT_TRUE(room_of(path) != nullptr || path.ends_with(".md"))
        << path << " is in none of the rooms of the table in this test";
}

TEST(Layers, RoomsIncludeOnlyWhatTheyMay) {
  for (const auto& [path, source] : sources()) {
    const Room* room = room_of(path);
    if (room == nullptr) continue;
    for (const Include& include : source.includes) {
      // By its path from the root it is one of ours; any other name in quotes is relative, or does not exist.
      bool ours = sources().contains(include.name);
      EXPECT_TRUE(ours || !include.quoted)
          << place(path, include) << ": no such file, as a path from the root";
      if (!ours) continue;
      EXPECT_TRUE(may_include(*room, include.name))
          << place(path, include) << ": not allowed in " << room->path;
    }
  }
}

TEST(Layers, HostIndependentRoomsIncludeNoHostHeaders) {
  for (const auto& [path, source] : sources()) {
    const Room* room = room_of(path);
    if (room == nullptr || !room->host_independent) continue;
    for (const Include& include : source.includes)
      EXPECT_FALSE(is_host_header(include.name)) << place(path, include) << ": not allowed in " << room->path;
  }
}

TEST(Layers, NoIncludeCycles) { EXPECT_EQ(CycleSearch(sources()).find(), ""); }

TEST(Layers, NothingIsLeftForLater) {
  for (const auto& [path, source] : sources())
    for (const std::string& word : source.forbidden) ADD_FAILURE() << path << ":" << word;
}

// ---- the rules themselves: they must be able to fail ----

TEST(LayerRules, OrderOfRooms) {
  EXPECT_TRUE(may_include(*room_of("tracer/decode/a.cc"), "tracer/event/event.h"));
  EXPECT_FALSE(may_include(*room_of("tracer/event/a.h"), "tracer/decode/a.h"));
  EXPECT_FALSE(may_include(*room_of("arch/a.h"), "tracer/event/event.h"));
  EXPECT_FALSE(may_include(*room_of("tracer/render/a.cc"), "tracer/ptrace/a.h"));
  EXPECT_FALSE(may_include(*room_of("tracer/ptrace/a.cc"), "tools/sysgood/a.h"));
  EXPECT_TRUE(may_include(*room_of("tools/sysgood/a.cc"), "tracer/ptrace/a.h"));
  EXPECT_EQ(room_of("tracer/a.h"), nullptr);
  EXPECT_EQ(room_of("tracer/eventful/a.h"), nullptr);
}

TEST(LayerRules, Parsing) {
  std::istringstream text(
      "#include <linux/a.h>\n  #  include\t\"b/c.h\"  // why\n// #include \"no.h\"\n// TODO: x\n");
  Source source = parse(text);
  ASSERT_EQ(source.includes.size(), 2u);
  EXPECT_TRUE(is_host_header(source.includes[0].name));
  EXPECT_FALSE(source.includes[0].quoted);
  EXPECT_EQ(source.includes[1].name, "b/c.h");
  EXPECT_TRUE(source.includes[1].quoted);
  EXPECT_EQ(source.includes[1].line, 2u);
  EXPECT_EQ(source.forbidden, std::vector<std::string>{"4: TODO"});
  EXPECT_FALSE(has_word("mkdtemp(\"/tmp/XXXXXX\")", "XXX"));
  EXPECT_FALSE(is_host_header("cstdint"));
}

TEST(LayerRules, Cycles) {
  auto includes = [](std::string name) { return Source{{{std::move(name), true, 1}}, {}}; };
  Sources all{{"a.h", includes("b.h")}, {"b.h", includes("c.h")}, {"c.h", includes("absent.h")}};
  EXPECT_EQ(CycleSearch(all).find(), "");
  all["c.h"] = includes("b.h");
  EXPECT_EQ(CycleSearch(all).find(), "b.h -> c.h -> b.h");
}

}  // namespace
}  // namespace sysgood
