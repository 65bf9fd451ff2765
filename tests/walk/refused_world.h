// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/intake.h"
#include "model/casework/meeting.h"
#include "model/casework/note.h"
#include "model/casework/safety_check.h"
#include "model/casework/urgency_assessment.h"
#include "server_fixture.h"

namespace mimamori {

/// One family of 北区 with a row of everything that hangs on a file, so that every reference of every request can name a row that
/// really is there and is not the asker's.
class RefusedWorld {
public:
    ServerFixture server;

    RefusedWorld()
    {
        RegisterIntake sheet;
        sheet.receivedAt = server.time.nowUtc().addSecs(-600);
        sheet.method.value = QStringLiteral("PHONE");
        sheet.kind.value = QStringLiteral("ABUSE");
        IntakeChild child;
        child.name = QStringLiteral("髙橋 優衣");
        child.kana = QStringLiteral("タカハシ ユイ");
        child.birth = FuzzyDate::fromDate(QDate(2023, 2, 3));
        sheet.children = {child};
        IntakeRelative mother;
        mother.name = QStringLiteral("髙橋 美咲");
        mother.relation.value = QStringLiteral("MOTHER");
        mother.phone = QStringLiteral("078-000-1234");
        sheet.family = {mother};
        sheet.address = QStringLiteral("神戸市北区鈴蘭台西町1-2-3");
        sheet.assessment.no = {{QStringLiteral("Q1")}};
        sheet.reporter.name = QStringLiteral("通告 太郎");
        const RegisteredIntake intake = server.call(QStringLiteral("yamamoto"), sheet);
        file = intake.episodes.first().childFile.id;
        holdMeeting(intake.episodes.first().episode);
        work(intake.episodes.first().episode);
        addTheRest();
    }

