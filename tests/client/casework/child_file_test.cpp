// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-04, CASE-06, PLT-11 on the screen; UX rules 1, 12, 14, 15.
#include "features/casework/break_glass_page.h"
#include "features/casework/child_file_head.h"
#include "features/casework/child_file_page.h"
#include "features/casework/family_panel.h"
#include "features/casework/note_editor.h"
#include "features/casework/restriction_panel.h"
#include "features/casework/timeline_panel.h"
#include "ui/record_form.h"
#include "ui/style.h"
#include "ui/why_due_panel.h"
#include "ui_fixture.h"
#include "widget_walk.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

namespace {

/// The code tables as they are seeded, so that the screen shows what officials will see.
void loadCodes(CodeBook &codes)
{
    CodeTables tables;
    for (const char *name : {"intake", "casework", "family", "platform"}) {
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
            view.attributes = cells.value(5);
            view.sort = tables.codes.size();
            tables.codes << view;
        }
    }
    codes.set(tables);
}

FamilyLine relative(qint64 person, const char16_t *name, const char *relation)
{
    FamilyLine line;
    line.person.id = person;
    line.name = QString::fromUtf16(name);
    line.relation.value = QLatin1String(relation);
    line.whereabouts.phones = {QStringLiteral("078-000-1234")};
    line.whereabouts.address = QStringLiteral("神戸市北区鈴蘭台西町1-2-3");
    return line;
}

/// The child of screens.md, with everything that can go wrong at once.
ChildFileView yui(const QDateTime &now)
{
    ChildFileView view;
    view.childFile.id = 4;
    view.number = QStringLiteral("F-R08-000412");
    view.person.id = 12;
    view.name = QStringLiteral("髙橋 優衣");
    view.kana = QStringLiteral("タカハシ ユイ");
    view.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
    view.ageYears = 3;
    view.ageMonths = 9;
    view.sex.value = QStringLiteral("2");
    view.mayWrite = true;
    EpisodeLine episode;
    episode.episode.id = 41;
    episode.number = QStringLiteral("C-R08-000412");
    episode.stage.value = QStringLiteral("INVESTIGATING");
    episode.kind.value = QStringLiteral("ABUSE");
    episode.officeName = QStringLiteral("北区");
    episode.nextReview = QDate(2026, 11, 24);
    episode.staff = {{{7}, QStringLiteral("山本"), {QStringLiteral("MAIN")}}, {{8}, QStringLiteral("川口"), {QStringLiteral("SUB")}}};
    view.episodes = {episode};
    FileClock late;
    late.clock = 1;
    late.ruleName = QStringLiteral("安全確認（48時間）");
    late.dueAt = now.addSecs(-(2 * 3600 + 13 * 60));
    FileClock far;
    far.clock = 2;
    far.ruleName = QStringLiteral("受理会議");
    far.dueAt = now.addDays(20);
    view.clocks = {late, far};
    view.family = {relative(12, u"髙橋 優衣", "SELF"), relative(13, u"髙橋 誠", "FATHER"), relative(14, u"髙橋 美咲", "MOTHER")};
    for (int protectedOne : {0, 2}) {
        view.family[protectedOne].whereabouts.restricted = true;
        maskWhereabouts(view.family[protectedOne].whereabouts);
    }
    RestrictionLine restriction;
    restriction.restriction.id = 9;
    restriction.version = 3;
    restriction.person.id = 12;
    restriction.personName = view.name;
    restriction.kind.value = QStringLiteral("DV");
    restriction.against = {{13}};
    restriction.againstNames = {QStringLiteral("髙橋 誠")};
    restriction.validFrom = QDate(2026, 11, 20);
    restriction.reviewOn = QDate(2027, 11, 20);
    restriction.setBy = QStringLiteral("川口 健");
    view.restrictions = {restriction};
    AlertLine alert;
    alert.kind.value = QStringLiteral("VIOLENCE");
    alert.person.id = 13;
    alert.relation.value = QStringLiteral("FATHER");
    view.alerts = {alert};
    SiblingLine sibling;
    sibling.childFile.id = 5;
    sibling.name = QStringLiteral("髙橋 蓮");
    sibling.episode.id = 51;
    view.siblings = {sibling};
    return view;
}

TimelineLine line(const char *source, const char *code, const char16_t *text, const char *state = "")
{
    TimelineLine made;
    static qint64 id = 100;
    made.source = QLatin1String(source);
    made.sourceId = ++id;
    made.code = QLatin1String(code);
    made.at = QDateTime(QDate(2026, 11, 22), QTime(1, 5), Qt::UTC);
    made.text = QString::fromUtf16(text);
    made.authorName = QStringLiteral("山本");
    made.counterpart = QStringLiteral("母");
    made.state = QLatin1String(state);
    made.mine = true;
    return made;
}

Timeline sampleTimeline()
{
    Timeline timeline;
    timeline.lines = {line("note", "VISIT", u"応答なし。カーテン閉。ガスメーターは動いている。名刺を残す。", "DRAFT"),
        line("meeting", "URGENT_RECEPTION", u"緊急度A。本日中に再訪問、応答なければ警察と同行。"),
        line("note", "PHONE", u"20日から欠席。連絡なし。最終登園時に左頬に薄いあざ（写真あり）。", "APPROVED"),
        line("note", "PHONE", u"右頬に薄いあざ", "APPROVED"), line("reception", "ABUSE", u"泣き声と怒鳴り声。物を投げる音。")};
    timeline.lines[3].amendedBy = 103;
    timeline.counts = {{QStringLiteral("meeting"), 1}, {QStringLiteral("note/PHONE"), 2}, {QStringLiteral("note/VISIT"), 1}, {QStringLiteral("reception"), 1}};
    timeline.total = 5;
    return timeline;
}

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
    QCOMPARE(visible(page), 5); // a worker may not ask who looked: no such tab
    ChildFileView consultation = yui(ui.api.now());
    consultation.episodes[0].kind.value = QStringLiteral("CONSULT");
    page.show(consultation);
    QCOMPARE(visible(page), 4); // no abuse, no safety check
    UiFixture chief;
    signIn(chief, "WMG");
    ChildFilePage chiefs(chief.context, 4);
    chiefs.show(yui(chief.api.now()));
    QCOMPARE(visible(chiefs), 6);
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

QTEST_MAIN(ChildFileTest)
#include "child_file_test.moc"
