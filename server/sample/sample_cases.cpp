// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_cases.h"

#include "base/japan_time.h"
#include "japanese/fuzzy.h"
#include "model/casework/intake.h"
#include "model/casework/meeting.h"
#include "model/casework/note.h"
#include "model/casework/safety_check.h"
#include "model/platform/generic.h"
#include "record/codec.h"
#include "sample/case_texts.h"
#include "sample/city/typing.h"

#include <QCborArray>

#include <algorithm>

namespace mimamori {

namespace {

using C = ResidentColumn;

enum : quint64 { CaseStream = 81 };
constexpr int spreadDays = 120;
constexpr qint64 hour = 3600;

/// An office where calls come in: who types and, once asked, who may work and who may chair.
struct Desk {
    QString login{};
    QString ward{};      ///< whose children; empty = the whole city
    QString chairLogin{};
    Ref<AppUser> worker{};
    Ref<AppUser> chair{};
};

QList<Desk> desks()
{
    const auto desk = [](const char *login, const char *ward, const char *chair) {
        return Desk{QLatin1String(login), QLatin1String(ward), QLatin1String(chair), {}, {}};
    };
    return {desk("yamamoto", "281093", "okada"), desk("sato", "", "tanaka"), desk("kawaguchi", "281093", "okada"),
        desk("suzuki", "", "tanaka"), desk("nada1", "281026", "nada2")};
}

/// The children of one household and who answers for them.
struct Family {
    QList<ResidentRow> children{};
    ResidentRow guardian{};
};

class CasePlayer {
public:
    CasePlayer(const SampleCasesOptions &options, const SampleCall &call)
        : m_options(options)
        , m_call(call)
        , m_city(options.city)
        , m_random(Random::of(options.city.seed, CaseStream, 0))
        , m_desks(desks())
        , m_today(civilDateInJapan(options.now))
    {
    }

    SampleCasesMade play()
    {
        for (Desk &desk : m_desks)
            askColleagues(desk);
        for (int i = 0; i < m_options.count; ++i)
            playCase(m_desks[m_random.below(quint32(m_desks.size()))], receivedAt(i));
        return m_made;
    }

private:
    template <class In>
    typename In::Reply send(const QString &login, const In &in, bool write = true)
    {
        return fromCbor<typename In::Reply>(m_call(login, In::operation, toCbor(in), write));
    }

    void askColleagues(Desk &desk);
    Ref<AppUser> userOf(const QString &login);
    QDateTime receivedAt(int index);
    void playCase(const Desk &desk, const QDateTime &at);
    std::optional<Family> familyAt(int household) const;
    Family drawFamily(const QString &ward);
    RegisterIntake sheet(const Family &family, const QDateTime &at, bool abuse);
    IntakeChild child(const ResidentRow &row, const ResidentRow &guardian, RegisterIntake &sheet);
    bool hold(const Desk &desk, const RegisteredIntake &intake, const QDateTime &at, bool abuse);
    void see(const Desk &desk, const RegisteredIntake &intake, const QDateTime &at);
    void write(const Desk &desk, const RegisteredIntake &intake, const QDateTime &from);
    bool isPast(const QDateTime &at) const { return at < m_options.now.addSecs(-60); }

