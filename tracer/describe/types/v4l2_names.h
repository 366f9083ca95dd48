// linux/videodev2.h: what formats, buffers, controls and tuners say of themselves.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// A character of a code of four, as C writes it.
inline constexpr auto four_characters =
    names("", {{"'\\x00'", 0},    {"'\\x01'", 1},    {"'\\x02'", 2},    {"'\\x03'", 3},    {"'\\x04'", 4},
               {"'\\x05'", 5},    {"'\\x06'", 6},    {"'\\x07'", 7},    {"'\\x08'", 8},    {"'\\x09'", 9},
               {"'\\x0a'", 0xa},  {"'\\x0b'", 0xb},  {"'\\x0c'", 0xc},  {"'\\x0d'", 0xd},  {"'\\x0e'", 0xe},
               {"'\\x0f'", 0xf},  {"'\\x10'", 0x10}, {"'\\x11'", 0x11}, {"'\\x12'", 0x12}, {"'\\x13'", 0x13},
               {"'\\x14'", 0x14}, {"'\\x15'", 0x15}, {"'\\x16'", 0x16}, {"'\\x17'", 0x17}, {"'\\x18'", 0x18},
               {"'\\x19'", 0x19}, {"'\\x1a'", 0x1a}, {"'\\x1b'", 0x1b}, {"'\\x1c'", 0x1c}, {"'\\x1d'", 0x1d},
               {"'\\x1e'", 0x1e}, {"'\\x1f'", 0x1f}, {"' '", 0x20},     {"'!'", 0x21},     {"'\"'", 0x22},
               {"'#'", 0x23},     {"'$'", 0x24},     {"'%'", 0x25},     {"'&'", 0x26},     {"'\\''", 0x27},
               {"'('", 0x28},     {"')'", 0x29},     {"'*'", 0x2a},     {"'+'", 0x2b},     {"','", 0x2c},
               {"'-'", 0x2d},     {"'.'", 0x2e},     {"'/'", 0x2f},     {"'0'", 0x30},     {"'1'", 0x31},
               {"'2'", 0x32},     {"'3'", 0x33},     {"'4'", 0x34},     {"'5'", 0x35},     {"'6'", 0x36},
               {"'7'", 0x37},     {"'8'", 0x38},     {"'9'", 0x39},     {"':'", 0x3a},     {"';'", 0x3b},
               {"'<'", 0x3c},     {"'='", 0x3d},     {"'>'", 0x3e},     {"'?'", 0x3f},     {"'@'", 0x40},
               {"'A'", 0x41},     {"'B'", 0x42},     {"'C'", 0x43},     {"'D'", 0x44},     {"'E'", 0x45},
               {"'F'", 0x46},     {"'G'", 0x47},     {"'H'", 0x48},     {"'I'", 0x49},     {"'J'", 0x4a},
               {"'K'", 0x4b},     {"'L'", 0x4c},     {"'M'", 0x4d},     {"'N'", 0x4e},     {"'O'", 0x4f},
               {"'P'", 0x50},     {"'Q'", 0x51},     {"'R'", 0x52},     {"'S'", 0x53},     {"'T'", 0x54},
               {"'U'", 0x55},     {"'V'", 0x56},     {"'W'", 0x57},     {"'X'", 0x58},     {"'Y'", 0x59},
               {"'Z'", 0x5a},     {"'['", 0x5b},     {"'\\\\'", 0x5c},  {"']'", 0x5d},     {"'^'", 0x5e},
               {"'_'", 0x5f},     {"'`'", 0x60},     {"'a'", 0x61},     {"'b'", 0x62},     {"'c'", 0x63},
               {"'d'", 0x64},     {"'e'", 0x65},     {"'f'", 0x66},     {"'g'", 0x67},     {"'h'", 0x68},
               {"'i'", 0x69},     {"'j'", 0x6a},     {"'k'", 0x6b},     {"'l'", 0x6c},     {"'m'", 0x6d},
               {"'n'", 0x6e},     {"'o'", 0x6f},     {"'p'", 0x70},     {"'q'", 0x71},     {"'r'", 0x72},
               {"'s'", 0x73},     {"'t'", 0x74},     {"'u'", 0x75},     {"'v'", 0x76},     {"'w'", 0x77},
               {"'x'", 0x78},     {"'y'", 0x79},     {"'z'", 0x7a},     {"'{'", 0x7b},     {"'|'", 0x7c},
               {"'}'", 0x7d},     {"'~'", 0x7e},     {"'\\x7f'", 0x7f}, {"'\\x80'", 0x80}, {"'\\x81'", 0x81},
               {"'\\x82'", 0x82}, {"'\\x83'", 0x83}, {"'\\x84'", 0x84}, {"'\\x85'", 0x85}, {"'\\x86'", 0x86},
               {"'\\x87'", 0x87}, {"'\\x88'", 0x88}, {"'\\x89'", 0x89}, {"'\\x8a'", 0x8a}, {"'\\x8b'", 0x8b},
               {"'\\x8c'", 0x8c}, {"'\\x8d'", 0x8d}, {"'\\x8e'", 0x8e}, {"'\\x8f'", 0x8f}, {"'\\x90'", 0x90},
               {"'\\x91'", 0x91}, {"'\\x92'", 0x92}, {"'\\x93'", 0x93}, {"'\\x94'", 0x94}, {"'\\x95'", 0x95},
               {"'\\x96'", 0x96}, {"'\\x97'", 0x97}, {"'\\x98'", 0x98}, {"'\\x99'", 0x99}, {"'\\x9a'", 0x9a},
               {"'\\x9b'", 0x9b}, {"'\\x9c'", 0x9c}, {"'\\x9d'", 0x9d}, {"'\\x9e'", 0x9e}, {"'\\x9f'", 0x9f},
               {"'\\xa0'", 0xa0}, {"'\\xa1'", 0xa1}, {"'\\xa2'", 0xa2}, {"'\\xa3'", 0xa3}, {"'\\xa4'", 0xa4},
               {"'\\xa5'", 0xa5}, {"'\\xa6'", 0xa6}, {"'\\xa7'", 0xa7}, {"'\\xa8'", 0xa8}, {"'\\xa9'", 0xa9},
               {"'\\xaa'", 0xaa}, {"'\\xab'", 0xab}, {"'\\xac'", 0xac}, {"'\\xad'", 0xad}, {"'\\xae'", 0xae},
               {"'\\xaf'", 0xaf}, {"'\\xb0'", 0xb0}, {"'\\xb1'", 0xb1}, {"'\\xb2'", 0xb2}, {"'\\xb3'", 0xb3},
               {"'\\xb4'", 0xb4}, {"'\\xb5'", 0xb5}, {"'\\xb6'", 0xb6}, {"'\\xb7'", 0xb7}, {"'\\xb8'", 0xb8},
               {"'\\xb9'", 0xb9}, {"'\\xba'", 0xba}, {"'\\xbb'", 0xbb}, {"'\\xbc'", 0xbc}, {"'\\xbd'", 0xbd},
               {"'\\xbe'", 0xbe}, {"'\\xbf'", 0xbf}, {"'\\xc0'", 0xc0}, {"'\\xc1'", 0xc1}, {"'\\xc2'", 0xc2},
               {"'\\xc3'", 0xc3}, {"'\\xc4'", 0xc4}, {"'\\xc5'", 0xc5}, {"'\\xc6'", 0xc6}, {"'\\xc7'", 0xc7},
               {"'\\xc8'", 0xc8}, {"'\\xc9'", 0xc9}, {"'\\xca'", 0xca}, {"'\\xcb'", 0xcb}, {"'\\xcc'", 0xcc},
               {"'\\xcd'", 0xcd}, {"'\\xce'", 0xce}, {"'\\xcf'", 0xcf}, {"'\\xd0'", 0xd0}, {"'\\xd1'", 0xd1},
               {"'\\xd2'", 0xd2}, {"'\\xd3'", 0xd3}, {"'\\xd4'", 0xd4}, {"'\\xd5'", 0xd5}, {"'\\xd6'", 0xd6},
               {"'\\xd7'", 0xd7}, {"'\\xd8'", 0xd8}, {"'\\xd9'", 0xd9}, {"'\\xda'", 0xda}, {"'\\xdb'", 0xdb},
               {"'\\xdc'", 0xdc}, {"'\\xdd'", 0xdd}, {"'\\xde'", 0xde}, {"'\\xdf'", 0xdf}, {"'\\xe0'", 0xe0},
               {"'\\xe1'", 0xe1}, {"'\\xe2'", 0xe2}, {"'\\xe3'", 0xe3}, {"'\\xe4'", 0xe4}, {"'\\xe5'", 0xe5},
               {"'\\xe6'", 0xe6}, {"'\\xe7'", 0xe7}, {"'\\xe8'", 0xe8}, {"'\\xe9'", 0xe9}, {"'\\xea'", 0xea},
               {"'\\xeb'", 0xeb}, {"'\\xec'", 0xec}, {"'\\xed'", 0xed}, {"'\\xee'", 0xee}, {"'\\xef'", 0xef},
               {"'\\xf0'", 0xf0}, {"'\\xf1'", 0xf1}, {"'\\xf2'", 0xf2}, {"'\\xf3'", 0xf3}, {"'\\xf4'", 0xf4},
               {"'\\xf5'", 0xf5}, {"'\\xf6'", 0xf6}, {"'\\xf7'", 0xf7}, {"'\\xf8'", 0xf8}, {"'\\xf9'", 0xf9},
               {"'\\xfa'", 0xfa}, {"'\\xfb'", 0xfb}, {"'\\xfc'", 0xfc}, {"'\\xfd'", 0xfd}, {"'\\xfe'", 0xfe},
               {"'\\xff'", 0xff}});

