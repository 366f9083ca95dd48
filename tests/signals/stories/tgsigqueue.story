signal      generated merged delivered handled ignored taken discarded pending
SIGRT_3             3      0         3       3       0     0         0       0

SIGRT_3             1  sent by its own rt_sigqueueinfo
SIGRT_3             2  sent by its own rt_tgsigqueueinfo

SIGRT_3 #1 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (tgsigqueue.c)
    on_queued returned

SIGRT_3 #2 to thread P1
    sent by its own rt_tgsigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (tgsigqueue.c)
    on_queued returned

SIGRT_3 #3 to thread P1
    sent by its own rt_tgsigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (tgsigqueue.c)
    on_queued returned

lint:
    no findings
