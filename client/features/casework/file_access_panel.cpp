// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/file_access_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "model/casework/file_alert_ops.h"
#include "record/codec.h"
#include "ui/fixed_choice_edit.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/style.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

/// A card with a heading; what is put into it stands below.
std::pair<QFrame *, QVBoxLayout *> card(const QString &text)
{
    auto *frame = new QFrame;
    setPart(frame, "card");
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(16, 10, 16, 10);
    rows->setSpacing(6);
    auto *heading = new QLabel(text);
    setPart(heading, "heading");
    rows->addWidget(heading);
    return {frame, rows};
}

QString levelWords(qint64 level)
{
    switch (level) {
    case file_level::normal: return FileAccessPanel::tr("0 everybody of the offices in charge");
    case file_level::chiefAndOwner: return FileAccessPanel::tr("1 those assigned and the chiefs");
    case file_level::namedPersons: return FileAccessPanel::tr("2 named persons only");
    default: return FileAccessPanel::tr("3 sealed (by the director, with a second person)");
    }
}

} // namespace

FileAccessPanel::FileAccessPanel(ClientContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 8, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(makeAlerts(), 1);
    auto *right = new QWidget;
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins({});
    rows->addWidget(m_levelCard = makeLevel());
    rows->addWidget(makeHiding());
    rows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(right);
    right->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    columns->addWidget(scroll, 1);
    m_levelCard->setVisible(m_context.session.may(SetFileLevel::operation));
    setFocusProxy(m_alerts->view());
}

QPushButton *FileAccessPanel::button(const QString &text, void (FileAccessPanel::*act)())
{
    auto *made = new QPushButton(text);
    connect(made, &QPushButton::clicked, this, act);
    return made;
}

QWidget *FileAccessPanel::makeAlerts()
{
    auto [frame, rows] = card(tr("Marks on the file"));
    m_alerts = new LineTable(tr("In force"), {tr("Kind"), tr("About"), tr("Note")}, 2, tr("No mark. What whoever goes there must know first is set below."));
    m_alert = new RecordForm(recordType<FileAlert>(), m_context, {{"kind", "person", "note"}, {}, false});
    m_person = new FixedChoiceEdit({});
    m_alert->replace("person", m_person);
    m_alertAct = new QWidget;
    auto *buttons = new QHBoxLayout(m_alertAct);
    buttons->setContentsMargins({});
    m_end = button(tr("End the marked one"), &FileAccessPanel::endAlert);
    auto *set = button(tr("Set the mark  F12"), &FileAccessPanel::setAlert);
    setPart(set, "main");
    buttons->addStretch(1);
    buttons->addWidget(m_end);
    buttons->addWidget(set);
    rows->addWidget(m_alerts, 1);
    rows->addWidget(m_alert);
    rows->addWidget(m_alertAct);
    const bool may = m_context.session.may(QStringLiteral("file_alert.save"));
    m_alert->setVisible(may);
    m_alertAct->setVisible(may);
    connect(m_alert, &RecordForm::finished, set, [set] { set->setFocus(Qt::TabFocusReason); });
    return frame;
}

QWidget *FileAccessPanel::makeLevel()
{
    auto [frame, rows] = card(tr("Who may know of this file"));
    m_now = new QLabel;
    m_now->setWordWrap(true);
    m_level = new RecordForm(recordType<SetFileLevel>(), m_context, {{"level", "named", "reason"}, {}, false});
    QList<std::pair<QString, QString>> levels;
    for (qint64 level = file_level::normal; level <= file_level::sealed; ++level)
        levels.append({QString::number(level), levelWords(level)});
    m_level->replace("level", new FixedChoiceEdit(levels));
    auto *set = button(tr("Change the level  F12"), &FileAccessPanel::setLevel);
    rows->addWidget(m_now);
    rows->addWidget(m_level);
    rows->addWidget(set, 0, Qt::AlignRight);
    connect(m_level, &RecordForm::finished, set, [set] { set->setFocus(Qt::TabFocusReason); });
    return frame;
}

