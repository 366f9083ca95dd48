signal      generated merged delivered handled ignored taken discarded pending
SIGFPE              1      0         1       1       0     0         0       0

SIGFPE              1  a fault of the thread's own instruction

SIGFPE #1 to thread P1
    a fault of the thread's own instruction
    delivered to P1: runs divide_by_seven (fault_sigfpe.c)
    divide_by_seven returned
    idiv ecx at _
    eax=0x2a edx=0x0 ecx=0x0
    division by zero: ecx=0x0
      in main (fault_sigfpe.c)

lint:
    no findings
