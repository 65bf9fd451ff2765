// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "register_story.h"

#include "model/casework/candidates.h"
#include "registry/row_folding.h"

using namespace mimamori;

namespace {

/// Indexes, key and rights of the residents' keys, as they must stand before and after.
constexpr auto keysTable = "select (select string_agg(indexdef, ';' order by indexname) from pg_indexes where schemaname = 'search' and tablename = 'resident_key') "
    "|| (select string_agg(conname || contype::text, ';' order by conname) from pg_constraint where conrelid = 'search.resident_key'::regclass) "
    "|| (select string_agg(a::text, ';' order by a::text) from pg_class c cross join unnest(c.relacl) a where c.oid = 'search.resident_key'::regclass) "
    "|| (select string_agg(relname, ';' order by relname) from pg_class where relname like 'resident_key%')";
constexpr auto mirror = "select coalesce(string_agg(r.atena_no || ':' || r.hist_no || ':' || r.state, ',' order by r.atena_no), '') from registry.resident r";

} // namespace

/// CASE-19: full and daily files are taken over whole or not at all; a broken one changes nothing and says which line is wrong.
class RegistryImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fullThenDaily()
    {
        RegisterStory s;
        const RegistryFile first = s.full(RegisterStory::takahashi() + RegisterStory::strangers(5));
        QCOMPARE(RegisterStory::told(first), QStringLiteral("APPLIED"));
        QCOMPARE(first.added, 8);
        Resident moved = RegisterStory::takahashi()[2];
        moved.history = 2;
        moved.more = {{ResidentColumn::AddrBanchi, QStringLiteral("5-1")}, {ResidentColumn::EventCode, QStringLiteral("301")}};
        const RegistryFile day = s.daily({moved});
        QCOMPARE(RegisterStory::told(day), QStringLiteral("APPLIED"));
        QCOMPARE(day.changed, 1);
        QCOMPARE(s.count("select count(*) from registry.resident_state"), 9); // every state that was told stays
        QCOMPARE(s.value("select s.addr_banchi from registry.resident r join registry.resident_state s on s.id = r.state where r.atena_no = $1",
            {RegisterStory::numbered(3)}).toString(), QStringLiteral("5-1"));
        QVERIFY(s.value("select town_key from search.resident_key where atena_no = $1", {RegisterStory::numbered(3)}).toString().endsWith(QLatin1String("|5-1")));
        QCOMPARE(s.count("select count(*) from staging.resident"), 0);
    }

    void wholeFilesAreRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *what, const char *told) { QTest::newRow(what) << QString::fromLatin1(what) << QString::fromUtf8(told); };
        row("again", "REFUSED seen_before 0");
        row("yesterday's", "REFUSED older_file 0 2026-11-19");
        row("a mistyped year", "REFUSED future_file 0 2036-11-20");
        row("older sequence", "REFUSED older_sequence 0 104 / 50");
        row("gap", "REFUSED sequence_gap 0 104 / 140");
        row("cut", "REFUSED no_trailer 0");
        row("no row's end", "REFUSED wrong_cells 3 10 / 45");
        row("too many flaws", "REFUSED too_many_flaws 2 1 / 3");
        row("other columns", "REFUSED missing_heading 1 birth_raw");
    }
    void wholeFilesAreRefused()
    {
        QFETCH(QString, what);
        QFETCH(QString, told);
        RegisterStory s;
        const QByteArray full = s.file(RegisterStory::takahashi() + RegisterStory::strangers(100));
        QCOMPARE(RegisterStory::told(s.import(full, "FULL", QDate(2026, 11, 19))), QStringLiteral("APPLIED"));
        const QString before = s.value(mirror).toString();
        const qint64 last = s.sequence;
        if (what == QLatin1String("older sequence"))
            s.sequence = 49;
        if (what == QLatin1String("gap"))
            s.sequence = 139;
        QList<Resident> people = RegisterStory::takahashi();
        for (Resident &person : people) {
            person.history = 2;
            person.more = {{ResidentColumn::EventCode, QStringLiteral("301")}, {ResidentColumn::AddrBanchi, QStringLiteral("9-9")}};
        }
        if (what == QLatin1String("too many flaws"))
            people[0].more.insert(ResidentColumn::Sex, QStringLiteral("7"));
        QByteArray bytes = what == QLatin1String("again") ? full : s.file(people);
        if (what == QLatin1String("cut"))
            bytes = bytes.left(bytes.indexOf("\r\nT,") + 2);
        if (what == QLatin1String("no row's end"))
            bytes = bytes.left(bytes.indexOf("\r\n", bytes.indexOf(RegisterStory::numbered(1).toLatin1())) + 2)
                + RegisterStory::numbered(2).toLatin1() + ",2,1,1,1,a,b,c,d,e\r\nT,2,1,2\r\n";
        if (what == QLatin1String("other columns"))
            bytes.replace("birth_raw", "birthday!");
        const QDate date = what == QLatin1String("yesterday's") ? QDate(2026, 11, 18) : QDate(what == QLatin1String("a mistyped year") ? 2036 : 2026, 11, 20);
        const RegistryFile file = s.import(bytes, what == QLatin1String("again") ? "FULL" : "DAILY", date);
        QCOMPARE(RegisterStory::told(file), told);
        QCOMPARE(s.value(mirror).toString(), before);
        QCOMPARE(s.count("select count(*) from movement"), 0);
        // The right file still goes in afterwards.
        s.sequence = last;
        Resident right = RegisterStory::takahashi()[0];
        right.history = 2;
        QCOMPARE(RegisterStory::told(s.daily({right})), QStringLiteral("APPLIED"));
    }

    void aFlawKeepsItsRowOutAndIsListed()
    {
        RegisterStory s;
        QList<Resident> people = RegisterStory::takahashi() + RegisterStory::strangers(400);
        people[0].more = {{ResidentColumn::EventCode, QStringLiteral("777")}};
        people[1].birth = "令和7年2月29日";
        people[10].number = people[11].number; // one number, two people
        people[10].name = "別人　一郎";
        const RegistryFile file = s.full(people);
        QCOMPARE(RegisterStory::told(file), QStringLiteral("APPLIED"));
        QCOMPARE(file.added, 400);
        QCOMPARE(file.quarantined, 3);
        QCOMPARE(file.warned, 1);
        QCOMPARE(s.value("select string_agg(line || ' ' || field || ' ' || flaw || ' ' || quarantined, ', ' order by line) from registry_flaw").toString(),
            QStringLiteral("2 event_code unknown_code true, 3 birth_raw no_such_day false, 12 atena_no same_key_twice true, 13 atena_no same_key_twice true"));
        QCOMPARE(s.value("select birth_raw from registry.resident_state where atena_no = $1", {RegisterStory::numbered(2)}).toString(),
            QStringLiteral("令和7年2月29日"));
        QVERIFY(!s.value("select string_agg(coalesce(detail, ''), '') from registry_flaw").toString().contains(QStringLiteral("別人")));
    }

    void numbersOfTheNationAreNotTakenOver()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        Resident change = RegisterStory::takahashi()[0];
        change.history = 2;
        change.more = {{ResidentColumn::EventCode, QStringLiteral("311")}};
        const RegistryFile day = s.daily({change});
        QCOMPARE(day.dropped, 1);
        QCOMPARE(day.changed, 0);
        QCOMPARE(s.count("select count(*) from registry.resident_state where event_code = '311'"), 0);
    }

    void whatIsOlderThanKnownIsNotApplied()
    {
        RegisterStory s;
        QList<Resident> people = RegisterStory::takahashi();
        people[0].history = 5;
        s.full(people);
        Resident old = people[0];
        old.history = 4;
        old.name = "古橋　健";
        const RegistryFile day = s.daily({old});
        QCOMPARE(day.stale, 1);
        QCOMPARE(s.count("select count(*) from registry.resident_state where name = '古橋　健'"), 0);
    }

    void severalChangesOfOnePersonFollowEachOther()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        Resident first = RegisterStory::takahashi()[0];
        first.history = 2;
        first.more = {{ResidentColumn::AddrBanchi, QStringLiteral("2-2")}};
        Resident second = first;
        second.history = 3;
        second.more = {{ResidentColumn::AddrBanchi, QStringLiteral("3-3")}};
        QCOMPARE(s.daily({second, first}).changed, 2);
        QCOMPARE(s.value("select s.addr_banchi from registry.resident r join registry.resident_state s on s.id = r.state where r.atena_no = $1",
            {RegisterStory::numbered(1)}).toString(), QStringLiteral("3-3"));
    }

    void aLaterFullFileMarksWhoIsMissing()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi() + RegisterStory::strangers(3));
        s.sequence = 0;
        const RegistryFile again = s.full(RegisterStory::takahashi() + RegisterStory::strangers(2), QDate(2026, 11, 20));
        QCOMPARE(RegisterStory::told(again), QStringLiteral("APPLIED"));
        QCOMPARE(again.unchanged, 5);
        QCOMPARE(again.absent, 1);
        QCOMPARE(s.count("select count(*) from registry.resident where absent_since = '2026-11-20'"), 1);
    }

    void aServerKilledInBetweenLeavesNothingHalfDone()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi());
        Resident moved = RegisterStory::takahashi()[2];
        moved.history = 2;
        moved.more = {{ResidentColumn::AddrBanchi, QStringLiteral("5-1")}};
        const QString before = s.value(mirror).toString();
        const Ref<RegistryFile> id = s.send(s.file({moved}), "DAILY", QDate(2026, 11, 20));
        // The switch fails at its last step, after the mirror was written: as if the database had gone away there.
        s.server.superview().executeScript("break", "create function public.broken() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$; "
            "create trigger broken before update on registry_file for each row when (new.state = 'APPLIED') execute function public.broken()");
        Connection db(s.server.connection("app_job"));
        JobEngine engine(db, s.server.services(), {registryImport()}, QStringLiteral("killed"));
        engine.registerJobs();
        engine.runDue();
        QCOMPARE(s.value(mirror).toString(), before);
        QCOMPARE(s.outcome(id).state.value, QStringLiteral("READING"));
        QCOMPARE(s.count("select count(*) from registry_flaw"), 0);
        s.server.superview().executeScript("mend", "drop trigger broken on registry_file");
        s.wait(60);
        s.runJobs();
        QCOMPARE(s.outcome(id).state.value, QStringLiteral("APPLIED"));
        QCOMPARE(s.outcome(id).changed, 1);
        s.wait(600);
        s.runJobs();
        QCOMPARE(s.count("select count(*) from registry.resident_state"), 4);
    }

    void aFirstLoadLeavesTheKeysAsTheyWereMade() // SPD-6
    {
        RegisterStory s;
        const QString made = s.value(keysTable).toString();
        QVERIFY(made.contains(QLatin1String("resident_key_town")));
        s.server.superview().executeScript("break", "create function public.broken() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$; "
            "create trigger broken before update on registry_file for each row when (new.state = 'APPLIED') execute function public.broken()");
        const Ref<RegistryFile> id = s.send(s.file(RegisterStory::takahashi() + RegisterStory::strangers(1200)), "FULL", QDate(2026, 11, 19));
        Connection db(s.server.connection("app_job"));
        JobEngine engine(db, s.server.services(), {registryImport()}, QStringLiteral("killed"));
        engine.registerJobs();
        engine.runDue();
        QCOMPARE(s.count("select count(*) from search.resident_key"), 0);
        QCOMPARE(s.value(keysTable).toString(), made);
        s.server.superview().executeScript("mend", "drop trigger broken on registry_file");
        s.wait(60);
        s.runJobs();
        QCOMPARE(s.outcome(id).state.value, QStringLiteral("APPLIED"));
        QCOMPARE(s.count("select count(*) from search.resident_key"), 1203); // some pieces of lines, none lost between threads
        QCOMPARE(s.count("select count(distinct s.source_seq) from registry.resident r join registry.resident_state s on s.id = r.state"), 1203);
        QCOMPARE(s.value(keysTable).toString(), made);
        QCOMPARE(s.count("select count(*) from search.name_tail where part = 'タカハシ' and tail = 'カハシ'"), 1);
        QCOMPARE(s.count("select count(*) from search.name_hole where part = 'タカハシ'"), 5); // itself, and one letter less in four ways
    }

    void townsAreKeyedAsEachAddressByItself() // CASE-19, SPD-6
    {
        TownKeys keys;
        static const char *const towns[] = {"鈴蘭台南町４丁目", "御影郡家", "中央３", "山田町下谷上字", "三番町", "二十一", "本町1-", "北区鈴蘭台南町"};
        static const char *const houses[] = {"12-3", "３番８号", "6番29号", "5番地", "5番地の2", "1番2号301", "1234番地", "08-1", "十番二号", "7", "999-999-99", "番外", "",
            "12番町5", "2丁目3-4", "3の4", "3番8号 101"};
        for (int round = 0; round < 2; ++round) { // the second one from what is remembered
            for (const char *town : towns) {
                for (const char *house : houses) {
                    for (const char *ward : {"281093", "281018"}) {
                        const QString given[] = {QString::fromUtf8(ward), QString::fromUtf8(town), QString::fromUtf8(house)};
                        QCOMPARE(keys.keyOf(given[0], given[1], given[2]), townKey(residentAddress(given[0], given[1], given[2])));
                    }
                }
            }
        }
    }

    void whoMayNotDoesNot()
    {
        RegisterStory s;
        BeginRegistryFile begin;
        begin.kind.value = QStringLiteral("FULL");
        begin.registerDate = QDate(2026, 11, 20);
        begin.name = QStringLiteral("a.csv");
        begin.layout = QString::fromUtf8(s.layout);
        begin.bytes = 3;
        QCOMPARE(s.server.refusal(s.yamamoto, begin), QByteArray("forbidden"));
        const Ref<RegistryFile> id = s.server.call(s.admin, begin).registryFile;
        QCOMPARE(s.server.refusal(s.admin, PutRegistryChunk{id, 1, "abc"}), QByteArray("wrong_offset offset"));
        QCOMPARE(s.server.refusal(s.admin, PutRegistryChunk{id, 0, "abcd"}), QByteArray("attachment_too_long data"));
        s.server.call(s.admin, PutRegistryChunk{id, 0, "abc"});
        QCOMPARE(s.server.refusal(s.admin, FinishRegistryFile{id, QByteArray(32, 'x')}), QByteArray("wrong_hash sha256"));
        begin.layout = QStringLiteral("{\"layout\":\"x\"}");
        QCOMPARE(s.server.refusal(s.admin, begin), QByteArray("layout_wrong layout"));
    }

    void theBytesAreNotKept()
    {
        RegisterStory s;
        const RegistryFile file = s.full(RegisterStory::takahashi());
        const QString name = s.value("select store_name from registry.file_content where registry_file = $1", {file.id.id}).toString();
        QVERIFY(!name.isEmpty());
        QVERIFY(!QFile::exists(SealedFile::pathOf(s.server.services().config().storeDirectory, name)));
    }

    /// What is told of residents is nobody's to list: a caseworker sees those of the own cases only.
    void theMirrorIsFenced()
    {
        RegisterStory s;
        s.full(RegisterStory::takahashi() + RegisterStory::strangers(3));
        Connection db(s.server.connection("app_rw"));
        static constexpr Sql all{"fence", "select count(*) from registry.resident_state"};
        QCOMPARE(db.value(all).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(RegistryImportTest)
#include "registry_import_test.moc"
