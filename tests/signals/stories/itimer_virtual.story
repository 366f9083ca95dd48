signal      generated merged delivered handled ignored taken discarded pending
SIGVTALRM           1      0         1       1       0     0         0       0

SIGVTALRM           1  ITIMER_VIRTUAL (its own setitimer) expired

SIGVTALRM #1 to process P1
    ITIMER_VIRTUAL (its own setitimer) expired
    delivered to P1: runs on_alarm (itimer_virtual.c)
    on_alarm returned

lint:
    no findings
