// Names of code, files and threads, and words of a damaged recording, may hold any bytes: a line stays one
// line, is for nobody's terminal, and JSON stays JSON.
#include <gtest/gtest.h>
#include <rapidjson/stringbuffer.h>

#include "tracer/event/frame.h"
#include "tracer/render/fault.h"
#include "tracer/render/json_value.h"
#include "tracer/render/story.h"
#include "tracer/render/text_sink.h"

namespace sysgood {
namespace {

struct Collected : TextOutput {
  void write(Tid, std::string_view more) override { text += more; }
  void flush() override {}
  std::string text;
};

std::string text_of(Event event) {
  Collected output;
  TextSink sink({.stacks = Stacks::source}, output);
  sink.receive(event, nullptr);
  return output.text;
}

TEST(Names, OnOneLine) {
  EXPECT_EQ(on_one_line("a b\u00e9<>\"\\"), "a b\u00e9<>\"\\");
  EXPECT_EQ(on_one_line("a\nb\x1b[2J\x7f"), R"(a\nb\33[2J\177)");
}

TEST(Names, OfWhatWasLost) { EXPECT_EQ(text_of({.what = Lost{1, "\x1b"}}), "+++ lost 1 events: \\33 +++\n"); }

TEST(Names, OfFrames) {
  SignalDelivery delivery;
  delivery.signal = Signal{10};
  Event event{.what = delivery};
  const Frame frame{"/x\ny", 1, "f\tg", 2, "d/a\rc", 3, false};
  event.captured.facts.add(Fact::Kind::frame, 1, pack(frame));
  EXPECT_EQ(text_of(event), "--- SIGUSR1 ---\n > /x\\ny(f\\tg+0x2) [0x1] d/a\\rc:3\n");
  EXPECT_EQ(story::code_address(pack(frame), 1), "f\\tg+0x2 (a\\rc:3)");
  EXPECT_EQ(story::code_address(pack({.module = "/x\ny", .module_offset = 1}), 1), "/x\\ny+0x1");
}

TEST(Names, OfSenders) {
  signals::Life life;
  life.cause = signals::Cause::process;
  life.sender_process = 9;
  life.sender_name = "\x1b]0;";
  EXPECT_EQ(story::origin(life, 0), "sent by process 9 (\\33]0;), which is not traced");
}

TEST(Names, OfMappings) {
  SignalDelivery delivery{.signal = {11}, .info_known = true};
  const uint64_t words[] = {11, 2, 0x401000};  // SEGV_ACCERR
  std::memcpy(delivery.info.data(), words, sizeof words);
  Event event{.abi = Abi::x86_64, .what = delivery};
  event.captured.facts.add(Fact::Kind::mapping, 0, "401000-402000 r\n-p 00001000 fe:00 7 /bin/\x1bp");
  const auto found = explain_fault(event);
  ASSERT_TRUE(found);
  const std::string last = fault_lines(*found).back();
  EXPECT_NE(last.find("401000-0x402000 r\\n-p /bin/\\33p"), last.npos) << last;
}

TEST(Names, InJson) {
  rapidjson::StringBuffer out;
  JsonWriter json(out);
  json.StartObject();
  member_detail(json, "pid\xff");
  json.EndObject();
  EXPECT_STREQ(out.GetString(), "{\"detail\":\"pid\u00ff\"}");
}

}  // namespace
}  // namespace sysgood
