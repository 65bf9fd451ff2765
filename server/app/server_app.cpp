// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server_app.h"

#include "app/health_port.h"
#include "app/store_key.h"
#include "backup/backup_setup.h"
#include "base/japan_time.h"
#include "base/problem.h"
#include "db/migrator.h"
#include "enrol/enrol_listener.h"
#include "jobs/job_list.h"
#include "jobs/job_runner.h"
#include "monitor/metrics.h"
#include "monitor/metrics_listener.h"
#include "seed/load_books.h"
#include "seed/seed.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(appLog, "mimamori.app")

constexpr int refreshMs = 2000; // the longest a struck-off terminal or a changed right could go unnoticed if a NOTIFY was lost

} // namespace

ServerApp::ServerApp(ServerConfig config) : m_config(std::move(config))
{
    QDir().mkpath(m_config.dataDirectory);
    m_backup = m_config.backupPlace();
    if (m_backup && !QFileInfo(m_backup->program).isExecutable()) {
        m_backup.reset(); // an archive command that cannot run would only pile the log up
        m_backupTrouble = "backup_tool_missing";
    }
    if (m_config.isEmbedded()) {
        EmbeddedClusterConfig cluster = m_config.cluster();
        if (m_backup)
            cluster.archiveCommand = archiveCommand(*m_backup);
        m_cluster = std::make_unique<EmbeddedCluster>(cluster);
    }
}

ServerApp::~ServerApp()
{
    stop();
}

ConnectionConfig ServerApp::connection(const QString &role) const
{
    return m_config.connection(role, m_cluster ? m_cluster->socketDirectory() : QString());
}

QByteArray ServerApp::storeKeyBytes() const
{
    return storeKey(m_config.storeKeyFile);
}

void ServerApp::prepareDatabase()
{
    constexpr int attempts = 5; // the private database may die again while we start: nobody else would bring it back
    for (int attempt = 1;; ++attempt) {
        try {
            if (m_cluster) {
                m_cluster->initialise();
                readyBackup();
                m_cluster->start();
            }
            bringUpToDate();
            return;
        } catch (const DbError &error) {
            if (!m_cluster || !error.connectionLost() || attempt == attempts)
                throw;
            qCWarning(appLog) << "the database went away while starting" << error.what();
        }
    }
}

/// A server without backups serves all the same; doctor says so until it is mended.
void ServerApp::readyBackup()
{
    try {
        if (m_backup)
            prepareBackup(*m_backup);
    } catch (const ClusterError &error) {
        qCWarning(appLog) << "no backups are taken:" << error.what();
        m_backup.reset();
        m_backupTrouble = "backup_not_prepared";
        m_cluster->stopArchiving();
    }
}

void ServerApp::openBackup()
{
    if (!m_backup || !m_backup->embedded)
        return;
    if (const QByteArray trouble = openStanza(*m_backup); !trouble.isEmpty())
        qCWarning(appLog) << "no backups can be taken" << trouble;
}

void ServerApp::bringUpToDate()
{
    Connection migrator(connection(QStringLiteral("migrator")));
    const QList<Migration> applied = Migrator(migrator).run();
    for (const Migration &migration : applied)
        qCInfo(appLog) << "migrated" << migration.name;
    requireSameStore(migrator);
    seedReferenceData(migrator);
}

/// Attachments and second factors that another server of this database keeps would be unreadable here, and ours there.
void ServerApp::requireSameStore(Connection &migrator) const
{
    static constexpr Sql set{"store_mark_set", "insert into store_mark (mark) values ($1) on conflict do nothing"};
    static constexpr Sql get{"store_mark_get", "select mark from store_mark"};
    const QByteArray mark = QCryptographicHash::hash(QByteArray("mimamori store mark" + storeKeyBytes()), QCryptographicHash::Sha256);
    migrator.execute(set, {mark});
    if (migrator.value(get).toByteArray() != mark)
        throw std::runtime_error(QStringLiteral("server/store_key: %1 is not the key of this database's store. Copy the key of the server that runs already, "
                                                "and let server/store name the directory that both reach").arg(m_config.storeKeyFile).toStdString());
}

