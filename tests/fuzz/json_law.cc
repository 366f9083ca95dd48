#include "tests/fuzz/json_law.h"

#include <rapidjson/reader.h>

#include <string>

#include "tests/fuzz/law.h"

namespace sysgood::fuzz {

void hold_json_law(std::string_view lines) {
  law(lines.empty() || lines.ends_with('\n'), "JSON comes in whole lines", lines);
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() + 1);
    // In place: what rapidjson does else adds to a null pointer, which the sanitizers see.
    std::string text(line);
    rapidjson::Reader reader;
    rapidjson::BaseReaderHandler<> nobody;
    rapidjson::InsituStringStream stream(text.data());
    constexpr unsigned strictly = rapidjson::kParseValidateEncodingFlag | rapidjson::kParseInsituFlag;
    law(line.starts_with('{') && !reader.Parse<strictly>(stream, nobody).IsError(),
        "a line of JSON is an object", line);
  }
}

}  // namespace sysgood::fuzz
