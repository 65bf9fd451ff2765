// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace mimamori {

/// Knows whether the input method is composing right now. Then Enter, Esc, Space, arrows and F6 to F10 are its own and nobody
/// else may act on them. Also tells when the person does anything, for whoever keeps what is typed.
class Composition : public QObject {
    Q_OBJECT
public:
    /// The one watcher of the program; made on first use, after QApplication.
    static Composition &instance();
    bool isActive() const { return !m_composing.isNull(); }
    /// What stands in the widget as composed and not committed; empty for every other widget.
    QString preeditOf(const QWidget *widget) const { return widget == m_composing ? m_preedit : QString(); }

Q_SIGNALS:
    /// A key, the input method, the mouse or a drop is about to change something.
    void touched();

private:
    explicit Composition(QObject *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QPointer<QWidget> m_composing;
    QString m_preedit;
};

} // namespace mimamori
