signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own tgkill

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs on_usr1 (stack.c), on the alternate stack
    on_usr1 returned

lint:
    no findings
