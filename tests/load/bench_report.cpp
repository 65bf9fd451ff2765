// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_report.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace mimamori::load {

namespace {

QString number(double value)
{
    return value >= 100 ? QString::number(value, 'f', 0) : value >= 10 ? QString::number(value, 'f', 1) : QString::number(value, 'f', 2);
}

void save(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

} // namespace

double Figure::median() const
{
    QList<double> sorted = rounds;
    std::sort(sorted.begin(), sorted.end());
    const qsizetype n = sorted.size();
    return n == 0 ? 0 : n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

double Figure::least() const
{
    return rounds.isEmpty() ? 0 : *std::min_element(rounds.begin(), rounds.end());
}

double Figure::most() const
{
    return rounds.isEmpty() ? 0 : *std::max_element(rounds.begin(), rounds.end());
}

bool Figure::reached() const
{
    return wanted == Wanted::Nothing || (wanted == Wanted::AtLeast ? median() >= target : median() <= target);
}

QString Figure::verdict() const
{
    if (wanted == Wanted::Nothing)
        return {};
    if (reached())
        return QStringLiteral("reached");
    const double gap = target > 0 ? std::abs(median() - target) / target * 100 : 100;
    return QStringLiteral("missed by %1 %").arg(qRound(gap));
}

void Report::add(const Figure &figure)
{
    m_figures << figure;
    std::printf("  %-7s %s: %s %s (%s–%s) %s\n", qPrintable(figure.id), qPrintable(figure.what), qPrintable(number(figure.median())),
        qPrintable(figure.unit), qPrintable(number(figure.least())), qPrintable(number(figure.most())), qPrintable(figure.verdict()));
    if (!figure.note.isEmpty())
        std::printf("          %s\n", qPrintable(figure.note));
    std::fflush(stdout);
}

void Report::failed(const QString &id, const QString &why)
{
    m_failures << qMakePair(id, why);
    std::printf("  %-7s could not be measured: %s\n", qPrintable(id), qPrintable(why));
    std::fflush(stdout);
}

QString Report::table() const
{
    QString out = QStringLiteral("| ID | What | Target | Min | Median | Max | Unit | Result |\n|---|---|---|---|---|---|---|---|\n");
    for (const Figure &f : m_figures) {
        const QString target = f.wanted == Figure::Wanted::Nothing ? QStringLiteral("–")
            : (f.wanted == Figure::Wanted::AtLeast ? QStringLiteral("≥ ") : QStringLiteral("≤ ")) + number(f.target);
        out += QStringLiteral("| %1 | %2 | %3 | %4 | **%5** | %6 | %7 | %8 |\n")
                   .arg(f.id, f.what, target, number(f.least()), number(f.median()), number(f.most()), f.unit, f.verdict());
    }
    for (const auto &[id, why] : m_failures)
        out += QStringLiteral("| %1 | could not be measured: %2 | | | | | | |\n").arg(id, why);
    return out;
}

void Report::print() const
{
    std::printf("\n%s\n", qPrintable(table()));
}

void Report::write(const QString &directory, const QJsonObject &machine) const
{
    if (!QDir().mkpath(directory))
        throw std::runtime_error("cannot make " + directory.toStdString());
    QJsonArray figures;
    QString notes;
    for (const Figure &f : m_figures) {
        QJsonArray rounds;
        for (double value : f.rounds)
            rounds << value;
        figures << QJsonObject{{QStringLiteral("id"), f.id}, {QStringLiteral("what"), f.what}, {QStringLiteral("unit"), f.unit},
            {QStringLiteral("target"), f.wanted == Figure::Wanted::Nothing ? QJsonValue() : QJsonValue(f.target)},
            {QStringLiteral("wanted"), f.wanted == Figure::Wanted::AtLeast ? QStringLiteral("at least") : QStringLiteral("at most")},
            {QStringLiteral("rounds"), rounds}, {QStringLiteral("median"), f.median()}, {QStringLiteral("reached"), f.reached()},
            {QStringLiteral("note"), f.note}};
        if (!f.note.isEmpty())
            notes += QStringLiteral("* %1 %2: %3\n").arg(f.id, f.what, f.note);
    }
    QJsonArray failures;
    for (const auto &[id, why] : m_failures)
        failures << QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("why"), why}};
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QJsonObject all{{QStringLiteral("at"), now}, {QStringLiteral("machine"), machine}, {QStringLiteral("figures"), figures},
        {QStringLiteral("failures"), failures}};
    save(directory + QStringLiteral("/bench.json"), QJsonDocument(all).toJson());
    const QString text = QStringLiteral("# Benchmark of %1\n\nOne run on one machine with %2 processors, generator, server and database together: "
        "the ratios count, the times are theirs.\n\n%3\n%4").arg(now).arg(machine.value(QStringLiteral("processors")).toInt()).arg(table(), notes);
    save(directory + QStringLiteral("/bench.md"), text.toUtf8());
}

} // namespace mimamori::load
