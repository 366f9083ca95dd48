signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         2       2       0     0         0       0
SIGRT_3             3      0         3       3       0     0         0       0

SIGUSR1             1  sent by its own rt_sigqueueinfo
SIGUSR1             1  sent by its own tgkill
SIGRT_3             3  sent by its own rt_sigqueueinfo

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs on_usr1 (handler.c)
    on_usr1 returned

SIGUSR1 #2 to process P1
    sent by its own rt_sigqueueinfo
    delivered to P1: runs on_usr1 (handler.c)
    on_usr1 returned

SIGRT_3 #3 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (handler.c)
    on_queued returned

SIGRT_3 #4 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (handler.c)
    on_queued returned

SIGRT_3 #5 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (handler.c)
    on_queued returned

lint:
    no findings
