// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/text_search.h"

#include "base/japan_time.h"
#include "japanese/search_key.h"
#include "japanese/text_grams.h"

namespace mimamori {

namespace {

constexpr int mostRead = 40; ///< of the candidates: pairs may lie apart in a text
constexpr qsizetype pieceLength = 44;

/// What can be found of each kind of text, for the record $1::text, $2::bigint. The reporter is in a compartment of its own and never here.
#define MIMAMORI_TEXTS(SOURCE, ID) \
    "select e.child_file as file, n.at, concat_ws(E'\\n', n.body, n.counterpart, n.place) as text " \
    "from note n join case_episode e on e.id = n.episode where " SOURCE " = 'note' and n.id = " ID " " \
    "union all select e.child_file, s.at, concat_ws(E'\\n', s.note, s.agency_person, s.place, s.withdraw_reason) " \
    "from safety_check s join case_episode e on e.id = s.episode where " SOURCE " = 'safety_check' and s.id = " ID " " \
    "union all select e.child_file, m.held_at, concat_ws(E'\\n', i.note, m.minutes, m.others) " \
    "from meeting_item i join meeting m on m.id = i.meeting join case_episode e on e.id = i.episode where " SOURCE " = 'meeting' and m.id = " ID " " \
    "union all select c.child_file, r.received_at, concat_ws(E'\\n', r.complaint, r.situation, r.injuries, r.current_place) " \
    "from reception r join reception_child c on c.reception = r.id where " SOURCE " = 'reception' and r.id = " ID

/// The quarter of a year, in Japan, as search.text_key counts it.
int quarterOf(const QDateTime &at)
{
    const QDate day = civilDateInJapan(at);
    return day.year() * 4 + (day.month() - 1) / 3;
}

} // namespace

void refreshTextKey(Context &context, const char *source, qint64 id)
{
    static constexpr Sql read{"text_to_fold", MIMAMORI_TEXTS("$1::text", "$2::bigint")};
    static constexpr Sql keep{"keep_text", "select search.keep_text($1, $2, $3::bigint[], $4, $5::int[], $6)"};
    const Rows rows = context.db().query(read, {QString::fromLatin1(source), id});
    for (const Row &row : rows) {
        context.db().query(keep, {QString::fromLatin1(source), id, QVariant::fromValue(QList<qint64>{row.integer("file")}), quarterOf(row.dateTime("at")),
            QVariant::fromValue(textGrams({kanjiKey(row.text("text"))})), searchKeyVersion});
    }
}

QList<TextHit> findTexts(Context &context, const FindKeys &keys)
{
    static constexpr Sql find{"search_texts", "select source, source_id, child_file from search.texts($1::int[], $2, $3)"};
    static constexpr Sql shown{"search_texts_shown",
        "select h.source, h.id, f.id as file, f.number, case when c.name <> '' then c.name else c.label end as child, x.at, x.text "
        "from unnest($1::text[], $2::bigint[], $3::bigint[]) with ordinality h(source, id, file, place) join child_file f on f.id = h.file "
        "join person c on c.id = f.person cross join lateral (" MIMAMORI_TEXTS("h.source", "h.id") ") x where x.file = f.id order by x.at desc, h.place"};
    QList<TextHit> out;
    if (keys.words.isEmpty())
        return out;
    QStringList sources;
    QList<qint64> ids, files;
    const Rows candidates = context.db().query(find, {QVariant::fromValue(textGrams(keys.words)), keys.isPlace, mostRead});
    for (const Row &row : candidates) {
        sources << row.text(0);
        ids << row.integer(1);
        files << row.integer(2);
    }
    if (ids.isEmpty())
        return out;
    const Rows rows = context.db().query(shown, {sources, QVariant::fromValue(ids), QVariant::fromValue(files)});
    for (const Row &row : rows) {
        const QString text = row.text("text");
        if (!containsWords(kanjiKey(text), keys.words))
            continue;
        out.append({row.text("source"), row.integer("id"), {row.integer("file")}, row.text("number"), row.text("child"), row.dateTime("at"),
            textPiece(text, keys.words, pieceLength)});
        if (out.size() > mostTextHits)
            break;
    }
    return out;
}

} // namespace mimamori
