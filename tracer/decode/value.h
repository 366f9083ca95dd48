// The meaning of a call's arguments before any format: a small tree whose nodes live in an Arena. Text and
// JSON are two renderings of it. A number always keeps its raw bits, so nothing unknown is ever lost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "tracer/describe/lang.h"

namespace sysgood {

struct Value {
  enum class Is : uint8_t {
    pending,  // not known before the call returns
    number,   // `number`, shown as `kind` says
    text,     // `bytes`, `complete` or cut
    pointer,  // an address that was not followed: NULL, opaque, unreadable, or the call failed
    list,     // children
    record,   // named children
    count,    // `quantity` things at address `number`: 0x... /* 41 vars */; children, where kept, for the
              // verbose: elements, or fields where `kind` says record
    word,     // `note` and nothing else: Timeout
    remark,   // `note`, of what is before it among its siblings: 5 /* too small */
    nothing,  // known to be empty: prints nothing
  };

  Is is = Is::nothing;
  describe::Kind kind = describe::Kind::none;
  uint8_t width = 8;        // bytes of `number` that are meant
  bool complete = true;     // text: not cut; list: no elements beyond; record: all fields were there
  bool hidden = false;      // shown only when verbose
  bool unremarked = false;  // ... and where it is not shown, no "..." says that there is more
  bool gap = false;         // ... and the "..." is in its place
  bool named = false;       // an argument shown with its name
  bool becomes = false;     // the state after the call of the value before it: " => "
  bool at_exit = false;     // known only when the call has returned
  uint32_t place = 0;       // of an array whose positions have names: from 1. `name` is that of the position
  std::string_view name{};  // of the field or argument; empty for list elements
  uint64_t number = 0;      // also: address of a pointer; where a list became unreadable
  describe::Names names{};  // for enumerations and flags
  std::span<const std::byte>
      bytes{};              // text; or the fact that belongs to a number (a path behind a descriptor)
  std::string_view note{};  // count: of what; record: what it is in a word; hooks: a label
  uint64_t quantity = 0;   // count: how many; time: the nanoseconds that belong to it; a bit field: its shift
  Value* was = nullptr;    // the value before the call, where it was in and out: [128 => 16]
  Value* first = nullptr;  // children
  Value* next = nullptr;   // sibling

  std::string_view characters() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

// Appends to a chain of siblings.
class Chain {
 public:
  void add(Value* value) {
    if (last_)
      last_->next = value;
    else
      first_ = value;
    last_ = value;
    while (last_->next) last_ = last_->next;
  }
  Value* first() const { return first_; }

 private:
  Value* first_ = nullptr;
  Value* last_ = nullptr;
};

}  // namespace sysgood