inline constexpr auto v4l2_format_flags =
    names("V4L2_FMT_FLAG_???", {{"V4L2_FMT_FLAG_COMPRESSED", 1},
                                {"V4L2_FMT_FLAG_EMULATED", 2},
                                {"V4L2_FMT_FLAG_CONTINUOUS_BYTESTREAM", 4},
                                {"V4L2_FMT_FLAG_DYN_RESOLUTION", 8},
                                {"V4L2_FMT_FLAG_ENC_CAP_FRAME_INTERVAL", 0x10},
                                {"V4L2_FMT_FLAG_CSC_COLORSPACE", 0x20},
                                {"V4L2_FMT_FLAG_CSC_XFER_FUNC", 0x40},
                                {"V4L2_FMT_FLAG_CSC_YCBCR_ENC", 0x80},
                                {"V4L2_FMT_FLAG_CSC_QUANTIZATION", 0x100}});

inline constexpr auto v4l2_fields = names("V4L2_FIELD_???", {{"V4L2_FIELD_ANY", 0},
                                                             {"V4L2_FIELD_NONE", 1},
                                                             {"V4L2_FIELD_TOP", 2},
                                                             {"V4L2_FIELD_BOTTOM", 3},
                                                             {"V4L2_FIELD_INTERLACED", 4},
                                                             {"V4L2_FIELD_SEQ_TB", 5},
                                                             {"V4L2_FIELD_SEQ_BT", 6},
                                                             {"V4L2_FIELD_ALTERNATE", 7},
                                                             {"V4L2_FIELD_INTERLACED_TB", 8},
                                                             {"V4L2_FIELD_INTERLACED_BT", 9}});

