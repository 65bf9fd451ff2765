// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-04, CASE-06, PLT-11 on the screen; UX rules 1, 12, 14, 15.
#include "child_file_sample.h"
#include "features/casework/break_glass_page.h"
#include "features/casework/child_file_head.h"
#include "features/casework/child_file_page.h"
#include "features/casework/family_panel.h"
#include "features/casework/note_editor.h"
#include "features/casework/restriction_panel.h"
#include "features/casework/timeline_panel.h"
#include "features/registry/movement_page.h"
#include "ui/line_table.h"
#include "ui/record_form.h"
#include "ui/style.h"
#include "ui/why_due_panel.h"
#include "ui_fixture.h"
#include "widget_walk.h"

#include <QCheckBox>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

namespace {

void picture(QWidget &widget, const char *name)
{
    const QString folder = qEnvironmentVariable("MIMAMORI_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
}

} // namespace

class ChildFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void headSaysWhatMatters();
    void tabsAreAlive();
    void timelineShowsStates();
    void enterOpensTheWholeText();
    void noteForSiblingsByF6();
    void conflictKeepsBothVersions();
    void leavingAsksWhenSomethingIsTyped();
    void restrictionFormTakesThePeople();
    void readOnlyOffersNoAct();
    void whyDueInSentences();
    void nothingNamelessNothingCut();
    void whoLivesTogetherIsSeenAtASmallDesk(); // CASE-19

private:
    static void signIn(UiFixture &ui, const char *role = "WCW");
};

void ChildFileTest::initTestCase()
{
    static QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")))
        QCoreApplication::installTranslator(&translator);
    qApp->setStyleSheet(styleSheet(11));
}

void ChildFileTest::signIn(UiFixture &ui, const char *role)
{
    loadCodes(ui.codes);
    SessionView view;
    view.token = QStringLiteral("t");
    view.user = {7};
    view.operations = {QStringLiteral("*")};
    PostView post;
    post.role.value = QLatin1String(role);
    view.posts = {post};
    Q_EMIT ui.api.resumed(toCbor(view));
}

void ChildFileTest::headSaysWhatMatters()
{
    UiFixture ui;
    signIn(ui);
    ChildFilePage page(ui.context, 4);
    page.show(yui(ui.api.now()));
    const QStringList chips = page.head()->chipWords();
    QCOMPARE(chips.size(), 3); // the far deadline is no chip
    QVERIFY(chips[0].startsWith(QStringLiteral("▲ 安全確認（48時間）")));
    QVERIFY(chips[0].contains(QStringLiteral("2")) && chips[0].contains(QStringLiteral("13")));
    QVERIFY(chips[1].contains(QStringLiteral("実父")) || chips[1].contains(QStringLiteral("父"))); // by relation, not by name
    QVERIFY(!chips[1].contains(QStringLiteral("誠")));
    QVERIFY(chips[2].contains(QStringLiteral("暴力")));
    QCOMPARE(page.title(), QStringLiteral("髙橋 優衣"));
    QCOMPARE(birthAndAge(FuzzyDate::fromDate(QDate(2023, 2, 3)), -1, -1), QStringLiteral("R5.2.3"));
    FuzzyDate found;
    found.quality = FuzzyDate::Quality::Month;
    found.raw = QStringLiteral("R5.2.??");
    QCOMPARE(birthAndAge(found, -1, -1), QStringLiteral("R5.2.??"));
}

void ChildFileTest::tabsAreAlive()
{
    UiFixture ui;
    signIn(ui);
    ChildFilePage page(ui.context, 4);
    page.show(yui(ui.api.now()));
    const auto visible = [](const ChildFilePage &shown) {
        int count = 0;
        for (int i = 0; i < shown.tabs()->count(); ++i)
            count += shown.tabs()->isTabVisible(i);
        return count;
    };
    QCOMPARE(visible(page), 7); // a worker may not ask who looked: no such tab
    ChildFileView consultation = yui(ui.api.now());
    consultation.episodes[0].kind.value = QStringLiteral("CONSULT");
    page.show(consultation);
    QCOMPARE(visible(page), 6); // no abuse, no safety check
    UiFixture chief;
    signIn(chief, "WMG");
    ChildFilePage chiefs(chief.context, 4);
    chiefs.show(yui(chief.api.now()));
    QCOMPARE(visible(chiefs), 8);
}

