// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/paper.h"
#include "services/context.h"
#include "services/output_gate.h"

#include <functional>

namespace mimamori {

/// Where each text of a paper goes through: the gate sees it first, the paper gets what is left.
using PaperText = std::function<QString(FactClass, const QString &)>;
/// Lays a paper out; called twice, with the same texts in the same order.
using PaperLayout = std::function<QList<PaperBlock>(const PaperText &)>;

/// A paper of the operation of the system (障害報告書 …): gated, numbered, registered and kept like every issued paper.
struct OperationPaper {
    QByteArray kind{};      ///< 'incident_report'
    QString title{};
    QString about{};        ///< number of what it is about, for the register and the file's name
    bool isDraft{};         ///< 案 across the page
    PaperLayout layOut{};
};
OutputView issueOperationPaper(Context &context, const OperationPaper &paper);

/// 令和8年11月20日 12:00, or a dash.
QString operationTime(const QDateTime &at);

} // namespace mimamori