inline constexpr auto v4l2_colorspaces = names("V4L2_COLORSPACE_???", {{"V4L2_COLORSPACE_DEFAULT", 0},
                                                                       {"V4L2_COLORSPACE_SMPTE170M", 1},
                                                                       {"V4L2_COLORSPACE_SMPTE240M", 2},
                                                                       {"V4L2_COLORSPACE_REC709", 3},
                                                                       {"V4L2_COLORSPACE_BT878", 4},
                                                                       {"V4L2_COLORSPACE_470_SYSTEM_M", 5},
                                                                       {"V4L2_COLORSPACE_470_SYSTEM_BG", 6},
                                                                       {"V4L2_COLORSPACE_JPEG", 7},
                                                                       {"V4L2_COLORSPACE_SRGB", 8},
                                                                       {"V4L2_COLORSPACE_OPRGB", 9},
                                                                       {"V4L2_COLORSPACE_BT2020", 0xa},
                                                                       {"V4L2_COLORSPACE_RAW", 0xb},
                                                                       {"V4L2_COLORSPACE_DCI_P3", 0xc}});

inline constexpr auto v4l2_vbi_flags =
    names("V4L2_VBI_???", {{"V4L2_VBI_UNSYNC", 1}, {"V4L2_VBI_INTERLACED", 2}});

inline constexpr auto v4l2_sliced_flags = names("V4L2_SLICED_???", {{"V4L2_SLICED_TELETEXT_B", 1},
                                                                    {"V4L2_SLICED_VPS", 0x400},
                                                                    {"V4L2_SLICED_CAPTION_525", 0x1000},
                                                                    {"V4L2_SLICED_WSS_625", 0x4000}});

