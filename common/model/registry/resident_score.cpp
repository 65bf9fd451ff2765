// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/resident_score.h"

#include "japanese/search_key.h"
#include "model/registry/birth_slip.h"

#include <algorithm>
#include <cmath>

namespace mimamori {

namespace {

using P = PartAgreement;

constexpr double pointsPerBit = 2.7; // 60 points: more likely than not in a city of 1.5 million
// A register smaller than a ward tells too little of how rare a name is.
constexpr double fewestResidents = 200'000;
constexpr double mostNameBits = 20;
constexpr double mostBirthBits = 15;
constexpr int highFrom = 85;
constexpr int candidateFrom = 60;
constexpr int similarFrom = 20;
// So much more likely must the best be than the next to be HIGH.
constexpr double clearBits = 8;
constexpr double mostRivalBits = 14;

bool agrees(P part) { return part == P::Same || part == P::Loose || part == P::Near || part == P::Homophone || part == P::Written; }

/// How surprising it is that one of `count` residents is met by chance; the resident itself does not count.
double rarity(double residents, qint64 count, double most)
{
    return std::min(most, std::log2(residents / std::max(0.5, double(count) - 0.5)));
}

/// Adds up the evidence for one resident; each kind once.
class Evidence {
public:
    Evidence(const SoughtPerson &sought, const ResidentKeys &known, qint64 residents)
        : m_sought(sought)
        , m_known(known)
        , m_residents(std::max(fewestResidents, double(residents)))
    {
    }

    ResidentScore result()
    {
        name();
        birth();
        sex();
        house();
        people();
        m_score.isTwin = m_birthEqual && m_kin && (agrees(m_name.family) || m_house || m_guardian);
        m_score.mayBeHigh = m_given && m_birthAgrees && !m_sexDiffers && m_strong && (m_name.family != P::Differs || m_guardian || m_known.siblingLinked);
        m_score.isWorth = m_named || m_birthAgrees || m_strong;
        if (m_score.isTwin)
            add("twin_suspected", 0);
        return m_score;
    }

private:
    void add(const char *reason, double bits, const QString &argument = {})
    {
        const int points = int(std::lround(bits * pointsPerBit));
        m_score.bits += bits;
        m_score.shown.points += points;
        m_score.shown.reasons.append({{QString::fromLatin1(reason)}, argument, points});
    }

    void name()
    {
        m_name = compareNames(m_sought.name, m_known.name);
        if (!agrees(m_name.given) || m_name.family == P::Differs)
            otherNames();
        const bool family = agrees(m_name.family);
        const bool given = agrees(m_name.given);
        m_named = family || given;
        m_given = m_name.given == P::Same || (m_name.given == P::Loose && m_name.givenByText);
        m_kin = m_name.given == P::Differs;
        if (m_other)
            return;
        if (family && given)
            wholeName();
        else if (given)
            givenName();
        else if (family && m_name.given == P::Unknown)
            add("family_equal", 3);
        else if (family)
            add("given_differs", -3);
        else if (m_name.given == P::Differs || m_name.family == P::Differs)
            add("name_differs", -7);
    }

    /// The name by which somebody is called is not always the one of the register: 通称, 旧氏, Latin letters.
    void otherNames()
    {
        for (const NameKeys &other : m_known.otherNames) {
            const NameAgreement agreement = compareNames(m_sought.name, other);
            const bool latin = !romajiKey(other.text).isEmpty() && romajiKey(other.text) == romajiKey(m_sought.name.text);
            const bool whole = agreement.byText || agreement.byKana || latin;
            if (!whole)
                continue;
            m_name = agreement;
            m_name.family = m_name.given = P::Same;
            m_other = true;
            add("other_name_equal", 13, other.written);
            return;
        }
    }

    void wholeName()
    {
        const bool reading = m_name.byKana || !m_name.byText;
        double bits = rarity(m_residents, reading ? m_known.sameKana : m_known.sameText, mostNameBits);
        if (m_name.given == P::Near)
            bits -= m_name.isShort ? 8 : 6;
        if (m_name.family == P::Near || m_name.family == P::Written)
            bits -= 2.5;
        if (m_name.given == P::Written)
            bits -= 2;
        if (m_name.given == P::Loose || m_name.family == P::Loose)
            bits -= 1.5;
        const bool exact = m_name.byKana || m_name.byText;
        if (reading)
            add(exact ? "kana_equal" : "kana_near", bits);
        if (m_name.givenByText)
            writing(reading ? 2.5 : bits);
        else if (m_name.given == P::Homophone)
            add("kanji_differs", -3);
    }

