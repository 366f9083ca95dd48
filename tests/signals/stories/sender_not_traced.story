signal      generated merged delivered handled ignored taken discarded pending
SIGTERM             1      0         1       0       0     0         0       0
SIGCONT             1      0         1       0       0     0         0       0
SIGSTOP             1      0         1       0       0     0         0       0
SIGWINCH            1      0         1       0       1     0         0       0

SIGTERM             1  sent by somebody else (a_sender), which is not traced
SIGCONT             1  sent by somebody else (a_sender), which is not traced
SIGSTOP             1  sent by somebody else (a_sender), which is not traced
SIGWINCH            1  sent by somebody else (a_sender), which is not traced

SIGWINCH #1 to process P1
    sent by somebody else (a_sender), which is not traced
    delivered to P1: ignored
    interrupts read: it is made again (ERESTARTSYS)

SIGSTOP #2 to process P1
    sent by somebody else (a_sender), which is not traced
    delivered to P1: stops the process
    interrupts read: it is made again (ERESTARTSYS)
    stopped the process for _, until SIGCONT #3

SIGCONT #3 to process P1
    sent by somebody else (a_sender), which is not traced
    delivered to P1: continues the process
    interrupts read: it is made again (ERESTARTSYS)

SIGTERM #4 to process P1
    sent by somebody else (a_sender), which is not traced
    delivered to P1: terminates the process
    interrupts read: the thread never came back to it

lint:
    no findings
