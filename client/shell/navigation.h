// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace mimamori {

class Session;

/// The modules at the left, Alt+1 to Alt+9; below the current one its further pages, in groups where they are many. Shows only what the roles may open.
class Navigation : public QFrame {
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);
    void rebuild(const Session &session);
    /// The first page of a module; false when there is none.
    bool openModule(int module);
    void setCurrentModule(int module);

Q_SIGNALS:
    /// Index into pageEntries().
    void chosen(int entry);

private:
    /// A page of a module, or the heading that a group of them is folded away under.
    struct Below {
        int module{};
        QString group{};
        bool isHeading{};
        QPushButton *button{};
    };
    void addModule(int module);
    void addPages(int module, const QList<int> &here);
    QPushButton *addBelow(Below below, const QString &words);
    void openGroup(int module, const QString &group);
    void showBelow();

    QVBoxLayout *m_column;
    QHash<int, QPushButton *> m_modules;
    QHash<int, int> m_first;
    QList<Below> m_below;
    QHash<int, QString> m_open; ///< the unfolded group of each module; empty = all are folded
    int m_current{};
};

} // namespace mimamori
