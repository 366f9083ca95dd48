// Terminals: asm-generic/termbits.h, asm-generic/termios.h, linux/tty.h, linux/kd.h. x86_64 and arm64 have
// the same.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto input_modes = names("", {{"IGNBRK", 1},
                                               {"BRKINT", 2},
                                               {"IGNPAR", 4},
                                               {"PARMRK", 8},
                                               {"INPCK", 0x10},
                                               {"ISTRIP", 0x20},
                                               {"INLCR", 0x40},
                                               {"IGNCR", 0x80},
                                               {"ICRNL", 0x100},
                                               {"IUCLC", 0x200},
                                               {"IXON", 0x400},
                                               {"IXANY", 0x800},
                                               {"IXOFF", 0x1000},
                                               {"IMAXBEL", 0x2000},
                                               {"IUTF8", 0x4000}});

// Output modes begin with the delays, each a field of one or two bits.
inline constexpr auto newline_delays = names("", {{"NL0", 0}, {"NL1", 0x100}});
inline constexpr auto return_delays = names("", {{"CR0", 0}, {"CR1", 0x200}, {"CR2", 0x400}, {"CR3", 0x600}});
inline constexpr auto tab_delays =
    names("", {{"TAB0", 0}, {"TAB1", 0x800}, {"TAB2", 0x1000}, {"XTABS", 0x1800}});
inline constexpr auto backspace_delays = names("", {{"BS0", 0}, {"BS1", 0x2000}});
inline constexpr auto vertical_delays = names("", {{"VT0", 0}, {"VT1", 0x4000}});
inline constexpr auto form_feed_delays = names("", {{"FF0", 0}, {"FF1", 0x8000}});
inline constexpr auto output_flags = names("", {{"OPOST", 1},
                                                {"OLCUC", 2},
                                                {"ONLCR", 4},
                                                {"OCRNL", 8},
                                                {"ONOCR", 0x10},
                                                {"ONLRET", 0x20},
                                                {"OFILL", 0x40},
                                                {"OFDEL", 0x80}});
consteval auto output_modes(Size size) {
  return parts(size, {part(0x100, 0, one_of(newline_delays)), part(0x600, 0, one_of(return_delays)),
                      part(0x1800, 0, one_of(tab_delays)), part(0x2000, 0, one_of(backspace_delays)),
                      part(0x4000, 0, one_of(vertical_delays)), part(0x8000, 0, one_of(form_feed_delays)),
                      optional_part(0xffff00ff, 0, flags(output_flags))});
}

// Control modes begin with the speeds and the size of a character. A speed of input is only there if it is
// another.
inline constexpr auto baud_rates = names("", {{"B0", 0},
                                              {"B50", 1},
                                              {"B75", 2},
                                              {"B110", 3},
                                              {"B134", 4},
                                              {"B150", 5},
                                              {"B200", 6},
                                              {"B300", 7},
                                              {"B600", 8},
                                              {"B1200", 9},
                                              {"B1800", 10},
                                              {"B2400", 11},
                                              {"B4800", 12},
                                              {"B9600", 13},
                                              {"B19200", 14},
                                              {"B38400", 15},
                                              {"BOTHER", 0x1000},
                                              {"B57600", 0x1001},
                                              {"B115200", 0x1002},
                                              {"B230400", 0x1003},
                                              {"B460800", 0x1004},
                                              {"B500000", 0x1005},
                                              {"B576000", 0x1006},
                                              {"B921600", 0x1007},
                                              {"B1000000", 0x1008},
                                              {"B1152000", 0x1009},
                                              {"B1500000", 0x100a},
                                              {"B2000000", 0x100b},
                                              {"B2500000", 0x100c},
                                              {"B3000000", 0x100d},
                                              {"B3500000", 0x100e},
                                              {"B4000000", 0x100f}});
inline constexpr auto character_sizes = names("", {{"CS5", 0}, {"CS6", 0x10}, {"CS7", 0x20}, {"CS8", 0x30}});
inline constexpr auto control_flags = names("", {{"CSTOPB", 0x40},
                                                 {"CREAD", 0x80},
                                                 {"PARENB", 0x100},
                                                 {"PARODD", 0x200},
                                                 {"HUPCL", 0x400},
                                                 {"CLOCAL", 0x800},
                                                 {"ADDRB", 0x20000000},
                                                 {"CMSPAR", 0x40000000},
                                                 {"CRTSCTS", 0x80000000}});
consteval auto control_modes(Size size) {
  return parts(
      size,
      {part(0x100f, 0, one_of(baud_rates)), optional_part(0x100f0000, 16, one_of(baud_rates), "<<IBSHIFT"),
       part(0x30, 0, one_of(character_sizes)), optional_part(0xeff0efc0, 0, flags(control_flags))});
}

inline constexpr auto local_modes = names("", {{"ISIG", 1},
                                               {"ICANON", 2},
                                               {"XCASE", 4},
                                               {"ECHO", 8},
                                               {"ECHOE", 0x10},
                                               {"ECHOK", 0x20},
                                               {"ECHONL", 0x40},
                                               {"NOFLSH", 0x80},
                                               {"IEXTEN", 0x8000},
                                               {"ECHOCTL", 0x200},
                                               {"ECHOPRT", 0x400},
                                               {"ECHOKE", 0x800},
                                               {"FLUSHO", 0x1000},
                                               {"PENDIN", 0x4000},
                                               {"TOSTOP", 0x100},
                                               {"EXTPROC", 0x10000}});
