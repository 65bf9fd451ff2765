// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/reception_slip.h"

#include "base/japan_time.h"
#include "clock/age.h"
#include "japanese/era.h"
#include "services/codes.h"

namespace mimamori {

namespace {

QString nameOf(Context &context, const char *table, const QString &code, QDate on)
{
    if (code.isEmpty())
        return {};
    const auto found = findCode(context, table, code, on);
    return found ? found->name : code;
}

template <class Tag>
QString namesOf(Context &context, const QList<Code<Tag>> &codes, QDate on)
{
    QStringList out;
    for (const auto &code : codes)
        out << nameOf(context, Tag::table, code.value, on);
    return out.join(QStringLiteral("、"));
}

QString paperDate(QDate date)
{
    const auto text = formatEraDate(date, EraStyle::Long);
    return text ? *text : date.toString(Qt::ISODate);
}

QString birthText(const FuzzyDate &birth, const QString &ageText_, QDate on)
{
    if (birth.quality == FuzzyDate::Quality::Exact && birth.sortKey().isValid()) {
        const QDate day = birth.sortKey();
        return paperDate(day) + (day <= on ? QStringLiteral("\n") + ageText(day, on) : QString());
    }
    return birth.raw.isEmpty() ? ageText_ : birth.raw + (ageText_.isEmpty() ? QString() : QStringLiteral("\n") + ageText_);
}

/// Name, birth, present address and phones of one person.
ReceptionSlip::Someone someone(Context &context, qint64 id, const QString &ageText, QDate on)
{
    static constexpr Sql address{"slip_address",
        "select zip, address from person_address where person = $1 and (valid_to is null or valid_to >= $2) order by kind = 'ACTUAL' desc, id desc limit 1"};
    static constexpr Sql phones{"slip_phones", "select string_agg(number, E'\\n' order by id) from person_phone where person = $1 "
        "and (valid_to is null or valid_to >= $2)"};
    const Person person = context.records().get<Person>({id}, "reception").record;
    ReceptionSlip::Someone out;
    out.person = id;
    out.name = calledName(person.name, person.label);
    out.kana = person.kana;
    out.sex = nameOf(context, Sex::table, person.sex.value, on);
    out.birth = birthText(person.birth, ageText, on);
    if (const auto row = context.db().queryOne(address, {id, on})) {
        out.zip = row->text(0);
        out.address = row->text(1);
    }
    out.phone = context.db().value(phones, {id, on}).toString();
    return out;
}

void readChildren(Context &context, ReceptionSlip &slip, QDate on)
{
    static constexpr Sql children{"slip_children", "select child_file, person, age_text, school from reception_child where reception = $1 order by id"};
    const Rows rows = context.db().query(children, {slip.reception});
    for (const Row &row : rows) {
        slip.childFiles << row.integer(0);
        ReceptionSlip::Someone child = someone(context, row.integer(1), row.text(2), on);
        child.school = row.text(3);
        slip.children << child;
    }
}

void readFamily(Context &context, ReceptionSlip &slip, QDate on)
{
    static constexpr Sql family{"slip_family",
        "select distinct on (person) person, relation, custody, cohabiting, guardian, occupation from family_member "
        "where child_file = any($1) and relation <> 'SELF' and not person = any($2) and (valid_to is null or valid_to >= $3) order by person, id"};
    QList<qint64> children;
    for (const auto &child : std::as_const(slip.children))
        children << child.person;
    const Rows rows = context.db().query(family, {QVariant::fromValue(slip.childFiles), QVariant::fromValue(children), on});
    for (const Row &row : rows) {
        ReceptionSlip::Someone member = someone(context, row.integer(0), {}, on);
        member.relation = nameOf(context, Relation::table, row.text(1), on);
        member.custody = nameOf(context, Custody::table, row.text(2), on);
        member.cohabiting = row.boolean(3);
        member.guardian = row.boolean(4);
        member.occupation = row.text(5);
        slip.family << member;
    }
}

void readReporter(Context &context, ReceptionSlip &slip)
{
    static constexpr Sql reporter{"slip_reporter",
        "select name, organisation, phone, relation, anonymous, wants_callback from reception_reporter where reception = $1"};
    const auto row = context.db().queryOne(reporter, {slip.reception});
    if (!row)
        return;
    slip.reporterName = row->boolean(4) && row->text(0).isEmpty() ? QStringLiteral("匿名") : row->text(0);
    slip.reporterOrganisation = row->text(1);
    slip.reporterPhone = row->text(2);
    slip.reporterRelation = row->text(3);
    slip.reporterWishes = row->boolean(5) ? QStringLiteral("折返し連絡を希望") : QString();
}

using Out = FactOut;

PaperBlock block(const char *layout, const QString &heading)
{
    PaperBlock out;
    out.layout = QLatin1String(layout);
    out.heading = heading;
    return out;
}

PaperRow row(const QStringList &cells)
{
    PaperRow out;
    out.cells = cells;
    return out;
}

/// What stands on several lines of one cell.
QString lines(const QStringList &parts)
{
    QStringList out;
    for (const QString &part : parts) {
        if (!part.isEmpty() && !(out.contains(part) && part == maskText()))
            out << part;
    }
    return out.join(QLatin1Char('\n'));
}

PaperBlock receptionBlock(const ReceptionSlip &slip, const Out &out)
{
    const auto form = [&](const QString &text) { return out(FactClass::Form, text, 0); };
    const qint64 child = slip.children.isEmpty() ? 0 : slip.children.first().person;
    PaperBlock made = block("fields", QStringLiteral("1 受付"));
    made.rows << row({QStringLiteral("受付番号"), form(slip.number), QStringLiteral("受付日時"), form(slip.receivedAt)})
              << row({QStringLiteral("受付方法"), out(FactClass::Source, slip.method, 0), QStringLiteral("経路"), out(FactClass::Source, slip.route, 0)})
              << row({QStringLiteral("受付所属"), form(slip.office), QStringLiteral("受付者"), form(slip.receivedBy)})
              << row({QStringLiteral("種別"), form(slip.kind), QStringLiteral("相談種別"), form(slip.category)});
    if (slip.abuse)
        made.rows << row({QStringLiteral("虐待の種別"), form(slip.abuseTypes), QStringLiteral("主たる虐待者"), out(FactClass::Personal, slip.abuser, 0)});
    made.rows << row({QStringLiteral("緊急度"), form(slip.urgency), QStringLiteral("現在の危険"), form(slip.dangerNow)})
              << row({QStringLiteral("児童の現在地"), out(FactClass::CurrentPlace, slip.currentPlace, child)});
    // Always there, so that its being there tells nothing; 泣き声通告 among the marks tells of a neighbour.
    made.rows << row({QStringLiteral("警察の番号"), out(FactClass::Source, slip.policeNo, 0), QStringLiteral("特記"), out(FactClass::Source, slip.flags, 0)});
    return made;
}

QString called(const ReceptionSlip::Someone &one, const Out &out)
{
    const QString name = out(FactClass::Name, one.name, one.person);
    const QString kana = out(FactClass::Name, one.kana, one.person);
    return lines({name, kana.isEmpty() || kana == maskText() ? QString() : QStringLiteral("(%1)").arg(kana)});
}

QString reached(const ReceptionSlip::Someone &one, const Out &out)
{
    QString written = one.zip;
    if (written.size() == 7)
        written.insert(3, QLatin1Char('-'));
    const QString zip = out(FactClass::Whereabouts, written.isEmpty() ? QString() : QStringLiteral("〒") + written, one.person);
    const QString address = out(FactClass::Whereabouts, one.address, one.person);
    const QString phone = out(FactClass::Phone, one.phone, one.person);
    return lines({zip, address, phone});
}

PaperBlock childrenBlock(const ReceptionSlip &slip, const Out &out)
{
    PaperBlock made = block("table", QStringLiteral("2 児童"));
    made.columns = QStringList{QStringLiteral("氏名(フリガナ)"), QStringLiteral("性別"), QStringLiteral("生年月日・年齢"), QStringLiteral("住所・電話"), QStringLiteral("学校・園")};
    made.widths = QStringLiteral("22,7,25,29,17");
    for (const auto &child : slip.children) {
        const QString name = called(child, out);
        const QString sex = out(FactClass::Personal, child.sex, child.person);
        const QString birth = out(FactClass::Personal, child.birth, child.person);
        const QString place = reached(child, out);
        made.rows << row({name, sex, birth, place, out(FactClass::School, child.school, child.person)});
    }
    if (slip.children.isEmpty())
        made.rows << row({QStringLiteral("不明")});
    return made;
}

PaperBlock familyBlock(const ReceptionSlip &slip, const Out &out)
{
    PaperBlock made = block("table", QStringLiteral("3 保護者・家族"));
    made.columns = QStringList{QStringLiteral("続柄"), QStringLiteral("氏名(フリガナ)"), QStringLiteral("生年月日・年齢"), QStringLiteral("住所・電話"), QStringLiteral("親権・同居等")};
    made.widths = QStringLiteral("11,22,21,29,17");
    for (const auto &member : slip.family) {
        const QString relation = out(FactClass::Personal, member.relation, member.person);
        const QString name = called(member, out);
        const QString birth = out(FactClass::Personal, member.birth, member.person);
        const QString place = reached(member, out);
        const QString custody = out(FactClass::Personal, member.custody, member.person);
        const QString cohabiting = out(FactClass::Whereabouts, member.cohabiting ? QStringLiteral("同居") : QString(), member.person);
        const QString work = out(FactClass::School, member.occupation, member.person); // a place of work is as good as an address
        made.rows << row({relation, name, birth, place, lines({custody, cohabiting, work})});
    }
    if (slip.family.isEmpty())
        made.rows << row({QString(), QStringLiteral("該当なし")});
    return made;
}

PaperBlock reporterBlock(const ReceptionSlip &slip, const Out &out)
{
    const auto fact = [&](const QString &text) { return out(FactClass::Reporter, text, 0); };
    PaperBlock made = block("fields", QStringLiteral("4 通告者・相談者"));
    made.rows << row({QStringLiteral("氏名"), fact(slip.reporterName), QStringLiteral("所属"), fact(slip.reporterOrganisation)})
              << row({QStringLiteral("電話"), fact(slip.reporterPhone), QStringLiteral("児童との関係"), fact(slip.reporterRelation)});
    made.rows << row({QStringLiteral("備考"), fact(slip.reporterWishes)});
    return made;
}

} // namespace

QString paperTime(const QDateTime &at)
{
    return paperDate(inJapan(at).date()) + inJapan(at).toString(QStringLiteral(" HH:mm"));
}

ReceptionSlip readReceptionSlip(Context &context, Ref<Reception> id)
{
    static constexpr Sql people{"slip_people", "select o.name, u.name from office o, app_user u where o.id = $1 and u.id = $2"};
    const Reception r = context.records().get<Reception>(id, "reception").record;
    const QDate on = civilDateInJapan(r.receivedAt);
    ReceptionSlip slip;
    slip.reception = id.id;
    const auto kind = findCode(context, ReceptionKind::table, r.kind.value, on);
    slip.abuse = kind && kind->attributes.value(QStringLiteral("abuse")).toBool();
    slip.number = r.number;
    slip.receivedAt = paperTime(r.receivedAt);
    slip.method = nameOf(context, ReceptionMethod::table, r.method.value, on);
    slip.kind = kind ? kind->name : r.kind.value;
    slip.route = nameOf(context, Route::table, r.route.value, on);
    slip.category = nameOf(context, Category::table, r.category.value, on);
    slip.abuseTypes = lines({nameOf(context, AbuseType::table, r.abuseType.value, on), namesOf(context, r.abuseTypes, on)});
    slip.abuser = nameOf(context, Abuser::table, r.abuser.value, on);
    slip.complaint = r.complaint;
    slip.situation = r.situation;
    slip.injuries = r.injuries;
    slip.currentPlace = r.currentPlace;
    slip.dangerNow = nameOf(context, DangerNow::table, r.dangerNow.value, on);
    slip.urgency = nameOf(context, Urgency::table, r.urgency.value, on);
    slip.flags = namesOf(context, r.flags, on);
    slip.policeNo = r.policeNo;
    if (const auto row = context.db().queryOne(people, {r.office.id, r.receivedBy.id})) {
        slip.office = row->text(0);
        slip.receivedBy = row->text(1);
    }
    readChildren(context, slip, on);
    readFamily(context, slip, on);
    readReporter(context, slip);
    return slip;
}

QList<PaperBlock> layOutReceptionSlip(const ReceptionSlip &slip, bool withStamps, const FactOut &out)
{
    QList<PaperBlock> blocks;
    if (withStamps) {
        PaperBlock stamps = block("stamps", {});
        stamps.columns = QStringList{QStringLiteral("所長"), QStringLiteral("課長"), QStringLiteral("係長"), QStringLiteral("担当")};
        blocks << stamps;
    }
    blocks << receptionBlock(slip, out);
    blocks << childrenBlock(slip, out);
    blocks << familyBlock(slip, out);
    blocks << reporterBlock(slip, out);
    PaperBlock complaint = block("text", QStringLiteral("5 主訴"));
    complaint.text = out(FactClass::FreeText, slip.complaint, 0);
    PaperBlock situation = block("text", QStringLiteral("6 通告・相談の内容"));
    situation.text = out(FactClass::FreeText, slip.situation, 0);
    PaperBlock injuries = block("text", QStringLiteral("7 けが等の状況"));
    injuries.text = out(FactClass::FreeText, slip.injuries, 0);
    blocks << complaint << situation << injuries;
    return blocks;
}

} // namespace mimamori
