// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/intake_sheet.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/preferences.h"
#include "japanese/search_key.h"
#include "record/codec.h"
#include "ui/enter_walk.h"
#include "ui/field_editor.h"
#include "ui/record_form.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace mimamori {

namespace {

const QList<QByteArray> childColumns{"name", "kana", "birth", "age_text", "sex", "school"};
const QList<QByteArray> familyColumns{"relation", "name", "kana", "guardian", "cohabiting", "phone", "phone_caution"};

/// 髙橋 of "髙橋 優衣".
QString familyNameOf(const QString &name)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{3000}]"));
    const qsizetype at = name.indexOf(space);
    return at > 0 ? name.left(at + 1) : QString();
}

QCborMap merged(QCborMap into, const QCborMap &from)
{
    for (auto it = from.cbegin(); it != from.cend(); ++it)
        into.insert(it.key(), it.value());
    return into;
}

/// Only what stands in the form's own fields.
QCborMap fieldsOf(const RecordForm *form)
{
    const QCborMap all = form->values();
    QCborMap out;
    const auto columns = form->columns();
    for (const QByteArray &column : columns) {
        const QCborValue value = all.value(QString::fromLatin1(column));
        if (!value.isUndefined() && !value.isNull())
            out.insert(QString::fromLatin1(column), value);
    }
    return out;
}

} // namespace

