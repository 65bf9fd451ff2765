// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/probe.h"

#include "monitor/bounded_child.h"
#include "monitor/measures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrl>

#include <curl/curl.h>

#include <memory>

namespace mimamori {

namespace {

const QRegularExpression &fits(const QString &kind)
{
    static const QHash<QString, QRegularExpression> forms{
        {QStringLiteral("TCP"), QRegularExpression(QStringLiteral("^\\[?([A-Za-z0-9._:-]+?)\\]?:([0-9]{1,5})$"))},
        {QStringLiteral("UNIT"), QRegularExpression(QStringLiteral("^[A-Za-z0-9@_.\\\\-]+\\.(service|socket|timer|mount|target)$"))},
        {QStringLiteral("PROCESS"), QRegularExpression(QStringLiteral("^[A-Za-z0-9_.:+-]{1,15}$"))},
        {QStringLiteral("COMMAND"), QRegularExpression(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$"))},
        {QStringLiteral("SNMP"), QRegularExpression(QStringLiteral("^([A-Za-z0-9_][A-Za-z0-9._:-]*) ([.A-Za-z0-9][A-Za-z0-9.:-]*)$"))},
    };
    static const QRegularExpression nothing(QStringLiteral("^$"));
    const auto found = forms.constFind(kind);
    return found == forms.cend() ? nothing : *found;
}

Measured failed(const char *reason)
{
    return {std::nullopt, reason};
}

Measured connectTcp(const Probe &probe)
{
    const auto parts = fits(probe.kind).match(probe.target);
    QElapsedTimer since;
    since.start();
    QTcpSocket socket;
    socket.connectToHost(parts.captured(1), quint16(parts.captured(2).toUInt()));
    if (!socket.waitForConnected(probe.timeoutSeconds * 1000))
        return failed(socket.error() == QAbstractSocket::HostNotFoundError ? "host_unknown"
                : socket.error() == QAbstractSocket::ConnectionRefusedError ? "refused" : "timed_out");
    return {since.elapsed(), {}};
}

size_t swallow(char *, size_t size, size_t count, void *)
{
    return size * count;
}

Measured askHttp(const Probe &probe)
{
    static const CURLcode global = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(global)
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    const QByteArray url = probe.target.toUtf8();
    QElapsedTimer since;
    since.start();
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl.get(), CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &swallow);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, long(probe.timeoutSeconds));
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code == CURLE_OK)
        return {since.elapsed(), {}};
    if (code == CURLE_HTTP_RETURNED_ERROR) {
        long status = 0;
        curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
        return {std::nullopt, "http_" + QByteArray::number(qlonglong(status))};
    }
    return {std::nullopt, code == CURLE_OPERATION_TIMEDOUT ? QByteArray("timed_out") : "curl_" + QByteArray::number(int(code))};
}

Measured countProcesses(const QString &name)
{
    qint64 count = 0;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &entry : entries) {
        QFile file(QStringLiteral("/proc/%1/comm").arg(entry));
        if (file.open(QIODevice::ReadOnly) && QString::fromUtf8(file.readAll()).trimmed() == name)
            ++count;
    }
    return {count, {}};
}

Measured askUnit(const Probe &probe)
{
    const ChildResult child = runBounded(QStringLiteral("systemctl"), {QStringLiteral("is-active"), QStringLiteral("--"), probe.target}, probe.timeoutSeconds);
    if (!child.trouble.isEmpty())
        return {std::nullopt, child.trouble};
    return {child.out.trimmed() == "active" ? 1 : 0, {}};
}

/// A program of the directory of commands: its first number, or without any whether it ended well (1) or not (0).
Measured runCommand(const QString &program, int timeoutSeconds)
{
    const ChildResult child = runBounded(program, {}, timeoutSeconds);
    if (!child.trouble.isEmpty())
        return {std::nullopt, child.trouble};
    if (const auto number = firstNumber(child.out))
        return {child.exitCode == 0 ? number : std::nullopt, child.exitCode == 0 ? QByteArray() : "exit_" + QByteArray::number(child.exitCode)};
    return {child.exitCode == 0 ? 1 : 0, {}};
}

/// Version and community or user stand in snmp.conf of the configured directory: a command line is read by everybody on the machine.
Measured askSnmp(const Probe &probe, const MonitorPlace &place)
{
    const auto parts = fits(probe.kind).match(probe.target);
    const QStringList environment = place.snmpDirectory.isEmpty() ? QStringList() : QStringList{QStringLiteral("SNMPCONFPATH=") + place.snmpDirectory};
    const ChildResult child = runBounded(QStringLiteral("snmpget"), {QStringLiteral("-Oqvt"), QStringLiteral("-r"), QStringLiteral("1"), QStringLiteral("-t"),
        QString::number(qMax(1, probe.timeoutSeconds / 3)), parts.captured(1), parts.captured(2)}, probe.timeoutSeconds, environment);
    if (!child.trouble.isEmpty())
        return {std::nullopt, child.trouble == "not_started" ? QByteArray("snmp_missing") : child.trouble};
    if (child.exitCode != 0)
        return failed("snmp_failed");
    const auto number = firstNumber(child.out);
    return number ? Measured{number, {}} : failed("no_number");
}

} // namespace

Measured measure(const Probe &probe, const MonitorPlace &place)
{
    if (probe.kind == QLatin1String("BUILTIN"))
        return measureSystem(probe.target, probe.timeoutSeconds, place);
    if (probe.kind != QLatin1String("HTTP") && !fits(probe.kind).match(probe.target).hasMatch())
        return failed("no_target");
    if (probe.kind == QLatin1String("TCP"))
        return connectTcp(probe);
    if (probe.kind == QLatin1String("HTTP"))
        return askHttp(probe);
    if (probe.kind == QLatin1String("PROCESS"))
        return countProcesses(probe.target);
    if (probe.kind == QLatin1String("UNIT"))
        return askUnit(probe);
    if (probe.kind == QLatin1String("SNMP"))
        return askSnmp(probe, place);
    return place.commandDirectory.isEmpty() ? failed("no_target") : runCommand(place.commandDirectory + u'/' + probe.target, probe.timeoutSeconds);
}

void requireTarget(const Probe &probe, const MonitorPlace *place)
{
    bool there = false;
    if (probe.kind == QLatin1String("BUILTIN")) {
        there = builtinMeasures().contains(probe.target);
    } else if (probe.kind == QLatin1String("HTTP")) {
        const QUrl url(probe.target, QUrl::StrictMode);
        there = url.isValid() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) && !url.host().isEmpty() && url.userInfo().isEmpty();
    } else {
        there = fits(probe.kind).match(probe.target).hasMatch();
    }
    if (probe.kind == QLatin1String("TCP"))
        there = there && fits(probe.kind).match(probe.target).captured(2).toUInt() - 1 < 65535;
    if (probe.kind == QLatin1String("COMMAND"))
        there = there && place && !place->commandDirectory.isEmpty() && QFileInfo(place->commandDirectory + u'/' + probe.target).isExecutable();
    if (there)
        return;
    throw Problem("monitor_target", "target", {{QStringLiteral("directory"), place ? place->commandDirectory : QString()}});
}

} // namespace mimamori
