signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             5      0         5       0       5     0         0       0

SIGCHLD             5  a child exited

SIGCHLD #1 to process P1
    child P2 exited
    delivered to P1: ignored

SIGCHLD #2 to process P1
    child P4 exited
    delivered to P1: ignored

SIGCHLD #3 to process P1
    child P5 exited
    delivered to P1: ignored

SIGCHLD #4 to process P1
    child P6 exited
    delivered to P1: ignored

SIGCHLD #5 to process P2
    child P3 exited
    delivered to P2: ignored

lint:
    no findings
