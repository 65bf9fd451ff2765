// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preferences.h"

#include <QSettings>

namespace mimamori {

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent), m_settings(new QSettings(file, QSettings::IniFormat, this)) {}

void Preferences::set(const QString &name, const QVariant &value)
{
    if (m_settings->value(name) == value)
        return;
    m_settings->setValue(name, value);
    Q_EMIT changed();
}

int Preferences::pointSize() const
{
    return qBound(8, m_settings->value(QStringLiteral("view/point_size"), 11).toInt(), 24);
}

void Preferences::setPointSize(int points)
{
    set(QStringLiteral("view/point_size"), points);
}

bool Preferences::enterMovesOn() const
{
    return m_settings->value(QStringLiteral("input/enter_moves_on"), true).toBool();
}

void Preferences::setEnterMovesOn(bool on)
{
    set(QStringLiteral("input/enter_moves_on"), on);
}

bool Preferences::enterLeavesLongText() const
{
    return m_settings->value(QStringLiteral("input/enter_leaves_long_text"), false).toBool();
}

void Preferences::setEnterLeavesLongText(bool on)
{
    set(QStringLiteral("input/enter_leaves_long_text"), on);
}

QString Preferences::lastLoginName() const
{
    return m_settings->value(QStringLiteral("login/name")).toString();
}

void Preferences::setLastLoginName(const QString &name)
{
    set(QStringLiteral("login/name"), name);
}

QByteArray Preferences::columns(const QString &table) const
{
    return m_settings->value(QStringLiteral("columns/") + table).toByteArray();
}

void Preferences::setColumns(const QString &table, const QByteArray &state)
{
    m_settings->setValue(QStringLiteral("columns/") + table, state);
}

QString Preferences::file() const
{
    return m_settings->fileName();
}

} // namespace mimamori
