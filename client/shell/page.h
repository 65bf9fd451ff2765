// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "core/client_context.h"
#include "ui/message_bar.h"

#include <QMap>
#include <QWidget>

#include <functional>

namespace mimamori {

class RecordType;

/// What one slot of the function key bar does on this page (meanings are fixed: experience.md).
struct FunctionKey {
    QString word{};
    std::function<void()> run{};
    bool enabled{true};
};

/// One tab of the main window: a file, a list, a sheet. Pages talk to the frame through these signals only.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(ClientContext &context, QWidget *parent = nullptr) : QWidget(parent), m_context(context) {}

    /// Stands on the tab; may name a child, the window's title never does.
    QString title() const { return m_title; }
    /// A name of resources/icons.
    QByteArray icon() const { return m_icon; }
    /// Pages with the same key are one: opening it again shows the one that is there ("case/12", "office.list").
    QString pageKey() const { return m_key; }
    /// The page of the manual that F1 opens here: its own name, otherwise what stands before the '/' of its key.
    QString manual() const { return m_manual.isEmpty() ? m_key.section(QLatin1Char('/'), 0, 0) : m_manual; }
    const QMap<int, FunctionKey> &functionKeys() const { return m_functionKeys; }

    /// Shown, first time or again: refresh what may be stale.
    virtual void activated() {}
    /// Esc or closing the tab: call `leave(true)` when nothing is lost; ask through the Prompt otherwise.
    virtual void canLeave(std::function<void(bool)> leave) { leave(true); }

Q_SIGNALS:
    void titleChanged();
    void functionKeysChanged();
    /// Opens another page in a tab; the frame takes it over.
    void openRequested(mimamori::Page *page);
    void closeRequested();
    void message(mimamori::MessageKind kind, const QString &sentence);

protected:
    ClientContext &context() const { return m_context; }
    void setTitle(const QString &title);
    void setIcon(const QByteArray &icon) { m_icon = icon; }
    void setPageKey(const QString &key) { m_key = key; }
    void setManual(const QString &name) { m_manual = name; }
    /// Word empty = the fixed word of the slot (functionKeyWord).
    void setFunctionKey(int number, std::function<void()> run, const QString &word = {});
    void removeFunctionKey(int number);
    void enableFunctionKey(int number, bool enabled);
    void tell(MessageKind kind, const QString &sentence) { Q_EMIT message(kind, sentence); }
    void tellProblem(const Problem &problem, const RecordType *type = nullptr);
    void open(Page *page) { Q_EMIT openRequested(page); }
    void close() { Q_EMIT closeRequested(); }

private:
    ClientContext &m_context;
    QString m_title;
    QByteArray m_icon;
    QString m_key;
    QString m_manual;
    QMap<int, FunctionKey> m_functionKeys;
};

/// ヘルプ, 編集, 検索 …: the fixed word of F1 to F12.
QString functionKeyWord(int number);

} // namespace mimamori
