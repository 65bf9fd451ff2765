// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"
#include "model/casework/file_alert_ops.h"

using namespace mimamori;

/// CASE-04: the head of the case hub in one answer, and the timeline (CASE-06).
class ChildFileViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void head();
    void outsidersSayWhy();
    void listIsFoundByOldCharacters();
    void timelineFiltersAndCounts();
    void timelineNeverNamesTheReporter();
    void alertsComeAndGo();
};

void ChildFileViewTest::head()
{
    CasefileStory story;
    const ChildFileView view = story.open(QStringLiteral("yamamoto"));
    QCOMPARE(view.name, QStringLiteral("髙橋 優衣"));
    QCOMPARE(view.kana, QStringLiteral("タカハシ ユイ"));
    QCOMPARE(view.ageYears, 3);
    QCOMPARE(view.ageMonths, 9);
    QCOMPARE(view.episodes.size(), 1);
    QCOMPARE(view.episodes.first().stage.value, QStringLiteral("RECEIVED"));
    QVERIFY(view.mayWrite);
    QCOMPARE(view.clocks.value(0).rule, QStringLiteral("SAFE48")); // what is due first stands first
    QVERIFY(!view.clocks.first().overdue);
    QCOMPARE(view.siblings.size(), 1);
    QCOMPARE(view.siblings.first().childFile, story.file(1));
    QCOMPARE(view.siblings.first().episode, story.episode(1));
    QVERIFY(view.family.size() >= 3);
    story.server.time.advance(49 * 3600);
    QVERIFY(story.open(QStringLiteral("kawaguchi")).clocks.first().overdue);
    QVERIFY(!story.open(QStringLiteral("kawaguchi")).clocks.first().ruleName.isEmpty());
}

void ChildFileViewTest::outsidersSayWhy() // domain.md 8.3, need to know
{
    CasefileStory story;
    OpenChildFile request;
    request.childFile = story.file();
    QCOMPARE(story.server.refusal(QStringLiteral("suzuki"), request), QByteArray("purpose_required purpose"));
    request.purpose.value = QStringLiteral("CURIOSITY");
    QCOMPARE(story.server.refusal(QStringLiteral("suzuki"), request), QByteArray("unknown_code purpose"));
    request.purpose.value = QStringLiteral("SUPERVISION");
    QVERIFY(!story.server.call(QStringLiteral("suzuki"), request).mayWrite);
    static constexpr Sql audited{"audited", "select count(*) from audit.event where operation = 'child_file.open' and purpose = 'SUPERVISION'"};
    QCOMPARE(story.server.superview().value(audited).toInt(), 1);
}

void ChildFileViewTest::listIsFoundByOldCharacters()
{
    CasefileStory story;
    const auto found = [&](const QString &user, const QString &text) {
        ListChildFiles list;
        list.text = text;
        return story.server.call(user, list).total;
    };
    QCOMPARE(found(QStringLiteral("yamamoto"), QString()), 2);
    QCOMPARE(found(QStringLiteral("yamamoto"), QStringLiteral("高橋")), 2);        // typed with the everyday character
    QCOMPARE(found(QStringLiteral("yamamoto"), QStringLiteral("たかはし　ゆい")), 1); // kana, full-width space
    QCOMPARE(found(QStringLiteral("yamamoto"), QStringLiteral("山田")), 0);
    QCOMPARE(found(QStringLiteral("nada1"), QStringLiteral("高橋")), 0);
    ListChildFiles mine;
    mine.mine = true;
    QCOMPARE(story.server.call(QStringLiteral("kawaguchi"), mine).total, 0);
}

void ChildFileViewTest::timelineFiltersAndCounts()
{
    CasefileStory story;
    story.server.call(QStringLiteral("yamamoto"), story.visit(QStringLiteral("応答なし。ｶｰﾃﾝ閉。Gas meter")));
    WriteNote phone = story.visit(QStringLiteral("鈴蘭台保育所 20日から欠席"));
    phone.kind.value = QStringLiteral("PHONE");
    phone.at = story.server.time.nowUtc().addSecs(-60);
    story.server.call(QStringLiteral("yamamoto"), phone);
    ShowTimeline show;
    show.childFile = story.file();
    const Timeline all = story.server.call(QStringLiteral("yamamoto"), show);
    QCOMPARE(all.lines.first().code, QStringLiteral("PHONE")); // newest first
    QHash<QString, qint64> counts;
    for (const TimelineCount &count : all.counts)
        counts.insert(count.chip, count.count);
    QCOMPARE(counts.value(QStringLiteral("note/VISIT")), 1);
    QCOMPARE(counts.value(QStringLiteral("note/PHONE")), 1);
    QCOMPARE(counts.value(QStringLiteral("reception")), 1);
    const auto found = [&](const QString &words) {
        show.words = words;
        return story.server.call(QStringLiteral("yamamoto"), show).total;
    };
    QCOMPARE(found(QStringLiteral("カーテン GAS")), 1); // width and case do not matter, every word must be there
    QCOMPARE(found(QStringLiteral("カーテン 欠席")), 0);
    QCOMPARE(found(QStringLiteral("訪問")), 1);         // by what the kind is called
    show.words.clear();
    show.chips = {QStringLiteral("note/PHONE")};
    const Timeline phones = story.server.call(QStringLiteral("yamamoto"), show);
    QCOMPARE(phones.total, 1);
    QCOMPARE(phones.counts.size(), all.counts.size()); // the other chips keep their numbers
    show.chips.clear();
    show.limit = 1;
    show.offset = 1;
    const Timeline second = story.server.call(QStringLiteral("yamamoto"), show);
    QCOMPARE(second.lines.size(), 1);
    QCOMPARE(second.lines.first().code, QStringLiteral("VISIT"));
    QCOMPARE(second.total, all.total);
}

void ChildFileViewTest::timelineNeverNamesTheReporter() // 児童虐待防止法 7条
{
    CasefileStory story;
    const QCborMap in{{QStringLiteral("child_file"), story.file().id}};
    for (const char *operation : {"child_file.timeline", "child_file.open"}) {
        const Outcome outcome = story.server.run(QStringLiteral("yamamoto"), operation, in);
        QVERIFY(outcome.ok);
        QVERIFY(!outcome.out.toCborValue().toCbor().contains(QStringLiteral("通告 太郎").toUtf8()));
    }
}

void ChildFileViewTest::alertsComeAndGo()
{
    CasefileStory story;
    FileAlert alert;
    alert.childFile = story.file();
    alert.kind.value = QStringLiteral("VIOLENCE");
    alert.person = story.person(QStringLiteral("FATHER"));
    alert.validFrom = QDate(2026, 11, 20);
    QVERIFY(story.server.run(QStringLiteral("yamamoto"), "file_alert.save", toCbor(alert)).ok);
    QCOMPARE(story.server.run(QStringLiteral("sato"), "file_alert.save", toCbor(alert)).error.code, QByteArray("not_in_charge"));
    const ChildFileView view = story.open(QStringLiteral("yamamoto"));
    QCOMPARE(view.alerts.size(), 1);
    QCOMPARE(view.alerts.first().relation.value, QStringLiteral("FATHER"));
    story.server.call(QStringLiteral("kawaguchi"), EndFileAlert{view.alerts.first().alert}, view.alerts.first().version);
    QVERIFY(story.open(QStringLiteral("yamamoto")).alerts.isEmpty());
}

QTEST_GUILESS_MAIN(ChildFileViewTest)
#include "child_file_view_test.moc"