void ChildFileTest::timelineShowsStates()
{
    UiFixture ui;
    signIn(ui);
    TimelinePanel panel(ui.context);
    panel.show(sampleTimeline());
    QCOMPARE(panel.table()->rowCount(), 5);
    QVERIFY(panel.table()->item(0, 5)->text().startsWith(QStringLiteral("✎")));
    QVERIFY(panel.table()->item(3, 3)->font().strikeOut()); // the earlier text stays, struck
    QVERIFY(panel.table()->item(3, 3)->text().contains(QStringLiteral("右頬")));
    QVERIFY(!panel.table()->item(2, 3)->font().strikeOut());
    QCOMPARE(panel.table()->item(2, 1)->text(), QStringLiteral("電話"));
    const auto chip = panel.findChild<QPushButton *>(QStringLiteral("chip_note/PHONE"));
    QVERIFY(chip && chip->text().contains(QStringLiteral("電話")) && chip->text().contains(QStringLiteral("2")));
    panel.show(Timeline());
    QCOMPARE(panel.table()->rowCount(), 0);
}

void ChildFileTest::enterOpensTheWholeText()
{
    UiFixture ui;
    signIn(ui);
    TimelinePanel panel(ui.context);
    Timeline timeline = sampleTimeline();
    timeline.lines[0].text = QStringLiteral("一行\n二行\n三行\n四行\n五行");
    panel.resize(900, 400);
    panel.show(timeline);
    const int closed = panel.table()->rowHeight(0);
    panel.toggle(0);
    QVERIFY(panel.table()->rowHeight(0) > closed);
    QVERIFY(panel.table()->item(0, 3)->text().contains(u'\n'));
    panel.toggle(0);
    QCOMPARE(panel.table()->rowHeight(0), closed);
}

void ChildFileTest::noteForSiblingsByF6()
{
    UiFixture ui;
    signIn(ui);
    NoteEditor editor(ui.context);
    editor.write(yui(ui.api.now()));
    QVERIFY(!editor.isHidden());
    const auto boxes = editor.findChildren<QCheckBox *>();
    const auto sibling = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox *box) { return box->text().contains(QStringLiteral("髙橋 蓮")); });
    QVERIFY(sibling != boxes.end());
    editor.toggleSiblings();
    QVERIFY((*sibling)->isChecked());
    editor.toggleSiblings();
    QVERIFY(!(*sibling)->isChecked());
    QVERIFY(editor.form()->editor("body") && editor.form()->editor("kind"));
    QVERIFY(!editor.form()->editor("episodes"));
}

void ChildFileTest::conflictKeepsBothVersions() // UX rule 12
{
    UiFixture ui;
    signIn(ui);
    NoteEditor editor(ui.context);
    editor.write(yui(ui.api.now()));
    editor.form()->putValue("body", QStringLiteral("別の端末で書いた"));
    editor.refused(Problem("conflict", "note", {{QStringLiteral("version"), 5},
                                                {QStringLiteral("now"), QVariantMap{{QStringLiteral("body"), QStringLiteral("机の端末で書いた")}}}}));
    QCOMPARE(editor.form()->values().value(QStringLiteral("body")).toString(), QStringLiteral("別の端末で書いた"));
    const auto labels = editor.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return !label->isHidden() && label->text().contains(QStringLiteral("机の端末で書いた"));
    }));
    // Each column of the form stands in the record that the server sends back, so that both can be compared.
    for (const Field &field : recordType<UpdateNote>().fields()) {
        if (field.column != "note" && field.column != "together" && field.column != "submit")
            QVERIFY2(recordType<Note>().field(field.column), field.column.constData());
    }
}

void ChildFileTest::leavingAsksWhenSomethingIsTyped()
{
    UiFixture ui;
    signIn(ui);
    ChildFilePage page(ui.context, 4);
    page.show(yui(ui.api.now()));
    bool left = false;
    page.canLeave([&left](bool may) { left = may; });
    QVERIFY(left);
    page.editor()->write(page.view());
    page.editor()->form()->putValue("body", QStringLiteral("書きかけ"));
    QVERIFY(page.editor()->isChanged());
    page.canLeave([&left](bool may) { left = may; });
    QVERIFY(!left);
    QCOMPARE(int(ui.prompt.asked.size()), 1);
    QVERIFY(ui.prompt.asked.first().text.contains(QStringLiteral("髙橋 優衣")));
}

void ChildFileTest::restrictionFormTakesThePeople()
{
    UiFixture ui;
    signIn(ui);
    RestrictionPanel panel(ui.context);
    panel.show(yui(ui.api.now()));
    QCOMPARE(panel.wish().person.id, 12);
    QVERIFY(panel.wish().against.isEmpty());
    const auto list = panel.findChild<QListWidget *>();
    list->item(1)->setCheckState(Qt::Checked);
    QCOMPARE(panel.wish().against.value(0).id, 13);
    panel.show(yui(ui.api.now())); // a colleague's change does not take the ticks away
    QCOMPARE(panel.wish().against.value(0).id, 13);
}

