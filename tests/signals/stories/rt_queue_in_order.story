signal      generated merged delivered handled ignored taken discarded pending
SIGRT_3             3      0         3       3       0     0         0       0
SIGRT_4             3      0         3       3       0     0         0       0

SIGRT_3             3  sent by its own rt_sigqueueinfo
SIGRT_4             3  sent by its own rt_sigqueueinfo

SIGRT_4 #1 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (rt_queue_in_order.c)
    on_queued returned

SIGRT_3 #2 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (rt_queue_in_order.c)
    on_queued returned

SIGRT_4 #3 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (rt_queue_in_order.c)
    on_queued returned

SIGRT_3 #4 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (rt_queue_in_order.c)
    on_queued returned

SIGRT_4 #5 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (rt_queue_in_order.c)
    on_queued returned

SIGRT_3 #6 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_queued (rt_queue_in_order.c)
    on_queued returned

lint:
    no findings
