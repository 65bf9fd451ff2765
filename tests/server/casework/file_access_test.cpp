// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"

using namespace mimamori;

/// PLT-07: restricted files exist for nobody else; emergency access opens them for four hours and raises the alarm.
class FileAccessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void restrictedIsInvisibleEverywhere();
    void levelOneFollowsTheAssignments();
    void sealingNeedsTwo();
    void emergencyOpensForFourHours();
    void unknownAndDeniedLookTheSame();
    void declaredRelativeSeesNothing();
    void whoLooked();
};

namespace {

/// The whole answer about a file, as somebody who may or may not see it gets it.
QList<QByteArray> answers(CasefileStory &story, const QString &user)
{
    const QCborMap file{{QStringLiteral("child_file"), story.file().id}};
    const auto code = [&](const char *operation, const QCborMap &in) {
        const Outcome outcome = story.server.run(user, operation, in);
        return outcome.ok ? QByteArray("ok") : outcome.error.code;
    };
    RevealWhereabouts reveal;
    static constexpr Sql child{"child_of_file", "select person from child_file where id = $1"};
    reveal.person.id = story.server.superview().value(child, {story.file().id}).toLongLong();
    reveal.reason.value = QStringLiteral("VISIT");
    static constexpr Sql note{"a_note", "select coalesce(min(id), 0) from note"};
    const QCborMap aNote{{QStringLiteral("record"), story.server.superview().value(note).toLongLong()}};
    return {code("child_file.open", {{QStringLiteral("child_file"), story.file().id}, {QStringLiteral("purpose"), QStringLiteral("VISIT")}}),
        code("child_file.timeline", file), code("restriction.list", file), code("note.get", aNote), code("note.history", aNote),
        code("whereabouts.reveal", toCbor(reveal))};
}

bool isListed(CasefileStory &story, const QString &user)
{
    const ChildFileLines list = story.server.call(user, ListChildFiles());
    return std::any_of(list.files.begin(), list.files.end(), [&](const ChildFileLine &line) { return line.childFile == story.file(); });
}

const QList<QByteArray> everything{"ok", "ok", "ok", "ok", "ok", "ok"};
const QList<QByteArray> nothing{"not_found", "not_found", "not_found", "not_found", "not_found", "not_found"};

FileLevelState restrictTo(CasefileStory &story, const QString &user, qint64 level, const QStringList &named, qint64 version)
{
    SetFileLevel wish;
    wish.childFile = story.file();
    wish.level = level;
    wish.reason = QStringLiteral("職員の親族");
    for (const QString &name : named)
        wish.named << Ref<AppUser>{story.server.userId(name)};
    return story.server.call(user, wish, version);
}

BreakGlass emergency(const QString &number)
{
    BreakGlass request;
    request.number = number;
    request.reason.value = QStringLiteral("NIGHT_DUTY");
    request.reasonText = QStringLiteral("夜間、警察から身柄付通告");
    return request;
}

} // namespace

void FileAccessTest::restrictedIsInvisibleEverywhere()
{
    CasefileStory story;
    story.server.call(QStringLiteral("yamamoto"), story.visit(QStringLiteral("本文")));
    QCOMPARE(answers(story, QStringLiteral("kawaguchi")), everything);
    QCOMPARE(answers(story, QStringLiteral("sato")), everything);
    QCOMPARE(answers(story, QStringLiteral("nada1")), nothing);
    restrictTo(story, QStringLiteral("okada"), 2, {QStringLiteral("yamamoto")}, 1);
    QCOMPARE(answers(story, QStringLiteral("yamamoto")), everything);
    QCOMPARE(answers(story, QStringLiteral("okada")), everything); // who restricts stays on the list
    for (const char *user : {"kawaguchi", "sato", "tanaka", "nada1"}) {
        QCOMPARE(answers(story, QString::fromLatin1(user)), nothing);
        QVERIFY(!isListed(story, QString::fromLatin1(user)));
    }
    QVERIFY(isListed(story, QStringLiteral("yamamoto")));
    // Opened again for everybody.
    restrictTo(story, QStringLiteral("okada"), 0, {}, 2);
    QCOMPARE(answers(story, QStringLiteral("kawaguchi")), everything);
}

