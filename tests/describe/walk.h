// Walks everything that the described calls can show: each Type once an occurrence, each table of names and
// each record once, with the path on which it was met first: "fcntl(F_SETLK).arg.l_type".
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "arch/syscalls.h"
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/lang.h"
#include "tracer/describe/syscalls.h"
#include "tracer/describe/types/bpf_info.h"
#include "tracer/describe/types/directory.h"
#include "tracer/describe/types/handle.h"
#include "tracer/describe/types/lsm.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/siginfo.h"
#include "tracer/describe/types/statmount.h"

namespace sysgood::describe::testing {

// What a hook's function reads by descriptions of its own: decode/hooks.cc and decode/siginfo.cc.
inline View<Type> types_of_hook(Hook hook) {
  static constexpr Type si[] = {one_of(si_codes),
                                one_of(sigill_codes),
                                one_of(sigfpe_codes),
                                one_of(sigsegv_codes),
                                one_of(sigbus_codes),
                                one_of(sigtrap_codes),
                                one_of(sigchld_codes),
                                one_of(sigpoll_codes),
                                one_of(sigsys_codes),
                                si_kill,
                                si_rt,
                                si_rt_value,
                                si_timer,
                                si_child_exit,
                                si_child_signal,
                                si_fault,
                                si_fault_mce,
                                si_fault_bounds,
                                si_fault_key,
                                si_fault_perf,
                                si_poll,
                                si_sys,
                                si_sys_foreign};
  static constexpr Type messages[] = {cmsghdr, ucred};
  static constexpr Type entries[] = {linux_dirent64}, old_entries[] = {linux_dirent, dirent_type};
  static constexpr Type handles[] = {file_handle};
  static constexpr Type ready[] = {pollfd_returned};
  static constexpr Type infos[] = {bpf_program_info, bpf_map_info, bpf_btf_info, bpf_link_info,
                                   bpf_token_info};
  static constexpr Type contexts[] = {lsm_ctx}, mounts[] = {statmount};
  switch (hook) {
    case Hook::siginfo:
      return {si, std::size(si)};
    case Hook::control_messages:
      return {messages, std::size(messages)};
    case Hook::directory_entries:
      return {entries, std::size(entries)};
    case Hook::old_directory_entries:
      return {old_entries, std::size(old_entries)};
    case Hook::file_handle:
      return {handles, std::size(handles)};
    case Hook::bpf_info:
      return {infos, std::size(infos)};
    case Hook::security_contexts:
      return {contexts, std::size(contexts)};
    case Hook::mount_status:
      return {mounts, std::size(mounts)};
    case Hook::poll_ready:
      return {ready, std::size(ready)};
    default:
      return {};
  }
}

// "x86_64|i386"
inline std::string abis_text(Abis abis) {
  std::string text;
  for (const Abi abi : all_abis)
    if (abis.has(abi)) text.append(text.empty() ? "" : "|").append(abi_name(abi));
  return text;
}

namespace internal {

template <class Visit>
void walk_type(const std::string& path, const Type& t, Visit& visit) {
  visit(path, t);
  for (const Field& f : t.fields) walk_type(path + "." + std::string(f.name), f.type, visit);
  for (const Case& c : t.cases) walk_type(fmt::format("{}[{:#x}]", path, c.value), c.type, visit);
  for (const Part& p : t.parts) walk_type(fmt::format("{}&{:#x}", path, p.mask), p.type, visit);
  for (const AbiCase& c : t.abis) walk_type(fmt::format("{}<{}>", path, abis_text(c.abis)), c.type, visit);
  for (const Type& own : types_of_hook(t.hook)) walk_type(path + "/hook", own, visit);
}

// A result is no Type: it is visited as one that has its names or its hook.
template <class Visit>
void walk_result(const std::string& path, const Result& result, Visit& visit) {
  if (!result.names.all.empty()) {
    Type t{result.as == Returns::flags ? Kind::flag_set : Kind::enumeration, Size::word};
    t.names = result.names;
    walk_type(path + "=result", t, visit);
  }
  if (result.meaning.kind != Kind::none) walk_type(path + "=result", result.meaning, visit);
  if (result.after != Hook::none) {
    Type t{Kind::hook, Size::word};
    t.hook = result.after;
    walk_type(path + "=result", t, visit);
  }
}

}  // namespace internal

// visit(path, type) for every type of one call.
template <class Visit>
void walk(const Syscall& call, Visit visit) {
  std::string name(call.name);
  if (call.abis != every_abi) name += fmt::format("<{}>", abis_text(call.abis));
  for (size_t i = 0; i < call.nargs; ++i)
    internal::walk_type(name + "." + std::string(call.args[i].name), call.args[i].type, visit);
  internal::walk_result(name, call.result, visit);
  for (const Variant& v : call.by.variants) {
    const std::string variant = fmt::format("{}({:#x})", name, v.value);
    for (size_t i = 0; i < v.nargs; ++i)
      internal::walk_type(variant + "." + std::string(v.args[i].name), v.args[i].type, visit);
    internal::walk_result(variant, v.result, visit);
  }
  if (!call.by.find) return;
  for (const IoctlFamily& family : ioctl_families())
    for (const Request& r : family) {
      const std::string request = fmt::format("{}({})", name, r.name);
      internal::walk_type(request + ".arg", r.argument.type, visit);
      if (r.became.show == Show::becomes) internal::walk_type(request + "=>arg", r.became.type, visit);
      internal::walk_result(request, r.result, visit);
    }
  for (const IoctlMacro& macro : ioctl_macros())
    if (!macro.names.all.empty()) {
      Type t{Kind::enumeration, Size::b1};
      t.names = macro.names;
      internal::walk_type(fmt::format("{}({})", name, macro.name), t, visit);
    }
}

template <class Visit>
void walk(Visit visit) {
  for (const Family& family : families())
    for (const Syscall& call : family) walk<Visit&>(call, visit);
}

// A name that an ABI does not have is worth all bits there, which no flag is.
inline bool exists_on(const Const& c, Abi abi) { return c.on.abis.empty() || c.in(abi) != ~uint64_t{0}; }

// The ABIs in which a call has a number. Where a call is described for an ABI alone, that is what is shown
// there.
inline Abis abis_of(const Syscall& call) {
  static std::map<const Syscall*, Abis> known;
  const auto [at, added] = known.try_emplace(&call);
  if (!added) return at->second;
  for (const Abi abi : all_abis) {
    bool possible = false;
    for (const SyscallNumber& number : syscall_numbers(abi))
      possible |= find_syscall(abi, number.number) == &call;
    for (const SubCall& sub : sub_calls(abi))
      possible |= find_syscall(abi, sub_call(sub.number, sub.which)) == &call;
    if (possible) at->second = at->second | abi;
  }
  return at->second;
}

// The ABIs on which a path can be walked: of a call that has a number there, through arms of per_abi.
inline std::set<Abi> abis_of(const Syscall& call, std::string_view path) {
  std::set<Abi> all;
  const Abis of_call = abis_of(call);
  for (const Abi abi : all_abis) {
    bool possible = of_call.has(abi);
    for (size_t at = 0; (at = path.find('<', at)) != path.npos; ++at) {
      const std::string_view abis = path.substr(at + 1, path.find('>', at) - at - 1);
      bool named = false;
      for (size_t from = 0; from <= abis.size();) {
        const size_t end = std::min(abis.find('|', from), abis.size());
        named |= abis.substr(from, end - from) == abi_name(abi);
        from = end + 1;
      }
      possible &= named;
    }
    if (possible) all.insert(abi);
  }
  return all;
}

struct Table {
  std::string path;
  Names names;
  std::set<Kind> kinds;  // how it is used: as an enumeration, as flags, both
  std::set<Size> sizes;  // of the numbers it names
  std::set<Abi> abis;    // where it is used
};

namespace internal {

inline std::vector<Table> find_tables() {
  std::vector<Table> all;
  std::map<const Const*, size_t> known;
  for (const Family& family : families())
    for (const Syscall& call : family)
      walk(call, [&](const std::string& path, const Type& t) {
        if (t.names.all.empty()) return;
        const auto [at, added] = known.emplace(t.names.all.begin(), all.size());
        if (added) all.push_back({path, t.names, {}, {}, {}});
        Table& table = all[at->second];
        table.kinds.insert(t.kind);
        table.sizes.insert(t.size);
        table.abis.merge(abis_of(call, path));
      });
  return all;
}

}  // namespace internal

// Every distinct table of names, in the order in which they are met.
inline const std::vector<Table>& tables() {
  static const std::vector<Table> all = internal::find_tables();
  return all;
}

struct Record {
  std::string path;
  Type type;
  std::set<Abi> abis;  // where it is used
};

namespace internal {

inline std::vector<Record> find_records() {
  std::vector<Record> all;
  std::map<const Field*, size_t> known;
  for (const Family& family : families())
    for (const Syscall& call : family)
      walk(call, [&](const std::string& path, const Type& t) {
        if (t.kind != Kind::record) return;
        const auto [at, added] = known.emplace(t.fields.begin(), all.size());
        if (added) all.push_back({path, t, {}});
        all[at->second].abis.merge(abis_of(call, path));
      });
  return all;
}

}  // namespace internal

// Every distinct record.
inline const std::vector<Record>& records() {
  static const std::vector<Record> all = internal::find_records();
  return all;
}

}  // namespace sysgood::describe::testing
