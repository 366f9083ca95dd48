signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD             7      6         0       0       0     0         0       1
SIGCONT             3      0         3       3       0     0         0       0
SIGTSTP             1      0         1       0       0     0         0       0
SIGTTIN             1      0         1       0       0     0         0       0
SIGTTOU             1      0         1       0       0     0         0       0

SIGCHLD             1  a child exited
SIGCHLD             3  a child was continued
SIGCHLD             3  a child was stopped
SIGCONT             3  sent by kill of P1
SIGTSTP             1  sent by its own kill
SIGTTIN             1  sent by kill of P1
SIGTTOU             1  sent by kill of P1

SIGCHLD #1 to process P1
    child P2 was stopped; blocked since its own rt_sigprocmask; still pending when its process ended

SIGCHLD #2 to process P1
    child P2 was continued; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #3 to process P1
    child P2 was stopped; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #4 to process P1
    child P2 was continued; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #5 to process P1
    child P2 was stopped; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #6 to process P1
    child P2 was continued; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #7 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGTSTP #8 to process P2
    sent by its own kill
    blocked since the thread's birth, until its own rt_sigsuspend
    delivered to P2: stops the process
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    stopped the process for _, until SIGCONT #9

SIGCONT #9 to process P2
    sent by kill of P1
    delivered to P2: runs on_cont (job_control.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_cont returned

SIGTTIN #10 to process P2
    sent by kill of P1
    delivered to P2: stops the process
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    stopped the process for _, until SIGCONT #11

SIGCONT #11 to process P2
    sent by kill of P1
    delivered to P2: runs on_cont (job_control.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_cont returned

SIGTTOU #12 to process P2
    sent by kill of P1
    delivered to P2: stops the process
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    stopped the process for _, until SIGCONT #13

SIGCONT #13 to process P2
    sent by kill of P1
    delivered to P2: runs on_cont (job_control.c), SA_RESTART
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_cont returned

lint:
    SIGCHLD is sent while one is pending: they are merged into one; 6 times, first #2
