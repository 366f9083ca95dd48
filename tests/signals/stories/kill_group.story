signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         2       2       0     0         0       0
SIGCHLD             2      1         0       0       0     0         0       1

SIGUSR1             2  sent by kill of P1
SIGCHLD             2  a child exited

SIGUSR1 #3 to process P2
    sent by kill of P1
    delivered to P2: runs on_usr1 (kill_group.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

SIGUSR1 #4 to process P3
    sent by kill of P1
    delivered to P3: runs on_usr1 (kill_group.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

lint:
    SIGCHLD is sent while one is pending: they are merged into one; 1 time, first #2
