// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify_command.h"

#include "audit_export.h"
#include "audit_source.h"
#include "heads_index.h"
#include "prove.h"
#include "seal_error.h"
#include "signing_key.h"
#include "verify.h"

#include <QCommandLineParser>
#include <QIODevice>

namespace mimamori {

namespace {

struct VerifyArguments {
    QByteArray conninfo{};
    QString fromExport{};
    QString exportTo{};
    QString heads{};
    PublicKeys keys{};
    std::optional<qint64> prove{};
    bool json{};
    VerifyOptions options{};
};

[[noreturn]] void wrongUsage(const char *option) { throw SealError("usage", option); }

qint64 number(const QString &text, const char *option)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < 0)
        wrongUsage(option);
    return value;
}

void addOptions(QCommandLineParser &parser)
{
    const QString value = QStringLiteral("value");
    for (const char *name : {"conninfo", "from-export", "export", "heads", "public", "prove", "tail-seconds", "accept-gap"})
        parser.addOption({QLatin1String(name), {}, value});
    parser.addOption(QCommandLineOption(QStringLiteral("json")));
}

VerifyArguments parse(const QStringList &args)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(QStringLiteral("verify")) + args) || !parser.positionalArguments().isEmpty())
        wrongUsage("option");
    VerifyArguments wanted;
    wanted.conninfo = parser.value(QStringLiteral("conninfo")).toUtf8();
    wanted.fromExport = parser.value(QStringLiteral("from-export"));
    wanted.exportTo = parser.value(QStringLiteral("export"));
    wanted.heads = parser.value(QStringLiteral("heads"));
    wanted.json = parser.isSet(QStringLiteral("json"));
    if (wanted.fromExport.isEmpty() == !parser.isSet(QStringLiteral("conninfo")))
        wrongUsage("conninfo");
    for (const QString &file : parser.values(QStringLiteral("public")))
        wanted.keys.addFile(file);
    if (wanted.keys.isEmpty() && wanted.exportTo.isEmpty())
        wrongUsage("public");
    if (parser.isSet(QStringLiteral("prove")))
        wanted.prove = number(parser.value(QStringLiteral("prove")), "prove");
    if (parser.isSet(QStringLiteral("tail-seconds")))
        wanted.options.tailSeconds = int(qMin<qint64>(number(parser.value(QStringLiteral("tail-seconds")), "tail-seconds"), 1'000'000));
    for (const QString &gap : parser.values(QStringLiteral("accept-gap"))) {
        const QStringList ends = gap.split(QLatin1Char('-'));
        if (ends.size() != 2)
            wrongUsage("accept-gap");
        wanted.options.acceptedGaps.append({number(ends[0], "accept-gap"), number(ends[1], "accept-gap")});
    }
    return wanted;
}

int prove(AuditSource &source, const VerifyArguments &wanted, QIODevice &out)
{
    const std::optional<InclusionProof> proof = proveRow(source, *wanted.prove);
    if (!proof) {
        out.write("{\"holds\":false,\"seq\":" + QByteArray::number(*wanted.prove) + "}\n");
        return 1;
    }
    const bool genuine = wanted.keys.verify(proof->seal);
    out.write(proof->toJson(genuine));
    return proof->holds && genuine ? 0 : 1;
}

int verifyWith(AuditSource &source, const VerifyArguments &wanted, const HeadsIndex *heads, QIODevice &out)
{
    if (!wanted.exportTo.isEmpty()) {
        const AuditExport counts = exportAudit(source, wanted.exportTo);
        out.write("{\"seals\":" + QByteArray::number(counts.seals) + ",\"rows\":" + QByteArray::number(counts.rows) + "}\n");
        return 0;
    }
    if (wanted.prove)
        return prove(source, wanted, out);
    const VerifyReport report = verifyAudit(source, wanted.keys, heads, wanted.options);
    out.write(wanted.json ? report.toJson() : report.toText());
    return report.clean() ? 0 : 1;
}

int run(const VerifyArguments &wanted, QIODevice &out)
{
    // Before the database: see verifyAudit().
    std::optional<HeadsIndex> heads;
    if (!wanted.heads.isEmpty())
        heads.emplace(wanted.heads);
    const HeadsIndex *outside = heads ? &*heads : nullptr;
    if (!wanted.fromExport.isEmpty()) {
        ExportAuditSource source(wanted.fromExport);
        return verifyWith(source, wanted, outside, out);
    }
    Database database(wanted.conninfo, "mimamori-audit-verify");
    DatabaseAuditSource source(database, wanted.prove);
    return verifyWith(source, wanted, outside, out);
}

} // namespace

int runAuditVerify(const QStringList &args, QIODevice &out)
{
    try {
        return run(parse(args), out);
    } catch (const SealError &error) {
        out.write("{\"error\":\"" + error.code() + "\",\"detail\":\"" + error.detail() + "\"}\n");
        return 2;
    }
}

} // namespace mimamori
