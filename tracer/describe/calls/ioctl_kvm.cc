// Requests of /dev/kvm, of guests and of their processors.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/kvm.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    // The system.
    {"KVM_CREATE_VM", xlong, Returns::descriptor},
    {"KVM_CHECK_EXTENSION", one_of(kvm_capabilities, Size::word)},
    {"KVM_GET_SUPPORTED_CPUID", out(kvm_cpuid2)},
    {"KVM_GET_EMULATED_CPUID", out(kvm_cpuid2)},
    {"KVM_GET_MSR_INDEX_LIST", inout(kvm_msr_list)},
    {"KVM_GET_MSR_FEATURE_INDEX_LIST", inout(kvm_msr_list)},
    // A guest.
    {"KVM_CREATE_VCPU", u32, Returns::descriptor},
    {"KVM_SET_USER_MEMORY_REGION", in(kvm_userspace_memory_region)},
    {"KVM_SET_USER_MEMORY_REGION2", in(kvm_userspace_memory_region2)},
    {"KVM_SET_MEMORY_ATTRIBUTES", in(kvm_memory_attributes)},
    {"KVM_CREATE_GUEST_MEMFD", in(kvm_create_guest_memfd), Returns::descriptor},
    {"KVM_GET_DIRTY_LOG", in(kvm_dirty_log)},
    {"KVM_IRQ_LINE", in(kvm_irq_level)},
    {"KVM_SIGNAL_MSI", in(kvm_msi)},
    {"KVM_GET_CLOCK", out(kvm_clock_data)},
    {"KVM_SET_CLOCK", in(kvm_clock_data)},
    {"KVM_IRQFD", in(kvm_irqfd)},
    {"KVM_IOEVENTFD", in(kvm_ioeventfd)},
    {"KVM_CREATE_DEVICE", inout(kvm_create_device)},
    {"KVM_SET_DEVICE_ATTR", in(kvm_device_attr)},
    {"KVM_GET_DEVICE_ATTR", in(kvm_device_attr)},
    {"KVM_HAS_DEVICE_ATTR", in(kvm_device_attr)},
    {"KVM_ENABLE_CAP", in(kvm_enable_cap)},
    {"KVM_SET_IDENTITY_MAP_ADDR", in(x64)},
    // A processor.
    {"KVM_GET_REGS", out(kvm_regs)},
    {"KVM_SET_REGS", in(kvm_regs)},
    {"KVM_GET_SREGS", kvm_get_sregs},
    {"KVM_SET_SREGS", kvm_set_sregs},
    {"KVM_SET_MSRS", in(kvm_msrs)},
    {"KVM_INTERRUPT", in(u32)},
    {"KVM_SET_CPUID2", in(kvm_cpuid2)},
    {"KVM_GET_CPUID2", out(kvm_cpuid2)},
    {"KVM_GET_ONE_REG", in(kvm_one_reg)},
    {"KVM_SET_ONE_REG", in(kvm_one_reg)},
    {"KVM_GET_MP_STATE", out(one_of(kvm_mp_states))},
    {"KVM_SET_MP_STATE", in(one_of(kvm_mp_states))},
};

}  // namespace

constinit const IoctlFamily kvm_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
