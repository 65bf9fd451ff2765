// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"
#include "model/access/deputy.h"
#include "model/casework/search_find.h"

using namespace mimamori;

namespace {

const QString worker = QStringLiteral("yamamoto");

SearchHits found(CasefileStory &story, const char16_t *text, const QString &user = worker)
{
    SearchFor ask;
    ask.text = QString::fromUtf16(text);
    return story.server.call(user, ask);
}

QStringList namesOf(const SearchHits &hits)
{
    QStringList out;
    for (const PersonHit &hit : hits.people)
        out << hit.name;
    return out;
}

QString reasonOf(const SearchHits &hits)
{
    return hits.people.isEmpty() ? QString() : hits.people.first().reason.reason.value + hits.people.first().reason.argument;
}

} // namespace

/// CASE-18: the one box finds people of files by anything one knows of them, says why, and never shows or counts a hidden file.
class SearchFindTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsByWhateverIsKnown_data();
    void findsByWhateverIsKnown();
    void numbersOpenDirectly();
    void hiddenFilesAreNotCounted();
    void protectedPhonesFindNobody();
    void accessIsListedForWhoDecides();
    void deputiesAreNamedForOneself();
};

void SearchFindTest::findsByWhateverIsKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char16_t *text, const char16_t *first, const char *reason, const char16_t *argument = u"") {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(first) << QLatin1String(reason) + QString::fromUtf16(argument);
    };
    row("as written", u"髙橋 優衣", u"髙橋 優衣", "name_equal");
    row("other form", u"高橋優衣", u"髙橋 優衣", "name_variant", u"髙=高");
    row("beginning", u"髙橋 美", u"髙橋 美咲", "name_begins");
    row("reading", u"たかはし ゆい", u"髙橋 優衣", "kana_equal");
    row("half width", u"ﾀｶﾊｼﾕ", u"髙橋 優衣", "kana_begins");
    row("given name", u"ゆい", u"髙橋 優衣", "given_equal");
    row("birth", u"R5.2.3", u"髙橋 優衣", "birth_equal");
    row("birth in digits", u"２０２３年２月３日", u"髙橋 優衣", "birth_equal");
}

void SearchFindTest::findsByWhateverIsKnown()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    QFETCH(QString, reason);
    CasefileStory story;
    SearchFor ask;
    ask.text = text;
    const SearchHits hits = story.server.call(worker, ask);
    QCOMPARE(namesOf(hits).value(0), first);
    QCOMPARE(reasonOf(hits), reason);
    QVERIFY(hits.peopleInAll >= 1);
    QVERIFY(hits.people.first().childFile);
}

void SearchFindTest::numbersOpenDirectly()
{
    CasefileStory story;
    SearchFor ask;
    ask.text = story.intake.episodes.first().episodeNumber.toLower();
    const SearchHits byCase = story.server.call(worker, ask);
    QCOMPARE(byCase.people.first().childFile, story.file());
    QCOMPARE(reasonOf(byCase), QStringLiteral("number_equal"));
    ask.text = story.intake.number; // the reception of both sisters
    QCOMPARE(story.server.call(worker, ask).peopleInAll, 2);
    ask.text = story.intake.episodes.at(1).fileNumber;
    const SearchHits byFile = story.server.call(worker, ask);
    QCOMPARE(byFile.peopleInAll, 1);
    QCOMPARE(byFile.people.first().childFile, story.file(1));
    ask.text = QStringLiteral("C-R99-000001");
    QCOMPARE(story.server.call(worker, ask).peopleInAll, 0);
}

void SearchFindTest::hiddenFilesAreNotCounted()
{
    CasefileStory story;
    const qint64 before = found(story, u"タカハシ").peopleInAll;
    QVERIFY(before >= 2);
    QCOMPARE(found(story, u"タカハシ", QStringLiteral("nada1")).peopleInAll, 0); // another ward's
    SetFileLevel wish;
    wish.childFile = story.file();
    wish.level = file_level::namedPersons;
    wish.named = {Ref<AppUser>{story.server.userId(QStringLiteral("okada"))}};
    wish.reason = QStringLiteral("職員の親族");
    story.server.call(QStringLiteral("okada"), wish, 1);
    const SearchHits after = found(story, u"タカハシ");
    QVERIFY(after.peopleInAll < before);
    for (const PersonHit &hit : after.people)
        QVERIFY(hit.childFile != story.file());
    QCOMPARE(found(story, u"タカハシ", QStringLiteral("okada")).peopleInAll, before);
}

