signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             3      2         1       1       0     0         0       0
SIGUSR2             4      2         2       2       0     0         0       0
SIGRT_3             3      0         3       3       0     0         0       0

SIGUSR1             3  sent by its own kill
SIGUSR2             2  sent by its own kill
SIGUSR2             2  sent by its own tgkill
SIGRT_3             3  sent by its own rt_sigqueueinfo

SIGUSR1 #1 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (merged_while_blocked.c)
    on_signal returned

SIGUSR1 #2 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; merged into SIGUSR1 #1, which was pending already

SIGUSR1 #3 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; merged into SIGUSR1 #1, which was pending already

SIGUSR2 #4 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (merged_while_blocked.c)
    on_signal returned

SIGUSR2 #5 to thread P1
    sent by its own tgkill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (merged_while_blocked.c)
    on_signal returned

SIGUSR2 #6 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; merged into SIGUSR2 #4, which was pending already

SIGUSR2 #7 to thread P1
    sent by its own tgkill; blocked since its own rt_sigprocmask; merged into SIGUSR2 #5, which was pending already

SIGRT_3 #8 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (merged_while_blocked.c)
    on_signal returned

SIGRT_3 #9 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (merged_while_blocked.c)
    on_signal returned

SIGRT_3 #10 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (merged_while_blocked.c)
    on_signal returned

lint:
    SIGUSR1 is sent while one is pending: they are merged into one; 2 times, first #2
    SIGUSR2 is sent while one is pending: they are merged into one; 2 times, first #6
