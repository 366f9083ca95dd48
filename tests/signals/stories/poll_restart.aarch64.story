signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             1      0         1       0       1     0         0       0
SIGCONT             1      0         1       0       0     0         0       0
SIGSTOP             1      0         1       0       0     0         0       0

SIGCHLD             1  a child exited
SIGCONT             1  sent by kill of P2
SIGSTOP             1  sent by kill of P2

SIGSTOP #1 to process P1
    sent by kill of P2
    delivered to P1: stops the process
    interrupts clock_nanosleep: it goes on by restart_syscall (ERESTART_RESTARTBLOCK)
    clock_nanosleep goes on by restart_syscall, with about _ left
    stopped the process for _, until SIGCONT #2

SIGCONT #2 to process P1
    sent by kill of P2
    delivered to P1: continues the process
    interrupts clock_nanosleep: it goes on by restart_syscall (ERESTART_RESTARTBLOCK)
    clock_nanosleep goes on by restart_syscall, with about _ left

SIGCHLD #3 to process P1
    child P2 exited
    delivered to P1: ignored
    interrupts clock_nanosleep: it goes on by restart_syscall (ERESTART_RESTARTBLOCK)
    clock_nanosleep goes on by restart_syscall, with about _ left

lint:
    no findings
