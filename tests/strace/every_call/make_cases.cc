// Makes the caller's file: every call that strace's language describes, with valid, odd and wild arguments.
//
// usage: make_cases SEED FILE LIST     LIST has a line for each case: the call's name, and the request's of
// ioctl
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <string>

#include "arch/syscalls.h"
#include "memory.h"
#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/syscalls.h"

namespace every_call {
namespace {

using namespace sysgood::describe;
using sysgood::Abi;

constexpr size_t most_plans = 400;     // of one call
constexpr size_t cases_of_a_plan = 2;  // at least, where a call has many
constexpr size_t cases_of_a_call = 26;
constexpr size_t cases_of_a_request = 4;    // of ioctl, with valid arguments
constexpr size_t plans_with_all_edges = 6;  // of a call; the others have one edge a pointer, in turn

// Calls of the kernel for its own probes: no filter is asked about them, and called from elsewhere they raise
// SIGILL.
bool made_all_the_same(std::string_view name) { return name == "uretprobe" || name == "uprobe"; }

// A call with all that decides what its arguments are decided.
struct Plan {
  std::array<Field, 6> args{};
  size_t nargs = 0;
  std::map<size_t, uint64_t> fixed;
};

struct Invocation {
  uint32_t number = 0;
  uint32_t answer = ANSWER_ZERO;
  std::array<uint64_t, 6> args{};
  std::vector<Memory::Piece> pieces;
  std::string of{};  // what of the call it is, if not simply that
};

std::optional<size_t> position(const Plan& plan, std::string_view name) {
  for (size_t i = 0; i < plan.nargs; ++i)
    if (plan.args[i].name == name) return i;
  return std::nullopt;
}

// Which register an argument is in.
size_t register_of(const Plan& plan, size_t i) {
  return plan.args[i].at >= 0 ? static_cast<size_t>(plan.args[i].at) : i;
}

void expand(Abi abi, const Plan& plan, std::vector<Plan>& all) {
  if (all.size() >= most_plans) return;
  for (size_t i = 0; i < plan.nargs; ++i) {
    const Type& type = resolve(plan.args[i].type, abi);
    const auto by = position(plan, type.by);
    if (type.kind != Kind::select || !by) continue;
    for (const auto& each : type.cases) {
      if (const auto known = plan.fixed.find(*by);
          known != plan.fixed.end() && ((known->second ^ each.value) & each.mask & type.mask))
        continue;
      Plan one = plan;
      one.args[i].type = each.type;
      one.fixed.emplace(*by, each.value);
      expand(abi, one, all);
    }
    Plan other = plan;
    other.args[i].type = Type{Kind::hex, Size::word};
    all.push_back(other);
    return;
  }
  all.push_back(plan);
}

std::vector<Plan> plans_of(Abi abi, const Syscall& call) {
  Plan plain;
  plain.nargs = call.nargs;
  std::copy(call.args.begin(), call.args.end(), plain.args.begin());
  std::vector<Plan> all;
  expand(abi, plain, all);
  const auto selector = call.by.variants.empty() ? std::nullopt : position(plain, call.by.selector);
  if (!selector) return all;
  for (const Variant& variant : call.by.variants) {
    Plan plan = plain;
    plan.fixed[*selector] = variant.value;
    for (size_t i = 0; i < variant.nargs && *selector + 1 + i < 6; ++i)
      plan.args[*selector + 1 + i] = variant.args[i];
    plan.nargs = std::min<size_t>(6, *selector + 1 + variant.nargs);
    expand(abi, plan, all);
  }
  return all;
}

class Maker {
 public:
  Maker(Abi abi, uint64_t seed) : abi_(abi), seed_(seed), random_(seed) {}

  void make(uint32_t number, const Syscall& call, std::vector<Invocation>& cases) {
    const std::vector<Plan> plans = plans_of(abi_, call);
    const size_t each = std::max(cases_of_a_plan, cases_of_a_call / plans.size());
    for (const Plan& plan : plans) {
      std::vector<std::function<void(Invocation&, Memory&, const Worth&)>> changes = changes_of(plan);
      for (size_t i = changes.size(); i > 1; --i) std::swap(changes[i - 1], changes[random_.below(i)]);
      if (changes.size() > each) changes.resize(each);
      changes.insert(changes.begin(), 1, [](Invocation&, Memory&, const Worth&) {});
      for (const auto& change : changes) {
        Memory memory(abi_, random_);
        Invocation one = usual(number, plan, memory);
        change(one, memory, worth_of(plan, one));
        one.answer = random_.below(3) ? ANSWER_ZERO : ANSWER_ERROR;
        one.pieces = memory.pieces();
        cases.push_back(std::move(one));
      }
    }
  }

