// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/address_restriction.h"
#include "model/casework/child_file_view.h"
#include "model/casework/file_access.h"
#include "model/casework/intake.h"
#include "model/casework/note.h"
#include "model/casework/timeline.h"
#include "model/platform/approval.h"
#include "model/platform/generic.h"
#include "server_fixture.h"

namespace mimamori {

/// The beginning of every test of the case file: an abuse notification at 北区 about two sisters and their parents.
struct CasefileStory {
    ServerFixture server;
    RegisteredIntake intake;

    CasefileStory()
    {
        RegisterIntake sheet;
        sheet.receivedAt = server.time.nowUtc().addSecs(-600);
        sheet.method.value = QStringLiteral("PHONE");
        sheet.kind.value = QStringLiteral("ABUSE");
        sheet.children = {child(QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ"), QDate(2023, 2, 3)),
                          child(QStringLiteral("髙橋 蓮"), QStringLiteral("タカハシ レン"), QDate(2018, 5, 6))};
        sheet.family = {relative(QStringLiteral("髙橋 誠"), QStringLiteral("FATHER")), relative(QStringLiteral("髙橋 美咲"), QStringLiteral("MOTHER"))};
        sheet.zip = QStringLiteral("6511114");
        sheet.address = QStringLiteral("神戸市北区鈴蘭台西町1-2-3");
        sheet.situation = QStringLiteral("泣き声と怒鳴り声");
        sheet.reporter.name = QStringLiteral("通告 太郎");
        intake = server.call(QStringLiteral("yamamoto"), sheet);
    }

    static IntakeChild child(const QString &name, const QString &kana, QDate birth)
    {
        IntakeChild made;
        made.name = name;
        made.kana = kana;
        made.birth = FuzzyDate::fromDate(birth);
        return made;
    }
    static IntakeRelative relative(const QString &name, const QString &relation)
    {
        IntakeRelative made;
        made.name = name;
        made.relation.value = relation;
        made.guardian = true;
        made.cohabiting = true;
        made.phone = QStringLiteral("078-000-1234");
        return made;
    }

    Ref<ChildFile> file(int index = 0) const { return intake.episodes.at(index).childFile; }
    Ref<CaseEpisode> episode(int index = 0) const { return intake.episodes.at(index).episode; }
    ChildFileView open(const QString &user, int index = 0)
    {
        OpenChildFile request;
        request.childFile = file(index);
        return server.call(user, request);
    }
    /// Somebody of the family by relation.
    Ref<Person> person(const QString &relation)
    {
        const ChildFileView view = open(QStringLiteral("yamamoto"));
        for (const FamilyLine &line : view.family) {
            if (line.relation.value == relation)
                return line.person;
        }
        qFatal("nobody of that relation");
    }

    WriteNote visit(const QString &body, bool submit = false) const
    {
        WriteNote note;
        note.episodes = {episode()};
        note.at = server.time.nowUtc().addSecs(-300);
        note.kind.value = QStringLiteral("VISIT");
        note.counterpart = QStringLiteral("母");
        note.body = body;
        note.submit = submit;
        return note;
    }
    /// Decides the newest approval that waits for the user.
    Outcome decide(const QString &user, bool approve, const QString &comment = {})
    {
        const ApprovalLines waiting = server.call(user, ListApprovals());
        for (const ApprovalLine &line : waiting.approvals) {
            if (line.own)
                continue;
            DecideApproval decision;
            decision.approval.id = line.approval;
            decision.approve = approve;
            decision.comment = comment;
            return server.tryCall(user, decision);
        }
        Outcome none;
        none.error.code = "nothing_waits";
        return none;
    }
    Note stored(Ref<Note> note, const QString &user = QStringLiteral("yamamoto"))
    {
        const Outcome outcome = server.run(user, "note.get", {{QStringLiteral("record"), note.id}});
        return fromCbor<Note>(outcome.out.value(QStringLiteral("row")).toMap());
    }
};

} // namespace mimamori
