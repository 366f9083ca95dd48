signal      generated merged delivered handled ignored taken discarded pending
SIGPIPE             3      0         2       1       1     1         0       0

SIGPIPE             3  the kernel, because of its own write

SIGPIPE #1 to thread P1
    the kernel, because of its own write
    delivered to P1: runs on_pipe (sigpipe_write.c)
    on_pipe returned

SIGPIPE #2 to thread P1
    the kernel, because of its own write
    delivered to P1: ignored

SIGPIPE #3 to thread P1
    taken by its own rt_sigtimedwait; the kernel, because of its own write; blocked since its own rt_sigprocmask

lint:
    no findings
