// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/paper.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/casework/reception_slip.h"
#include "features/features_list.h"
#include "japanese/era.h"
#include "services/codes.h"
#include "services/export_register.h"
#include "services/numbers.h"
#include "services/paper_render.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

/// What preview and issue share: the facts for the gate, and how the form is filled with what the gate left.
struct PaperDraft {
    ReceptionSlip slip;
    PaperRecipient recipient;
    QString addressee;
    OutputRequest request;
    bool withStamps{};
};

void requirePaper(const QString &kind)
{
    if (kind != QLatin1String("reception_slip"))
        throw Problem("unknown_paper", "kind");
}

/// 灘警察署長 様; for the family the person's own name, whatever was typed.
QString addresseeOf(Context &context, const PaperRecipient &recipient)
{
    QString name = recipient.name;
    if (recipient.person) {
        const Person person = context.records().get<Person>(recipient.person, "recipient.person").record;
        name = calledName(person.name, person.label);
    }
    if (name.isEmpty()) {
        const auto code = findCode(context, RecipientKind::table, recipient.kind.value, context.today());
        name = code ? code->name : QString();
    }
    return name + QStringLiteral(" 様");
}

PaperDraft draftOf(Context &context, const QString &kind, Ref<Reception> reception, const PaperRecipient &recipient, const QString &reason)
{
    requirePaper(kind);
    requireRecipientAndReason(context, recipient.kind.value, reason, QStringLiteral("-"));
    if (isFamily(recipient.kind.value) && !recipient.person)
        throw Problem("required", "recipient.person");
    PaperDraft draft;
    draft.slip = readReceptionSlip(context, reception);
    draft.recipient = recipient;
    draft.addressee = addresseeOf(context, recipient);
    draft.withStamps = recipient.kind.value == QLatin1String("OWN_OFFICE");
    draft.request.recipient = {recipient.kind.value, isFamily(recipient.kind.value) ? recipient.person.id : 0};
    draft.request.reason = reason;
    draft.request.owner = ownerOfReception(context, reception.id);
    draft.request.mediaType = QStringLiteral("application/pdf");
    draft.request.what = QStringLiteral("paper %1 reception=%2").arg(kind).arg(reception.id);
    draft.request.rows = 1;
    OutputDescription &description = draft.request.description;
    description.childFiles = draft.slip.childFiles;
    description.receptions = {reception.id};
    layOutReceptionSlip(draft.slip, draft.withStamps, [&](FactClass cls, const QString &text, qint64 person) {
        description.facts << Fact{cls, text, person};
        return text;
    });
    return draft;
}

struct Sender {
    QString title;  ///< こども家庭センター所長
    QString person; ///< who prints
};

Sender senderOf(Context &context)
{
    static constexpr Sql find{"paper_sender", "select o.kind, o.name, o.legal_office, u.name from office o, app_user u where o.id = $1 and u.id = $2"};
    const auto row = context.db().queryOne(find, {context.actor().office(), context.actor().userId});
    if (!row)
        return {};
    const QString legal = row->text(2);
    const QString title = row->text(0) == QLatin1String("CGC") ? row->text(1) + QStringLiteral("所長")
        : legal.isEmpty()                                     ? row->text(1)
                                                              : legal + QStringLiteral("長");
    return {title, row->text(3)};
}

PaperJob jobOf(Context &context, const PaperDraft &draft, const GatedOutput &gated, qint64 line, const QString &number, bool isDraft)
{
    const Sender sender = senderOf(context);
    PaperJob job;
    job.title = draft.slip.abuse ? QStringLiteral("虐待通告受付票") : QStringLiteral("受付票");
    job.number = number;
    const auto today = formatEraDate(context.today(), EraStyle::Long);
    job.date = today ? *today : QString();
    job.recipient = draft.addressee;
    job.sender = sender.title;
    job.band = gated.showsProtected ? QStringLiteral("支援措置あり ― 住所・連絡先を相手方に知らせないこと") : QString();
    job.watermark = isDraft ? QStringLiteral("案") : gated.personalData ? QStringLiteral("取扱注意") : QString();
    job.trace = QStringLiteral("%1 %2 No.%3").arg(sender.person, paperTime(context.now())).arg(line);
    job.caution = QStringLiteral("【取扱注意】個人情報が含まれています。目的以外に利用し、又は第三者に知らせないでください。");
    job.footer = QStringLiteral("%1 / 出力者 %2 / %3 / 出力番号 %4").arg(job.title, sender.person, paperTime(context.now())).arg(line);
    qsizetype next = 0;
    job.blocks = layOutReceptionSlip(draft.slip, draft.withStamps, [&](FactClass, const QString &, qint64) { return gated.texts.at(next++); });
    PaperBlock note;
    note.layout = QStringLiteral("note");
    note.text = gated.masked.isEmpty() ? QStringLiteral("以上") : QStringLiteral("以上\n%1は、この宛先に伝えることができないため伏せた箇所です。").arg(maskText());
    job.blocks << note;
    return job;
}

