signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             4      2         1       0       1     1         0       0

SIGUSR1             1  sent by its own kill
SIGUSR1             1  sent by its own rt_sigqueueinfo
SIGUSR1             1  sent by its own tgkill
SIGUSR1             1  sent by its own tkill

SIGUSR1 #1 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: ignored

SIGUSR1 #2 to thread P1
    taken by its own rt_sigtimedwait; sent by its own tgkill; blocked since its own rt_sigprocmask

SIGUSR1 #3 to thread P1
    sent by its own tkill; blocked since its own rt_sigprocmask; merged into SIGUSR1 #2, which was pending already

SIGUSR1 #4 to process P1
    sent by its own rt_sigqueueinfo; blocked since its own rt_sigprocmask; merged into SIGUSR1 #1, which was pending already

lint:
    SIGUSR1 is sent while one is pending: they are merged into one; 2 times, first #3
