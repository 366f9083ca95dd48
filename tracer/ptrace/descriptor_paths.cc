#include "tracer/ptrace/descriptor_paths.h"

#include <unistd.h>

#include <cstdio>

#include "arch/syscalls.h"
#include "tracer/describe/syscalls.h"

namespace sysgood::ptrace {

namespace {

// What a call does to what we remember.
enum class Effect : uint8_t { none, closes_first, closes_second, closes_many, moves, renames };

struct Row {
  std::string_view name;
  Effect effect;
};
constexpr Row rows[] = {
    {"close", Effect::closes_first},  {"dup2", Effect::closes_second},
    {"dup3", Effect::closes_second},  {"close_range", Effect::closes_many},
    {"execve", Effect::closes_many},  {"execveat", Effect::closes_many},
    {"chdir", Effect::moves},         {"fchdir", Effect::moves},
    {"chroot", Effect::renames},      {"pivot_root", Effect::renames},
    {"unshare", Effect::closes_many}, {"setns", Effect::renames},
    {"unlink", Effect::renames},      {"unlinkat", Effect::renames},
    {"rmdir", Effect::renames},       {"rename", Effect::renames},
    {"renameat", Effect::renames},    {"renameat2", Effect::renames},
    {"mount", Effect::renames},       {"umount2", Effect::renames},
    {"umount", Effect::renames},      {"move_mount", Effect::renames},
};

using Effects = std::array<Effect, call_indices>;

Effect effect_of(Abi abi, uint64_t number) {
  static const auto effects = [] {
    std::array<Effects, all_abis.size()> all{};
    for (size_t i = 0; i < all_abis.size(); ++i)
      for (const Row& row : rows)
        for_each_number(all_abis[i], row.name,
                        [&](uint64_t n) { all[i][call_index(all_abis[i], n)] = row.effect; });
    return all;
  }();
  const size_t index = call_index(abi, number);
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi && index < call_indices) return effects[i][index];
  return Effect::none;
}

bool read_link(const char* path, std::string& to) {
  char target[4096];
  const ssize_t n = readlink(path, target, sizeof target);
  if (n < 0) return false;
  to.assign(target, static_cast<size_t>(n));
  return true;
}

}  // namespace

std::string_view DescriptorPaths::ask(Tid thread, Tid process, Fact::Kind kind, uint64_t key) {
  Table& table = tables_[process];
  char link[64];
  if (kind == Fact::Kind::cwd) {
    if (!table.cwd.empty()) return table.cwd;
    std::snprintf(link, sizeof link, "/proc/%d/cwd", thread);
    return read_link(link, table.cwd) ? std::string_view(table.cwd) : std::string_view();
  }
  if (const auto known = table.fds.find(key); known != table.fds.end()) return known->second;
  std::snprintf(link, sizeof link, "/proc/%d/fd/%u", thread, static_cast<unsigned>(key));
  if (!read_link(link, answer_)) return {};
  return table.fds[key] = answer_;
}

void DescriptorPaths::entered(Tid thread, Tid process, Abi abi, const SyscallEntry& entry) {
  Call& call = calls_[thread];
  call = {abi, entry.number, {entry.args[0], entry.args[1]}};
  changed(process, call);
}

void DescriptorPaths::returned(Tid thread, Tid process, const SyscallExit& exit) {
  const auto found = calls_.find(thread);
  if (found == calls_.end()) return;
  const Call& call = found->second;
  const auto table = tables_.find(process);
  if (table == tables_.end()) return;
  if (effect_of(call.abi, call.number) == Effect::closes_first) {
    table->second.fds.erase(call.args[0] & 0xffffffff);
    return;
  }
  // A descriptor that was just made may have a number that was something else before, closed where we did not
  // see it.
  const describe::Syscall* d = describe::find_syscall(call.abi, call.number);
  if (!exit.is_error && exit.value >= 0 && d && d->result.as == describe::Returns::descriptor)
    table->second.fds.erase(static_cast<uint64_t>(exit.value));
  changed(process, call);
}

void DescriptorPaths::renamed(Tid former, Tid thread) {
  if (former == thread) return;
  if (auto node = calls_.extract(former)) {
    calls_.erase(thread);
    node.key() = thread;
    calls_.insert(std::move(node));
  }
}

void DescriptorPaths::ended(Tid thread) {
  calls_.erase(thread);
  tables_.erase(thread);
}

void DescriptorPaths::changed(Tid process, const Call& call) {
  const Effect effect = effect_of(call.abi, call.number);
  if (effect == Effect::none) return;
  const auto table = tables_.find(process);
  if (table == tables_.end()) return;
  switch (effect) {
    case Effect::closes_second:
      table->second.fds.erase(call.args[1] & 0xffffffff);
      break;
    case Effect::closes_many:
      table->second.fds.clear();
      break;
    case Effect::moves:
      table->second.cwd.clear();
      break;
    case Effect::renames:
      // A name seen through any process may have changed.
      tables_.clear();
      break;
    case Effect::closes_first:  // its own line still shows what is closed: forgotten when it has returned
    case Effect::none:
      break;
  }
}

}  // namespace sysgood::ptrace
