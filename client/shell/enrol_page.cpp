// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/enrol_page.h"

#include "core/problem_text.h"
#include "shell/help_page.h"
#include "ui/composition.h"
#include "ui/part.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int usualDoor = 7444;

} // namespace

void EnrolPage::addHead(QVBoxLayout *column)
{
    auto *product = new QLabel(tr("Mimamori"));
    setPart(product, "product");
    column->addWidget(product);
    auto *words = new QLabel(tr("This terminal is not enrolled yet. Ask your administrator for the server's address and a one-time code; it counts once and for some minutes."));
    words->setWordWrap(true);
    setPart(words, "quiet");
    column->addWidget(words);
    column->addSpacing(16);
}

EnrolPage::EnrolPage(const QString &settingsFile, const QString &server, QWidget *parent)
    : QWidget(parent), m_enroller(settingsFile), m_enter(new QPushButton(tr("Enrol this terminal"))), m_message(new QLabel)
{
    setWindowTitle(tr("Mimamori"));
    resize(1024, 720);
    auto *outer = new QVBoxLayout(this);
    auto *card = new QFrame;
    setPart(card, "card");
    card->setFixedWidth(std::max(540, fontMetrics().height() * 34));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(2);
    addHead(column);
    m_server = addLine(column, tr("Server (name:port)"), "server");
    m_port = addLine(column, tr("Port for enrolment"), "door");
    m_code = addLine(column, tr("One-time code"), "code");
    m_server->setText(server);
    m_port->setText(QString::number(usualDoor));
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_code->setPlaceholderText(QStringLiteral("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"));
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("enrol_message"));
    column->addWidget(m_message);
    column->addSpacing(8);
    setPart(m_enter, "main");
    m_enter->setObjectName(QStringLiteral("enrol"));
    column->addWidget(m_enter);
    auto *help = new QLabel(tr("F1 opens the manual."));
    setPart(help, "label");
    column->addWidget(help);
    outer->addStretch(2);
    auto *row = new QHBoxLayout; // an alignment would not ask the wrapped words how high they are
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    outer->addLayout(row);
    outer->addStretch(3);
    setFocusProxy(server.isEmpty() ? m_server : m_code);
    connectParts();
    openManualByF1(this, QStringLiteral("enrolment"));
}

void EnrolPage::connectParts()
{
    connect(m_enter, &QPushButton::clicked, this, &EnrolPage::submit);
    connect(m_server, &QLineEdit::returnPressed, this, [this] { m_port->setFocus(Qt::TabFocusReason); });
    connect(m_port, &QLineEdit::returnPressed, this, [this] { m_code->setFocus(Qt::TabFocusReason); });
    connect(m_code, &QLineEdit::returnPressed, this, &EnrolPage::submit);
    connect(&m_enroller, &Enroller::enrolled, this, [this](const QString &terminal) {
        say(tr("This terminal is now %1.").arg(terminal), "good");
        Q_EMIT finished();
    });
    connect(&m_enroller, &Enroller::refused, this, [this](const Problem &why) {
        m_enter->setEnabled(true);
        say(QStringLiteral("▲ ") + problemText(Problem(why.code(), {}, why.args())), "danger");
        m_code->setFocus(Qt::OtherFocusReason);
    });
}

QLineEdit *EnrolPage::addLine(QVBoxLayout *column, const QString &label, const char *name)
{
    auto *text = new QLabel(label);
    setPart(text, "label");
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setAccessibleName(label);
    text->setBuddy(line);
    column->addWidget(text);
    column->addWidget(line);
    column->addSpacing(8);
    return line;
}

void EnrolPage::say(const QString &sentence, const char *kind)
{
    m_message->setText(sentence);
    setLook(m_message, "kind", kind);
}

void EnrolPage::submit()
{
    if (m_enroller.isRunning() || Composition::instance().isActive())
        return;
    if (m_server->text().trimmed().isEmpty() || m_code->text().trimmed().isEmpty()) {
        say(QStringLiteral("▲ ") + tr("Please enter server and code."), "danger");
        (m_server->text().trimmed().isEmpty() ? m_server : m_code)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_enter->setEnabled(false);
    say(tr("Asking the server…"), "quiet");
    m_enroller.enrol(m_server->text(), quint16(m_port->text().toUInt()), m_code->text());
}

} // namespace mimamori
