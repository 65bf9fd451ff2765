// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/check.h"
#include "sample_record.h"

#include <QTest>

using namespace mimamori;

namespace {

QList<QByteArray> told(const Specimen &specimen)
{
    QList<QByteArray> out;
    const QList<Problem> problems = problemsOf(specimen);
    for (const Problem &problem : problems)
        out << problem.code() + ' ' + problem.field();
    return out;
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFullSpecimenPasses() { QCOMPARE(told(fullSpecimen()), QList<QByteArray>()); }

    void everyProblemIsNamed()
    {
        Specimen s = fullSpecimen();
        s.name = QStringLiteral("  ");
        s.number = 8;
        s.parts[1].word.clear();
        s.parts[1].count = 10;
        QCOMPARE(told(s), (QList<QByteArray>{"required name", "out_of_range number", "required parts.1.word", "out_of_range parts.1.count"}));
    }

    void charactersThatNoTextMayHold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("right-to-left override") << QStringLiteral("a\u202eb") << QByteArray("direction_character name");
        QTest::newRow("user-defined character") << QStringLiteral("\ue000") << QByteArray("user_defined_character name");
        QTest::newRow("NUL") << QString(QChar(u'\0')) + QStringLiteral("a") << QByteArray("control_character name");
        QTest::newRow("a line break in one line") << QStringLiteral("a\nb") << QByteArray("control_character name");
        QTest::newRow("half a surrogate pair") << QString(QChar(0xd842)) << QByteArray("broken_character name");
        QTest::newRow("non-character") << QString(QChar(0xffff)) << QByteArray("broken_character name");
        QTest::newRow("too long") << QStringLiteral("abcdef") << QByteArray("too_long name");
    }
    void charactersThatNoTextMayHold()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, problem);
        Specimen s = fullSpecimen();
        s.name = name;
        QCOMPARE(told(s), QList<QByteArray>{problem});
    }

    /// Length counts what a person sees: five kanji with variation selectors, five emoji of several code points, both pass.
    void lengthIsCountedInGraphemes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("selectors") << QString::fromUcs4(U"\u845b\U000E0100\u845b\U000E0101\u845b\U000E0100\u845b\U000E0100\u845b\U000E0100");
        QTest::newRow("family emoji") << QString::fromUcs4(U"\U0001F468\u200D\U0001F469\u200D\U0001F467");
        QTest::newRow("outside the BMP") << QString::fromUcs4(U"\U00020BB7\U00020BB7\U00020BB7\U00020BB7\U00020BB7");
        QTest::newRow("compatibility ideograph") << QStringLiteral("\ufa19\ufa11");
    }
    void lengthIsCountedInGraphemes()
    {
        QFETCH(QString, name);
        Specimen s = fullSpecimen();
        s.name = name;
        QCOMPARE(told(s), QList<QByteArray>());
    }

    void aLongTextMayHaveLinesAndTenThousandCharacters()
    {
        Specimen s = fullSpecimen();
        s.text = QString(10'000, QChar(0x3042)) + QStringLiteral("\n\tend");
        QCOMPARE(told(s), QList<QByteArray>());
        s.text = QString(100'001, QChar(0x3042));
        QCOMPARE(told(s), QList<QByteArray>{"too_long text"});
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
