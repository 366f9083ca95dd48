// A thread whose stack is as large everywhere, whatever `ulimit -s` says: its size is in the trace.
#pragma once

#include <pthread.h>

#include "workload.h"

static inline void start_thread(pthread_t* thread, void* (*run)(void*), void* argument) {
  pthread_attr_t attributes;
  CHECK(pthread_attr_init(&attributes) == 0 && pthread_attr_setstacksize(&attributes, 256 * 1024) == 0);
  CHECK(pthread_create(thread, &attributes, run, argument) == 0);
  CHECK(pthread_attr_destroy(&attributes) == 0);
}