    SampleCasesOptions m_options;
    const SampleCall &m_call;
    SampleCity m_city;
    Random m_random;
    QList<Desk> m_desks;
    QDate m_today;
    SampleCasesMade m_made;
};

Ref<AppUser> CasePlayer::userOf(const QString &login)
{
    ListRecords ask;
    ask.limit = 1000;
    const QCborArray rows = m_call(login, "app_user.list", toCbor(ask), false).value(QStringLiteral("rows")).toArray();
    for (const QCborValue &row : rows) {
        if (row[QStringLiteral("login_name")].toString() == login)
            return {row[QStringLiteral("id")].toInteger()};
    }
    return {};
}

/// Whoever took the calls works on them, if it is a worker; otherwise the first worker of the office.
void CasePlayer::askColleagues(Desk &desk)
{
    const Ref<AppUser> self = userOf(desk.login);
    const Colleagues mine = send(desk.login, ListColleagues{}, false);
    for (const Colleague &one : mine.colleagues) {
        if (!desk.chair && one.mayChair)
            desk.chair = one.user;
        const bool works = one.role.value == QLatin1String("WCW") || one.role.value == QLatin1String("CW");
        if (works && (!desk.worker || one.user == self))
            desk.worker = one.user;
    }
}

/// Oldest first; the last dozen lie within two days, so that clocks run on the first morning.
QDateTime CasePlayer::receivedAt(int index)
{
    const int fresh = std::min(12, m_options.count / 4);
    if (index >= m_options.count - fresh)
        return m_options.now.addSecs(-qint64(m_options.count - index) * 4 * hour - m_random.between(60, 3000));
    const qint64 span = qint64(spreadDays - 3) * 24 * hour;
    const qint64 before = span - span * index / std::max(1, m_options.count - fresh) + 3 * 24 * hour;
    return m_options.now.addSecs(-before + m_random.between(0, 7 * 3600));
}

std::optional<Family> CasePlayer::familyAt(int household) const
{
    Family family;
    const QList<int> people = m_city.members(household);
    for (int person : people) {
        const ResidentRow row = m_city.person(person);
        const QDate birth = birthOf(row, m_today);
        if (row[C::Status] != QLatin1String("1") || !birth.isValid() || birth > m_today)
            continue;
        if (wholeYears(birth, m_today) < 18)
            family.children << row;
        else if (family.guardian[C::Name].isEmpty() || (row[C::Sex] == QLatin1String("2") && wholeYears(birth, m_today) < 55))
            family.guardian = row;
    }
    return family.children.isEmpty() || family.guardian[C::Name].isEmpty() ? std::nullopt : std::optional(family);
}

Family CasePlayer::drawFamily(const QString &ward)
{
    for (;;) {
        const std::optional<Family> family = familyAt(int(m_random.below(quint32(m_city.households()))));
        if (family && (ward.isEmpty() || family->guardian[C::WardCode] == ward))
            return *family;
    }
}

IntakeChild CasePlayer::child(const ResidentRow &row, const ResidentRow &guardian, RegisterIntake &sheet)
{
    const TypedPerson typed = typePerson(row, &guardian, m_today, 180, m_random);
    IntakeChild made;
    made.name = typed.name;
    made.kana = typed.kana;
    made.sex.value = typed.sex;
    if (typed.birth.endsWith(QStringLiteral("歳")))
        made.ageText = typed.birth;
    else if (!typed.birth.isEmpty())
        made.birth = readFuzzyDate(typed.birth);
    if (sheet.address.isEmpty())
        sheet.address = typed.address;
    if (sheet.family.isEmpty() && !typed.guardianName.isEmpty()) {
        IntakeRelative relative;
        relative.name = typed.guardianName;
        relative.kana = typed.guardianKana;
        relative.relation.value = guardian[C::Sex] == QLatin1String("2") ? QStringLiteral("MOTHER") : QStringLiteral("FATHER");
        relative.guardian = relative.cohabiting = true;
        sheet.family << relative;
    }
    return made;
}

RegisterIntake CasePlayer::sheet(const Family &family, const QDateTime &at, bool abuse)
{
    const CallText text = abuse ? abuseCall(m_random) : consultCall(m_random);
    RegisterIntake made;
    made.receivedAt = at;
    if (at.secsTo(m_options.now) > backdateSecondsWithoutReason)
        made.backdateReason = QStringLiteral("旧システムの受付簿から移記");
    made.method.value = QString::fromUtf8(text.method);
    made.kind.value = abuse ? QStringLiteral("ABUSE") : QStringLiteral("CONSULT");
    made.route.value = QString::fromUtf8(text.route);
    made.category.value = QString::fromUtf8(text.category);
    if (abuse) {
        made.abuseType.value = QString::fromUtf8(text.abuseType);
        made.abuser.value = m_random.permille(520) ? QStringLiteral("21") : QStringLiteral("11");
        made.urgency.value = m_random.permille(120) ? QStringLiteral("A") : m_random.permille(500) ? QStringLiteral("B") : QStringLiteral("C");
        made.dangerNow.value = m_random.permille(800) ? QStringLiteral("NO") : QStringLiteral("UNKNOWN");
    }
    const qsizetype count = m_random.permille(700) ? 1 : std::min<qsizetype>(3, family.children.size());
    for (qsizetype i = 0; i < count; ++i)
        made.children << child(family.children[i], family.guardian, made);
    made.complaint = QString::fromUtf8(text.complaint);
    made.situation = QString::fromUtf8(text.situation);
    made.reporter.organisation = QString::fromUtf8(text.organisation);
    made.reporter.anonymous = made.reporter.organisation.isEmpty() && m_random.permille(400);
    return made;
}

void CasePlayer::playCase(const Desk &desk, const QDateTime &at)
{
    const bool abuse = m_random.permille(620);
    const Family family = drawFamily(desk.ward);
    const RegisteredIntake intake = send(desk.login, sheet(family, at, abuse));
    ++m_made.receptions;
    const QDateTime meeting = at.addSecs(m_random.between(3600, abuse ? 4 * 3600 : 30 * 3600));
    if (!isPast(meeting) || m_random.permille(40) || !hold(desk, intake, meeting, abuse))
        return; // waits for its meeting, or ended there
    if (abuse)
        see(desk, intake, meeting);
    write(desk, intake, meeting);
}

/// The meeting; true when the case goes on.
bool CasePlayer::hold(const Desk &desk, const RegisteredIntake &intake, const QDateTime &at, bool abuse)
{
    HoldMeeting meeting;
    meeting.kind.value = abuse ? QStringLiteral("URGENT_RECEPTION") : QStringLiteral("RECEPTION");
    meeting.heldAt = at;
    meeting.chair = desk.chair;
    meeting.place = QStringLiteral("所内");
    const bool accepted = abuse || m_random.permille(600);
    for (const RegisteredEpisode &episode : intake.episodes) {
        if (episode.repeated)
            continue; // was on the agenda before, and works on
        DecideItem item;
        item.episode = episode.episode;
        item.decision.value = accepted ? QStringLiteral("ACCEPT") : QStringLiteral("ADVICE_END");
        if (accepted) {
            item.mainWorker = desk.worker;
            item.planHow = QString::fromUtf8(planText(m_random));
            item.nextReview = civilDateInJapan(at).addDays(m_random.between(14, 90));
        }
        meeting.items << item;
    }
    if (meeting.items.isEmpty())
        return true;
    send(desk.chairLogin, meeting);
    ++m_made.meetings;
    return accepted;
}

/// Not every door opens at once; of those reported in the last two days some are still to be seen.
void CasePlayer::see(const Desk &desk, const RegisteredIntake &intake, const QDateTime &at)
{
    for (const RegisteredEpisode &episode : intake.episodes) {
        RecordSafetyCheck attempt;
        attempt.episode = episode.episode;
        attempt.seenBy = desk.worker;
        attempt.at = at.addSecs(m_random.between(1800, 6 * 3600));
        if (isPast(attempt.at) && m_random.permille(250)) {
            RecordSafetyCheck absent = attempt;
            absent.method.value = QStringLiteral("ABSENT");
            absent.result.value = QStringLiteral("NOT_CONFIRMED");
            absent.attitude.value = QStringLiteral("ABSENT");
            absent.note = QStringLiteral("訪問したが応答なし。不在票を投函。");
            send(desk.login, absent);
            ++m_made.sights;
            attempt.at = attempt.at.addSecs(m_random.between(3600, 24 * 3600));
        }
        const bool fresh = intake.receivedAt > m_options.now.addDays(-2);
        if (!isPast(attempt.at) || (fresh && m_random.permille(500)))
            continue;
        attempt.method.value = m_random.permille(800) ? QStringLiteral("INTERVIEW") : QStringLiteral("OBSERVATION");
        attempt.childSeen = true;
        attempt.place = QStringLiteral("自宅");
        attempt.result.value = m_random.permille(600) ? QStringLiteral("SAFE") : QStringLiteral("WATCH");
        attempt.attitude.value = m_random.permille(700) ? QStringLiteral("COOPERATIVE") : QStringLiteral("RELUCTANT");
        attempt.note = QString::fromUtf8(sightText(m_random));
        if (episode.dueAt.isValid() && attempt.at > episode.dueAt)
            attempt.lateReason = QStringLiteral("不在が続き、面会できなかったため");
        send(desk.login, attempt);
        ++m_made.sights;
    }
}

void CasePlayer::write(const Desk &desk, const RegisteredIntake &intake, const QDateTime &from)
{
    QDateTime at = from;
    const int count = m_random.between(1, 4);
    for (int i = 0; i < count; ++i) {
        at = at.addSecs(qint64(m_random.between(2, 12 * 24)) * hour);
        if (!isPast(at))
            return;
        const NoteText text = noteText(m_random);
        WriteNote note;
        for (const RegisteredEpisode &episode : intake.episodes)
            note.episodes << episode.episode;
        note.at = at;
        note.kind.value = QString::fromUtf8(text.kind);
        note.counterpart = QString::fromUtf8(text.counterpart);
        note.staff << desk.worker;
        note.body = QString::fromUtf8(text.body);
        note.submit = m_random.permille(800);
        send(desk.login, note);
        ++m_made.notes;
    }
}

} // namespace

SampleCasesMade playSampleCases(const SampleCasesOptions &options, const SampleCall &call)
{
    return CasePlayer(options, call).play();
}

} // namespace mimamori
