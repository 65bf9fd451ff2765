// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/export.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/era.h"
#include "model/model.h"
#include "record/csv.h"
#include "services/codes.h"
#include "services/export_register.h"
#include "services/spreadsheet.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

/// What the columns of a record tell, where it is more than their kind says. Data of the gate: whatever is not here goes by the field
/// itself (a person's reference is a name, a sensitive long text is free text, any other sensitive field is masked).
struct ColumnClass {
    const char *record;
    const char *column;
    FactClass cls;
};
constexpr ColumnClass columnClasses[] = {
    {"person", "name", FactClass::Name}, {"person", "kana", FactClass::Name}, {"person", "label", FactClass::Name},
    {"person", "alias", FactClass::Name}, {"person", "birth", FactClass::Personal}, {"person", "sex", FactClass::Personal},
    {"reception_child", "school", FactClass::School}, {"reception_child", "age_text", FactClass::Personal},
    {"reception", "method", FactClass::Source}, {"reception", "route", FactClass::Source}, {"reception", "police_no", FactClass::Source},
    {"reception", "current_place", FactClass::CurrentPlace}, {"safety_check", "place", FactClass::CurrentPlace},
    {"safety_check", "agency_person", FactClass::FreeText}, {"note", "place", FactClass::CurrentPlace}, {"note", "counterpart", FactClass::FreeText},
    {"family_member", "relation", FactClass::Personal}, {"family_member", "occupation", FactClass::Personal},
};
/// Records that are taken out of a file one by one, with a reason, and never as a list.
constexpr const char *neverListed[] = {"reception_reporter", "person_address", "person_phone", "address_restriction"};

FactClass classOf(const RecordType &type, const Field &field, bool sensitive)
{
    for (const ColumnClass &known : columnClasses) {
        if (type.name() == known.record && field.column == known.column)
            return field.isSensitive && !sensitive ? FactClass::Sensitive : known.cls;
    }
    if (field.isSensitive)
        return sensitive ? FactClass::FreeText : FactClass::Sensitive;
    if (field.kind == Kind::Reference && field.target == "person")
        return FactClass::Name;
    return field.kind == Kind::Text ? FactClass::FreeText : FactClass::Form;
}

/// R8.4.1 2026-04-01: the era for people, ISO for programs.
QString dateText(QDate date)
{
    const auto era = formatEraDate(date, EraStyle::Grid);
    return (era ? *era + QLatin1Char(' ') : QString()) + date.toString(Qt::ISODate);
}

/// Turns the fields of rows into texts; asks for names of codes and references once each.
class CellTexts {
public:
    explicit CellTexts(Context &context) : m_context(context) {}

    QString text(const Field &field, const QVariant &value)
    {
        if (!value.isValid())
            return {};
        switch (field.kind) {
        case Kind::Boolean: return value.toBool() ? QStringLiteral("○") : QString();
        case Kind::Date: return dateText(value.toDate());
        case Kind::DateTime: return dateText(inJapan(value.toDateTime()).date()) + inJapan(value.toDateTime()).toString(QStringLiteral(" HH:mm"));
        case Kind::Fuzzy: return value.value<FuzzyDate>().raw;
        case Kind::Code: return code(field.target, value.toString());
        case Kind::CodeList: return codes(field.target, value.toStringList());
        case Kind::TextList: return value.toStringList().join(QStringLiteral("、"));
        case Kind::Reference: return reference(field.target, value.toLongLong());
        case Kind::ReferenceList: return references(field.target, value.value<QList<qint64>>());
        default: return value.toString();
        }
    }

private:
    QString code(const QByteArray &table, const QString &value)
    {
        const auto key = qMakePair(table, value);
        if (!m_codes.contains(key)) {
            const auto found = findCode(m_context, table.constData(), value, m_context.today());
            m_codes.insert(key, found ? found->name : value);
        }
        return m_codes.value(key);
    }
    QString codes(const QByteArray &table, const QStringList &values)
    {
        QStringList out;
        for (const QString &value : values)
            out << code(table, value);
        return out.join(QStringLiteral("、"));
    }
    QString reference(const QByteArray &target, qint64 id)
    {
        struct Named {
            const char *record;
            Sql sql;
        };
        static constexpr Named named[] = {
            {"office", {"name_office", "select name from office where id = $1"}},
            {"app_user", {"name_user", "select name from app_user where id = $1"}},
            {"person", {"name_person", "select case when name <> '' then name else label end from person where id = $1"}},
            {"child_file", {"name_file", "select number from child_file where id = $1"}},
            {"case_episode", {"name_episode", "select number from case_episode where id = $1"}},
            {"reception", {"name_reception", "select number from reception where id = $1"}}};
        const auto key = qMakePair(target, id);
        if (!m_names.contains(key)) {
            QString name = QString::number(id);
            for (const Named &one : named) {
                if (target == one.record)
                    name = m_context.db().value(one.sql, {id}).toString();
            }
            m_names.insert(key, name);
        }
        return m_names.value(key);
    }
    QString references(const QByteArray &target, const QList<qint64> &values)
    {
        QStringList out;
        for (const qint64 id : values)
            out << reference(target, id);
        return out.join(QStringLiteral("、"));
    }

