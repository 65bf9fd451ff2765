// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/address_restriction.h"
#include "model/casework/whereabouts.h"
#include "model/platform/my_work.h"
#include "register_story.h"

using namespace mimamori;

namespace {

/// The family reported, the register in, the child linked.
struct LinkedStory : RegisterStory {
    RegisteredIntake intake = [this] {
        full(takahashi() + strangers(3));
        return reported();
    }();
    DecidedMatch link = [this] {
        runJobs();
        return linkChild();
    }();

    Resident changed(int index, QHash<ResidentColumn, QString> more)
    {
        Resident out = takahashi()[index];
        out.history = 2;
        out.more = std::move(more);
        return out;
    }
    MovementLine onlyAlert(const QString &user)
    {
        const MovementBoard board = server.call(user, ShowMovementBoard{});
        if (board.movements.size() != 1)
            qFatal("%lld alerts instead of one", qlonglong(board.movements.size()));
        return board.movements.first();
    }
};

QString changeOf(const MovedPerson &person, const char *field)
{
    for (const MovementChange &change : person.changes) {
        if (change.field == QLatin1String(field))
            return change.before + QStringLiteral(" -> ") + change.after + (change.changed ? QString() : QStringLiteral(" (same)"));
    }
    return {};
}

} // namespace

/// CASE-19: a change that touches an open case is on its worker's desk the same morning, with before and after and a proposal.
class MovementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavingTheCityIsOnTheWorkersDesk()
    {
        LinkedStory s;
        QList<Resident> family;
        for (int i = 0; i < 3; ++i)
            family << s.changed(i, {{ResidentColumn::EventCode, QStringLiteral("201")}, {ResidentColumn::EventDate, QStringLiteral("20261201")},
                {ResidentColumn::DestAddrPlanned, QStringLiteral("西宮市六湛寺町10-3")}});
        QCOMPARE(s.daily(family).movements, 1); // one alert for the family's move, not three
        const MovementLine line = s.onlyAlert(s.yamamoto);
        QCOMPARE(line.proposal.value, QStringLiteral("TRANSFER"));
        QCOMPARE(line.importance, 2);
        QVERIFY(line.planned);
        QVERIFY(line.mine);
        QCOMPARE(line.others, 2); // the parents are not linked yet
        QCOMPARE(line.eventDate, QDate(2026, 12, 1));
        QVERIFY(line.dueAt.isValid());
        const MyWork work = s.server.call(s.yamamoto, GetMyWork{});
        QCOMPARE(std::count_if(work.changes.begin(), work.changes.end(), [](const TaskLine &task) { return task.kind.value == QLatin1String("movement"); }), 1);
        const MovementView view = s.server.call(s.yamamoto, ShowMovement{line.movement});
        QCOMPARE(view.people.size(), 3);
        QCOMPARE(view.people.first().relation.value, QStringLiteral("SELF"));
        QCOMPARE(changeOf(view.people.first(), "dest_addr_planned"), QStringLiteral(" -> 西宮市六湛寺町10-3"));
        QCOMPARE(changeOf(view.people.first(), "address"), QStringLiteral("鈴蘭台南町４丁目 12-3 -> 鈴蘭台南町４丁目 12-3 (same)"));
        QCOMPARE(view.household.size(), 3);
    }

    void aNewGrownUpInTheHouseholdIsSeen()
    {
        LinkedStory s;
        Resident partner{77, 1, "鬼塚　剛", "オニヅカ　ゴウ", "H1.3.3", "1", "同居人", 1, {{ResidentColumn::EventCode, QStringLiteral("101")}}};
        QCOMPARE(s.daily({partner}).movements, 1);
        const MovementLine line = s.onlyAlert(s.yamamoto);
        QCOMPARE(line.proposal.value, QStringLiteral("NEW_COHABITANT"));
        const MovementView view = s.server.call(s.yamamoto, ShowMovement{line.movement});
        QCOMPARE(view.people.first().via.value, QStringLiteral("HOUSEHOLD"));
        QCOMPARE(view.people.first().name, QStringLiteral("鬼塚　剛"));
        QCOMPARE(view.household.size(), 4);
    }

    void strangersMoveNobody()
    {
        LinkedStory s;
        Resident stranger = RegisterStory::strangers(1)[0];
        stranger.history = 2;
        stranger.more = {{ResidentColumn::EventCode, QStringLiteral("301")}, {ResidentColumn::AddrBanchi, QStringLiteral("8-8")}};
        QCOMPARE(s.daily({stranger}).movements, 0);
    }

    /// PLT-11: the register's protection is set at once, and its end lifts nothing.
    void protectionOfTheRegisterIsSetAndNeverLiftedByIt()
    {
        LinkedStory s;
        const RegistryFile day = s.daily({s.changed(2, {{ResidentColumn::SuppressKind, QStringLiteral("DV")},
            {ResidentColumn::SuppressFrom, QStringLiteral("20261120")}, {ResidentColumn::SuppressTo, QStringLiteral("20271119")},
            {ResidentColumn::AddrBanchi, QStringLiteral("77-7")}, {ResidentColumn::EventCode, QStringLiteral("301")}})});
        QCOMPARE(day.restrictions, 1);
        QCOMPARE(s.count("select count(*) from address_restriction where lifted_at is null and source = 'REGISTER' and review_on = '2027-11-19'"), 1);
        const MovementLine line = s.onlyAlert(s.yamamoto);
        QCOMPARE(line.proposal.value, QStringLiteral("RESTRICTION_SET"));
        // The address is masked until a reason was given, also in the alert.
        const MovedPerson masked = s.server.call(s.yamamoto, ShowMovement{line.movement}).people.first();
        QCOMPARE(changeOf(masked, "address"), QStringLiteral("●●● -> ●●●"));
        s.server.call(s.yamamoto, RevealWhereabouts{masked.person, {QStringLiteral("VISIT")}, {}});
        QCOMPARE(changeOf(s.server.call(s.yamamoto, ShowMovement{line.movement}).people.first(), "address"),
            QStringLiteral("鈴蘭台南町４丁目 12-3 -> 鈴蘭台南町４丁目 77-7"));
        Resident ended = RegisterStory::takahashi()[2];
        ended.history = 3;
        ended.more = {{ResidentColumn::EventCode, QStringLiteral("303")}};
        s.daily({ended}, QDate(2026, 11, 21));
        QCOMPARE(s.count("select count(*) from address_restriction where lifted_at is null"), 1);
        QCOMPARE(s.count("select count(*) from movement where proposal = 'RESTRICTION_ENDED'"), 1);
    }

    void aQuarantinedRowLiftsNothingAndMovesNobody()
    {
        LinkedStory s;
        s.daily({s.changed(2, {{ResidentColumn::SuppressKind, QStringLiteral("DV")}})});
        QList<Resident> people = RegisterStory::strangers(200);
        for (Resident &person : people)
            person.history = 2;
        Resident broken = RegisterStory::takahashi()[2];
        broken.history = 3;
        broken.more = {{ResidentColumn::EventCode, QStringLiteral("888")}};
        people << broken;
        const RegistryFile file = s.daily(people, QDate(2026, 11, 21));
        QCOMPARE(RegisterStory::told(file), QStringLiteral("APPLIED"));
        QCOMPARE(file.quarantined, 1);
        QCOMPARE(s.count("select count(*) from address_restriction where lifted_at is null"), 1);
    }

    void dealingWithItEndsTaskAndClock()
    {
        LinkedStory s;
        s.daily({s.changed(2, {{ResidentColumn::EventCode, QStringLiteral("301")}, {ResidentColumn::AddrBanchi, QStringLiteral("5-1")}})});
        const MovementLine line = s.onlyAlert(s.yamamoto);
        QCOMPARE(line.proposal.value, QStringLiteral("ADDRESS_UPDATE"));
        HandleMovement in;
        in.movement = line.movement;
        in.state.value = QStringLiteral("NO_ACTION");
        QCOMPARE(s.server.refusal(s.yamamoto, in, line.version), QByteArray("required comment"));
        in.comment = QStringLiteral("住所は家庭訪問で確認済み。");
        QCOMPARE(s.server.refusal(s.nada, in, line.version), QByteArray("not_found movement"));
        QCOMPARE(s.server.refusal(s.yamamoto, in, line.version + 1), QByteArray("conflict"));
        s.server.call(s.yamamoto, in, line.version);
        QCOMPARE(s.count("select count(*) from task where kind = 'movement' and done_at is null"), 0);
        QCOMPARE(s.count("select count(*) from running_clock where subject = 'movement' and stopped_at is null"), 0);
        QVERIFY(s.server.call(s.yamamoto, ShowMovementBoard{}).movements.isEmpty());
        QCOMPARE(s.server.call(s.yamamoto, ShowMovementBoard{true}).movements.size(), 1);
        QCOMPARE(s.server.refusal(s.yamamoto, in, line.version + 1), QByteArray("not_again state"));
    }

    /// Somebody else's base sees nothing of it, and a restricted file is nobody's to see.
    void othersSeeNothing()
    {
        LinkedStory s;
        s.daily({s.changed(2, {{ResidentColumn::EventCode, QStringLiteral("201")}})});
        const MovementLine line = s.onlyAlert(s.yamamoto);
        QVERIFY(s.server.call(s.nada, ShowMovementBoard{}).movements.isEmpty());
        QCOMPARE(s.server.refusal(s.nada, ShowMovement{line.movement}), QByteArray("not_found movement"));
        s.restrict(s.intake.episodes.first().childFile, 2);
        QVERIFY(s.server.call(s.yamamoto, ShowMovementBoard{}).movements.isEmpty());
        QCOMPARE(s.server.refusal(s.yamamoto, ShowMovement{line.movement}), QByteArray("not_found movement"));
    }

    void aPersonMissingInAFullFileIsAsked()
    {
        LinkedStory s;
        s.sequence = 0;
        s.full({RegisterStory::takahashi()[0], RegisterStory::takahashi()[1]}, QDate(2026, 11, 20));
        const MovementLine line = s.onlyAlert(s.yamamoto);
        QCOMPARE(line.eventCode.value, QStringLiteral("ABSENT"));
        QCOMPARE(line.proposal.value, QStringLiteral("CHECK_REGISTER"));
    }

    void whatIsLeftEscalates()
    {
        LinkedStory s;
        s.daily({s.changed(2, {{ResidentColumn::EventCode, QStringLiteral("301")}, {ResidentColumn::AddrBanchi, QStringLiteral("5-1")}})});
        s.server.time.set(QDateTime(QDate(2026, 11, 20), QTime(8, 31), Qt::UTC)); // past 17:30 in Japan
        Connection db(s.server.connection("app_job"));
        JobEngine engine(db, s.server.services(), {clockEscalation()}, QStringLiteral("test"));
        engine.registerJobs();
        engine.runDue();
        QVERIFY(s.count("select count(*) from task t join running_clock c on c.id = t.subject_id where t.subject = 'running_clock' and t.kind = 'clock.breach' "
                        "and c.rule = 'MOVE_TODAY' and t.done_at is null") > 0);
    }
};

QTEST_GUILESS_MAIN(MovementTest)
#include "movement_test.moc"
