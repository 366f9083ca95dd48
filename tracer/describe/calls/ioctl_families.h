// One table a subject of ioctl(2)'s requests, each in its own file.
#pragma once

#include <iterator>

#include "tracer/describe/call.h"

namespace sysgood::describe {

// In no particular order.
using IoctlFamily = View<Request>;

extern const IoctlFamily autofs_ioctls, block_ioctls, btrfs_ioctls, device_ioctls, file_ioctls,
    hardware_ioctls, kernel_ioctls, kvm_ioctls, socket_ioctls, terminal_ioctls, vhost_ioctls, video_ioctls;

// All families, for tests that walk the tables.
View<IoctlFamily> ioctl_families();

}  // namespace sysgood::describe
