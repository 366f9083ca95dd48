// The report on signals as text: a table, who sent them, and then every life in the order of time.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tracer/signals/report.h"

namespace sysgood {

// What there is to say beside a life: an explained fault, a stack; whole lines without their newline.
using Remarks = std::map<uint64_t, std::vector<std::string>>;

// `start_ns`: CLOCK_MONOTONIC of the first event, what times are shown from.
void write_signal_report(signals::Report& report, const Remarks& remarks, int64_t start_ns,
                         const std::function<void(std::string_view)>& write);

// The same as JSON: an object a line for every life, and one with all signals' figures. docs/json.md has the
// members.
void write_signal_report_json(signals::Report& report, const Remarks& remarks,
                              const std::function<void(std::string_view)>& write);

// One life as an object, with its newline.
std::string life_as_json(const signals::Life& life, const std::vector<std::string>* remarks);

}  // namespace sysgood
