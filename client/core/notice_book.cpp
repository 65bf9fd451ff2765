// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notice_book.h"

#include "core/code_book.h"
#include "core/session.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int mostKept = 200;

QString textOf(const QCborMap &args, const char *name)
{
    return args.value(QLatin1String(name)).toString();
}

} // namespace

NoticeBook::NoticeBook(Api &api, Session &session, QObject *parent) : QObject(parent), m_api(api), m_session(session)
{
    connect(&api, &Api::event, this, &NoticeBook::hear);
    connect(&session, &Session::changed, this, [this] {
        const qint64 user = m_session.isSignedIn() ? m_session.view().user.id : 0;
        if (user == m_user)
            return;
        m_user = user; // what one person was told is not shown to another
        m_notices.clear();
        Q_EMIT changed();
    });
}

void NoticeBook::hear(const QByteArray &topic, const QCborMap &out)
{
    const qint64 id = out.value(QStringLiteral("popup")).toInteger();
    if (!id || !m_user || topic != "user/" + QByteArray::number(m_user))
        return;
    const bool known = std::any_of(m_notices.cbegin(), m_notices.cend(), [id](const Notice &notice) { return notice.id == id; });
    if (known) // told again after a reconnect
        return;
    const QCborMap args = out.value(QStringLiteral("args")).toMap();
    QStringList about{textOf(args, "rule_name"), textOf(args, "number")};
    about.removeAll(QString());
    const Notice notice{id, out.value(QStringLiteral("topic")).toString(), about.join(u' '), out.value(QStringLiteral("child_file")).toInteger(), m_api.now(), false};
    m_notices.prepend(notice);
    while (m_notices.size() > mostKept)
        m_notices.removeLast();
    Q_EMIT arrived(notice);
    Q_EMIT changed();
}

int NoticeBook::unseen() const
{
    return int(std::count_if(m_notices.cbegin(), m_notices.cend(), [](const Notice &notice) { return !notice.seen; }));
}

void NoticeBook::seeAll()
{
    if (unseen() == 0)
        return;
    for (Notice &notice : m_notices)
        notice.seen = true;
    Q_EMIT changed();
}

QString NoticeBook::words(const CodeBook &codes, const Notice &notice)
{
    const QString kind = codes.name("task_kind", notice.kind);
    return notice.about.isEmpty() ? kind : kind + u' ' + notice.about;
}

} // namespace mimamori
