// linux/input-event-codes.h: the types of events, and what there is of each type but keys.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// EVIOCGBIT(0, len) asks which types there are.
inline constexpr auto event_types = names("EV_???", {{"0", 0},
                                                     {"EV_KEY", 1},
                                                     {"EV_REL", 2},
                                                     {"EV_ABS", 3},
                                                     {"EV_MSC", 4},
                                                     {"EV_SW", 5},
                                                     {"EV_LED", 0x11},
                                                     {"EV_SND", 0x12},
                                                     {"EV_REP", 0x14},
                                                     {"EV_FF", 0x15},
                                                     {"EV_PWR", 0x16},
                                                     {"EV_FF_STATUS", 0x17}});

inline constexpr auto axes = names("ABS_???", {{"ABS_X", 0},
                                               {"ABS_Y", 1},
                                               {"ABS_Z", 2},
                                               {"ABS_RX", 3},
                                               {"ABS_RY", 4},
                                               {"ABS_RZ", 5},
                                               {"ABS_THROTTLE", 6},
                                               {"ABS_RUDDER", 7},
                                               {"ABS_WHEEL", 8},
                                               {"ABS_GAS", 9},
                                               {"ABS_BRAKE", 0xa},
                                               {"ABS_HAT0X", 0x10},
                                               {"ABS_HAT0Y", 0x11},
                                               {"ABS_HAT1X", 0x12},
                                               {"ABS_HAT1Y", 0x13},
                                               {"ABS_HAT2X", 0x14},
                                               {"ABS_HAT2Y", 0x15},
                                               {"ABS_HAT3X", 0x16},
                                               {"ABS_HAT3Y", 0x17},
                                               {"ABS_PRESSURE", 0x18},
                                               {"ABS_DISTANCE", 0x19},
                                               {"ABS_TILT_X", 0x1a},
                                               {"ABS_TILT_Y", 0x1b},
                                               {"ABS_TOOL_WIDTH", 0x1c},
                                               {"ABS_VOLUME", 0x20},
                                               {"ABS_PROFILE", 0x21},
                                               {"ABS_MISC", 0x28},
                                               {"ABS_MT_SLOT", 0x2f},
                                               {"ABS_MT_TOUCH_MAJOR", 0x30},
                                               {"ABS_MT_TOUCH_MINOR", 0x31},
                                               {"ABS_MT_WIDTH_MAJOR", 0x32},
                                               {"ABS_MT_WIDTH_MINOR", 0x33},
                                               {"ABS_MT_ORIENTATION", 0x34},
                                               {"ABS_MT_POSITION_X", 0x35},
                                               {"ABS_MT_POSITION_Y", 0x36},
                                               {"ABS_MT_TOOL_TYPE", 0x37},
                                               {"ABS_MT_BLOB_ID", 0x38},
                                               {"ABS_MT_TRACKING_ID", 0x39},
                                               {"ABS_MT_PRESSURE", 0x3a},
                                               {"ABS_MT_DISTANCE", 0x3b},
                                               {"ABS_MT_TOOL_X", 0x3c},
                                               {"ABS_MT_TOOL_Y", 0x3d}});

// Those of the contacts of a device with several, the last of all.
consteval auto last_axes(std::string_view unknown) {
  constexpr size_t contacts = 15;
  auto axes_of_contacts = without_first<axes.all.size() - contacts>(axes);
  axes_of_contacts.unknown = unknown;
  return axes_of_contacts;
}
inline constexpr auto multitouch_axes = last_axes("ABS_MT_???");
inline constexpr auto relative_axes = names("REL_???", {{"REL_X", 0},
                                                        {"REL_Y", 1},
                                                        {"REL_Z", 2},
                                                        {"REL_RX", 3},
                                                        {"REL_RY", 4},
                                                        {"REL_RZ", 5},
                                                        {"REL_HWHEEL", 6},
                                                        {"REL_DIAL", 7},
                                                        {"REL_WHEEL", 8},
                                                        {"REL_MISC", 9},
                                                        {"REL_RESERVED", 0xa},
                                                        {"REL_WHEEL_HI_RES", 0xb},
                                                        {"REL_HWHEEL_HI_RES", 0xc}});
inline constexpr auto misc_events = names("MSC_???", {{"MSC_SERIAL", 0},
                                                      {"MSC_PULSELED", 1},
                                                      {"MSC_GESTURE", 2},
                                                      {"MSC_RAW", 3},
                                                      {"MSC_SCAN", 4},
                                                      {"MSC_TIMESTAMP", 5}});
