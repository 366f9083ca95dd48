signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             3      0         3       3       0     0         0       0

SIGUSR1             3  sent by its own rt_sigqueueinfo

SIGUSR1 #1 to process P1
    sent by its own rt_sigqueueinfo
    delivered to P1: runs on_usr1 (sigqueue_value.c)
    on_usr1 returned

SIGUSR1 #2 to process P1
    sent by its own rt_sigqueueinfo
    delivered to P1: runs on_usr1 (sigqueue_value.c)
    on_usr1 returned

SIGUSR1 #3 to process P1
    sent by its own rt_sigqueueinfo
    delivered to P1: runs on_usr1 (sigqueue_value.c)
    on_usr1 returned

lint:
    no findings
