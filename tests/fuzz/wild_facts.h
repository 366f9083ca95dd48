// Facts around a tracee: what descriptors, interfaces and directories may be, chosen once.
#pragma once

#include <string>
#include <string_view>

#include "tests/decode/choices.h"
#include "tracer/decode/memory.h"

namespace sysgood::fuzz {

class WildFacts : public Facts {
 public:
  // `netlink`: the protocol of every socket; below 0: none is of netlink.
  WildFacts(uint64_t seed, int netlink) : seed_(seed), netlink_(netlink < 0 ? "" : std::to_string(netlink)) {}

  std::string_view ask(Fact::Kind kind, uint64_t key) override {
    static constexpr std::string_view paths[] = {"",
                                                 "/tmp/a file",
                                                 "/with\n<odd>\xff (deleted)",
                                                 "anon_inode:bpf-map",
                                                 "anon_inode:bpf-prog",
                                                 "anon_inode:bpf_link",
                                                 "anon_inode:btf",
                                                 "anon_inode:[signalfd]",
                                                 "anon_inode:[eventfd]",
                                                 "socket:[4711]",
                                                 "pipe:[12]",
                                                 "/dev/null",
                                                 "/dev/net/tun"};
    static constexpr std::string_view details[] = {"",
                                                   "TCP:[127.0.0.1:1->127.0.0.1:2]",
                                                   "UNIX:[5->6,\"/run/x\n\"]",
                                                   std::string_view("UNIX:[5\0@abstract", 17),
                                                   "char 1:3",
                                                   "pid:42",
                                                   "eventfd:[7]",
                                                   "signalfd:[USR1 CHLD]",
                                                   std::string_view("]\x1b\0[", 4)};
    const uint64_t chance = testing::mix(seed_ + key * 31 + static_cast<uint64_t>(kind));
    switch (kind) {
      case Fact::Kind::cwd:
        return chance % 4 ? "/here" : "";
      case Fact::Kind::fd_path:
        return paths[chance % std::size(paths)];
      case Fact::Kind::fd_detail:
        return details[chance % std::size(details)];
      case Fact::Kind::netlink_protocol:
        return netlink_;
      case Fact::Kind::interface_name:
        return chance % 3 ? "eth0" : "";
      case Fact::Kind::generic_family:
        return chance % 3 ? "tcp_metrics" : chance % 2 ? "a \x1b\n*/" : "";
      default:
        return "";
    }
  }

 private:
  uint64_t seed_;
  std::string netlink_;
};

}  // namespace sysgood::fuzz
