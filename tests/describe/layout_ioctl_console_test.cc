// The records of the console's requests lie as the kernel's headers lay them.
#include <gtest/gtest.h>
#include <linux/kd.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/console.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(kbentry, kbentry);
LIES(kbentry, kbentry, kb_table);
LIES(kbentry, kbentry, kb_index);
LIES(kbentry, kbentry, kb_value);
IS_LONG(kbentry_asked, kbentry);
LIES(kbentry_asked, kbentry, kb_value);
IS_LONG(kbsentry, kbsentry);
LIES(kbsentry, kbsentry, kb_func);
LIES(kbsentry, kbsentry, kb_string);
IS_LONG(kbsentry_asked, kbsentry);
IS_LONG(kbdiacr, kbdiacr);
LIES(kbdiacr, kbdiacr, diacr);
LIES(kbdiacr, kbdiacr, base);
LIES(kbdiacr, kbdiacr, result);
LIES(kbdiacrs, kbdiacrs, kb_cnt);
LIES(kbdiacrs, kbdiacrs, kbdiacr);
static_assert(sizeof(::kbdiacrs) == offsetof(::kbdiacrs, kbdiacr) + most_diacritics * sizeof(::kbdiacr));
IS_LONG(kbdiacruc, kbdiacruc);
LIES(kbdiacruc, kbdiacruc, diacr);
LIES(kbdiacruc, kbdiacruc, base);
LIES(kbdiacruc, kbdiacruc, result);
LIES(kbdiacrsuc, kbdiacrsuc, kb_cnt);
LIES(kbdiacrsuc, kbdiacrsuc, kbdiacruc);
static_assert(sizeof(::kbdiacrsuc) ==
              offsetof(::kbdiacrsuc, kbdiacruc) + most_diacritics * sizeof(::kbdiacruc));
IS_LONG(kbkeycode, kbkeycode);
LIES(kbkeycode, kbkeycode, scancode);
LIES(kbkeycode, kbkeycode, keycode);
LIES(kbkeycode_asked, kbkeycode, keycode);
IS_LONG(kbd_repeat, kbd_repeat);
LIES(kbd_repeat, kbd_repeat, delay);
LIES(kbd_repeat, kbd_repeat, period);
IS_LONG(consolefontdesc, consolefontdesc);
LIES(consolefontdesc, consolefontdesc, charcount);
LIES(consolefontdesc, consolefontdesc, charheight);
LIES(consolefontdesc, consolefontdesc, chardata);
LIES(consolefontdesc_set, consolefontdesc, chardata);
LIES(consolefontdesc_got, consolefontdesc, chardata);
IS_LONG(unipair, unipair);
LIES(unipair, unipair, unicode);
LIES(unipair, unipair, fontpos);
IS_LONG(unimapdesc, unimapdesc);
LIES(unimapdesc, unimapdesc, entry_ct);
LIES(unimapdesc, unimapdesc, entries);
LIES(unimapdesc_asked, unimapdesc, entries);
IS_LONG(unimapinit, unimapinit);
LIES(unimapinit, unimapinit, advised_hashsize);
LIES(unimapinit, unimapinit, advised_hashstep);
LIES(unimapinit, unimapinit, advised_hashlevel);
IS_LONG(console_font_op_wide, console_font_op);
LIES(console_font_op_wide, console_font_op, op);
LIES(console_font_op_wide, console_font_op, flags);
LIES(console_font_op_wide, console_font_op, width);
LIES(console_font_op_wide, console_font_op, height);
LIES(console_font_op_wide, console_font_op, charcount);
LIES(console_font_op_wide, console_font_op, data);
IS_LONG(console_font_op_done_wide, console_font_op);
LIES(console_font_op_done_wide, console_font_op, width);
LIES(console_font_op_done_wide, console_font_op, height);
LIES(console_font_op_done_wide, console_font_op, charcount);
LIES(console_font_op_done_wide, console_font_op, data);

// Where a pointer has four bytes: drivers/tty/vt/vt_ioctl.c, struct compat_console_font_op.
constexpr uint64_t pointer_of_narrow = 20, size_of_narrow = 24;
static_assert(offset_of(console_font_op_narrow, "data", Abi::i386) == pointer_of_narrow);
static_assert(element_size(console_font_op_narrow, Abi::i386) == size_of_narrow);
static_assert(offset_of(console_font_op_done_narrow, "data", Abi::arm) == pointer_of_narrow);
static_assert(element_size(consolefontdesc, Abi::i386) == 8);
static_assert(element_size(unimapdesc, Abi::arm) == 8);

TEST(LayoutIoctlConsole, NoFontIsWiderThanItsTable) {
  // 64 widths, and what is none.
  EXPECT_EQ(font_data_set.all.size(), 65u);
  const auto bytes_of = [](uint64_t width) { return font_data_set.all[width - 1].type.count.per; };
  EXPECT_EQ(bytes_of(1), 32u);
  EXPECT_EQ(bytes_of(8), 32u);
  EXPECT_EQ(bytes_of(9), 64u);
  EXPECT_EQ(bytes_of(64), 256u);
}

}  // namespace
}  // namespace sysgood::describe
