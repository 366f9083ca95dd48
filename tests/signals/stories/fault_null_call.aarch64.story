signal      generated merged delivered handled ignored taken discarded pending
SIGSEGV             1      0         1       0       0     0         0       0

SIGSEGV             1  a fault of the thread's own instruction

SIGSEGV #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: terminates the process, with a core dump where that is allowed
    execution at 0x0
    0x0 is in no mapping: a null pointer; the next above is _-_ r-xp fault_null_call, _ above
      in call (fault_null_call.c)
      in main (fault_null_call.c)

lint:
    no findings
