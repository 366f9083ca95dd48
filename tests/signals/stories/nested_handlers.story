signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGUSR2             1      0         1       1       0     0         0       0
SIGWINCH            1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own tgkill
SIGUSR2             1  sent by its own tgkill
SIGWINCH            1  sent by its own tgkill

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs handler (nested_handlers.c)
    handler returned

SIGUSR2 #2 to thread P1
    sent by its own tgkill
    delivered to P1: runs handler (nested_handlers.c), inside the handler of SIGUSR1 #1
    handler returned

SIGWINCH #3 to thread P1
    sent by its own tgkill
    delivered to P1: runs handler (nested_handlers.c), inside the handler of SIGUSR2 #2
    handler returned

lint:
    no findings
