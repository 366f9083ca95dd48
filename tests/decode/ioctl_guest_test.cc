// ioctl of virtual machines as text.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

TEST(IoctlDevices, Guests) {
  check({
      {counted(0x4020ae46),
       "ioctl(3, KVM_SET_USER_MEMORY_REGION, {slot=1, flags=KVM_MEM_READONLY, guest_phys_addr=0x400000003, "
       "memory_size=25769803781, userspace_addr=0x800000007}) = 0"},
      {counted(0x8138ae83),
       "ioctl(3, KVM_GET_SREGS, {cs={base=0x200000001, limit=3, selector=4, type=0, present=0, dpl=5, db=0, "
       "s=0, l=0, g=6, avl=0}, ...}) = 0"},
      {{.name = "ioctl", .arguments = {3, 0xae01, 0}, .result = 4}, "ioctl(3, KVM_CREATE_VM, 0) = 4"},
      {{.name = "ioctl", .arguments = {4, 0xae41, 3}, .result = 5}, "ioctl(4, KVM_CREATE_VCPU, 3) = 5"},
      {{.name = "ioctl", .arguments = {3, 0xae03, 7}, .result = 1},
       "ioctl(3, KVM_CHECK_EXTENSION, KVM_CAP_EXT_CPUID) = 1"},
      {{.name = "ioctl", .arguments = {3, 0xae03, 5}, .result = 0},
       "ioctl(3, KVM_CHECK_EXTENSION, 0x5 /* KVM_CAP_??? */) = 0"},
      // What is another ABI's alone is no name of all bits.
      {{.abi = Abi::aarch64, .name = "ioctl", .arguments = {3, 0xae03, ~0ull}, .result = 0},
       "ioctl(3, KVM_CHECK_EXTENSION, 0xffffffffffffffff /* KVM_CAP_??? */) = 0"},
      // Its struct kvm_sregs is of no bytes.
      {{.abi = Abi::aarch64,
        .name = "ioctl",
        .arguments = {3, 0x8000ae83, 0x10000000},
        .memory = empty(),
        .result = 0},
       "ioctl(3, KVM_GET_SREGS, 0x10000000) = 0"},
  });
}

CallCase all_of(CallCase call) {
  call.style.verbose = true;
  call.limits.elements = Limits::all_elements;
  return call;
}

TEST(IoctlDevices, ProcessorsOfGuests) {
  // function, index, flags, eax, ebx, ecx, edx
  const FakeMemory leaves =
      empty().u32(at, {2}).u32(at + 8, {0, 0, 0, 1, 2, 3, 4}).u32(at + 48, {4, 1, 1, 5, 6, 7, 8});
  const std::string shown =
      "{nent=2, entries=[{function=0, index=0, flags=0, eax=0x1, ebx=0x2, ecx=0x3, edx=0x4}, {function=0x4, "
      "index=0x1, flags=KVM_CPUID_FLAG_SIGNIFCANT_INDEX, eax=0x5, ebx=0x6, ecx=0x7, edx=0x8}]}) = 0";
  check({
      {ioctl(0xc008ae05, leaves), "ioctl(3, KVM_GET_SUPPORTED_CPUID, {nent=2, entries=[...]}) = 0"},
      {ioctl(0xc008ae05, empty()), "ioctl(3, KVM_GET_SUPPORTED_CPUID, {nent=0, entries=[]}) = 0"},
      {ioctl(0xc008ae05, leaves, -7),
       "ioctl(3, KVM_GET_SUPPORTED_CPUID, 0x10000000) = -1 E2BIG (Argument list too long)"},
      {all_of(ioctl(0xc008ae09, leaves)), "ioctl(3, KVM_GET_EMULATED_CPUID, " + shown},
      {all_of(ioctl(0x4008ae90, leaves)), "ioctl(3, KVM_SET_CPUID2, " + shown},
      {all_of(ioctl(0xc008ae91, leaves)), "ioctl(3, KVM_GET_CPUID2, " + shown},
      {all_of(ioctl(0x4008ae89, empty().u32(at, {1}).u32(at + 8, {0x10}).u64(at + 16, {9}))),
       "ioctl(3, KVM_SET_MSRS, {nmsrs=1, entries=[{index=0x10, data=0x9}]}) = 0"},
      {all_of(ioctl(0xc004ae02, empty().u32(at, {2, 0x10, 0x11}))),
       "ioctl(3, KVM_GET_MSR_INDEX_LIST, {nmsrs=2, indices=[0x10, 0x11]}) = 0"},
      // What is left out has its dots where it would be.
      {ioctl(0x8090ae81, empty().u64(at, {1}).u64(at + 128, {2})),
       "ioctl(3, KVM_GET_REGS, {rax=0x1, ..., rsp=0, rbp=0, ..., rip=0x2, rflags=0}) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
