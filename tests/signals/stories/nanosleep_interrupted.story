signal      generated merged delivered handled ignored taken discarded pending
SIGALRM             _      0         _       _       0     0         0       0

SIGALRM             _  ITIMER_REAL (its own setitimer) expired

SIGALRM #1 to process P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_alarm (nanosleep_interrupted.c)
    interrupts clock_nanosleep: it returns EINTR (ERESTARTNOHAND)
    on_alarm returned

SIGALRM #2 to process P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_alarm (nanosleep_interrupted.c)
    interrupts clock_nanosleep: it returns EINTR (ERESTART_RESTARTBLOCK)
    on_alarm returned

SIGALRM #3 to process P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_alarm (nanosleep_interrupted.c)
    interrupts nanosleep: it returns EINTR (ERESTART_RESTARTBLOCK)
    on_alarm returned

lint:
    no findings
