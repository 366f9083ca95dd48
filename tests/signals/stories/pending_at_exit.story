signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         0       0       0     0         0       1
SIGUSR2             1      0         0       0       0     0         0       1

SIGUSR1             1  sent by its own kill
SIGUSR2             1  sent by its own tgkill

SIGUSR1 #1 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; still pending when its process ended

SIGUSR2 #2 to thread P1
    sent by its own tgkill; blocked since its own rt_sigprocmask; still pending when its thread ended

lint:
    no findings
