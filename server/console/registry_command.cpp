// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/registry_command.h"

#include "base/problem.h"
#include "console/console_client.h"
#include "console/signed_in.h"
#include "console/words.h"
#include "model/registry/registry_file.h"
#include "registry/row_check.h"

#include <QCryptographicHash>
#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <cstdio>
#include <stdexcept>

namespace mimamori {

namespace {

constexpr int usage = 2;
constexpr int refused = 1;
constexpr qint64 pieceBytes = 256 * 1024;
constexpr unsigned long pollMs = 200;
constexpr qsizetype mostShown = 20;

const QHash<QString, QString> &refusalWords()
{
    static const QHash<QString, QString> words{
        {QStringLiteral("seen_before"), QStringLiteral("this very file was applied before")},
        {QStringLiteral("older_file"), QStringLiteral("its day is before that of a file already applied")},
        {QStringLiteral("future_file"), QStringLiteral("its day lies too far in the future (setting registry.days_ahead)")},
        {QStringLiteral("older_sequence"), QStringLiteral("its sequence numbers begin before those already applied")},
        {QStringLiteral("sequence_gap"), QStringLiteral("sequence numbers are missing between the last file and this one")},
        {QStringLiteral("no_full_file"), QStringLiteral("no full file has been applied yet")},
        {QStringLiteral("no_trailer"), QStringLiteral("the trailer is missing: the file was cut off")},
        {QStringLiteral("trailer_count"), QStringLiteral("the trailer counts other rows than there are (said / found)")},
        {QStringLiteral("trailer_sequence"), QStringLiteral("the trailer's sequence numbers do not fit the rows")},
        {QStringLiteral("trailer_unreadable"), QStringLiteral("the trailer holds no numbers where the layout says")},
        {QStringLiteral("after_trailer"), QStringLiteral("there are rows behind the trailer")},
        {QStringLiteral("wrong_length"), QStringLiteral("a record has another length than the layout says")},
        {QStringLiteral("wrong_newline"), QStringLiteral("line ends are not those of the layout")},
        {QStringLiteral("wrong_cells"), QStringLiteral("another number of cells than the headings (found / expected)")},
        {QStringLiteral("wrong_encoding"), QStringLiteral("the file is not in the layout's encoding")},
        {QStringLiteral("undecodable"), QStringLiteral("bytes that are no text stand in the structure")},
        {QStringLiteral("unknown_mark"), QStringLiteral("a record mark that the layout does not know")},
        {QStringLiteral("missing_heading"), QStringLiteral("a heading of the layout is not in the file")},
        {QStringLiteral("heading_twice"), QStringLiteral("a heading stands twice")},
        {QStringLiteral("empty_file"), QStringLiteral("there are no rows")},
        {QStringLiteral("unclosed_quote"), QStringLiteral("a quote is not closed")},
        {QStringLiteral("text_after_quote"), QStringLiteral("text behind a closed quote")},
        {QStringLiteral("cell_too_long"), QStringLiteral("a value is too long")},
        {QStringLiteral("too_many_flaws"), QStringLiteral("too many rows would be kept out (kept out / rows)")},
        {QStringLiteral("layout"), QStringLiteral("the layout is wrong")},
        {QStringLiteral("drop_incomplete"), QStringLiteral("its marker (.ok) or the file itself stayed unfinished in the drop folder")},
        {QStringLiteral("drop_marker"), QStringLiteral("a value of its marker (.ok) is missing or wrong")},
        {QStringLiteral("drop_hash"), QStringLiteral("the bytes are not those that its marker (.ok) names")},
        {QStringLiteral("damaged"), QStringLiteral("the stored file is damaged; send it again")},
    };
    return words;
}

void tellRefusal(const QString &code, qint64 line, const QString &detail)
{
    const QString where = line > 0 ? QStringLiteral("line %1: ").arg(line) : QString();
    const QString more = detail.isEmpty() ? QString() : QString(QStringLiteral(" (") + detail + QLatin1Char(')'));
    std::fprintf(stderr, "mimamorictl: refused: %s%s: %s%s\n", qPrintable(where), qPrintable(code), qPrintable(refusalWords().value(code)), qPrintable(more));
}

QByteArray layoutText(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(QString(name + QStringLiteral(": cannot be read")).toStdString());
    return file.readAll();
}

/// What is left of the arguments when options with their values are taken off.
QString fileArgument(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].startsWith(QLatin1String("--")))
            return arguments[i];
        ++i;
    }
    return {};
}

/// Sends the file in pieces; gives its hash. The whole is never in memory.
QByteArray send(SignedIn &console, QFile &file, qint64 id)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 offset = 0;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(pieceBytes);
        hash.addData(piece);
        console.call("registry.chunk", {{QStringLiteral("registry_file"), id}, {QStringLiteral("offset"), offset},
            {QStringLiteral("data"), QString::fromLatin1(piece.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}}, true);
        offset += piece.size();
    }
    return hash.result();
}

/// Waits until the import job has taken the file over or refused it.
QJsonObject outcome(SignedIn &console, qint64 id)
{
    for (;;) {
        const QJsonObject row = console.call("registry_file.get", {{QStringLiteral("record"), id}}).value(QStringLiteral("row")).toObject();
        const QString state = row.value(QStringLiteral("state")).toString();
        if (state == QLatin1String("APPLIED") || state == QLatin1String("REFUSED"))
            return row;
        QThread::msleep(pollMs);
    }
}

} // namespace

