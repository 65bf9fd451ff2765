// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "model/casework/case_stage.h"
#include "model/casework/meeting.h"
#include "services/case_moves.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/tasks.h"
#include "services/text_search.h"

namespace mimamori {

namespace {

/// Does the user hold one of these roles in the office today?
bool holdsRole(Context &context, qint64 user, qint64 office, const QStringList &roles)
{
    static constexpr Sql find{"holds_role",
        "select 1 from user_post p join app_user u on u.id = p.app_user where p.app_user = $1 and p.office = $2 and p.role = any ($3::text[]) "
        "and p.valid_from <= $4 and (p.valid_to is null or p.valid_to >= $4) and (u.valid_to is null or u.valid_to >= $4) limit 1"};
    return context.db().value(find, {user, office, QVariant::fromValue(roles), context.today()}).isValid();
}

/// One meeting and its decisions; refused as a whole when one of them may not be.
class Holding {
public:
    Holding(Context &context, const HoldMeeting &in)
        : m_context(context)
        , m_in(in)
        , m_office(context.actor().office())
    {
    }

    HeldMeeting run()
    {
        check();
        insertMeeting();
        for (qsizetype i = 0; i < m_in.items.size(); ++i)
            decide(i);
        refreshTextKey(m_context, "meeting", m_out.meeting.id);
        for (qint64 reception : std::as_const(m_receptions))
            settleReception(reception);
        m_context.publish(QStringLiteral("office/%1").arg(m_office),
            {{QStringLiteral("record"), QStringLiteral("meeting")}, {QStringLiteral("id"), m_out.meeting.id}});
        m_context.audited("meeting", {m_out.meeting.id});
        return m_out;
    }

private:
    void check();
    void insertMeeting();
    void decide(qsizetype index);
    Stored<CaseEpisode> episodeOf(qsizetype index);
    void checkWorkers(const DecideItem &item, const QByteArray &path);
    void insertItem(const DecideItem &item);
    StageFacts factsOf(const DecideItem &item, const CaseEpisode &record, QDate day);
    void accept(const DecideItem &item, Stored<CaseEpisode> &episode, StageFacts facts, const MoveCause &cause);
    void assign(Ref<CaseEpisode> episode, Ref<AppUser> worker, const char *role);
    void giveWork(const DecideItem &item, const CaseEpisode &episode);
    void settleReception(qint64 reception);

