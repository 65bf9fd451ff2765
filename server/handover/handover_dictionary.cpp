// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/handover_dictionary.h"

#include "base/japan_time.h"
#include "handover/openssl_tar.h"
#include "model/model.h"
#include "record/csv.h"

#include <QCoreApplication>
#include <QFile>

#include <stdexcept>

namespace mimamori {

namespace {

QString recordWord(const char *text)
{
    return *text ? QCoreApplication::translate("record", text) : QString();
}

QString handoverWord(const char *text)
{
    return QCoreApplication::translate("handover", text);
}

const RecordType *typeOf(const HandoverTable &table)
{
    return storedRecordType(table.name.startsWith("public.") ? QByteArray(table.name.mid(7)) : QByteArray());
}

QString labelOf(const RecordType *type, const QByteArray &column)
{
    if (column == "id")
        return handoverWord(QT_TRANSLATE_NOOP("handover", "number of the row"));
    if (column == "version")
        return handoverWord(QT_TRANSLATE_NOOP("handover", "how often it was written"));
    const Field *field = type ? type->field(column) : nullptr;
    if (!field && type && column.endsWith("_sort"))
        return handoverWord(QT_TRANSLATE_NOOP("handover", "the date by which it is sorted"));
    return field ? recordWord(field->label) : QString();
}

/// The table of code.csv whose rows explain the values.
QString codeOf(const RecordType *type, const QByteArray &column)
{
    const Field *field = type ? type->field(column) : nullptr;
    return field && (field->kind == Kind::Code || field->kind == Kind::CodeList) ? QString::fromLatin1(field->target) : QString();
}

QString relationOf(const RecordType *type, const HandoverColumn &column)
{
    const Field *field = type ? type->field(column.name) : nullptr;
    if (field && (field->kind == Kind::Reference || field->kind == Kind::ReferenceList))
        return QStringLiteral("public.") + QString::fromLatin1(field->target);
    return column.target.isEmpty() || column.target.contains('.') ? QString::fromLatin1(column.target) : QStringLiteral("public.") + QString::fromLatin1(column.target);
}

QStringList rowOf(const HandoverTable &table, const RecordType *type, const HandoverColumn &column)
{
    return {QString::fromLatin1(table.name), type ? recordWord(type->label()) : QString(), QString::fromLatin1(column.name), labelOf(type, column.name),
        QString::fromLatin1(column.type), table.key.contains(column.name) ? QStringLiteral("1") : QString(), column.isRequired ? QStringLiteral("1") : QString(),
        codeOf(type, column.name), relationOf(type, column)};
}

} // namespace

QByteArray dictionaryCsv(const QList<HandoverTable> &tables)
{
    CsvWriter out;
    out.row({QStringLiteral("table"), QStringLiteral("表"), QStringLiteral("column"), QStringLiteral("項目"), QStringLiteral("型"), QStringLiteral("主キー"),
        QStringLiteral("必須"), QStringLiteral("コード表"), QStringLiteral("参照先")});
    for (const HandoverTable &table : tables) {
        for (const HandoverColumn &column : table.columns)
            out.row(rowOf(table, typeOf(table), column));
    }
    return out.utf8();
}

QByteArray dictionaryText(const QList<HandoverTable> &tables)
{
    QString out = QStringLiteral("# データ定義書\n");
    for (const HandoverTable &table : tables) {
        const RecordType *type = typeOf(table);
        out += QStringLiteral("\n## ") + (type ? recordWord(type->label()) + u' ' : QString()) + QString::fromLatin1(table.name) + QStringLiteral("\n\n| 項目 | 列 | 型 | コード表・参照先 |\n|---|---|---|---|\n");
        for (const HandoverColumn &column : table.columns) {
            const QStringList row = rowOf(table, type, column);
            out += QStringLiteral("| %1 | %2 | %3 | %4 |\n").arg(row[3], row[2], row[4], row[7].isEmpty() ? row[8] : row[7]);
        }
    }
    return out.toUtf8();
}

QByteArray handoverReadme(const QString &number, const QDateTime &at)
{
    QFile text(QStringLiteral(":/handover/readme_ja.txt"));
    if (!text.open(QIODevice::ReadOnly))
        throw std::logic_error("the text of the hand-over is not built in");
    QString missing;
    for (const HandoverException &one : handoverExceptions())
        missing += QStringLiteral("%1 … %2\n").arg(QLatin1String(one.table), handoverWord(one.reason));
    QString out = QString::fromUtf8(text.readAll()).arg(number, inJapan(at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), QString::number(opensslIterations), missing);
    out.replace(u'\n', QStringLiteral("\r\n"));
    return "\xEF\xBB\xBF" + out.toUtf8();
}

} // namespace mimamori
