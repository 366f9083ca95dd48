// Requests whose number says how much room their caller has, or which of many like things it is about.
#include <iterator>

#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/types/input_event.h"

namespace sysgood::describe {

namespace {

constexpr uint32_t any_size = 0xc000ffff, any_number = 0xc000ff00;

constexpr IoctlMacro macros[] = {
    // linux/input.h
    {"EVIOCGNAME", 0x80004506, any_size},
    {"EVIOCGPHYS", 0x80004507, any_size},
    {"EVIOCGUNIQ", 0x80004508, any_size},
    {"EVIOCGPROP", 0x80004509, any_size},
    {"EVIOCGMTSLOTS", 0x8000450a, any_size},
    {"EVIOCGKEY", 0x80004518, any_size},
    {"EVIOCGLED", 0x80004519, any_size},
    {"EVIOCGSND", 0x8000451a, any_size},
    {"EVIOCGSW", 0x8000451b, any_size},
    {"EVIOCGBIT", 0x80004520, 0xc000ffe0, true, true, event_types},
    {"EVIOCGABS", 0x80184540, 0xffffffc0, true, false, axes},
    {"EVIOCSABS", 0x401845c0, 0xffffffc0, true, false, axes},
    // linux/hidraw.h, linux/hiddev.h
    {"HIDIOCGRAWNAME", 0x80004804, any_size},
    {"HIDIOCGRAWPHYS", 0x80004805, any_size},
    {"HIDIOCGNAME", 0x80004806, any_size},
    {"HIDIOCGPHYS", 0x80004812, any_size},
    {"HIDIOCSFEATURE", 0xc0004806, any_size},
    {"HIDIOCGFEATURE", 0xc0004807, any_size},
    {"HIDIOCGRAWUNIQ", 0x80004808, any_size},
    {"HIDIOCSINPUT", 0xc0004809, any_size, false, true, {}, true},
    {"HIDIOCGINPUT", 0xc000480a, any_size, false, true, {}, true},
    {"HIDIOCSOUTPUT", 0xc000480b, any_size, false, true, {}, true},
    {"HIDIOCGOUTPUT", 0xc000480c, any_size, false, true, {}, true},
    // linux/soundcard.h
    {"MIXER_READ", 0x80004d00, any_number, true, false},
    {"MIXER_WRITE", 0x40004d00, any_number, true, false},
    // linux/uinput.h, linux/usbdevice_fs.h, linux/joystick.h, linux/spi/spidev.h
    {"UI_GET_SYSNAME", 0x8000552c, any_size},
    {"USBDEVFS_CONNINFO_EX", 0x80005520, any_size},
    {"JSIOCGNAME", 0x80006a13, any_size},
    {"SPI_IOC_MESSAGE", 0x40006b00, any_size},
};

}  // namespace

View<IoctlMacro> ioctl_macros() { return {macros, std::size(macros)}; }

const IoctlMacro* ioctl_macro(uint32_t request) {
  for (const IoctlMacro& m : macros)
    if ((request & m.mask) == m.value) return &m;
  return nullptr;
}

}  // namespace sysgood::describe
