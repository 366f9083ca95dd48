// A call's arguments: which there are, when they are known, what is behind their pointers.
#include "tracer/decode/decoder.h"

#include <algorithm>
#include <cstring>

#include "arch/errors.h"

namespace sysgood {

using describe::Count;
using describe::Dir;
using describe::Field;
using describe::Kind;
using describe::Show;
using describe::Type;
using describe::Valid;

namespace {

class Arguments : public Scope {
 public:
  explicit Arguments(const Call& call) : call_(call) {}
  // In the registers behind those of the arguments before it, unless it says which. syscall(2): "on the ARM
  // EABI, a 64-bit value must be aligned to an even register pair"; where a pair is said, the call's own
  // prototype has two words.
  void add(const Field& field) {
    const bool pair = describe::takes_two_registers(field.type, call_.abi);
    const bool told = field.at >= 0;
    if (pair && !told && call_.abi == Abi::arm) next_ += next_ % 2;
    fields_[n_] = &field;
    pairs_[n_] = pair;
    registers_[n_++] = told ? static_cast<size_t>(field.at) : next_;
    next_ += pair && !told ? 2 : 1;
  }
  // The argument before it once more.
  void add_again(const Field& field) {
    fields_[n_] = &field;
    pairs_[n_] = pairs_[n_ - 1];
    registers_[n_] = registers_[n_ - 1];
    ++n_;
  }
  size_t size() const { return n_; }
  const Field& field(size_t i) const { return *fields_[i]; }
  uint64_t bits(size_t i) const {
    const auto& all = call_.entry.args;
    const size_t at = registers_[i];
    if (!pairs_[i]) return at < all.size() ? all[at] : 0;
    return at + 1 < all.size() ? all[at + 1] << 32 | (all[at] & 0xffffffff) : 0;
  }
  uint64_t get(std::string_view name) const override {
    for (size_t i = 0; i < n_; ++i)
      if (fields_[i]->name == name) {
        const Type& t = fields_[i]->type;
        const size_t size = t.dir == Dir::value ? describe::element_size(t, call_.abi) : 8;
        return size < 8 ? bits(i) & ((uint64_t{1} << (8 * size)) - 1) : bits(i);
      }
    return 0;
  }

