// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refused_world.h"

#include "model/model.h"

#include <QCborArray>

using namespace mimamori;

namespace {

constexpr qint64 nobodys = 999'999'999;

/// Tables that hold no child's data: everybody who signs in may see that an office or a colleague exists.
const QList<QByteArray> openTables{"office", "app_user", "user_post", "terminal", "registry_file", "registry_flaw", "deputy", "factor_policy",
    "user_update", "user_update_line", "user_handover", "incident", "incident_entry", "incident_contact", "anomaly", "planned_stop", "improvement",
    "backup_set", "restore_drill",
    "duty_rule", "contract_duty", "duty_move", "work_procedure", "work_order", "work_order_step", "operation_plan", "operation_plan_line",
    "consultation", "confirmation", "handover", "monitor_check", "monitor_rung", "config_item", "config_relation", "measured_version",
    "config_drift", "incident_item", "life_cycle", "maintenance_plan", "carried_out", "site_work"}; // of the whole server, names and numbers only, for whoever holds the permission

/// The service desk's own: no child's data. Whoever works at the desk sees them whatever becomes of a file; to all others they are not there.
const QList<QByteArray> deskTables{"inquiry", "inquiry_entry", "inquiry_hop", "inquiry_link", "inquiry_case", "faq"};

/// Ids that travel as plain numbers because the table they mean is named beside them or is no record. The handler looks for them.
const QHash<QByteArray, QByteArray> plainIds{
    {"attachment.chunk attachment", "attachment"}, {"attachment.finish attachment", "attachment"}, {"attachment.read attachment", "attachment"},
    {"attachment.withdraw attachment", "attachment"}, {"attachment.begin subject_id", "child_file"}, {"attachment.list subject_id", "child_file"},
    {"user_update.read_sheets output", "export_register"},
    {"export.read output", "export_register"}, {"paper.read output", "export_register"}, {"paper.show output", "export_register"},
};
/// Numbers that are no ids of rows to be looked at, each with its reason.
const QSet<QByteArray> noIds{
    "export.records confirmed", // compared with what was withheld from this very user
    "export.records owner",  // an unseen owner has no rows: exportsOfForeignRowsAreEmpty
    "paper.issue confirmed", // compared with what this reception's preview was, after the reception was seen
};

/// How a path of a request leads to one reference: the names of the groups and the field itself.
struct Way {
    QList<const Field *> path;
    QByteArray table;
    const Field &field() const { return *path.last(); }
};

QList<Way> waysToReferences(const RecordType &type, const QList<const Field *> &before = {})
{
    QList<Way> out;
    for (const Field &field : type.fields()) {
        const QList<const Field *> path = before + QList<const Field *>{&field};
        if (field.group)
            out << waysToReferences(*field.group, path);
        else if (field.kind == Kind::Reference || field.kind == Kind::ReferenceList)
            out << Way{path, field.target};
    }
    return out;
}

QCborValue nested(QList<const Field *> path, qint64 id)
{
    const Field &field = *path.takeLast();
    QCborMap inner{{QString::fromLatin1(field.column), field.kind == Kind::ReferenceList ? QCborValue(QCborArray{id}) : QCborValue(id)}};
    while (!path.isEmpty()) {
        const Field &group = *path.takeLast();
        inner = QCborMap{{QString::fromLatin1(group.column), group.kind == Kind::GroupList ? QCborValue(QCborArray{inner}) : QCborValue(inner)}};
    }
    return inner;
}

/// What is needed to pass the checks of describe(), so that a handler comes to look for a plain id.
QCborMap filled(const RecordType &type, const QByteArray &without)
{
    QCborMap out;
    for (const Field &field : type.fields()) {
        if (field.column == without || (!field.isRequired && field.kind != Kind::Bytes))
            continue;
        const QString name = QString::fromLatin1(field.column);
        if (field.kind == Kind::Text)
            out.insert(name, field.column == "media_type" ? QStringLiteral("application/pdf") : field.column == "subject" ? QStringLiteral("child_file") : QStringLiteral("x"));
        else if (field.kind == Kind::Integer)
            out.insert(name, field.min.value_or(1));
        else if (field.kind == Kind::Bytes)
            out.insert(name, QByteArray(field.column == "sha256" ? 32 : 1, 'x'));
    }
    return out;
}

} // namespace

