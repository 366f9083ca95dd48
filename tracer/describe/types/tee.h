// linux/tee.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto tee_implementations =
    names("TEE_IMPL_ID_???", {{"TEE_IMPL_ID_OPTEE", 1}, {"TEE_IMPL_ID_AMDTEE", 2}});

inline constexpr auto tee_capabilities = names("TEE_GEN_CAP_???", {{"TEE_GEN_CAP_GP", 1},
                                                                   {"TEE_GEN_CAP_PRIVILEGED", 2},
                                                                   {"TEE_GEN_CAP_REG_MEM", 4},
                                                                   {"TEE_GEN_CAP_MEMREF_NULL", 8}});

inline constexpr auto tee_shm_flags = names("TEE_IOCTL_SHM_???", {{"TEE_IOCTL_SHM_MAPPED", 1},
                                                                  {"TEE_IOCTL_SHM_DMA_BUF", 2},
                                                                  {"TEE_IOCTL_SHM_EXT_DMA_BUF", 4},
                                                                  {"TEE_IOCTL_SHM_REGISTER", 8},
                                                                  {"TEE_IOCTL_SHM_USER_MAPPED", 0x10},
                                                                  {"TEE_IOCTL_SHM_POOL", 0x20},
                                                                  {"TEE_IOCTL_SHM_KERNEL_MAPPED", 0x40}});

inline constexpr auto tee_param_kinds =
    names("TEE_IOCTL_PARAM_ATTR_TYPE_???", {{"TEE_IOCTL_PARAM_ATTR_TYPE_NONE", 0},
                                            {"TEE_IOCTL_PARAM_ATTR_TYPE_VALUE_INPUT", 1},
                                            {"TEE_IOCTL_PARAM_ATTR_TYPE_VALUE_OUTPUT", 2},
                                            {"TEE_IOCTL_PARAM_ATTR_TYPE_VALUE_INOUT", 3},
                                            {"TEE_IOCTL_PARAM_ATTR_TYPE_MEMREF_INPUT", 5},
                                            {"TEE_IOCTL_PARAM_ATTR_TYPE_MEMREF_OUTPUT", 6},
                                            {"TEE_IOCTL_PARAM_ATTR_TYPE_MEMREF_INOUT", 7}});

inline constexpr auto tee_optee_capabilities = names("TEE_OPTEE_CAP_???", {{"TEE_OPTEE_CAP_TZ", 1}});
inline constexpr auto tee_version =
    record(12, {{"impl_id", one_of(tee_implementations), at(0)},
                {"gen_caps", flags(tee_capabilities), at(8)},
                {"impl_caps", flags(tee_optee_capabilities), when_is("impl_id", 1), at(4)},
                {"impl_caps", x32, when_not("impl_id", 1), at(4)}});
inline constexpr auto tee_shm = record({{"size", x64}, {"flags", flags(tee_shm_flags)}});
inline constexpr auto tee_shm_made = record({{"size", x64}, {"flags", flags(tee_shm_flags)}, {"id", s32}});
inline constexpr auto tee_shm_register = record(24, {{"addr", Type{Kind::address, Size::b8}, at(0)},
                                                     {"length", x64, at(8)},
                                                     {"flags", flags(tee_shm_flags), at(16)}});
inline constexpr auto tee_shm_registered =
    record(24, {{"length", x64, at(8)}, {"flags", flags(tee_shm_flags), at(16)}, {"id", s32, at(20)}});
// struct tee_ioctl_buf_data: what is in the buffer is the request's own.
inline constexpr auto tee_buffer =
    record(16, {{"buf_len", u64, at(8)}, {"buf_ptr", Type{Kind::address, Size::b8}, at(0)}});
inline constexpr auto tee_cancel = record({{"cancel_id", u32}, {"session", x32}});
inline constexpr auto tee_close_session = record({{"session", x32}});

}  // namespace sysgood::describe
