// ioctl of the console as text.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t there = 0x20000000;

CallCase told(uint64_t request, uint64_t argument) {
  return {.name = "ioctl", .arguments = {3, request, argument}, .result = 0};
}
CallCase verbose(CallCase call) {
  call.style.constants = ValueStyle::Constants::verbose;
  return call;
}
CallCase raw(CallCase call) {
  call.style.constants = ValueStyle::Constants::raw;
  return call;
}
CallCase on(Abi abi, CallCase call) {
  call.abi = abi;
  return call;
}

constexpr uint64_t kdgkbent = 0x4b46, kdskbent = 0x4b47, kdgkbsent = 0x4b48, kdskbsent = 0x4b49,
                   kdgkbdiacr = 0x4b4a, kdskbdiacr = 0x4b4b, kdskbdiacruc = 0x4bfb, kdgetkeycode = 0x4b4c,
                   kdsetkeycode = 0x4b4d, kdkbdrep = 0x4b52, kiocsound = 0x4b2f, kdmktone = 0x4b30,
                   kdfontop = 0x4b72, gio_fontx = 0x4b6b, pio_fontx = 0x4b6c, gio_unimap = 0x4b66,
                   pio_unimap = 0x4b67, pio_unimapclr = 0x4b68, gio_uniscrnmap = 0x4b69;

CallCase key(uint64_t request, uint64_t table, uint64_t value, int64_t result = 0) {
  return ioctl(request, FakeMemory().u8(at, {table, 30}).u16(at + 2, {value}), result);
}

TEST(IoctlConsole, Keys) {
  check({
      {key(kdskbent, 0, 0x61),
       "ioctl(3, KDSKBENT, {kb_table=K_NORMTAB, kb_index=30, kb_value=0x61 /* K(KT_LATIN, 'a') */}) = 0"},
      {key(kdskbent, 3, 0x141),
       "ioctl(3, KDSKBENT, {kb_table=K_ALTSHIFTTAB, kb_index=30, kb_value=0x141 /* K_F56 */}) = 0"},
      {key(kdskbent, 0x84, 0xb5c),
       "ioctl(3, KDSKBENT, {kb_table=1<<KG_CTRL|1<<KG_CTRLR, kb_index=30, kb_value=0xb5c /* K(KT_LETTER, "
       "'\\\\') */}) = 0"},
      {key(kdskbent, 1, 0x241),
       "ioctl(3, KDSKBENT, {kb_table=K_SHIFTTAB, kb_index=30, kb_value=0x241 /* K(KT_SPEC, 0x41) */}) = 0"},
      {key(kdskbent, 2, 0xf00),
       "ioctl(3, KDSKBENT, {kb_table=K_ALTTAB, kb_index=30, kb_value=0xf00 /* K(0xf, 0) */}) = 0"},
      {key(kdgkbent, 0, 0x27f),
       "ioctl(3, KDGKBENT, {kb_table=K_NORMTAB, kb_index=30, kb_value=0x27f /* K_NOSUCHMAP */}) = 0"},
      {key(kdgkbent, 0, 0x27f, -22),
       "ioctl(3, KDGKBENT, {kb_table=K_NORMTAB, kb_index=30}) = -1 EINVAL (Invalid argument)"},
      {raw(key(kdskbent, 3, 0x141)), "ioctl(3, 0x4b47, {kb_table=0x3, kb_index=30, kb_value=0x141}) = 0"},
      {verbose(key(kdskbent, 0x10, 0x141)),
       "ioctl(3, 0x4b47 /* KDSKBENT */, {kb_table=0x10 /* 1<<KG_SHIFTL */, kb_index=30, kb_value=0x141 /* "
       "K_F56 */}) = 0"},
  });
}

TEST(IoctlConsole, Strings) {
  const FakeMemory f2 = FakeMemory().u8(at, {1}).zeros(at + 1, 512).string(at + 1, "ABC\n");
  check({
      {ioctl(kdskbsent, f2), "ioctl(3, KDSKBSENT, {kb_func=KVAL(K_F2), kb_string=\"ABC\\n\"}) = 0"},
      {ioctl(kdgkbsent, f2), "ioctl(3, KDGKBSENT, {kb_func=KVAL(K_F2), kb_string=\"ABC\\n\"}) = 0"},
      {ioctl(kdgkbsent, f2, -22), "ioctl(3, KDGKBSENT, {kb_func=KVAL(K_F2)}) = -1 EINVAL (Invalid argument)"},
      {verbose(ioctl(kdgkbsent, f2, -22)),
       "ioctl(3, 0x4b48 /* KDGKBSENT */, {kb_func=0x1 /* KVAL(K_F2) */}) = -1 EINVAL (Invalid argument)"},
      {ioctl(kdgkbdiacr, FakeMemory().u32(at, {2}).bytes(at + 4, "`A\xc0\r'\\")),
       "ioctl(3, KDGKBDIACR, {kb_cnt=2, kbdiacr=[{diacr='`', base='A', result='\\xc0'}, {diacr='\\r', "
       "base='\\'', "
       "result='\\\\'}]}) = 0"},
      {ioctl(kdskbdiacr, FakeMemory().u32(at, {0})), "ioctl(3, KDSKBDIACR, {kb_cnt=0, kbdiacr=[]}) = 0"},
      {ioctl(kdskbdiacruc, FakeMemory().u32(at, {1, 0x60, 0x41, 0xc0})),
       "ioctl(3, KDSKBDIACRUC, {kb_cnt=1, kbdiacruc=[{diacr=0x60, base=0x41, result=0xc0}]}) = 0"},
  });
}

