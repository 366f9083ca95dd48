signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             3      0         3       3       0     0         0       0

SIGUSR1             3  sent by tgkill of P1

SIGUSR1 #1 to thread P1.2
    sent by tgkill of P1
    delivered to P1.2: runs on_usr1 (thread_directed.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

SIGUSR1 #2 to thread P1.3
    sent by tgkill of P1
    delivered to P1.3: runs on_usr1 (thread_directed.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

SIGUSR1 #3 to thread P1.4
    sent by tgkill of P1
    delivered to P1.4: runs on_usr1 (thread_directed.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_usr1 returned

lint:
    no findings