    Context &m_context;
    QHash<QPair<QByteArray, QString>, QString> m_codes;
    QHash<QPair<QByteArray, qint64>, QString> m_names;
};

/// The rows as <record>.list would show them to this actor, words of the filter and all.
Rows rowsOf(Context &context, const RecordType &type, const ExportRecords &in)
{
    QVariantList binds;
    QByteArray condition = "true";
    if (const Field *owner = type.owner()) {
        if (!in.owner && !RecordStore::ownerPath(type).column.isEmpty())
            throw Problem("required", "owner");
        if (in.owner) {
            binds << in.owner;
            condition += " and " + owner->column + " = $1";
        }
    }
    const QStringList words = in.filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QList<QByteArray> any{"false"};
        binds << word;
        for (const Field &field : type.fields()) {
            if (field.isSearchable || (field.kind == Kind::Text && field.isInList))
                any << "position(lower($" + QByteArray::number(binds.size()) + "::text) in lower(" + field.column + ")) > 0";
        }
        condition += " and (" + any.join(" or ") + ")";
    }
    const Rows rows = context.records().select(type, condition + " order by id limit " + QByteArray::number(largestExport + 1), binds);
    if (rows.size() > largestExport)
        throw Problem("export_too_large", {}, {{QStringLiteral("most"), largestExport}});
    return rows;
}

/// Which families and receptions the rows are about; more than one family makes a roster.
void addOwners(Context &context, const RecordType &type, const QList<qint64> &ids, OutputDescription &out)
{
    const RecordStore::OwnerPath path = RecordStore::ownerPath(type);
    if (path.column.isEmpty())
        return;
    const QString text = QString::fromLatin1("select distinct " + path.expression + " from " + type.name() + " where " + type.name() + ".id = any($1)");
    QList<qint64> owners;
    const Rows rows = context.db().query(SqlText{"export_owners_" + type.name(), text}, {QVariant::fromValue(ids)});
    for (const Row &row : rows)
        owners << row.integer(0);
    static constexpr Sql filesOfPeople{"export_files_of_people", "select distinct child_file from family_member where person = any($1)"};
    static constexpr Sql filesOfReceptions{"export_files_of_receptions", "select distinct child_file from reception_child where reception = any($1)"};
    static constexpr Sql receptionsOfFiles{"export_receptions_of_files", "select distinct reception from reception_child where child_file = any($1)"};
    const auto idsOf = [&](const Sql &sql, const QList<qint64> &of) {
        QList<qint64> found;
        const Rows some = context.db().query(sql, {QVariant::fromValue(of)});
        for (const Row &row : some)
            found << row.integer(0);
        return found;
    };
    out.childFiles = path.column == "child_file" ? owners : idsOf(path.column == "person" ? filesOfPeople : filesOfReceptions, owners);
    out.receptions = path.column == "reception" ? owners : idsOf(receptionsOfFiles, out.childFiles);
    out.severalFamilies = out.childFiles.size() > 1 || owners.size() > 1;
}

QString traceLine(Context &context, const QString &recipient, qint64 line)
{
    static constexpr Sql me{"export_me", "select name from app_user where id = $1"};
    const auto kind = findCode(context, RecipientKind::table, recipient, context.today());
    return QStringLiteral("※取扱注意 出力番号%1 宛先:%2 出力者:%3 %4").arg(line).arg(kind ? kind->name : recipient,
        context.db().value(me, {context.actor().userId}).toString(),
        dateText(context.today()) + inJapan(context.now()).toString(QStringLiteral(" HH:mm")));
}

/// Throws for a list that does not exist or never leaves, a right that is missing, a recipient or reason nobody knows.
const RecordType &requireExport(Context &context, const ExportRecords &in)
{
    const RecordType *type = storedRecordType(in.record.toLatin1());
    const bool listed = type && std::none_of(std::begin(neverListed), std::end(neverListed), [&](const char *one) { return type->name() == one; });
    if (!listed)
        throw Problem("not_exported", "record");
    if (!context.may(QByteArray(type->name() + ".list"))) // whoever may not see the list may not take it out
        throw Problem("forbidden");
    if (in.sensitive && !context.may("export.sensitive"))
        throw Problem("forbidden", "sensitive");
    if (in.format != QLatin1String("csv") && in.format != QLatin1String("xlsx"))
        throw Problem("not_in_list", "format");
    requireRecipientAndReason(context, in.recipient.value, in.reason.value, in.reasonText);
    if (in.confirmed && in.confirmText.trimmed().isEmpty())
        throw Problem("required", "confirm_text");
    return *type;
}

