// The records of KVM's requests lie as the kernel's headers lay them. Its registers are x86's.
#include <gtest/gtest.h>
#include <linux/kvm.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/types/kvm.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(kvm_userspace_memory_region, kvm_userspace_memory_region);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, slot);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, flags);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, guest_phys_addr);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, memory_size);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, userspace_addr);
#ifdef __x86_64__  // asm/kvm.h is each architecture's own
IS_LONG(kvm_segment, kvm_segment);
LIES(kvm_segment, kvm_segment, base);
LIES(kvm_segment, kvm_segment, limit);
LIES(kvm_segment, kvm_segment, selector);
LIES(kvm_segment, kvm_segment, type);
LIES(kvm_segment, kvm_segment, present);
LIES(kvm_segment, kvm_segment, dpl);
LIES(kvm_segment, kvm_segment, db);
LIES(kvm_segment, kvm_segment, s);
LIES(kvm_segment, kvm_segment, l);
LIES(kvm_segment, kvm_segment, g);
LIES(kvm_segment, kvm_segment, avl);
IS_LONG(kvm_dtable, kvm_dtable);
LIES(kvm_dtable, kvm_dtable, base);
LIES(kvm_dtable, kvm_dtable, limit);
#endif
IS_LONG(kvm_irq_level, kvm_irq_level);
LIES(kvm_irq_level, kvm_irq_level, irq);
LIES(kvm_irq_level, kvm_irq_level, level);
IS_LONG(kvm_one_reg, kvm_one_reg);
LIES(kvm_one_reg, kvm_one_reg, id);
LIES(kvm_one_reg, kvm_one_reg, addr);
IS_LONG(kvm_irqfd, kvm_irqfd);
LIES(kvm_irqfd, kvm_irqfd, fd);
LIES(kvm_irqfd, kvm_irqfd, gsi);
LIES(kvm_irqfd, kvm_irqfd, flags);
IS_LONG(kvm_ioeventfd, kvm_ioeventfd);
LIES(kvm_ioeventfd, kvm_ioeventfd, datamatch);
LIES(kvm_ioeventfd, kvm_ioeventfd, addr);
LIES(kvm_ioeventfd, kvm_ioeventfd, len);
LIES(kvm_ioeventfd, kvm_ioeventfd, fd);
LIES(kvm_ioeventfd, kvm_ioeventfd, flags);
IS_LONG(kvm_dirty_log, kvm_dirty_log);
LIES(kvm_dirty_log, kvm_dirty_log, slot);
LIES(kvm_dirty_log, kvm_dirty_log, dirty_bitmap);
IS_LONG(kvm_device_attr, kvm_device_attr);
LIES(kvm_device_attr, kvm_device_attr, flags);
LIES(kvm_device_attr, kvm_device_attr, group);
LIES(kvm_device_attr, kvm_device_attr, attr);
LIES(kvm_device_attr, kvm_device_attr, addr);
IS_LONG(kvm_create_device, kvm_create_device);
LIES(kvm_create_device, kvm_create_device, type);
LIES(kvm_create_device, kvm_create_device, fd);
LIES(kvm_create_device, kvm_create_device, flags);
IS_LONG(kvm_enable_cap, kvm_enable_cap);
LIES(kvm_enable_cap, kvm_enable_cap, cap);
LIES(kvm_enable_cap, kvm_enable_cap, flags);
LIES(kvm_enable_cap, kvm_enable_cap, args);
#ifdef __x86_64__  // asm/kvm.h is each architecture's own
// In C++ the headers' __DECLARE_FLEX_ARRAY takes room; in C it does not, and the entries are next.
static_assert(lies(describe::kvm_cpuid2, "entries", offsetof(struct ::kvm_cpuid2, padding) + sizeof(__u32)));
static_assert(lies(describe::kvm_msrs, "entries", offsetof(struct ::kvm_msrs, pad) + sizeof(__u32)));
static_assert(lies(describe::kvm_msr_list, "indices",
                   offsetof(struct ::kvm_msr_list, nmsrs) + sizeof(__u32)));
IS_LONG(kvm_cpuid_entry2, kvm_cpuid_entry2);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, function);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, index);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, flags);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, eax);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, edx);
IS_LONG(kvm_msr_entry, kvm_msr_entry);
LIES(kvm_msr_entry, kvm_msr_entry, data);
IS_LONG(kvm_msi, kvm_msi);
LIES(kvm_msi, kvm_msi, data);
LIES(kvm_msi, kvm_msi, flags);
IS_LONG(kvm_clock_data, kvm_clock_data);
LIES(kvm_clock_data, kvm_clock_data, clock);
LIES(kvm_clock_data, kvm_clock_data, flags);
IS_LONG(kvm_regs_x86, kvm_regs);
LIES(kvm_regs_x86, kvm_regs, rax);
LIES(kvm_regs_x86, kvm_regs, rbx);
LIES(kvm_regs_x86, kvm_regs, rcx);
LIES(kvm_regs_x86, kvm_regs, rdx);
LIES(kvm_regs_x86, kvm_regs, rsi);
LIES(kvm_regs_x86, kvm_regs, rdi);
LIES(kvm_regs_x86, kvm_regs, rsp);
LIES(kvm_regs_x86, kvm_regs, rbp);
LIES(kvm_regs_x86, kvm_regs, r8);
LIES(kvm_regs_x86, kvm_regs, r9);
LIES(kvm_regs_x86, kvm_regs, r10);
LIES(kvm_regs_x86, kvm_regs, r11);
LIES(kvm_regs_x86, kvm_regs, r12);
LIES(kvm_regs_x86, kvm_regs, r13);
LIES(kvm_regs_x86, kvm_regs, r14);
LIES(kvm_regs_x86, kvm_regs, r15);
LIES(kvm_regs_x86, kvm_regs, rip);
LIES(kvm_regs_x86, kvm_regs, rflags);
IS_LONG(kvm_sregs, kvm_sregs);
LIES(kvm_sregs, kvm_sregs, cs);
LIES(kvm_sregs, kvm_sregs, ds);
LIES(kvm_sregs, kvm_sregs, es);
LIES(kvm_sregs, kvm_sregs, fs);
LIES(kvm_sregs, kvm_sregs, gs);
LIES(kvm_sregs, kvm_sregs, ss);
LIES(kvm_sregs, kvm_sregs, tr);
LIES(kvm_sregs, kvm_sregs, ldt);
LIES(kvm_sregs, kvm_sregs, gdt);
LIES(kvm_sregs, kvm_sregs, idt);
LIES(kvm_sregs, kvm_sregs, cr0);
LIES(kvm_sregs, kvm_sregs, cr2);
LIES(kvm_sregs, kvm_sregs, cr3);
LIES(kvm_sregs, kvm_sregs, cr4);
LIES(kvm_sregs, kvm_sregs, cr8);
LIES(kvm_sregs, kvm_sregs, efer);
LIES(kvm_sregs, kvm_sregs, apic_base);
LIES(kvm_sregs, kvm_sregs, interrupt_bitmap);
#endif

#undef IS_LONG
#undef LIES

// asm/kvm.h of arm64: struct kvm_regs.
static_assert(element_size(kvm_regs_arm64, Abi::aarch64) == ioc_size(0x8360ae81));

}  // namespace
}  // namespace sysgood::describe