void FileAccessTest::levelOneFollowsTheAssignments()
{
    CasefileStory story;
    SetFileLevel wish;
    wish.childFile = story.file();
    wish.level = 1;
    wish.reason = QStringLiteral("近隣");
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), wish, 1), QByteArray("forbidden"));
    QCOMPARE(story.server.refusal(QStringLiteral("tanaka"), wish, 1), QByteArray("not_in_charge child_file"));
    wish.level = 2;
    QCOMPARE(story.server.refusal(QStringLiteral("okada"), wish, 1), QByteArray("required named"));
    wish.level = 1;
    story.server.call(QStringLiteral("okada"), wish, 1);
    QVERIFY(!isListed(story, QStringLiteral("kawaguchi")));
    static constexpr Sql assign{"assign", "insert into case_staff (episode, app_user, role, valid_from) values ($1, $2, 'MAIN', '2026-11-20')"};
    story.server.superview().execute(assign, {story.episode().id, story.server.userId(QStringLiteral("kawaguchi"))});
    QVERIFY(isListed(story, QStringLiteral("kawaguchi")));
    story.server.superview().executeScript("arrange", "update case_staff set valid_to = '2020-01-01'");
    QVERIFY(!isListed(story, QStringLiteral("kawaguchi")));
    QVERIFY(isListed(story, QStringLiteral("okada")));
}

void FileAccessTest::sealingNeedsTwo()
{
    CasefileStory story;
    static constexpr Sql center{"center", "insert into case_office (child_file, office, role, valid_from) values ($1, $2, 'SUB', '2026-11-01')"};
    story.server.superview().execute(center, {story.file().id, story.server.officeId(QStringLiteral("CGC"))});
    SetFileLevel wish;
    wish.childFile = story.file();
    wish.level = 3;
    wish.reason = QStringLiteral("特別養子縁組");
    wish.named = {{story.server.userId(QStringLiteral("tanaka"))}};
    QCOMPARE(story.server.refusal(QStringLiteral("tanaka"), wish, 1), QByteArray("director_only level"));
    wish.named = {{story.server.userId(QStringLiteral("sato"))}};
    QCOMPARE(story.server.refusal(QStringLiteral("shocho"), wish, 1), QByteArray("second_person_missing named"));
    const FileLevelState asked = restrictTo(story, QStringLiteral("shocho"), 3, {QStringLiteral("tanaka")}, 1);
    QVERIFY(asked.waitsForSecond);
    QCOMPARE(story.open(QStringLiteral("yamamoto")).level, 0);
    QVERIFY(story.decide(QStringLiteral("tanaka"), true).ok);
    QCOMPARE(answers(story, QStringLiteral("yamamoto")).first(), QByteArray("not_found"));
    QCOMPARE(story.open(QStringLiteral("tanaka")).level, 3);
}

void FileAccessTest::emergencyOpensForFourHours()
{
    CasefileStory story;
    story.server.call(QStringLiteral("yamamoto"), story.visit(QStringLiteral("本文")));
    restrictTo(story, QStringLiteral("okada"), 2, {QStringLiteral("yamamoto")}, 1);
    const QString number = story.intake.episodes.first().episodeNumber;
    BreakGlass request = emergency(number);
    request.reasonText = QStringLiteral("  ");
    QCOMPARE(story.server.refusal(QStringLiteral("nada1"), request), QByteArray("required reason_text"));
    const BrokenGlass open = story.server.call(QStringLiteral("nada1"), emergency(QStringLiteral(" ") + number.toLower())); // of another ward, as typed
    QCOMPARE(open.childFile, story.file());
    static constexpr Sql hours{"hours", "select extract(epoch from valid_to - valid_from)::int from file_access where kind = 'break_glass'"};
    QCOMPARE(story.server.superview().value(hours).toInt(), 4 * 3600);
    QCOMPARE(answers(story, QStringLiteral("nada1")), everything);
    QCOMPARE(story.server.refusal(QStringLiteral("nada1"), story.visit(QStringLiteral("x"))), QByteArray("not_in_charge episodes")); // reading only
    QCOMPARE(story.server.refusal(QStringLiteral("nada1"), emergency(number)), QByteArray("already_open number"));

    // The alarm: supervisor and headquarters, on the screen and by mail; the row of the audit.
    static constexpr Sql tasks{"alarm_tasks", "select count(*) from task where kind = 'break_glass.review' and (app_user = $1 or role = 'HQ')"};
    QCOMPARE(story.server.superview().value(tasks, {story.server.userId(QStringLiteral("okada"))}).toInt(), 2);
    static constexpr Sql sent{"alarm_sent", "select count(distinct channel) from outbox where app_user = $1 and topic like 'break_glass%'"};
    QCOMPARE(story.server.superview().value(sent, {story.server.userId(QStringLiteral("okada"))}).toInt(), 2);
    static constexpr Sql audited{"alarm_audited", "select count(*) from audit.event where action = 'break_glass' and child_file = $1 and purpose = 'NIGHT_DUTY'"};
    QCOMPARE(story.server.superview().value(audited, {story.file().id}).toInt(), 1);

    // The weekly list: with content for who decides, without for headquarters.
    QCOMPARE(story.server.call(QStringLiteral("okada"), ListBrokenGlass()).lines.value(0).reasonText, emergency(number).reasonText);
    const BrokenGlassLines seen = story.server.call(QStringLiteral("hq1"), ListBrokenGlass());
    QCOMPARE(seen.lines.size(), 1);
    QVERIFY(seen.lines.first().fileNumber.isEmpty() && seen.lines.first().reasonText.isEmpty());

    // Four hours later, by the database's clock.
    story.server.superview().executeScript("arrange",
        "update file_access set valid_from = valid_from - interval '4 hours', valid_to = valid_to - interval '4 hours' where kind = 'break_glass'");
    QCOMPARE(answers(story, QStringLiteral("nada1")), nothing);
}

