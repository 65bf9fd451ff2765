// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/candidates.h"

#include "japanese/address.h"
#include "japanese/phone.h"
#include "japanese/places.h"
#include "japanese/search_key.h"
#include "japanese/width.h"

#include <QRegularExpression>

#include <algorithm>

namespace mimamori {

void TypedRelative::describe(Describe &d)
{
    d.record("typed_relative", QT_TRANSLATE_NOOP("record", "Guardian or family"));
    d.field<&TypedRelative::name>("name", QT_TRANSLATE_NOOP("record", "Name")).length(100);
    d.field<&TypedRelative::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).length(100);
}

void CandidateReason::describe(Describe &d)
{
    d.record("candidate_reason", QT_TRANSLATE_NOOP("record", "Agreement"));
    d.field<&CandidateReason::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason"));
    d.field<&CandidateReason::argument>("argument", QT_TRANSLATE_NOOP("record", "Value"));
    d.field<&CandidateReason::points>("points", QT_TRANSLATE_NOOP("record", "Points"));
}

void Candidate::describe(Describe &d)
{
    d.record("candidate", QT_TRANSLATE_NOOP("record", "Similar person"));
    d.field<&Candidate::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&Candidate::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&Candidate::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&Candidate::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&Candidate::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&Candidate::town>("town", QT_TRANSLATE_NOOP("record", "Town")).sensitive();
    d.field<&Candidate::family>("family", QT_TRANSLATE_NOOP("record", "Family"));
    d.field<&Candidate::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&Candidate::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&Candidate::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&Candidate::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage"));
    d.field<&Candidate::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&Candidate::officePhone>("office_phone", QT_TRANSLATE_NOOP("record", "Phone"));
    d.field<&Candidate::workerName>("worker_name", QT_TRANSLATE_NOOP("record", "Main worker"));
    d.field<&Candidate::score>("score", QT_TRANSLATE_NOOP("record", "Points"));
    d.field<&Candidate::band>("band", QT_TRANSLATE_NOOP("record", "Likeness"));
    d.group<&Candidate::reasons>("reasons", QT_TRANSLATE_NOOP("record", "Agreements"));
    d.field<&Candidate::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number"));
    d.field<&Candidate::isProtected>("protected", QT_TRANSLATE_NOOP("record", "Protected by the register"));
}

void FindResidents::describe(Describe &d)
{
    d.record("intake.residents", QT_TRANSLATE_NOOP("record", "Similar residents"));
    d.group<&FindResidents::typed>("typed", QT_TRANSLATE_NOOP("record", "Similar people"));
}

void Candidates::describe(Describe &d)
{
    d.record("candidates", QT_TRANSLATE_NOOP("record", "Similar people"));
    d.group<&Candidates::candidates>("candidates", QT_TRANSLATE_NOOP("record", "Similar people"));
}

void FindCandidates::describe(Describe &d)
{
    d.record("intake.candidates", QT_TRANSLATE_NOOP("record", "Similar people"));
    d.field<&FindCandidates::name>("name", QT_TRANSLATE_NOOP("record", "Name")).length(100);
    d.field<&FindCandidates::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).length(100);
    d.field<&FindCandidates::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&FindCandidates::ageText>("age_text", QT_TRANSLATE_NOOP("record", "Age")).length(40);
    d.field<&FindCandidates::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&FindCandidates::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).sensitive().length(40);
    d.field<&FindCandidates::address>("address", QT_TRANSLATE_NOOP("record", "Address")).sensitive().length(200);
    d.group<&FindCandidates::family>("family", QT_TRANSLATE_NOOP("record", "Guardians and family"));
}

namespace {

/// Years in which somebody was born who is said to be "3歳くらい" today: one year of doubt on each side.
std::pair<int, int> birthYearsOf(const QString &ageText, QDate today)
{
    static const QRegularExpression number(QStringLiteral("([0-9]{1,3})"));
    const auto found = number.match(ageText.normalized(QString::NormalizationForm_KC));
    if (!found.hasMatch())
        return {0, 0};
    const bool months = ageText.contains(QStringLiteral("か月")) && !ageText.contains(QStringLiteral("歳"));
    const int years = months ? found.captured(1).toInt() / 12 : found.captured(1).toInt();
    return {today.year() - years - 2, today.year() - years + 1};
}

/// One insertion, deletion or replacement apart.
bool isOneApart(const QString &a, const QString &b)
{
    if (a == b || qAbs(a.size() - b.size()) > 1)
        return false;
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return a.size() - head - tail <= 1 && b.size() - head - tail <= 1;
}

/// A day that a tired hand writes for another: next to it, day and month exchanged, a year beside it.
bool isNearBirth(QDate a, QDate b)
{
    if (qAbs(a.daysTo(b)) == 1)
        return true;
    if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month())
        return true;
    return qAbs(a.year() - b.year()) == 1 && a.month() == b.month() && a.day() == b.day();
}

