// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/outbox.h"

#include "core/session.h"
#include "journal/journal.h"

#include <QRandomGenerator>

namespace mimamori {

namespace {

/// The server could not, or does not know whether it did: the same act again, a little later.
bool comesBack(const QByteArray &code)
{
    return code == "busy" || code == "database_away" || code == "service_read_only" || code == "outcome_unknown";
}

} // namespace

QCborMap OutboxEntry::toRow() const
{
    return {{QStringLiteral("kind"), QStringLiteral("outbox")}, {QStringLiteral("key"), QString::fromLatin1(key)},
            {QStringLiteral("operation"), QString::fromLatin1(operation)}, {QStringLiteral("in"), in},
            {QStringLiteral("base_version"), baseVersion}, {QStringLiteral("base"), base}, {QStringLiteral("what"), what},
            {QStringLiteral("made_at"), madeAt.toString(Qt::ISODateWithMs)}, {QStringLiteral("state"), int(state)},
            {QStringLiteral("code"), QString::fromLatin1(code)}, {QStringLiteral("field"), QString::fromLatin1(field)},
            {QStringLiteral("args"), QCborMap::fromVariantMap(args)}, {QStringLiteral("draft"), draft.toRow()}};
}

bool OutboxEntry::isEntry(const QCborMap &row)
{
    return row.value(QStringLiteral("kind")).toString() == QLatin1String("outbox");
}

OutboxEntry OutboxEntry::fromRow(qint64 row, const QCborMap &content)
{
    const auto text = [&content](const char *name) { return content.value(QLatin1String(name)).toString(); };
    const auto map = [&content](const char *name) { return content.value(QLatin1String(name)).toMap(); };
    OutboxEntry out;
    out.row = row;
    out.key = text("key").toLatin1();
    out.operation = text("operation").toLatin1();
    out.in = map("in");
    out.baseVersion = content.value(QStringLiteral("base_version")).toInteger(-1);
    out.base = map("base");
    out.what = text("what");
    out.madeAt = QDateTime::fromString(text("made_at"), Qt::ISODateWithMs);
    out.state = State(content.value(QStringLiteral("state")).toInteger());
    out.code = text("code").toLatin1();
    out.field = text("field").toLatin1();
    out.args = map("args").toVariantMap();
    out.draft = DraftView::fromRow(0, map("draft"));
    return out;
}

Outbox::Outbox(Api &api, Session &session, Journal &journal, QObject *parent)
    : QObject(parent), m_api(api), m_session(session), m_journal(journal)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Outbox::pump);
    connect(&journal, &Journal::opened, this, &Outbox::load);
    connect(&journal, &Journal::stateChanged, this, [this] {
        if (m_journal.state() != Journal::State::Closed)
            return;
        ++m_round; // another person comes: what is under way is answered to nobody, and asked again another day
        m_entries.clear();
        m_forms.clear();
        m_unsealed.clear();
        m_underWay = 0;
        Q_EMIT changed();
    });
    connect(&api, &Api::stateChanged, this, &Outbox::pump);
    connect(&session, &Session::changed, this, &Outbox::pump);
}

bool Outbox::isAway() const
{
    return m_api.state() != Api::State::Connected || !m_api.hasSession();
}

QString Outbox::personOf(const Api &api, const QString &loginName)
{
    return api.host() + u'|' + loginName.toLower();
}

/// What one person wrote never goes out in another's name.
bool Outbox::isOurs() const
{
    return m_journal.isUsable() && m_journal.person() == personOf(m_api, m_session.view().loginName);
}

void Outbox::load()
{
    for (auto row = m_journal.rows().cbegin(); row != m_journal.rows().cend(); ++row) {
        if (OutboxEntry::isEntry(row.value()) && !m_entries.contains(row.key()))
            m_entries.insert(row.key(), OutboxEntry::fromRow(row.key(), row.value()));
    }
    Q_EMIT changed();
    pump();
}

void Outbox::send(OutboxEntry entry, Draft *draft, QObject *receiver, OnReply onReply, OnProblem onProblem)
{
    if (entry.key.isEmpty())
        entry.key = newUuid7();
    entry.madeAt = m_api.now();
    entry.state = OutboxEntry::State::Waiting;
    QList<qint64> removed;
    if (draft) {
        entry.draft = draft->handOver();
        if (entry.draft.row)
            removed << entry.draft.row;
        entry.draft.row = 0;
    }
    entry.row = m_journal.write(0, entry.toRow(), removed, this, [this, round = m_round, key = entry.key] {
        if (round != m_round)
            return;
        for (const OutboxEntry &sealed : std::as_const(m_entries)) {
            if (sealed.key == key)
                m_unsealed.remove(sealed.row);
        }
        pump();
    });
    m_entries.insert(entry.row, entry);
    m_unsealed.insert(entry.row);
    m_forms.insert(entry.row, {receiver, std::move(onReply), std::move(onProblem)});
    Q_EMIT changed();
}

