// What there is to say of a delivered signal beyond its life: why a fault happened, and the stack it happened
// on.
#pragma once

#include <string>
#include <vector>

#include "tracer/event/event.h"

namespace sysgood {

// Whole lines without their newline; none when the event has no such facts.
std::vector<std::string> remarks_on(const Event& delivery);

// "by f (a.c:12)", innermost first, of a stack that was kept.
std::vector<std::string> stack_lines(const FactList& facts);

}  // namespace sysgood
