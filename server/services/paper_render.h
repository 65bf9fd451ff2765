// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/paper.h"
#include "services/server_services.h"

namespace mimamori {

/// Milliseconds a paper may take before its child process is ended.
constexpr int longestRender = 20'000;

/// Gives a gated paper to mimamori-render and takes the PDF back. Blocks its worker for as long as it takes; the child has no
/// database, no network and ends with the time limit. Throws Problem{"render_timeout"}, Problem{"render_failed"}, or the child's own
/// "paper_too_long".
QByteArray renderPaperFile(const ServerServices::Config &config, const PaperJob &job, int timeoutMs = longestRender);

} // namespace mimamori
