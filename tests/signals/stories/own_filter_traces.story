signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGCHLD             1      0         1       0       1     0         0       0

SIGUSR1             1  sent by its own tgkill
SIGCHLD             1  a child exited

SIGCHLD #1 to process P1
    child P2 exited
    delivered to P1: ignored

SIGUSR1 #2 to thread P1
    sent by its own tgkill
    delivered to P1: runs on_usr1 (own_filter_traces.c)
    on_usr1 returned

lint:
    no findings
