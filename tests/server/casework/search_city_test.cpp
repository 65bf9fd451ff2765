// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"
#include "db/transaction.h"
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/casework/file_access.h"
#include "model/casework/search_find.h"

using namespace mimamori;

namespace {

const QString worker = QStringLiteral("yamamoto");
const QString center = QStringLiteral("sato");
const QString otherWard = QStringLiteral("nada1");

SearchHits found(ServerFixture &server, const QString &user, const char16_t *text)
{
    SearchFor ask;
    ask.text = QString::fromUtf16(text);
    return server.call(user, ask);
}

QString firstOf(const SearchHits &hits)
{
    return hits.people.isEmpty() ? QStringLiteral("-") : hits.people.first().name + QLatin1Char(' ') + hits.people.first().reason.reason.value;
}

/// Nothing of anything.
bool isNothing(const SearchHits &hits)
{
    return hits.people.isEmpty() && hits.residents.isEmpty() && hits.texts.isEmpty() && hits.peopleInAll == 0 && !hits.morePeople && !hits.moreResidents
        && !hits.moreTexts;
}

Ref<ChildFile> register_(ServerFixture &server, const QString &user, const QString &name, const QString &kana, const QString &address, const QString &phone)
{
    RegisterIntake sheet;
    sheet.receivedAt = server.time.nowUtc().addSecs(-600);
    sheet.method.value = QStringLiteral("PHONE");
    sheet.kind.value = QStringLiteral("ABUSE");
    sheet.children = {CasefileStory::child(name, kana, QDate(2019, 4, 1))};
    IntakeRelative mother = CasefileStory::relative(name.section(QLatin1Char(' '), 0, 0) + QStringLiteral(" 花"), QStringLiteral("MOTHER"));
    mother.phone = phone;
    sheet.family = {mother};
    sheet.address = address;
    return server.call(user, sheet).episodes.first().childFile;
}

} // namespace

/// CASE-18, CASE-06, PLT-07, PLT-11: every kind of key, who finds what, and that nothing leaks: no row, no count, no "more".
class SearchCityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_keys.reset(); }
    void everyKindOfKey_data();
    void everyKindOfKey();
    void textsOfFiles();
    void whoFindsWhat();
    void restrictedFilesLeaveNoTrace();
    void protectedPlacesFindNobody();
    void emergenciesFind();
    void badInput();
    void everyQuestionHasItsIndex();
    void keysAreMadeAnew();
    void eachOpeningIsAudited();

private:
    std::unique_ptr<CasefileStory> m_keys; // read only: one for all rows
};

void SearchCityTest::initTestCase()
{
    m_keys = std::make_unique<CasefileStory>();
    register_(m_keys->server, worker, QStringLiteral("斎藤 一郎"), QStringLiteral("サイトウ イチロウ"), QStringLiteral("神戸市北区鈴蘭台東町3丁目4-5"),
        QStringLiteral("09077774321"));
}

void SearchCityTest::everyKindOfKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *name, const char16_t *text, const char16_t *first) { QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(first); };
    row("look-alike characters", u"斉藤 一郎", u"斎藤 一郎 name_lookalike");
    row("given name in characters", u"優衣", u"髙橋 優衣 given_name_equal");
    row("middle of a reading", u"カハシ", u"髙橋 優衣 kana_contains");
    row("voiced otherwise", u"たかばしゆい", u"髙橋 優衣 kana_loose");
    row("drawn out", u"たかあはしゆい", u"髙橋 優衣 kana_loose");
    row("one letter wrong", u"タコハシ ユイ", u"髙橋 優衣 kana_near");
    row("one letter wrong, family only", u"サイトク", u"斎藤 一郎 kana_near");
    row("one letter missing", u"タカシユイ", u"髙橋 優衣 kana_near");
    row("two letters exchanged", u"タハカシ ユイ", u"髙橋 優衣 kana_near");
    row("old era", u"令和5年2月3日", u"髙橋 優衣 birth_equal");
    row("seven digits", u"5050203", u"髙橋 優衣 birth_equal");
    row("eight digits", u"20230203", u"髙橋 優衣 birth_equal");
    row("a month", u"R5.2", u"髙橋 優衣 birth_partial");
    row("name and birth", u"たかはし R5.2.3", u"髙橋 優衣 kana_begins");
    row("phone in full", u"090-7777-4321", u"斎藤 花 phone_equal");
    row("phone from abroad", u"+81 90 7777 4321", u"斎藤 花 phone_equal");
    row("last four, wide", u"４３２１", u"斎藤 花 phone_equal");
    row("beginning of a phone", u"0907777", u"斎藤 花 phone_equal");
    row("address", u"神戸市北区鈴蘭台東町三丁目4番5号", u"斎藤 一郎 address_equal");
    row("address without the ward", u"鈴蘭台東町3-4-5", u"斎藤 一郎 address_equal");
    row("town", u"北区鈴蘭台東町", u"斎藤 一郎 town_equal");
    row("serial of a number", u"000002", u"髙橋 蓮 number_equal");
}

