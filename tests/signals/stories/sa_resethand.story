signal      generated merged delivered handled ignored taken discarded pending
SIGURG              2      0         2       1       1     0         0       0

SIGURG              2  sent by its own kill

SIGURG #1 to process P1
    sent by its own kill
    delivered to P1: runs once (sa_resethand.c), SA_RESETHAND
    once returned

SIGURG #2 to process P1
    sent by its own kill
    delivered to P1: ignored

lint:
    no findings
