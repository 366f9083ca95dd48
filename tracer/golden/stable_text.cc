#include "tracer/golden/stable_text.h"

#include <algorithm>
#include <cctype>

namespace sysgood::golden {

namespace {

constexpr size_t random_tail = 6;  // mkstemp(3): XXXXXX

bool is_alphanumeric(char c) { return std::isalnum(static_cast<unsigned char>(c)); }

// Six or more characters at the end that nobody would have chosen: letters of both cases or with digits.
size_t random_part(std::string_view name) {
  size_t size = 0;
  while (size < name.size() && is_alphanumeric(name[name.size() - 1 - size])) ++size;
  if (size < random_tail) return 0;
  const std::string_view tail = name.substr(name.size() - random_tail);
  const auto has = [&](auto what) { return std::ranges::any_of(tail, what); };
  const bool lower = has([](char c) { return c >= 'a' && c <= 'z'; });
  const bool upper = has([](char c) { return c >= 'A' && c <= 'Z'; });
  const bool digit = has([](char c) { return c >= '0' && c <= '9'; });
  return lower + upper + digit >= 2 ? random_tail : 0;
}

// A path ends here, or goes on with another component.
bool ends_component(const std::string& line, size_t at) {
  return at >= line.size() ||
         !(is_alphanumeric(line[at]) || line[at] == '_' || line[at] == '-' || line[at] == '.');
}

}  // namespace

void StableText::created(std::string_view path) {
  const size_t name = path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1;
  const size_t random = random_part(path.substr(name));
  if (!random) return;
  replace(path, std::string(path.substr(0, path.size() - random)) + std::string(random, 'X'));
}

void StableText::replace(std::string_view text, std::string_view by) {
  if (text.size() > 1) replacements_.emplace(text, by);
}

void StableText::number(std::string& line, std::string_view what) {
  for (size_t at = line.find(what); at != line.npos; at = line.find(what, at + 1)) {
    const size_t from = at + what.size(), end = line.find(']', from);
    if (end == line.npos) return;
    const auto [known, fresh] = numbers_.emplace(line.substr(at, end - at), 0);
    if (fresh)
      known->second = static_cast<size_t>(
          std::ranges::count_if(numbers_, [&](const auto& n) { return n.first.starts_with(what); }));
    line.replace(from, end - from, std::to_string(known->second));
  }
}

std::string StableText::named(std::string text) const {
  for (const auto& [path, by] : replacements_)
    for (size_t at = text.find(path); at != text.npos; at = text.find(path, at + 1)) {
      const bool begins = at == 0 || text[at - 1] == '"' || text[at - 1] == '<' || text[at - 1] == ':';
      if (!begins || !ends_component(text, at + path.size())) continue;
      text.replace(at, path.size(), by);
      at += by.size();
      if (at >= text.size()) break;
    }
  return text;
}

std::string StableText::stable(std::string line) {
  line = named(std::move(line));
  number(line, "pipe:[");
  number(line, "socket:[");
  return line;
}

}  // namespace sysgood::golden
