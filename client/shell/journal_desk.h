// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"

#include <QObject>

namespace mimamori {

class MainWindow;

/// Lets the frame speak of journal and outbox: drafts of last time come back in their forms, what was sent or refused is said, two
/// versions are put side by side, the strip counts what is not sent. Closes the journal when the person goes.
class JournalDesk : public QObject {
    Q_OBJECT
public:
    JournalDesk(ClientContext &context, MainWindow &window);

private:
    void bringBack();
    void keepDesk();
    void sayTrouble();
    void stuck(qint64 row);
    void count();

    ClientContext &m_context;
    MainWindow &m_window;
};

} // namespace mimamori
