// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// UX rules 1, 2, 4, 5, 9, 14, 15 on the screens from the call to the safety check (CASE-01, CASE-02, CASE-03).
#include "features/casework/candidate_panel.h"
#include "ui/candidate_words.h"
#include "features/casework/safety_check_panel.h"
#include "features/casework/urgent_meeting_page.h"
#include "intake_fixture.h"
#include "journal/draft.h"
#include "ui/choice_edits.h"
#include "ui/line_edits.h"
#include "ui/record_form.h"
#include "ui/style.h"
#include "widget_walk.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

namespace {

Candidate yui(bool open)
{
    Candidate out;
    out.person.id = 12;
    out.name = QStringLiteral("髙橋 優衣");
    out.kana = QStringLiteral("タカハシ ユイ");
    out.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
    out.sex.value = QStringLiteral("2");
    out.town = QStringLiteral("北区鈴蘭台南町4丁目");
    out.childFile.id = 4;
    if (open)
        out.episodeNumber = QStringLiteral("W05-R08-000412");
    out.reasons = {{{QStringLiteral("name_variant")}, QStringLiteral("髙=高"), 20}, {{QStringLiteral("sex_differs")}, {}, -20}};
    out.band.value = QStringLiteral("CANDIDATE");
    return out;
}

} // namespace

class IntakeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSheetAsksForAlmostNothing()
    {
        IntakeFixture ui;
        QVERIFY(ui.page.sheet()->request().receivedAt.isValid());
        QCOMPARE(ui.page.sheet()->request().method.value, QStringLiteral("PHONE"));
        QVERIFY(ui.page.sheet()->validate());
        QVERIFY(!ui.page.missingText().isEmpty()); // shown, never in the way
        QVERIFY(!ui.page.sheet()->isChanged());
    }

    void everyFieldHasANameAndNothingIsCut()
    {
        IntakeFixture ui;
        QCOMPARE(namelessWidgets(&ui.page), QStringList());
        QCOMPARE(ui.page.sheet()->childForm(0)->editor("name")->objectName(), QStringLiteral("name"));
        QStringList heard; // what a screen reader says, in its order
        for (const FieldEditor *field : ui.page.findChildren<FieldEditor *>())
            heard << field->objectName();
        QVERIFY(heard.contains(QStringLiteral("guardian")) && heard.indexOf(QStringLiteral("guardian")) < heard.indexOf(QStringLiteral("anonymous")));
        ui.page.candidates()->show({{yui(true), yui(false)}});
        takePicture(&ui.page, "intake");
    }

    void enterWalksFromPartToPart()
    {
        IntakeFixture ui;
        IntakeSheet *sheet = ui.page.sheet();
        QWidget *last = lineOf(sheet->headForm(), "abuse_type");
        last->setFocus();
        QTest::keyClick(last, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(lineOf(sheet->childForm(0), "name")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), last);
        lineOf(sheet->childForm(0), "school")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("zip"));
    }

    void theReadingFillsItself()
    {
        IntakeFixture ui;
        QWidget *name = lineOf(ui.page.sheet()->childForm(0), "name");
        name->setFocus();
        compose(name, QStringLiteral("たかはし"));
        compose(name, QStringLiteral("高橋"));
        commit(name, QStringLiteral("高橋"));
        QCOMPARE(ui.page.sheet()->request().children[0].kana, QStringLiteral("タカハシ"));
    }

    void aPostalCodeFillsTheEmptyAddressOnly()
    {
        IntakeFixture ui;
        auto *zip = ui.page.sheet()->placeForm()->editor<PostalEdit>("zip");
        QVERIFY(zip);
        TownView town;
        town.ward = QStringLiteral("北区");
        town.town = QStringLiteral("鈴蘭台南町");
        Q_EMIT zip->townChosen(town);
        QCOMPARE(ui.page.sheet()->request().address, QStringLiteral("北区鈴蘭台南町"));
        town.town = QStringLiteral("有野中町");
        Q_EMIT zip->townChosen(town);
        QCOMPARE(ui.page.sheet()->request().address, QStringLiteral("北区鈴蘭台南町"));
    }

    void severalChildrenAndTheFamily()
    {
        IntakeFixture ui;
        IntakeSheet *sheet = ui.page.sheet();
        commit(lineOf(sheet->childForm(0), "name"), QStringLiteral("髙橋 優衣"));
        sheet->addChild();
        QCOMPARE(sheet->childCount(), 2);
        QCOMPARE(sheet->request().children[1].name, QStringLiteral("髙橋 ")); // typed once, never again
        commit(lineOf(sheet->familyForm(0), "name"), QStringLiteral("髙橋 美咲"));
        QCOMPARE(sheet->request().family.size(), 1);
        QVERIFY(sheet->request().family[0].guardian);
        const RegisterIntake kept = sheet->request();
        sheet->setRequest(kept);
        QCOMPARE(toCbor(sheet->request()), toCbor(kept));
    }

    void problemsStandUnderTheirField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("child") << QByteArray("children.0.birth");
        QTest::newRow("family") << QByteArray("family.0.phone");
        QTest::newRow("reporter") << QByteArray("reporter.name");
        QTest::newRow("head") << QByteArray("received_at");
        QTest::newRow("late") << QByteArray("backdate_reason");
        QTest::newRow("folded away") << QByteArray("complaint");
    }
    void problemsStandUnderTheirField()
    {
        QFETCH(QByteArray, field);
        IntakeFixture ui;
        QVERIFY(ui.page.sheet()->showProblem(Problem("not_in_future", field)));
        QCOMPARE(QApplication::focusWidget()->objectName().toLatin1(), field.mid(field.lastIndexOf('.') + 1));
        QVERIFY(!ui.page.sheet()->showProblem(Problem("no_office")));
    }

    void aReporterInTheChildsFieldIsSeenBeforeSending()
    {
        IntakeFixture ui;
        commit(lineOf(ui.page.sheet()->childForm(0), "name"), QStringLiteral("伊藤 花子"));
        commit(lineOf(ui.page.sheet()->reporterForm(), "name"), QStringLiteral("伊藤 花子"));
        QVERIFY(!ui.page.sheet()->validate());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(lineOf(ui.page.sheet()->childForm(0), "name")));
    }

    void theLateEntryAsksWhy()
    {
        IntakeFixture ui;
        RegisterIntake late;
        late.method.value = QStringLiteral("PHONE");
        late.receivedAt = ui.api.now().addSecs(-7200);
        ui.page.sheet()->setRequest(late);
        QVERIFY(!ui.page.sheet()->validate());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("backdate_reason"));
    }

    void candidatesNeverTakeTheFocus()
    {
        IntakeFixture ui;
        QWidget *name = lineOf(ui.page.sheet()->childForm(0), "name");
        name->setFocus();
        ui.page.candidates()->show({{yui(true)}});
        QCOMPARE(QApplication::focusWidget(), name);
        ui.page.candidates()->show({});
        QCOMPARE(QApplication::focusWidget(), name);
        ui.page.candidates()->show({{yui(true)}});
        QVERIFY(ui.page.candidates()->focusFirst());
        auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(button);
        ui.page.candidates()->show({}); // while somebody stands on a card it stays
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(button));
    }

    void theChosenChildIsTaken()
    {
        IntakeFixture ui;
        commit(lineOf(ui.page.sheet()->childForm(0), "name"), QStringLiteral("高橋 ゆ"));
        ui.page.candidates()->show({{yui(true)}});
        auto *use = ui.page.candidates()->findChild<QPushButton *>();
        QVERIFY(use);
        use->click();
        const IntakeChild child = ui.page.sheet()->request().children[0];
        QCOMPARE(child.person.id, 12);
        QCOMPARE(child.name, QStringLiteral("髙橋 優衣"));
        QCOMPARE(child.birth.sortKey(), QDate(2023, 2, 3));
        QVERIFY(typedKeys(ui.page.sheet()->typed(), QDate(2026, 11, 22)).isEmpty()); // decided: nobody is looked for any more
    }

    void ofAnotherOfficesCaseOnlyTheMinimumStandsThere()
    {
        UiFixture ui;
        CandidatePanel panel(ui.context);
        Candidate elsewhere;
        elsewhere.band.value = QStringLiteral("ELSEWHERE");
        elsewhere.episodeNumber = QStringLiteral("W02-R08-000001");
        elsewhere.officePhone = QStringLiteral("078-843-7001");
        panel.show({{elsewhere}});
        QVERIFY(!panel.findChild<QPushButton *>()); // nothing to take
        QCOMPARE(namelessWidgets(&panel), QStringList());
    }

    void reasonsInWords()
    {
        QVERIFY(reasonText({{QStringLiteral("name_variant")}, QStringLiteral("髙=高"), 20}).contains(QStringLiteral("髙=高")));
        QVERIFY(isDifference({{QStringLiteral("sex_differs")}, {}, -20}));
        QVERIFY(!isDifference({{QStringLiteral("sex_equal")}, {}, 5}));
        QCOMPARE(reasonText({{QStringLiteral("unknown")}, {}, 0}), QString());
    }

    void leavingKeepsTheDraft() // UX rule 9
    {
        IntakeFixture ui;
        commit(lineOf(ui.page.sheet()->childForm(0), "name"), QStringLiteral("髙橋 優衣"));
        bool left = false;
        ui.page.canLeave([&left](bool may) { left = may; });
        QVERIFY(left);
        QVERIFY(ui.prompt.asked.isEmpty()); // no question: nothing is lost
        QCOMPARE(draftsIn(ui.journal).size(), 1);
        IntakePage other(ui.context); // the draft stands in the page that is open
        other.activated();
        QVERIFY(other.sheet()->request().children[0].name.isEmpty());
        ui.journal.openForms().clear(); // that page is gone
        IntakePage again(ui.context);
        again.activated();
        QCOMPARE(again.sheet()->request().children[0].name, QStringLiteral("髙橋 優衣"));
    }

    void theMeetingShowsWhatADecisionLacks() // CASE-03
    {
        UiFixture ui;
        loadCodes(ui.codes);
        UrgentMeetingPage page(ui.context);
        AgendaLine line;
        line.episode.id = 3;
        line.episodeVersion = 2;
        line.childName = QStringLiteral("髙橋 優衣");
        line.episodeNumber = QStringLiteral("W05-R08-000412");
        line.receivedAt = ui.api.now().addSecs(-600);
        line.dueAt = ui.api.now().addSecs(47 * 3600);
        line.abuse = true;
        line.category.value = QStringLiteral("1100");
        page.resize(1218, 640);
        page.show({{line, line}});
        static_cast<QWidget &>(page).show();
        QCOMPARE(page.count(), 2);
        QVERIFY(page.request().items.isEmpty()); // what has no decision stays on the agenda
        page.itemForm(1)->putValue("decision", QStringLiteral("ADVICE_END"));
        QVERIFY(!page.missingFor(1).isEmpty());
        page.itemForm(1)->putValue("decision", QStringLiteral("CONTINUE"));
        QVERIFY(page.missingFor(1).isEmpty());
        QCOMPARE(page.request().items.size(), 1);
        QCOMPARE(page.request().items[0].episodeVersion, 2);
        QCOMPARE(page.request().items[0].category.value, QStringLiteral("1100"));
        QCOMPARE(namelessWidgets(&page), QStringList());
        takePicture(&page, "urgent_meeting");
        bool left = true;
        ui.prompt.answer = false;
        page.canLeave([&left](bool may) { left = may; });
        QVERIFY(!left && ui.prompt.asked.size() == 1);
    }

    void theSafetyCheckAsksWhatTheRuleAsks() // CASE-02
    {
        UiFixture ui;
        loadCodes(ui.codes);
        SafetyCheckPanel panel(ui.context);
        SafetyCheckState state;
        state.episode.id = 3;
        state.abuse = true;
        state.receivedAt = ui.api.now().addSecs(-50 * 3600);
        state.dueAt = state.receivedAt.addSecs(48 * 3600);
        SafetyCheckLine line;
        line.check.attempt = 1;
        line.check.at = state.receivedAt.addSecs(3600);
        line.check.method.value = QStringLiteral("ABSENT");
        state.checks = {line};
        panel.open({3});
        panel.show(state);
        panel.resize(1100, 600);
        panel.form()->parentWidget()->show(); // nobody is signed in here: who may not record sees no form
        static_cast<QWidget &>(panel).show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy failed(&panel, &SafetyCheckPanel::failed);
        RecordForm *form = panel.form();
        form->putValue("method", QStringLiteral("INTERVIEW"));
        form->putValue("child_seen", true);
        form->putValue("seen_by", 7);
        panel.record();
        QCOMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(), QStringLiteral("place"));
        form->putValue("place", QStringLiteral("自宅"));
        panel.record();
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("late_reason"));
        QVERIFY(failed.isEmpty());
        QCOMPARE(namelessWidgets(&panel), QStringList());
        takePicture(&panel, "safety_check");
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QTranslator japanese; // pictures are taken in the language of the desk
    if (!qEnvironmentVariableIsEmpty("MIMAMORI_SHOTS") && japanese.load(QStringLiteral(":/i18n/mimamori_ja.qm")))
        QCoreApplication::installTranslator(&japanese);
    QTemporaryDir directory;
    Preferences preferences(directory.filePath(QStringLiteral("p.ini")));
    Style style(app, preferences);
    IntakeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "intake_test.moc"
