// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyle>
#include <QWidget>

namespace mimamori {

/// Tells the style sheet which part of the look a widget plays: name is "part", "kind" or "chip" (ui/style.cpp).
inline void setLook(QWidget *widget, const char *name, const char *look)
{
    if (widget->property(name).toString() == QLatin1String(look))
        return;
    widget->setProperty(name, QVariant(QString::fromLatin1(look)));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

inline void setPart(QWidget *widget, const char *part)
{
    setLook(widget, "part", part);
}

} // namespace mimamori
