// The records of asynchronous input and output, message queues, quotas and segments lie as the C headers lay
// them.
#include <gtest/gtest.h>
#include <linux/aio_abi.h>
#include <linux/dqblk_xfs.h>
#include <linux/mqueue.h>
#include <linux/quota.h>

#include <cstddef>

#if defined(__x86_64__)
#include <asm/ldt.h>
#endif

#include "tracer/describe/layout.h"
#include "tracer/describe/types/aio.h"
#include "tracer/describe/types/ldt.h"
#include "tracer/describe/types/mqueue.h"
#include "tracer/describe/types/quota.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64, a = Abi::aarch64;

template <class Table>
constexpr bool is_long(const Table& t, size_t size) {
  return element_size(t, x) == size && element_size(t, a) == size;
}

#if defined(__x86_64__)
static_assert(element_size(describe::iocb_head, x) == sizeof(struct ::iocb));
static_assert(offset_of(describe::iocb_head, "aio_data", x) == offsetof(struct ::iocb, aio_data));
static_assert(offset_of(describe::iocb_head, "aio_key", x) == offsetof(struct ::iocb, aio_key));
static_assert(offset_of(describe::iocb_head, "aio_rw_flags", x) == offsetof(struct ::iocb, aio_rw_flags));
static_assert(offset_of(describe::iocb_head, "aio_lio_opcode", x) == offsetof(struct ::iocb, aio_lio_opcode));
static_assert(offset_of(describe::iocb_head, "aio_reqprio", x) == offsetof(struct ::iocb, aio_reqprio));
static_assert(offset_of(describe::iocb_head, "aio_fildes", x) == offsetof(struct ::iocb, aio_fildes));
static_assert(offset_of(describe::iocb_head, "aio_flags", x) == offsetof(struct ::iocb, aio_flags));
static_assert(element_size(describe::iocb_read, x) == sizeof(struct ::iocb));
static_assert(offset_of(describe::iocb_read, "aio_buf", x) == offsetof(struct ::iocb, aio_buf));
static_assert(offset_of(describe::iocb_read, "aio_nbytes", x) == offsetof(struct ::iocb, aio_nbytes));
static_assert(offset_of(describe::iocb_read, "aio_offset", x) == offsetof(struct ::iocb, aio_offset));
static_assert(element_size(describe::iocb_end, x) == sizeof(struct ::iocb));
static_assert(offset_of(describe::iocb_end, "aio_flags", x) == offsetof(struct ::iocb, aio_flags));
static_assert(offset_of(describe::iocb_end, "aio_resfd", x) == offsetof(struct ::iocb, aio_resfd));
static_assert(element_size(describe::io_event, x) == sizeof(struct ::io_event));
static_assert(offset_of(describe::io_event, "data", x) == offsetof(struct ::io_event, data));
static_assert(offset_of(describe::io_event, "obj", x) == offsetof(struct ::io_event, obj));
static_assert(offset_of(describe::io_event, "res", x) == offsetof(struct ::io_event, res));
static_assert(offset_of(describe::io_event, "res2", x) == offsetof(struct ::io_event, res2));
static_assert(element_size(describe::mq_attr, x) == sizeof(struct ::mq_attr));
static_assert(offset_of(describe::mq_attr, "mq_flags", x) == offsetof(struct ::mq_attr, mq_flags));
static_assert(offset_of(describe::mq_attr, "mq_maxmsg", x) == offsetof(struct ::mq_attr, mq_maxmsg));
static_assert(offset_of(describe::mq_attr, "mq_msgsize", x) == offsetof(struct ::mq_attr, mq_msgsize));
static_assert(offset_of(describe::mq_attr, "mq_curmsgs", x) == offsetof(struct ::mq_attr, mq_curmsgs));
static_assert(element_size(describe::if_dqblk, x) == sizeof(struct ::if_dqblk));
static_assert(offset_of(describe::if_dqblk, "dqb_bhardlimit", x) ==
              offsetof(struct ::if_dqblk, dqb_bhardlimit));
static_assert(offset_of(describe::if_dqblk, "dqb_bsoftlimit", x) ==
              offsetof(struct ::if_dqblk, dqb_bsoftlimit));
static_assert(offset_of(describe::if_dqblk, "dqb_curspace", x) == offsetof(struct ::if_dqblk, dqb_curspace));
static_assert(offset_of(describe::if_dqblk, "dqb_ihardlimit", x) ==
              offsetof(struct ::if_dqblk, dqb_ihardlimit));
static_assert(offset_of(describe::if_dqblk, "dqb_isoftlimit", x) ==
              offsetof(struct ::if_dqblk, dqb_isoftlimit));
static_assert(offset_of(describe::if_dqblk, "dqb_curinodes", x) ==
              offsetof(struct ::if_dqblk, dqb_curinodes));
