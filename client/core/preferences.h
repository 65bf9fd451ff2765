// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

class QSettings;

namespace mimamori {

/// What a person sets for this terminal: text size, what Enter does, remembered columns. Holds no case content.
class Preferences : public QObject {
    Q_OBJECT
public:
    /// `file`: an INI file; made when it is not there.
    explicit Preferences(const QString &file, QObject *parent = nullptr);

    /// 10, 12, 14 or 18 by choice, 11 at first.
    int pointSize() const;
    void setPointSize(int points);
    /// Enter goes to the next field (on at first).
    bool enterMovesOn() const;
    void setEnterMovesOn(bool on);
    /// Enter goes on from a text of many lines too, and Ctrl+Enter makes the new line (off at first).
    bool enterLeavesLongText() const;
    void setEnterLeavesLongText(bool on);
    QString lastLoginName() const;
    void setLastLoginName(const QString &name);
    QByteArray columns(const QString &table) const;
    void setColumns(const QString &table, const QByteArray &state);
    QString file() const;

Q_SIGNALS:
    void changed();

private:
    void set(const QString &name, const QVariant &value);
    QSettings *m_settings;
};

} // namespace mimamori
