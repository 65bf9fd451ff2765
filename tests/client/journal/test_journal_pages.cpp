// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// UX rules 10 to 12 on screens: what is unsent, two versions side by side, drafts that come back, by keyboard.
#include "fake_keychain.h"
#include "frame_fixture.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "features/casework/later_note_page.h"
#include "model/access/office.h"
#include "shell/alone.h"
#include "shell/conflict_page.h"
#include "shell/outbox_page.h"
#include "shell/record_pages.h"
#include "ui/field_editor.h"
#include "ui/line_edits.h"
#include "ui/line_table.h"
#include "ui/message_bar.h"
#include "ui/record_form.h"
#include "ui/status_strip.h"
#include "ui/style.h"
#include "widget_walk.h"

#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

namespace {

const QString password = QStringLiteral("correct horse battery");

struct Desk {
    Desk()
    {
        ui.context.journal = &journal;
        ui.context.outbox = &outbox;
        window = std::make_unique<MainWindow>(ui.context);
        window->resize(1366, 768);
        window->show();
        signIn(ui, *window);
        journal.open(Outbox::personOf(ui.api, ui.session.view().loginName), password);
    }
    /// An office as the person saw it, changed by hand.
    qint64 conflict()
    {
        OutboxEntry entry;
        entry.operation = "office.save";
        entry.base = officeRow(6, u"25", u"北区役所保健福祉課", u"北");
        entry.in = entry.base;
        entry.in.remove(QStringLiteral("version"));
        entry.in.insert(QStringLiteral("name"), QStringLiteral("北区役所こども家庭支援課"));
        entry.in.insert(QStringLiteral("short_name"), QStringLiteral("北区"));
        entry.baseVersion = 1;
        entry.what = QStringLiteral("所属: 北区役所保健福祉課");
        entry.state = OutboxEntry::State::Conflict;
        entry.key = newUuid7();
        entry.madeAt = QDateTime(QDate(2026, 11, 24), QTime(1, 31), Qt::UTC);
        entry.code = "conflict";
        const qint64 row = journal.put(0, entry.toRow());
        Q_EMIT journal.opened();
        return row;
    }
    static QCborMap theirs()
    {
        QCborMap row = officeRow(6, u"25", u"北区役所保健福祉部こども課", u"北");
        row.insert(QStringLiteral("version"), 4);
        row.insert(QStringLiteral("phone"), QStringLiteral("078-999-9999"));
        return row;
    }

    UiFixture ui{};
    FakeKeychain keychain{};
    Journal journal{keychain, ui.dir.filePath(QStringLiteral("journal"))};
    Outbox outbox{ui.api, ui.session, journal};
    std::unique_ptr<MainWindow> window{};
};

/// A terminal that knows its person, begun again while the server cannot be reached.
struct ColdStart {
    UiFixture ui{};
    FakeKeychain keychain{};
    Journal journal{keychain, ui.dir.filePath(QStringLiteral("journal"))};
    Outbox outbox{ui.api, ui.session, journal};

    ColdStart()
    {
        ui.context.journal = &journal;
        ui.context.outbox = &outbox;
    }
    QString personOf(const QString &login) const { return Outbox::personOf(ui.api, login); }
    /// Once with the server: the terminal learns who this is.
    void learnThePerson()
    {
        MainWindow window(ui.context);
        signIn(ui, window);
        journal.open(personOf(QStringLiteral("yamamoto")), password);
        QTRY_COMPARE(journal.state(), Journal::State::Kept);
        QTRY_VERIFY(!journal.desk().isEmpty());
        ui.session.signOut();
        QTRY_COMPARE(journal.state(), Journal::State::Closed);
    }
    QByteArray onDisk() const
    {
        QFile file(QDir(ui.dir.filePath(QStringLiteral("journal"))).entryInfoList({QStringLiteral("*.journal")}).value(0).filePath());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("yamamoto");
    }
    void showAway(MainWindow &window)
    {
        window.resize(1366, 768);
        window.show();
        window.loginPage()->fillAndSubmit(QStringLiteral("yamamoto"), password);
        window.loginPage()->submit();
        ui.api.start(); // no server in its settings: nothing to reach
        ui.api.stop();
        Q_EMIT ui.api.stateChanged();
    }
    void begin(MainWindow &window)
    {
        journal.unlock(personOf(QStringLiteral("yamamoto")), password, &window, [this, &window](const Journal::Unlocked &now) {
            if (now.isGood() && takeDesk(ui.context))
                Q_EMIT window.loginPage()->signedIn(false);
        });
    }
};

SearchHits oneHit()
{
    PersonHit hit;
    hit.name = QStringLiteral("髙橋 優衣");
    hit.relation.value = QStringLiteral("SELF");
    hit.childFile.id = 4;
    hit.episodeNumber = QStringLiteral("C-R08-000412");
    SearchHits hits;
    hits.people = {hit};
    return hits;
}

} // namespace

