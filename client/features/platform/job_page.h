// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/job.h"
#include "shell/page.h"

#include <QTimer>

namespace mimamori {

class LineTable;

/// 自動処理: every job, when it runs next, how its last runs ended; F12 runs one now (PLT-03).
class JobPage : public Page {
    Q_OBJECT
public:
    explicit JobPage(ClientContext &context);
    void activated() override;
    void show(const JobViews &jobs);
    LineTable *jobs() const { return m_jobs; }
    LineTable *runs() const { return m_runs; }

private:
    void showRuns(int line);
    void runNow();

    JobViews m_views;
    LineTable *m_jobs;
    LineTable *m_runs;
    QTimer m_again; ///< while one waits for a run that was asked for
};

Page *jobPage(ClientContext &context);

} // namespace mimamori
