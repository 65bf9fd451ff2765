// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace mimamori {

/// The twelve keys at the bottom, each with its word. A slot without an action looks disabled but keeps its word, so that a key
/// means the same everywhere.
class FunctionKeyBar : public QFrame {
    Q_OBJECT
public:
    explicit FunctionKeyBar(QWidget *parent = nullptr);
    void setKey(int number, const QString &word, bool enabled);
    QPushButton *button(int number) const { return m_buttons[number - 1]; }

Q_SIGNALS:
    void pressed(int number);

private:
    QPushButton *m_buttons[12];
};

} // namespace mimamori