ServerServices::Config ServerApp::servicesConfig() const
{
    ServerServices::Config services;
    services.storeDirectory = m_config.storeDirectory;
    services.storeKey = storeKeyBytes();
    services.renderProgram = m_config.renderProgram.isEmpty()
        ? QCoreApplication::applicationDirPath() + QStringLiteral("/mimamori-render") : m_config.renderProgram;
    services.environment = m_config.environment;
    services.smtpUrl = m_config.smtpUrl;
    services.mailFrom = m_config.mailFrom;
    services.registryDrop = m_config.registryDrop;
    services.registryLayouts = m_config.registryLayouts;
    services.registryLayout = m_config.registryLayout;
    services.minimumClient = m_config.minimumClient;
    Installation here = *m_config.installation();
    here.backup = m_backup;
    here.backupTrouble = m_backupTrouble;
    here.monitor = m_monitor;
    services.installation = std::make_shared<const Installation>(here);
    return services;
}

void ServerApp::serve()
{
    m_books = std::make_unique<Connection>(connection(QStringLiteral("app_ro")));
    if (!Migrator(*m_books).verify())
        throw std::runtime_error("the database has an older schema than this program: run mimamorid migrate");
    MonitorPlace monitor = m_config.monitorPlace();
    monitor.database = connection(QStringLiteral("monitor"));
    m_monitor = std::make_shared<const MonitorPlace>(monitor);
    const ServerServices::Config services = servicesConfig();
    m_services = std::make_unique<ServerServices>(services, m_time);
    loadBooks();
    readState();
    registerFeatures(m_features);

    DispatcherConfig workers;
    workers.database = connection(QStringLiteral("app_rw"));
    workers.loginDatabase = connection(QStringLiteral("app_login"));
    workers.workers = m_config.workers;
    workers.loginWorkers = m_config.loginWorkers;
    workers.serverName = m_config.name;
    m_dispatcher = std::make_unique<Dispatcher>(workers, m_features, *m_services);
    readAuditHead();
    m_gateway = std::make_unique<Gateway>(m_config.gateway, *m_dispatcher, m_terminals);
    if (!m_config.issuerKey.isEmpty())
        m_enrol = std::make_unique<EnrolListener>(EnrolServer::Config{m_config.gateway, connection(QStringLiteral("app_login")), services.installation});
    m_dispatcher->start(*m_gateway);
    m_gateway->start();
    if (m_config.healthPort)
        m_health = std::make_unique<HealthPort>(m_config.healthAddresses, m_config.healthPort, [this] { return healthWord(); });
    openBackup();
    startJobs();
    openMetrics();
    listen();
    qCInfo(appLog) << "serving on port" << m_gateway->port();
}

/// What other servers and the database tell, and a look by itself from time to time.
void ServerApp::listen()
{
    m_listener = std::make_unique<Listener>(connection(QStringLiteral("app_ro")),
        QList<QByteArray>{"mimamori_event", "mimamori_access"},
        Listener::Callbacks{[this](const QByteArray &channel, const QByteArray &payload) { onNotify(channel, payload); },
            [this] { QMetaObject::invokeMethod(this, [this] { loadBooks(); readState(); }); }, {}});
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        loadBooks();
        readState();
        readAuditHead();
    });
    m_refresh.start(refreshMs);
}

void ServerApp::startJobs()
{
    const QList<JobDefinition> handover = handoverJobs(connection(QStringLiteral("dumper")), m_config.dataDirectory + QStringLiteral("/handover"));
    for (QList<JobDefinition> jobs : {quickJobs(), longJobs(), backupJobs(m_backup) + handover, monitorJobs(m_monitor)})
        m_jobs.push_back(std::make_unique<JobRunner>(connection(QStringLiteral("app_job")), *m_services, std::move(jobs)));
    m_services->wakeJobs = [this] {
        for (const auto &runner : m_jobs)
            runner->wake();
    };
}

/// Numbers for the city's own monitoring; names of checks and nothing else.
void ServerApp::openMetrics()
{
    if (m_config.metricsPort == 0)
        return;
    m_metrics = std::make_unique<MetricsListener>([this] { return renderMetrics(*m_books, m_time.nowUtc()); });
    if (!m_metrics->listen(QHostAddress(m_config.metricsAddress), m_config.metricsPort))
        qCWarning(appLog) << "no metrics are served: the port cannot be listened on";
}

