// Which arm of siginfo_t holds, by signal and code, as the kernel's siginfo_layout() (kernel/signal.c)
// decides; what a program made up itself (negative codes) carries a pid, a uid and a value. Where the kernel
// leaves it open strace is followed.
#include "tracer/describe/types/siginfo.h"

#include "tracer/decode/decoder.h"

namespace sysgood {

using describe::Kind;
using describe::Names;
using describe::Type;

namespace {

constexpr int sigill = 4, sigtrap = 5, sigbus = 7, sigfpe = 8, sigsegv = 11, sigchld = 17, sigio = 29,
              sigsys = 31;
constexpr int si_user = 0, si_timer = -2, si_sigio = -5, si_tkill = -6;
constexpr int poll_codes = 6;  // NSIGPOLL

// Codes that mean something for one signal only. `last` bounds the arm, not the names.
struct Codes {
  int signal;
  int last;
  Names names;
};
constexpr Codes codes_by_signal[] = {
    {sigill, 11, describe::sigill_codes},   {sigtrap, 6, describe::sigtrap_codes},
    {sigbus, 5, describe::sigbus_codes},    {sigfpe, 15, describe::sigfpe_codes},
    {sigsegv, 10, describe::sigsegv_codes}, {sigchld, 6, describe::sigchld_codes},
    {sigio, 6, describe::sigpoll_codes},    {sigsys, 2, describe::sigsys_codes},
};

const Codes* codes_of(int signal) {
  for (const Codes& c : codes_by_signal)
    if (c.signal == signal) return &c;
  return nullptr;
}

bool in_table(const Names& names, uint32_t code) {
  for (const describe::Const& c : names.all)
    if (c.value == code) return true;
  return false;
}

// What decides besides the signal and the code: what the kernel leaves out is zero.
struct Present {
  bool sender, value, own_abi;
};

const Type* arm(int signal, int code, const Present& present) {
  static constexpr Type kill = describe::si_kill, rt = describe::si_rt, value = describe::si_rt_value,
                        timer = describe::si_timer, child_exit = describe::si_child_exit,
                        child_signal = describe::si_child_signal, fault = describe::si_fault,
                        mce = describe::si_fault_mce, bounds = describe::si_fault_bounds,
                        key = describe::si_fault_key, perf = describe::si_fault_perf,
                        poll = describe::si_poll, sys = describe::si_sys, foreign = describe::si_sys_foreign;
  switch (code) {
    case si_user:
    case si_tkill:
      return &kill;
    case si_timer:
      return &timer;
    case si_sigio:
      return &poll;
    default:
      break;
  }
  if (code < 0) return present.value ? &rt : &kill;
  switch (signal) {
    case sigchld:
      return code == 1 ? &child_exit : &child_signal;
    case sigbus:
      return code == 4 || code == 5 ? &mce : &fault;
    case sigsegv:
      return code == 3 ? &bounds : code == 4 ? &key : &fault;
    case sigtrap:
      return code == 6 ? &perf : &fault;
    case sigill:
    case sigfpe:
      return &fault;
    case sigio:
      return code <= poll_codes ? &poll : nullptr;
    case sigsys:
      return present.own_abi ? &sys : &foreign;
    default:
      break;
  }
  // kernel/signal.c: `else if (si_code <= NSIGPOLL) layout = SIL_POLL`: F_SETSIG with any signal.
  if (code <= poll_codes) return &poll;
  if (present.value) return present.sender ? &rt : &value;
  return present.sender ? &kill : nullptr;
}

}  // namespace

Value* siginfo_record(Decoder& decoder, std::span<const std::byte> bytes, const Source& source, Abi program) {
  Value* info = decoder.value(Value::Is::record);
  const auto signal = static_cast<int32_t>(load_integer(bytes.subspan(0, 4)));
  const auto error = static_cast<uint32_t>(load_integer(bytes.subspan(4, 4)));
  const auto code = static_cast<int32_t>(load_integer(bytes.subspan(8, 4)));
  if (!signal) return info;

  Chain fields;
  Value* si_signo = decoder.number(static_cast<uint32_t>(signal), Kind::signal, 4);
  si_signo->name = "si_signo";
  fields.add(si_signo);

  Value* si_code = decoder.number(static_cast<uint32_t>(code), Kind::enumeration, 4);
  si_code->name = "si_code";
  si_code->names = describe::si_codes;
  const Codes* own = codes_of(signal);
  if (!in_table(si_code->names, static_cast<uint32_t>(code))) {
    if (own && code > 0)
      si_code->names = own->names;
    else if (!own && code > 0 && code <= poll_codes)
      si_code->names = describe::sigpoll_codes;
  }
  fields.add(si_code);

  if (error) {
    Value* si_errno = decoder.number(error, Kind::error_number, 4);
    si_errno->name = "si_errno";
    fields.add(si_errno);
  }
  // The union is aligned like a pointer: at 16, or at 12.
  const size_t word = data_model(decoder.abi()).word, arms = word == 8 ? 16 : 12;
  const Present present{load_integer(bytes.subspan(arms, 8)) != 0,
                        load_integer(bytes.subspan(arms + 8, word)) != 0,
                        load_integer(bytes.subspan(arms + word + 4, 4)) == abi_info(program).audit_arch};
  if (const Type* t = arm(signal, code, present)) {
    if (Value* v = decoder.read_bytes(*t, bytes, source); v->first) fields.add(v->first);
  }
  info->first = fields.first();
  return info;
}

}  // namespace sysgood
