// Calls what a file says, call after call, and none of them is made: a seccomp(2) filter answers for the
// kernel, by the instruction that calls. So every call may have any arguments, and a tracer still sees it
// come and go.
//
// Without libc, at fixed addresses, so that two runs differ in nothing. usage: caller FILE
//
//   file   u64 number of cases, then each: u32 call, u32 answer, u64 arguments[6], u32 pieces, u32 unused,
//   and
//          for each piece of memory u64 address, u64 size, bytes up to a multiple of 8
//   memory  what cases.h says
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>

#include "cases.h"

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
__asm__(
    ".globl _start\n"
    "_start: mov %rsp, %rdi\n"
    "and $-16, %rsp\n"
    "call run\n");
// Arguments are those of the call, then its number.
#define CALLING(name)                                  \
  __asm__(".globl " #name ", " #name "_called\n" #name \
          ": mov %rcx, %r10\n"                         \
          "mov 8(%rsp), %rax\n"                        \
          "syscall\n" #name "_called: ret\n")
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
__asm__(
    ".globl _start\n"
    "_start: mov x0, sp\n"
    "bl run\n");
#define CALLING(name)                                  \
  __asm__(".globl " #name ", " #name "_called\n" #name \
          ": mov x8, x6\n"                             \
          "svc 0\n" #name "_called: ret\n")
#endif

CALLING(really);
CALLING(answer_zero);
CALLING(answer_error);

typedef long Calling(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t);
extern Calling really, answer_zero, answer_error;
extern const char answer_zero_called[], answer_error_called[];

static __attribute__((noreturn)) void end(int status) {
  for (;;) really((uint64_t)status, 0, 0, 0, 0, 0, SYS_exit_group);
}

static void need(int holds, int status) {
  if (!holds) end(status);
}

static void clear(uint64_t* from, const uint64_t* end) {
  // The compiler must not make a call of memset(3) of it.
  for (; from != end; ++from) *(volatile uint64_t*)from = 0;
}

static uint64_t map(uint64_t address, uint64_t size, int descriptor, int flags) {
  return (uint64_t)really(address, size, 3, (uint64_t)(0x2 | flags), (uint64_t)descriptor, 0, SYS_mmap);
}

static void close_the_gate(void) {
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      // A tracer has skipped the call: the kernel's own answer is what it expects.
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0xffffffff, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      // All of this program lies below 4 GiB.
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(uintptr_t)answer_zero_called, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(uintptr_t)answer_error_called, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 2),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  need(really(38 /* PR_SET_NO_NEW_PRIVS */, 1, 0, 0, 0, 0, SYS_prctl) == 0, 3);
  need(really(SECCOMP_SET_MODE_FILTER, 0, (uint64_t)(uintptr_t)&program, 0, 0, 0, SYS_seccomp) == 0, 4);
}

__attribute__((used, noreturn)) void run(uint64_t* stack) {
  need(stack[0] == 2, 2);
  const long file = really((uint64_t)-100, stack[2], 0, 0, 0, 0, SYS_openat);
  need(file >= 0, 2);
  const long size = really((uint64_t)file, 0, 2, 0, 0, 0, SYS_lseek);
  const uint64_t* at = (const uint64_t*)map(FILE_ADDRESS, (uint64_t)size, (int)file, 0x10);
  need((uint64_t)at == FILE_ADDRESS, 2);
  need(map(MEMORY, MEMORY_END - MEMORY, -1, 0x30) == MEMORY, 2);
  for (uint64_t a = NOISE; a < ZEROS; a += 8) *(uint64_t*)a = (a + 0x1234567) * 0x9e3779b97f4a7c15u;
  for (uint64_t a = ONES; a < HEAP; a += 8) *(uint64_t*)a = ~(uint64_t)0;
  close_the_gate();
  for (uint64_t left = *at++; left; --left) {
    const uint32_t* head = (const uint32_t*)at++;
    const uint64_t* arguments = at;
    at += 6;
    clear((uint64_t*)HEAP, (const uint64_t*)MEMORY_END);
    for (uint64_t pieces = *at++; pieces; --pieces) {
      uint8_t* to = (uint8_t*)at[0];
      const uint64_t bytes = at[1];
      at += 2;
      for (uint64_t i = 0; i < bytes; ++i) ((volatile uint8_t*)to)[i] = ((const uint8_t*)at)[i];
      at += (bytes + 7) / 8;
    }
    Calling* calling = head[1] == ANSWER_ZERO ? answer_zero : answer_error;
    calling(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5], head[0]);
  }
  end(0);
}
