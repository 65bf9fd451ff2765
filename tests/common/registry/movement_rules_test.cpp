// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/movement.h"
#include "model/registry/movement_rules.h"

#include <QTest>

using namespace mimamori;

namespace {

MovementFacts facts(const char *event)
{
    MovementFacts made;
    made.event = QString::fromLatin1(event);
    return made;
}
MovementFacts child(const char *event)
{
    MovementFacts made = facts(event);
    made.isChild = made.isLinked = true;
    return made;
}
MovementFacts guardian(const char *event)
{
    MovementFacts made = facts(event);
    made.isGuardian = made.isLinked = true;
    return made;
}

} // namespace

/// CASE-19, the table of domain.md 5.4: what each movement proposes and how soon.
class MovementRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void proposals_data()
    {
        QTest::addColumn<MovementFacts>("given");
        QTest::addColumn<QString>("proposal");
        const auto row = [](const char *what, const MovementFacts &given, const char *proposal) { QTest::newRow(what) << given << QString::fromLatin1(proposal); };
        MovementFacts f = child("201");
        f.isPlanned = true;
        row("the child will leave the city", f, "TRANSFER 2");
        row("the child has left the city", child("201"), "TRANSFER 1");
        row("a guardian leaves", guardian("201"), "TRANSFER 1");
        row("another of the household leaves", facts("201"), "HOUSEHOLD_CHECK 1");
        row("abroad", child("202"), "ABROAD 2");
        row("the child died", child("203"), "CHILD_DIED 2");
        row("a guardian died", guardian("203"), "CUSTODY 2");
        row("another died", facts("203"), "HOUSEHOLD_CHECK 1");
        row("struck off", child("206"), "WHEREABOUTS_UNKNOWN 2");
        row("born into the household", facts("103"), "BIRTH 1");
        row("the household splits", child("321"), "HOUSEHOLD_CHECK 1");
        row("another head", child("324"), "HOUSEHOLD_CHECK 1");
        row("an event taken back", child("209"), "CHECK_REGISTER 1");
        row("改製", child("207"), " 0");
    }
    void proposals()
    {
        proposalIsRight();
    }

    void proposalsByWhatChanges_data()
    {
        QTest::addColumn<MovementFacts>("given");
        QTest::addColumn<QString>("proposal");
        const auto row = [](const char *what, const MovementFacts &given, const char *proposal) { QTest::newRow(what) << given << QString::fromLatin1(proposal); };
        MovementFacts f = facts("101");
        f.joins = true;
        f.age = 34;
        row("a grown-up moves in", f, "NEW_COHABITANT 1");
        f.age = -1;
        row("somebody of unknown age moves in", f, "NEW_COHABITANT 1");
        f.age = 17;
        row("a child moves in", f, "FAMILY_CHECK 1");
        f = facts("322");
        f.joins = true;
        f.age = 18;
        row("households merge", f, "NEW_COHABITANT 1");
        f = child("301");
        f.addressChanges = true;
        row("moves within the ward", f, "ADDRESS_UPDATE 1");
        f.wardChanges = true;
        row("moves to another ward", f, "WARD_CHANGE 1");
        f = child("303");
        f.isLowEvent = true;
        row("nothing a case needs", f, " 0");
        f.nameChanges = true;
        row("a name was corrected", f, "NAME_CHANGE 0");
        f = child("303");
        f.suppressionStarts = true;
        row("protection begins", f, "RESTRICTION_SET 2");
        f = child("303");
        f.suppressionEnds = true;
        row("protection ends in the register", f, "RESTRICTION_ENDED 1");
        f = child("ABSENT");
        f.isAbsent = true;
        row("no longer in a full file", f, "CHECK_REGISTER 1");
    }
    void proposalsByWhatChanges()
    {
        proposalIsRight();
    }

    void handlingSaysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char *now, const char *to, const char *way, const char *comment, const char *problem) {
            QTest::addRow("%s-%s-%s-%s", now, to, way, comment) << QString::fromLatin1(now) << QString::fromLatin1(to) << QString::fromLatin1(way)
                << QString::fromLatin1(comment) << QByteArray(problem);
        };
        row("NEW", "NO_ACTION", "", "", "required comment");
        row("NEW", "NO_ACTION", "", "x", "");
        row("NEW", "DONE", "", "x", "required way");
        row("NEW", "IN_PROGRESS", "VISIT", "", "");
        row("IN_PROGRESS", "DONE", "VISIT", "", "");
        row("DONE", "IN_PROGRESS", "VISIT", "", "not_again state");
        row("NO_ACTION", "DONE", "VISIT", "", "not_again state");
        row("NEW", "NEW", "VISIT", "", "unknown_code state");
    }
    void handlingSaysWhatIsMissing()
    {
        QFETCH(QString, now);
        QFETCH(QString, to);
        QFETCH(QString, way);
        QFETCH(QString, comment);
        QFETCH(QByteArray, problem);
        HandleMovement in;
        in.state.value = to;
        in.way.value = way;
        in.comment = comment;
        const auto found = handleMovementProblem(in, now);
        QCOMPARE(found ? found->code() + ' ' + found->field() : QByteArray(), problem);
    }

private:
    static void proposalIsRight()
    {
        QFETCH(MovementFacts, given);
        QFETCH(QString, proposal);
        const ProposedMove move = proposedMove(given);
        QCOMPARE(move.proposal + QLatin1Char(' ') + QString::number(move.importance), proposal);
    }
};

QTEST_GUILESS_MAIN(MovementRulesTest)
#include "movement_rules_test.moc"
