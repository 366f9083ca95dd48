#include "tools/sysgood/interruption.h"

#include <cerrno>
#include <csignal>
#include <iterator>

#include "tracer/event/failure.h"
#include "tracer/ptrace/inherited.h"

namespace sysgood::tool {

namespace {

constexpr long tick_ns = 50'000'000;
constexpr int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

// What a handler may touch: process-wide like the handlers themselves.
volatile sig_atomic_t request = 0;
volatile sig_atomic_t request_from_terminal = 0;
volatile sig_atomic_t tick = 0;
timer_t handler_timer;

void start_ticking(timer_t timer) {
  const itimerspec every{{0, tick_ns}, {0, tick_ns}};
  timer_settime(timer, 0, &every, nullptr);  // async-signal-safe, signal-safety(7)
}

void on_request(int signal, siginfo_t* info, void*) {
  request = signal;
  request_from_terminal = info->si_code == SI_KERNEL;
  const int saved = errno;
  start_ticking(handler_timer);
  errno = saved;
}

void on_tick(int) { tick = 1; }

}  // namespace

Interruption::Interruption() {
  ptrace::Inherited::remember();
  request = 0;
  tick = 0;
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGALRM;
  if (timer_create(CLOCK_MONOTONIC, &event, &timer_) < 0) throw Failure::system("timer_create", errno);
  handler_timer = timer_;

  struct sigaction action {};
  action.sa_handler = on_tick;  // no SA_RESTART: wait4 shall return
  sigaction(SIGALRM, &action, nullptr);
  sigset_t unblocked;
  sigemptyset(&unblocked);
  sigaddset(&unblocked, SIGALRM);

  for (const int signal : ending) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    if (signal == SIGHUP && before.sa_handler == SIG_IGN) continue;  // nohup(1)
    struct sigaction end {};
    end.sa_sigaction = on_request;
    end.sa_flags = SA_SIGINFO | SA_RESETHAND;
    sigaction(signal, &end, nullptr);
    sigaddset(&unblocked, signal);
  }
  sigprocmask(SIG_UNBLOCK, &unblocked, nullptr);
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
}

Interruption::~Interruption() { timer_delete(timer_); }

int Interruption::requested() const { return request; }
bool Interruption::from_terminal() const { return request_from_terminal != 0; }

void Interruption::dismiss() {
  struct sigaction end {};
  end.sa_sigaction = on_request;
  end.sa_flags = SA_SIGINFO | SA_RESETHAND;
  sigaction(request, &end, nullptr);
  request = 0;
}

void Interruption::want_tick() {
  if (ticking_) return;
  ticking_ = true;
  start_ticking(timer_);
}

bool Interruption::ticked() {
  if (!tick) return false;
  tick = 0;
  return true;
}

void Interruption::stop_ticking() {
  const itimerspec off{};
  timer_settime(timer_, 0, &off, nullptr);
  ticking_ = false;
}

}  // namespace sysgood::tool
