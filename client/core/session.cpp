// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session.h"

namespace mimamori {

bool covers(const QStringList &granted, const QString &operation)
{
    for (const QString &name : granted) {
        if (name == operation || name == u"*")
            return true;
        if (name.endsWith(u".*") && operation.startsWith(QStringView(name).chopped(1)))
            return true;
    }
    return false;
}

Session::Session(Api &api, QObject *parent) : QObject(parent), m_api(api)
{
    connect(&api, &Api::resumed, this, [this](const QCborMap &out) {
        try {
            auto view = fromCbor<SessionView>(out);
            if (view.token.isEmpty()) // a resume need not repeat it
                view.token = m_view.token;
            m_view = view;
            m_subscribe.start();
            Q_EMIT changed();
        } catch (const Problem &bad) {
            Q_EMIT m_api.problem(bad);
        }
    });
    connect(&api, &Api::sessionEnded, this, &Session::ended);
    m_subscribe.setSingleShot(true);
    m_subscribe.setInterval(0);
    connect(&m_subscribe, &QTimer::timeout, this, &Session::subscribe);
}

QString Session::officeName() const
{
    return m_view.posts.isEmpty() ? QString() : m_view.posts.first().officeName;
}

QString Session::roleName() const
{
    return m_view.posts.isEmpty() ? QString() : m_view.posts.first().roleName;
}

void Session::signIn(const QString &loginName, const QString &password, QObject *receiver, std::function<void(bool)> done,
                     Api::OnProblem onProblem, const QString &code)
{
    const AuditHeads::Head seen = m_api.newestAuditHead();
    const Login login{loginName, password, QStringLiteral(MIMAMORI_VERSION), seen.head, seen.seal, code};
    m_api.call(login, receiver,
               [this, done = std::move(done)](const SessionView &view) {
                   const bool other = m_view.user && m_view.user != view.user;
                   take(view);
                   done(other);
               },
               std::move(onProblem));
}

void Session::workAlone(const SessionView &view)
{
    m_view = view;
    m_view.token.clear();
    m_alone = true;
    m_api.workAs(view.user.id);
    Q_EMIT changed();
}

void Session::take(const SessionView &view)
{
    m_view = view;
    m_alone = false;
    m_api.setSession(view.token.toUtf8(), view.user.id);
    m_heard = false;
    m_subscribe.start();
    Q_EMIT changed();
}

void Session::hear(QObject *listener, const QStringList &topics)
{
    if (!m_topics.contains(listener))
        connect(listener, &QObject::destroyed, this, [this, listener] { hear(listener, {}); });
    if (m_topics.value(listener) == topics)
        return;
    if (topics.isEmpty())
        m_topics.remove(listener);
    else
        m_topics.insert(listener, topics);
    m_subscribe.start();
}

void Session::writeIn(const QString &topic, bool writing)
{
    if (m_writing.contains(topic) == writing)
        return;
    if (writing)
        m_writing << topic;
    else
        m_writing.removeAll(topic);
    m_subscribe.start();
}

void Session::subscribe()
{
    if (!isSignedIn())
        return;
    QStringList all;
    for (const QStringList &topics : std::as_const(m_topics))
        all << topics;
    all.removeDuplicates();
    if (all.isEmpty() && !m_heard)
        return;
    m_heard = !all.isEmpty();
    // A file that was restricted meanwhile is not heard any more; its page says so by itself when it refreshes.
    m_api.call(Subscribe{all, m_writing}, this, [this](const Done &) { Q_EMIT listening(); }, [](const Problem &) {});
}

void Session::signOut()
{
    if (isSignedIn())
        m_api.call(EndSession{}, nullptr, [](const Done &) {}, [](const Problem &) {});
    m_view = {};
    m_alone = false;
    m_api.clearSession();
    Q_EMIT changed();
}

} // namespace mimamori
