// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_view.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/clock_reckoning.h"
#include "services/inquiry_desk.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr auto lineSelect =
    "select i.id, i.version, i.number, i.kind, i.state, i.summary, coalesce(u.name, i.caller_name) as asker_name, "
    "coalesce(o.short_name, '') as office_name, i.desk_group, i.received_at from inquiry i left join app_user u on u.id = i.asker "
    "left join office o on o.id = i.office where ";

InquiryLine lineOf(const Row &row)
{
    InquiryLine line;
    line.inquiry.id = row.integer("id");
    line.version = row.integer("version");
    line.number = row.text("number");
    line.kind.value = row.text("kind");
    line.state.value = row.text("state");
    line.summary = row.text("summary");
    line.askerName = row.text("asker_name");
    line.officeName = row.text("office_name");
    line.deskGroup.value = row.text("desk_group");
    line.receivedAt = row.dateTime("received_at");
    return line;
}

/// The newest clock of each promise, with its ledger.
QHash<qint64, StoredClock> promises(Context &context, const QList<qint64> &ids)
{
    static const QString text = QStringLiteral("select distinct on (subject_id) %1 from running_clock where subject = 'inquiry' "
        "and subject_id = any ($1::bigint[]) order by subject_id, stopped_at is not null, id desc").arg(QLatin1String(clockColumns));
    QHash<qint64, StoredClock> out;
    const Rows rows = context.db().query(SqlText{"inquiry_promises", text}, {QVariant::fromValue(ids)});
    for (const Row &row : rows) {
        const StoredClock clock = storedClock(row);
        out.insert(clock.row.subjectId, clock);
    }
    return out;
}

void countDown(Context &context, InquiryLine &line, const StoredClock &clock)
{
    if (clock.row.stoppedAt.isValid())
        return;
    const Reckoned reckoned = reckon(clock, *context.services().clockBook(), context.now());
    line.dueAt = reckoned.dueAt;
    line.remainingSeconds = reckoned.state.remainingSeconds;
    line.paused = std::any_of(clock.pauses.begin(), clock.pauses.end(), [&](const ClockPause &pause) {
        return pause.from <= context.now() && (!pause.to.isValid() || pause.to > context.now());
    });
}

QList<InquiryLine> linesOf(Context &context, const Rows &rows)
{
    QList<InquiryLine> out;
    QList<qint64> ids;
    for (const Row &row : rows) {
        out << lineOf(row);
        ids << out.last().inquiry.id;
    }
    const QHash<qint64, StoredClock> clocks = promises(context, ids);
    for (InquiryLine &line : out) {
        if (const auto clock = clocks.constFind(line.inquiry.id); clock != clocks.cend())
            countDown(context, line, *clock);
    }
    context.audited("inquiry", ids);
    return out;
}

/// What runs out first, then what stands still, then what waits for the asker.
bool isMoreUrgent(const InquiryLine &a, const InquiryLine &b)
{
    const auto place = [](const InquiryLine &line) { return !line.dueAt.isValid() ? 2 : line.paused ? 1 : 0; };
    if (place(a) != place(b))
        return place(a) < place(b);
    return place(a) == 2 ? a.receivedAt > b.receivedAt : a.remainingSeconds < b.remainingSeconds;
}

InquiryLines showBoard(Context &context, const ShowInquiryBoard &in)
{
    static const QString open = QLatin1String(lineSelect)
        + QStringLiteral("i.state not in ('DONE', 'MERGED', 'WITHDRAWN') and ($1 = '' or i.desk_group = $1) order by i.received_at limit 500");
    static const QString closed = QLatin1String(lineSelect)
        + QStringLiteral("i.state in ('DONE', 'MERGED', 'WITHDRAWN') and ($1 = '' or i.desk_group = $1) order by i.received_at desc limit 200");
    static constexpr Sql count{"inquiry_open_count", "select count(*) from inquiry where state not in ('DONE', 'MERGED', 'WITHDRAWN')"};
    const Rows rows = in.closed ? context.db().query(SqlText{"inquiry_board_closed", closed}, {in.deskGroup.value})
                                : context.db().query(SqlText{"inquiry_board_open", open}, {in.deskGroup.value});
    InquiryLines out{linesOf(context, rows), context.db().value(count).toLongLong()};
    if (!in.closed)
        std::stable_sort(out.lines.begin(), out.lines.end(), isMoreUrgent);
    return out;
}

InquiryLines showMine(Context &context, const ShowMyInquiries &)
{
    static const QString mine = QLatin1String(lineSelect) + QStringLiteral("i.asker = $1 order by i.received_at desc limit 200");
    InquiryLines out{linesOf(context, context.db().query(SqlText{"inquiry_mine", mine}, {context.actor().userId})), 0};
    out.open = std::count_if(out.lines.cbegin(), out.lines.cend(), [](const InquiryLine &line) {
        return line.state.value != inquiry::done && line.state.value != inquiry::merged && line.state.value != inquiry::withdrawn;
    });
    return out;
}

