// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/request_runner.h"

#include "base/uuid7.h"
#include "db/transaction.h"
#include "model/model.h"
#include "security/audit_log.h"
#include "services/server_services.h"

#include <QCborValue>
#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QSet>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(requestLog, "mimamori.request")

QByteArray hashOf(const RequestFrame &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(request.op);
    hash.addData(QByteArray::number(request.baseVersion));
    hash.addData(request.in.toCborValue().toCbor());
    return hash.result();
}

/// Rows that make somebody's work without being a record. Seen by row-level security like the file they are about; whose work one
/// is, its feature decides (an approval may be another office's to give, so nobody asks for the right to write the file).
bool isWorkTable(QByteArrayView table)
{
    return table == "task" || table == "approval" || table == "running_clock";
}

Outcome refusal(const Problem &problem, const QByteArray &incident = {})
{
    Outcome out;
    out.error = {0, problem.code(), problem.field(), problem.args(), incident};
    return out;
}

} // namespace

RequestRunner::RequestRunner(Connection &db, const Features &features, ServerServices &services)
    : m_db(db), m_features(features), m_services(services)
{
}

Outcome RequestRunner::run(const Caller &caller, const RequestFrame &request)
{
    const QByteArray requestId = newUuid7();
    for (int tries = 1;; ++tries) {
        try {
            Outcome out;
            out.out = attempt(caller, request, requestId);
            out.ok = true;
            return out;
        } catch (const Problem &problem) {
            try {
                auditRefusal(caller, request, problem.code(), requestId);
            } catch (const DbError &error) {
                qCWarning(requestLog) << "refusal not audited" << request.op << error.what();
            }
            return refusal(problem);
        } catch (const DbError &error) {
            // The key makes a second attempt safe: what was committed after all is answered from its row.
            const bool unknown = dynamic_cast<const CommitUnknown *>(&error) != nullptr;
            if ((unknown || error.mayRetry()) && tries < 3)
                continue;
            qCWarning(requestLog) << "failed" << request.op << requestId << error.what();
            return refusal(Problem(unknown ? "outcome_unknown" : error.connectionLost() ? "database_away" : "internal"), requestId);
        } catch (const std::exception &error) {
            qCCritical(requestLog) << "defect in" << request.op << requestId << typeid(error).name();
            return refusal(Problem("internal"), requestId);
        }
    }
}

QCborMap RequestRunner::attempt(const Caller &caller, const RequestFrame &request, const QByteArray &requestId)
{
    const Operation *operation = m_features.find(request.op);
    if (!operation)
        throw Problem("unknown_operation");
    if (operation->rule.write && !isUuid7(request.key))
        throw Problem("key_required");
    if (operation->rule.needsVersion && request.baseVersion < 0)
        throw Problem("base_version");

    Transaction transaction(m_db);
    const Actor actor = enter(caller);
    if (!m_services.permissions()->allows(actor.roles, operation->name))
        throw Problem("forbidden");
    const QByteArray hash = operation->rule.write ? hashOf(request) : QByteArray();
    if (operation->rule.write) {
        if (const auto earlier = earlierAnswer(request, actor, hash)) {
            transaction.commit();
            return *earlier;
        }
    }
    requireWriting(*operation);
    requireReferences(*operation, actor, request.in);
    Context context(m_db, actor, m_services.time().nowUtc(), {request.op, requestId, int(request.baseVersion)}, m_services);
    const QCborMap out = operation->run(context, request.in);
    const Context::Audit &audit = context.audit();
    const QByteArray action = !audit.action.isEmpty() ? audit.action : operation->rule.write ? QByteArray("write") : QByteArray("read");
    writeAudit(m_db, actor, {request.op, action, audit.object, audit.ids, audit.childFile, "ok", audit.purpose, requestId});
    if (operation->rule.write)
        keepAnswer(request, actor, hash, out);
    transaction.commit();
    return out;
}

/// Read-only running keeps what is saved as it is, but never stands in the way of ending it, or a session. A repeated request hears its answer.
void RequestRunner::requireWriting(const Operation &operation)
{
    const RunningState state = m_services.state();
    if (operation.rule.write && state.state == QLatin1String("READ_ONLY") && operation.name != "server.mode" && operation.name != "user.end_session")
        throw Problem("service_read_only", {}, {{QStringLiteral("reason"), state.reason}});
}

Actor RequestRunner::enter(const Caller &caller)
{
    static constexpr Sql enter{"enter", "select session_id, app_user, offices, roles from sec.enter($1, $2)"};
    const auto row = caller.token.isEmpty() ? std::nullopt : m_db.queryOne(enter, {caller.token, caller.terminal});
    if (!row)
        throw Problem("session_ended");
    return {row->integer(1), row->integer(0), caller.terminal, row->integerList(2), row->textList(3)};
}