/// Every cell as a fact, row by row.
OutputDescription describeRows(Context &context, const RecordType &type, const Rows &rows, bool sensitive)
{
    OutputDescription out;
    CellTexts cells(context);
    QList<qint64> ids;
    for (const Row &row : rows) {
        const auto record = type.create();
        RecordStore::fill(type, record.get(), row);
        ids << type.id(record.get());
        qint64 person = type.name() == "person" ? type.id(record.get()) : 0;
        if (const Field *named = type.field("person"))
            person = named->value(record.get()).toLongLong();
        for (const Field &field : type.fields())
            out.facts << Fact{classOf(type, field, sensitive), cells.text(field, field.value(record.get())), person};
    }
    addOwners(context, type, ids, out);
    return out;
}

OutputRequest requestOf(Context &context, const ExportRecords &in, qint64 rows)
{
    OutputRequest out;
    out.recipient = {in.recipient.value, 0};
    out.kind = in.format;
    out.what = QStringLiteral("export %1 owner=%2 rows=%3").arg(in.record).arg(in.owner).arg(rows)
        + (in.reasonText.isEmpty() ? QString() : QStringLiteral(" / ") + in.reasonText)
        + (in.confirmed ? QStringLiteral(" / confirmed=%1 %2").arg(in.confirmed).arg(in.confirmText) : QString());
    out.confirmed = in.confirmed;
    out.mustBeConfirmed = in.confirmed != 0;
    out.withhold = !in.confirmed;
    out.reason = in.reason.value;
    out.rows = rows;
    out.fileName = QStringLiteral("%1_%2.%3").arg(in.record, context.today().toString(QStringLiteral("yyyyMMdd")), in.format);
    out.mediaType = in.format == QLatin1String("csv") ? QStringLiteral("text/csv")
                                                      : QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return out;
}

QByteArray fileOf(const QString &format, const QStringList &headings, const QStringList &texts, const QString &trace)
{
    QList<QStringList> table;
    for (qsizetype at = 0; at < texts.size(); at += headings.size())
        table << texts.mid(at, headings.size());
    if (format == QLatin1String("xlsx"))
        return spreadsheet(headings, table, trace);
    CsvWriter csv;
    csv.row(headings);
    for (const QStringList &row : std::as_const(table))
        csv.row(row);
    csv.row({trace});
    return csv.utf8();
}

OutputView exportRecords(Context &context, const ExportRecords &in)
{
    const RecordType &type = requireExport(context, in);
    const Rows rows = rowsOf(context, type, in);
    OutputRequest request = requestOf(context, in, rows.size());
    request.description = describeRows(context, type, rows, in.sensitive);
    QStringList headings;
    for (const Field &field : type.fields())
        headings << QCoreApplication::translate("record", field.label);
    return releaseOutput(context, request, [&](const GatedOutput &gated, qint64 line) {
        return fileOf(in.format, headings, gated.texts, traceLine(context, in.recipient.value, line));
    }).view;
}

FileChunk readExport(Context &context, const ReadExport &in)
{
    return handOver(context, in.output, in.offset, in.limit);
}

ExportRegister listExports(Context &context, const ListExports &in)
{
    static constexpr auto condition = "($1::date is null or (at at time zone 'Asia/Tokyo')::date >= $1) and ($2::date is null or (at at time zone 'Asia/Tokyo')::date <= $2)";
    const RecordType &type = recordType<ExportLine>();
    const QString count = QStringLiteral("select count(*) from export_register where ") + QLatin1String(condition);
    ExportRegister out;
    out.total = context.db().value(SqlText{"count_exports", count}, {in.from, in.until}).toLongLong();
    const QByteArray paged = QByteArray(condition) + " order by id desc limit " + QByteArray::number(in.limit ? in.limit : 100) + " offset " + QByteArray::number(in.offset);
    QList<qint64> ids;
    const Rows rows = context.records().select(type, paged, {in.from, in.until});
    for (const Row &row : rows) {
        ExportLine line;
        RecordStore::fill(type, &line, row);
        ids << line.id.id;
        out.lines << line;
    }
    context.audited("export_register", ids);
    return out;
}

} // namespace

void registerExportRecords(Features &features)
{
    features.operation<&exportRecords>(writes);
    features.operation<&readExport>(reads);
    features.operation<&listExports>(reads);
}

} // namespace mimamori
