signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             3      2         0       0       0     0         0       1
SIGCONT             1      0         1       0       0     0         0       0
SIGSTOP             1      0         1       0       0     0         0       0

SIGCHLD             1  a child exited
SIGCHLD             1  a child was continued
SIGCHLD             1  a child was stopped
SIGCONT             1  sent by kill of P1
SIGSTOP             1  sent by kill of P1

SIGCHLD #1 to process P1
    child P2 was stopped; blocked since its own rt_sigprocmask; still pending when its process ended

SIGCHLD #2 to process P1
    child P2 was continued; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #3 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGSTOP #4 to process P2
    sent by kill of P1
    delivered to P2: stops the process
    interrupts nanosleep: it goes on by restart_syscall (ERESTART_RESTARTBLOCK)
    nanosleep goes on by restart_syscall, with about _ left
    stopped the process for _, until SIGCONT #5

SIGCONT #5 to process P2
    sent by kill of P1
    delivered to P2: continues the process
    interrupts nanosleep: it goes on by restart_syscall (ERESTART_RESTARTBLOCK)
    nanosleep goes on by restart_syscall, with about _ left

lint:
    SIGCHLD is sent while one is pending: they are merged into one; 2 times, first #2
