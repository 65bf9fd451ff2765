// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/movement_finding.h"

#include "clock/age.h"
#include "services/addressees.h"
#include "model/registry/movement.h"
#include "model/registry/movement_rules.h"
#include "services/case_file.h"
#include "services/clocks.h"
#include "services/restrictions.h"
#include "services/tasks.h"

#include <QSet>

namespace mimamori {

namespace {

/// The linked people of open cases ("watched"), with the household they live in now and lived in before this file; then every applied
/// row that is one of them or of their household. `absent`: those whom a full file no longer has.
constexpr Sql concerned{"movement_concerned",
    "with watched as materialized ("
    "  select e.id as episode, e.child_file, e.office, m.person, m.relation, m.guardian or coalesce((c.attributes->>'parent')::boolean, false) as guardian, "
    "         p.atena_no, r.setai_no, v.before_setai "
    "    from person p join family_member m on m.person = p.id and (m.valid_to is null or m.valid_to >= $2) "
    "    join case_episode e on e.child_file = m.child_file and e.closed_at is null "
    "    join registry.resident r on r.atena_no = p.atena_no "
    "    left join code c on c.code_table = 'relation' and c.code = m.relation "
    "    left join (select distinct on (atena_no) atena_no, before_setai from staging.resident_verdict where verdict = 'changed' order by atena_no, hist_no, line) v "
    "           on v.atena_no = p.atena_no "
    "   where p.atena_no <> ''), "
    "applied as materialized ("
    "  select v.line, v.atena_no, v.state, v.before_state, v.setai_no, v.before_setai, false as absent from staging.resident_verdict v where v.verdict in ('new', 'changed') "
    "  union all select 0, r.atena_no, null, r.state, r.setai_no, r.setai_no, true from registry.resident r where r.absent_since = $1 and $3) "
    "select w.episode, w.child_file, w.office, w.person, w.relation, w.guardian, true as linked, a.*, "
    "       coalesce(a.before_setai, '') <> a.setai_no as joins, false as leaves "
    "  from watched w join applied a on a.atena_no = w.atena_no "
    "union all "
    "select distinct on (w.episode, a.line) w.episode, w.child_file, w.office, null, '', false, false, a.*, "
    "       a.setai_no = w.setai_no and coalesce(a.before_setai, '') <> a.setai_no and coalesce(a.before_setai, '') is distinct from w.before_setai, "
    "       a.before_setai = w.setai_no and a.setai_no <> w.setai_no "
    "  from watched w join applied a on a.setai_no = w.setai_no or a.before_setai in (w.setai_no, w.before_setai) "
    " where not a.absent and not exists (select 1 from watched x where x.episode = w.episode and x.atena_no = a.atena_no) "
    "order by 1, 8"};

constexpr Sql stateOf{"movement_state_of",
    "select name, kana, alias, old_name, status, setai_no, ward_code, addr_town, addr_banchi, katagaki, dest_addr_planned, dest_addr_fixed, event_code, event_date, "
    "suppress_kind, head_name, relation_text, birth from registry.resident_state where id = $1"};

/// One row that concerns one case.
struct Concerned {
    qint64 episode{};
    qint64 childFile{};
    qint64 office{};
    qint64 person{};
    bool isLinked{};
    QString relation{};
    QString atenaNo{};
    qint64 before{};
    qint64 after{};
    MovementFacts facts{};
    QDate eventDate{};
    ProposedMove move{};
};

/// One alert in the making: an event on a day, for a case.
struct Event {
    QList<Concerned> people{};
    ProposedMove move{};
    bool isPlanned{};
};

class Finding {
public:
    Finding(Context &context, RegistryFile &file)
        : m_context(context)
        , m_file(file)
    {
    }

