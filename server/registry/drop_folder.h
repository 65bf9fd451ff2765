// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <stdexcept>

namespace mimamori {

/// What the marker NAME.ok says of the register file NAME beside it: lines key=value (kind, date, bytes, sha256; layout unless the
/// configuration names one), the last one "end".
struct DropMarker {
    QString kind{};          ///< FULL, DAILY
    QDate date{};
    QString layout{};
    qint64 bytes{};
    QByteArray sha256{};     ///< 32 bytes
    QString wrong{};         ///< the key that is missing or wrong; empty = the marker can be followed
};
DropMarker readMarker(const QByteArray &text);

/// A marker that may be acted upon: its file is all there, or it never will be.
struct Drop {
    enum class Kind { Complete, WrongMarker, Abandoned }; ///< Abandoned: still not all there after minutes in which nothing moved
    QString name{};          ///< of the register file
    Kind kind{};
    DropMarker marker{};
};

/// The folder into which the city's register system drops its files: X, and once X is whole its marker X.ok.
class DropFolder {
public:
    static constexpr qint64 abandonedAfterSeconds = 10 * 60;
    explicit DropFolder(QString path) : m_path(std::move(path)) {}
    bool isThere() const;
    /// Complete drops in the order of their days, then those that are wrong; none that is still being written.
    QList<Drop> ready(const QDateTime &now) const;
    QString pathOf(const QString &name) const { return m_path + QLatin1Char('/') + name; }

    /// Moves a file and its marker to done/ or refused/ under "<number>-<name>", with the reason in "<number>-<name>.reason.txt".
    /// May be said again after a kill; what was dropped under this name since (another `sha256`) stays. Throws DropError.
    void putAway(qint64 number, const QString &name, bool refused, const QString &reason, const QByteArray &sha256) const;

private:
    bool moveOnce(const QString &from, const QString &to) const;
    QString m_path;
};

/// The folder does not let itself be written; the text names no file.
class DropError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace mimamori
