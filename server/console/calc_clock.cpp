// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/calc_clock.h"

#include "base/problem.h"
#include "clock/age.h"
#include "clock/calendar_json.h"
#include "clock/due.h"
#include "clock/heavy_job.h"
#include "clock/instant.h"
#include "clock/legal_period.h"
#include "clock/rule.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace mimamori {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

QJsonValue valueOf(const QJsonObject &request, const char *name)
{
    const QJsonValue value = request.value(QLatin1String(name));
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

/// A text that must be there; the error is the name of what is missing.
QString textOf(const QJsonObject &request, const char *name)
{
    const QJsonValue value = valueOf(request, name);
    if (!value.isString())
        throw Problem(name);
    return value.toString();
}

QDateTime instantOf(const QJsonObject &request, const char *name) { return parseInstant(textOf(request, name)); }
QDate dateOf(const QJsonObject &request, const char *name) { return parseDate(textOf(request, name)); }

/// A JSON integer; 5.5, "5" and true are none.
qint64 integerOf(const QJsonObject &request, const char *name)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const QJsonValue value = valueOf(request, name);
    if (!value.isDouble() || value.toInteger(none) == none)
        throw Problem(name);
    return value.toInteger();
}

bool flagOf(const QJsonObject &request, const char *name, bool otherwise)
{
    const QJsonValue value = valueOf(request, name);
    if (!value.isUndefined() && !value.isBool())
        throw Problem(name);
    return value.toBool(otherwise);
}

BusinessCalendar calendarOf(const QJsonObject &request)
{
    return calendarFromJson(valueOf(request, "calendar"));
}

PauseLedger pausesOf(const QJsonObject &request)
{
    const QJsonValue value = valueOf(request, "pauses");
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        throw Problem("pause");
    std::vector<Span> spans;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonArray pair = entry.toArray();
        if (pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
            throw Problem("pause");
        spans.push_back({parseInstant(pair[0].toString()).toSecsSinceEpoch(), parseInstant(pair[1].toString()).toSecsSinceEpoch()});
    }
    return PauseLedger(std::move(spans));
}

bool backOf(const QJsonObject &request)
{
    const QJsonValue value = valueOf(request, "direction");
    const QString direction = value.toString();
    if (!value.isUndefined() && direction != QLatin1String("back") && direction != QLatin1String("forward"))
        throw Problem("direction");
    return direction == QLatin1String("back");
}

QJsonObject dueAnswer(const DueResult &result, bool month = false)
{
    if (!result.ok())
        throw Problem(result.error);
    QJsonObject answer{{key("explanation"), toJson(result.explanation)}};
    if (month)
        answer.insert(key("month"), result.date.toString(QStringLiteral("yyyy-MM")));
    else if (result.date.isValid())
        answer.insert(key("date"), formatDate(result.date));
    else
        answer.insert(key("due"), formatInstant(result.due));
    return answer;
}

QJsonObject due(const QJsonObject &request)
{
    const std::optional<ClockBase> base = clockBaseFrom(textOf(request, "base"));
    if (!base)
        throw Problem("base");
    const std::optional<ClockUnit> unit = clockUnitFrom(textOf(request, "unit"));
    if (!unit)
        throw Problem("unit");
    const bool needsCalendar = *base == ClockBase::Opening || *base == ClockBase::BusinessDays;
    const bool kobe = !needsCalendar && valueOf(request, "calendar").isUndefined();
    const BusinessCalendar calendar = kobe ? BusinessCalendar::kobe() : calendarOf(request);
    DueRequest asked;
    asked.base = *base;
    asked.unit = *unit;
    asked.amount = integerOf(request, "amount");
    const QString start = textOf(request, "start");
    if (*base == ClockBase::LegalPeriod && start.size() == 10)
        asked.start.date = parseDate(start);
    else
        asked.start.at = parseInstant(start);
    asked.pauses = pausesOf(request);
    asked.endOfDay = flagOf(request, "end_of_day", false);
    asked.back = backOf(request);
    asked.countFirstDay = flagOf(request, "count_first_day", true);
    return dueAnswer(computeDue(asked, calendar));
}

QJsonObject elapsed(const QJsonObject &request)
{
    const qint64 seconds = calendarOf(request).openSeconds(instantOf(request, "from"), instantOf(request, "to"), pausesOf(request));
    return {{key("minutes"), seconds / 60}, {key("seconds"), seconds}};
}

QJsonObject isOpen(const QJsonObject &request)
{
    return {{key("open"), calendarOf(request).isOpen(instantOf(request, "at"))}};
}

QJsonObject addBusinessDays(const QJsonObject &request)
{
    const QDate date = calendarOf(request).addBusinessDays(dateOf(request, "date"), integerOf(request, "days"));
    return {{key("date"), formatDate(date)}};
}

QJsonObject countBusinessDays(const QJsonObject &request)
{
    return {{key("count"), calendarOf(request).countBusinessDays(dateOf(request, "from"), dateOf(request, "to"))}};
}

