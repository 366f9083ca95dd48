signal      generated merged delivered handled ignored taken discarded pending
SIGFPE              1      0         1       1       0     0         0       0

SIGFPE              1  sent by its own tgkill

SIGFPE #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs divide_by_seven (fault_sigfpe.c)
    divide_by_seven returned

lint:
    no findings
