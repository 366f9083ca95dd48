// Requests of terminals and of the console.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/serial.h"
#include "tracer/describe/types/termios.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    // Terminals.
    {"TCGETS", out(termios)},
    {"TCSETS", in(termios)},
    {"TCSETSW", in(termios)},
    {"TCSETSF", in(termios)},
    {"TCGETS2", out(termios2)},
    {"TCSETS2", in(termios2)},
    {"TCSETSW2", in(termios2)},
    {"TCSETSF2", in(termios2)},
    {"TCGETA", out(termio)},
    {"TCSETA", in(termio)},
    {"TCSETAW", in(termio)},
    {"TCSETAF", in(termio)},
    {"TIOCGLCKTRMIOS", out(termios)},
    {"TIOCSLCKTRMIOS", in(termios)},
    {"TCSBRK", s32},
    {"TCSBRKP", s32},
    {"TIOCSBRK", unused},
    {"TIOCCBRK", unused},
    {"TCXONC", one_of(flow_actions, Size::word)},
    {"TCFLSH", one_of(flush_queues, Size::word)},
    {"TIOCEXCL", unused},
    {"TIOCNXCL", unused},
    {"TIOCGEXCL", out(s32)},
    {"TIOCSCTTY", s32},
    {"TIOCNOTTY", unused},
    {"TIOCVHANGUP", unused},
    {"TIOCCONS", unused},
    {"TIOCGPGRP", out(pid)},
    {"TIOCSPGRP", in(pid)},
    {"TIOCGSID", out(pid)},
    {"TIOCOUTQ", out(s32)},
    {"FIONREAD", out(s32)},
    {"TIOCSTI", in(bytes, fixed(1))},
    {"TIOCGWINSZ", out(winsize)},
    {"TIOCSWINSZ", in(winsize)},
    {"TIOCMGET", out(flags(modem_lines))},
    {"TIOCMSET", in(flags(modem_lines))},
    {"TIOCMBIS", in(flags(modem_lines))},
    {"TIOCMBIC", in(flags(modem_lines))},
    {"TIOCGSOFTCAR", out(s32)},
    {"TIOCSSOFTCAR", in(s32)},
    {"TIOCGETD", out(s32)},
    {"TIOCSETD", in(s32)},
    {"TIOCPKT", in(s32)},
    {"TIOCGPKT", out(s32)},
    {"TIOCGPTLCK", out(s32)},
    {"TIOCSERGETLSR", out(x32)},
    {"TIOCGICOUNT", out(serial_icounter)},
    {"TIOCGRS485", out(serial_rs485)},
    {"TIOCSRS485", in(serial_rs485)},
    {"TIOCGDEV", out(u32)},
    {"TIOCGPTN", out(u32)},
    {"TIOCSPTLCK", in(s32)},
    // The console.
    {"VT_OPENQRY", out(s32)},
    {"VT_GETMODE", out(vt_mode)},
    {"VT_SETMODE", in(vt_mode)},
    {"VT_GETSTATE", out(vt_stat)},
    {"KDGETMODE", out(one_of(console_modes))},
    {"KDSETMODE", one_of(console_modes)},
    {"KDGKBMODE", out(names_as(Kind::named_number, keyboard_modes))},
    {"KDSKBMODE", names_as(Kind::named_number, keyboard_modes)},
    {"KDGKBMETA", out(one_of(meta_modes))},
    {"KDSKBMETA", one_of(meta_modes)},
    {"KDGKBTYPE", out(one_of(keyboard_types, Size::b1))},
    {"KDGETLED", out(flags(keyboard_leds, Size::b1))},
    {"KDSETLED", flags(keyboard_leds, Size::b1)},
    {"KDENABIO", unused},
    {"KDDISABIO", unused},
    {"TIOCGPTPEER", xlong, Returns::descriptor},
};

}  // namespace

constinit const IoctlFamily terminal_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
