#include "tracer/golden/pattern.h"

#include <algorithm>
#include <cctype>

namespace sysgood::golden {

namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

constexpr std::string_view openers = "([{", closers = ")]}";

// The position behind the string literal that begins at `at`.
size_t after_quotes(std::string_view text, size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return std::min(at + 1, text.size());
}

// <path> behind a descriptor, but not the << and => of values.
bool opens_angle(std::string_view text, size_t at) {
  return text[at] == '<' && at > 0 && is_word(text[at - 1]) && at + 1 < text.size() && text[at + 1] != '<';
}

// The position behind a literal that begins at `at`: a string, or a path behind a descriptor, in which
// nothing is a wildcard; else `at`. <_> and <pipe:[$p]> are no paths.
size_t after_literal(std::string_view pattern, size_t at) {
  if (pattern[at] == '"') return after_quotes(pattern, at);
  if (!opens_angle(pattern, at)) return at;
  const size_t end = pattern.find('>', at);
  const bool is_path = end != pattern.npos && pattern.substr(at, end - at).find('/') != pattern.npos;
  return is_path ? end + 1 : at;
}

// The end of the value that begins at `at`: where its list, record or call goes on or ends.
size_t value_end(std::string_view text, size_t at, bool to_space) {
  size_t depth = 0;
  // All of what is in angle brackets.
  if (at < text.size() && at > 0 && opens_angle(text, at - 1))
    return std::min(text.find('>', at), text.size());
  while (at < text.size()) {
    const char c = text[at];
    if (c == '>' && at > 1 && text.substr(at - 2, 2) == " =") {
      ++at;  // an argument and what became of it are one
      continue;
    }
    if (c == '"') {
      at = after_quotes(text, at);
      continue;
    }
    if (opens_angle(text, at)) {
      at = std::min(text.find('>', at), text.size() - 1) + 1;
      continue;
    }
    if (depth == 0 && (c == ',' || c == '>' || closers.find(c) != closers.npos || (to_space && c == ' ')))
      return at;
    if (openers.find(c) != openers.npos) ++depth;
    if (closers.find(c) != closers.npos) --depth;
    ++at;
  }
  return at;
}

size_t list_end(std::string_view text, size_t at) {
  while (at < text.size() && closers.find(text[at]) == closers.npos) {
    at = value_end(text, at, false);
    if (at < text.size() && (text[at] == ',' || text[at] == '>')) ++at;
  }
  return at;
}

// A word of its own at `at`: its length, else 0.
size_t wildcard(std::string_view pattern, size_t at) {
  // ..$u7b$ is in the middle of a symbol's name, [$lib.so] is a file's.
  if (at > 0 && (is_word(pattern[at - 1]) || pattern[at - 1] == '$' || pattern[at - 1] == '.')) return 0;
  size_t end = at;
  if (pattern[at] == '$') ++end;
  while (end < pattern.size() && is_word(pattern[end])) ++end;
  const bool goes_on = end < pattern.size() && pattern[end] == '.';
  if (pattern[at] == '$') return end - at > 1 && !goes_on ? end - at : 0;
  return end - at == 1 && pattern[at] == '_' ? 1 : 0;
}

// `...` that stands for what follows in its list: its length with the comma before it, else 0.
size_t rest(std::string_view pattern, size_t at) {
  for (const std::string_view written : {", ...", "..."}) {
    if (!pattern.substr(at).starts_with(written)) continue;
    const size_t end = at + written.size();
    const bool begins = written[0] == ',' || (at > 0 && openers.find(pattern[at - 1]) != openers.npos);
    if (begins && end < pattern.size() && closers.find(pattern[end]) != closers.npos) return written.size();
  }
  return 0;
}

bool match_text(std::string_view pattern, std::string_view line, Captures& captures) {
  size_t p = 0, s = 0;
  while (p < pattern.size()) {
    if (const size_t end = after_literal(pattern, p); end != p) {
      const std::string_view quoted = pattern.substr(p, end - p);
      if (!line.substr(s).starts_with(quoted)) return false;
      s += quoted.size();
      p = end;
      continue;
    }
    if (const size_t length = rest(pattern, p)) {
      const size_t end = list_end(line, s);
      // Nothing may be left between here and the comma that is there.
      if (pattern[p] == ',' && s < end && line[s] != ',') return false;
      s = end;
      p += length;
      continue;
    }
    if (const size_t length = wildcard(pattern, p)) {
      const bool to_space = p + length < pattern.size() && pattern[p + length] == ' ';
      const size_t end = value_end(line, s, to_space);
      if (end == s) return false;
      if (pattern[p] == '$') {
        const std::string value(line.substr(s, end - s));
        const auto [known, fresh] = captures.emplace(pattern.substr(p + 1, length - 1), value);
        if (!fresh && known->second != value) return false;
      }
      s = end;
      p += length;
      continue;
    }
    if (s >= line.size() || pattern[p] != line[s]) return false;
    ++p;
    ++s;
  }
  return s == line.size();
}

bool match_call(std::string_view pattern, std::string_view line, Captures& captures) {
  const size_t names_end = pattern.find('('), name_end = line.find('(');
  // +++ killed by SIGABRT (core dumped) +++ is no call.
  if (names_end == pattern.npos || name_end == line.npos || pattern.find(' ') < names_end)
    return match_text(pattern, line, captures);
  const std::string_view name = line.substr(0, name_end);
  bool named = false;
  for (size_t at = 0; at <= names_end; ++at) {
    const size_t end = std::min(pattern.find('|', at), names_end);
    const std::string_view one = pattern.substr(at, end - at);
    named |= one == name || one == "_";
    at = end;
  }
  return named && match_text(pattern.substr(names_end), line.substr(name_end), captures);
}

// ---- signals ----

struct SignalLine {
  std::string_view name, outcome, interrupts;
  std::vector<std::pair<std::string_view, std::string_view>> fields;
};

constexpr std::string_view dashes = "--- ";

SignalLine parse_signal_line(std::string_view text) {
  SignalLine out;
  text.remove_prefix(dashes.size());
  if (text.ends_with(" ---")) text.remove_suffix(4);
  size_t at = std::min(text.find(' '), text.size());
  out.name = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  if (text.starts_with('{')) {
    at = 1;
    while (at < text.size() && text[at] != '}') {
      const size_t equals = text.find('=', at), end = value_end(text, at, false);
      if (equals != text.npos && equals < end)
        out.fields.push_back({text.substr(at, equals - at), text.substr(equals + 1, end - equals - 1)});
      else
        out.fields.push_back({text.substr(at, end - at), ""});
      at = end;
      if (at < text.size() && text[at] == ',') {
        at = std::min(text.find_first_not_of(' ', at + 1), text.size());
      } else if (at < text.size() && text[at] != '}') {
        // Brackets that close nothing: a field that no signal has.
        out.fields.push_back({text.substr(at), ""});
        at = text.size();
      }
    }
    text.remove_prefix(std::min(at + 1, text.size()));
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
  constexpr std::string_view interrupts = "interrupts ";
  if (const size_t where = text.find(interrupts); where != text.npos) {
    out.interrupts = text.substr(where + interrupts.size());
    text = text.substr(0, where);
    if (text.ends_with(", ")) text.remove_suffix(2);
  }
  out.outcome = text;
  return out;
}

bool match_signal(std::string_view pattern, std::string_view line, Captures& captures) {
  const SignalLine wanted = parse_signal_line(pattern), found = parse_signal_line(line);
  if (!match_text(wanted.name, found.name, captures)) return false;
  if (!wanted.outcome.empty() && !match_text(wanted.outcome, found.outcome, captures)) return false;
  if (!wanted.interrupts.empty() && !match_text(wanted.interrupts, found.interrupts, captures)) return false;
  return std::ranges::all_of(wanted.fields, [&](const auto& field) {
    if (field.first == "...") return true;
    const auto same = std::ranges::find(found.fields, field.first, [](const auto& f) { return f.first; });
    return same != found.fields.end() && match_text(field.second, same->second, captures);
  });
}

}  // namespace

bool matches(std::string_view pattern, std::string_view line, Captures& captures) {
  const bool is_signal = pattern.starts_with(dashes) && !pattern.starts_with("--- stopped by ");
  if (!is_signal) return match_call(pattern, line, captures);
  return line.starts_with(dashes) && !line.starts_with("--- stopped by ") &&
         match_signal(pattern, line, captures);
}

std::vector<std::string> captured_names(std::string_view pattern) {
  std::vector<std::string> names;
  for (size_t at = 0; at < pattern.size();) {
    if (const size_t end = after_literal(pattern, at); end != at) {
      at = end;
    } else if (const size_t length = pattern[at] == '$' ? wildcard(pattern, at) : 0) {
      names.emplace_back(pattern.substr(at + 1, length - 1));
      at += length;
    } else {
      ++at;
    }
  }
  return names;
}

}  // namespace sysgood::golden
