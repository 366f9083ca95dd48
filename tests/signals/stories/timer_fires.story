signal      generated merged delivered handled ignored taken discarded pending
SIGRT_4             1      0         0       0       0     1         0       0
SIGRT_5             1      0         1       1       0     0         0       0

SIGRT_4             1  timer 0 (its own timer_settime) expired
SIGRT_5             1  timer 1 (its own timer_settime) expired

SIGRT_4 #1 to process P1
    taken by its own rt_sigtimedwait; timer 0 (its own timer_settime) expired; blocked since its own rt_sigprocmask

SIGRT_5 #2 to process P1
    timer 1 (its own timer_settime) expired
    delivered to P1: runs on_timer (timer_fires.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_timer returned

lint:
    no findings
