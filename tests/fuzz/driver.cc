// Usage: fuzz_TARGET [--runs=N] [--first=N] [--seconds=N] [FILE...]
// Gives a target the FILEs, and then inputs number N, N+1... (0, 1... without --first) until there were
// `runs` of them (1000) or the seconds are over. An input is made from its number, and where there are FILEs
// every other one is one of them with some bytes more. For compilers that have no libFuzzer, and for short
// runs that are the same everywhere.
#include <signal.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tests/decode/choices.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
// What the sanitizers ask for, where there are any: so they end by SIGABRT, as everything else does.
extern "C" const char* __asan_default_options() { return "abort_on_error=1"; }
extern "C" const char* __ubsan_default_options() { return "abort_on_error=1:print_stacktrace=1"; }

namespace {

constexpr unsigned seconds_for_one = 60;

// What a dying process says; made beforehand, because then it cannot be.
char last_words[4096];

void say_last_words() {
  size_t n = 0;
  while (n < sizeof last_words && last_words[n]) ++n;
  if (write(STDERR_FILENO, last_words, n) < 0) return;
}

void die(int signal) {
  static constexpr char late[] = "this input takes longer than a minute\n";
  if (signal == SIGALRM && write(STDERR_FILENO, late, sizeof late - 1) < 0) _exit(1);
  say_last_words();
  ::signal(signal == SIGALRM ? SIGABRT : signal, SIG_DFL);
  raise(signal == SIGALRM ? SIGABRT : signal);
}

void run(const std::vector<uint8_t>& input, const std::string& repeat) {
  std::snprintf(last_words, sizeof last_words, "repeat it: %s\n", repeat.c_str());
  alarm(seconds_for_one);
  // A copy of its own, so that the address sanitizer sees where it ends.
  const std::vector<uint8_t> own(input);
  LLVMFuzzerTestOneInput(own.data(), own.size());
  alarm(0);
}

// Short ones and long ones, noise and bytes that are mostly small.
std::vector<uint8_t> input_number(uint64_t number) {
  sysgood::testing::Random random(number);
  const uint64_t longest = uint64_t{16} << (2 * random.below(5));
  std::vector<uint8_t> input(random.below(longest));
  const uint64_t kind = random.below(3);
  for (uint8_t& byte : input) {
    const uint64_t noise = random.next();
    const bool small = kind == 1 || (kind == 2 && noise & 0x100);
    byte = static_cast<uint8_t>(small ? (noise & 0xff) % 8 : noise);
  }
  return input;
}

using Bytes = std::vector<uint8_t>;

// Noise behind the file, which a target may take for what is to be changed in it, and changes in it.
Bytes changed(Bytes file, uint64_t number) {
  sysgood::testing::Random random(number);
  for (uint64_t n = random.below(3) ? 0 : random.below(4); n && !file.empty(); --n)
    file[random.below(file.size())] = static_cast<uint8_t>(random.next());
  const Bytes noise = input_number(number);
  file.insert(file.end(), noise.begin(), noise.end());
  return file;
}

bool number_of(std::string_view argument, std::string_view name, uint64_t& to) {
  if (!argument.starts_with(name)) return false;
  to = std::strtoull(std::string(argument.substr(name.size())).c_str(), nullptr, 10);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGALRM}) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    // A sanitizer has handlers of its own for some, and aborts behind them.
    if (action.sa_handler == SIG_DFL) ::signal(signal, die);
  }

  const std::string self = argv[0];
  uint64_t runs = 1000, first = 0, seconds = ~uint64_t{0};
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i)
    if (!number_of(argv[i], "--runs=", runs) && !number_of(argv[i], "--first=", first) &&
        !number_of(argv[i], "--seconds=", seconds))
      files.emplace_back(argv[i]);

  std::string repeat = self;
  std::vector<Bytes> corpus;
  for (const std::string& path : files) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "cannot read %s\n", path.c_str());
      return 1;
    }
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    corpus.emplace_back(bytes.begin(), bytes.end());
    repeat += " " + path;
    run(corpus.back(), self + " --runs=0 " + path);
  }

  const std::time_t begun = std::time(nullptr);
  uint64_t n = 0;
  for (; n < runs && static_cast<uint64_t>(std::time(nullptr) - begun) < seconds; ++n) {
    const uint64_t number = first + n;
    const bool change = !corpus.empty() && number % 2;
    run(change ? changed(corpus[number / 2 % corpus.size()], number) : input_number(number),
        repeat + " --runs=1 --first=" + std::to_string(number));
  }
  std::printf("%llu inputs\n", static_cast<unsigned long long>(n));
  return n || !files.empty() ? 0 : 1;
}
