// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"

namespace mimamori {

/// Renews this terminal's certificate by itself when half of its life is over (PLT-01): asks over the connection that stands, keeps the
/// new pair, and uses it from the next start on. Only for certificates that were enrolled here.
class Renewal : public QObject {
    Q_OBJECT
public:
    Renewal(Api &api, QString settingsFile, QObject *parent = nullptr);

    /// Is it time for a certificate that lives from `from` to `until`?
    static bool isDue(const QDateTime &from, const QDateTime &until, const QDateTime &now);

Q_SIGNALS:
    void renewed();

private:
    void look();

    Api &m_api;
    QString m_settingsFile;
    QTimer m_daily;
    bool m_asked{};
};

} // namespace mimamori