OutputView previewPaper(Context &context, const PreviewPaper &in)
{
    PaperDraft draft = draftOf(context, in.kind, in.reception, in.recipient, in.reason.value);
    draft.request.kind = QStringLiteral("preview");
    draft.request.fileName = QStringLiteral("受付票_案.pdf");
    QByteArray source;
    const ReleasedOutput released = releaseOutput(context, draft.request, [&](const GatedOutput &gated, qint64 line) {
        const PaperJob job = jobOf(context, draft, gated, line, QStringLiteral("(案)"), true);
        source = toCbor(job).toCborValue().toCbor();
        return renderPaperFile(context.services().config(), job);
    });
    keepSource(context, draft.request, released, source);
    return released.view;
}

OutputView issuePaper(Context &context, const IssuePaper &in)
{
    static constexpr Sql insert{"issue_paper",
        "insert into issued_paper (kind, number, child_file, reception, recipient, recipient_person, export_line, sha256, store_name, issued_at, issued_by) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
    PaperDraft draft = draftOf(context, in.kind, in.reception, in.recipient, in.reason.value);
    draft.request.kind = QStringLiteral("print");
    draft.request.mustBeConfirmed = true;
    draft.request.confirmed = in.confirmed;
    // The number is drawn last of all that can be refused before the paper is made; a refusal rolls it back with everything else.
    const QString number = nextNumber(context, "paper", context.actor().office(), context.today());
    draft.request.fileName = QStringLiteral("受付票_%1.pdf").arg(number);
    draft.request.what += QStringLiteral(" number=") + number;
    ReleasedOutput released = releaseOutput(context, draft.request, [&](const GatedOutput &gated, qint64 line) {
        return renderPaperFile(context.services().config(), jobOf(context, draft, gated, line, number, false));
    });
    const auto orNull = [](qint64 id) { return id ? QVariant(id) : QVariant(); };
    const SubjectOwner &owner = draft.request.owner;
    context.db().execute(insert, {in.kind, number, orNull(owner.childFile), orNull(owner.reception), in.recipient.kind.value,
        orNull(draft.request.recipient.person), released.view.output, released.view.sha256, released.storeName, context.now(), context.actor().userId});
    released.view.number = number;
    return released.view;
}

FileChunk readPaper(Context &context, const ReadPaper &in)
{
    return handOver(context, in.output, in.offset, in.limit);
}

PaperJob showPaper(Context &context, const ShowPaper &in)
{
    return fromCbor<PaperJob>(QCborValue::fromCbor(showSource(context, in.output)).toMap());
}

PaperPeople listPaperPeople(Context &context, const ListPaperPeople &in)
{
    const ReceptionSlip slip = readReceptionSlip(context, in.reception);
    PaperPeople out;
    QList<qint64> ids;
    for (const auto &child : slip.children)
        out.people << PaperPerson{{child.person}, child.name, QStringLiteral("本人")};
    for (const auto &member : slip.family)
        out.people << PaperPerson{{member.person}, member.name, member.relation};
    for (const PaperPerson &one : std::as_const(out.people))
        ids << one.person.id;
    context.audited("person", ids, slip.childFiles.isEmpty() ? 0 : slip.childFiles.first());
    return out;
}

} // namespace

void registerPaper(Features &features)
{
    features.operation<&previewPaper>(writes);
    features.operation<&issuePaper>(writes);
    features.operation<&readPaper>(reads);
    features.operation<&showPaper>(reads);
    features.operation<&listPaperPeople>(reads);
}

} // namespace mimamori
