// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/rule.h"

#include "base/problem.h"
#include "clock/instant.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace mimamori {

namespace {

[[noreturn]] void refuse(const QString &field, const char *reason)
{
    throw Problem("clock-rule", field.toUtf8(), {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

/// One JSON object that is read field by field; what nobody asked for is refused at the end, so a misspelt field is found.
class Fields {
public:
    Fields(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

    QString path(const char *name) const { return m_path + QLatin1Char('.') + QString::fromLatin1(name); }

    QJsonValue value(const char *name)
    {
        m_asked.append(QString::fromLatin1(name));
        return m_object.value(QLatin1String(name));
    }

    bool has(const char *name) const { return m_object.contains(QLatin1String(name)); }

    QString text(const char *name)
    {
        const QJsonValue found = value(name);
        if (found.isUndefined())
            refuse(path(name), "missing");
        if (!found.isString() || found.toString().isEmpty())
            refuse(path(name), "type");
        return found.toString();
    }

    qint64 integer(const char *name)
    {
        const QJsonValue found = value(name);
        if (found.isUndefined())
            refuse(path(name), "missing");
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        if (!found.isDouble() || found.toInteger(none) == none)
            refuse(path(name), "type");
        return found.toInteger();
    }

    bool flag(const char *name, bool otherwise)
    {
        const QJsonValue found = value(name);
        if (!found.isUndefined() && !found.isBool())
            refuse(path(name), "type");
        return found.toBool(otherwise);
    }

    /// A date, or null where null is allowed.
    QDate date(const char *name, bool nullable = false)
    {
        if (nullable && value(name).isNull())
            return {};
        const QString written = text(name);
        try {
            return parseDate(written);
        } catch (const Problem &) {
            refuse(path(name), "value");
        }
    }

    template<typename Enum>
    Enum word(const char *name, std::initializer_list<std::pair<const char *, Enum>> words)
    {
        const QString written = text(name);
        for (const auto &[text, meaning] : words) {
            if (written == QLatin1String(text))
                return meaning;
        }
        refuse(path(name), "value");
    }

    QJsonArray array(const char *name)
    {
        const QJsonValue found = value(name);
        if (found.isUndefined())
            refuse(path(name), "missing");
        if (!found.isArray())
            refuse(path(name), "type");
        return found.toArray();
    }

    Fields child(const char *name, const QJsonValue &object, qsizetype index) const
    {
        const QString childPath = path(name) + QLatin1Char('.') + QString::number(index);
        if (!object.isObject())
            refuse(childPath, "type");
        return Fields(object.toObject(), childPath);
    }

    void refuseOthers() const
    {
        for (const QString &name : m_object.keys()) {
            if (!m_asked.contains(name))
                refuse(m_path + QLatin1Char('.') + name, "unknown-field");
        }
    }

private:
    QJsonObject m_object;
    QString m_path;
    QStringList m_asked;
};

ThresholdUnit thresholdUnit(Fields &fields, const char *name)
{
    return fields.word<ThresholdUnit>(name, {{"minutes", ThresholdUnit::Minutes},
                                             {"hours", ThresholdUnit::Hours},
                                             {"days", ThresholdUnit::Days},
                                             {"months", ThresholdUnit::Months},
                                             {"open-minutes", ThresholdUnit::OpenMinutes},
                                             {"open-hours", ThresholdUnit::OpenHours},
                                             {"business-days", ThresholdUnit::BusinessDays}});
}

int timeOfDay(Fields &fields)
{
    if (!fields.has("time"))
        return -1;
    const QString written = fields.text("time");
    const QTime time = QTime::fromString(written, QStringLiteral("HH:mm"));
    if (!time.isValid())
        refuse(fields.path("time"), "value");
    return time.msecsSinceStartOfDay() / 1000;
}

void readRepeat(Fields &fields, Threshold &threshold)
{
    if (!fields.has("every"))
        return;
    threshold.every = fields.integer("every");
    threshold.everyUnit = thresholdUnit(fields, "every_unit");
    const qint64 times = fields.integer("times");
    if (threshold.every < 1)
        refuse(fields.path("every"), "value");
    if (times < 1 || times > 1000)
        refuse(fields.path("times"), "value");
    threshold.times = int(times);
}

Threshold readThreshold(Fields fields)
{
    Threshold threshold;
    threshold.key = fields.text("key");
    threshold.kind = fields.word<ThresholdKind>("kind", {{"elapsed", ThresholdKind::Elapsed},
                                                         {"percent", ThresholdKind::Percent},
                                                         {"before", ThresholdKind::Before},
                                                         {"due", ThresholdKind::Due},
                                                         {"after", ThresholdKind::After}});
    if (threshold.kind != ThresholdKind::Due)
        threshold.amount = fields.integer("amount");
    if (threshold.amount < 0 || (threshold.kind == ThresholdKind::Percent && threshold.amount > 100))
        refuse(fields.path("amount"), "value");
    if (threshold.kind != ThresholdKind::Due && threshold.kind != ThresholdKind::Percent)
        threshold.unit = thresholdUnit(fields, "unit");
    threshold.secondOfDay = timeOfDay(fields);
    threshold.level = fields.text("level");
    static const QStringList levels{QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("urgent"),
                                    QStringLiteral("breach"), QStringLiteral("reminder")};
    if (!levels.contains(threshold.level))
        refuse(fields.path("level"), "value");
    for (const QJsonValue &role : fields.array("roles")) {
        if (role.toString().isEmpty())
            refuse(fields.path("roles"), "type");
        threshold.roles.append(role.toString());
    }
    readRepeat(fields, threshold);
    fields.refuseOthers();
    return threshold;
}

void readReckoning(Fields &fields, ClockRule &rule)
{
    rule.start = fields.word<StartKind>("start", {{"instant", StartKind::Instant},
                                                  {"date", StartKind::Date},
                                                  {"month", StartKind::Month},
                                                  {"fiscal-year", StartKind::FiscalYear}});
    const std::optional<ClockBase> base = clockBaseFrom(fields.text("base"));
    if (!base)
        refuse(fields.path("base"), "value");
    rule.base = *base;
    rule.amount = fields.integer("amount");
    if (rule.base == ClockBase::LegalPeriod && rule.amount < 1)
        refuse(fields.path("amount"), "value");
    const std::optional<ClockUnit> unit = clockUnitFrom(fields.text("unit"));
    if (!unit || !unitBelongsTo(*unit, rule.base))
        refuse(fields.path("unit"), "value");
    rule.unit = *unit;
    const bool clockBase = rule.base == ClockBase::Wall || rule.base == ClockBase::Opening || rule.base == ClockBase::BusinessDays;
    if (clockBase != (rule.start == StartKind::Instant))
        refuse(fields.path("start"), "value");
    rule.countFirstDay = fields.flag("count_first_day", true);
    rule.endOfDay = fields.flag("end_of_day", false);
    if (rule.endOfDay && rule.base != ClockBase::BusinessDays)
        refuse(fields.path("end_of_day"), "value");
    rule.endOfMonth = fields.flag("end_of_month", false);
    if (rule.endOfMonth && clockBase)
        refuse(fields.path("end_of_month"), "value");
    rule.pausable = fields.flag("pausable", false);
    if (rule.pausable && !clockBase)
        refuse(fields.path("pausable"), "value");
    if (fields.has("closed_day"))
        rule.closedDay = fields.word<ClosedDay>("closed_day", {{"keep", ClosedDay::Keep},
                                                               {"previous", ClosedDay::Previous},
                                                               {"next", ClosedDay::Next}});
    if (fields.has("answer"))
        rule.answer = fields.word<RuleAnswer>("answer", {{"due", RuleAnswer::Due}, {"month", RuleAnswer::Month}});
}

void readBasis(Fields &fields, ClockRule &rule)
{
    const QJsonArray entries = fields.array("legal_basis");
    for (qsizetype i = 0; i < entries.size(); ++i) {
        Fields entry = fields.child("legal_basis", entries[i], i);
        const LegalBasis basis{entry.date("from"), entry.text("text")};
        entry.refuseOthers();
        if (!rule.legalBasis.empty() && basis.from <= rule.legalBasis.back().from)
            refuse(entry.path("from"), "value");
        rule.legalBasis.push_back(basis);
    }
}

ClockRule readRule(const QJsonValue &value, qsizetype index)
{
    if (!value.isObject())
        refuse(QStringLiteral("rules.%1").arg(index), "type");
    const QJsonObject object = value.toObject();
    const QString id = object.value(QStringLiteral("id")).toString();
    Fields fields(object, id.isEmpty() ? QStringLiteral("rules.%1").arg(index) : id);
    ClockRule rule;
    rule.id = fields.text("id");
    rule.name = fields.text("name");
    rule.validFrom = fields.date("valid_from");
    rule.validTo = fields.date("valid_to", true);
    if (rule.validTo.isValid() && rule.validTo < rule.validFrom)
        refuse(fields.path("valid_to"), "value");
    readReckoning(fields, rule);
    rule.calendar = fields.text("calendar");
    readBasis(fields, rule);
    const QJsonArray thresholds = fields.array("thresholds");
    for (qsizetype i = 0; i < thresholds.size(); ++i) {
        rule.thresholds.push_back(readThreshold(fields.child("thresholds", thresholds[i], i)));
        const QString &key = rule.thresholds.back().key;
        if (std::count_if(rule.thresholds.begin(), rule.thresholds.end(), [&key](const Threshold &t) { return t.key == key; }) > 1)
            refuse(fields.path("thresholds") + QStringLiteral(".%1.key").arg(i), "value");
    }
    fields.refuseOthers();
    rule.version = QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(object).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex().left(12));
    return rule;
}

void refuseOverlap(const std::vector<ClockRule> &rules)
{
    for (size_t i = 0; i < rules.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const bool apart = (rules[j].validTo.isValid() && rules[j].validTo < rules[i].validFrom)
                || (rules[i].validTo.isValid() && rules[i].validTo < rules[j].validFrom);
            if (rules[i].id == rules[j].id && !apart)
                refuse(rules[i].id + QStringLiteral(".valid_from"), "overlap");
        }
    }
}

} // namespace

ClockRuleSet parseClockRules(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        refuse(QStringLiteral("rules"), "json");
    const QJsonValue entries = document.object().value(QStringLiteral("rules"));
    if (!entries.isArray())
        refuse(QStringLiteral("rules"), "missing");
    std::vector<ClockRule> rules;
    const QJsonArray array = entries.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        rules.push_back(readRule(array[i], i));
    refuseOverlap(rules);
    return ClockRuleSet(std::move(rules));
}

} // namespace mimamori