// No more than the kernel's struct has room for, whatever its count says.
TEST(IoctlConsole, DiacriticsAreNoMoreThanTheirRoom) {
  CallCase call = ioctl(kdskbdiacruc, FakeMemory().u32(at, {257}).zeros(at + 4, 300 * 12));
  call.limits.elements = 1000;
  const std::string text = text_of(call);
  size_t n = 0;
  for (size_t from = 0; (from = text.find("diacr=0", from)) != std::string::npos; ++from) ++n;
  EXPECT_EQ(n, 256u);
  EXPECT_TRUE(text.ends_with("result=0}, ...]}) = 0")) << text.substr(text.size() - 40);
}

TEST(IoctlConsole, CodesAndRates) {
  check({
      {{.name = "ioctl",
        .arguments = {3, kdgetkeycode, at},
        .memory = FakeMemory().u32(at, {0x1e, 0}),
        .memory_after = FakeMemory().u32(at, {0x1e, 0x1f}),
        .result = 0},
       "ioctl(3, KDGETKEYCODE, {scancode=0x1e, keycode=0 => 0x1f}) = 0"},
      {ioctl(kdsetkeycode, FakeMemory().u32(at, {0x1e, 0x1f})),
       "ioctl(3, KDSETKEYCODE, {scancode=0x1e, keycode=0x1f}) = 0"},
      {{.name = "ioctl",
        .arguments = {3, kdkbdrep, at},
        .memory = FakeMemory().u32(at, {250, 0xffffffff}),
        .memory_after = FakeMemory().u32(at, {250, 33}),
        .result = 0},
       "ioctl(3, KDKBDREP, {delay=250, period=-1} => {delay=250, period=33}) = 0"},
  });
}

TEST(IoctlConsole, Tones) {
  check({
      {told(kiocsound, 1193), "ioctl(3, KIOCSOUND, 1193 /* 1000 Hz */) = 0"},
      {told(kiocsound, 0), "ioctl(3, KIOCSOUND, 0 /* off */) = 0"},
      {told(kiocsound, 1193183), "ioctl(3, KIOCSOUND, 1193183 /* off */) = 0"},
      {told(kdmktone, 100 << 16 | 1193), "ioctl(3, KDMKTONE, 100<<16|1193 /* 1000 Hz, 100 ms */) = 0"},
      {told(kdmktone, 1193), "ioctl(3, KDMKTONE, 1193 /* off */) = 0"},
      {told(kdmktone, 100 << 16), "ioctl(3, KDMKTONE, 100<<16|0 /* off */) = 0"},
      {raw(told(kdmktone, 100 << 16 | 1193)), "ioctl(3, 0x4b30, 100<<16|1193) = 0"},
      {raw(told(kiocsound, 1193)), "ioctl(3, 0x4b2f, 1193) = 0"},
  });
}

FakeMemory font(uint64_t operation, uint64_t width) {
  return FakeMemory()
      .u32(at, {operation, 1, width, 16, 1, 0})
      .u64(at + 24, {there})
      .bytes(there, std::string(64, 'A'))
      .zeros(there + 64, 8);
}
CallCase shortly(CallCase call) {
  call.limits.string = 3;
  return call;
}

