#include "tools/sysgood/program.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <sstream>

#include "tracer/event/failure.h"

namespace sysgood::tool {

std::string find_program(const std::string& name) {
  struct stat status;
  if (name.find('/') == std::string::npos) {
    const char* path = std::getenv("PATH");
    std::istringstream directories(path ? path : "/usr/local/bin:/bin:/usr/bin");
    for (std::string directory; std::getline(directories, directory, ':');) {
      const std::string candidate = (directory.empty() ? "." : directory) + "/" + name;
      if (stat(candidate.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
          access(candidate.c_str(), X_OK) == 0)
        return candidate;
    }
    throw Failure::system("Can't stat '" + name + "'", ENOENT);
  }
  if (stat(name.c_str(), &status) < 0) throw Failure::system("Can't stat '" + name + "'", errno);
  if (S_ISDIR(status.st_mode)) throw Failure("cannot run '" + name + "': it is a directory");
  return name;
}

}  // namespace sysgood::tool
