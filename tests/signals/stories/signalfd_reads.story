signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         0       0       0     2         0       0
SIGUSR2             1      0         0       0       0     1         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             1  sent by its own rt_sigqueueinfo
SIGUSR1             1  sent by rt_sigqueueinfo of P2
SIGUSR2             1  sent by its own rt_sigqueueinfo
SIGCHLD             1  a child exited

SIGUSR2 #1 to process P1
    taken by its own read; sent by its own rt_sigqueueinfo; blocked since its own rt_sigprocmask

SIGUSR1 #2 to process P1
    taken by its own read; sent by its own rt_sigqueueinfo; blocked since its own rt_sigprocmask

SIGUSR1 #3 to process P1
    taken by its own read; sent by rt_sigqueueinfo of P2; blocked since its own rt_sigprocmask

SIGCHLD #4 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    no findings
