signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         0       0       0     0         1       0
SIGUSR2             1      0         0       0       0     0         1       0
SIGCHLD             1      0         0       0       0     0         1       0
SIGURG              1      0         0       0       0     0         1       0

SIGUSR1             1  sent by its own kill
SIGUSR2             1  sent by its own tgkill
SIGCHLD             1  sent by its own kill
SIGURG              1  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; discarded: its own rt_sigaction made it ignored

SIGUSR2 #2 to thread P1
    sent by its own tgkill; blocked since its own rt_sigprocmask; discarded: its own rt_sigaction made it ignored

SIGCHLD #3 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; discarded: its own rt_sigaction made it ignored

SIGURG #4 to process P1
    sent by its own kill; blocked since its own rt_sigprocmask; discarded: its own rt_sigaction made it ignored

lint:
    no findings