inline constexpr auto v4l2_buffer_flags =
    names("V4L2_BUF_FLAG_???", {{"V4L2_BUF_FLAG_MAPPED", 1},
                                {"V4L2_BUF_FLAG_QUEUED", 2},
                                {"V4L2_BUF_FLAG_DONE", 4},
                                {"V4L2_BUF_FLAG_KEYFRAME", 8},
                                {"V4L2_BUF_FLAG_PFRAME", 0x10},
                                {"V4L2_BUF_FLAG_BFRAME", 0x20},
                                {"V4L2_BUF_FLAG_ERROR", 0x40},
                                {"V4L2_BUF_FLAG_IN_REQUEST", 0x80},
                                {"V4L2_BUF_FLAG_TIMECODE", 0x100},
                                {"V4L2_BUF_FLAG_INPUT", 0x200},
                                {"V4L2_BUF_FLAG_PREPARED", 0x400},
                                {"V4L2_BUF_FLAG_NO_CACHE_INVALIDATE", 0x800},
                                {"V4L2_BUF_FLAG_NO_CACHE_CLEAN", 0x1000},
                                {"V4L2_BUF_FLAG_LAST", 0x100000},
                                {"V4L2_BUF_FLAG_REQUEST_FD", 0x800000}});

inline constexpr auto v4l2_buffer_timestamps =
    names("V4L2_BUF_FLAG_TIMESTAMP_???", {{"V4L2_BUF_FLAG_TIMESTAMP_UNKNOWN", 0},
                                          {"V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC", 0x2000},
                                          {"V4L2_BUF_FLAG_TIMESTAMP_COPY", 0x4000}});

inline constexpr auto v4l2_buffer_timestamp_sources =
    names("V4L2_BUF_FLAG_TSTAMP_SRC_???",
          {{"V4L2_BUF_FLAG_TSTAMP_SRC_EOF", 0}, {"V4L2_BUF_FLAG_TSTAMP_SRC_SOE", 0x10000}});

inline constexpr auto v4l2_stream_capabilities = names("V4L2_CAP_???", {{"V4L2_CAP_TIMEPERFRAME", 0x1000}});

inline constexpr auto v4l2_stream_modes = names("V4L2_MODE_???", {{"V4L2_MODE_HIGHQUALITY", 1}});

inline constexpr auto v4l2_input_kinds =
    names("V4L2_INPUT_TYPE_???",
          {{"V4L2_INPUT_TYPE_TUNER", 1}, {"V4L2_INPUT_TYPE_CAMERA", 2}, {"V4L2_INPUT_TYPE_TOUCH", 3}});

inline constexpr auto v4l2_control_kinds =
    names("V4L2_CTRL_TYPE_???", {{"V4L2_CTRL_TYPE_INTEGER", 1},
                                 {"V4L2_CTRL_TYPE_BOOLEAN", 2},
                                 {"V4L2_CTRL_TYPE_MENU", 3},
                                 {"V4L2_CTRL_TYPE_BUTTON", 4},
                                 {"V4L2_CTRL_TYPE_INTEGER64", 5},
                                 {"V4L2_CTRL_TYPE_CTRL_CLASS", 6},
                                 {"V4L2_CTRL_TYPE_STRING", 7},
                                 {"V4L2_CTRL_TYPE_BITMASK", 8},
                                 {"V4L2_CTRL_TYPE_INTEGER_MENU", 9},
                                 {"V4L2_CTRL_TYPE_U8", 0x100},
                                 {"V4L2_CTRL_TYPE_U16", 0x101},
                                 {"V4L2_CTRL_TYPE_U32", 0x102},
                                 {"V4L2_CTRL_TYPE_AREA", 0x106},
                                 {"V4L2_CTRL_TYPE_HDR10_CLL_INFO", 0x110},
                                 {"V4L2_CTRL_TYPE_HDR10_MASTERING_DISPLAY", 0x111},
                                 {"V4L2_CTRL_TYPE_H264_SPS", 0x200},
                                 {"V4L2_CTRL_TYPE_H264_PPS", 0x201},
                                 {"V4L2_CTRL_TYPE_H264_SCALING_MATRIX", 0x202},
                                 {"V4L2_CTRL_TYPE_H264_SLICE_PARAMS", 0x203},
                                 {"V4L2_CTRL_TYPE_H264_DECODE_PARAMS", 0x204},
                                 {"V4L2_CTRL_TYPE_H264_PRED_WEIGHTS", 0x205},
                                 {"V4L2_CTRL_TYPE_FWHT_PARAMS", 0x220},
                                 {"V4L2_CTRL_TYPE_VP8_FRAME", 0x240}});

