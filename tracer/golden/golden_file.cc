#include "tracer/golden/golden_file.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include "tracer/golden/pattern.h"

namespace sysgood::golden {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

// Takes `word` and the blanks behind it off the front.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  if (text.size() > word.size() && text[word.size()] != ' ') return false;
  text = trimmed(text.substr(word.size()));
  return true;
}

std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find(' '));
  text = trimmed(text.substr(word.size()));
  return word;
}

bool is_thread(std::string_view word) {
  const auto digits = [](std::string_view s) {
    return !s.empty() && std::ranges::all_of(s, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (word.starts_with('P')) return digits(word.substr(1));
  if (!word.starts_with('T')) return false;
  const size_t dot = word.find('.');
  return dot != word.npos && digits(word.substr(1, dot - 1)) && digits(word.substr(dot + 1));
}

constexpr std::pair<std::string_view, Times> quantifiers[] = {
    {"~?", Times::at_most_once}, {"~*", Times::any}, {"~+", Times::at_least_once}, {"~", Times::once}};

class Parser {
 public:
  Parser(std::string_view text, Abi abi) : text_(text), abi_(abi) {}

  Golden parse() {
    while (at_ < text_.size()) {
      const size_t end = std::min(text_.find('\n', at_), text_.size());
      const std::string_view line = trimmed(text_.substr(at_, end - at_));
      at_ = end + 1;
      ++number_;
      if (!line.empty() && !line.starts_with('#')) take_line(line);
    }
    if (!begun_) fail("this is no golden: it does not begin with '" + std::string(first_words) + "'");
    if (group_) fail("'unordered {' is not closed", group_line_);
    if (in_section_) fail("'section' is not ended", golden_.sections.back().line);
    check_captures();
    return std::move(golden_);
  }

 private:
  [[noreturn]] void fail(const std::string& why, size_t line = 0) {
    throw GoldenError(line ? line : number_, why);
  }

  // A name that is bound and never compared would be a check that cannot fail.
  void check_captures() {
    std::string unused;
    size_t first = 0;
    for (const auto& [name, where] : captures_) {
      if (where.second >= 2) continue;
      if (!first) first = where.first;
      unused += (unused.empty() ? "$" : ", $") + name + " (line " + std::to_string(where.first) + ")";
    }
    if (first) fail("captured and compared with nothing (write _): " + unused, first);
  }

  void take_line(std::string_view line) {
    if (!begun_) {
      if (line != first_words)
        fail("this is no golden: it does not begin with '" + std::string(first_words) + "'");
      begun_ = true;
      return;
    }
    if (line.starts_with('@')) {
      std::string_view rest = line.substr(1);
      const std::string_view abi = take_word(rest);
      const auto known = std::ranges::find(all_abis, abi, [](Abi a) { return abi_name(a); });
      if (known == all_abis.end())
        fail("'" + std::string(abi) + "' is no architecture: x86_64, aarch64, i386 or arm");
      line = rest;
      if (*known != abi_) {
        check_only(rest);
        return;
      }
    }
    if (directive(line)) return;
    if (line == "unordered {") {
      if (group_) fail("'unordered {' inside of another");
      group_.emplace();
      group_line_ = number_;
      last_ = nullptr;
    } else if (line == "}") {
      if (!group_) fail("'}' closes nothing");
      // Signals that may come anywhere are not in it.
      if (!group_->empty()) section().items.push_back({{}, std::move(*group_)});
      group_.reset();
      last_ = nullptr;
    } else if (take(line, "section")) {
      begin_section(line);
    } else if (line == "end") {
      if (!in_section_) fail("'end' ends no section");
      if (group_) fail("'unordered {' is not closed", group_line_);
      in_section_ = false;
      floating_.clear();
      last_ = nullptr;
    } else {
      pattern(line);
    }
  }

  // A line for another architecture must be understood all the same.
  void check_only(std::string_view line) {
    take(line, "or");
    Parser other({}, abi_);
    other.begun_ = true;
    other.number_ = number_;
    other.take_line(line);
    for (const auto& [name, where] : other.captures_)
      captures_.try_emplace(name, number_, 0).first->second.second += where.second;
  }

  bool directive(std::string_view line) {
    const size_t colon = line.find(": ");
    if (colon == line.npos || is_thread(line.substr(0, line.find(' ')))) return false;
    const std::string_view name = line.substr(0, colon);
    const std::string value(trimmed(line.substr(colon + 2)));
    if (name.find(' ') != name.npos) return false;
    if (!golden_.sections.empty())
      fail("'" + std::string(name) + ":' must come before the first line of the trace");
    if (name == "calls") {
      golden_.calls = value;
    } else if (name == "signals") {
      golden_.signals = value;
    } else if (name == "startup") {
      if (value != "shown") fail("startup: shown, or nothing");
      golden_.startup = true;
    } else if (name == "replace") {
      const size_t end = value.rfind("/ ");
      if (!value.starts_with('/') || end == value.npos || end < 2) fail("replace: /REGULAR EXPRESSION/ TEXT");
      golden_.replacements.push_back({number_, value.substr(1, end - 1), value.substr(end + 2)});
    } else {
      fail("unknown '" + std::string(name) + ":'; there are calls, signals, startup and replace");
    }
    return true;
  }

  void begin_section(std::string_view name) {
    if (in_section_) fail("a section inside of another");
    if (group_) fail("a section inside of 'unordered {'");
    if (name.empty()) fail("section NAME");
    if (!golden_.has_sections && !golden_.sections.empty())
      fail("lines outside of sections are not compared");
    golden_.has_sections = in_section_ = true;
    golden_.sections.push_back({std::string(name), number_, {}, {}});
    floating_.clear();
    last_ = nullptr;
  }

  Section& section() {
    if (golden_.has_sections && !in_section_) fail("lines outside of sections are not compared");
    if (golden_.sections.empty()) golden_.sections.push_back({"", number_, {}, {}});
    return golden_.sections.back();
  }

  void pattern(std::string_view line) {
    const bool alternative = take(line, "or");
    Pattern pattern;
    pattern.line = number_;
    for (const auto& [sign, times] : quantifiers)
      if (pattern.times == Times::in_place && take(line, sign)) pattern.times = times;
    if (alternative && pattern.times != Times::in_place) fail("'or' has no ~ of its own");
    if (line == "...") {
      if (alternative) fail("'or' follows a line of the same thread");
      if (pattern.times != Times::in_place) fail("only a signal may come anywhere");
      pattern.any = true;
      if (group_) fail("in 'unordered' say whose: P1 ...");
      section().items.push_back({pattern, {}});
      floating_.clear();
      last_ = nullptr;
      return;
    }
    pattern.thread = take_word(line);
    if (!is_thread(pattern.thread))
      fail("'" + pattern.thread + "' is no thread (P1, T1.2) and nothing else either");
    while (take(line, "|")) ++pattern.depth;
    if (line.empty()) fail("nothing is said of " + pattern.thread);
    pattern.any = line == "...";
    for (const std::string& name : captured_names(line)) {
      auto& [first, count] = captures_.try_emplace(name, number_, 0).first->second;
      ++count;
    }
    if (alternative) {
      if (!last_ || last_->any || last_->thread != pattern.thread || last_->depth != pattern.depth ||
          pattern.any)
        fail("'or' follows a line of the same thread");
      last_->either.emplace_back(line);
      return;
    }
    if (!pattern.any) pattern.either.emplace_back(line);
    if (pattern.times != Times::in_place) {
      if (!line.starts_with("--- ")) fail("only a signal may come anywhere");
      std::vector<Pattern>& anywhere = section().anywhere;
      floating_[pattern.thread] = anywhere.size();
      anywhere.push_back(std::move(pattern));
      last_ = &anywhere.back();
      return;
    }
    if (const auto found = floating_.find(pattern.thread); found != floating_.end()) {
      Pattern& floating = section().anywhere[found->second];
      if (pattern.depth > floating.depth) {
        floating.inside.push_back(std::move(pattern));
        last_ = &floating.inside.back();
        return;
      }
      floating_.erase(found);
    }
    place(std::move(pattern));
  }

  void place(Pattern pattern) {
    Section& to = section();
    if (!group_) {
      to.items.push_back({std::move(pattern), {}});
      last_ = &to.items.back().pattern;
      return;
    }
    auto own = std::ranges::find(*group_, pattern.thread, [](const auto& g) { return g.first; });
    if (own == group_->end()) own = group_->insert(group_->end(), {pattern.thread, {}});
    own->second.push_back(std::move(pattern));
    last_ = &own->second.back();
  }

  std::string_view text_;
  Abi abi_;
  size_t at_ = 0, number_ = 0;
  bool begun_ = false, in_section_ = false;
  Golden golden_;
  std::optional<Group> group_;
  size_t group_line_ = 0;
  Pattern* last_ = nullptr;                 // what `or` adds to; valid until the next line is placed
  std::map<std::string, size_t> floating_;  // of each thread: whose handler's lines follow, in `anywhere`
  std::map<std::string, std::pair<size_t, size_t>> captures_;  // first line, how often
};

}  // namespace

Golden parse_golden(std::string_view text, Abi abi) { return Parser(text, abi).parse(); }

LineHead head_of(std::string_view line, Abi abi) {
  LineHead head;
  std::string_view rest = trimmed(line);
  const auto before = [&](std::string_view word) { head.before += std::string(word) + ' '; };
  if (rest.starts_with('@')) {
    const std::string_view word = take_word(rest);
    before(word);
    head.other_abi = word.substr(1) != abi_name(abi);
  }
  if (take(rest, "or")) before("or");
  for (const auto& [sign, times] : quantifiers)
    if (take(rest, sign)) {
      before(sign);
      break;
    }
  head.thread = take_word(rest);
  head.is_pattern = is_thread(head.thread);
  while (take(rest, "|")) ++head.depth;
  head.text = rest;
  return head;
}

}  // namespace sysgood::golden