void SearchCityTest::everyKindOfKey()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    SearchFor ask;
    ask.text = text;
    for (const QString &user : {worker, center}) // through the office's keys and through the city's
        QCOMPARE(firstOf(m_keys->server.call(user, ask)), first);
}

/// CASE-06: words of what was written, in any width and in old or new characters; the newest first, with the words shown.
void SearchCityTest::textsOfFiles()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    const WrittenNotes written = f.call(worker, story.visit(QStringLiteral("玄関先で母と面接。\n父は離婚後ﾊﾟﾁﾝｺ店に勤務していると話す。澤田医院に通院中")));
    const auto texts = [&](const char16_t *text, const QString &user = worker) { return found(f, user, text).texts; };
    for (const char16_t *text : {u"パチンコ", u"ぱちんこ店", u"沢田医院", u"離婚後 通院", u"母と面接。父は"}) {
        const QList<TextHit> hits = texts(text);
        QVERIFY2(hits.size() == 1, qPrintable(QString::fromUtf16(text)));
        QCOMPARE(hits.first().childFile, story.file());
        QCOMPARE(hits.first().source, QStringLiteral("note"));
        QCOMPARE(hits.first().childName, QStringLiteral("髙橋 優衣"));
    }
    QVERIFY2(texts(u"沢田医院").first().piece.contains(QStringLiteral("澤田医院")), "shown as it was written");
    QCOMPARE(texts(u"婚離").size(), 0);            // the same letters in another order
    QCOMPARE(texts(u"面接 勤務 帰国").size(), 0);  // all words, not some
    QCOMPARE(texts(u"怒鳴り声").size(), 2);        // the reception, for each child's file
    QCOMPARE(texts(u"通告 太郎").size(), 0);       // the reporter is nowhere
    UpdateNote change;
    change.note = written.notes.first().note;
    change.at = f.time.nowUtc().addSecs(-300);
    change.kind.value = QStringLiteral("VISIT");
    change.body = QStringLiteral("内容を訂正した");
    f.call(worker, change, written.notes.first().version);
    QCOMPARE(texts(u"パチンコ").size(), 0);
    QCOMPARE(texts(u"内容を訂正").size(), 1);
    QCOMPARE(texts(u"内容を訂正", otherWard).size(), 0);
    QCOMPARE(texts(u"内容を訂正", center).size(), 1);
}

