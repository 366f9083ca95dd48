signal      generated merged delivered handled ignored taken discarded pending
SIGSEGV             1      0         1       0       0     0         0       0

SIGSEGV             1  a fault of the thread's own instruction

SIGSEGV #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: terminates the process, with a core dump where that is allowed
    read of 4 bytes at 0x10 by ldr w0, [x0] at _
    x0=0x10
    0x10 is in no mapping: a null pointer; the next above is _-_ r-xp segv, _ above
      in main (segv.c)

lint:
    no findings
