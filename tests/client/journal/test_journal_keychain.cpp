// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-01, PLT-05: the operating system's own keychain. With "present" as argument a real Secret Service must answer; with "absent"
// there must be none, and the client must find that out without writing anything. Run by tests/scenario/keychain.
#include "journal/journal.h"
#include "journal/keychain.h"
#include "journal/seal.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const bool present = app.arguments().value(1) == u"present";
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("journal"));
    const QString person = QStringLiteral("server|yamamoto"), password = QStringLiteral("correct horse battery");
    const auto wanted = present ? Journal::State::Kept : Journal::State::MemoryOnly;
    for (int start = 0; start < 2; ++start) { // the second start finds the secret of the first
        SystemKeychain keychain(QStringLiteral("mimamori-test"));
        Journal journal(keychain, folder);
        journal.open(person, password);
        if (!QTest::qWaitFor([&] { return journal.isUsable(); }, 20000) || journal.state() != wanted) {
            qCritical("start %d: state %d, trouble %d", start, int(journal.state()), int(journal.trouble()));
            return 1;
        }
        if (present && journal.rows().size() != start) {
            qCritical("start %d: %d rows", start, int(journal.rows().size()));
            return 1;
        }
        journal.put(0, {{QStringLiteral("text"), QStringLiteral("秘密の記録")}});
    }
    if (QDir(folder).exists() != present) {
        qCritical("a journal on the disk: %d", int(QDir(folder).exists()));
        return 1;
    }
    qInfo("%s: as it should be", present ? "a real Secret Service" : "no keychain");
    return 0;
}
