# The Debian packages of this project, by what they are for. Sourced by tools/install-packages and
# tools/aarch64/setup.

# What sysgood and its tests are linked with, on every architecture.
library_packages=(
  libfmt-dev libzstd-dev libelf-dev zlib1g-dev rapidjson-dev libboost-program-options-dev
  libdw-dev libcapstone-dev libseccomp-dev libgtest-dev libgmock-dev
)
# Only tests are.
test_library_packages=(libunwind-dev)

build_packages=(g++ gcc cmake ninja-build pkg-config "${library_packages[@]}")

# The headers of arm64 and armhf are what the constants of those ABIs are compared with; a compiler of 32-bit programs
# is there on x86_64 alone. Not gcc-multilib, which conflicts with cross compilers.
test_packages=(
  "${build_packages[@]}" "${test_library_packages[@]}"
  clang libclang-rt-dev clang-format clang-tidy git python3 strace linux-libc-dev-arm64-cross libc6-dev-arm64-cross
  linux-libc-dev-armhf-cross libc6-dev-armhf-cross
)
if [ "$(uname -m)" = x86_64 ]; then
  test_packages+=(gcc-12-multilib libc6-dev-i386)
fi

# To build for aarch64, and 32-bit programs for its kernel, and to boot one.
aarch64_packages=(g++-12-aarch64-linux-gnu gcc-12-arm-linux-gnueabihf qemu-system-arm cpio)
