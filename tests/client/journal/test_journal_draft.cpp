// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// REL-2, UX rules 9 and 11: whatever dies, at most a second of typing is gone, and what was typed comes back as it was.
#include "fake_keychain.h"
#include "journal/draft.h"
#include "journal/journal.h"
#include "record/codec.h"
#include "ui/line_edits.h"
#include "ui/record_form.h"
#include "ui_fixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace mimamori;

namespace {

const QString password = QStringLiteral("correct horse battery");
const QString person = QStringLiteral("server|yamamoto");

/// A form of every kind of field with its draft, as a page has them.
struct Form {
    explicit Form(ClientContext &context) : form(new RecordForm(recordType<Sample>(), context))
    {
        (new QVBoxLayout(&page))->addWidget(form);
        draft = new Draft(context, {form, [this] { return form->values(); }, [this](const QCborMap &values) { form->putValues(values); }}, &page);
        page.show();
    }
    QLineEdit *line(const char *column) const { return qobject_cast<QLineEdit *>(form->editor(column)->input()); }
    void type(const char *column, const QString &text) const
    {
        line(column)->selectAll();
        QTest::keyClicks(line(column), text);
    }

    QWidget page{};
    RecordForm *form;
    Draft *draft;
};

} // namespace

class TestJournalDraft : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString folder() const { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

private Q_SLOTS:
    void killedInMidWord()
    {
        QProcess typist;
        typist.start(QStringLiteral(TYPIST), {folder(), password});
        int words = 0;
        for (int round = 0; round < 3; ++round) { // it never pauses: a journal that waits for a pause would never write
            QTRY_VERIFY_WITH_TIMEOUT(typist.canReadLine(), 30000);
            words = typist.readLine().trimmed().toInt();
        }
        typist.kill(); // SIGKILL
        QVERIFY(typist.waitForFinished());
        QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
        FakeKeychain keychain;
        Journal journal(keychain, folder());
        journal.open(person, password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        const QList<DraftView> drafts = draftsIn(journal);
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts[0].key, QStringLiteral("child_file/1/note/write/1"));
        QString all;
        for (int i = 1; i <= words; ++i)
            all += QStringLiteral("語%1。").arg(i);
        QVERIFY(drafts[0].values.value(QStringLiteral("body")).toString().startsWith(all));
        // What the input method had not committed stands there too.
        QVERIFY(drafts[0].typed.value(QStringLiteral("body#0")).toString().contains(QStringLiteral("みかくてい")));
    }

    void comesBackAsItWas()
    {
        UiFixture ui;
        FakeKeychain keychain;
        {
            Journal journal(keychain, folder());
            ui.context.journal = &journal;
            journal.open(person, password);
            QTRY_COMPARE(journal.state(), Journal::State::Kept);
            Form form(ui.context);
            form.draft->begin(QStringLiteral("record/sample/5"), QStringLiteral("Sample"));
            QSignalSpy kept(form.draft, &Draft::kept);
            form.type("name", QStringLiteral("Takahashi"));
            form.type("day", QStringLiteral("R8.1")); // half a date is no value and must not be lost
            compose(form.line("address"), QStringLiteral("すずらん"));
            QTRY_VERIFY(kept.size() > 0);
            form.draft->keep();
        }
        Journal journal(keychain, folder());
        ui.context.journal = &journal;
        Form form(ui.context);
        QSignalSpy back(form.draft, &Draft::broughtBack);
        form.draft->begin(QStringLiteral("record/sample/5"), QStringLiteral("Sample"));
        QCOMPARE(back.size(), 0);
        journal.open(person, password); // the form was there before the journal
        QTRY_COMPARE(back.size(), 1);
        QCOMPARE(form.line("name")->text(), QStringLiteral("Takahashi"));
        QCOMPARE(form.line("day")->text(), QStringLiteral("R8.1"));
        QCOMPARE(form.line("address")->text(), QStringLiteral("すずらん"));
        QVERIFY(form.form->isChanged());
        QVERIFY(form.draft->bar()->isVisible());
        ui.prompt.answer = false;
        form.draft->askDiscard();
        QCOMPARE(ui.prompt.asked.size(), 1);
        QCOMPARE(draftsIn(journal).size(), 1);
        ui.prompt.answer = true;
        form.draft->askDiscard();
        QVERIFY(draftsIn(journal).isEmpty());
        QVERIFY(form.line("name")->text().isEmpty());
        QVERIFY(!form.draft->bar()->isVisible());
        ui.context.journal = nullptr;
    }

