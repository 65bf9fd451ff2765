// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "core/client_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mimamori {

class FactorPanel;

/// Where a person signs in, and where a locked screen is unlocked again. Says all it has to say on the page itself.
class LoginPage : public QWidget {
    Q_OBJECT
public:
    explicit LoginPage(ClientContext &context, QWidget *parent = nullptr);

    /// Locked: the name is fixed, the pages behind stay as they are; "another person" signs out first.
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }
    /// Fills the form and sends it as soon as there is a connection; for the program's --login option.
    void fillAndSubmit(const QString &loginName, const QString &password);
    void submit();
    void focusFirst();
    void say(const QString &sentence, bool problem);

Q_SIGNALS:
    /// Also when somebody begins, or unlocks, without the server: then the session says so.
    void signedIn(bool otherPerson);
    /// From the lock: somebody else wants to work here.
    void leaveRequested();

private:
    void showConnection();
    void submitAlone();
    void signedInBy(const QString &password, bool otherPerson, bool wasAlone);
    void build();
    void buildFields(QVBoxLayout *column);
    void refused(const Problem &why);
    void askForCode(bool shown);
    void showEnrolment(bool shown);

    ClientContext &m_context;
    QLabel *m_heading;
    QLabel *m_environment;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QWidget *m_fields;         ///< name, password and, when the server asked for it, the one-time code
    QWidget *m_codeRow;
    QLineEdit *m_code;
    FactorPanel *m_enrolment;  ///< in place of the fields while a second factor is set up
    QPushButton *m_enter;
    QPushButton *m_other;
    QLabel *m_message;
    QLabel *m_connection;
    bool m_locked{};
    bool m_waiting{};
    bool m_submitWhenConnected{};
};

} // namespace mimamori
