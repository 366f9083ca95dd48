signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             1  sent by kill of P2
SIGCHLD             1  a child exited

SIGUSR1 #1 to process P1
    sent by kill of P2
    delivered to P1: runs on_usr1 (process_directed_once.c)
    interrupts ppoll: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

SIGCHLD #2 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    no findings
