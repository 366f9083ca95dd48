// What descriptions cannot say as data. Pure functions of bytes; count them before adding one.
#include <algorithm>

#include "arch/signal_frame.h"
#include "tracer/decode/btrfs_items.h"
#include "tracer/decode/decoder.h"
#include "tracer/describe/types/bpf_info.h"
#include "tracer/describe/types/btrfs.h"
#include "tracer/describe/types/directory.h"
#include "tracer/describe/types/handle.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/v4l2.h"

namespace sysgood {

using describe::Hook;
using describe::Kind;
using describe::Type;

namespace {

// Bytes of a bit array that are looked at, however many there are: those of a million descriptors, of which
// Linux allows no more unless it is told to (fs.nr_open).
constexpr uint64_t largest_set = 1024 * 1024 / 8;

constexpr uint64_t largest_control = 65536;  // bytes of ancillary data

// The numbers of the bits that are set, as [3 7].
Value* bits_set(Decoder& d, std::span<const std::byte> bytes, uint64_t limit, const Type& t,
                const Source& source) {
  Value* list = d.value(Value::Is::list, Kind::sigset);
  Chain items;
  for (uint64_t bit = 0; bit < std::min<uint64_t>(limit, bytes.size() * 8); ++bit)
    if (std::to_integer<unsigned>(bytes[bit / 8]) >> (bit % 8) & 1) items.add(d.scalar(t, bit, source));
  list->first = items.first();
  return list;
}

// Its descriptors are of type `t`: what was asked about is shown with what it is, what was found by its
// number.
Value* fd_set(Decoder& d, uint64_t address, uint64_t nfds, const Type& t, const Source& source) {
  if (!address) return d.pointer(0);
  const auto n = static_cast<int32_t>(nfds);
  if (n <= 0) return d.pointer(address);
  // The kernel reads and writes whole words: FDS_BYTES(n), include/linux/poll.h.
  const uint64_t word = data_model(d.abi()).word;
  const uint64_t size =
      std::min<uint64_t>(describe::align_up(static_cast<uint64_t>(n), 8 * word) / 8, largest_set);
  const auto bytes = d.load(source.memory, address, size);
  return bytes.empty() ? d.pointer(address) : bits_set(d, bytes, static_cast<uint64_t>(n), t, source);
}

constexpr uint64_t largest_cpu_set = 1024 / 8;  // CPU_SETSIZE of sched.h: strace shows no more

constexpr int most_device_bits = 4;  // without -v strace shows no more of a device's

Value* cpu_set(Decoder& d, const Type& t, uint64_t address, uint64_t size, const Source& source) {
  if (!address) return d.pointer(0);
  if (t.dir == describe::Dir::out) {
    if (!d.returned() || d.failed()) return d.pointer(address);
    size = static_cast<uint64_t>(d.call().exit->value);  // sched_getaffinity(2): the bytes it wrote
  }
  // An input device's bits have names.
  if (!t.names.all.empty()) {
    const auto bytes = d.load(source.memory, address, std::min(size, largest_cpu_set));
    if (bytes.empty()) return d.pointer(address);
    Type named(Kind::enumeration);
    named.names = t.names;
    Value* set = bits_set(d, bytes, t.count.n, named, source);
    Value* one = set->first;
    for (int i = 0; one && i < most_device_bits; ++i) one = one->next;
    for (; one; one = one->next) one->hidden = true;
    return set;
  }
  if (!size) return bits_set(d, {}, 0, describe::u32, source);
  const auto bytes = d.load(source.memory, address, std::min(size, largest_cpu_set));
  if (bytes.empty()) return d.pointer(address);
  Value* set = bits_set(d, bytes, ~uint64_t{0}, describe::u32, source);
  set->complete = size <= largest_cpu_set;
  return set;
}

// Ancillary data: a row of struct cmsghdr, each aligned to a word (cmsg(3)).
Value* control_messages(Decoder& d, uint64_t address, uint64_t size, const Source& source) {
  static constexpr Type message = describe::cmsghdr;
  const size_t header_size = describe::offset_of(message, "cmsg_data", d.abi());
  if (!address || size < header_size) return d.pointer(address);
  const auto all = d.load(source.memory, address, std::min<uint64_t>(size, largest_control));
  if (all.empty()) return d.pointer(address);
  Value* list = d.value(Value::Is::list);
  Chain messages;
  uint64_t at = 0;
  for (bool good = true; good && at + header_size <= all.size();) {
    const uint64_t length = load_integer(all.subspan(at, data_model(d.abi()).word));
    good = length >= header_size;
    const uint64_t there = std::min<uint64_t>(good ? length : header_size, all.size() - at);
    messages.add(d.read_bytes(message, all.subspan(at, there), source));
    at += std::min<uint64_t>(describe::align_up(there, data_model(d.abi()).word), all.size() - at);
  }
  if (at < size) {  // what is left is no message
    messages.add(d.pointer(address + at));
    list->note = "unreadable";
  }
  list->first = messages.first();
  return list;
}

// struct linux_dirent64 records of their own length, as many bytes as the call returned; or struct
// linux_dirent, whose last byte is the type.
Value* directory_entries(Decoder& d, Hook hook, uint64_t address, const Source* at_exit) {
  if (!address || !at_exit || d.failed()) return d.pointer(address);
  const auto size = static_cast<uint64_t>(d.call().exit->value);
  Value* entries = d.value(Value::Is::count);
  entries->number = address;
  entries->note = "entries";
  if (!size) return entries;
  const auto all = d.load(at_exit->memory, address, std::min<uint64_t>(size, 1 << 20));
  if (all.empty()) return d.pointer(address);
  static constexpr Type newer = describe::linux_dirent64, older = describe::linux_dirent,
                        type_behind = describe::dirent_type;
  const bool is_old = hook == Hook::old_directory_entries;
  const size_t length_at = is_old ? 2 * data_model(d.abi()).word : 16;
  const size_t name_at = is_old ? length_at + 2 : 19;
  Chain items;
  for (size_t at = 0; at + name_at < all.size();) {
    const size_t length = load_integer(all.subspan(at + length_at, 2));
    if (length <= name_at || at + length > all.size()) break;
    Value* entry = d.read_bytes(is_old ? older : newer, all.subspan(at, length), *at_exit);
    if (is_old) {
      Value* type = d.scalar(type_behind, load_integer(all.subspan(at + length - 1, 1)), *at_exit);
      type->name = "d_type";
      Chain fields;
      fields.add(entry->first);
      fields.add(type);
    }
    items.add(entry);
    ++entries->quantity;
    at += length;
  }
  entries->first = items.first();
  return entries;
}

// struct file_handle: its own size, as the caller has room and as the kernel needs it, and then that many
// bytes. Without `at_exit` it is all given by the caller.
Value* file_handle(Decoder& d, const Type& t, uint64_t address, const Source* at_exit) {
  const bool filled = t.dir != describe::Dir::in;
  const auto given = d.load(d.at_entry().memory, address, 4);
  if (given.empty()) return d.pointer(address);
  Value* handle = d.value(Value::Is::record);
  Chain fields;
  Value* size = d.number(load_integer(given), Kind::natural, 4);
  size->name = "handle_bytes";
  fields.add(size);
  handle->first = size;
  const Source* state = filled ? at_exit : &d.at_entry();
  if (!state) return handle;
  static constexpr Type header = describe::file_handle;
  const size_t header_size = describe::size_of(header, d.abi());
  const auto all = d.load(state->memory, address, header_size);
  if (all.empty()) return filled ? handle : d.pointer(address);
  if (filled) {
    // It tells the size it needs when there is too little room.
    size->was = d.number(size->number, Kind::natural, 4);
    size->number = load_integer(all.first(4));
    if (d.failed()) return handle;
  }
  Value* known = d.read_bytes(header, all, *state);
  fields.add(known->first->next);
  constexpr uint64_t largest = 128;  // MAX_HANDLE_SZ
  const uint64_t shown = std::min(size->number, largest);
  const auto bytes = d.load(state->memory, address + header_size, shown);
  const bool readable = bytes.size() == shown;
  Value* content =
      readable ? d.text(bytes, size->number <= largest, Kind::hex_bytes) : d.value(Value::Is::word);
  if (!readable) content->note = "???";
  content->name = "f_handle";
  fields.add(content);
  return handle;
}

// execve's envp: how many there are, and which, where the limits ask for that.
Value* environment(Decoder& d, uint64_t address, const Source& source) {
  if (!address) return d.pointer(0);
  constexpr uint64_t most = 100000, piece = 16;
  const uint64_t word = data_model(d.abi()).word;
  Value* variables = d.value(Value::Is::count);
  variables->number = address;
  variables->note = "vars";
  Chain items;
  std::array<std::byte, piece * 8> slots;
  for (size_t i = 0, got = 0; i < most; i += got) {
    got = source.memory.read(address + i * word, std::span(slots).first(piece * word)) / word;
    if (!got && !i) return d.pointer(address);
    if (!got) break;
    for (uint64_t k = 0; k < got; ++k) {
      const uint64_t at = load_integer(std::span(slots).subspan(k * word, word));
      if (!at) {
        variables->first = items.first();
        return variables;
      }
      ++variables->quantity;
      if (d.limits().environment) items.add(d.chars(at, false, source));
    }
  }
  if (d.limits().environment) items.add(d.pointer(address + variables->quantity * word));
  variables->note = "vars, unterminated";
  variables->first = items.first();
  return variables;
}

// rt_sigreturn and sigreturn take no arguments: the mask they restore lies in the signal frame the kernel
// built on the stack, whole or in two halves.
Value* sigframe_mask(Decoder& d, FrameKind kind, const Source& source) {
  const SignalFrameLayout& layout = signal_frame_layout(d.abi(), kind);
  const uint64_t frame_at = d.call().entry.sp, address = frame_at + layout.uc_sigmask;
  const auto bytes = d.load(source.memory, address, layout.mask_upper ? 4 : 8);
  if (bytes.empty()) return d.pointer(address);
  uint64_t mask = load_integer(bytes);
  if (layout.mask_upper) mask |= load_integer(d.load(source.memory, frame_at + layout.mask_upper, 4)) << 32;
  Value* frame = d.value(Value::Is::record);
  frame->first = d.number(mask, Kind::sigset, 8);
  frame->first->name = "mask";
  return frame;
}

// Which record BPF_OBJ_GET_INFO_BY_FD fills depends on what the descriptor is of.
const Type* bpf_info_of(std::string_view path) {
  static constexpr Type program = describe::bpf_program_info, map = describe::bpf_map_info,
                        types = describe::bpf_btf_info, link = describe::bpf_link_info,
                        token = describe::bpf_token_info;
  constexpr std::string_view anonymous = "anon_inode:";
  if (!path.starts_with(anonymous)) return nullptr;
  path.remove_prefix(anonymous.size());
  if (path == "bpf-prog") return &program;
  if (path == "bpf-map") return &map;
  if (path == "btf") return &types;
  if (path == "bpf_link" || path == "bpf-link") return &link;
  if (path == "bpf-token") return &token;
  return nullptr;
}

Value* timeout_word(Decoder& d) {
  Value* v = d.value(Value::Is::word);
  v->note = "Timeout";
  return v;
}

// What time is left, where the call writes it back: the argument called `name`.
void add_time_left(Decoder& d, Chain& after, std::string_view name, const Source& at_exit) {
  const describe::Syscall& description = *d.call().description;
  for (size_t i = 0; i < description.nargs; ++i) {
    if (description.args[i].name != name || !d.call().entry.args[i]) continue;
    Value* left = d.read_at(description.args[i].type, d.call().entry.args[i], at_exit);
    left->name = "left";
    after.add(left);
  }
}

Value* poll_ready(Decoder& d, const Scope& arguments, const Source& at_exit) {
  if (d.failed()) return nullptr;
  if (d.call().exit->value == 0) return timeout_word(d);
  static constexpr Type returned = describe::pollfd_returned;
  Value* list = d.value(Value::Is::list);
  Chain items;
  const uint64_t address = arguments.get("fds");
  const uint64_t n = std::min<uint64_t>(arguments.get("nfds"), 4096);
  const auto answer = static_cast<uint64_t>(d.call().exit->value);
  uint64_t ready = 0;
  for (uint64_t i = 0; i < n; ++i) {
    const auto bytes = d.load(at_exit.memory, address + i * 8, 8);
    if (bytes.empty()) {
      items.add(d.pointer(address + i * 8));
      break;
    }
    if (!load_integer(bytes.subspan(6, 2))) continue;
    if (ready++ == std::min<uint64_t>(d.limits().elements, answer)) {
      list->complete = false;
      break;
    }
    items.add(d.read_bytes(returned, bytes, at_exit));
  }
  list->first = items.first();
  Chain after;
  if (list->first || !list->complete) after.add(list);
  add_time_left(d, after, "tsp", at_exit);
  return after.first();
}

Value* select_ready(Decoder& d, const Scope& arguments, const Source& at_exit) {
  if (d.failed()) return nullptr;
  if (d.call().exit->value == 0) return timeout_word(d);
  struct Set {
    std::string_view argument, label;
  };
  Chain after;
  // select(2) answers how many there are in all.
  auto left = static_cast<uint64_t>(d.call().exit->value);
  for (const Set& set : {Set{"readfds", "in"}, Set{"writefds", "out"}, Set{"exceptfds", "except"}}) {
    const uint64_t address = arguments.get(set.argument);
    if (!address || !left) continue;
    Value* v = fd_set(d, address, arguments.get("n"), describe::u32, at_exit);
    if (v->is != Value::Is::list || !v->first) continue;
    for (Value* found = v->first; found; found = found->next)
      if (--left == 0) found->next = nullptr;
    v->name = set.label;
    after.add(v);
  }
  add_time_left(d, after, "timeout", at_exit);
  return after.first();
}

Value* time_left(Decoder& d, const Source& at_exit) {
  if (d.failed()) return nullptr;
  if (d.call().exit->value == 0) return timeout_word(d);
  Chain after;
  add_time_left(d, after, "timeout", at_exit);
  return after.first();
}

// set_thread_area(2): "when entry_number is set to -1, ... it returns with u_info->entry_number set".
Value* segment_entry(Decoder& d, const Scope& arguments, const Source& at_exit) {
  if (d.failed()) return nullptr;
  const auto bytes = d.load(at_exit.memory, arguments.get("u_info"), 16);
  if (bytes.empty()) return nullptr;
  Value* entry = d.number(load_integer(bytes.first(4)), Kind::natural, 4);
  entry->name = "entry_number";
  entry->named = true;
  return entry;
}

}  // namespace

bool hook_waits_for_exit(const Type& t) { return t.dir == describe::Dir::out; }

Value* run_hook(Decoder& d, const Type& t, uint64_t bits, const Scope& scope, const Source& source) {
  const Source& state = t.dir == describe::Dir::out && d.at_exit_ ? *d.at_exit_ : source;
  switch (t.hook) {
    case Hook::fd_set:
      return fd_set(d, bits, scope.get(t.by), describe::fd, state);
    case Hook::cpu_set:
      return cpu_set(d, t, bits, scope.get(t.by), state);
    case Hook::control_messages:
      return control_messages(d, bits, scope.get(t.by), state);
    case Hook::directory_entries:
    case Hook::old_directory_entries:
      return directory_entries(d, t.hook, bits, d.at_exit_);
    case Hook::file_handle:
      return bits ? file_handle(d, t, bits, d.at_exit_) : d.pointer(0);
    case Hook::environment:
      return environment(d, bits, state);
    case Hook::page_offset:  // mmap2(2): "in 4096-byte units"
      return d.number(bits * page, Kind::hex, 8);
    case Hook::bpf_info: {
      if (!bits || !d.returned() || d.failed()) return d.pointer(bits);
      const Type* info = bpf_info_of(source.facts.ask(Fact::Kind::fd_path, scope.get(t.by)));
      return info ? d.briefly(d.follow(*info, bits, scope, source), bits) : d.pointer(bits);
    }
    case Hook::security_contexts: {
      // What is told has its size in the argument, what is asked behind it.
      if (t.dir != describe::Dir::out) return security_contexts(d, bits, scope.get(t.by), state);
      if (!d.returned() || d.failed()) return d.pointer(bits);
      const auto size = d.load(state.memory, scope.get(t.by), 4);
      return size.empty() ? d.pointer(bits) : security_contexts(d, bits, load_integer(size), state);
    }
    case Hook::btrfs_items: {
      // struct btrfs_ioctl_search_args has its items in what is left of a page, the newer one in as many
      // bytes as it says. How many there are is in the key, which both begin with.
      static constexpr Type search = describe::btrfs_search_key;
      const uint64_t args = d.arguments_ ? d.arguments_->get("arg") : bits,
                     end = t.by.empty() ? page : scope.get(t.by) + t.count.n;
      const auto n = d.load(source.memory, args + describe::offset_of(search, "nr_items", d.abi()), 4);
      return btrfs_items(d, args + t.count.n, end - t.count.n, load_integer(n), source);
    }
    case Hook::mount_status:
      if (!d.returned() || d.failed()) return d.pointer(bits);
      return mount_status(d, bits, scope.get(t.by), state);
    case Hook::device_mapper:
      return device_mapper(d, t, bits, state);
    case Hook::fd_of_process: {
      // The path behind it is asked for as that of the other process's descriptor.
      Value* fd = d.number(bits & 0xffffffff, Kind::fd, 4);
      const uint64_t process = scope.get(t.by) & 0xffffffff;
      if (!d.limits().paths || static_cast<int32_t>(process) <= 0 || static_cast<int32_t>(fd->number) < 0)
        return fd;
      const uint64_t key = process << 32 | fd->number;
      d.keep_fact(fd, source.facts.ask(Fact::Kind::fd_path, key));
      if (fd->bytes.empty() || !d.limits().details) return fd;
      const auto detail = d.kept(source.facts.ask(Fact::Kind::fd_detail, key));
      fd->note = {reinterpret_cast<const char*>(detail.data()), detail.size()};
      return fd;
    }
    case Hook::sigframe_mask:
      return sigframe_mask(d, FrameKind::rt, d.at_entry_);
    case Hook::plain_sigframe_mask:
      return sigframe_mask(d, FrameKind::plain, d.at_entry_);
    default:
      return d.pointer(bits);
  }
}

Value* run_result_hook(Decoder& d, Hook hook, const Scope& arguments) {
  switch (hook) {
    case Hook::poll_ready:
      return poll_ready(d, arguments, *d.at_exit_);
    case Hook::select_ready:
      return select_ready(d, arguments, *d.at_exit_);
    case Hook::time_left:
      return time_left(d, *d.at_exit_);
    case Hook::segment_entry:
      return segment_entry(d, arguments, *d.at_exit_);
    case Hook::created_buffers: {
      static constexpr Type created = describe::v4l2_created;
      if (d.failed()) return nullptr;
      Value* buffers = d.read_at(created, arguments.get("arg"), *d.at_exit_);
      return buffers->is == Value::Is::record ? buffers : nullptr;
    }
    default:
      return nullptr;
  }
}

}  // namespace sysgood
