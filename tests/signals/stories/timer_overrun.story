signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0

SIGUSR1             1  timer 0 (its own timer_settime) expired, and _ times more since

SIGUSR1 #1 to process P1
    timer 0 (its own timer_settime) expired, and _ times more since
    delivered to P1: runs on_usr1 (timer_overrun.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

lint:
    no findings
