#include "tracer/ptrace/module.h"

#include <elf.h>
#include <gelf.h>
#include <unistd.h>

#include <string_view>

#include "tracer/ptrace/inlined_functions.h"

namespace sysgood::ptrace {

namespace {

// Separate debug information is looked for on this machine by its build id. libdwfl's standard search would
// also ask servers.
const Dwfl_Callbacks callbacks = {
    .find_elf = [](Dwfl_Module*, void**, const char*, Dwarf_Addr, char**, Elf**) { return -1; },
    .find_debuginfo = dwfl_build_id_find_debuginfo,
    .section_address = dwfl_offline_section_address,
    .debuginfo_path = nullptr,
};

}  // namespace

std::unique_ptr<Module> Module::open(const std::string& path, int fd) {
  Dwfl* dwfl = dwfl_begin(&callbacks);
  if (!dwfl) {
    close(fd);
    return nullptr;
  }
  dwfl_report_begin(dwfl);
  Dwfl_Module* module = dwfl_report_elf(dwfl, path.c_str(), path.c_str(), fd, 0, true);
  dwfl_report_end(dwfl, nullptr, nullptr);
  if (!module) {
    close(fd);
    dwfl_end(dwfl);
    return nullptr;
  }
  return std::unique_ptr<Module>(new Module(path, dwfl, module));
}

Module::Module(const std::string& path, Dwfl* dwfl, Dwfl_Module* module)
    : path_(path), dwfl_(dwfl), module_(module) {
  GElf_Addr bias = 0;
  Elf* elf = dwfl_module_getelf(module_, &bias);
  size_t count = 0;
  if (!elf || elf_getphdrnum(elf, &count)) return;
  for (size_t i = 0; i < count; ++i) {
    GElf_Phdr header;
    if (!gelf_getphdr(elf, static_cast<int>(i), &header)) continue;
    if (header.p_type != PT_LOAD || !(header.p_flags & PF_X)) continue;
    code_.push_back({header.p_offset, header.p_filesz, header.p_vaddr + bias});
  }
}

Module::~Module() { dwfl_end(dwfl_); }

std::optional<uint64_t> Module::address_of(uint64_t offset) const {
  for (const Segment& segment : code_) {
    // Whole pages are mapped, so code can be met a little before and behind what the header says.
    constexpr uint64_t page = 0x10000;
    const uint64_t start = segment.offset & ~(page - 1);
    if (offset >= start && offset < segment.offset + segment.size + page)
      return offset - segment.offset + segment.address;
  }
  return std::nullopt;
}

const SymbolTable& Module::symbols() {
  if (!symbols_) symbols_.emplace(module_);
  return *symbols_;
}

std::optional<uint64_t> Module::offset_of_function(std::string_view name) {
  const SymbolTable::Symbol* symbol = symbols().find(name);
  if (!symbol) return std::nullopt;
  for (const Segment& segment : code_)
    if (symbol->start - segment.address < segment.size)
      return symbol->start - segment.address + segment.offset;
  return std::nullopt;
}

const std::vector<Frame>& Module::frames_at(uint64_t address, bool is_return_address, Detail detail) {
  const uint64_t key = address << 2 | uint64_t{is_return_address} << 1 | uint64_t{detail == Detail::source};
  const auto known = frames_.find(key);
  if (known != frames_.end()) return known->second;
  return frames_.emplace(key, look_up(address, is_return_address, detail)).first->second;
}

std::vector<Frame> Module::look_up(uint64_t address, bool is_return_address, Detail detail) {
  const uint64_t instruction = address - uint64_t{is_return_address};
  std::vector<Frame> frames(1);
  frames[0].module = path_;
  frames[0].module_offset = address;
  if (const SymbolTable::Symbol* symbol = symbols().find(instruction)) {
    // The name without its version: "f@@V1" is what linkers write where there is no table of versions.
    const std::string_view name = symbol->name;
    frames[0].function = demangled(std::string(name.substr(0, name.find('@'))).c_str());
    frames[0].function_offset = address - symbol->start;
  }
  if (detail == Detail::source) add_source(module_, instruction, address, frames);
  return frames;
}

Dwarf_Frame* Module::unwinding_at(uint64_t address) {
  const auto known = unwinding_.find(address);
  if (known != unwinding_.end()) return known->second.get();
  Dwarf_Frame* found = nullptr;
  Dwarf_Addr bias = 0;
  Dwarf_CFI* cfi = dwfl_module_eh_cfi(module_, &bias);
  if (!cfi || dwarf_cfi_addrframe(cfi, address - bias, &found)) {
    found = nullptr;
    cfi = dwfl_module_dwarf_cfi(module_, &bias);
    if (!cfi || dwarf_cfi_addrframe(cfi, address - bias, &found)) found = nullptr;
  }
  unwinding_[address].reset(found);
  return found;
}

}  // namespace sysgood::ptrace
