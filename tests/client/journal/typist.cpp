// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Types without a pause, with an input method that has not committed the last word, and says each time what the journal has taken.
// Killed by test_journal_draft in mid-word. Arguments: folder of the journal, password.
#include "fake_keychain.h"
#include "journal/draft.h"
#include "journal/journal.h"
#include "ui/line_edits.h"
#include "ui_fixture.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <cstdio>

using namespace mimamori;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    UiFixture ui;
    FakeKeychain keychain;
    Journal journal(keychain, app.arguments().value(1));
    ui.context.journal = &journal;
    QWidget page;
    auto *text = new LongTextEdit;
    text->setIdentity("body", QStringLiteral("body"));
    (new QVBoxLayout(&page))->addWidget(text);
    page.show();
    Draft draft(ui.context, {&page, [text] { return QCborMap{{QStringLiteral("body"), text->text()}}; },
        [text](const QCborMap &values) { text->setValue(values.value(QStringLiteral("body")).toString()); }}, &page);
    draft.begin(QStringLiteral("child_file/1/note/write/1"), QStringLiteral("記録"));
    int words = 0;
    QTimer keys;
    keys.setInterval(10);
    QObject::connect(&keys, &QTimer::timeout, &page, [&] {
        commit(text->input(), QStringLiteral("語%1。").arg(++words));
        compose(text->input(), QStringLiteral("みかくてい%1").arg(words));
    });
    QObject::connect(&draft, &Draft::kept, &page, [&] {
        journal.flush();
        std::printf("%d\n", words);
        std::fflush(stdout);
    });
    QObject::connect(&journal, &Journal::opened, &page, [&keys] { keys.start(); });
    journal.open(QStringLiteral("server|yamamoto"), app.arguments().value(2));
    return QApplication::exec();
}
