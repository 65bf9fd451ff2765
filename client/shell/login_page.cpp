// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/login_page.h"

#include "core/api.h"
#include "core/preferences.h"
#include "core/problem_text.h"
#include "core/session.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "shell/alone.h"
#include "shell/factor_panel.h"
#include "shell/help_page.h"
#include "ui/composition.h"
#include "ui/part.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace mimamori {

namespace {

void mark(QLabel *label, const char *kind)
{
    setLook(label, "kind", kind);
}

QLineEdit *labelled(QVBoxLayout *column, const QString &label, const char *name)
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

} // namespace

LoginPage::LoginPage(ClientContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_heading(new QLabel), m_environment(new QLabel), m_fields(new QWidget), m_codeRow(new QWidget),
      m_enrolment(new FactorPanel(context)), m_enter(new QPushButton),
      m_other(new QPushButton(tr("Somebody else works here"))), m_message(new QLabel), m_connection(new QLabel)
{
    build();
    setLocked(false);
    m_name->setText(context.preferences.lastLoginName());
    connect(m_enter, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_other, &QPushButton::clicked, this, &LoginPage::leaveRequested);
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (!Composition::instance().isActive())
            m_password->setFocus(Qt::TabFocusReason);
    });
    setLook(m_environment, "chip", "warning");
    m_environment->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_code, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_enrolment, &FactorPanel::problem, this, &LoginPage::refused);
    connect(m_enrolment, &FactorPanel::confirmed, this, [this] {
        showEnrolment(false);
        askForCode(true);
        say(tr("The second factor is in force. Please sign in with the next code your authenticator shows."), false);
    });
    connect(&context.api, &Api::stateChanged, this, &LoginPage::showConnection);
    showConnection();
    openManualByF1(this, QStringLiteral("sign_in"));
}

void LoginPage::build()
{
    auto *outer = new QVBoxLayout(this);
    auto *card = new QFrame;
    setPart(card, "card");
    card->setFixedWidth(std::max(480, fontMetrics().height() * 30));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(2);
    auto *product = new QLabel(tr("Mimamori"));
    setPart(product, "product");
    setPart(m_heading, "quiet");
    column->addWidget(product);
    column->addWidget(m_heading);
    column->addWidget(m_environment);
    column->addSpacing(16);
    buildFields(column);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("login_message"));
    column->addWidget(m_message);
    column->addSpacing(8);
    setPart(m_enter, "main");
    m_enter->setObjectName(QStringLiteral("sign_in"));
    column->addWidget(m_enter);
    setPart(m_other, "link");
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    m_connection->setWordWrap(true);
    m_connection->setObjectName(QStringLiteral("connection"));
    column->addWidget(m_connection);
    auto *version = new QLabel(tr("Version %1").arg(QStringLiteral(MIMAMORI_VERSION)));
    setPart(version, "label");
    column->addWidget(version);
    outer->addStretch(2);
    auto *row = new QHBoxLayout; // an alignment would not ask the wrapped words how high they are
    row->addStretch();
    row->addWidget(card);
    row->addStretch();
    outer->addLayout(row);
    outer->addStretch(3);
    setFocusProxy(m_name);
}

void LoginPage::buildFields(QVBoxLayout *column)
{
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(2);
    m_name = labelled(fields, tr("Login name"), "login_name");
    m_password = labelled(fields, tr("Password"), "password");
    m_password->setEchoMode(QLineEdit::Password);
    auto *code = new QVBoxLayout(m_codeRow);
    code->setContentsMargins(0, 0, 0, 0);
    code->setSpacing(2);
    m_code = labelled(code, tr("One-time code (six digits)"), "code");
    m_code->setMaxLength(16);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    fields->addWidget(m_codeRow);
    m_codeRow->hide();
    column->addWidget(m_fields);
    column->addWidget(m_enrolment);
    m_enrolment->hide();
}

void LoginPage::askForCode(bool shown)
{
    m_code->clear();
    m_codeRow->setVisible(shown);
    if (shown)
        m_code->setFocus(Qt::OtherFocusReason);
}

void LoginPage::showEnrolment(bool shown)
{
    m_fields->setVisible(!shown);
    m_enter->setVisible(!shown);
    m_enrolment->setVisible(shown);
}

/// What the second factor asks for is answered on this page; the password stays in its field until then.
void LoginPage::refused(const Problem &why)
{
    say(problemText(why), why.code() != "factor_code_required");
    if (why.code() == "factor_code_required" || why.code() == "factor_wrong") {
        if (!m_enrolment->isVisibleTo(this))
            askForCode(true);
        return;
    }
    if (why.code() == "factor_not_enrolled") {
        showEnrolment(true);
        m_enrolment->begin(m_name->text().trimmed(), m_password->text());
        return;
    }
    showEnrolment(false);
    askForCode(false);
    m_password->clear();
    m_password->setFocus(Qt::OtherFocusReason);
}

