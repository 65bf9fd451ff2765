// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_page.h"

#include "ui/part.h"

#include <QFile>
#include <QFrame>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace mimamori {

namespace {

QString fileOf(const QString &name)
{
    return QStringLiteral(":/manual/%1.md").arg(name);
}

QString markdownOf(const QString &name)
{
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    while (text.startsWith(QLatin1String("<!--"))) // the licence is for those who read the source
        text = text.mid(text.indexOf(QLatin1String("-->")) + 3).trimmed();
    return text;
}

} // namespace

bool hasManual(const QString &name)
{
    return QFile::exists(fileOf(name));
}

QTextBrowser *manualWindow(QWidget *over, const QString &name)
{
    auto *browser = new QTextBrowser(over);
    browser->setWindowFlag(Qt::Window);
    browser->setAttribute(Qt::WA_DeleteOnClose);
    browser->setAccessibleName(HelpPage::tr("Manual"));
    browser->setObjectName(QStringLiteral("manual_window"));
    browser->setWindowTitle(HelpPage::tr("Help"));
    browser->setOpenLinks(false);
    browser->document()->setDocumentMargin(16);
    browser->resize(720, 640);
    browser->setMarkdown(markdownOf(hasManual(name) ? name : QStringLiteral("index")));
    QObject::connect(browser, &QTextBrowser::anchorClicked, browser, [browser](const QUrl &link) {
        if (const QString text = markdownOf(link.fileName().section(u'.', 0, -2)); !text.isEmpty())
            browser->setMarkdown(text);
    });
    QObject::connect(new QShortcut(QKeySequence(Qt::Key_Escape), browser), &QShortcut::activated, browser, &QWidget::close);
    browser->show();
    return browser;
}

void openManualByF1(QWidget *page, const QString &name)
{
    auto *key = new QShortcut(QKeySequence(Qt::Key_F1), page);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(key, &QShortcut::activated, page, [page, name] { manualWindow(page, name); });
}

HelpPage::HelpPage(ClientContext &context, const QString &name) : Page(context), m_browser(new QTextBrowser)
{
    setTitle(tr("Help"));
    setIcon("file-text");
    setPageKey(QStringLiteral("help/") + name);
    setManual(QStringLiteral("index"));
    m_browser->setAccessibleName(tr("Manual"));
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(16);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_browser);
    outer->addWidget(card);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { show(link.fileName().section(u'.', 0, -2)); });
    show(hasManual(name) ? name : QStringLiteral("index"));
}

void HelpPage::show(const QString &name)
{
    const QString text = markdownOf(name);
    if (text.isEmpty())
        return;
    m_browser->setMarkdown(text);
    const QString heading = text.section(u'\n', 0, 0).remove(u'#').trimmed();
    setTitle(tr("Help: %1").arg(heading));
}

} // namespace mimamori
