// Writes a greeting into a file, reads it back and removes the file.
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  char back[16];
  const int file = open("greeting.txt", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return 1;
  const ssize_t size = (ssize_t)strlen(GREETING);
  if (write(file, GREETING, (size_t)size) != size || lseek(file, 0, SEEK_SET) != 0) return 1;
  if (read(file, back, sizeof back) != size || memcmp(back, GREETING, (size_t)size) != 0) return 1;
  return unlink("greeting.txt") != 0;
}
