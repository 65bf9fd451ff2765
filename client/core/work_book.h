// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "model/platform/my_work.h"

#include <QTimer>

namespace mimamori {

class Session;

/// What waits for the person who is signed in, kept fresh: asked again when an event says that something of theirs or of their
/// offices has changed, and each minute anyway. My work shows it, the status strip counts it, wherever the person is.
class WorkBook : public QObject {
    Q_OBJECT
public:
    WorkBook(Api &api, Session &session, QObject *parent = nullptr);

    const MyWork &work() const { return m_work; }
    bool isLoaded() const { return m_loaded; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void start();

    Api &m_api;
    Session &m_session;
    MyWork m_work;
    bool m_loaded{};
    QTimer m_soon;   ///< several events at once make one question
    QTimer m_minute;
};

} // namespace mimamori
