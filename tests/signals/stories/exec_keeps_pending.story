signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGUSR2             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own kill
SIGUSR2             1  sent by its own tgkill

SIGUSR1 #1 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (exec_keeps_pending.c)
    on_signal returned

SIGUSR2 #2 to thread P1
    sent by its own tgkill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_signal (exec_keeps_pending.c)
    on_signal returned

lint:
    no findings
