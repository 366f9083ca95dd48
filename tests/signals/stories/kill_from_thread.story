signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             2      0         2       2       0     0         0       0

SIGUSR1             1  sent by kill of P1.2
SIGUSR1             1  sent by tgkill of P1.2

SIGUSR1 #1 to process P1
    sent by kill of P1.2
    delivered to P1: runs on_usr1 (kill_from_thread.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

SIGUSR1 #2 to thread P1
    sent by tgkill of P1.2
    delivered to P1: runs on_usr1 (kill_from_thread.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

lint:
    no findings
