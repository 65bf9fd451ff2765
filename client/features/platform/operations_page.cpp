// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/platform/operations_page.h"

#include "core/api.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "protocol/doctor_words.h"
#include "shell/pages.h"
#include "ui/line_table.h"
#include "ui/style.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int againMs = 5000;

enum class Mark { Well, Note, Look };

LineCell cellOf(Mark mark)
{
    switch (mark) {
    case Mark::Well: return {OperationsPage::tr("✓ well"), colour::good};
    case Mark::Note: return {OperationsPage::tr("◐ take note"), colour::warning};
    case Mark::Look: break;
    }
    return {OperationsPage::tr("▲ look here"), colour::danger, true};
}

LineCell stateCell(const QString &state)
{
    if (state == QLatin1String("FULL"))
        return {OperationsPage::tr("✓ in service"), colour::good};
    if (state == QLatin1String("READ_ONLY"))
        return {OperationsPage::tr("◐ reading only"), colour::warning};
    if (state == QLatin1String("DRAINING"))
        return {OperationsPage::tr("◐ about to stop"), colour::warning};
    return {state == QLatin1String("GONE") ? OperationsPage::tr("▲ no sign of life") : OperationsPage::tr("▲ the database is away"), colour::danger, true};
}

QString instantOr(const QDateTime &at, const QString &none)
{
    return at.isValid() ? gridInstant(at) : none;
}

QString jobsAtWork(const OperationsBoard &board)
{
    QStringList out;
    for (const RunningJob &job : board.running)
        out << (job.percent < 0 ? job.job : QStringLiteral("%1 %2 %").arg(job.job).arg(job.percent));
    return out.isEmpty() ? OperationsPage::tr("none") : out.join(QStringLiteral("、"));
}

QString sentenceOf(const DoctorFinding &finding)
{
    const char *known = doctorWords(finding.finding.toLatin1());
    QString sentence = known ? QCoreApplication::translate("doctor", known) : finding.finding;
    const QJsonObject args = QJsonDocument::fromJson(finding.args.toUtf8()).object();
    for (auto it = args.begin(); it != args.end(); ++it)
        sentence.replace(u'{' + it.key() + u'}', it.value().toVariant().toString());
    return sentence;
}

} // namespace

OperationsPage::OperationsPage(ClientContext &context) : Page(context)
{
    setTitle(tr("Operations board"));
    setIcon("chart-bar");
    setPageKey(QStringLiteral("operations.board"));
    m_glance = new LineTable(tr("At a glance"), {tr("What"), tr("How it stands"), tr("Figure")}, 2, tr("Nothing is known yet."));
    m_servers = new LineTable(tr("Servers"), {tr("Server"), tr("State"), tr("Signed in"), tr("Connections"), tr("Waiting"), tr("Since")}, 0, tr("No server tells that it lives."));
    m_alarms = new LineTable(tr("Alarms"), {tr("Check"), tr("What is wrong and how to mend it")}, 1, tr("Nothing is wrong."));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(16);
    outer->addWidget(m_glance, 5);
    outer->addWidget(m_servers, 3);
    outer->addWidget(m_alarms, 4);
    m_alarms->setVisible(context.session.may(AskDoctor::operation));
    setFocusProxy(m_glance->view());
    setFunctionKey(2, [this] { openLine(m_glance->currentLine()); }, tr("Open"));
    setFunctionKey(5, [this] { activated(); });
    connect(m_glance, &LineTable::opened, this, &OperationsPage::openLine);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            activated();
    });
    m_again.start();
}

void OperationsPage::activated()
{
    context().api.call(ShowOperations{}, this, [this](const OperationsBoard &board) { show(board); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowOperations>()); });
    if (context().session.may(AskDoctor::operation))
        context().api.call(AskDoctor{}, this, [this](const Diagnosis &found) { showAlarms(found); }, [this](const Problem &why) { tellProblem(why, &recordType<AskDoctor>()); });
}

void OperationsPage::show(const OperationsBoard &board)
{
    const QString reason = board.reason.isEmpty() ? QString() : QStringLiteral("　%1").arg(board.reason);
    const QString backup = !board.backupEnabled ? tr("none is taken here")
        : tr("can be restored until %1; newest proven set %2").arg(instantOr(board.restorableUntil, QStringLiteral("–")), instantOr(board.provenAt, tr("no set is proven yet")));
    const Mark checks = board.broken ? Mark::Look : board.warnings ? Mark::Note : Mark::Well;
    m_glance->setLines({
        {{tr("Service")}, stateCell(board.state), {tr("schema %1%2").arg(board.schema).arg(reason)}},
        {{tr("Sessions")}, cellOf(Mark::Well), {tr("%1 people signed in").arg(board.sessions)}},
        {{tr("Jobs")}, cellOf(board.jobsFailed ? Mark::Note : Mark::Well), {tr("%1 failed the last time; at work: %2").arg(board.jobsFailed).arg(jobsAtWork(board))}},
        {{tr("Backup")}, cellOf(!board.backupEnabled ? Mark::Note : board.provenAt.isValid() ? Mark::Well : Mark::Look), {backup}},
        {{tr("Incidents")}, cellOf(board.incidentsOpen ? Mark::Look : Mark::Well), {tr("%1 open").arg(board.incidentsOpen)}},
        {{tr("Anomalies")}, cellOf(board.anomaliesOpen ? Mark::Note : Mark::Well), {tr("%1 open").arg(board.anomaliesOpen)}},
        {{tr("Second person")}, cellOf(board.confirmationsWaiting ? Mark::Note : Mark::Well), {tr("%1 waiting").arg(board.confirmationsWaiting)}},
        {{tr("Checks")}, cellOf(checks), {tr("%1 broken, %2 warnings").arg(board.broken).arg(board.warnings)}},
    });
    m_lists = {"", "user.sessions", "job.list", "backup_set.list", "incident.board", "anomaly.list", "confirmation.list", ""};
    QList<QList<LineCell>> lines;
    for (const ServerLine &server : board.servers)
        lines << QList<LineCell>{{server.name}, stateCell(server.state), {QString::number(server.signedIn)}, {QString::number(server.connections)}, {QString::number(server.waiting)}, {gridInstant(server.startedAt)}};
    m_servers->setLines(lines);
}

void OperationsPage::showAlarms(const Diagnosis &diagnosis)
{
    QList<QList<LineCell>> lines;
    for (const char *state : {"broken", "warning"}) {
        for (const DoctorFinding &found : diagnosis.findings) {
            if (found.state == QLatin1String(state))
                lines << QList<LineCell>{{(*state == 'b' ? QStringLiteral("▲ ") : QStringLiteral("◐ ")) + found.check,
                    *state == 'b' ? colour::danger : colour::warning, *state == 'b'}, {sentenceOf(found)}};
        }
    }
    m_alarms->setLines(lines);
}

QByteArray OperationsPage::listOf(int line) const
{
    const QByteArray operation = m_lists.value(line);
    return operation.isEmpty() || !context().session.may(QString::fromLatin1(operation)) ? QByteArray() : operation;
}

void OperationsPage::openLine(int line)
{
    const QByteArray operation = listOf(line);
    if (operation.isEmpty())
        return;
    for (const PageEntry &entry : pageEntries()) {
        if (operation == entry.operation)
            return open(entry.make(context()));
    }
}

Page *operationsPage(ClientContext &context)
{
    return new OperationsPage(context);
}

} // namespace mimamori
