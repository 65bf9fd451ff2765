// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace mimamori {

class Session;

/// The modules at the left, Alt+1 to Alt+9; below the current one its further pages. Shows only what the roles may open.
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
    QVBoxLayout *m_column;
    QHash<int, QPushButton *> m_modules;
    QHash<int, int> m_first;
    QMultiHash<int, QPushButton *> m_pages;
    int m_current{};
};

} // namespace mimamori
