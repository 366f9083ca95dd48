// ioctl of input devices as text: keys, slots and effects.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

CallCase key_codes(uint64_t request, uint64_t key) { return ioctl(request, FakeMemory().u32(at, {30, key})); }
CallCase slots(uint64_t room, uint64_t code) {
  FakeMemory memory;
  memory.u32(at, {code, 7, 0xffffffff});
  return ioctl(0x8000450a | room << 16, memory);
}
// With -v: the effect's union holds 10, 11, 12...
CallCase effect(uint64_t type, Abi abi = Abi::x86_64) {
  FakeMemory memory;
  memory.u16(at, {type, 0xffff, 3, 4, 5, 6, 7, 0});
  for (uint64_t i = 0; i < 16; ++i) memory.u16(at + 16 + 2 * i, {i + 10});
  if (is_narrow(abi)) {  // nothing is behind it
    memory = FakeMemory();
    memory.u16(at, {type, 0xffff, 3, 4, 5, 6, 7, 0});
    for (uint64_t i = 0; i < 14; ++i) memory.u16(at + 16 + 2 * i, {i + 10});
  }
  CallCase call = ioctl(is_narrow(abi) ? 0x402c4580 : 0x40304580, memory);
  call.style.verbose = true;
  call.abi = abi;
  return call;
}

TEST(IoctlDevices, InputKeysSlotsAndEffects) {
  const std::string begin =
      ", id=-1, direction=3, trigger={button=4, interval=5}, replay={length=6, delay=7}, ";
  const auto of = [&](const std::string& type, const std::string& rest) {
    return "ioctl(3, EVIOCSFF, {type=" + type + begin + rest + "}) = 0";
  };
  check({
      {key_codes(0x80084504, 30), "ioctl(3, EVIOCGKEYCODE, [30, KEY_A]) = 0"},
      {key_codes(0x40084504, 0x1000), "ioctl(3, EVIOCSKEYCODE, [30, 0x1000 /* KEY_??? */]) = 0"},
      {slots(3, 0x35), "ioctl(3, EVIOCGMTSLOTS(3), 0x10000000) = 0"},
      {slots(4, 0x35), "ioctl(3, EVIOCGMTSLOTS(4), {code=ABS_MT_POSITION_X, values=[]}) = 0"},
      {slots(7, 0x35), "ioctl(3, EVIOCGMTSLOTS(7), {code=ABS_MT_POSITION_X, values=[]}) = 0"},
      {slots(12, 0), "ioctl(3, EVIOCGMTSLOTS(12), {code=0 /* ABS_MT_??? */, values=[7, -1]}) = 0"},
      {effect(0x50), of("FF_RUMBLE", "rumble={strong_magnitude=10, weak_magnitude=11}")},
      {effect(0x51), of("FF_PERIODIC",
                        "periodic={waveform=10, period=11, magnitude=12, offset=13, phase=14, "
                        "envelope={attack_length=15, attack_level=16, fade_length=17, fade_level=0x12}, "
                        "custom_len=1376276, custom_data=0x19001800170016}")},
      {effect(0x51, Abi::i386),
       of("FF_PERIODIC",
          "periodic={waveform=10, period=11, magnitude=12, offset=13, phase=14, "
          "envelope={attack_length=15, attack_level=16, fade_length=17, fade_level=0x12}, "
          "custom_len=1376276, custom_data=0x170016}")},
      {effect(0x52), of("FF_CONSTANT",
                        "constant={level=10, envelope={attack_length=11, attack_level=12, fade_length=13, "
                        "fade_level=0xe}}")},
      {effect(0x53), of("FF_SPRING",
                        "condition=[{right_saturation=10, left_saturation=11, right_coeff=12, left_coeff=13, "
                        "deadband=14, center=15}, {right_saturation=16, left_saturation=17, right_coeff=18, "
                        "left_coeff=19, deadband=20, center=21}]")},
      {effect(0x57), of("FF_RAMP",
                        "ramp={start_level=10, end_level=11, envelope={attack_length=12, attack_level=13, "
                        "fade_length=14, fade_level=0xf}}")},
  });
}

}  // namespace
}  // namespace sysgood::testing
