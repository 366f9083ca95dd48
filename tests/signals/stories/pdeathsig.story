signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGCHLD             2      1         0       0       0     0         0       1

SIGUSR1             1  parent P2 ended (PR_SET_PDEATHSIG)
SIGCHLD             2  a child exited

SIGCHLD #1 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

SIGCHLD #2 to process P1
    child P3 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGUSR1 #3 to process P3
    parent P2 ended (PR_SET_PDEATHSIG)
    delivered to P3: runs on_usr1 (pdeathsig.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

lint:
    SIGCHLD is sent while one is pending: they are merged into one; 1 time, first #2
