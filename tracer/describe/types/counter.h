// linux/counter.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto counter_components =
    names("COUNTER_COMPONENT_???", {{"COUNTER_COMPONENT_NONE", 0},
                                    {"COUNTER_COMPONENT_SIGNAL", 1},
                                    {"COUNTER_COMPONENT_COUNT", 2},
                                    {"COUNTER_COMPONENT_FUNCTION", 3},
                                    {"COUNTER_COMPONENT_SYNAPSE_ACTION", 4},
                                    {"COUNTER_COMPONENT_EXTENSION", 5}});

inline constexpr auto counter_scopes =
    names("COUNTER_SCOPE_???",
          {{"COUNTER_SCOPE_DEVICE", 0}, {"COUNTER_SCOPE_SIGNAL", 1}, {"COUNTER_SCOPE_COUNT", 2}});

inline constexpr auto counter_events = names("COUNTER_EVENT_???", {{"COUNTER_EVENT_OVERFLOW", 0},
                                                                   {"COUNTER_EVENT_UNDERFLOW", 1},
                                                                   {"COUNTER_EVENT_OVERFLOW_UNDERFLOW", 2},
                                                                   {"COUNTER_EVENT_THRESHOLD", 3},
                                                                   {"COUNTER_EVENT_INDEX", 4},
                                                                   {"COUNTER_EVENT_CHANGE_OF_STATE", 5},
                                                                   {"COUNTER_EVENT_CAPTURE", 6}});

inline constexpr auto counter_component = record({{"type", one_of(counter_components, Size::b1)},
                                                  {"scope", one_of(counter_scopes, Size::b1)},
                                                  {"parent", u8},
                                                  {"id", u8}});
inline constexpr auto counter_watch =
    record({{"component", counter_component}, {"event", one_of(counter_events, Size::b1)}, {"channel", u8}});

}  // namespace sysgood::describe
