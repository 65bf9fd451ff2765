// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_rows.h"

#include "base/uuid7.h"
#include "db/connection.h"
#include "model/casework/note.h"
#include "record/codec.h"

#include <QCborMap>

namespace mimamori::load {

namespace {

/// Open episodes that each terminal's person may write to.
std::vector<QList<qint64>> episodesOf(BenchCity &city, int most)
{
    static constexpr Sql find{"bench_episodes",
        "select array(select e.id from case_episode e where e.office = p.office order by e.id limit $2) "
        "from app_user u join user_post p on p.app_user = u.id where u.login_name = $1"};
    const auto db = city.superview();
    std::vector<QList<qint64>> out;
    for (const Account &account : city.accounts(city.plan().terminals))
        out.push_back(db->queryOne(find, {account.loginName, most})->integerList(0));
    return out;
}

} // namespace

std::vector<std::vector<LoadRequest>> childReads(BenchCity &city, int most)
{
    std::vector<std::vector<LoadRequest>> out;
    for (const QList<qint64> &episodes : episodesOf(city, most)) {
        std::vector<LoadRequest> own;
        for (qint64 id : episodes)
            own.push_back({requestBytes("case_episode.get", {{QStringLiteral("record"), id}}), cborPair(QStringLiteral("id"), id)});
        out.push_back(std::move(own));
    }
    return out;
}

std::vector<LoadRequest> codeReads(BenchCity &city)
{
    std::vector<LoadRequest> out;
    for (int i = 1; i <= city.plan().codes; ++i) {
        const QString code = QString::number(i);
        out.push_back({requestBytes("code.get", {{QStringLiteral("code_table"), QStringLiteral("bench")}, {QStringLiteral("code"), code}}),
                       cborPair(QStringLiteral("code"), code)});
    }
    return out;
}

NoteWriter::NoteWriter(BenchCity &city) : m_episodes(episodesOf(city, 100))
{
}

LoadRequest NoteWriter::next(int terminal)
{
    const QList<qint64> &own = m_episodes[size_t(terminal)];
    const qint64 episode = own[qsizetype(m_next++ % size_t(own.size()))];
    WriteNote note;
    note.episodes = {{episode}};
    note.at = QDateTime::currentDateTimeUtc().addSecs(-60);
    note.kind.value = QStringLiteral("VISIT");
    note.body = QStringLiteral("家庭訪問。本児と面接し、変わりないことを確認した。");
    return {requestBytes("note.write", toCbor(note), newUuid7()), cborPair(QStringLiteral("episode"), episode)};
}

} // namespace mimamori::load