/// SEC-C: every operation against a row that is really there but belongs to another office, is sealed, or is denied to the asker. The
/// answer is to the letter the one for a row that never was, so that nobody learns that it exists. Generated from the operations' own
/// description: a new operation is in it the moment it is registered.
class RefusalsWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<RefusedWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    /// The dispatcher looks into every table a request may refer to; a number that means a row is listed here or is a reference.
    void everyIdIsLookedFor()
    {
        static constexpr Sql tables{"refused_tables", "select table_name::text from information_schema.tables where table_schema = 'public'"};
        QSet<QByteArray> known;
        const Rows rows = m_world->server.superview().query(tables);
        for (const Row &row : rows)
            known << row.bytes(0);
        for (const Operation &operation : m_world->server.features().all()) {
            for (const Way &way : waysToReferences(*operation.request))
                QVERIFY2(known.contains(way.table), QByteArray(operation.name + ' ' + way.table).constData());
            for (const Field &field : operation.request->fields()) {
                const bool means = known.contains(field.column) || field.column.endsWith("_id") || field.column == "output"
                    || field.column == "owner" || field.column == "clock" || field.column == "confirmed";
                if (field.kind != Kind::Integer || !means || isGeneric(operation))
                    continue;
                const QByteArray name = operation.name + ' ' + field.column;
                QVERIFY2(plainIds.contains(name) || noIds.contains(name), QByteArray(name + " is an id that nobody walks").constData());
            }
        }
    }

    void anotherOffice_data() { everyReference(true); }
    void anotherOffice() { isRefused({"nada1", "nada2"}); }

    void aSealedFile_data() { everyReference(); }
    void aSealedFile()
    {
        m_world->setLevel(3);
        isRefused({"kawaguchi", "okada", "suzuki", "inoue", "kobayashi", "ichiji", "tanaka", "shocho", "hq1", "admin"});
        m_world->setLevel(0);
    }

    void aDeniedFile_data() { everyReference(); }
    void aDeniedFile()
    {
        if (!m_denied)
            m_world->denyToAll(); // from here on; the last walk
        m_denied = true;
        isRefused({"yamamoto", "okada", "sato", "tanaka", "shocho", "hq1", "admin"});
    }

    void exportsOfForeignRowsAreEmpty()
    {
        static constexpr Sql rows{"refused_export_rows", "select rows from export_register where id = $1"};
        for (qint64 owner : {m_world->file, nobodys}) {
            const QCborMap in{{QStringLiteral("record"), QStringLiteral("case_episode")}, {QStringLiteral("owner"), owner}, {QStringLiteral("format"), QStringLiteral("csv")},
                {QStringLiteral("recipient"), QStringLiteral("OWN_OFFICE")}, {QStringLiteral("reason"), QStringLiteral("CASEWORK")}};
            const Outcome outcome = m_world->server.run(QStringLiteral("nada2"), "export.records", in);
            QVERIFY2(outcome.ok, QByteArray(outcome.error.code + ' ' + outcome.error.field).constData());
            QCOMPARE(m_world->server.superview().value(rows, {outcome.out.value(QStringLiteral("output")).toInteger()}).toInt(), 0);
        }
    }

    /// Live topics are asked for like records: another office's file is as silent as none.
    void topicsOfOthersAreSilent()
    {
        Connection db(m_world->server.connection("app_rw"));
        RequestRunner runner(db, m_world->server.features(), m_world->server.services());
        const Caller &nada = m_world->server.user(QStringLiteral("nada1"));
        for (const QString &topic : {QStringLiteral("child_file/%1").arg(m_world->file), QStringLiteral("child_file/%1").arg(nobodys),
                 QStringLiteral("office/%1").arg(m_world->server.officeId(QStringLiteral("05"))),
                 QStringLiteral("user/%1").arg(m_world->server.userId(QStringLiteral("okada"))), QStringLiteral("note/1"), QString()})
            QVERIFY2(!runner.mayHear(nada, topic), qPrintable(topic));
        QVERIFY(runner.mayHear(nada, QStringLiteral("office/%1").arg(m_world->server.officeId(QStringLiteral("02")))));
    }