QWidget *FileAccessPanel::makeHiding()
{
    auto [frame, rows] = card(tr("Hide the file from a person"));
    auto *words = new QLabel(tr("For relatives, neighbours and friends of the family. The file then does not exist for that person, not even in an emergency; "
                                "a chief can show it again. Nobody chosen means yourself."));
    words->setWordWrap(true);
    setPart(words, "quiet");
    m_people = new LineTable(tr("Named and hidden"), {tr("Person"), tr("Office"), tr("What"), tr("Since")}, 0, tr("Nobody is named, and nobody is kept from it."));
    m_people->setMinimumHeight(130);
    m_hide = new RecordForm(recordType<DenyFile>(), m_context, {{"app_user", "reason"}, {}, false});
    auto *buttons = new QHBoxLayout;
    m_allow = button(tr("Show it again to the marked one"), &FileAccessPanel::allowFile);
    auto *hide = button(tr("Hide it  F12"), &FileAccessPanel::hideFile);
    buttons->addStretch(1);
    buttons->addWidget(m_allow);
    buttons->addWidget(hide);
    rows->addWidget(words);
    rows->addWidget(m_people);
    rows->addWidget(m_hide);
    rows->addLayout(buttons);
    const bool decides = m_context.session.may(ListFileAccess::operation);
    m_people->setVisible(decides);
    m_allow->setVisible(decides);
    m_hide->editor("app_user")->setEnabled(decides);
    connect(m_hide, &RecordForm::finished, hide, [hide] { hide->setFocus(Qt::TabFocusReason); });
    connect(m_people, &LineTable::currentChanged, this, [this](int line) { m_allow->setEnabled(m_access.lines.value(line).hidden); });
    return frame;
}

void FileAccessPanel::show(const ChildFileView &view)
{
    m_view = view;
    QList<std::pair<QString, QString>> people;
    for (const FamilyLine &line : view.family)
        people.append({QString::number(line.person.id), m_context.codes.shortName(Relation::table, line.relation.value) + QStringLiteral("　") + line.name});
    m_person->setChoices(people);
    m_now->setText(tr("Now: %1").arg(levelWords(view.level)));
    fillAlerts();
}

void FileAccessPanel::fillAlerts()
{
    QList<QList<LineCell>> lines;
    for (const AlertLine &alert : std::as_const(m_view.alerts)) {
        const QString relation = m_context.codes.shortName(Relation::table, alert.relation.value);
        lines << QList<LineCell>{{QStringLiteral("▲ ") + m_context.codes.name(FileAlertKind::table, alert.kind.value), colour::warning, true},
            {QStringList{relation, alert.personName}.join(u' ').trimmed()}, {alert.note.simplified()}};
    }
    m_alerts->setLines(lines);
    m_end->setEnabled(!lines.isEmpty());
}

void FileAccessPanel::refresh()
{
    if (!m_context.session.may(ListFileAccess::operation) || !m_view.childFile)
        return;
    ListFileAccess ask;
    ask.childFile = m_view.childFile;
    // Whoever holds the role but does not decide for this file sees no list: the part for oneself stays.
    m_context.api.call(ask, this, [this](const FileAccessLines &lines) { showPeople(lines); }, [this](const Problem &) { showPeople({}); });
}

void FileAccessPanel::showPeople(const FileAccessLines &access)
{
    m_access = access;
    QList<QList<LineCell>> lines;
    for (const FileAccessLine &line : std::as_const(m_access.lines)) {
        const QString what = line.hidden ? tr("✕ hidden: %1").arg(line.reason) : line.pending ? tr("◇ named, waits for the second person") : tr("● named");
        lines << QList<LineCell>{{line.userName}, {line.officeName}, {what, line.hidden ? colour::danger : QColor()},
            {line.since.isValid() ? gridInstant(line.since) : QString()}};
    }
    m_people->setLines(lines);
    m_allow->setEnabled(m_access.lines.value(m_people->currentLine()).hidden);
}

bool FileAccessPanel::isChanged() const
{
    return m_alert->isChanged() || m_level->isChanged() || m_hide->isChanged();
}

void FileAccessPanel::accept()
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_levelCard->isAncestorOf(focus))
        setLevel();
    else if (m_hide->isAncestorOf(focus))
        hideFile();
    else if (!m_alert->isHidden())
        setAlert();
}

