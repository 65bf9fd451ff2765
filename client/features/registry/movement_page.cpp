// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/registry/movement_page.h"

#include "clock/age.h"
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "core/work_book.h"
#include "model/casework/whereabouts.h"
#include "record/codec.h"
#include "shell/child_files.h"
#include "ui/due_words.h"
#include "ui/line_edits.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/record_form.h"
#include "ui/resident_words.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int householdEms = 12; // heading and more than three people

QLabel *label(const char *part)
{
    auto *made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    setPart(made, part);
    return made;
}

} // namespace

MovementPage::MovementPage(ClientContext &context)
    : Page(context)
    , m_list(new LineTable(tr("Resident changes"), {tr("State"), tr("Due"), tr("Child"), tr("Event")}, 3,
          tr("Nothing in the register has changed for your cases. The next file comes in the morning.")))
    , m_side(new QStackedWidget)
{
    setTitle(tr("Resident changes"));
    setIcon("map-pin");
    setPageKey(QStringLiteral("movement"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 18, 24, 18);
    row->setSpacing(16);
    m_side->addWidget(label("quiet"));
    m_side->addWidget(buildAlert());
    row->addWidget(m_list, 5);
    row->addWidget(m_side, 6);
    setFocusProxy(m_list->view());
    setKeys();
    connect(m_list, &LineTable::opened, this, &MovementPage::openFile);
    connect(m_list, &LineTable::currentChanged, this, &MovementPage::choose);
}

QWidget *MovementPage::buildAlert()
{
    m_heading = label("heading");
    m_event = label("label");
    m_proposal = label("label");
    setLook(m_proposal, "kind", "warning");
    m_changes = new LineTable(tr("Before and after"), {tr("Who, what"), tr("Before"), tr("After")}, 2, tr("Nothing that a case needs to know differs."));
    m_household = new LineTable(tr("Household in the register"), {tr("Relation"), tr("Name"), tr("Birth")}, 1,
        tr("Nobody of the family is linked to a resident yet."));
    RecordForm::Layout layout;
    layout.only = {"state", "way", "comment"};
    m_form = new RecordForm(recordType<HandleMovement>(), context(), layout);
    if (auto *comment = m_form->editor<LongTextEdit>("comment"))
        comment->setRows(2);
    auto *side = new QWidget;
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins({});
    rows->setSpacing(8);
    rows->addWidget(m_heading);
    rows->addWidget(m_event);
    rows->addWidget(m_proposal);
    rows->addWidget(m_changes, 4);
    rows->addWidget(m_household, 3);
    m_household->view()->horizontalHeader()->hide(); // relation, name and birth say themselves what they are
    m_household->setMinimumHeight(fontMetrics().height() * householdEms); // who lives together is seen at a glance, at the smallest desk too
    rows->addWidget(m_form);
    connect(m_form, &RecordForm::edited, this, [this] { m_key.clear(); });
    return side;
}

void MovementPage::setKeys()
{
    setFunctionKey(2, [this] { reveal(); }, tr("Show address"));
    setFunctionKey(5, [this] { load(); });
    setFunctionKey(6, [this] {
        m_handled = !m_handled;
        load();
    }, tr("Also done"));
    setFunctionKey(11, [this] { openFile(); }, tr("Open file"));
    setFunctionKey(12, [this] { record(); }, tr("Record"));
}

void MovementPage::activated()
{
    context().session.hear(this, {QStringLiteral("registry")});
    load();
}

void MovementPage::load()
{
    ShowMovementBoard ask;
    ask.handled = m_handled;
    context().api.call(ask, this, [this](const MovementBoard &board) { showBoard(board); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ShowMovementBoard>()); });
}

QString MovementPage::eventWords(const MovementLine &line) const
{
    const QString event = context().codes.name("movement_reason", line.eventCode.value);
    const QString words = line.planned ? tr("%1 (announced)").arg(event) : event;
    return line.eventDate.isValid() ? gridDate(line.eventDate) + QLatin1Char(' ') + words : words;
}

QString MovementPage::peopleWords(const MovementLine &line) const
{
    QStringList words;
    for (const Code<Relation> &relation : line.relations)
        words << context().codes.shortName("relation", relation.value);
    if (line.others > 0)
        words << tr("%1 of the household").arg(line.others);
    return words.join(QChar(u'・'));
}

void MovementPage::showBoard(const MovementBoard &board)
{
    const qint64 chosen = m_board.movements.value(m_list->currentLine()).movement.id;
    m_board = board;
    const QDateTime now = context().api.now();
    QList<QList<LineCell>> lines;
    int current = 0;
    for (const MovementLine &line : board.movements) {
        const bool open = line.dueAt.isValid();
        const Standing standing = open ? standingOf(line.dueAt, now) : Standing::Later;
        const QString mark = line.importance >= 2 ? QStringLiteral("\u25b2 ") : line.importance == 1 ? QStringLiteral("\u25c6 ") : QString();
        const QColor tint = line.importance >= 2 ? colour::danger : line.importance == 1 ? colour::warning : QColor();
        if (line.movement.id == chosen)
            current = int(lines.size());
        lines << QList<LineCell>{{mark + context().codes.shortName("movement_state", line.state.value), tint, line.importance >= 2},
            {open ? dueWords(line.dueAt, now) : QString(), open ? standingColour(standing) : QColor()}, {line.childName},
            {context().codes.shortName("movement_reason", line.eventCode.value) + QChar(u'：') + context().codes.shortName("movement_proposal", line.proposal.value)}};
    }
    m_list->setLines(lines);
    m_list->setNote(tr("%1 open").arg(board.open));
    m_side->setCurrentIndex(lines.isEmpty() ? 0 : 1);
    if (!lines.isEmpty())
        m_list->view()->selectRow(current);
    for (int key : {2, 11, 12})
        enableFunctionKey(key, !lines.isEmpty());
    if (!lines.isEmpty())
        choose(current);
}