private:
    static bool isGeneric(const Operation &operation) { return !operation.reply && !operation.name.endsWith(".save"); }

    /// A row for each reference of each operation, with the table it points into.
    void everyReference(bool withDesk = false)
    {
        m_withDesk = withDesk;
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QCborMap>("real");
        QTest::addColumn<QCborMap>("none");
        for (const Operation &operation : m_world->server.features().all()) {
            if (isGeneric(operation))
                addGeneric(operation);
            else
                addNamed(operation);
        }
    }
    void addGeneric(const Operation &operation)
    {
        const QByteArray table = operation.name.left(operation.name.lastIndexOf('.'));
        const RecordType &type = *storedRecordType(table);
        const bool list = operation.name.endsWith(".list");
        const QByteArray target = !list ? table : type.owner() ? type.owner()->target : QByteArray();
        if (!target.isEmpty())
            add(operation, target, list ? "owner" : "record", [&](qint64 id) { return QCborMap{{list ? QStringLiteral("owner") : QStringLiteral("record"), id}}; });
    }
    void addNamed(const Operation &operation)
    {
        for (const Way &way : waysToReferences(*operation.request))
            add(operation, way.table, way.field().column, [&](qint64 id) { return nested(way.path, id).toMap(); });
        if (!operation.reply) // <record>.save names the record itself too
            add(operation, operation.request->name(), "id", [](qint64 id) { return QCborMap{{QStringLiteral("id"), id}}; });
        for (const Field &field : operation.request->fields()) {
            const QByteArray table = plainIds.value(operation.name + ' ' + field.column);
            if (table.isEmpty())
                continue;
            add(operation, table, field.column, [&](qint64 id) {
                QCborMap in = filled(*operation.request, field.column);
                in.insert(QString::fromLatin1(field.column), id);
                return in;
            });
        }
    }
    void add(const Operation &operation, const QByteArray &table, const QByteArray &field, const std::function<QCborMap(qint64)> &request)
    {
        if (openTables.contains(table) || (!m_withDesk && deskTables.contains(table)))
            return;
        const qint64 real = m_world->rowOf(table);
        QVERIFY2(real != 0, QByteArray("the world has no row of " + table).constData());
        QTest::newRow(QByteArray(operation.name + ' ' + field).constData()) << operation.name << table << field << request(real) << request(nobodys);
    }

    /// The first of these who may call the operation is answered for the real row as for none.
    void isRefused(const QList<QByteArray> &askers)
    {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, field);
        QFETCH(QCborMap, real);
        QFETCH(QCborMap, none);
        bool asked = false;
        for (const QByteArray &asker : askers) {
            const QString name = QString::fromLatin1(asker);
            const Outcome there = m_world->server.run(name, operation, real, 1);
            if (there.error.code == "forbidden")
                continue;
            const Outcome nowhere = m_world->server.run(name, operation, none, 1);
            const bool list = operation.endsWith(".list") && nowhere.ok;
            QCOMPARE(there.ok, list);
            QCOMPARE(there.error.code, list ? QByteArray() : QByteArray("not_found"));
            QCOMPARE(there.error.field, list ? QByteArray() : field);
            QCOMPARE(there.error.code, nowhere.error.code);
            QCOMPARE(there.error.field, nowhere.error.field);
            QCOMPARE(there.error.args, nowhere.error.args);
            QCOMPARE(there.error.incident, nowhere.error.incident);
            QCOMPARE(there.out, nowhere.out);
            asked = true;
        }
        if (!asked)
            QVERIFY2(isOfOthers(operation, askers), "none of the askers may call this: name one who may");
    }
    /// True when the operation really is nobody's of these roles (the director's, the administrator's): the next walk asks those.
    bool isOfOthers(const QByteArray &operation, const QList<QByteArray> &askers)
    {
        return askers.contains("nada1") && !m_world->server.services().permissions()->allows({QStringLiteral("WCW"), QStringLiteral("WMG")}, operation);
    }

    std::unique_ptr<RefusedWorld> m_world;
    bool m_denied{};
    bool m_withDesk{};
};

QTEST_GUILESS_MAIN(RefusalsWalk)
#include "refusals_test.moc"
