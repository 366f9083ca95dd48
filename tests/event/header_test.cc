// The head of a recording: what is refused, with which words, and what is read in spite of being new.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/event/recording_support.h"
#include "tracer/event/failure.h"
#include "tracer/event/file_header.h"
#include "tracer/event/wire.h"

namespace sysgood {
namespace {

using recording::may_ignore_at;
using recording::must_know_at;
using recording::version_at;

Bytes bytes_of(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text));
  return {bytes.begin(), bytes.end()};
}

Bytes empty_recording() { return record({}, 4096); }

TEST(Header, InfoComesBackAsItWas) {
  const TempFile file;
  for (const TraceInfo& info : {example_info(), TraceInfo{}}) {
    TraceWriter writer(file.path(), info);
    writer.finish();
    TraceReader reader(file.path());
    EXPECT_EQ(reader.info(), info);
    Event event;
    EXPECT_FALSE(reader.next(event));
    EXPECT_TRUE(reader.ending().whole) << reader.ending().why;
    EXPECT_EQ(reader.ending().events, 0u);
  }
}

TEST(Header, CannotBeOpened) {
  EXPECT_EQ(refusal("/no/such/file"), "cannot open /no/such/file: No such file or directory");
  EXPECT_EQ(refusal("/"), "cannot read /: Is a directory");
}

TEST(Header, NotARecording) {
  EXPECT_EQ(refusal(bytes_of("")), "is empty, not a sysgood recording");
  EXPECT_EQ(refusal(bytes_of("x")), "not a sysgood recording");
  EXPECT_EQ(refusal(bytes_of("execve(\"/bin/true\", [\"true\"], 0x7ffc) = 0\n")), "not a sysgood recording");
  EXPECT_EQ(refusal(Bytes(100000)), "not a sysgood recording");
}

TEST(Header, TransferredAsText) {
  const Bytes good = empty_recording();
  Bytes unix_ends;  // CR LF -> LF
  for (size_t i = 0; i < good.size(); ++i)
    if (!(good[i] == std::byte{'\r'} && good[i + 1] == std::byte{'\n'})) unix_ends.push_back(good[i]);
  EXPECT_EQ(refusal(unix_ends), "damaged: it was transferred as if it were text");
  Bytes dos_ends;  // LF -> CR LF
  for (const std::byte b : good) {
    if (b == std::byte{'\n'}) dos_ends.push_back(std::byte{'\r'});
    dos_ends.push_back(b);
  }
  EXPECT_EQ(refusal(dos_ends), "damaged: it was transferred as if it were text");
  Bytes seven_bits = good;
  for (std::byte& b : seven_bits) b &= std::byte{0x7F};
  EXPECT_EQ(refusal(seven_bits), "damaged: it was transferred as if it were text");
}

TEST(Header, CutAnywhere) {
  const Bytes good = empty_recording();
  for (size_t size = 1; size < header_size_of(good); ++size)
    ASSERT_EQ(refusal(std::span(good).first(size)), "cut short: it ends inside its header") << size;
  EXPECT_EQ(refusal(std::span(good).first(header_size_of(good))), "");
}

TEST(Header, AnyByteChanged) {
  const Bytes good = empty_recording();
  for (size_t i = 0; i < header_size_of(good); ++i) {
    Bytes bad = good;
    bad[i] ^= std::byte{0x10};
    ASSERT_NE(refusal(bad), "") << i;
  }
}

TEST(Header, NewerVersion) {
  Bytes file = empty_recording();
  wire::Encoder(file.data() + version_at).u32(recording::format_version + 1);
  EXPECT_EQ(refusal(file), "damaged: the checksum of its header does not match");
  reseal_header(file);
  EXPECT_EQ(refusal(file), "needs a newer sysgood: its format is version 2, this one reads up to 1");
  wire::Encoder(file.data() + version_at).u32(0);
  reseal_header(file);
  EXPECT_EQ(refusal(file), "damaged: there is no format version 0");
}

TEST(Header, Features) {
  for (const int bit : {0, 1, 63}) {
    Bytes file = empty_recording();
    wire::Encoder(file.data() + must_know_at).u64(uint64_t{1} << bit);
    reseal_header(file);
    EXPECT_EQ(refusal(file), "needs a newer sysgood: it uses a feature that this one does not know");
  }
  Bytes file = empty_recording();
  wire::Encoder(file.data() + may_ignore_at).u64(~uint64_t{0});
  reseal_header(file);
  EXPECT_EQ(refusal(file), "");
}

// A header of our own with `fields` where the TraceInfo is.
Bytes header_with(const Bytes& fields) {
  Bytes file = empty_recording();
  file.resize(recording::info_at);
  file.insert(file.end(), fields.begin(), fields.end());
  file.resize(file.size() + 4);
  wire::Encoder(file.data() + recording::header_size_at).u32(static_cast<uint32_t>(file.size()));
  reseal_header(file);
  return file;
}
Bytes list(std::initializer_list<int> values) {
  Bytes out;
  for (const int v : values) out.push_back(static_cast<std::byte>(v));
  return out;
}

TEST(Header, Fields) {
  EXPECT_EQ(refusal(header_with(list({1, 1, 1}))), "");
  EXPECT_EQ(refusal(header_with(list({1, 1, 1, 100, 2, 7, 7}))), "") << "a field of a newer sysgood";
  EXPECT_EQ(refusal(header_with(list({}))), "damaged: its header makes no sense") << "no host";
  EXPECT_EQ(refusal(header_with(list({1, 1, 1, 2, 5, 'a'}))), "damaged: its header makes no sense");
  EXPECT_EQ(refusal(header_with(list({1, 0}))), "damaged: its header makes no sense");
  EXPECT_EQ(refusal(header_with(list({1, 1, 99}))),
            "recorded on an architecture that only a newer sysgood knows");
}

TEST(Header, SizesThatCannotBe) {
  for (const uint32_t size : {0u, 35u, 0xFFFFFFFFu, (16u << 20) + 1}) {
    Bytes file = empty_recording();
    wire::Encoder(file.data() + recording::header_size_at).u32(size);
    EXPECT_EQ(refusal(file), "damaged: the size of its header is wrong") << size;
  }
}

TEST(Header, TooLargeToBeWritten) {
  TraceInfo info = example_info();
  info.command.assign(5, std::string(size_t{4} << 20, 'x'));
  const TempFile file;
  EXPECT_THROW(TraceWriter(file.path(), info), Failure);
  info.command.resize(3);
  TraceWriter writer(file.path(), info);
  writer.finish();
  EXPECT_EQ(TraceReader(file.path()).info(), info);
}

}  // namespace
}  // namespace sysgood
