#include "tracer/golden/address_space.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace sysgood::golden {

namespace {

// linux/auxvec.h
constexpr uint64_t at_phdr = 3, at_base = 7, at_sysinfo_ehdr = 33;

constexpr uint64_t page = 4096, vdso_size = 4 * page, loader_size = 1 << 20;
constexpr uint64_t most_stack = 8 << 20;
// Below it lies what nobody maps, beyond what no user address is.
constexpr uint64_t least_address = 0x10000, user_end = uint64_t{1} << 48;

}  // namespace

void AddressSpace::exec(Abi abi, std::string_view auxv, std::shared_ptr<const ProgramSymbols> symbols) {
  *this = {};
  symbols_ = std::move(symbols);
  const size_t word = data_model(abi).word;
  uint64_t headers = 0;
  for (size_t at = 0; at + 2 * word <= auxv.size(); at += 2 * word) {
    uint64_t key = 0, value = 0;
    std::memcpy(&key, auxv.data() + at, word);
    std::memcpy(&value, auxv.data() + at + word, word);
    if (key == at_phdr) headers = value;
    if (key == at_base) loader_ = value;
    if (key == at_sysinfo_ehdr) set(value, value + vdso_size, "[vdso]");
  }
  if (headers) {
    program_ = headers & ~(page - 1);
    const uint64_t wanted = symbols_ ? symbols_->program_headers() : 0;
    bias_ = wanted ? headers - wanted : 0;
    const uint64_t end = symbols_ && symbols_->end() ? bias_ + symbols_->end() : program_ + page;
    set(program_, (end + page - 1) & ~(page - 1), "[program]");
  }
  if (loader_) set(loader_, loader_ + loader_size, "[loader]");
}

void AddressSpace::begin_stack(uint64_t sp) {
  if (stack_to_) return;
  stack_from_ = sp - most_stack;
  stack_to_ = user_end;
}

void AddressSpace::unmapped(uint64_t address, uint64_t size) {
  const uint64_t end = address + size;
  std::map<uint64_t, Region> gone;
  for (auto at = regions_.begin(); at != regions_.end(); ++at) {
    const Region& region = at->second;
    if (region.end <= address || at->first >= end || !region.name.starts_with("[map")) continue;
    std::string name = region.name;
    if (name.find(" gone]") == name.npos) name.replace(name.size() - 1, 1, " gone]");
    gone[std::max(at->first, address)] = {std::min(region.end, end), std::move(name), region.begin};
  }
  remove(address, end);
  regions_.merge(gone);
}

void AddressSpace::moved(uint64_t from, uint64_t size, uint64_t to, uint64_t new_size) {
  const Region* was = region(from);
  std::string name = was ? was->name : "[map]";
  remove(from, from + size);
  set(to, to + new_size, std::move(name));
}

void AddressSpace::broke(uint64_t program_break) {
  if (!heap_) heap_ = program_break;
  if (program_break > heap_) set(heap_, program_break, "[heap]");
}

void AddressSpace::set(uint64_t from, uint64_t to, std::string name) {
  remove(from, to);
  regions_[from] = {to, std::move(name), from};
}

void AddressSpace::remove(uint64_t from, uint64_t to) {
  auto at = regions_.upper_bound(from);
  if (at != regions_.begin()) --at;
  while (at != regions_.end() && at->first < to) {
    const uint64_t begin = at->first;
    const Region region = at->second;
    if (region.end <= from) {
      ++at;
      continue;
    }
    at = regions_.erase(at);
    if (begin < from) regions_[begin] = {from, region.name, region.begin};
    if (region.end > to) at = regions_.insert({to, {region.end, region.name, region.begin}}).first;
  }
}

const AddressSpace::Region* AddressSpace::region(uint64_t address) const {
  auto after = regions_.upper_bound(address);
  if (after == regions_.begin()) return nullptr;
  const Region& found = std::prev(after)->second;
  return address < found.end ? &found : nullptr;
}

std::string AddressSpace::name(uint64_t address, uint64_t sp) const {
  if (address < least_address || address >= user_end) return fmt::format("{:#x}", address);
  const Region* found = region(address);
  // The end of a buffer is a place in it.
  if (!found && (found = region(address - 1)) == nullptr) {
    if (heap_ && address == heap_) return "[heap]";
    if (stack_from_ <= address && address < stack_to_) return "[stack]";
    return address <= UINT32_MAX ? fmt::format("{:#x}", address) : "[unmapped]";
  }
  if (found->name == "[program]") {
    const std::string symbol = symbols_ ? symbols_->find(address - bias_) : "";
    if (symbol.empty()) return found->name;
    // The inside of an array that is somebody's stack.
    const std::string own = symbols_->find(sp - bias_);
    const auto base = [](const std::string& s) { return s.substr(0, s.find('+')); };
    if (!own.empty() && symbol != base(symbol) && base(own) == base(symbol)) return "[stack]";
    return symbol;
  }
  if (!found->name.starts_with("[map")) return found->name;
  const Region* stack = region(sp);
  if (stack && stack->begin == found->begin && address != found->begin) return "[stack]";
  return address == found->begin ? found->name : fmt::format("{}+{:#x}", found->name, address - found->begin);
}

}  // namespace sysgood::golden