    void writing(double bits)
    {
        const QString variant = variantOf(m_sought.name.written, m_known.name.written);
        add(!variant.isEmpty() && m_name.byText ? "name_variant" : "name_equal", bits, m_name.byText ? variant : QString());
    }

    void givenName()
    {
        const double change = m_name.family == P::Differs ? 4.5 : 0.5; // a surname changes with a divorce, an adoption, a slip
        double bits = rarity(m_residents, m_known.sameGiven, 13) - change + (m_name.givenByText ? 2.5 : 0);
        if (m_name.given == P::Near)
            bits -= 5;
        if (m_name.given == P::Homophone)
            bits -= 3;
        add("given_equal", std::max(0.0, bits));
        if (m_name.family == P::Differs)
            add("family_differs", 0);
    }

    void birth()
    {
        const BirthAgreement agreement = compareBirth(m_sought.typed.birth, m_known.birth);
        m_birthAgrees = agreement != BirthAgreement::Differs && agreement != BirthAgreement::Unknown && agreement != BirthAgreement::PartialOff;
        m_birthEqual = agreement == BirthAgreement::Equal;
        const bool whole = m_sought.typed.birth.month != 0;
        switch (agreement) {
        case BirthAgreement::Equal: return add("birth_equal", rarity(m_residents, m_known.sameBirth, mostBirthBits));
        case BirthAgreement::NextDay: return add("birth_near", 7.5);
        case BirthAgreement::Swapped: return add("birth_swapped", 8);
        case BirthAgreement::YearOff: return add("birth_near", 7);
        case BirthAgreement::MonthOff: return add("birth_near", 6.5);
        case BirthAgreement::EraSlip: return add("birth_era", 7);
        case BirthAgreement::DigitOff: return add("birth_near", 4.5);
        case BirthAgreement::Partial: return add("birth_partial", whole ? 9.5 : 6);
        case BirthAgreement::PartialOff: return add("birth_differs", -2);
        case BirthAgreement::Differs: return add("birth_differs", -7);
        case BirthAgreement::Unknown: break;
        }
        age();
    }

    void age()
    {
        if (!m_sought.typed.firstYear || !m_known.birth.isValid())
            return;
        m_birthAgrees = m_known.birth.year() >= m_sought.typed.firstYear && m_known.birth.year() <= m_sought.typed.lastYear;
        add(m_birthAgrees ? "age_near" : "age_differs", m_birthAgrees ? 4.5 : -5);
    }

    void sex()
    {
        const auto known = [](const QString &sex) { return sex == QLatin1String("1") || sex == QLatin1String("2"); };
        if (!known(m_sought.typed.sex) || !known(m_known.sex))
            return;
        m_sexDiffers = m_sought.typed.sex != m_known.sex;
        add(m_sexDiffers ? "sex_differs" : "sex_equal", m_sexDiffers ? -5 : 1);
    }

    void house()
    {
        const QStringList a = m_sought.typed.town.split(QLatin1Char('|'));
        const QStringList b = m_known.town.split(QLatin1Char('|'));
        if (a.size() != 4 || b.size() != 4)
            return;
        const bool ward = a[0] == b[0];
        const bool town = ward && a[1] == b[1];
        const bool chome = town && !a[2].isEmpty() && a[2] == b[2];
        m_house = town && !a[3].isEmpty() && a[2] == b[2] && a[3] == b[3];
        m_strong |= m_house;
        const double kin = m_kin ? 0 : 1;
        if (m_house)
            add("address_equal", 12 * kin);
        else if (town)
            add(chome ? "chome_equal" : "town_equal", (chome ? 7 : 5.5) * kin - (!a[3].isEmpty() && !b[3].isEmpty() ? 2 : 0));
        else if (ward)
            add("ward_equal", 0.5 * kin);
        else if (!a[0].isEmpty() && !b[0].isEmpty())
            add("address_differs", -2);
    }

