#include "tracer/ptrace/symbols.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>

#include "arch/syscalls.h"
#include "tracer/ptrace/remote_memory.h"

namespace sysgood::ptrace {

namespace {

constexpr std::string_view vdso = "[vdso]", deleted = " (deleted)";

int open_read(const std::string& path) { return open(path.c_str(), O_RDONLY | O_CLOEXEC); }

bool has_inode(int fd, uint64_t inode) {
  struct stat status;
  return fstat(fd, &status) == 0 && status.st_ino == inode && S_ISREG(status.st_mode);
}

// The vdso is a whole ELF file, but only in memory.
int copy_of_vdso(Tid process, const Mapping& mapping) {
  std::vector<std::byte> image(std::min<uint64_t>(mapping.end - mapping.start, 1 << 20));
  RemoteMemory memory(process);
  image.resize(memory.read(mapping.start, image));
  const int fd = memfd_create("vdso", MFD_CLOEXEC);
  if (fd < 0) return -1;
  if (write(fd, image.data(), image.size()) == static_cast<ssize_t>(image.size())) return fd;
  close(fd);
  return -1;
}

// The file behind a mapping, which need not be what is at that path now: it can have been deleted or
// replaced, and the process can have another root.
int open_mapped(Tid process, const Mapping& mapping) {
  if (mapping.path == vdso) return copy_of_vdso(process, mapping);
  if (!mapping.path.starts_with('/')) return -1;
  const std::string proc = "/proc/" + std::to_string(process);
  char range[48];
  std::snprintf(range, sizeof range, "/map_files/%" PRIx64 "-%" PRIx64, mapping.start, mapping.end);
  for (const std::string& candidate :
       {mapping.path, proc + "/root" + mapping.path, proc + range, proc + "/exe"}) {
    const int fd = open_read(candidate);
    if (fd < 0) continue;
    if (has_inode(fd, mapping.inode)) return fd;
    close(fd);
  }
  // On some file systems (overlayfs before Linux 6.8) the inode in maps is another one.
  return mapping.path.ends_with(deleted) ? -1 : open_read(mapping.path);
}

// Those after which an address can mean something else. What a call only adds is looked for when it is met.
bool moves_code(Abi abi, const SyscallEntry& call) {
  struct Numbers {
    std::array<std::optional<uint32_t>, 5> moving;
    std::optional<uint32_t> mmap;
  };
  static const std::array numbers = [] {
    std::array<Numbers, all_abis.size()> all;
    for (size_t i = 0; i < all_abis.size(); ++i) {
      const auto number = [&](std::string_view name) { return syscall_number(all_abis[i], name); };
      // On i386 the arguments of mmap are in memory; mmap2 has them where others have mmap's.
      const auto mmap2 = number("mmap2"), mmap = number("mmap");
      all[i] = {{number("munmap"), number("mremap"), number("remap_file_pages"), number("shmdt"),
                 mmap2 ? mmap : std::nullopt},
                mmap2 ? mmap2 : mmap};
    }
    return all;
  }();
  constexpr uint64_t map_fixed = 0x10;
  for (size_t i = 0; i < all_abis.size(); ++i) {
    if (all_abis[i] != abi) continue;
    if (numbers[i].mmap == call.number) return call.args[3] & map_fixed;
    return std::find(numbers[i].moving.begin(), numbers[i].moving.end(), call.number) !=
           numbers[i].moving.end();
  }
  return false;
}

}  // namespace

std::vector<Frame> Symbols::frames_at(Tid process, uint64_t pc, bool is_return_address, Detail detail) {
  const Place where = place(process, pc - uint64_t{is_return_address});
  if (where.module) {
    const uint64_t address = where.address + uint64_t{is_return_address};
    return where.module->frames_at(address, is_return_address, detail);
  }
  std::vector<Frame> frames(1);
  if (where.mapping) {
    frames[0].module = where.mapping->path;
    frames[0].module_offset = where.address + uint64_t{is_return_address};
  }
  return frames;
}

Frame Symbols::find(Tid process, uint64_t address, Detail detail) {
  return std::move(frames_at(process, address, false, detail).back());
}

void Symbols::entered(Tid thread, Abi abi, const SyscallEntry& call) {
  if (moves_code(abi, call)) changing_.insert(thread);
}

void Symbols::returned(Tid thread, Tid process) {
  if (!changing_.empty() && changing_.erase(thread)) changed(process);
}

void Symbols::changed(Tid process) {
  if (const auto known = processes_.find(process); known != processes_.end()) known->second.stale = true;
}

void Symbols::forget(Tid process) { processes_.erase(process); }

Symbols::Place Symbols::place(Tid process, uint64_t pc) {
  Code* code = find_code(process, pc);
  if (!code) return {};
  const Mapping& mapping = code->mapping;
  const uint64_t offset = pc - mapping.start + mapping.offset;
  if (Module* module = module_in(process, *code))
    if (const auto address = module->address_of(offset)) return {&mapping, module, *address};
  return {&mapping, nullptr, offset};
}

std::vector<uint64_t> Symbols::find_function(Tid process, std::string_view name,
                                             const std::function<bool(std::string_view)>& wanted) {
  Process& known = processes_[process];
  if (known.stale) read(process, known);
  std::vector<uint64_t> found;
  for (Code& code : known.code) {
    const Mapping& mapping = code.mapping;
    Module* module = wanted(mapping.path) ? module_in(process, code) : nullptr;
    const auto offset = module ? module->offset_of_function(name) : std::nullopt;
    if (offset && *offset - mapping.offset < mapping.end - mapping.start)
      found.push_back(*offset - mapping.offset + mapping.start);
  }
  return found;
}

Module* Symbols::module_in(Tid process, Code& code) {
  if (!code.opened) {
    code.module = module_of(process, code.mapping);
    code.opened = true;
  }
  return code.module;
}

Symbols::Code* Symbols::find_code(Tid process, uint64_t pc) {
  Process& known = processes_[process];
  const auto search = [&]() -> Code* {
    const auto after = std::upper_bound(known.code.begin(), known.code.end(), pc,
                                        [](uint64_t a, const Code& c) { return a < c.mapping.start; });
    if (after == known.code.begin()) return nullptr;
    Code& code = *std::prev(after);
    return pc < code.mapping.end ? &code : nullptr;
  };
  if (!known.stale)
    if (Code* code = search()) return code;
  read(process, known);
  return search();
}

void Symbols::read(Tid process, Process& into) {
  into.code.clear();
  for (Mapping& mapping : executable_mappings(process)) into.code.push_back({std::move(mapping)});
  into.stale = false;
}

Module* Symbols::module_of(Tid process, const Mapping& mapping) {
  // Without a file there is nothing by which to know it again, except that the vdso is the kernel's.
  if (mapping.path.empty()) return nullptr;
  const auto [known, is_new] = modules_.try_emplace({mapping.device, mapping.inode, mapping.path});
  if (is_new) {
    const int fd = open_mapped(process, mapping);
    if (fd < 0) {
      modules_.erase(known);  // another process may still have a way to it
      return nullptr;
    }
    known->second = Module::open(mapping.path, fd);
  }
  return known->second.get();
}

}  // namespace sysgood::ptrace
