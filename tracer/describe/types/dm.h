// linux/dm-ioctl.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto dm_flags = names("DM_???", {{"DM_READONLY_FLAG", 1},
                                                  {"DM_SUSPEND_FLAG", 2},
                                                  {"DM_EXISTS_FLAG", 4},
                                                  {"DM_PERSISTENT_DEV_FLAG", 8},
                                                  {"DM_STATUS_TABLE_FLAG", 0x10},
                                                  {"DM_ACTIVE_PRESENT_FLAG", 0x20},
                                                  {"DM_INACTIVE_PRESENT_FLAG", 0x40},
                                                  {"DM_BUFFER_FULL_FLAG", 0x100},
                                                  {"DM_SKIP_BDGET_FLAG", 0x200},
                                                  {"DM_SKIP_LOCKFS_FLAG", 0x400},
                                                  {"DM_NOFLUSH_FLAG", 0x800},
                                                  {"DM_QUERY_INACTIVE_TABLE_FLAG", 0x1000},
                                                  {"DM_UEVENT_GENERATED_FLAG", 0x2000},
                                                  {"DM_UUID_FLAG", 0x4000},
                                                  {"DM_SECURE_DATA_FLAG", 0x8000},
                                                  {"DM_DATA_OUT_FLAG", 0x10000},
                                                  {"DM_DEFERRED_REMOVE", 0x20000},
                                                  {"DM_INTERNAL_SUSPEND_FLAG", 0x40000},
                                                  {"DM_IMA_MEASUREMENT_FLAG", 0x80000}});

// What is empty is not shown: a device has a number, a name or a universal name.
inline constexpr Field dm_version{"version", array(u32, 3), at(0)}, dm_data_size{"data_size", u32, at(12)},
    dm_device{"dev", device, when("dev", ~0ull), at(40)},
    dm_name{"name", chars(128), when("name", 0xff), at(48)},
    dm_uuid{"uuid", chars(129), when("uuid", 0xff), at(176)}, dm_event{"event_nr", u32, at(32)},
    dm_flag_set{"flags", flags(dm_flags), at(28)}, dm_targets{"target_count", u32, at(20)},
    dm_opens{"open_count", s32, at(24)};
// Where what is behind the header begins; the header is told alone.
inline constexpr Field dm_data_start{"data_start", u32, at(16)};

// What a header says that has the version known here: of another it is the version alone.
template <const auto& Rest>
inline constexpr auto dm_header = record(312,
                                         {dm_version, {"", Rest, when_is("version", 4, 0xffffffff), at(0)}});
inline constexpr auto dm_any_rest = record(312, {dm_data_size, dm_device, dm_name, dm_uuid, dm_flag_set});
inline constexpr auto dm_event_rest =
    record(312, {dm_data_size, dm_device, dm_name, dm_uuid, dm_event, dm_flag_set});
inline constexpr auto dm_answer_rest =
    record(312, {dm_data_size, dm_device, dm_name, dm_uuid, dm_targets, dm_opens, dm_event, dm_flag_set});
inline constexpr auto dm_list_rest = record(312, {dm_data_size, dm_data_start, dm_flag_set});
inline constexpr auto dm_data_rest =
    record(312, {dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_flag_set});
inline constexpr auto dm_data_event_rest =
    record(312, {dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_event, dm_flag_set});
inline constexpr auto dm_data_targets_rest =
    record(312, {dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_targets, dm_flag_set});
inline constexpr auto dm_data_answer_rest = record(
    312,
    {dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_targets, dm_opens, dm_event, dm_flag_set});
// Requests that are about no device, about one, and those that count its events; with data behind them.
inline constexpr auto dm_ioctl = dm_header<dm_any_rest>, dm_ioctl_event = dm_header<dm_event_rest>,
                      dm_ioctl_answer = dm_header<dm_answer_rest>, dm_list = dm_header<dm_list_rest>,
                      dm_data = dm_header<dm_data_rest>, dm_data_event_nr = dm_header<dm_data_event_rest>,
                      dm_data_targets = dm_header<dm_data_targets_rest>,
                      dm_data_answer = dm_header<dm_data_answer_rest>;

}  // namespace sysgood::describe
