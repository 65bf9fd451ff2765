// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/register_staging.h"

#include <memory>

namespace mimamori {

/// What became of some lines of a register file, in their order.
struct FoldedRows {
    QByteArray text{};        ///< rows of staging.resident in COPY's form, with the columns of stagingColumns()
    qint64 dropped{}, quarantined{}, warned{};
    QList<LineFlaw> flaws{};
    QStringList keptOut{};    ///< 宛名番号 of the quarantined
};

/// What every row of one file is checked and stamped with; read by all threads, changed by none.
struct FoldingRules {
    qint64 file{};
    KnownCodes codes{};
    QSet<QString> droppedEvents{};
};

QList<QByteArray> stagingColumns();

/// Checks and folds lines, without a connection. One for each thread: it remembers keys that come again (names, towns).
class RowFolder {
public:
    explicit RowFolder(const FoldingRules &rules);
    ~RowFolder();
    RowFolder(const RowFolder &) = delete;
    RowFolder &operator=(const RowFolder &) = delete;

    FoldedRows fold(QList<RegisterLine> lines);

private:
    class Keys;
    void take(FoldedRows &out, class CopyRows &rows, RegisterLine &line);
    void store(CopyRows &rows, const RegisterLine &line);

    const FoldingRules &m_rules;
    std::unique_ptr<Keys> m_keys;
};

/// The key of a town, as townKey gives it for ward, town and banchi; ward, town and the form of the number are parsed once.
class TownKeys {
public:
    QString keyOf(const QString &ward, const QString &town, const QString &banchi);

private:
    QHash<QString, QString> m_heads;
};

} // namespace mimamori