    void people()
    {
        double best = 0;
        for (const NameKeys &relative : m_sought.family) {
            for (const NameKeys &member : m_known.household)
                best = std::max(best, relativeBits(relative, member));
        }
        m_guardian = best > 0;
        m_strong |= m_guardian || m_known.siblingLinked;
        const double kin = m_kin ? 0 : 1;
        if (m_guardian)
            add(best > 8 ? "guardian_equal" : "guardian_near", best * kin);
        else if (!m_sought.family.isEmpty() && !m_known.household.isEmpty())
            add("guardian_differs", -1.5);
        if (m_known.siblingLinked)
            add("sibling_linked", 9 * kin);
    }

    static double relativeBits(const NameKeys &relative, const NameKeys &member)
    {
        const NameAgreement agreement = compareNames(relative, member);
        const bool family = agrees(agreement.family);
        if (agrees(agreement.given) && family)
            return agreement.byKana || agreement.byText ? 9 : 7;
        return agreement.given == P::Same || agreement.given == P::Loose ? 6 : 0;
    }

    const SoughtPerson &m_sought;
    const ResidentKeys &m_known;
    double m_residents;
    ResidentScore m_score;
    NameAgreement m_name;
    bool m_other{}, m_named{}, m_given{}, m_kin{}, m_birthAgrees{}, m_birthEqual{}, m_sexDiffers{}, m_house{}, m_guardian{}, m_strong{};
};

/// A name that was only heard stands in kana where the characters belong: it is a reading and says nothing of the writing.
void takeReading(QString &name, QString &kana)
{
    const QString folded = n0Key(name);
    const bool isReading = !folded.isEmpty() && std::all_of(folded.begin(), folded.end(), [](QChar c) { return c >= u'ァ' && c <= u'ー'; });
    if (!isReading)
        return;
    if (kana.isEmpty())
        kana = name;
    name.clear();
}

void deduct(ResidentScore &score, double rivals)
{
    const double bits = std::min(mostRivalBits, std::log2(1 + rivals));
    const int points = int(std::lround(bits * pointsPerBit));
    if (points == 0)
        return;
    score.shown.points -= points;
    score.shown.reasons.append({{QStringLiteral("rival_differs")}, {}, -points});
}

QString bandOf(const ResidentScore &score, bool isClear)
{
    if (!score.isWorth)
        return {};
    if (score.isTwin)
        return QStringLiteral("TWIN");
    if (score.shown.points >= highFrom && score.mayBeHigh && isClear)
        return QStringLiteral("HIGH");
    if (score.shown.points >= candidateFrom)
        return QStringLiteral("CANDIDATE");
    return score.shown.points >= similarFrom ? QStringLiteral("SIMILAR") : QString();
}

} // namespace

SoughtPerson soughtPerson(const FindCandidates &who, QDate today)
{
    FindCandidates heard = who;
    takeReading(heard.name, heard.kana);
    SoughtPerson sought{typedKeys(heard, today), nameKeys(heard.name, heard.kana), {}};
    for (TypedRelative relative : who.family) {
        takeReading(relative.name, relative.kana);
        const NameKeys keys = nameKeys(relative.name, relative.kana);
        if (!keys.isEmpty())
            sought.family.append(keys);
    }
    return sought;
}

ResidentScore scoreResident(const SoughtPerson &sought, const ResidentKeys &known, qint64 residents)
{
    return Evidence(sought, known, residents).result();
}

void rankResidents(QList<ResidentScore> &found)
{
    for (qsizetype i = 0; i < found.size(); ++i) {
        double rivals = 0;
        double best = -100;
        for (qsizetype j = 0; j < found.size(); ++j) {
            if (i == j || found[j].isTwin)
                continue;
            rivals += std::exp2(std::min(60.0, found[j].bits - found[i].bits));
            best = std::max(best, found[j].bits);
        }
        if (!found[i].isTwin)
            deduct(found[i], rivals);
        found[i].shown.points = std::max(0, found[i].shown.points);
        found[i].shown.band = bandOf(found[i], found[i].bits - best >= clearBits);
    }
}

} // namespace mimamori
