// posix_spawn(3) of this program, with standard output in a pipe; the child says a word and exits with 14.
//
// The trace must contain: clone3 (or clone) with CLONE_VM|CLONE_VFORK and a stack of its own; of the child
// dup2 (or dup3), close, execve = 0, a write of 8 bytes, "+++ exited with 14 +++"; of the parent the same 8
// bytes read, then the end of file, and wait4 with the code 14. (In between the child asks for and sets the
// action of every signal.)
#include <spawn.h>
#include <sys/wait.h>

#include "in_call.h"

int main(int argc, char** argv) {
  if (argc > 1) {
    say("spawned\n");
    return 14;
  }
  watchdog();
  block_signal(SIGCHLD);
  int ends[2], status = -1;
  char text[16];
  pid_t child;
  posix_spawn_file_actions_t actions;
  char* arguments[] = {argv[0], "14", NULL};
  CHECK(pipe(ends) == 0 && posix_spawn_file_actions_init(&actions) == 0);
  CHECK(posix_spawn_file_actions_adddup2(&actions, ends[1], 1) == 0);
  CHECK(posix_spawn_file_actions_addclose(&actions, ends[0]) == 0);
  CHECK(posix_spawn_file_actions_addclose(&actions, ends[1]) == 0);
  CHECK(posix_spawn(&child, "/proc/self/exe", &actions, NULL, arguments, environ) == 0);
  CHECK(posix_spawn_file_actions_destroy(&actions) == 0 && close(ends[1]) == 0);
  CHECK(read(ends[0], text, sizeof text) == 8 && memcmp(text, "spawned\n", 8) == 0);
  CHECK(read(ends[0], text, sizeof text) == 0);
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 14);
  say("spawn_posix: ok\n");
  return 0;
}
