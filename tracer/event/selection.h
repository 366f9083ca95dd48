// Which calls and signals are wanted. A value that is asked at every stop: plain bits.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>

#include "arch/abi.h"
#include "arch/signals.h"
#include "arch/syscalls.h"

namespace sysgood {

// A set of system calls, by number and ABI. Numbers the ABI does not have are in the set when `unknown` is.
class CallSet {
 public:
  static constexpr size_t numbers = call_indices;

  static CallSet all() {
    CallSet s;
    for (auto& bits : s.bits_) bits.set();
    return s;
  }
  static CallSet none() { return {}; }

  bool has_unknown(Abi abi) const { return of(abi)[numbers]; }
  bool has(Abi abi, uint64_t number) const { return of(abi)[std::min(call_index(abi, number), numbers)]; }
  void set(Abi abi, uint64_t number, bool wanted = true) {
    const size_t index = call_index(abi, number);
    if (index < numbers) of(abi).set(index, wanted);
  }
  // Those of one ABI.
  void add(const CallSet& other, Abi abi) { of(abi) |= other.of(abi); }
  void add(const CallSet& other) {
    for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  void invert() {
    for (auto& bits : bits_) bits.flip();
  }
  bool empty() const {
    for (const auto& bits : bits_)
      if (bits.any()) return false;
    return true;
  }

  friend bool operator==(const CallSet&, const CallSet&) = default;

 private:
  using Bits = std::bitset<numbers + 1>;  // the last is for the numbers that have no place
  Bits& of(Abi abi) { return bits_[static_cast<size_t>(abi)]; }
  const Bits& of(Abi abi) const { return bits_[static_cast<size_t>(abi)]; }
  std::array<Bits, all_abis.size() + 1> bits_{};  // indexed by the Abi's value, which begins at 1
};

// A set of signals 0..255.
class SignalSet {
 public:
  static SignalSet all() {
    SignalSet s;
    s.bits_.set();
    return s;
  }
  bool has(Signal signal) const {
    return signal.number >= 0 && signal.number < 256 ? bits_[static_cast<size_t>(signal.number)]
                                                     : bits_.any();
  }
  void set(Signal signal, bool wanted = true) { bits_.set(static_cast<size_t>(signal.number & 255), wanted); }
  void invert() { bits_.flip(); }
  friend bool operator==(const SignalSet&, const SignalSet&) = default;

 private:
  std::bitset<256> bits_{};
};

}  // namespace sysgood