void FileAccessPanel::refused(RecordForm *form, const Problem &problem)
{
    if (!form->showProblem(problem))
        Q_EMIT failed(problem);
}

void FileAccessPanel::setAlert()
{
    if (!m_alert->validate())
        return;
    FileAlert alert = fromCbor<FileAlert>(m_alert->values());
    alert.childFile = m_view.childFile;
    alert.validFrom = japanDate(m_context.api.now());
    m_context.api.callRaw("file_alert.save", toCbor(alert), this,
        [this](const QCborMap &) {
            m_alert->setValues({});
            Q_EMIT changed(tr("The mark is set. It stands in the head of the file."));
        },
        [this](const Problem &problem) { refused(m_alert, problem); }, CallOptions::write());
}

void FileAccessPanel::endAlert()
{
    const AlertLine line = m_view.alerts.value(m_alerts->currentLine());
    if (!line.alert)
        return;
    EndFileAlert end;
    end.alert = line.alert;
    m_context.prompt.ask({tr("End this mark?"), tr("“%1” no longer stands in the head of the file of %2.").arg(m_context.codes.name(FileAlertKind::table, line.kind.value), m_view.name),
                             tr("End it"), {}},
        this, [this, end, version = line.version](bool yes) {
            if (yes)
                m_context.api.call(end, this, [this](const Done &) { Q_EMIT changed(tr("The mark has ended. It stays in the history.")); },
                    [this](const Problem &problem) { Q_EMIT failed(problem); }, CallOptions::write(version));
        });
}

void FileAccessPanel::setLevel()
{
    if (!m_level->validate())
        return;
    SetFileLevel wish = fromCbor<SetFileLevel>(m_level->values());
    wish.childFile = m_view.childFile;
    m_context.api.call(wish, this,
        [this](const FileLevelState &state) {
            m_level->setValues({});
            Q_EMIT changed(state.waitsForSecond ? tr("A second person has to approve it. Until then the old level counts.")
                                                : tr("The level is now: %1").arg(levelWords(state.level)));
            refresh();
        },
        [this](const Problem &problem) { refused(m_level, problem); }, CallOptions::write(m_view.version));
}

void FileAccessPanel::hideFile()
{
    if (!m_hide->validate())
        return;
    const qint64 user = fromCbor<DenyFile>(m_hide->values()).appUser.id;
    if (user && user != m_context.session.view().user.id) {
        sendHide(false);
        return;
    }
    m_context.prompt.ask({tr("Hide this file from yourself?"), tr("You will not see the file of %1 any more. Only a chief can show it to you again.").arg(m_view.name), tr("Hide it"), {}},
        this, [this](bool yes) {
            if (yes)
                sendHide(true);
        });
}

void FileAccessPanel::sendHide(bool myself)
{
    DenyFile deny = fromCbor<DenyFile>(m_hide->values());
    deny.childFile = m_view.childFile;
    m_context.api.call(deny, this,
        [this, myself](const Done &) {
            m_hide->setValues({});
            if (myself) {
                Q_EMIT gone();
                return;
            }
            Q_EMIT changed(tr("The file is hidden from that person. The chiefs were told."));
            refresh();
        },
        [this](const Problem &problem) { refused(m_hide, problem); }, CallOptions::write());
}

void FileAccessPanel::allowFile()
{
    const FileAccessLine line = m_access.lines.value(m_people->currentLine());
    const QString reason = fromCbor<DenyFile>(m_hide->values()).reason.trimmed();
    if (!line.hidden)
        return;
    if (reason.isEmpty()) {
        m_hide->showProblem(Problem("required", "reason"));
        return;
    }
    AllowFile allow;
    allow.childFile = m_view.childFile;
    allow.appUser = line.appUser;
    allow.reason = reason;
    m_context.api.call(allow, this,
        [this](const Done &) {
            m_hide->setValues({});
            Q_EMIT changed(tr("The file is shown to that person again."));
            refresh();
        },
        [this](const Problem &problem) { Q_EMIT failed(problem); }, CallOptions::write());
}

} // namespace mimamori
