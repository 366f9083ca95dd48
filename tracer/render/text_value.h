// Values as strace writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

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
};

void append_value(std::string& out, const Value& value, Abi abi, const ValueStyle& style);

// "..." with C escapes; without the mark for what was cut.
void append_quoted(std::string& out, std::span<const std::byte> bytes, ValueStyle::HexStrings hex);

// <path> behind a descriptor; <path>(deleted) for a file that is gone, as /proc says it.
void append_path_fact(std::string& out, std::span<const std::byte> path, ValueStyle::HexStrings hex,
                      bool may_be_gone = true);

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
