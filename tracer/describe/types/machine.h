// The machine and its kernel: uname(2), sysinfo(2), syslog(2), reboot(2), modules.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto new_utsname = record({{"sysname", chars(65)},
                                            {"nodename", chars(65)},
                                            {"release", chars(65), verbose},
                                            {"version", chars(65), verbose},
                                            {"machine", chars(65), verbose},
                                            {"domainname", chars(65), verbose}});
inline constexpr auto sysinfo = record({{"uptime", usize},
                                        {"loads", array(usize, 3)},
                                        {"totalram", usize},
                                        {"freeram", usize},
                                        {"sharedram", usize},
                                        {"bufferram", usize},
                                        {"totalswap", usize},
                                        {"freeswap", usize},
                                        {"procs", u16},
                                        {"totalhigh", usize},
                                        {"freehigh", usize},
                                        {"mem_unit", u32}});

inline constexpr auto random_flags =
    names("GRND_???", {{"GRND_NONBLOCK", 1}, {"GRND_RANDOM", 2}, {"GRND_INSECURE", 4}});

// The numbers of syslog(2) are the kernel's own; include/linux/syslog.h.
inline constexpr auto syslog_actions = names("SYSLOG_ACTION_???", {{"SYSLOG_ACTION_CLOSE", 0},
                                                                   {"SYSLOG_ACTION_OPEN", 1},
                                                                   {"SYSLOG_ACTION_READ", 2},
                                                                   {"SYSLOG_ACTION_READ_ALL", 3},
                                                                   {"SYSLOG_ACTION_READ_CLEAR", 4},
                                                                   {"SYSLOG_ACTION_CLEAR", 5},
                                                                   {"SYSLOG_ACTION_CONSOLE_OFF", 6},
                                                                   {"SYSLOG_ACTION_CONSOLE_ON", 7},
                                                                   {"SYSLOG_ACTION_CONSOLE_LEVEL", 8},
                                                                   {"SYSLOG_ACTION_SIZE_UNREAD", 9},
                                                                   {"SYSLOG_ACTION_SIZE_BUFFER", 10}});
inline constexpr auto log_levels = names("LOGLEVEL_???", {{"LOGLEVEL_EMERG", 0},
                                                          {"LOGLEVEL_ALERT", 1},
                                                          {"LOGLEVEL_CRIT", 2},
                                                          {"LOGLEVEL_ERR", 3},
                                                          {"LOGLEVEL_WARNING", 4},
                                                          {"LOGLEVEL_NOTICE", 5},
                                                          {"LOGLEVEL_INFO", 6},
                                                          {"LOGLEVEL_DEBUG", 7},
                                                          {"LOGLEVEL_DEBUG+1", 8}});

inline constexpr auto reboot_magic1 = names("LINUX_REBOOT_MAGIC_???", {{"LINUX_REBOOT_MAGIC1", 0xfee1dead}});
inline constexpr auto reboot_magic2 = names("LINUX_REBOOT_MAGIC_???", {{"LINUX_REBOOT_MAGIC2", 672274793},
                                                                       {"LINUX_REBOOT_MAGIC2A", 85072278},
                                                                       {"LINUX_REBOOT_MAGIC2B", 369367448},
                                                                       {"LINUX_REBOOT_MAGIC2C", 537993216}});
inline constexpr uint64_t reboot_restart2 = 0xa1b2c3d4;
inline constexpr auto reboot_commands =
    names("LINUX_REBOOT_CMD_???", {{"LINUX_REBOOT_CMD_CAD_OFF", 0},
                                   {"LINUX_REBOOT_CMD_RESTART", 0x1234567},
                                   {"LINUX_REBOOT_CMD_POWER_OFF", 0x4321fedc},
                                   {"LINUX_REBOOT_CMD_KEXEC", 0x45584543},
                                   {"LINUX_REBOOT_CMD_CAD_ON", 0x89abcdef},
                                   {"LINUX_REBOOT_CMD_RESTART2", reboot_restart2},
                                   {"LINUX_REBOOT_CMD_HALT", 0xcdef0123},
                                   {"LINUX_REBOOT_CMD_SW_SUSPEND", 0xd000fce2}});

inline constexpr auto module_init_flags = names("MODULE_INIT_???", {{"MODULE_INIT_IGNORE_MODVERSIONS", 1},
                                                                    {"MODULE_INIT_IGNORE_VERMAGIC", 2},
                                                                    {"MODULE_INIT_COMPRESSED_FILE", 4}});
inline constexpr auto module_delete_flags = names("O_???", {{"O_NONBLOCK", 0x800}, {"O_TRUNC", 0x200}});

}  // namespace sysgood::describe
