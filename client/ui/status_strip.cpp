// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_strip.h"

#include "ui/part.h"

#include <QHBoxLayout>
#include <QLabel>

namespace mimamori {

namespace {

void put(QLabel *label, const char *kind, const QString &text)
{
    label->setText(text);
    setLook(label, "kind", kind);
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent), m_connection(new QLabel), m_overdue(new QLabel), m_today(new QLabel), m_unsent(new QLabel), m_notices(new QLabel)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(20);
    for (QLabel *label : {m_connection, m_overdue, m_today, m_unsent, m_notices})
        row->addWidget(label);
    setConnected(false);
    setDue(-1, -1);
    setUnsent(0);
    setNotices(0);
}

void StatusStrip::setConnected(bool connected)
{
    if (connected)
        put(m_connection, "good", QStringLiteral("● ") + tr("Connected"));
    else
        put(m_connection, "danger", QStringLiteral("○ ") + tr("Offline"));
}

void StatusStrip::setDue(int overdue, int today)
{
    m_overdue->setVisible(overdue >= 0);
    m_today->setVisible(today >= 0);
    put(m_overdue, overdue > 0 ? "danger" : "quiet", QStringLiteral("▲ ") + tr("Overdue %1").arg(overdue));
    put(m_today, today > 0 ? "warning" : "quiet", QStringLiteral("◆ ") + tr("Today %1").arg(today));
}

void StatusStrip::setNotices(int count)
{
    // Shown first: what is hidden does not tell the row that its look, and with it its width, has changed.
    m_notices->setVisible(count > 0);
    put(m_notices, "warning", QStringLiteral("◆ ") + tr("Notices %1").arg(count));
}

void StatusStrip::setUnsent(int count)
{
    put(m_unsent, count > 0 ? "warning" : "quiet", tr("Unsent %1").arg(count));
}

} // namespace mimamori
