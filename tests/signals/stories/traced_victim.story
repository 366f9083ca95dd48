signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             2      1         0       0       0     0         0       1

SIGCHLD             2  a child exited

SIGCHLD #1 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

SIGCHLD #2 to process P1
    child P3 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

lint:
    SIGCHLD is sent while one is pending: they are merged into one; 1 time, first #2
