signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             6      0         6       6       0     0         0       0

SIGUSR1             6  sent by its own tgkill

SIGUSR1 #1 to thread P1
    sent by its own tgkill
    delivered to P1: runs handler (sa_nodefer.c), SA_NODEFER
    handler returned

SIGUSR1 #2 to thread P1
    sent by its own tgkill
    delivered to P1: runs handler (sa_nodefer.c), SA_NODEFER, inside the handler of SIGUSR1 #1
    handler returned

SIGUSR1 #3 to thread P1
    sent by its own tgkill
    delivered to P1: runs handler (sa_nodefer.c), SA_NODEFER, inside the handler of SIGUSR1 #2
    handler returned

SIGUSR1 #4 to thread P1
    sent by its own tgkill
    delivered to P1: runs handler (sa_nodefer.c)
    handler returned

SIGUSR1 #5 to thread P1
    sent by its own tgkill
    blocked since the handler of SIGUSR1 #4 began, until the handler of SIGUSR1 #4 returned
    delivered to P1: runs handler (sa_nodefer.c)
    handler returned

SIGUSR1 #6 to thread P1
    sent by its own tgkill
    blocked since the handler of SIGUSR1 #5 began, until the handler of SIGUSR1 #5 returned
    delivered to P1: runs handler (sa_nodefer.c)
    handler returned

lint:
    handler (sa_nodefer.c), the handler of SIGUSR1 interrupts itself, 3 deep (SA_NODEFER); 2 times, first #2