inline constexpr auto line_disciplines = names(
    "N_???", {{"N_TTY", 0},           {"N_SLIP", 1},         {"N_MOUSE", 2},         {"N_PPP", 3},
              {"N_STRIP", 4},         {"N_AX25", 5},         {"N_X25", 6},           {"N_6PACK", 7},
              {"N_MASC", 8},          {"N_R3964", 9},        {"N_PROFIBUS_FDL", 10}, {"N_IRDA", 11},
              {"N_SMSBLOCK", 12},     {"N_HDLC", 13},        {"N_SYNC_PPP", 14},     {"N_HCI", 15},
              {"N_GIGASET_M101", 16}, {"N_SLCAN", 17},       {"N_PPS", 18},          {"N_V253", 19},
              {"N_CAIF", 20},         {"N_GSM0710", 21},     {"N_TI_WL", 22},        {"N_TRACESINK", 23},
              {"N_TRACEROUTER", 24},  {"N_NCI", 25},         {"N_SPEAKUP", 26},      {"N_NULL", 27},
              {"N_MCTP", 28},         {"N_DEVELOPMENT", 29}, {"N_CAN327", 30}});
inline constexpr auto control_characters = names("", {{"[VINTR]", 0},
                                                      {"[VQUIT]", 1},
                                                      {"[VERASE]", 2},
                                                      {"[VKILL]", 3},
                                                      {"[VEOF]", 4},
                                                      {"[VTIME]", 5},
                                                      {"[VMIN]", 6},
                                                      {"[VSWTC]", 7},
                                                      {"[VSTART]", 8},
                                                      {"[VSTOP]", 9},
                                                      {"[VSUSP]", 10},
                                                      {"[VEOL]", 11},
                                                      {"[VREPRINT]", 12},
                                                      {"[VDISCARD]", 13},
                                                      {"[VWERASE]", 14},
                                                      {"[VLNEXT]", 15},
                                                      {"[VEOL2]", 16},
                                                      {"[17]", 17},
                                                      {"[18]", 18}});

inline constexpr auto termio_output = output_modes(Size::b2), termios_output = output_modes(Size::b4);
inline constexpr auto termio_control = control_modes(Size::b2), termios_control = control_modes(Size::b4);
inline constexpr auto termio = record({{"c_iflag", flags(input_modes, Size::b2)},
                                       {"c_oflag", termio_output},
                                       {"c_cflag", termio_control},
                                       {"c_lflag", flags(local_modes, Size::b2)},
                                       {"c_line", one_of(line_disciplines, Size::b1), verbose},
                                       {"c_cc", array(x8, 8, control_characters), verbose}});
inline constexpr auto termios = record({{"c_iflag", flags(input_modes)},
                                        {"c_oflag", termios_output},
                                        {"c_cflag", termios_control},
                                        {"c_lflag", flags(local_modes)},
                                        {"c_line", one_of(line_disciplines, Size::b1), verbose},
                                        {"c_cc", array(x8, 19, control_characters), verbose}});
inline constexpr auto termios2 = record({{"c_iflag", flags(input_modes)},
                                         {"c_oflag", termios_output},
                                         {"c_cflag", termios_control},
                                         {"c_lflag", flags(local_modes)},
                                         {"c_line", one_of(line_disciplines, Size::b1), verbose},
                                         {"c_cc", array(x8, 19, control_characters), verbose},
                                         {"c_ispeed", u32, verbose},
                                         {"c_ospeed", u32, verbose}});
inline constexpr auto winsize =
    record({{"ws_row", u16}, {"ws_col", u16}, {"ws_xpixel", u16}, {"ws_ypixel", u16}});

inline constexpr auto flow_actions =
    names("TC???", {{"TCOOFF", 0}, {"TCOON", 1}, {"TCIOFF", 2}, {"TCION", 3}});
inline constexpr auto flush_queues = names("TC???", {{"TCIFLUSH", 0}, {"TCOFLUSH", 1}, {"TCIOFLUSH", 2}});
inline constexpr auto modem_lines = names("TIOCM_???", {{"TIOCM_LE", 1},
                                                        {"TIOCM_DTR", 2},
                                                        {"TIOCM_RTS", 4},
                                                        {"TIOCM_ST", 8},
                                                        {"TIOCM_SR", 0x10},
                                                        {"TIOCM_CTS", 0x20},
                                                        {"TIOCM_CAR", 0x40},
                                                        {"TIOCM_RNG", 0x80},
                                                        {"TIOCM_DSR", 0x100},
                                                        {"TIOCM_OUT1", 0x2000},
                                                        {"TIOCM_OUT2", 0x4000},
                                                        {"TIOCM_LOOP", 0x8000}});

inline constexpr auto console_modes =
    names("KD_???", {{"KD_TEXT", 0}, {"KD_GRAPHICS", 1}, {"KD_TEXT0", 2}, {"KD_TEXT1", 3}});
inline constexpr auto keyboard_modes =
    names("K_???", {{"K_RAW", 0}, {"K_XLATE", 1}, {"K_MEDIUMRAW", 2}, {"K_UNICODE", 3}, {"K_OFF", 4}});
inline constexpr auto meta_modes = names("K_???", {{"K_METABIT", 3}, {"K_ESCPREFIX", 4}});
inline constexpr auto keyboard_types = names("KB_???", {{"KB_84", 1}, {"KB_101", 2}, {"KB_OTHER", 3}});
// What the locks are, and in the next bits what they are by default.
inline constexpr auto keyboard_locks = names("LED_???", {{"LED_SCR", 1},
                                                         {"LED_NUM", 2},
                                                         {"LED_CAP", 4},
                                                         {"LED_SCR<<4", 0x10},
                                                         {"LED_NUM<<4", 0x20},
                                                         {"LED_CAP<<4", 0x40}});
inline constexpr auto keyboard_leds = names("LED_???", {{"LED_SCR", 1}, {"LED_NUM", 2}, {"LED_CAP", 4}});

}  // namespace sysgood::describe
