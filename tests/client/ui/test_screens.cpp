// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-03, PLT-09, PLT-10, CASE-18, CASE-20 on the screen; UX rules 14, 15.
#include "../casework/child_file_sample.h"
#include "core/notice_book.h"
#include "features/casework/file_access_panel.h"
#include "features/casework/search_hits.h"
#include "features/platform/approval_page.h"
#include "features/platform/code_page.h"
#include "features/platform/job_page.h"
#include "frame_fixture.h"
#include "shell/export_page.h"
#include "shell/notices.h"
#include "shell/pages.h"
#include "shell/reply_list_page.h"
#include "shell/search_box.h"
#include "ui/candidate_list.h"
#include "ui/era_date_edit.h"
#include "ui/line_table.h"
#include "ui/record_form.h"
#include "ui/record_table.h"
#include "ui/style.h"
#include "widget_walk.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

namespace {

/// The whole program at the smallest desk, in Japanese, with an administrator who may all.
struct Screen {
    Screen()
    {
        loadCodes(ui.codes);
        notices = std::make_unique<NoticeBook>(ui.api, ui.session);
        ui.context.notices = notices.get();
        window = std::make_unique<MainWindow>(ui.context);
        window->resize(1366, 768);
        window->show();
        signIn(ui, *window);
    }
    void tell(qint64 id, const char *kind, const char *number, qint64 file)
    {
        Q_EMIT ui.api.event("user/7", {{QStringLiteral("popup"), id}, {QStringLiteral("topic"), QLatin1String(kind)},
            {QStringLiteral("args"), QCborMap{{QStringLiteral("number"), QLatin1String(number)}}}, {QStringLiteral("child_file"), file}});
    }
    /// Nothing a person would trip over; leaves a picture where one is wanted.
    void look(const char *name)
    {
        QTest::qWait(20);
        QCOMPARE(cutLabels(window.get()).join(u'\n'), QString());
        QCOMPARE(namelessWidgets(window.get()), QStringList());
        picture(*window, name);
    }

    UiFixture ui;
    std::unique_ptr<NoticeBook> notices;
    std::unique_ptr<MainWindow> window;
};

QDateTime at(int minutes)
{
    return QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC).addSecs(60 * minutes);
}

JobViews someJobs()
{
    JobViews views;
    JobView mails{QStringLiteral("outbox.send"), true, 0, at(9), {}};
    mails.runs = {{3, at(5), at(5), QStringLiteral("FAILED"), 1, QStringLiteral("運用 次郎"), QStringLiteral("smtp"), QStringLiteral("{\"mails\":2}"), QStringLiteral("s1")},
        {2, at(1), at(1), QStringLiteral("DONE"), 1, {}, {}, QStringLiteral("{\"popups\":4}"), QStringLiteral("s1")}};
    views.jobs = {{QStringLiteral("clock.escalate"), true, 60, at(8), {}}, mails};
    return views;
}

} // namespace

class TestScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsWaitForASecondLook();
    void noticesAreShownWithoutTakingTheFocus();
    void anotherPersonSeesNoNotices();
    void searchBoxSaysWhy();
    void jobsShowHowTheyEnded();
    void codesAreFoundByAnyWord();
    void approvalsOfBothKinds();
    void registersAreLists();
    void marksAndAccess();
    void datesAreNeverCut_data();
    void datesAreNeverCut();

private:
    std::unique_ptr<Style> m_style;
    std::unique_ptr<Preferences> m_preferences;
    QTemporaryDir m_directory;
};

void TestScreens::initTestCase()
{
    static QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
    QCoreApplication::installTranslator(&translator);
    m_preferences = std::make_unique<Preferences>(m_directory.filePath(QStringLiteral("p.ini")));
    m_style = std::make_unique<Style>(*qApp, *m_preferences);
}

/// PLT-10: nothing is fetched before somebody wrote why it may go out; another recipient is looked at anew.
void TestScreens::listsWaitForASecondLook()
{
    Screen screen;
    auto *page = new ExportPage(recordType<Office>(), screen.ui.context, 0, {});
    screen.window->openPage(page);
    QVERIFY(!page->confirmation()->isVisible());
    OutputView withheld;
    withheld.output = 17;
    withheld.needsConfirmation = true;
    withheld.masked = {QStringLiteral("whereabouts")};
    page->take(withheld);
    QVERIFY(page->confirmation()->isVisible());
    QVERIFY(screen.window->messageBar()->text().contains(QStringLiteral("F12")));
    screen.look("export-confirm");
    page->form()->editor("reason_text")->setFocus();
    QTest::keyClicks(page->form()->editor("reason_text")->input(), QStringLiteral("x"));
    QVERIFY(!page->confirmation()->isVisible());
}

