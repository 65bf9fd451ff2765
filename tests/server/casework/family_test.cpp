// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"
#include "model/casework/candidates.h"
#include "model/casework/family.h"
#include "model/casework/search_find.h"

using namespace mimamori;

/// CASE-04, CASE-05, CASE-18: what is known of the people of a file is corrected and completed, and every name they ever had finds them.
class FamilyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLearnedNameIdentifiesTheChild();
    void aFormerNameFindsTheFile();
    void aFormerNameIsACandidate();
    void aFormerNameTellsAnotherOfficeTheMinimum();
    void withdrawnNamesFindNobody();
    void somebodyComesAndGoes();
    void movesAsAHousehold();
    void protectedPlacesStayHidden();
    void phonesEnd();
    void twoWriteAtOnce();
    void othersMayNot();
    void badInput();
};

namespace {

ChangePerson changeOf(CasefileStory &story, Ref<Person> person, const QString &name, const QString &kana, const QString &why)
{
    ChangePerson change;
    change.childFile = story.file();
    change.person = person;
    change.why.value = why;
    change.name = name;
    change.kana = kana;
    change.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
    return change;
}

PersonView shown(CasefileStory &story, Ref<Person> person, const QString &user = QStringLiteral("yamamoto"))
{
    ShowPerson ask;
    ask.childFile = story.file();
    ask.person = person;
    return story.server.call(user, ask);
}

/// 優衣 becomes 佐藤 by her mother's marriage.
void marry(CasefileStory &story)
{
    ChangePerson change = changeOf(story, story.person(QStringLiteral("SELF")), QStringLiteral("佐藤 優衣"), QStringLiteral("サトウ ユイ"), QStringLiteral("LEGAL"));
    change.since = QDate(2026, 11, 1);
    story.server.call(QStringLiteral("yamamoto"), change, int(shown(story, change.person).version));
}

QList<PersonHit> found(CasefileStory &story, const QString &text, const QString &user = QStringLiteral("yamamoto"))
{
    SearchFor search;
    search.text = text;
    return story.server.call(user, search).people;
}

QList<Candidate> candidates(CasefileStory &story, const QString &name, const QString &kana, const QString &user)
{
    FindCandidates typed;
    typed.name = name;
    typed.kana = kana;
    typed.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
    return story.server.call(user, typed).candidates;
}

} // namespace

void FamilyTest::aLearnedNameIdentifiesTheChild()
{
    CasefileStory story;
    RegisterIntake sheet;
    sheet.receivedAt = story.server.time.nowUtc().addSecs(-60);
    sheet.method.value = QStringLiteral("PHONE");
    sheet.kind.value = QStringLiteral("ABUSE");
    IntakeChild unknown;
    unknown.label = QStringLiteral("女児・3歳位");
    sheet.children = {unknown};
    const RegisteredEpisode made = story.server.call(QStringLiteral("yamamoto"), sheet).episodes.first();
    OpenChildFile open;
    open.childFile = made.childFile;
    const ChildFileView before = story.server.call(QStringLiteral("yamamoto"), open);
    QVERIFY(before.provisional);
    ChangePerson change;
    change.childFile = made.childFile;
    change.person = before.person;
    change.why.value = QStringLiteral("LEARNED");
    change.name = QStringLiteral("鈴木 ひかり");
    change.kana = QStringLiteral("スズキ ヒカリ");
    change.label = unknown.label;
    story.server.call(QStringLiteral("yamamoto"), change, 1);
    const ChildFileView after = story.server.call(QStringLiteral("yamamoto"), open);
    QVERIFY(!after.provisional);
    QCOMPARE(after.name, QStringLiteral("鈴木 ひかり"));
    QCOMPARE(found(story, QStringLiteral("すずきひかり")).size(), 1);
    QVERIFY(story.server.superview().value(Sql{"no_former", "select count(*) from person_name"}).toInt() == 0); // nothing was known, nothing is former
}

