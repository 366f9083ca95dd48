signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             5      0         5       5       0     0         0       0
SIGCONT             2      0         2       0       0     0         0       0
SIGSTOP             1      0         1       0       0     0         0       0
SIGTSTP             1      0         1       0       0     0         0       0

SIGCHLD             1  a child exited
SIGCHLD             2  a child was continued
SIGCHLD             2  a child was stopped
SIGCONT             2  sent by kill of P1
SIGSTOP             1  sent by its own kill
SIGTSTP             1  sent by its own kill

SIGCHLD #1 to process P1
    child P2 was stopped
    delivered to P1: runs on_chld (group_stop.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #2 to process P1
    child P2 was continued
    delivered to P1: runs on_chld (group_stop.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #3 to process P1
    child P2 was stopped
    delivered to P1: runs on_chld (group_stop.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #4 to process P1
    child P2 was continued
    delivered to P1: runs on_chld (group_stop.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGCHLD #5 to process P1
    child P2 exited
    delivered to P1: runs on_chld (group_stop.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_chld returned

SIGSTOP #6 to process P2
    sent by its own kill
    delivered to P2: stops the process
    stopped the process for _, until SIGCONT #7

SIGCONT #7 to process P2
    sent by kill of P1
    delivered to P2: continues the process

SIGTSTP #8 to process P2
    sent by its own kill
    delivered to P2: stops the process
    stopped the process for _, until SIGCONT #9

SIGCONT #9 to process P2
    sent by kill of P1
    delivered to P2: continues the process

lint:
    no findings
