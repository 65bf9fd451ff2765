// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace mimamori {

/// 前回の下書きがあります: stands above a form that shows what was left behind, and throws it away when the person wants that.
class DraftBar : public QFrame {
    Q_OBJECT
public:
    explicit DraftBar(QWidget *parent = nullptr);
    void say(const QString &sentence);

Q_SIGNALS:
    void discardPressed();

private:
    QLabel *m_words;
    QPushButton *m_discard;
};

} // namespace mimamori