    void run()
    {
        const Rows rows = m_context.db().query(concerned,
            {m_file.registerDate, m_context.today(), m_file.kind.value == QLatin1String("FULL")});
        QMap<std::tuple<qint64, QString, QDate>, Event> events; // one order, whatever order the rows came in
        for (const Row &row : rows) {
            Concerned one = concernedOf(row);
            if (!one.move.isWorth())
                continue;
            Event &event = events[{one.episode, one.facts.event, one.eventDate}];
            // The most pressing of what moved decides; the child and the linked people before the rest of the household.
            if (event.people.isEmpty() || one.move.importance > event.move.importance
                || (one.move.importance == event.move.importance && one.isLinked && !event.people.first().isLinked))
                event.move = one.move;
            event.isPlanned = event.isPlanned || one.facts.isPlanned;
            if (one.isLinked)
                event.people.prepend(one);
            else
                event.people.append(one);
        }
        for (auto it = events.cbegin(); it != events.cend(); ++it)
            alert(std::get<1>(it.key()), std::get<2>(it.key()), *it);
    }

private:
    Concerned concernedOf(const Row &row)
    {
        Concerned one;
        one.episode = row.integer("episode");
        one.childFile = row.integer("child_file");
        one.office = row.integer("office");
        one.person = row.integer("person");
        one.relation = row.text("relation");
        one.isLinked = row.boolean("linked");
        one.atenaNo = row.text("atena_no");
        one.before = row.integer("before_state");
        one.after = row.integer("state");
        MovementFacts &facts = one.facts;
        facts.isChild = one.relation == QLatin1String("SELF");
        facts.isGuardian = row.boolean("guardian");
        facts.isLinked = one.isLinked;
        facts.joins = row.boolean("joins");
        facts.leaves = row.boolean("leaves");
        facts.isAbsent = row.boolean("absent");
        compare(one);
        one.move = proposedMove(facts);
        return one;
    }

    /// What differs between the two states, as far as a case needs to know.
    void compare(Concerned &one)
    {
        const auto before = one.before ? m_context.db().queryOne(stateOf, {one.before}) : std::nullopt;
        const auto after = one.after ? m_context.db().queryOne(stateOf, {one.after}) : std::nullopt;
        MovementFacts &facts = one.facts;
        if (!after) {
            facts.event = QStringLiteral("ABSENT");
            one.eventDate = m_file.registerDate;
            return;
        }
        facts.event = after->text("event_code");
        one.eventDate = QDate::fromString(after->text("event_date"), Qt::ISODate);
        facts.isPlanned = facts.event == QLatin1String("201") && after->text("dest_addr_fixed").isEmpty();
        facts.isLowEvent = isLow(facts.event);
        const QDate birth = after->date("birth");
        facts.age = birth.isValid() && birth <= m_context.today() ? ageOn(birth, m_context.today()) : -1;
        if (!before) {
            facts.suppressionStarts = one.isLinked && !after->text("suppress_kind").isEmpty();
            return;
        }
        const auto differs = [&](const char *column) { return before->text(column) != after->text(column); };
        facts.nameChanges = differs("name") || differs("kana") || differs("alias") || differs("old_name");
        facts.addressChanges = differs("addr_town") || differs("addr_banchi") || differs("katagaki") || differs("ward_code");
        facts.wardChanges = differs("ward_code") && !before->text("ward_code").isEmpty() && !after->text("ward_code").isEmpty();
        facts.suppressionStarts = before->text("suppress_kind").isEmpty() && !after->text("suppress_kind").isEmpty();
        facts.suppressionEnds = !before->text("suppress_kind").isEmpty() && after->text("suppress_kind").isEmpty();
    }

    bool isLow(const QString &event)
    {
        static constexpr Sql find{"movement_low", "select code from code where code_table = 'movement_reason' and attributes->>'importance' = 'low'"};
        if (m_low.isEmpty()) {
            const Rows rows = m_context.db().query(find);
            for (const Row &row : rows)
                m_low.insert(row.text(0));
        }
        return m_low.contains(event);
    }

