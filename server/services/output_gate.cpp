// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/output_gate.h"

#include "japanese/address.h"
#include "services/gate_words.h"

#include <QCborArray>
#include <QSet>

namespace mimamori {

namespace {

QSet<qint64> idSet(const Rows &rows)
{
    QSet<qint64> out;
    for (const Row &row : rows)
        out.insert(row.integer(0));
    return out;
}

QVariant ids(const QSet<qint64> &set)
{
    return QVariant::fromValue(QList<qint64>(set.begin(), set.end()));
}

/// The people an output is about and who of them is protected now.
struct Family {
    QSet<qint64> people;
    QSet<qint64> guarded;     ///< whereabouts must not be known to those who could pass them on
    bool anyRestriction{};
};

/// Protection reaches further than the row: who lives with a protected person is found where that person is.
void addHouseholds(Context &context, Family &family, const Recipient &recipient)
{
    static constexpr Sql together{"gate_household",
        "select distinct other.person from family_member mine join family_member other on other.child_file = mine.child_file "
        "where mine.person = any($1) and (mine.valid_to is null or mine.valid_to >= $2) and (other.valid_to is null or other.valid_to >= $2) "
        "and (mine.cohabiting or mine.relation = 'SELF') and (other.cohabiting or other.relation = 'SELF')"};
    static constexpr Sql addresses{"gate_addresses",
        "select person, address from person_address where person = any($1) and address <> '' and (valid_to is null or valid_to >= $2)"};
    family.guarded += idSet(context.db().query(together, {ids(family.guarded), context.today()}));
    const Rows rows = context.db().query(addresses, {ids(family.people + family.guarded), context.today()});
    QSet<QString> places;
    for (const Row &row : rows) {
        if (family.guarded.contains(row.integer(0)) && row.integer(0) != recipient.person)
            places.insert(addressKey(row.text(1)));
    }
    for (const Row &row : rows) {
        if (places.contains(addressKey(row.text(1))))
            family.guarded.insert(row.integer(0));
    }
}

Family familyOf(Context &context, const OutputDescription &description, const Recipient &recipient)
{
    static constexpr Sql members{"gate_members", "select distinct person from family_member where child_file = any($1)"};
    static constexpr Sql seen{"gate_seen", "select id from person where id = any($1)"};
    // In force until lifted: `against` says who must not know, but nobody of the family is trusted not to tell.
    static constexpr Sql restricted{"gate_restricted", "select distinct person from address_restriction where person = any($1) and lifted_at is null"};
    Family family;
    family.people = idSet(context.db().query(members, {QVariant::fromValue(description.childFiles)}));
    for (const Fact &fact : description.facts) {
        if (fact.person)
            family.people.insert(fact.person);
    }
    const QSet<qint64> visible = idSet(context.db().query(seen, {ids(family.people)}));
    family.guarded = idSet(context.db().query(restricted, {ids(family.people)}));
    family.anyRestriction = !family.guarded.isEmpty();
    family.guarded += family.people - visible; // whose restrictions cannot be seen has them all
    if (!family.guarded.isEmpty())
        addHouseholds(context, family, recipient);
    return family;
}

/// Decides fact by fact; knows what must not be said anywhere in the text.
class Gate {
public:
    Gate(Context &context, const OutputDescription &description, Recipient recipient)
        : m_context(context), m_description(description), m_recipient(std::move(recipient)), m_mayTellReporter(context.may("reporter.reveal")),
          m_mayTellProtected(context.may("whereabouts.reveal"))
    {
        requireKnownPerson();
        m_family = familyOf(m_context, m_description, m_recipient);
    }

    GatedOutput decide()
    {
        if (m_description.severalFamilies && rule(FactClass::Roster) == GateRule::Block)
            throw Problem("output_blocked", "recipient", {{QStringLiteral("why"), QStringLiteral("roster")}});
        collectWords();
        for (qsizetype i = 0; i < m_description.facts.size(); ++i)
            decideOne(i, m_description.facts[i]);
        m_out.masked = QStringList(m_masked.begin(), m_masked.end());
        m_out.masked.sort();
        m_out.needsConfirmation = m_out.showsProtected || m_textTouched || (isFamily(m_recipient.kind) && m_family.anyRestriction);
        return m_out;
    }

private:
    GateRule rule(FactClass cls) const { return gateRule(m_recipient.kind, cls); }

