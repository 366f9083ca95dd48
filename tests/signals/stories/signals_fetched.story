signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             5      0         1       0       1     4         0       0

SIGUSR1             2  sent by its own kill
SIGUSR1             1  sent by its own rt_sigqueueinfo
SIGUSR1             1  sent by its own tgkill
SIGUSR1             1  sent by its own tkill

SIGUSR1 #1 to process P1
    taken by its own rt_sigtimedwait; sent by its own kill; blocked since its own rt_sigprocmask

SIGUSR1 #2 to thread P1
    taken by its own rt_sigtimedwait; sent by its own tgkill; blocked since its own rt_sigprocmask

SIGUSR1 #3 to thread P1
    taken by its own rt_sigtimedwait; sent by its own tkill; blocked since its own rt_sigprocmask

SIGUSR1 #4 to process P1
    taken by its own rt_sigtimedwait; sent by its own rt_sigqueueinfo; blocked since its own rt_sigprocmask

SIGUSR1 #5 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: ignored

lint:
    no findings
