signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD            10      9         0       0       0     0         0       1

SIGCHLD            10  a child exited

SIGCHLD #1 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

SIGCHLD #2 to process P1
    child P3 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #3 to process P1
    child P4 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #4 to process P1
    child P5 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #5 to process P1
    child P6 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #6 to process P1
    child P7 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #7 to process P1
    child P8 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #8 to process P1
    child P9 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #9 to process P1
    child P10 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #10 to process P1
    child P11 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

lint:
    SIGCHLD is sent while one is pending: they are merged into one; 9 times, first #2
