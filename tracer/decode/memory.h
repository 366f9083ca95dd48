// Where a decoder gets a tracee's bytes and the facts around them: from the live process, or from what was
// kept of it. Capture is decoding against a memory that remembers: Recorder keeps every range that is read
// through it, and decoding the kept image again reads the same ranges, so the two cannot drift apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "tracer/event/event.h"

namespace sysgood {

class Memory {
 public:
  virtual ~Memory() = default;

  // Copies what is readable from `address` on, at most to.size() bytes. Returns how many: fewer when it met a
  // hole.
  virtual size_t read(uint64_t address, std::span<std::byte> to) = 0;

  // The same, but stops behind the first NUL. Returns the bytes copied, the NUL included.
  virtual size_t read_string(uint64_t address, std::span<std::byte> to) = 0;
};

// Facts that lie outside a tracee's memory. The text is borrowed until the next question.
class Facts {
 public:
  virtual ~Facts() = default;
  virtual std::string_view ask(Fact::Kind kind, uint64_t key) = 0;  // empty: not known
};

// What was kept, and nothing else.
class KeptMemory : public Memory {
 public:
  explicit KeptMemory(const MemoryImage& kept) : kept_(kept) {}
  size_t read(uint64_t address, std::span<std::byte> to) override;
  size_t read_string(uint64_t address, std::span<std::byte> to) override;

 private:
  const MemoryImage& kept_;
};

class KeptFacts : public Facts {
 public:
  explicit KeptFacts(const Captured& kept) : kept_(kept) {}
  std::string_view ask(Fact::Kind kind, uint64_t key) override;

 private:
  const Captured& kept_;
};

// Passes questions on and keeps the answers. What was answered once is answered the same again, even when
// another thread of the program has changed it meanwhile.
class RecordingMemory : public Memory {
 public:
  RecordingMemory(Memory& from, MemoryImage& kept) : from_(from), kept_(kept) {}
  size_t read(uint64_t address, std::span<std::byte> to) override;
  size_t read_string(uint64_t address, std::span<std::byte> to) override;

 private:
  Memory& from_;
  MemoryImage& kept_;
};

class RecordingFacts : public Facts {
 public:
  RecordingFacts(Facts& from, Captured& kept) : from_(from), kept_(kept) {}
  std::string_view ask(Fact::Kind kind, uint64_t key) override;

 private:
  Facts& from_;
  Captured& kept_;
};

}  // namespace sysgood
