// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace mimamori {
class Connection;
}

namespace mimamori::load {

/// The register files of an invented city of any size (mimamorictl sample city), and a daily file of any length made from its full one.
class RegisterFiles {
public:
    /// Writes the full file below `directory`. Throws std::runtime_error when the generator fails.
    static RegisterFiles make(const QString &programs, const QString &directory, int residents);

    static QString layout() { return QStringLiteral("resources/registry/standard-csv.json"); }
    QDate day() const { return m_day; }
    QString full() const { return m_full; }
    /// Writes a file in which the first `rows` residents of the full one move house, numbered on from it; its path.
    QString daily(int rows) const;
    /// Fills the table bench_copy of texts with the rows of the full file by COPY; seconds until it is committed.
    double copyBare(Connection &db) const;

private:
    RegisterFiles(QString directory, QDate day, QString full) : m_directory(std::move(directory)), m_day(day), m_full(std::move(full)) {}

    QString m_directory;
    QDate m_day;
    QString m_full;
};

} // namespace mimamori::load