    void anotherKeyIsAnotherForm()
    {
        UiFixture ui;
        FakeKeychain keychain;
        Journal journal(keychain, folder());
        ui.context.journal = &journal;
        journal.open(person, password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        {
            Form form(ui.context);
            form.draft->begin(QStringLiteral("record/sample/5"), QStringLiteral("Sample"));
            form.type("name", QStringLiteral("five"));
            form.draft->keep();
            form.draft->begin(QStringLiteral("record/sample/6"), QStringLiteral("Sample"));
            QVERIFY(!form.draft->isBroughtBack());
        }
        QCOMPARE(draftsIn(journal).size(), 1);
        QCOMPARE(draftsIn(journal)[0].key, QStringLiteral("record/sample/5"));
        QVERIFY(journal.openForms().isEmpty());
        ui.context.journal = nullptr;
    }

    void untouchedAgainIsNoDraft()
    {
        UiFixture ui;
        FakeKeychain keychain;
        Journal journal(keychain, folder());
        ui.context.journal = &journal;
        journal.open(person, password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        Form form(ui.context);
        form.draft->begin(QStringLiteral("record/sample/5"), QStringLiteral("Sample"));
        form.draft->keep();
        QVERIFY(draftsIn(journal).isEmpty());
        form.type("name", QStringLiteral("x"));
        form.draft->keep();
        QCOMPARE(draftsIn(journal).size(), 1);
        form.line("name")->selectAll();
        QTest::keyClick(form.line("name"), Qt::Key_Delete);
        form.draft->keep();
        QVERIFY(draftsIn(journal).isEmpty());
        form.type("name", QStringLiteral("y"));
        form.draft->keep();
        form.draft->drop(); // saved
        QVERIFY(draftsIn(journal).isEmpty());
        ui.context.journal = nullptr;
    }

    void formOfOnePersonNeverReachesTheJournalOfTheNext()
    {
        for (const bool hasKeychain : {true, false}) { // without one the next journal is open at once, while the form still stands
            UiFixture ui;
            FakeKeychain keychain;
            if (!hasKeychain)
                keychain.secret.clear();
            Journal journal(keychain, folder());
            ui.context.journal = &journal;
            journal.open(person, password);
            QTRY_VERIFY(journal.isUsable());
            Form form(ui.context);
            form.draft->begin(QStringLiteral("record/sample/5"), QStringLiteral("Sample"));
            form.type("name", QStringLiteral("of yamamoto"));
            journal.open(QStringLiteral("server|okada"), password);
            QTRY_VERIFY(journal.isUsable());
            form.type("name", QStringLiteral("still of yamamoto"));
            form.draft->keep();
            QVERIFY(journal.rows().isEmpty());
            ui.context.journal = nullptr;
        }
    }

    void leavingKeepsTheLastKeys() // the person goes before the timer came
    {
        UiFixture ui;
        FakeKeychain keychain;
        Journal journal(keychain, folder());
        ui.context.journal = &journal;
        journal.open(person, password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        {
            Form form(ui.context);
            form.draft->begin(QStringLiteral("record/sample/5"), QStringLiteral("Sample"));
            form.type("name", QStringLiteral("last word"));
            journal.close();
        }
        journal.open(person, password);
        QTRY_COMPARE(journal.rows().size(), 1);
        QCOMPARE(draftsIn(journal)[0].values.value(QStringLiteral("name")).toString(), QStringLiteral("last word"));
        ui.context.journal = nullptr;
    }
};

QTEST_MAIN(TestJournalDraft)
#include "test_journal_draft.moc"
