#include "tests/fuzz/call_laws.h"

#include "tests/decode/larger_capture.h"
#include "tests/fuzz/json_law.h"
#include "tests/fuzz/law.h"
#include "tracer/event/dispatcher.h"
#include "tracer/golden/canonical.h"
#include "tracer/render/json.h"
#include "tracer/render/text_sink.h"

namespace sysgood::fuzz {

using testing::CallCase;
using testing::Kept;

namespace {

bool is_printable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

// The stream of one output: whole lines in the end.
class Text : public TextOutput {
 public:
  void write(Tid, std::string_view text) override { all_ += text; }
  void flush() override {}
  const std::string& all() const { return all_; }

 private:
  std::string all_;
};

// Both stops of the call as events, through the sinks of a trace.
void hold_sink_laws(const CallCase& c, const Kept& kept) {
  TextOptions options;
  options.style = c.style;
  options.string_limit = c.limits.string;
  Text text;
  TextSink text_sink(options, text);
  JsonSink json_sink(options, hold_json_law);
  golden::CanonicalTrace canonical({.startup = true});
  Dispatcher dispatcher;
  dispatcher.add(text_sink);
  dispatcher.add(json_sink);
  dispatcher.add(canonical);

  const auto pass = [&](Happening what, const Captured& captured) {
    Event event{.tid = 7, .abi = c.abi, .what = std::move(what), .captured = captured};
    dispatcher.pass(event);
  };
  pass(ThreadStart{ThreadStart::How::launched, 7, 0}, {});
  pass(testing::call_of(c).entry, kept.at_entry);
  pass(testing::exit_of(*c.result), kept.at_exit);
  dispatcher.finish();
  law(text.all().ends_with('\n') &&
          is_printable(std::string_view(text.all()).substr(0, text.all().size() - 1)),
      "the text is one printable line", text.all());
}

}  // namespace

void choose_style(CallCase& c, Input& input) {
  c.limits.paths = c.style.paths = input.flip();
  c.limits.environment = c.style.verbose = input.one_in(4);
  if (input.one_in(4)) {
    c.style.details = ValueStyle::all_details;
    c.limits.paths = c.limits.details = true;
  }
  if (input.one_in(4)) c.limits.string = static_cast<uint32_t>(input.below(300));
  c.limits.elements = static_cast<uint32_t>(input.below(40));
  if (input.one_in(4)) c.style.constants = static_cast<ValueStyle::Constants>(input.below(3));
  if (input.one_in(4)) c.style.hex_strings = static_cast<ValueStyle::HexStrings>(input.below(3));
}

void hold_call_laws(const CallCase& c, Memory& before, Memory& after, Facts& facts) {
  const std::string line = testing::text_with(c, before, after, facts);
  law(!line.starts_with("live and kept"), "what was kept gives the same text", line);
  law(is_printable(line), "the text is printable", line);
  if (!c.result) return;
  Limits large = c.limits;
  large.string += 200;
  large.elements += 5;
  large.environment = large.paths = large.details = true;
  const Kept kept = testing::keep(c, large, before, after, facts);
  if (!kept.spent) {
    const std::string again = testing::text_of_kept(c, kept);
    law(again == line, "what was kept with larger limits gives the same text", line, again);
  }
  hold_sink_laws(c, kept);
}

}  // namespace sysgood::fuzz
