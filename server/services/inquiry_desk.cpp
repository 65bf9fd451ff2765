// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/inquiry_desk.h"

#include "base/japan_time.h"
#include "japanese/text.h"
#include "services/addressees.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/desk_search.h"
#include "services/tasks.h"

#include <QRegularExpression>

namespace mimamori {

namespace {

constexpr qsizetype summaryLength = 60;

/// A case, a file or a reception as people write it, in any width: C-R08-004512, W05-R08-000012, F-R08-000001.
const QRegularExpression &caseNumber()
{
    static const QRegularExpression pattern(QStringLiteral(
        "[CWFHEＣＷＦＨＥ][0-9０-９]{0,2}[-－‐−ー][A-ZＡ-Ｚ][0-9０-９]{2}[-－‐−ー][0-9０-９]{6}"));
    return pattern;
}

/// As it stands in the register: half width, one kind of dash.
QString plainNumber(const QString &written)
{
    QString out = written.normalized(QString::NormalizationForm_KC);
    for (const char16_t dash : {u'‐', u'−', u'ー'})
        out.replace(QChar(dash), QLatin1Char('-'));
    return out;
}

QString placeWords(int place) { return QStringLiteral("《ケース%1》").arg(place); }

} // namespace

KeptApart keepCasesApart(const QString &text, int firstPlace)
{
    KeptApart out;
    qsizetype copied = 0;
    auto found = caseNumber().globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString number = plainNumber(match.captured());
        if (!out.numbers.contains(number))
            out.numbers << number;
        out.text += text.mid(copied, match.capturedStart() - copied) + placeWords(firstPlace + int(out.numbers.indexOf(number)));
        copied = match.capturedEnd();
    }
    out.text += text.mid(copied);
    return out;
}

void storeCases(Context &context, Ref<Inquiry> inquiry, const QStringList &numbers, int firstPlace)
{
    static constexpr Sql find{"inquiry_case_file",
        "select f.id from child_file f where f.number = $1 union all select e.child_file from case_episode e where e.number = $1 "
        "union all select c.child_file from reception r join reception_child c on c.reception = r.id where r.number = $1 limit 1"};
    for (int i = 0; i < numbers.size(); ++i) {
        InquiryCase named;
        named.inquiry = inquiry;
        named.place = firstPlace + i;
        named.number = numbers[i];
        named.childFile = context.db().value(find, {numbers[i]}).toLongLong();
        named.writtenBy.id = context.actor().userId;
        context.records().insert(named);
    }
}

QString textForInquiry(Context &context, Ref<Inquiry> inquiry, const QString &text)
{
    static constexpr Sql next{"next_inquiry_case", "select sec.next_inquiry_case($1)"};
    const int place = context.db().value(next, {inquiry.id}).toInt();
    const KeptApart kept = keepCasesApart(text, place);
    storeCases(context, inquiry, kept.numbers, place);
    return kept.text;
}

QString withCases(Context &context, Ref<Inquiry> inquiry, QString text)
{
    static constexpr Sql seen{"inquiry_cases_seen", "select place, number from inquiry_case where inquiry = $1"};
    if (!text.contains(QStringLiteral("《ケース")))
        return text;
    const Rows rows = context.db().query(seen, {inquiry.id});
    for (const Row &row : rows)
        text.replace(placeWords(int(row.integer(0))), row.text(1));
    return text;
}

QString summaryOf(const QString &text)
{
    const QStringList letters = graphemes(text.simplified());
    return letters.size() <= summaryLength ? letters.join(QString()) : letters.mid(0, summaryLength - 1).join(QString()) + QStringLiteral("…");
}

QByteArray promiseOf(Context &context, const QString &kind)
{
    const CodeRow row = requireCode(context, InquiryKind::table, kind, context.today(), "kind");
    const QByteArray rule = row.attributes.value(QLatin1String("rule")).toString().toUtf8();
    return rule.isEmpty() ? QByteArray("INQ_QUESTION") : rule;
}

void endPause(Context &context, const QByteArray &rule, const char *subject, qint64 id, const QDateTime &at)
{
    static constexpr Sql open{"inquiry_clock_paused",
        "select 1 from running_clock where rule = $1 and subject = $2 and subject_id = $3 and stopped_at is null "
        "and jsonb_array_length(pauses) > 0 and (pauses -> -1 ->> 'to') is null"};
    if (context.db().value(open, {QString::fromUtf8(rule), QString::fromLatin1(subject), id}).isValid())
        resumeClock(context, rule, subject, id, at);
}

