// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The allow-list of terminals.
#include "console/lookups.h"
#include "console/words.h"
#include "model/access/office.h"

#include <QSslCertificate>

namespace mimamori {

namespace {

int terminalList(const ConsoleOptions &options, const QStringList &)
{
    printRows(options, SignedIn(options).call("terminal.list", {{QStringLiteral("limit"), 1000}}), "rows", recordType<Terminal>(),
        {"id", "name", "office", "not_after", "enrolled_at", "revoked_at"});
    return exitDone;
}

int terminalAdd(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString file = requiredOption(arguments, "certificate");
    const QList<QSslCertificate> found = QSslCertificate::fromPath(file);
    if (found.isEmpty())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: holds no certificate (PEM)."), {{QStringLiteral("file"), file}}));
    const QSslCertificate &certificate = found.first();
    SignedIn console(options);
    QJsonObject terminal{{QStringLiteral("name"), optionOf(arguments, "name", certificate.subjectInfo(QSslCertificate::CommonName).value(0))},
        {QStringLiteral("fingerprint"), QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex())},
        {QStringLiteral("not_after"), certificate.expiryDate().toUTC().toString(Qt::ISODate)}};
    if (const QString office = optionOf(arguments, "office"); !office.isEmpty())
        terminal.insert(QStringLiteral("office"), officeCoded(console, office));
    printObject(options, console.call("terminal.save", terminal, true));
    return exitDone;
}

} // namespace

QList<ConsoleCommand> terminalCommands()
{
    return {
        {"terminal list", "", QT_TRANSLATE_NOOP("console", "the allow-list: names, certificates' ends, what was struck off"), terminalList},
        {"terminal add", "--certificate FILE [--name NAME] [--office CODE]", QT_TRANSLATE_NOOP("console", "put a certificate made elsewhere on the allow-list"), terminalAdd},
    };
}

} // namespace mimamori
