// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"

namespace mimamori {

class CodeBook;
class Session;

/// Something the server told this person at once. Holds kinds and numbers only: it may stand on a screen that others see.
struct Notice {
    qint64 id{};
    QString kind{};        ///< code table task_kind
    QString about{};       ///< number of the case or reception, name of the clock's rule
    qint64 childFile{};    ///< 0 = of no file
    QDateTime at{};
    bool seen{};
};

/// The pop-ups of the person who is signed in, newest first, as they come in over the live topic "user/<me>". What is to be done
/// stands in My work all the same; this only says that it came.
class NoticeBook : public QObject {
    Q_OBJECT
public:
    NoticeBook(Api &api, Session &session, QObject *parent = nullptr);

    const QList<Notice> &notices() const { return m_notices; }
    int unseen() const;
    void seeAll();
    /// 期限の接近 安全確認（48時間） C-R08-000412; never a name.
    static QString words(const CodeBook &codes, const Notice &notice);

Q_SIGNALS:
    void arrived(const mimamori::Notice &notice);
    void changed();

private:
    void hear(const QByteArray &topic, const QCborMap &out);

    Api &m_api;
    Session &m_session;
    qint64 m_user{};
    QList<Notice> m_notices;
};

} // namespace mimamori