void endHop(Context &context, Ref<Inquiry> inquiry, const QDateTime &at, const char *reason)
{
    const auto clock = findClock(context, hopRule, hopSubject, inquiry.id);
    if (clock && !clock->stoppedAt.isValid())
        stopClock(context, hopRule, hopSubject, inquiry.id, std::max(at, clock->startedAt), QString::fromLatin1(reason));
}

void sayInInquiry(Context &context, Ref<Inquiry> inquiry, const char *kind, bool internal, const QString &body)
{
    InquiryEntry entry;
    entry.inquiry = inquiry;
    entry.at = context.now();
    entry.author.id = context.actor().userId;
    entry.kind.value = QString::fromLatin1(kind);
    entry.internal = internal;
    entry.body = body;
    context.records().insert(entry);
}

Stored<Inquiry> lockOpenInquiry(Context &context, Ref<Inquiry> inquiry)
{
    static constexpr Sql numberOf{"inquiry_number_of", "select sec.inquiry_number($1)"};
    Stored<Inquiry> found = context.records().lock(inquiry, "inquiry");
    const QString state = found.record.state.value;
    if (state == inquiry::merged)
        throw Problem("inquiry_merged", "inquiry", {{QStringLiteral("number"), context.db().value(numberOf, {found.record.mergedInto.id}).toString()}});
    if (state == inquiry::withdrawn)
        throw Problem("inquiry_withdrawn", "inquiry");
    if (state == inquiry::done)
        throw Problem("inquiry_done", "inquiry");
    return found;
}

QString roleOfGroup(Context &context, const QString &group, const QByteArray &field)
{
    const auto row = findCode(context, DeskGroup::table, group, context.today());
    if (!row)
        throw Problem("no_such_group", field);
    return row->attributes.value(QLatin1String("role")).toString();
}

void finishInquiryTasks(Context &context, Ref<Inquiry> inquiry)
{
    finishTasks(context, {"inquiry.new", "inquiry.handed", "inquiry.answered"}, inquirySubject, inquiry.id);
}

void tellGroup(Context &context, const Inquiry &inquiry, const QString &group, const QByteArray &task)
{
    finishInquiryTasks(context, inquiry.id);
    const auto clock = findClock(context, promiseOf(context, inquiry.kind.value), inquirySubject, inquiry.id.id);
    const QList<Addressee> holders = addresseesOf(context, {roleOfGroup(context, group, "to_group")}, 0, 0);
    for (const Addressee &who : holders)
        addTask(context, {.kind = task, .user = who.user, .office = who.office, .role = who.role, .subject = inquirySubject,
            .subjectId = inquiry.id.id, .args = {{QStringLiteral("number"), inquiry.number}}, .importance = 1,
            .dueAt = clock ? clock->dueAt : QDateTime()});
}

InquiryDone inquiryDone(Context &context, const Inquiry &inquiry, int version)
{
    const auto clock = findClock(context, promiseOf(context, inquiry.kind.value), inquirySubject, inquiry.id.id);
    context.audited("inquiry", {inquiry.id.id});
    const QJsonObject what{{QStringLiteral("record"), QStringLiteral("inquiry")}, {QStringLiteral("id"), inquiry.id.id}};
    if (inquiry.asker)
        context.publish(QStringLiteral("user/%1").arg(inquiry.asker.id), what);
    if (context.actor().office())
        context.publish(QStringLiteral("office/%1").arg(context.actor().office()), what);
    return {inquiry.id, inquiry.number, version, inquiry.state, clock ? clock->dueAt : QDateTime()};
}

InquiryDone saveInquiry(Context &context, const Inquiry &inquiry, int baseVersion)
{
    const int version = context.records().update(inquiry, baseVersion);
    refreshDeskText(context, "INQUIRY", inquiry.id.id, {}, inquiry.what + QLatin1Char('\n') + inquiry.answer);
    return inquiryDone(context, inquiry, version);
}

bool seesDesk(const Context &context)
{
    return context.may("inquiry.board");
}

bool worksAtDesk(const Context &context)
{
    return context.may("inquiry.answer");
}

} // namespace mimamori
