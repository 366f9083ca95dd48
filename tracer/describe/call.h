// One system call's description: its arguments, its variants, what it returns.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// What a call answers, when it is not a plain signed decimal number.
enum class Returns : uint8_t {
  number,
  hex,    // an address or a mask: 0x...
  octal,  // umask
  descriptor,
  process,
  nothing,  // does not return
  signal,   // 10 (SIGUSR1)
  flags,    // 0x8002 (flags O_RDWR|O_LARGEFILE), by `result_names`
};

struct Result {
  Returns as = Returns::number;
  Names names{};
  Hook after = Hook::none;   // more about the result, in parentheses
  Type meaning{};            // what the number means, in parentheses where it means something: 1 (SCHED_FIFO)
  std::string_view label{};  // a word before the meaning: 0x1 (seals F_SEAL_SEAL)
  bool always_named = false;  // flags: by name in every style
  constexpr Result() = default;
  constexpr Result(Returns r) : as(r) {}
  constexpr Result(Hook h) : after(h) {}
};
inline constexpr Result plain_number{};
template <size_t N>
consteval Result returns_flags(const NamesOf<N>& n) {
  Result r{Returns::flags};
  r.names = n;
  return r;
}
// strace names the modes of open(2) in every style.
template <size_t N>
consteval Result returns_named_flags(const NamesOf<N>& n) {
  Result r{Returns::flags};
  r.names = n;
  r.always_named = true;
  return r;
}
consteval Result returns(Returns as, Type meaning, std::string_view label = {}) {
  Result r{as};
  r.meaning = meaning;
  r.label = label;
  return r;
}

// The arguments that follow the selecting one when it has this value: fcntl, prctl, futex...
struct Variant {
  uint64_t value = 0;
  std::array<Field, 6> args{};
  uint8_t nargs = 0;
  Result result{};
  template <size_t N>
  consteval Variant(uint64_t v, const Field (&a)[N]) : value(v), nargs(N) {
    static_assert(N <= 6);
    for (size_t i = 0; i < N; ++i) args[i] = a[i];
  }
  template <size_t N>
  consteval Variant(uint64_t v, const Field (&a)[N], Result r) : Variant(v, a) {
    result = r;
  }
  constexpr Variant() = default;
  consteval Variant(uint64_t v, Result r = {}) : value(v), result(r) {}
};
template <size_t N>
struct VariantsOf {
  std::array<Variant, N> all;
};
template <size_t N, size_t... I>
consteval VariantsOf<N> copy_ordered(const Variant (&v)[N], const std::array<size_t, N>& order,
                                     std::index_sequence<I...>) {
  return {{v[order[I]]...}};
}
// In the order of their values, by which they are found.
template <size_t N>
consteval VariantsOf<N> variants(const Variant (&v)[N]) {
  std::array<size_t, N> order{};
  for (size_t i = 0; i < N; ++i) {
    size_t at = i;
    for (; at > 0 && v[order[at - 1]].value > v[i].value; --at) order[at] = order[at - 1];
    order[at] = i;
  }
  return copy_ordered(v, order, std::make_index_sequence<N>{});
}

// What is behind the selecting argument when that has one of hundreds of values, different ones on every ABI:
// a request of ioctl(2). A function finds it.
struct Request {
  std::string_view name;
  Field argument;
  Field became{};  // what it has become when the call has returned, where that is shown
  Result result{};
  consteval Request(std::string_view n, Type t, Result r = {}) : name(n), argument("arg", t), result(r) {}
  consteval Request(std::string_view n, Type t, Type after, Result r = {})
      : name(n), argument("arg", t), became("arg", after, becomes, at(2)), result(r) {}
};
using FindRequest = const Request* (*)(Abi, uint64_t);

struct By {
  std::string_view selector{};
  uint64_t mask = 0;
  View<Variant> variants{};
  FindRequest find = nullptr;
  constexpr bool empty() const { return variants.empty() && !find; }
};
consteval By by_request(std::string_view selector, FindRequest find) {
  return {selector, 0xffffffff, {}, find};
}
template <size_t N>
consteval By by(std::string_view selector, const VariantsOf<N>& v, uint64_t mask = 0xffffffff) {
  return {selector, mask, {v.all.data(), N}, nullptr};
}
// One system call. With By, a variant's arguments take the place of those after the selecting one; a value
// without a variant keeps the call's own.
struct Syscall {
  std::string_view name;
  std::array<Field, 6> args{};
  uint8_t nargs = 0;
  Result result{};
  By by{};
  // Where a call is described for all ABIs and for some, the latter holds for those.
  Abis abis = every_abi;

  template <size_t N, class... More>
  consteval Syscall(std::string_view n, const Field (&a)[N], More... more) : name(n), nargs(N) {
    static_assert(N <= 6);
    for (size_t i = 0; i < N; ++i) args[i] = a[i];
    (set(more), ...);
    check();
  }
  template <class... More>
  consteval explicit Syscall(std::string_view n, More... more) : name(n) {
    (set(more), ...);
  }

 private:
  constexpr void set(Returns r) { result = r; }
  constexpr void set(Hook h) { result.after = h; }
  constexpr void set(Result r) { result = r; }
  constexpr void set(By b) { by = b; }
  constexpr void set(Abi a) { abis = a; }
  constexpr void set(Abis a) { abis = a; }
  consteval void check() const {
    check_fields(args.data(), nargs);
    if (by.empty()) return;
    if (!has(by.selector, args.data(), nargs)) throw "variants are selected by no argument";
    for (const Variant& v : by.variants) check_fields(v.args.data(), v.nargs, args.data(), nargs);
  }
};

}  // namespace sysgood::describe
