// Rings: io_uring(7).
#include "tracer/describe/types/io_uring.h"

#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/io_uring_register.h"

namespace sysgood::describe {

namespace {

// What an operation does not look at is shown all the same.
constexpr auto register_variants = variants({
    {0, {{"arg", in(iovec_range, count("nr_args"))}, {"nr_args", u32}}},
    {1, {{"arg", address}, {"nr_args", u32}}},
    {2, {{"arg", in(fd, count("nr_args"))}, {"nr_args", u32}}},
    {3, {{"arg", address}, {"nr_args", u32}}},
    {4, {{"arg", in(fd, count("nr_args"))}, {"nr_args", u32}}},
    {5, {{"arg", address}, {"nr_args", u32}}},
    {6, {{"arg", in(io_uring_files_update)}, {"nr_args", u32}}},
    {7, {{"arg", in(fd, count("nr_args"))}, {"nr_args", u32}}},
    {8,
     // The kernel takes no more than 256.
     {{"arg", in(io_uring_probe, io_uring_probe_size), unless("nr_args", io_uring_too_many)},
      {"arg", out(io_uring_probe, io_uring_probe_size), becomes, unless("nr_args", io_uring_too_many), at(2)},
      {"arg", address, when("nr_args", io_uring_too_many), at(2)},
      {"nr_args", u32, at(3)}}},
    {9, {{"arg", address}, {"nr_args", u32}}},
    {10, {{"arg", address}, {"nr_args", u32}}},
    {11, {{"arg", in(io_uring_restriction, count("nr_args"))}, {"nr_args", u32}}},
    {12, {{"arg", address}, {"nr_args", u32}}},
    {13, {{"arg", in(io_uring_files_register, io_uring_resource_size)}, {"nr_args", u32}}},
    {14, {{"arg", in(io_uring_files_update2, io_uring_resource_size)}, {"nr_args", u32}}},
    {15, {{"arg", in(io_uring_buffers_register, io_uring_resource_size)}, {"nr_args", u32}}},
    {16, {{"arg", in(io_uring_buffers_update2, io_uring_resource_size)}, {"nr_args", u32}}},
    {17, {{"arg", hook(Hook::cpu_set, "nr_args", Dir::in)}, {"nr_args", u32}}},
    {18, {{"arg", address}, {"nr_args", u32}}},
    {19,
     {{"arg", in(io_uring_worker, count("nr_args"))},
      {"arg", out(io_uring_worker, count("nr_args")), becomes, at(2)},
      {"nr_args", u32, at(3)}}},
    {20, {{"arg", in(io_uring_ring_fd, count("nr_args"))}, {"nr_args", u32}}},
    {21, {{"arg", in(io_uring_ring_index, count("nr_args"))}, {"nr_args", u32}}},
    {22, {{"arg", in(io_uring_buffer_ring)}, {"nr_args", u32}}},
    {23, {{"arg", in(io_uring_buffer_ring)}, {"nr_args", u32}}},
    {24, {{"arg", in(io_uring_cancel)}, {"nr_args", u32}}},
    {25, {{"arg", in(io_uring_index_range)}, {"nr_args", u32}}},
    {26, {{"arg", inout(io_uring_buffer_status)}, {"nr_args", u32}}},
    {27, {{"arg", in(io_uring_napi)}, {"nr_args", u32}}},
    {28, {{"arg", out(io_uring_napi)}, {"nr_args", u32}}},
    {29, {{"arg", in(io_uring_clock)}, {"nr_args", u32}}},
    {30, {{"arg", in(io_uring_clone)}, {"nr_args", u32}}},
    {31, {{"arg", in(io_uring_message)}, {"nr_args", u32}}},
    {32, {{"arg", inout(io_uring_zcrx_ifq)}, {"nr_args", u32}}},
    {33, {{"arg", inout(io_uring_params)}, {"nr_args", u32}}},
    {34, {{"arg", inout(io_uring_mem_region)}, {"nr_args", u32}}},
    {35, {{"arg", inout(io_uring_query)}, {"nr_args", u32}}},
});

constexpr Syscall calls[] = {
    {"io_uring_enter",
     {{"fd", fd},
      {"to_submit", u32},
      {"min_complete", u32},
      {"flags", flags(io_uring_enter_flags)},
      {"argp", select("flags", io_uring_enter_argument, io_uring_enter_ext_arg | io_uring_enter_ext_arg_reg)},
      {"argsz", usize}}},
    {"io_uring_register",
     {{"fd", fd}, {"opcode", io_uring_register_op}, {"arg", address}, {"nr_args", u32}},
     by("opcode", register_variants, io_uring_register_op_mask)},
    {"io_uring_setup", {{"entries", u32}, {"params", inout(io_uring_params)}}, Returns::descriptor},
};

}  // namespace

constinit const Family io_uring_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
