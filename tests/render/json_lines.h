// Lines of JSON, each parsed back as strictly as RapidJSON can, for tests of what writes them.
#pragma once

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sysgood::testing {

class JsonLines {
 public:
  std::function<void(std::string_view)> writer() {
    return [this](std::string_view line) { add(line); };
  }

  size_t size() const { return lines_.size(); }
  const rapidjson::Document& line(size_t i) const { return lines_[i]; }
  const std::string& all() const { return all_; }

  // A member of line i as JSON; empty when it is not there.
  std::string text(size_t i, const char* key) const {
    const auto found = lines_.at(i).FindMember(key);
    if (found == lines_[i].MemberEnd()) return {};
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> out(buffer);
    found->value.Accept(out);
    return buffer.GetString();
  }

  // The bytes of the string that is argument `n` of line i.
  std::string bytes(size_t i, rapidjson::SizeType n) const {
    const auto& value = lines_.at(i)["args"][n];
    const std::string utf8(value["value"].GetString(), value["value"].GetStringLength());
    if (!value.HasMember("encoding")) return utf8;
    EXPECT_STREQ(value["encoding"].GetString(), "latin1");
    std::string bytes;
    for (size_t at = 0; at < utf8.size(); ++at) {
      auto c = static_cast<unsigned char>(utf8[at]);
      if (c >= 0x80) c = static_cast<unsigned char>(c << 6 | (static_cast<unsigned char>(utf8[++at]) & 0x3f));
      bytes += static_cast<char>(c);
    }
    return bytes;
  }

 private:
  void add(std::string_view line) {
    all_ += line;
    EXPECT_TRUE(line.ends_with('\n'));
    EXPECT_EQ(line.find('\n'), line.size() - 1) << "one line: " << line;
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(line.data(),
                                                                                               line.size());
    EXPECT_FALSE(document.HasParseError()) << line;
    EXPECT_TRUE(document.IsObject()) << line;
    if (!document.IsObject()) document.SetObject();
    check(document, line);
    for (const char* key : {"event", "tid", "time"}) EXPECT_TRUE(document.HasMember(key)) << line;
    lines_.push_back(std::move(document));
  }

  // No key twice, no number that a double would not hold.
  static void check(const rapidjson::Value& value, std::string_view line) {
    if (value.IsArray())
      for (const auto& element : value.GetArray()) check(element, line);
    if (value.IsNumber()) {
      EXPECT_TRUE(value.IsInt64()) << line;
      EXPECT_LE(std::abs(value.GetDouble()), 9007199254740991.0) << line;
    }
    if (!value.IsObject()) return;
    std::set<std::string> keys;
    for (const auto& member : value.GetObject()) {
      EXPECT_TRUE(keys.insert(member.name.GetString()).second)
          << member.name.GetString() << " twice: " << line;
      check(member.value, line);
    }
  }

  std::string all_;
  std::vector<rapidjson::Document> lines_;
};

}  // namespace sysgood::testing