/// Rights matrix: the office's files, the city's, none; and roles without content have no such question.
void SearchCityTest::whoFindsWhat()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    register_(f, otherWard, QStringLiteral("灘野 光"), QStringLiteral("ナダノ ヒカル"), QStringLiteral("神戸市灘区篠原北町1-2-3"), QStringLiteral("0780001111"));
    QCOMPARE(found(f, worker, u"タカハシユイ").peopleInAll, 1);
    QVERIFY(isNothing(found(f, otherWard, u"タカハシユイ")));
    QVERIFY(isNothing(found(f, worker, u"ナダノ")));
    QCOMPARE(found(f, otherWard, u"ナダノ").peopleInAll, 1);
    QCOMPARE(found(f, center, u"ナダノ").peopleInAll, 1);
    QCOMPARE(found(f, center, u"タカハシユイ").peopleInAll, 1);
    for (const char16_t *text : {u"1111", u"0780001111", u"灘区篠原北町1-2-3", u"篠原北町1-2-3", u"ナタノ", u"灘野"}) {
        QVERIFY2(isNothing(found(f, worker, text)), qPrintable(QString::fromUtf16(text)));
        QVERIFY2(found(f, otherWard, text).peopleInAll > 0, qPrintable(QString::fromUtf16(text)));
    }
    SearchFor ask;
    ask.text = QStringLiteral("タカハシ");
    for (const char *user : {"admin", "hq1", "approver", "helpdesk"})
        QCOMPARE(f.refusal(QString::fromLatin1(user), ask), QByteArray("forbidden"));
}

/// PLT-07: a file for named people only is not there for the others: under no key, in no count, in no text.
void SearchCityTest::restrictedFilesLeaveNoTrace()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    const Ref<ChildFile> file = register_(f, worker, QStringLiteral("秘田 守"), QStringLiteral("ヒメダ マモル"), QStringLiteral("神戸市北区山田町1-2-3"),
        QStringLiteral("0785559876"));
    const auto numberOf = [&] { return found(f, QStringLiteral("okada"), u"ヒメダマモル").people.first(); };
    const PersonHit known = numberOf();
    const QStringList keys{QStringLiteral("ヒメダ"), QStringLiteral("秘田"), QStringLiteral("ヒネダ マモル"), QStringLiteral("0785559876"), QStringLiteral("9876"),
        QStringLiteral("北区山田町1-2-3"), known.fileNumber, known.episodeNumber, QStringLiteral("H31.4.1"), QStringLiteral("メダ")};
    SearchFor ask;
    for (const QString &key : keys) {
        ask.text = key;
        QVERIFY2(f.call(worker, ask).peopleInAll > 0, qPrintable(key));
    }
    SetFileLevel wish;
    wish.childFile = file;
    wish.level = file_level::namedPersons;
    wish.named = {Ref<AppUser>{f.userId(QStringLiteral("okada"))}};
    wish.reason = QStringLiteral("職員の親族");
    f.call(QStringLiteral("okada"), wish, 1);
    for (const QString &key : keys) {
        ask.text = key;
        QVERIFY2(isNothing(f.call(worker, ask)), qPrintable(key));
        QVERIFY2(f.call(QStringLiteral("okada"), ask).peopleInAll > 0, qPrintable(key));
    }
    DenyFile deny;
    deny.childFile = story.file();
    deny.appUser.id = f.userId(QStringLiteral("kawaguchi"));
    deny.reason = QStringLiteral("近隣に住む");
    QVERIFY(!found(f, QStringLiteral("kawaguchi"), u"怒鳴り声").texts.isEmpty());
    f.call(QStringLiteral("okada"), deny);
    const SearchHits after = found(f, QStringLiteral("kawaguchi"), u"怒鳴り声");
    QVERIFY(std::none_of(after.texts.cbegin(), after.texts.cend(), [&](const TextHit &hit) { return hit.childFile == story.file(); }));
}

