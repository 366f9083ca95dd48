signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGUSR2             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own kill
SIGUSR2             1  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    delivered to P1: runs on_usr1 (sa_mask_defers.c)
    on_usr1 returned

SIGUSR2 #2 to process P1
    sent by its own kill
    blocked since the handler of SIGUSR1 #1 began, until the handler of SIGUSR1 #1 returned
    delivered to P1: runs on_usr2 (sa_mask_defers.c)
    on_usr2 returned

lint:
    no findings