void FamilyTest::aFormerNameFindsTheFile()
{
    CasefileStory story;
    marry(story);
    const PersonView view = shown(story, story.person(QStringLiteral("SELF")));
    QCOMPARE(view.person.name, QStringLiteral("佐藤 優衣"));
    QCOMPARE(view.names.size(), 1);
    QCOMPARE(view.names.first().name, QStringLiteral("髙橋 優衣"));
    QCOMPARE(view.names.first().kind.value, QStringLiteral("FORMER"));
    QCOMPARE(view.names.first().validTo, QDate(2026, 10, 31));
    for (const char16_t *typed : {u"高橋優衣", u"たかはしゆい", u"タカハシ ユイ"}) {
        const QList<PersonHit> hits = found(story, QString::fromUtf16(typed));
        QVERIFY2(!hits.isEmpty(), qPrintable(QString::fromUtf16(typed)));
        QCOMPARE(hits.first().name, QStringLiteral("佐藤 優衣"));
        QCOMPARE(hits.first().reason.reason.value, QStringLiteral("other_name_equal"));
        QCOMPARE(hits.first().reason.argument, QStringLiteral("髙橋 優衣"));
    }
    QCOMPARE(found(story, QStringLiteral("佐藤優衣")).first().reason.reason.value, QStringLiteral("name_equal"));
}

void FamilyTest::aFormerNameIsACandidate()
{
    CasefileStory story;
    marry(story);
    const QList<Candidate> old = candidates(story, QStringLiteral("高橋 優衣"), QStringLiteral("タカハシ ユイ"), QStringLiteral("yamamoto"));
    QCOMPARE(old.first().name, QStringLiteral("佐藤 優衣"));
    QCOMPARE(old.first().reasons.first().reason.value, QStringLiteral("other_name_equal"));
    QVERIFY(old.first().score >= 60);
    int shownTimes = 0;
    for (const Candidate &candidate : old)
        shownTimes += candidate.person == old.first().person;
    QCOMPARE(shownTimes, 1);
    const QList<Candidate> present = candidates(story, QStringLiteral("佐藤 優衣"), QStringLiteral("サトウ ユイ"), QStringLiteral("yamamoto"));
    QVERIFY(present.first().reasons.first().reason.value != QLatin1String("other_name_equal"));
}

void FamilyTest::aFormerNameTellsAnotherOfficeTheMinimum()
{
    CasefileStory story;
    marry(story);
    const QList<Candidate> elsewhere = candidates(story, QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ"), QStringLiteral("nada1"));
    QCOMPARE(elsewhere.first().band.value, QStringLiteral("ELSEWHERE"));
    QVERIFY(elsewhere.first().name.isEmpty());
    QVERIFY(elsewhere.first().reasons.isEmpty()); // not even the other name
    QVERIFY(found(story, QStringLiteral("高橋優衣"), QStringLiteral("nada1")).isEmpty());
}

void FamilyTest::withdrawnNamesFindNobody()
{
    CasefileStory story;
    AddPersonName add;
    add.childFile = story.file();
    add.person = story.person(QStringLiteral("MOTHER"));
    add.kind.value = QStringLiteral("ALIAS");
    add.kana = QStringLiteral("リサ");
    story.server.call(QStringLiteral("yamamoto"), add);
    QCOMPARE(found(story, QStringLiteral("リサ")).first().reason.argument, QStringLiteral("リサ"));
    const PersonNameLine line = shown(story, add.person).names.first();
    WithdrawPersonName withdraw;
    withdraw.otherName = line.id;
    story.server.call(QStringLiteral("yamamoto"), withdraw, int(line.version));
    QVERIFY(found(story, QStringLiteral("リサ")).isEmpty());
    QVERIFY(shown(story, add.person).names.isEmpty());
}

void FamilyTest::somebodyComesAndGoes()
{
    CasefileStory story;
    AddFamilyMember add;
    add.childFile = story.file();
    add.relation.value = QStringLiteral("MOTHERS_PARTNER");
    add.name = QStringLiteral("田中 一");
    add.kana = QStringLiteral("タナカ ハジメ");
    add.cohabiting = true;
    add.validFrom = QDate(2026, 6, 1);
    add.phone = QStringLiteral("090-1111-2222");
    const AddFamilyMember::Reply made = story.server.call(QStringLiteral("yamamoto"), add);
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), add), QByteArray("already_family name"));
    QCOMPARE(found(story, QStringLiteral("090-1111-2222")).first().person, made.person);
    ChangeFamilyMember leave;
    leave.member = made.member;
    leave.relation = add.relation;
    leave.validFrom = add.validFrom;
    leave.validTo = QDate(2026, 10, 1);
    story.server.call(QStringLiteral("yamamoto"), leave, 1);
    const ChildFileView view = story.open(QStringLiteral("yamamoto"));
    for (const FamilyLine &line : view.family)
        QVERIFY(line.person != made.person);
    add.validFrom = QDate(2026, 11, 10);
    add.phone.clear();
    QCOMPARE(story.server.call(QStringLiteral("yamamoto"), add).person, made.person); // back, and the same man
}

