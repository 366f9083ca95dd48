#include "tracer/ptrace/remote_memory.h"

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace sysgood::ptrace {

namespace {

// /proc/TID/mem reads what process_vm_readv may not (it is absent or filtered in some containers), at the
// price of an open: only when the quick way is refused.
size_t read_proc_mem(Tid tid, uint64_t address, std::span<std::byte> to) {
  char path[32];
  std::snprintf(path, sizeof path, "/proc/%d/mem", tid);
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  const ssize_t n = pread(fd, to.data(), to.size(), static_cast<off_t>(address));
  close(fd);
  return n > 0 ? static_cast<size_t>(n) : 0;
}

}  // namespace

size_t RemoteMemory::read(uint64_t address, std::span<std::byte> to) {
  if (to.empty()) return 0;
  const iovec local{to.data(), to.size()};
  const iovec remote{reinterpret_cast<void*>(address), to.size()};
  // process_vm_readv(2): "partial transfers apply at the granularity of iovec elements", yet the kernel does
  // copy up to the first page it cannot reach within one element and says so.
  const ssize_t n = process_vm_readv(tid_, &local, 1, &remote, 1, 0);
  if (n >= 0) return static_cast<size_t>(n);
  if (errno == ENOSYS || errno == EPERM) return read_proc_mem(tid_, address, to);
  return 0;
}

size_t RemoteMemory::read_string(uint64_t address, std::span<std::byte> to) {
  const size_t n = read(address, to);
  const void* nul = std::memchr(to.data(), 0, n);
  return nul ? static_cast<size_t>(static_cast<const std::byte*>(nul) - to.data()) + 1 : n;
}

}  // namespace sysgood::ptrace