void RequestRunner::requireReferences(const Operation &operation, const Actor &actor, const QCborMap &in)
{
    Q_UNUSED(actor)
    QSet<std::pair<QByteArray, qint64>> asked; // the same thing named many times is one question
    operation.references(in, [&](const Field &field, qint64 id) {
        if (asked.contains({field.target, id}))
            return;
        asked.insert({field.target, id});
        const RecordType *target = storedRecordType(field.target);
        if (!target && !isWorkTable(field.target))
            throw std::logic_error("a request refers to a table that nobody looks into");
        const QString seen = QString::fromLatin1("select 1 from " + field.target + " where id = $1");
        if (!m_db.value(SqlText{"see_" + field.target, seen}, {id}).isValid())
            throw Problem("not_found", field.column);
        if (target && operation.rule.write && !operation.rule.opensFile)
            requireWritable(*target, id, field.column);
    });
}

void RequestRunner::requireWritable(const RecordType &target, qint64 id, const QByteArray &field)
{
    const RecordStore::OwnerPath owner = RecordStore::ownerPath(target);
    if (owner.column.isEmpty())
        return;
    static constexpr Sql ofPerson{"may_write_person",
        "select exists (select 1 from family_member m where m.person = $1 and sec.may_write_file(m.child_file))"};
    static constexpr Sql ofReception{"may_write_reception",
        "select exists (select 1 from reception r where r.id = $1 and r.office = any (sec.offices())) "
        "or exists (select 1 from reception_child c where c.reception = $1 and sec.may_write_file(c.child_file))"};
    static constexpr Sql ofFile{"may_write_file", "select sec.may_write_file($1)"};
    const QString root = QString::fromLatin1("select " + owner.expression + " from " + target.name() + " where " + target.name() + ".id = $1");
    const qint64 ownerId = m_db.value(SqlText{"owner_of_" + target.name(), root}, {id}).toLongLong();
    const Sql &asked = owner.column == "person" ? ofPerson : owner.column == "reception" ? ofReception : ofFile;
    if (!m_db.value(asked, {ownerId}).toBool())
        throw Problem("not_in_charge", field);
}

std::optional<QCborMap> RequestRunner::earlierAnswer(const RequestFrame &request, const Actor &actor, const QByteArray &hash)
{
    // Two copies of one request at the same time wait for each other here.
    static constexpr Sql lock{"lock_key", "select pg_advisory_xact_lock(hashtextextended($1, 7))"};
    static constexpr Sql find{"idempotency_find", "select app_user, request_hash, result from idempotency where key = $1"};
    m_db.query(lock, {QString::fromLatin1(request.key)});
    const auto row = m_db.queryOne(find, {QString::fromLatin1(request.key)});
    if (!row)
        return std::nullopt;
    if (row->integer(0) != actor.userId || row->bytes(1) != hash) {
        qCWarning(requestLog) << "key reused with other content" << request.op << "user" << actor.userId;
        throw Problem("key_reused");
    }
    return QCborValue::fromCbor(row->bytes(2)).toMap();
}

void RequestRunner::keepAnswer(const RequestFrame &request, const Actor &actor, const QByteArray &hash, const QCborMap &out)
{
    static constexpr Sql keep{"idempotency_keep",
        "insert into idempotency (key, app_user, operation, request_hash, result) values ($1, $2, $3, $4, $5)"};
    m_db.execute(keep, {QString::fromLatin1(request.key), actor.userId, QString::fromUtf8(request.op), hash, out.toCborValue().toCbor()});
}

void RequestRunner::auditRefusal(const Caller &caller, const RequestFrame &request, const QByteArray &code, const QByteArray &requestId)
{
    Transaction transaction(m_db);
    Actor actor;
    try {
        actor = enter(caller);
    } catch (const Problem &) {
        actor.terminal = caller.terminal; // nobody is signed in: the terminal is what is known
    }
    const Operation *operation = m_features.find(request.op);
    writeAudit(m_db, actor, {operation ? operation->name : QByteArray("unknown"), "refused", {}, {}, 0, code, {}, requestId});
    transaction.commit();
}

bool RequestRunner::mayHear(const Caller &caller, const QString &topic)
{
    const QStringList parts = topic.split(QLatin1Char('/'));
    const qint64 id = parts.value(1).toLongLong();
    Transaction transaction(m_db);
    const Actor actor = enter(caller);
    bool may = false;
    if (parts.size() == 2 && parts[0] == QLatin1String("child_file")) {
        static constexpr Sql seen{"hear_file", "select exists (select 1 from child_file where id = $1)"};
        may = m_db.value(seen, {id}).toBool();
    } else if (parts.size() == 2 && parts[0] == QLatin1String("office")) {
        may = actor.offices.contains(id);
    } else if (parts.size() == 2 && parts[0] == QLatin1String("user")) {
        may = actor.userId == id;
    } else if (topic == QLatin1String("registry")) {
        may = m_services.permissions()->allows(actor.roles, "registry_file.list");
    }
    transaction.commit();
    return may;
}

} // namespace mimamori
