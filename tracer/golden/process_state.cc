#include "tracer/golden/process_state.h"

#include "tracer/decode/memory.h"
#include "tracer/describe/syscalls.h"
#include "tracer/render/text_value.h"

namespace sysgood::golden {

ProcessState ProcessState::child(bool shares_memory, bool shares_dispositions) const {
  ProcessState child;
  child.dispositions =
      shares_dispositions ? dispositions : std::make_shared<signals::Dispositions>(*dispositions);
  child.own_streams = own_streams;
  child.memory = shares_memory ? memory : std::make_shared<AddressSpace>(*memory);
  return child;
}

void ProcessState::exec(Abi abi, std::string_view auxv, std::shared_ptr<const ProgramSymbols> symbols) {
  memory = std::make_shared<AddressSpace>();
  memory->exec(abi, auxv, std::move(symbols));
  // execve(2): a table that was shared (CLONE_SIGHAND) is shared no more.
  dispositions = std::make_shared<signals::Dispositions>(*dispositions);
  dispositions->exec();
  startup.begin(memory->has_loader());
  fresh_stack = true;
}

void ProcessState::follow_rest(std::string_view name, const Event& entry, const SyscallExit& exit) {
  if (exit.is_error) return;
  follow_streams(name, entry, exit);
  if (name == "rt_sigaction" || name == "sigaction") follow_dispositions(entry, name == "sigaction");
}

void ProcessState::follow_memory(std::string_view name, const Event& entry, const SyscallExit& exit,
                                 const std::function<std::string()>& name_mapping) {
  if (exit.is_error) return;
  const auto& args = std::get<SyscallEntry>(entry.what).args;
  const uint64_t value = word_of(entry.abi, static_cast<uint64_t>(exit.value));
  if (name == "brk") {
    memory->broke(value);
  } else if (name == "munmap") {
    memory->unmapped(args[0], args[1]);
  } else if (name == "mremap") {
    memory->moved(args[0], args[1], value, args[2]);
  } else if (name == "mmap" || name == "mmap2") {
    KeptFacts facts(entry.captured);
    const std::string path(facts.ask(Fact::Kind::fd_path, args[4]));
    if (!path.empty()) startup.mapped(path, value);
    const bool of_file =
        path.starts_with('/') && !path.starts_with("/memfd:") && !path.ends_with(" (deleted)");
    memory->mapped(value, args[1],
                   of_file ? '[' + on_one_line(path.substr(path.rfind('/') + 1)) + ']' : name_mapping());
  }
}

// Standard streams are somebody else's until the program puts something of its own there.
void ProcessState::follow_streams(std::string_view name, const Event& entry, const SyscallExit& exit) {
  const auto& was = std::get<SyscallEntry>(entry.what);
  const bool closes = name == "close";
  const auto fd = closes ? was.args[0] : static_cast<uint64_t>(exit.value);
  const describe::Syscall* description = describe::find_syscall(entry.abi, was.number);
  const bool makes = description && description->result.as == describe::Returns::descriptor;
  if ((closes || makes) && fd < own_streams.size()) own_streams.set(fd);
}

void ProcessState::follow_dispositions(const Event& entry, bool of_one_word) {
  const auto& args = std::get<SyscallEntry>(entry.what).args;
  if (!args[1]) return;
  const MemoryImage& kept = entry.captured.memory;
  if (const auto action = of_one_word ? signals::read_old_action(kept, args[1])
                                      : signals::read_action(kept, entry.abi, args[1]))
    dispositions->set({static_cast<int>(args[0])}, *action);
}

}  // namespace sysgood::golden
