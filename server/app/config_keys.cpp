// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config_keys.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace mimamori {

namespace {

/// Exactly those that server_config.cpp reads (tests/walk/config_test.py).
constexpr const char *knownKeys[] = {
    "server/data", "server/name", "server/store", "server/store_key", "server/environment", "server/minimum_client", "server/workers", "server/login_workers",
    "server/render", "listen/addresses", "listen/port", "listen/certificate", "listen/key", "listen/ca", "listen/io_threads", "listen/console",
    "listen/health_port", "listen/health_addresses", "enroll/certificate", "enroll/key", "enroll/port", "database/host", "database/port", "database/name",
    "database/password_file", "database/ca", "database/sealer_users", "registry/drop", "registry/layouts", "registry/layout", "backup/enabled",
    "backup/config", "backup/stanza", "backup/repository", "backup/second_repository", "backup/before", "backup/after", "backup/reserve_megabytes",
    "backup/audit_public", "backup/audit_heads", "mail/smtp", "mail/from",
};

QStringList known()
{
    QStringList out;
    for (const char *key : knownKeys)
        out << QLatin1String(key);
    return out;
}

/// Letters to change, add or drop until one word is the other.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype above = row[size_t(j)];
            row[size_t(j)] = std::min({above + 1, row[size_t(j) - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

QString nearest(const QString &word, const QStringList &among)
{
    return *std::min_element(among.cbegin(), among.cend(), [&](const QString &a, const QString &b) { return distance(word, a) < distance(word, b); });
}

[[noreturn]] void wrong(const QString &file, int line, const QString &why)
{
    throw std::runtime_error(QStringLiteral("%1: line %2: %3").arg(file).arg(line).arg(why).toStdString());
}

/// The key of this section, else the same word of another one, else the nearest of all.
QString suggestion(const QString &section, const QString &key)
{
    QStringList own;
    for (const QString &each : known()) {
        if (each.startsWith(section + u'/'))
            own << each.section(u'/', 1);
        else if (each.section(u'/', 1) == key)
            return QStringLiteral("\"%1\" belongs under [%2]").arg(key, each.section(u'/', 0, 0));
    }
    return QStringLiteral("the nearest known key is \"%1\"").arg(nearest(key, own));
}

} // namespace

void requireKnownKeys(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        throw std::runtime_error(QStringLiteral("%1: cannot be read").arg(file).toStdString());
    QStringList sections;
    for (const QString &key : known())
        sections << key.section(u'/', 0, 0);
    QString section;
    QHash<QString, int> seen;
    const QStringList lines = QString::fromUtf8(in.readAll()).split(u'\n');
    for (int number = 1; number <= lines.size(); ++number) {
        const QString line = lines[number - 1].trimmed();
        if (line.isEmpty() || line.startsWith(u';') || line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'[')) {
            section = line.mid(1, line.indexOf(u']') - 1);
            if (!line.endsWith(u']') || !sections.contains(section))
                wrong(file, number, QStringLiteral("there is no section \"%1\"; the nearest known one is [%2]").arg(section, nearest(section, sections)));
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1)
            wrong(file, number, QStringLiteral("neither [section] nor key=value"));
        const QString key = line.left(equals).trimmed();
        if (section.isEmpty())
            wrong(file, number, QStringLiteral("\"%1\" stands before the first [section]").arg(key));
        if (!known().contains(section + u'/' + key))
            wrong(file, number, QStringLiteral("there is no key \"%1\" under [%2]; %3").arg(key, section, suggestion(section, key)));
        if (const int before = seen.value(section + u'/' + key))
            wrong(file, number, QStringLiteral("\"%1\" stands already in line %2").arg(key).arg(before));
        seen.insert(section + u'/' + key, number);
    }
}

} // namespace mimamori