void ChildFileTest::readOnlyOffersNoAct()
{
    UiFixture ui;
    signIn(ui);
    ChildFilePage page(ui.context, 4);
    ChildFileView view = yui(ui.api.now());
    view.mayWrite = false;
    page.show(view);
    QVERIFY(!page.functionKeys().value(2).enabled);
    view.mayWrite = true;
    page.show(view);
    QVERIFY(page.functionKeys().value(2).enabled);
}

void ChildFileTest::whyDueInSentences()
{
    UiFixture ui;
    signIn(ui);
    ExplainedStep due{QStringLiteral("due"), QStringLiteral("{\"at\":\"2026-11-22T08:29:00+09:00\"}")};
    QVERIFY(stepSentence(due).contains(QStringLiteral("R8.11.22 08:29")));
    QVERIFY(stepSentence({QStringLiteral("some-later-step"), QStringLiteral("{}")}).isEmpty()); // never a bare code
    WhyDuePanel panel(ui.context);
    ClockExplanation explanation;
    explanation.clock.ruleName = QStringLiteral("安全確認（48時間）");
    explanation.legalBasis = QStringLiteral("児童虐待の防止等に関する法律8条2項");
    explanation.steps = {{QStringLiteral("start"), QStringLiteral("{\"at\":\"2026-11-20T08:29:00+09:00\",\"amount\":48,\"unit\":\"hours\"}")}, due};
    explanation.thresholds = {{QStringLiteral("due"), QDateTime(QDate(2026, 11, 21), QTime(23, 29), Qt::UTC), {QStringLiteral("owner"), QStringLiteral("SV")}, true}};
    panel.show(explanation);
    QCOMPARE(panel.sentences().size(), 4);
    for (const QString &sentence : panel.sentences())
        QVERIFY2(!sentence.contains(u'{'), qPrintable(sentence));
    QVERIFY(panel.sentences().at(1).contains(QStringLiteral("48")));
}

void ChildFileTest::nothingNamelessNothingCut() // UX rules 14, 15 on the smallest desk
{
    UiFixture ui;
    signIn(ui, "WMG");
    ChildFilePage page(ui.context, 4);
    page.resize(1218, 640);
    static_cast<QWidget &>(page).show();
    page.show(yui(ui.api.now()));
    page.timeline()->show(sampleTimeline());
    QCoreApplication::processEvents();
    picture(page, "child_file_timeline");
    QVERIFY2(namelessWidgets(&page).isEmpty(), qPrintable(namelessWidgets(&page).join(u'\n')));
    QVERIFY2(cutLabels(&page).isEmpty(), qPrintable(cutLabels(&page).join(u'\n')));
    page.editor()->write(page.view());
    QCoreApplication::processEvents();
    picture(page, "child_file_note");
    QVERIFY2(namelessWidgets(page.editor()).isEmpty(), qPrintable(namelessWidgets(page.editor()).join(u'\n')));
    page.editor()->hide();
    page.tabs()->setCurrentWidget(page.family());
    QCoreApplication::processEvents();
    picture(page, "child_file_family");
    QVERIFY2(namelessWidgets(&page).isEmpty(), qPrintable(namelessWidgets(&page).join(u'\n')));
    BreakGlassPage emergency(ui.context);
    emergency.resize(1218, 640);
    static_cast<QWidget &>(emergency).show();
    QCoreApplication::processEvents();
    picture(emergency, "break_glass");
    QVERIFY2(namelessWidgets(&emergency).isEmpty(), qPrintable(namelessWidgets(&emergency).join(u'\n')));
}

void ChildFileTest::whoLivesTogetherIsSeenAtASmallDesk()
{
    UiFixture ui;
    signIn(ui);
    MovementPage page(ui.context);
    page.findChild<QStackedWidget *>({}, Qt::FindDirectChildrenOnly)->setCurrentIndex(1);
    const auto tables = page.findChildren<LineTable *>();
    QCOMPARE(tables.size(), 3);
    LineTable *household = tables.last();
    QList<QList<LineCell>> people;
    for (const char16_t *name : {u"髙橋　健", u"髙橋　美咲", u"髙橋　優衣", u"髙橋　和子"})
        people << QList<LineCell>{{QStringLiteral("同居人")}, {QString::fromUtf16(name)}, {QStringLiteral("H2.5.1")}};
    household->setLines(people);
    page.resize(1160, 610); // what the frame leaves of 1366 x 768
    page.show();
    QTest::qWait(20);
    picture(page, "movement-household");
    const QTableView *view = household->view();
    QVERIFY(view->viewport()->height() >= view->rowHeight(0) * 3);
}

QTEST_MAIN(ChildFileTest)
#include "child_file_test.moc"