QList<InquiryWords> wordsOf(Context &context, Ref<Inquiry> inquiry)
{
    static constexpr Sql words{"inquiry_words",
        "select e.at, u.name, e.kind, e.internal, e.body from inquiry_entry e join app_user u on u.id = e.author where e.inquiry = $1 order by e.id"};
    QList<InquiryWords> out;
    const Rows rows = context.db().query(words, {inquiry.id});
    for (const Row &row : rows)
        out.append({row.dateTime(0), row.text(1), {row.text(2)}, row.boolean(3), withCases(context, inquiry, row.text(4))});
    return out;
}

/// Each hand-over has the clock that was started with it.
QList<InquiryHopLine> hopsOf(Context &context, Ref<Inquiry> inquiry)
{
    static constexpr Sql hops{"inquiry_hops",
        "select h.from_group, h.to_group, h.at, u.name, h.reason, c.due_at, c.stopped_at from inquiry_hop h join app_user u on u.id = h.handed_by "
        "left join running_clock c on c.subject = 'inquiry_hop' and c.subject_id = h.inquiry and c.started_at = h.at where h.inquiry = $1 order by h.id"};
    QList<InquiryHopLine> out;
    const Rows rows = context.db().query(hops, {inquiry.id});
    for (const Row &row : rows)
        out.append({{row.text(0)}, {row.text(1)}, row.dateTime(2), row.text(3), withCases(context, inquiry, row.text(4)), row.dateTime(5), row.dateTime(6)});
    return out;
}

QList<InquiryLinkLine> linksOf(Context &context, Ref<Inquiry> inquiry)
{
    static constexpr Sql links{"inquiry_links",
        "select l.id, i.id, i.number, i.summary, l.kind, l.made_at from inquiry_link l "
        "join inquiry i on i.id = case when l.inquiry = $1 then l.other else l.inquiry end "
        "where (l.inquiry = $1 or l.other = $1) and l.undone_at is null order by l.id"};
    QList<InquiryLinkLine> out;
    const Rows rows = context.db().query(links, {inquiry.id});
    for (const Row &row : rows)
        out.append({{row.integer(0)}, {row.integer(1)}, row.text(2), row.text(3), {row.text(4)}, row.dateTime(5)});
    return out;
}

QString matchedTitle(Context &context, const QString &matched)
{
    static constexpr Sql faq{"matched_faq", "select question from faq where id = $1"};
    static constexpr Sql other{"matched_inquiry", "select number || ' ' || summary from inquiry where id = $1"};
    const qint64 id = matched.section(QLatin1Char('/'), 1).toLongLong();
    if (matched.startsWith(QLatin1String("FAQ/")))
        return context.db().value(faq, {id}).toString();
    return matched.startsWith(QLatin1String("INQUIRY/")) ? context.db().value(other, {id}).toString() : matched.section(QLatin1Char('/'), 1);
}

InquiryView show(Context &context, const ShowInquiry &in)
{
    static const QString one = QLatin1String(lineSelect) + QStringLiteral("i.id = $1");
    static constexpr Sql names{"inquiry_names",
        "select coalesce(r.name, ''), coalesce(a.name, '') from inquiry i left join app_user r on r.id = i.received_by "
        "left join app_user a on a.id = i.answered_by where i.id = $1"};
    static constexpr Sql picture{"inquiry_picture_read", "select png from inquiry_picture where inquiry = $1"};
    InquiryView out;
    out.inquiry = context.records().get(in.inquiry, "inquiry").record;
    out.line = linesOf(context, context.db().query(SqlText{"inquiry_one", one}, {in.inquiry.id})).value(0);
    out.inquiry.what = withCases(context, in.inquiry, out.inquiry.what);
    out.inquiry.answer = withCases(context, in.inquiry, out.inquiry.answer);
    if (const auto row = context.db().queryOne(names, {in.inquiry.id})) {
        out.receivedByName = row->text(0);
        out.answeredByName = row->text(1);
    }
    out.words = wordsOf(context, in.inquiry);
    out.hops = hopsOf(context, in.inquiry);
    out.links = linksOf(context, in.inquiry);
    const StoredClock clock = promises(context, {in.inquiry.id}).value(in.inquiry.id);
    for (const ClockPause &pause : clock.pauses)
        out.pauses.append({pause.from, pause.to, {pause.reason}});
    if (const auto row = context.db().queryOne(picture, {in.inquiry.id}))
        out.picture = row->bytes(0);
    out.mine = out.inquiry.asker.id == context.actor().userId;
    out.matchedTitle = matchedTitle(context, out.inquiry.matched);
    return out;
}

} // namespace

void registerInquiryView(Features &features)
{
    features.operation<&showBoard>(reads);
    features.operation<&showMine>(reads);
    features.operation<&show>(reads);
}

} // namespace mimamori
