signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGUSR2             1      0         1       1       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             1  sent by its own kill
SIGUSR2             1  sent by its own tgkill
SIGCHLD             1  a child exited

SIGUSR1 #1 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (fork_clears_pending.c)
    on_signal returned

SIGUSR2 #2 to thread P1
    sent by its own tgkill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (fork_clears_pending.c)
    on_signal returned

SIGCHLD #3 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

lint:
    no findings
