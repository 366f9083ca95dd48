signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             1  parent P2 ended (PR_SET_PDEATHSIG)
SIGCHLD             1  child P2 exited

SIGCHLD #1 to P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

SIGUSR1 #2 to P3
    parent P2 ended (PR_SET_PDEATHSIG)
    delivered to P3: runs on_usr1 (pdeathsig.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

lint:
    no findings
