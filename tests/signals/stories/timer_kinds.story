signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         0       0       0     1         0       0
SIGUSR2             1      0         0       0       0     1         0       0

SIGUSR1             1  timer 0 (its own timer_settime) expired
SIGUSR2             1  timer 2 (its own timer_settime) expired, and _ times more since

SIGUSR1 #1 to thread P1
    taken by its own rt_sigtimedwait; timer 0 (its own timer_settime) expired; blocked since its own rt_sigprocmask

SIGUSR2 #2 to process P1
    taken by its own rt_sigtimedwait; timer 2 (its own timer_settime) expired, and _ times more since; blocked since its own rt_sigprocmask

lint:
    no findings
