// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake_story.h"
#include "japanese/check_digit.h"
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/registry/movement.h"
#include "model/registry/registry_match.h"
#include "registry/resident_row.h"
#include "services/sealed_file.h"

#include <QCryptographicHash>
#include <QFile>

namespace mimamori {

/// A resident of a test's register, with what most tests leave alone.
struct Resident {
    int number{};
    int household{};
    const char *name{""};
    const char *kana{""};
    const char *birth{""};
    const char *sex{"1"};
    const char *relation{"世帯主"};
    int history{1};
    QHash<ResidentColumn, QString> more{};
};

/// The story of a register beside a case: files are made, sent and taken over by the real operations and the real job.
struct RegisterStory : IntakeStory {
    QByteArray layout = layoutText();
    qint64 sequence{};
    QString admin{QStringLiteral("admin")};

    static QByteArray layoutText()
    {
        QFile file(QStringLiteral(":/registry/standard-csv.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString numbered(int number)
    {
        const QString digits = QStringLiteral("%1").arg(number, 14, 10, QLatin1Char('0'));
        return digits + QString::number(*atenaCheckDigit(digits));
    }

    /// The 髙橋 family of 鈴蘭台南町 as the register writes it: 高橋, in full width.
    static QList<Resident> takahashi()
    {
        return {{1, 1, "高橋　健", "タカハシ　ケン", "平成2年5月1日", "1", "世帯主", 1, {}},
            {2, 1, "高橋　美咲", "タカハシ　ミサキ", "H4.7.9", "2", "妻", 1, {}},
            {3, 1, "高橋　優衣", "タカハシ　ユイ", "20230203", "2", "子", 1, {}}};
    }
    /// Others, so that a flaw in one row stays below a hundredth.
    static QList<Resident> strangers(int count)
    {
        QList<Resident> out;
        for (int i = 0; i < count; ++i)
            out.append({1000 + i, 500 + i, "山田　太郎", "ヤマダ　タロウ", "昭和40年1月1日", "1", "世帯主", 1, {}});
        return out;
    }

    QByteArray file(const QList<Resident> &people)
    {
        QStringList names;
        for (int i = 0; i < residentColumnCount; ++i)
            names << QString::fromLatin1(residentColumnName(ResidentColumn(i)));
        QString text = names.join(QLatin1Char(',')) + QStringLiteral("\r\n");
        const qint64 first = sequence + 1;
        for (const Resident &person : people) {
            ResidentRow row;
            row[ResidentColumn::AtenaNo] = numbered(person.number);
            row[ResidentColumn::SetaiNo] = numbered(person.household);
            row[ResidentColumn::HistNo] = QString::number(person.history);
            row[ResidentColumn::Status] = row[ResidentColumn::Kind] = QStringLiteral("1");
            row[ResidentColumn::Name] = QString::fromUtf8(person.name);
            row[ResidentColumn::Kana] = QString::fromUtf8(person.kana);
            row[ResidentColumn::BirthRaw] = QString::fromUtf8(person.birth);
            row[ResidentColumn::Sex] = QString::fromUtf8(person.sex);
            row[ResidentColumn::RelationText] = QString::fromUtf8(person.relation);
            row[ResidentColumn::WardCode] = QStringLiteral("281093");
            row[ResidentColumn::AddrTown] = QStringLiteral("鈴蘭台南町４丁目");
            row[ResidentColumn::AddrBanchi] = QStringLiteral("12-3");
            row[ResidentColumn::UpdateKind] = QStringLiteral("2");
            for (auto it = person.more.cbegin(); it != person.more.cend(); ++it)
                row[it.key()] = *it;
            row[ResidentColumn::SourceSeq] = QString::number(++sequence);
            text += QStringList(row.values.begin(), row.values.end()).join(QLatin1Char(',')) + QStringLiteral("\r\n");
        }
        return (text + QStringLiteral("T,%1,%2,%3\r\n").arg(people.size()).arg(first).arg(sequence)).toUtf8();
    }

    /// Sends a file as an administrator does, piece by piece; the import job has not run yet.
    Ref<RegistryFile> send(const QByteArray &bytes, const char *kind, QDate date)
    {
        BeginRegistryFile begin;
        begin.kind.value = QString::fromLatin1(kind);
        begin.registerDate = date;
        begin.name = QStringLiteral("register.csv");
        begin.layout = QString::fromUtf8(layout);
        begin.bytes = bytes.size();
        const Ref<RegistryFile> id = server.call(admin, begin).registryFile;
        for (qint64 at = 0; at < bytes.size(); at += 4000)
            server.call(admin, PutRegistryChunk{id, at, bytes.mid(at, 4000)});
        server.call(admin, FinishRegistryFile{id, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)});
        return id;
    }

    /// Runs the long jobs as a server of its own would.
    void runJobs()
    {
        Connection db(server.connection("app_job"));
        JobEngine engine(db, server.services(), longJobs(), QStringLiteral("test"));
        engine.registerJobs();
        while (engine.runDue() > 0) { }
    }

    RegistryFile outcome(Ref<RegistryFile> id)
    {
        RecordStore store(server.superview(), {});
        return store.get(id).record;
    }
    RegistryFile import(const QByteArray &bytes, const char *kind, QDate date)
    {
        const Ref<RegistryFile> id = send(bytes, kind, date);
        runJobs();
        return outcome(id);
    }
    RegistryFile full(const QList<Resident> &people, QDate date = QDate(2026, 11, 19)) { return import(file(people), "FULL", date); }
    RegistryFile daily(const QList<Resident> &people, QDate date = QDate(2026, 11, 20)) { return import(file(people), "DAILY", date); }

    /// "APPLIED" or "REFUSED code line detail".
    static QString told(const RegistryFile &file)
    {
        return file.refusal.isEmpty() ? file.state.value
                                      : QStringLiteral("%1 %2 %3 %4").arg(file.state.value, file.refusal.value).arg(file.refusalLine).arg(file.refusalDetail).trimmed();
    }

    /// 優衣 with both parents, reported at 北区 and given to 山本.
    RegisteredIntake reported()
    {
        RegisterIntake in = sheet(now().addSecs(-120));
        in.children = {yui()};
        in.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3");
        IntakeRelative father;
        father.name = QStringLiteral("髙橋 健");
        father.kana = QStringLiteral("タカハシ ケン");
        father.relation.value = QStringLiteral("FATHER");
        father.guardian = father.cohabiting = true;
        in.family = {father};
        const RegisteredIntake intake = server.call(yamamoto, in);
        server.call(okada, meeting(intake));
        return intake;
    }

    /// Accepts the best offer for the child, as 山本 does in the queue.
    DecidedMatch linkChild()
    {
        const MatchQueue queue = server.call(yamamoto, ShowMatchQueue{});
        for (const MatchCase &one : queue.cases) {
            if (one.relation.value == QLatin1String("SELF") && !one.residents.isEmpty())
                return server.call(yamamoto, AcceptMatch{one.residents.first().match}, one.residents.first().version);
        }
        qFatal("nobody to link");
    }
};

} // namespace mimamori
