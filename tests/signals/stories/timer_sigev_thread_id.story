signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0

SIGUSR1             1  timer 0 (its own timer_settime) expired

SIGUSR1 #1 to thread P1.2
    timer 0 (its own timer_settime) expired
    delivered to P1.2: runs on_usr1 (timer_sigev_thread_id.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

lint:
    no findings