static_assert(offset_of(describe::if_dqblk, "dqb_btime", x) == offsetof(struct ::if_dqblk, dqb_btime));
static_assert(offset_of(describe::if_dqblk, "dqb_itime", x) == offsetof(struct ::if_dqblk, dqb_itime));
static_assert(offset_of(describe::if_dqblk, "dqb_valid", x) == offsetof(struct ::if_dqblk, dqb_valid));
static_assert(element_size(describe::if_nextdqblk, x) == sizeof(struct ::if_nextdqblk));
static_assert(offset_of(describe::if_nextdqblk, "dqb_bhardlimit", x) ==
              offsetof(struct ::if_nextdqblk, dqb_bhardlimit));
static_assert(offset_of(describe::if_nextdqblk, "dqb_valid", x) ==
              offsetof(struct ::if_nextdqblk, dqb_valid));
static_assert(offset_of(describe::if_nextdqblk, "dqb_id", x) == offsetof(struct ::if_nextdqblk, dqb_id));
static_assert(element_size(describe::if_dqinfo, x) == sizeof(struct ::if_dqinfo));
static_assert(offset_of(describe::if_dqinfo, "dqi_bgrace", x) == offsetof(struct ::if_dqinfo, dqi_bgrace));
static_assert(offset_of(describe::if_dqinfo, "dqi_igrace", x) == offsetof(struct ::if_dqinfo, dqi_igrace));
static_assert(offset_of(describe::if_dqinfo, "dqi_flags", x) == offsetof(struct ::if_dqinfo, dqi_flags));
static_assert(offset_of(describe::if_dqinfo, "dqi_valid", x) == offsetof(struct ::if_dqinfo, dqi_valid));
static_assert(element_size(describe::fs_disk_quota, x) == sizeof(struct ::fs_disk_quota));
static_assert(offset_of(describe::fs_disk_quota, "d_version", x) ==
              offsetof(struct ::fs_disk_quota, d_version));
static_assert(offset_of(describe::fs_disk_quota, "d_flags", x) == offsetof(struct ::fs_disk_quota, d_flags));
static_assert(offset_of(describe::fs_disk_quota, "d_fieldmask", x) ==
              offsetof(struct ::fs_disk_quota, d_fieldmask));
static_assert(offset_of(describe::fs_disk_quota, "d_id", x) == offsetof(struct ::fs_disk_quota, d_id));
static_assert(offset_of(describe::fs_disk_quota, "d_blk_hardlimit", x) ==
              offsetof(struct ::fs_disk_quota, d_blk_hardlimit));
static_assert(offset_of(describe::fs_disk_quota, "d_blk_softlimit", x) ==
              offsetof(struct ::fs_disk_quota, d_blk_softlimit));
static_assert(offset_of(describe::fs_disk_quota, "d_ino_hardlimit", x) ==
              offsetof(struct ::fs_disk_quota, d_ino_hardlimit));
static_assert(offset_of(describe::fs_disk_quota, "d_ino_softlimit", x) ==
              offsetof(struct ::fs_disk_quota, d_ino_softlimit));
static_assert(offset_of(describe::fs_disk_quota, "d_bcount", x) ==
              offsetof(struct ::fs_disk_quota, d_bcount));
static_assert(offset_of(describe::fs_disk_quota, "d_icount", x) ==
              offsetof(struct ::fs_disk_quota, d_icount));
static_assert(offset_of(describe::fs_disk_quota, "d_itimer", x) ==
              offsetof(struct ::fs_disk_quota, d_itimer));
static_assert(offset_of(describe::fs_disk_quota, "d_btimer", x) ==
              offsetof(struct ::fs_disk_quota, d_btimer));
static_assert(offset_of(describe::fs_disk_quota, "d_iwarns", x) ==
              offsetof(struct ::fs_disk_quota, d_iwarns));
static_assert(offset_of(describe::fs_disk_quota, "d_bwarns", x) ==
              offsetof(struct ::fs_disk_quota, d_bwarns));
static_assert(offset_of(describe::fs_disk_quota, "d_rtb_hardlimit", x) ==
              offsetof(struct ::fs_disk_quota, d_rtb_hardlimit));
static_assert(offset_of(describe::fs_disk_quota, "d_rtb_softlimit", x) ==
              offsetof(struct ::fs_disk_quota, d_rtb_softlimit));
static_assert(offset_of(describe::fs_disk_quota, "d_rtbcount", x) ==
              offsetof(struct ::fs_disk_quota, d_rtbcount));
static_assert(offset_of(describe::fs_disk_quota, "d_rtbtimer", x) ==
              offsetof(struct ::fs_disk_quota, d_rtbtimer));
static_assert(offset_of(describe::fs_disk_quota, "d_rtbwarns", x) ==
              offsetof(struct ::fs_disk_quota, d_rtbwarns));
static_assert(element_size(describe::fs_qfilestat, x) == sizeof(struct ::fs_qfilestatv));
static_assert(offset_of(describe::fs_qfilestat, "qfs_ino", x) == offsetof(struct ::fs_qfilestatv, qfs_ino));
static_assert(offset_of(describe::fs_qfilestat, "qfs_nblks", x) ==
              offsetof(struct ::fs_qfilestatv, qfs_nblks));
