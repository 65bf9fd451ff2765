// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/screen_clock.h"

#include "core/api.h"
#include "core/session.h"
#include "model/assurance/service_minutes.h"
#include "shell/page.h"

#include <QEvent>

namespace mimamori {

namespace {

constexpr int sendMs = 5 * 60 * 1000;
constexpr int mostTransitions = 200; ///< what one request may hold

/// "child_file/12" is the screen child_file: no numbers of records leave the terminal this way.
QString screenOf(const Page &page)
{
    return page.manual().left(50);
}

QString countsText(const QList<qint64> &counts)
{
    QStringList out;
    for (const qint64 count : counts)
        out << QString::number(count);
    return out.join(QLatin1Char(','));
}

} // namespace

ScreenClock::ScreenClock(Api &api, Session &session, QObject *parent) : QObject(parent), m_api(api), m_session(session)
{
    m_send.setInterval(sendMs);
    connect(&m_send, &QTimer::timeout, this, &ScreenClock::send);
    m_send.start();
}

bool ScreenClock::asksDatabase(const QString &screen)
{
    static const QStringList own{QStringLiteral("help"), QStringLiteral("notices"), QStringLiteral("outbox"), QStringLiteral("session.change_password"),
        QStringLiteral("intake"), QStringLiteral("export"), QStringLiteral("break_glass"), QStringLiteral("conflict")};
    return !own.contains(screen);
}

void ScreenClock::asked()
{
    m_since.start();
    m_asked = true;
}

void ScreenClock::shown(Page *page)
{
    if (!page)
        return;
    if (!m_asked)
        m_since.start();
    m_asked = false;
    m_from = m_to;
    m_to = screenOf(*page);
    if (m_page)
        m_page->removeEventFilter(this);
    m_page = page;
    page->installEventFilter(this);
}

bool ScreenClock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || watched != m_page)
        return false;
    watched->removeEventFilter(this);
    m_page.clear();
    // The children are painted in the same pass; when the loop comes round the picture is there.
    QMetaObject::invokeMethod(this, [this, transition = QString(m_from + u'>' + m_to), asks = asksDatabase(m_to)] { count(transition, asks, m_since.elapsed()); },
        Qt::QueuedConnection);
    return false;
}

void ScreenClock::count(const QString &transition, bool databaseWork, qint64 milliseconds)
{
    QList<qint64> one(responseBuckets);
    one[responseBucket(milliseconds)] = 1;
    add(transition, databaseWork, one);
}

void ScreenClock::add(const QString &transition, bool databaseWork, const QList<qint64> &counts)
{
    const std::pair<QString, bool> key(transition, databaseWork);
    if (!m_counts.contains(key) && m_counts.size() >= mostTransitions)
        return;
    QList<qint64> &sum = m_counts[key];
    sum.resize(responseBuckets);
    for (int i = 0; i < responseBuckets; ++i)
        sum[i] += counts[i];
}

QList<ScreenTimes> ScreenClock::counted() const
{
    QList<ScreenTimes> out;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        out << ScreenTimes{it.key().first, it.key().second, countsText(it.value())};
    return out;
}

void ScreenClock::send()
{
    if (m_counts.isEmpty() || !m_session.isSignedIn() || m_api.state() != Api::State::Connected)
        return;
    ReportScreenTimes report;
    report.times = counted();
    const auto sent = m_counts;
    m_counts.clear();
    m_api.call(report, this, [](const ReportScreenTimes::Taken &) {},
        [this, sent](const Problem &) {
            for (auto it = sent.cbegin(); it != sent.cend(); ++it)
                add(it.key().first, it.key().second, it.value());
        },
        CallOptions::write());
}

} // namespace mimamori
