// linux/serial.h, linux/vt.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto serial_icounter = record(80, {{"cts", s32, at(0)},
                                                    {"dsr", s32, at(4)},
                                                    {"rng", s32, at(8)},
                                                    {"dcd", s32, at(12)},
                                                    {"rx", s32, at(16)},
                                                    {"tx", s32, at(20)},
                                                    {"frame", s32, at(24)},
                                                    {"overrun", s32, at(28)},
                                                    {"parity", s32, at(32)},
                                                    {"brk", s32, at(36)},
                                                    {"buf_overrun", s32, at(40)}});
inline constexpr auto rs485_flags = names("SER_RS485_???", {{"SER_RS485_ENABLED", 1},
                                                            {"SER_RS485_RTS_ON_SEND", 2},
                                                            {"SER_RS485_RTS_AFTER_SEND", 4},
                                                            {"SER_RS485_RX_DURING_TX", 0x10},
                                                            {"SER_RS485_TERMINATE_BUS", 0x20},
                                                            {"SER_RS485_ADDRB", 0x40},
                                                            {"SER_RS485_ADDR_RECV", 0x80},
                                                            {"SER_RS485_ADDR_DEST", 0x100}});
inline constexpr auto serial_rs485 = record(32, {{"flags", flags(rs485_flags), at(0)},
                                                 {"delay_rts_before_send", u32, at(4)},
                                                 {"delay_rts_after_send", u32, at(8)}});
inline constexpr auto vt_modes = names("VT_???", {{"VT_AUTO", 0}, {"VT_PROCESS", 1}, {"VT_ACKACQ", 2}});
inline constexpr auto vt_mode = record({{"mode", one_of(vt_modes, Size::b1)},
                                        {"waitv", u8},
                                        {"relsig", Type{Kind::signal, Size::b2}},
                                        {"acqsig", Type{Kind::signal, Size::b2}},
                                        {"frsig", s16}});
inline constexpr auto vt_stat = record({{"v_active", u16}, {"v_signal", u16}, {"v_state", x16}});

}  // namespace sysgood::describe
