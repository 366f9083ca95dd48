signal      generated merged delivered handled ignored taken discarded pending
SIGTRAP             3      0         3       3       0     0         0       0

SIGTRAP             3  a fault of the thread's own instruction

SIGTRAP #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs on_trap (fault_sigtrap.c)
    on_trap returned, to another place: main+_ (fault_sigtrap.c)
    brk #0 at _
    a breakpoint
      in breakpoint (fault_sigtrap.c)
      in main (fault_sigtrap.c)

SIGTRAP #2 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs on_trap (fault_sigtrap.c)
    on_trap returned, to another place: main+_ (fault_sigtrap.c)
    brk #0 at _
    a breakpoint
      in breakpoint (fault_sigtrap.c)
      in main (fault_sigtrap.c)

SIGTRAP #3 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs on_trap (fault_sigtrap.c)
    on_trap returned, to another place: main+_ (fault_sigtrap.c)
    brk #0 at _
    a breakpoint
      in breakpoint (fault_sigtrap.c)
      in main (fault_sigtrap.c)

lint:
    no findings