/// PLT-11: whoever types the number that one of the family is called under must not learn whose it is.
void SearchFindTest::protectedPhonesFindNobody()
{
    CasefileStory story;
    const SearchHits open = found(story, u"1234");
    QVERIFY(open.peopleInAll >= 2);
    QCOMPARE(reasonOf(open), QStringLiteral("phone_equal"));
    QVERIFY(found(story, u"078-000-1234").peopleInAll >= 2);
    QCOMPARE(found(story, u"079-000-1234").peopleInAll, 0);
    SetRestriction restriction;
    restriction.person = story.person(QStringLiteral("MOTHER"));
    restriction.kind.value = QStringLiteral("DV");
    restriction.against = {story.person(QStringLiteral("FATHER"))};
    story.server.call(worker, restriction);
    QCOMPARE(found(story, u"1234").peopleInAll, 0);
    QVERIFY(found(story, u"髙橋 美咲").peopleInAll >= 1);
}

/// PLT-07: whoever decides sees who is named and from whom the file is hidden; nobody else does.
void SearchFindTest::accessIsListedForWhoDecides()
{
    CasefileStory story;
    DenyFile deny;
    deny.childFile = story.file();
    deny.appUser.id = story.server.userId(QStringLiteral("kawaguchi"));
    deny.reason = QStringLiteral("近隣に住む");
    story.server.call(QStringLiteral("okada"), deny);
    ListFileAccess ask;
    ask.childFile = story.file();
    const FileAccessLines lines = story.server.call(QStringLiteral("okada"), ask);
    QCOMPARE(lines.lines.size(), 1);
    QCOMPARE(lines.lines.first().appUser, deny.appUser);
    QVERIFY(lines.lines.first().hidden);
    QCOMPARE(lines.lines.first().reason, deny.reason);
    QCOMPARE(story.server.refusal(worker, ask), QByteArray("forbidden"));
    QCOMPARE(story.server.refusal(QStringLiteral("nada2"), ask), QByteArray("not_found child_file"));
    AllowFile allow;
    allow.childFile = story.file();
    allow.appUser = deny.appUser;
    allow.reason = QStringLiteral("転居した");
    story.server.call(QStringLiteral("okada"), allow);
    QCOMPARE(story.server.call(QStringLiteral("okada"), ask).lines.size(), 0);
}

/// CASE-21: a chief names who decides meanwhile; for somebody else only headquarters does.
void SearchFindTest::deputiesAreNamedForOneself()
{
    CasefileStory story;
    ServerFixture &f = story.server;
    const auto save = [&](const QString &user, const QString &of, const QString &deputy) {
        Deputy entry;
        entry.appUser.id = f.userId(of);
        entry.deputy.id = f.userId(deputy);
        entry.validFrom = f.time.nowUtc();
        entry.validTo = f.time.nowUtc().addDays(3);
        const Outcome outcome = f.run(user, "deputy.save", toCbor(entry));
        return outcome.ok ? QByteArray("ok") : outcome.error.code + ' ' + outcome.error.field;
    };
    const QString chief = QStringLiteral("tanaka");
    const QString director = QStringLiteral("shocho");
    QCOMPARE(save(chief, chief, chief), QByteArray("own_deputy deputy"));
    QCOMPARE(save(chief, director, chief), QByteArray("only_for_yourself app_user"));
    QCOMPARE(save(worker, worker, chief), QByteArray("forbidden "));
    QCOMPARE(save(chief, chief, director), QByteArray("ok"));
    QCOMPARE(save(QStringLiteral("hq1"), director, chief), QByteArray("ok"));
}

QTEST_GUILESS_MAIN(SearchFindTest)
#include "search_find_test.moc"
