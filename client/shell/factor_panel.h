// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "core/client_context.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mimamori {

/// A text as a QR code: dark squares with their quiet zone, to be painted in any size. Null when the text is too long.
QImage qrImage(const QString &text);

/// Sets up a second factor at the sign-in: shows the new secret once, as a QR code and to type, and puts it in force by its first code.
class FactorPanel : public QWidget {
    Q_OBJECT
public:
    explicit FactorPanel(ClientContext &context, QWidget *parent = nullptr);

    /// Asks the server for a new secret; name and password prove the person.
    void begin(const QString &loginName, const QString &password);
    void confirm();

Q_SIGNALS:
    void confirmed();
    void problem(const Problem &why);

private:
    void show(const QString &secret, const QString &uri);

    ClientContext &m_context;
    QLabel *m_picture;
    QLineEdit *m_secret;
    QLineEdit *m_code;
    QPushButton *m_confirm;
    QString m_loginName;
    QString m_password;
};

} // namespace mimamori
