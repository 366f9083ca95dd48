// Values as strace writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "arch/abi.h"
#include "tracer/decode/value.h"

namespace sysgood {

struct ValueStyle {
  enum class Constants : uint8_t { abbreviated, raw, verbose };  // -X
  enum class HexStrings : uint8_t { none, non_ascii, all };      // -x, -xx
  Constants constants = Constants::abbreviated;
  HexStrings hex_strings = HexStrings::none;
  bool verbose = false;  // -v: hidden fields, environments, directory entries
  bool paths = false;    // -y
  // -yy: what is shown of descriptors that are more than a path. Bits, as --decode-fds names them.
  enum Detail : uint8_t {
    sockets = 1,
    devices = 2,
    pidfds = 4,
    eventfds = 8,
    signalfds = 16,
    all_details = 31
  };
  uint8_t details = 0;
  bool descriptors() const { return paths || details; }
};

void append_value(std::string& out, const Value& value, Abi abi, const ValueStyle& style);

// What a number of bit fields means, behind the number: a macro without its number in any style.
void append_parts_of_result(std::string& out, const Value& number, Abi abi, const ValueStyle& style);

// "..." with C escapes; without the mark for what was cut.
void append_quoted(std::string& out, std::span<const std::byte> bytes, ValueStyle::HexStrings hex);

// The same without quotes, for what stands in angles: those of its own are octal.
void append_unquoted(std::string& out, std::span<const std::byte> bytes, ValueStyle::HexStrings hex);

// Names and words that stand for themselves: of code, of files. They may be anything, but a line of ours is
// one, and does nothing to a terminal: control characters in them are octal.
std::string on_one_line(std::string_view words);

// <path> behind a descriptor; <path>(deleted) for a file that is gone, as /proc says it. Where the style
// wants more and there is `detail`: <TCP:[127.0.0.1:80]>, </dev/null<char 1:3>>.
void append_descriptor(std::string& out, std::span<const std::byte> path, std::string_view detail,
                       const ValueStyle& style, bool may_be_gone = true);

// Bits of a flag table as A|B|0x8, whatever the style.
void append_flags(std::string& out, const describe::Names& names, Abi abi, uint64_t bits);

void append_signed(std::string& out, int64_t number);
void append_unsigned(std::string& out, uint64_t number);
void append_hex(std::string& out, uint64_t number);    // 0 is "0"
void append_octal(std::string& out, uint64_t number);  // at least three digits: 022

// 2026-11-21T02:52:00.760269609+0000 in local time; without a fraction when it is 0. Nothing for what is no
// year.
void append_date(std::string& out, int64_t seconds, uint64_t fraction, int digits = 9);

}  // namespace sysgood
