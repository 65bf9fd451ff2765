// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/incident_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "features/assets/impact_page.h"
#include "shell/act_page.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/style.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int tickMs = 30'000; // what remains is shown in minutes

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString recordWord(const char *label)
{
    return QCoreApplication::translate("record", label);
}

QFrame *card(QVBoxLayout *&rows)
{
    auto *frame = new QFrame;
    setPart(frame, "card");
    rows = new QVBoxLayout(frame);
    rows->setContentsMargins(16, 10, 16, 10);
    return frame;
}

} // namespace

LineCell remainingCell(const QDateTime &due, const QDateTime &now)
{
    const qint64 minutes = qAbs(now.secsTo(due)) / 60;
    const QString words = minutes >= 48 * 60 ? IncidentPage::tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60)
                                             : IncidentPage::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    if (now > due)
        return {QStringLiteral("▲ ") + IncidentPage::tr("%1 over").arg(words), colour::danger, true};
    return {words, minutes < 60 ? colour::warning : QColor(), minutes < 60};
}

IncidentPage::IncidentPage(ClientContext &context, qint64 incident)
    : Page(context)
    , m_id(incident)
    , m_head(new QLabel)
    , m_texts(new QLabel)
    , m_times(new QGridLayout)
    , m_acts(new QHBoxLayout)
    , m_clocks(new LineTable(tr("Deadlines"), {tr("Deadline"), tr("Runs from"), tr("Due"), tr("Done"), tr("Left")}, 0, tr("No deadline of the contract runs on this.")))
    , m_course(new LineTable(tr("Course"), {tr("At"), tr("Kind"), tr("Text"), tr("By")}, 2, tr("Nothing has been entered yet.")))
{
    setTitle(tr("Incident"));
    setIcon("alert-triangle");
    setPageKey(QStringLiteral("incident/%1").arg(incident));
    setManual(QStringLiteral("incident.board"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(12);
    QVBoxLayout *rows = nullptr;
    outer->addWidget(card(rows));
    setPart(m_head, "heading");
    for (QLabel *label : {m_head, m_texts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    rows->addWidget(m_head);
    rows->addLayout(m_times);
    rows->addWidget(m_texts);
    rows->addLayout(m_acts);
    outer->addWidget(m_clocks, 3);
    outer->addWidget(m_course, 3);
    setFocusProxy(m_course->view());
    setFunctionKey(5, [this] { activated(); });
    if (context.session.may(WriteIncident::operation))
        setFunctionKey(2, [this] { edit(); });
    if (context.session.may(ShowImpact::operation))
        setFunctionKey(11, [this] { open(new ImpactPage(this->context(), ShowImpact{{}, {m_id}})); }, tr("Impact"));
    if (context.session.may(ReportIncident::operation))
        setFunctionKey(9, [this] { report(); }, tr("Report"));
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &IncidentPage::fillClocks);
    m_tick.start();
}

void IncidentPage::activated()
{
    ShowIncident ask;
    ask.incident.id = m_id;
    context().api.call(ask, this, [this](const IncidentView &view) { show(view); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowIncident>()); });
}

void IncidentPage::show(const IncidentView &view)
{
    m_view = view;
    const Incident &incident = view.line.incident;
    const QDate day = japanDate(incident.detectedAt);
    const CodeBook &codes = context().codes;
    setTitle(tr("Incident %1").arg(incident.number));
    m_head->setText(QStringList{incident.number, codes.name(IncidentState::table, incident.state.value, day),
        codes.name(IncidentSeverity::table, incident.severity.value, day), incident.title}.join(QStringLiteral("　")));
    QStringList texts{tr("Affected: %1").arg(incident.target), codes.name(IncidentKind::table, incident.kind.value, day)};
    if (!incident.causeClass.isEmpty())
        texts << tr("Cause: %1").arg(codes.name(IncidentCause::table, incident.causeClass.value, day));
    if (incident.occurrences > 1)
        texts << tr("Seen %1 times").arg(incident.occurrences);
    m_texts->setText(texts.join(QStringLiteral("　／　")));
    fillTimes();
    fillActs();
    fillClocks();
    QList<QList<LineCell>> lines;
    for (const IncidentCourseLine &line : view.course)
        lines << QList<LineCell>{{gridInstant(line.at)}, {codes.name(IncidentEntryKind::table, line.kind.value, day)}, {line.text},
            {line.author.isEmpty() ? tr("by itself") : line.author}};
    m_course->setLines(lines);
}

void IncidentPage::fillTimes()
{
    clear(m_times);
    const Incident &incident = m_view.line.incident;
    const std::pair<QString, QDateTime> times[] = {{recordWord("Occurred"), incident.occurredAt}, {recordWord("Detected"), incident.detectedAt},
        {recordWord("Service stopped from"), incident.interruptedAt}, {recordWord("Contact reached"), incident.contactedAt},
        {recordWord("City notified"), incident.notifiedAt}, {recordWord("First triage"), incident.triagedAt}, {recordWord("Fix planned"), incident.plannedAt},
        {recordWord("Restored"), incident.restoredAt}};
    int at = 0;
    for (const auto &[label, time] : times) {
        auto *name = new QLabel(label);
        setPart(name, "quiet");
        auto *value = new QLabel(time.isValid() ? gridInstant(time) : QStringLiteral("―"));
        value->setAccessibleName(label);
        m_times->addWidget(name, at / 4 * 2, at % 4);
        m_times->addWidget(value, at / 4 * 2 + 1, at % 4);
        ++at;
    }
}

template <class In>
void IncidentPage::addAct(const QString &word, bool wanted, const In &initial, qint64 baseVersion)
{
    if (!wanted || !context().session.may(In::operation))
        return;
    auto *button = new QPushButton(word);
    button->setAccessibleName(word);
    connect(button, &QPushButton::clicked, this, [this, word, initial, baseVersion] {
        QCborMap values = toCbor(initial);
        values.insert(QStringLiteral("incident"), m_id);
        open(actPage<In>(context(), word + QStringLiteral("　") + m_view.line.incident.number, values, {"incident"}, [this](const QCborMap &) { activated(); }, baseVersion));
    });
    m_acts->addWidget(button);
}

/// Only the steps that are still to be taken.
void IncidentPage::fillActs()
{
    clear(m_acts);
    const Incident &incident = m_view.line.incident;
    const QDateTime now = context().api.now();
    const bool open = !incident.closedAt.isValid();
    addAct(tr("Contact"), open && !incident.contactedAt.isValid(), ContactIncident{{}, now, {}});
    addAct(tr("Notify the city"), open && !incident.notifiedAt.isValid(), NotifyIncident{{}, now, {}});
    addAct(tr("Triage"), open && !incident.triagedAt.isValid(), TriageIncident{{}, now, incident.causeClass, incident.firstAid});
    addAct(tr("Fix plan"), open && !incident.plannedAt.isValid(), PlanIncident{{}, now, incident.fixPlan});
    addAct(tr("Restore"), open && !incident.restoredAt.isValid(), RestoreIncident{{}, now, incident.recovery});
    addAct(tr("Close the incident"), open, CloseIncident{{}, now, false, incident.causeClass, incident.cause, incident.prevention, {}});
    addAct(tr("Reopen"), !open || incident.restoredAt.isValid(), ReopenIncident());
    addAct(tr("Affected item"), true, LinkIncidentItem());
    addAct(tr("Add to the course"), true, NoteIncident{{}, now, {}});
    addAct(tr("Correct a time"), true, CorrectIncident());
    m_acts->addStretch(1);
}

void IncidentPage::fillClocks()
{
    QList<QList<LineCell>> lines;
    for (const IncidentClockLine &clock : std::as_const(m_view.line.clocks)) {
        const bool runs = !clock.stoppedAt.isValid();
        const LineCell left = runs ? remainingCell(clock.dueAt, context().api.now())
            : clock.missed         ? LineCell{tr("▲ missed"), colour::danger, true}
                                   : LineCell{tr("✓ in time"), colour::good};
        lines << QList<LineCell>{{clock.ruleName}, {gridInstant(clock.startedAt)}, {gridInstant(clock.dueAt)}, {runs ? QString() : gridInstant(clock.stoppedAt)}, left};
    }
    m_clocks->setLines(lines);
}

void IncidentPage::edit()
{
    const Incident &i = m_view.line.incident;
    if (!i.id)
        return;
    const WriteIncident values{i.id, i.title, i.target, i.kind, i.severity, i.causeClass, i.impact, i.firstAid, i.fixPlan, i.recovery, i.cause, i.prevention};
    open(actPage<WriteIncident>(context(), tr("Texts of %1").arg(i.number), toCbor(values), {"incident"}, [this](const QCborMap &) { activated(); }, m_view.line.version));
}

void IncidentPage::report()
{
    ReportIncident ask;
    ask.incident.id = m_id;
    context().api.call(ask, this,
        [this](const OutputView &out) {
            m_issued = out;
            m_bytes.clear();
            fetch();
        },
        [this](const Problem &why) { tellProblem(why, &recordType<ReportIncident>()); }, CallOptions::write());
}

void IncidentPage::fetch()
{
    ReadPaper ask;
    ask.output = m_issued.output;
    ask.offset = m_bytes.size();
    context().api.call(ask, this, [this](const FileChunk &chunk) {
        m_bytes += chunk.data;
        if (m_bytes.size() < chunk.total && !chunk.data.isEmpty()) {
            fetch();
            return;
        }
        if (QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256) != m_issued.sha256) {
            tell(MessageKind::Problem, tr("The report is issued as %1, but the file did not arrive whole. Please try again.").arg(m_issued.number));
            return;
        }
        context().prompt.chooseSave(m_issued.fileName, this, [this](const QString &path) {
            QSaveFile file(path);
            if (file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit())
                tell(MessageKind::Good, tr("Report %1 is written: %2").arg(m_issued.number, path));
            else
                tell(MessageKind::Problem, tr("The file cannot be written there. The report is issued as %1.").arg(m_issued.number));
        });
    }, [this](const Problem &why) { tellProblem(why, &recordType<ReadPaper>()); });
}

} // namespace mimamori