inline constexpr auto v4l2_control_flags =
    names("V4L2_CTRL_FLAG_???", {{"V4L2_CTRL_FLAG_DISABLED", 1},
                                 {"V4L2_CTRL_FLAG_GRABBED", 2},
                                 {"V4L2_CTRL_FLAG_READ_ONLY", 4},
                                 {"V4L2_CTRL_FLAG_UPDATE", 8},
                                 {"V4L2_CTRL_FLAG_INACTIVE", 0x10},
                                 {"V4L2_CTRL_FLAG_SLIDER", 0x20},
                                 {"V4L2_CTRL_FLAG_WRITE_ONLY", 0x40},
                                 {"V4L2_CTRL_FLAG_VOLATILE", 0x80},
                                 {"V4L2_CTRL_FLAG_HAS_PAYLOAD", 0x100},
                                 {"V4L2_CTRL_FLAG_EXECUTE_ON_WRITE", 0x200},
                                 {"V4L2_CTRL_FLAG_MODIFY_LAYOUT", 0x400}});

inline constexpr auto v4l2_next_control =
    names("", {{"V4L2_CTRL_FLAG_NEXT_CTRL", 0x80000000}, {"V4L2_CTRL_FLAG_NEXT_COMPOUND", 0x40000000}});

inline constexpr auto v4l2_tuner_kinds = names("V4L2_TUNER_???", {{"V4L2_TUNER_RADIO", 1},
                                                                  {"V4L2_TUNER_ANALOG_TV", 2},
                                                                  {"V4L2_TUNER_DIGITAL_TV", 3},
                                                                  {"V4L2_TUNER_SDR", 4},
                                                                  {"V4L2_TUNER_RF", 5}});

inline constexpr auto v4l2_tuner_capabilities =
    names("V4L2_TUNER_CAP_???", {{"V4L2_TUNER_CAP_LOW", 1},
                                 {"V4L2_TUNER_CAP_NORM", 2},
                                 {"V4L2_TUNER_CAP_HWSEEK_BOUNDED", 4},
                                 {"V4L2_TUNER_CAP_HWSEEK_WRAP", 8},
                                 {"V4L2_TUNER_CAP_STEREO", 0x10},
                                 {"V4L2_TUNER_CAP_LANG2", 0x20},
                                 {"V4L2_TUNER_CAP_LANG1", 0x40},
                                 {"V4L2_TUNER_CAP_RDS", 0x80},
                                 {"V4L2_TUNER_CAP_RDS_BLOCK_IO", 0x100},
                                 {"V4L2_TUNER_CAP_RDS_CONTROLS", 0x200},
                                 {"V4L2_TUNER_CAP_FREQ_BANDS", 0x400},
                                 {"V4L2_TUNER_CAP_HWSEEK_PROG_LIM", 0x800},
                                 {"V4L2_TUNER_CAP_1HZ", 0x1000}});

inline constexpr auto v4l2_tuner_subchannels = names("V4L2_TUNER_SUB_???", {{"V4L2_TUNER_SUB_MONO", 1},
                                                                            {"V4L2_TUNER_SUB_STEREO", 2},
                                                                            {"V4L2_TUNER_SUB_LANG2", 4},
                                                                            {"V4L2_TUNER_SUB_LANG1", 8},
                                                                            {"V4L2_TUNER_SUB_RDS", 0x10}});

inline constexpr auto v4l2_tuner_modes = names("V4L2_TUNER_MODE_???", {{"V4L2_TUNER_MODE_MONO", 0},
                                                                       {"V4L2_TUNER_MODE_STEREO", 1},
                                                                       {"V4L2_TUNER_MODE_LANG2", 2},
                                                                       {"V4L2_TUNER_MODE_LANG1", 3},
                                                                       {"V4L2_TUNER_MODE_LANG1_LANG2", 4}});

inline constexpr auto v4l2_frame_size_kinds =
    names("V4L2_FRMSIZE_TYPE_???", {{"V4L2_FRMSIZE_TYPE_DISCRETE", 1},
                                    {"V4L2_FRMSIZE_TYPE_CONTINUOUS", 2},
                                    {"V4L2_FRMSIZE_TYPE_STEPWISE", 3}});

inline constexpr auto v4l2_frame_interval_kinds =
    names("V4L2_FRMIVAL_TYPE_???", {{"V4L2_FRMIVAL_TYPE_DISCRETE", 1},
                                    {"V4L2_FRMIVAL_TYPE_CONTINUOUS", 2},
                                    {"V4L2_FRMIVAL_TYPE_STEPWISE", 3}});

}  // namespace sysgood::describe
