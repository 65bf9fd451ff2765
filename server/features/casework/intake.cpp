// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/intake.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/casework/intake_people.h"
#include "features/casework/urgency_assessment.h"
#include "features/features_list.h"
#include "model/casework/case_stage.h"
#include "services/case_moves.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/numbers.h"
#include "services/person_search.h"
#include "services/tasks.h"
#include "services/text_search.h"

namespace mimamori {

namespace {

/// How far a terminal's clock may be ahead of the server's; the reception then counts from now.
constexpr qint64 clockSkewSeconds = 60;

/// The grades stand in their table gravest first; none is the lightest.
bool isGraver(Context &context, const Code<Urgency> &grade, const Code<Urgency> &than)
{
    static constexpr Sql place{"urgency_place", "select min(sort) from code where code_table = 'urgency' and code = $1"};
    if (grade.isEmpty() || than.isEmpty())
        return !grade.isEmpty();
    return context.db().value(place, {grade.value}).toLongLong() < context.db().value(place, {than.value}).toLongLong();
}

/// The sheet as it will be kept: defaults filled in, a child of whom nothing is known where none was named.
RegisterIntake completed(Context &context, RegisterIntake sheet)
{
    const qint64 ahead = context.now().secsTo(sheet.receivedAt);
    if (ahead > 0 && ahead <= clockSkewSeconds)
        sheet.receivedAt = context.now();
    const QDate day = civilDateInJapan(sheet.receivedAt);
    if (sheet.kind.isEmpty()) {
        const bool abuse = opensSafetyCheck(context, {}, sheet.category.value, day);
        sheet.kind.value = abuse ? QStringLiteral("ABUSE") : QStringLiteral("CONSULT");
    }
    if (sheet.children.isEmpty())
        sheet.children.append(IntakeChild());
    return sheet;
}

/// A child may speak for itself: then the reporter's name is the child's.
bool isChildItself(Context &context, const RegisterIntake &sheet, QDate day)
{
    const auto route = sheet.route.isEmpty() ? std::nullopt : findCode(context, Route::table, sheet.route.value, day);
    return (route && route->attributes.value(QLatin1String("self")).toBool()) || sheet.reporter.relation.contains(QStringLiteral("本人"));
}

/// One sheet on its way into the database.
class Registration {
public:
    Registration(Context &context, const RegisterIntake &typed)
        : m_context(context)
        , m_sheet(completed(context, typed))
        , m_office(context.actor().office())
        , m_day(civilDateInJapan(m_sheet.receivedAt))
        , m_people(context, m_sheet, m_office, m_day)
    {
    }

    RegisteredIntake run()
    {
        check();
        judge();
        m_abuse = opensSafetyCheck(m_context, m_sheet.kind.value, m_sheet.category.value, m_day);
        insertReception();
        for (const IntakeChild &child : m_sheet.children)
            registerChild(child);
        refreshTextKey(m_context, "reception", m_out.reception.id);
        startReceptionClock();
        makeTasks();
        tellOthers();
        m_context.publish(QStringLiteral("office/%1").arg(m_office),
            {{QStringLiteral("record"), QStringLiteral("reception")}, {QStringLiteral("id"), m_out.reception.id}});
        m_context.audited("reception", {m_out.reception.id}, m_out.episodes.first().childFile.id);
        return m_out;
    }

private:
    void check();
    void judge();
    void insertReception();
    void insertReporter();
    void registerChild(const IntakeChild &child);
    CaseEpisode openEpisode(const ChildFile &file);
    void appendTo(Stored<CaseEpisode> &episode);
    void startReceptionClock();
    void makeTasks();
    void tellOthers();
    void tellHidden(const TypedKeys &typed);
    void tellOfficesInCharge(const TypedKeys &typed);
    FindCandidates asTyped(const IntakeChild &child) const;
    QJsonObject taskArgs() const
    {
        return {{QStringLiteral("number"), m_out.number}, {QStringLiteral("children"), int(m_out.episodes.size())},
            {QStringLiteral("urgency"), m_sheet.urgency.value}};
    }

