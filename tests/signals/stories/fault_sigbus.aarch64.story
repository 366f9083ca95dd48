signal      generated merged delivered handled ignored taken discarded pending
SIGBUS              1      0         1       1       0     0         0       0

SIGBUS              1  a fault of the thread's own instruction

SIGBUS #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs lengthen (fault_sigbus.c)
    lengthen returned; the processor reported a write of _
    write of 1 byte at _ by strb w2, [x1] at _
    w2=0x78 x1=_
    _ lies in _-_ rw-s /memfd:short (deleted) (offset 0x28 into it): perhaps beyond the end of the file
      in store_x (fault_sigbus.c)
      in main (fault_sigbus.c)

lint:
    no findings
