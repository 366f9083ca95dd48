#include "tracer/ptrace/descriptor_details.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <optional>

#include "arch/signals.h"

namespace sysgood::ptrace {

namespace {

// The number in `base` behind "name:" of a file of /proc.
std::optional<int64_t> number_behind(std::string_view text, std::string_view name, int base = 10) {
  for (size_t at = 0; at < text.size();) {
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    at += line.size() + 1;
    if (!line.starts_with(name) || line.size() == name.size() || line[name.size()] != ':') continue;
    std::string_view digits = line.substr(name.size() + 1);
    digits.remove_prefix(std::min(digits.find_first_not_of(" \t"), digits.size()));
    uint64_t magnitude = 0;
    const bool negative = digits.starts_with('-');
    if (negative) digits.remove_prefix(1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), magnitude, base);
    if (error != std::errc()) return std::nullopt;
    return negative ? -static_cast<int64_t>(magnitude) : static_cast<int64_t>(magnitude);
  }
  return std::nullopt;
}

std::string device_detail(const char* link) {
  struct stat status;
  if (stat(link, &status) != 0) return {};
  const bool is_block = S_ISBLK(status.st_mode);
  if (!is_block && !S_ISCHR(status.st_mode)) return {};
  return fmt::format("{} {}:{}", is_block ? "block" : "char", major(status.st_rdev), minor(status.st_rdev));
}

std::string read_fdinfo(Tid thread, unsigned fd) {
  char path[64];
  *fmt::format_to_n(path, sizeof path - 1, "/proc/{}/fdinfo/{}", thread, fd).out = '\0';
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::array<char, 4096> text;
  const ssize_t n = read(file, text.data(), text.size());
  close(file);
  return n > 0 ? std::string(text.data(), static_cast<size_t>(n)) : std::string();
}

}  // namespace

// A process that is gone has the number -1, or none in our pid namespace 0.
std::string pidfd_detail(std::string_view fdinfo) {
  const auto pid = number_behind(fdinfo, "Pid");
  return pid && *pid > 0 ? fmt::format("pid:{}", *pid) : std::string();
}

// Its count changes with every write and read of it: it is not told.
std::string eventfd_detail(std::string_view fdinfo) {
  const auto id = number_behind(fdinfo, "eventfd-id");
  if (!id) return {};
  const bool semaphore = number_behind(fdinfo, "eventfd-semaphore").value_or(0) != 0;
  return fmt::format("eventfd:[{}{}]", *id, semaphore ? ",semaphore" : "");
}

std::string signalfd_detail(std::string_view fdinfo) {
  const auto mask = number_behind(fdinfo, "sigmask", 16);
  if (!mask) return {};
  std::string text = "signalfd:[";
  for (int signal = 1; signal <= signal_count; ++signal) {
    if (!(static_cast<uint64_t>(*mask) >> (signal - 1) & 1)) continue;
    if (!text.ends_with('[')) text += ' ';
    append_signal_in_set(text, Signal{signal});
  }
  return text += ']';
}

std::string DescriptorDetails::ask(Tid thread, unsigned fd, std::string_view path) {
  char link[64];
  *fmt::format_to_n(link, sizeof link - 1, "/proc/{}/fd/{}", thread, fd).out = '\0';
  if (path.starts_with("socket:[")) {
    std::array<char, 64> protocol;
    // sockfs_xattr_get of net/socket.c: the name of the protocol, with its NUL.
    const ssize_t n = getxattr(link, "system.sockprotoname", protocol.data(), protocol.size());
    uint32_t inode = 0;
    std::from_chars(path.data() + 8, path.data() + path.size(), inode);
    if (n <= 1 || !inode) return {};
    return sockets_.ask({protocol.data(), static_cast<size_t>(n - 1)}, inode);
  }
  if (path.starts_with('/')) return device_detail(link);
  if (path == "anon_inode:[pidfd]") return pidfd_detail(read_fdinfo(thread, fd));
  if (path == "anon_inode:[eventfd]") return eventfd_detail(read_fdinfo(thread, fd));
  if (path == "anon_inode:[signalfd]") return signalfd_detail(read_fdinfo(thread, fd));
  return {};
}

}  // namespace sysgood::ptrace
