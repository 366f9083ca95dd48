#include "tools/sysgood/commands.h"
namespace sysgood::tool {
Outcome signals(const Options&, const std::string&) { return {}; }
}  // namespace sysgood::tool