void FamilyTest::movesAsAHousehold()
{
    CasefileStory story;
    AddPersonAddress move;
    move.childFile = story.file();
    move.person = story.person(QStringLiteral("SELF"));
    move.kind.value = QStringLiteral("ACTUAL");
    move.zip = QStringLiteral("6500001");
    move.address = QStringLiteral("神戸市中央区加納町1-1-1");
    move.validFrom = QDate(2026, 11, 15);
    move.household = true;
    story.server.call(QStringLiteral("yamamoto"), move);
    const ChildFileView view = story.open(QStringLiteral("yamamoto"));
    for (const FamilyLine &line : view.family)
        QCOMPARE(line.whereabouts.address, move.address);
    const QList<PersonAddressLine> places = shown(story, move.person).addresses;
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.last().validTo, QDate(2026, 11, 20)); // told on that day, and not true any more
    AddPersonAddress earlier = move;
    earlier.address = QStringLiteral("神戸市灘区原田通3-1-1");
    earlier.validFrom = QDate(2022, 4, 1);
    earlier.validTo = QDate(2024, 3, 31);
    earlier.household = false;
    story.server.call(QStringLiteral("yamamoto"), earlier);
    QCOMPARE(shown(story, move.person).addresses.size(), 3);
    QCOMPARE(story.open(QStringLiteral("yamamoto")).family.first().whereabouts.address, move.address);
    QVERIFY(!found(story, QStringLiteral("中央区加納町1-1-1")).isEmpty());
    story.server.call(QStringLiteral("yamamoto"), move); // the same once more
    QCOMPARE(shown(story, move.person).addresses.size(), 3);
    EndPersonAddress end;
    end.address = places.first().id;
    end.validTo = QDate(2026, 11, 14);
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), end, int(places.first().version)), QByteArray("end_before_start valid_to"));
}

void FamilyTest::protectedPlacesStayHidden()
{
    CasefileStory story;
    SetRestriction set;
    set.person = story.person(QStringLiteral("SELF"));
    set.kind.value = QStringLiteral("DV");
    set.against = {story.person(QStringLiteral("FATHER"))};
    story.server.call(QStringLiteral("yamamoto"), set);
    AddPersonAddress move;
    move.childFile = story.file();
    move.person = set.person;
    move.kind.value = QStringLiteral("ACTUAL");
    move.address = QStringLiteral("秘密の家");
    story.server.call(QStringLiteral("yamamoto"), move);
    const PersonView view = shown(story, set.person);
    QVERIFY(view.masked && view.addresses.isEmpty() && view.phones.isEmpty());
    QVERIFY(!toCbor(view).toCborValue().toCbor().contains(QStringLiteral("秘密の家").toUtf8()));
    RevealWhereabouts reveal;
    reveal.person = set.person;
    reveal.reason.value = QStringLiteral("VISIT");
    reveal.reasonText = QStringLiteral("家庭訪問");
    story.server.call(QStringLiteral("yamamoto"), reveal);
    QCOMPARE(shown(story, set.person).addresses.first().address, move.address);
}

