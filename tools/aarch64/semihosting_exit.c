// Usage: semihosting_exit STATUS
// Ends the emulator with that exit status: Arm's semihosting call SYS_EXIT_EXTENDED (0x20), which qemu
// answers to programs too when it is started with -semihosting-config enable=on,userspace=on. Returns only
// where it is not.
#include <stdlib.h>

int main(int argc, char** argv) {
  const unsigned long application_exit = 0x20026;  // ADP_Stopped_ApplicationExit
  const unsigned long block[2] = {application_exit, argc > 1 ? strtoul(argv[1], NULL, 10) : 0};
  register unsigned long operation __asm__("x0") = 0x20;
  register const unsigned long* parameter __asm__("x1") = block;
  __asm__ volatile("hlt #0xf000" : "+r"(operation) : "r"(parameter) : "memory");
  return 1;
}
