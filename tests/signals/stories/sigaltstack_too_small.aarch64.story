signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         1       1       0     0         0       0
SIGSEGV             1      0         1       0       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGUSR1             1  sent by its own kill
SIGSEGV             1  the kernel, as the handler of SIGUSR1 could not be run
SIGCHLD             1  a child was killed

SIGCHLD #1 to process P1
    child P2 was killed; blocked since its own rt_sigprocmask; still pending when its process ended

SIGUSR1 #2 to process P2
    sent by its own kill
    delivered to P2: runs on_usr1 (sigaltstack_too_small.c), on the alternate stack
    on_usr1 could not be run: there is no room for its frame on the stack

SIGSEGV #3 to thread P2
    the kernel, as the handler of SIGUSR1 could not be run
    delivered to P2: terminates the process, with a core dump where that is allowed
    cmn x0, #0xfff at _
    the kernel could not write or read a signal frame on the stack
      in child_main (sigaltstack_too_small.c)
      in main (sigaltstack_too_small.c)

lint:
    on_usr1 (sigaltstack_too_small.c), the handler of SIGUSR1 cannot be run: there is no room for its frame on the stack; 1 time, first #2
