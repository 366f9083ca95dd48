signal      generated merged delivered handled ignored taken discarded pending
SIGKILL             1      0         1       0       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGKILL             1  sent by kill of P1
SIGCHLD             1  a child was killed

SIGCHLD #1 to process P1
    child P2 was killed; blocked since its own rt_sigprocmask; still pending when its process ended

SIGKILL #2 to process P2
    sent by kill of P1
    delivered to P2: terminates the process

lint:
    no findings
