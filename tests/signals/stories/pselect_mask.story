signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         1       1       0     1         0       0

SIGUSR1             2  sent by its own kill

SIGUSR1 #1 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own pselect6
    delivered to P1: runs on_usr1 (pselect_mask.c)
    interrupts pselect6: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

SIGUSR1 #2 to process P1
    taken by its own rt_sigtimedwait; sent by its own kill; blocked since its own rt_sigprocmask

lint:
    no findings
