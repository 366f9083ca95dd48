#include "tracer/ptrace/descriptor_paths.h"

#include <net/if.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstring>

#include "arch/syscalls.h"
#include "tracer/describe/syscalls.h"

namespace sysgood::ptrace {

namespace {

// What a call does to what we remember.
enum class Effect : uint8_t {
  none,
  closes_first,
  closes_second,
  closes_many,
  moves,
  renames,
  names_first,     // gives the socket an address, or a peer
  may_name_first,  // gives it an address if it has none
  accepts,         // and gives one that waited to be accepted its peer
  makes_socket,
  reaps,  // a process whose pidfd is then nobody's
};

struct Row {
  std::string_view name;
  Effect effect;
};
constexpr Row rows[] = {
    {"close", Effect::closes_first},
    {"dup2", Effect::closes_second},
    {"dup3", Effect::closes_second},
    {"close_range", Effect::closes_many},
    {"execve", Effect::closes_many},
    {"execveat", Effect::closes_many},
    {"chdir", Effect::moves},
    {"fchdir", Effect::moves},
    {"chroot", Effect::renames},
    {"pivot_root", Effect::renames},
    {"unshare", Effect::closes_many},
    {"setns", Effect::renames},
    {"unlink", Effect::renames},
    {"unlinkat", Effect::renames},
    {"rmdir", Effect::renames},
    {"rename", Effect::renames},
    {"renameat", Effect::renames},
    {"renameat2", Effect::renames},
    {"mount", Effect::renames},
    {"umount", Effect::renames},
    {"umount2", Effect::renames},
    {"move_mount", Effect::renames},
    {"bind", Effect::names_first},
    {"connect", Effect::names_first},
    {"listen", Effect::names_first},
    {"sendto", Effect::may_name_first},
    {"sendmsg", Effect::may_name_first},
    {"sendmmsg", Effect::may_name_first},
    {"socket", Effect::makes_socket},
    {"accept", Effect::accepts},
    {"accept4", Effect::accepts},
    {"wait4", Effect::reaps},
    {"waitid", Effect::reaps},
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

// Whether it has neither an address nor a peer, but only its inode: TCP:[128367].
bool is_unnamed(std::string_view detail) {
  const size_t from = detail.find('[');
  if (from == std::string_view::npos) return true;
  return detail.find_first_not_of("0123456789", from + 1) == detail.size() - 1;
}

bool read_link(const char* path, std::string& to) {
  char target[4096];
  const ssize_t n = readlink(path, target, sizeof target);
  if (n < 0) return false;
  to.assign(target, static_cast<size_t>(n));
  return true;
}

// The protocol of a netlink socket, by its inode in the table of them; only those that have been bound are in
// it. Negative: not found.
int protocol_of(Tid thread, std::string_view socket) {
  constexpr std::string_view prefix = "socket:[";
  if (!socket.starts_with(prefix)) return -1;
  unsigned long long wanted = 0;
  std::from_chars(socket.data() + prefix.size(), socket.data() + socket.size(), wanted);
  char path[64], line[256];
  std::snprintf(path, sizeof path, "/proc/%d/net/netlink", thread);
  std::FILE* file = std::fopen(path, "re");
  if (!file) return -1;
  int found = -1;
  while (found < 0 && std::fgets(line, sizeof line, file)) {
    // sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode: what it calls Eth is the protocol.
    int protocol = 0;
    unsigned long long inode = 0;
    if (std::sscanf(line, "%*s %d %*s %*s %*s %*s %*s %*s %*s %llu", &protocol, &inode) == 2 &&
        inode == wanted)
      found = protocol;
  }
  std::fclose(file);
  return found;
}

constexpr uint64_t af_netlink = 16;
constexpr size_t most_descriptors = 65536;  // that are remembered as sockets

}  // namespace

std::string_view DescriptorPaths::ask(Tid thread, Tid process, Fact::Kind kind, uint64_t key) {
  Table& table = tables_[process];
  if (kind == Fact::Kind::netlink_protocol) return netlink_protocol(table, thread, key);
  if (kind == Fact::Kind::interface_name) return interface_name(table, thread, key);
  if (kind == Fact::Kind::generic_family) return generic_families_.name(static_cast<uint16_t>(key));
  if (const auto other = static_cast<Tid>(key >> 32); other) {
    if (other != thread && other != process)
      return of_another(thread, other, kind, static_cast<unsigned>(key));
    key &= 0xffffffff;
  }
  char link[64];
  if (kind == Fact::Kind::cwd) {
    if (!table.cwd.empty()) return table.cwd;
    std::snprintf(link, sizeof link, "/proc/%d/cwd", thread);
    ++lookups_;
    return read_link(link, table.cwd) ? std::string_view(table.cwd) : std::string_view();
  }
  if (kind == Fact::Kind::fd_detail) return detail(thread, process, key);
  if (const auto known = table.fds.find(key); known != table.fds.end()) return known->second.path;
  std::snprintf(link, sizeof link, "/proc/%d/fd/%u", thread, static_cast<unsigned>(key));
  ++lookups_;
  if (!read_link(link, answer_)) return {};
  Target& target = table.fds[key];
  target.path = answer_;
  target.asked = false;
  return target.path;
}

// Nobody tells us what a process that may not be traced does with its descriptors: each is asked for again.
// The pids of another name space are not ours.
std::string_view DescriptorPaths::of_another(Tid thread, Tid other, Fact::Kind kind, unsigned fd) {
  char link[64];
  std::string ours, theirs;
  std::snprintf(link, sizeof link, "/proc/%d/ns/pid", thread);
  if (!read_link("/proc/self/ns/pid", ours) || !read_link(link, theirs) || ours != theirs) return {};
  std::snprintf(link, sizeof link, "/proc/%d/fd/%u", other, fd);
  ++lookups_;
  if (!read_link(link, answer_)) return {};
  if (kind == Fact::Kind::fd_detail) answer_ = details_.ask(other, fd, answer_);
  return answer_;
}

std::string_view DescriptorPaths::detail(Tid thread, Tid process, uint64_t fd) {
  if (ask(thread, process, Fact::Kind::fd_path, fd).empty()) return {};
  Target& target = tables_[process].fds[fd];
  if (target.path.starts_with("socket:[")) {
    if (const auto known = sockets_.find(target.path); known != sockets_.end()) return known->second;
    ++lookups_;
    // Sockets end unseen, in programs that are not traced any more: now and then they are learned anew.
    constexpr size_t most = 4096;
    if (sockets_.size() == most) sockets_.clear();
    return sockets_[target.path] = details_.ask(thread, static_cast<unsigned>(fd), target.path);
  }
  if (!target.asked) {
    ++lookups_;
    target.detail = details_.ask(thread, static_cast<unsigned>(fd), target.path);
    target.asked = true;
  }
  return target.detail;
}

void DescriptorPaths::forget(Tid process) {
  tables_.erase(process);
  sockets_.clear();
}

void DescriptorPaths::forget_socket(Tid process, uint64_t fd, bool if_unnamed) {
  const auto table = tables_.find(process);
  if (table == tables_.end()) return;
  const auto target = table->second.fds.find(fd & 0xffffffff);
  if (target == table->second.fds.end()) return;
  const auto known = sockets_.find(target->second.path);
  if (known == sockets_.end()) return;
  // A socket of the Unix domain gets no address by sending.
  if (if_unnamed && (!is_unnamed(known->second) || known->second.starts_with("UNIX"))) return;
  sockets_.erase(known);
}

void DescriptorPaths::forget_pidfds() {
  for (auto& [process, table] : tables_)
    for (auto& [fd, target] : table.fds)
      if (target.path == "anon_inode:[pidfd]") target.asked = false;
}

void DescriptorPaths::forget(Table& table, uint64_t fd) {
  table.fds.erase(fd);
  if (fd < table.netlink.size()) table.netlink[fd] = unasked;
}

void DescriptorPaths::remember(Table& table, uint64_t fd, int16_t protocol) {
  if (fd >= most_descriptors) return;
  if (fd >= table.netlink.size()) table.netlink.resize(fd + 1, unasked);
  table.netlink[fd] = protocol;
}

std::string_view DescriptorPaths::netlink_protocol(Table& table, Tid thread, uint64_t fd) {
  int16_t protocol = fd < table.netlink.size() ? table.netlink[fd] : unasked;
  if (protocol == unasked) {
    char link[64], name[32];
    std::snprintf(link, sizeof link, "/proc/%d/fd/%u", thread, static_cast<unsigned>(fd));
    // sockfs tells the name of the protocol of a socket (net/socket.c).
    const ssize_t n = getxattr(link, "system.sockprotoname", name, sizeof name);
    protocol = no_netlink;
    if (n > 0 && std::string_view(name, strnlen(name, static_cast<size_t>(n))) == "NETLINK") {
      const int found = read_link(link, answer_) ? protocol_of(thread, answer_) : -1;
      protocol = found < 0 ? unknown_protocol : static_cast<int16_t>(found);
    }
    // One that is not in the table yet will be.
    if (protocol != unknown_protocol) remember(table, fd, protocol);
  }
  if (protocol == no_netlink) return {};
  answer_ = protocol == unknown_protocol ? "?" : std::to_string(protocol);
  return answer_;
}

// Names change, and nobody tells us: each is asked for again. The indices of another name space are not ours.
std::string_view DescriptorPaths::interface_name(Table& table, Tid thread, uint64_t index) {
  if (!table.network) {
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/ns/net", thread);
    struct stat theirs {
    }, ours{};
    const bool same = stat(path, &theirs) == 0 && stat("/proc/self/ns/net", &ours) == 0 &&
                      theirs.st_ino == ours.st_ino && theirs.st_dev == ours.st_dev;
    table.network = same ? 1 : 2;
  }
  char name[IF_NAMESIZE];
  if (table.network != 1 || index > UINT32_MAX || !if_indextoname(static_cast<unsigned>(index), name))
    return {};
  return answer_ = name;
}

void DescriptorPaths::entered(Tid thread, Tid process, Abi abi, const SyscallEntry& entry) {
  Call& call = calls_[thread];
  call = {abi, entry.number, {entry.args[0], entry.args[1], entry.args[2]}};
  changed(process, call);
}

void DescriptorPaths::returned(Tid thread, Tid process, const SyscallExit& exit) {
  const auto found = calls_.find(thread);
  if (found == calls_.end()) return;
  const Call& call = found->second;
  const Effect effect = effect_of(call.abi, call.number);
  const bool made = effect == Effect::makes_socket || effect == Effect::accepts;
  if (made && !exit.is_error && exit.value >= 0) {
    Table& table = tables_[process];
    const auto fd = static_cast<uint64_t>(exit.value);
    forget(table, fd);
    // Nobody accepts connections of netlink.
    const bool is_netlink = effect == Effect::makes_socket && (call.args[0] & 0xffffffff) == af_netlink;
    remember(table, fd, is_netlink ? static_cast<int16_t>(call.args[2] & 0xff) : no_netlink);
  }
  if (effect == Effect::makes_socket) return;
  const auto table = tables_.find(process);
  if (table == tables_.end()) return;
  switch (effect) {
    case Effect::names_first:  // also where it fails: a connect that goes on in the background
      return forget_socket(process, call.args[0], false);
    case Effect::may_name_first:
      return forget_socket(process, call.args[0], true);
    case Effect::accepts:
      std::erase_if(sockets_, [](const auto& s) {
        return s.second.starts_with("UNIX") && s.second.find("->") == std::string::npos;
      });
      break;
    case Effect::reaps:
      if (!exit.is_error && exit.value >= 0) forget_pidfds();
      return;
    default:
      break;
  }
  if (effect == Effect::closes_first) {
    forget(table->second, call.args[0] & 0xffffffff);
    return;
  }
  // A descriptor that was just made may have a number that was something else before, closed where we did not
  // see it.
  const describe::Syscall* d = describe::find_syscall(call.abi, call.number);
  if (!exit.is_error && exit.value >= 0 && d && d->result.as == describe::Returns::descriptor)
    forget(table->second, static_cast<uint64_t>(exit.value));
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
      forget(table->second, call.args[1] & 0xffffffff);
      break;
    case Effect::closes_many:
      table->second.fds.clear();
      table->second.netlink.clear();
      table->second.network = 0;
      break;
    case Effect::moves:
      table->second.cwd.clear();
      break;
    case Effect::renames:
      // A name seen through any process may have changed.
      tables_.clear();
      break;
    case Effect::names_first:  // these change something when they have returned
    case Effect::may_name_first:
    case Effect::accepts:
    case Effect::makes_socket:
    case Effect::reaps:
    case Effect::closes_first:  // its own line still shows what is closed: forgotten when it has returned
    case Effect::none:
      break;
  }
}

}  // namespace sysgood::ptrace
