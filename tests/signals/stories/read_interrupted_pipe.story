signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         2       2       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             2  sent by kill of P2
SIGCHLD             1  a child exited

SIGUSR1 #1 to process P1
    sent by kill of P2
    delivered to P1: runs on_usr1 (read_interrupted_pipe.c)
    interrupts read: it returns EINTR (ERESTARTSYS)
    on_usr1 returned

SIGUSR1 #2 to process P1
    sent by kill of P2
    delivered to P1: runs on_usr1 (read_interrupted_pipe.c), SA_RESTART
    interrupts read: it is made again (ERESTARTSYS)
    on_usr1 returned

SIGCHLD #3 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    no findings
