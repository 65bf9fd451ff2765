// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/export.h"
#include "services/attachment_store.h"
#include "services/output_gate.h"

#include <functional>

namespace mimamori {

/// One output as it is asked for.
struct OutputRequest {
    OutputDescription description{};
    Recipient recipient{};
    QString kind{};        ///< print, preview, csv, xlsx
    QString what{};        ///< paper or list with ids; never content
    QString reason{};      ///< code table output_reason
    SubjectOwner owner{};  ///< empty = the actor's own, for lists of no one file
    qint64 rows{};
    QString fileName{};    ///< no personal data
    QString mediaType{};
    qint64 confirmed{};    ///< output that was looked at, where a second look is needed
    bool mustBeConfirmed{}; ///< refuse with "needs_confirmation" when it is needed and was not given
    bool withhold{};       ///< where a second look is needed, keep and register the output but let nobody read it
};

struct ReleasedOutput {
    OutputView view{};
    QString storeName{};
};

/// Makes the bytes from the gated texts; `line` is the output's number in the register, for the trace on each page.
using OutputMaker = std::function<QByteArray(const GatedOutput &gated, qint64 line)>;

/// The only way out (PLT-10): gates the description for its recipient, has the bytes made from what is left, asks the gate again
/// (a restriction may have been set meanwhile), keeps the exact bytes sealed, writes the line of the register with their hash, and
/// marks the request's audit row as "output". All in the request's transaction: no line, no output.
/// Throws Problem "output_blocked", "needs_confirmation", "preview_stale", "restriction_changed".
ReleasedOutput releaseOutput(Context &context, const OutputRequest &request, const OutputMaker &make);

/// Asks the gate again about an output that waits or is fetched once more, with what is known now about the same recipient.
/// Throws Problem{"restriction_changed"} when something in it must not go out any more, "not_found" when the actor has no part in it.
void recheckOutput(Context &context, qint64 output);

/// Keeps what a preview was drawn from, sealed beside it; shown again only after the gate was asked again.
void keepSource(Context &context, const OutputRequest &request, const ReleasedOutput &released, const QByteArray &source);
QByteArray showSource(Context &context, qint64 output);

/// A piece of an output's bytes; rechecked each time, "needs_confirmation" when it was withheld. `limit` at most largestChunk.
FileChunk handOver(Context &context, qint64 output, qint64 offset, qint64 limit);

/// Checks recipient kind and reason against their code tables; a reason that needs words has them.
void requireRecipientAndReason(Context &context, const QString &recipientKind, const QString &reason, const QString &reasonText);

} // namespace mimamori
