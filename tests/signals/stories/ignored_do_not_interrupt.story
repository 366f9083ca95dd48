signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       0       1     0         0       0
SIGCHLD             1      0         1       0       1     0         0       0
SIGURG              1      0         1       0       1     0         0       0
SIGWINCH            1      0         1       0       1     0         0       0

SIGUSR1             1  sent by kill of P2
SIGCHLD             1  sent by kill of P2
SIGURG              1  sent by kill of P2
SIGWINCH            1  sent by kill of P2

SIGUSR1 #1 to process P1
    sent by kill of P2
    delivered to P1: ignored
    interrupts read: it is made again (ERESTARTSYS)

SIGCHLD #2 to process P1
    sent by kill of P2
    delivered to P1: ignored
    interrupts read: it is made again (ERESTARTSYS)

SIGURG #3 to process P1
    sent by kill of P2
    delivered to P1: ignored
    interrupts read: it is made again (ERESTARTSYS)

SIGWINCH #4 to process P1
    sent by kill of P2
    delivered to P1: ignored
    interrupts read: it is made again (ERESTARTSYS)

lint:
    no findings
