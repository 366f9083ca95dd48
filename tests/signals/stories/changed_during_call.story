signal      generated merged delivered handled ignored taken discarded pending
SIGIO               1      0         0       0       0     1         0       0

SIGIO               1  from where is not known: its siginfo was not seen

SIGIO #1 to process P1
    taken by rt_sigtimedwait of P1.2; from where is not known: its siginfo was not seen

lint:
    no findings
