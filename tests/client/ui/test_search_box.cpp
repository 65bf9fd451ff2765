// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/problem_text.h"
#include "features/casework/resident_page.h"
#include "features/casework/search_hits.h"
#include "shell/search_box.h"
#include "frame_fixture.h"
#include "ui/candidate_list.h"
#include "widget_walk.h"

#include <QLineEdit>
#include <QTest>

using namespace mimamori;

namespace {

/// A box whose questions wait until the test answers them, in whatever order.
struct Box {
    SearchBox box;
    QStringList asked;
    QList<SearchBox::Found> answers;
    QString gone;

    Box()
    {
        box.setCommands({{QStringLiteral("Users"), QStringLiteral("Operations"), [this] { gone = QStringLiteral("users"); }}});
        box.setProvider([this](const QString &typed, QObject *, SearchBox::Found found) {
            asked << typed;
            answers << found;
        });
        box.resize(300, 30);
        box.setVisible(true);
        box.line()->setFocus();
    }
    SearchHit hit(const QString &name, const QString &group = QStringLiteral("People"))
    {
        return {name, QStringLiteral("reason"), [this, name] { gone = name; }, group};
    }
    CandidateList *list() const { return box.candidates(); }
    void type(const QString &text) { QTest::keyClicks(box.line(), text); }
    void key(Qt::Key key) { QTest::keyClick(box.line(), key); }
    QStringList texts() const
    {
        QStringList out;
        for (int row = 0; row < list()->count(); ++row)
            out << list()->text(row);
        return out;
    }
};

} // namespace

