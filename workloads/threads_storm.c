// Usage: threads_storm [CALLS [SIGNALS [THREADS]]], by default 200 100 64. THREADS threads do getppid,
// gettid and a write to /dev/null, each CALLS times, as fast as they can, while the main thread sends them
// SIGNALS times SIGUSR1 in all. A thread gets its next signal when it has handled the last one, so none is
// merged with another.
//
// The trace must contain: exactly THREADS * CALLS each of getppid and write(FD, "x", 1), of gettid one more
// a thread, and exactly SIGNALS tgkill and SIGUSR1 deliveries; the last line printed says how many calls of
// these three kinds were made (without the one more) and how many signals were handled.
#include <fcntl.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "start_thread.h"
#include "workload.h"

static long calls = 200, signals = 100, threads = 64;
static int null_fd;
static atomic_long total_calls, handled;
static sem_t handled_one;
static pthread_barrier_t start, end;
static int* thread_ids;

static void on_usr1(int signal) {
  (void)signal;
  int saved = errno;
  handled++;
  sem_post(&handled_one);
  errno = saved;
}

static void* storm(void* argument) {
  *(int*)argument = (int)syscall(SYS_gettid);
  pthread_barrier_wait(&start);
  long made = 0;
  for (long i = 0; i < calls; i++) {
    CHECK(syscall(SYS_getppid) >= 0);
    CHECK(syscall(SYS_gettid) > 0);
    CHECK(syscall(SYS_write, null_fd, "x", 1) == 1);
    made += 3;
  }
  total_calls += made;
  pthread_barrier_wait(&end);  // nobody leaves before the last signal was handled
  return NULL;
}

static void drain(long count) {
  while (count > 0)
    if (sem_wait(&handled_one) == 0) count--;
}

int main(int argc, char** argv) {
  if (argc > 1) calls = atol(argv[1]);
  if (argc > 2) signals = atol(argv[2]);
  if (argc > 3) threads = atol(argv[3]);
  CHECK(calls >= 0 && signals >= 0 && threads > 0);
  alarm(300);  // as many calls as one asks for, under a tracer
  null_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
  CHECK(null_fd >= 0);
  struct sigaction action = {.sa_handler = on_usr1, .sa_flags = SA_RESTART};
  CHECK(sigaction(SIGUSR1, &action, NULL) == 0);
  CHECK(sem_init(&handled_one, 0, 0) == 0);
  CHECK(pthread_barrier_init(&start, NULL, (unsigned)threads + 1) == 0);
  CHECK(pthread_barrier_init(&end, NULL, (unsigned)threads + 1) == 0);
  thread_ids = calloc((size_t)threads, sizeof *thread_ids);
  pthread_t* ids = calloc((size_t)threads, sizeof *ids);
  CHECK(thread_ids && ids);
  for (long i = 0; i < threads; i++) start_thread(&ids[i], storm, &thread_ids[i]);
  pthread_barrier_wait(&start);
  for (long sent = 0; sent < signals; sent++) {
    if (sent && sent % threads == 0) drain(threads);
    CHECK(syscall(SYS_tgkill, getpid(), thread_ids[sent % threads], SIGUSR1) == 0);
  }
  if (signals) drain((signals - 1) % threads + 1);
  pthread_barrier_wait(&end);
  for (long i = 0; i < threads; i++) CHECK(pthread_join(ids[i], NULL) == 0);
  CHECK(handled == signals && total_calls == 3 * calls * threads);
  printf("threads_storm: %ld calls, %ld signals\n", (long)total_calls, (long)handled);
  return 0;
}