void ServerApp::loadBooks()
{
    try {
        const QDate today = civilDateInJapan(m_time.nowUtc());
        m_terminals.load(*m_books);
        m_services->setPermissions(std::make_shared<const PermissionTable>(PermissionTable::load(*m_books, today)));
        m_services->setClockBook(loadClockBook(*m_books, today));
        endDeadSessions();
        if (m_dispatcher)
            m_dispatcher->renewPresence();
        openDoor();
    } catch (const DbError &error) {
        qCWarning(appLog) << "books not refreshed" << error.what();
    } catch (const Problem &problem) { // a rule that the city changed is wrong: the ones in force stay
        qCWarning(appLog) << "books not refreshed" << problem.code() << problem.field();
    }
}

void ServerApp::endDeadSessions()
{
    static constexpr Sql dead{"dead_sessions", "select coalesce(array_agg(h), '{}') from sec.dead_sessions($1) h"};
    const QStringList live = m_dispatcher ? m_dispatcher->sessionHashes() : QStringList();
    if (live.isEmpty())
        return;
    if (const QStringList over = m_books->value(dead, {live}).toStringList(); !over.isEmpty())
        m_dispatcher->dropSessions(over);
}

/// The door for bare terminals stands open only while some code counts.
void ServerApp::openDoor()
{
    static constexpr Sql open{"enrolment_open", "select sec.enrolment_open()"};
    if (m_enrol)
        m_enrol->setOpen(m_books->value(open).toBool());
}

void ServerApp::readAuditHead()
{
    static constexpr Sql newest{"audit_head", "select number, encode(head, 'hex') from audit.seal order by number desc limit 1"};
    try {
        if (const auto row = m_books->queryOne(newest))
            m_dispatcher->setAuditHead(row->integer(0), row->text(1));
    } catch (const DbError &error) {
        qCWarning(appLog) << "audit head not read" << error.what();
    }
}

void ServerApp::onNotify(const QByteArray &channel, const QByteArray &payload)
{
    if (channel == "mimamori_event")
        m_dispatcher->deliverEvent(payload);
    else
        QMetaObject::invokeMethod(this, [this] { loadBooks(); readState(); });
}

/// FULL, unless an administrator or the database itself wants nothing written, or the database does not answer.
void ServerApp::readState()
{
    static constexpr Sql wish{"service_mode",
        "select m.read_only or exists (select 1 from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database() "
        "and s.setrole = 0 and 'default_transaction_read_only=on' = any (s.setconfig)), m.reason from service_mode m"}; // our own role reads only anyway
    try {
        const auto row = m_books->queryOne(wish);
        setState(row && row->boolean(0) ? RunningState{QStringLiteral("READ_ONLY"), row->text(1)} : RunningState{});
    } catch (const DbError &error) {
        qCWarning(appLog) << "the database does not answer" << error.what();
        setState({QStringLiteral("AWAY"), {}});
    }
}

void ServerApp::setState(const RunningState &state)
{
    if (m_services->state() == state)
        return;
    const bool mayWorkAgain = state.state == QLatin1String("FULL");
    qCWarning(appLog) << "service" << state.state;
    m_services->setState(state);
    if (m_dispatcher)
        m_dispatcher->tellState();
    if (mayWorkAgain)
        m_services->wakeJobs();
}

/// For HAProxy's agent check: who is here stays while the server drains, nobody new comes.
QByteArray ServerApp::healthWord() const
{
    const QString state = m_services->state().state;
    return state == QLatin1String("DRAINING") ? "drain" : state == QLatin1String("AWAY") ? "down #the database does not answer" : "up ready";
}

void ServerApp::stop()
{
    m_refresh.stop();
    if (m_dispatcher)
        setState({QStringLiteral("DRAINING"), {}});
    m_listener.reset();
    m_enrol.reset();
    m_metrics.reset();
    if (m_services)
        m_services->wakeJobs = [] {};
    m_jobs.clear();
    if (m_gateway)
        m_gateway->stop(5000);
    if (m_dispatcher)
        m_dispatcher->stop();
    if (m_dispatcher)
        m_dispatcher->leave();
    m_health.reset();
    m_gateway.reset();
    m_dispatcher.reset();
    m_books.reset();
    if (m_cluster && m_cluster->isRunning())
        m_cluster->stop();
}

} // namespace mimamori
