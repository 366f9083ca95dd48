signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             1      0         0       0       0     0         0       1

SIGCHLD             1  a child exited

SIGCHLD #1 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    no findings
