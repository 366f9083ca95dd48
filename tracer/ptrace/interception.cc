#include "tracer/ptrace/interception.h"

#include "tracer/ptrace/request.h"

namespace sysgood::ptrace {

void Interception::entry(Event& event) {
  skipped_.erase(event.tid);
  if (!asking_) return;
  const Ruling ruling = interceptor_.rule({event.tid, event.abi, std::get<SyscallEntry>(event.what)});
  if (ruling.is != Ruling::Is::skip || !skip_call(event.tid)) return;
  skipped_.emplace(event.tid, ruling);
  event.captured.facts.add(Fact::Kind::injected, 0, {});
}

void Interception::exit(Event& event, const Event& entry) {
  auto& exit = std::get<SyscallExit>(event.what);
  Ruling ruling;
  if (const auto skipped = skipped_.find(event.tid); skipped != skipped_.end()) {
    ruling = skipped->second;
    skipped_.erase(skipped);
  } else if (asking_) {
    ruling = interceptor_.rule({event.tid, entry.abi, std::get<SyscallEntry>(entry.what), &exit});
    if (ruling.is != Ruling::Is::change) return;
  } else {
    return;
  }
  if (!set_result(event.tid, entry.abi, ruling.value)) return;
  exit.value = ruling.value;
  exit.is_error = ruling.is_error;
  event.captured.facts.add(Fact::Kind::injected, 0, {});
}

void Interception::renamed(Tid former, Tid tid) {
  if (!former || former == tid) return;
  skipped_.erase(tid);
  if (auto node = skipped_.extract(former)) {
    node.key() = tid;
    skipped_.insert(std::move(node));
  }
  interceptor_.renamed(former, tid);
}

void Interception::ended(Tid tid) {
  skipped_.erase(tid);
  interceptor_.ended(tid);
}

}  // namespace sysgood::ptrace
