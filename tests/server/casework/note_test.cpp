// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"

using namespace mimamori;

/// Progress notes (CASE-06): drafts, several children at once, approval, amendment with the earlier text kept.
class NoteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesForSeveralChildrenAtOnce();
    void changesAllOfThemTogether();
    void approvedIsAmendedAndNeverChanged();
    void returnedIsADraftAgain();
    void staleVersionIsAConflict();
    void badInput_data();
    void badInput();
    void notesOfAnOtherOffice();
    void ownOfficeStaysThere();
};

void NoteTest::writesForSeveralChildrenAtOnce() // CASE-06: one visit, two sisters
{
    CasefileStory story;
    WriteNote note = story.visit(QStringLiteral("応答なし。カーテン閉。"));
    note.episodes = {story.episode(0), story.episode(1)};
    const WrittenNotes written = story.server.call(QStringLiteral("yamamoto"), note);
    QCOMPARE(written.notes.size(), 2);
    QVERIFY(written.together != 0);
    for (int i = 0; i < 2; ++i) {
        const Note kept = story.stored(written.notes[i].note);
        QCOMPARE(kept.episode, story.episode(i));
        QCOMPARE(kept.together, written.together);
        QCOMPARE(kept.body, note.body);
        QCOMPARE(kept.state, QStringLiteral("DRAFT"));
    }
    note.episodes = {story.episode(0), story.episode(0)};
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), note), QByteArray("same_case_twice episodes"));
}

UpdateNote updateOf(const WrittenNotes &written, const WriteNote &first, const QString &body)
{
    UpdateNote update;
    update.note = written.notes.first().note;
    update.at = first.at;
    update.kind = first.kind;
    update.body = body;
    return update;
}

void NoteTest::changesAllOfThemTogether()
{
    CasefileStory story;
    WriteNote note = story.visit(QStringLiteral("一"));
    note.episodes = {story.episode(0), story.episode(1)};
    const WrittenNotes written = story.server.call(QStringLiteral("yamamoto"), note);
    UpdateNote update = updateOf(written, note, QStringLiteral("二"));
    QCOMPARE(story.server.call(QStringLiteral("yamamoto"), update, 1).notes.size(), 2);
    QCOMPARE(story.stored(written.notes[1].note).body, QStringLiteral("二"));
    update.body = QStringLiteral("三");
    update.together = false;
    QCOMPARE(story.server.call(QStringLiteral("yamamoto"), update, 2).notes.size(), 1);
    QCOMPARE(story.stored(written.notes[1].note).body, QStringLiteral("二"));
}

void NoteTest::approvedIsAmendedAndNeverChanged() // CASE-06: an approved record can only be amended, the earlier text kept
{
    CasefileStory story;
    const WriteNote first = story.visit(QStringLiteral("左頬に薄いあざ"), true);
    const WrittenNotes written = story.server.call(QStringLiteral("yamamoto"), first);
    const Ref<Note> note = written.notes.first().note;
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), updateOf(written, first, QStringLiteral("x")), 1), QByteArray("submitted note"));
    QVERIFY(story.decide(QStringLiteral("okada"), true).ok);
    QCOMPARE(story.stored(note).state, QStringLiteral("APPROVED"));
    QCOMPARE(story.stored(note).approvedBy.id, story.server.userId(QStringLiteral("okada")));
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), updateOf(written, first, QStringLiteral("x")), 2), QByteArray("approved note"));

    AmendNote amend;
    amend.note = note;
    amend.at = first.at;
    amend.kind = first.kind;
    amend.body = QStringLiteral("右頬に薄いあざ");
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), amend, 2), QByteArray("required reason"));
    amend.reason = QStringLiteral("左右の誤り");
    amend.submit = true;
    const Ref<Note> newer = story.server.call(QStringLiteral("yamamoto"), amend, 2).notes.first().note;
    QCOMPARE(story.stored(newer).amends, note);
    QVERIFY(!story.stored(note).amendedBy);     // the earlier one stands until the new one is approved
    QCOMPARE(story.server.refusal(QStringLiteral("kawaguchi"), amend, 2), QByteArray("amended_already note"));
    QVERIFY(story.decide(QStringLiteral("okada"), true).ok);
    const Note earlier = story.stored(note);
    QCOMPARE(earlier.amendedBy, newer);
    QCOMPARE(earlier.body, first.body);
    QCOMPARE(earlier.state, QStringLiteral("APPROVED"));
}

