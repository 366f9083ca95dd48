// The memory of a stopped thread, read with process_vm_readv(2).
#pragma once

#include "tracer/decode/memory.h"

namespace sysgood::ptrace {

class RemoteMemory : public Memory {
 public:
  explicit RemoteMemory(Tid tid) : tid_(tid) {}
  size_t read(uint64_t address, std::span<std::byte> to) override;
  size_t read_string(uint64_t address, std::span<std::byte> to) override;

 private:
  Tid tid_;
};

}  // namespace sysgood::ptrace
