#include "tracer/render/text_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <iterator>
#include <span>

#include "arch/errors.h"
#include "arch/signals.h"
#include "arch/syscalls.h"
#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/types/wait_event.h"
#include "tracer/render/symbols.h"
#include "tracer/render/text_console.h"
#include "tracer/render/text_names.h"

namespace sysgood {

using describe::Kind;
using describe::Names;
using Constants = ValueStyle::Constants;

namespace {

auto end_of(std::string& out) { return std::back_inserter(out); }

// S_IFREG|S_ISUID|0644; a type that is none is shown as it is, without a meaning.
void append_file_mode(std::string& out, uint64_t mode, Constants style) {
  static constexpr struct {
    uint64_t bits;
    std::string_view name;
  } types[] = {{0140000, "S_IFSOCK"}, {0120000, "S_IFLNK"}, {0100000, "S_IFREG"}, {0060000, "S_IFBLK"},
               {0040000, "S_IFDIR"},  {0020000, "S_IFCHR"}, {0010000, "S_IFIFO"}, {0, ""}},
    special[] = {{04000, "S_ISUID"}, {02000, "S_ISGID"}, {01000, "S_ISVTX"}};
  for (const auto& type : types) {
    if ((mode & 0170000) != type.bits) continue;
    return styled(
        out, style, [&] { append_octal(out, mode); },
        [&] {
          uint64_t rest = mode & ~uint64_t{0170000};
          if (type.bits) out.append(type.name) += '|';
          for (const auto& s : special)
            if (rest & s.bits) {
              out.append(s.name) += '|';
              rest &= ~s.bits;
            }
          append_octal(out, rest);
        });
  }
  append_octal(out, mode);
}

void append_device(std::string& out, uint64_t dev) {
  // gnu_dev_major and gnu_dev_minor of sys/sysmacros.h.
  const uint64_t major = ((dev >> 8) & 0xfff) | ((dev >> 32) & 0xfffff000);
  const uint64_t minor = (dev & 0xff) | ((dev >> 12) & 0xffffff00);
  out += "makedev(";
  append_hex(out, major);
  out += ", ";
  append_hex(out, minor);
  out += ')';
}

// {WIFSTOPPED(s) && WSTOPSIG(s) == SIGTRAP}|PTRACE_EVENT_EXEC<<16: wait(2) says how the macros look at it.
// The signals are named in every style.
void append_wait_status(std::string& out, uint64_t status, Abi abi, Constants style) {
  const auto low = static_cast<int>(status & 0x7f);
  const auto high = static_cast<int>(status >> 8 & 0xff);
  uint64_t rest = status;
  if (low == 0) {
    out += "{WIFEXITED(s) && WEXITSTATUS(s) == ";
    append_signed(out, high);
    rest &= ~uint64_t{0xff00};
  } else if (status == 0xffff) {
    out += "{WIFCONTINUED(s)";
    rest = 0;
  } else if ((status & 0xff) == 0x7f) {
    out += "{WIFSTOPPED(s) && WSTOPSIG(s) == ";
    append_signal(out, Signal{high & 0x7f});
    if (high & 0x80) out += " | 0x80";
    rest &= ~uint64_t{0xffff};
  } else if (low != 0x7f) {
    out += "{WIFSIGNALED(s) && WTERMSIG(s) == ";
    append_signal(out, Signal{low});
    if (status & 0x80) out += " && WCOREDUMP(s)";
    rest &= ~uint64_t{0xff};
  } else {
    append_hex(out, status);
    return;
  }
  out += '}';
  if (rest >> 16) {
    Value event{.is = Value::Is::number, .kind = Kind::enumeration};
    event.number = rest >> 16;
    event.names = describe::wait_events;
    out += '|';
    append_enumeration(out, event, abi, style);
    out += "<<16";
  }
  if (rest & 0xffff) {
    out += '|';
    append_hex(out, rest & 0xffff);
  }
}

// Of `signals` signals: 64, or the 32 of a set of one word.
void append_sigset(std::string& out, uint64_t set, int signals, Constants style) {
  // strace complements a set that has at least two thirds of all signals.
  const bool complement = __builtin_popcountll(set) >= signals * 2 / 3;
  if (complement) {
    out += '~';
    set = ~set;
  }
  out += '[';
  bool first = true;
  for (int signal = 1; signal <= signals; ++signal) {
    if (!(set >> (signal - 1) & 1)) continue;
    if (!first) out += ' ';
    first = false;
    styled(
        out, style, [&] { append_signed(out, signal); }, [&] { append_signal_in_set(out, Signal{signal}); });
  }
  out += ']';
}

void append_ioctl_macro(std::string& out, const describe::IoctlMacro& macro, uint32_t request, Abi abi) {
  out += macro.name;
  out += '(';
  if (macro.counted) {
    Value added;
    added.number = describe::ioc_number(request) - describe::ioc_number(macro.value);
    added.names = macro.names;
    if (macro.names.all.empty())
      append_unsigned(out, added.number);
    else
      append_enumeration(out, added, abi, Constants::abbreviated);
    if (macro.sized) out += ", ";
  }
  if (macro.sized) append_unsigned(out, describe::ioc_size(request));
  out += ')';
}

void append_ioctl_request(std::string& out, const Value& v, Abi abi, Constants style) {
  const auto request = static_cast<uint32_t>(v.number);
  const std::string_view name = describe::ioctl_name(abi, request);
  const describe::IoctlMacro* macro = describe::ioctl_macro(request);
  if (macro && macro->alone && !name.empty()) macro = nullptr;
  styled(
      out, style, [&] { append_hex(out, request); },
      [&] {
        if (macro) append_ioctl_macro(out, *macro, request, abi);
        if (macro && !name.empty()) out += " or ";
        out += name;
        if (macro || !name.empty()) return;
        static constexpr std::string_view directions[] = {"_IOC_NONE", "_IOC_WRITE", "_IOC_READ",
                                                          "_IOC_READ|_IOC_WRITE"};
        out += "_IOC(";
        out += directions[describe::ioc_direction(request)];
        for (const uint32_t part :
             {describe::ioc_type(request), describe::ioc_number(request), describe::ioc_size(request)}) {
          out += ", ";
          append_hex(out, part);
        }
        out += ')';
      });
}

void append_limit(std::string& out, const Value& v, Constants style) {
  auto number = [&] { append_unsigned(out, v.number); };
  if (const std::string_view name = infinity_name(v); !name.empty())
    styled(out, style, number, [&] { out += name; });
  else if (v.number > 1024 && v.number % 1024 == 0)
    styled(out, style, number, [&] {
      append_unsigned(out, v.number / 1024);
      out += "*1024";
    });
  else
    number();
}

// Bytes that lie in network order: as they are, and as what makes them.
template <class Meaning>
void append_network(std::string& out, const Value& v, Constants style, Meaning meaning) {
  std::array<std::byte, 8> bytes;
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(v.number >> (8 * i));
  styled(
      out, style,
      [&] {
        append_quoted(out, std::span(bytes).first(std::min<size_t>(v.width, 8)), ValueStyle::HexStrings::all);
      },
      meaning);
}

// The date is shown whatever the style, but not for what is none: zero, or more nanoseconds than a second
// has.
void append_time(std::string& out, const Value& v) {
  const int64_t seconds = as_signed(v);
  append_signed(out, seconds);
  if (v.quantity <= 999'999'999) append_date_comment(out, seconds, v.quantity);
}

}  // namespace

int64_t as_signed(const Value& v) {
  if (v.width >= 8) return static_cast<int64_t>(v.number);
  const unsigned shift = 64 - 8u * v.width;
  return static_cast<int64_t>(v.number << shift) >> shift;
}

void append_signed(std::string& out, int64_t number) { fmt::format_to(end_of(out), "{}", number); }
void append_unsigned(std::string& out, uint64_t number) { fmt::format_to(end_of(out), "{}", number); }
void append_hex(std::string& out, uint64_t number) {
  if (!number)
    out += '0';
  else
    fmt::format_to(end_of(out), "{:#x}", number);
}
void append_octal(std::string& out, uint64_t number) {
  if (number < 0100)
    fmt::format_to(end_of(out), "0{:02o}", number);
  else
    fmt::format_to(end_of(out), "0{:o}", number);
}

void append_swapped(std::string& out, const Value& v, Abi abi, Constants style) {
  Value host = v;
  host.number = host_order(v);
  out += v.width == 2 ? "htons(" : v.width == 8 ? "htobe64(" : "htonl(";
  if (v.kind == Kind::network_hex && v.names.all.empty())
    append_hex(out, host.number);
  else if (v.kind == Kind::network_hex)
    append_flag_set(out, host, abi, style);
  else if (v.names.all.empty())
    append_unsigned(out, host.number);
  else
    append_enumeration(out, host, abi, style);
  out += ')';
}

void append_date(std::string& out, int64_t seconds, uint64_t fraction, int digits) {
  const auto time = static_cast<time_t>(seconds);
  tm broken{};
  if (!localtime_r(&time, &broken)) return;
  char text[64];
  out.append(text, std::strftime(text, sizeof text, "%FT%T", &broken));
  if (fraction) fmt::format_to(end_of(out), ".{:0{}}", fraction, digits);
  out.append(text, std::strftime(text, sizeof text, "%z", &broken));
}

void append_date_comment(std::string& out, int64_t seconds, uint64_t fraction, int digits) {
  if (!seconds && !fraction) return;
  std::string date;
  append_date(date, seconds, fraction, digits);
  if (!date.empty()) out.append(" /* ").append(date).append(" */");
}

void append_flags(std::string& out, const Names& names, Abi abi, uint64_t bits) {
  bool first = true;
  const uint64_t rest = for_each_flag(names, abi, bits, [&](std::string_view name) {
    if (!first) out += '|';
    first = false;
    out += name;
  });
  if (!rest && !first) return;
  if (!first) out += '|';
  append_hex(out, rest);
}

std::string_view infinity_name(const Value& v) {
  if (v.number != (v.width == 4 ? uint64_t{0xffffffff} : ~uint64_t{0})) return {};
  if (!v.names.unknown.empty()) return v.names.unknown;
  return v.width == 4 ? "RLIM_INFINITY" : "RLIM64_INFINITY";
}

void append_number(std::string& out, const Value& v, Abi abi, const ValueStyle& style) {
  switch (v.kind) {
    case Kind::integer:
    case Kind::pid:
      return append_signed(out, as_signed(v));
    case Kind::fd:
      v.width == 8 ? append_unsigned(out, v.number) : append_signed(out, as_signed(v));
      append_descriptor(out, v.bytes, v.note, style);
      return;
    case Kind::dirfd:
      if (as_signed(v) != -100)
        append_signed(out, as_signed(v));
      else
        styled(
            out, style.constants, [&] { out += "-100"; }, [&] { out += "AT_FDCWD"; });
      // The working directory's own name may end in " (deleted)": it is shown as it is.
      append_descriptor(out, v.bytes, v.note, style, as_signed(v) != -100);
      return;
    case Kind::natural:
      return append_unsigned(out, v.number);
    case Kind::id:
      if (as_signed(v) == -1)
        out += "-1";
      else
        append_unsigned(out, v.number);
      return;
    case Kind::octal:
      return append_octal(out, v.number);
    case Kind::file_mode:
      return append_file_mode(out, v.number, style.constants);
    case Kind::enumeration:
      return append_enumeration(out, v, abi, style.constants);
    case Kind::flag_set:
      return append_flag_set(out, v, abi, style.constants);
    case Kind::signal:
      if (as_signed(v) < 1 || as_signed(v) > signal_count)
        return v.width == 8 ? append_unsigned(out, v.number) : append_signed(out, as_signed(v));
      return styled(
          out, style.constants, [&] { append_signed(out, as_signed(v)); },
          [&] { append_signal(out, Signal{static_cast<int>(as_signed(v))}); });
    case Kind::interface:
      if (v.bytes.empty()) return append_unsigned(out, v.number);
      return styled(
          out, style.constants, [&] { append_unsigned(out, v.number); },
          [&] {
            out += "if_nametoindex(";
            append_quoted(out, v.bytes, style.hex_strings);
            out += ')';
          });
    case Kind::generic_family:
      return append_enumerated(out, v, generic_family_name(v, abi), style.constants);
    case Kind::sigset:
      return append_sigset(out, v.number, std::max(32, 8 * v.width), style.constants);
    case Kind::device:
      return styled(
          out, style.constants, [&] { append_hex(out, v.number); }, [&] { append_device(out, v.number); });
    case Kind::wait_status:
      return append_wait_status(out, v.number, abi, style.constants);
    case Kind::rlimit:
      return append_limit(out, v, style.constants);
    case Kind::network_hex:  // in every style
      return append_swapped(out, v, abi, Constants::abbreviated);
    case Kind::port:
      return append_network(out, v, style.constants,
                            [&] { append_swapped(out, v, abi, Constants::abbreviated); });
    case Kind::ipv4:
      return append_network(out, v, style.constants, [&] {
        const uint64_t a = v.number;
        const std::string dotted =
            fmt::format("{}.{}.{}.{}", a & 0xff, a >> 8 & 0xff, a >> 16 & 0xff, a >> 24 & 0xff);
        out += "inet_addr(";
        append_quoted(out, std::as_bytes(std::span(dotted)), style.hex_strings);
        out += ')';
      });
    case Kind::clock_ticks:
      // USER_HZ is 100 on every ABI we know: a part of the kernel's interface (asm-generic/param.h).
      append_unsigned(out, v.number);
      if (v.number && style.constants != Constants::raw)
        fmt::format_to(end_of(out), " /* {}.{:02} s */", v.number / 100, v.number % 100);
      return;
    case Kind::time:
      return append_time(out, v);
    case Kind::ioctl_request:
      return append_ioctl_request(out, v, abi, style.constants);
    case Kind::status: {
      const std::string_view name = as_signed(v) < 0 ? errno_name(static_cast<int>(-as_signed(v))) : "";
      if (name.empty()) return append_signed(out, as_signed(v));
      return styled(
          out, style.constants, [&] { append_signed(out, as_signed(v)); },
          [&] { out.append("-").append(name); });
    }
    case Kind::character:
      return append_character(out, v.number);
    case Kind::console_key:
      return append_console_key(out, v, abi, style.constants);
    case Kind::console_unicode:
      return append_console_unicode(out, v.number, style.constants);
    case Kind::tone:
    case Kind::timed_tone:
      return append_tone(out, v, style.constants);
    case Kind::multiple: {
      append_signed(out, as_signed(v));
      const describe::Const& one = *v.names.all.begin();
      const auto size = static_cast<int64_t>(one.in(abi));
      if (as_signed(v) > 0 && as_signed(v) % size == 0)
        fmt::format_to(end_of(out), " /* {} * {} */", as_signed(v) / size, one.name);
      return;
    }
    case Kind::per_mille:
      append_unsigned(out, v.number);
      if (v.number <= 1000) fmt::format_to(end_of(out), " /* {}.{}% */", v.number / 10, v.number % 10);
      return;
    case Kind::numbered:
    case Kind::numbered_hex:
      return append_numbered(out, v, abi, style.constants);
    case Kind::named_number:
      return append_named_number(out, v, abi, style.constants);
    case Kind::named_natural:
      return append_named_natural(out, v, abi, style.constants);
    case Kind::past_name:
      return append_past_name(out, v, abi, style.constants);
    case Kind::commented_flags:
      return append_commented_flags(out, v, abi, style.constants);
    case Kind::bit_numbers:
      return append_bit_numbers(out, v, abi, style.constants);
    case Kind::bit_names:
      return append_bit_names(out, v, abi, style.constants);
    case Kind::wide_hex:
      if (v.number)
        fmt::format_to(end_of(out), "{:#0{}x}", v.number, 2 * v.width);
      else
        fmt::format_to(end_of(out), "{:0{}x}", v.number, 2 * v.width);
      return;
    case Kind::syscall_number: {
      const std::string_view name = syscall_name(abi, v.number);
      if (name.empty()) return append_signed(out, as_signed(v));
      return styled(
          out, style.constants, [&] { append_signed(out, as_signed(v)); },
          [&] {
            out += "__NR_";
            out += name;
          });
    }
    case Kind::error_number: {
      const std::string_view name = errno_name(static_cast<int>(as_signed(v)));
      if (name.empty()) return append_unsigned(out, v.number);
      return styled(
          out, style.constants, [&] { append_signed(out, as_signed(v)); }, [&] { out += name; });
    }
    default:
      return append_hex(out, v.number);
  }
}

}  // namespace sysgood
