// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/keychain.h"

#include "journal/seal.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

namespace mimamori {

namespace {

QString secretName()
{
    return QStringLiteral("journal");
}

} // namespace

SystemKeychain::SystemKeychain(QString service, QObject *parent) : QObject(parent), m_service(std::move(service)) {}

void SystemKeychain::terminalSecret(QObject *receiver, Done done)
{
    const auto answer = [receiver = QPointer<QObject>(receiver), done = std::move(done)](const QByteArray &secret) {
        if (receiver)
            done(secret);
    };
    if (m_known.isEmpty())
        read(true, answer);
    else
        answer(m_known);
}

void SystemKeychain::forget()
{
    m_known.fill('\0');
    m_known.clear();
    auto *job = new QKeychain::DeletePasswordJob(m_service, this); // deletes itself
    job->setKey(secretName());
    job->start();
}

void SystemKeychain::read(bool mayMake, Done done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service, this); // deletes itself
    job->setKey(secretName());
    connect(job, &QKeychain::Job::finished, this, [this, job, mayMake, done = std::move(done)] {
        const QByteArray secret = QByteArray::fromBase64(job->textData().toLatin1());
        if (job->error() == QKeychain::NoError && secret.size() == SecretKey::size) {
            m_known = secret;
            done(secret);
        } else if (mayMake && (job->error() == QKeychain::EntryNotFound || job->error() == QKeychain::NoError)) {
            make(done); // a locked key ring says "not found" too; then the writing fails
        } else {
            done({});
        }
    });
    job->start();
}

void SystemKeychain::make(Done done)
{
    auto *job = new QKeychain::WritePasswordJob(m_service, this);
    job->setKey(secretName());
    job->setTextData(QString::fromLatin1(SecretKey::random().bytes().toBase64()));
    connect(job, &QKeychain::Job::finished, this, [this, job, done = std::move(done)] {
        if (job->error() == QKeychain::NoError)
            read(false, done); // only what really comes back counts
        else
            done({});
    });
    job->start();
}

} // namespace mimamori