/// Adds up what agrees; each feature of the table once.
class Tally {
public:
    Tally(const TypedKeys &typed, const KnownKeys &known)
        : m_typed(typed)
        , m_known(known)
    {
    }

    CandidateScore result()
    {
        reading();
        writing();
        birth();
        sex();
        house();
        people();
        const bool worth = m_named || m_birth || m_strong;
        m_score.points = qMax(0, m_score.points);
        m_score.band = isTwin() ? QStringLiteral("TWIN") : band(worth);
        if (m_score.band == QLatin1String("TWIN"))
            add("twin_suspected", 0);
        return m_score;
    }

private:
    void add(const char *reason, int points, const QString &argument = {})
    {
        m_score.points += points;
        m_score.reasons.append({{QString::fromLatin1(reason)}, argument, points});
    }

    void reading()
    {
        const QString &typed = m_typed.kanaL1;
        if (typed.isEmpty() || m_known.kanaL1.isEmpty())
            return;
        m_given = !m_typed.givenL1.isEmpty() && m_known.kanaL1.endsWith(m_typed.givenL1);
        if (typed == m_known.kanaL1 || (m_typed.kanaL2 == m_known.kanaL2 && m_typed.kanaL2.size() > 3)) {
            add("kana_equal", 35);
            m_given = m_named = true;
        } else if (isOneApart(typed, m_known.kanaL1)) {
            add("kana_near", 20);
            m_named = true;
        } else if (m_known.kanaL1.startsWith(typed) && typed.size() > 1) {
            add("kana_begins", 20); // still being typed
            m_named = true;
        } else if (m_given) {
            add("given_equal", 12);
            m_named = true;
        }
    }

    void writing()
    {
        if (m_typed.nameKey.isEmpty() || m_known.nameKey.isEmpty())
            return;
        const bool whole = m_typed.nameKey == m_known.nameKey;
        if (!whole && !(m_known.nameKey.startsWith(m_typed.nameKey) && m_typed.nameKey.size() > 1))
            return;
        const QString variant = variantOf(m_typed.name, m_known.name);
        add(!variant.isEmpty() ? "name_variant" : whole ? "name_equal" : "name_begins", whole ? 20 : 12, variant);
        m_named = true;
        m_wholeName = whole;
    }

    void birth()
    {
        if (!m_known.birth.isValid())
            return;
        if (m_typed.birthDay.isValid()) {
            if (m_typed.birthDay == m_known.birth) {
                add("birth_equal", 30);
                m_birth = true;
            } else if (isNearBirth(m_typed.birthDay, m_known.birth)) {
                add("birth_near", 12);
            } else {
                add("birth_differs", 0);
            }
        } else if (m_typed.birth.year) {
            const bool month = !m_typed.birth.month || m_typed.birth.month == m_known.birth.month();
            if (m_typed.birth.year == m_known.birth.year() && month)
                add("birth_partial", 8);
        } else if (m_typed.firstYear) {
            if (m_known.birth.year() >= m_typed.firstYear && m_known.birth.year() <= m_typed.lastYear)
                add("age_near", 8);
            else
                add("age_differs", 0);
        }
    }

    void sex()
    {
        if (m_typed.sex.isEmpty() || m_known.sex.isEmpty())
            return;
        if (m_typed.sex == m_known.sex)
            add("sex_equal", 5);
        else
            add("sex_differs", -20);
    }

    void house()
    {
        const QStringList a = m_typed.town.split(QLatin1Char('|'));
        const QStringList b = m_known.town.split(QLatin1Char('|'));
        if (a.size() != 4 || b.size() != 4 || a[0] != b[0] || a[1] != b[1])
            return;
        m_sameHouse = !a[3].isEmpty() && a[2] == b[2] && a[3] == b[3];
        m_strong |= m_sameHouse;
        add(m_sameHouse ? "address_equal" : "town_equal", m_sameHouse ? 15 : 5);
    }

