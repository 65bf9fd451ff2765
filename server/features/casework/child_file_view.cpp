// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/child_file_view.h"

#include "clock/age.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/search_key.h"
#include "model/casework/timeline.h"
#include "record/json_state.h"
#include "services/case_file.h"
#include "services/codes.h"
#include "services/file_head.h"
#include "services/restrictions.h"
#include "services/settings.h"

#include <algorithm>

namespace mimamori {

namespace {

/// Does the user belong to those who work on the file: by office or by assignment?
bool isOfTeam(Context &context, qint64 file)
{
    static constexpr Sql find{"file_team",
        "select exists (select 1 from case_office o where o.child_file = $1 and o.office = any ($2::bigint[]) and (o.valid_to is null or o.valid_to >= $4)) "
        "or exists (select 1 from case_staff s join case_episode e on e.id = s.episode where e.child_file = $1 and s.app_user = $3 "
        "and (s.valid_to is null or s.valid_to >= $4))"};
    return context.db().value(find, {file, QVariant::fromValue(context.actor().offices), context.actor().userId, context.today()}).toBool();
}

QDateTime emergencyUntil(Context &context, qint64 file)
{
    static constexpr Sql find{"file_emergency",
        "select max(valid_to) from file_access where child_file = $1 and app_user = $2 and kind = 'break_glass' and valid_to > now()"};
    return context.db().value(find, {file, context.actor().userId}).toDateTime();
}

/// Need to know: who is not of the team says why. Whoever came by emergency access has said so already.
void requirePurpose(Context &context, const OpenChildFile &in, const QDateTime &emergency)
{
    if (!in.purpose.isEmpty())
        context.auditedPurpose(requireCode(context, RevealReason::table, in.purpose.value, context.today(), "purpose").code);
    else if (!emergency.isValid() && settingOn(context, "case.ask_purpose", true).toBool(true) && !isOfTeam(context, in.childFile.id))
        throw Problem("purpose_required", "purpose");
}

void fillAge(ChildFileView &view, QDate today)
{
    if (view.birth.quality != FuzzyDate::Quality::Exact || !view.birth.sortKey().isValid() || view.birth.sortKey() > today)
        return;
    const QDate birth = view.birth.sortKey();
    view.ageYears = ageOn(birth, today);
    int months = (today.year() - birth.year()) * 12 + today.month() - birth.month();
    if (birth.addMonths(months) > today)
        --months;
    view.ageMonths = months % 12;
}

void fillChild(Context &context, ChildFileView &view)
{
    const Person person = context.records().get(view.person).record;
    view.name = calledName(person.name, person.label);
    view.kana = person.kana;
    view.birth = person.birth;
    view.sex = person.sex;
    fillAge(view, context.today());
}

ChildFileView openFile(Context &context, const OpenChildFile &in)
{
    static constexpr Sql mayWrite{"head_may_write", "select sec.may_write_file($1)"};
    const Stored<ChildFile> file = context.records().get(in.childFile, "child_file");
    const qint64 id = in.childFile.id;
    ChildFileView view;
    view.emergencyUntil = emergencyUntil(context, id);
    requirePurpose(context, in, view.emergencyUntil);
    view.childFile = in.childFile;
    view.version = file.version;
    view.number = file.record.number;
    view.provisional = file.record.provisional;
    view.level = file.record.level;
    view.person = file.record.person;
    fillChild(context, view);
    view.mayWrite = context.db().value(mayWrite, {id}).toBool();
    view.alerts = alertsOfFile(context, id);
    view.restrictions = restrictionsOfFile(context, id, false);
    view.episodes = episodesOfFile(context, id);
    view.offices = officesOfFile(context, id);
    view.clocks = clocksOfFile(context, id);
    view.family = familyOfFile(context, id);
    view.siblings = siblingsOfFile(context, id);
    context.audited("child_file", {id}, id);
    return view;
}

ChildFileLine lineOf(const Row &row)
{
    ChildFileLine line;
    line.childFile.id = row.integer("id");
    line.number = row.text("number");
    line.name = calledName(row.text("name"), row.text("label"));
    line.kana = row.text("kana");
    line.birth = row.isNull("birth") ? FuzzyDate() : fuzzyFromJson(row.text("birth"));
    line.sex.value = row.text("sex");
    line.level = row.integer("level");
    line.episode.id = row.integer("episode");
    line.episodeNumber = row.text("episode_number");
    line.stage.value = row.text("stage");
    line.officeName = row.text("office_name");
    line.worker = row.text("worker");
    line.nextReview = row.date("next_review");
    line.dueAt = row.dateTime("due_at");
    line.restricted = row.boolean("restricted");
    line.alerts = row.integer("alerts");
    return line;
}

/// A word is looked for in name, kana and numbers, by the keys under which old characters and kana spellings are the same.
bool fits(const ChildFileLine &line, const QStringList &words)
{
    const QString names = QStringList{line.name, line.number, line.episodeNumber, line.worker}.join(QLatin1Char(' '));
    const QString reading = l1Key(line.kana);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return hasTimelineWords(names, {word}) || reading.contains(l1Key(word));
    });
}

