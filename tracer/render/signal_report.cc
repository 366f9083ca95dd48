#include "tracer/render/signal_report.h"

#include <fmt/format.h>

#include "tracer/render/story.h"

namespace sysgood {

using namespace signals;

namespace {

std::string duration(int64_t ns) {
  std::string text;
  story::append_duration(text, ns);
  return text;
}

std::string durations(const Durations& d) {
  if (!d.count) return fmt::format("{:>9} {:>9} {:>9}", "-", "-", "-");
  return fmt::format("{:>9} {:>9} {:>9}", duration(d.p50), duration(d.p90), duration(d.max));
}

std::string name(Signal signal) {
  std::string text;
  append_signal(text, signal);
  return text;
}

// The sentences of a life, in the order in which they came true.
std::vector<std::string> sentences(const Life& life) {
  std::vector<std::string> all;
  const auto add = [&](const std::string& sentence) {
    if (!sentence.empty()) all.push_back(sentence);
  };
  if (life.fate != Fate::delivered) {
    add(story::fate(life));
    return all;
  }
  add(story::origin(life, 0));
  add(story::waiting(life, 0));
  std::string delivered = fmt::format("delivered to {}", life.receiver);
  if (life.generated_ns && life.fate_ns > life.generated_ns)
    delivered += (life.estimated ? " about " : " ") + duration(life.fate_ns - life.generated_ns) + " later";
  add(delivered + ": " + story::effect(life));
  add(story::interruption(life));
  if (life.handler) add(story::handler_end(life));
  if (life.interrupted && life.interrupted->left_ns >= 0) add(story::call_goes_on(life));
  if (life.continued_ns) add(story::stop_end(life));
  return all;
}

}  // namespace

void write_signal_report(Report& report, const Remarks& remarks, int64_t start_ns,
                         const std::function<void(std::string_view)>& write) {
  const std::vector<SignalSummary> summaries = report.summaries(story::sender);
  if (summaries.empty()) return write("no signals\n");
  std::string out = fmt::format("{:<11} {:>9} {:>6} {:>9} {:>7} {:>7} {:>5} {:>9} {:>7}  {:>29}  {:>29}\n",
                                "signal", "generated", "merged", "delivered", "handled", "ignored", "taken",
                                "discarded", "pending", "wait p50, p90, max", "handler p50, p90, max");
  for (const SignalSummary& s : summaries)
    out += fmt::format("{:<11} {:>9} {:>6} {:>9} {:>7} {:>7} {:>5} {:>9} {:>7}  {}  {}\n", name(s.signal),
                       s.generated, s.merged, s.delivered, s.handled, s.ignored, s.consumed, s.discarded,
                       s.pending, durations(s.wait), durations(s.handler));
  out += "\n";
  for (const SignalSummary& s : summaries)
    for (const auto& [sender, count] : s.senders)
      out += fmt::format("{:<11} {:>9}  {}\n", name(s.signal), count, sender);
  write(out);

  for (const Life& life : report.lives()) {
    const int64_t at = life.generated_ns ? life.generated_ns : life.fate_ns;
    const int64_t since = at > start_ns ? at - start_ns : 0;
    out = fmt::format(
        "\n{:>4}.{:06} {} to {}\n", since / 1'000'000'000, since % 1'000'000'000 / 1000, story::name_of(life),
        life.thread ? fmt::format("thread {}", life.thread) : fmt::format("process {}", life.process));
    for (const std::string& sentence : sentences(life)) out += "            " + sentence + "\n";
    if (const auto found = remarks.find(life.id); found != remarks.end())
      for (const std::string& line : found->second) out += "            " + line + "\n";
    write(out);
  }
}

}  // namespace sysgood
