// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/access/user_update_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "model/platform/generic.h"
#include "record/codec.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/record_form.h"
#include "ui/style.h"

#include <QCborArray>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int updatesShown = 30;
constexpr int filters = 5;

/// "posts: before → after" with the column in words.
QString changeWords(const QString &change)
{
    const struct {
        QLatin1String column;
        QString words;
    } columns[] = {{QLatin1String("name"), UserUpdatePage::tr("Name")}, {QLatin1String("kana"), UserUpdatePage::tr("Kana")}, {QLatin1String("mail"), UserUpdatePage::tr("Mail")},
        {QLatin1String("posts"), UserUpdatePage::tr("Office and role")}, {QLatin1String("valid_to"), UserUpdatePage::tr("Until")}};
    const qsizetype colon = change.indexOf(QLatin1String(": "));
    for (const auto &known : columns) {
        if (change.left(colon) == known.column)
            return known.words + QChar(u'：') + change.mid(colon + 2);
    }
    return change;
}

QLabel *label(const char *part)
{
    auto *made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    setPart(made, part);
    return made;
}

} // namespace

UserUpdatePage::UserUpdatePage(ClientContext &context)
    : Page(context)
    , m_updates(new LineTable(tr("User updates"), {tr("Day"), tr("File"), tr("State")}, 1, tr("No list has been sent yet. F2 chooses one.")))
    , m_lines(new LineTable(tr("What the list changes"), {tr("Class"), tr("Login name"), tr("Name"), tr("What changes"), tr("Decision")}, 3, tr("Nothing of this class.")))
    , m_work(new LineTable(tr("Open work of the person who leaves"), {tr("Kind"), tr("Case"), tr("Due"), tr("Successor")}, 1, tr("Nothing is open.")))
    , m_begin(new RecordForm(recordType<BeginUserUpdate>(), context, RecordForm::Layout{{"effective_on", "partial"}, {}, false}))
    , m_successor(new RecordForm(recordType<ChooseSuccessor>(), context, RecordForm::Layout{{"successor", "case_number"}, {}, false}))
    , m_reversal(new RecordForm(recordType<ReverseUserUpdate>(), context, RecordForm::Layout{{"reason"}, {}, false}))
    , m_state(label("heading"))
    , m_detail(label("label"))
{
    setTitle(tr("Yearly user update"));
    setIcon("users");
    setPageKey(QStringLiteral("user_update"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 18, 24, 18);
    row->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->addWidget(m_begin);
    left->addWidget(m_updates, 1);
    left->addWidget(m_reversal);
    auto *right = new QVBoxLayout;
    for (QWidget *part : QList<QWidget *>{m_state, m_lines, m_detail, m_work, m_successor})
        right->addWidget(part, part == m_lines ? 4 : part == m_work ? 2 : 0);
    row->addLayout(left, 3);
    row->addLayout(right, 7);
    setFocusProxy(m_updates->view());
    setKeys();
    connect(m_updates, &LineTable::currentChanged, this, [this](int line) { loadView(m_known.value(line).id.id); });
    connect(m_lines, &LineTable::currentChanged, this, [this] {
        m_successor->putValue("case_number", QString()); // a case of somebody else
        fillDetails();
    });
    // Everything goes to one person unless a case is picked out.
    connect(m_work, &LineTable::opened, this, [this](int line) { m_successor->putValue("case_number", m_view.work.value(m_shownWork.value(line, -1)).caseNumber); });
    connect(&context.references, &ReferenceBook::changed, this, [this] { fillDetails(); });
    showView({});
}

void UserUpdatePage::setKeys()
{
    setFunctionKey(2, [this] { chooseFile(); }, tr("Choose list"));
    setFunctionKey(3, [this] { decide(true); }, tr("Take over"));
    setFunctionKey(4, [this] { decide(false); }, tr("Leave out"));
    setFunctionKey(5, [this] { loadUpdates(); });
    setFunctionKey(6, [this] {
        m_filter = (m_filter + 1) % filters;
        fillLines();
    }, tr("Next class"));
    setFunctionKey(8, [this] { nameSuccessor(); }, tr("Hand over"));
    setFunctionKey(9, [this] { makeSheets(); }, tr("Passwords"));
    setFunctionKey(11, [this] { back(); }, tr("Back"));
    setFunctionKey(12, [this] { forward(); }, tr("Forward"));
}

void UserUpdatePage::activated()
{
    context().session.hear(this, {QStringLiteral("user_update")});
    loadUpdates();
}

void UserUpdatePage::loadUpdates()
{
    ListRecords list;
    list.sort = QStringLiteral("-prepared_at");
    list.limit = updatesShown;
    context().api.callRaw("user_update.list", toCbor(list), this, [this](const QCborMap &reply) { showUpdates(reply); },
        [this](const Problem &problem) { tellProblem(problem); }, {});
}

void UserUpdatePage::showUpdates(const QCborMap &reply)
{
    m_known.clear();
    QList<QList<LineCell>> lines;
    int current = 0;
    const QCborArray rows = reply.value(QStringLiteral("rows")).toArray();
    for (const QCborValue &row : rows) {
        const UserUpdate update = fromCbor<UserUpdate>(row.toMap());
        if (update.id == m_view.update.id)
            current = int(m_known.size());
        m_known << update;
        lines << QList<LineCell>{{gridDate(update.effectiveOn)}, {update.fileName}, {context().codes.shortName("user_update_state", update.state.value),
            update.failure.isEmpty() ? QColor() : colour::danger, !update.failure.isEmpty()}};
    }
    m_updates->setLines(lines);
    if (lines.isEmpty())
        return;
    m_updates->view()->selectRow(current);
    loadView(m_known[current].id.id);
}

void UserUpdatePage::loadView(qint64 id)
{
    if (!id)
        return;
    context().api.call(ShowUserUpdate{{id}}, this, [this](const UserUpdateView &view) { showView(view); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ShowUserUpdate>()); });
}