ChildFileLines listFiles(Context &context, const ListChildFiles &in)
{
    static constexpr Sql find{"child_file_list",
        "select f.id, f.number, f.level, p.name, p.label, p.kana, p.birth::text as birth, p.sex, coalesce(e.id, 0) as episode, "
        "coalesce(e.number, '') as episode_number, coalesce(e.stage, '') as stage, coalesce(o.short_name, '') as office_name, e.next_review, "
        "coalesce((select u.name from case_staff s join app_user u on u.id = s.app_user where s.episode = e.id and s.role = 'MAIN' "
        "and (s.valid_to is null or s.valid_to >= $3) order by s.id desc limit 1), '') as worker, "
        "(select min(k.due_at) from running_clock k where k.child_file = f.id and k.stopped_at is null) as due_at, "
        "exists (select 1 from family_member m join address_restriction r on r.person = m.person where m.child_file = f.id and r.lifted_at is null) as restricted, "
        "(select count(*) from file_alert a where a.child_file = f.id and (a.valid_to is null or a.valid_to >= $3)) as alerts "
        "from child_file f join person p on p.id = f.person "
        "left join lateral (select x.* from case_episode x where x.child_file = f.id order by x.closed_at is null desc, x.opened_at desc limit 1) e on true "
        "left join office o on o.id = e.office where f.merged_into is null and ($4 or e.closed_at is null) and case when $5 then "
        "exists (select 1 from case_staff s join case_episode x on x.id = s.episode where x.child_file = f.id and s.app_user = $1 "
        "and (s.valid_to is null or s.valid_to >= $3)) else exists (select 1 from case_office c where c.child_file = f.id "
        "and c.office = any ($2::bigint[]) and (c.valid_to is null or c.valid_to >= $3)) end order by due_at nulls last, f.id desc"};
    const QStringList words = timelineWords(in.text);
    ChildFileLines out;
    QList<qint64> shown;
    const Rows rows = context.db().query(find,
        {context.actor().userId, QVariant::fromValue(context.actor().offices), context.today(), in.closed, in.mine});
    for (const Row &row : rows) {
        const ChildFileLine line = lineOf(row);
        if (!fits(line, words))
            continue;
        if (out.total >= in.offset && out.files.size() < in.limit) {
            out.files.append(line);
            shown << line.childFile.id;
        }
        ++out.total;
    }
    context.audited("child_file", shown);
    return out;
}

LookLines whoLooked(Context &context, const WhoLooked &in)
{
    static constexpr Sql find{"who_looked",
        "select v.at, coalesce(u.name, '') as user_name, coalesce(o.name, '') as office_name, v.operation, v.action, v.purpose, v.result, count(*) over () as total "
        "from audit.event v left join app_user u on u.id = v.app_user left join office o on o.id = v.office where v.child_file = $1 "
        "order by v.seq desc limit $2 offset $3"};
    requireDecides(context, in.childFile.id, "child_file");
    LookLines out;
    const Rows rows = context.db().query(find, {in.childFile.id, in.limit, in.offset});
    for (const Row &row : rows) {
        out.total = row.integer("total");
        out.lines.append({row.dateTime("at"), row.text("user_name"), row.text("office_name"), row.text("operation"), row.text("action"),
            row.text("purpose"), row.text("result")});
    }
    context.audited("child_file", {in.childFile.id}, in.childFile.id);
    return out;
}

} // namespace

void registerChildFileView(Features &features)
{
    features.operation<&openFile>(reads);
    features.operation<&listFiles>(reads);
    features.operation<&whoLooked>(reads);
}

} // namespace mimamori
