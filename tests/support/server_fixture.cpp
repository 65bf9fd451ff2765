// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_fixture.h"

#include "base/japan_time.h"
#include "base/uuid7.h"
#include "dispatch/login.h"
#include "seed/load_books.h"
#include "test_cluster.h"

namespace mimamori {

ServerFixture::ServerFixture(const QDateTime &now) : time(now)
{
    m_database = TestCluster::instance().createServedDatabase();
    m_migrator = std::make_unique<Connection>(connection("migrator"));
    m_db = std::make_unique<Connection>(connection("app_rw"));
    m_loginDb = std::make_unique<Connection>(connection("app_login"));
    ServerServices::Config config;
    config.storeDirectory = m_directory.filePath(QStringLiteral("store"));
    config.storeKey = QByteArray(32, 'k');
    config.environment = QStringLiteral("test");
    config.registryDrop = m_directory.filePath(QStringLiteral("drop")); // made by the tests that drop files
    config.renderProgram = qEnvironmentVariable("MIMAMORI_RENDER");
    m_services = std::make_unique<ServerServices>(config, time);
    reloadBooks();
    registerFeatures(m_features);
    m_runner = std::make_unique<RequestRunner>(*m_db, m_features, *m_services);
}

ConnectionConfig ServerFixture::connection(const char *role) const
{
    return TestCluster::instance().config(m_database, QString::fromLatin1(role));
}

void ServerFixture::reloadBooks()
{
    const QDate today = civilDateInJapan(time.nowUtc());
    m_services->setPermissions(std::make_shared<const PermissionTable>(PermissionTable::load(*m_migrator, today)));
    m_services->setClockBook(loadClockBook(*m_migrator, today));
}

const Caller &ServerFixture::user(const QString &loginName)
{
    const auto known = m_callers.constFind(loginName);
    if (known != m_callers.cend())
        return *known;
    const QString terminal = QStringLiteral("terminal of ") + loginName;
    Login login;
    login.loginName = loginName;
    login.password = QString::fromLatin1(TestCluster::samplePassword);
    const SessionView view = LoginService(*m_loginDb, *m_services).login(login, terminal);
    const QByteArray token = QByteArray::fromBase64(view.token.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return *m_callers.insert(loginName, Caller{token, terminal});
}

qint64 ServerFixture::userId(const QString &loginName)
{
    static constexpr Sql find{"fixture_user", "select id from app_user where login_name = $1"};
    return m_migrator->value(find, {loginName}).toLongLong();
}

qint64 ServerFixture::officeId(const QString &code)
{
    static constexpr Sql find{"fixture_office", "select id from office where code = $1"};
    return m_migrator->value(find, {code}).toLongLong();
}

Outcome ServerFixture::run(const QString &loginName, const QByteArray &operation, const QCborMap &in, qint64 baseVersion, const QByteArray &key)
{
    RequestFrame request;
    request.id = 1;
    request.op = operation;
    request.in = in;
    request.baseVersion = baseVersion;
    const Operation *known = m_features.find(operation);
    if (known && known->rule.write)
        request.key = key.isEmpty() ? newUuid7() : key;
    return m_runner->run(user(loginName), request);
}

} // namespace mimamori