class TestJournalPages : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Style> m_style;

private Q_SLOTS:
    void initTestCase() // as officials see it
    {
        static QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        m_preferences = std::make_unique<Preferences>(m_dir.filePath(QStringLiteral("p.ini")));
        m_style = std::make_unique<Style>(*qApp, *m_preferences);
    }

    void conflictIsShownFieldByField() // UX rule 12, T53
    {
        Desk desk;
        QTRY_COMPARE(desk.journal.state(), Journal::State::Kept);
        const qint64 row = desk.conflict();
        auto *page = new ConflictPage(desk.ui.context, row);
        desk.window->openPage(page);
        page->show(Desk::theirs());
        QVERIFY(page->editor("name"));       // both changed it
        QVERIFY(page->editor("short_name")); // only mine
        QVERIFY(page->editor("phone"));      // only theirs: taken by itself
        QVERIFY(!page->editor("code"));      // nobody
        QCOMPARE(page->editor("phone")->value().toString(), QStringLiteral("078-999-9999"));
        QCOMPARE(page->editor("short_name")->value().toString(), QStringLiteral("北区"));
        QCOMPARE(page->undecided(), 1);
        QTest::qWait(100); // what was added is shown by the event loop
        QVERIFY(page->editor("name")->isVisible());
        QCOMPARE(cutLabels(page), QStringList());
        picture(*desk.window, "conflict");
        page->save();
        QCOMPARE(desk.outbox.entries().value(row).state, OutboxEntry::State::Conflict); // not before it is decided
        page->choose("name", false);
        QCOMPARE(page->undecided(), 0);
        page->choose("name", true);
        page->save();
        const OutboxEntry sent = desk.outbox.entries().value(row);
        QCOMPARE(sent.state, OutboxEntry::State::Waiting);
        QCOMPARE(sent.baseVersion, 4);
        QCOMPARE(sent.in.value(QStringLiteral("name")).toString(), QStringLiteral("北区役所こども家庭支援課"));
        QCOMPARE(sent.in.value(QStringLiteral("phone")).toString(), QStringLiteral("078-999-9999"));
        QCOMPARE(sent.in.value(QStringLiteral("short_name")).toString(), QStringLiteral("北区"));
    }

    void outboxSaysWhatWhenAndWhy()
    {
        Desk desk;
        QTRY_COMPARE(desk.journal.state(), Journal::State::Kept);
        const qint64 row = desk.conflict();
        auto *page = new OutboxPage(desk.ui.context);
        desk.window->openPage(page);
        QTest::qWait(100);
        QCOMPARE(cutLabels(page), QStringList());
        picture(*desk.window, "outbox");
        QTableView *view = page->entries()->view();
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(view->model()->index(0, 1).data().toString().contains(QStringLiteral("10:31"))); // of Japan
        QVERIFY(!view->model()->index(0, 3).data().toString().isEmpty());
        desk.ui.prompt.answer = false;
        desk.window->pressKey(11);
        QCOMPARE(desk.ui.prompt.asked.size(), 1);
        QVERIFY(desk.outbox.entries().contains(row));
        desk.ui.prompt.answer = true;
        desk.window->pressKey(11);
        QVERIFY(desk.outbox.entries().isEmpty());
        QVERIFY(desk.journal.rows().isEmpty());
    }

    void writtenOfflineIsCountedAndComesBackIntoItsForm()
    {
        Desk desk;
        QTRY_COMPARE(desk.journal.state(), Journal::State::Kept);
        CodeTables tables;
        CodeView kind;
        kind.table = QLatin1String(OfficeKind::table);
        kind.code = QStringLiteral("WARD");
        kind.name = QStringLiteral("区");
        tables.codes << kind;
        desk.ui.codes.set(tables);
        auto *form = new RecordFormPage(recordType<Office>(), desk.ui.context, 0);
        desk.window->openPage(form);
        QCborMap values = officeRow(0, u"31", u"試験課", u"試験");
        values.insert(QStringLiteral("kind"), QStringLiteral("WARD"));
        form->form()->putValues(values);
        QVERIFY(form->form()->validate());
        form->save();
        QCOMPARE(desk.outbox.entries().size(), 1);
        const auto labels = desk.window->statusStrip()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u'1'); }));
        QVERIFY(draftsIn(desk.journal).isEmpty()); // it went into the outbox in one commit
        const qint64 row = desk.outbox.entries().firstKey();
        const QString key = desk.outbox.backToDraft(row);
        QCOMPARE(key, QStringLiteral("record/office/0"));
        QCOMPARE(draftsIn(desk.journal).size(), 1);
        QVERIFY(desk.outbox.entries().isEmpty());
    }

    void draftsOfLastTimeStandInTheirForms() // UX rule 9
    {
        Desk desk;
        QTRY_COMPARE(desk.journal.state(), Journal::State::Kept);
        DraftView draft;
        draft.key = QStringLiteral("record/office/0");
        draft.what = QStringLiteral("所属");
        draft.keptAt = desk.ui.api.now();
        draft.values = {{QStringLiteral("values"), QCborMap{{QStringLiteral("name"), QStringLiteral("書きかけ")}}}, {QStringLiteral("version"), -1}};
        desk.journal.put(0, draft.toRow());
        Q_EMIT desk.journal.opened(); // as after signing in
        auto *page = qobject_cast<RecordFormPage *>(desk.window->currentPage());
        QVERIFY(page);
        QCOMPARE(page->form()->editor("name")->value().toString(), QStringLiteral("書きかけ"));
        QVERIFY(!desk.window->messageBar()->text().isEmpty());
        QTest::qWait(100);
        picture(*desk.window, "draft-back");
        desk.ui.prompt.answer = true;
        desk.window->pressKey(2);
        QVERIFY(page->form()->editor("name")->isEmpty());
        QVERIFY(desk.journal.rows().isEmpty());
    }

    /// PLT-05 from the screen: begin without the server, write, sign in when it is back.
    void coldStartOnTheSignInPage()
    {
        ColdStart cold;
        cold.learnThePerson();
        QVERIFY(!cold.onDisk().contains("yamamoto")); // neither who nor what is readable
        MainWindow window(cold.ui.context);
        cold.showAway(window);
        QVERIFY(window.isLocked());
        const auto *words = window.loginPage()->findChild<QLabel *>(QStringLiteral("login_message"));
        const auto tries = [&](const QString &login, const QString &secret) {
            cold.journal.unlock(cold.personOf(login), secret, &window, [&](const Journal::Unlocked &end) { window.loginPage()->say(aloneWords(end), true); });
        };
        tries(QStringLiteral("nobody"), password);
        QTRY_VERIFY(words->text().contains(QStringLiteral("まだサインインしたことがない")));
        tries(QStringLiteral("yamamoto"), QStringLiteral("guess"));
        QTRY_VERIFY(words->text().contains(QStringLiteral("次に試せるのは2秒後")));
        QVERIFY(window.isLocked());
        QCOMPARE(cold.journal.state(), Journal::State::Closed);
        QTest::qWait(2100); // as it was told
        cold.begin(window);
        QTRY_VERIFY(!window.isLocked());
        QVERIFY(cold.ui.session.isAlone());
        QVERIFY(!cold.ui.session.isSignedIn());
        QCOMPARE(window.currentPage()->manual(), QStringLiteral("intake"));
        QTRY_COMPARE(cold.journal.state(), Journal::State::Kept);
        picture(window, "alone");
        QVERIFY(!cold.ui.codes.entries(SampleTable::table).isEmpty()); // lists can be chosen from
    }

    void aNoteOfThatTimeFindsItsFileLater()
    {
        ColdStart cold;
        cold.learnThePerson();
        MainWindow window(cold.ui.context);
        cold.showAway(window);
        cold.begin(window);
        QTRY_VERIFY(!window.isLocked());
        QTRY_COMPARE(cold.journal.state(), Journal::State::Kept);
        auto *note = new LaterNotePage(cold.ui.context);
        window.openPage(note);
        note->whose()->setText(QStringLiteral("髙橋 優衣"));
        note->form()->editor("body")->setValue(QStringLiteral("電話で祖母より相談"));
        QTest::keyClick(&window, Qt::Key_F12);
        QCOMPARE(draftsIn(cold.journal).size(), 1);
        QTest::qWait(50);
        QCOMPARE(cutLabels(&window).join(u'\n'), QString());
        QCOMPARE(namelessWidgets(&window), QStringList());
        picture(window, "later-note");
        note->show(SearchHits());
        QVERIFY(window.messageBar()->text().contains(QStringLiteral("髙橋 優衣")));
        QCOMPARE(draftsIn(cold.journal).size(), 1); // it stays
        note->show(oneHit());
        QTest::keyClick(note->found()->view(), Qt::Key_Return);
        QCOMPARE(window.currentPage()->pageKey(), QStringLiteral("child_file/4"));
        QCOMPARE(draftsIn(cold.journal).size(), 1);
        QCOMPARE(draftsIn(cold.journal).first().key, QStringLiteral("child_file/4/note/write/0"));
    }

    /// reliability.md: a terminal that is struck off keeps nothing, on disk or on the screen, and says how much was not sent.
    void struckOffTerminalIsEmptied()
    {
        Desk desk;
        QTRY_COMPARE(desk.journal.state(), Journal::State::Kept);
        desk.conflict();
        desk.window->openPage(new CountingPage(desk.ui.context, QStringLiteral("typing")));
        Q_EMIT desk.ui.api.struckOff();
        QVERIFY(desk.window->isLocked());
        QVERIFY(desk.window->pages().isEmpty());
        QVERIFY(!desk.ui.session.isSomebody());
        QVERIFY(QDir(desk.ui.dir.filePath(QStringLiteral("journal"))).entryList(QDir::Files).isEmpty());
        QCOMPARE(desk.keychain.forgotten, 1);
        const auto *words = desk.window->loginPage()->findChild<QLabel *>(QStringLiteral("login_message"));
        QVERIFY(words->text().contains(QStringLiteral("失効")));
        QVERIFY(words->text().contains(QStringLiteral("1件")));
        QTest::qWait(50);
        picture(*desk.window, "struck-off");
    }

    void terminalWithoutKeychainSaysSo()
    {
        Desk desk;
        QTRY_COMPARE(desk.journal.state(), Journal::State::Kept);
        desk.journal.close();
        desk.keychain.secret.clear();
        desk.journal.open(QStringLiteral("server|okada"), password);
        QVERIFY(desk.window->messageBar()->text().contains(journalWords(Journal::Trouble::NoKeychain)));
        OutboxPage page(desk.ui.context);
        QCOMPARE(page.notice(), journalWords(Journal::Trouble::NoKeychain));
    }

    void everythingHasAName() // UX rule 15
    {
        Desk desk;
        QTRY_COMPARE(desk.journal.state(), Journal::State::Kept);
        const qint64 row = desk.conflict();
        auto *conflict = new ConflictPage(desk.ui.context, row);
        desk.window->openPage(conflict);
        conflict->show(Desk::theirs());
        QCOMPARE(namelessWidgets(conflict), QStringList());
        auto *outbox = new OutboxPage(desk.ui.context);
        desk.window->openPage(outbox);
        QCOMPARE(namelessWidgets(outbox), QStringList());
    }
};

QTEST_MAIN(TestJournalPages)
#include "test_journal_pages.moc"
