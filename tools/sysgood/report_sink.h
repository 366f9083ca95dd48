// Gathers what the report on signals says, and its lint.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "tools/sysgood/options.h"
#include "tracer/event/sink.h"
#include "tracer/render/signal_report.h"
#include "tracer/signals/lint.h"
#include "tracer/signals/model.h"
#include "tracer/signals/report.h"

namespace sysgood::tool {

class ReportSink : public Sink {
 public:
  void receive(const Event& event, const Event* entry) override;
  void flush() override {}
  void finish() override;

  // After finish(): what --lint and --json ask for.
  void write(const Options& options, const std::function<void(std::string_view)>& out);

  // Calls of handlers of which the lint could not see how they came about.
  uint64_t calls_without_stack() const { return calls_without_stack_; }

 private:
  void lint(const Event& event, const Event* entry);

  uint64_t calls_without_stack_ = 0;
  signals::Report report_;
  signals::Model model_{report_};
  signals::Lint lint_;
  Remarks remarks_;
  int64_t start_ns_ = 0;
};

}  // namespace sysgood::tool
