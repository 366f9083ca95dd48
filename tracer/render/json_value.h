// Decoded values as members of a JSON object; docs/json.md says which. Internal to render/.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <span>
#include <string_view>

#include "arch/abi.h"
#include "arch/signals.h"
#include "tracer/decode/decode.h"
#include "tracer/event/frame.h"
#include "tracer/render/text_value.h"

namespace sysgood {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

// Text of our own: ASCII. Of a recording it may be anything, and a character a byte where it is no UTF-8.
void our_string(JsonWriter& json, std::string_view ours);

// ---- members: "key": something ----

// A number that every reader of JSON keeps exactly; as "0x..." of its 64 bits when it is beyond 2^53 - 1.
void member(JsonWriter& json, std::string_view key, int64_t number);
void member(JsonWriter& json, std::string_view key, uint64_t number);
void member(JsonWriter& json, std::string_view key, int number);
void member(JsonWriter& json, std::string_view key, bool truth);
void member_hex(JsonWriter& json, std::string_view key, uint64_t bits);  // always "0x..."
void member(JsonWriter& json, std::string_view key, std::string_view ours);
void member(JsonWriter& json, std::string_view key, Signal signal);  // its name
inline void member(JsonWriter& json, std::string_view key, const char* ours) {
  member(json, key, std::string_view(ours));
}

// Bytes of a program's: as they are if they are UTF-8. Otherwise one character U+0000..U+00FF a byte, and
// `encoding_key`: "latin1" tells so.
void member_bytes(JsonWriter& json, std::string_view key, std::span<const std::byte> bytes,
                  std::string_view encoding_key = "encoding");

// "flags": [names], and "rest": what no name covers.
// What is behind a descriptor, but for its path.
void member_detail(JsonWriter& json, std::string_view detail);
void member_flags(JsonWriter& json, const describe::Names& names, Abi abi, uint64_t bits);

// What is known of a place in code; `source`: with file and line.
void code_members(JsonWriter& json, const Frame& frame, bool source = true);

// What there is to say of a value, without its name.
void value_members(JsonWriter& json, const Value& value, Abi abi, const ValueStyle& style);

// {"name": ..., members}
void named_value(JsonWriter& json, const Value& value, Abi abi, const ValueStyle& style);

// {"field": {members}, ...} of a record.
void fields_object(JsonWriter& json, const Value& record, Abi abi, const ValueStyle& style);

}  // namespace sysgood
