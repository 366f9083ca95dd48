signal      generated merged delivered handled ignored taken discarded pending
SIGALRM             _      0         _       _       0     0         0       0
SIGPROF             _      0         _       _       0     0         0       0

SIGALRM             _  ITIMER_REAL (its own setitimer) expired
SIGPROF             _  ITIMER_PROF (its own setitimer) expired

SIGALRM #1 to process P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    interrupts read: it is made again (ERESTARTSYS)
    on_tick returned

SIGPROF #2 to process P1
    ITIMER_PROF (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    interrupts read: it is made again (ERESTARTSYS)
    on_tick returned

lint:
    no findings
