// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QTabBar>
#include <QWidget>

namespace mimamori {

/// Walks every widget of a screen and says what a person would trip over; for any page's test.

inline QString widgetPath(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *w = widget; w; w = w->parentWidget())
        names.prepend(QString::fromLatin1(w->metaObject()->className()) + u'#' + w->objectName());
    return names.join(u'/');
}

/// Focusable widgets that a screen reader could not name (UX rule 15).
inline QStringList namelessWidgets(const QWidget *root)
{
    QStringList out;
    const auto all = root->findChildren<QWidget *>();
    for (const QWidget *w : all) {
        const bool takesFocus = w->focusPolicy() != Qt::NoFocus && !w->focusProxy() && w->isVisibleTo(root);
        if (!takesFocus || qobject_cast<const QTabBar *>(w) || w->inherits("QHeaderView") || w->inherits("QScrollArea"))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(w);
        if (w->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            out << widgetPath(w);
    }
    return out;
}

/// Labels and buttons whose words do not fit into the room they got (UX rule 14).
inline QStringList cutLabels(const QWidget *root)
{
    QStringList out;
    const auto all = root->findChildren<QWidget *>();
    for (const QWidget *w : all) {
        if (!w->isVisibleTo(root))
            continue;
        const auto *label = qobject_cast<const QLabel *>(w);
        const auto *button = qobject_cast<const QAbstractButton *>(w);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty())
            continue;
        const bool wraps = label && label->wordWrap();
        const bool narrow = !wraps && w->width() < w->sizeHint().width();
        const int needed = wraps ? label->heightForWidth(w->width()) : w->minimumSizeHint().height();
        if (narrow || w->height() < needed)
            out << widgetPath(w) + QStringLiteral(": ") + text;
    }
    return out;
}

} // namespace mimamori
