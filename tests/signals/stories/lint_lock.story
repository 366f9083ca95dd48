signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             1  sent by its own kill
SIGCHLD             1  a child exited

SIGUSR1 #1 to process P1
    sent by its own kill
    delivered to P1: runs on_usr1 (lint_lock.c)
    on_usr1 returned

SIGCHLD #2 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    on_usr1 (lint_lock.c), the handler of SIGUSR1 calls pthread_mutex_lock, which is not async-signal-safe (seen at its futex); 1 time, first #1
