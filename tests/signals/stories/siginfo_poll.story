signal      generated merged delivered handled ignored taken discarded pending
SIGIO               1      0         1       1       0     0         0       0
SIGRT_2             1      0         1       1       0     0         0       0

SIGIO               1  sent by the kernel
SIGRT_2             1  sent by the kernel: descriptor 3 has POLLIN|POLLRDNORM

SIGRT_2 #1 to process P1
    sent by the kernel: descriptor 3 has POLLIN|POLLRDNORM
    delivered to P1: runs on_ready (siginfo_poll.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_ready returned

SIGIO #2 to process P1
    sent by the kernel
    delivered to P1: runs on_ready (siginfo_poll.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_ready returned

lint:
    no findings