  // The cases of a call depend on nothing but its own description.
  void begin(uint32_t number) { random_ = Random(seed_ << 32 | number); }

  // Every constant of a table of names, one case each.
  void make_names(uint32_t number, const Syscall& call, std::vector<Invocation>& cases) {
    for (size_t i = 0; i < call.nargs; ++i) {
      const Type& type = resolve(call.args[i].type, abi_);
      if (type.dir != Dir::value) continue;
      for (const Const& name : type.names.all) {
        Plan plan = plans_of(abi_, call).front();
        plan.fixed[i] = name.in(abi_);
        Memory memory(abi_, random_);
        Invocation one = usual(number, plan, memory);
        one.pieces = memory.pieces();
        cases.push_back(std::move(one));
      }
    }
  }

  // Every request of ioctl that has a name, whether or not its argument is described.
  void make_requests(uint32_t number, const Syscall& call, std::vector<Invocation>& cases) {
    for (const View<ioctl_names::Row>& page : ioctl_names::pages())
      for (const ioctl_names::Row& row : page)
        if (row.on & ioctl_names::bit_of(abi_)) make_request(number, call, row.number, row.name, cases);
    for (const IoctlMacro& macro : ioctl_macros()) {
      const uint32_t free = ~macro.mask;
      for (const uint32_t size : {1u, 4u, 8u, 64u, 512u})
        for (const uint32_t extra : {0u, 1u, 17u, 255u}) {
          if (extra & ~free) continue;
          make_request(number, call, macro.value + ((size << 16 & free) | extra), macro.name, cases);
          if (!macro.counted) break;
        }
    }
  }

  // Where memory ends, and lengths that reach beyond it: for every argument that is a pointer.
  void make_edges(uint32_t number, const Syscall& call, std::vector<Invocation>& cases) {
    const std::vector<Plan> plans = plans_of(abi_, call);
    for (size_t p = 0; p < plans.size(); ++p)
      for (size_t i = 0; i < plans[p].nargs; ++i) {
        const Type& type = resolve(plans[p].args[i].type, abi_);
        if (type.dir == Dir::value && type.kind != Kind::hook) continue;
        const std::vector<Edge> edges = edges_of(plans[p], i);
        for (size_t e = 0; e < edges.size(); ++e) {
          if (p >= plans_with_all_edges && e != (p + i) % edges.size()) continue;
          Memory memory(abi_, random_);
          Invocation one = usual(number, plans[p], memory);
          edges[e](one, memory, worth_of(plans[p], one));
          one.answer = random_.below(3) ? ANSWER_ZERO : ANSWER_ERROR;
          one.pieces = memory.pieces();
          cases.push_back(std::move(one));
        }
      }
  }

  Invocation undescribed(uint32_t number) {
    Invocation one;
    one.number = number;
    for (uint64_t& arg : one.args) arg = random_.next() >> random_.below(64);
    return one;
  }

 private:
  using Change = std::function<void(Invocation&, Memory&, const Worth&)>;
  using Edge = Change;

  std::vector<Edge> edges_of(const Plan& plan, size_t i) {
    const size_t at = register_of(plan, i);
    const Type type = resolve(plan.args[i].type, abi_);
    std::vector<Edge> all;
    all.push_back([=](Invocation& one, Memory&, const Worth&) { one.args[at] = MEMORY_END; });
    // All of it up to the last byte, all but that, and half of it.
    for (const size_t missing : {size_t{0}, size_t{1}})
      all.push_back([=](Invocation& one, Memory& memory, const Worth& worth) {
        one.args[at] = memory.place_at_end(type, worth, missing);
      });
    all.push_back([=](Invocation& one, Memory& memory, const Worth& worth) {
      one.args[at] = memory.place_at_end(type, worth, memory.bytes_of(type, worth).size() / 2);
    });
    if (type.count.from == Count::until_null)
      all.push_back([=](Invocation& one, Memory& memory, const Worth&) {
        one.args[at] = memory.place_unterminated(type);
      });
    // More of it than there is memory.
    for (size_t k = 0; k < plan.nargs; ++k) {
      if (plan.args[k].name != type.count.name || type.count.name.empty() || plan.fixed.contains(k)) continue;
      const size_t length = register_of(plan, k);
      if (resolve(plan.args[k].type, abi_).dir != Dir::value) continue;
      for (const uint64_t huge : {uint64_t{0}, uint64_t{100}, uint64_t{5000}, uint64_t{0x7fffffff},
                                  uint64_t{0x100000001}, ~uint64_t{0}})
        all.push_back([=](Invocation& one, Memory&, const Worth&) { one.args[length] = huge; });
      for (const uint64_t more : {uint64_t{1}, uint64_t{40}})
        all.push_back([=](Invocation& one, Memory& memory, const Worth& worth) {
          one.args[at] = memory.place_at_end(type, worth, 0);
          one.args[length] += more;
        });
    }
    return all;
  }

