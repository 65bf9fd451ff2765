// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/registry/match_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "core/work_book.h"
#include "japanese/address.h"
#include "japanese/search_key.h"
#include "shell/child_files.h"
#include "ui/candidate_words.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/resident_words.h"
#include "ui/style.h"

#include <QGridLayout>
#include <QLabel>
#include <QTableView>

namespace mimamori {

namespace {

/// How two values stand to each other: the same, the same written another way, different; nothing where one is missing.
enum class Likeness { Unknown, Same, Variant, Different };

Likeness nameLikeness(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return Likeness::Unknown;
    const MatchRank rank = matchRank(a, b);
    return rank == MatchRank::Same || rank == MatchRank::N0 ? Likeness::Same : rank == MatchRank::None ? Likeness::Different : Likeness::Variant;
}

Likeness addressLikeness(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty())
        return Likeness::Unknown;
    return addressMatch(a, b) ? Likeness::Same : Likeness::Different;
}

Likeness textLikeness(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? Likeness::Unknown : a == b ? Likeness::Same : Likeness::Different;
}

LineCell markOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Same: return {MatchPage::tr("＝ same"), colour::good};
    case Likeness::Variant: return {MatchPage::tr("≒ other form"), colour::good};
    case Likeness::Different: return {MatchPage::tr("≠ differs"), colour::warning, true};
    case Likeness::Unknown: break;
    }
    return {};
}

} // namespace

MatchPage::MatchPage(ClientContext &context)
    : Page(context)
    , m_people(new LineTable(tr("People of cases"), {tr("Relation"), tr("Name"), tr("Case")}, 1, tr("Everybody has been compared. New people come here by themselves.")))
    , m_residents(new LineTable(tr("Residents"), {tr("Likeness"), tr("Points"), tr("Name"), tr("Birth")}, 2, tr("The register offers nobody.")))
    , m_comparison(new LineTable(tr("Side by side"), {tr("What"), tr("Case"), tr("Register"), QString()}, 2, tr("Choose a resident.")))
    , m_reasons(new QLabel)
{
    setTitle(tr("Compare with the register"));
    setIcon("users");
    setPageKey(QStringLiteral("match"));
    build();
    setKeys();
}

void MatchPage::build()
{
    m_reasons->setWordWrap(true);
    m_reasons->setTextFormat(Qt::PlainText);
    setPart(m_reasons, "label");
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 18, 24, 18);
    grid->setSpacing(16);
    grid->addWidget(m_people, 0, 0, 3, 1);
    grid->addWidget(m_residents, 0, 1);
    grid->addWidget(m_reasons, 1, 1);
    grid->addWidget(m_comparison, 2, 1);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 6);
    grid->setRowStretch(0, 3);
    grid->setRowStretch(2, 5);
    setFocusProxy(m_people->view());
    connect(m_people, &LineTable::currentChanged, this, &MatchPage::choosePerson);
    connect(m_people, &LineTable::opened, this, [this] { m_residents->view()->setFocus(Qt::OtherFocusReason); });
    connect(m_residents, &LineTable::currentChanged, this, &MatchPage::compare);
    connect(m_residents, &LineTable::opened, this, &MatchPage::accept);
}

void MatchPage::setKeys()
{
    setFunctionKey(2, [this] { refuse(); }, tr("Another"));
    setFunctionKey(3, [this] { next(); }, tr("Next"));
    setFunctionKey(4, [this] { undo(); }, tr("Take back"));
    setFunctionKey(5, [this] { load(); });
    setFunctionKey(11, [this] {
        if (const MatchCase *one = person())
            Page::open(openChildFile(context(), one->childFile.id));
    }, tr("Open file"));
    setFunctionKey(12, [this] { accept(); }, tr("The same"));
    enableFunctionKey(4, false);
}

void MatchPage::activated()
{
    load();
}

void MatchPage::load()
{
    context().api.call(ShowMatchQueue{}, this, [this](const MatchQueue &queue) { show(queue); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ShowMatchQueue>()); });
}

const MatchCase *MatchPage::person() const
{
    const int line = m_people->currentLine();
    return line >= 0 && line < m_queue.cases.size() ? &m_queue.cases[line] : nullptr;
}

MatchLine MatchPage::resident() const
{
    const MatchCase *one = person();
    return one ? one->residents.value(m_residents->currentLine()) : MatchLine();
}

void MatchPage::show(const MatchQueue &queue)
{
    const MatchCase *before = person();
    const qint64 chosen = before ? before->person.id : 0;
    m_queue = queue;
    QList<QList<LineCell>> lines;
    int current = 0;
    for (const MatchCase &one : queue.cases) {
        if (one.person.id == chosen)
            current = int(lines.size());
        const bool self = one.relation.value == QLatin1String("SELF");
        lines << QList<LineCell>{{context().codes.shortName("relation", one.relation.value)}, {one.name, {}, self},
            {self ? one.episodeNumber : one.episodeNumber + QLatin1Char(' ') + one.childName, colour::quiet}};
    }
    m_people->setLines(lines);
    m_people->setNote(tr("%1 wait").arg(queue.open));
    if (!lines.isEmpty())
        m_people->view()->selectRow(qMin(current, int(lines.size()) - 1));
    for (int key : {2, 3, 11, 12})
        enableFunctionKey(key, !lines.isEmpty());
    choosePerson(m_people->currentLine());
}

