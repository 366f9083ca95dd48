signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         0       0       0     0         0       0
SIGUSR2             1      0         0       0       0     0         0       0
SIGRT_3             1      0         0       0       0     0         0       0

SIGUSR1             1  sent by somebody else (a_sender), which is not traced
SIGUSR2             1  sent by somebody else (a_sender), which is not traced
SIGRT_3             1  sent by P1, by a call that was not traced

SIGRT_3 #1 to process P1
    sent by P1, by a call that was not traced; blocked since before the trace; still pending when it was let go

SIGUSR1 #2 to process P1
    sent by somebody else (a_sender), which is not traced; blocked since before the trace; still pending when it was let go

SIGUSR2 #3 to process P1
    sent by somebody else (a_sender), which is not traced; blocked since before the trace; still pending when it was let go

lint:
    no findings
