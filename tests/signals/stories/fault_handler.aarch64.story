signal      generated merged delivered handled ignored taken discarded pending
SIGBUS              1      0         1       1       0     0         0       0
SIGFPE              1      0         1       1       0     0         0       0
SIGSEGV             1      0         1       1       0     0         0       0

SIGBUS              1  a fault of the thread's own instruction
SIGFPE              1  sent by its own tgkill
SIGSEGV             1  a fault of the thread's own instruction

SIGSEGV #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs make_writable (fault_handler.c)
    make_writable returned; the processor reported a write of _
    write of 1 byte at _ by strb w1, [x0, #0x10] at _
    w1=0x78 x0=_
    _ lies in _-_ r--p (offset 0x10 into it): not writable
      in main (fault_handler.c)

SIGFPE #2 to thread P1
    sent by its own tgkill
    delivered to P1: runs jump_back (fault_handler.c)
    jump_back was left by a jump

SIGBUS #3 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs jump_back (fault_handler.c)
    jump_back was left by a jump
    read of 1 byte at _ by ldrb w0, [x0, #8] at _
    x0=_
    _ lies in _-_ r--s /memfd:empty (deleted) (offset 0x8 into it): perhaps beyond the end of the file
      in main (fault_handler.c)

lint:
    jump_back (fault_handler.c), the handler of SIGBUS is left by a jump: what it interrupted is never finished; 1 time, first #3
    jump_back (fault_handler.c), the handler of SIGFPE is left by a jump: what it interrupted is never finished; 1 time, first #2