QString UserUpdatePage::stateWords() const
{
    const UserUpdate &update = m_view.update;
    if (!update.id)
        return tr("F2 chooses the list of users after the transfers.");
    QString words = tr("%1  %2: added %3, changed %4, removed %5, unchanged %6, to be checked %7").arg(gridDate(update.effectiveOn),
        context().codes.name("user_update_state", update.state.value)).arg(update.added).arg(update.changed).arg(update.removed).arg(update.unchanged).arg(update.doubtful);
    if (m_view.undecided)
        words += tr("  (not decided: %1)").arg(m_view.undecided);
    if (m_view.unassigned)
        words += tr("  (without a successor: %1)").arg(m_view.unassigned);
    if (!update.failure.isEmpty())
        words += QStringLiteral("\n▲ ") + context().codes.name("user_update_failure", update.failure.value) + QStringLiteral("  ") + update.failureDetail;
    return words;
}

void UserUpdatePage::showView(const UserUpdateView &view)
{
    m_view = view;
    m_state->setText(stateWords());
    fillLines();
    arrangeKeys();
}

void UserUpdatePage::arrangeKeys()
{
    const QString state = m_view.update.state.value;
    const auto may = [this](const char *operation) { return context().session.may(operation); };
    const bool open = state == QLatin1String("DRAFT") || state == QLatin1String("STOPPED");
    const bool applied = state == QLatin1String("APPLIED");
    const bool waiting = state == QLatin1String("WAITING");
    enableFunctionKey(2, may(BeginUserUpdate::operation));
    enableFunctionKey(3, open && may(DecideUserLines::operation));
    enableFunctionKey(4, open && may(DecideUserLines::operation));
    enableFunctionKey(8, open && may(ChooseSuccessor::operation));
    enableFunctionKey(9, m_view.withoutPassword > 0 && may(MakePasswordSheets::operation));
    const bool approves = waiting && may(ApproveUserUpdate::operation);
    const bool schedules = open && may(ScheduleUserUpdate::operation);
    setFunctionKey(12, [this] { forward(); }, approves ? tr("Approve") : tr("Ask approval"));
    enableFunctionKey(12, approves || schedules);
    const bool withdraws = (open || waiting || state == QLatin1String("SCHEDULED") || state == QLatin1String("UPLOADING")) && may(WithdrawUserUpdate::operation);
    setFunctionKey(11, [this] { back(); }, applied ? tr("Take back") : approves ? tr("Return") : tr("Give up"));
    enableFunctionKey(11, applied ? may(ReverseUserUpdate::operation) : approves || withdraws);
    m_begin->setVisible(may(BeginUserUpdate::operation));
    m_successor->setVisible(open && may(ChooseSuccessor::operation));
    m_reversal->setVisible(applied && may(ReverseUserUpdate::operation));
}