 private:
  const Call& call_;
  std::array<const Field*, 12> fields_{};
  std::array<size_t, 12> registers_{};
  std::array<bool, 12> pairs_{};
  size_t n_ = 0;
  size_t next_ = 0;
};

// A pointer to one of these is shown as [value]; the others have brackets of their own or need none.
bool bracketed(const Type& t) {
  switch (t.kind) {
    case Kind::record:
    case Kind::sigset:
    case Kind::path:
    case Kind::text:
    case Kind::bytes:
    case Kind::hex_bytes:
    case Kind::terminated:
    case Kind::number_or_bytes:
    case Kind::socket_data:
    case Kind::bit_names:
    case Kind::hook:
    case Kind::none:
      return false;
    default:
      return true;
  }
}

const describe::Variant* find_variant(const describe::View<describe::Variant>& all, uint64_t value) {
  const auto* const found =
      std::lower_bound(all.begin(), all.end(), value,
                       [](const describe::Variant& v, uint64_t wanted) { return v.value < wanted; });
  return found != all.end() && found->value == value ? found : nullptr;
}

// nanosleep(2): "If the call is interrupted by a signal handler, nanosleep() returns -1, sets errno to EINTR,
// and writes the remaining time into the structure pointed to by rem". It does so too where the kernel means
// to restart the call.
bool was_interrupted(const SyscallExit* exit) {
  constexpr int eintr = 4;
  if (!exit || !exit->is_error) return false;
  const int error = exit->error();
  return error == eintr || restart_code(error);
}

// Whether an argument can only be shown when the call has returned.
bool waits_for_exit(const Type& t) {
  if (t.kind == Kind::hook && t.hook != describe::Hook::siginfo) return hook_waits_for_exit(t);
  if (t.dir == Dir::out) return true;
  return t.dir == Dir::inout && (t.kind != Kind::record || is_filled(t));
}

}  // namespace

namespace {

// Whether a record has something that the call writes, be it in a record inside of it.
bool has_filled(const Type& t) {
  if (t.kind == Kind::per_abi)
    return std::any_of(t.abis.begin(), t.abis.end(),
                       [](const describe::AbiCase& c) { return has_filled(c.type); });
  return std::any_of(t.fields.begin(), t.fields.end(), [](const Field& f) {
    return f.show == Show::filled || f.show == Show::changes || f.show == Show::tally ||
           f.show == Show::failed || f.type.dir == Dir::out || f.type.dir == Dir::inout ||
           (f.type.kind == Kind::record && f.type.dir == Dir::value && has_filled(f.type));
  });
}

}  // namespace

// An inout record of which the call writes a part: known when it has returned.
bool is_filled(const Type& t) { return t.dir == Dir::inout && has_filled(t); }

uint64_t load_integer(std::span<const std::byte> bytes) {
  uint64_t v = 0;
  for (size_t i = 0; i < bytes.size() && i < 8; ++i) v |= std::to_integer<uint64_t>(bytes[i]) << (8 * i);
  return v;
}

Decoder::Decoder(const Call& call, Source at_entry, const Source* at_exit, const Limits& limits, Arena& arena)
    : call_(call),
      at_entry_(at_entry),
      at_exit_(at_exit),
      limits_(limits),
      arena_(arena),
      budget_(call.exit && !call.exit->is_error && call.exit->value > 0
                  ? static_cast<uint64_t>(call.exit->value)
                  : 0) {}

DecodedCall Decoder::run() {
  DecodedCall decoded;
  if (!call_.description) {
    Chain registers;
    for (uint64_t bits : call_.entry.args) registers.add(number(bits, Kind::hex, 8));
    decoded.arguments = registers.first();
    return decoded;
  }
  const describe::Syscall& d = *call_.description;
  decoded.result = d.result;

  Arguments all(call_);
  size_t own = d.nargs;
  const describe::Variant* variant = nullptr;
  const describe::Request* request = nullptr;
  if (!d.by.empty()) {
    size_t selector = 0;
    while (d.args[selector].name != d.by.selector) ++selector;
    const uint64_t chosen = call_.entry.args[selector] & d.by.mask;
    if (d.by.find)
      request = d.by.find(call_.abi, chosen);
    else
      variant = find_variant(d.by.variants, chosen);
    if (variant || request) own = selector + 1;
  }
  for (size_t i = 0; i < own; ++i) all.add(d.args[i]);
  if (variant) {
    for (size_t i = 0; i < variant->nargs; ++i) all.add(variant->args[i]);
    decoded.result = variant->result;
  }
  if (request) {
    all.add(request->argument);
    if (request->became.show == Show::becomes) all.add_again(request->became);
    decoded.result = request->result;
  }

  arguments_ = &all;
  Chain shown;
  Value* latest = nullptr;
  for (size_t i = 0; i < all.size(); ++i) {
    const Field& field = all.field(i);
    if (!holds(field.when, all)) continue;
    if (field.show == Show::upper && latest) {
      latest->number |= all.bits(i) << (8 * latest->width);
      latest->width = static_cast<uint8_t>(2 * latest->width);
      continue;
    }
    const bool was_unreadable =
        latest && latest->is == Value::Is::pointer && i && chosen(all.field(i - 1).type, all).dir == Dir::in;
    Value* v = argument(field, all.bits(i), all);
    if (v && v->becomes && was_unreadable && v->is != Value::Is::pending) v = unbecome();
    if (v) shown.add(latest = v);
  }
  decoded.arguments = shown.first();

  if (at_exit_ && !failed()) {
    if (decoded.result.as == describe::Returns::descriptor && limits_.paths) {
      Value* fd = number(static_cast<uint64_t>(call_.exit->value), Kind::fd, 4);
      add_path(fd, *at_exit_);
      decoded.result_path = fd->bytes;
      decoded.result_detail = fd->note;
    }
  }
  if (at_exit_ && decoded.result.after != describe::Hook::none)
    decoded.after = run_result_hook(*this, decoded.result.after, all);
  if (at_exit_ && !failed() && decoded.result.meaning.kind != Kind::none)
    decoded.after = scalar(decoded.result.meaning, static_cast<uint64_t>(call_.exit->value), *at_exit_);
  if (decoded.after && !decoded.result.label.empty()) decoded.after->name = decoded.result.label;
  arguments_ = nullptr;
  decoded.spent = spent_;
  return decoded;
}

Value* Decoder::argument(const Field& field, uint64_t bits, const Scope& scope) {
  const Type& type = chosen(field.type, scope);
  if (type.kind == Kind::none && type.dir == Dir::value) return nullptr;
  if (field.show == Show::becomes && ((failed() && type.valid != Valid::always) || !bits)) return unbecome();
  Value* v = register_value(type, bits, scope, at_entry_);
  if (!v || v->is == Value::Is::nothing) return nullptr;
  // It becomes nothing else when none of its fields applies, and what cannot be read is shown once.
  if (field.show == Show::becomes) {
    if (v->is == Value::Is::record && !v->first) return unbecome();
    if (v->is == Value::Is::list && (!v->first || v->note == "unreadable")) return unbecome();
    if (v->is == Value::Is::pointer && (at_exit_ || type.dir != Dir::out)) return unbecome();
    if (at_exit_ && unchanged(type, bits)) return unbecome();
  }
  v->name = field.name;
  v->named = field.show == Show::named || field.show == Show::late;
  v->becomes = field.show == Show::becomes;
  v->at_exit = waits_for_exit(type) || v->becomes || field.show == Show::late;
  // What there was to read at entry has been read (and kept) by now; it is shown when the rest is known.
  if (v->at_exit && !at_exit_) v->is = Value::Is::pending;
  return v;
}

// A value in a register, or an integer out of a record.
Value* Decoder::register_value(const Type& t, uint64_t bits, const Scope& scope, const Source& source) {
  if (t.kind == Kind::hook && t.hook != describe::Hook::siginfo)
    return run_hook(*this, t, bits, scope, source);
  if (t.dir != Dir::value) return follow(t, bits, scope, source);
  return scalar(t, bits, source);
}

Value* Decoder::scalar(const Type& t, uint64_t bits, const Source& source) {
  if (t.kind == Kind::none) return value(Value::Is::nothing);
  const size_t width = std::min<size_t>(describe::element_size(t, abi()), 8);
  if (width < 8) bits &= (uint64_t{1} << (8 * width)) - 1;
  if (t.kind == Kind::address) return pointer(bits);
  Value* v = number(bits, t.kind, static_cast<uint8_t>(width));
  v->names = t.names;
  if (t.kind == Kind::parts) add_parts(v, t, source);
  if ((t.kind == Kind::fd || t.kind == Kind::dirfd) && limits_.paths) add_path(v, source);
  if (t.kind == Kind::interface && bits) keep_fact(v, source.facts.ask(Fact::Kind::interface_name, bits));
  return v;
}

void Decoder::add_parts(Value* v, const Type& t, const Source& source) {
  Chain shown;
  for (const describe::Part& part : t.parts) {
    const uint64_t bits = v->number & part.mask;
    if (part.optional && !bits) continue;
    Value* own = scalar(part.type, bits >> part.shift, source);
    own->note = part.suffix;
    own->quantity = part.shift;
    shown.add(own);
  }
  v->first = shown.first();
  v->note = t.macro;
}

void Decoder::add_path(Value* v, const Source& source) {
  const auto fd = static_cast<int32_t>(v->number);
  std::string_view path;
  if (fd >= 0)
    path = source.facts.ask(Fact::Kind::fd_path, static_cast<uint64_t>(fd));
  else if (v->kind == Kind::dirfd && fd == -100)  // AT_FDCWD
    path = source.facts.ask(Fact::Kind::cwd, 0);
  if (path.empty()) return;
  v->bytes = kept(path);
  if (fd < 0 || !limits_.details) return;
  const auto detail = kept(source.facts.ask(Fact::Kind::fd_detail, static_cast<uint64_t>(fd)));
  v->note = {reinterpret_cast<const char*>(detail.data()), detail.size()};
}

void Decoder::keep_fact(Value* v, std::string_view text) {
  if (!text.empty()) v->bytes = kept(text);
}

std::span<const std::byte> Decoder::kept(std::string_view text) {
  if (text.empty()) return {};
  const auto copy = arena_.bytes(text.size());
  std::memcpy(copy.data(), text.data(), text.size());
  return copy;
}

// `outer` is the state in which the pointer itself was seen; what it points to is read in the state its
// direction names.
Value* Decoder::follow(const Type& t, uint64_t address, const Scope& scope, const Source& outer) {
  if (!address) return pointer(0);
  switch (t.dir) {
    case Dir::in:
      return pointee(t, address, scope, outer);
    case Dir::out:
      if (!at_exit_) return pointer(address);
      if (t.valid == Valid::on_error ? !was_interrupted(call_.exit) : t.valid != Valid::always && failed())
        return pointer(address);
      if (t.valid == Valid::on_result && call_.exit->value <= 0) return pointer(address);
      return pointee(t, address, scope, *at_exit_);
    default:
      break;
  }
  // In and out: a record is shown at entry, and again behind it if it changed; anything else once, as [old =>
  // new].
  const uint64_t budget = budget_;
  Value* before = pointee(t, address, scope, at_entry_);
  if (is_filled(t)) {
    if (failed() && t.count.from == Count::result) return pointer(address);
    if (!at_exit_ || (failed() && t.valid != Valid::always)) return before;
    budget_ = budget;  // what the call returned lies where it says so now
    return pointee(t, address, scope, *at_exit_);
  }
  if (t.kind == Kind::record && t.count.from == Count::one) return before;
  if (!at_exit_) return before;
  Value* after = pointee(t, address, scope, *at_exit_);
  if (before->is != Value::Is::list || after->is != Value::Is::list || !before->first || !after->first)
    return after;
  after->first->was = before->first;
  return after;
}

// An option of a socket of which nothing is known but its length.
Value* Decoder::number_or_bytes(const Type& t, uint64_t address, uint64_t n, const Source& source) {
  if (n == 4) return number_at(address, source);
  // What the call wrote nothing of is not shown.
  const bool shown = t.dir == Dir::in || (n && n <= INT32_MAX);
  return shown ? buffer(address, n, source) : pointer(address);
}

Value* Decoder::pointee(const Type& t, uint64_t address, const Scope& scope, const Source& source) {
  switch (t.count.from) {
    case Count::one:
      break;
    case Count::until_null:
      if (t.kind == Kind::path || t.kind == Kind::text) return chars(address, t.kind == Kind::path, source);
      return until_null(t, address, source);
    default: {
      if (t.count.from == Count::sibling && t.count.n && scope.get(t.count.name) > t.count.n)
        return pointer(address);
      const uint64_t n =
          t.count.from == Count::own_size ? own_size(t, address, source) : how_many(t.count, scope, source);
      const bool told_behind = t.count.from == Count::pointed || (t.count.from == Count::result && t.count.n);
      if (told_behind && load(at_entry_.memory, scope.get(t.count.name) + t.count.n, 4).empty())
        return pointer(address);
      if (t.kind == Kind::bytes || t.kind == Kind::hex_bytes || t.kind == Kind::terminated)
        return buffer(address, n, source, t.kind);
      if (t.kind == Kind::socket_data) return socket_data(t, address, n, source);
      if (t.kind == Kind::number_or_bytes) return number_or_bytes(t, address, n, source);
      if (t.kind == Kind::text || t.kind == Kind::path)
        return chars(address, t.kind == Kind::path, source, n);
      const bool one_of_size = t.count.from == Count::sized || t.count.from == Count::extensible ||
                               t.count.from == Count::own_size || t.count.from == Count::least ||
                               t.count.fit != Count::partly ||
                               (t.kind == Kind::record && t.count.from == Count::pointed);
      if (!one_of_size) return repeated(t, address, n, source);
      if (t.count.fit == Count::zero_padded) return zero_padded(t, address, n, source);
      const size_t known = describe::element_size(t, abi());
      const size_t have = std::min<uint64_t>(n, known);
      const bool whole = t.count.fit == Count::whole;
      // What is counted in bytes, not sized, is those bytes where it is no record.
      const bool counted = t.count.from == Count::sibling || (t.count.from == Count::pointed && whole);
      if (t.count.fit != Count::partly) {
        const bool too_large = n > INT32_MAX;  // negative, for a kernel that takes an int
        const bool is_none = too_large || (whole && n < known) || (counted && !n);
        if (is_none && counted) return number_or_bytes(t, address, n, source);
        if (is_none) return pointer(address);
      }
      const auto bytes = load(source.memory, address, have);
      if (bytes.size() < have || !have) return pointer(address);
      if (t.count.fit != Count::partly) {
        // A part of a number is no number.
        if (n < known && describe::resolve(t, abi()).kind != Kind::record)
          return text(bytes, true, Kind::hex_bytes);
        Value* v = element(t, address, bytes, source);
        if (n < known && t.dir == Dir::out && v->is == Value::Is::record) add_cut_field(v, t, bytes);
        if (v->is != Value::Is::record || v->first) return in_brackets(t, v);
        return counted ? number_or_bytes(t, address, n, source) : pointer(address);
      }
      if (t.count.from == Count::sized && n != known && describe::resolve(t, abi()).kind != Kind::record)
        return pointer(address);
      if (t.count.from == Count::extensible && n < t.count.n) return pointer(address);
      Value* v = element(t, address, bytes, source);
      if (n > known && t.count.from == Count::extensible)
        add_unknown_bytes(v, address, known, n, source);
      else if (n > known)
        v->complete = false;
      return v;
    }
  }
  const size_t size = describe::element_size(t, abi()), more = trailing(t, address, source);
  auto bytes = load(source.memory, address, size + more);
  if (bytes.empty() && more) bytes = load(source.memory, address, size);
  return bytes.empty() ? pointer(address) : in_brackets(t, element(t, address, bytes, source));
}

// How many bytes behind a record belong to its last field, an array as long as another field says: those that
// can be shown.
size_t Decoder::trailing(const Type& unresolved, uint64_t address, const Source& source) {
  const Type& t = describe::resolve(unresolved, abi());
  if (t.kind != Kind::record) return 0;
  const Type& last = t.fields.data[t.fields.n - 1].type;
  if (last.count.from != Count::rest || last.count.name.empty()) return 0;
  uint64_t n = 0;
  describe::for_each_field(t, abi(), [&](const Field& f, size_t offset) {
    if (f.name == last.count.name)
      n = load_integer(load(source.memory, address + offset, describe::size_of(f.type, abi())));
    return f.name != last.count.name;
  });
  if (last.count.n) n = std::min<uint64_t>(n, last.count.n);
  const bool is_text = last.kind == Kind::bytes || last.kind == Kind::hex_bytes;
  return std::min<uint64_t>(n, is_text ? limits_.string : limits_.elements) *
         describe::element_size(last, abi());
}

// What a pointer to one value shows: [value].
Value* Decoder::in_brackets(const Type& t, Value* v) {
  const Kind kind = describe::resolve(t, abi()).kind;
  if (!bracketed(describe::resolve(t, abi())) || (v->is == Value::Is::pointer && kind != Kind::address))
    return v;
  Value* list = value(Value::Is::list);
  list->first = v;
  return list;
}

bool Decoder::may_read(size_t size) {
  if (!reads_left_ || size > bytes_left_) {
    spent_ = true;
    return false;
  }
  --reads_left_;
  bytes_left_ -= size;
  return true;
}

std::span<const std::byte> Decoder::load(Memory& memory, uint64_t address, size_t size) {
  if (!may_read(size)) return {};
  const auto to = arena_.bytes(size);
  return memory.read(address, to) == size ? std::span<const std::byte>(to) : std::span<const std::byte>();
}

Value* Decoder::read_at(const Type& t, uint64_t address, const Source& source) {
  const auto bytes = load(source.memory, address, describe::element_size(t, abi()));
  return bytes.empty() ? pointer(address) : read_bytes(t, bytes, source);
}

Value* Decoder::read_bytes(const Type& unresolved, std::span<const std::byte> bytes, const Source& source) {
  const Type& t = describe::resolve(unresolved, abi());
  if (t.kind == Kind::record) return record(t, bytes, source);
  if (t.hook == describe::Hook::siginfo) return siginfo_record(*this, bytes, source, abi());
  if (t.kind == Kind::ipv6) return text(bytes, true, Kind::ipv6);
  return scalar(t, load_integer(bytes), source);
}

Value* Decoder::value(Value::Is is, Kind kind) {
  Value* v = arena_.make<Value>();
  v->is = is;
  v->kind = kind;
  return v;
}

Value* Decoder::number(uint64_t bits, Kind kind, uint8_t width) {
  Value* v = value(Value::Is::number, kind);
  v->number = bits;
  v->width = width;
  return v;
}

Value* Decoder::pointer(uint64_t address) {
  Value* v = value(Value::Is::pointer, Kind::address);
  v->number = address;
  return v;
}

DecodedCall decode_call(const Call& call, Source at_entry, const Source* at_exit, const Limits& limits,
                        Arena& arena) {
  return Decoder(call, at_entry, at_exit, limits, arena).run();
}

// In the layout of the kernel's own ABI, whatever the program's is: that is what PTRACE_GETSIGINFO tells us.
Value* decode_siginfo(Abi abi, std::span<const std::byte, 128> info, Arena& arena) {
  const MemoryImage no_bytes;
  const Captured no_facts;
  KeptMemory memory(no_bytes);
  KeptFacts facts(no_facts);
  const Source nothing{memory, facts};
  Call call;
  call.abi = kernel_abi(abi);
  const Limits limits;
  Decoder decoder(call, nothing, nullptr, limits, arena);
  return siginfo_record(decoder, info, nothing, abi);
}

}  // namespace sysgood
