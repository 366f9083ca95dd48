signal      generated merged delivered handled ignored taken discarded pending
SIGCONT             2      0         1       1       0     0         1       0
SIGTSTP             1      0         0       0       0     0         1       0
SIGTTIN             1      0         0       0       0     0         1       0
SIGTTOU             1      0         0       0       0     0         1       0

SIGCONT             2  sent by its own kill
SIGTSTP             1  sent by its own kill
SIGTTIN             1  sent by its own tgkill
SIGTTOU             1  sent by its own kill

SIGTSTP #1 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; discarded by SIGCONT #3

SIGTTIN #2 to thread P1
    sent by its own tgkill; blocked since its own rt_sigprocmask; discarded by SIGCONT #3

SIGCONT #3 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; discarded by SIGTTOU #4

SIGTTOU #4 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; discarded by SIGCONT #5

SIGCONT #5 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigprocmask
    delivered to P1: runs on_cont (sigcont_discards_stop.c)
    on_cont returned

lint:
    no findings
