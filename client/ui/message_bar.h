// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace mimamori {

enum class MessageKind { Info, Good, Warning, Problem };

/// What happened, why, and which key next; stays until the next message or Esc. The server's clock stands at its right end.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);
    void say(MessageKind kind, const QString &sentence);
    void clear();
    QString text() const;
    void setClock(const QString &text);

private:
    QLabel *m_text;
    QLabel *m_clock;
};

} // namespace mimamori
