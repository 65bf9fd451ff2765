// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enroller.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mimamori {

/// The first thing a bare terminal shows: which server, and the one-time code the administrator gave.
class EnrolPage : public QWidget {
    Q_OBJECT
public:
    explicit EnrolPage(const QString &settingsFile, const QString &server = {}, QWidget *parent = nullptr);

    void submit();

Q_SIGNALS:
    /// The terminal has its certificate; the settings name it.
    void finished();

private:
    QLineEdit *addLine(QVBoxLayout *column, const QString &label, const char *name);
    void addHead(QVBoxLayout *column);
    void connectParts();
    void say(const QString &sentence, const char *kind);

    Enroller m_enroller;
    QLineEdit *m_server;
    QLineEdit *m_port;
    QLineEdit *m_code;
    QPushButton *m_enter;
    QLabel *m_message;
};

} // namespace mimamori
