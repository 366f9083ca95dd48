// Security modules: linux/lsm.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto lsm_ids = names("LSM_ID_???", {{"LSM_ID_UNDEF", 0},
                                                     {"LSM_ID_CAPABILITY", 100},
                                                     {"LSM_ID_SELINUX", 101},
                                                     {"LSM_ID_SMACK", 102},
                                                     {"LSM_ID_TOMOYO", 103},
                                                     {"LSM_ID_APPARMOR", 104},
                                                     {"LSM_ID_YAMA", 105},
                                                     {"LSM_ID_LOADPIN", 106},
                                                     {"LSM_ID_SAFESETID", 107},
                                                     {"LSM_ID_LOCKDOWN", 108},
                                                     {"LSM_ID_BPF", 109},
                                                     {"LSM_ID_LANDLOCK", 110},
                                                     {"LSM_ID_IMA", 111},
                                                     {"LSM_ID_EVM", 112},
                                                     {"LSM_ID_IPE", 113}});
inline constexpr auto lsm_attributes = names("LSM_ATTR_???", {{"LSM_ATTR_UNDEF", 0},
                                                              {"LSM_ATTR_CURRENT", 100},
                                                              {"LSM_ATTR_EXEC", 101},
                                                              {"LSM_ATTR_FSCREATE", 102},
                                                              {"LSM_ATTR_KEYCREATE", 103},
                                                              {"LSM_ATTR_PREV", 104},
                                                              {"LSM_ATTR_SOCKCREATE", 105}});
inline constexpr auto lsm_flags = names("LSM_FLAG_???", {{"LSM_FLAG_SINGLE", 1}});
// `len` counts the record and what it is padded with, `ctx_len` what the context is of that.
inline constexpr auto lsm_ctx = record(32, {{"id", one_of(lsm_ids, Size::b8)},
                                            {"flags", x64},
                                            {"len", u64},
                                            {"ctx_len", u64},
                                            {"ctx", flexible(bytes, "ctx_len")}});

}  // namespace sysgood::describe
