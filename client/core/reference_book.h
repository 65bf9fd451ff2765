// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborMap>
#include <QHash>
#include <QObject>
#include <QSet>

namespace mimamori {

class Api;

/// What a row is called where only one line is wanted: its name, title, number or login name, in this order.
QString rowTitle(const QCborMap &row);

/// The names behind references, asked for with `<record>.get` when first needed and kept for the session.
class ReferenceBook : public QObject {
    Q_OBJECT
public:
    explicit ReferenceBook(Api &api, QObject *parent = nullptr) : QObject(parent), m_api(api) {}

    /// The name if it is known; otherwise empty, and `changed` tells when it has come.
    QString name(const QByteArray &record, qint64 id);
    void put(const QByteArray &record, qint64 id, const QString &name);
    void clear();

Q_SIGNALS:
    void changed(const QByteArray &record);

private:
    Api &m_api;
    QHash<QByteArray, QHash<qint64, QString>> m_names;
    QSet<QPair<QByteArray, qint64>> m_asked;
};

} // namespace mimamori