/// PLT-06: shown at once, without a name, and whoever types goes on typing.
void TestScreens::noticesAreShownWithoutTakingTheFocus()
{
    Screen screen;
    auto *page = new CountingPage(screen.ui.context, QStringLiteral("typing"));
    screen.window->openPage(page);
    page->line->setFocus();
    const QWidget *before = QApplication::focusWidget();
    screen.tell(5, "clock.threshold", "C-R08-000412", 4);
    screen.tell(6, "reception.new", "R-R08-000077", 4);
    screen.tell(6, "reception.new", "R-R08-000077", 4); // told again after a reconnect
    QCOMPARE(screen.notices->unseen(), 2);
    QCOMPARE(QApplication::focusWidget(), before);
    QVERIFY(screen.window->noticeStrip()->text().contains(QStringLiteral("R-R08-000077")));
    screen.look("notice-strip");
    QTest::keyClick(screen.window.get(), Qt::Key_J, Qt::ControlModifier);
    auto *list = qobject_cast<NoticePage *>(screen.window->currentPage());
    QVERIFY(list);
    QCOMPARE(list->list()->view()->model()->rowCount(), 2);
    QCOMPARE(screen.notices->unseen(), 0);
    QVERIFY(screen.window->noticeStrip()->text().isEmpty());
    screen.look("notices");
    QTest::keyClick(list->list()->view(), Qt::Key_Return);
    QCOMPARE(screen.window->currentPage()->pageKey(), QStringLiteral("child_file/4"));
}

void TestScreens::anotherPersonSeesNoNotices()
{
    Screen screen;
    screen.tell(5, "clock.threshold", "C-R08-000412", 4);
    Q_EMIT screen.ui.api.event("user/8", {{QStringLiteral("popup"), 9}, {QStringLiteral("topic"), QStringLiteral("reception.new")}});
    QCOMPARE(screen.notices->notices().size(), 1);
    screen.ui.session.signOut();
    QCOMPARE(screen.notices->notices().size(), 0);
    QVERIFY(screen.window->noticeStrip()->text().isEmpty());
}

/// CASE-18: who, in which file, why it was found; Enter opens the file.
void TestScreens::searchBoxSaysWhy()
{
    Screen screen;
    MainWindow &window = *screen.window;
    const auto open = [&window](Page *page) { window.openPage(page); };
    window.searchBox()->setProvider([&](const QString &, QObject *, SearchBox::Found found) {
        PersonHit child;
        child.name = QStringLiteral("髙橋 優衣");
        child.kana = QStringLiteral("タカハシ ユイ");
        child.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
        child.relation.value = QStringLiteral("SELF");
        child.childFile.id = 4;
        child.episodeNumber = QStringLiteral("C-R08-000412");
        child.officeName = QStringLiteral("北");
        child.reason.reason.value = QStringLiteral("name_variant");
        child.reason.argument = QStringLiteral("髙=高");
        PersonHit mother = child;
        mother.name = QStringLiteral("髙橋 美咲");
        mother.relation.value = QStringLiteral("MOTHER");
        mother.childName = child.name;
        found({personHit(screen.ui.context, child, open), personHit(screen.ui.context, mother, open)});
    });
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.searchBox()->line(), QStringLiteral("takahasi"));
    QTRY_COMPARE(window.searchBox()->candidates()->count(), 2);
    QVERIFY(window.searchBox()->candidates()->text(0).contains(QStringLiteral("R5.2.3")));
    QVERIFY(window.searchBox()->candidates()->text(1).contains(QStringLiteral("母")));
    picture(*window.searchBox()->candidates(), "search");
    QTest::keyClick(window.searchBox()->line(), Qt::Key_Return);
    QCOMPARE(window.currentPage()->pageKey(), QStringLiteral("child_file/4"));
}

void TestScreens::jobsShowHowTheyEnded()
{
    Screen screen;
    auto *page = new JobPage(screen.ui.context);
    screen.window->openPage(page);
    page->show(someJobs());
    QCOMPARE(page->jobs()->view()->model()->rowCount(), 2);
    QCOMPARE(page->runs()->view()->model()->rowCount(), 0);
    page->jobs()->view()->selectRow(1);
    QCOMPARE(page->runs()->view()->model()->rowCount(), 2);
    QVERIFY(page->runs()->view()->model()->index(0, 2).data().toString().contains(QStringLiteral("smtp")));
    QVERIFY(page->functionKeys().contains(12));
    screen.look("jobs");
}

void TestScreens::codesAreFoundByAnyWord()
{
    Screen screen;
    auto *page = new CodePage(screen.ui.context);
    screen.window->openPage(page);
    const int all = page->tables()->view()->model()->rowCount();
    QVERIFY(all > 20);
    auto *filter = page->findChild<QLineEdit *>();
    filter->setText(QStringLiteral("task_kind"));
    QCOMPARE(page->tables()->view()->model()->rowCount(), 1);
    QVERIFY(page->codes()->view()->model()->rowCount() > 5);
    filter->setText(QStringLiteral("カンケイナイコトバ"));
    QCOMPARE(page->tables()->view()->model()->rowCount(), 0);
    filter->clear();
    QCOMPARE(page->tables()->view()->model()->rowCount(), all);
    screen.look("codes");
}

