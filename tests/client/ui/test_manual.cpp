// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-09, DOC-01: every screen has its page of the manual, and F1 opens it, before there is a frame too.
#include "../casework/child_file_sample.h"
#include "frame_fixture.h"
#include "shell/enrol_page.h"
#include "shell/help_page.h"
#include "shell/pages.h"
#include "ui/style.h"
#include "widget_walk.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

using namespace mimamori;

class TestManual : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyScreenHasItsManualPage();
    void f1OpensTheManualOfTheScreen();
    void f1BeforeTheFrame();
    void manualLinksLeadSomewhere();

private:
    std::unique_ptr<Style> m_style;
    std::unique_ptr<Preferences> m_preferences;
    QTemporaryDir m_directory;
};

void TestManual::initTestCase()
{
    static QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
    QCoreApplication::installTranslator(&translator);
    m_preferences = std::make_unique<Preferences>(m_directory.filePath(QStringLiteral("p.ini")));
    m_style = std::make_unique<Style>(*qApp, *m_preferences);
}

/// PLT-09, DOC-01.
void TestManual::everyScreenHasItsManualPage()
{
    UiFixture ui;
    for (const PageEntry &entry : pageEntries()) {
        const std::unique_ptr<Page> page(entry.make(ui.context));
        QVERIFY2(hasManual(page->manual()), qPrintable(page->manual()));
    }
    for (const char *name : {"index", "child_file", "paper", "export", "record_form", "record_history", "notices", "enrolment", "sign_in", "conflict", "later_note", "session.change_password"})
        QVERIFY2(hasManual(QString::fromLatin1(name)), name);
}

void TestManual::f1OpensTheManualOfTheScreen()
{
    UiFixture ui;
    loadCodes(ui.codes);
    MainWindow window(ui.context);
    window.resize(1366, 768);
    window.show();
    signIn(ui, window);
    openEntryOf(window, "code.list");
    QTest::keyClick(&window, Qt::Key_F1);
    auto *help = qobject_cast<HelpPage *>(window.currentPage());
    QVERIFY(help);
    QVERIFY(help->browser()->toPlainText().contains(QStringLiteral("コード表")));
    QVERIFY(!help->browser()->toPlainText().contains(QStringLiteral("SPDX")));
    picture(window, "help");
}

/// PLT-09: also before there is a frame, at enrolment and at the sign-in, and where a screen is locked.
void TestManual::f1BeforeTheFrame()
{
    const auto opens = [](QWidget &page, const QString &words) {
        page.show();
        QApplication::setActiveWindow(&page);
        auto *line = page.findChild<QLineEdit *>();
        QVERIFY(line);
        line->setFocus();
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClick(line, Qt::Key_F1);
        const auto *manual = page.findChild<QTextBrowser *>(QStringLiteral("manual_window"));
        QVERIFY(manual && manual->isVisible());
        QVERIFY(manual->toPlainText().contains(words));
        QVERIFY(!manual->toPlainText().contains(QStringLiteral("SPDX")));
    };
    EnrolPage enrolment(m_directory.filePath(QStringLiteral("connection.ini")));
    opens(enrolment, QStringLiteral("新しい端末を登録する"));
    QTest::qWait(20);
    QCOMPARE(cutLabels(&enrolment).join(u'\n'), QString());
    QCOMPARE(namelessWidgets(&enrolment), QStringList());
    picture(enrolment, "enrolment");
    UiFixture ui;
    LoginPage signIn(ui.context);
    opens(signIn, QStringLiteral("サインイン"));
}

void TestManual::manualLinksLeadSomewhere()
{
    const QDir manual(QStringLiteral(":/manual"));
    const QStringList pages = manual.entryList({QStringLiteral("*.md")});
    QVERIFY(pages.size() > 20);
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\)"));
    for (const QString &page : pages) {
        QFile file(manual.filePath(page));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        auto links = link.globalMatch(text);
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            QVERIFY2(pages.contains(target), qPrintable(page + QStringLiteral(" leads to ") + target));
        }
    }
}

QTEST_MAIN(TestManual)
#include "test_manual.moc"
