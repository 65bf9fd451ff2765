// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// UX rules 1 to 6: what each field takes, and that the input method keeps its own keys.
#include "core/japan_time.h"
#include "ui/candidate_list.h"
#include "ui/choice_edits.h"
#include "ui/enter_walk.h"
#include "ui/era_date_edit.h"
#include "ui/line_edits.h"
#include "ui_fixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace mimamori;

namespace {

const QDate today(2026, 11, 22);

void type(FieldEditor &editor, const QString &text)
{
    auto *line = qobject_cast<QLineEdit *>(editor.input());
    line->clear();
    for (const QChar c : text) // as an input method commits, so that any character can be given
        commit(line, QString(c));
}

} // namespace

class TestEditors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eraDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char *name, const char16_t *text, QDate date, const char *problem = "") {
            QTest::newRow(name) << QString::fromUtf16(text) << date << QByteArray(problem);
        };
        row("dots", u"R8.4.1", QDate(2026, 4, 1));
        row("packed", u"r080401", QDate(2026, 4, 1));
        row("kanji", u"令和8年4月1日", QDate(2026, 4, 1));
        row("full width", u"Ｒ８．４．１", QDate(2026, 4, 1));
        row("seven digits", u"4310430", QDate(2019, 4, 30));
        row("western", u"20260401", QDate(2026, 4, 1));
        row("this year", u"4/1", QDate(2026, 4, 1));
        row("days on", u"+3", QDate(2026, 11, 25));
        row("today", u"t", QDate(2026, 11, 22));
        row("gone era", u"H31.5.1", {}, "after_era");
        row("not yet era", u"R1.4.30", {}, "before_era");
        row("no such day", u"R8.2.30", {}, "no_such_date");
        row("nonsense", u"あした", {}, "not_a_date");
        row("empty", u"", {});
    }
    void eraDates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QFETCH(QByteArray, problem);
        EraDateEdit edit;
        edit.setIdentity("day", QStringLiteral("Day"));
        edit.setToday([] { return today; });
        type(edit, text);
        QCOMPARE(edit.date(), date);
        QCOMPARE(edit.problem() ? edit.problem()->code() : QByteArray(), problem);
        QCOMPARE(edit.isEmpty(), !date.isValid());
    }

    void expiredEraIsOfferedWithOneKey()
    {
        EraDateEdit edit;
        edit.setToday([] { return today; });
        edit.show();
        edit.input()->setFocus();
        type(edit, QStringLiteral("H31.5.1"));
        QVERIFY(edit.hasCandidates());
        QVERIFY(edit.problem()->args().value(QStringLiteral("last")).toString().startsWith(QStringLiteral("平成31年4月30日")));
        QVERIFY(edit.problem()->args().value(QStringLiteral("offered")).toString().startsWith(QStringLiteral("令和元年5月1日")));
        QTest::keyClick(edit.input(), Qt::Key_F4);
        QCOMPARE(edit.date(), QDate(2019, 5, 1));
        QVERIFY(!edit.problem());
    }

    void dateIsShownLongWhenLeft()
    {
        EraDateEdit edit;
        edit.setToday([] { return today; });
        edit.setValue(QDate(2025, 6, 2));
        auto *line = qobject_cast<QLineEdit *>(edit.input());
        QCOMPARE(line->text(), QStringLiteral("令和7年6月2日(月)"));
        QSignalSpy edited(&edit, &FieldEditor::edited);
        edit.setValue({});
        QVERIFY(line->text().isEmpty());
        QCOMPARE(edited.size(), 0);
    }

    void unknownBirthDayIsKept()
    {
        EraDateEdit edit;
        edit.setToday([] { return today; });
        edit.setFuzzy(true);
        type(edit, QStringLiteral("R7.6.??"));
        const auto date = edit.value().value<FuzzyDate>();
        QCOMPARE(date.quality, FuzzyDate::Quality::Month);
        QCOMPARE(date.year, 2025);
        QCOMPARE(date.raw, QStringLiteral("R7.6.??"));
        QVERIFY(!edit.problem());
        type(edit, QStringLiteral("秋ごろ"));
        QCOMPARE(edit.value().value<FuzzyDate>().raw, QStringLiteral("秋ごろ"));
        type(edit, QStringLiteral("R5.2.3"));
        QCOMPARE(edit.value().value<FuzzyDate>().quality, FuzzyDate::Quality::Exact);
        EraDateEdit again;
        again.setFuzzy(true);
        again.setValue(edit.value());
        QCOMPARE(qobject_cast<QLineEdit *>(again.input())->text(), QStringLiteral("令和5年2月3日(金)"));
    }

    void moments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("at");
        const auto row = [](const char *name, const char16_t *text, const QDateTime &at) { QTest::newRow(name) << QString::fromUtf16(text) << at; };
        row("full", u"R8.11.22 10:31", fromJapan(today, QTime(10, 31)));
        row("packed time", u"t 0931", fromJapan(today, QTime(9, 31)));
        row("three digits", u"t 931", fromJapan(today, QTime(9, 31)));
        row("only time", u"10:31", fromJapan(today, QTime(10, 31)));
        row("full width", u"Ｒ８.11.22　１０：３１", fromJapan(today, QTime(10, 31)));
        row("kanji time", u"11/20 8時29分", fromJapan(QDate(2026, 11, 20), QTime(8, 29)));
        row("now", u"n", QDateTime(QDate(2026, 11, 22), QTime(1, 42), Qt::UTC));
        row("no time", u"R8.11.22", {});
        row("bad minute", u"R8.11.22 10:61", {});
        row("24", u"R8.11.22 24:00", {});
    }
    void moments()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, at);
        EraDateTimeEdit edit;
        edit.setNow([] { return QDateTime(QDate(2026, 11, 22), QTime(1, 42), Qt::UTC); });
        type(edit, text);
        QCOMPARE(edit.value().toDateTime(), at);
        QCOMPARE(bool(edit.problem()), !at.isValid());
    }

    void readingComesFromTheKanaBeforeConversion()
    {
        NameEdit name;
        KanaEdit kana;
        name.setReadingTo(&kana);
        QWidget *line = name.input();
        compose(line, QStringLiteral("たか"));
        compose(line, QStringLiteral("たかはし"));
        compose(line, QStringLiteral("髙橋"));
        commit(line, QStringLiteral("髙橋"));
        QCOMPARE(kana.text(), QStringLiteral("タカハシ"));
        commit(line, QStringLiteral("　"));
        compose(line, QStringLiteral("ゆい"));
        commit(line, QStringLiteral("優衣"));
        QCOMPARE(kana.text(), QStringLiteral("タカハシ ユイ"));
        QCOMPARE(name.text(), QStringLiteral("髙橋　優衣")); // stored as typed
        name.line()->clear();
        Q_EMIT name.line()->textEdited({});
        QVERIFY(kana.text().isEmpty());
    }

    void readingIsLeftAloneByPredictionEscAndHand()
    {
        NameEdit name;
        KanaEdit kana;
        name.setReadingTo(&kana);
        commit(name.input(), QStringLiteral("山本")); // a prediction, or pasted: nothing is known
        QVERIFY(kana.text().isEmpty());
        compose(name.input(), QStringLiteral("きた"));
        compose(name.input(), QString()); // Esc
        commit(name.input(), QStringLiteral("北"));
        QVERIFY(kana.text().isEmpty());
        type(kana, QStringLiteral("ヤマ"));
        QVERIFY(kana.isEditedByHand());
        compose(name.input(), QStringLiteral("もと"));
        commit(name.input(), QStringLiteral("本"));
        QCOMPARE(kana.text(), QStringLiteral("ヤマ"));
    }

    void kanaBecomesKatakana_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("good");
        QTest::newRow("hiragana") << QStringLiteral("たかはし") << QStringLiteral("タカハシ") << true;
        QTest::newRow("half width") << QStringLiteral("ﾀｶﾊｼ ﾕｳｶﾞ") << QStringLiteral("タカハシ ユウガ") << true;
        QTest::newRow("latin") << QStringLiteral("Maria") << QStringLiteral("Maria") << false;
        QTest::newRow("kanji") << QStringLiteral("高橋") << QStringLiteral("高橋") << false;
    }
    void kanaBecomesKatakana()
    {
        QFETCH(QString, typed);
        KanaEdit kana;
        type(kana, typed);
        kana.settle();
        QTEST(kana.text(), "shown");
        QFETCH(bool, good);
        QCOMPARE(!kana.problem(), good);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("plain") << QStringLiteral("12") << QVariant(Q_INT64_C(12)) << QByteArray();
        QTest::newRow("full width") << QStringLiteral("１２") << QVariant(Q_INT64_C(12)) << QByteArray();
        QTest::newRow("commas") << QStringLiteral("1,0") << QVariant(Q_INT64_C(10)) << QByteArray();
        QTest::newRow("too big") << QStringLiteral("21") << QVariant(Q_INT64_C(21)) << QByteArray("out_of_range");
        QTest::newRow("letters") << QStringLiteral("1x") << QVariant() << QByteArray("not_a_number");
        QTest::newRow("empty") << QString() << QVariant() << QByteArray();
    }
    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(QVariant, value);
        QFETCH(QByteArray, problem);
        NumberEdit edit;
        edit.setRange(1, 20);
        type(edit, text);
        QCOMPARE(edit.value(), value);
        QCOMPARE(edit.problem() ? edit.problem()->code() : QByteArray(), problem);
    }

    void codesAreFoundByCodeKanaAndName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("code") << QStringLiteral("2") << QStringList{QStringLiteral("来所"), QStringLiteral("来所（再）")};
        QTest::newRow("kana") << QStringLiteral("でん") << QStringList{QStringLiteral("電話")};
        QTest::newRow("katakana") << QStringLiteral("ブン") << QStringList{QStringLiteral("文書")};
        QTest::newRow("name") << QStringLiteral("書") << QStringList{QStringLiteral("文書")};
        QTest::newRow("nothing") << QStringLiteral("犬") << QStringList{};
    }
    void codesAreFoundByCodeKanaAndName()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, offered);
        UiFixture ui;
        CodeCombo combo;
        combo.setTable(ui.codes, "sample");
        combo.show();
        combo.activateWindow();
        combo.input()->setFocus();
        QTRY_VERIFY(combo.input()->hasFocus());
        type(combo, typed);
        QStringList shown;
        for (int i = 0; i < combo.candidates()->count(); ++i)
            shown << combo.candidates()->text(i);
        QCOMPARE(shown, offered);
        QVERIFY(combo.problem() && combo.problem()->code() == "not_in_list");
        combo.settle();
        QCOMPARE(combo.problem().has_value(), offered.isEmpty());
        if (!offered.isEmpty())
            QCOMPARE(combo.line()->text(), offered.first());
    }

    void f4OpensAndDownChooses()
    {
        UiFixture ui;
        CodeCombo combo;
        combo.setTable(ui.codes, "sample");
        combo.show();
        combo.activateWindow();
        combo.input()->setFocus();
        QTRY_VERIFY(combo.input()->hasFocus());
        combo.setValue(QStringLiteral("20"));
        QCOMPARE(combo.line()->text(), QStringLiteral("来所"));
        QTest::keyClick(combo.input(), Qt::Key_F4);
        QVERIFY(combo.candidates()->isVisible());
        QCOMPARE(combo.candidates()->count(), 4);
        QCOMPARE(combo.candidates()->current(), 1); // where the value is
        QSignalSpy edited(&combo, &FieldEditor::edited);
        QTest::keyClick(combo.input(), Qt::Key_Down);
        QTest::keyClick(combo.input(), Qt::Key_Down);
        QTest::keyClick(combo.input(), Qt::Key_Return);
        QCOMPARE(combo.code(), QStringLiteral("30"));
        QCOMPARE(edited.size(), 1);
        QTest::keyClick(combo.input(), Qt::Key_F4);
        QTest::keyClick(combo.input(), Qt::Key_Escape);
        QVERIFY(!combo.candidates()->isVisible());
        QCOMPARE(combo.code(), QStringLiteral("30"));
    }

    void postalCodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << QStringLiteral("6511132") << true;
        QTest::newRow("hyphen, full width") << QStringLiteral("６５１-１１３２") << true;
        QTest::newRow("short") << QStringLiteral("651") << false;
        QTest::newRow("letters") << QStringLiteral("651113x") << false;
        QTest::newRow("empty") << QString() << true;
    }
    void postalCodes()
    {
        QFETCH(QString, typed);
        QFETCH(bool, good);
        PostalEdit edit;
        type(edit, typed);
        QCOMPARE(!edit.problem(), good);
        QCOMPARE(edit.value().toString(), typed); // never rewritten
    }

    void enterWalks()
    {
        UiFixture ui;
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *first = new LineEdit;
        auto *second = new LineEdit;
        auto *third = new LongTextEdit;
        for (QWidget *w : {static_cast<QWidget *>(first), static_cast<QWidget *>(second), static_cast<QWidget *>(third)})
            column->addWidget(w);
        EnterWalk walk(&form, ui.preferences);
        QSignalSpy leftLast(&walk, &EnterWalk::leftLast);
        form.show();
        form.activateWindow();
        first->input()->setFocus();
        QTRY_VERIFY(first->input()->hasFocus());
        compose(first->input(), QStringLiteral("かん")); // Enter settles the conversion; it does not move on
        QTest::keyClick(first->input(), Qt::Key_Return);
        QVERIFY(first->input()->hasFocus());
        commit(first->input(), QStringLiteral("漢"));
        QTest::keyClick(first->input(), Qt::Key_Return);
        QVERIFY(second->input()->hasFocus());
        QTest::keyClick(second->input(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(first->input()->hasFocus());
        second->input()->setFocus();
        QTest::keyClick(second->input(), Qt::Key_Enter, Qt::KeypadModifier);
        QVERIFY(third->input()->hasFocus());

        QTest::keyClick(third->input(), Qt::Key_Return); // a new line, unless the person wants otherwise
        QCOMPARE(third->text(), QStringLiteral("\n"));
        ui.preferences.setEnterLeavesLongText(true);
        QTest::keyClick(third->input(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(third->text(), QStringLiteral("\n\n"));
        QCOMPARE(leftLast.size(), 0);
        QTest::keyClick(third->input(), Qt::Key_Return);
        QCOMPARE(leftLast.size(), 1);
        QVERIFY(third->input()->hasFocus());

        ui.preferences.setEnterMovesOn(false);
        first->input()->setFocus();
        QTest::keyClick(first->input(), Qt::Key_Return);
        QVERIFY(first->input()->hasFocus());
    }

    void enterTakesTheCandidateAndMovesOn()
    {
        UiFixture ui;
        QWidget form;
        auto *column = new QVBoxLayout(&form);
        auto *combo = new CodeCombo;
        auto *next = new LineEdit;
        combo->setTable(ui.codes, "sample");
        column->addWidget(combo);
        column->addWidget(next);
        EnterWalk walk(&form, ui.preferences);
        form.show();
        form.activateWindow();
        combo->input()->setFocus();
        QTRY_VERIFY(combo->input()->hasFocus());
        type(*combo, QStringLiteral("でん"));
        QTest::keyClick(combo->input(), Qt::Key_Return);
        QCOMPARE(combo->code(), QStringLiteral("10"));
        QVERIFY(next->input()->hasFocus());
    }

    void longTextCountsAndNeverCuts()
    {
        LongTextEdit edit;
        edit.setLongest(5);
        edit.setValue(QStringLiteral("あいうえ𠮷"));
        QVERIFY(!edit.problem()); // five, though six code units
        edit.setValue(QStringLiteral("あいうえおか"));
        QCOMPARE(edit.problem()->code(), QByteArray("too_long"));
        QCOMPARE(edit.text().size(), 6);
        edit.setReadOnly(true);
        QVERIFY(edit.area()->isReadOnly());
    }
};

QTEST_MAIN(TestEditors)
#include "test_editors.moc"
