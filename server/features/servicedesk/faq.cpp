// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/faq.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/approvals.h"
#include "services/codes.h"
#include "services/desk_search.h"
#include "services/inquiry_desk.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

namespace {

const QString review = QStringLiteral("REVIEW");

constexpr auto lineSelect =
    "select f.id, f.version, f.kind, f.state, f.question, f.answer, f.published_question, f.published_answer, f.screen, u.name as owner_name, "
    "f.published_at, f.valid_to, f.solved from faq f join app_user u on u.id = f.owner where ";

/// The city's approver decides, in the office where that role is held.
void askForApproval(Context &context, const Faq &faq, int version)
{
    static constexpr Sql place{"faq_approver",
        "select p.office from user_post p where p.role = 'APV' and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1) order by p.id limit 1"};
    const qint64 office = context.db().value(place, {context.today()}).toLongLong();
    draftApproval(context, {.kind = "faq", .subject = "faq", .subjectId = faq.id.id, .subjectVersion = version,
        .office = office ? office : context.actor().office(), .approverRole = QStringLiteral("APV")});
}

void requireText(Context &context, const WriteFaq &in, const Faq &faq)
{
    requireCode(context, FaqKind::table, in.kind.value, context.today(), "kind");
    if (in.validTo.isValid() && in.validTo < faq.validFrom)
        throw Problem("end_before_start", "valid_to");
    if (in.submit && faq.publishedAt.isValid() && faq.question == faq.publishedQuestion && faq.answer == faq.publishedAnswer && faq.state.value == u"PUBLISHED")
        throw Problem("faq_unchanged");
}

FaqDone write(Context &context, const WriteFaq &in)
{
    Faq faq;
    if (in.faq)
        faq = context.records().lock(in.faq, "faq").record;
    if (faq.state.value == review)
        throw Problem("faq_in_review");
    if (faq.state.value == u"WITHDRAWN")
        throw Problem("faq_withdrawn");
    faq.kind = in.kind;
    faq.question = keepCasesApart(in.question.simplified(), 1).text; // no case is named in what everybody reads
    faq.answer = keepCasesApart(in.answer, 1).text;
    faq.screen = in.screen;
    faq.owner.id = in.owner ? in.owner.id : faq.owner ? faq.owner.id : context.actor().userId;
    faq.validFrom = in.validFrom.isValid() ? in.validFrom : faq.validFrom.isValid() ? faq.validFrom : context.today();
    faq.validTo = in.validTo;
    requireText(context, in, faq);
    faq.state.value = in.submit ? review : QStringLiteral("DRAFT");
    int version = 1;
    if (in.faq)
        version = context.records().update(faq, context.baseVersion());
    else
        context.records().insert(faq);
    if (in.submit)
        askForApproval(context, faq, version);
    context.audited("faq", {faq.id.id});
    return {faq.id, version, faq.state};
}

/// Approved: this very text is what everybody reads from now on. Returned: it is a draft again.
void decided(Context &context, const ApprovalDecision &decision)
{
    const Stored<Faq> stored = context.records().lock(Ref<Faq>{decision.subjectId}, "approval");
    Faq faq = stored.record;
    faq.state.value = decision.approved ? QStringLiteral("PUBLISHED") : QStringLiteral("DRAFT");
    if (decision.approved) {
        faq.publishedQuestion = faq.question;
        faq.publishedAnswer = faq.answer;
        faq.publishedAt = context.now();
        faq.publishedVersion = stored.version;
        refreshDeskText(context, "FAQ", faq.id.id, {}, faq.question + QLatin1Char('\n') + faq.answer);
    }
    context.records().update(faq, stored.version);
}

FaqDone withdraw(Context &context, const WithdrawFaq &in)
{
    Faq faq = context.records().lock(in.faq, "faq").record;
    if (faq.state.value == u"WITHDRAWN")
        throw Problem("faq_withdrawn");
    if (faq.state.value == review)
        throw Problem("faq_in_review");
    faq.state.value = QStringLiteral("WITHDRAWN");
    faq.withdrawReason = in.reason;
    const int version = context.records().update(faq, context.baseVersion());
    dropDeskTexts(context, "FAQ", in.faq.id);
    context.audited("faq", {in.faq.id});
    return {in.faq, version, faq.state};
}

FaqLine lineOf(const Row &row, bool published)
{
    FaqLine line;
    line.faq.id = row.integer("id");
    line.version = row.integer("version");
    line.kind.value = row.text("kind");
    line.state.value = row.text("state");
    line.question = row.text(published ? "published_question" : "question");
    line.answer = row.text(published ? "published_answer" : "answer");
    line.screen = row.text("screen");
    line.ownerName = row.text("owner_name");
    line.publishedAt = row.dateTime("published_at");
    line.validTo = row.date("valid_to");
    line.solved = row.integer("solved");
    line.changed = line.publishedAt.isValid()
        && (row.text("question") != row.text("published_question") || row.text("answer") != row.text("published_answer"));
    return line;
}

FaqLines published(Context &context, const ListFaq &in)
{
    static const QString text = QLatin1String(lineSelect)
        + QStringLiteral("f.published_at is not null and f.state <> 'WITHDRAWN' and f.valid_from <= $1 and (f.valid_to is null or f.valid_to >= $1) "
                         "order by f.solved desc, f.published_at desc, f.id limit 1000");
    FaqLines all;
    const Rows rows = context.db().query(SqlText{"faq_published", text}, {context.today()});
    for (const Row &row : rows)
        all.lines << lineOf(row, true);
    context.audited("faq", {});
    if (in.typed.trimmed().isEmpty())
        return all;
    FaqLines out;
    const QList<DeskHit> hits = findDeskTexts(context, in.typed, {"FAQ"}, 50);
    for (const DeskHit &hit : hits) {
        const auto found = std::find_if(all.lines.cbegin(), all.lines.cend(), [&](const FaqLine &line) { return line.faq.id == hit.id; });
        if (found != all.lines.cend() && hit.score >= 20)
            out.lines << *found;
    }
    return out;
}

FaqLines drafts(Context &context, const ListFaqDrafts &)
{
    static const QString text = QLatin1String(lineSelect) + QStringLiteral("f.state <> 'WITHDRAWN' order by f.state = 'PUBLISHED', f.id desc limit 1000");
    FaqLines out;
    const Rows rows = context.db().query(SqlText{"faq_drafts", text});
    for (const Row &row : rows)
        out.lines << lineOf(row, false);
    context.audited("faq", {});
    return out;
}

QJsonObject stateOf(Context &context, Ref<Faq> faq, qint64 version)
{
    static constexpr Sql read{"faq_state", "select state::text from record_history where record = 'faq' and record_id = $1 and version = $2"};
    const auto row = context.db().queryOne(read, {faq.id, version});
    if (!row)
        throw Problem("not_found", "faq");
    return QJsonDocument::fromJson(row->bytes(0)).object();
}

FaqDifferences compare(Context &context, const CompareFaq &in)
{
    const Stored<Faq> now = context.records().get(in.faq, "faq");
    FaqDifferences out;
    out.before = in.before ? in.before : now.record.publishedVersion;
    out.after = in.after ? in.after : now.version;
    const QJsonObject before = out.before ? stateOf(context, in.faq, out.before) : QJsonObject();
    const QJsonObject after = stateOf(context, in.faq, out.after);
    for (const char *column : {"kind", "question", "answer", "screen", "owner", "valid_from", "valid_to"}) {
        const QString name = QLatin1String(column);
        const QString a = before.value(name).toVariant().toString();
        const QString b = after.value(name).toVariant().toString();
        if (a != b)
            out.differences.append({name, a, b});
    }
    context.audited("faq", {in.faq.id});
    return out;
}

} // namespace

void registerFaq(Features &features)
{
    features.record<Faq>();
    features.operation<&write>(writes);
    features.operation<&withdraw>(changesVersion);
    features.operation<&published>(reads);
    features.operation<&drafts>(reads);
    features.operation<&compare>(reads);
    onApprovalDecided("faq", decided);
}

} // namespace mimamori
