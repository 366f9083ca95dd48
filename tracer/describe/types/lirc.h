// linux/lirc.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto lirc_features = names("LIRC_CAN_???", {{"LIRC_CAN_SEND_PULSE", 2},
                                                             {"LIRC_CAN_SEND_LIRCCODE", 0x10},
                                                             {"LIRC_CAN_SET_SEND_CARRIER", 0x100},
                                                             {"LIRC_CAN_SET_SEND_DUTY_CYCLE", 0x200},
                                                             {"LIRC_CAN_SET_TRANSMITTER_MASK", 0x400},
                                                             {"LIRC_CAN_REC_MODE2", 0x40000},
                                                             {"LIRC_CAN_REC_SCANCODE", 0x80000},
                                                             {"LIRC_CAN_REC_LIRCCODE", 0x100000},
                                                             {"LIRC_CAN_SET_REC_CARRIER", 0x1000000},
                                                             {"LIRC_CAN_MEASURE_CARRIER", 0x2000000},
                                                             {"LIRC_CAN_USE_WIDEBAND_RECEIVER", 0x4000000},
                                                             {"LIRC_CAN_SET_REC_TIMEOUT", 0x10000000},
                                                             {"LIRC_CAN_GET_REC_RESOLUTION", 0x20000000},
                                                             {"LIRC_CAN_SET_REC_CARRIER_RANGE", 0x80000000}});

inline constexpr auto lirc_modes = names("LIRC_MODE_???", {{"LIRC_MODE_RAW", 1},
                                                           {"LIRC_MODE_PULSE", 2},
                                                           {"LIRC_MODE_MODE2", 4},
                                                           {"LIRC_MODE_SCANCODE", 8},
                                                           {"LIRC_MODE_LIRCCODE", 0x10}});

}  // namespace sysgood::describe
