// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/register_staging.h"

#include "db/copy.h"
#include "japanese/search_key.h"
#include "japanese/table.h"
#include "model/casework/candidates.h"
#include "model/casework/search_find.h"

#include <QCryptographicHash>

#include <algorithm>

namespace mimamori {

namespace {

constexpr qsizetype mostFlaws = 50'000; // kept one by one; beyond that a file is refused or wrong as a whole

/// "神戸市北区" for 281093.
QString wardName(const QString &code)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> made;
        const QList<QByteArrayList> rows = readJapaneseTable(QStringLiteral("municipality_codes.tsv"));
        for (const QByteArrayList &row : rows)
            made.insert(QString::fromUtf8(row[0]), QString::fromUtf8(row[3] + row[4]));
        return made;
    }();
    return names.value(code);
}

/// Ward, town and 丁目 of an address do not change from house to house: parsed once for each town.
class TownKeys {
public:
    QString keyOf(const ResidentRow &row)
    {
        const QString &ward = row[ResidentColumn::WardCode];
        const QString &town = row[ResidentColumn::AddrTown];
        const QString &banchi = row[ResidentColumn::AddrBanchi];
        if (town.isEmpty())
            return {};
        if (banchi.isEmpty() || !isPlain(banchi))
            return townKey(residentAddress(ward, town, banchi));
        auto known = m_heads.constFind({ward, town});
        if (known == m_heads.cend()) {
            // "281093|鈴蘭台南町|4|7-7": the head is what stands in front of the house.
            const QString key = townKey(residentAddress(ward, town, QStringLiteral("7-7")));
            known = m_heads.insert({ward, town}, key.endsWith(QLatin1String("|7-7")) ? key.chopped(3) : QString());
        }
        return known->isEmpty() ? townKey(residentAddress(ward, town, banchi)) : *known + banchi;
    }

private:
    /// 12-3: what stays itself in every key.
    static bool isPlain(const QString &banchi)
    {
        return std::all_of(banchi.begin(), banchi.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-'; }) && banchi.count(u'-') <= 1
            && !banchi.startsWith(u'0') && !banchi.startsWith(u'-') && !banchi.endsWith(u'-');
    }

    QHash<std::pair<QString, QString>, QString> m_heads;
};

/// A short print of what a row says of the person; numbering and the kind of update aside.
QString digestOf(const ResidentRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (int i = 0; i < residentColumnCount; ++i) {
        const auto column = ResidentColumn(i);
        if (column == ResidentColumn::HistNo || column == ResidentColumn::SourceSeq || column == ResidentColumn::UpdateKind)
            continue;
        const QString &value = row.values[size_t(i)];
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(value.utf16()), value.size() * 2));
        hash.addData(QByteArrayView("\x1f", 1));
    }
    return QString::fromLatin1(hash.result().toBase64(QByteArray::OmitTrailingEquals));
}

QList<QByteArray> stagingColumns()
{
    QList<QByteArray> columns{"registry_file", "line"};
    for (int i = 0; i < residentColumnCount; ++i)
        columns << residentColumnName(ResidentColumn(i));
    return columns << "birth" << "digest" << "kana_l1" << "kana_l2" << "name_key" << "given_l1" << "given_name" << "town_key";
}

/// Stages one file.
class Staging {
public:
    Staging(Context &context, qint64 file, const Layout &layout, const std::function<QByteArray()> &piece, StagedFile &result)
        : m_context(context)
        , m_file(file)
        , m_codes(knownCodes(context))
        , m_droppedEvents(droppedEvents(context))
        , m_reader(layout, piece)
        , m_result(result)
    {
    }

    void run()
    {
        m_context.db().executeScript("staging_clear", "truncate staging.resident, staging.resident_verdict, staging.resident_kept_out");
        CopyIn copy(m_context.db(), "stage_residents", "staging.resident", stagingColumns());
        while (auto line = m_reader.next())
            take(copy, *line);
        copy.finish();
        keepOut();
        m_result.rows = m_reader.rows();
        m_result.first = m_reader.firstSequence();
        m_result.last = m_reader.lastSequence();
    }

private:
    static QSet<QString> droppedEvents(Context &context)
    {
        static constexpr Sql find{"dropped_events",
            "select code from code where code_table = 'movement_reason' and (attributes->>'drop')::boolean"};
        QSet<QString> out;
        const Rows rows = context.db().query(find);
        for (const Row &row : rows)
            out.insert(row.text(0));
        return out;
    }

