#include "tracer/ptrace/symbol_table.h"

#include <elf.h>
#include <gelf.h>

#include <algorithm>

namespace sysgood::ptrace {

namespace {

bool is_code(const GElf_Sym& symbol) {
  const auto type = GELF_ST_TYPE(symbol.st_info);
  return type == STT_FUNC || type == STT_GNU_IFUNC || type == STT_NOTYPE;
}

int rank_of(const GElf_Sym& symbol) {
  int rank = symbol.st_size ? 4 : 0;
  if (GELF_ST_BIND(symbol.st_info) == STB_GLOBAL) rank += 2;
  if (GELF_ST_BIND(symbol.st_info) == STB_WEAK) rank += 1;
  return rank;
}

// Where the section of a symbol ends, if it holds code.
uint64_t end_of_section(Elf* elf, GElf_Word index, Dwarf_Addr bias) {
  Elf_Scn* section = elf ? elf_getscn(elf, index) : nullptr;
  GElf_Shdr header;
  if (!section || !gelf_getshdr(section, &header) || !(header.sh_flags & SHF_EXECINSTR)) return 0;
  return header.sh_addr + header.sh_size + bias;
}

}  // namespace

SymbolTable::SymbolTable(Dwfl_Module* module) {
  const int count = dwfl_module_getsymtab(module);
  for (int i = 1; i < count; ++i) {
    GElf_Sym raw;
    GElf_Addr address = 0;
    GElf_Word section = 0;
    Elf* elf = nullptr;
    Dwarf_Addr bias = 0;
    const char* name = dwfl_module_getsym_info(module, i, &raw, &address, &section, &elf, &bias);
    if (!name || !*name || !is_code(raw) || section == SHN_UNDEF || section >= SHN_LORESERVE) continue;
    // What assembly left without a size reaches to the next symbol, but not out of its section.
    const uint64_t end = raw.st_size ? address + raw.st_size : end_of_section(elf, section, bias);
    if (end > address) symbols_.push_back({address, end, name, rank_of(raw)});
  }
  std::stable_sort(symbols_.begin(), symbols_.end(), [](const Symbol& a, const Symbol& b) {
    return a.start != b.start ? a.start < b.start : a.rank > b.rank;
  });
  uint64_t next = ~uint64_t{0}, start = ~uint64_t{0};
  for (auto symbol = symbols_.rbegin(); symbol != symbols_.rend(); ++symbol) {
    if (symbol->start != start) {
      next = start;
      start = symbol->start;
    }
    if (symbol->rank < 4) symbol->end = std::min(symbol->end, next);
  }
  uint64_t until = 0;
  for (const Symbol& symbol : symbols_) covered_until_.push_back(until = std::max(until, symbol.end));
}

const SymbolTable::Symbol* SymbolTable::find(uint64_t address) const {
  const auto after = std::upper_bound(symbols_.begin(), symbols_.end(), address,
                                      [](uint64_t a, const Symbol& s) { return a < s.start; });
  const Symbol* best = nullptr;
  for (auto i = static_cast<size_t>(after - symbols_.begin()); i-- > 0;) {
    if (best && symbols_[i].start != best->start) break;
    if (covered_until_[i] <= address) break;
    if (symbols_[i].end > address) best = &symbols_[i];
  }
  return best;
}

const SymbolTable::Symbol* SymbolTable::find(std::string_view name) const {
  const auto found = std::ranges::find_if(symbols_, [&](const Symbol& symbol) {
    const std::string_view its = symbol.name;
    return its.substr(0, its.find('@')) == name;
  });
  return found == symbols_.end() ? nullptr : &*found;
}

}  // namespace sysgood::ptrace