void TestScreens::approvalsOfBothKinds()
{
    Screen screen;
    auto *page = new ApprovalPage(screen.ui.context);
    screen.window->openPage(page);
    ApprovalLine line;
    line.approval = 3;
    line.kind.value = QStringLiteral("note");
    line.childName = QStringLiteral("髙橋 優衣");
    line.draftedBy = QStringLiteral("山本 由紀");
    line.deputyFor = QStringLiteral("田中 克己");
    line.draftedAt = at(0);
    page->showWaiting({{line}});
    page->showDrafted({{line, line}});
    QCOMPARE(page->waiting()->view()->model()->rowCount(), 1);
    QCOMPARE(page->drafted()->view()->model()->rowCount(), 2);
    QTest::keyClick(screen.window.get(), Qt::Key_F12);
    screen.look("approvals");
    page->showWaiting({});
    QVERIFY(!page->functionKeys().value(12).enabled);
}

void TestScreens::registersAreLists()
{
    Screen screen;
    auto *page = qobject_cast<ReplyListPage *>(replyListPage<ListExports>(screen.ui.context));
    screen.window->openPage(page);
    ExportLine line;
    line.at = at(0);
    line.kind = QStringLiteral("csv");
    line.what = QStringLiteral("export reception owner=0 rows=3");
    line.recipient.value = QStringLiteral("OWN_OFFICE");
    line.masked = {QStringLiteral("whereabouts")};
    ExportRegister lines;
    lines.lines = {line, line};
    lines.total = 2;
    page->show(toCbor(lines));
    QCOMPARE(page->table()->shownRows().size(), 2);
    screen.look("export-register");
    const std::unique_ptr<Page> glass(replyListPage<ListBrokenGlass>(screen.ui.context));
    QCOMPARE(glass->pageKey(), QStringLiteral("file_access.break_glass_list"));
}

/// CASE-04, PLT-07: marks and access levels by keyboard; hiding a file from oneself is asked twice.
void TestScreens::marksAndAccess()
{
    Screen screen;
    auto *holder = new CountingPage(screen.ui.context, QStringLiteral("holder"));
    auto *panel = new FileAccessPanel(screen.ui.context);
    holder->layout()->addWidget(panel);
    screen.window->openPage(holder);
    panel->show(yui(at(0)));
    FileAccessLine hidden;
    hidden.appUser.id = 9;
    hidden.userName = QStringLiteral("川口 健");
    hidden.officeName = QStringLiteral("北");
    hidden.hidden = true;
    hidden.reason = QStringLiteral("近隣に住む");
    hidden.since = at(0);
    panel->showPeople({{hidden}});
    QCOMPARE(panel->alerts()->view()->model()->rowCount(), 1);
    QCOMPARE(panel->people()->view()->model()->rowCount(), 1);
    QVERIFY(!panel->isChanged());
    panel->hideForm()->editor<LineEdit>("reason")->setText(QStringLiteral("姪である"));
    QApplication::setActiveWindow(screen.window.get());
    panel->hideForm()->editor("reason")->setFocus();
    screen.ui.prompt.answer = false;
    panel->accept();
    QCOMPARE(screen.ui.prompt.asked.size(), 1);
    QVERIFY(screen.ui.prompt.asked.first().text.contains(QStringLiteral("髙橋 優衣")));
    QVERIFY(!panel->levelForm()->validate()); // a reason is needed
    panel->levelForm()->clearProblems();
    screen.look("marks-and-access");
}

void TestScreens::datesAreNeverCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QString>("text");
    QTest::newRow("room") << 320 << QDate(2023, 2, 3) << QStringLiteral("令和5年2月3日(金)");
    QTest::newRow("dense sheet") << 175 << QDate(2023, 2, 3) << QStringLiteral("R5.2.3");
    QTest::newRow("longest") << 175 << QDate(2010, 12, 23) << QStringLiteral("H22.12.23");
}

/// UX rule 14: a date of birth that is cut reads as another one; where the long form has no room, the short one stands.
void TestScreens::datesAreNeverCut()
{
    QFETCH(int, width);
    QFETCH(QDate, birth);
    QFETCH(QString, text);
    QWidget holder;
    auto *column = new QVBoxLayout(&holder);
    auto *edit = new EraDateEdit;
    edit->setFuzzy(true);
    edit->setBirthDate(true);
    edit->setToday([] { return QDate(2026, 11, 24); });
    column->addWidget(edit);
    edit->setFixedWidth(width);
    holder.show();
    QVERIFY(QTest::qWaitForWindowExposed(&holder));
    edit->input()->clearFocus();
    edit->setValue(QVariant::fromValue(FuzzyDate::fromDate(birth)));
    QTRY_COMPARE(qobject_cast<QLineEdit *>(edit->input())->text(), text);
    QCOMPARE(edit->date(), birth);
    const auto *line = qobject_cast<QLineEdit *>(edit->input());
    QVERIFY(line->fontMetrics().horizontalAdvance(text) + 16 <= line->width());
}

QTEST_MAIN(TestScreens)
#include "test_screens.moc"
