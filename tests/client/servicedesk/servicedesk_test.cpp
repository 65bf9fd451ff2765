// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// INQ-01 to INQ-04 on the screen: the desk answers by keyboard, everybody asks by F7 without a word of the screen leaving, FAQ is read
// and written.
#include "desk.h"
#include "features/servicedesk/faq_edit_page.h"
#include "features/servicedesk/faq_page.h"
#include "features/servicedesk/inquiry_ask_page.h"
#include "features/servicedesk/inquiry_desk_page.h"
#include "features/servicedesk/inquiry_mine_page.h"
#include "features/servicedesk/inquiry_receive_page.h"
#include "features/servicedesk/inquiry_report_page.h"
#include "features/servicedesk/inquiry_similar_panel.h"
#include "features/servicedesk/inquiry_talk.h"
#include "model/servicedesk/inquiry_suggest.h"
#include "model/servicedesk/inquiry_work.h"
#include "shell/main_window.h"
#include "shell/scene_picture.h"
#include "ui/choice_edits.h"
#include "ui/line_edits.h"
#include "ui/record_form.h"
#include "ui/style.h"

#include <QBuffer>
#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTextBrowser>
#include <QTranslator>

using namespace mimamori;

namespace {

QString japanese(const char16_t *words) { return QString::fromUtf16(words); }

InquiryLine line(qint64 id, const char16_t *summary, const char *state, qint64 minutes, bool paused = false)
{
    InquiryLine line;
    line.inquiry.id = id;
    line.version = 3;
    line.number = QStringLiteral("Q-R08-%1").arg(id, 6, 10, QLatin1Char('0'));
    line.kind.value = QStringLiteral("QUESTION");
    line.state.value = QString::fromLatin1(state);
    line.summary = japanese(summary);
    line.askerName = QStringLiteral("山本 由紀");
    line.officeName = QStringLiteral("北区");
    line.deskGroup.value = QStringLiteral("FIRST");
    line.receivedAt = QDateTime(QDate(2026, 11, 20), QTime(1, 5), Qt::UTC);
    line.dueAt = QDateTime(QDate(2026, 11, 20), QTime(4, 25), Qt::UTC);
    line.remainingSeconds = minutes * 60;
    line.paused = paused;
    return line;
}

InquiryLines board()
{
    InquiryLines lines;
    lines.lines = {line(12, u"受付票の印刷が途中で止まります。プリンタは空いています。", "RECEIVED", 80), line(11, u"代決者を登録したのに決裁の一覧に出てきません", "INVESTIGATING", -15),
        line(10, u"地図の縮尺が合わない", "WAITING", 300, true)};
    lines.open = 3;
    return lines;
}

InquiryView view(const InquiryLine &of)
{
    InquiryView view;
    view.line = of;
    view.inquiry.id = of.inquiry;
    view.inquiry.state = of.state;
    view.inquiry.what = of.summary;
    view.inquiry.screen = QStringLiteral("paper");
    view.inquiry.clientVersion = QStringLiteral("0.1.0");
    view.inquiry.serverVersion = QStringLiteral("0.1.0");
    view.inquiry.phone = QStringLiteral("078-593-1111");
    view.inquiry.actions = {QStringLiteral("reception.list"), QStringLiteral("F9"), QStringLiteral("paper")};
    view.words = {{of.receivedAt, of.askerName, {QStringLiteral("ASKER")}, false, of.summary},
        {of.receivedAt.addSecs(600), QStringLiteral("担当 五月"), {QStringLiteral("NOTE")}, true, QStringLiteral("用紙サイズの設定かもしれない")},
        {of.receivedAt.addSecs(900), QStringLiteral("担当 五月"), {QStringLiteral("DESK")}, false, QStringLiteral("いま調べています。")}};
    return view;
}

Suggestions similar()
{
    Suggestion faq{{QStringLiteral("FAQ")}, QStringLiteral("FAQ/3"), QStringLiteral("受付票を印刷するには?"), QStringLiteral("F9 を押すとプレビューが開きます。"), 82,
        {QStringLiteral("受付票の印刷")}, 4};
    Suggestion manual{{QStringLiteral("MANUAL")}, QStringLiteral("MANUAL/paper#1"), QStringLiteral("受付票"), QStringLiteral("paper"), 41, {QStringLiteral("受付票")}, 0};
    return {{faq, manual}};
}

/// A window as officials have it: a person's name in a tab, a label, a field, a list and a text.
std::unique_ptr<QWidget> windowWith(const QString &name)
{
    auto window = std::make_unique<QWidget>();
    window->resize(640, 400);
    const auto put = [&](QWidget *widget, int y, int height) {
        widget->setParent(window.get());
        widget->setGeometry(20, y, 600, height);
    };
    auto *tabs = new QTabBar;
    tabs->setExpanding(false);
    tabs->addTab(name);
    put(tabs, 10, 30);
    put(new QLabel(name), 50, 30);
    auto *field = new QLineEdit(name);
    put(field, 90, 30);
    auto *text = new QPlainTextEdit(name + QStringLiteral("\n児童の記録"));
    put(text, 130, 80);
    auto *table = new QTableView;
    auto *model = new QStandardItemModel(table);
    model->appendRow({new QStandardItem(name), new QStandardItem(name)});
    table->setModel(model);
    put(table, 220, 100);
    auto *check = new QCheckBox(name);
    put(check, 330, 30);
    window->setAttribute(Qt::WA_DontShowOnScreen);
    window->show();
    return window;
}

} // namespace

