signal      generated merged delivered handled ignored taken discarded pending
SIGKILL             1      0         1       0       0     0         0       0
SIGUSR1             3      0         3       3       0     0         0       0
SIGCHLD             4      0         4       4       0     0         0       0
SIGCONT             1      0         0       0       0     0         0       1
SIGSTOP             1      0         1       0       0     0         0       0
SIGIO               1      0         1       1       0     0         0       0
SIGSYS              1      0         1       1       0     0         0       0
SIGRT_6             1      0         1       1       0     0         0       0
SIGRT_7             1      0         1       1       0     0         0       0

SIGKILL             1  sent by its own kill
SIGUSR1             1  sent by its own kill
SIGUSR1             1  sent by its own rt_sigqueueinfo
SIGUSR1             1  sent by its own tgkill
SIGCHLD             1  a child exited
SIGCHLD             1  a child was continued
SIGCHLD             1  a child was killed
SIGCHLD             1  a child was stopped
SIGCONT             1  sent by kill of P1
SIGSTOP             1  sent by its own kill
SIGIO               1  sent by the kernel: descriptor 5 has POLLIN|POLLRDNORM
SIGSYS              1  the kernel, because of its own getpriority
SIGRT_6             1  timer 0 (its own timer_settime) expired
SIGRT_7             1  sent by the kernel: descriptor 5 has POLLIN|POLLRDNORM

SIGUSR1 #1 to process P1
    sent by its own kill
    blocked since its own rt_sigprocmask, until its own rt_sigsuspend
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGUSR1 #2 to process P1
    sent by its own rt_sigqueueinfo
    blocked since its own rt_sigprocmask, until its own rt_sigsuspend
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGUSR1 #3 to thread P1
    sent by its own tgkill
    blocked since its own rt_sigprocmask, until its own rt_sigsuspend
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGRT_6 #4 to process P1
    timer 0 (its own timer_settime) expired
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGCHLD #5 to process P1
    child P2 was stopped
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGCHLD #6 to process P1
    child P2 was continued
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGCHLD #7 to process P1
    child P2 was killed
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGCHLD #8 to process P1
    child P3 exited
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGIO #9 to process P1
    sent by the kernel: descriptor 5 has POLLIN|POLLRDNORM
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGRT_7 #10 to process P1
    sent by the kernel: descriptor 5 has POLLIN|POLLRDNORM
    delivered to P1: runs note (all_siginfo.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGSYS #11 to thread P1
    the kernel, because of its own getpriority
    delivered to P1: runs note (all_siginfo.c)
    note returned
    seccomp forbids getpriority
      in main (all_siginfo.c)

SIGSTOP #12 to process P2
    sent by its own kill
    delivered to P2: stops the process
    stopped the process for _, until SIGCONT #13

SIGCONT #13 to process P2
    sent by kill of P1; blocked since the thread's birth; still pending when its process ended

SIGKILL #14 to process P2
    sent by its own kill
    delivered to P2: terminates the process

lint:
    no findings
