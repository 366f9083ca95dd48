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
    write of 16 bytes at _ by stp x29, x30, [sp, #-0x20]! at _
    x29=_ x30=_ sp=_
    _ lies in _-_ ---p (offset 0xffe0 into it)
    the stack is full
      in recurse (stack_overflow_no_altstack.c)
      in recurse (stack_overflow_no_altstack.c)

SIGSEGV #3 to thread P2
    the kernel, as the handler of SIGSEGV could not be run
    delivered to P2: terminates the process, with a core dump where that is allowed
    stp x29, x30, [sp, #-0x20]! at _
    x29=_ x30=_ sp=_
    the kernel could not write or read a signal frame on the stack
      in recurse (stack_overflow_no_altstack.c)
      in recurse (stack_overflow_no_altstack.c)

lint:
    on_segv (stack_overflow_no_altstack.c), the handler of SIGSEGV cannot be run: there is no room for its frame on the stack; 1 time, first #2
