// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace mimamori::load {

/// One figure of quality.md: what was wanted, what came in each round. The result is the median of the rounds.
struct Figure {
    enum class Wanted { AtLeast, AtMost, Nothing };
    QString id;        ///< "SPD-1"
    QString what;
    QString unit;      ///< "×", "ms", "KiB", …
    Wanted wanted{Wanted::Nothing};
    double target{};
    QList<double> rounds{};
    QString note{};    ///< what the figure stands on: the absolute numbers of this run

    double median() const;
    double least() const;
    double most() const;
    bool reached() const;
    /// "reached", "missed by 12 %", or "" where nothing was wanted.
    QString verdict() const;
};

/// All figures of a run, told openly: printed as a table, written as JSON and as Markdown.
class Report {
public:
    void add(const Figure &figure);
    /// A row that could not be measured, with the reason; never left out silently.
    void failed(const QString &id, const QString &why);
    void print() const;
    void write(const QString &directory, const QJsonObject &machine) const;
    bool complete() const { return m_failures.isEmpty(); }

private:
    QString table() const;

    QList<Figure> m_figures;
    QList<QPair<QString, QString>> m_failures;
};

} // namespace mimamori::load