  void make_request(uint32_t number, const Syscall& call, uint32_t request, std::string_view name,
                    std::vector<Invocation>& cases) {
    const std::string of = "(" + std::string(name.substr(0, name.find(' '))) + ")";
    random_ = Random(seed_ << 32 | request);
    Plan plan;
    plan.nargs = 3;
    std::copy(call.args.begin(), call.args.end(), plan.args.begin());
    plan.fixed[1] = request;
    const Request* const described = call.by.find(abi_, request);
    if (described) plan.args[2] = described->argument;
    const auto add = [&](std::optional<uint64_t> argument) {
      Memory memory(abi_, random_);
      Invocation one = usual(number, plan, memory);
      if (argument) one.args[2] = *argument;
      one.answer = random_.below(3) ? ANSWER_ZERO : ANSWER_ERROR;
      one.pieces = memory.pieces();
      one.of = of;
      cases.push_back(std::move(one));
    };
    if (described)
      for (size_t i = 0; i < cases_of_a_request; ++i) add(std::nullopt);
    for (const uint64_t odd :
         {uint64_t{0}, uint64_t{3}, random_.next(), uint64_t{MEMORY_END - 4}, uint64_t{NOISE + 0x40},
          uint64_t{NOISE + 8 * random_.below(200)}, uint64_t{ZEROS}, uint64_t{ONES}})
      add(odd);
  }

  Worth worth_of(const Plan& plan, const Invocation& one) const {
    Worth worth;
    for (size_t i = 0; i < plan.nargs; ++i) worth[plan.args[i].name] = one.args[register_of(plan, i)];
    return worth;
  }

  // The size that another argument has, of which this one is to tell.
  std::optional<uint64_t> told_size(const Plan& plan, std::string_view name) {
    for (size_t i = 0; i < plan.nargs; ++i) {
      Type type = resolve(plan.args[i].type, abi_);
      if (type.count.name != name || name.empty()) continue;
      type.dir = Dir::value;
      if (type.count.from == Count::sized || type.count.from == Count::extensible)
        return element_size(type, abi_);
    }
    return std::nullopt;
  }

  Invocation usual(uint32_t number, const Plan& plan, Memory& memory) {
    Invocation one;
    one.number = number;
    for (size_t i = 0; i < plan.nargs; ++i) {
      const Type& type = resolve(plan.args[i].type, abi_);
      uint64_t& value = one.args[register_of(plan, i)];
      if (const auto fixed = plan.fixed.find(i); fixed != plan.fixed.end())
        value = fixed->second;
      else if (const auto size = told_size(plan, plan.args[i].name))
        value = *size;
      else if (type.dir == Dir::value && type.kind == Kind::natural)
        value = random_.below(40);
      else if (type.dir == Dir::value && type.kind != Kind::hook)
        value = memory.number(type);
    }
    const Worth worth = worth_of(plan, one);
    for (size_t i = 0; i < plan.nargs; ++i) {
      const Type& type = resolve(plan.args[i].type, abi_);
      if (type.dir != Dir::value || type.kind == Kind::hook)
        one.args[register_of(plan, i)] = memory.place(type, worth);
    }
    return one;
  }

