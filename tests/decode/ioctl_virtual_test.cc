// ioctl of the automounter and of vhost as text.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t ready = 0x9360, settimeout = 0xc0089364, expire_multi = 0x40049366, version = 0xc0189371,
                   openmount = 0xc0189374, closemount = 0xc0189375, fail = 0xc0189377, timeout = 0xc018937a,
                   requester = 0xc018937b, ismountpoint = 0xc018937e;

// struct autofs_dev_ioctl of version 1.1 with a path behind it, and nothing behind that.
FakeMemory request(uint64_t fd, std::initializer_list<uint64_t> parameter, const std::string& path = {}) {
  FakeMemory memory;
  memory.u32(at, {1, 1, 24 + (path.empty() ? 0 : path.size() + 1), fd, 0, 0}).u32(at + 16, parameter);
  if (!path.empty()) memory.string(at + 24, path);
  return memory;
}
std::string told(const std::string& name, uint64_t size, const std::string& rest) {
  return "ioctl(3, AUTOFS_DEV_IOCTL_" + name + ", {ver_major=1, ver_minor=1, size=" + std::to_string(size) +
         ", " + rest + "}) = 0";
}

TEST(IoctlAutofs, Requests) {
  CallCase token = ioctl(ready, {});
  token.arguments[2] = 17;
  check({
      {token, "ioctl(3, AUTOFS_IOC_READY, 17) = 0"},
      {ioctl(settimeout, FakeMemory().u64(at, {60}), FakeMemory().u64(at, {300})),
       "ioctl(3, AUTOFS_IOC_SETTIMEOUT, [60 => 300]) = 0"},
      {ioctl(expire_multi, FakeMemory().u32(at, {3})),
       "ioctl(3, AUTOFS_IOC_EXPIRE_MULTI, [AUTOFS_EXP_IMMEDIATE|AUTOFS_EXP_LEAVES]) = 0"},
      {ioctl(version, request(~0u, {}), request(~0u, {})), told("VERSION", 24, "ioctlfd=-1")},
      {ioctl(openmount, request(~0u, {0x2e}, "/net"), request(5, {0x2e}, "/net")),
       told("OPENMOUNT", 29, "ioctlfd=-1 => 5, openmount={devid=makedev(0, 0x2e)}, path=\"/net\"")},
      {ioctl(openmount, request(~0u, {0x2e}, "/net"), -2),
       "ioctl(3, AUTOFS_DEV_IOCTL_OPENMOUNT, {ver_major=1, ver_minor=1, size=29, ioctlfd=-1, "
       "openmount={devid=makedev(0, 0x2e)}, "
       "path=\"/net\"}) = -1 ENOENT (No such file or directory)"},
      {ioctl(closemount, request(5, {})), told("CLOSEMOUNT", 24, "ioctlfd=5")},
      {ioctl(fail, request(5, {17, 0xfffffffe})), told("FAIL", 24, "ioctlfd=5, fail={token=17, status=-2}")},
      {ioctl(timeout, request(5, {300, 0}), request(5, {60, 0})),
       told("TIMEOUT", 24, "ioctlfd=5, timeout={timeout=300 => 60}")},
      {ioctl(requester, request(5, {}, "/net"), request(5, {1000, 100}, "/net")),
       told("REQUESTER", 29, "ioctlfd=5, requester={uid=1000, gid=100}, path=\"/net\"")},
      {ioctl(ismountpoint, request(~0u, {1}, "/net"), request(~0u, {0x2e, 0x187}, "/net")),
       told("ISMOUNTPOINT", 29,
            "ioctlfd=-1, ismountpoint.in={type=AUTOFS_TYPE_INDIRECT}, path=\"/net\"} => "
            "{ismountpoint.out={devid=makedev(0, 0x2e), magic=0x187}")},
  });
}

TEST(IoctlVhost, Requests) {
  constexpr uint64_t set_features = 0x4008af00, set_mem_table = 0x4008af03, set_vring_addr = 0x4028af11,
                     get_vring_base = 0xc008af12, set_vring_kick = 0x4008af20, set_endpoint = 0x40e8af40,
                     set_cid = 0x4008af60, get_status = 0x8001af71, get_config = 0x8008af73,
                     set_config = 0x4008af74;
  check({
      {ioctl(set_features, FakeMemory().u64(at, {0x130000000})),
       "ioctl(3, VHOST_SET_FEATURES, [0x130000000]) = 0"},
      {ioctl(set_mem_table, FakeMemory().u32(at, {1, 0}).u64(at + 8, {0x1000, 4096, 0x7f0000000000, 0})),
       "ioctl(3, VHOST_SET_MEM_TABLE, {nregions=1, regions=[{guest_phys_addr=0x1000, memory_size=4096, "
       "userspace_addr=0x7f0000000000}]}) = 0"},
      {ioctl(set_mem_table, FakeMemory().u32(at, {0, 0})),
       "ioctl(3, VHOST_SET_MEM_TABLE, {nregions=0, regions=[]}) = 0"},
      {ioctl(set_vring_addr, FakeMemory().u32(at, {1, 1}).u64(at + 8, {0x10, 0x20, 0x30, 0x40})),
       "ioctl(3, VHOST_SET_VRING_ADDR, {index=1, flags=1<<VHOST_VRING_F_LOG, desc_user_addr=0x10, "
       "used_user_addr=0x20, "
       "avail_user_addr=0x30, log_guest_addr=0x40}) = 0"},
      {ioctl(get_vring_base, FakeMemory().u32(at, {1, 0}), FakeMemory().u32(at, {1, 256})),
       "ioctl(3, VHOST_GET_VRING_BASE, {index=1, num=256}) = 0"},
      {ioctl(get_vring_base, FakeMemory().u32(at, {1, 0}), -22),
       "ioctl(3, VHOST_GET_VRING_BASE, {index=1}) = -1 EINVAL (Invalid argument)"},
      {ioctl(set_vring_kick, FakeMemory().u32(at, {1, 9})),
       "ioctl(3, VHOST_SET_VRING_KICK, {index=1, fd=9}) = 0"},
      {ioctl(set_endpoint,
             FakeMemory().zeros(at, 232).u32(at, {1}).string(at + 4, "naa.1").u16(at + 228, {2})),
       "ioctl(3, VHOST_SCSI_SET_ENDPOINT, {abi_version=1, vhost_wwpn=\"naa.1\", vhost_tpgt=2}) = 0"},
      {ioctl(set_cid, FakeMemory().u64(at, {3})), "ioctl(3, VHOST_VSOCK_SET_GUEST_CID, [3]) = 0"},
      {ioctl(get_status, FakeMemory().u8(at, {7})),
       "ioctl(3, VHOST_VDPA_GET_STATUS, "
       "[VIRTIO_CONFIG_S_ACKNOWLEDGE|VIRTIO_CONFIG_S_DRIVER|VIRTIO_CONFIG_S_DRIVER_OK]) = 0"},
      {ioctl(get_config, FakeMemory().u32(at, {8, 2}), FakeMemory().u32(at, {8, 2}).u8(at + 8, {1, 0xff})),
       "ioctl(3, VHOST_VDPA_GET_CONFIG, {off=8, len=2} => {buf=\"\\x01\\xff\"}) = 0"},
      {ioctl(set_config, FakeMemory().u32(at, {8, 2}).u8(at + 8, {1, 0xff})),
       "ioctl(3, VHOST_VDPA_SET_CONFIG, {off=8, len=2, buf=\"\\x01\\xff\"}) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
