signal      generated merged delivered handled ignored taken discarded pending
SIGALRM             4      0         4       4       0     0         0       0
SIGPROF             3      0         3       3       0     0         0       0

SIGALRM             4  ITIMER_REAL (its own setitimer) expired
SIGPROF             3  ITIMER_PROF (its own setitimer) expired

SIGALRM #1 to P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    on_tick returned

SIGALRM #2 to P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    on_tick returned

SIGALRM #3 to P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    on_tick returned

SIGALRM #4 to P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    on_tick returned

SIGPROF #5 to P1
    ITIMER_PROF (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    on_tick returned

SIGPROF #6 to P1
    ITIMER_PROF (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    on_tick returned

SIGPROF #7 to P1
    ITIMER_PROF (its own setitimer) expired
    delivered to P1: runs on_tick (itimer_restart.c), SA_RESTART
    on_tick returned

lint:
    no findings
