#include "tracer/ptrace/inlined_functions.h"

#include <cxxabi.h>
#include <dwarf.h>

#include <cstdlib>
#include <memory>

namespace sysgood::ptrace {

namespace {

struct Free {
  void operator()(void* p) const { std::free(p); }
};
using Scopes = std::unique_ptr<Dwarf_Die[], Free>;

// clang leaves out .debug_aranges, by which libdwfl finds units.
Dwarf_Die* unit_of(Dwfl_Module* module, uint64_t address, Dwarf_Addr& bias) {
  if (Dwarf_Die* unit = dwfl_module_addrdie(module, address, &bias)) return unit;
  for (Dwarf_Die* unit = nullptr; (unit = dwfl_module_nextcu(module, unit, &bias));)
    if (dwarf_haspc(unit, address - bias) > 0) return unit;
  return nullptr;
}

uint32_t number(Dwarf_Die* die, unsigned name) {
  Dwarf_Attribute attribute;
  Dwarf_Word value = 0;
  if (dwarf_formudata(dwarf_attr(die, name, &attribute), &value)) return 0;
  return static_cast<uint32_t>(value);
}

std::string function_name(Dwarf_Die* die) {
  Dwarf_Attribute attribute;
  const char* name = dwarf_formstring(dwarf_attr_integrate(die, DW_AT_linkage_name, &attribute));
  if (!name) name = dwarf_diename(die);
  return name ? demangled(name) : std::string();
}

uint64_t entry_of(Dwarf_Die* die) {
  Dwarf_Addr entry = 0, base = 0, start = 0, end = 0;
  if (!dwarf_entrypc(die, &entry)) return entry;
  return dwarf_ranges(die, 0, &base, &start, &end) > 0 ? start : 0;
}

std::string call_file(Dwarf_Die* unit, Dwarf_Die* inlined) {
  Dwarf_Files* files = nullptr;
  size_t count = 0;
  const uint32_t index = number(inlined, DW_AT_call_file);
  if (dwarf_getsrcfiles(unit, &files, &count) || index >= count) return {};
  const char* name = dwarf_filesrc(files, index, nullptr, nullptr);
  return name ? name : "";
}

// The scopes around an address, innermost first. Those that dwarf_getscopes finds go on from an inlined
// function to where it was defined; those around the innermost one are where it is.
Scopes scopes_at(Dwarf_Die* unit, uint64_t address, int& count) {
  Dwarf_Die* defined = nullptr;
  Dwarf_Die* around = nullptr;
  count = dwarf_getscopes(unit, address, &defined);
  const Scopes freed(defined);
  if (count <= 0) return nullptr;
  count = dwarf_getscopes_die(&defined[0], &around);
  return Scopes(around);
}

}  // namespace

std::string demangled(const char* name) {
  if (name[0] != '_' || name[1] != 'Z') return name;
  int status = 0;
  const std::unique_ptr<char, Free> text(abi::__cxa_demangle(name, nullptr, nullptr, &status));
  return status == 0 && text ? text.get() : name;
}

void add_source(Dwfl_Module* module, uint64_t address, uint64_t pc, std::vector<Frame>& frames) {
  Dwarf_Addr bias = 0;
  Dwarf_Die* unit = unit_of(module, address, bias);
  if (!unit) return;
  Frame physical = std::move(frames.back());
  frames.pop_back();
  std::string file;
  int line = 0;
  if (Dwarf_Line* found = dwarf_getsrc_die(unit, address - bias)) {
    if (const char* name = dwarf_linesrc(found, nullptr, nullptr)) file = name;
    dwarf_lineno(found, &line);
  }
  auto current_line = static_cast<uint32_t>(line);
  int count = 0;
  const Scopes scopes = scopes_at(unit, address - bias, count);
  for (int i = 0; i < count; ++i) {
    const int tag = dwarf_tag(&scopes[i]);
    if (tag == DW_TAG_subprogram) {
      // Code without a symbol may still have a name here.
      if (physical.function.empty()) {
        physical.function = function_name(&scopes[i]);
        physical.function_offset = pc - bias - entry_of(&scopes[i]);
      }
      break;
    }
    if (tag != DW_TAG_inlined_subroutine) continue;
    Frame& inlined = frames.emplace_back();
    inlined.module = physical.module;
    inlined.module_offset = physical.module_offset;
    inlined.function = function_name(&scopes[i]);
    inlined.function_offset = pc - bias - entry_of(&scopes[i]);
    inlined.file = std::move(file);
    inlined.line = current_line;
    inlined.inlined = true;
    file = call_file(unit, &scopes[i]);
    current_line = number(&scopes[i], DW_AT_call_line);
  }
  physical.file = std::move(file);
  physical.line = current_line;
  frames.push_back(std::move(physical));
}

}  // namespace sysgood::ptrace
