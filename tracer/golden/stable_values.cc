#include "tracer/golden/stable_values.h"

#include <algorithm>
#include <cstring>

namespace sysgood::golden {

namespace {

using describe::Kind;

// Arguments that tell of clocks, load, chance or the machine. They are known when the call has returned.
struct Unstable {
  std::string_view call, argument;
};
constexpr Unstable unstable_arguments[] = {
    {"clock_gettime", "tp"},
    {"clock_nanosleep", "rmtp"},
    {"fstatfs", "buf"},
    {"getcpu", "cpup"},
    {"getcpu", "nodep"},
    {"getitimer", "value"},
    {"getrandom", "ubuf"},
    {"getrlimit", "rlim"},
    {"getrusage", "ru"},
    {"gettimeofday", "tv"},
    {"nanosleep", "rmtp"},
    {"prlimit64", "old_rlim"},
    {"sched_getaffinity", "user_mask_ptr"},
    {"setitimer", "ovalue"},
    {"statfs", "buf"},
    {"sysinfo", "info"},
    {"time", "tloc"},
    {"timer_gettime", "setting"},
    {"timer_settime", "old_setting"},
    {"timerfd_gettime", "otmr"},
    {"timerfd_settime", "otmr"},
    {"times", "tbuf"},
    {"uname", "name"},
    {"wait4", "ru"},
    {"waitid", "ru"},
};

// Results that are chance, or whoever runs it.
constexpr std::string_view unstable_results[] = {"time",   "times",   "alarm",  "getcpu",
                                                 "getuid", "geteuid", "getgid", "getegid"};

// Times that a flag makes absolute.
struct Absolute {
  std::string_view call, argument;
  int flags_at;
  uint64_t mask, from, to;  // (flags & mask) in from..to
};
constexpr Absolute absolute_times[] = {
    {"clock_nanosleep", "rqtp", 1, 1, 1, 1},       // TIMER_ABSTIME
    {"timer_settime", "new_setting", 1, 1, 1, 1},  // TIMER_ABSTIME
    {"timerfd_settime", "utmr", 1, 1, 1, 1},       // TFD_TIMER_ABSTIME
    {"futex", "utime", 1, 0x7f, 6, 6},             // FUTEX_LOCK_PI
    {"futex", "utime", 1, 0x7f, 9, 9},             // FUTEX_WAIT_BITSET
    {"futex", "utime", 1, 0x7f, 11, 11},           // FUTEX_WAIT_REQUEUE_PI
    {"futex", "utime", 1, 0x7f, 13, 13},           // FUTEX_LOCK_PI2
};

// Fields, of whatever record.
constexpr std::string_view unstable_fields[] = {"si_uid",  "si_utime",   "si_stime",  "st_dev",
                                                "st_ino",  "st_atime",   "st_mtime",  "st_ctime",
                                                "stx_ino", "stx_mnt_id", "stx_blocks"};

// Only some architectures let a program say how its handlers return, and libc says it everywhere it can.
constexpr std::string_view own_of_libc = "sa_restorer";
constexpr uint64_t sa_restorer = 0x04000000;

constexpr std::string_view unmapped = "[unmapped]";
constexpr uint64_t at_fdcwd = static_cast<uint64_t>(int64_t{-100});

std::string_view keep(Arena& arena, std::string_view text) {
  const auto bytes = arena.bytes(text.size());
  std::memcpy(bytes.data(), text.data(), text.size());
  return {reinterpret_cast<const char*>(bytes.data()), text.size()};
}

// Shown as this text and nothing else, under the name it has.
void become(Value* value, Arena& arena, std::string_view text) {
  value->is = Value::Is::word;
  value->note = keep(arena, text);
  value->first = nullptr;
  value->was = nullptr;
}

// A path is shown whole, however long.
void shorten(Value* value, const Meanings& meanings, Arena& arena) {
  if (value->kind == Kind::path) return;
  const std::string named = meanings.text(value->characters());
  if (named.size() > string_shown) value->complete = false;
  value->bytes = std::as_bytes(std::span(keep(arena, named.substr(0, string_shown))));
}

int64_t signed_id(const Value& value) {
  return value.width == 4 ? static_cast<int32_t>(value.number) : static_cast<int64_t>(value.number);
}

void stabilise_number(Value* value, const Meanings& meanings, Arena& arena) {
  switch (value->kind) {
    case Kind::address:
      if (value->number) become(value, arena, meanings.address(value->number));
      return;
    case Kind::pid:
      become(value, arena, meanings.process(signed_id(*value)));
      return;
    case Kind::dirfd:
      if (static_cast<int32_t>(value->number) == static_cast<int32_t>(at_fdcwd)) value->bytes = {};
      [[fallthrough]];
    case Kind::fd:
      if (meanings.is_standard_stream(value->number)) value->bytes = {};
      return;
    case Kind::hex:
    case Kind::enumeration: {
      // SIG_IGN and handlers share a field; rseq's area is a number to the kernel.
      if (value->width < 8 || value->number <= UINT32_MAX) return;
      const std::string name = meanings.address(value->number);
      if (name != unmapped) become(value, arena, name);
      return;
    }
    default:
      return;
  }
}

bool is_unstable_field(std::string_view name) {
  return std::ranges::find(unstable_fields, name) != std::end(unstable_fields);
}

}  // namespace

void stabilise(Value* value, const Meanings& meanings, Arena& arena) {
  for (; value; value = value->next) {
    while (value->next && value->next->name == own_of_libc) value->next = value->next->next;
    if (value->name == "sa_flags") value->number &= ~sa_restorer;
    if (value->name == "si_int" && value->next && value->next->number > UINT32_MAX) become(value, arena, "_");
    if (is_unstable_field(value->name)) {
      become(value, arena, "_");
      continue;
    }
    // The cookie of a seccomp notification.
    if (value->name == "id" && value->is == Value::Is::number && value->number > UINT32_MAX) {
      become(value, arena, "_");
      continue;
    }
    // Ports that the kernel gives out: /proc/sys/net/ipv4/ip_local_port_range.
    if (value->is == Value::Is::number && value->kind == Kind::port && value->width == 2) {
      const auto port = static_cast<uint16_t>((value->number & 0xff) << 8 | (value->number >> 8 & 0xff));
      if (port >= 32768) become(value, arena, "_");
      continue;
    }
    switch (value->is) {
      case Value::Is::number:
        stabilise_number(value, meanings, arena);
        break;
      case Value::Is::text:
        shorten(value, meanings, arena);
        break;
      case Value::Is::pointer:
        if (value->number) become(value, arena, meanings.address(value->number));
        break;
      case Value::Is::count:
        become(value, arena, value->note == "vars" ? "_" : meanings.address(value->number));
        break;
      case Value::Is::list:
      case Value::Is::record:
        stabilise(value->first, meanings, arena);
        break;
      default:
        break;
    }
  }
}

void stabilise(DecodedCall& call, std::string_view name, const SyscallEntry& entry, const Meanings& meanings,
               Arena& arena) {
  for (Value* argument = call.arguments; argument; argument = argument->next) {
    bool unstable = argument->is == Value::Is::pending;
    const bool told = argument->is == Value::Is::record || argument->is == Value::Is::text ||
                      argument->is == Value::Is::list || argument->is == Value::Is::number ||
                      argument->is == Value::Is::word;
    for (const Unstable& row : unstable_arguments)
      unstable |= told && row.call == name && row.argument == argument->name &&
                  (argument->at_exit || argument->becomes);
    // pthread_join(3) waits for a thread's id to become 0.
    if (name == "futex" && argument->name == "val" && argument->is == Value::Is::number &&
        argument->number > 10 && meanings.process(static_cast<int64_t>(argument->number)) != "_")
      argument->kind = Kind::pid;
    for (const Absolute& row : absolute_times) {
      const uint64_t flags = entry.args[static_cast<size_t>(row.flags_at)] & row.mask;
      unstable |=
          told && row.call == name && row.argument == argument->name && row.from <= flags && flags <= row.to;
    }
    if (!unstable) continue;
    Value* next = argument->next;
    become(argument, arena, "_");
    argument->next = next;
  }
  stabilise(call.arguments, meanings, arena);
  // left {tv_sec=0, tv_nsec=499998000}
  for (Value** more = &call.after; *more;)
    if ((*more)->name == "left")
      *more = (*more)->next;
    else
      more = &(*more)->next;
  stabilise(call.after, meanings, arena);
}

bool is_unstable_result(std::string_view name) {
  return std::ranges::find(unstable_results, name) != std::end(unstable_results);
}

}  // namespace sysgood::golden