/// PLT-11: whoever types the phone or the address of a protected family learns nothing, from no key and from no text.
void SearchCityTest::protectedPlacesFindNobody()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    f.call(worker, story.visit(QStringLiteral("連絡先は078-000-1234、住所は神戸市北区鈴蘭台西町1-2-3とのこと")));
    const QList<const char16_t *> places{u"078-000-1234", u"1234", u"07800", u"神戸市北区鈴蘭台西町1-2-3", u"鈴蘭台西町1-2-3", u"北区鈴蘭台西町"};
    for (const char16_t *text : places)
        QVERIFY2(!isNothing(found(f, worker, text)), qPrintable(QString::fromUtf16(text)));
    QCOMPARE(found(f, worker, u"078-000-1234").texts.size(), 1);
    SetRestriction restriction;
    restriction.person = story.person(QStringLiteral("MOTHER"));
    restriction.kind.value = QStringLiteral("DV");
    restriction.against = {story.person(QStringLiteral("FATHER"))};
    f.call(worker, restriction);
    for (const char16_t *text : places) {
        for (const QString &user : {worker, QStringLiteral("okada"), center, QStringLiteral("shocho")})
            QVERIFY2(isNothing(found(f, user, text)), qPrintable(QString::fromUtf16(text)));
    }
    QVERIFY(found(f, worker, u"髙橋 美咲").peopleInAll >= 1); // by name they are found as before
    QCOMPARE(found(f, worker, u"とのこと").texts.size(), 1);
}

void SearchCityTest::emergenciesFind()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    QVERIFY(isNothing(found(f, otherWard, u"タカハシユイ")));
    BreakGlass emergency;
    emergency.number = story.intake.episodes.first().fileNumber;
    emergency.reason.value = QStringLiteral("NIGHT_DUTY");
    emergency.reasonText = QStringLiteral("夜間の通報");
    const Outcome opened = f.tryCall(otherWard, emergency);
    QCOMPARE(QByteArray(opened.ok ? QByteArray("ok") : opened.error.code), QByteArray("ok"));
    const SearchHits hits = found(f, otherWard, u"タカハシユイ");
    QCOMPARE(hits.peopleInAll, 1);
    QCOMPARE(hits.people.first().childFile, story.file());
    QCOMPARE(found(f, otherWard, u"怒鳴り声").texts.size(), 1);
}

void SearchCityTest::badInput()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    const auto refused = [&](const QString &text) {
        SearchFor ask;
        ask.text = text;
        return f.refusal(worker, ask);
    };
    for (const QString &text : {QStringLiteral("あ"), QStringLiteral("髙"), QStringLiteral(" 1 "), QStringLiteral("a%"), QString::fromUcs4(U"\U00020BB7"), QString::fromUcs4(U"葛\U000E0100")})
        QCOMPARE(refused(text), QByteArray("search_too_short text"));
    for (const QString &text : {QStringLiteral("%"), QStringLiteral("%%%%"), QStringLiteral("***"), QStringLiteral("＿＿？"), QStringLiteral("'; --"), QStringLiteral("ーー")})
        QVERIFY2(refused(text).startsWith("search_"), qPrintable(text));
    QCOMPARE(refused(QStringLiteral("%%%%")), QByteArray("search_only_marks text"));
    QCOMPARE(refused(QString(500, QChar(u'あ'))), QByteArray("too_long text"));
    QCOMPARE(refused(QStringLiteral("   ")), QByteArray("required text"));
    for (const QString &text : {QStringLiteral("タカ%ユイ"), QStringLiteral("高_橋"), QStringLiteral("' or 1=1"), QStringLiteral("{\"},"), QStringLiteral("C-R08-\\000"),
             QString(100, QChar(u'あ')), QStringLiteral("9999999999999999999999"), QStringLiteral("R99.99.99"), QStringLiteral("ab%"), QStringLiteral("C-")})
        QVERIFY2(refused(text) == "ok" || refused(text).startsWith("search_"), qPrintable(text));
}

