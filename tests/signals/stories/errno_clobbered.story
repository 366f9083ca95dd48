signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own tgkill

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs on_usr1 (errno_clobbered.c)
    on_usr1 returned

lint:
    on_usr1 (errno_clobbered.c), the handler of SIGUSR1 changes errno, from EISDIR to EBADF: it does not save it; 1 time, first #1