inline constexpr auto switches = names("SW_???", {{"SW_LID", 0},
                                                  {"SW_TABLET_MODE", 1},
                                                  {"SW_HEADPHONE_INSERT", 2},
                                                  {"SW_RFKILL_ALL", 3},
                                                  {"SW_MICROPHONE_INSERT", 4},
                                                  {"SW_DOCK", 5},
                                                  {"SW_LINEOUT_INSERT", 6},
                                                  {"SW_JACK_PHYSICAL_INSERT", 7},
                                                  {"SW_VIDEOOUT_INSERT", 8},
                                                  {"SW_CAMERA_LENS_COVER", 9},
                                                  {"SW_KEYPAD_SLIDE", 0xa},
                                                  {"SW_FRONT_PROXIMITY", 0xb},
                                                  {"SW_ROTATE_LOCK", 0xc},
                                                  {"SW_LINEIN_INSERT", 0xd},
                                                  {"SW_MUTE_DEVICE", 0xe},
                                                  {"SW_PEN_INSERTED", 0xf}});
inline constexpr auto input_leds = names("LED_???", {{"LED_NUML", 0},
                                                     {"LED_CAPSL", 1},
                                                     {"LED_SCROLLL", 2},
                                                     {"LED_COMPOSE", 3},
                                                     {"LED_KANA", 4},
                                                     {"LED_SLEEP", 5},
                                                     {"LED_SUSPEND", 6},
                                                     {"LED_MUTE", 7},
                                                     {"LED_MISC", 8},
                                                     {"LED_MAIL", 9},
                                                     {"LED_CHARGING", 0xa}});
inline constexpr auto input_sounds = names("SND_???", {{"SND_CLICK", 0}, {"SND_BELL", 1}, {"SND_TONE", 2}});
inline constexpr auto force_effects = names("FF_???", {{"FF_RUMBLE", 0x50},
                                                       {"FF_PERIODIC", 0x51},
                                                       {"FF_CONSTANT", 0x52},
                                                       {"FF_SPRING", 0x53},
                                                       {"FF_FRICTION", 0x54},
                                                       {"FF_DAMPER", 0x55},
                                                       {"FF_INERTIA", 0x56},
                                                       {"FF_RAMP", 0x57},
                                                       {"FF_SQUARE", 0x58},
                                                       {"FF_TRIANGLE", 0x59},
                                                       {"FF_SINE", 0x5a},
                                                       {"FF_SAW_UP", 0x5b},
                                                       {"FF_SAW_DOWN", 0x5c},
                                                       {"FF_CUSTOM", 0x5d},
                                                       {"FF_GAIN", 0x60},
                                                       {"FF_AUTOCENTER", 0x61}});
inline constexpr auto input_properties = names("PROP_???", {{"INPUT_PROP_POINTER", 0},
                                                            {"INPUT_PROP_DIRECT", 1},
                                                            {"INPUT_PROP_BUTTONPAD", 2},
                                                            {"INPUT_PROP_SEMI_MT", 3},
                                                            {"INPUT_PROP_TOPBUTTONPAD", 4},
                                                            {"INPUT_PROP_POINTING_STICK", 5},
                                                            {"INPUT_PROP_ACCELEROMETER", 6}});
inline constexpr auto repeat_settings = names("REP_???", {{"REP_DELAY", 0}, {"REP_PERIOD", 1}});
inline constexpr auto force_states =
    names("FF_STATUS_???", {{"FF_STATUS_STOPPED", 0}, {"FF_STATUS_PLAYING", 1}});
inline constexpr auto event_type_bits = joined(names("EV_???", {{"EV_SYN", 0}}), {{"EV_KEY", 1},
                                                                                  {"EV_REL", 2},
                                                                                  {"EV_ABS", 3},
                                                                                  {"EV_MSC", 4},
                                                                                  {"EV_SW", 5},
                                                                                  {"EV_LED", 0x11},
                                                                                  {"EV_SND", 0x12},
                                                                                  {"EV_REP", 0x14},
                                                                                  {"EV_FF", 0x15},
                                                                                  {"EV_PWR", 0x16},
                                                                                  {"EV_FF_STATUS", 0x17}});

}  // namespace sysgood::describe
