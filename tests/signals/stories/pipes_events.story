signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         0       0       0     1         0       0

SIGUSR1             1  sent by its own kill

SIGUSR1 #1 to process P1
    taken by its own read; sent by its own kill; blocked since its own rt_sigprocmask

lint:
    no findings
