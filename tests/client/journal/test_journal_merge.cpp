// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-05, UX rule 12, T53: two people change one record; field by field, table-driven.
#include "journal/merge.h"

#include "ui_fixture.h"

#include <QCborArray>
#include <QTest>

using namespace mimamori;

namespace {

QCborMap with(const QCborValue &note)
{
    QCborMap map{{QStringLiteral("name"), QStringLiteral("same")}};
    if (!note.isUndefined())
        map.insert(QStringLiteral("note"), note);
    return map;
}

} // namespace

class TestJournalMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void field_data()
    {
        QTest::addColumn<QCborValue>("base");
        QTest::addColumn<QCborValue>("theirs");
        QTest::addColumn<QCborValue>("mine");
        QTest::addColumn<int>("fate");
        QTest::addColumn<QCborValue>("merged");
        const QCborValue a(QStringLiteral("a")), b(QStringLiteral("b")), c(QStringLiteral("c")), none, empty(QStringLiteral("")), null(nullptr);
        const auto row = [](const char *name, const QCborValue &base, const QCborValue &theirs, const QCborValue &mine, FieldFate fate, const QCborValue &merged) {
            QTest::newRow(name) << base << theirs << mine << int(fate) << merged;
        };
        row("untouched", a, a, a, FieldFate::Same, a);
        row("only theirs", a, b, a, FieldFate::Theirs, b);
        row("only mine", a, a, b, FieldFate::Mine, b);
        row("both the same", a, b, b, FieldFate::Same, b);
        row("both differently", a, b, c, FieldFate::Clash, c);
        row("both filled an empty one differently", none, b, c, FieldFate::Clash, c);
        row("both filled an empty one alike", none, b, b, FieldFate::Same, b);
        row("they emptied it", a, none, a, FieldFate::Theirs, none);
        row("I emptied it", a, a, none, FieldFate::Mine, none);
        row("they emptied what I changed", a, none, c, FieldFate::Clash, c);
        row("I emptied what they changed", a, b, none, FieldFate::Clash, none);
        row("empty text and nothing are one", none, empty, null, FieldFate::Same, null);
        row("nothing became something of theirs", empty, b, none, FieldFate::Theirs, b);
        row("a list changed by them", QCborArray{1}, QCborArray{1, 2}, QCborArray{1}, FieldFate::Theirs, QCborArray{1, 2});
        row("a list changed by both", QCborArray{1}, QCborArray{1, 2}, QCborArray{1, 3}, FieldFate::Clash, QCborArray{1, 3});
        row("unticked is as good as unsaid", none, false, none, FieldFate::Same, none);
        row("ticked by me", false, none, true, FieldFate::Mine, true);
    }

    void field()
    {
        QFETCH(QCborValue, base);
        QFETCH(QCborValue, theirs);
        QFETCH(QCborValue, mine);
        QFETCH(int, fate);
        QFETCH(QCborValue, merged);
        const QList<MergedField> fields = mergeFields(recordType<Sample>(), with(base), with(theirs), with(mine));
        bool seen = false;
        for (const MergedField &out : fields) {
            if (out.field->column != "note") {
                QCOMPARE(int(out.fate), int(FieldFate::Same));
                continue;
            }
            seen = true;
            QCOMPARE(int(out.fate), fate);
            QCOMPARE(out.merged, merged);
        }
        QVERIFY(seen);
        QCOMPARE(fields.size(), recordType<Sample>().fields().size());
    }
};

QTEST_GUILESS_MAIN(TestJournalMerge)
#include "test_journal_merge.moc"