void FamilyTest::phonesEnd()
{
    CasefileStory story;
    const Ref<Person> mother = story.person(QStringLiteral("MOTHER"));
    const PersonPhoneLine line = shown(story, mother).phones.first();
    EndPersonPhone end;
    end.phone = line.id;
    end.validTo = QDate(2026, 11, 1);
    story.server.call(QStringLiteral("yamamoto"), end, int(line.version));
    for (const FamilyLine &member : story.open(QStringLiteral("yamamoto")).family)
        QVERIFY(member.person != mother || member.whereabouts.phones.isEmpty());
    QVERIFY(!found(story, line.number).isEmpty()); // whoever calls from the old number is still recognised
}

void FamilyTest::twoWriteAtOnce()
{
    CasefileStory story;
    const ChangePerson change = changeOf(story, story.person(QStringLiteral("SELF")), QStringLiteral("髙橋 結衣"), QStringLiteral("タカハシ ユイ"), QStringLiteral("CORRECTION"));
    const int version = int(shown(story, change.person).version);
    story.server.call(QStringLiteral("yamamoto"), change, version);
    QVERIFY(story.server.refusal(QStringLiteral("kawaguchi"), change, version).startsWith("conflict"));
    QCOMPARE(shown(story, change.person).names.first().kind.value, QStringLiteral("HEARD"));
}

void FamilyTest::othersMayNot()
{
    CasefileStory story;
    const ChangePerson change = changeOf(story, story.person(QStringLiteral("SELF")), QStringLiteral("別 人"), {}, QStringLiteral("CORRECTION"));
    QVERIFY(story.server.refusal(QStringLiteral("nada1"), change, 1).startsWith("not_found"));
    QVERIFY(story.server.refusal(QStringLiteral("admin"), change, 1).startsWith("forbidden"));
    ShowPerson ask;
    ask.childFile = story.file();
    ask.person = change.person;
    QVERIFY(story.server.refusal(QStringLiteral("nada1"), ask).startsWith("not_found"));
    ask.childFile = story.file(1);
    QVERIFY(story.server.refusal(QStringLiteral("yamamoto"), ask).startsWith("not_found")); // not of that file's family
}

void FamilyTest::badInput()
{
    CasefileStory story;
    const Ref<Person> child = story.person(QStringLiteral("SELF"));
    const auto refused = [&](const auto &in) { return story.server.refusal(QStringLiteral("yamamoto"), in, 1); };
    QCOMPARE(refused(changeOf(story, child, {}, QStringLiteral("タカハシ"), QStringLiteral("CORRECTION"))), QByteArray("required name"));
    QCOMPARE(refused(changeOf(story, child, QStringLiteral("髙橋"), QStringLiteral("たかはし"), QStringLiteral("CORRECTION"))), QByteArray("not_katakana kana"));
    ChangePerson early = changeOf(story, child, QStringLiteral("佐藤"), {}, QStringLiteral("CORRECTION"));
    early.since = QDate(2026, 11, 1);
    QCOMPARE(refused(early), QByteArray("only_legal_change since"));
    early.why.value = QStringLiteral("LEGAL");
    early.since = QDate(2027, 1, 1);
    QCOMPARE(refused(early), QByteArray("not_in_future since"));
    AddFamilyMember self;
    self.childFile = story.file();
    self.relation.value = QStringLiteral("SELF");
    QCOMPARE(refused(self), QByteArray("relation_self relation"));
    self.relation.value = QStringLiteral("MARTIAN");
    QVERIFY(refused(self).startsWith("unknown_code"));
    AddPersonName nameless;
    nameless.childFile = story.file();
    nameless.person = child;
    nameless.kind.value = QStringLiteral("ALIAS");
    QCOMPARE(refused(nameless), QByteArray("required name"));
    AddPersonAddress later;
    later.childFile = story.file();
    later.person = child;
    later.kind.value = QStringLiteral("ACTUAL");
    later.address = QStringLiteral("神戸市灘区");
    later.validFrom = QDate(2027, 1, 1);
    QCOMPARE(refused(later), QByteArray("not_in_future valid_from"));
    later.validFrom = QDate(2020, 1, 1);
    later.validTo = QDate(2019, 12, 31);
    QCOMPARE(refused(later), QByteArray("end_before_start valid_to"));
}

QTEST_GUILESS_MAIN(FamilyTest)
#include "family_test.moc"
