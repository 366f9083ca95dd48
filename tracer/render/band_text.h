// What si_band says in words, for lines of our own: strace's text has the number.
#pragma once

#include <cstdint>
#include <string>

namespace sysgood {

// "POLLIN|POLLRDNORM", what is not named in hex; "0" for nothing.
std::string band_text(uint64_t band);

}  // namespace sysgood