void NoteTest::returnedIsADraftAgain()
{
    CasefileStory story;
    const WrittenNotes written = story.server.call(QStringLiteral("yamamoto"), story.visit(QStringLiteral("短い"), true));
    QVERIFY(story.decide(QStringLiteral("okada"), false, QStringLiteral("誰が居たか")).ok);
    QCOMPARE(story.stored(written.notes.first().note).state, QStringLiteral("DRAFT"));
    ShowTimeline show;
    show.childFile = story.file();
    show.chips = {QStringLiteral("note/VISIT")};
    const Timeline timeline = story.server.call(QStringLiteral("yamamoto"), show);
    QCOMPARE(timeline.total, 1);
    QCOMPARE(timeline.lines.first().returned, QStringLiteral("誰が居たか"));
}

void NoteTest::staleVersionIsAConflict()
{
    CasefileStory story;
    const WriteNote first = story.visit(QStringLiteral("一"));
    const WrittenNotes written = story.server.call(QStringLiteral("yamamoto"), first);
    story.server.call(QStringLiteral("yamamoto"), updateOf(written, first, QStringLiteral("机の端末で")), 1);
    const Outcome stale = story.server.tryCall(QStringLiteral("yamamoto"), updateOf(written, first, QStringLiteral("別の端末で")), 1);
    QCOMPARE(stale.error.code, QByteArray("conflict"));
    QCOMPARE(stale.error.args.value(QStringLiteral("version")).toInt(), 2);
    QCOMPARE(stale.error.args.value(QStringLiteral("now")).toMap().value(QStringLiteral("body")).toString(), QStringLiteral("机の端末で"));
    QCOMPARE(story.stored(written.notes.first().note).body, QStringLiteral("机の端末で"));
}

void NoteTest::badInput_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("future") << "at" << "2026-11-20T03:00:01Z" << QByteArray("not_in_future at");
    QTest::newRow("wrong century") << "at" << "1926-11-20T03:00:00Z" << QByteArray("too_long_ago at");
    QTest::newRow("no text") << "body" << "" << QByteArray("required body");
    QTest::newRow("no such kind") << "kind" << "TELEPATHY" << QByteArray("unknown_code kind");
    QTest::newRow("bidi override") << "body" << QStringLiteral("abc\u202Edef") << QByteArray("direction_character body");
    QTest::newRow("gaiji") << "body" << QStringLiteral("abc\uE000") << QByteArray("user_defined_character body");
    QTest::newRow("100,001 characters") << "body" << QString(100'001, QLatin1Char('x')) << QByteArray("too_long body");
    QTest::newRow("emoji and 10,000 characters") << "body" << QString(9'999, QChar(0x3042)) + QStringLiteral("\U0001F600") << QByteArray("ok");
}

void NoteTest::badInput()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QByteArray, refusal);
    static CasefileStory story;
    QCborMap map = toCbor(story.visit(QStringLiteral("本文")));
    map.insert(column, value);
    const Outcome outcome = story.server.run(QStringLiteral("yamamoto"), "note.write", map);
    QCOMPARE(outcome.ok ? QByteArray("ok") : outcome.error.code + ' ' + outcome.error.field, refusal);
}

void NoteTest::notesOfAnOtherOffice()
{
    CasefileStory story;
    const WrittenNotes written = story.server.call(QStringLiteral("yamamoto"), story.visit(QStringLiteral("秘密")));
    const QCborMap get{{QStringLiteral("record"), written.notes.first().note.id}};
    for (const char *operation : {"note.get", "note.history"})
        QCOMPARE(story.server.run(QStringLiteral("nada1"), operation, get).error.code, QByteArray("not_found"));
    QCOMPARE(story.server.refusal(QStringLiteral("nada1"), story.visit(QStringLiteral("x"))), QByteArray("not_found episodes"));
    // The center reads every file of the city, but writes only on its own (domain.md 10.3).
    QVERIFY(story.server.run(QStringLiteral("sato"), "note.get", get).ok);
    QCOMPARE(story.server.refusal(QStringLiteral("sato"), story.visit(QStringLiteral("x"))), QByteArray("not_in_charge episodes"));
    // Somebody else's draft is nobody's to change.
    QCOMPARE(story.server.refusal(QStringLiteral("kawaguchi"), updateOf(written, story.visit({}), QStringLiteral("x")), 1), QByteArray("not_author note"));
}

void NoteTest::ownOfficeStaysThere()
{
    CasefileStory story;
    WriteNote note = story.visit(QStringLiteral("所内のみ"));
    note.shareScope.value = QStringLiteral("OWN_OFFICE");
    const QCborMap get{{QStringLiteral("record"), story.server.call(QStringLiteral("yamamoto"), note).notes.first().note.id}};
    QVERIFY(story.server.run(QStringLiteral("kawaguchi"), "note.get", get).ok);
    QCOMPARE(story.server.run(QStringLiteral("sato"), "note.get", get).error.code, QByteArray("not_found"));
}

QTEST_GUILESS_MAIN(NoteTest)
#include "note_test.moc"
