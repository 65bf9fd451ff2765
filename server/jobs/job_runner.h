// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_engine.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace mimamori {

class Listener;

/// A job engine on a thread and connection of its own (role app_job): sleeps until one of its jobs is due, wakes early when any server
/// says that something became due, and survives an absence of the database. Runs from construction to destruction.
class JobRunner {
public:
    JobRunner(ConnectionConfig database, ServerServices &services, QList<JobDefinition> jobs);
    ~JobRunner();
    JobRunner(const JobRunner &) = delete;
    JobRunner &operator=(const JobRunner &) = delete;

    /// Looks now for what is due. From any thread.
    void wake();

private:
    void loop();
    void serve();
    void sleepUntil(const QDateTime &due);

    ConnectionConfig m_database;
    ServerServices &m_services;
    QList<JobDefinition> m_jobs;
    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_awake{};
    bool m_stopping{};
    JobEngine *m_engine{};
    std::unique_ptr<Listener> m_listener;
    std::thread m_thread;
};

} // namespace mimamori
