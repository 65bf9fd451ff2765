// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/my_work.h"
#include "model/registry/match_people.h"
#include "register_story.h"

using namespace mimamori;

namespace {

const MatchCase *caseFor(const MatchQueue &queue, const char *relation)
{
    for (const MatchCase &one : queue.cases) {
        if (one.relation.value == QLatin1String(relation))
            return &one;
    }
    return nullptr;
}

QStringList reasonsOf(const MatchLine &line)
{
    QStringList out;
    for (const CandidateReason &reason : line.reasons)
        out << reason.reason.value;
    return out;
}

} // namespace

/// CASE-19, domain.md 5.5: residents who may be a person of a case are offered with their reasons; a person decides, and may take it back.
class RegistryMatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersComeWithReasons()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi() + RegisterStory::strangers(3));
        s.reported();
        s.runJobs();
        const MatchQueue queue = s.server.call(s.yamamoto, ShowMatchQueue{});
        const MatchCase *child = caseFor(queue, "SELF");
        QVERIFY(child);
        QCOMPARE(child->residents.size(), 1);
        const MatchLine &resident = child->residents.first();
        QCOMPARE(resident.band.value, QStringLiteral("HIGH"));
        QCOMPARE(resident.name, QStringLiteral("高橋　優衣"));
        QVERIFY(resident.address.contains(QStringLiteral("鈴蘭台南町")));
        const QStringList reasons = reasonsOf(resident);
        for (const char *reason : {"kana_equal", "name_variant", "birth_equal", "address_equal", "guardian_equal"})
            QVERIFY2(reasons.contains(QLatin1String(reason)), reason);
        const MyWork work = s.server.call(s.yamamoto, GetMyWork{});
        QVERIFY(std::any_of(work.tasks.begin(), work.tasks.end(), [](const TaskLine &task) { return task.kind.value == QLatin1String("match.review"); }));
        QCOMPARE(s.count("select count(*) from person where atena_no <> ''"), 0); // never by itself
    }

    void accepting()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        s.reported();
        s.runJobs();
        const DecidedMatch decided = s.linkChild();
        QVERIFY(!decided.restrictionSet);
        QCOMPARE(s.value("select atena_no from person where kana = 'タカハシ ユイ'").toString(), RegisterStory::numbered(3));
        QCOMPARE(s.count("select count(*) from person_link where unlinked_at is null and method = 'REVIEW'"), 1);
        QCOMPARE(s.server.refusal(s.yamamoto, AcceptMatch{decided.match}, decided.version), QByteArray("not_again match"));
        QVERIFY(!caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF"));
        // The father's offer is surer now: his child lives in that household.
        s.runJobs();
        const MatchQueue queue = s.server.call(s.yamamoto, ShowMatchQueue{});
        const MatchCase *father = caseFor(queue, "FATHER");
        QVERIFY(father);
        QVERIFY(reasonsOf(father->residents.first()).contains(QStringLiteral("sibling_linked")));
    }

    void takingBack()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        s.reported();
        s.runJobs();
        const DecidedMatch decided = s.linkChild();
        UndoMatch undo{decided.match, QStringLiteral("生年月日が違った")};
        QCOMPARE(s.server.refusal(s.yamamoto, undo, decided.version - 1), QByteArray("conflict"));
        s.server.call(s.yamamoto, undo, decided.version);
        QCOMPARE(s.count("select count(*) from person where atena_no <> ''"), 0);
        QCOMPARE(s.value("select unlink_reason from person_link").toString(), QStringLiteral("生年月日が違った"));
        QVERIFY(caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF"));
    }

    void refusedStaysRefused()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        s.reported();
        s.runJobs();
        const MatchCase child = *caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF");
        s.server.call(s.yamamoto, RefuseMatch{child.residents.first().match}, child.residents.first().version);
        QVERIFY(!caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF"));
        s.daily({}, QDate(2026, 11, 20)); // every import looks again
        QVERIFY(!caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF"));
    }

    void twinsAndStrangersAreNeverHigh()
    {
        RegisterStory s;
        s.full({{1, 1, "高橋　健", "タカハシ　ケン", "H2.5.1", "1", "世帯主", 1, {}},
            {3, 1, "高橋　芽衣", "タカハシ　メイ", "20230203", "2", "子", 1, {}},
            {9, 9, "高橋　優衣", "タカハシ　ユイ", "20230203", "2", "世帯主", 1,
                {{ResidentColumn::WardCode, QStringLiteral("281115")}, {ResidentColumn::AddrTown, QStringLiteral("学園西町１丁目")}}}});
        s.reported();
        s.runJobs();
        const MatchCase child = *caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF");
        QHash<QString, QString> bands;
        for (const MatchLine &line : child.residents)
            bands.insert(line.kana, line.band.value);
        QCOMPARE(bands.value(QStringLiteral("タカハシ　メイ")), QStringLiteral("TWIN"));
        QCOMPARE(bands.value(QStringLiteral("タカハシ　ユイ")), QStringLiteral("CANDIDATE"));
    }

    /// PLT-11: whoever is linked to a protected resident is protected from that moment.
    void theProtectedAreProtectedWhenLinked()
    {
        RegisterStory s;
        QList<Resident> people = RegisterStory::takahashi();
        people[2].more = {{ResidentColumn::SuppressKind, QStringLiteral("DV")}};
        s.full(people);
        s.reported();
        s.runJobs();
        const MatchCase child = *caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF");
        QVERIFY(child.residents.first().suppressed);
        QCOMPARE(child.residents.first().address, QString());
        QVERIFY(s.linkChild().restrictionSet);
        QCOMPARE(s.count("select count(*) from address_restriction where lifted_at is null and source = 'REGISTER'"), 1);
    }

    /// CASE-01: while a name is typed the residents stand beside it, with the reasons; whoever is taken is linked at once.
    void residentsBesideTheIntake()
    {
        RegisterStory s;
        QList<Resident> people = RegisterStory::takahashi();
        people << Resident{8, 8, "高橋　優衣", "タカハシ　ユイ", "20230204", "2", "世帯主", 1,
            {{ResidentColumn::WardCode, QStringLiteral("281026")}, {ResidentColumn::AddrTown, QStringLiteral("桜口町４丁目")}}};
        s.full(people);
        FindResidents ask;
        ask.typed.name = QStringLiteral("髙橋 優衣");
        ask.typed.kana = QStringLiteral("タカハシ ユイ");
        Candidates found = s.server.call(s.yamamoto, ask);
        QCOMPARE(found.candidates.size(), 1); // of the own ward only
        QCOMPARE(found.candidates.first().atenaNo, RegisterStory::numbered(3));
        QVERIFY(found.candidates.first().town.contains(QStringLiteral("鈴蘭台南町")));
        QCOMPARE(s.server.call(s.sato, ask).candidates.size(), 2); // the center sees the city
        QCOMPARE(s.value("select object || ' ' || purpose from audit.event where operation = 'intake.residents' order by seq limit 1").toString(),
            QStringLiteral("resident INTAKE"));
        QCOMPARE(s.server.refusal(s.admin, ask), QByteArray("forbidden"));

        RegisterIntake in = RegisterStory::sheet(s.now().addSecs(-120));
        in.children = {RegisterStory::yui()};
        in.children[0].atenaNo = QStringLiteral("999");
        QCOMPARE(s.server.refusal(s.yamamoto, in), QByteArray("not_found children.atena_no"));
        in.children[0].atenaNo = RegisterStory::numbered(3);
        s.server.call(s.yamamoto, in);
        QCOMPARE(s.value("select atena_no from person where kana = 'タカハシ ユイ'").toString(), RegisterStory::numbered(3));
        QCOMPARE(s.count("select count(*) from person_link where method = 'INTAKE' and unlinked_at is null"), 1);
        QVERIFY(s.server.call(s.yamamoto, ask).candidates.isEmpty()); // is a known person now
    }

    void anotherBaseDecidesNothing()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        s.reported();
        s.runJobs();
        const MatchLine offer = caseFor(s.server.call(s.yamamoto, ShowMatchQueue{}), "SELF")->residents.first();
        QVERIFY(s.server.call(s.nada, ShowMatchQueue{}).cases.isEmpty());
        QCOMPARE(s.server.refusal(s.nada, AcceptMatch{offer.match}, offer.version), QByteArray("not_found match"));
        QCOMPARE(s.server.refusal(s.admin, ShowMatchQueue{}), QByteArray("forbidden"));
    }

    /// COR-3: a name, a birthday or a house may be wrong; another key still finds the resident, and the reasons say what differs.
    void errorsAreSurvived_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kana");
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("guardian");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *what, const char *name, const char *kana, const char *birth, const char *address, const char *guardian, const char *reason) {
            QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(kana) << QString::fromUtf8(birth) << QString::fromUtf8(address)
                                << QString::fromUtf8(guardian) << QString::fromUtf8(reason);
        };
        row("old characters", "髙橋 優衣", "タカハシ ユイ", "2023-02-03", "", "", "氏名が異体字で一致");
        row("other surname, by the birthday", "山本 優衣", "ヤマモト ユイ", "2023-02-03", "", "髙橋 健", "氏が違う");
        row("other surname and day, by given name and year", "山本 優衣", "ヤマモト ユイ", "2023-02-04", "", "髙橋 健", "生年月日が近い");
        row("misheard, by the house", "", "タカハリ ユイ", "3歳", "神戸市北区鈴蘭台南町4-12-3", "", "住所一致");
        row("misheard, by the guardian", "", "タカハリ ユイ", "3歳", "", "高橋 健", "保護者一致");
        row("of the alias", "金田 優衣", "", "2023-02-03", "", "髙橋 健", "通称・旧氏が一致");
    }
    void errorsAreSurvived()
    {
        QFETCH(QString, name);
        QFETCH(QString, kana);
        QFETCH(QString, birth);
        QFETCH(QString, address);
        QFETCH(QString, guardian);
        QFETCH(QString, reason);
        RegisterStory s;
        QList<Resident> people = RegisterStory::takahashi() + RegisterStory::strangers(5);
        people[2].more = {{ResidentColumn::Alias, QStringLiteral("金田　優衣")}};
        s.full(people);
        ListedPerson listed{QStringLiteral("7"), {}};
        listed.who.name = name;
        listed.who.kana = kana;
        if (birth.endsWith(QStringLiteral("歳")))
            listed.who.ageText = birth;
        else
            listed.who.birth = FuzzyDate::fromDate(QDate::fromString(birth, Qt::ISODate));
        listed.who.sex.value = QStringLiteral("2");
        listed.who.address = address;
        if (!guardian.isEmpty())
            listed.who.family.append({guardian, {}});
        const QList<MatchedResident> found = s.server.call(s.admin, MatchPeople{{listed}}).residents;
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.first().personId, QStringLiteral("7"));
        QCOMPARE(found.first().atenaNo, RegisterStory::numbered(3));
        QVERIFY2(found.first().reasons.contains(reason), qPrintable(found.first().reasons));
        for (const QString &secret : {QStringLiteral("優衣"), QStringLiteral("健"), QStringLiteral("鈴蘭台"), QStringLiteral("金田")})
            QVERIFY2(!found.first().reasons.contains(secret), qPrintable(found.first().reasons)); // says what agrees, not what stands there
    }

    /// CASE-19: a list is compared, nothing changes, and who asked stands in the audit.
    void listsAreComparedAndNothingChanges()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        ListedPerson listed{QStringLiteral("1"), {}};
        listed.who.kana = QStringLiteral("タカハシ ユイ");
        listed.who.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
        MatchPeople ask{{listed}};
        QCOMPARE(s.server.call(s.admin, ask).residents.size(), 1);
        QCOMPARE(s.count("select count(*) from registry_match"), 0);
        QCOMPARE(s.count("select count(*) from person_link"), 0);
        QCOMPARE(s.value("select action || ' ' || object || ' ' || purpose from audit.event where operation = 'registry.match_people' order by seq limit 1").toString(),
            QStringLiteral("output resident MATCH"));
        QCOMPARE(s.server.refusal(s.yamamoto, ask), QByteArray("forbidden"));
        ask.people.resize(mostMatchedAtOnce + 1, listed);
        QCOMPARE(s.server.refusal(s.admin, ask), QByteArray("too_many people"));
    }

    /// What is the own comes first, however sure another's offer is.
    void ownCasesStandFirst()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi() + QList<Resident>{{50, 50, "山田　花子", "ヤマダ　ハナコ", "20180405", "2", "世帯主", 1, {}}});
        s.reported();
        RegisterIntake in = RegisterStory::sheet(s.now().addSecs(-60));
        in.children = {RegisterStory::child(QStringLiteral("山田 花子"), QStringLiteral("ヤマダ ハナコ"), QDate(2018, 4, 5))};
        in.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3");
        HoldMeeting meeting = s.meeting(s.server.call(s.yamamoto, in));
        meeting.items[0].mainWorker.id = s.server.userId(QStringLiteral("kawaguchi"));
        s.server.call(s.okada, meeting);
        s.runJobs();
        s.server.superview().executeScript("match_score", "update registry_match set score = case when atena_no = '" + RegisterStory::numbered(50).toLatin1() + "' then 200 else 60 end");
        const MatchQueue mine = s.server.call(s.yamamoto, ShowMatchQueue{});
        QCOMPARE(mine.cases.first().childName, QStringLiteral("髙橋 優衣"));
        QCOMPARE(mine.cases.last().childName, QStringLiteral("山田 花子"));
        QCOMPARE(s.server.call(QStringLiteral("kawaguchi"), ShowMatchQueue{}).cases.first().childName, QStringLiteral("山田 花子"));
    }
};

QTEST_GUILESS_MAIN(RegistryMatchTest)
#include "registry_match_test.moc"
