// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "model/access/session.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace mimamori {

/// Whether one of the granted names ("case.open", "case.*", "*") covers the operation.
bool covers(const QStringList &granted, const QString &operation);

/// Who is signed in at this terminal. Only switches actions on and off; the server checks every call itself.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(Api &api, QObject *parent = nullptr);

    bool isSignedIn() const { return !m_view.token.isEmpty(); }
    /// Somebody works here without the server, on what this terminal knows of them; nothing is sent before they sign in.
    bool isAlone() const { return m_alone; }
    bool isSomebody() const { return isSignedIn() || m_alone; }
    const SessionView &view() const { return m_view; }
    bool may(const char *operation) const { return may(QLatin1String(operation)); }
    bool may(const QString &operation) const { return covers(m_view.operations, operation); }
    /// "北区役所保健福祉課" of the first post, empty when there is none.
    QString officeName() const;
    QString roleName() const;

    /// Signs in (with a one-time code where the server asked for one), or unlocks when somebody is signed in. `done` also tells whether it is another person than before.
    void signIn(const QString &loginName, const QString &password, QObject *receiver, std::function<void(bool otherPerson)> done,
                Api::OnProblem onProblem, const QString &code = {});
    /// `view` as it was when this person last signed in at this terminal.
    void workAlone(const SessionView &view);
    void signOut();

    /// The live topics an object listens to ("child_file/12", "office/3"), until it is gone or says otherwise; the server is told
    /// once for all of them, and again after each reconnect. "user/<me>" needs no asking.
    void hear(QObject *listener, const QStringList &topics);
    /// Tells colleagues at a topic that something is being written there, or no more.
    void writeIn(const QString &topic, bool writing);

Q_SIGNALS:
    void changed();
    /// From now on the server tells of the topics asked for; what came between the first look and this moment was told to nobody.
    void listening();
    /// The server ended the session; the pages stay as they are until the password is given again.
    void ended();

private:
    void take(const SessionView &view);
    void subscribe();

    Api &m_api;
    SessionView m_view;
    bool m_alone{};
    QHash<QObject *, QStringList> m_topics;
    QStringList m_writing; ///< topics in which something is being written
    bool m_heard{};     ///< the server holds a list of ours
    QTimer m_subscribe; ///< pages opened at once make one subscription
};

} // namespace mimamori
