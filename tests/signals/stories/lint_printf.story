signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    delivered to P1: runs on_usr1 (lint_printf.c)
    on_usr1 returned

lint:
    on_usr1 (lint_printf.c), the handler of SIGUSR1 calls printf, which is not async-signal-safe (seen at its write); 1 time, first #1
