signal      generated merged delivered handled ignored taken discarded pending
SIGUSR1             1      0         0       0       0     1         0       0
SIGTERM             1      0         0       0       0     1         0       0
SIGRT_2           404      0       404     404       0     0         0       0

SIGUSR1             1  sent by kill of P1
SIGTERM             1  sent by kill of P1
SIGRT_2           404  sent by tgkill of P1

SIGUSR1 #1 to process P1
    taken by rt_sigtimedwait of P1.6; sent by kill of P1; blocked since rt_sigprocmask of P1

SIGTERM #2 to process P1
    taken by rt_sigtimedwait of P1.6; sent by kill of P1; blocked since rt_sigprocmask of P1

SIGRT_2 #3 to #103 to thread P1.2
    sent by tgkill of P1
    delivered to P1.2: runs on_request (all_threads_call.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_request returned

SIGRT_2 #104 to #204 to thread P1.3
    sent by tgkill of P1
    delivered to P1.3: runs on_request (all_threads_call.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_request returned

SIGRT_2 #205 to #305 to thread P1.4
    sent by tgkill of P1
    delivered to P1.4: runs on_request (all_threads_call.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_request returned

SIGRT_2 #306 to #406 to thread P1.5
    sent by tgkill of P1
    delivered to P1.5: runs on_request (all_threads_call.c)
    interrupts rt_sigsuspend: it returns EINTR (ERESTARTNOHAND)
    on_request returned

lint:
    no findings