    /// The id of some row of a table; all rows that hang on a file hang on the family's. 0 when there is none.
    qint64 rowOf(const QByteArray &table)
    {
        const QString text = QString::fromLatin1("select min(id) from " + table);
        return server.superview().value(SqlText{"refused_row_of_" + table, text}).toLongLong();
    }
    void setLevel(int level)
    {
        static constexpr Sql set{"refused_level", "update child_file set level = $2 where id = $1"};
        server.superview().execute(set, {file, level});
    }
    void denyToAll()
    {
        static constexpr Sql deny{"refused_deny", "insert into file_access (child_file, app_user, kind) select $1, id, 'deny' from app_user"};
        server.superview().execute(deny, {file});
    }
    qint64 file{};

private:
    void holdMeeting(Ref<CaseEpisode> episode)
    {
        HoldMeeting meeting;
        meeting.heldAt = server.time.nowUtc();
        meeting.chair.id = server.userId(QStringLiteral("okada"));
        DecideItem item;
        item.episode = episode;
        item.decision.value = QStringLiteral("ACCEPT");
        item.mainWorker.id = server.userId(QStringLiteral("yamamoto"));
        item.category.value = QStringLiteral("1100");
        item.nextReview = QDate(2026, 12, 1);
        meeting.items = {item};
        server.call(QStringLiteral("okada"), meeting);
    }
    void work(Ref<CaseEpisode> episode)
    {
        RecordSafetyCheck sight;
        sight.episode = episode;
        sight.at = server.time.nowUtc();
        sight.method.value = QStringLiteral("INTERVIEW");
        sight.childSeen = true;
        sight.seenBy.id = server.userId(QStringLiteral("yamamoto"));
        sight.place = QStringLiteral("自宅");
        server.call(QStringLiteral("yamamoto"), sight);
        WriteNote note;
        note.episodes = {episode};
        note.at = server.time.nowUtc().addSecs(-300);
        note.kind.value = QStringLiteral("VISIT");
        note.counterpart = QStringLiteral("母");
        note.body = QStringLiteral("自宅を訪問した");
        note.submit = true; // makes an approval and its task
        server.call(QStringLiteral("yamamoto"), note);
    }
    void addTheRest()
    {
        static constexpr Sql alert{"refused_alert", "insert into file_alert (child_file, kind, note, valid_from) values ($1, 'VIOLENCE', 'x', '2026-01-01')"};
        static constexpr Sql restriction{"refused_restriction",
            "insert into address_restriction (person, kind, against, valid_from, set_by) select person, 'DV', '{1}', '2026-11-01', $2 from child_file where id = $1"};
        static constexpr Sql attachment{"refused_attachment",
            "insert into attachment (child_file, subject, subject_id, name, bytes, created_by) values ($1, 'child_file', $1, 'x.pdf', 3, $2)"};
        static constexpr Sql output{"refused_output",
            "insert into export_register (kind, what, recipient, child_file, personal_data, sha256, app_user) values ('csv', 'x', 'OWN', $1, true, '\\x00', $2)"};
        static constexpr Sql otherName{"refused_other_name", "insert into person_name (person, kind, name) select person, 'ALIAS', 'x' from child_file where id = $1"};
        const qint64 author = server.userId(QStringLiteral("yamamoto"));
        server.superview().execute(alert, {file});
        server.superview().execute(otherName, {file});
        for (const Sql &made : {restriction, attachment, output})
            server.superview().execute(made, {file, author});
        addRegister(author);
        addDesk(author);
    }
    /// What the author asked the desk: nobody's but his and the desk's.
    void addDesk(qint64 author)
    {
        static constexpr Sql ask{"refused_inquiry",
            "insert into inquiry (number, kind, channel, received_at, received_by, asker, what, state, desk_group) "
            "values ($2, 'QUESTION', 'CLIENT', now(), $1, $1, 'x', 'RECEIVED', 'FIRST')"};
        static constexpr Sql entry{"refused_inquiry_entry", "insert into inquiry_entry (inquiry, at, author, kind, body) select min(id), now(), $1, 'ASKER', 'x' from inquiry"};
        static constexpr Sql hop{"refused_inquiry_hop", "insert into inquiry_hop (inquiry, from_group, to_group, at, handed_by) select min(id), 'FIRST', 'HELPDESK', now(), $1 from inquiry"};
        static constexpr Sql link{"refused_inquiry_link",
            "insert into inquiry_link (inquiry, other, kind, made_at, made_by) select min(id), max(id), 'RELATED', now(), $1 from inquiry"};
        static constexpr Sql named{"refused_inquiry_case", "insert into inquiry_case (inquiry, place, number, written_by) select min(id), 1, 'C-R08-000001', $1 from inquiry"};
        static constexpr Sql draft{"refused_faq", "insert into faq (kind, question, answer, owner, valid_from) values ('FAQ', 'x', 'x', $1, '2026-01-01')"};
        for (const QString &number : {QStringLiteral("Q-R08-900001"), QStringLiteral("Q-R08-900002")})
            server.superview().execute(ask, {author, number});
        for (const Sql &made : {entry, hop, link, named, draft})
            server.superview().execute(made, {author});
    }
    /// What the resident register brought: an alert with its person, an offer and a link.
    void addRegister(qint64 author)
    {
        static constexpr Sql ledger{"refused_ledger",
            "insert into registry_file (kind, register_date, name, received_by) values ('DAILY', '2026-11-20', 'x.csv', $1) returning id"};
        static constexpr Sql movement{"refused_movement",
            "insert into movement (child_file, episode, registry_file, event_code, proposal, found_at) "
            "select $1, id, $2, '301', 'ADDRESS_UPDATE', now() from case_episode where child_file = $1 limit 1 returning id"};
        static constexpr Sql moved{"refused_moved",
            "insert into movement_person (movement, person, via, atena_no) select $2, person, 'PERSON', '1' from child_file where id = $1"};
        static constexpr Sql offer{"refused_offer",
            "insert into registry_match (person, atena_no, score, band, found_at) select person, '1', 90, 'HIGH', now() from child_file where id = $1"};
        static constexpr Sql link{"refused_link",
            "insert into person_link (person, atena_no, method, linked_at, linked_by) select person, '1', 'REVIEW', now(), $2 from child_file where id = $1"};
        const qint64 ledgerLine = server.superview().value(ledger, {author}).toLongLong();
        const qint64 alert = server.superview().value(movement, {file, ledgerLine}).toLongLong();
        server.superview().execute(moved, {file, alert});
        server.superview().execute(offer, {file});
        server.superview().execute(link, {file, author});
    }
};

} // namespace mimamori