/// SPD-5: no question of the box reads a table from end to end, whatever was typed. Small tables would be read so by choice: that is forbidden
/// here, and what is left has no index.
void SearchCityTest::everyQuestionHasItsIndex()
{
    CasefileStory story;
    Connection db(story.server.connection("app_rw"));
    const Caller &caller = story.server.user(center);
    static constexpr Sql enter{"test_enter", "select session_id from sec.enter($1, $2)"};
    static constexpr Sql read{"test_scans",
        "select coalesce(string_agg(relname, ' '), '') from pg_stat_xact_user_tables where seq_scan > 0 and (schemaname in ('search', 'registry') "
        "or relname in ('person', 'family_member', 'child_file', 'case_episode', 'case_office', 'note', 'reception', 'reception_child', 'meeting', "
        "'meeting_item', 'safety_check', 'address_restriction', 'person_address', 'person_phone'))"};
    for (const char *question : {"select * from search.people('{高橋}', '{タカハシ}', 'タカハシ', '{ユイ}', '{優衣}', '2023-02-01', '2023-02-28', 10)",
             "select * from search.people_at('1234', '{281093|鈴蘭台西町}', '{鈴蘭台西町}', 10)", "select * from search.people_at('0780001234', '{}', '{}', 10)",
             "select * from search.files_numbered('C-R08', '2', 10)",
             "select * from search.residents_found('{高橋}', '{タカハシ}', 'タカハシ', '{ユイ}', '{優衣}', '2023-02-01', '2023-02-28', '{281093|鈴蘭台}', '{鈴蘭台}', 10)",
             "select * from search.resident_household('1')", "select * from search.parts_containing('カハシ', '橋優')", "select * from search.parts_near('{タカハツ,ユイ}')",
             "select * from search.texts('{1,2}', true, 10)", "select p.name from person p where p.id = any ('{1,2}')",
             "select atena_no from person where atena_no = any ('{1}') and atena_no <> ''"}) {
        Transaction transaction(db);
        db.executeScript("test_no_scans", "set local enable_seqscan = off");
        QVERIFY(db.queryOne(enter, {caller.token, caller.terminal}));
        db.query(SqlText{"test_question", QString::fromUtf8(question)});
        QVERIFY2(db.value(read).toString().isEmpty(), qPrintable(db.value(read).toString() + QLatin1String(": ") + QString::fromUtf8(question)));
    }
}

/// After the rules of folding have changed, a job makes all keys anew; what was written meanwhile is found at once.
void SearchCityTest::keysAreMadeAnew()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    f.superview().executeScript("test_old_keys",
        "update search.person_key set kana_l1 = '', kana_l2 = '', name_key = '', given_l1 = '', given_name = '', phones = '{}', key_version = 1; "
        "delete from search.text_key; update search.folded set version = 1");
    QVERIFY(found(f, worker, u"タカハシユイ").people.isEmpty());
    QVERIFY(found(f, worker, u"怒鳴り声").texts.isEmpty());
    Connection db(f.connection("app_job"));
    JobEngine engine(db, f.services(), longJobs(), QStringLiteral("test"));
    engine.registerJobs();
    while (engine.runDue() > 0) { }
    QCOMPARE(firstOf(found(f, worker, u"タカハシユイ")), QStringLiteral("髙橋 優衣 kana_equal"));
    QCOMPARE(found(f, worker, u"怒鳴り声").texts.size(), 2);
    QVERIFY(!found(f, worker, u"1234").people.isEmpty());
}

/// CASE-18: the search says in the audit whom and what it showed; opening what was found is a line of its own.
void SearchCityTest::eachOpeningIsAudited()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    const SearchHits hits = found(f, worker, u"怒鳴り声");
    QCOMPARE(hits.texts.size(), 2);
    found(f, worker, u"タカハシユイ");
    story.open(worker);
    static constexpr Sql last{"test_audit",
        "select operation || ' ' || object || ' ' || coalesce(array_length(object_ids, 1), 0) from audit.event order by seq desc limit 3"};
    QStringList lines;
    const Rows rows = f.superview().query(last);
    for (const Row &row : rows)
        lines << row.text(0);
    QCOMPARE(lines.value(0).section(QLatin1Char(' '), 0, 1), QStringLiteral("child_file.open child_file"));
    QCOMPARE(lines.value(1), QStringLiteral("search.find person 1"));
    static constexpr Sql texts{"test_audit_texts", "select count(*) from audit.event where operation = 'search.find' and object = 'reception'"};
    QCOMPARE(f.superview().value(texts).toInt(), 1);
}

QTEST_GUILESS_MAIN(SearchCityTest)
#include "search_city_test.moc"
