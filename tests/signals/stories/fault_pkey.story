signal      generated merged delivered handled ignored taken discarded pending
SIGSEGV             1      0         1       1       0     0         0       0

SIGSEGV             1  a fault of the thread's own instruction

SIGSEGV #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs make_accessible (fault_pkey.c)
    make_accessible returned; the processor reported a write of _
    write of 1 byte at _ by mov byte ptr [rbp], 0x78 at _
    rbp=_
    _ lies in _-_ rw-p (offset 0x8 into it): protection key 1 forbids that
      in store_x (fault_pkey.c)
      in main (fault_pkey.c)

lint:
    no findings
