// What the console's requests of ioctl(2) have of their own: keys, characters, tones. Internal to render/.
#pragma once

#include <cstdint>
#include <string>

#include "arch/abi.h"
#include "tracer/decode/value.h"
#include "tracer/render/text_value.h"

namespace sysgood {

// 'A', '\n', '\x01'
void append_character(std::string& out, uint64_t c);

// What a key does, as struct kbentry has it: 0x201 /* K_ENTER */, 0x41 /* K(KT_LATIN, 'A') */; or which
// function key one is, as struct kbsentry has it: KVAL(K_F1).
void append_console_key(std::string& out, const Value& key, Abi abi, ValueStyle::Constants style);

// What a font has for a byte: a character by its number, or one of its own: UNI_DIRECT_BASE+0x1.
void append_console_unicode(std::string& out, uint64_t character, ValueStyle::Constants style);

// KIOCSOUND's ticks and KDMKTONE's ticks and time, with the frequency that they make.
void append_tone(std::string& out, const Value& tone, ValueStyle::Constants style);

}  // namespace sysgood