IntakeSheet::IntakeSheet(ClientContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("intake_sheet"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(4);
    build(rows);
    rows->addStretch(1);
    auto *walk = new EnterWalk(this, m_context.preferences); // outside of the forms' own: walks from one to the next
    connect(walk, &EnterWalk::leftLast, this, &IntakeSheet::finished);
    setRequest({});
}

void IntakeSheet::showMore(bool shown)
{
    m_more->setVisible(shown);
    m_moreButton->setText(shown ? tr("Fewer fields") : tr("More fields: complaint, injuries, abuser, marks, police number"));
}

/// Asked only when the call came more than an hour ago.
void IntakeSheet::showBackdateReason()
{
    const RegisterIntake head = fromCbor<RegisterIntake>(m_head->values());
    const bool late = head.receivedAt.isValid() && head.receivedAt.secsTo(m_context.api.now()) > backdateSecondsWithoutReason;
    m_backdate->setVisible(late);
}

void IntakeSheet::removeRow(QList<Row> &rows, QWidget *frame)
{
    rows.removeIf([frame](const Row &row) { return row.frame == frame; });
    frame->hide();
    frame->deleteLater();
    showWhatBelongs(rows);
}

/// The only row of its kind is not taken away: it is emptied.
void IntakeSheet::showWhatBelongs(const QList<Row> &rows)
{
    for (const Row &row : rows) {
        const bool known = row.person != 0 || !row.resident.isEmpty();
        row.chosen->setVisible(known);
        row.away->setVisible(rows.size() > 1);
        row.below->setVisible(known || rows.size() > 1);
    }
}

void IntakeSheet::addChildRow(const IntakeChild &child)
{
    Row row = makeRow(recordType<IntakeChild>(), childColumns, m_childRows, tr("Take this child away"));
    row.form->setValues(toCbor(child));
    row.resident = child.atenaNo;
    m_children.append(row);
    showWhatBelongs(m_children);
    orderTabs();
    if (child.person || !child.atenaNo.isEmpty())
        nameChild(m_children.last(), child.person.id, tr("This child is known; what is empty is filled in."));
}

void IntakeSheet::addFamilyRow(const IntakeRelative &relative)
{
    Row row = makeRow(recordType<IntakeRelative>(), familyColumns, m_familyRows, tr("Take this person away"));
    row.form->setValues(toCbor(relative));
    m_family.append(row);
    showWhatBelongs(m_family);
    orderTabs();
}

void IntakeSheet::addChild()
{
    IntakeChild child;
    const IntakeChild first = request().children.value(0);
    child.name = familyNameOf(first.name);
    child.kana = familyNameOf(first.kana);
    child.school = first.school;
    addChildRow(child);
    m_children.last().form->focusFirst();
    Q_EMIT edited();
}

void IntakeSheet::addRelative()
{
    IntakeRelative relative;
    relative.name = familyNameOf(request().children.value(0).name);
    relative.cohabiting = relative.guardian = true;
    addFamilyRow(relative);
    m_family.last().form->focusFirst();
    Q_EMIT edited();
}

RegisterIntake IntakeSheet::request() const
{
    QCborMap map;
    for (const RecordForm *form : {m_head, m_backdate, m_place, m_story, m_now, m_more})
        map = merged(map, fieldsOf(form));
    RegisterIntake out = fromCbor<RegisterIntake>(map);
    for (const Row &row : m_children) {
        IntakeChild child = fromCbor<IntakeChild>(row.form->values());
        child.person.id = row.person;
        child.atenaNo = row.resident;
        out.children.append(child);
    }
    for (const Row &row : m_family) {
        const IntakeRelative relative = fromCbor<IntakeRelative>(row.form->values());
        if (!relative.name.isEmpty() || !relative.kana.isEmpty() || !relative.relation.isEmpty() || !relative.phone.isEmpty())
            out.family.append(relative);
    }
    out.reporter = fromCbor<IntakeReporter>(m_reporter->values());
    out.assessment = m_assessment;
    return out;
}

void IntakeSheet::setRequest(const RegisterIntake &sheet)
{
    const QCborMap map = toCbor(sheet);
    for (RecordForm *form : {m_head, m_backdate, m_place, m_story, m_now, m_more})
        form->setValues(map);
    m_reporter->setValues(toCbor(sheet.reporter));
    m_assessment = sheet.assessment;
    m_chartRank.clear();
    while (!m_children.isEmpty())
        removeRow(m_children, m_children.last().frame);
    while (!m_family.isEmpty())
        removeRow(m_family, m_family.last().frame);
    for (const IntakeChild &child : sheet.children)
        addChildRow(child);
    if (m_children.isEmpty())
        addChildRow({});
    for (const IntakeRelative &relative : sheet.family)
        addFamilyRow(relative);
    if (m_family.isEmpty()) {
        IntakeRelative guardian;
        guardian.guardian = guardian.cohabiting = true;
        addFamilyRow(guardian);
    }
    showBackdateReason();
    m_given = toCbor(request());
}

void IntakeSheet::setAssessment(const UrgencyAnswers &answers, const QString &rank)
{
    m_assessment = answers;
    const QString given = urgency().value;
    if (!rank.isEmpty() && given != rank && (given.isEmpty() || given == m_chartRank))
        m_now->putValue("urgency", rank);
    m_chartRank = rank.isEmpty() ? m_chartRank : rank;
    Q_EMIT edited();
}

Code<Urgency> IntakeSheet::urgency() const { return fromCbor<RegisterIntake>(m_now->values()).urgency; }

void IntakeSheet::focusUrgency()
{
    if (FieldEditor *editor = m_now->editor("urgency"))
        editor->input()->setFocus(Qt::OtherFocusReason);
}

bool IntakeSheet::isChanged() const { return toCbor(request()) != m_given; }

int IntakeSheet::currentChild() const
{
    for (int i = 0; i < m_children.size(); ++i) {
        if (m_children[i].frame->isAncestorOf(QApplication::focusWidget()))
            return i;
    }
    return m_children.isEmpty() ? -1 : 0;
}

FindCandidates IntakeSheet::typed() const
{
    const RegisterIntake sheet = request();
    const int index = currentChild();
    FindCandidates out;
    if (index < 0 || m_children[index].person || !m_children[index].resident.isEmpty())
        return out; // decided already
    const IntakeChild child = sheet.children[index];
    out = {child.name, child.kana, child.birth, child.ageText, child.sex, sheet.phone, sheet.address, {}};
    for (const IntakeRelative &relative : sheet.family)
        out.family.append({relative.name, relative.kana});
    return out;
}

void IntakeSheet::nameChild(Row &row, qint64 person, const QString &words)
{
    row.person = person;
    row.chosen->setText(words);
    showWhatBelongs(m_children);
}

void IntakeSheet::useCandidate(const Candidate &candidate)
{
    int index = currentChild();
    for (int i = 0; i < m_children.size(); ++i) { // the focus may stand on the card: the row with that reading is meant
        const IntakeChild child = fromCbor<IntakeChild>(m_children[i].form->values());
        if (!m_children[i].person && l1Key(child.kana) == l1Key(candidate.kana))
            index = i;
    }
    if (index < 0)
        return;
    Row &row = m_children[index];
    IntakeChild child = fromCbor<IntakeChild>(row.form->values());
    child.name = candidate.name;
    child.kana = candidate.kana;
    if (candidate.birth.quality != FuzzyDate::Quality::Empty)
        child.birth = candidate.birth;
    if (!candidate.sex.isEmpty())
        child.sex = candidate.sex;
    row.form->setValues(toCbor(child));
    row.resident = candidate.atenaNo;
    nameChild(row, candidate.person.id,
        !candidate.atenaNo.isEmpty()        ? tr("Linked to the resident register: changes there will reach this case.")
        : candidate.episodeNumber.isEmpty() ? tr("This is a known child: the reception goes into that file.")
                                            : tr("The reception is added to case %1.").arg(candidate.episodeNumber));
    row.form->focusFirst();
    Q_EMIT edited();
}

bool IntakeSheet::validate()
{
    bool good = true;
    QList<RecordForm *> forms{m_head, m_backdate};
    for (const Row &row : std::as_const(m_children))
        forms << row.form;
    forms << m_place;
    for (const Row &row : std::as_const(m_family))
        forms << row.form;
    forms << m_reporter << m_story << m_now << m_more;
    for (auto form = forms.crbegin(); form != forms.crend(); ++form) // from below, so that the first wrong one has the focus
        good = (*form)->validate() && good;
    if (!good)
        return false;
    const RegisterIntake sheet = request();
    const CodeView *route = m_context.codes.entry("route", sheet.route.value);
    const bool itself
        = (route && route->attributes.contains(QLatin1String("\"self\":true"))) || sheet.reporter.relation.contains(QStringLiteral("本人"));
    const auto problem = intakeProblem(sheet, {m_context.api.now(), japanDate(m_context.api.now()), itself});
    return !problem || !showProblem(*problem);
}

bool IntakeSheet::showProblem(const Problem &problem)
{
    const QList<QByteArray> path = problem.field().split('.');
    const auto inner = [&](RecordForm *form, qsizetype from) {
        return form && form->showProblem(Problem(problem.code(), path.mid(from).join('.'), problem.args()));
    };
    if (path[0] == "children" && path.size() > 2)
        return inner(m_children.value(path[1].toInt()).form, 2);
    if (path[0] == "family" && path.size() > 2)
        return inner(m_family.value(path[1].toInt()).form, 2);
    if (path[0] == "reporter" && path.size() > 1)
        return inner(m_reporter, 1);
    if (path[0] == "person") // whom nobody may see any more
        return inner(m_children.value(0).form, 1);
    if (path[0] == "backdate_reason")
        m_backdate->show();
    if (moreColumns().contains(path[0]))
        showMore(true);
    for (RecordForm *form : {m_head, m_backdate, m_place, m_story, m_now, m_more}) {
        if (form->showProblem(problem))
            return true;
    }
    return false;
}

void IntakeSheet::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (RecordForm *form : {m_head, m_backdate, m_place, m_reporter, m_story, m_now, m_more})
        form->setReadOnly(readOnly);
    for (const Row &row : std::as_const(m_children))
        row.form->setReadOnly(readOnly);
    for (const Row &row : std::as_const(m_family))
        row.form->setReadOnly(readOnly);
    const auto buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        button->setEnabled(!readOnly || button == m_moreButton);
}

void IntakeSheet::focusFirst()
{
    if (!m_children.isEmpty())
        m_children.first().form->focusFirst();
}

} // namespace mimamori
