// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/child_file_head.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "ui/due_words.h"
#include "ui/flow_layout.h"
#include "ui/part.h"
#include "ui/status_chip.h"

#include <QLabel>
#include <QVBoxLayout>

namespace mimamori {

QString birthAndAge(const FuzzyDate &birth, qint64 years, qint64 months)
{
    if (birth.quality == FuzzyDate::Quality::Empty)
        return ChildFileHead::tr("birth unknown");
    const QString day = birth.quality == FuzzyDate::Quality::Exact ? gridDate(birth.sortKey()) : birth.raw;
    return years < 0 ? day : ChildFileHead::tr("%1 (%2 y %3 m)").arg(day).arg(years).arg(months);
}

ChildFileHead::ChildFileHead(ClientContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_name(new QLabel), m_facts(new QLabel), m_number(new QLabel), m_staff(new QLabel), m_present(new QLabel),
      m_chips(new QWidget), m_flow(new FlowLayout(m_chips, 8, 4))
{
    setPart(this, "bar");
    setPart(m_name, "title");
    setPart(m_number, "heading");
    setPart(m_staff, "quiet");
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 8, 24, 8);
    rows->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_name);
    first->addWidget(m_facts);
    first->addWidget(m_chips, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(16);
    second->addWidget(m_number);
    second->addWidget(m_staff, 1);
    second->addWidget(m_present);
    m_present->hide();
    rows->addLayout(first);
    rows->addLayout(second);
    for (QLabel *label : {m_name, m_facts, m_number, m_staff, m_present}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    connect(&context.codes, &CodeBook::changed, this, &ChildFileHead::tick);
}

void ChildFileHead::show(const ChildFileView &view)
{
    m_view = view;
    tick();
}

void ChildFileHead::showPresent(const QCborArray &people)
{
    QStringList here;
    QStringList writing;
    for (const QCborValue &person : people) {
        if (person[QStringLiteral("user")].toInteger() != m_context.session.view().user.id)
            (person[QStringLiteral("writing")].toBool() ? writing : here) << person[QStringLiteral("name")].toString();
    }
    QStringList words;
    if (!writing.isEmpty())
        words << tr("%1 writing a record").arg(writing.join(QStringLiteral("・")));
    if (!here.isEmpty())
        words << tr("%1 has this open").arg(here.join(QStringLiteral("・")));
    m_present->setText(words.join(QStringLiteral("  ")));
    setPart(m_present, writing.isEmpty() ? "quiet" : "heading");
    m_present->setVisible(!words.isEmpty());
}

QString ChildFileHead::presentWords() const
{
    return m_present->isHidden() ? QString() : m_present->text();
}

void ChildFileHead::tick()
{
    const CodeBook &codes = m_context.codes;
    m_name->setText(m_view.name);
    m_facts->setText(QStringList{m_view.kana, birthAndAge(m_view.birth, m_view.ageYears, m_view.ageMonths),
                                 codes.shortName(Sex::table, m_view.sex.value)}.join(QStringLiteral("  ")));
    const EpisodeLine episode = m_view.episodes.value(0);
    const QString stage = codes.name(CaseStageCode::table, episode.stage.value);
    m_number->setText(episode.episode ? episode.number + QStringLiteral("  ") + stage : m_view.number);
    m_staff->setText(staffLine());
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    addClocks();
    addRestrictions();
    addAlerts();
}

void ChildFileHead::addChip(QWidget *chip)
{
    m_flow->addWidget(chip);
    chip->show();
}

void ChildFileHead::addClocks()
{
    const QDateTime now = m_context.api.now();
    for (const FileClock &clock : m_view.clocks) {
        if (!clock.dueAt.isValid() || standingOf(clock.dueAt, now) == Standing::Later)
            continue; // F11 and the list of deadlines have them all
        addChip(new StatusChip(standingOf(clock.dueAt, now), clock.ruleName + QLatin1Char(' ') + remainingWords(clock.dueAt, now)));
    }
}

QString ChildFileHead::whoMustNotKnow(const RestrictionLine &restriction) const
{
    QStringList who;
    for (qsizetype i = 0; i < restriction.against.size(); ++i) {
        QString name = restriction.againstNames.value(i);
        for (const FamilyLine &line : m_view.family) {
            if (line.person == restriction.against[i])
                name = m_context.codes.shortName(Relation::table, line.relation.value);
        }
        who << name;
    }
    if (!restriction.againstText.isEmpty())
        who << restriction.againstText;
    return who.join(QStringLiteral("、"));
}

void ChildFileHead::addRestrictions()
{
    for (const RestrictionLine &restriction : m_view.restrictions) {
        const QString who = whoMustNotKnow(restriction);
        const bool child = restriction.person == m_view.person;
        addChip(new StatusChip(QByteArray("danger"), child ? tr("Do not tell %1 the address").arg(who)
                                                           : tr("Do not tell %1 the address of %2").arg(who, restriction.personName)));
    }
    if (m_view.level > 0)
        addChip(new StatusChip(QByteArray("danger"), tr("Restricted (level %1)").arg(m_view.level)));
    if (m_view.emergencyUntil.isValid())
        addChip(new StatusChip(QByteArray("danger"), tr("Emergency access until %1").arg(gridInstant(m_view.emergencyUntil))));
}

void ChildFileHead::addAlerts()
{
    for (const AlertLine &alert : m_view.alerts) {
        const QString who = alert.relation.isEmpty() ? alert.personName : m_context.codes.shortName(Relation::table, alert.relation.value);
        const QString words = QStringList{who, m_context.codes.shortName(FileAlertKind::table, alert.kind.value)}.join(QLatin1Char(' ')).trimmed();
        auto *chip = new StatusChip(QByteArray("warning"), words);
        chip->setToolTip(alert.note);
        addChip(chip);
    }
    if (m_view.provisional)
        addChip(new StatusChip(QByteArray("info"), tr("Child not identified yet")));
}

QStringList ChildFileHead::chipWords() const
{
    QStringList words;
    for (int i = 0; i < m_flow->count(); ++i)
        words << qobject_cast<QLabel *>(m_flow->itemAt(i)->widget())->text();
    return words;
}

QString ChildFileHead::staffLine() const
{
    const EpisodeLine episode = m_view.episodes.value(0);
    QStringList parts{episode.officeName};
    for (const StaffLine &line : episode.staff)
        parts << m_context.codes.shortName(CaseStaffRole::table, line.role.value) + QLatin1Char(' ') + line.name;
    if (episode.staff.isEmpty() && episode.episode)
        parts << tr("nobody is assigned yet");
    if (episode.nextReview.isValid())
        parts << tr("next: %1").arg(gridDate(episode.nextReview));
    if (!m_view.mayWrite)
        parts << tr("for reading only");
    parts.removeAll(QString());
    return parts.join(QStringLiteral("   "));
}

} // namespace mimamori
