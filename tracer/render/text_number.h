// Numbers as strace writes them: one function a kind. Internal to render/.
#pragma once

#include <string>
#include <string_view>

#include "arch/abi.h"
#include "tracer/decode/value.h"
#include "tracer/render/text_value.h"

namespace sysgood {

void append_number(std::string& out, const Value& value, Abi abi, const ValueStyle& style);

// A number that lies in network order as what makes it: htons(80), htonl(5), htons(ETH_P_ALL).
void append_swapped(std::string& out, const Value& value, Abi abi, ValueStyle::Constants style);

// The date of a point in time in a comment, whatever the style; nothing for the epoch itself.
void append_date_comment(std::string& out, int64_t seconds, uint64_t fraction, int digits = 9);

// What a limit that is none is called; empty: it is one.
std::string_view infinity_name(const Value& value);

// The number's bits as the signed value its width makes it.
int64_t as_signed(const Value& value);

}  // namespace sysgood
