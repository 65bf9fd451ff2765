// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of screens.md: keys, tabs, messages, lock, offline; UX rules 1, 10, 11, 13, 14, 15.
#include "core/problem_text.h"
#include "model/access/office.h"
#include "shell/export_page.h"
#include "shell/login_page.h"
#include "shell/main_window.h"
#include "shell/navigation.h"
#include "shell/pages.h"
#include "shell/password_page.h"
#include "shell/record_pages.h"
#include "shell/search_box.h"
#include "ui/candidate_list.h"
#include "ui/function_key_bar.h"
#include "ui/icon.h"
#include "ui/line_edits.h"
#include "ui/message_bar.h"
#include "ui/record_form.h"
#include "ui/record_table.h"
#include "ui/status_chip.h"
#include "ui/status_strip.h"
#include "ui/style.h"
#include "fake_keychain.h"
#include "frame_fixture.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "widget_walk.h"

#include <QCborArray>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace mimamori;

class TestFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysGoToThePage()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        auto *page = new CountingPage(ui.context, QStringLiteral("a"));
        window.openPage(page);
        window.show();
        window.activateWindow();
        QTRY_VERIFY(page->line->input()->hasFocus());
        QTest::keyClick(page->line->input(), Qt::Key_F12);
        QCOMPARE(page->registered, 1);
        compose(page->line->input(), QStringLiteral("かん")); // now F6 to F10 are the input method's
        QTest::keyClick(page->line->input(), Qt::Key_F6);
        QTest::keyClick(page->line->input(), Qt::Key_F12);
        QCOMPARE(page->copied, 0);
        QCOMPARE(page->registered, 1);
        commit(page->line->input(), QStringLiteral("漢"));
        QTest::keyClick(page->line->input(), Qt::Key_F6);
        QCOMPARE(page->copied, 1);
        page->enableFunctionKey(6, false);
        QTest::keyClick(page->line->input(), Qt::Key_F6);
        QCOMPARE(page->copied, 1);
        QVERIFY(!window.functionKeyBar()->button(6)->isEnabled());
        QVERIFY(window.functionKeyBar()->button(12)->isEnabled());
        QVERIFY(!window.functionKeyBar()->button(9)->isEnabled());
        QCOMPARE(window.functionKeyBar()->button(9)->text(), QStringLiteral("F9 Print")); // keeps its word
        QTest::mouseClick(window.functionKeyBar()->button(12), Qt::LeftButton);
        QCOMPARE(page->registered, 2);
        QVERIFY(page->line->input()->hasFocus());
    }

    void samePageOpensOnce()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        const auto before = window.pages().size();
        auto *first = new CountingPage(ui.context, QStringLiteral("case/12"));
        window.openPage(first);
        window.openPage(new CountingPage(ui.context, QStringLiteral("case/13")));
        window.openPage(new CountingPage(ui.context, QStringLiteral("case/12")));
        QCOMPARE(window.pages().size(), before + 2);
        QCOMPARE(window.currentPage(), first);
        QCOMPARE(first->shown, 2);
    }

    void titleNeverNamesAChild()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        window.openPage(new CountingPage(ui.context, {}));
        QVERIFY(!window.windowTitle().contains(QStringLiteral("髙橋")));
        QVERIFY(window.windowTitle().contains(QStringLiteral("北区役所")));
    }

    void escReadsThenLeaves()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        auto *stays = new CountingPage(ui.context, QStringLiteral("a"));
        auto *goes = new CountingPage(ui.context, QStringLiteral("b"));
        window.openPage(stays);
        window.openPage(goes);
        window.show();
        const auto count = window.pages().size();
        window.messageBar()->say(MessageKind::Problem, QStringLiteral("x"));
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(window.messageBar()->text().isEmpty());
        QCOMPARE(window.pages().size(), count);
        goes->mayLeave = false;
        QTest::keyClick(&window, Qt::Key_Escape);
        QCOMPARE(window.pages().size(), count);
        goes->mayLeave = true;
        QTest::keyClick(&window, Qt::Key_Escape);
        QCOMPARE(window.pages().size(), count - 1);
        QCOMPARE(window.currentPage(), stays);
    }

    void lockKeepsThePages()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        auto *page = new CountingPage(ui.context, QStringLiteral("a"));
        window.openPage(page);
        page->line->setText(QStringLiteral("書きかけ"));
        window.show();
        window.lock();
        QVERIFY(window.isLocked());
        QVERIFY(!page->isVisibleTo(&window));
        QTest::keyClick(&window, Qt::Key_F12); // nothing reaches a locked page
        QCOMPARE(page->registered, 0);
        QVERIFY(window.loginPage()->findChild<QLineEdit *>(QStringLiteral("login_name"))->isReadOnly());
        Q_EMIT window.loginPage()->signedIn(false);
        QVERIFY(!window.isLocked());
        QCOMPARE(page->line->text(), QStringLiteral("書きかけ"));
        window.lock();
        Q_EMIT window.loginPage()->signedIn(true); // somebody else: what was open is closed
        QVERIFY(!window.pages().contains(page));
    }

    void endedSessionLocks()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        Q_EMIT ui.session.ended();
        QVERIFY(window.isLocked());
    }

    void somebodyElseIsAskedFirst()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        window.openPage(new CountingPage(ui.context, QStringLiteral("a")));
        window.lock();
        Q_EMIT window.loginPage()->leaveRequested();
        QCOMPARE(ui.prompt.asked.size(), 1);
        QVERIFY(ui.session.isSignedIn());
        ui.prompt.answer = true;
        Q_EMIT window.loginPage()->leaveRequested();
        QVERIFY(!ui.session.isSignedIn());
        QVERIFY(window.pages().isEmpty());
    }

    void navigationShowsWhatOneMayOpen()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window, {QStringLiteral("session.*")});
        QVERIFY(!window.navigation()->openModule(9));
        UiFixture other;
        MainWindow all(other.context);
        signIn(other, all);
        QVERIFY(all.navigation()->openModule(9));
        QCOMPARE(all.currentPage()->pageKey(), QStringLiteral("operations.board"));
    }

    void everyEntryOpensAPage()
    {
        UiFixture ui;
        FakeKeychain keychain;
        Journal journal(keychain, ui.dir.filePath(QStringLiteral("journal")));
        Outbox outbox(ui.api, ui.session, journal);
        ui.context.journal = &journal;
        ui.context.outbox = &outbox;
        for (const PageEntry &entry : pageEntries()) {
            const std::unique_ptr<Page> page(entry.make(ui.context));
            QVERIFY2(!page->title().isEmpty(), entry.title);
            QVERIFY2(!icon(entry.icon).isNull(), entry.icon);
            QVERIFY2(entry.module >= 1 && entry.module <= 9, entry.title);
            QCOMPARE(namelessWidgets(page.get()), QStringList());
        }
        for (int module = 1; module <= 9; ++module)
            QVERIFY(!icon(moduleIcon(module)).isNull());
    }

    void searchFindsScreensAndPeople()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        window.show();
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QString opened;
        window.searchBox()->setProvider([&](const QString &typed, QObject *, SearchBox::Found found) {
            found({{QStringLiteral("山本 ") + typed, QStringLiteral("R5.2.3"), [&opened] { opened = QStringLiteral("child"); }}});
        });
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QLineEdit *line = window.searchBox()->line();
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, QStringLiteral("users"));
        QCOMPARE(window.searchBox()->candidates()->text(0), QStringLiteral("Users"));
        QTRY_COMPARE(window.searchBox()->candidates()->count(), 2); // people first
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(opened, QStringLiteral("child"));
        QTest::keyClicks(line, QStringLiteral("termin"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(window.currentPage()->pageKey(), QStringLiteral("terminal.list/0"));
    }

    void signOutAsksThePages()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        auto *page = new CountingPage(ui.context, QStringLiteral("a"));
        page->mayLeave = false;
        window.openPage(page);
        window.signOut();
        QVERIFY(ui.session.isSignedIn());
        page->mayLeave = true;
        window.signOut();
        QVERIFY(!ui.session.isSignedIn());
        QVERIFY(window.isLocked());
        QVERIFY(!window.loginPage()->isLocked());
    }

    void f10OpensTheMenu()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        window.show();
        window.pressKey(10);
        auto *menu = window.findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions().size() >= 6);
        menu->close();
        window.openPage(new PasswordPage(ui.context));
        QCOMPARE(window.currentPage()->findChild<QLineEdit *>(QStringLiteral("new_password"))->echoMode(), QLineEdit::Password);
        QCOMPARE(namelessWidgets(window.currentPage()), QStringList());
    }

    void exportAsksForRecipientAndReason()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        openEntryOf(window, "office.list");
        window.pressKey(9); // of the list that is open
        auto *page = qobject_cast<ExportPage *>(window.currentPage());
        QVERIFY(page);
        QVERIFY(page->form()->editor("recipient"));
        QCOMPARE(page->form()->values().value(QStringLiteral("format")).toString(), QStringLiteral("xlsx"));
        QVERIFY(!page->form()->validate()); // nothing leaves without a reason
        QCOMPARE(namelessWidgets(page), QStringList());
    }

    void formAsksBeforeItIsLost()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        auto *page = new RecordFormPage(recordType<Office>(), ui.context, 0);
        window.openPage(page);
        bool left = false;
        page->canLeave([&](bool yes) { left = yes; });
        QVERIFY(left);
        page->form()->editor<LineEdit>("name")->setText(QStringLiteral("新しい係"));
        page->canLeave([&](bool yes) { left = yes; });
        QVERIFY(!left);
        QCOMPARE(ui.prompt.asked.size(), 1);
    }

    void chipsSayShapeAndWord()
    {
        for (const Standing standing : {Standing::Overdue, Standing::Today, Standing::Soon, Standing::Later, Standing::Paused, Standing::Done}) {
            const StatusChip chip(standing);
            QVERIFY(chip.text().size() > 2);
            QVERIFY(chip.text().startsWith(standingShape(standing)));
            QVERIFY(contrast(standingColour(standing), colour::surface) >= 4.5);
        }
    }

    void loginWithoutConnectionSaysSo()
    {
        UiFixture ui;
        LoginPage page(ui.context);
        auto *message = page.findChild<QLabel *>(QStringLiteral("login_message"));
        page.submit();
        QVERIFY(message->text().contains(QStringLiteral("login name")));
        page.fillAndSubmit(QStringLiteral("a"), QStringLiteral("b"));
        page.submit();
        QVERIFY(message->text().contains(QStringLiteral("connection")));
    }

    void screensInJapanese_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<QSize>("size");
        QTest::newRow("smallest desk") << 11 << QSize(1366, 768);
        QTest::newRow("large text") << 14 << QSize(1920, 1080);
    }
    void screensInJapanese()
    {
        QFETCH(int, points);
        QFETCH(QSize, size);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        UiFixture ui;
        ui.preferences.setPointSize(points);
        Style style(*qApp, ui.preferences);
        MainWindow window(ui.context);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(cutLabels(&window).join(u'\n'), QString());
        QCOMPARE(namelessWidgets(&window), QStringList());
        picture(window, QTest::currentDataTag()[0] == 's' ? "login" : "login-large");
        signIn(ui, window);
        window.navigation()->openModule(9);
        openEntryOf(window, "office.list");
        window.statusStrip()->setDue(1, 2);
        auto *list = qobject_cast<RecordListPage *>(window.currentPage());
        QVERIFY(list);
        list->table()->setRows(offices());
        QCOMPARE(cutLabels(&window).join(u'\n'), QString());
        QCOMPARE(namelessWidgets(&window), QStringList());
        picture(window, points == 11 ? "list" : "list-large");
        auto *form = new RecordFormPage(recordType<Office>(), ui.context, 0);
        window.openPage(form);
        form->form()->validate();
        QTest::qWait(10);
        QCOMPARE(cutLabels(&window).join(u'\n'), QString());
        picture(window, points == 11 ? "form" : "form-large");
        auto *sample = new RecordFormPage(recordType<Sample>(), ui.context, 0);
        window.openPage(sample);
        window.messageBar()->say(MessageKind::Problem, problemText(Problem("conflict")));
        picture(window, points == 11 ? "sample" : "sample-large");
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(TestFrame)
#include "test_frame.moc"
