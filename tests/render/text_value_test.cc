// Values as text: strings, paths, records, lists and what is around them. The strings were printed by strace
// 6.1 for write(2) and fsync(2) with -y.
#include "tracer/render/text_value.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

#include "tracer/decode/arena.h"

namespace sysgood {
namespace {

using describe::Kind;
using Hex = ValueStyle::HexStrings;
using Constants = ValueStyle::Constants;
using std::string_view_literals::operator""sv;

std::string quoted(std::string_view bytes, Hex hex = Hex::none) {
  std::string out = "-";
  append_quoted(out, std::as_bytes(std::span(bytes)), hex);
  EXPECT_EQ(out[0], '-');
  return out.substr(1);
}

std::string path(std::string_view bytes, Hex hex = Hex::none, bool may_be_gone = true) {
  std::string out;
  append_descriptor(out, std::as_bytes(std::span(bytes)), {}, {.hex_strings = hex, .paths = true},
                    may_be_gone);
  return out;
}

std::string descriptor(std::string_view path, std::string_view detail, uint8_t details, bool paths = true,
                       Hex hex = Hex::none) {
  std::string out;
  append_descriptor(out, std::as_bytes(std::span(path)), detail,
                    {.hex_strings = hex, .paths = paths, .details = details});
  return out;
}

TEST(TextValue, WhatDescriptorsReferTo) {
  constexpr uint8_t all = ValueStyle::all_details;
  constexpr std::string_view tcp = "TCP:[127.0.0.1:1->127.0.0.1:2]";
  EXPECT_EQ(descriptor("socket:[7]", tcp, all), "<TCP:[127.0.0.1:1->127.0.0.1:2]>");
  EXPECT_EQ(descriptor("socket:[7]", tcp, 0), "<socket:[7]>");
  EXPECT_EQ(descriptor("socket:[7]", tcp, ValueStyle::sockets, false), "<TCP:[127.0.0.1:1->127.0.0.1:2]>");
  EXPECT_EQ(descriptor("socket:[7]", "", ValueStyle::sockets, false), "<socket:[7]>");
  EXPECT_EQ(descriptor("socket:[7]", tcp, ValueStyle::devices, false), "");
  EXPECT_EQ(descriptor("socket:[7]", {"UNIX:[7\0/run/\"x\"", 16}, all), R"(<UNIX:[7,"/run/\"x\""]>)");
  EXPECT_EQ(descriptor("socket:[7]", {"UNIX:[7->8\0\0a<b", 15}, all), R"(<UNIX:[7->8,@"a<b"]>)");
  EXPECT_EQ(descriptor("socket:[7]", {"UNIX:[7\0/x", 10}, all, true, Hex::all), R"(<UNIX:[7,"\x2f\x78"]>)");
  EXPECT_EQ(descriptor("/dev/null", "char 1:3", all), "</dev/null<char 1:3>>");
  EXPECT_EQ(descriptor("/dev/null", "char 1:3", ValueStyle::devices, false), "</dev/null<char 1:3>>");
  EXPECT_EQ(descriptor("/dev/null", "char 1:3", ValueStyle::sockets), "</dev/null>");
  EXPECT_EQ(descriptor("/dev/x (deleted)", "block 8:0", all), "</dev/x<block 8:0>>(deleted)");
  EXPECT_EQ(descriptor("/etc/passwd", "", ValueStyle::devices, false), "");
  EXPECT_EQ(descriptor("anon_inode:[pidfd]", "pid:42", all), "<pid:42>");
  EXPECT_EQ(descriptor("anon_inode:[pidfd]", "", all), "<anon_inode:[pidfd]>");
  EXPECT_EQ(descriptor("anon_inode:[pidfd]", "pid:42", ValueStyle::signalfds), "<anon_inode:[pidfd]>");
  EXPECT_EQ(descriptor("anon_inode:[eventfd]", "eventfd:[7]", all), "<eventfd:[7]>");
  EXPECT_EQ(descriptor("anon_inode:[signalfd]", "signalfd:[USR1]", ValueStyle::signalfds, false),
            "<signalfd:[USR1]>");
  EXPECT_EQ(descriptor("", "pid:42", all), "");
  // Of a recording that is damaged, or made to do harm.
  EXPECT_EQ(descriptor("anon_inode:[pidfd]", "pid:\0334\n", all), R"(<pid:\334\n>)");
  EXPECT_EQ(descriptor("/dev/null", "char\x7f"sv, all), R"(</dev/null<char\177>>)");
}

TEST(TextValue, Quoting) {
  const struct {
    std::string_view bytes, plain, with_x;
  } rows[] = {
      {"plain"sv, R"("plain")", R"("plain")"},
      {""sv, R"("")", R"("")"},
      {"\t\n\v\f\r\"\\'"sv, R"("\t\n\v\f\r\"\\'")", R"("\t\n\v\f\r\"\\'")"},
      {"\0"sv, R"("\0")", R"("\x00")"},
      {"\0001"sv, R"("\0001")", R"("\x00\x31")"},  // the shortest, unless an octal digit follows
      {"\0007"sv, R"("\0007")", R"("\x00\x37")"},
      {"\0008"sv, R"("\08")", R"("\x00\x38")"},
      {"\0009"sv, R"("\09")", R"("\x00\x39")"},
      {"\000a"sv, R"("\0a")", R"("\x00\x61")"},
      {"\1\0027"sv, R"("\1\0027")", R"("\x01\x02\x37")"},
      {"\0338"sv, R"("\338")", R"("\x1b\x38")"},
      {"\a\b"sv, R"("\7\10")", R"("\x07\x08")"},
      {"a\037b"sv, R"("a\37b")", R"("\x61\x1f\x62")"},
      {"\177"sv, R"("\177")", R"("\x7f")"},
      {"\200"sv, R"("\200")", R"("\x80")"},
      {"\3770"sv, R"("\3770")", R"("\xff\x30")"},
      {"~ !"sv, R"("~ !")", R"("~ !")"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(quoted(row.bytes), row.plain);
    EXPECT_EQ(quoted(row.bytes, Hex::non_ascii), row.with_x);
  }
  EXPECT_EQ(quoted("a\"\n", Hex::all), R"("\x61\x22\x0a")");
  EXPECT_EQ(quoted("", Hex::all), R"("")");
}

TEST(TextValue, EveryByteStaysOnTheLine) {
  for (int first = 0; first < 256; ++first)
    for (const Hex hex : {Hex::none, Hex::non_ascii, Hex::all}) {
      const char bytes[] = {static_cast<char>(first), '0'};
      for (const std::string& text : {quoted({bytes, 2}, hex), path({bytes, 2}, hex)})
        for (const char c : text) EXPECT_TRUE(c >= 0x20 && c < 0x7f) << first;
    }
}

TEST(TextValue, PathFacts) {
  const struct {
    std::string_view bytes, expected;
  } rows[] = {
      {"", ""},
      {"/a b", "</a b>"},
      {"/a b (deleted)", "</a b>(deleted)"},
      {"/x (deleted) (deleted)", "</x (deleted)>(deleted)"},
      {"/a\nb\tc", R"(</a\nb\tc>)"},
      {"/q\"<>\\'", R"(</q\"\74\76\\'>)"},
      {"/<7>8", R"(</\0747\768>)"},
      {"/\377\0012\0339", R"(</\377\0012\339>)"},
      {"/\303\251", R"(</\303\251>)"},
      {"/p|[]{}", "</p|[]{}>"},
      {"/memfd:a b<\n> (deleted)", R"(</memfd:a b\74\n\76>(deleted))"},
      {"pipe:[77601]", "<pipe:[77601]>"},
      {"pipe:[1] (deleted)", "<pipe:[1] (deleted)>"},
  };
  for (const auto& row : rows) EXPECT_EQ(path(row.bytes), row.expected);
  EXPECT_EQ(path("/a (deleted)", Hex::none, false), "</a (deleted)>");
  EXPECT_EQ(path("/a (deleted)", Hex::all), R"(<\x2f\x61>(deleted))");
}

// ---- trees ----

class Tree : public ::testing::Test {
 protected:
  Value* value(Value::Is is, std::string_view name = {}) {
    Value* v = arena_.make<Value>();
    v->is = is;
    v->name = name;
    return v;
  }
  Value* number(uint64_t n, std::string_view name = {}) {
    Value* v = value(Value::Is::number, name);
    v->kind = Kind::natural;
    v->number = n;
    return v;
  }
  Value* pointer(uint64_t address, std::string_view name = {}) {
    Value* v = value(Value::Is::pointer, name);
    v->number = address;
    return v;
  }
  Value* text(std::string_view bytes, Kind kind = Kind::text, std::string_view name = {}) {
    Value* v = value(Value::Is::text, name);
    v->kind = kind;
    v->bytes = std::as_bytes(std::span(bytes));
    return v;
  }
  Value* with(Value* parent, std::initializer_list<Value*> children) {
    Chain chain;
    for (Value* child : children) chain.add(child);
    parent->first = chain.first();
    return parent;
  }
  Value* hidden(Value* v) {
    v->hidden = true;
    return v;
  }
  static std::string show(const Value* v, const ValueStyle& style = {}) {
    std::string out;
    append_value(out, *v, Abi::x86_64, style);
    return out;
  }
  static ValueStyle verbose() {
    ValueStyle style;
    style.verbose = true;
    return style;
  }

  Arena arena_;
};

using Is = Value::Is;

TEST_F(Tree, Pointers) {
  EXPECT_EQ(show(pointer(0)), "NULL");
  EXPECT_EQ(show(pointer(0x7ffe)), "0x7ffe");
  EXPECT_EQ(show(pointer(~0ull)), "0xffffffffffffffff");
}

TEST_F(Tree, NothingAndWords) {
  EXPECT_EQ(show(value(Is::nothing)), "");
  EXPECT_EQ(show(value(Is::pending)), "");
  Value* word = value(Is::word);
  word->note = "Timeout";
  EXPECT_EQ(show(word), "Timeout");
}

TEST_F(Tree, ARemarkIsOfWhatIsBeforeIt) {
  Value* remark = value(Is::remark);
  remark->note = "too small";
  EXPECT_EQ(show(with(value(Is::record), {number(1, "a"), remark, number(2, "b")})),
            "{a=1 /* too small */, b=2}");
}

TEST_F(Tree, CutStringsHaveDotsBehindTheQuotes) {
  Value* v = text("abc");
  v->complete = false;
  EXPECT_EQ(show(v), R"("abc"...)");
}

TEST_F(Tree, Records) {
  EXPECT_EQ(show(value(Is::record)), "{}");
  EXPECT_EQ(show(with(value(Is::record), {number(1, "a"), pointer(0, "b")})), "{a=1, b=NULL}");
  Value* partial = with(value(Is::record), {number(1, "a")});
  partial->complete = false;
  EXPECT_EQ(show(partial), "{a=1, ...}");
  Value* unread = value(Is::record);
  unread->complete = false;
  EXPECT_EQ(show(unread), "{...}");
  EXPECT_EQ(show(with(value(Is::record), {with(value(Is::record, "in"), {number(2, "x")}), number(3)})),
            "{in={x=2}, 3}");
}

TEST_F(Tree, HiddenFieldsLeaveDots) {
  const Value* first = with(value(Is::record), {hidden(number(1, "a")), number(2, "b")});
  EXPECT_EQ(show(first), "{b=2, ...}");
  EXPECT_EQ(show(first, verbose()), "{a=1, b=2}");
  Value* zero = hidden(number(0, "z"));
  zero->unremarked = true;
  const Value* silent = with(value(Is::record), {zero, number(2, "b")});
  EXPECT_EQ(show(silent), "{b=2}");
  EXPECT_EQ(show(silent, verbose()), "{z=0, b=2}");
  const Value* all = with(value(Is::record), {hidden(number(1, "a"))});
  EXPECT_EQ(show(all), "{...}");
  EXPECT_EQ(show(all, verbose()), "{a=1}");
}

TEST_F(Tree, Lists) {
  EXPECT_EQ(show(value(Is::list)), "[]");
  EXPECT_EQ(show(with(value(Is::list), {number(1), number(2)})), "[1, 2]");
  Value* more = with(value(Is::list), {number(1), number(2)});
  more->complete = false;
  EXPECT_EQ(show(more), "[1, 2, ...]");
  Value* none_shown = value(Is::list);
  none_shown->complete = false;
  EXPECT_EQ(show(none_shown), "[...]");
  Value* set = with(value(Is::list), {number(3), number(7)});
  set->kind = Kind::sigset;
  EXPECT_EQ(show(set), "[3 7]");
}

TEST_F(Tree, ListsThatBecameUnreadable) {
  Value* list = with(value(Is::list), {text("q"), pointer(8), pointer(0x1000)});
  list->note = "unreadable";
  EXPECT_EQ(show(list), R"(["q", 0x8, ... /* 0x1000 */])");
  Value* alone = with(value(Is::list), {pointer(0x1000)});
  alone->note = "unreadable";
  EXPECT_EQ(show(alone), "[... /* 0x1000 */]");
}

TEST_F(Tree, Counts) {
  auto vars = [&](uint64_t n, std::string_view note) {
    Value* v = value(Is::count);
    v->number = 0x7ffe;
    v->quantity = n;
    v->note = note;
    return v;
  };
  EXPECT_EQ(show(vars(0, "vars")), "0x7ffe /* 0 vars */");
  EXPECT_EQ(show(vars(1, "vars")), "0x7ffe /* 1 var */");
  EXPECT_EQ(show(vars(41, "vars")), "0x7ffe /* 41 vars */");
  EXPECT_EQ(show(vars(1, "entries")), "0x7ffe /* 1 entries */");
  EXPECT_EQ(show(vars(2, "vars, unterminated")), "0x7ffe /* 2 vars, unterminated */");

  const Value* kept = with(vars(2, "vars"), {text("A=1"), text("B=\n")});
  EXPECT_EQ(show(kept), "0x7ffe /* 2 vars */");
  EXPECT_EQ(show(kept, verbose()), R"(["A=1", "B=\n"])");
  EXPECT_EQ(show(vars(0, "entries"), verbose()), "[]");
  EXPECT_EQ(show(vars(3, "vars"), verbose()), "0x7ffe /* 3 vars */");  // not kept
}

TEST_F(Tree, ValuesThatChanged) {
  Value* after = number(16);
  after->was = number(128);
  EXPECT_EQ(show(with(value(Is::list), {after})), "[128 => 16]");
  after->was = number(16);
  EXPECT_EQ(show(after), "16");
}

TEST_F(Tree, SocketPaths) {
  EXPECT_EQ(show(text("/run/x", Kind::socket_path)), R"("/run/x")");
  EXPECT_EQ(show(text("\0run/x"sv, Kind::socket_path)), R"(@"run/x")");
  EXPECT_EQ(show(text("\0ru\n\0x"sv, Kind::socket_path)), R"(@"ru\n\0x")");
  EXPECT_EQ(show(text("\0"sv, Kind::socket_path)), R"(@"")");
  EXPECT_EQ(show(text("", Kind::socket_path)), R"("")");
}

TEST_F(Tree, Ipv6) {
  const struct {
    std::string_view bytes, address;
  } rows[] = {
      {"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"sv, "::"},
      {"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1"sv, "::1"},
      {"\xfe\x80\0\0\0\0\0\0\0\0\0\0\0\0\0\1"sv, "fe80::1"},
      {"\x20\x01\x0d\xb8\0\0\0\0\0\1\0\0\0\0\0\1"sv, "2001:db8::1:0:0:1"},
      {"\0\0\0\0\0\0\0\0\0\0\xff\xff\1\2\3\4"sv, "::ffff:1.2.3.4"},
      {"\0\1\0\2\0\3\0\4\0\5\0\6\0\7\0\10"sv, "1:2:3:4:5:6:7:8"},
  };
  for (const auto& row : rows) {
    ASSERT_EQ(row.bytes.size(), 16u);
    const Value* in_record =
        with(value(Is::record), {text(row.bytes, Kind::ipv6, "sin6_addr"), number(2, "sin6_scope_id")});
    EXPECT_EQ(show(in_record),
              "{inet_pton(AF_INET6, \"" + std::string(row.address) + "\", &sin6_addr), sin6_scope_id=2}");
  }
  const Value* loopback = with(value(Is::record), {text(rows[1].bytes, Kind::ipv6, "sin6_addr")});
  constexpr std::string_view raw = R"("\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01")";
  ValueStyle style;
  style.constants = Constants::raw;
  EXPECT_EQ(show(loopback, style), "{sin6_addr=" + std::string(raw) + "}");
  style.constants = Constants::verbose;
  EXPECT_EQ(show(loopback, style),
            "{sin6_addr=" + std::string(raw) + R"( /* inet_pton(AF_INET6, "::1") */})");
  style = {};
  style.hex_strings = Hex::all;
  EXPECT_EQ(show(loopback, style), R"({inet_pton(AF_INET6, "\x3a\x3a\x31", &sin6_addr)})");
}

TEST_F(Tree, Flags) {
  static constexpr auto names = describe::names("X_???", {{"X_A", 1}, {"X_B", 2}});
  std::string out;
  append_flags(out, names, Abi::x86_64, 7);
  EXPECT_EQ(out, "X_A|X_B|0x4");
  out.clear();
  append_flags(out, names, Abi::x86_64, 0);
  EXPECT_EQ(out, "0");
  out.clear();
  append_flags(out, names, Abi::x86_64, 8);
  EXPECT_EQ(out, "0x8");
}

}  // namespace
}  // namespace sysgood
