// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watch.h"

#include "jobs/smtp.h"
#include "monitor/bounded_child.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSettings>

#include <curl/curl.h>

#include <memory>
#include <stdexcept>

namespace mimamori {

namespace {

constexpr int commandSeconds = 20;
constexpr size_t mostBytes = 64 * 1024 * 1024;

int number(const QSettings &settings, const QString &file, const char *key, int fallback, int least, int most)
{
    bool ok = true;
    const int value = settings.contains(QLatin1String(key)) ? settings.value(QLatin1String(key)).toInt(&ok) : fallback;
    if (!ok || value < least || value > most)
        throw std::runtime_error(QStringLiteral("%1: %2: is not a number from %3 to %4").arg(file, QLatin1String(key)).arg(least).arg(most).toStdString());
    return value;
}

size_t keep(char *data, size_t size, size_t count, void *user)
{
    auto *out = static_cast<QByteArray *>(user);
    if (size_t(out->size()) + size * count > mostBytes)
        return 0;
    out->append(data, qsizetype(size * count));
    return size * count;
}

QByteArray fetch(const QString &source)
{
    static const CURLcode global = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(global)
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    QByteArray out;
    const QByteArray url = source.toUtf8();
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl.get(), CURLOPT_FAILONERROR, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &keep);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &out);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 8L);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    if (curl_easy_perform(curl.get()) != CURLE_OK)
        return {};
    static const QRegularExpression beat(QStringLiteral("(?m)^mimamori_monitor_beat_timestamp_seconds (\\d+)$"));
    return beat.match(QString::fromUtf8(out)).captured(1).toLatin1();
}

} // namespace

WatchConfig WatchConfig::read(const QString &file)
{
    if (!QFileInfo(file).isReadable())
        throw std::runtime_error(QStringLiteral("%1: cannot be read").arg(file).toStdString());
    const QSettings settings(file, QSettings::IniFormat);
    WatchConfig out;
    out.source = settings.value(QStringLiteral("watch/source")).toString();
    out.beatFile = settings.value(QStringLiteral("watch/beat")).toString();
    out.limitSeconds = number(settings, file, "watch/limit_seconds", out.limitSeconds, 45, 3600);
    out.everySeconds = number(settings, file, "watch/every_seconds", out.everySeconds, 1, 300);
    out.againSeconds = number(settings, file, "watch/again_seconds", out.againSeconds, 60, 86'400);
    out.smtpUrl = settings.value(QStringLiteral("mail/smtp")).toString();
    out.mailFrom = settings.value(QStringLiteral("mail/from"), QStringLiteral("mimamori-watch@localhost")).toString();
    out.mailTo = settings.value(QStringLiteral("mail/to")).toString();
    out.command = settings.value(QStringLiteral("watch/command")).toString();
    if (out.source.isEmpty())
        throw std::runtime_error(QStringLiteral("%1: watch/source: is missing").arg(file).toStdString());
    if (out.command.isEmpty() && (out.smtpUrl.isEmpty() || out.mailTo.isEmpty()))
        throw std::runtime_error(QStringLiteral("%1: mail/to: is missing: without mail/smtp and mail/to, or watch/command, nobody would be told").arg(file).toStdString());
    if (!out.command.isEmpty() && !QFileInfo(out.command).isExecutable())
        throw std::runtime_error(QStringLiteral("%1: watch/command: is not a program").arg(file).toStdString());
    return out;
}

WatchState::Notice WatchState::look(const QByteArray &beat, qint64 second)
{
    if (m_changedAt < 0)
        m_changedAt = second;
    if (!beat.isEmpty() && beat != m_beat) {
        m_beat = beat;
        m_changedAt = second;
    }
    const bool dead = second - m_changedAt >= m_limit;
    if (dead != m_dead) {
        m_dead = dead;
        m_owed = dead || m_toldAt >= 0; // nobody is told of the end of what nobody was told of
    } else if (m_dead && m_toldAt >= 0 && second - m_toldAt >= m_again) {
        m_owed = true;
    }
    return !m_owed ? Notice::None : m_dead ? Notice::Dead : Notice::Alive;
}

void WatchState::told(qint64 second)
{
    m_owed = false;
    m_toldAt = m_dead ? second : -1;
}

QByteArray readBeat(const QString &source)
{
    if (source.startsWith(QLatin1String("http://")) || source.startsWith(QLatin1String("https://")))
        return fetch(source);
    QFile file(source);
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
}

bool leaveWatchBeat(const QString &path)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1() + '\n') > 0
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther) && file.commit();
}

bool sendWatchNotice(const WatchConfig &config, WatchState::Notice notice)
{
    const bool dead = notice == WatchState::Notice::Dead;
    bool taken = false;
    if (!config.command.isEmpty()) {
        const ChildResult child = runBounded(config.command, {dead ? QStringLiteral("DEAD") : QStringLiteral("ALIVE")}, commandSeconds);
        taken = child.trouble.isEmpty() && child.exitCode == 0;
    }
    if (config.smtpUrl.isEmpty() || config.mailTo.isEmpty())
        return taken;
    Mail mail;
    mail.at = QDateTime::currentDateTimeUtc();
    mail.id = "watch-" + QByteArray::number(mail.at.toSecsSinceEpoch());
    mail.from = config.mailFrom;
    mail.to = config.mailTo;
    mail.subject = dead ? QStringLiteral("【みまもり】監視が止まっています") : QStringLiteral("【みまもり】監視が動き出しました");
    mail.body = dead ? QStringLiteral("監視の生存の印が %1 秒以上変わっていません。サーバ mimamorid が動いているか、直ちに確認してください。").arg(config.limitSeconds)
                     : QStringLiteral("監視の生存の印が再び変わり始めました。止まっていた間の異常は記録されていません。");
    return sendMail(config.smtpUrl, mail).isEmpty() || taken;
}

} // namespace mimamori
