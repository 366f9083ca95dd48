// keyctl(2) with what lies behind its pointers as text.
#include <gtest/gtest.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

TEST(Keys, Texts) {
  check({
      {{.name = "keyctl",
        .arguments = {6, 0x4d, 0x10000, 0x40},
        .memory = FakeMemory().string(0x10000, "user;0;0;3f010000;x").zeros(0x10014, 4),
        .result = 20},
       "keyctl(KEYCTL_DESCRIBE, 77, \"user;0;0;3f010000;x\", 64) = 20"},
      {{.name = "keyctl",
        .arguments = {6, 0x4d, 0x10000, 4},
        .memory = FakeMemory().string(0x10000, "user;0"),
        .result = 20},
       "keyctl(KEYCTL_DESCRIBE, 77, \"user\", 4) = 20"},
      {{.name = "keyctl", .arguments = {6, 0x4d, 0, 0}, .result = 20},
       "keyctl(KEYCTL_DESCRIBE, 77, NULL, 0) = 20"},
      {{.name = "keyctl",
        .arguments = {0x11, 0x4d, 0x10000, 0x40},
        .memory = FakeMemory().string(0x10000, ""),
        .result = 1},
       "keyctl(KEYCTL_GET_SECURITY, 77, \"\", 64) = 1"},
      {{.name = "keyctl", .arguments = {6, 0x4d, 0x1000, 0x40}, .result = -2},
       "keyctl(KEYCTL_DESCRIBE, 77, 0x1000, 64) = -1 ENOENT (No such file or directory)"},
  });
}

TEST(Keys, SecretsThatAreShared) {
  check({
      {{.name = "keyctl",
        .arguments = {0x17, 0x10000, 0x10100, 4, 0},
        .memory = FakeMemory().u32(0x10000, {1, 2, 3}).bytes(0x10100, {"\x01\x02\x03\x04", 4}),
        .result = 4},
       "keyctl(KEYCTL_DH_COMPUTE, {private=1, prime=2, base=3}, \"\\1\\2\\3\\4\", 4, NULL) = 4"},
      {{.name = "keyctl",
        .arguments = {0x17, 0x10000, 0x10100, 4, 0x10200},
        .memory = FakeMemory()
                      .u32(0x10000, {1, 2, 3})
                      .bytes(0x10100, {"\x01\x02\x03\x04", 4})
                      .u64(0x10200, {0x10300, 0x10400})
                      .u32(0x10210, {3})
                      .zeros(0x10214, 32)
                      .zeros(0x10234, 4)
                      .zeros(0x10238, 200)
                      .string(0x10300, "sha1")
                      .zeros(0x10305, 251)
                      .bytes(0x10400, {"xyz", 3}),
        .result = 4},
       "keyctl(KEYCTL_DH_COMPUTE, {private=1, prime=2, base=3}, \"\\1\\2\\3\\4\", 4, {hashname=\"sha1\", "
       "otherinfo=\"xyz\", otherinfolen=3}) = 4"},
      {{.name = "keyctl", .arguments = {0x17, 0xdead0000, 0, 0, 0}, .result = -14},
       "keyctl(KEYCTL_DH_COMPUTE, 0xdead0000, NULL, 0, NULL) = -1 EFAULT (Bad address)"},
  });
}

