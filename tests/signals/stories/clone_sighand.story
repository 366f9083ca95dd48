signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         1       1       0     0         0       1
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             2  sent by its own kill
SIGCHLD             1  a child exited

SIGCHLD #1 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

SIGUSR1 #2 to process P1
    sent by its own kill
    delivered to P1: runs on_usr1 (clone_sighand.c)
    on_usr1 returned

SIGUSR1 #3 to process P2
    sent by its own kill; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    no findings
