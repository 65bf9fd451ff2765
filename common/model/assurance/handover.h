// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "record/describe.h"

namespace mimamori {

struct HandoverState { static constexpr auto table = "handover_state"; };
struct HandoverTrouble { static constexpr auto table = "handover_trouble"; };

/// Everything handed over as files that need no system to be read (EXP-01): asked for by one person, approved by another, made by the server.
struct Handover {
    static constexpr auto recordName = "handover";
    Ref<Handover> id{};
    QString number{};
    QString reason{};
    Code<HandoverState> state{}; ///< WAITING, RETURNED, APPROVED, MAKING, MADE, FAILED
    qint64 percent{};            ///< how far the making is
    Ref<AppUser> askedBy{};
    QDateTime askedAt{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    QDateTime madeAt{};
    QString file{};              ///< its name in the server's folder
    qint64 bytes{};
    QString sha256{};            ///< of the sealed file: to be told in writing
    qint64 tables{}, rows{}, attachments{};
    Code<HandoverTrouble> why{}; ///< of FAILED
    qint64 attachment{};         ///< that could not be read
    static void describe(Describe &d);
};

struct HandoverAsked {
    Ref<Handover> handover{};
    QString number{};
    Code<HandoverState> state{};
    static void describe(Describe &d);
};

/// Asks for one; an approver of the city decides, then it is made.
struct AskHandover {
    static constexpr auto operation = "handover.ask";
    using Reply = HandoverAsked;
    QString reason{};
    static void describe(Describe &d);
};

} // namespace mimamori
