// What stands behind a descriptor's number: <path>, and what more is known of it.
#include <string_view>

#include "tracer/render/text_number.h"

namespace sysgood {

namespace {

using Detail = ValueStyle::Detail;

// What kind of more there may be: what /proc calls the descriptor says it.
uint8_t kind_of(std::string_view path) {
  if (path.starts_with("socket:[")) return Detail::sockets;
  if (path.starts_with('/')) return Detail::devices;
  if (path == "anon_inode:[pidfd]") return Detail::pidfds;
  if (path == "anon_inode:[eventfd]") return Detail::eventfds;
  if (path == "anon_inode:[signalfd]") return Detail::signalfds;
  return 0;
}

// A socket's name comes last, behind a NUL and as it is.
void append_detail(std::string& out, std::string_view detail, const ValueStyle& style) {
  const size_t end = detail.find('\0');
  out += on_one_line(detail.substr(0, end));
  if (end == std::string_view::npos) return;
  std::string_view name = detail.substr(end + 1);
  out += ',';
  if (name.starts_with('\0')) {
    out += '@';
    name.remove_prefix(1);
  }
  append_quoted(out, std::as_bytes(std::span(name)), style.hex_strings);
  out += ']';
}

}  // namespace

void append_descriptor(std::string& out, std::span<const std::byte> path, std::string_view detail,
                       const ValueStyle& style, bool may_be_gone) {
  if (path.empty() || !style.descriptors()) return;
  const std::string_view text(reinterpret_cast<const char*>(path.data()), path.size());
  const uint8_t kind = kind_of(text);
  const bool detailed = (style.details & kind) && !detail.empty();
  // A socket of which nothing more is known is one all the same.
  if (!detailed && !style.paths && !(style.details & kind & Detail::sockets)) return;
  if (detailed && kind != Detail::devices) {
    out += '<';
    append_detail(out, detail, style);
    out += '>';
    return;
  }
  constexpr std::string_view deleted = " (deleted)";
  const bool gone = may_be_gone && text.ends_with(deleted) && text.starts_with('/');
  if (gone) path = path.first(path.size() - deleted.size());
  out += '<';
  append_unquoted(out, path, style.hex_strings);
  if (detailed) out.append("<").append(on_one_line(detail)).append(">");
  out += '>';
  if (gone) out += "(deleted)";
}

}  // namespace sysgood
