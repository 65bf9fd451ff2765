// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>

namespace mimamori {

/// Where the terminal keeps its own secret. The answer comes later; an empty secret means that there is no such place.
class Keychain {
public:
    virtual ~Keychain() = default;
    /// The secret of this terminal's account, made on first use. Dropped when the receiver is gone.
    virtual void terminalSecret(QObject *receiver, std::function<void(const QByteArray &secret)> done) = 0;
    /// The terminal is struck off: the secret goes, and with it every journal of this terminal for good.
    virtual void forget() = 0;
};

/// The keychain of the operating system (Secret Service, KWallet, Credential Manager). Where there is none, nothing is written
/// anywhere else: a secret in a plain file is none.
class SystemKeychain final : public QObject, public Keychain {
    Q_OBJECT
public:
    explicit SystemKeychain(QString service = QStringLiteral("mimamori"), QObject *parent = nullptr);
    void terminalSecret(QObject *receiver, std::function<void(const QByteArray &)> done) override;
    void forget() override;

private:
    using Done = std::function<void(const QByteArray &)>;
    void make(Done done);
    void read(bool mayMake, Done done);

    QString m_service;
    QByteArray m_known;
};

} // namespace mimamori
