signal      generated merged delivered handled ignored taken discarded pending
SIGILL              1      0         1       1       0     0         0       0

SIGILL              1  a fault of the thread's own instruction

SIGILL #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs step_over (fault_sigill.c)
    step_over returned, to another place: main+_ (fault_sigill.c)
    udf #0 at _
    meant to be no instruction: a trap of the compiler's
      in main (fault_sigill.c)

lint:
    no findings
