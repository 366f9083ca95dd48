signal      generated merged delivered handled ignored taken discarded pending
SIGPROF             1      0         1       1       0     0         0       0

SIGPROF             1  ITIMER_PROF (setitimer of P1.2) expired

SIGPROF #1 to process P1
    ITIMER_PROF (setitimer of P1.2) expired
    delivered to P1: runs on_prof (profiling_handler.c), SA_RESTART
    interrupts read: it is made again (ERESTARTSYS)
    on_prof returned

lint:
    no findings
