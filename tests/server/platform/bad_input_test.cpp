// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile_story.h"

#include "model/casework/safety_check.h"
#include "protocol/problem_codes.h"

#include <QCborArray>

using namespace mimamori;

/// What people really type, sent as it comes over the wire: each is refused under the field's own name with a sentence, and nothing of it
/// is kept; what is right is kept whole.
class BadInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_story = std::make_unique<CasefileStory>(); }
    void cleanupTestCase() { m_story.reset(); }

    void isRefusedUnderItsName_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QCborValue>("value");
        QTest::addColumn<QByteArray>("refusal");
        const auto row = [](const char *name, const char *operation, const char *path, const QCborValue &value, const char *refusal) {
            QTest::newRow(name) << QByteArray(operation) << QString::fromLatin1(path) << value << QByteArray(refusal);
        };
        row("30 February", "intake.register", "received_at", QStringLiteral("2026-02-30T10:00:00Z"), "no_such_time received_at");
        row("25 o'clock", "intake.register", "received_at", QStringLiteral("2026-11-20T25:00:00Z"), "no_such_time received_at");
        row("a time without its offset", "intake.register", "received_at", QStringLiteral("2026-11-20T02:50:00"), "no_such_time received_at");
        row("an era date on the wire", "intake.register", "received_at", QStringLiteral("R8.11.20"), "no_such_time received_at");
        row("tomorrow", "intake.register", "received_at", QStringLiteral("2026-11-21T02:50:00Z"), "not_in_future received_at");
        row("born on 30 February", "intake.register", "children.0.birth", birth(2023, 2, 30, "exact", u"R5.2.30"), "no_such_date children.0.birth");
        row("born in month 13", "intake.register", "children.0.birth", birth(2023, 13, 1, "exact", u"R5.13.1"), "type children.0.birth");
        row("born next year", "intake.register", "children.0.birth", birth(2027, 1, 1, "exact", u"R9.1.1"), "not_in_future children.0.birth");
        row("a number as name", "intake.register", "children.0.name", 5, "type children.0.name");
        row("the reporter in the child's field", "intake.register", "children.0.name", QStringLiteral("通告 太郎"), "reporter_in_child children.0.name");
        row("turned writing in a name", "intake.register", "children.0.name", QStringLiteral("優\u202E衣"), "direction_character children.0.name");
        row("gaiji in a name", "intake.register", "family.0.name", QStringLiteral("\uE123橋"), "user_defined_character family.0.name");
        row("gaiji in a story", "intake.register", "situation", QStringLiteral("\uF8FF"), "user_defined_character situation");
        row("a return in a name", "intake.register", "children.0.name", QStringLiteral("優\n衣"), "control_character children.0.name");
        row("a child that is nobody", "intake.register", "children.0.person", 999'999'999, "not_found person");
        row("a code of no table", "intake.register", "method", QStringLiteral("TELEPATHY"), "unknown_code method");
        row("a story as a list", "intake.register", "situation", QCborArray{1, 2}, "type situation");
        row("children as a text", "intake.register", "children", QStringLiteral("優衣"), "type children");
        row("seen before the call", "safety_check.record", "at", QStringLiteral("2026-11-20T02:00:00Z"), "sight_before_reception at");
        row("seen in the future", "safety_check.record", "at", QStringLiteral("2026-11-20T03:00:01Z"), "not_in_future at");
        row("seen on no day", "safety_check.record", "at", QStringLiteral("2026-11-31T03:00:00Z"), "no_such_time at");
        row("another office's case", "safety_check.record", "episode", 999'999'999, "not_found episode");
        row("an id that is half", "safety_check.record", "episode", 1.5, "type episode");
        row("an id past all numbers", "safety_check.record", "episode", 1e300, "type episode");
        row("one case a thousand times", "note.write", "episodes", thousandTimes(1), "too_many episodes");
        row("a thousand children", "intake.register", "children", thousandTimes(QCborMap()), "too_many children");
        row("a thousand marks", "intake.register", "flags", thousandTimes(QStringLiteral("POLICE")), "too_many flags");
        row("a note in the future", "note.write", "at", QStringLiteral("2026-11-20T03:00:01Z"), "not_in_future at");
        row("a note without words", "note.write", "body", QStringLiteral(" \n "), "required body");
        row("a note of too many words", "note.write", "body", QString(100'001, QChar(u'あ')), "too_long body");
    }
    void isRefusedUnderItsName()
    {
        QFETCH(QByteArray, operation);
        QFETCH(QString, path);
        QFETCH(QCborValue, value);
        QFETCH(QByteArray, refusal);
        const QByteArray before = kept();
        const Outcome right = m_story->server.run(QStringLiteral("yamamoto"), "my_work.get", {});
        QVERIFY(right.ok);
        const Outcome outcome = m_story->server.run(QStringLiteral("yamamoto"), operation, with(requestOf(operation), path.split(u'.'), value));
        QVERIFY(!outcome.ok);
        QCOMPARE(outcome.error.code + ' ' + outcome.error.field, refusal);
        QVERIFY2(problemSentence(outcome.error.code), "the code has no sentence");
        QCOMPARE(kept(), before);
    }

    /// The same requests without the fault go through: the rows above are refused for what they say, not for what they lack.
    void theRightOnesAreTaken_data()
    {
        QTest::addColumn<QByteArray>("operation");
        for (const char *operation : {"intake.register", "safety_check.record", "note.write"})
            QTest::newRow(operation) << QByteArray(operation);
    }
    void theRightOnesAreTaken()
    {
        QFETCH(QByteArray, operation);
        const Outcome outcome = m_story->server.run(QStringLiteral("yamamoto"), operation, requestOf(operation));
        QVERIFY2(outcome.ok, QByteArray(outcome.error.code + ' ' + outcome.error.field).constData());
    }

    void tenThousandCharactersAndEmojiAreKeptWhole()
    {
        WriteNote note = m_story->visit(QString(9'998, QChar(u'あ')) + QStringLiteral("\U0001F469\u200D\U0001F467葛\U000E0100\n終"));
        note.counterpart = QStringLiteral("母\U0001F622");
        const WrittenNotes written = m_story->server.call(QStringLiteral("yamamoto"), note);
        const Note stored = m_story->stored(written.notes.first().note);
        QCOMPARE(stored.body, note.body);
        QCOMPARE(stored.counterpart, note.counterpart);
    }

    void twoOfficialsSaveOneForm()
    {
        const QCborMap alert{{QStringLiteral("child_file"), m_story->file().id}, {QStringLiteral("kind"), QStringLiteral("DOG")}, {QStringLiteral("valid_from"), QStringLiteral("2026-11-20")}};
        const Outcome made = m_story->server.run(QStringLiteral("yamamoto"), "file_alert.save", alert);
        QVERIFY(made.ok);
        QCborMap row = made.out.value(QStringLiteral("row")).toMap();
        row.insert(QStringLiteral("note"), QStringLiteral("黒い犬"));
        QVERIFY(m_story->server.run(QStringLiteral("yamamoto"), "file_alert.save", row, 1).ok);
        row.insert(QStringLiteral("note"), QStringLiteral("白い犬"));
        const Outcome second = m_story->server.run(QStringLiteral("okada"), "file_alert.save", row, 1);
        QCOMPARE(second.error.code, QByteArray("conflict"));
        QVERIFY(problemSentence("conflict"));
        const Outcome now = m_story->server.run(QStringLiteral("okada"), "file_alert.get", {{QStringLiteral("record"), row.value(QStringLiteral("id"))}});
        QCOMPARE(now.out.value(QStringLiteral("row")).toMap().value(QStringLiteral("note")).toString(), QStringLiteral("黒い犬"));
        QCOMPARE(m_story->server.run(QStringLiteral("okada"), "file_alert.save", row).error.code, QByteArray("base_version")); // a change has to say what it changes
    }

    void whoMayNotMayNot()
    {
        for (const char *login : {"admin", "helpdesk", "hq1", "approver"})
            QCOMPARE(m_story->server.run(QString::fromLatin1(login), "note.write", requestOf("note.write")).error.code, QByteArray("forbidden"));
        const Outcome foreign = m_story->server.run(QStringLiteral("nada1"), "note.write", requestOf("note.write"));
        QCOMPARE(foreign.error.code + ' ' + foreign.error.field, QByteArray("not_found episodes"));
    }

private:
    /// A list that would keep a worker of the server busy for minutes.
    static QCborValue thousandTimes(const QCborValue &value)
    {
        QCborArray out;
        for (int i = 0; i < 1000; ++i)
            out.append(value);
        return out;
    }
    static QCborValue birth(int year, int month, int day, const char *quality, const char16_t *raw)
    {
        return QCborMap{{QStringLiteral("y"), year}, {QStringLiteral("m"), month}, {QStringLiteral("d"), day}, {QStringLiteral("q"), QString::fromLatin1(quality)},
            {QStringLiteral("raw"), QString::fromUtf16(raw)}};
    }
    QCborMap requestOf(const QByteArray &operation)
    {
        if (operation == "note.write")
            return toCbor(m_story->visit(QStringLiteral("母と話した")));
        if (operation == "safety_check.record") {
            RecordSafetyCheck sight;
            sight.episode = m_story->episode();
            sight.at = m_story->server.time.nowUtc();
            sight.method.value = QStringLiteral("INTERVIEW");
            sight.childSeen = true;
            sight.seenBy.id = m_story->server.userId(QStringLiteral("yamamoto"));
            sight.place = QStringLiteral("自宅");
            return toCbor(sight);
        }
        RegisterIntake sheet;
        sheet.receivedAt = m_story->server.time.nowUtc().addSecs(-300);
        sheet.method.value = QStringLiteral("PHONE");
        sheet.children = {CasefileStory::child(QStringLiteral("別の 子"), QStringLiteral("ベツノ コ"), QDate(2020, 1, 2))};
        sheet.family = {CasefileStory::relative(QStringLiteral("別の 母"), QStringLiteral("MOTHER"))};
        sheet.reporter.name = QStringLiteral("通告 太郎");
        return toCbor(sheet);
    }
    /// The map with the value at a path such as children.0.name.
    static QCborMap with(QCborMap map, QStringList path, const QCborValue &value)
    {
        const QString column = path.takeFirst();
        if (path.isEmpty()) {
            map.insert(column, value);
            return map;
        }
        QCborArray items = map.value(column).toArray();
        const int index = path.takeFirst().toInt();
        items[index] = with(items.at(index).toMap(), path, value);
        map.insert(column, items);
        return map;
    }
    /// How much is kept of everything a refused request could have left behind.
    QByteArray kept()
    {
        static constexpr Sql counts{"bad_input_counts",
            "select concat_ws(' ', (select count(*) from reception), (select count(*) from person), (select count(*) from child_file), (select count(*) from case_episode), "
            "(select count(*) from note), (select count(*) from safety_check), (select count(*) from running_clock), (select count(*) from task), "
            "(select count(*) from idempotency), (select coalesce(sum(last), 0) from numbering), (select count(*) from record_history))"};
        return m_story->server.superview().value(counts).toString().toUtf8();
    }

    std::unique_ptr<CasefileStory> m_story;
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
