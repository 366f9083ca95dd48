// What the descriptors of the traced processes refer to: asked for once, of /proc and of the kernel's
// sockets, and again when a call may have changed it. So a busy descriptor costs one readlink(2), not one a
// call. Sockets whose socket(2) was seen cost none at all to be known as netlink or not.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tracer/decode/memory.h"
#include "tracer/ptrace/descriptor_details.h"
#include "tracer/ptrace/generic_families.h"

namespace sysgood::ptrace {

class DescriptorPaths {
 public:
  // `thread` is whose /proc entry to read, `process` whose descriptor table it is.
  std::string_view ask(Tid thread, Tid process, Fact::Kind kind, uint64_t key);

  // Call for every system call of every traced thread, when it is entered and when it returns, wanted or not;
  // where not all of them can be seen, forget what they may have changed before asking.
  void entered(Tid thread, Tid process, Abi abi, const SyscallEntry& call);
  void returned(Tid thread, Tid process, const SyscallExit& exit);
  void renamed(Tid former, Tid thread);  // by an execve
  void ended(Tid thread);
  void forget(Tid process);

  // How often the kernel had to be asked.
  uint64_t lookups() const { return lookups_; }

 private:
  struct Call;
  void changed(Tid process, const Call& call);
  std::string_view detail(Tid thread, Tid process, uint64_t fd);
  std::string_view of_another(Tid thread, Tid other, Fact::Kind kind, unsigned fd);
  void forget_socket(Tid process, uint64_t fd, bool if_unnamed);
  void forget_pidfds();

  struct Target {
    std::string path, detail;
    bool asked = false;  // for the detail; of sockets in sockets_
  };
  struct Table {
    std::unordered_map<uint64_t, Target> fds;
    std::string cwd;
    std::vector<int16_t> netlink;  // by descriptor: unasked, no_netlink, or its protocol
    int network = 0;               // its name space: 0 not asked, 1 ours, 2 another
  };
  static constexpr int16_t unasked = -1, no_netlink = -2, unknown_protocol = -3;
  static void forget(Table& table, uint64_t fd);
  static void remember(Table& table, uint64_t fd, int16_t protocol);
  std::string_view netlink_protocol(Table& table, Tid thread, uint64_t fd);
  std::string_view interface_name(Table& table, Tid thread, uint64_t index);
  struct Call {
    Abi abi;
    uint64_t number;
    uint64_t args[3];
  };
  std::unordered_map<Tid, Table> tables_;
  // The details of sockets by what /proc calls them, since many descriptors of many processes may be one
  // socket.
  std::unordered_map<std::string, std::string> sockets_;
  DescriptorDetails details_;
  GenericFamilies generic_families_;
  uint64_t lookups_ = 0;
  std::unordered_map<Tid, Call> calls_;  // the one each thread is in
  std::string answer_;
};

// The Facts of one stopped thread.
class ThreadFacts : public Facts {
 public:
  ThreadFacts(DescriptorPaths& paths, Tid thread, Tid process)
      : paths_(paths), thread_(thread), process_(process) {}
  std::string_view ask(Fact::Kind kind, uint64_t key) override {
    return paths_.ask(thread_, process_, kind, key);
  }

 private:
  DescriptorPaths& paths_;
  Tid thread_, process_;
};

}  // namespace sysgood::ptrace
