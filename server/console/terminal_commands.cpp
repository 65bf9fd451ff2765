// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The allow-list of terminals.
#include "console/lookups.h"
#include "console/words.h"
#include "model/access/enrolment.h"
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

/// A code to be typed at the new terminal, counting once and for some minutes.
int terminalEnroll(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    QJsonObject in{{QStringLiteral("name"), argumentAt(arguments, 0, "NAME")}, {QStringLiteral("address"), optionOf(arguments, "address")},
        {QStringLiteral("minutes"), numberOf(optionOf(arguments, "minutes", QStringLiteral("15")), "--minutes")}};
    if (const QString office = optionOf(arguments, "office"); !office.isEmpty())
        in.insert(QStringLiteral("office"), officeCoded(console, office));
    printFields(options, console.call("terminal.enroll", in, true), recordType<EnrolmentOffer>());
    return exitDone;
}

int terminalRevoke(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const QJsonObject row = terminalNamed(console, argumentAt(arguments, 0, "NAME"));
    const QJsonObject done = console.call("terminal.revoke", {{QStringLiteral("terminal"), row.value(QStringLiteral("id"))}}, true);
    if (options.json)
        printObject(options, done);
    else
        say(words(QT_TRANSLATE_NOOP("console", "Done.")));
    return exitDone;
}

} // namespace

QList<ConsoleCommand> terminalCommands()
{
    return {
        {"terminal list", "", QT_TRANSLATE_NOOP("console", "the allow-list: names, certificates' ends, what was struck off"), terminalList},
        {"terminal enroll", "NAME [--office CODE] [--minutes N] [--address ADDRESS]",
            QT_TRANSLATE_NOOP("console", "open the door for one new terminal and show its one-time code"), terminalEnroll},
        {"terminal revoke", "NAME", QT_TRANSLATE_NOOP("console", "strike a terminal off; its connections end at once"), terminalRevoke},
        {"terminal add", "--certificate FILE [--name NAME] [--office CODE]", QT_TRANSLATE_NOOP("console", "put a certificate made elsewhere on the allow-list"), terminalAdd},
    };
}

} // namespace mimamori
