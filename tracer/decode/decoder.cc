// A call's arguments: which there are, when they are known; the values that they are.
#include "tracer/decode/decoder.h"

#include <algorithm>
#include <bit>
#include <cstring>

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
  // As many of them as there are arguments hold something.
  std::array<const Field*, 12> fields_;
  std::array<size_t, 12> registers_;
  std::array<bool, 12> pairs_;
  size_t n_ = 0;
  size_t next_ = 0;
};

const describe::Variant* find_variant(const describe::View<describe::Variant>& all, uint64_t value) {
  const auto* const found =
      std::lower_bound(all.begin(), all.end(), value,
                       [](const describe::Variant& v, uint64_t wanted) { return v.value < wanted; });
  return found != all.end() && found->value == value ? found : nullptr;
}

// Whether an argument can only be shown when the call has returned.
bool waits_for_exit(const Type& t) {
  if (t.kind == Kind::hook && t.hook != describe::Hook::siginfo) return hook_waits_for_exit(t);
  if (t.dir == Dir::out) return true;
  return t.dir == Dir::inout && (t.kind != Kind::record || is_filled(t));
}

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
  static_assert(std::endian::native == std::endian::little, "bytes are copied as they lie");
  uint64_t v = 0;
  // Lengths that the compiler knows are one instruction each.
  if (bytes.size() >= 8)
    std::memcpy(&v, bytes.data(), 8);
  else if (bytes.size() == 4)
    std::memcpy(&v, bytes.data(), 4);
  else
    for (size_t i = 0; i < bytes.size(); ++i) v |= std::to_integer<uint64_t>(bytes[i]) << (8 * i);
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
  decoded.result = &d.result;

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
    decoded.result = &variant->result;
  }
  if (request) {
    all.add(request->argument);
    if (request->became.show == Show::becomes) all.add_again(request->became);
    decoded.result = &request->result;
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
    if (decoded.result->as == describe::Returns::descriptor && limits_.paths) {
      Value* fd = number(static_cast<uint64_t>(call_.exit->value), Kind::fd, 4);
      add_path(fd, *at_exit_);
      decoded.result_path = fd->bytes;
      decoded.result_detail = fd->note;
    }
  }
  if (at_exit_ && decoded.result->after != describe::Hook::none)
    decoded.after = run_result_hook(*this, decoded.result->after, all);
  if (at_exit_ && !failed() && decoded.result->meaning.kind != Kind::none)
    decoded.after = scalar(decoded.result->meaning, static_cast<uint64_t>(call_.exit->value), *at_exit_);
  if (decoded.after && !decoded.result->label.empty()) decoded.after->name = decoded.result->label;
  arguments_ = nullptr;
  decoded.spent = spent_;
  return decoded;
}

Value* Decoder::argument(const Field& field, uint64_t bits, const Scope& scope) {
  const Type& type = chosen(field.type, scope);
  if (type.kind == Kind::none && type.dir == Dir::value) return nullptr;
  if (field.show == Show::becomes && (wrote_nothing(type) || !bits)) return unbecome();
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

// Whether the call failed in a way in which it leaves what `t` is of as it was.
bool Decoder::wrote_nothing(const Type& t) const {
  constexpr int eio = 5;
  return failed() && t.valid != Valid::always &&
         !(t.valid == Valid::on_io_error && call_.exit->error() == eio);
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
  if (t.kind == Kind::generic_family) keep_fact(v, source.facts.ask(Fact::Kind::generic_family, bits));
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
