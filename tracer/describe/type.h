// What the description language is made of: types, fields, conditions, constants. `lang.h` has the words to
// write them with.
//
// A Type is one leaf (or named record), at most one repetition, at most one pointer. Anything deeper gets a
// name of its own. Direction lives on the pointer: `in` is read when the call is entered, `out` when it has
// returned.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "arch/abi.h"

namespace sysgood::describe {

// What the bytes mean, hence how they are shown.
enum class Kind : uint8_t {
  none,             // padding, or an argument that this variant does not use: not shown
  integer,          // signed decimal
  natural,          // unsigned decimal
  hex,              // 0x..., zero is 0
  address,          // 0x..., zero is NULL
  octal,            // a file creation mode as chmod(2) takes it: 0644
  file_mode,        // S_IFREG|0644
  enumeration,      // one name of a table
  flag_set,         // names of a table joined by |, the rest in hex
  signal,           // SIGUSR1
  sigset,           // [USR1 CHLD]
  fd,               // a descriptor; with -y its path
  dirfd,            // a descriptor or AT_FDCWD
  pid,              // a process, thread or group id
  id,               // uid_t or gid_t: unsigned, but -1 stays -1
  device,           // makedev(0x8, 0x1)
  path,             // NUL-terminated, never cut by -s
  text,             // NUL-terminated, cut by -s
  socket_path,      // sun_path: "/run/x", or @"x" in the abstract name space
  bytes,            // a buffer whose length is told elsewhere, cut by -s
  wait_status,      // [{WIFEXITED(s) && WEXITSTATUS(s) == 0}]
  rlimit,           // 8192*1024, RLIM64_INFINITY
  port,             // what lies in network order: htons(80), htonl(5); with a table htons(ETH_P_ALL)
  ipv4,             // inet_addr("127.0.0.1")
  ipv6,             // inet_pton(AF_INET6, "::1", &sin6_addr)
  clock_ticks,      // 12 /* 0.12 s */
  time,             // seconds since the epoch, with the date in a comment
  ioctl_request,    // by name (`ioctl_names.h`); unknown ones as _IOC(...)
  syscall_number,   // __NR_getpid, of the ABI of the event
  error_number,     // ENOENT
  numbered,         // 2 /* SYSLOG_ACTION_READ */: the number and what a table calls it, in decimal
  numbered_hex,     // 0x12 /* XFEATURE_XTILE_DATA */
  named_number,     // a signed decimal number some values of which have names: KEY_SPEC_SESSION_KEYRING
  named_natural,    // the same, unsigned: UINT64_MAX
  bit_numbers,      // the numbers of the bits that are set, by name: 1<<CAP_CHOWN|1<<CAP_KILL
  hex_bytes,        // as bytes, every one of them shown as \x7f
  terminated,       // as bytes, without the NUL that they may end with
  parts,            // bit fields, each a number of its own: PER_LINUX|ADDR_NO_RANDOMIZE
  status,           // a number, or an error where it is negative: -ENOENT
  bit_names,        // [A B], the names of the bits that are set; of most of them ~[A B], those that are not
  wide_hex,         // 0x000011: two characters a byte; zero is 00000000
  hardware,         // 00:1b:21:aa:00:01
  number_or_bytes,  // a buffer, or [1] where it is four bytes long: an option of a socket
  callsign,         // of an amateur radio station: W1AW-1
  past_name,        // one name of a table; between its X_START and X_END what is added: X_START+2
  commented_flags,  // 0x3 /* A|B */: the number and the flags that it is
  network_hex,      // as port: htonl(0x7f000001)
  socket_data,      // a buffer that goes through the socket that is the call's first argument: as bytes, but
                    // as the case says where the socket is of a netlink protocol
  interface,        // a network interface, by its number: if_nametoindex("lo")
  generic_family,   // a family of generic netlink, whose number it gets when it is registered
  character,        // 'A', '\n', '\x01'
  console_key,      // what a key of the console does: 0x141 /* K_F56 */; of one byte, which function key
  console_unicode,  // 0x41, UNI_DIRECT_BASE+0x1
  tone,             // ticks of the timer, as a frequency too: 1193 /* 1000 Hz */
  timed_tone,       // the same, and for how long: 100<<16|1193 /* 1000 Hz, 100 ms */
  multiple,         // 80 /* 2 * sizeof(struct ifreq) */: of what the table's one constant is
  per_mille,        // 15 /* 1.5% */
  record,           // fields
  select,           // which Type it is depends on a sibling's value
  per_abi,          // which Type it is depends on the ABI
  hook,             // what data cannot say: decode/hooks.cc
};

// The few things that are not expressible as data. Each has one function in decode/hooks.cc; keep them few.
enum class Hook : uint8_t {
  none,
  siginfo,           // arms by si_signo and si_code
  fd_set,            // select's bit array, its size in another argument
  control_messages,  // msghdr's ancillary data
  directory_entries,
  old_directory_entries,  // getdents: the type behind the name
  file_handle,            // name_to_handle_at: its own size before and after, then that many bytes
  sigframe_mask,          // rt_sigreturn: the mask saved in the signal frame, found by the stack pointer
  plain_sigframe_mask,    // sigreturn: the same
  cpu_set,                // sched_setaffinity's bit array
  environment,            // execve's envp: counted, shown only when asked for
  poll_ready,             // after the result: which descriptors have revents
  select_ready,           // after the result: which sets came back, what time is left
  time_left,              // after the result: what time of the argument `timeout` is left
  page_offset,            // mmap2's: counted in pages of 4096 bytes, shown in bytes
  segment_entry,          // after the result: which entry of the table set_thread_area took
  bpf_info,               // BPF_OBJ_GET_INFO_BY_FD: what it is of is known by the descriptor in `by`
  security_contexts,      // lsm_get_self_attr: records of their own length
  btrfs_items,            // BTRFS_IOC_TREE_SEARCH: items behind the record, each as long as its header says
  created_buffers,        // after the result: VIDIOC_CREATE_BUFS
  mount_status,           // statmount: texts lie behind the record, which has their offsets
  device_mapper,          // a header, its `fields`, and behind it, where it says, what the only case is
  fd_of_process,          // kcmp: a descriptor of the process in `by`
};

enum class Size : uint8_t { word = 0, b1 = 1, b2 = 2, b4 = 4, b8 = 8, b16 = 16 };

// value: in the register or inside the record; the others: behind a pointer, read at entry, at exit, at both.
enum class Dir : uint8_t { value, in, out, inout };

// How many there are. `name` is a sibling argument or field.
struct Count {
  enum From : uint8_t {
    one,
    fixed,     // n
    sibling,   // as many as `name` says
    argument,  // the same inside of a record: `name` is an argument of the call
    pointed,   // value-result: as many as the integer behind the pointer `name` says, when the call has
               // returned; n bytes behind it
    sized,  // one record, of which n bytes more than `name` says (or `per` times that) exist: older and newer
            // headers than ours. Or one value, if that is its size: signal masks
    extensible,  // the same, and what lies beyond our record is shown unless it is zero: clone3. Fewer than n
                 // bytes are no record
    own_size,  // one record that tells its own size in the field `name`; 0 there stands for n: sched_setattr
    result,    // as many as the call returned; several users take from it in order (readv). `name`, if any,
               // caps it; if n is not 0, the integer n bytes behind the pointer `name`
    until_null,  // up to a NUL or a NULL
    least,       // as many as the value-result field `name` said before the call or says after it
    request,     // as many bytes as the request `name` of ioctl(2) says: EVIOCGNAME(64)
    rest,        // at the end of a record: as many as there are bytes; `name`, if any, caps it, then `per`
                 // for each that it counts, and `more`, but not more than n, if any
    row,         // records that tell their own size in the field `name` and lie at multiples of n, as many as
                 // there are bytes for. One alone is shown without brackets
    first,       // the first of such a row; what is behind it lies at the next multiple of n
  } from = one;
  uint32_t n = 1;
  std::string_view name = {};
  uint32_t per = 1;   // sibling: one for every so many, or a part of them (pages of a length); rest: so many
                      // for each,
  uint32_t less = 0;  // of so many fewer
  // A record of a size told elsewhere. What is there of it, and a mark if there is more; all of it or
  // nothing; what is there of it, and more means nothing; what is there of it, the first n bytes as zeros
  // where it is shorter, and what is more of it as bytes. rest: where more are told than n, they are marked
  // as missing, or with `clipped` they are not.
  enum Fit : uint8_t { partly, whole, clipped, zero_padded } fit = partly;
  uint16_t more = 0;  // rest; sibling: no more than so many are shown, where it is not 0
};

template <class T>
struct View {
  const T* data = nullptr;
  size_t n = 0;
  constexpr const T* begin() const { return data; }
  constexpr const T* end() const { return data + n; }
  constexpr size_t size() const { return n; }
  constexpr bool empty() const { return n == 0; }
};

// The value on these ABIs: On{Abi::aarch64, 0x4000}, On{x86_abis, 0x40}.
struct On {
  Abis abis;
  uint64_t value;
};

// A named constant. Flags match the bits of their value; a name that stands for the contents of a bit field
// (O_RDONLY, MAP_PRIVATE, S_IFREG) gives the field's mask and matches when the field equals the value.
struct Const {
  std::string_view name;
  uint64_t value;
  uint64_t mask;  // 0: the value itself
  On on{}, other{};
  bool of_some = false;  // it is a constant of these ABIs alone
  constexpr Const(std::string_view n, uint64_t v) : name(n), value(v), mask(0) {}
  constexpr Const(std::string_view n, uint64_t v, On a, On b = {})
      : name(n), value(v), mask(0), on(a), other(b) {}
  constexpr Const(std::string_view n, uint64_t v, uint64_t field) : name(n), value(v), mask(field) {}
  // What only some ABIs have: in others it is all bits, and not looked for.
  constexpr Const(std::string_view n, On only, On second = {})
      : name(n), value(~0ull), mask(0), on(only), other(second), of_some(true) {}
  constexpr bool is_of(Abi abi) const { return !of_some || on.abis.has(abi) || other.abis.has(abi); }
  constexpr uint64_t in(Abi abi) const {
    return on.abis.has(abi) ? on.value : other.abis.has(abi) ? other.value : value;
  }
};

// A table of constants. `unknown` is what strace calls a value that is not in it: "MAP_???".
struct Names {
  std::string_view unknown;
  View<Const> all;
};

// When what is behind an `out` pointer means something.
enum class Valid : uint8_t { on_success, on_error, on_result, on_io_error, always };

struct Field;
struct Case;
struct AbiCase;
struct Part;

// For each ABI a place in an array.
constexpr size_t index_of(Abi abi) {
  return static_cast<size_t>(abi) - static_cast<size_t>(all_abis.front());
}
template <class T>
using PerAbi = std::array<T, all_abis.size()>;

// Of a type that is made of types, in bytes: layout.h works it out.
struct LaidOut {
  PerAbi<uint16_t> size{};
  PerAbi<uint8_t> alignment{};
};

struct Type {
  Kind kind = Kind::none;
  Size size = Size::b4;
  Dir dir = Dir::value;
  Hook hook = Hook::none;
  Valid valid = Valid::on_success;
  uint16_t record_size = 0;  // 0: the natural size of its fields
  Count count{};
  View<Field> fields{};      // record
  Names names{};             // enumeration, flag_set
  Names index{};             // array: names of its positions: c_cc=[[VINTR]=0x3]; or comments behind them
  View<Case> cases{};        // select
  View<AbiCase> abis{};      // per_abi
  View<Part> parts{};        // parts
  std::string_view macro{};  // parts: shown as arguments of this C macro
  std::string_view by{};    // select, hook, time: the sibling they look at; one that begins with ^ is a field
                            // of a record around ours, ^ alone the latest name in a row around ours
  uint64_t mask = ~0ull;    // select
  uint32_t per_second = 0;  // record: a point in time, whose second field counts these
  LaidOut laid_out{};       // record, select, per_abi
  constexpr Type() = default;
  constexpr Type(Kind k, Size s = Size::b4) : kind(k), size(s) {}
  template <class Table>
  requires requires(const Table& t) { t.as_type(); }
  constexpr Type(const Table& t) : Type(t.as_type()) {}
};

// A condition on a sibling: the field is shown only if it holds.
struct When {
  enum Test : uint8_t {
    always,
    any_bit,
    no_bit,
    equal,
    not_equal,
    any_bit_behind,  // of the 32 bits that the sibling, a pointer, points to when the call is entered
    no_bit_behind,
  };
  std::string_view name{};
  Test test = always;
  uint64_t mask = ~0ull;
  uint64_t value = 0;
};

struct At {
  int16_t n;
};

enum class Show : uint8_t {
  plain,
  verbose,  // only with -v; otherwise the record ends in "..."
  named,    // an argument shown as name=value (clone)
  becomes,  // what the argument before it has become when the call has returned: a => b
  late,     // named, and not shown before the call has returned though known: clone's tls
  filled,   // a field of an inout record that the call writes: shown only when it has succeeded
  failed,   // a field of an inout record that the call writes when it fails
  upper,    // a field or argument that is the upper half of the one before it, wherever it lies
  changes,  // a number of an inout record that the call may change: 1000 => 216
  tally,    // as filled, and as many `ret` are in its record, instead of the call's result
  brief,    // a list behind a pointer that is shown as its address, but with -v
  salient,  // a number that is shown without -v only when it is not 0; no "..." says that it is
  folded,   // a list whose elements are shown to the verbose: [...]
  few,      // a list of which the first two are shown, and all of it with -v
  gap,      // as verbose, but the "..." is where the field would be
  behind,   // takes all that is left of a record and is shown behind its brace: [{nla_len=5...}, "lo"]
};

// A field of a record or an argument of a call.
struct Field {
  std::string_view name{};
  Type type{};
  When when{};
  Show show = Show::plain;
  int16_t at =
      -1;  // records: byte offset, for layouts that are shown in another order than they lie; calls: register
  PerAbi<uint16_t> offset{};  // records: where it lies, worked out by layout.h
  constexpr Field() = default;
  template <class... More>
  constexpr Field(std::string_view n, Type t, More... more) : name(n), type(t) {
    (set(more), ...);
  }

 private:
  constexpr void set(When w) { when = w; }
  constexpr void set(Show s) { show = s; }
  constexpr void set(At a) { at = a.n; }
};

struct Case {
  uint64_t value;
  Type type;
  uint64_t mask = ~0ull;  // the bits that are compared; the first case that matches is it
  uint16_t room = 0;      // in a record: it is not this case when fewer bytes are left,
  bool exact = false;     // nor when more are
};
struct AbiCase {
  Abis abis;
  Type type;
};

// A bit field of a number: `(number & mask) >> shift`, followed by `suffix` ("<<28"). An optional one is not
// shown when it is 0.
struct Part {
  uint64_t mask;
  uint8_t shift;
  Type type;
  std::string_view suffix{};
  bool optional = false;
};

}  // namespace sysgood::describe