/// One after the other: what was written later may build on what was written before.
void Outbox::pump()
{
    if (m_underWay || m_again.isActive() || isAway() || !isOurs())
        return;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (entry.state != OutboxEntry::State::Waiting)
            continue;
        if (m_unsealed.contains(entry.row))
            return;
        m_underWay = entry.row;
        const qint64 row = entry.row;
        m_api.callRaw(entry.operation, entry.in, this,
            [this, row, round = m_round](const QCborMap &out) {
                if (round == m_round)
                    answered(row, out);
            },
            [this, row, round = m_round](const Problem &why) {
                if (round == m_round)
                    refused(row, why);
            }, {entry.key, entry.baseVersion});
        return;
    }
}

void Outbox::store(const OutboxEntry &entry)
{
    m_entries.insert(entry.row, entry);
    m_journal.put(entry.row, entry.toRow());
}

void Outbox::take(qint64 row)
{
    m_entries.remove(row);
    m_forms.remove(row);
    m_unsealed.remove(row);
    m_journal.remove(row);
}

void Outbox::answered(qint64 row, const QCborMap &out)
{
    m_underWay = 0;
    m_patience.reset();
    const OutboxEntry entry = m_entries.value(row);
    const Waiting form = m_forms.value(row);
    take(row);
    if (form.receiver && form.onReply)
        form.onReply(out);
    else
        Q_EMIT delivered(entry);
    Q_EMIT changed();
    pump();
}

void Outbox::refused(qint64 row, const Problem &why)
{
    m_underWay = 0;
    if (why.code() == "session_ended")
        return; // of another person, or of nobody: it waits for its own
    if (comesBack(why.code())) {
        m_again.start(m_patience.next(QRandomGenerator::global()->generateDouble()));
        return;
    }
    OutboxEntry entry = m_entries.value(row);
    entry.code = why.code();
    entry.field = why.field();
    entry.args = why.args();
    const bool merges = why.code() == "conflict" && recordOf(entry);
    entry.state = merges ? OutboxEntry::State::Conflict : OutboxEntry::State::Refused;
    store(entry);
    const Waiting form = m_forms.take(row);
    if (form.receiver && form.onProblem && form.onProblem(why))
        take(row);
    else
        Q_EMIT stuck(row);
    Q_EMIT changed();
    pump();
}

void Outbox::retry(qint64 row)
{
    const auto found = m_entries.find(row);
    if (found == m_entries.end() || found->state == OutboxEntry::State::Conflict)
        return;
    OutboxEntry entry = *found;
    entry.state = OutboxEntry::State::Waiting;
    store(entry);
    m_again.stop();
    Q_EMIT changed();
    pump();
}

void Outbox::retryAll()
{
    const QList<qint64> rows = m_entries.keys();
    for (const qint64 row : rows)
        retry(row);
}

void Outbox::discard(qint64 row)
{
    if (row == m_underWay) // the server may have it already: it is not ours to take back
        return;
    take(row);
    Q_EMIT changed();
}

QString Outbox::backToDraft(qint64 row)
{
    const OutboxEntry entry = m_entries.value(row);
    if (row == m_underWay || entry.draft.key.isEmpty())
        return {};
    m_journal.write(0, entry.draft.toRow(), {row});
    take(row);
    Q_EMIT changed();
    return entry.draft.key;
}

void Outbox::sendMerged(qint64 row, const QCborMap &in, const QCborMap &theirs, qint64 version)
{
    OutboxEntry entry = m_entries.value(row);
    if (entry.state != OutboxEntry::State::Conflict)
        return;
    entry.key = newUuid7(); // other content is another act
    entry.in = in;
    entry.base = theirs;
    entry.baseVersion = version;
    entry.state = OutboxEntry::State::Waiting;
    store(entry);
    Q_EMIT changed();
    pump();
}

std::optional<std::pair<QByteArray, qint64>> Outbox::recordOf(const OutboxEntry &entry)
{
    const qsizetype dot = entry.operation.indexOf('.');
    const QByteArray record = entry.operation.left(dot), verb = entry.operation.mid(dot + 1);
    if (dot < 0 || (verb != "save" && verb != "update"))
        return std::nullopt;
    const QString id = verb == "save" ? QStringLiteral("id") : QString::fromLatin1(record);
    const qint64 number = entry.in.value(id).toInteger();
    return number ? std::optional(std::pair(QByteArray(record + ".get"), number)) : std::nullopt;
}

void sendAct(ClientContext &context, OutboxEntry entry, Draft *draft, QObject *receiver, Outbox::OnReply onReply, Outbox::OnProblem onProblem)
{
    if (context.outbox) {
        context.outbox->send(std::move(entry), draft, receiver, std::move(onReply), std::move(onProblem));
        return;
    }
    context.api.callRaw(entry.operation, entry.in, receiver, std::move(onReply), [onProblem](const Problem &why) { onProblem(why); },
                        {newUuid7(), entry.baseVersion});
}

bool isSendingLater(const ClientContext &context)
{
    return context.outbox ? context.outbox->isAway() : context.api.state() != Api::State::Connected;
}

} // namespace mimamori