static_assert(offset_of(describe::fs_qfilestat, "qfs_nextents", x) ==
              offsetof(struct ::fs_qfilestatv, qfs_nextents));
static_assert(element_size(describe::fs_quota_stat, x) == sizeof(struct ::fs_quota_stat));
static_assert(offset_of(describe::fs_quota_stat, "qs_version", x) ==
              offsetof(struct ::fs_quota_stat, qs_version));
static_assert(offset_of(describe::fs_quota_stat, "qs_flags", x) ==
              offsetof(struct ::fs_quota_stat, qs_flags));
static_assert(offset_of(describe::fs_quota_stat, "qs_uquota", x) ==
              offsetof(struct ::fs_quota_stat, qs_uquota));
static_assert(offset_of(describe::fs_quota_stat, "qs_gquota", x) ==
              offsetof(struct ::fs_quota_stat, qs_gquota));
static_assert(offset_of(describe::fs_quota_stat, "qs_incoredqs", x) ==
              offsetof(struct ::fs_quota_stat, qs_incoredqs));
static_assert(offset_of(describe::fs_quota_stat, "qs_btimelimit", x) ==
              offsetof(struct ::fs_quota_stat, qs_btimelimit));
static_assert(offset_of(describe::fs_quota_stat, "qs_itimelimit", x) ==
              offsetof(struct ::fs_quota_stat, qs_itimelimit));
static_assert(offset_of(describe::fs_quota_stat, "qs_rtbtimelimit", x) ==
              offsetof(struct ::fs_quota_stat, qs_rtbtimelimit));
static_assert(offset_of(describe::fs_quota_stat, "qs_bwarnlimit", x) ==
              offsetof(struct ::fs_quota_stat, qs_bwarnlimit));
static_assert(offset_of(describe::fs_quota_stat, "qs_iwarnlimit", x) ==
              offsetof(struct ::fs_quota_stat, qs_iwarnlimit));
static_assert(element_size(describe::fs_quota_statv, x) == sizeof(struct ::fs_quota_statv));
static_assert(offset_of(describe::fs_quota_statv, "qs_version", x) ==
              offsetof(struct ::fs_quota_statv, qs_version));
static_assert(offset_of(describe::fs_quota_statv, "qs_flags", x) ==
              offsetof(struct ::fs_quota_statv, qs_flags));
static_assert(offset_of(describe::fs_quota_statv, "qs_incoredqs", x) ==
              offsetof(struct ::fs_quota_statv, qs_incoredqs));
static_assert(offset_of(describe::fs_quota_statv, "qs_uquota", x) ==
              offsetof(struct ::fs_quota_statv, qs_uquota));
static_assert(offset_of(describe::fs_quota_statv, "qs_gquota", x) ==
              offsetof(struct ::fs_quota_statv, qs_gquota));
static_assert(offset_of(describe::fs_quota_statv, "qs_pquota", x) ==
              offsetof(struct ::fs_quota_statv, qs_pquota));
static_assert(offset_of(describe::fs_quota_statv, "qs_btimelimit", x) ==
              offsetof(struct ::fs_quota_statv, qs_btimelimit));
static_assert(offset_of(describe::fs_quota_statv, "qs_itimelimit", x) ==
              offsetof(struct ::fs_quota_statv, qs_itimelimit));
static_assert(offset_of(describe::fs_quota_statv, "qs_rtbtimelimit", x) ==
              offsetof(struct ::fs_quota_statv, qs_rtbtimelimit));
static_assert(offset_of(describe::fs_quota_statv, "qs_bwarnlimit", x) ==
              offsetof(struct ::fs_quota_statv, qs_bwarnlimit));
static_assert(offset_of(describe::fs_quota_statv, "qs_iwarnlimit", x) ==
              offsetof(struct ::fs_quota_statv, qs_iwarnlimit));
static_assert(element_size(describe::user_desc, x) == sizeof(struct ::user_desc));
static_assert(offset_of(describe::user_desc, "entry_number", x) ==
              offsetof(struct ::user_desc, entry_number));
static_assert(offset_of(describe::user_desc, "base_addr", x) == offsetof(struct ::user_desc, base_addr));
static_assert(offset_of(describe::user_desc, "limit", x) == offsetof(struct ::user_desc, limit));
#endif

static_assert(is_long(iocb, 64));
static_assert(is_long(describe::io_event, 32));
static_assert(is_long(describe::mq_attr, 64) && is_long(mq_new_attr, 64));
static_assert(is_long(describe::if_dqblk, 72) && is_long(describe::if_nextdqblk, 72));
static_assert(is_long(describe::fs_disk_quota, 112));
static_assert(is_long(describe::fs_quota_stat, 80) && is_long(describe::fs_quota_statv, 160));

TEST(AioRecords, AreChecked) { SUCCEED() << "when this was compiled"; }

}  // namespace
}  // namespace sysgood::describe
