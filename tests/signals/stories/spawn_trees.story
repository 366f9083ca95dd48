signal      generated merged delivered handled ignored taken discarded pending
SIGCHLD            12      8         0       0       0     0         0       4

SIGCHLD            12  a child exited

SIGCHLD #1 to process P1
    child P2 exited; blocked since its own rt_sigprocmask; still pending when its process ended

SIGCHLD #2 to process P1
    child P6 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #3 to process P1
    child P10 exited; blocked since its own rt_sigprocmask; merged into SIGCHLD #1, which was pending already

SIGCHLD #4 to process P2
    child P3 exited; blocked since the thread's birth; still pending when its process ended

SIGCHLD #5 to process P2
    child P4 exited; blocked since the thread's birth; merged into SIGCHLD #4, which was pending already

SIGCHLD #6 to process P2
    child P5 exited; blocked since the thread's birth; merged into SIGCHLD #4, which was pending already

SIGCHLD #7 to process P6
    child P7 exited; blocked since the thread's birth; still pending when its process ended

SIGCHLD #8 to process P6
    child P8 exited; blocked since the thread's birth; merged into SIGCHLD #7, which was pending already

SIGCHLD #9 to process P6
    child P9 exited; blocked since the thread's birth; merged into SIGCHLD #7, which was pending already

SIGCHLD #10 to process P10
    child P11 exited; blocked since the thread's birth; still pending when its process ended

SIGCHLD #11 to process P10
    child P12 exited; blocked since the thread's birth; merged into SIGCHLD #10, which was pending already

SIGCHLD #12 to process P10
    child P13 exited; blocked since the thread's birth; merged into SIGCHLD #10, which was pending already

lint:
    SIGCHLD is sent while one is pending: they are merged into one; 2 times, first #11
    SIGCHLD is sent while one is pending: they are merged into one; 2 times, first #2
    SIGCHLD is sent while one is pending: they are merged into one; 2 times, first #5
    SIGCHLD is sent while one is pending: they are merged into one; 2 times, first #8
