signal      generated merged delivered handled ignored taken discarded pending
SIGSYS              1      0         1       1       0     0         0       0

SIGSYS              1  the kernel, because of its own getpriority

SIGSYS #1 to thread P1
    the kernel, because of its own getpriority
    delivered to P1: runs answer (fault_sigsys.c)
    answer returned
    seccomp forbids getpriority
      in main (fault_sigsys.c)

lint:
    no findings
