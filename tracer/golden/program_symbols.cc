#include "tracer/golden/program_symbols.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gelf.h>
#include <unistd.h>

#include <algorithm>

namespace sysgood::golden {

ProgramSymbols::ProgramSymbols(const std::string& path) {
  elf_version(EV_CURRENT);
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  Elf* elf = elf_begin(file, ELF_C_READ, nullptr);
  size_t headers = 0;
  if (elf && elf_kind(elf) == ELF_K_ELF) elf_getphdrnum(elf, &headers);
  GElf_Ehdr whole;
  const uint64_t headers_at = headers && gelf_getehdr(elf, &whole) ? whole.e_phoff : 0;
  for (size_t i = 0; i < headers; ++i) {
    GElf_Phdr segment;
    if (!gelf_getphdr(elf, static_cast<int>(i), &segment) || segment.p_type != PT_LOAD) continue;
    end_ = std::max(end_, segment.p_vaddr + segment.p_memsz);
    if (segment.p_offset <= headers_at && headers_at < segment.p_offset + segment.p_filesz)
      program_headers_ = segment.p_vaddr + (headers_at - segment.p_offset);
  }
  Elf_Scn* section = nullptr;
  while (elf && (section = elf_nextscn(elf, section))) {
    GElf_Shdr header;
    if (!gelf_getshdr(section, &header) || header.sh_type != SHT_SYMTAB || !header.sh_entsize) continue;
    Elf_Data* data = elf_getdata(section, nullptr);
    GElf_Sym symbol;
    for (int i = 0; data && gelf_getsym(data, i, &symbol); ++i) {
      const auto type = GELF_ST_TYPE(symbol.st_info);
      if ((type != STT_FUNC && type != STT_OBJECT) || symbol.st_shndx == SHN_UNDEF) continue;
      if (const char* name = elf_strptr(elf, header.sh_link, symbol.st_name))
        symbols_.push_back({symbol.st_value, symbol.st_size, type == STT_FUNC, name});
    }
  }
  std::ranges::sort(symbols_, {}, [](const Symbol& s) { return std::tie(s.address, s.name); });
  if (elf) elf_end(elf);
  close(file);
}

std::string ProgramSymbols::find(uint64_t address) const {
  auto after = std::ranges::upper_bound(symbols_, address, {}, &Symbol::address);
  // Of several at one address the first by name.
  while (after != symbols_.begin()) {
    --after;
    if (address - after->address >= std::max<uint64_t>(after->size, 1)) break;
    while (after != symbols_.begin() && std::prev(after)->address == after->address) --after;
    const uint64_t offset = address - after->address;
    if (offset && after->is_code) return after->name + "+_";
    return offset ? fmt::format("{}+{:#x}", after->name, offset) : after->name;
  }
  return {};
}

}  // namespace sysgood::golden