class ServicedeskPagesTest : public QObject {
    Q_OBJECT
    TestCertificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        static QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        qApp->setStyleSheet(styleSheet(11));
        QVERIFY(m_certificates.make());
    }

    /// INQ-02, INQ-03: chosen, reused, answered, with the version that was seen and the entry that helped.
    void theDeskAnswersByKeyboard()
    {
        Desk desk(m_certificates);
        desk.reply<ShowInquiryBoard>(board());
        desk.reply<ShowInquiry>(view(board().lines[0]));
        desk.reply<SuggestForInquiry>(similar());
        desk.reply<AnswerInquiry>({{12}, QStringLiteral("Q-R08-000012"), 4, {QStringLiteral("CONFIRMING")}, {}});
        InquiryDeskPage page(*desk.context);
        page.resize(1218, 640);
        page.setVisible(true);
        QSignalSpy told(&page, &Page::message);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_COMPARE(rows(page.table()), 3);
        QCOMPARE(cell(page.table(), 0, 1), QStringLiteral("1時間20分"));
        QCOMPARE(cell(page.table(), 1, 1), QStringLiteral("超過 0時間15分"));
        QCOMPARE(cell(page.table(), 2, 1), QStringLiteral("停止中"));
        QTRY_COMPARE(rows(page.similar()->table()), 2);
        QVERIFY(page.talk()->toPlainText().contains(QStringLiteral("用紙サイズ")));
        picture(page, "inquiry_desk");
        press(page, 6); // reuse
        QCOMPARE(page.words()->text(), QStringLiteral("F9 を押すとプレビューが開きます。"));
        QCOMPARE(page.finding()->code(), QStringLiteral("KNOWN"));
        press(page, 12);
        QTRY_VERIFY(desk.asked("inquiry.answer"));
        const auto asked = desk.asked("inquiry.answer");
        QCOMPARE(asked->baseVersion, 3);
        QCOMPARE(asked->in.value(QStringLiteral("used_faq")).toString(), QStringLiteral("FAQ/3"));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<MessageKind>(), MessageKind::Good);
        QTRY_VERIFY(page.words()->text().isEmpty());
        QCOMPARE(namelessWidgets(&page), QStringList());
    }

    void whatIsRefusedStaysInTheField() // nothing is lost
    {
        Desk desk(m_certificates);
        desk.reply<ShowInquiryBoard>(board());
        desk.reply<ShowInquiry>(view(board().lines[0]));
        desk.reply<SuggestForInquiry>(similar());
        desk.refusal.insert("inquiry.answer", "inquiry_merged");
        InquiryDeskPage page(*desk.context);
        QSignalSpy told(&page, &Page::message);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_COMPARE(rows(page.similar()->table()), 2);
        press(page, 6);
        press(page, 12);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().last().toString().contains(QStringLiteral("統合")));
        QCOMPARE(page.words()->text(), QStringLiteral("F9 を押すとプレビューが開きます。"));
        QCOMPARE(page.property("lastProblem").toString(), QStringLiteral("inquiry_merged"));
    }

    void aCallIsReceivedWithCallerAndWhat() // INQ-01
    {
        Desk desk(m_certificates);
        desk.reply<ReceiveInquiry>({{13}, QStringLiteral("Q-R08-000013"), 1, {QStringLiteral("RECEIVED")}, {}});
        desk.reply<SuggestForInquiry>(similar());
        InquiryReceivePage page(*desk.context);
        page.resize(1218, 640);
        page.setVisible(true);
        QTRY_VERIFY(desk.isConnected());
        page.form()->putValue("asker", 7);
        page.form()->editor<LongTextEdit>("what")->area()->setPlainText(QStringLiteral("受付票の印刷が途中で止まります"));
        QTRY_COMPARE(rows(page.similar()->table()), 2);
        picture(page, "inquiry_receive");
        press(page, 12);
        QTRY_VERIFY(desk.asked("inquiry.receive"));
        QCOMPARE(desk.asked("inquiry.receive")->in.value(QStringLiteral("asker")).toInteger(), 7);
        QTRY_VERIFY(!page.form()->isChanged()); // ready for the next call
        QCOMPARE(namelessWidgets(&page), QStringList());
    }

    /// INQ-03: the picture of a screen is the same whatever stands on it, so nothing of it can be read or guessed.
    void nothingOnTheScreenIsInThePicture()
    {
        const auto one = windowWith(QStringLiteral("髙橋 優衣"));
        const auto other = windowWith(QStringLiteral("神戸市北区鈴蘭台西町1-2-3 しぇるたー"));
        const QImage first = pictureWithoutTexts(*one);
        const QImage second = pictureWithoutTexts(*other);
        QCOMPARE(first.size(), QSize(640, 400));
        QVERIFY(one->grab().toImage() != other->grab().toImage()); // the windows themselves do differ
        QCOMPARE(first, second);
        QImage read;
        QVERIFY(read.loadFromData(scenePicture(*one), "PNG"));
    }

    void f7TellsWhereSomebodyStands()
    {
        Desk desk(m_certificates);
        desk.reply<AskInquiry>({{14}, QStringLiteral("Q-R08-000014"), 1, {QStringLiteral("RECEIVED")}, {}});
        desk.reply<SuggestForInquiry>(similar());
        MainWindow window(*desk.context);
        window.resize(1366, 768);
        window.setAttribute(Qt::WA_DontShowOnScreen);
        window.show();
        QTRY_VERIFY(desk.isConnected());
        window.openPage(new FaqPage(*desk.context));
        window.pressKey(5);
        window.pressKey(7);
        auto *page = qobject_cast<InquiryAskPage *>(window.currentPage());
        QVERIFY(page);
        page->form()->editor<LongTextEdit>("what")->area()->setPlainText(QStringLiteral("一覧の並びが変わります"));
        QTRY_COMPARE(rows(page->similar()->table()), 2);
        press(*page, 12);
        QTRY_VERIFY(desk.asked("inquiry.ask"));
        const AskInquiry asked = fromCbor<AskInquiry>(desk.asked("inquiry.ask")->in);
        QCOMPARE(asked.screen, QStringLiteral("faq"));
        QVERIFY(asked.actions.endsWith(QStringLiteral("F7")) && asked.actions.contains(QStringLiteral("F5")));
        QVERIFY(asked.picture.startsWith("\x89PNG"));
        QTRY_COMPARE(window.currentPage()->pageKey(), QStringLiteral("faq")); // back where the question arose
    }

    void thePictureCanStayAtHome()
    {
        Desk desk(m_certificates);
        InquiryAskPage page(*desk.context, {.screen = QStringLiteral("faq"), .picture = QByteArray()});
        QVERIFY(!page.withPicture()->isChecked());
        page.form()->putValue("what", QStringLiteral("x"));
        QVERIFY(page.request().picture.isEmpty());
        bool left = true;
        page.canLeave([&](bool leave) { left = leave; });
        QCOMPARE(desk.prompt.asked.size(), 1); // it asks before words are lost
    }

    void whatGoesAlongIsShownBefore() // INQ-03
    {
        Desk desk(m_certificates);
        const auto window = windowWith(QStringLiteral("髙橋 優衣"));
        InquiryAskPage page(*desk.context, {QStringLiteral("paper"), QStringLiteral("render_timeout"), {QStringLiteral("reception.list"), QStringLiteral("F9")}, scenePicture(*window)});
        page.resize(1218, 640);
        page.setVisible(true);
        QTRY_VERIFY(page.isVisible());
        QVERIFY(page.withPicture()->isChecked());
        QVERIFY(page.request().picture.startsWith("\x89PNG"));
        QCoreApplication::processEvents();
        picture(page, "inquiry_ask");
        QCOMPARE(namelessWidgets(&page), QStringList());
        page.withPicture()->setChecked(false);
        QVERIFY(page.request().picture.isEmpty());
    }

    void theAskerConfirms() // INQ-03
    {
        Desk desk(m_certificates);
        InquiryLines mine;
        mine.lines = {line(12, u"受付票の印刷が途中で止まります", "CONFIRMING", 0)};
        mine.open = 1;
        InquiryView answered = view(mine.lines[0]);
        answered.mine = true;
        answered.words = {answered.words[0], {mine.lines[0].receivedAt.addSecs(3600), QStringLiteral("本庁 花子"), {QStringLiteral("ANSWER")}, false,
            QStringLiteral("用紙の向きを縦にしてください。")}};
        desk.reply<ShowMyInquiries>(mine);
        desk.reply<ShowInquiry>(answered);
        desk.reply<ConfirmInquiry>({{12}, mine.lines[0].number, 5, {QStringLiteral("DONE")}, {}});
        InquiryMinePage page(*desk.context);
        page.resize(1218, 640);
        page.setVisible(true);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_VERIFY(page.functionKeys().value(12).enabled);
        picture(page, "inquiry_mine");
        page.words()->setValue(QStringLiteral("まだ印刷されません"));
        press(page, 2);
        QTRY_VERIFY(desk.asked("inquiry.confirm"));
        QCOMPARE(desk.asked("inquiry.confirm")->in.value(QStringLiteral("solved")).toBool(), false);
        QCOMPARE(desk.asked("inquiry.confirm")->in.value(QStringLiteral("words")).toString(), QStringLiteral("まだ印刷されません"));
        QCOMPARE(namelessWidgets(&page), QStringList());
    }

    void everybodyReadsTheFaq() // INQ-04
    {
        Desk desk(m_certificates);
        FaqLine one;
        one.faq.id = 3;
        one.kind.value = QStringLiteral("FAQ");
        one.question = QStringLiteral("受付票を印刷するには?");
        one.answer = QStringLiteral("受付の画面または受付一覧で F9 を押すと、受付票のプレビューが開きます。\n交付先を選んで F12 で交付します。");
        one.ownerName = QStringLiteral("本庁 花子");
        one.publishedAt = QDateTime(QDate(2026, 11, 2), QTime(1, 0), Qt::UTC);
        one.solved = 4;
        FaqLine error = one;
        error.faq.id = 4;
        error.kind.value = QStringLiteral("KNOWN_ERROR");
        error.question = QStringLiteral("住民異動の一覧で、転出予定の印が翌日まで残る");
        error.solved = 0;
        desk.reply<ListFaq>({{one, error}});
        FaqPage page(*desk.context);
        page.resize(1218, 640);
        page.setVisible(true);
        QTRY_VERIFY(desk.isConnected());
        page.activated();
        QTRY_COMPARE(rows(page.table()), 2);
        QVERIFY(page.text()->toPlainText().contains(QStringLiteral("交付先を選んで")));
        picture(page, "faq");
        QCOMPARE(namelessWidgets(&page), QStringList());
    }

    void theReportIsReadable() // INQ-04
    {
        Desk desk(m_certificates);
        InquiryReport report{QDate(2026, 11, 1), QDate(2026, 11, 30), 42, 40, 38, 2, 5, 4, {}};
        report.figures = {{QStringLiteral("KIND"), QStringLiteral("QUESTION"), 36, 35, 34}, {QStringLiteral("KIND"), QStringLiteral("WISH"), 6, 5, 4},
            {QStringLiteral("OFFICE"), QStringLiteral("北区"), 20, 20, 20}, {QStringLiteral("SCREEN"), {}, 22, 20, 18}};
        desk.reply<ShowInquiryReport>(report);
        InquiryReportPage page(*desk.context);
        page.resize(1218, 640);
        page.setVisible(true);
        QTRY_VERIFY(desk.isConnected());
        press(page, 12);
        QTRY_COMPARE(rows(page.figures()), 4);
        QCOMPARE(cell(page.figures(), 0, 1), QStringLiteral("問合せ"));
        QCOMPARE(cell(page.figures(), 0, 5), QStringLiteral("97.1 %"));
        QVERIFY(page.sums().contains(QStringLiteral("時間外の受付 5件")));
        picture(page, "inquiry_report");
        QCOMPARE(namelessWidgets(&page), QStringList());
    }

    void theDraftIsComparedAndSubmitted() // INQ-04
    {
        Desk desk(m_certificates);
        FaqLine draft;
        draft.faq.id = 3;
        draft.version = 6;
        draft.kind.value = QStringLiteral("FAQ");
        draft.state.value = QStringLiteral("DRAFT");
        draft.question = QStringLiteral("受付票を印刷するには?");
        draft.answer = QStringLiteral("F9、つぎに F12 を押します。");
        draft.ownerName = QStringLiteral("本庁 花子");
        desk.reply<ListFaqDrafts>({{draft}});
        desk.reply<CompareFaq>({3, 6, {{QStringLiteral("answer"), QStringLiteral("F9 を押します。"), draft.answer}}});
        desk.reply<WriteFaq>({{3}, 7, {QStringLiteral("REVIEW")}});
        QTRY_VERIFY(desk.isConnected());
        FaqEditPage page(*desk.context);
        page.resize(1218, 640);
        page.setVisible(true);
        page.activated();
        QTRY_COMPARE(rows(page.differences()), 1);
        QCOMPARE(cell(page.differences(), 0, 0), QStringLiteral("回答"));
        picture(page, "faq_edit");
        press(page, 9);
        QTRY_VERIFY(desk.asked("faq.write"));
        QCOMPARE(desk.asked("faq.write")->baseVersion, 6);
        QVERIFY(desk.asked("faq.write")->in.value(QStringLiteral("submit")).toBool());
        QCOMPARE(namelessWidgets(&page), QStringList());
    }
};

QTEST_MAIN(ServicedeskPagesTest)
#include "servicedesk_test.moc"