int registryImport(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString name = fileArgument(arguments);
    const QString layout = optionOf(arguments, "layout");
    const QString kind = optionOf(arguments, "kind");
    const QDate date = QDate::fromString(optionOf(arguments, "date"), Qt::ISODate);
    if (name.isEmpty() || layout.isEmpty() || (kind != QLatin1String("full") && kind != QLatin1String("daily")) || !date.isValid()) {
        std::fputs("usage: mimamorictl registry import --layout FILE --kind full|daily --date YYYY-MM-DD FILE\n", stderr);
        return usage;
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(QString(name + QStringLiteral(": cannot be read")).toStdString());
    SignedIn console(options);
    const QByteArray body = layoutText(layout);
    try {
        parseLayout(body);
    } catch (const LayoutError &error) {
        std::fprintf(stderr, "mimamorictl: refused: layout %s: %s\n", qPrintable(error.place()), qPrintable(error.why()));
        return refused;
    }
    if (file.size() == 0) {
        tellRefusal(QStringLiteral("empty_file"), 0, {});
        return refused;
    }
    const qint64 id = console.call("registry.begin", {{QStringLiteral("kind"), kind.toUpper()}, {QStringLiteral("register_date"), date.toString(Qt::ISODate)},
        {QStringLiteral("name"), QFileInfo(name).fileName()}, {QStringLiteral("layout"), QString::fromUtf8(body)}, {QStringLiteral("bytes"), file.size()}}, true)
        .value(QStringLiteral("registry_file")).toInteger();
    const QByteArray sha256 = send(console, file, id);
    console.call("registry.finish", {{QStringLiteral("registry_file"), id},
        {QStringLiteral("sha256"), QString::fromLatin1(sha256.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}}, true);
    const QJsonObject result = outcome(console, id);
    printObject(options, result);
    if (result.value(QStringLiteral("state")).toString() == QLatin1String("APPLIED"))
        return 0;
    tellRefusal(result.value(QStringLiteral("refusal")).toString(), result.value(QStringLiteral("refusal_line")).toInteger(),
        result.value(QStringLiteral("refusal_detail")).toString());
    return refused;
}

/// The columns that the record's own list shows, with its number first.
template <class T>
static QList<QByteArray> listed()
{
    QList<QByteArray> out{"id"};
    for (const Field &field : recordType<T>().fields()) {
        if (field.isInList)
            out << field.column;
    }
    return out;
}

int registryList(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    printRows(options, console.call("registry_file.list", {{QStringLiteral("sort"), QStringLiteral("-received_at")},
        {QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("20")), "--limit")}}), "rows", recordType<RegistryFile>(), listed<RegistryFile>());
    return exitDone;
}

int registryFlaws(const ConsoleOptions &options, const QStringList &arguments)
{
    const qint64 id = fileArgument(arguments).toLongLong();
    if (id <= 0) {
        std::fputs("usage: mimamorictl registry flaws ID [--limit N]\n", stderr);
        return usage;
    }
    SignedIn console(options);
    printRows(options, console.call("registry_flaw.list", {{QStringLiteral("owner"), id}, {QStringLiteral("sort"), QStringLiteral("line")},
        {QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("1000")), "--limit")}}), "rows", recordType<RegistryFlaw>(), listed<RegistryFlaw>());
    return exitDone;
}

int registryCheck(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString name = fileArgument(arguments);
    const QString layout = optionOf(arguments, "layout");
    QFile file(name);
    if (name.isEmpty() || layout.isEmpty()) {
        std::fputs("usage: mimamorictl registry check --layout FILE FILE\n", stderr);
        return usage;
    }
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(QString(name + QStringLiteral(": cannot be read")).toStdString());
    try {
        RegisterReader reader(parseLayout(layoutText(layout)), [&] { return file.read(pieceBytes); });
        qint64 keptOut = 0;
        qint64 warned = 0;
        QJsonArray flaws;
        while (auto line = reader.next()) {
            checkRow(*line, registerCodes());
            keptOut += line->isQuarantined() ? 1 : 0;
            warned += !line->isQuarantined() && !line->flaws.isEmpty() ? 1 : 0;
            for (const RowFlaw &flaw : std::as_const(line->flaws)) {
                if (flaws.size() < mostShown)
                    flaws.append(QJsonObject{{QStringLiteral("line"), line->line}, {QStringLiteral("column"), QString::fromLatin1(residentColumnName(flaw.column))},
                        {QStringLiteral("flaw"), QString::fromLatin1(flaw.code)}, {QStringLiteral("detail"), flaw.detail}, {QStringLiteral("kept_out"), flaw.quarantines}});
            }
        }
        printObject(options, {{QStringLiteral("rows"), reader.rows()}, {QStringLiteral("kept_out"), keptOut}, {QStringLiteral("warned"), warned},
            {QStringLiteral("first_sequence"), reader.firstSequence().value_or(0)}, {QStringLiteral("last_sequence"), reader.lastSequence().value_or(0)},
            {QStringLiteral("flaws"), flaws}});
        return 0;
    } catch (const FileRefused &reason) {
        tellRefusal(QString::fromLatin1(reason.code()), reason.line(), reason.detail());
    } catch (const LayoutError &error) {
        std::fprintf(stderr, "mimamorictl: refused: layout %s: %s\n", qPrintable(error.place()), qPrintable(error.why()));
    }
    return refused;
}

} // namespace mimamori
