signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             3      0         3       3       0     0         0       0

SIGUSR1             3  sent by its own tgkill

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs on_usr1 (raise_runs_first.c)
    on_usr1 returned

SIGUSR1 #2 to thread P1
    sent by its own tgkill
    delivered to P1: runs on_usr1 (raise_runs_first.c)
    on_usr1 returned

SIGUSR1 #3 to thread P1
    sent by its own tgkill
    delivered to P1: runs on_usr1 (raise_runs_first.c)
    on_usr1 returned

lint:
    no findings
