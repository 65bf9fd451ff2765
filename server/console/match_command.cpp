// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/people_file.h"
#include "console/registry_command.h"
#include "console/signed_in.h"
#include "record/codec.h"
#include "record/csv.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include <cstdio>
#include <stdexcept>

namespace mimamori {

namespace {

constexpr qint64 largestList = 64 * 1024 * 1024;

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(QString(name + QStringLiteral(": cannot be read")).toStdString());
    if (file.size() > largestList)
        throw std::runtime_error(QString(name + QStringLiteral(": is too large")).toStdString());
    return file.readAll();
}

/// Nothing is written before everything was answered; the file is the user's alone.
void write(const QByteArray &csv, const QString &name)
{
    if (name.isEmpty()) {
        std::fwrite(csv.constData(), 1, size_t(csv.size()), stdout);
        return;
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(csv) != csv.size() || !file.commit())
        throw std::runtime_error(QString(name + QStringLiteral(": cannot be written")).toStdString());
}

} // namespace

int registryMatch(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString name = optionOf(arguments, "people");
    if (name.isEmpty()) {
        std::fputs("usage: mimamorictl registry match --people FILE.csv [--out FILE]\n", stderr);
        return 2;
    }
    QList<ListedPerson> people;
    try {
        people = readPeople(bytesOf(name));
    } catch (const std::runtime_error &error) {
        std::fprintf(stderr, "mimamorictl: refused: %s\n", error.what());
        return 1;
    }
    SignedIn console(options);
    CsvWriter out;
    out.row({QStringLiteral("person_id"), QStringLiteral("atena_no"), QStringLiteral("score"), QStringLiteral("band"), QStringLiteral("reasons")});
    for (qsizetype at = 0; at < people.size(); at += mostMatchedAtOnce) {
        const QJsonObject reply = console.call(MatchPeople::operation, toCbor(MatchPeople{people.mid(at, mostMatchedAtOnce)}).toJsonObject());
        const QJsonArray residents = reply.value(QStringLiteral("residents")).toArray();
        for (const QJsonValue &value : residents) {
            const QJsonObject resident = value.toObject();
            out.row({resident.value(QStringLiteral("person_id")).toString(), resident.value(QStringLiteral("atena_no")).toString(),
                QString::number(resident.value(QStringLiteral("score")).toInteger()), resident.value(QStringLiteral("band")).toString(),
                resident.value(QStringLiteral("reasons")).toString()});
        }
    }
    QByteArray csv = out.utf8();
    if (csv.startsWith("\xEF\xBB\xBF"))
        csv.remove(0, 3); // for programs, not for a spreadsheet
    write(csv, optionOf(arguments, "out"));
    return 0;
}

} // namespace mimamori
