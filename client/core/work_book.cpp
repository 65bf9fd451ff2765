// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work_book.h"

#include "core/session.h"

namespace mimamori {

WorkBook::WorkBook(Api &api, Session &session, QObject *parent) : QObject(parent), m_api(api), m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    m_minute.setInterval(60'000);
    connect(&m_soon, &QTimer::timeout, this, &WorkBook::refresh);
    connect(&m_minute, &QTimer::timeout, this, &WorkBook::refresh);
    connect(&session, &Session::changed, this, &WorkBook::start);
    connect(&session, &Session::listening, &m_soon, qOverload<>(&QTimer::start));
    connect(&api, &Api::event, this, [this](const QByteArray &topic) {
        if (m_session.isSignedIn() && (topic.startsWith("user/") || topic.startsWith("office/")))
            m_soon.start();
    });
}

void WorkBook::start()
{
    m_work = {};
    m_loaded = false;
    if (!m_session.isSignedIn()) {
        m_minute.stop();
        m_session.hear(this, {});
        Q_EMIT changed();
        return;
    }
    QStringList offices;
    for (const PostView &post : m_session.view().posts)
        offices << QStringLiteral("office/%1").arg(post.office.id);
    offices.removeDuplicates();
    m_session.hear(this, offices);
    m_minute.start();
    refresh();
}

void WorkBook::refresh()
{
    if (!m_session.isSignedIn() || !m_session.may(GetMyWork::operation) || m_api.state() != Api::State::Connected)
        return;
    m_api.call(GetMyWork{}, this, [this](const MyWork &work) {
        m_work = work;
        m_loaded = true;
        Q_EMIT changed();
    });
}

} // namespace mimamori
