// Addresses of less common sockets lie as the C headers lay them.
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netipx/ipx.h>
#include <netiucv/iucv.h>
#include <sys/socket.h>
// These need the ones above.
#include <linux/atalk.h>
#include <linux/atm.h>
#include <linux/ax25.h>
#include <linux/can.h>
#include <linux/if_pppox.h>
#include <linux/llc.h>
#include <linux/mctp.h>
#include <linux/nfc.h>
#include <linux/phonet.h>
#include <linux/rose.h>
#include <linux/rxrpc.h>
#include <linux/tipc.h>
#include <linux/x25.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/sockaddr.h"

namespace sysgood::describe {
namespace {

constexpr Abi x = Abi::x86_64;

#if defined(__x86_64__)

static_assert(is_long(describe::sockaddr_ax25, sizeof(struct ::sockaddr_ax25)));
static_assert(lies(describe::sockaddr_ax25, "sax25_call", offsetof(struct ::sockaddr_ax25, sax25_call)));
static_assert(lies(describe::sockaddr_ax25, "sax25_ndigis", offsetof(struct ::sockaddr_ax25, sax25_ndigis)));
static_assert(is_long(describe::full_sockaddr_ax25, sizeof(struct ::full_sockaddr_ax25)));
static_assert(lies(describe::full_sockaddr_ax25, "fsa_ax25",
                   offsetof(struct ::full_sockaddr_ax25, fsa_ax25)));
static_assert(lies(describe::full_sockaddr_ax25, "fsa_digipeater",
                   offsetof(struct ::full_sockaddr_ax25, fsa_digipeater)));
static_assert(is_long(describe::sockaddr_rose, sizeof(struct ::sockaddr_rose)));
static_assert(lies(describe::sockaddr_rose, "srose_addr", offsetof(struct ::sockaddr_rose, srose_addr)));
static_assert(lies(describe::sockaddr_rose, "srose_call", offsetof(struct ::sockaddr_rose, srose_call)));
static_assert(lies(describe::sockaddr_rose, "srose_ndigis", offsetof(struct ::sockaddr_rose, srose_ndigis)));
static_assert(lies(describe::sockaddr_rose, "srose_digi", offsetof(struct ::sockaddr_rose, srose_digi)));
static_assert(is_long(describe::sockaddr_nfc, sizeof(struct ::sockaddr_nfc)));
static_assert(lies(describe::sockaddr_nfc, "dev_idx", offsetof(struct ::sockaddr_nfc, dev_idx)));
static_assert(lies(describe::sockaddr_nfc, "target_idx", offsetof(struct ::sockaddr_nfc, target_idx)));
static_assert(lies(describe::sockaddr_nfc, "nfc_protocol", offsetof(struct ::sockaddr_nfc, nfc_protocol)));
static_assert(is_long(describe::sockaddr_nfc_llcp, sizeof(struct ::sockaddr_nfc_llcp)));
static_assert(lies(describe::sockaddr_nfc_llcp, "dev_idx", offsetof(struct ::sockaddr_nfc_llcp, dev_idx)));
static_assert(lies(describe::sockaddr_nfc_llcp, "target_idx",
                   offsetof(struct ::sockaddr_nfc_llcp, target_idx)));
static_assert(lies(describe::sockaddr_nfc_llcp, "nfc_protocol",
                   offsetof(struct ::sockaddr_nfc_llcp, nfc_protocol)));
static_assert(lies(describe::sockaddr_nfc_llcp, "dsap", offsetof(struct ::sockaddr_nfc_llcp, dsap)));
static_assert(lies(describe::sockaddr_nfc_llcp, "ssap", offsetof(struct ::sockaddr_nfc_llcp, ssap)));
static_assert(lies(describe::sockaddr_nfc_llcp, "service_name",
                   offsetof(struct ::sockaddr_nfc_llcp, service_name)));
static_assert(lies(describe::sockaddr_nfc_llcp, "service_name_len",
                   offsetof(struct ::sockaddr_nfc_llcp, service_name_len)));
static_assert(is_long(describe::sockaddr_ipx, sizeof(struct ::sockaddr_ipx)));
static_assert(lies(describe::sockaddr_ipx, "sipx_port", offsetof(struct ::sockaddr_ipx, sipx_port)));
static_assert(lies(describe::sockaddr_ipx, "sipx_network", offsetof(struct ::sockaddr_ipx, sipx_network)));
static_assert(lies(describe::sockaddr_ipx, "sipx_node", offsetof(struct ::sockaddr_ipx, sipx_node)));
static_assert(lies(describe::sockaddr_ipx, "sipx_type", offsetof(struct ::sockaddr_ipx, sipx_type)));
static_assert(lies(describe::sockaddr_ipx, "sipx_zero", offsetof(struct ::sockaddr_ipx, sipx_zero)));
static_assert(is_long(describe::sockaddr_x25, sizeof(struct ::sockaddr_x25)));
static_assert(lies(describe::sockaddr_x25, "sx25_addr", offsetof(struct ::sockaddr_x25, sx25_addr)));
static_assert(is_long(describe::atalk_addr, sizeof(struct ::atalk_addr)));
static_assert(lies(describe::atalk_addr, "s_net", offsetof(struct ::atalk_addr, s_net)));
static_assert(lies(describe::atalk_addr, "s_node", offsetof(struct ::atalk_addr, s_node)));
static_assert(is_long(describe::sockaddr_at, sizeof(struct ::sockaddr_at)));
static_assert(lies(describe::sockaddr_at, "sat_port", offsetof(struct ::sockaddr_at, sat_port)));
static_assert(lies(describe::sockaddr_at, "sat_addr", offsetof(struct ::sockaddr_at, sat_addr)));
static_assert(is_long(describe::sockaddr_atmpvc, sizeof(struct ::sockaddr_atmpvc)));
static_assert(lies(describe::sockaddr_atmpvc, "sap_addr", offsetof(struct ::sockaddr_atmpvc, sap_addr)));
static_assert(is_long(describe::sockaddr_llc, sizeof(struct ::sockaddr_llc)));
static_assert(lies(describe::sockaddr_llc, "sllc_arphrd", offsetof(struct ::sockaddr_llc, sllc_arphrd)));
static_assert(lies(describe::sockaddr_llc, "sllc_test", offsetof(struct ::sockaddr_llc, sllc_test)));
static_assert(lies(describe::sockaddr_llc, "sllc_xid", offsetof(struct ::sockaddr_llc, sllc_xid)));
static_assert(lies(describe::sockaddr_llc, "sllc_ua", offsetof(struct ::sockaddr_llc, sllc_ua)));
static_assert(lies(describe::sockaddr_llc, "sllc_sap", offsetof(struct ::sockaddr_llc, sllc_sap)));
static_assert(lies(describe::sockaddr_llc, "sllc_mac", offsetof(struct ::sockaddr_llc, sllc_mac)));
static_assert(is_long(describe::sockaddr_pn, sizeof(struct ::sockaddr_pn)));
static_assert(lies(describe::sockaddr_pn, "spn_obj", offsetof(struct ::sockaddr_pn, spn_obj)));
static_assert(lies(describe::sockaddr_pn, "spn_dev", offsetof(struct ::sockaddr_pn, spn_dev)));
static_assert(lies(describe::sockaddr_pn, "spn_resource", offsetof(struct ::sockaddr_pn, spn_resource)));
static_assert(is_long(describe::sockaddr_iucv, sizeof(struct ::sockaddr_iucv)));
static_assert(lies(describe::sockaddr_iucv, "siucv_port", offsetof(struct ::sockaddr_iucv, siucv_port)));
static_assert(lies(describe::sockaddr_iucv, "siucv_addr", offsetof(struct ::sockaddr_iucv, siucv_addr)));
static_assert(lies(describe::sockaddr_iucv, "siucv_nodeid", offsetof(struct ::sockaddr_iucv, siucv_nodeid)));
static_assert(lies(describe::sockaddr_iucv, "siucv_user_id",
                   offsetof(struct ::sockaddr_iucv, siucv_user_id)));
static_assert(lies(describe::sockaddr_iucv, "siucv_name", offsetof(struct ::sockaddr_iucv, siucv_name)));
static_assert(is_long(describe::can_transport, sizeof(decltype(::sockaddr_can::can_addr.tp))));
static_assert(lies(describe::can_transport, "rx_id", offsetof(decltype(::sockaddr_can::can_addr.tp), rx_id)));
static_assert(lies(describe::can_transport, "tx_id", offsetof(decltype(::sockaddr_can::can_addr.tp), tx_id)));
static_assert(is_long(describe::can_j1939, sizeof(decltype(::sockaddr_can::can_addr.j1939))));
static_assert(lies(describe::can_j1939, "name", offsetof(decltype(::sockaddr_can::can_addr.j1939), name)));
static_assert(lies(describe::can_j1939, "pgn", offsetof(decltype(::sockaddr_can::can_addr.j1939), pgn)));
static_assert(lies(describe::can_j1939, "addr", offsetof(decltype(::sockaddr_can::can_addr.j1939), addr)));
static_assert(is_long(describe::sockaddr_can, sizeof(struct ::sockaddr_can)));
static_assert(lies(describe::sockaddr_can, "can_ifindex", offsetof(struct ::sockaddr_can, can_ifindex)));
static_assert(lies(describe::sockaddr_can, "can_addr", offsetof(struct ::sockaddr_can, can_addr)));
static_assert(is_long(describe::tipc_socket_addr, sizeof(struct ::tipc_socket_addr)));
static_assert(lies(describe::tipc_socket_addr, "ref", offsetof(struct ::tipc_socket_addr, ref)));
static_assert(lies(describe::tipc_socket_addr, "node", offsetof(struct ::tipc_socket_addr, node)));
static_assert(is_long(describe::tipc_service_addr, sizeof(struct ::tipc_service_addr)));
static_assert(lies(describe::tipc_service_addr, "type", offsetof(struct ::tipc_service_addr, type)));
static_assert(lies(describe::tipc_service_addr, "instance", offsetof(struct ::tipc_service_addr, instance)));
static_assert(is_long(describe::tipc_service_range, sizeof(struct ::tipc_service_range)));
static_assert(lies(describe::tipc_service_range, "type", offsetof(struct ::tipc_service_range, type)));
static_assert(lies(describe::tipc_service_range, "lower", offsetof(struct ::tipc_service_range, lower)));
static_assert(lies(describe::tipc_service_range, "upper", offsetof(struct ::tipc_service_range, upper)));
static_assert(is_long(describe::sockaddr_tipc, sizeof(struct ::sockaddr_tipc)));
static_assert(lies(describe::sockaddr_tipc, "addrtype", offsetof(struct ::sockaddr_tipc, addrtype)));
static_assert(lies(describe::sockaddr_tipc, "scope", offsetof(struct ::sockaddr_tipc, scope)));
static_assert(lies(describe::sockaddr_tipc, "addr", offsetof(struct ::sockaddr_tipc, addr)));
static_assert(is_long(describe::pppoe_addr, sizeof(struct ::pppoe_addr)));
static_assert(lies(describe::pppoe_addr, "sid", offsetof(struct ::pppoe_addr, sid)));
static_assert(lies(describe::pppoe_addr, "remote", offsetof(struct ::pppoe_addr, remote)));
static_assert(lies(describe::pppoe_addr, "dev", offsetof(struct ::pppoe_addr, dev)));
static_assert(is_long(describe::pptp_addr, sizeof(struct ::pptp_addr)));
static_assert(lies(describe::pptp_addr, "call_id", offsetof(struct ::pptp_addr, call_id)));
static_assert(lies(describe::pptp_addr, "sin_addr", offsetof(struct ::pptp_addr, sin_addr)));
static_assert(is_long(describe::pppol2tp_addr, sizeof(struct ::pppol2tp_addr)));
static_assert(lies(describe::pppol2tp_addr, "pid", offsetof(struct ::pppol2tp_addr, pid)));
static_assert(lies(describe::pppol2tp_addr, "fd", offsetof(struct ::pppol2tp_addr, fd)));
static_assert(lies(describe::pppol2tp_addr, "addr", offsetof(struct ::pppol2tp_addr, addr)));
static_assert(lies(describe::pppol2tp_addr, "s_tunnel", offsetof(struct ::pppol2tp_addr, s_tunnel)));
static_assert(lies(describe::pppol2tp_addr, "s_session", offsetof(struct ::pppol2tp_addr, s_session)));
static_assert(lies(describe::pppol2tp_addr, "d_tunnel", offsetof(struct ::pppol2tp_addr, d_tunnel)));
static_assert(lies(describe::pppol2tp_addr, "d_session", offsetof(struct ::pppol2tp_addr, d_session)));
static_assert(lies(describe::sockaddr_pppox, "sa_protocol", offsetof(struct ::sockaddr_pppox, sa_protocol)));
static_assert(lies(describe::sockaddr_rxrpc, "srx_service", offsetof(struct ::sockaddr_rxrpc, srx_service)));
static_assert(lies(describe::sockaddr_rxrpc, "transport_type",
                   offsetof(struct ::sockaddr_rxrpc, transport_type)));
static_assert(lies(describe::sockaddr_rxrpc, "transport_len",
                   offsetof(struct ::sockaddr_rxrpc, transport_len)));
static_assert(lies(describe::sockaddr_rxrpc, "transport", offsetof(struct ::sockaddr_rxrpc, transport)));
static_assert(is_long(describe::mctp_addr, sizeof(struct ::mctp_addr)));
static_assert(lies(describe::mctp_addr, "s_addr", offsetof(struct ::mctp_addr, s_addr)));
static_assert(is_long(describe::sockaddr_mctp, sizeof(struct ::sockaddr_mctp)));
static_assert(lies(describe::sockaddr_mctp, "__smctp_pad0", offsetof(struct ::sockaddr_mctp, __smctp_pad0)));
static_assert(lies(describe::sockaddr_mctp, "smctp_network",
                   offsetof(struct ::sockaddr_mctp, smctp_network)));
static_assert(lies(describe::sockaddr_mctp, "smctp_addr", offsetof(struct ::sockaddr_mctp, smctp_addr)));
static_assert(lies(describe::sockaddr_mctp, "smctp_type", offsetof(struct ::sockaddr_mctp, smctp_type)));
static_assert(lies(describe::sockaddr_mctp, "smctp_tag", offsetof(struct ::sockaddr_mctp, smctp_tag)));
static_assert(lies(describe::sockaddr_mctp, "__smctp_pad1", offsetof(struct ::sockaddr_mctp, __smctp_pad1)));

// Unions and packed records whose parts are described by themselves.
static_assert(sizeof(decltype(::sockaddr_tipc::addr)) == 12);
static_assert(offsetof(struct ::sockaddr_pppox, sa_addr) == 6 && element_size(sockaddr_pppox, x) == 6 + 32);
static_assert(offsetof(struct ::sockaddr_pppol2tp, pppol2tp) == 6);
static_assert(sizeof(struct ::sockaddr_rxrpc) == 36);

#endif

}  // namespace
}  // namespace sysgood::describe
