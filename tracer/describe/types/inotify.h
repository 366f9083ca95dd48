// inotify(7), fanotify(7): linux/inotify.h, linux/fanotify.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto inotify_init_flags = names("IN_???", {{"IN_NONBLOCK", 0x800}, {"IN_CLOEXEC", 0x80000}});
inline constexpr auto inotify_events = names("IN_???", {{"IN_ACCESS", 1},
                                                        {"IN_MODIFY", 2},
                                                        {"IN_ATTRIB", 4},
                                                        {"IN_CLOSE_WRITE", 8},
                                                        {"IN_CLOSE_NOWRITE", 0x10},
                                                        {"IN_OPEN", 0x20},
                                                        {"IN_MOVED_FROM", 0x40},
                                                        {"IN_MOVED_TO", 0x80},
                                                        {"IN_CREATE", 0x100},
                                                        {"IN_DELETE", 0x200},
                                                        {"IN_DELETE_SELF", 0x400},
                                                        {"IN_MOVE_SELF", 0x800},
                                                        {"IN_UNMOUNT", 0x2000},
                                                        {"IN_Q_OVERFLOW", 0x4000},
                                                        {"IN_IGNORED", 0x8000},
                                                        {"IN_ONLYDIR", 0x1000000},
                                                        {"IN_DONT_FOLLOW", 0x2000000},
                                                        {"IN_EXCL_UNLINK", 0x4000000},
                                                        {"IN_MASK_CREATE", 0x10000000},
                                                        {"IN_MASK_ADD", 0x20000000},
                                                        {"IN_ISDIR", 0x40000000},
                                                        {"IN_ONESHOT", 0x80000000}});

inline constexpr auto fanotify_classes =
    names("FAN_CLASS_???", {{"FAN_CLASS_NOTIF", 0}, {"FAN_CLASS_CONTENT", 4}, {"FAN_CLASS_PRE_CONTENT", 8}});
// Behind the class, which is always shown.
inline constexpr auto fanotify_init_names = names("FAN_???", {{"FAN_CLOEXEC", 1},
                                                              {"FAN_NONBLOCK", 2},
                                                              {"FAN_UNLIMITED_QUEUE", 0x10},
                                                              {"FAN_UNLIMITED_MARKS", 0x20},
                                                              {"FAN_ENABLE_AUDIT", 0x40},
                                                              {"FAN_REPORT_PIDFD", 0x80},
                                                              {"FAN_REPORT_TID", 0x100},
                                                              {"FAN_REPORT_FID", 0x200},
                                                              {"FAN_REPORT_DIR_FID", 0x400},
                                                              {"FAN_REPORT_NAME", 0x800},
                                                              {"FAN_REPORT_TARGET_FID", 0x1000},
                                                              {"FAN_REPORT_FD_ERROR", 0x2000},
                                                              {"FAN_REPORT_MNT", 0x4000}});
inline constexpr auto fanotify_init_flags =
    parts(Size::b4,
          {part(0xc, 0, one_of(fanotify_classes)), optional_part(0xfffffff3, 0, flags(fanotify_init_names))});
inline constexpr auto fanotify_mark_flags = names("FAN_MARK_???", {{"FAN_MARK_ADD", 1},
                                                                   {"FAN_MARK_REMOVE", 2},
                                                                   {"FAN_MARK_DONT_FOLLOW", 4},
                                                                   {"FAN_MARK_ONLYDIR", 8},
                                                                   {"FAN_MARK_MOUNT", 0x10},
                                                                   {"FAN_MARK_IGNORED_MASK", 0x20},
                                                                   {"FAN_MARK_IGNORED_SURV_MODIFY", 0x40},
                                                                   {"FAN_MARK_FLUSH", 0x80},
                                                                   {"FAN_MARK_FILESYSTEM", 0x100},
                                                                   {"FAN_MARK_EVICTABLE", 0x200},
                                                                   {"FAN_MARK_IGNORE", 0x400}});
inline constexpr auto fanotify_events = names("FAN_???", {{"FAN_ACCESS", 1},
                                                          {"FAN_MODIFY", 2},
                                                          {"FAN_ATTRIB", 4},
                                                          {"FAN_CLOSE_WRITE", 8},
                                                          {"FAN_CLOSE_NOWRITE", 0x10},
                                                          {"FAN_OPEN", 0x20},
                                                          {"FAN_MOVED_FROM", 0x40},
                                                          {"FAN_MOVED_TO", 0x80},
                                                          {"FAN_CREATE", 0x100},
                                                          {"FAN_DELETE", 0x200},
                                                          {"FAN_DELETE_SELF", 0x400},
                                                          {"FAN_MOVE_SELF", 0x800},
                                                          {"FAN_OPEN_EXEC", 0x1000},
                                                          {"FAN_Q_OVERFLOW", 0x4000},
                                                          {"FAN_FS_ERROR", 0x8000},
                                                          {"FAN_OPEN_PERM", 0x10000},
                                                          {"FAN_ACCESS_PERM", 0x20000},
                                                          {"FAN_OPEN_EXEC_PERM", 0x40000},
                                                          {"FAN_DIR_MODIFY", 0x80000},
                                                          {"FAN_ONDIR", 0x40000000},
                                                          {"FAN_EVENT_ON_CHILD", 0x8000000},
                                                          {"FAN_RENAME", 0x10000000},
                                                          {"FAN_PRE_ACCESS", 0x100000},
                                                          {"FAN_MNT_ATTACH", 0x1000000},
                                                          {"FAN_MNT_DETACH", 0x2000000}});
inline constexpr auto fanotify_no_fd = names("", {{"FAN_NOFD", 0xffffffff}});
inline constexpr auto fanotify_dirfd =
    cases({{0xffffffff, names_as(Kind::named_number, fanotify_no_fd)}, otherwise(dirfd)});

}  // namespace sysgood::describe
