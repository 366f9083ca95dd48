signal      generated merged delivered handled ignored taken discarded pending
SIGSEGV             1      0         1       1       0     0         0       0

SIGSEGV             1  a fault of the thread's own instruction

SIGSEGV #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs map_it (fault_sigsegv_map.c)
    map_it returned; the processor reported a write of _
    write of 1 byte at _ by strb w1, [x19] at _
    w1=0x78 x19=_
    _ is in no mapping; the next below is _-_ ---p, _ below; the next above is _-_ ---p, _ above
      in store_x (fault_sigsegv_map.c)
      in main (fault_sigsegv_map.c)

lint:
    no findings