    /// A person who is not of the family is nobody we know: the strictest row.
    void requireKnownPerson()
    {
        static constexpr Sql member{"gate_recipient", "select exists (select 1 from family_member where person = $1 and child_file = any($2))"};
        if (isFamily(m_recipient.kind)
            && !(m_recipient.person
                 && m_context.db().value(member, {m_recipient.person, QVariant::fromValue(m_description.childFiles)}).toBool()))
            m_recipient = {QStringLiteral("UNKNOWN"), 0};
    }

    bool isOwn(const Fact &fact) const { return fact.person && fact.person == m_recipient.person; }

    bool mayHave(const Fact &fact) const
    {
        const bool guarded = m_family.guarded.contains(fact.person);
        if ((fact.cls == FactClass::Reporter && !m_mayTellReporter)
            || (fact.cls == FactClass::Whereabouts && guarded && !m_mayTellProtected))
            return false; // what the actor may not look at the actor cannot hand out
        switch (rule(fact.cls)) {
        case GateRule::Show: return true;
        case GateRule::Protected: return isOwn(fact) || (fact.person && !guarded);
        case GateRule::Mask:
        case GateRule::Block: return false;
        }
        return false;
    }

    void collectWords()
    {
        for (const Fact &fact : m_description.facts) {
            if (!fact.text.isEmpty() && !mayHave(fact))
                addWord(fact.cls, fact.text);
            else if (fact.cls == FactClass::Name || isOwn(fact))
                m_words.allow(fact.text);
        }
        collectWhereabouts();
        collectReporters();
    }

    void addWord(FactClass cls, const QString &text)
    {
        switch (cls) {
        case FactClass::Whereabouts:
        case FactClass::CurrentPlace: m_words.addAddress(text); break;
        case FactClass::Phone: m_words.addPhone(text); break;
        case FactClass::School:
        case FactClass::Facility: m_words.addSchool(text); break;
        case FactClass::Name:
        case FactClass::Reporter:
        case FactClass::FosterHome: m_words.addName(text); break;
        default: break;
        }
    }

    /// What the files know of people whose whereabouts this recipient must not learn, whether it stands on the paper or not.
    void collectWhereabouts()
    {
        static constexpr Sql addresses{"gate_secret_addresses",
            "select person, zip, address from person_address where person = any($1) and (valid_to is null or valid_to >= $2)"};
        static constexpr Sql phones{"gate_secret_phones", "select person, number from person_phone where person = any($1)"};
        static constexpr Sql schools{"gate_secret_schools", "select person, school from reception_child where person = any($1) and school <> ''"};
        const auto secret = [&](FactClass cls, qint64 person) { return !mayHave({cls, {}, person}); };
        const Rows found = m_context.db().query(addresses, {ids(m_family.people + m_family.guarded), m_context.today()});
        for (const Row &row : found) {
            if (secret(FactClass::Whereabouts, row.integer(0))) {
                m_words.addAddress(row.text(2));
                m_words.addZip(row.text(1));
            } else if (row.integer(0) == m_recipient.person) {
                m_words.allow(row.text(2));
            }
        }
        const Rows numbers = m_context.db().query(phones, {ids(m_family.people + m_family.guarded)});
        for (const Row &row : numbers) {
            if (secret(FactClass::Phone, row.integer(0)))
                m_words.addPhone(row.text(1));
        }
        const Rows places = m_context.db().query(schools, {ids(m_family.people + m_family.guarded)});
        for (const Row &row : places) {
            if (secret(FactClass::School, row.integer(0)))
                m_words.addSchool(row.text(1));
        }
    }

    void collectReporters()
    {
        static constexpr Sql reporters{"gate_reporters",
            "select name, organisation, phone, relation from reception_reporter where reception = any($1)"};
        if (mayHave({FactClass::Reporter, {}, 0}))
            return;
        const Rows rows = m_context.db().query(reporters, {QVariant::fromValue(m_description.receptions)});
        for (const Row &row : rows) {
            m_words.addName(row.text(0));
            m_words.addSchool(row.text(1));
            m_words.addPhone(row.text(2));
            m_words.addText(row.text(3));
        }
    }