    Context &m_context;
    RegisterIntake m_sheet;
    qint64 m_office;
    QDate m_day; ///< of the reception, in Japan
    IntakePeople m_people;
    ChartOutcome m_chart; ///< what the answers on the sheet say
    bool m_abuse{};
    RegisteredIntake m_out;
};

void Registration::check()
{
    if (!m_office)
        throw Problem("no_office");
    requireCodes(m_context, recordType<RegisterIntake>(), &m_sheet, m_day);
    const IntakeFacts facts{m_context.now(), m_context.today(), isChildItself(m_context, m_sheet, m_day)};
    if (const auto problem = intakeProblem(m_sheet, facts))
        throw *problem;
}

/// The grade is the chart's unless another was given with its reason. A chart half gone through blocks nothing and is kept as it is.
void Registration::judge()
{
    if (m_sheet.assessment.isEmpty())
        return;
    m_chart = goThrough(urgencyChart(m_context, m_day), chartAnswers(m_sheet.assessment));
    if (const auto problem = urgencyProblem(m_sheet.assessment, m_chart, m_sheet.urgency, "assessment."))
        throw *problem;
    if (m_sheet.urgency.isEmpty())
        m_sheet.urgency.value = m_chart.rank;
}

void Registration::insertReception()
{
    Reception reception;
    reception.number = nextNumber(m_context, "reception", m_office, m_day);
    reception.receivedAt = m_sheet.receivedAt;
    reception.enteredAt = m_context.now();
    reception.backdateReason = m_sheet.backdateReason;
    reception.method = m_sheet.method;
    reception.kind = m_sheet.kind;
    reception.route = m_sheet.route;
    reception.category = m_sheet.category;
    reception.abuseType = m_sheet.abuseType;
    reception.abuseTypes = m_sheet.abuseTypes;
    reception.abuser = m_sheet.abuser;
    reception.complaint = m_sheet.complaint;
    reception.situation = m_sheet.situation;
    reception.injuries = m_sheet.injuries;
    reception.currentPlace = m_sheet.currentPlace;
    reception.dangerNow = m_sheet.dangerNow;
    reception.urgency = m_sheet.urgency;
    reception.flags = m_sheet.flags;
    reception.policeNo = m_sheet.policeNo;
    reception.office.id = m_office;
    reception.receivedBy.id = m_context.actor().userId;
    m_out.reception = m_context.records().insert(reception);
    m_out.number = reception.number;
    m_out.receivedAt = reception.receivedAt;
    insertReporter();
}

void Registration::insertReporter()
{
    const IntakeReporter &typed = m_sheet.reporter;
    ReceptionReporter reporter;
    reporter.reception = m_out.reception;
    reporter.name = typed.name;
    reporter.organisation = typed.organisation;
    reporter.phone = typed.phone;
    reporter.relation = typed.relation;
    reporter.anonymous = typed.anonymous;
    reporter.wantsCallback = typed.wantsCallback;
    reporter.protect = typed.protect;
    m_context.records().insert(reporter);
}

void Registration::registerChild(const IntakeChild &child)
{
    const ChildFile file = m_people.fileOf(child);
    for (const RegisteredEpisode &other : std::as_const(m_out.episodes)) {
        if (other.childFile == file.id) // two persons on the sheet whose files were merged into one
            throw Problem("same_child_twice", "children." + QByteArray::number(m_out.episodes.size()) + ".name");
    }
    auto open = m_context.records().where<CaseEpisode>("child_file = $1 and office = $2 and closed_at is null", {file.id.id, m_office});
    const bool repeated = !open.isEmpty();
    if (repeated)
        appendTo(open.first());
    const CaseEpisode episode = repeated ? open.first().record : openEpisode(file);
    m_people.addFamily(file);
    m_people.linkResident(file, child);
    ReceptionChild link;
    link.reception = m_out.reception;
    link.childFile = file.id;
    link.episode = episode.id;
    link.person = file.person;
    link.ageText = child.ageText;
    link.school = child.school;
    link.repeated = repeated;
    m_context.records().insert(link);
    if (!m_sheet.assessment.isEmpty())
        keepAssessment(m_context, episode, m_sheet.assessment, m_chart, m_sheet.urgency);

    RegisteredEpisode out{file.id, file.number, episode.id, episode.number, repeated, {}};
    if (m_abuse) {
        // 48 hours of wall-clock time from the reception, nights and holidays included (児童相談所運営指針).
        startClock(m_context, "SAFE48", "case_episode", episode.id.id, file.id.id, episode.id.id, m_sheet.receivedAt);
        out.dueAt = findClock(m_context, "SAFE48", "case_episode", episode.id.id)->dueAt;
    }
    m_out.episodes.append(out);
    m_context.publish(QStringLiteral("child_file/%1").arg(file.id.id),
        {{QStringLiteral("record"), QStringLiteral("reception_child")}, {QStringLiteral("id"), link.id.id}});
}

CaseEpisode Registration::openEpisode(const ChildFile &file)
{
    static constexpr Sql earlier{"earlier_episode",
        "select id from case_episode where child_file = $1 and closed_at is not null and stage <> 'VOIDED' order by closed_at desc limit 1"};
    CaseEpisode episode;
    episode.childFile = file.id;
    episode.number = nextNumber(m_context, "case_episode", m_office, m_day);
    episode.stage.value = stage::received;
    episode.kind.value = m_abuse ? QStringLiteral("ABUSE") : m_sheet.kind.value;
    episode.category = m_sheet.category;
    episode.abuseType = m_sheet.abuseType;
    episode.urgency = m_sheet.urgency;
    episode.office.id = m_office;
    episode.reception = m_out.reception;
    episode.previous.id = m_context.db().value(earlier, {file.id.id}).toLongLong();
    episode.openedAt = m_sheet.receivedAt;
    m_context.records().insert(episode);
    return episode;
}

/// 再通告: the case that is open takes the reception; an abuse notification makes an abuse case of it. A graver grade counts at once; a lighter
/// one takes nothing back: that is for a judgement of the case.
void Registration::appendTo(Stored<CaseEpisode> &episode)
{
    CaseEpisode &record = episode.record;
    const CaseEpisode before = record;
    if (m_abuse)
        record.kind.value = QStringLiteral("ABUSE");
    if (record.abuseType.isEmpty())
        record.abuseType = m_sheet.abuseType;
    if (record.category.isEmpty())
        record.category = m_sheet.category;
    if (isGraver(m_context, m_sheet.urgency, record.urgency))
        record.urgency = m_sheet.urgency;
    const bool same = before.kind == record.kind && before.abuseType == record.abuseType && before.category == record.category
        && before.urgency == record.urgency;
    if (!same)
        episode.version = m_context.records().update(record, episode.version);
}

void Registration::startReceptionClock()
{
    for (const RegisteredEpisode &episode : std::as_const(m_out.episodes)) {
        if (episode.repeated)
            continue;
        startClock(m_context, "JURI", "reception", m_out.reception.id, episode.childFile.id, episode.episode.id, m_sheet.receivedAt);
        return;
    }
}

void Registration::makeTasks()
{
    const QString kind = officeKind(m_context, m_office);
    // The urgent reception meeting is held the same day (domain.md 1.4).
    const QDateTime endOfDay = QDateTime(m_day, QTime(23, 59, 59), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC();
    bool meetingAsked = false;
    for (const RegisteredEpisode &episode : std::as_const(m_out.episodes)) {
        NewTask task{.kind = "reception.appended",
            .childFile = episode.childFile.id,
            .episode = episode.episode.id,
            .subject = "reception",
            .subjectId = m_out.reception.id,
            .args = taskArgs(),
            .importance = m_abuse ? 2 : 1,
            .popup = true};
        const qint64 worker = episode.repeated ? mainWorkerOf(m_context, episode.episode) : 0;
        if (worker) {
            task.user = worker;
            addTask(m_context, task);
            continue;
        }
        if (!episode.repeated && meetingAsked)
            continue; // one meeting decides about all children of a reception
        if (!episode.repeated) {
            meetingAsked = true;
            task.kind = m_abuse ? "urgent_meeting.hold" : "reception.new";
            task.importance = m_abuse ? 2 : 0;
            task.dueAt = m_abuse ? qMax(endOfDay, m_context.now()) : QDateTime();
        }
        task.office = m_office;
        const QStringList roles = receptionRoles(kind);
        for (const QString &role : roles) {
            task.role = role;
            addTask(m_context, task);
        }
    }
}

FindCandidates Registration::asTyped(const IntakeChild &child) const
{
    FindCandidates typed{child.name, child.kana, child.birth, child.ageText, child.sex, m_sheet.phone, m_sheet.address, {}};
    for (const IntakeRelative &relative : m_sheet.family)
        typed.family.append({relative.name, relative.kana});
    return typed;
}

/// Whom the typist cannot see must not miss the call. Done for every new child alike, whether there is anybody to tell or not.
void Registration::tellOthers()
{
    for (const IntakeChild &child : m_sheet.children) {
        if (child.person)
            continue;
        const TypedKeys typed = typedKeys(asTyped(child), m_context.today());
        tellHidden(typed);
        tellOfficesInCharge(typed);
    }
}

void Registration::tellHidden(const TypedKeys &typed)
{
    static constexpr Sql supervisors{"supervisors_of", "select app_user from sec.supervisors_of($1)"};
    const QList<qint64> files = hiddenFilesLike(m_context, typed);
    for (qint64 file : files) {
        const Rows rows = m_context.db().query(supervisors, {file});
        for (const Row &row : rows) {
            const qint64 user = row.integer(0);
            addTask(m_context,
                {.kind = "file.linked",
                    .user = user,
                    .childFile = file,
                    .subject = "reception",
                    .subjectId = m_out.reception.id,
                    .args = taskArgs(),
                    .importance = 2,
                    .dedupe = QStringLiteral("file.linked/%1/%2/%3").arg(m_out.reception.id).arg(file).arg(user),
                    .popup = true});
        }
    }
}

void Registration::tellOfficesInCharge(const TypedKeys &typed)
{
    static constexpr Sql inCharge{"offices_in_charge", "select child_file, episode, office from search.in_charge($1)"};
    static constexpr Sql seen{"see_person", "select 1 from person where id = $1"};
    const QList<FoundPerson> found = findPeople(m_context, typed);
    for (const FoundPerson &person : found) {
        if (scoreCandidate(typed, person.keys).points < 60 || m_context.db().value(seen, {person.person}).isValid())
            continue;
        const Rows rows = m_context.db().query(inCharge, {person.person});
        for (const Row &row : rows) {
            const qint64 office = row.integer("office");
            addTask(m_context,
                {.kind = "file.linked",
                    .office = office,
                    .role = chiefRole(officeKind(m_context, office)),
                    .childFile = row.integer("child_file"),
                    .episode = row.integer("episode"),
                    .subject = "reception",
                    .subjectId = m_out.reception.id,
                    .args = taskArgs(),
                    .importance = 1,
                    .dedupe = QStringLiteral("file.linked/%1/%2/office%3").arg(m_out.reception.id).arg(row.integer("child_file")).arg(office),
                    .popup = true});
        }
    }
}

RegisteredIntake registerSheet(Context &context, const RegisterIntake &in) { return Registration(context, in).run(); }

} // namespace

void registerIntake(Features &features) { features.operation<&registerSheet>({.write = true, .opensFile = true}); }

} // namespace mimamori
