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
// DM_DEV_SUSPEND with DM_SUSPEND_FLAG suspends, and resumes without it: only then does it take a cookie.
inline constexpr Field dm_resume_event{"event_nr", u32, unless("flags", 2), at(32)};
// Where what is behind the header begins; the header is told alone.
inline constexpr Field dm_data_start{"data_start", u32, at(16)};

// What a header says; of another version than the one known here it is the version alone.
inline constexpr auto dm_any = record(312, {dm_version, dm_data_size, dm_flag_set});
inline constexpr auto dm_ioctl =
    record(312, {dm_version, dm_data_size, dm_device, dm_name, dm_uuid, dm_flag_set});
inline constexpr auto dm_ioctl_event =
    record(312, {dm_version, dm_data_size, dm_device, dm_name, dm_uuid, dm_event, dm_flag_set});
inline constexpr auto dm_ioctl_suspend =
    record(312, {dm_version, dm_data_size, dm_device, dm_name, dm_uuid, dm_resume_event, dm_flag_set});
inline constexpr auto dm_ioctl_answer = record(312, {dm_version, dm_data_size, dm_device, dm_name, dm_uuid,
                                                     dm_targets, dm_opens, dm_event, dm_flag_set});
inline constexpr auto dm_list = record(312, {dm_version, dm_data_size, dm_data_start, dm_flag_set});
inline constexpr auto dm_data =
    record(312, {dm_version, dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_flag_set});
inline constexpr auto dm_data_event = record(
    312, {dm_version, dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_event, dm_flag_set});
inline constexpr auto dm_data_targets = record(
    312, {dm_version, dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_targets, dm_flag_set});
inline constexpr auto dm_data_answer =
    record(312, {dm_version, dm_data_size, dm_data_start, dm_device, dm_name, dm_uuid, dm_targets, dm_opens,
                 dm_event, dm_flag_set});
// struct dm_ioctl without `data`: "padding or data". The kernel takes none that says it is shorter.
inline constexpr uint32_t dm_header_size = 305;
inline constexpr uint32_t dm_known_version = 4;
// DM_LIST_DEVICES tells the numbers of events behind the names from this minor version on.
inline constexpr uint32_t dm_event_numbers_version = 37;
inline constexpr uint32_t dm_data_out_flag = 0x10000;

// What is behind a header. Texts lie behind the records and end with a NUL or where the data does.
enum class DmData : uint8_t {
  string,
  answer,
  message,
  names,
  versions,
  targets,
  target_states,
  dependencies
};
inline constexpr auto dm_target_spec = record(40, {{"sector_start", u64, at(0)},
                                                   {"length", u64, at(8)},
                                                   {"next", padding(4), at(20)},
                                                   {"target_type", chars(16), at(24)}});
inline constexpr auto dm_target_state = record(40, {{"sector_start", u64, at(0)},
                                                    {"length", u64, at(8)},
                                                    {"status", s32, at(16)},
                                                    {"next", padding(4), at(20)},
                                                    {"target_type", chars(16), at(24)}});
inline constexpr auto dm_target_deps = record(8, {{"count", u32, at(0)}});
inline constexpr auto dm_name_list = record(12, {{"dev", device, at(0)}, {"next", padding(4), at(8)}});
inline constexpr auto dm_target_versions =
    record(16, {{"next", padding(4), at(0)}, {"version", array(u32, 3), at(4)}});
inline constexpr auto dm_target_msg = record(8, {{"sector", u64}});

consteval Case dm_data_case(DmData what, Type record) { return {static_cast<uint64_t>(what), record}; }

constexpr Type dm_argument(View<Field> header, Dir d, View<Case> data) {
  Type t{Kind::hook, Size::word};
  t.hook = Hook::device_mapper;
  t.dir = d;
  t.count = {Count::fixed, 1};
  t.fields = header;
  t.record_size = 312;
  t.cases = data;
  return t;
}
// A header of these fields. What the call writes is looked at when it has returned.
template <size_t N>
consteval Type dm(const RecordOf<N>& header, Dir d) {
  return dm_argument({header.fields.data(), N}, d, {});
}
// The same with data behind it.
template <size_t N, size_t M>
consteval Type dm(const RecordOf<N>& header, Dir d, const CasesOf<M>& data) {
  return dm_argument({header.fields.data(), N}, d, {data.all.data(), M});
}

}  // namespace sysgood::describe
