// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/desk_search.h"

#include "japanese/search_key.h"
#include "japanese/text.h"
#include "japanese/text_grams.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mimamori {

namespace {

constexpr qsizetype mostGrams = 120;  ///< of a question: beyond that a longer one is no clearer
constexpr int mostPieces = 3;

QString letterOf(const QByteArray &source) { return source == "INQUIRY" ? QStringLiteral("I") : source == "FAQ" ? QStringLiteral("F") : QStringLiteral("M"); }
QByteArray sourceOf(const QString &letter) { return letter == u"I" ? "INQUIRY" : letter == u"F" ? "FAQ" : "MANUAL"; }

QVariant array(const QList<qint64> &grams) { return QVariant::fromValue(grams); }

/// A question with its folded form, and which of its letters each unit of that comes from.
struct FoldedText {
    QStringList letters{};
    QString folded{};
    QList<qsizetype> letterOf{};
};

FoldedText foldedText(const QString &typed)
{
    FoldedText out;
    out.letters = graphemes(typed.simplified());
    for (qsizetype i = 0; i < out.letters.size(); ++i) {
        const QString key = kanjiKey(out.letters[i]);
        out.folded += key;
        out.letterOf.insert(out.letterOf.size(), key.size(), i);
    }
    return out;
}

/// The runs of letters whose every pair is in the text, as they were typed, the longest first.
QStringList sharedPieces(const FoldedText &text, const QList<qint64> &grams)
{
    const QSet<qint64> known(grams.begin(), grams.end());
    QStringList pieces;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.folded.size(); ++i) {
        if (i + 1 < text.folded.size() && known.contains(textGrams({text.folded.mid(i, 2)}).value(0)))
            continue;
        const QString piece = text.letters.mid(text.letterOf[from], text.letterOf[i] - text.letterOf[from] + 1).join(QString()).trimmed();
        if (i > from && !pieces.contains(piece))
            pieces << piece;
        from = i + 1;
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return pieces.mid(0, mostPieces);
}

QString pageText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    while (text.startsWith(QLatin1String("<!--"))) // the licence is for those who read the source
        text = text.mid(text.indexOf(QLatin1String("-->")) + 3).trimmed();
    return text;
}

/// Pages of the manual, by name.
QMap<QString, QString> manualPages()
{
    QMap<QString, QString> out;
    QDirIterator pages(QStringLiteral(":/desk/manual"), {QStringLiteral("*.md")}, QDir::Files);
    while (pages.hasNext()) {
        pages.next();
        out.insert(pages.fileName().chopped(3), pageText(pages.filePath()));
    }
    return out;
}

QString stampOf(const QMap<QString, QString> &pages)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto page = pages.cbegin(); page != pages.cend(); ++page)
        hash.addData(QByteArray(page.key().toUtf8() + '\n' + page.value().toUtf8()));
    return QString::fromLatin1(hash.result().toHex()) + QLatin1Char('/') + QString::number(searchKeyVersion);
}

const QString &manualStamp()
{
    static const QString stamp = stampOf(manualPages());
    return stamp;
}

} // namespace

void refreshDeskText(Context &context, const QByteArray &source, qint64 id, const QString &name, const QString &text, const QString &title)
{
    static constexpr Sql keep{"keep_desk_text", "select search.keep_desk_text($1, $2, $3, $4, $5::int[], $6)"};
    context.db().query(keep, {letterOf(source), id, name, title, array(textGrams({kanjiKey(text)})), searchKeyVersion});
}

void dropDeskTexts(Context &context, const QByteArray &source, qint64 id, const QStringList &keep)
{
    static constexpr Sql drop{"drop_desk_text", "select search.drop_desk_text($1, $2, $3::text[])"};
    context.db().query(drop, {letterOf(source), id, QVariant::fromValue(keep)});
}

QList<DeskHit> findDeskTexts(Context &context, const QString &typed, const QList<QByteArray> &sources, int most)
{
    static constexpr Sql find{"desk_candidates",
        "select source, source_id, name, title, coverage, grams::bigint[] from search.desk_candidates($1::text[], $2::int[], $3)"};
    const FoldedText text = foldedText(typed);
    const QList<qint64> grams = textGrams({kanjiKey(typed)}).mid(0, mostGrams);
    QStringList letters;
    for (const QByteArray &source : sources)
        letters << letterOf(source);
    QList<DeskHit> out;
    if (grams.isEmpty() || letters.isEmpty())
        return out;
    const Rows rows = context.db().query(find, {letters, array(grams), most});
    for (const Row &row : rows) {
        out.append({sourceOf(row.text(0)), row.integer(1), row.text(2), row.text(3), qRound(row.real(4) * 100),
            sharedPieces(text, row.integerList(5))});
    }
    return out;
}

QList<ManualPassage> manualPassages(const QString &page, const QString &markdown)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,3} +(.*)$"));
    static const QRegularExpression marks(QStringLiteral("[*`_>|]|\\]\\([^)]*\\)|\\["));
    QList<ManualPassage> out;
    QString pageTitle;
    const QStringList lines = markdown.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QRegularExpressionMatch found = heading.match(line);
        if (found.hasMatch() || out.isEmpty()) {
            const QString title = found.captured(1).trimmed();
            if (pageTitle.isEmpty())
                pageTitle = title;
            out.append({QStringLiteral("%1#%2").arg(page).arg(out.size() + 1),
                title.isEmpty() || title == pageTitle ? pageTitle : pageTitle + QStringLiteral(": ") + title, {}});
        }
        if (const QString plain = QString(line).remove(marks).trimmed(); !plain.isEmpty())
            out.last().text += (out.last().text.isEmpty() ? QString() : QStringLiteral("\n")) + plain;
    }
    return out;
}

bool isManualStale(Connection &db)
{
    static constexpr Sql known{"desk_manual_known", "select how from search.desk_done where what = 'manual'"};
    const auto row = db.queryOne(known);
    return !row || row->text(0) != manualStamp();
}

int indexManual(Context &context)
{
    static constexpr Sql keep{"desk_manual_keep",
        "insert into search.desk_done (what, how) values ('manual', $1) on conflict (what) do update set how = excluded.how"};
    if (!isManualStale(context.db()))
        return 0;
    const QMap<QString, QString> pages = manualPages();
    QStringList names;
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        const QList<ManualPassage> passages = manualPassages(page.key(), page.value());
        for (const ManualPassage &passage : passages) {
            refreshDeskText(context, "MANUAL", 0, passage.name, passage.title + QLatin1Char('\n') + passage.text, passage.title);
            names << passage.name;
        }
    }
    dropDeskTexts(context, "MANUAL", 0, names);
    context.db().execute(keep, {manualStamp()});
    return int(names.size());
}

} // namespace mimamori
