#include "tools/sysgood/text_arguments.h"

#include "tools/sysgood/option_handlers.h"

namespace sysgood::tool {

namespace {

std::string precision(int digits) {
  static constexpr const char* names[] = {"s", "ms", "us", "ns"};
  return names[digits / 3];
}

std::string quiet_set(uint32_t set) {
  std::string list;
  uint32_t written = 0;
  for (const NamedBit& n : quiet_names()) {
    if (!(set & n.bit) || (written & n.bit)) continue;
    written |= n.bit;
    list.append(list.empty() ? "" : ",").append(n.name);
  }
  return list.empty() ? "none" : list;
}

std::string status_set(const TextOptions& text) {
  if (text.successful) return text.failed ? "all" : "successful";
  return text.failed ? "failed" : "none";
}

std::string clock(const TextOptions& text) {
  static constexpr const char* formats[] = {"none", "time", "unix"};
  return std::string(formats[static_cast<size_t>(text.clock)]) + "," + precision(text.clock_digits);
}

std::string descriptor_set(const ValueStyle& style) {
  std::string set;
  auto add = [&](bool wanted, const char* name) {
    if (wanted) set.append(set.empty() ? "" : ",").append(name);
  };
  add(style.paths, "path");
  add(style.details & ValueStyle::sockets, "socket");
  add(style.details & ValueStyle::devices, "dev");
  add(style.details & ValueStyle::pidfds, "pidfd");
  add(style.details & ValueStyle::eventfds, "eventfd");
  add(style.details & ValueStyle::signalfds, "signalfd");
  return set.empty() ? "none" : set;
}

void append(std::vector<std::string>& out, const Draft& draft, Setting setting) {
  const TextOptions& text = draft.options.text;
  switch (setting) {
    case Setting::none:
    case Setting::how_many:
      return;
    case Setting::follow_forks:
      return out.push_back(text.follow_forks ? "--follow-forks" : "--no-follow-forks");
    case Setting::calls:
      return out.push_back("--trace=" + draft.calls);
    case Setting::signals:
      if (draft.story_given) out.push_back(text.story ? "--signals=story" : "--signals=no-story");
      if (!draft.signals.empty()) out.push_back("--signals=" + draft.signals);
      return;
    case Setting::status:
      return out.push_back("--status=" + status_set(text));
    case Setting::paths:
      for (const std::string& path : text.paths) out.push_back("--trace-path=" + path);
      return;
    case Setting::verbose:
      return out.push_back(text.style.verbose ? "--no-abbrev" : "--abbrev=all");
    case Setting::column:
      return out.push_back("--columns=" + std::to_string(text.column));
    case Setting::string_limit:
      return out.push_back("--string-limit=" + std::to_string(text.string_limit));
    case Setting::hex_strings: {
      static constexpr const char* which[] = {"none", "non-ascii", "all"};
      return out.push_back(std::string("--strings-in-hex=") +
                           which[static_cast<size_t>(text.style.hex_strings)]);
    }
    case Setting::constants: {
      static constexpr const char* formats[] = {"abbrev", "raw", "verbose"};
      return out.push_back(std::string("--const-print-style=") +
                           formats[static_cast<size_t>(text.style.constants)]);
    }
    case Setting::descriptors:
      return out.push_back("--decode-fds=" + descriptor_set(text.style));
    case Setting::clock:
      return out.push_back("--absolute-timestamps=" + clock(text));
    case Setting::relative_clock:
      return out.push_back("--relative-timestamps=" + precision(text.relative_digits));
    case Setting::durations:
      return out.push_back("--syscall-times=" + precision(text.duration_digits));
    case Setting::instruction_pointer:
      return out.push_back("--instruction-pointer");
    case Setting::stacks: {
      static constexpr const char* what[] = {"none", "symbol", "source"};
      return out.push_back(std::string("--stack-trace=") + what[static_cast<size_t>(text.stacks)]);
    }
    case Setting::stack_limit:
      return out.push_back("--stack-trace-frame-limit=" + std::to_string(text.stack_limit));
    case Setting::syscall_number:
      return out.push_back("--syscall-number");
    case Setting::quiet:
      return out.push_back("--quiet=" + quiet_set(draft.quiet));
    case Setting::summary:
      return out.push_back(text.summary_only ? "--summary-only" : "--summary");
  }
}

}  // namespace

std::vector<std::string> text_arguments(const Draft& draft) {
  std::vector<std::string> out;
  for (size_t i = 0; i < draft.given.size(); ++i)
    if (draft.given[i]) append(out, draft, static_cast<Setting>(i));
  return out;
}

}  // namespace sysgood::tool
