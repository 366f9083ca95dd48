signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             2      0         0       0       0     0         0       2

SIGCHLD             2  a child exited

SIGCHLD #1 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

SIGCHLD #2 to process P2
    child P3 exited; blocked since the thread's birth; still pending when its process ended

lint:
    no findings
