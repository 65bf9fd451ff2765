// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/register_staging.h"

#include "db/copy.h"
#include "japanese/table.h"
#include "registry/row_folding.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <future>

namespace mimamori {

namespace {

constexpr qsizetype linesAtOnce = 500;
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

/// Folds rows on threads of its own and gives them back in the order they came. Never more than a few pieces wait, so that a file of any
/// length takes the memory of some thousand rows.
class FoldingLine {
public:
    explicit FoldingLine(const FoldingRules &rules)
    {
        // One core is left to what serves people.
        const int threads = std::clamp(QThread::idealThreadCount() - 1, 1, 6);
        m_pool.setMaxThreadCount(threads);
        m_pool.setExpiryTimeout(-1);
        for (int i = 0; i < threads + 2; ++i)
            m_folders.push_back(std::make_unique<RowFolder>(rules));
    }
    bool isFull() const { return m_running.size() >= m_folders.size(); }
    bool isEmpty() const { return m_running.empty(); }

    void give(QList<RegisterLine> lines)
    {
        auto promise = std::make_shared<std::promise<FoldedRows>>();
        m_running.push_back(promise->get_future());
        RowFolder &folder = *m_folders[m_given++ % m_folders.size()]; // its last piece was taken back before
        m_pool.start([promise, &folder, lines = std::move(lines)] {
            try {
                promise->set_value(folder.fold(lines));
            } catch (...) {
                promise->set_exception(std::current_exception());
            }
        });
    }
    FoldedRows take()
    {
        std::future<FoldedRows> first = std::move(m_running.front());
        m_running.pop_front();
        return first.get();
    }

private:
    std::vector<std::unique_ptr<RowFolder>> m_folders;
    std::deque<std::future<FoldedRows>> m_running;
    size_t m_given{};
    QThreadPool m_pool; // the last one: it waits for its threads before the folders go
};

/// Stages one file.
class Staging {
public:
    Staging(Context &context, qint64 file, const Layout &layout, const std::function<QByteArray()> &piece, StagedFile &result)
        : m_context(context)
        , m_rules{file, knownCodes(context), droppedEvents(context)}
        , m_reader(layout, piece)
        , m_result(result)
    {
    }

    void run()
    {
        m_context.db().executeScript("staging_clear", "truncate staging.resident, staging.resident_verdict, staging.resident_kept_out");
        CopyIn copy(m_context.db(), "stage_residents", "staging.resident", stagingColumns());
        FoldingLine folding(m_rules);
        bool more = true;
        while (more) {
            QList<RegisterLine> lines;
            try {
                more = read(lines);
            } catch (const FileRefused &) {
                folding.give(std::move(lines)); // what was found wrong in front of it is told too
                takeAll(copy, folding);
                throw;
            }
            if (folding.isFull())
                take(copy, folding.take());
            folding.give(std::move(lines));
        }
        takeAll(copy, folding);
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

    /// The next lines; whether there may be more.
    bool read(QList<RegisterLine> &lines)
    {
        lines.reserve(linesAtOnce);
        while (lines.size() < linesAtOnce) {
            auto line = m_reader.next();
            if (!line)
                return false;
            lines.append(std::move(*line));
        }
        return true;
    }

    void takeAll(CopyIn &copy, FoldingLine &folding)
    {
        while (!folding.isEmpty())
            take(copy, folding.take());
    }

    void take(CopyIn &copy, const FoldedRows &folded)
    {
        m_result.dropped += folded.dropped;
        m_result.quarantined += folded.quarantined;
        m_result.warned += folded.warned;
        m_result.flaws += folded.flaws.first(std::min(folded.flaws.size(), mostFlaws - m_result.flaws.size()));
        m_keptOut += folded.keptOut;
        copy.rows(folded.text);
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
    FoldingRules m_rules;
    RegisterReader m_reader;
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
