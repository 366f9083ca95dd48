signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             3      0         3       3       0     0         0       0
SIGUSR2             1      0         1       1       0     0         0       0

SIGUSR1             3  sent by its own tgkill
SIGUSR2             1  sent by its own tgkill

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs leave (siglongjmp_out.c)
    leave was left by a jump

SIGUSR1 #2 to thread P1
    sent by its own tgkill
    delivered to P1: runs leave (siglongjmp_out.c)
    leave was left by a jump

SIGUSR2 #3 to thread P1
    sent by its own tgkill
    delivered to P1: runs send_usr1 (siglongjmp_out.c)
    send_usr1 was left by a jump

SIGUSR1 #4 to thread P1
    sent by its own tgkill
    delivered to P1: runs leave (siglongjmp_out.c), inside the handler of SIGUSR2 #3
    leave was left by a jump

lint:
    leave (siglongjmp_out.c), the handler of SIGUSR1 is left by a jump: what it interrupted is never finished; 3 times, first #1
    send_usr1 (siglongjmp_out.c), the handler of SIGUSR2 is left by a jump: what it interrupted is never finished; 1 time, first #3