    Context &m_context;
    const HoldMeeting &m_in;
    qint64 m_office;
    HeldMeeting m_out;
    QList<qint64> m_receptions;
};

void Holding::check()
{
    requireCodes(m_context, recordType<HoldMeeting>(), &m_in, civilDateInJapan(m_in.heldAt));
    if (m_in.heldAt > m_context.now())
        throw Problem("not_in_future", "held_at");
    if (!holdsRole(m_context, m_in.chair.id, m_office, decidingRoles()))
        throw Problem("chair_role", "chair");
}

void Holding::insertMeeting()
{
    Meeting meeting;
    meeting.kind = m_in.kind.isEmpty() ? Code<MeetingKind>{QStringLiteral("URGENT_RECEPTION")} : m_in.kind;
    meeting.heldAt = m_in.heldAt;
    meeting.place = m_in.place;
    meeting.byPhone = m_in.byPhone;
    meeting.office.id = m_office;
    meeting.chair = m_in.chair;
    meeting.attendees = m_in.attendees;
    meeting.others = m_in.others;
    meeting.minutes = m_in.minutes;
    m_out.meeting = m_context.records().insert(meeting);
}

Stored<CaseEpisode> Holding::episodeOf(qsizetype index)
{
    const DecideItem &item = m_in.items[index];
    const QByteArray field = "items." + QByteArray::number(index) + ".episode";
    for (qsizetype k = 0; k < index; ++k) {
        if (m_in.items[k].episode == item.episode)
            throw Problem("same_case_twice", field);
    }
    Stored<CaseEpisode> episode = m_context.records().lock(item.episode, field);
    if (item.episodeVersion && item.episodeVersion != episode.version)
        throw Problem("conflict", field, {{QStringLiteral("version"), episode.version}});
    if (m_in.heldAt < episode.record.openedAt)
        throw Problem("meeting_before_reception", "held_at");
    return episode;
}

void Holding::checkWorkers(const DecideItem &item, const QByteArray &path)
{
    const std::pair<Ref<AppUser>, const char *> workers[]
        = {{item.mainWorker, "main_worker"}, {item.subWorker, "sub_worker"}, {item.psychologist, "psychologist"}};
    for (const auto &[worker, column] : workers) {
        if (worker && !holdsRole(m_context, worker.id, m_office, workingRoles()))
            throw Problem("not_in_office", path + column);
    }
    if (item.nextReview.isValid() && item.nextReview < civilDateInJapan(m_in.heldAt))
        throw Problem("not_in_past", path + "next_review");
}

void Holding::insertItem(const DecideItem &in)
{
    MeetingItem item;
    item.meeting = m_out.meeting;
    item.episode = in.episode;
    item.decision = in.decision;
    item.urgency = in.urgency;
    item.mainWorker = in.mainWorker;
    item.subWorker = in.subWorker;
    item.psychologist = in.psychologist;
    item.category = in.category;
    item.planWho = in.planWho;
    item.planWhen = in.planWhen;
    item.planWhere = in.planWhere;
    item.planHow = in.planHow;
    item.policeShare = in.policeShare;
    item.wardShare = in.wardShare;
    item.nextReview = in.nextReview;
    item.note = in.note;
    m_context.records().insert(item);
}

StageFacts Holding::factsOf(const DecideItem &item, const CaseEpisode &record, QDate day)
{
    StageFacts facts;
    facts.abuse = opensSafetyCheck(m_context, record.kind.value, record.category.value, day);
    auto clock = findClock(m_context, "SAFE48", "case_episode", record.id.id);
    if (facts.abuse && !clock) { // what only the meeting recognises as abuse has its 48 hours from then on
        startClock(m_context, "SAFE48", "case_episode", record.id.id, record.childFile.id, record.id.id, m_in.heldAt);
        clock = findClock(m_context, "SAFE48", "case_episode", record.id.id);
    }
    facts.safetyClockRuns = clock && !clock->stoppedAt.isValid();
    facts.meetingHeld = true;
    facts.hasMainWorker = bool(item.mainWorker);
    facts.hasCategory = !record.category.isEmpty();
    facts.hasNextReview = item.nextReview.isValid();
    return facts;
}

void Holding::decide(qsizetype index)
{
    const DecideItem &item = m_in.items[index];
    const QByteArray path = "items." + QByteArray::number(index) + '.';
    Stored<CaseEpisode> episode = episodeOf(index);
    checkWorkers(item, path);
    const QDate day = civilDateInJapan(m_in.heldAt);
    const CodeRow decision = requireCode(m_context, MeetingDecision::table, item.decision.value, day, path + "decision");
    const QString to = decision.attributes.value(QLatin1String("to_stage")).toString();
    CaseEpisode &record = episode.record;
    if (record.stage.value != stage::received)
        throw Problem("stage_not_allowed", path + "decision", {{QStringLiteral("from"), record.stage.value}, {QStringLiteral("to"), to}});
    if (!item.category.isEmpty())
        record.category = item.category;
    if (!item.urgency.isEmpty())
        record.urgency = item.urgency;
    if (item.nextReview.isValid())
        record.nextReview = item.nextReview;

    const StageFacts facts = factsOf(item, record, day);
    insertItem(item);
    const MoveCause cause{decision.name, "meeting", m_out.meeting.id};
    try {
        if (to.isEmpty() || to == stage::received)
            episode.version = m_context.records().update(record, episode.version);
        else if (to == stage::accepted)
            accept(item, episode, facts, cause);
        else
            moveEpisode(m_context, episode, to, facts, {m_context.actor().roles, false}, cause);
    } catch (const Problem &problem) {
        throw Problem(problem.code(), path + (problem.field().isEmpty() ? QByteArray("decision") : problem.field()), problem.args());
    }
    if (!m_receptions.contains(record.reception.id))
        m_receptions << record.reception.id;
    m_out.items.append({record.id, record.number, record.stage});
}

void Holding::accept(const DecideItem &item, Stored<CaseEpisode> &episode, StageFacts facts, const MoveCause &cause)
{
    moveEpisode(m_context, episode, stage::accepted, facts, {m_context.actor().roles, false}, cause);
    assign(item.episode, item.mainWorker, "MAIN");
    assign(item.episode, item.subWorker, "SUB");
    assign(item.episode, item.psychologist, "PSYCHOLOGIST");
    giveWork(item, episode.record);
    facts.hasSafetyTask = true;
    moveEpisode(m_context, episode, stage::investigating, facts, {{}, true}, cause);
}

void Holding::assign(Ref<CaseEpisode> episode, Ref<AppUser> worker, const char *role)
{
    if (!worker)
        return;
    CaseStaff staff;
    staff.episode = episode;
    staff.appUser = worker;
    staff.role.value = QString::fromLatin1(role);
    staff.validFrom = m_context.today();
    m_context.records().insert(staff);
}

/// The main worker of a notified child has the safety check; everybody else learns of the case.
void Holding::giveWork(const DecideItem &item, const CaseEpisode &episode)
{
    const auto clock = findClock(m_context, "SAFE48", "case_episode", episode.id.id);
    const bool check = clock && !clock->stoppedAt.isValid();
    const Ref<AppUser> workers[] = {item.mainWorker, item.subWorker, item.psychologist};
    for (const Ref<AppUser> &worker : workers) {
        if (!worker)
            continue;
        const bool sees = check && worker == item.mainWorker;
        addTask(m_context,
            {.kind = sees ? "safety_check.due" : "case.assigned",
                .user = worker.id,
                .childFile = episode.childFile.id,
                .episode = episode.id.id,
                .subject = "case_episode",
                .subjectId = episode.id.id,
                .args = {{QStringLiteral("number"), episode.number}},
                .importance = sees ? 2 : 0,
                .dueAt = sees ? clock->dueAt : QDateTime(),
                .popup = true});
    }
}

/// When no child of a reception waits for its meeting any more, the meeting's task and clock end.
void Holding::settleReception(qint64 reception)
{
    static constexpr Sql waiting{"reception_waiting", "select 1 from case_episode where reception = $1 and stage = 'RECEIVED' limit 1"};
    if (m_context.db().value(waiting, {reception}).isValid())
        return;
    stopClock(m_context, "JURI", "reception", reception, m_in.heldAt, QStringLiteral("MEETING"));
    finishTasks(m_context, {"urgent_meeting.hold", "reception.new"}, "reception", reception);
}

HeldMeeting holdMeeting(Context &context, const HoldMeeting &in) { return Holding(context, in).run(); }

Colleagues listColleagues(Context &context, const ListColleagues &in)
{
    static constexpr Sql find{"colleagues",
        "select u.id, u.name, u.kana, p.role from user_post p join app_user u on u.id = p.app_user where p.office = $1 "
        "and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2) "
        "order by u.kana collate \"C\", u.id"};
    const qint64 office = in.office ? in.office.id : context.actor().office();
    Colleagues out;
    const Rows rows = context.db().query(find, {office, context.today()});
    for (const Row &row : rows) {
        const QString role = row.text(3);
        if (workingRoles().contains(role) || decidingRoles().contains(role))
            out.colleagues.append({{row.integer(0)}, row.text(1), row.text(2), {role}, decidingRoles().contains(role)});
    }
    context.audited("app_user", {});
    return out;
}

} // namespace

void registerUrgentMeeting(Features &features)
{
    features.operation<&holdMeeting>(writes);
    features.operation<&listColleagues>(reads);
    features.record<Meeting>();
    features.record<MeetingItem>();
}

} // namespace mimamori