    void decideOne(qsizetype index, const Fact &fact)
    {
        m_out.personalData |= fact.cls != FactClass::Form && !fact.text.isEmpty();
        if (fact.cls == FactClass::Form) {
            m_out.texts << fact.text;
            return;
        }
        if (!mayHave(fact)) { // an empty one too: that nothing is there (no organisation, no school) tells as much
            mask(index, fact.cls);
            return;
        }
        // Names are never compared: a blackened grandmother would tell that it was she who called.
        const QList<TextSpan> spans = fact.cls == FactClass::Name || isOwn(fact) ? QList<TextSpan>() : m_words.spansIn(fact.text);
        if (!spans.isEmpty() && fact.cls != FactClass::FreeText) {
            mask(index, fact.cls);
            return;
        }
        m_out.showsProtected |= fact.cls == FactClass::Whereabouts && m_family.guarded.contains(fact.person) && !isOwn(fact);
        m_out.texts << withoutSpans(index, fact, spans);
    }

    void mask(qsizetype index, FactClass cls)
    {
        m_out.texts << maskText();
        m_out.marks << QString::number(index);
        m_masked.insert(QLatin1String(factClassName(cls)));
    }

    QString withoutSpans(qsizetype index, const Fact &fact, const QList<TextSpan> &spans)
    {
        QString text = fact.text;
        for (qsizetype i = spans.size() - 1; i >= 0; --i)
            text.replace(spans[i].start, spans[i].length, maskText());
        for (const TextSpan &span : spans)
            m_out.marks << QStringLiteral("%1:%2+%3").arg(index).arg(span.start).arg(span.length);
        if (!spans.isEmpty()) {
            m_masked.insert(QLatin1String(factClassName(fact.cls)));
            m_textTouched = true;
        }
        return text;
    }

    Context &m_context;
    const OutputDescription &m_description;
    Recipient m_recipient;
    bool m_mayTellReporter;
    bool m_mayTellProtected;
    Family m_family;
    ForbiddenWords m_words;
    QSet<QString> m_masked;
    bool m_textTouched{};
    GatedOutput m_out;
};

} // namespace

QCborMap OutputDescription::toCbor() const
{
    QCborArray out;
    for (const Fact &fact : facts)
        out.append(QCborArray{int(fact.cls), fact.text, fact.person});
    const auto list = [](const QList<qint64> &of) {
        QCborArray array;
        for (const qint64 id : of)
            array.append(id);
        return array;
    };
    return {{QStringLiteral("facts"), out}, {QStringLiteral("child_files"), list(childFiles)}, {QStringLiteral("receptions"), list(receptions)},
        {QStringLiteral("several"), severalFamilies}};
}

OutputDescription OutputDescription::fromCbor(const QCborMap &map)
{
    OutputDescription out;
    const auto list = [&](const char *key) {
        QList<qint64> of;
        const QCborArray array = map.value(QLatin1String(key)).toArray();
        for (const QCborValue &id : array)
            of << id.toInteger();
        return of;
    };
    const QCborArray facts = map.value(QStringLiteral("facts")).toArray();
    for (const QCborValue &fact : facts) {
        const QCborArray parts = fact.toArray();
        out.facts << Fact{FactClass(parts.at(0).toInteger()), parts.at(1).toString(), parts.at(2).toInteger()};
    }
    out.childFiles = list("child_files");
    out.receptions = list("receptions");
    out.severalFamilies = map.value(QStringLiteral("several")).toBool();
    return out;
}

QString maskText()
{
    return QStringLiteral("●●●");
}

GatedOutput decideOutput(Context &context, const OutputDescription &description, const Recipient &recipient)
{
    return Gate(context, description, recipient).decide();
}

bool isStillAllowed(const GatedOutput &then, const GatedOutput &now)
{
    const QSet<QString> known(then.marks.begin(), then.marks.end());
    for (const QString &mark : now.marks) {
        if (!known.contains(mark))
            return false;
    }
    return true;
}

} // namespace mimamori