QString MatchPage::bandWords(const MatchLine &line) const
{
    return context().codes.shortName("candidate_band", line.band.value);
}

void MatchPage::choosePerson(int line)
{
    QList<QList<LineCell>> lines;
    const MatchCase one = m_queue.cases.value(line);
    for (const MatchLine &offer : one.residents) {
        const bool high = offer.band.value == QLatin1String("HIGH");
        lines << QList<LineCell>{{bandWords(offer), high ? colour::good : offer.band.value == QLatin1String("TWIN") ? colour::warning : QColor(), high},
            {QString::number(offer.score)}, {offer.name}, {residentBirthWords(offer.birth)}};
    }
    m_residents->setLines(lines);
    if (!lines.isEmpty())
        m_residents->view()->selectRow(0);
    compare(m_residents->currentLine());
}

void MatchPage::compare(int line)
{
    const MatchCase *one = person();
    const MatchLine offer = one ? one->residents.value(line) : MatchLine();
    QList<QList<LineCell>> lines;
    if (one && offer.match) {
        const QString address = offer.suppressed ? tr("protected by the register") : offer.address;
        const bool whole = one->birth.quality == FuzzyDate::Quality::Exact;
        const QString mine = whole ? gridDate(one->birth.sortKey()) : one->birth.raw;
        const QString theirs = residentBirthWords(offer.birth);
        const auto add = [&](const QString &what, const QString &left, const QString &right, Likeness likeness) {
            lines << QList<LineCell>{{what}, {left}, {right}, markOf(likeness)};
        };
        add(tr("Name"), one->name, offer.name, nameLikeness(one->name, offer.name));
        add(tr("Kana"), one->kana, offer.kana, nameLikeness(one->kana, offer.kana));
        add(tr("Birth"), mine, theirs, textLikeness(mine, theirs));
        add(tr("Sex"), context().codes.name("sex", one->sex.value), context().codes.name("sex", offer.sex.value), textLikeness(one->sex.value, offer.sex.value));
        add(tr("Address"), one->address, address, offer.suppressed ? Likeness::Unknown : addressLikeness(one->address, offer.address));
        lines << QList<LineCell>{{tr("Family")}, {one->guardians.join(QChar(u'・'))}, {tr("head %1, %2").arg(offer.headName, offer.registerRelation)}, {}};
    }
    m_comparison->setLines(lines);
    QStringList words;
    const QString same = reasonsText(offer.reasons, false);
    const QString other = reasonsText(offer.reasons, true);
    if (!same.isEmpty())
        words << tr("Agrees: %1").arg(same);
    if (!other.isEmpty())
        words << tr("Differs: %1").arg(other);
    if (offer.band.value == QLatin1String("TWIN"))
        words << tr("A brother or sister, perhaps a twin?");
    m_reasons->setText(words.join(QStringLiteral("   ")));
}

void MatchPage::next()
{
    const int line = m_people->currentLine() + 1;
    m_people->view()->selectRow(line < m_queue.cases.size() ? line : 0);
    m_people->view()->setFocus(Qt::OtherFocusReason);
}

void MatchPage::accept()
{
    const MatchLine offer = resident();
    if (!offer.match)
        return;
    context().api.call(AcceptMatch{offer.match}, this,
        [this, name = offer.name](const DecidedMatch &match) {
            decided(match, match.restrictionSet ? tr("%1 is linked. The register protects this person: the address is restricted from now on.").arg(name)
                                                : tr("%1 is linked. F4 takes it back.").arg(name));
        },
        [this](const Problem &problem) { tellProblem(problem, &recordType<AcceptMatch>()); }, CallOptions::write(offer.version));
}

void MatchPage::refuse()
{
    const MatchLine offer = resident();
    if (!offer.match)
        return;
    context().api.call(RefuseMatch{offer.match}, this,
        [this, name = offer.name](const DecidedMatch &match) { decided(match, tr("%1 is another person. F4 takes it back.").arg(name)); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<RefuseMatch>()); }, CallOptions::write(offer.version));
}

void MatchPage::undo()
{
    if (!m_last.match)
        return;
    context().api.call(UndoMatch{m_last.match, {}}, this,
        [this](const DecidedMatch &) {
            m_last = {};
            enableFunctionKey(4, false);
            tell(MessageKind::Info, tr("The decision is taken back; its history stays."));
            load();
        },
        [this](const Problem &problem) { tellProblem(problem, &recordType<UndoMatch>()); }, CallOptions::write(m_last.version));
}

void MatchPage::decided(const DecidedMatch &match, const QString &sentence)
{
    m_last = match;
    enableFunctionKey(4, true);
    tell(match.restrictionSet ? MessageKind::Warning : MessageKind::Good, sentence);
    load();
    if (context().work)
        context().work->refresh();
}

Page *matchPage(ClientContext &context)
{
    return new MatchPage(context);
}

} // namespace mimamori
