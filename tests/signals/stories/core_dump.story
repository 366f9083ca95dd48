signal      generated merged delivered handled ignored taken discarded pending
SIGABRT             1      0         1       0       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGABRT             1  sent by its own kill
SIGCHLD             1  a child was killed

SIGCHLD #1 to process P1
    child P2 was killed; blocked since its own rt_sigprocmask; still pending when its process ended

SIGABRT #2 to process P2
    sent by its own kill
    delivered to P2: terminates the process, with a core dump where that is allowed

lint:
    no findings
