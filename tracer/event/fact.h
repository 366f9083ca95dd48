// Facts that are not memory but that decoding asked for, remembered as it asked.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sysgood {

struct Fact {
  // The values are written into recordings: never renumber.
  enum class Kind : uint8_t {
    fd_path = 1,        // key: the descriptor, of another process with its pid in the upper half; text: what
                        // /proc/PID/fd/N links to
    cwd = 2,            // text: what /proc/PID/cwd links to
    program = 3,        // of an Exec; text: what /proc/PID/exe links to
    auxv = 4,           // of an Exec; text: /proc/PID/auxv, pairs of words in the ABI of the event
    frame = 5,          // of a stack that was asked for, innermost first. key: its pc; text: event/frame.h,
                        // empty where the limit was reached
    symbol = 6,         // key: an address of code; text: where it lies, event/frame.h
    registers = 7,      // of a SignalDelivery; text: the NT_PRSTATUS register set in the ABI of the event
    mapping = 8,        // of a fault; text: a line of /proc/PID/maps
    process_name = 9,   // key: a process that is not traced; text: /proc/PID/comm without its newline
    pending_info = 10,  // of a SignalState, in the order of the queue. key: 0 the thread's, 1 its process's;
                        // text: siginfo_t in the ABI of the event
    held =
        11,  // of a stop during which much was read. key: for how many nanoseconds the thread was kept for it
    errno_value = 12,       // of a SignalDelivery and of an rt_sigreturn(2). key: the thread's errno
    netlink_protocol = 13,  // key: a descriptor that is a netlink socket; text: its protocol in decimal, or ?
    interface_name = 14,    // key: the index of a network interface; text: its name
    fd_detail =
        15,  // key: a descriptor of which fd_path is known; text: more about what it refers to, FORMAT.md
    injected =
        16,  // of a SyscallEntry: the call is not made; of a SyscallExit: its result is not the kernel's
    generic_family = 17,  // key: the number of a family of generic netlink; text: its name
  };
  Kind kind{};
  uint64_t key = 0;
  std::string text;
  friend bool operator==(const Fact&, const Fact&) = default;
};

// The facts of one event. Emptied and filled again it uses the strings it has, so the stop path does not
// allocate.
class FactList {
 public:
  FactList() = default;
  FactList(std::initializer_list<Fact> facts) : all_(facts), size_(facts.size()) {}

  const Fact& add(Fact::Kind kind, uint64_t key, std::string_view text) {
    if (size_ == all_.size()) all_.emplace_back();
    Fact& fact = all_[size_++];
    fact.kind = kind;
    fact.key = key;
    fact.text = text;
    return fact;
  }
  void clear() {
    size_ = 0;
    indexed_ = 0;
    index_.clear();
  }

  const Fact* begin() const { return all_.data(); }
  const Fact* end() const { return all_.data() + size_; }
  // The first of this kind with this key; null when there is none.
  const Fact* find(Fact::Kind kind, uint64_t key) const {
    if (size_ <= few) {
      const Fact* const found = std::find_if(
          begin(), end(), [&](const Fact& fact) { return fact.kind == kind && fact.key == key; });
      return found == end() ? nullptr : found;
    }
    for (; indexed_ < size_; ++indexed_)
      index_.try_emplace({all_[indexed_].kind, all_[indexed_].key}, indexed_);
    const auto found = index_.find({kind, key});
    return found == index_.end() ? nullptr : &all_[found->second];
  }
  bool has(Fact::Kind kind) const {
    return std::any_of(begin(), end(), [&](const Fact& fact) { return fact.kind == kind; });
  }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  friend bool operator==(const FactList& a, const FactList& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::vector<Fact> all_;
  size_t size_ = 0;
  // Thousands of descriptors in a set, each asked for once, would otherwise be compared with one another.
  static constexpr size_t few = 64;
  mutable std::map<std::pair<Fact::Kind, uint64_t>, size_t> index_;  // made when somebody asks
  mutable size_t indexed_ = 0;
};

}  // namespace sysgood