void UserUpdatePage::fillLines()
{
    const QList<QString> kinds{{}, QStringLiteral("ADDED"), QStringLiteral("CHANGED"), QStringLiteral("REMOVED")};
    const QStringList words{tr("all"), tr("added"), tr("changed"), tr("removed"), tr("to be checked")};
    const int chosen = m_shown.value(m_lines->currentLine(), -1);
    m_shown.clear();
    QList<QList<LineCell>> lines;
    for (int i = 0; i < m_view.lines.size(); ++i) {
        const UserUpdateLine &line = m_view.lines[i];
        const bool doubtful = !line.reasons.isEmpty();
        if (m_filter == filters - 1 ? !doubtful : m_filter > 0 && line.kind.value != kinds[m_filter])
            continue;
        m_shown << i;
        QStringList what;
        for (const QString &change : line.changes)
            what << changeWords(change);
        for (const Code<UserUpdateReason> &reason : line.reasons)
            what.prepend(QStringLiteral("▲") + context().codes.shortName("user_update_reason", reason.value));
        lines << QList<LineCell>{{context().codes.shortName("user_update_kind", line.kind.value), line.kind.value == QLatin1String("REMOVED") ? colour::danger : QColor()},
            {line.loginName}, {line.name}, {what.join(QStringLiteral(" / ")), doubtful ? colour::warning : QColor()},
            {context().codes.shortName("user_update_decision", line.decision.value), line.decision.value == QLatin1String("OPEN") ? colour::danger : QColor(), line.decision.value == QLatin1String("OPEN")}};
    }
    m_lines->setLines(lines);
    m_lines->setNote(tr("%1: %2").arg(words[m_filter]).arg(lines.size()));
    if (!lines.isEmpty())
        m_lines->view()->selectRow(int(qMax<qsizetype>(0, m_shown.indexOf(chosen))));
    fillDetails();
}

const UserUpdateLine *UserUpdatePage::currentLine() const
{
    const int at = m_shown.value(m_lines->currentLine(), -1);
    return at < 0 ? nullptr : &m_view.lines[at];
}

void UserUpdatePage::fillDetails()
{
    const UserUpdateLine *line = currentLine();
    QStringList words;
    QList<QList<LineCell>> work;
    m_shownWork.clear();
    if (line) {
        if (line->row)
            words << tr("Row %1 of the list").arg(line->row);
        for (qsizetype i = 0; i < line->reasons.size(); ++i)
            words << QStringLiteral("▲ ") + context().codes.name("user_update_reason", line->reasons[i].value) + (line->details.value(i).isEmpty() ? QString() : QStringLiteral("：") + line->details[i]);
        for (const QString &change : line->changes)
            words << changeWords(change);
        for (int i = 0; i < m_view.work.size(); ++i) {
            const OpenWork &open = m_view.work[i];
            if (open.line != line->id)
                continue;
            m_shownWork << i;
            const QString count = open.count > 1 ? QStringLiteral(" ×%1").arg(open.count) : QString();
            work << QList<LineCell>{{context().codes.shortName("open_work_kind", open.kind.value) + count}, {open.caseNumber}, {open.dueAt.isValid() ? gridInstant(open.dueAt) : QString()},
                {open.successor ? context().references.name("app_user", open.successor.id) : tr("nobody yet"), open.successor ? QColor() : colour::danger, !open.successor}};
        }
    }
    m_detail->setText(words.join(QLatin1Char('\n')));
    m_work->setLines(work);
    m_work->setVisible(line && line->kind.value == QLatin1String("REMOVED"));
}

Page *userUpdatePage(ClientContext &context)
{
    return new UserUpdatePage(context);
}

} // namespace mimamori
