signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         2       2       0     0         0       0
SIGUSR2             1      0         1       1       0     0         0       0

SIGUSR1             2  sent by its own kill
SIGUSR2             1  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    delivered to P1: runs on_usr1 (changed_mask_in_frame.c)
    on_usr1 returned; the mask is now [USR2]

SIGUSR2 #2 to process P1
    sent by its own kill
    blocked since the handler of SIGUSR1 #1 returned, until the handler of SIGUSR1 #3 returned
    delivered to P1: runs on_usr2 (changed_mask_in_frame.c)
    on_usr2 returned

SIGUSR1 #3 to process P1
    sent by its own kill
    delivered to P1: runs on_usr1 (changed_mask_in_frame.c)
    on_usr1 returned; the mask is now []

lint:
    no findings
