// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/candidates.h"
#include "model/casework/intake.h"
#include "model/casework/case_stage.h"
#include "model/casework/meeting.h"
#include "model/casework/safety_check.h"
#include "server_fixture.h"

namespace mimamori {

/// A call about one child at 北区 and the people who deal with it: 山本 types, 岡田 leads, 佐藤 and 田中 sit at the center.
struct IntakeStory {
    ServerFixture server;
    const QString yamamoto = QStringLiteral("yamamoto"), okada = QStringLiteral("okada"), nada = QStringLiteral("nada1"),
                  sato = QStringLiteral("sato"), tanaka = QStringLiteral("tanaka");

    QDateTime now() const { return server.time.nowUtc(); }
    void wait(qint64 seconds) { server.time.set(server.time.nowUtc().addSecs(seconds)); }

    static RegisterIntake sheet(const QDateTime &receivedAt, const char *kind = "ABUSE")
    {
        RegisterIntake in;
        in.receivedAt = receivedAt;
        in.method.value = QStringLiteral("PHONE");
        in.kind.value = QString::fromLatin1(kind);
        return in;
    }
    static IntakeChild child(const QString &name, const QString &kana, QDate birth, const char *sex = "2")
    {
        IntakeChild made;
        made.name = name;
        made.kana = kana;
        made.birth = FuzzyDate::fromDate(birth);
        made.sex.value = QString::fromLatin1(sex);
        return made;
    }
    static IntakeChild yui() { return child(QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ"), QDate(2023, 2, 3)); }

    RegisteredIntake report(const QString &user, const QList<IntakeChild> &children, const char *kind = "ABUSE")
    {
        RegisterIntake in = sheet(now().addSecs(-120), kind);
        in.children = children;
        in.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3");
        in.phone = QStringLiteral("078-593-0000");
        return server.call(user, in);
    }

    HoldMeeting meeting(const RegisteredIntake &intake, const char *decision = "ACCEPT", int index = 0)
    {
        HoldMeeting in;
        in.heldAt = now();
        in.chair.id = server.userId(okada);
        DecideItem item;
        item.episode = intake.episodes.at(index).episode;
        item.decision.value = QString::fromLatin1(decision);
        item.mainWorker.id = server.userId(yamamoto);
        item.category.value = QStringLiteral("1100");
        item.nextReview = QDate(2026, 12, 1);
        in.items.append(item);
        return in;
    }

    RecordSafetyCheck sight(const RegisteredIntake &intake, const char *method = "INTERVIEW")
    {
        RecordSafetyCheck in;
        in.episode = intake.episodes.first().episode;
        in.at = now();
        in.method.value = QString::fromLatin1(method);
        in.childSeen = true;
        in.seenBy.id = server.userId(yamamoto);
        in.place = QStringLiteral("自宅");
        return in;
    }

    /// A single value, seen by the migrator.
    QVariant value(const char *sql, const QVariantList &binds = {}) { return server.superview().value(SqlText{"test_value", QString::fromUtf8(sql)}, binds); }
    int count(const char *sql, const QVariantList &binds = {}) { return value(sql, binds).toInt(); }
    void arrange(const char *sql, const QVariantList &binds = {}) { server.superview().execute(SqlText{"test_arrange", QString::fromUtf8(sql)}, binds); }
    void restrict(Ref<ChildFile> file, int level) { arrange("update child_file set level = $2 where id = $1", {file.id, level}); }
    void deny(Ref<ChildFile> file, const QString &user)
    {
        arrange("insert into file_access (child_file, app_user, kind) values ($1, $2, 'deny')", {file.id, server.userId(user)});
    }
};

} // namespace mimamori