TEST(IoctlConsole, Fonts) {
  check({
      {shortly(ioctl(kdfontop, font(0, 8))),
       "ioctl(3, KDFONTOP, {op=KD_FONT_OP_SET, flags=KD_FONT_FLAG_DONT_RECALC, width=8, height=16, "
       "charcount=1, "
       "data=\"\\x41\\x41\\x41\"...}) = 0"},
      {shortly(ioctl(kdfontop, font(1, 8))),
       "ioctl(3, KDFONTOP, {op=KD_FONT_OP_GET, flags=KD_FONT_FLAG_DONT_RECALC, width=8, height=16, "
       "charcount=1, "
       "data=0x20000000} => {width=8, height=16, charcount=1, data=\"\\x41\\x41\\x41\"...}) = 0"},
      {ioctl(kdfontop, font(1, 8), -22),
       "ioctl(3, KDFONTOP, {op=KD_FONT_OP_GET, flags=KD_FONT_FLAG_DONT_RECALC, width=8, height=16, "
       "charcount=1, "
       "data=0x20000000}) = -1 EINVAL (Invalid argument)"},
      {shortly(ioctl(kdfontop, font(2, 8))),
       "ioctl(3, KDFONTOP, {op=KD_FONT_OP_SET_DEFAULT, width=8, height=16, data=\"AAA\"...} => {width=8, "
       "height=16}) = 0"},
      {ioctl(kdfontop, font(3, 8)), "ioctl(3, KDFONTOP, {op=KD_FONT_OP_COPY, height=16}) = 0"},
      {ioctl(kdfontop, font(4, 8)),
       "ioctl(3, KDFONTOP, {op=KD_FONT_OP_SET_TALL, flags=KD_FONT_FLAG_DONT_RECALC, width=8, height=16, "
       "charcount=1, "
       "data=0x20000000} => {width=8, height=16, charcount=1, data=0x20000000}) = 0"},
      {ioctl(kdfontop, font(0, 65)),
       "ioctl(3, KDFONTOP, {op=KD_FONT_OP_SET, flags=KD_FONT_FLAG_DONT_RECALC, width=65, height=16, "
       "charcount=1, "
       "data=0x20000000}) = 0"},
      {shortly(on(Abi::i386,
                  ioctl(kdfontop,
                        FakeMemory().u32(at, {0, 0, 9, 16, 1, there}).bytes(there, std::string(64, 'A'))))),
       "ioctl(3, KDFONTOP, {op=KD_FONT_OP_SET, flags=0, width=9, height=16, charcount=1, "
       "data=\"\\x41\\x41\\x41\"...}) = 0"},
      {shortly(ioctl(
           pio_fontx,
           FakeMemory().u16(at, {2, 16, 0, 0}).u64(at + 8, {there}).bytes(there, std::string(64, 'A')))),
       "ioctl(3, PIO_FONTX, {charcount=2, charheight=16, chardata=\"\\x41\\x41\\x41\"...}) = 0"},
      {shortly(ioctl(
           gio_fontx,
           FakeMemory().u16(at, {2, 16, 0, 0}).u64(at + 8, {there}).bytes(there, std::string(64, 'A')))),
       "ioctl(3, GIO_FONTX, {charcount=2, charheight=16, chardata=0x20000000} => {charcount=2, "
       "charheight=16, "
       "chardata=\"\\x41\\x41\\x41\"...}) = 0"},
  });
}

// Of a width of 9 a character has 64 bytes: less cannot be read.
TEST(IoctlConsole, TheBytesOfAFontAreAllReadOrNone) {
  CallCase wide = ioctl(kdfontop, font(0, 9)), wider = ioctl(kdfontop, font(0, 17));
  wide.limits.string = wider.limits.string = 100;
  EXPECT_NE(text_of(wide).find("data=\"\\x41"), std::string::npos) << text_of(wide);
  EXPECT_NE(text_of(wider).find("data=0x20000000}"), std::string::npos) << text_of(wider);
}

TEST(IoctlConsole, Maps) {
  const FakeMemory map = FakeMemory().u16(at, {2, 0, 0, 0}).u64(at + 8, {there}).u16(there, {1, 2, 3, 4});
  FakeMemory screen;
  screen.zeros(at, 512).u16(at, {0x41, 0xf000, 0xf1ff, 0xf200});
  CallCase few = ioctl(gio_uniscrnmap, screen);
  few.limits.elements = 4;
  check({
      {ioctl(pio_unimap, map),
       "ioctl(3, PIO_UNIMAP, {entry_ct=2, entries=[{unicode=0x1, fontpos=0x2}, {unicode=0x3, fontpos=0x4}]}) "
       "= 0"},
      {ioctl(gio_unimap, map, -22),
       "ioctl(3, GIO_UNIMAP, {entry_ct=2, entries=0x20000000}) = -1 EINVAL (Invalid argument)"},
      {{.name = "ioctl",
        .arguments = {3, gio_unimap, at},
        .memory = map,
        .memory_after = FakeMemory(map).u16(at, {1}),
        .result = 0},
       "ioctl(3, GIO_UNIMAP, {entry_ct=2 => 1, entries=[{unicode=0x1, fontpos=0x2}]}) = 0"},
      {on(Abi::arm, ioctl(pio_unimap, FakeMemory().u16(at, {1, 0}).u32(at + 4, {there}).u16(there, {1, 2}))),
       "ioctl(3, PIO_UNIMAP, {entry_ct=1, entries=[{unicode=0x1, fontpos=0x2}]}) = 0"},
      {ioctl(pio_unimapclr, FakeMemory().u16(at, {1, 2, 3})),
       "ioctl(3, PIO_UNIMAPCLR, {advised_hashsize=1, advised_hashstep=2, advised_hashlevel=3}) = 0"},
      {few, "ioctl(3, GIO_UNISCRNMAP, [0x41, UNI_DIRECT_BASE+0, UNI_DIRECT_BASE+0x1ff, 0xf200, ...]) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
