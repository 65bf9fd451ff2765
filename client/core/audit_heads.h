// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace mimamori {

/// The newest sealed audit head this terminal was ever shown, kept in a small settings file and told to the server at sign-in:
/// a server that shows two histories is caught by any terminal.
class AuditHeads {
public:
    explicit AuditHeads(QString settingsFile) : m_file(std::move(settingsFile)) {}

    struct Head {
        qint64 seal{};
        QString head{};
    };
    Head newest(const QString &server) const;

    /// Notes what the server shows now. False when it contradicts what was shown before: an older seal, or the same seal with
    /// another head; then nothing is overwritten.
    bool note(const QString &server, const Head &shown);

private:
    QString m_file;
};

} // namespace mimamori
