// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock/calendar.h"
#include "clock/rule.h"
#include "clock/time_source.h"
#include "model/platform/server.h"
#include "security/permissions.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace mimamori {

struct Installation;

/// What all workers share: read-only after start, or replaced as a whole (permissions, rules). Made by main, handed down.
class ServerServices {
public:
    struct Config {
        QString storeDirectory{};   ///< encrypted attachments and issued papers
        QByteArray storeKey{};      ///< 32 bytes, wraps one data key per owner (kept in a file of the service user)
        QString renderProgram{};    ///< mimamori-render
        QString environment{};      ///< '' in production, 'training'
        QString smtpUrl{};          ///< smtp://host:port, empty = mails wait in the outbox
        QString mailFrom{};
        QString registryDrop{};     ///< folder into which the city drops its register files; empty = none
        QString registryLayouts{};  ///< directory of the city's own layout files
        QString registryLayout{};   ///< of dropped files whose marker names none
        QString minimumClient{QStringLiteral("0.1.0")}; ///< older clients are turned away
        std::shared_ptr<const Installation> installation{}; ///< what doctor and enrolment know of the machine; null in tests without
    };
    /// The rules and the calendar as the database holds them on this day.
    struct ClockBook {
        ClockRuleSet rules;
        BusinessCalendar calendar;
    };

    ServerServices(Config config, const TimeSource &time) : m_config(std::move(config)), m_time(time) {}

    const Config &config() const { return m_config; }
    const TimeSource &time() const { return m_time; }
    std::shared_ptr<const PermissionTable> permissions() const { return std::atomic_load(&m_permissions); }
    std::shared_ptr<const ClockBook> clockBook() const { return std::atomic_load(&m_clockBook); }
    void setPermissions(std::shared_ptr<const PermissionTable> table) { std::atomic_store(&m_permissions, std::move(table)); }
    void setClockBook(std::shared_ptr<const ClockBook> book) { std::atomic_store(&m_clockBook, std::move(book)); }
    /// Whether anything may be written now, and what people are told when not; in force for every request and job that begins.
    RunningState state() const { return *std::atomic_load(&m_state); }
    void setState(RunningState state) { std::atomic_store(&m_state, std::make_shared<const RunningState>(std::move(state))); }
    bool isReadOnly() const { return state().state == QLatin1String("READ_ONLY"); }
    /// Wakes the job runner now: something has become due earlier than it planned to look. Set by the runner.
    std::function<void()> wakeJobs = [] {};

private:
    Config m_config;
    const TimeSource &m_time;
    std::shared_ptr<const PermissionTable> m_permissions;
    std::shared_ptr<const ClockBook> m_clockBook;
    std::shared_ptr<const RunningState> m_state{std::make_shared<const RunningState>()};
};

} // namespace mimamori
