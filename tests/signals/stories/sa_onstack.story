signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGUSR2             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own kill
SIGUSR2             1  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    delivered to P1: runs with_onstack (sa_onstack.c), on the alternate stack
    with_onstack returned

SIGUSR2 #2 to process P1
    sent by its own kill
    delivered to P1: runs without (sa_onstack.c)
    without returned

lint:
    with_onstack (sa_onstack.c), the handler of SIGUSR1 changes errno, from 0 to EPERM: it does not save it; 1 time, first #1
