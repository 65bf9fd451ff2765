// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration at the console (CFG-01, PLT-04).
#include "console/signed_in.h"
#include "console/words.h"

#include "model/assets/configuration.h"

namespace mimamori {

namespace {

int list(const ConsoleOptions &options, const QStringList &arguments, const char *operation, const RecordType &type, const QList<QByteArray> &columns)
{
    const QJsonObject answer = SignedIn(options).call(operation, {{QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("500")), "--limit")}});
    printRows(options, answer, "rows", type, columns);
    return exitDone;
}

int configList(const ConsoleOptions &options, const QStringList &arguments)
{
    if (arguments.contains(QStringLiteral("--measured")))
        return list(options, arguments, "measured_version.list", recordType<MeasuredVersion>(), {"component", "environment", "host", "installed", "measured_at"});
    return list(options, arguments, "config_item.list", recordType<ConfigItem>(), {"id", "code", "name", "category", "component", "production_version", "maintenance_version"});
}

int configDrift(const ConsoleOptions &options, const QStringList &arguments)
{
    return list(options, arguments, "config_drift.list", recordType<ConfigDrift>(),
        {"id", "kind", "component", "environment", "host", "registered", "measured", "found_at", "ended_at"});
}

} // namespace

QList<ConsoleCommand> assetCommands()
{
    return {
        {"config list", "[--measured] [--limit N]", QT_TRANSLATE_NOOP("console", "the configuration register, or what was measured"), configList},
        {"config drift", "[--limit N]", QT_TRANSLATE_NOOP("console", "where what runs differs from the register"), configDrift},
    };
}

} // namespace mimamori
