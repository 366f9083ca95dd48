signal      generated merged delivered handled ignored taken discarded pending
SIGABRT             1      0         1       0       0     0         0       0
SIGSEGV             1      0         1       0       0     0         0       0
SIGCHLD             2      0         2       2       0     0         0       0

SIGABRT             1  sent by its own tgkill
SIGSEGV             1  a fault of the thread's own instruction
SIGCHLD             2  a child was killed and dumped core

SIGCHLD #1 to process P1
    child P2 was killed and dumped core
    delivered to P1: runs note (siginfo_dumped.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGCHLD #2 to process P1
    child P3 was killed and dumped core
    delivered to P1: runs note (siginfo_dumped.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    note returned

SIGABRT #3 to thread P2
    sent by its own tgkill
    delivered to P2: terminates the process, with a core dump where that is allowed

SIGSEGV #4 to thread P3
    a fault of the thread's own instruction
    delivered to P3: terminates the process, with a core dump where that is allowed
    write of 4 bytes at 0x0 by str wzr, [x0] at _
    x0=0x0
    0x0 is in no mapping: a null pointer; the next above is _-_ r-xp siginfo_dumped, _ above
      in write_to_null (siginfo_dumped.c)
      in dies_by (siginfo_dumped.c)
      in main (siginfo_dumped.c)

lint:
    no findings
