// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/work_order_pages.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "shell/act_page.h"
#include "shell/file_upload.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/style.h"

#include <QCryptographicHash>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

bool isState(const WorkOrder &order, std::initializer_list<const char *> states)
{
    return std::any_of(states.begin(), states.end(), [&](const char *state) { return order.state.value == QLatin1String(state); });
}

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

QString span(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid())
        return {};
    return gridInstant(from) + QStringLiteral(" ～ ") + japanClock(to).toString(QStringLiteral("HH:mm"));
}

} // namespace

WorkOrderPage::WorkOrderPage(ClientContext &context, qint64 order)
    : Page(context)
    , m_id(order)
    , m_head(new QLabel)
    , m_texts(new QLabel)
    , m_acts(new QHBoxLayout)
    , m_steps(new LineTable(tr("Steps"), {tr("No."), tr("Step"), tr("State"), tr("Time"), tr("Evidence")}, 1, tr("The steps come with the check of the order.")))
    , m_files(new LineTable(tr("Files"), {tr("Step"), tr("File name"), tr("Size"), tr("SHA-256"), tr("By")}, 1, tr("F8 attaches what the work delivered, or the evidence of a step.")))
{
    setTitle(tr("Work order"));
    setIcon("clipboard-list");
    setPageKey(QStringLiteral("work_order/%1").arg(order));
    setManual(QStringLiteral("work_order.board"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(12);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 10, 16, 10);
    setPart(m_head, "heading");
    for (QLabel *label : {m_head, m_texts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        rows->addWidget(label);
    }
    rows->addLayout(m_acts);
    outer->addWidget(card);
    outer->addWidget(m_steps, 3);
    outer->addWidget(m_files, 2);
    setFocusProxy(m_steps->view());
    connect(m_steps, &LineTable::opened, this, [this](int) { takeStep(); });
    connect(m_files, &LineTable::opened, this, [this](int) { save(); });
    setFunctionKey(5, [this] { activated(); });
    if (context.session.may(BeginAttachment::operation))
        setFunctionKey(8, [this] { attach(); }, tr("Attach"));
    if (context.session.may(ReportWorkOrder::operation))
        setFunctionKey(9, [this] { report(); }, tr("Report"));
    if (context.session.may(TakeWorkStep::operation))
        setFunctionKey(12, [this] { takeStep(); }, tr("Step done"));
}

void WorkOrderPage::activated()
{
    context().api.call(ShowWorkOrder{{m_id}}, this, [this](const WorkOrderView &view) { show(view); }, [this](const Problem &why) { tellProblem(why, &recordType<ShowWorkOrder>()); });
}

void WorkOrderPage::show(const WorkOrderView &view)
{
    m_view = view;
    const WorkOrder &order = view.order;
    const QDate day = japanDate(order.receivedAt);
    const CodeBook &codes = context().codes;
    setTitle(tr("Work order %1").arg(order.number));
    m_head->setText(QStringList{order.number, codes.name(WorkOrderState::table, order.state.value, day), codes.name(WorkOrderKind::table, order.kind.value, day), order.title}
                        .join(QStringLiteral("　")));
    QStringList texts{order.what};
    QStringList facts{tr("Received %1").arg(gridInstant(order.receivedAt))};
    if (!order.requestedBy.isEmpty())
        facts << tr("Asked for by %1").arg(order.requestedBy);
    if (view.checkDueAt.isValid())
        facts << tr("Check due %1").arg(gridInstant(view.checkDueAt));
    if (!view.worker.isEmpty())
        facts << tr("In charge %1").arg(view.worker);
    if (order.plannedFrom.isValid())
        facts << tr("Planned %1").arg(span(order.plannedFrom, order.plannedTo));
    texts << facts.join(QStringLiteral("　／　"));
    for (const QString &text : {order.checkResult, order.result}) {
        if (!text.isEmpty())
            texts << text;
    }
    m_texts->setText(texts.join(QLatin1Char('\n')));
    fillSteps();
    fillActs();
}

void WorkOrderPage::fillSteps()
{
    const QDate day = japanDate(m_view.order.receivedAt);
    QHash<qint64, qint64> places;
    QList<QList<LineCell>> steps;
    for (const WorkOrderStep &step : std::as_const(m_view.steps)) {
        places.insert(step.id.id, step.place);
        const QString name = context().codes.name(WorkStepState::table, step.state.value, day);
        const LineCell state = step.state.value == QLatin1String("DONE") ? LineCell{QStringLiteral("✓ ") + name, colour::good}
            : step.state.value == QLatin1String("FAILED")                ? LineCell{QStringLiteral("▲ ") + name, colour::danger, true}
                                                                         : LineCell{QStringLiteral("○ ") + name};
        steps << QList<LineCell>{{QString::number(step.place)}, {step.text}, state, {span(step.startedAt, step.endedAt)}, {step.evidence.section(QLatin1Char('\n'), 0, 0)}};
    }
    m_steps->setLines(steps);
    m_steps->view()->resizeColumnsToContents();
    QList<QList<LineCell>> files;
    for (const WorkArtefact &file : std::as_const(m_view.artefacts))
        files << QList<LineCell>{{file.step ? QString::number(places.value(file.step.id)) : tr("Delivered")}, {file.name}, {tr("%1 bytes").arg(file.bytes)}, {file.sha256},
            {file.createdBy}};
    m_files->setLines(files);
    m_files->view()->resizeColumnsToContents();
}

template <class In>
void WorkOrderPage::addAct(const QString &word, bool wanted, const In &initial, const QByteArray &hidden)
{
    if (!wanted || !context().session.may(In::operation))
        return;
    auto *button = new QPushButton(word);
    button->setAccessibleName(word);
    connect(button, &QPushButton::clicked, this, [this, word, initial, hidden] {
        open(actPage<In>(context(), word + QStringLiteral("　") + m_view.order.number, toCbor(initial), {hidden}, [this](const QCborMap &) { activated(); }));
    });
    m_acts->addWidget(button);
}

/// Only the acts that are still to come.
void WorkOrderPage::fillActs()
{
    clear(m_acts);
    const WorkOrder &order = m_view.order;
    const QDateTime now = context().api.now();
    CheckWorkOrder check;
    check.order.id = m_id;
    check.at = now;
    check.procedure = order.procedure;
    addAct(tr("Check"), isState(order, {"RECEIVED"}), check);
    FinishWorkOrder finish;
    finish.order.id = m_id;
    finish.at = now;
    addAct(tr("Finish"), isState(order, {"ACCEPTED", "WORKING"}), finish);
    addAct(tr("Confirm"), isState(order, {"DONE"}), ConfirmWorkOrder{{m_id}});
    addAct(tr("Withdraw"), isState(order, {"RECEIVED", "ACCEPTED"}), WithdrawWorkOrder{{m_id}, {}});
    m_acts->addStretch(1);
}

const WorkOrderStep *WorkOrderPage::currentStep() const
{
    const int line = m_steps->currentLine();
    return line >= 0 && line < m_view.steps.size() ? &m_view.steps[line] : nullptr;
}

void WorkOrderPage::takeStep()
{
    const WorkOrderStep *step = currentStep();
    if (!step || !isState(m_view.order, {"ACCEPTED", "WORKING"}) || !context().session.may(TakeWorkStep::operation))
        return;
    TakeWorkStep act;
    act.step = step->id;
    act.state.value = QStringLiteral("DONE");
    act.startedAt = context().api.now();
    act.endedAt = act.startedAt;
    open(actPage<TakeWorkStep>(context(), tr("Step %1: %2").arg(step->place).arg(step->text), toCbor(act), {"step"}, [this](const QCborMap &) { activated(); }));
}

/// To the step one stands on while it is open; else to the order, as what it delivered.
void WorkOrderPage::attach()
{
    const WorkOrderStep *step = currentStep();
    const bool isEvidence = step && m_steps->view()->hasFocus() && step->state.value != QLatin1String("DONE");
    const qint64 subject = isEvidence ? step->id.id : m_id;
    const QByteArray record = isEvidence ? WorkOrderStep::recordName : WorkOrder::recordName;
    context().prompt.chooseOpen(tr("Files (*)"), this, [this, record, subject](const QString &path) {
        FileUpload::send(context(), this, path, record, subject, [this](const AttachmentView &view) {
            tell(MessageKind::Good, tr("Attached: %1").arg(view.name));
            activated();
        }, [this](const Problem &why) { tellProblem(why, &recordType<BeginAttachment>()); });
    });
}

void WorkOrderPage::save()
{
    const int line = m_files->currentLine();
    if (line < 0 || line >= m_view.artefacts.size())
        return;
    const WorkArtefact &file = m_view.artefacts[line];
    fetch(file.attachment, ReadAttachment::operation, "attachment", file.name, QByteArray::fromHex(file.sha256.toLatin1()), {});
}

void WorkOrderPage::report()
{
    context().api.call(ReportWorkOrder{{m_id}}, this, [this](const OutputView &out) { fetch(out.output, ReadPaper::operation, "output", out.fileName, out.sha256, {}); },
        [this](const Problem &why) { tellProblem(why, &recordType<ReportWorkOrder>()); }, CallOptions::write());
}

/// Piece after piece; the whole must have the hash that was said.
void WorkOrderPage::fetch(qint64 id, const QByteArray &operation, const QByteArray &field, const QString &fileName, const QByteArray &sha256, const QByteArray &bytes)
{
    const QCborMap ask{{QString::fromLatin1(field), id}, {QStringLiteral("offset"), qint64(bytes.size())}, {QStringLiteral("limit"), largestChunk}};
    context().api.callRaw(operation, ask, this, [=, this](const QCborMap &out) {
        const FileChunk chunk = fromCbor<FileChunk>(out);
        const QByteArray all = bytes + chunk.data;
        if (all.size() < chunk.total && !chunk.data.isEmpty())
            fetch(id, operation, field, fileName, sha256, all);
        else if (QCryptographicHash::hash(all, QCryptographicHash::Sha256) != sha256)
            tell(MessageKind::Problem, tr("The file %1 did not arrive whole. Please try again.").arg(fileName));
        else
            write(fileName, all);
    }, [this](const Problem &why) { tellProblem(why); });
}

void WorkOrderPage::write(const QString &fileName, const QByteArray &bytes)
{
    context().prompt.chooseSave(fileName, this, [this, bytes](const QString &path) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            tell(MessageKind::Good, tr("Written: %1").arg(path));
        else
            tell(MessageKind::Problem, tr("The file cannot be written there."));
    });
}

} // namespace mimamori
