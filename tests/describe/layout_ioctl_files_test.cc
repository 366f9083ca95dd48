// The records of ioctl's requests of files lie as the kernel's headers lay them.
#include <gtest/gtest.h>
#include <linux/fiemap.h>
#include <linux/fs.h>
#include <linux/fscrypt.h>
#include <linux/fsverity.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/fs_ioctl.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(fiemap_extent, fiemap_extent);
LIES(fiemap_extent, fiemap_extent, fe_logical);
LIES(fiemap_extent, fiemap_extent, fe_physical);
LIES(fiemap_extent, fiemap_extent, fe_length);
LIES(fiemap_extent, fiemap_extent, fe_flags);
IS_LONG(fiemap, fiemap);
LIES(fiemap, fiemap, fm_start);
LIES(fiemap, fiemap, fm_length);
LIES(fiemap, fiemap, fm_flags);
LIES(fiemap, fiemap, fm_extent_count);
IS_LONG(fiemap_answer, fiemap);
LIES(fiemap_answer, fiemap, fm_flags);
LIES(fiemap_answer, fiemap, fm_mapped_extents);
LIES(fiemap_answer, fiemap, fm_extents);
IS_LONG(dedupe_destination, file_dedupe_range_info);
LIES(dedupe_destination, file_dedupe_range_info, dest_fd);
LIES(dedupe_destination, file_dedupe_range_info, dest_offset);
IS_LONG(dedupe_result, file_dedupe_range_info);
LIES(dedupe_result, file_dedupe_range_info, bytes_deduped);
LIES(dedupe_result, file_dedupe_range_info, status);
IS_LONG(file_dedupe_range, file_dedupe_range);
LIES(file_dedupe_range, file_dedupe_range, src_offset);
LIES(file_dedupe_range, file_dedupe_range, src_length);
LIES(file_dedupe_range, file_dedupe_range, dest_count);
LIES(file_dedupe_range, file_dedupe_range, info);
IS_LONG(fscrypt_policy_v1, fscrypt_policy_v1);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, version);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, contents_encryption_mode);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, filenames_encryption_mode);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, flags);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, master_key_descriptor);
IS_LONG(fscrypt_key_specifier, fscrypt_key_specifier);
LIES(fscrypt_key_specifier, fscrypt_key_specifier, type);
IS_LONG(fscrypt_add_key_arg, fscrypt_add_key_arg);
LIES(fscrypt_add_key_arg, fscrypt_add_key_arg, key_spec);
LIES(fscrypt_add_key_arg, fscrypt_add_key_arg, raw_size);
LIES(fscrypt_add_key_arg, fscrypt_add_key_arg, key_id);
IS_LONG(fscrypt_remove_key_arg, fscrypt_remove_key_arg);
LIES(fscrypt_remove_key_arg, fscrypt_remove_key_arg, key_spec);
LIES(fscrypt_remove_key_arg, fscrypt_remove_key_arg, removal_status_flags);
IS_LONG(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, key_spec);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, status);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, status_flags);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, user_count);
IS_LONG(fsverity_enable_arg, fsverity_enable_arg);
LIES(fsverity_enable_arg, fsverity_enable_arg, version);
LIES(fsverity_enable_arg, fsverity_enable_arg, hash_algorithm);
LIES(fsverity_enable_arg, fsverity_enable_arg, block_size);
LIES(fsverity_enable_arg, fsverity_enable_arg, salt_size);
LIES(fsverity_enable_arg, fsverity_enable_arg, salt_ptr);
LIES(fsverity_enable_arg, fsverity_enable_arg, sig_size);
LIES(fsverity_enable_arg, fsverity_enable_arg, sig_ptr);
IS_LONG(fsverity_digest, fsverity_digest);
LIES(fsverity_digest, fsverity_digest, digest_algorithm);
LIES(fsverity_digest, fsverity_digest, digest_size);
LIES(fsverity_digest, fsverity_digest, digest);
IS_LONG(fsverity_read_metadata_arg, fsverity_read_metadata_arg);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, metadata_type);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, offset);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, length);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, buf_ptr);

#undef IS_LONG
#undef LIES

}  // namespace
}  // namespace sysgood::describe
