signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         2       2       0     0         0       0

SIGUSR1             2  sent by its own tgkill

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs leave (swapcontext_away.c)
    leave was left by a jump

SIGUSR1 #2 to thread P1
    sent by its own tgkill
    delivered to P1: runs leave (swapcontext_away.c)
    leave was left by a jump

lint:
    leave (swapcontext_away.c), the handler of SIGUSR1 is left by a jump: what it interrupted is never finished; 2 times, first #1
