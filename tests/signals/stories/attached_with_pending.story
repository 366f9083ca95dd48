signal      generated merged delivered handled ignored taken discarded pending
SIGHUP              1      0         1       0       1     0         0       0
SIGUSR1             1      0         1       1       0     0         0       0
SIGUSR2             1      0         0       0       0     1         0       0
SIGRT_3             1      0         1       1       0     0         0       0

SIGHUP              1  sent by its own kill
SIGUSR1             1  sent by somebody else (a_sender), which is not traced
SIGUSR2             1  sent by somebody else (a_sender), which is not traced
SIGRT_3             1  sent by P1, by a call that was not traced

SIGRT_3 #1 to process P1
    sent by P1, by a call that was not traced
    blocked since before the trace, until its own rt_sigprocmask
    delivered to P1: runs a handler that was set before the trace began, inside the handler of SIGUSR1 #2
    it returned

SIGUSR1 #2 to process P1
    sent by somebody else (a_sender), which is not traced
    blocked since before the trace, until its own rt_sigprocmask
    delivered to P1: runs a handler that was set before the trace began
    it returned

SIGUSR2 #3 to process P1
    taken by its own rt_sigtimedwait; sent by somebody else (a_sender), which is not traced; blocked since before the trace

SIGHUP #4 to process P1
    sent by its own kill
    delivered to P1: ignored

lint:
    no findings
