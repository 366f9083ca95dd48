signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    delivered to P1: runs on_usr1 (lint_clean.c)
    on_usr1 returned

lint:
    no findings