/// CASE-18: the one box at the desk: asks when the typing pauses, never shows a stale answer, is worked by keys alone, says when there is nothing.
class TestSearchBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksOncePerPause()
    {
        Box b;
        b.type(QStringLiteral("takahasi"));
        QCOMPARE(b.texts(), QStringList{SearchBox::tr("Searching …")});
        QCOMPARE(b.asked, QStringList());
        QTRY_COMPARE(b.asked, QStringList{QStringLiteral("takahasi")});
    }

    void staleAnswersAreDropped()
    {
        Box b;
        b.type(QStringLiteral("ta"));
        QTRY_COMPARE(b.asked.size(), 1);
        b.type(QStringLiteral("k"));
        QTRY_COMPARE(b.asked.size(), 2);
        b.answers[1]({b.hit(QStringLiteral("of tak"))});
        b.answers[0]({b.hit(QStringLiteral("of ta"))}); // the slow one comes last
        QCOMPARE(b.texts(), QStringList{QStringLiteral("of tak")});
        b.key(Qt::Key_Backspace);
        b.answers[0]({b.hit(QStringLiteral("of ta"))}); // the same words, but not this question
        QCOMPARE(b.texts(), QStringList{SearchBox::tr("Searching …")});
        QTRY_COMPARE(b.asked.size(), 3);
        b.box.line()->clear();
        b.type(QStringLiteral(" "));
        b.answers[2]({b.hit(QStringLiteral("of ta"))});
        QVERIFY(!b.list()->isVisible());
    }

    void keysAlone()
    {
        Box b;
        b.type(QStringLiteral("us"));
        QTRY_COMPARE(b.asked.size(), 1);
        b.answers[0]({b.hit(QStringLiteral("one")), b.hit(QStringLiteral("two")), {QStringLiteral("There is more"), {}, {}, QStringLiteral("People")},
            b.hit(QStringLiteral("text"), QStringLiteral("Records"))});
        QCOMPARE(b.texts(), (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("There is more"), QStringLiteral("text"), QStringLiteral("Users")}));
        QCOMPARE(b.list()->group(3), QStringLiteral("Records"));
        QCOMPARE(b.list()->current(), 0);
        b.key(Qt::Key_Up);
        QCOMPARE(b.list()->current(), 0);
        b.key(Qt::Key_Down);
        b.key(Qt::Key_Down);
        QCOMPARE(b.list()->current(), 3); // the sentence is no choice
        b.key(Qt::Key_PageDown);
        QCOMPARE(b.list()->current(), 4);
        b.key(Qt::Key_Up);
        QCOMPARE(b.list()->current(), 3);
        b.key(Qt::Key_Escape);
        QVERIFY(!b.list()->isVisible());
        QCOMPARE(b.box.line()->text(), QStringLiteral("us"));
        b.type(QStringLiteral("e"));
        QTRY_COMPARE(b.asked.size(), 2);
        b.answers[1]({b.hit(QStringLiteral("one")), b.hit(QStringLiteral("two"))});
        b.key(Qt::Key_Down);
        b.key(Qt::Key_Return);
        QCOMPARE(b.gone, QStringLiteral("two"));
        QVERIFY(b.box.line()->text().isEmpty());
    }

    /// Enter before the answer opens the only thing that is found, and never one of several.
    void enterBeforeTheAnswer()
    {
        Box b;
        b.type(QStringLiteral("takahasi"));
        b.key(Qt::Key_Return);
        QCOMPARE(b.asked.size(), 1); // at once
        b.answers[0]({b.hit(QStringLiteral("one")), b.hit(QStringLiteral("two"))});
        QCOMPARE(b.gone, QString());
        QCOMPARE(b.list()->count(), 2);
        b.type(QStringLiteral("y"));
        b.key(Qt::Key_Return);
        b.answers[1]({b.hit(QStringLiteral("only"))});
        QCOMPARE(b.gone, QStringLiteral("only"));
        QVERIFY(!b.list()->isVisible());
        b.gone.clear();
        b.type(QStringLiteral("suzuki"));
        b.key(Qt::Key_Return);
        b.type(QStringLiteral("x")); // typed on: the Enter is forgotten
        b.answers.last()({b.hit(QStringLiteral("only"))});
        QCOMPARE(b.gone, QString());
    }

    void nothingIsSaidPlainly()
    {
        Box b;
        b.type(QStringLiteral("zzz"));
        QTRY_COMPARE(b.asked.size(), 1);
        b.answers[0]({});
        QCOMPARE(b.texts(), QStringList{SearchBox::tr("Nothing found")});
        QCOMPARE(b.list()->current(), -1);
        b.key(Qt::Key_Return);
        QCOMPARE(b.gone, QString());
        UiFixture ui;
        const QList<SearchHit> rows = rowsOf(ui.context, {}, {});
        QCOMPARE(rows.size(), 1);
        QVERIFY(!rows.first().go);
    }

    /// Bad input, and a broken connection, are answered with their sentence, without a question to the server.
    void whatHindersIsSaid()
    {
        UiFixture ui;
        MainWindow window(ui.context);
        signIn(ui, window);
        SearchBox &box = *window.searchBox();
        box.setProvider(makeSearch(ui.context, {}));
        window.show();
        const auto sentenceFor = [&box](const QString &text) {
            box.line()->clear();
            box.line()->setFocus();
            QInputMethodEvent composed; // as the input method hands it over
            composed.setCommitString(text);
            QApplication::sendEvent(box.line(), &composed);
            (void)QTest::qWaitFor([&box] { return box.candidates()->text(0) != SearchBox::tr("Searching …"); });
            return box.candidates()->text(0);
        };
        const RecordType &type = recordType<SearchFor>();
        QCOMPARE(sentenceFor(QStringLiteral("あ")), problemText(Problem("search_too_short"), &type));
        QCOMPARE(sentenceFor(QStringLiteral("%%%")), problemText(Problem("search_only_marks"), &type));
        QCOMPARE(sentenceFor(QString(500, QChar(u'あ'))), problemText(*searchProblem(QString(500, QChar(u'あ'))), &type));
        QVERIFY(sentenceFor(QStringLiteral("山田")).startsWith(QStringLiteral("No connection")));
        QCOMPARE(box.candidates()->current(), -1);
        QVERIFY(!searchProblem(QString(100, QChar(u'あ'))));
    }

    void aResidentsCard()
    {
        UiFixture ui;
        ResidentPage page(ui.context, QStringLiteral("1"));
        ResidentCard card;
        card.resident.atenaNo = QStringLiteral("1");
        card.resident.name = QStringLiteral("髙橋　優衣");
        card.resident.kana = QStringLiteral("タカハシ　ユイ");
        card.resident.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
        card.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3");
        card.household = {{QStringLiteral("1"), card.resident.name, card.resident.kana, QStringLiteral("20230203"), {QStringLiteral("2")}, QStringLiteral("子")}};
        page.show(card);
        QVERIFY(page.factsText().contains(card.address));
        card.resident.isProtected = true;
        card.address.clear();
        page.show(card);
        QVERIFY(page.factsText().contains(ResidentPage::tr("The address is restricted and is not shown.")));
        QCOMPARE(namelessWidgets(&page), QStringList());
    }
};

QTEST_MAIN(TestSearchBox)
#include "test_search_box.moc"