    void people()
    {
        if (!m_typed.phone.isEmpty() && m_known.phones.contains(m_typed.phone)) {
            add("phone_equal", 15);
            m_strong = true;
        }
        const bool guardian
            = std::any_of(m_typed.family.begin(), m_typed.family.end(), [this](const QString &key) { return m_known.family.contains(key); });
        if (guardian) {
            add("guardian_equal", 15);
            m_strong = true;
        }
        if (m_known.siblingLinked) {
            add("sibling_linked", 25);
            m_strong = true;
        }
    }

    /// Born on one day in one family under another given name.
    bool isTwin() const
    {
        if (!m_birth || m_wholeName || m_given)
            return false;
        const QString family = m_typed.kanaL1.left(m_typed.kanaL1.size() - m_typed.givenL1.size());
        const bool oneFamily = !m_typed.givenL1.isEmpty() && !family.isEmpty() && m_known.kanaL1.startsWith(family);
        return oneFamily || m_strong;
    }

    QString band(bool worth) const
    {
        if (!worth)
            return {};
        if (m_score.points >= 85 && m_strong)
            return QStringLiteral("HIGH");
        if (m_score.points >= 60)
            return QStringLiteral("CANDIDATE");
        return m_score.points >= 20 ? QStringLiteral("SIMILAR") : QString();
    }

    const TypedKeys &m_typed;
    const KnownKeys &m_known;
    CandidateScore m_score;
    bool m_named{}, m_wholeName{}, m_given{}, m_birth{}, m_strong{}, m_sameHouse{};
};

} // namespace

QString variantOf(const QString &typed, const QString &known)
{
    const auto a = typed.toUcs4();
    const auto b = known.toUcs4();
    for (qsizetype i = 0; i < qMin(a.size(), b.size()); ++i) {
        if (a[i] != b[i] && foldKanji(a[i]) == foldKanji(b[i]))
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(&b[i]), 1) + QLatin1Char('=')
                + QString::fromUcs4(reinterpret_cast<const char32_t *>(&a[i]), 1);
    }
    return {};
}

TypedKeys typedKeys(const FindCandidates &typed, QDate today)
{
    TypedKeys keys;
    keys.name = typed.name;
    keys.nameKey = kanjiKey(typed.name);
    keys.kanaL1 = l1Key(typed.kana);
    keys.kanaL2 = l2Key(typed.kana);
    keys.givenL1 = givenKey(typed.kana);
    keys.birth = typed.birth;
    if (typed.birth.quality == FuzzyDate::Quality::Exact)
        keys.birthDay = QDate(typed.birth.year, typed.birth.month, typed.birth.day);
    std::tie(keys.firstYear, keys.lastYear) = birthYearsOf(typed.ageText, today);
    keys.sex = typed.sex.value;
    keys.town = townKey(typed.address);
    keys.phone = phoneDigits(typed.phone).value.value_or(QString());
    if (keys.phone.size() < 6)
        keys.phone.clear();
    for (const TypedRelative &relative : typed.family)
        keys.family << familyKeys(relative.name, relative.kana);
    return keys;
}

CandidateScore scoreCandidate(const TypedKeys &typed, const KnownKeys &known) { return Tally(typed, known).result(); }

QString townKey(const QString &text)
{
    const Address address = parseAddress(text);
    if (address.town.isEmpty())
        return {};
    const QString chome = address.chome ? QString::number(*address.chome) : QString();
    return address.wardCode + QLatin1Char('|') + foldAddressText(address.town) + QLatin1Char('|') + chome + QLatin1Char('|') + address.banchi;
}

QString townText(const QString &text)
{
    const Address address = parseAddress(text);
    const QString place = address.ward.isEmpty() ? address.city : address.ward;
    return place + address.town + (address.chome ? QString::number(*address.chome) + QStringLiteral("丁目") : QString());
}

QStringList familyKeys(const QString &name, const QString &kana)
{
    QStringList out{QStringLiteral("n:") + kanjiKey(name), QStringLiteral("k:") + l1Key(kana)};
    out.removeIf([](const QString &key) { return key.size() <= 3; }); // one letter tells nobody apart
    return out;
}

QString givenKey(const QString &kana)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{3000}]+"));
    const QStringList parts = kana.split(space, Qt::SkipEmptyParts);
    return parts.size() < 2 ? QString() : l1Key(parts.mid(1).join(QString()));
}

} // namespace mimamori
