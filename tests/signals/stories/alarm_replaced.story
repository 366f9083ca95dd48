signal      generated merged delivered handled ignored taken discarded pending
SIGALRM             1      0         1       1       0     0         0       0

SIGALRM             1  ITIMER_REAL (its own setitimer) expired

SIGALRM #1 to process P1
    ITIMER_REAL (its own setitimer) expired
    delivered to P1: runs on_alarm (alarm_replaced.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_alarm returned

lint:
    no findings
