// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/casework/intake_page.h"
#include "features/casework/intake_sheet.h"
#include "fake_keychain.h"
#include "journal/journal.h"
#include "ui/field_editor.h"
#include "ui/record_form.h"
#include "ui_fixture.h"

#include <QFile>
#include <QLineEdit>
#include <QTest>

namespace mimamori {

/// The code tables as they are seeded, so that the screens show what officials will see.
inline void loadCodes(CodeBook &codes)
{
    CodeTables tables;
    for (const char *name : {"intake", "casework", "family"}) {
        QFile file(QStringLiteral(MIMAMORI_CODES "/%1.tsv").arg(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no code tables");
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n').mid(1);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            if (cells.size() < 5)
                continue;
            CodeView view;
            view.table = cells[0];
            view.code = cells[1];
            view.name = cells[2];
            view.shortName = cells[3].isEmpty() ? cells[2] : cells[3];
            view.kana = cells[4];
            view.attributes = cells.value(5);
            view.sort = tables.codes.size();
            view.validFrom = QDate(1900, 1, 1);
            tables.codes << view;
        }
    }
    codes.set(tables);
}

/// For people to look at: MIMAMORI_SHOTS names the directory.
inline void takePicture(QWidget *widget, const char *name)
{
    const QString directory = qEnvironmentVariable("MIMAMORI_SHOTS");
    if (directory.isEmpty())
        return;
    QTest::qWait(100); // layouts settle in the event loop
    widget->grab().save(directory + u'/' + QLatin1String(name) + QStringLiteral(".png"));
}

inline QLineEdit *lineOf(RecordForm *form, const char *column)
{
    return qobject_cast<QLineEdit *>(form->editor(column)->input());
}

/// A journal in memory, as at a terminal without a keychain.
struct JournalFixture : UiFixture {
    FakeKeychain keychain{};
    Journal journal{keychain, {}};
    JournalFixture()
    {
        keychain.secret.clear();
        journal.open(QStringLiteral("server|yamamoto"), QStringLiteral("password"));
        context.journal = &journal;
    }
};

/// The intake as it stands on the screen of 1366 x 768.
struct IntakeFixture : JournalFixture {
    IntakePage page{context};
    IntakeFixture()
    {
        loadCodes(codes);
        page.resize(1218, 640); // what 1366 x 768 leaves beside the navigation
        page.show();
        page.activated();
        QVERIFY_OR_DIE(QTest::qWaitForWindowExposed(&page));
    }
    static void QVERIFY_OR_DIE(bool good)
    {
        if (!good)
            qFatal("the page does not appear");
    }
};

} // namespace mimamori
