// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/gate_policy.h"
#include "services/gate_words.h"

#include <QTest>

using namespace mimamori;

class TestGateWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// PLT-10: a forbidden fact is found however it is written, and what only resembles it is left alone.
    void spans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char *name, const char *text, const char *masked) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(masked);
        };
        row("address as stored", "母は神戸市灘区高羽町1丁目2番3号 コーポ六甲205にいる", "母は#にいる");
        row("full width, no words", "高羽町１－２－３に移った", "#に移った");
        row("kanji digits", "高羽町一丁目二番三号へ", "#号へ");
        row("town alone", "高羽町あたり", "#あたり");
        row("house alone", "コーポ六甲に入った", "#に入った");
        row("zip", "〒657-0001 から", "〒# から");
        row("phone with dashes", "電話は078-800-0001です", "電話は#です");
        row("phone full width", "０７８（８００）０００１へ", "#へ");
        row("phone without area code", "800-0001に掛ける", "#に掛ける");
        row("school", "神戸市立高羽小学校の担任", "#の担任");
        row("school short", "高羽小に通う", "#に通う");
        row("reporter", "山田　文子さんから", "#さんから");
        row("reporter's surname", "隣の山田さん", "隣の#さん");
        row("variant kanji", "山\u7530\u6587子", "#");
        row("nothing", "昨夜も泣き声がした", "昨夜も泣き声がした");
        row("another number", "078-800-0002", "078-800-0002");
        row("the family's own name", "吉田家", "吉田家");
    }
    void spans()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        ForbiddenWords words;
        words.addAddress(QStringLiteral("神戸市灘区高羽町1丁目2番3号 コーポ六甲205"));
        words.addZip(QStringLiteral("657-0001"));
        words.addPhone(QStringLiteral("078-800-0001"));
        words.addSchool(QStringLiteral("神戸市立高羽小学校"));
        words.addName(QStringLiteral("山田 文子"));
        words.addName(QStringLiteral("吉田 進"));
        words.allow(QStringLiteral("吉田 日菜子"));
        words.allow(QStringLiteral("神戸市灘区"));
        const QList<TextSpan> spans = words.spansIn(text);
        for (qsizetype i = spans.size() - 1; i >= 0; --i)
            text.replace(spans[i].start, spans[i].length, QLatin1Char('#'));
        QCOMPARE(text, masked);
    }

    /// PLT-10: no row of the policy lets the family know the reporter, and an unknown recipient gets the least of all.
    void policy()
    {
        for (const auto &family : {u"GUARDIAN", u"CHILD"}) {
            QVERIFY(isFamily(family));
            for (const FactClass cls : {FactClass::Reporter, FactClass::Source, FactClass::CurrentPlace, FactClass::FosterHome, FactClass::Facility})
                QCOMPARE(gateRule(family, cls), GateRule::Mask);
        }
        for (int cls = 1; cls < factClasses; ++cls)
            QVERIFY(gateRule(u"SOMEBODY", FactClass(cls)) >= GateRule::Mask);
        QCOMPARE(gateRule(u"", FactClass::Name), GateRule::Mask);
        QCOMPARE(gateRule(u"POLICE", FactClass::Whereabouts), GateRule::Show);
    }
};

QTEST_APPLESS_MAIN(TestGateWords)
#include "test_gate_words.moc"
