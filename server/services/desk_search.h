// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

namespace mimamori {

/// Folds a text of the desk into the key table. `source`: INQUIRY, FAQ, MANUAL (with the passage's name and title).
void refreshDeskText(Context &context, const QByteArray &source, qint64 id, const QString &name, const QString &text, const QString &title = {});
/// Takes the texts of a source away, but for those named.
void dropDeskTexts(Context &context, const QByteArray &source, qint64 id, const QStringList &keep = {});

/// A text like the one that is being typed.
struct DeskHit {
    QByteArray source{};    ///< INQUIRY, FAQ, MANUAL
    qint64 id{};
    QString name{};
    QString title{};
    int score{};            ///< 0 to 100: how much of what was typed is found there, rare pairs of characters counting more
    QStringList shared{};   ///< the longest pieces that are found there, as they were typed
};
/// Candidates, the best first. What the actor may read of them, the caller looks through row-level security.
QList<DeskHit> findDeskTexts(Context &context, const QString &typed, const QList<QByteArray> &sources, int most);

/// Passages of a page of the manual: each heading with its text.
struct ManualPassage {
    QString name{};         ///< "intake#2"
    QString title{};        ///< "受付: 通告の記録"
    QString text{};
};
QList<ManualPassage> manualPassages(const QString &page, const QString &markdown);
/// Reads the manual that came with this program into the key table, unless that was done already. Number of passages read.
int indexManual(Context &context);
/// The manual in the key table is another one than this program's.
bool isManualStale(Connection &db);

} // namespace mimamori
