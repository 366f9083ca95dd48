signal      generated merged delivered handled ignored taken discarded pending
SIGTERM             1      0         1       0       0     0         0       0

SIGTERM             1  sent by its own kill

SIGTERM #1 to process P1
    sent by its own kill
    delivered to P1: terminates the process

lint:
    no findings
