// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_fixture.h"

#include "base/uuid7.h"
#include "model/model.h"

#include <QCborArray>

using namespace mimamori;

namespace {

/// Operations that the dispatcher answers itself, because they are about the connection.
const QList<QByteArray> connectionOperations{"session.login", "session.resume", "session.end", "session.change_password", "user.first", "events.subscribe", "factor.begin", "factor.confirm", "terminal.renew"};

/// Rights that widen an operation instead of naming one.
const QList<QByteArray> wideningRights{"export.sensitive"};

const QList<Kind> guardedKinds{Kind::Reference, Kind::ReferenceList};

} // namespace

/// Walks every operation: it is listed, somebody may call it, nobody else can, nobody unsigned can, and it is audited.
class OperationsWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }

    void theListAndTheServerAgree()
    {
        QSet<QByteArray> listed;
        for (const OperationType &type : operationTypes())
            listed << type.name;
        for (const OperationType &type : operationTypes())
            QVERIFY2(m_fixture->features().find(type.name) || connectionOperations.contains(type.name), QByteArray(type.name + " has no handler").constData());
        for (const Operation &operation : m_fixture->features().all()) {
            const bool generic = !operation.reply;
            QVERIFY2(generic || listed.contains(operation.name), QByteArray(operation.name + " is missing in model.cpp").constData());
        }
        for (const RecordType *type : m_fixture->features().records())
            QVERIFY2(storedRecordType(type->name()) == type, QByteArray(type->name() + " is missing in model.cpp").constData());
    }

    void everyOperationIsSomebodysAndEveryRightIsForSomething()
    {
        static constexpr Sql rights{"walk_rights", "select role, operation from permission"};
        const Rows rows = m_fixture->superview().query(rights);
        for (const Operation &operation : m_fixture->features().all()) {
            bool somebody = false;
            for (const Row &row : rows)
                somebody |= m_fixture->services().permissions()->allows({row.text(0)}, operation.name);
            QVERIFY2(somebody, QByteArray("nobody may call " + operation.name).constData());
        }
        for (const Row &row : rows) {
            const QString pattern = row.text(1);
            if (pattern.endsWith(QLatin1Char('*')))
                continue;
            const QByteArray name = pattern.toLatin1();
            QVERIFY2(m_fixture->features().find(name) || connectionOperations.contains(name) || wideningRights.contains(name), QByteArray(name + " is a right to nothing").constData());
        }
    }

    /// SEC-C: the wrong role is refused before anything is looked at, and the refusal is audited.
    void theWrongRoleIsRefused_data() { everyOperation(); }
    void theWrongRoleIsRefused()
    {
        QFETCH(QByteArray, operation);
        bool tried = false;
        for (const char *login : {"approver", "helpdesk", "admin", "ichiji", "yamamoto", "sato", "hq1", "shocho"}) {
            const QString name = QString::fromLatin1(login);
            const qint64 before = refusals(name);
            if (m_fixture->services().permissions()->allows(rolesOf(name), operation))
                continue;
            const Outcome outcome = m_fixture->run(name, operation, {}, 1);
            QVERIFY(!outcome.ok);
            QCOMPARE(outcome.error.code, QByteArray("forbidden"));
            QCOMPARE(refusals(name), before + 1);
            tried = true;
        }
        QVERIFY2(tried || isForEverybody(operation), "everybody may call this");
    }

    void nobodyUnsignedIsAnswered_data() { everyOperation(); }
    void nobodyUnsignedIsAnswered()
    {
        QFETCH(QByteArray, operation);
        Connection db(m_fixture->connection("app_rw"));
        RequestRunner runner(db, m_fixture->features(), m_fixture->services());
        RequestFrame request{1, operation, newUuid7(), 1, {}};
        const Outcome none = runner.run({{}, QStringLiteral("terminal of nobody")}, request);
        QCOMPARE(none.error.code, QByteArray("session_ended"));
        // A token works only over the certificate it was given to (T32).
        Caller stolen = m_fixture->user(QStringLiteral("yamamoto"));
        stolen.terminal = QStringLiteral("another terminal");
        QCOMPARE(runner.run(stolen, request).error.code, QByteArray("session_ended"));
    }

    void writesNeedAKey_data() { everyOperation(); }
    void writesNeedAKey()
    {
        QFETCH(QByteArray, operation);
        if (!m_fixture->features().find(operation)->rule.write)
            return;
        Connection db(m_fixture->connection("app_rw"));
        RequestRunner runner(db, m_fixture->features(), m_fixture->services());
        const Outcome outcome = runner.run(m_fixture->user(QStringLiteral("yamamoto")), {1, operation, {}, 1, {}});
        QCOMPARE(outcome.error.code, QByteArray("key_required"));
    }

    /// An id that is another office's, restricted or nobody's is the same to the asker: not found.
    void referencesThatAreNotSeenAreNotFound_data() { everyOperation(); }
    void referencesThatAreNotSeenAreNotFound()
    {
        QFETCH(QByteArray, operation);
        const Operation &known = *m_fixture->features().find(operation);
        const QString caller = callerOf(operation);
        if (caller.isEmpty())
            return; // a right that no sample user has is walked by theWrongRoleIsRefused
        for (const Field &field : known.request->fields()) {
            if (!guardedKinds.contains(field.kind) || !storedRecordType(field.target))
                continue;
            const qint64 nobody = 999'999'999;
            const QCborValue value = field.kind == Kind::Reference ? QCborValue(nobody) : QCborValue(QCborArray{nobody});
            const Outcome outcome = m_fixture->run(caller, operation, {{QString::fromLatin1(field.column), value}}, 1);
            QVERIFY(!outcome.ok);
            QCOMPARE(outcome.error.code, QByteArray("not_found"));
            QCOMPARE(outcome.error.field, field.column);
        }
    }

private:
    void everyOperation()
    {
        QTest::addColumn<QByteArray>("operation");
        for (const Operation &operation : m_fixture->features().all())
            QTest::newRow(operation.name.constData()) << operation.name;
    }
    QStringList rolesOf(const QString &login)
    {
        static constexpr Sql roles{"walk_roles", "select p.role from user_post p join app_user u on u.id = p.app_user where u.login_name = $1"};
        QStringList out;
        const Rows rows = m_fixture->superview().query(roles, {login});
        for (const Row &row : rows)
            out << row.text(0);
        return out;
    }
    QString callerOf(const QByteArray &operation)
    {
        for (const char *login : {"yamamoto", "okada", "sato", "tanaka", "shocho", "admin", "hq1"}) {
            if (m_fixture->services().permissions()->allows(rolesOf(QString::fromLatin1(login)), operation))
                return QString::fromLatin1(login);
        }
        return {};
    }
    bool isForEverybody(const QByteArray &operation)
    {
        static const QList<QByteArray> open{"code.list", "code.get", "town.find", "my_work.get", "task.list", "task.done", "approval.list",
            "office.list", "app_user.list", "user_post.list",
            "inquiry.ask", "inquiry.mine", "inquiry.show", "inquiry.write", "inquiry.confirm", "inquiry.withdraw", "inquiry.suggest", "faq.published",
            "screen_time.report"};
        return open.contains(operation);
    }
    qint64 refusals(const QString &login)
    {
        static constexpr Sql count{"walk_refusals", "select count(*) from audit.event where app_user = $1 and action = 'refused'"};
        return m_fixture->superview().value(count, {m_fixture->userId(login)}).toLongLong();
    }

    std::unique_ptr<ServerFixture> m_fixture;
};

QTEST_GUILESS_MAIN(OperationsWalk)
#include "operations_test.moc"
