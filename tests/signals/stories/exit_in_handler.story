signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0

SIGUSR1             1  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    delivered to P1: runs end (exit_in_handler.c)
    end ended with its thread

lint:
    no findings
