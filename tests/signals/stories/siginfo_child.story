signal      generated merged delivered handled ignored taken discarded pending
SIGQUIT             1      0         1       0       0     0         0       0
SIGKILL             1      0         1       0       0     0         0       0
SIGCHLD             6      0         6       6       0     0         0       0
SIGCONT             1      0         1       0       0     0         0       0
SIGSTOP             1      0         1       0       0     0         0       0

SIGQUIT             1  sent by its own kill
SIGKILL             1  sent by its own kill
SIGCHLD             2  a child exited
SIGCHLD             1  a child was continued
SIGCHLD             2  a child was killed
SIGCHLD             1  a child was stopped
SIGCONT             1  sent by kill of P1
SIGSTOP             1  sent by its own kill

SIGCHLD #1 to process P1
    child P2 was stopped
    delivered to P1: runs on_chld (siginfo_child.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #2 to process P1
    child P2 was continued
    delivered to P1: runs on_chld (siginfo_child.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #3 to process P1
    child P2 exited
    delivered to P1: runs on_chld (siginfo_child.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #4 to process P1
    child P3 was killed
    delivered to P1: runs on_chld (siginfo_child.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #5 to process P1
    child P4 was killed
    delivered to P1: runs on_chld (siginfo_child.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #6 to process P1
    child P5 exited
    delivered to P1: runs on_chld (siginfo_child.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGSTOP #7 to process P2
    sent by its own kill
    delivered to P2: stops the process
    stopped the process for _, until SIGCONT #8

SIGCONT #8 to process P2
    sent by kill of P1
    delivered to P2: continues the process

SIGKILL #9 to process P3
    sent by its own kill
    delivered to P3: terminates the process

SIGQUIT #10 to process P4
    sent by its own kill
    delivered to P4: terminates the process, with a core dump where that is allowed

lint:
    no findings
