// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/operation_paper.h"

#include "base/japan_time.h"
#include "japanese/era.h"
#include "services/export_register.h"
#include "services/numbers.h"
#include "services/paper_render.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

QString eraDate(QDate date)
{
    const auto text = formatEraDate(date, EraStyle::Long);
    return text ? *text : date.toString(Qt::ISODate);
}

OutputRequest requestOf(const OperationPaper &paper)
{
    OutputRequest request;
    request.kind = QStringLiteral("print");
    request.recipient = {QStringLiteral("OWN_OFFICE"), 0};
    request.reason = QStringLiteral("STATISTICS");
    request.mediaType = QStringLiteral("application/pdf");
    request.fileName = QStringLiteral("%1_%2.pdf").arg(paper.title, paper.about);
    request.what = QStringLiteral("paper %1 %2").arg(QString::fromLatin1(paper.kind), paper.about);
    request.rows = 1;
    paper.layOut([&](FactClass cls, const QString &text) {
        request.description.facts << Fact{cls, text, 0};
        return text;
    });
    return request;
}

PaperJob jobOf(Context &context, const OperationPaper &paper, const GatedOutput &gated, qint64 line, const QString &number)
{
    static constexpr Sql printer{"operation_printer", "select name from app_user where id = $1"};
    const QString person = context.db().value(printer, {context.actor().userId}).toString();
    PaperJob job;
    job.title = paper.title;
    job.number = number;
    job.date = eraDate(context.today());
    job.recipient = QStringLiteral("神戸市 様");
    job.sender = QStringLiteral("運用・保守受託者");
    job.watermark = paper.isDraft ? QStringLiteral("対応中") : QString();
    job.trace = QStringLiteral("%1 %2 No.%3").arg(person, operationTime(context.now())).arg(line);
    job.footer = QStringLiteral("%1 / 出力者 %2 / %3 / 出力番号 %4").arg(job.title, person, operationTime(context.now())).arg(line);
    qsizetype next = 0;
    job.blocks = paper.layOut([&](FactClass, const QString &) { return gated.texts.at(next++); });
    PaperBlock end;
    end.layout = QStringLiteral("note");
    end.text = QStringLiteral("以上");
    job.blocks << end;
    return job;
}

} // namespace

QString operationTime(const QDateTime &at)
{
    if (!at.isValid())
        return QStringLiteral("―");
    return eraDate(civilDateInJapan(at)) + inJapan(at).toString(QStringLiteral(" HH:mm"));
}

OutputView issueOperationPaper(Context &context, const OperationPaper &paper)
{
    static constexpr Sql insert{"operation_paper",
        "insert into issued_paper (kind, number, recipient, export_line, sha256, store_name, issued_at, issued_by) values ($1, $2, $3, $4, $5, $6, $7, $8)"};
    const OutputRequest request = requestOf(paper);
    const QString number = nextNumber(context, "paper", context.actor().office(), context.today());
    ReleasedOutput released = releaseOutput(context, request,
        [&](const GatedOutput &gated, qint64 line) { return renderPaperFile(context.services().config(), jobOf(context, paper, gated, line, number)); });
    context.db().execute(insert, {QString::fromLatin1(paper.kind), number, request.recipient.kind, released.view.output, released.view.sha256,
        released.storeName, context.now(), context.actor().userId});
    released.view.number = number;
    return released.view;
}

} // namespace mimamori
