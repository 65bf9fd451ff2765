// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_report.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

constexpr auto figuresOf =
    "select %1 as key, count(*) as received, count(i.answered_at) as answered, count(*) filter (where i.in_time) as in_time "
    "from inquiry i left join office o on o.id = i.office where i.received_at >= $1 and i.received_at < $2 group by 1 order by 2 desc, 1";

struct Counted {
    const char *by;
    const char *column;
};
constexpr Counted counted[] = {{"KIND", "i.kind"}, {"CHANNEL", "i.channel"}, {"STATE", "i.state"}, {"FINDING", "i.finding"}, {"GROUP", "i.desk_group"},
    {"OFFICE", "coalesce(o.short_name, '')"}, {"SCREEN", "i.screen"}};

QDateTime midnightInJapan(QDate day) { return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600).toUTC(); }

qint64 outsideHours(Context &context, const QVariantList &period)
{
    static constexpr Sql received{"report_received_at", "select received_at from inquiry where received_at >= $1 and received_at < $2"};
    const BusinessCalendar &calendar = context.services().clockBook()->calendar;
    qint64 count = 0;
    const Rows rows = context.db().query(received, period);
    for (const Row &row : rows)
        count += calendar.isOpen(row.dateTime(0)) ? 0 : 1;
    return count;
}

InquiryReport report(Context &context, const ShowInquiryReport &in)
{
    static constexpr Sql sums{"report_sums",
        "select count(*), count(answered_at), count(*) filter (where in_time), coalesce(sum(reopened), 0) from inquiry where received_at >= $1 and received_at < $2"};
    static constexpr Sql left{"report_open", "select count(*) from inquiry where received_at < $1 and (closed_at is null or closed_at >= $1)"};
    if (in.to < in.from)
        throw Problem("end_before_start", "to");
    const QVariantList period{midnightInJapan(in.from), midnightInJapan(in.to.addDays(1))};
    InquiryReport out;
    out.from = in.from;
    out.to = in.to;
    if (const auto row = context.db().queryOne(sums, period)) {
        out.received = row->integer(0);
        out.answered = row->integer(1);
        out.inTime = row->integer(2);
        out.reopened = row->integer(3);
    }
    out.openAtEnd = context.db().value(left, {period[1]}).toLongLong();
    out.outsideHours = outsideHours(context, period);
    for (const Counted &one : counted) {
        const QString text = QString::fromLatin1(figuresOf).arg(QLatin1String(one.column));
        const Rows rows = context.db().query(SqlText{QByteArray("report_by_") + one.by, text}, period);
        for (const Row &row : rows)
            out.figures.append({QString::fromLatin1(one.by), row.text(0), row.integer(1), row.integer(2), row.integer(3)});
    }
    context.audited("inquiry", {});
    return out;
}

} // namespace

void registerInquiryReport(Features &features)
{
    features.operation<&report>(reads);
}

} // namespace mimamori
