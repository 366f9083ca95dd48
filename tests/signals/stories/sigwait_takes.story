signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             3      0         0       0       0     3         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             3  sent by kill of P2
SIGCHLD             1  a child exited

SIGUSR1 #1 to process P1
    taken by its own rt_sigtimedwait; sent by kill of P2; blocked since its own rt_sigprocmask

SIGUSR1 #2 to process P1
    taken by its own rt_sigtimedwait; sent by kill of P2; blocked since its own rt_sigprocmask

SIGUSR1 #3 to process P1
    taken by its own rt_sigtimedwait; sent by kill of P2; blocked since its own rt_sigprocmask

SIGCHLD #4 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    no findings
