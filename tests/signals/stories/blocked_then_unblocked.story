signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      1         1       1       0     0         0       0

SIGUSR1             2  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_usr1 (blocked_then_unblocked.c)
    on_usr1 returned

SIGUSR1 #2 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; merged into SIGUSR1 #1, which was pending already

lint:
    SIGUSR1 is sent while one is pending: they are merged into one; 1 time, first #2