void LoginPage::setLocked(bool locked)
{
    m_locked = locked;
    m_heading->setText(locked ? tr("The screen is locked. What you were doing is still there.") : tr("Child guidance case system"));
    m_heading->setWordWrap(true);
    m_enter->setText(locked ? tr("Unlock") : tr("Sign in"));
    m_name->setReadOnly(locked);
    m_other->setVisible(locked);
    if (locked)
        m_name->setText(m_context.session.view().loginName);
    m_password->clear();
    askForCode(false);
    showEnrolment(false);
    say({}, false);
}

void LoginPage::focusFirst()
{
    (m_locked || !m_name->text().isEmpty() ? m_password : m_name)->setFocus(Qt::TabFocusReason);
}

void LoginPage::say(const QString &sentence, bool problem)
{
    m_message->setText(sentence.isEmpty() || !problem ? sentence : QStringLiteral("▲ ") + sentence);
    mark(m_message, problem ? "danger" : "quiet");
}

void LoginPage::showConnection()
{
    const Api &api = m_context.api;
    const QString environment = api.welcome().environment;
    m_environment->setText(environment == u"training" ? tr("Training environment") : environment);
    m_environment->setVisible(!environment.isEmpty());
    if (api.state() == Api::State::Connected) {
        m_connection->setText(QStringLiteral("● ") + tr("Connected") + QStringLiteral("  ") + api.welcome().terminal);
        mark(m_connection, "good");
        if (m_submitWhenConnected)
            submit();
        return;
    }
    const bool knows = !api.trouble().isEmpty();
    m_connection->setText(knows ? QStringLiteral("○ ") + problemText(Problem(api.trouble(), {}, api.troubleArgs()))
                                : QStringLiteral("○ ") + tr("Connecting…"));
    mark(m_connection, knows ? "warning" : "quiet");
}

void LoginPage::fillAndSubmit(const QString &loginName, const QString &password)
{
    m_name->setText(loginName);
    m_password->setText(password);
    m_submitWhenConnected = true;
    if (m_context.api.state() == Api::State::Connected)
        submit();
}

void LoginPage::submit()
{
    if (m_waiting || Composition::instance().isActive())
        return;
    m_submitWhenConnected = false;
    if (m_name->text().isEmpty() || m_password->text().isEmpty()) {
        say(tr("Please enter login name and password."), true);
        focusFirst();
        return;
    }
    if (m_context.api.state() != Api::State::Connected) { // a password does not wait in a queue
        submitAlone();
        return;
    }
    m_waiting = true;
    m_enter->setEnabled(false);
    say(tr("Signing in…"), false);
    const auto ready = [this] {
        m_waiting = false;
        m_enter->setEnabled(true);
    };
    m_context.session.signIn(m_name->text().trimmed(), m_password->text(), this,
        [this, ready, password = m_password->text(), wasAlone = m_context.session.isAlone()](bool otherPerson) {
            ready();
            signedInBy(password, otherPerson, wasAlone);
        },
        [this, ready](const Problem &why) {
            ready();
            refused(why);
        }, m_code->text());
}

void LoginPage::signedInBy(const QString &password, bool otherPerson, bool wasAlone)
{
    m_password->clear();
    askForCode(false);
    if (m_context.journal) {
        m_context.journal->open(Outbox::personOf(m_context.api, m_context.session.view().loginName), password);
        if (wasAlone) // it was opened with the password of the last time, which may have been changed elsewhere
            m_context.journal->changePassword(password);
    }
    say({}, false);
    m_context.preferences.setLastLoginName(m_name->text().trimmed());
    Q_EMIT signedIn(otherPerson);
}

/// Nobody to ask but the terminal: the journal of this person opens with the password of their last sign-in here, or nothing does.
void LoginPage::submitAlone()
{
    const QByteArray trouble = m_context.api.trouble();
    if (!m_context.journal || !mayWorkAlone(trouble)) {
        say(trouble.isEmpty() ? tr("There is no connection to the server yet. Please try again when it stands.")
                              : problemText(Problem(trouble, {}, m_context.api.troubleArgs())), true);
        return;
    }
    m_waiting = true;
    m_enter->setEnabled(false);
    say(tr("No connection: opening what you keep at this terminal…"), false);
    m_context.journal->unlock(Outbox::personOf(m_context.api, m_name->text().trimmed()), m_password->text(), this, [this](const Journal::Unlocked &unlocked) {
        m_waiting = false;
        m_enter->setEnabled(true);
        m_password->clear();
        if (!unlocked.isGood()) {
            say(aloneWords(unlocked), true);
            m_password->setFocus(Qt::OtherFocusReason);
            return;
        }
        if (!m_context.session.isSomebody() && !takeDesk(m_context)) {
            m_context.journal->close();
            say(aloneWords({JournalFile::Opened::Unknown, false, 0}), true);
            return;
        }
        say({}, false);
        Q_EMIT signedIn(false);
    });
}

} // namespace mimamori
