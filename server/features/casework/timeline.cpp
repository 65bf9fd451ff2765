// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/timeline.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/text.h"
#include "model/casework/meeting.h"
#include "model/casework/note.h"
#include "model/casework/safety_check.h"
#include "model/casework/reception.h"

namespace mimamori {

namespace {

// Everything that happened on a file, whatever feature wrote it. The reporter stays in its compartment: a reception says what was
// reported and by which way, never by whom.
constexpr Sql everything{"timeline",
    "select t.*, coalesce(u.name, '') as author_name from ("
    "select 'note' as source, n.id, n.version, n.episode, n.at, n.kind as code, '' as detail, n.counterpart, n.body as text, n.author, n.state, "
    "n.child_seen, n.together, coalesce(n.amends, 0) as amends, coalesce(n.amended_by, 0) as amended_by, n.place as more, "
    "coalesce((select a.comment from approval a where a.kind = 'note' and a.subject = 'note' and a.subject_id = n.id and a.state = 'RETURNED' "
    "and n.state = 'DRAFT' order by a.id desc limit 1), '') as returned "
    "from note n join case_episode e on e.id = n.episode where e.child_file = $1 "
    "union all select 'safety_check', s.id, s.version, s.episode, s.at, s.method, s.result, s.agency_person, s.note, s.seen_by, "
    "case when s.withdrawn_at is null then '' else 'WITHDRAWN' end, s.child_seen, 0, 0, 0, s.place, '' "
    "from safety_check s join case_episode e on e.id = s.episode where e.child_file = $1 "
    "union all select 'meeting', m.id, m.version, i.episode, m.held_at, m.kind, i.decision, m.others, concat_ws(E'\\n', nullif(i.note, ''), "
    "nullif(m.minutes, '')), m.chair, '', false, 0, 0, 0, m.place, '' "
    "from meeting_item i join meeting m on m.id = i.meeting join case_episode e on e.id = i.episode where e.child_file = $1 "
    "union all select 'reception', r.id, r.version, c.episode, r.received_at, r.kind, r.route, '', concat_ws(E'\\n', nullif(r.complaint, ''), "
    "nullif(r.situation, '')), r.received_by, '', false, 0, 0, 0, r.number, '' "
    "from reception_child c join reception r on r.id = c.reception where c.child_file = $1 "
    "union all select 'case_event', v.id, v.version, v.episode, v.at, v.to_stage, v.from_stage, '', v.reason, v.app_user, '', false, 0, 0, 0, '', '' "
    "from case_event v join case_episode e on e.id = v.episode where e.child_file = $1 "
    "union all select 'urgency_assessment', g.id, g.version, g.episode, g.at, g.rank, g.chart_rank, '', g.override_reason, g.assessed_by, "
    "case when g.confirmed_at is null then '' else 'CONFIRMED' end, false, 0, 0, 0, '', '' "
    "from urgency_assessment g join case_episode e on e.id = g.episode where e.child_file = $1 "
    "union all select 'issued_paper', p.id, p.version, null, p.issued_at, p.kind, p.recipient, '', p.number, p.issued_by, '', false, 0, 0, 0, '', '' "
    "from issued_paper p where p.child_file = $1 or (p.child_file is null and p.reception in "
    "(select c.reception from reception_child c where c.child_file = $1))"
    ") t left join app_user u on u.id = t.author order by t.at desc, t.source, t.id desc"};

const char *codeTable(const QString &source)
{
    if (source == timeline_source::note)
        return NoteKind::table;
    if (source == timeline_source::safetyCheck)
        return SightMethod::table;
    if (source == timeline_source::meeting)
        return MeetingKind::table;
    if (source == timeline_source::reception)
        return ReceptionKind::table;
    if (source == timeline_source::urgency)
        return Urgency::table;
    return source == timeline_source::stage ? CaseStageCode::table : "";
}

/// What the kinds are called, to find a line by 訪問 or 会議.
QHash<QString, QString> kindNames(Context &context)
{
    static constexpr Sql find{"timeline_kinds",
        "select code_table, code, name || ' ' || short_name from code where code_table = any ($1::text[]) order by valid_from"};
    QHash<QString, QString> names;
    const QStringList tables{QString::fromLatin1(NoteKind::table), QString::fromLatin1(SightMethod::table), QString::fromLatin1(MeetingKind::table),
        QString::fromLatin1(ReceptionKind::table), QString::fromLatin1(CaseStageCode::table), QString::fromLatin1(Urgency::table)};
    const Rows rows = context.db().query(find, {tables});
    for (const Row &row : rows)
        names.insert(row.text(0) + QLatin1Char('/') + row.text(1), row.text(2));
    return names;
}

TimelineLine lineOf(Context &context, const Row &row)
{
    TimelineLine line;
    line.source = row.text("source");
    line.sourceId = row.integer("id");
    line.version = row.integer("version");
    line.episode.id = row.integer("episode");
    line.at = row.dateTime("at");
    line.code = row.text("code");
    line.detail = row.text("detail");
    line.counterpart = row.text("counterpart");
    line.text = row.text("text");
    line.author.id = row.integer("author");
    line.authorName = row.text("author_name");
    line.state = row.text("state");
    line.mine = line.author.id == context.actor().userId;
    line.childSeen = row.boolean("child_seen");
    line.together = row.integer("together");
    line.amends = row.integer("amends");
    line.amendedBy = row.integer("amended_by");
    line.returned = row.text("returned");
    return line;
}

void cut(TimelineLine &line)
{
    const QString begin = leftGraphemes(line.text, timelineTextLength);
    line.cut = begin.size() < line.text.size();
    line.text = begin;
}

QList<TimelineCount> countsOf(const QMap<QString, qint64> &chips)
{
    QList<TimelineCount> counts;
    for (auto chip = chips.cbegin(); chip != chips.cend(); ++chip)
        counts.append({chip.key(), chip.value()});
    return counts;
}

Timeline showTimeline(Context &context, const ShowTimeline &in)
{
    const QStringList words = timelineWords(in.words);
    const QHash<QString, QString> names = words.isEmpty() ? QHash<QString, QString>() : kindNames(context);
    Timeline out;
    QMap<QString, qint64> chips;
    const Rows rows = context.db().query(everything, {in.childFile.id});
    for (const Row &row : rows) {
        TimelineLine line = lineOf(context, row);
        const QString kind = names.value(QLatin1String(codeTable(line.source)) + QLatin1Char('/') + line.code);
        const QString searched = QStringList{line.text, line.counterpart, line.authorName, row.text("more"), kind}.join(QLatin1Char(' '));
        if (!hasTimelineWords(searched, words))
            continue;
        const QString chip = timelineChip(line.source, line.code);
        ++chips[chip];
        if (!in.chips.isEmpty() && !in.chips.contains(chip))
            continue;
        if (out.total >= in.offset && out.lines.size() < in.limit) {
            cut(line);
            out.lines.append(line);
        }
        ++out.total;
    }
    out.counts = countsOf(chips);
    context.audited("child_file", {in.childFile.id}, in.childFile.id);
    return out;
}

} // namespace

void registerTimeline(Features &features)
{
    features.operation<&showTimeline>(reads);
}

} // namespace mimamori
