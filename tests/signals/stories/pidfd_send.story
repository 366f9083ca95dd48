signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         2       2       0     0         0       0

SIGUSR1             2  sent by its own pidfd_send_signal

SIGUSR1 #1 to process P1
    sent by its own pidfd_send_signal
    delivered to P1: runs on_usr1 (pidfd_send.c)
    on_usr1 returned

SIGUSR1 #2 to process P1
    sent by its own pidfd_send_signal
    delivered to P1: runs on_usr1 (pidfd_send.c)
    on_usr1 returned

lint:
    no findings
