signal      generated merged delivered handled ignored taken discarded pending
SIGSEGV             2      0         2       1       0     0         0       0
SIGCHLD             1      0         0       0       0     0         0       1

SIGSEGV             1  a fault of the thread's own instruction
SIGSEGV             1  the kernel, as the handler of SIGSEGV could not be run
SIGCHLD             1  a child was killed

SIGCHLD #1 to process P1
    child P2 was killed; blocked since its own rt_sigprocmask; still pending when its process ended

SIGSEGV #2 to thread P2
    a fault of the thread's own instruction
    delivered to P2: runs on_segv (stack_overflow_no_altstack.c)
    on_segv could not be run: there is no room for its frame on the stack
    write of 1 byte at _ by mov byte ptr [rsp], al at _
    rsp=_ al=0x0
    _ lies in _-_ ---p (offset 0xfff0 into it)
    the stack is full
      in recurse (stack_overflow_no_altstack.c)
      in recurse (stack_overflow_no_altstack.c)

SIGSEGV #3 to thread P2
    the kernel, as the handler of SIGSEGV could not be run
    delivered to P2: terminates the process, with a core dump where that is allowed
    mov byte ptr [rsp], al at _
    rsp=_ al=0x0
    a general protection fault, or a signal frame that the kernel could not write or read
      in recurse (stack_overflow_no_altstack.c)
      in recurse (stack_overflow_no_altstack.c)

lint:
    on_segv (stack_overflow_no_altstack.c), the handler of SIGSEGV cannot be run: there is no room for its frame on the stack; 1 time, first #2