    void alert(const QString &code, QDate day, const Event &event)
    {
        const Concerned &first = event.people.first();
        Movement movement;
        movement.childFile.id = first.childFile;
        movement.episode.id = first.episode;
        movement.registryFile = m_file.id;
        movement.eventCode.value = code;
        movement.eventDate = day;
        movement.proposal.value = event.move.proposal;
        movement.importance = event.move.importance;
        movement.planned = event.isPlanned;
        movement.state.value = QStringLiteral("NEW");
        movement.foundAt = m_context.now();
        m_context.records().insert(movement);
        for (const Concerned &one : event.people) {
            MovementPerson moved;
            moved.movement = movement.id;
            moved.person.id = one.person;
            moved.via.value = one.isLinked ? QStringLiteral("PERSON") : QStringLiteral("HOUSEHOLD");
            moved.atenaNo = one.atenaNo;
            moved.beforeState = one.before;
            moved.afterState = one.after;
            m_context.records().insert(moved);
        }
        ++m_file.movements;
        putOnDesk(movement, first.office, event);
    }

    /// The worker has the task; of what is at hand at once, those who lead the work hear too. The clock sees to it that it is not left.
    void putOnDesk(const Movement &movement, qint64 office, const Event &event)
    {
        const bool urgent = movement.importance >= 2;
        const QStringList roles = urgent ? QStringList{QStringLiteral("owner"), QStringLiteral("SV")} : QStringList{QStringLiteral("owner")};
        const QByteArray rule = movementRule(int(movement.importance));
        startClock(m_context, rule, Movement::recordName, movement.id.id, movement.childFile.id, movement.episode.id, m_context.now());
        const auto clock = findClock(m_context, rule, Movement::recordName, movement.id.id);
        const QJsonObject args{{QStringLiteral("event"), movement.eventCode.value}, {QStringLiteral("event_date"), movement.eventDate.toString(Qt::ISODate)},
            {QStringLiteral("proposal"), movement.proposal.value}, {QStringLiteral("planned"), movement.planned},
            {QStringLiteral("people"), event.people.size()}};
        const QList<Addressee> addressees = addresseesOf(m_context, roles, movement.episode.id, office);
        for (const Addressee &who : addressees) {
            addTask(m_context, {.kind = "movement", .user = who.user, .office = who.office, .role = who.role, .childFile = movement.childFile.id,
                .episode = movement.episode.id, .subject = Movement::recordName, .subjectId = movement.id.id, .args = args,
                .importance = int(movement.importance), .dueAt = clock ? clock->dueAt : QDateTime(),
                .dedupe = QStringLiteral("movement/%1/%2/%3").arg(movement.id.id).arg(who.user).arg(who.role), .popup = movement.importance > 0});
        }
        tellFile(m_context, movement.childFile.id, Movement::recordName, movement.id.id);
    }

    Context &m_context;
    RegistryFile &m_file;
    QSet<QString> m_low;
};

} // namespace

QByteArray movementRule(int importance)
{
    return importance > 0 ? "MOVE_TODAY" : "MOVE_SEEN";
}

void findMovements(Context &context, RegistryFile &file)
{
    Finding(context, file).run();
}

void takeOverRestrictions(Context &context, RegistryFile &file)
{
    static constexpr Sql find{"register_restricted",
        "select p.id, s.suppress_kind, s.suppress_provisional, s.suppress_from, s.suppress_to from registry.resident_state s "
        "join registry.resident r on r.state = s.id join person p on p.atena_no = s.atena_no where s.registry_file = $1 and s.suppress_kind <> '' "
        "and exists (select 1 from family_member m where m.person = p.id) order by p.id"};
    const Rows rows = context.db().query(find, {file.id.id});
    for (const Row &row : rows) {
        const RegisterProtection protection{row.text(1), row.text(2) == QLatin1String("1"), QDate::fromString(row.text(3), Qt::ISODate),
            QDate::fromString(row.text(4), Qt::ISODate)};
        file.restrictions += protectFromRegister(context, Ref<Person>{row.integer(0)}, protection, file.receivedBy) ? 1 : 0;
    }
}

} // namespace mimamori