TEST(Keys, PublicKeys) {
  check({
      {{.name = "keyctl",
        .arguments = {0x18, 0x4d, 0, 0x10000, 0x10100},
        .memory = FakeMemory()
                      .string(0x10000, "enc=pkcs1")
                      .u32(0x10100, {0xf, 0x800})
                      .u16(0x10108, {1, 2, 3, 4})
                      .zeros(0x10110, 40),
        .result = 0},
       "keyctl(KEYCTL_PKEY_QUERY, 77, 0, \"enc=pkcs1\", "
       "{supported_ops=KEYCTL_SUPPORTS_ENCRYPT|KEYCTL_SUPPORTS_DECRYPT|KEYCTL_SUPPORTS_SIGN|KEYCTL_SUPPORTS_"
       "VERIFY, key_size=2048, max_data_size=1, max_sig_size=2, max_enc_size=3, max_dec_size=4}) = 0"},
      {{.name = "keyctl",
        .arguments = {0x19, 0x10000, 0x10100, 0x10200, 0x10300},
        .memory = FakeMemory()
                      .u32(0x10000, {0x4d, 3, 4})
                      .zeros(0x1000c, 28)
                      .string(0x10100, "enc=raw")
                      .bytes(0x10200, {"abcd", 4})
                      .bytes(0x10300, {"ABCDEF", 6}),
        .result = 2},
       "keyctl(KEYCTL_PKEY_ENCRYPT, {key_id=77, in_len=3, out_len=4}, \"enc=raw\", \"abc\", \"AB\") = 2"},
      {{.name = "keyctl",
        .arguments = {0x1a, 0x10000, 0x10100, 0x10200, 0x10300},
        .memory = FakeMemory()
                      .u32(0x10000, {0x4d, 3, 4})
                      .zeros(0x1000c, 28)
                      .string(0x10100, "enc=raw")
                      .bytes(0x10200, {"abcd", 4})
                      .bytes(0x10300, {"ABCDEF", 6}),
        .result = 2},
       "keyctl(KEYCTL_PKEY_DECRYPT, {key_id=77, in_len=3, out_len=4}, \"enc=raw\", \"abc\", \"AB\") = 2"},
      {{.name = "keyctl",
        .arguments = {0x1b, 0x10000, 0x10100, 0x10200, 0x10300},
        .memory = FakeMemory()
                      .u32(0x10000, {0x4d, 3, 4})
                      .zeros(0x1000c, 28)
                      .string(0x10100, "enc=raw")
                      .bytes(0x10200, {"abcd", 4})
                      .bytes(0x10300, {"ABCDEF", 6}),
        .result = 2},
       "keyctl(KEYCTL_PKEY_SIGN, {key_id=77, in_len=3, out_len=4}, \"enc=raw\", \"abc\", \"AB\") = 2"},
      {{.name = "keyctl",
        .arguments = {0x19, 0x10000, 0x10100, 0x10200, 0x10300},
        .memory = FakeMemory()
                      .u32(0x10000, {0x4d, 3, 4})
                      .zeros(0x1000c, 28)
                      .string(0x10100, "enc=raw")
                      .bytes(0x10200, {"abcd", 4})
                      .bytes(0x10300, {"ABCDEF", 6}),
        .result = 9},
       "keyctl(KEYCTL_PKEY_ENCRYPT, {key_id=77, in_len=3, out_len=4}, \"enc=raw\", \"abc\", \"ABCD\") = 9"},
      {{.name = "keyctl",
        .arguments = {0x19, 0x10000, 0x10100, 0x10200, 0x10300},
        .memory = FakeMemory()
                      .u32(0x10000, {0x4d, 3, 4})
                      .zeros(0x1000c, 28)
                      .string(0x10100, "enc=raw")
                      .bytes(0x10200, {"abcd", 4})
                      .bytes(0x10300, {"ABCDEF", 6}),
        .result = -22},
       "keyctl(KEYCTL_PKEY_ENCRYPT, {key_id=77, in_len=3, out_len=4}, \"enc=raw\", \"abc\", 0x10300) = -1 "
       "EINVAL (Invalid argument)"},
      {{.name = "keyctl",
        .arguments = {0x1c, 0x10000, 0x10100, 0x10200, 0x10300},
        .memory = FakeMemory()
                      .u32(0x10000, {0x4d, 3, 4})
                      .zeros(0x1000c, 28)
                      .string(0x10100, "enc=raw")
                      .bytes(0x10200, {"abcd", 4})
                      .bytes(0x10300, {"ABCDEF", 6}),
        .result = 0},
       "keyctl(KEYCTL_PKEY_VERIFY, {key_id=77, in_len=3, in2_len=4}, \"enc=raw\", \"abc\", \"ABCD\") = 0"},
      {{.name = "keyctl", .arguments = {0x19, 0xdead0000, 0, 0x1000, 0x2000}, .result = -14},
       "keyctl(KEYCTL_PKEY_ENCRYPT, 0xdead0000, NULL, 0x1000, 0x2000) = -1 EFAULT (Bad address)"},
      {{.name = "keyctl",
        .arguments = {0x19, 0x10000, 0, 0, 0},
        .memory = FakeMemory().u32(0x10000, {0x4d, 3, 4, 9}).zeros(0x10010, 24),
        .result = -22},
       "keyctl(KEYCTL_PKEY_ENCRYPT, {key_id=77, in_len=3, out_len=4, __spare=[0x9, 0, 0, 0, 0, 0, 0]}, NULL, "
       "NULL, NULL) = -1 EINVAL (Invalid argument)"},
      {{.name = "keyctl", .arguments = {0x20, 0x4d, 4, 1}, .result = 0},
       "keyctl(KEYCTL_WATCH_KEY, 77, 4, 1) = 0"},
      {{.name = "keyctl", .arguments = {0x20, 0x4d, ~0ull, 0xffffffff}, .result = 0},
       "keyctl(KEYCTL_WATCH_KEY, 77, -1, -1) = 0"},
      {{.name = "keyctl", .arguments = {0x13, 0x4d, 5, 0x2540be3ff, 8}, .result = 0},
       "keyctl(KEYCTL_REJECT, 77, 5, 1410065407, 8) = 0"},
      {{.name = "keyctl",
        .arguments = {0x1f, 0x10000, 2},
        .memory = FakeMemory().u8(0x10000, {0xff, 7}),
        .result = 2},
       "keyctl(KEYCTL_CAPABILITIES, "
       "[KEYCTL_CAPS0_CAPABILITIES|KEYCTL_CAPS0_PERSISTENT_KEYRINGS|KEYCTL_CAPS0_DIFFIE_HELLMAN|KEYCTL_CAPS0_"
       "PUBLIC_KEY|KEYCTL_CAPS0_BIG_KEY|KEYCTL_CAPS0_INVALIDATE|KEYCTL_CAPS0_RESTRICT_KEYRING|KEYCTL_CAPS0_"
       "MOVE, KEYCTL_CAPS1_NS_KEYRING_NAME|KEYCTL_CAPS1_NS_KEY_TAG|KEYCTL_CAPS1_NOTIFICATIONS], 2) = 2"},
      {{.name = "keyctl",
        .arguments = {31, 0x10000, 2},
        .memory = FakeMemory().u8(0x10000, {0x40, 0x88}),
        .result = 2},
       "keyctl(KEYCTL_CAPABILITIES, [KEYCTL_CAPS0_RESTRICT_KEYRING, 0x88 /* KEYCTL_CAPS1_??? */], 2) = 2"},
  });
}

}  // namespace
}  // namespace sysgood::testing