    void take(CopyIn &copy, RegisterLine &line)
    {
        if (m_droppedEvents.contains(line.row[ResidentColumn::EventCode].trimmed())) {
            ++m_result.dropped;
            return;
        }
        checkRow(line, m_codes);
        for (const RowFlaw &flaw : std::as_const(line.flaws)) {
            if (m_result.flaws.size() < mostFlaws)
                m_result.flaws.append({line.line, flaw});
        }
        if (line.isQuarantined()) {
            ++m_result.quarantined;
            m_keptOut << line.row[ResidentColumn::AtenaNo];
            return;
        }
        m_result.warned += line.flaws.isEmpty() ? 0 : 1;
        store(copy, line);
    }

    void store(CopyIn &copy, const RegisterLine &line)
    {
        const ResidentRow &row = line.row;
        QVariantList values{m_file, line.line};
        values.reserve(residentColumnCount + 10);
        for (int i = 0; i < residentColumnCount; ++i) {
            const bool number = ResidentColumn(i) == ResidentColumn::HistNo;
            const QString &value = row.values[size_t(i)];
            values << (number ? (value.isEmpty() ? QVariant() : QVariant(value.toLongLong())) : QVariant(value));
        }
        const FuzzyDate birth = registerBirth(row[ResidentColumn::BirthRaw]);
        const QString &kana = row[ResidentColumn::Kana];
        values << (birth.quality == FuzzyDate::Quality::Exact ? QVariant(birth.sortKey()) : QVariant()) << digestOf(row) << l1Key(kana) << l2Key(kana)
               << kanjiKey(row[ResidentColumn::Name]) << givenKey(kana) << givenNameKey(row[ResidentColumn::Name]) << m_towns.keyOf(row);
        copy.row(values);
    }

    /// Who was kept out is not gone from the register for that.
    void keepOut()
    {
        CopyIn copy(m_context.db(), "stage_kept_out", "staging.resident_kept_out", {"atena_no"});
        for (const QString &atena : std::as_const(m_keptOut)) {
            if (!atena.isEmpty())
                copy.row({atena});
        }
        copy.finish();
    }

    Context &m_context;
    qint64 m_file;
    KnownCodes m_codes;
    QSet<QString> m_droppedEvents;
    RegisterReader m_reader;
    TownKeys m_towns;
    StagedFile &m_result;
    QStringList m_keptOut;
};

} // namespace

KnownCodes knownCodes(Context &context)
{
    static constexpr Sql find{"register_codes",
        "select code_table, code from code where code_table in ('movement_reason', 'restriction_kind') and not coalesce((attributes->>'own')::boolean, false)"};
    KnownCodes out = registerCodes();
    const Rows rows = context.db().query(find);
    for (const Row &row : rows) {
        const bool event = row.text(0) == QLatin1String("movement_reason");
        out[int(event ? ResidentColumn::EventCode : ResidentColumn::SuppressKind)].insert(row.text(1));
    }
    return out;
}

QString residentAddress(const QString &wardCode, const QString &town, const QString &banchi)
{
    const bool hasWard = town.contains(u'区') || town.contains(u'市');
    return (hasWard ? QString() : wardName(wardCode)) + town + banchi;
}

void stageRegisterFile(Context &context, qint64 file, const Layout &layout, const std::function<QByteArray()> &piece, StagedFile &staged)
{
    Staging(context, file, layout, piece, staged).run();
}

void keepFlaws(Context &context, qint64 file, const QList<LineFlaw> &flaws)
{
    CopyIn copy(context.db(), "keep_flaws", "registry_flaw", {"registry_file", "line", "field", "flaw", "detail", "quarantined"});
    for (const auto &[line, flaw] : flaws)
        copy.row({file, line, QString::fromLatin1(residentColumnName(flaw.column)), QString::fromLatin1(flaw.code), flaw.detail, flaw.quarantines});
    copy.finish();
}

} // namespace mimamori
