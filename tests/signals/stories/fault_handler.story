signal      generated merged delivered handled ignored taken discarded pending
SIGBUS              1      0         1       1       0     0         0       0
SIGFPE              1      0         1       1       0     0         0       0
SIGSEGV             1      0         1       1       0     0         0       0

SIGBUS              1  a fault of the thread's own instruction
SIGFPE              1  a fault of the thread's own instruction
SIGSEGV             1  a fault of the thread's own instruction

SIGSEGV #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs make_writable (fault_handler.c)
    make_writable returned; the processor reported a write of _
    write of 1 byte at _ by mov byte ptr [rax + 0x10], 0x78 at _
    rax=_
    _ lies in _-_ r--p (offset 0x10 into it): not writable
      in main (fault_handler.c)

SIGFPE #2 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs jump_back (fault_handler.c)
    jump_back was left by a jump
    idiv ecx at _
    eax=0x1 edx=0x0 ecx=0x0
    division by zero: ecx=0x0
      in divide_by_zero (fault_handler.c)
      in main (fault_handler.c)

SIGBUS #3 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs jump_back (fault_handler.c)
    jump_back was left by a jump
    read of 1 byte at _ by movzx eax, byte ptr [rax + 8] at _
    rax=_
    _ lies in _-_ r--s /memfd:empty (deleted) (offset 0x8 into it): perhaps beyond the end of the file
      in main (fault_handler.c)

lint:
    jump_back (fault_handler.c), the handler of SIGBUS is left by a jump: what it interrupted is never finished; 1 time, first #3
    jump_back (fault_handler.c), the handler of SIGFPE is left by a jump: what it interrupted is never finished; 1 time, first #2