QJsonObject deadline(const QJsonObject &request)
{
    const ClockRuleSet &rules = ClockRuleSet::seeded();
    const QString id = textOf(request, "rule");
    // Any version tells how the rule's start is written; the start then tells which version judges it.
    const ClockRule *rule = rules.findOrNearest(id, QDate(2000, 1, 1));
    if (!rule)
        throw Problem("unknown-rule");
    const QJsonValue value = valueOf(request, "start");
    const bool year = rule->start == StartKind::FiscalYear && value.isDouble();
    const QString text = year ? QString::number(integerOf(request, "start")) : textOf(request, "start");
    const BusinessCalendar &kobe = BusinessCalendar::kobe();
    const ClockStart start = clockStartFrom(*rule, text);
    rule = rules.findOrNearest(id, start.dateIn(kobe.zone()));
    return dueAnswer(applyRule(*rule, start, kobe), rule->answer == RuleAnswer::Month);
}

QJsonObject tpPeriods(const QJsonObject &request)
{
    QJsonArray ends;
    for (const QDate end : temporaryProtectionPeriods(dateOf(request, "start"), integerOf(request, "count")))
        ends.append(formatDate(end));
    return {{key("ends"), ends}};
}

QJsonObject age(const QJsonObject &request)
{
    const QJsonValue given = valueOf(request, "rule");
    const QString rule = given.isUndefined() ? QStringLiteral("birthday") : textOf(request, "rule");
    if (rule != QLatin1String("birthday") && rule != QLatin1String("attained"))
        throw Problem("rule");
    const AgeRule ageRule = rule == QLatin1String("attained") ? AgeRule::Attained : AgeRule::Birthday;
    return {{key("age"), ageOn(dateOf(request, "birth"), dateOf(request, "on"), ageRule)}};
}

QJsonObject ageTextOf(const QJsonObject &request)
{
    return {{key("text"), ageText(dateOf(request, "birth"), dateOf(request, "on"))}};
}

QJsonObject schoolGrade(const QJsonObject &request)
{
    const int index = schoolGradeIndex(dateOf(request, "birth"), dateOf(request, "on"));
    return {{key("index"), index}, {key("grade"), schoolGradeText(index)}};
}

QJsonObject statAgeBand(const QJsonObject &request)
{
    return {{key("band"), statisticsAgeBand(dateOf(request, "birth"), dateOf(request, "on"))}};
}

QJsonObject retain(const QJsonObject &request)
{
    const bool permanent = flagOf(request, "permanent", false);
    QDate birth;
    QDate closed;
    if (!permanent || !valueOf(request, "birth").isUndefined())
        birth = dateOf(request, "birth");
    if (!permanent || !valueOf(request, "closed").isUndefined())
        closed = dateOf(request, "closed");
    const std::optional<QDate> until = retainUntil(birth, closed, permanent);
    return {{key("date"), until ? QJsonValue(formatDate(*until)) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject fiscalYear(const QJsonObject &request)
{
    const FiscalYear year = fiscalYearOf(dateOf(request, "date"));
    return {{key("fy"), year.year}, {key("start"), formatDate(year.start())}, {key("end"), formatDate(year.end())}};
}

QJsonObject heavyJob(const QJsonObject &request)
{
    qint64 minutes = 0;
    if (!valueOf(request, "duration_minutes").isUndefined())
        minutes = integerOf(request, "duration_minutes");
    constexpr qint64 most = 100000000; // far above what heavyJobAllowed takes, far below an overflow
    const qint64 seconds = std::min(std::max(minutes, -most), most) * 60;
    const HeavyJobAnswer answer = heavyJobAllowed(instantOf(request, "at"), seconds, BusinessCalendar::kobe());
    return {{key("allowed"), answer.allowed}, {key("next"), formatInstant(answer.next)}};
}

using Operation = QJsonObject (*)(const QJsonObject &);
struct Named {
    const char *op;
    Operation run;
};
constexpr Named Operations[] = {{"due", due},
                                {"elapsed", elapsed},
                                {"is_open", isOpen},
                                {"add_business_days", addBusinessDays},
                                {"count_business_days", countBusinessDays},
                                {"deadline", deadline},
                                {"tp_periods", tpPeriods},
                                {"age", age},
                                {"age_text", ageTextOf},
                                {"school_grade", schoolGrade},
                                {"stat_age_band", statAgeBand},
                                {"retain_until", retain},
                                {"fiscal_year", fiscalYear},
                                {"heavy_job_allowed", heavyJob}};

} // namespace

std::optional<QJsonObject> calcClock(const QString &op, const QJsonObject &request)
{
    for (const Named &operation : Operations) {
        if (op != QLatin1String(operation.op))
            continue;
        try {
            return operation.run(request);
        } catch (const Problem &problem) {
            return QJsonObject{{key("error"), QString::fromLatin1(problem.code())}};
        }
    }
    return std::nullopt;
}

} // namespace mimamori
