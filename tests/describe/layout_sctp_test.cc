// What options of SCTP are set to lies as the C headers lay it.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
// These need the ones above.
#include <linux/sctp.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/socket_value_families.h"

namespace sysgood::describe {
namespace {

#if defined(__x86_64__)

static_assert(is_long(describe::sctp_rtoinfo, sizeof(struct ::sctp_rtoinfo)));
static_assert(lies(describe::sctp_rtoinfo, "srto_assoc_id", offsetof(struct ::sctp_rtoinfo, srto_assoc_id)));
static_assert(lies(describe::sctp_rtoinfo, "srto_initial", offsetof(struct ::sctp_rtoinfo, srto_initial)));
static_assert(lies(describe::sctp_rtoinfo, "srto_max", offsetof(struct ::sctp_rtoinfo, srto_max)));
static_assert(lies(describe::sctp_rtoinfo, "srto_min", offsetof(struct ::sctp_rtoinfo, srto_min)));
static_assert(is_long(describe::sctp_assocparams, sizeof(struct ::sctp_assocparams)));
static_assert(lies(describe::sctp_assocparams, "sasoc_assoc_id",
                   offsetof(struct ::sctp_assocparams, sasoc_assoc_id)));
static_assert(lies(describe::sctp_assocparams, "sasoc_asocmaxrxt",
                   offsetof(struct ::sctp_assocparams, sasoc_asocmaxrxt)));
static_assert(lies(describe::sctp_assocparams, "sasoc_number_peer_destinations",
                   offsetof(struct ::sctp_assocparams, sasoc_number_peer_destinations)));
static_assert(lies(describe::sctp_assocparams, "sasoc_peer_rwnd",
                   offsetof(struct ::sctp_assocparams, sasoc_peer_rwnd)));
static_assert(lies(describe::sctp_assocparams, "sasoc_local_rwnd",
                   offsetof(struct ::sctp_assocparams, sasoc_local_rwnd)));
static_assert(lies(describe::sctp_assocparams, "sasoc_cookie_life",
                   offsetof(struct ::sctp_assocparams, sasoc_cookie_life)));
static_assert(is_long(describe::sctp_initmsg, sizeof(struct ::sctp_initmsg)));
static_assert(lies(describe::sctp_initmsg, "sinit_num_ostreams",
                   offsetof(struct ::sctp_initmsg, sinit_num_ostreams)));
static_assert(lies(describe::sctp_initmsg, "sinit_max_instreams",
                   offsetof(struct ::sctp_initmsg, sinit_max_instreams)));
static_assert(lies(describe::sctp_initmsg, "sinit_max_attempts",
                   offsetof(struct ::sctp_initmsg, sinit_max_attempts)));
static_assert(lies(describe::sctp_initmsg, "sinit_max_init_timeo",
                   offsetof(struct ::sctp_initmsg, sinit_max_init_timeo)));
static_assert(is_long(describe::sctp_prim, sizeof(struct ::sctp_prim)));
static_assert(lies(describe::sctp_prim, "ssp_assoc_id", offsetof(struct ::sctp_prim, ssp_assoc_id)));
static_assert(lies(describe::sctp_prim, "ssp_addr", offsetof(struct ::sctp_prim, ssp_addr)));
static_assert(is_long(describe::sctp_setpeerprim, sizeof(struct ::sctp_setpeerprim)));
static_assert(lies(describe::sctp_setpeerprim, "sspp_assoc_id",
                   offsetof(struct ::sctp_setpeerprim, sspp_assoc_id)));
static_assert(lies(describe::sctp_setpeerprim, "sspp_addr", offsetof(struct ::sctp_setpeerprim, sspp_addr)));
static_assert(is_long(describe::sctp_setadaptation, sizeof(struct ::sctp_setadaptation)));
static_assert(lies(describe::sctp_setadaptation, "ssb_adaptation_ind",
                   offsetof(struct ::sctp_setadaptation, ssb_adaptation_ind)));
static_assert(lies(describe::sctp_paddrparams, "spp_assoc_id",
                   offsetof(struct ::sctp_paddrparams, spp_assoc_id)));
static_assert(lies(describe::sctp_paddrparams, "spp_address",
                   offsetof(struct ::sctp_paddrparams, spp_address)));
static_assert(lies(describe::sctp_paddrparams, "spp_hbinterval",
                   offsetof(struct ::sctp_paddrparams, spp_hbinterval)));
static_assert(lies(describe::sctp_paddrparams, "spp_pathmaxrxt",
                   offsetof(struct ::sctp_paddrparams, spp_pathmaxrxt)));
static_assert(lies(describe::sctp_paddrparams, "spp_pathmtu",
                   offsetof(struct ::sctp_paddrparams, spp_pathmtu)));
static_assert(lies(describe::sctp_paddrparams, "spp_sackdelay",
                   offsetof(struct ::sctp_paddrparams, spp_sackdelay)));
static_assert(lies(describe::sctp_paddrparams, "spp_flags", offsetof(struct ::sctp_paddrparams, spp_flags)));
static_assert(lies(describe::sctp_paddrparams, "spp_ipv6_flowlabel",
                   offsetof(struct ::sctp_paddrparams, spp_ipv6_flowlabel)));
static_assert(lies(describe::sctp_paddrparams, "spp_dscp", offsetof(struct ::sctp_paddrparams, spp_dscp)));
static_assert(is_long(describe::sctp_sndrcvinfo, sizeof(struct ::sctp_sndrcvinfo)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_stream",
                   offsetof(struct ::sctp_sndrcvinfo, sinfo_stream)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_ssn", offsetof(struct ::sctp_sndrcvinfo, sinfo_ssn)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_flags",
                   offsetof(struct ::sctp_sndrcvinfo, sinfo_flags)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_ppid", offsetof(struct ::sctp_sndrcvinfo, sinfo_ppid)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_context",
                   offsetof(struct ::sctp_sndrcvinfo, sinfo_context)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_timetolive",
                   offsetof(struct ::sctp_sndrcvinfo, sinfo_timetolive)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_tsn", offsetof(struct ::sctp_sndrcvinfo, sinfo_tsn)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_cumtsn",
                   offsetof(struct ::sctp_sndrcvinfo, sinfo_cumtsn)));
static_assert(lies(describe::sctp_sndrcvinfo, "sinfo_assoc_id",
                   offsetof(struct ::sctp_sndrcvinfo, sinfo_assoc_id)));
static_assert(is_long(describe::sctp_sndinfo, sizeof(struct ::sctp_sndinfo)));
static_assert(lies(describe::sctp_sndinfo, "snd_sid", offsetof(struct ::sctp_sndinfo, snd_sid)));
static_assert(lies(describe::sctp_sndinfo, "snd_flags", offsetof(struct ::sctp_sndinfo, snd_flags)));
static_assert(lies(describe::sctp_sndinfo, "snd_ppid", offsetof(struct ::sctp_sndinfo, snd_ppid)));
static_assert(lies(describe::sctp_sndinfo, "snd_context", offsetof(struct ::sctp_sndinfo, snd_context)));
static_assert(lies(describe::sctp_sndinfo, "snd_assoc_id", offsetof(struct ::sctp_sndinfo, snd_assoc_id)));
static_assert(is_long(describe::sctp_rcvinfo, sizeof(struct ::sctp_rcvinfo)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_sid", offsetof(struct ::sctp_rcvinfo, rcv_sid)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_ssn", offsetof(struct ::sctp_rcvinfo, rcv_ssn)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_flags", offsetof(struct ::sctp_rcvinfo, rcv_flags)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_ppid", offsetof(struct ::sctp_rcvinfo, rcv_ppid)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_tsn", offsetof(struct ::sctp_rcvinfo, rcv_tsn)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_cumtsn", offsetof(struct ::sctp_rcvinfo, rcv_cumtsn)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_context", offsetof(struct ::sctp_rcvinfo, rcv_context)));
static_assert(lies(describe::sctp_rcvinfo, "rcv_assoc_id", offsetof(struct ::sctp_rcvinfo, rcv_assoc_id)));
static_assert(is_long(describe::sctp_nxtinfo, sizeof(struct ::sctp_nxtinfo)));
static_assert(lies(describe::sctp_nxtinfo, "nxt_sid", offsetof(struct ::sctp_nxtinfo, nxt_sid)));
static_assert(lies(describe::sctp_nxtinfo, "nxt_flags", offsetof(struct ::sctp_nxtinfo, nxt_flags)));
static_assert(lies(describe::sctp_nxtinfo, "nxt_ppid", offsetof(struct ::sctp_nxtinfo, nxt_ppid)));
static_assert(lies(describe::sctp_nxtinfo, "nxt_length", offsetof(struct ::sctp_nxtinfo, nxt_length)));
static_assert(lies(describe::sctp_nxtinfo, "nxt_assoc_id", offsetof(struct ::sctp_nxtinfo, nxt_assoc_id)));
static_assert(is_long(describe::sctp_prinfo, sizeof(struct ::sctp_prinfo)));
static_assert(lies(describe::sctp_prinfo, "pr_policy", offsetof(struct ::sctp_prinfo, pr_policy)));
static_assert(lies(describe::sctp_prinfo, "pr_value", offsetof(struct ::sctp_prinfo, pr_value)));
static_assert(is_long(describe::sctp_event_subscribe, sizeof(struct ::sctp_event_subscribe)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_data_io_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_data_io_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_association_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_association_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_address_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_address_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_send_failure_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_send_failure_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_peer_error_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_peer_error_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_shutdown_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_shutdown_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_partial_delivery_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_partial_delivery_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_adaptation_layer_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_adaptation_layer_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_authentication_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_authentication_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_sender_dry_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_sender_dry_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_stream_reset_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_stream_reset_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_assoc_reset_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_assoc_reset_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_stream_change_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_stream_change_event)));
static_assert(lies(describe::sctp_event_subscribe, "sctp_send_failure_event_event",
                   offsetof(struct ::sctp_event_subscribe, sctp_send_failure_event_event)));
static_assert(is_long(describe::sctp_paddrinfo, sizeof(struct ::sctp_paddrinfo)));
static_assert(lies(describe::sctp_paddrinfo, "spinfo_assoc_id",
                   offsetof(struct ::sctp_paddrinfo, spinfo_assoc_id)));
static_assert(lies(describe::sctp_paddrinfo, "spinfo_address",
                   offsetof(struct ::sctp_paddrinfo, spinfo_address)));
static_assert(lies(describe::sctp_paddrinfo, "spinfo_state",
                   offsetof(struct ::sctp_paddrinfo, spinfo_state)));
static_assert(lies(describe::sctp_paddrinfo, "spinfo_cwnd", offsetof(struct ::sctp_paddrinfo, spinfo_cwnd)));
static_assert(lies(describe::sctp_paddrinfo, "spinfo_srtt", offsetof(struct ::sctp_paddrinfo, spinfo_srtt)));
static_assert(lies(describe::sctp_paddrinfo, "spinfo_rto", offsetof(struct ::sctp_paddrinfo, spinfo_rto)));
static_assert(lies(describe::sctp_paddrinfo, "spinfo_mtu", offsetof(struct ::sctp_paddrinfo, spinfo_mtu)));
static_assert(is_long(describe::sctp_status, sizeof(struct ::sctp_status)));
static_assert(lies(describe::sctp_status, "sstat_assoc_id", offsetof(struct ::sctp_status, sstat_assoc_id)));
static_assert(lies(describe::sctp_status, "sstat_state", offsetof(struct ::sctp_status, sstat_state)));
static_assert(lies(describe::sctp_status, "sstat_rwnd", offsetof(struct ::sctp_status, sstat_rwnd)));
static_assert(lies(describe::sctp_status, "sstat_unackdata",
                   offsetof(struct ::sctp_status, sstat_unackdata)));
static_assert(lies(describe::sctp_status, "sstat_penddata", offsetof(struct ::sctp_status, sstat_penddata)));
static_assert(lies(describe::sctp_status, "sstat_instrms", offsetof(struct ::sctp_status, sstat_instrms)));
static_assert(lies(describe::sctp_status, "sstat_outstrms", offsetof(struct ::sctp_status, sstat_outstrms)));
static_assert(lies(describe::sctp_status, "sstat_fragmentation_point",
                   offsetof(struct ::sctp_status, sstat_fragmentation_point)));
static_assert(lies(describe::sctp_status, "sstat_primary", offsetof(struct ::sctp_status, sstat_primary)));
static_assert(is_long(describe::sctp_sack_info, sizeof(struct ::sctp_sack_info)));
static_assert(lies(describe::sctp_sack_info, "sack_assoc_id",
                   offsetof(struct ::sctp_sack_info, sack_assoc_id)));
static_assert(lies(describe::sctp_sack_info, "sack_delay", offsetof(struct ::sctp_sack_info, sack_delay)));
static_assert(lies(describe::sctp_sack_info, "sack_freq", offsetof(struct ::sctp_sack_info, sack_freq)));
static_assert(is_long(describe::sctp_assoc_value, sizeof(struct ::sctp_assoc_value)));
static_assert(lies(describe::sctp_assoc_value, "assoc_id", offsetof(struct ::sctp_assoc_value, assoc_id)));
static_assert(lies(describe::sctp_assoc_value, "assoc_value",
                   offsetof(struct ::sctp_assoc_value, assoc_value)));
static_assert(is_long(describe::sctp_stream_value, sizeof(struct ::sctp_stream_value)));
static_assert(lies(describe::sctp_stream_value, "assoc_id", offsetof(struct ::sctp_stream_value, assoc_id)));
static_assert(lies(describe::sctp_stream_value, "stream_id",
                   offsetof(struct ::sctp_stream_value, stream_id)));
static_assert(lies(describe::sctp_stream_value, "stream_value",
                   offsetof(struct ::sctp_stream_value, stream_value)));
static_assert(lies(describe::sctp_authkey, "sca_assoc_id", offsetof(struct ::sctp_authkey, sca_assoc_id)));
static_assert(lies(describe::sctp_authkey, "sca_keynumber", offsetof(struct ::sctp_authkey, sca_keynumber)));
static_assert(lies(describe::sctp_authkey, "sca_keylength", offsetof(struct ::sctp_authkey, sca_keylength)));
static_assert(lies(describe::sctp_authkey, "sca_key", offsetof(struct ::sctp_authkey, sca_key)));
static_assert(is_long(describe::sctp_authkeyid, sizeof(struct ::sctp_authkeyid)));
static_assert(lies(describe::sctp_authkeyid, "scact_assoc_id",
                   offsetof(struct ::sctp_authkeyid, scact_assoc_id)));
static_assert(lies(describe::sctp_authkeyid, "scact_keynumber",
                   offsetof(struct ::sctp_authkeyid, scact_keynumber)));
static_assert(is_long(describe::sctp_peeloff, sizeof(::sctp_peeloff_arg_t)));
static_assert(lies(describe::sctp_peeloff, "associd", offsetof(::sctp_peeloff_arg_t, associd)));
static_assert(lies(describe::sctp_peeloff, "sd", offsetof(::sctp_peeloff_arg_t, sd)));
static_assert(is_long(describe::sctp_event, sizeof(struct ::sctp_event)));
static_assert(lies(describe::sctp_event, "se_assoc_id", offsetof(struct ::sctp_event, se_assoc_id)));
static_assert(lies(describe::sctp_event, "se_type", offsetof(struct ::sctp_event, se_type)));
static_assert(lies(describe::sctp_event, "se_on", offsetof(struct ::sctp_event, se_on)));
static_assert(is_long(describe::sctp_default_prinfo, sizeof(struct ::sctp_default_prinfo)));
static_assert(lies(describe::sctp_default_prinfo, "pr_assoc_id",
                   offsetof(struct ::sctp_default_prinfo, pr_assoc_id)));
static_assert(lies(describe::sctp_default_prinfo, "pr_value",
                   offsetof(struct ::sctp_default_prinfo, pr_value)));
static_assert(lies(describe::sctp_default_prinfo, "pr_policy",
                   offsetof(struct ::sctp_default_prinfo, pr_policy)));
static_assert(is_long(describe::sctp_add_streams, sizeof(struct ::sctp_add_streams)));
static_assert(lies(describe::sctp_add_streams, "sas_assoc_id",
                   offsetof(struct ::sctp_add_streams, sas_assoc_id)));
static_assert(lies(describe::sctp_add_streams, "sas_instrms",
                   offsetof(struct ::sctp_add_streams, sas_instrms)));
static_assert(lies(describe::sctp_add_streams, "sas_outstrms",
                   offsetof(struct ::sctp_add_streams, sas_outstrms)));
static_assert(sizeof(struct ::sctp_paddrparams) == 156);

#endif

}  // namespace
}  // namespace sysgood::describe