  std::vector<Change> changes_of(const Plan& plan) {
    std::vector<Change> all;
    for (size_t i = 0; i < plan.nargs; ++i) {
      const size_t at = register_of(plan, i);
      const Type type = resolve(plan.args[i].type, abi_);
      const auto becomes = [&](uint64_t value) {
        all.push_back([=](Invocation& one, Memory&, const Worth&) { one.args[at] = value; });
      };
      if (type.dir == Dir::value && type.kind != Kind::hook) {
        for (const uint64_t odd : {uint64_t{0}, uint64_t{1}, ~uint64_t{0}, uint64_t{0xffffffff},
                                   uint64_t{0x7fffffff}, uint64_t{0x80000000}, uint64_t{1} << 63,
                                   uint64_t{0xdeadbeef00000001}, uint64_t{0xdeadbeef00000000}})
          becomes(odd);
        for (int n = 0; n < 3; ++n) becomes(random_.next());
        uint64_t every = 0;
        for (const Const& name : type.names.all) {
          every |= name.in(abi_);
          if (!plan.fixed.contains(i)) becomes(name.in(abi_));
        }
        if (!type.names.all.empty()) {
          becomes(every);
          becomes(~every);
          becomes(every + 1);
          becomes(type.names.all.data[type.names.all.n - 1].in(abi_) + 1);
        }
        continue;
      }
      for (const uint64_t odd :
           {uint64_t{0}, uint64_t{1}, ~uint64_t{0}, uint64_t{MEMORY_END}, uint64_t{MEMORY_END - 1},
            uint64_t{MEMORY_END - 3}, uint64_t{MEMORY_END - 8}, uint64_t{MEMORY_END - 20}, uint64_t{NOISE},
            uint64_t{NOISE + 0x100}, uint64_t{NOISE + 1}, uint64_t{ZEROS}, uint64_t{ONES},
            uint64_t{HEAP + 0x8000}, uint64_t{0xffff800000000000}, uint64_t{0xdeadbeef00000000}})
        becomes(odd);
      for (int n = 0; n < 12; ++n)
        all.push_back([=](Invocation& one, Memory& memory, const Worth& worth) {
          one.args[at] = memory.place(type, worth);
        });
      for (const size_t missing : {size_t{0}, size_t{1}, size_t{4}, size_t{8}, size_t{17}, size_t{40}})
        all.push_back([=](Invocation& one, Memory& memory, const Worth& worth) {
          one.args[at] = memory.place_at_end(type, worth, missing);
        });
    }
    return all;
  }

  Abi abi_;
  uint64_t seed_;
  Random random_;
};

class File {
 public:
  explicit File(const char* path) : out_(path, std::ios::binary) {}
  void word(uint64_t value) {
    for (int i = 0; i < 8; ++i) out_.put(static_cast<char>(value >> (8 * i)));
  }
  void bytes(std::span<const std::byte> bytes) {
    out_.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    for (size_t i = bytes.size(); i % 8; ++i) out_.put(0);
  }
  bool good() {
    out_.close();
    return out_.good();
  }

 private:
  std::ofstream out_;
};

bool write(const char* path, const std::vector<Invocation>& cases) {
  File file(path);
  file.word(cases.size());
  for (const Invocation& one : cases) {
    file.word(one.number | uint64_t{one.answer} << 32);
    for (const uint64_t arg : one.args) file.word(arg);
    file.word(one.pieces.size());
    for (const Memory::Piece& piece : one.pieces) {
      file.word(piece.address);
      file.word(piece.bytes.size());
      file.bytes(piece.bytes);
    }
  }
  return file.good();
}

}  // namespace
}  // namespace every_call

int main(int argc, char** argv) {
  using namespace every_call;
  if (argc != 4) return 2;
  const Abi abi = sysgood::host_abi();
  Maker maker(abi, std::strtoull(argv[1], nullptr, 10));
  std::vector<Invocation> cases;
  std::ofstream list(argv[3]);
  for (const sysgood::SyscallNumber& each : sysgood::syscall_numbers(abi)) {
    if (made_all_the_same(each.name)) continue;
    const size_t before = cases.size();
    maker.begin(each.number);
    if (const sysgood::describe::Syscall* call = sysgood::describe::find_syscall(abi, each.number)) {
      maker.make(each.number, *call, cases);
      maker.make_names(each.number, *call, cases);
      if (call->by.find) maker.make_requests(each.number, *call, cases);
      maker.make_edges(each.number, *call, cases);
    } else {
      cases.push_back(maker.undescribed(each.number));
    }
    for (size_t i = before; i < cases.size(); ++i) list << each.name << cases[i].of << '\n';
  }
  std::printf("%zu cases\n", cases.size());
  return write(argv[2], cases) && list.flush() ? 0 : 1;
}
