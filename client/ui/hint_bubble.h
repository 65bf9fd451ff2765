// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace mimamori {

/// A greyed line just below a field, over whatever is there, so that the form never jumps while somebody types.
class HintBubble : public QLabel {
    Q_OBJECT
public:
    explicit HintBubble(QWidget *anchor);
    void say(const QString &text, bool warning);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void place();

    QWidget *m_anchor;
};

} // namespace mimamori
