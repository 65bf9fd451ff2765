// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_story.h"

#include "base/uuid7.h"

using namespace mimamori;

/// From the sheet to reception, file, case, clock and tasks (CASE-01, CASE-02, CASE-04).
class IntakeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void almostNothingIsEnough() // CASE-01
    {
        IntakeStory story;
        const RegisteredIntake out = story.server.call(story.yamamoto, IntakeStory::sheet(story.now().addSecs(-60), ""));
        QCOMPARE(out.number, QStringLiteral("W05-R08-000001"));
        QCOMPARE(out.episodes.size(), 1);
        QVERIFY(!out.episodes[0].dueAt.isValid());
        QVERIFY(story.value("select provisional from child_file where id = $1", {out.episodes[0].childFile.id}).toBool());
        QCOMPARE(story.value("select kind from reception where id = $1", {out.reception.id}).toString(), QStringLiteral("CONSULT"));
        QCOMPARE(story.value("select stage from case_episode where id = $1", {out.episodes[0].episode.id}).toString(), QStringLiteral("RECEIVED"));
        QCOMPARE(story.count("select count(*) from running_clock where rule = 'JURI' and subject_id = $1", {out.reception.id}), 1);
    }

    void anAbuseNotificationStartsTheClockForEachChild() // CASE-02
    {
        IntakeStory story;
        const auto out = story.report(story.yamamoto, {IntakeStory::yui(), IntakeStory::child(QStringLiteral("髙橋 蓮"), QStringLiteral("タカハシ レン"), QDate(2018, 5, 6), "1")});
        QCOMPARE(out.episodes.size(), 2);
        for (const RegisteredEpisode &episode : out.episodes) {
            QCOMPARE(episode.dueAt, out.receivedAt.addSecs(48 * 3600));
            QVERIFY(!episode.repeated);
            QCOMPARE(story.count("select count(*) from case_office where child_file = $1 and role = 'MAIN' and office = $2",
                         {episode.childFile.id, story.server.officeId(QStringLiteral("05"))}), 1);
            QCOMPARE(story.count("select count(*) from family_member where child_file = $1 and relation = 'SELF'", {episode.childFile.id}), 1);
        }
        QVERIFY(out.episodes[0].episodeNumber != out.episodes[1].episodeNumber);
        // one meeting about both, told to whoever decides and whoever takes calls
        QCOMPARE(story.count("select count(*) from task where kind = 'urgent_meeting.hold' and subject_id = $1", {out.reception.id}), 2);
    }

    void anAbuseCategoryIsEnoughForTheClock()
    {
        IntakeStory story;
        RegisterIntake in = IntakeStory::sheet(story.now(), "");
        in.category.value = QStringLiteral("1100");
        const RegisteredIntake out = story.server.call(story.yamamoto, in);
        QVERIFY(out.episodes[0].dueAt.isValid());
        QCOMPARE(story.value("select kind from reception where id = $1", {out.reception.id}).toString(), QStringLiteral("ABUSE"));
    }

    void whatWasTypedIsKeptExactly()
    {
        IntakeStory story;
        RegisterIntake in = IntakeStory::sheet(story.now());
        const QString name = QStringLiteral("\uFA19\u795E \U00020BB7\u8449\U000E0100");
        in.children = {IntakeStory::child(name, QStringLiteral("カミ ヨシバ"), {})};
        in.children[0].birth = FuzzyDate{2023, 6, 0, FuzzyDate::Quality::Month, QStringLiteral("R5.6.??")};
        in.situation = QString::fromUtf8("怒鳴り声 \xF0\x9F\x98\xA2\n二行目");
        const auto out = story.server.call(story.yamamoto, in);
        QCOMPARE(story.value("select p.name from person p join child_file f on f.person = p.id where f.id = $1", {out.episodes[0].childFile.id}).toString(), name);
        QCOMPARE(story.value("select p.birth->>'raw' from person p join child_file f on f.person = p.id where f.id = $1", {out.episodes[0].childFile.id}).toString(),
            QStringLiteral("R5.6.??"));
        QCOMPARE(story.value("select situation from reception where id = $1", {out.reception.id}).toString(), in.situation);
    }

    void badInputIsNamedAndNothingIsHalfDone_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("future") << QByteArray("future") << QByteArray("not_in_future received_at");
        QTest::newRow("late") << QByteArray("late") << QByteArray("backdate_reason_required backdate_reason");
        QTest::newRow("reporter") << QByteArray("reporter") << QByteArray("reporter_in_child children.0.name");
        QTest::newRow("twice") << QByteArray("twice") << QByteArray("same_child_twice children.1.name");
        QTest::newRow("birth") << QByteArray("birth") << QByteArray("not_in_future children.0.birth");
        QTest::newRow("code") << QByteArray("code") << QByteArray("unknown_code route");
        QTest::newRow("sex") << QByteArray("sex") << QByteArray("unknown_code children.0.sex");
        QTest::newRow("long") << QByteArray("long") << QByteArray("too_long situation");
        QTest::newRow("override") << QByteArray("override") << QByteArray("direction_character children.0.name");
        QTest::newRow("gaiji") << QByteArray("gaiji") << QByteArray("user_defined_character complaint");
        QTest::newRow("no method") << QByteArray("method") << QByteArray("required method");
        QTest::newRow("stranger's child") << QByteArray("person") << QByteArray("not_found person");
    }
    void badInputIsNamedAndNothingIsHalfDone()
    {
        QFETCH(QByteArray, what);
        IntakeStory story;
        RegisterIntake in = IntakeStory::sheet(story.now());
        in.children = {IntakeStory::yui()};
        if (what == "future") in.receivedAt = story.now().addSecs(3600);
        if (what == "late") in.receivedAt = story.now().addSecs(-7200);
        if (what == "reporter") in.reporter.name = QStringLiteral("高橋優衣");
        if (what == "twice") in.children.append(IntakeStory::yui());
        if (what == "birth") in.children[0].birth = FuzzyDate::fromDate(QDate(2027, 1, 1));
        if (what == "code") in.route.value = QStringLiteral("7777");
        if (what == "sex") in.children[0].sex.value = QStringLiteral("7");
        if (what == "long") in.situation = QString(10'001, QChar(u'あ'));
        if (what == "override") in.children[0].name = QStringLiteral("優\u202E衣");
        if (what == "gaiji") in.complaint = QStringLiteral("\uE000");
        if (what == "method") in.method.value.clear();
        if (what == "person") in.children[0].person.id = 999'999;
        QTEST(story.server.refusal(story.yamamoto, in), "expected");
        QCOMPARE(story.count("select count(*) from reception"), 0);
        QCOMPARE(story.count("select count(*) from person"), 0);
        QCOMPARE(story.count("select count(*) from numbering where kind in ('reception', 'child_file')"), 0); // no number is lost
    }

    void whoMayNotMayNot()
    {
        IntakeStory story;
        const RegisterIntake in = IntakeStory::sheet(story.now());
        for (const char *login : {"admin", "helpdesk", "approver", "hq1", "kobayashi"})
            QCOMPARE(story.server.refusal(QString::fromLatin1(login), in), QByteArray("forbidden"));
    }

    void theSameKeyRegistersOnce()
    {
        IntakeStory story;
        const RegisterIntake in = IntakeStory::sheet(story.now());
        const QByteArray key = newUuid7();
        const Outcome first = story.server.tryCall(story.yamamoto, in, -1, key);
        const Outcome again = story.server.tryCall(story.yamamoto, in, -1, key);
        QVERIFY(first.ok && again.ok);
        QCOMPARE(first.out, again.out);
        QCOMPARE(story.count("select count(*) from reception"), 1);
    }

    void aRepeatedNotificationIsAddedToTheOpenCase() // CASE-01, CASE-04
    {
        IntakeStory story;
        const auto first = story.report(story.yamamoto, {IntakeStory::yui()}, "CONSULT");
        story.wait(3600);
        const qint64 person = story.value("select person from child_file where id = $1", {first.episodes[0].childFile.id}).toLongLong();
        IntakeChild known;
        known.person.id = person;
        const auto second = story.report(story.yamamoto, {known});
        QVERIFY(second.episodes[0].repeated);
        QCOMPARE(second.episodes[0].episode, first.episodes[0].episode);
        QCOMPARE(second.episodes[0].childFile, first.episodes[0].childFile);
        QCOMPARE(story.value("select kind from case_episode where id = $1", {first.episodes[0].episode.id}).toString(), QStringLiteral("ABUSE"));
        QCOMPARE(second.episodes[0].dueAt, second.receivedAt.addSecs(48 * 3600)); // the clock of the notification, not of the first call
        QCOMPARE(story.count("select count(*) from case_episode"), 1);
        QCOMPARE(story.count("select count(*) from person_address where person = $1", {person}), 1); // what is known is not doubled
        QCOMPARE(story.count("select count(*) from person_phone where person = $1", {person}), 1);
    }

    void aRepeatedNotificationRaisesTheGradeAndNeverLowersIt() // CASE-01
    {
        IntakeStory story;
        qint64 person = 0;
        const auto gradeAfter = [&](const char *grade) {
            RegisterIntake in = IntakeStory::sheet(story.now());
            in.urgency.value = QLatin1String(grade);
            in.children = {IntakeStory::yui()};
            in.children.first().person.id = person;
            const auto out = story.server.call(story.yamamoto, in);
            person = story.value("select person from child_file where id = $1", {out.episodes[0].childFile.id}).toLongLong();
            story.wait(3600);
            return story.value("select urgency from case_episode where id = $1", {out.episodes[0].episode.id}).toString();
        };
        QCOMPARE(gradeAfter("B"), QStringLiteral("B"));
        QCOMPARE(gradeAfter("A"), QStringLiteral("A"));
        QCOMPARE(gradeAfter("C"), QStringLiteral("A"));
        QCOMPARE(gradeAfter(""), QStringLiteral("A"));
        QCOMPARE(gradeAfter("AA"), QStringLiteral("AA"));
        QCOMPARE(story.count("select count(*) from case_episode"), 1);
    }

    void aClosedCaseIsFollowedByANewOneInTheSameFile() // CASE-04
    {
        IntakeStory story;
        const auto first = story.report(story.yamamoto, {IntakeStory::yui()}, "CONSULT");
        story.arrange("update case_episode set stage = 'CLOSED', closed_at = now() where id = $1", {first.episodes[0].episode.id});
        IntakeChild known;
        known.person.id = story.value("select person from child_file").toLongLong();
        const auto second = story.report(story.yamamoto, {known});
        QCOMPARE(second.episodes[0].childFile, first.episodes[0].childFile);
        QVERIFY(second.episodes[0].episode != first.episodes[0].episode);
        QCOMPARE(story.value("select previous from case_episode where id = $1", {second.episodes[0].episode.id}).toLongLong(), first.episodes[0].episode.id);
    }

    void theFamilyStandsInEveryChildsFileOnce()
    {
        IntakeStory story;
        RegisterIntake in = IntakeStory::sheet(story.now());
        in.children = {IntakeStory::yui(), IntakeStory::child(QStringLiteral("髙橋 蓮"), QStringLiteral("タカハシ レン"), QDate(2018, 5, 6), "1")};
        IntakeRelative mother;
        mother.name = QStringLiteral("髙橋 美咲");
        mother.kana = QStringLiteral("タカハシ ミサキ");
        mother.relation.value = QStringLiteral("MOTHER");
        mother.guardian = true;
        mother.phone = QStringLiteral("090-1111-2222");
        mother.phoneCaution = QStringLiteral("父に掛けない");
        in.family = {mother, IntakeRelative()};
        const auto out = story.server.call(story.yamamoto, in);
        QCOMPARE(story.count("select count(*) from person"), 3);
        QCOMPARE(story.count("select count(*) from family_member where relation = 'MOTHER'"), 2);
        QCOMPARE(story.count("select count(*) from person_phone where digits = '09011112222' and caution <> ''"), 1);
        // The mother is recognised when the sister's school calls again.
        RegisterIntake again = IntakeStory::sheet(story.now());
        again.children = {IntakeChild()};
        again.children[0].person.id = story.value("select person from child_file where id = $1", {out.episodes[0].childFile.id}).toLongLong();
        again.family = {mother};
        again.family[0].name = QStringLiteral("高橋　美咲");
        story.server.call(story.yamamoto, again);
        QCOMPARE(story.count("select count(*) from person"), 3);
    }

    void theReporterIsInACompartment() // CASE-01
    {
        IntakeStory story;
        RegisterIntake in = IntakeStory::sheet(story.now());
        in.reporter.name = QStringLiteral("隣人 太郎");
        in.reporter.phone = QStringLiteral("080-0000-1111");
        const auto out = story.server.call(story.yamamoto, in);
        const Outcome seen = story.server.run(story.yamamoto, "reception.get", {{QStringLiteral("record"), out.reception.id}});
        QVERIFY(seen.ok);
        QVERIFY(!seen.out.toCborValue().toCbor().contains(in.reporter.name.toUtf8()));
        RevealReporter ask;
        ask.reception = out.reception;
        ask.reason.value = QStringLiteral("CALLBACK");
        QCOMPARE(story.server.call(story.yamamoto, ask).reporter.name, in.reporter.name);
        QCOMPARE(story.count("select count(*) from audit.event where operation = 'reporter.reveal' and action = 'reveal' and purpose = 'CALLBACK'"), 1);
        ask.reason.value = QStringLiteral("OTHER");
        QCOMPARE(story.server.refusal(story.yamamoto, ask), QByteArray("required reason_text"));
        ask.reason.value = QStringLiteral("CALLBACK");
        QCOMPARE(story.server.refusal(story.nada, ask), QByteArray("not_found reception"));        // another office sees nothing
        QCOMPARE(story.server.refusal(story.sato, ask), QByteArray("not_in_charge reception"));    // the center reads, but is not in charge
        QCOMPARE(story.server.refusal(QStringLiteral("admin"), ask), QByteArray("forbidden"));
    }

    /// domain.md 8.3: same words, same rows, and the supervisor knows.
    void aRestrictedFileTellsItsSupervisorAndNobodyElse()
    {
        IntakeStory story;
        const auto hidden = story.report(story.yamamoto, {IntakeStory::yui()});
        story.restrict(hidden.episodes[0].childFile, 2);
        story.arrange("insert into file_access (child_file, app_user, kind) values ($1, $2, 'grant')",
            {hidden.episodes[0].childFile.id, story.server.userId(story.okada)});
        const int before = story.count("select count(*) from task where kind = 'file.linked'");
        FindCandidates typing{IntakeStory::yui().name, IntakeStory::yui().kana, IntakeStory::yui().birth, {}, {}, {}, {}, {}};
        QCOMPARE(story.server.call(story.yamamoto, typing).candidates.size(), 0);
        const auto out = story.report(story.yamamoto, {IntakeStory::yui()});
        QVERIFY(!out.episodes[0].repeated);
        QVERIFY(out.episodes[0].childFile != hidden.episodes[0].childFile);
        QCOMPARE(story.count("select count(*) from task where kind = 'file.linked'"), before + 1);
        QCOMPARE(story.value("select app_user from task where kind = 'file.linked'").toLongLong(), story.server.userId(story.okada));
        QVERIFY(story.value("select args->>'number' from task where kind = 'file.linked'").toString() == out.number);
    }

    void theDeniedTypistLearnsNothing()
    {
        IntakeStory story;
        const auto hidden = story.report(story.okada, {IntakeStory::yui()});
        story.deny(hidden.episodes[0].childFile, story.yamamoto);
        FindCandidates typing{IntakeStory::yui().name, IntakeStory::yui().kana, IntakeStory::yui().birth, {}, {}, {}, {}, {}};
        QCOMPARE(story.server.call(story.yamamoto, typing).candidates.size(), 0);
        RegisterIntake chosen = IntakeStory::sheet(story.now());
        chosen.children = {IntakeChild()};
        chosen.children[0].person.id = story.value("select person from child_file where id = $1", {hidden.episodes[0].childFile.id}).toLongLong();
        QCOMPARE(story.server.refusal(story.yamamoto, chosen), QByteArray("not_found person"));
        const auto out = story.report(story.yamamoto, {IntakeStory::yui()});
        QVERIFY(!out.episodes[0].repeated);
        QVERIFY(story.count("select count(*) from task where kind = 'file.linked' and app_user = $1", {story.server.userId(story.okada)}) == 1);
        QVERIFY(story.count("select count(*) from task where kind = 'file.linked' and app_user = $1", {story.server.userId(story.yamamoto)}) == 0);
    }

    void anotherOfficesOpenCaseIsToldOfTheCall()
    {
        IntakeStory story;
        story.report(story.yamamoto, {IntakeStory::yui()});
        story.report(story.nada, {IntakeStory::yui()});
        QCOMPARE(story.count("select count(*) from task where kind = 'file.linked' and office = $1 and role = 'WMG'",
                     {story.server.officeId(QStringLiteral("05"))}), 1);
    }

    void whatBelongsToAFileIsKeptInItsHistoryOnly()
    {
        IntakeStory story;
        story.report(story.yamamoto, {IntakeStory::yui()});
        for (const char *record : {"person", "child_file", "case_episode", "family_member", "reception", "reception_reporter", "person_address"}) {
            QVERIFY(story.count("select count(*) from record_history where record = $1", {QString::fromLatin1(record)}) > 0);
            QVERIFY2(story.count("select count(*) from record_history where record = $1 and child_file is null and person is null and reception is null",
                         {QString::fromLatin1(record)}) == 0, record);
        }
    }
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "intake_test.moc"
