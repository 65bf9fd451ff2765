// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_cases.h"
#include "sample/sample_desk.h"

#include "console/console_client.h"
#include "console/sample_city.h"
#include "console/signed_in.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>

namespace mimamori {

namespace {

constexpr int mostCases = 5000;

/// One connection for each sample user, opened when the user is first needed.
class SampleUsers {
public:
    SampleUsers(QString socket, QString password) : m_socket(std::move(socket)), m_password(std::move(password)) {}

    ConsoleClient &user(const QString &login)
    {
        std::unique_ptr<ConsoleClient> &client = m_clients[login];
        if (!client) {
            client = std::make_unique<ConsoleClient>(m_socket);
            client->call("session.login", {{QStringLiteral("login_name"), login}, {QStringLiteral("password"), m_password},
                {QStringLiteral("client_version"), QStringLiteral(MIMAMORI_VERSION)}});
        }
        return *client;
    }
    void signOut()
    {
        for (const auto &[login, client] : m_clients)
            client->call("session.end", {}, true);
    }

private:
    QString m_socket;
    QString m_password;
    std::map<QString, std::unique_ptr<ConsoleClient>> m_clients;
};

QString passwordIn(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        throw std::runtime_error("sample cases: --password-file names the file with the sample password");
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace

int sampleCases(const ConsoleOptions &options, const QStringList &arguments)
{
    SampleCasesOptions cases;
    bool isNumber = false;
    cases.count = optionOf(arguments, "count", QStringLiteral("200")).toInt(&isNumber);
    const char *wrong = readCity(arguments, {QStringLiteral("count"), QStringLiteral("password-file")}, cases.city);
    if (!wrong && (!isNumber || cases.count < 1 || cases.count > mostCases))
        wrong = "--count is a number from 1 to 5000";
    if (wrong) {
        std::fprintf(stderr, "mimamorictl: sample cases: %s\n", wrong);
        return 2;
    }
    cases.now = QDateTime::currentDateTimeUtc();
    SampleUsers users(options.socket, passwordIn(optionOf(arguments, "password-file")));
    const QJsonObject there = users.user(QStringLiteral("yamamoto")).call("reception.list", {{QStringLiteral("limit"), 1}});
    if (!there.value(QStringLiteral("rows")).toArray().isEmpty()) {
        users.signOut();
        std::fputs("mimamorictl: sample cases: there are receptions already, nothing was done\n", stderr);
        return 0;
    }
    const SampleCall call = [&users](const QString &login, const QByteArray &operation, const QCborMap &in, bool write) {
        return QCborMap::fromJsonObject(users.user(login).call(operation, in.toJsonObject(), write));
    };
    const SampleCasesMade made = playSampleCases(cases, call);
    const int asked = playSampleDesk(call);
    users.signOut();
    printObject(options, {{QStringLiteral("receptions"), made.receptions}, {QStringLiteral("meetings"), made.meetings},
        {QStringLiteral("sights"), made.sights}, {QStringLiteral("notes"), made.notes}, {QStringLiteral("inquiries"), asked}});
    return 0;
}

} // namespace mimamori
