// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The urgency flow chart beside the intake and in the case (CASE-01).
#include "features/casework/candidate_panel.h"
#include "features/casework/urgency_chart_view.h"
#include "features/casework/urgency_panel.h"
#include "record/codec.h"
#include "intake_fixture.h"
#include "ui/status_chip.h"
#include "ui/style.h"
#include "widget_walk.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTranslator>

using namespace mimamori;

namespace {

void type(const char *keys)
{
    for (const char *key = keys; *key; ++key)
        QTest::keyClick(QApplication::focusWidget(), *key);
}

QString gradeOf(QWidget *chart) { return chart->findChild<StatusChip *>()->text(); }

} // namespace

class UrgencyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        static QTranslator translator;
        if (translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")))
            QCoreApplication::installTranslator(&translator);
        qApp->setStyleSheet(styleSheet(11));
    }

    void f4OpensTheChartAndThreeKeysJudge()
    {
        IntakeFixture ui;
        ui.page.sheet()->focusUrgency();
        QWidget *field = QApplication::focusWidget();
        QCOMPARE(field->objectName(), QStringLiteral("urgency"));
        QTest::keyClick(field, Qt::Key_F4);
        QVERIFY(ui.page.chart()->isVisible() && !ui.page.candidates()->isVisible());
        type("2"); // nobody asks for protection: the second question falls away
        QVERIFY(ui.page.sheet()->urgency().isEmpty());
        type("1"); // a grave result is there
        QCOMPARE(ui.page.sheet()->urgency().value, QStringLiteral("AA"));
        QVERIFY(gradeOf(ui.page.chart()).contains(QStringLiteral("AA")));
        auto *evidence = ui.page.chart()->findChild<QCheckBox *>(QStringLiteral("GRAVE_INJURY"));
        QVERIFY(evidence->isVisible());
        evidence->click();
        const RegisterIntake sheet = ui.page.sheet()->request();
        QCOMPARE(sheet.assessment.no.value(0).value, QStringLiteral("Q1"));
        QCOMPARE(sheet.assessment.yes.value(0).value, QStringLiteral("Q3"));
        QCOMPARE(sheet.assessment.evidence.value(0).value, QStringLiteral("GRAVE_INJURY"));
        takePicture(&ui.page, "urgency-chart");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(ui.page.candidates()->isVisible());
        QCOMPARE(QApplication::focusWidget(), field);
    }

    void deleteTakesAnAnswerBack()
    {
        IntakeFixture ui;
        Q_EMIT ui.page.sheet()->chartWanted();
        type("1");
        QTest::keyClick(ui.page.chart()->findChild<QPushButton *>(QStringLiteral("Q1_1")), Qt::Key_Delete);
        QVERIFY(ui.page.sheet()->request().assessment.isEmpty());
    }

    void anotherGradeAsksForItsReasonBeforeItIsSent()
    {
        IntakeFixture ui;
        Q_EMIT ui.page.sheet()->chartWanted();
        type("21");
        Q_EMIT ui.page.chart()->left();
        RegisterIntake sheet = ui.page.sheet()->request();
        sheet.urgency.value = QStringLiteral("C");
        ui.page.sheet()->setRequest(sheet);
        Q_EMIT ui.page.sheet()->edited();
        ui.page.functionKeys()[12].run();
        QVERIFY(ui.page.chart()->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("override_reason"));
        commit(QApplication::focusWidget(), QStringLiteral("医師が否定した"));
        QCOMPARE(ui.page.sheet()->request().assessment.overrideReason, QStringLiteral("医師が否定した"));
        QCOMPARE(ui.page.sheet()->urgency().value, QStringLiteral("C")); // what was chosen stays
    }

    void aDraftBringsTheAnswersBack()
    {
        IntakeFixture ui;
        Q_EMIT ui.page.sheet()->chartWanted();
        type("21");
        const RegisterIntake kept = fromCbor<RegisterIntake>(toCbor(ui.page.sheet()->request()));
        IntakeFixture again;
        again.page.sheet()->setRequest(kept);
        again.page.chart()->setAnswers(again.page.sheet()->request().assessment);
        QCOMPARE(again.page.chart()->outcome().rank, QStringLiteral("AA"));
    }

    void theCaseIsJudgedAgainAndConfirmed()
    {
        UiFixture ui;
        loadCodes(ui.codes);
        SessionView view;
        view.token = QStringLiteral("t");
        view.user = {7};
        view.operations = {QStringLiteral("*")};
        Q_EMIT ui.api.resumed(toCbor(view));
        UrgencyPanel panel(ui.context);
        panel.resize(1180, 480);
        panel.setVisible(true);
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.open({9}, true);
        UrgencyLine line;
        line.assessment.id = {3};
        line.assessment.at = ui.api.now();
        line.assessment.rank.value = QStringLiteral("B");
        line.assessment.chartRank.value = QStringLiteral("A");
        line.assessment.overrideReason = QStringLiteral("学校が毎日見ている");
        line.assessment.yes = {{QStringLiteral("Q4")}};
        line.assessedByName = QStringLiteral("山本 由紀");
        line.mayConfirm = true;
        panel.show({{line}});
        QCOMPARE(namelessWidgets(&panel), QStringList());
        takePicture(&panel, "urgency-panel");
        panel.chart()->focusNext();
        type("222222");
        QVERIFY(panel.chart()->outcome().rank.isEmpty()); // the last question is still open
        QCOMPARE(panel.grade()->values().value(QStringLiteral("rank")).toString(), QString());
        type("2");
        QVERIFY(gradeOf(panel.chart()).startsWith(QStringLiteral("C")));
        QCOMPARE(fromCbor<AssessUrgency>(panel.grade()->values()).rank.value, QStringLiteral("C"));
        QVERIFY(panel.isChanged());
        panel.open({10}, true); // another case begins anew
        QVERIFY(!panel.isChanged());
        panel.open({10}, false);
        QVERIFY(!panel.chart()->findChild<QPushButton *>(QStringLiteral("Q1_1"))->isEnabled());
    }
};

QTEST_MAIN(UrgencyTest)
#include "urgency_test.moc"