void FileAccessTest::unknownAndDeniedLookTheSame()
{
    CasefileStory story;
    const QString number = story.intake.episodes.first().fileNumber;
    DenyFile deny;
    deny.childFile = story.file();
    deny.reason = QStringLiteral("いとこの子");
    story.server.call(QStringLiteral("kawaguchi"), deny);
    const Outcome denied = story.server.tryCall(QStringLiteral("kawaguchi"), emergency(number));
    const Outcome unknown = story.server.tryCall(QStringLiteral("kawaguchi"), emergency(QStringLiteral("F-R08-999999")));
    QCOMPARE(denied.error.code, QByteArray("not_found"));
    QCOMPARE(denied.error.code, unknown.error.code);
    QCOMPARE(denied.error.field, unknown.error.field);
    QCOMPARE(denied.error.args, unknown.error.args);
    static constexpr Sql alarms{"alarms", "select count(*) from task where kind = 'break_glass.review'"};
    QCOMPARE(story.server.superview().value(alarms).toInt(), 0);
    QCOMPARE(story.server.refusal(QStringLiteral("hq1"), emergency(number)), QByteArray("forbidden"));
}

void FileAccessTest::declaredRelativeSeesNothing()
{
    CasefileStory story;
    story.server.call(QStringLiteral("yamamoto"), story.visit(QStringLiteral("本文")));
    DenyFile deny;
    deny.childFile = story.file();
    deny.reason = QStringLiteral("いとこの子");
    deny.appUser.id = story.server.userId(QStringLiteral("yamamoto"));
    QCOMPARE(story.server.refusal(QStringLiteral("kawaguchi"), deny), QByteArray("not_your_decision child_file"));
    deny.appUser = {};
    story.server.call(QStringLiteral("kawaguchi"), deny);
    QCOMPARE(answers(story, QStringLiteral("kawaguchi")), nothing);
    QVERIFY(!isListed(story, QStringLiteral("kawaguchi")));
    AllowFile allow;
    allow.childFile = story.file();
    allow.appUser.id = story.server.userId(QStringLiteral("kawaguchi"));
    allow.reason = QStringLiteral("人違い");
    story.server.call(QStringLiteral("okada"), allow);
    QCOMPARE(answers(story, QStringLiteral("kawaguchi")), everything);
}

void FileAccessTest::whoLooked()
{
    CasefileStory story;
    story.open(QStringLiteral("kawaguchi"));
    WhoLooked ask;
    ask.childFile = story.file();
    QCOMPARE(story.server.refusal(QStringLiteral("yamamoto"), ask), QByteArray("not_your_decision child_file"));
    const LookLines looks = story.server.call(QStringLiteral("okada"), ask);
    QVERIFY(std::any_of(looks.lines.begin(), looks.lines.end(), [](const LookLine &line) {
        return line.userName == QStringLiteral("川口 健") && line.act == QLatin1String("child_file.open");
    }));
}

QTEST_GUILESS_MAIN(FileAccessTest)
#include "file_access_test.moc"