void MovementPage::choose(int line)
{
    const MovementLine chosen = m_board.movements.value(line);
    if (!chosen.movement)
        return;
    context().api.call(ShowMovement{chosen.movement}, this, [this, id = chosen.movement.id](const MovementView &view) {
        if (m_board.movements.value(m_list->currentLine()).movement.id == id) // another line was chosen meanwhile
            showAlert(view);
    }, [this](const Problem &problem) { tellProblem(problem, &recordType<ShowMovement>()); });
}

void MovementPage::showAlert(const MovementView &view)
{
    const bool same = view.movement.id == m_view.movement.id && view.version == m_view.version && m_form->isChanged();
    m_view = view;
    m_side->setCurrentIndex(1);
    m_heading->setText(view.line.childName + QStringLiteral("  ") + view.line.episodeNumber);
    // One alert's list line knows who was moved; the single one does not.
    MovementLine line = m_board.movements.value(m_list->currentLine());
    if (line.movement.id != view.movement.id)
        line = view.line;
    m_event->setText(eventWords(line) + QStringLiteral("  ") + peopleWords(line));
    m_proposal->setText(tr("Proposal: %1").arg(context().codes.name("movement_proposal", view.line.proposal.value)));
    fillChanges();
    fillHousehold();
    if (same)
        return; // what is being typed stays
    QCborMap given{{QStringLiteral("comment"), view.comment}};
    if (!view.way.isEmpty())
        given.insert(QStringLiteral("way"), view.way.value);
    if (view.line.state.value == QLatin1String("IN_PROGRESS"))
        given.insert(QStringLiteral("state"), QStringLiteral("DONE"));
    m_form->setValues(given);
    m_form->setReadOnly(!context().session.may(HandleMovement::operation));
}

void MovementPage::fillChanges()
{
    QList<QList<LineCell>> lines;
    bool masked = false;
    for (const MovedPerson &person : std::as_const(m_view.people)) {
        const QString relation = person.relation.isEmpty() ? tr("%1 (household)").arg(person.registerRelation)
                                                           : context().codes.shortName("relation", person.relation.value);
        lines << QList<LineCell>{{relation + QLatin1Char(' ') + person.name, {}, true}, {}, {}};
        bool none = true;
        for (const MovementChange &change : person.changes) {
            masked = masked || change.masked;
            if (!change.changed && !change.masked)
                continue;
            const QColor tint = change.changed ? colour::accent : QColor();
            lines << QList<LineCell>{{QStringLiteral("\u3000") + residentColumnWords(change.field)}, {residentValueWords(change.field, change.before, context().codes), colour::quiet},
                {residentValueWords(change.field, change.after, context().codes), tint, change.changed}};
            none = false;
        }
        if (none)
            lines << QList<LineCell>{{QStringLiteral("\u3000") + tr("moved together")}, {}, {}};
    }
    m_changes->setLines(lines);
    m_changes->setNote(masked ? tr("Protected: F2 shows the address with a reason") : QString());
    enableFunctionKey(2, masked);
}

void MovementPage::fillHousehold()
{
    QList<QList<LineCell>> lines;
    for (const HouseholdMember &member : std::as_const(m_view.household))
        lines << QList<LineCell>{{member.registerRelation}, {member.name + (member.person ? QStringLiteral("  ✓") : QString())}, {residentBirthWords(member.birth)}};
    m_household->setLines(lines);
    m_household->setNote(lines.isEmpty() ? QString() : tr("✓ is in the case"));
}

void MovementPage::openFile()
{
    const MovementLine line = m_board.movements.value(m_list->currentLine());
    if (line.childFile)
        Page::open(openChildFile(context(), line.childFile.id));
}

/// The address of a protected person, for a visit that the change calls for; audited as a reveal.
void MovementPage::reveal()
{
    for (const MovedPerson &person : std::as_const(m_view.people)) {
        const bool masked = std::any_of(person.changes.begin(), person.changes.end(), [](const MovementChange &change) { return change.masked; });
        if (!masked || !person.person)
            continue;
        RevealWhereabouts ask;
        ask.person = person.person;
        ask.reason.value = QStringLiteral("VISIT");
        context().api.call(ask, this, [this](const Whereabouts &) { choose(m_list->currentLine()); },
            [this](const Problem &problem) { tellProblem(problem, &recordType<RevealWhereabouts>()); }, CallOptions::write());
    }
}

void MovementPage::record()
{
    if (!m_view.movement || !m_form->validate())
        return;
    if (m_key.isEmpty())
        m_key = newUuid7();
    QCborMap values = m_form->values();
    values.insert(QStringLiteral("movement"), m_view.movement.id);
    context().api.callRaw(HandleMovement::operation, values, this,
        [this](const QCborMap &) {
            m_key.clear();
            tell(MessageKind::Good, tr("Recorded: %1").arg(m_view.line.childName));
            m_view = {};
            m_list->view()->setFocus(Qt::OtherFocusReason);
            load();
            if (context().work)
                context().work->refresh();
        },
        [this](const Problem &problem) {
            m_key.clear();
            if (!m_form->showProblem(problem))
                tellProblem(problem, &recordType<HandleMovement>());
        },
        {m_key, m_view.version});
}

Page *movementPage(ClientContext &context)
{
    return new MovementPage(context);
}

} // namespace mimamori
