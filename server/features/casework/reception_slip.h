// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/paper.h"
#include "services/output_gate.h"

#include <functional>

namespace mimamori {

/// All that a 受付票 tells, read once; laid out twice: to hand its facts to the gate, and with what the gate left of them.
struct ReceptionSlip {
    struct Someone {
        qint64 person{};
        QString name{}, kana{}, sex{}, birth{}, relation{}, custody{}, occupation{}, zip{}, address{}, phone{}, school{};
        bool cohabiting{}, guardian{};
    };
    qint64 reception{};
    QList<qint64> childFiles{};
    bool abuse{};
    QString number{}, receivedAt{}, method{}, kind{}, route{}, category{}, abuseTypes{}, abuser{}, complaint{}, situation{}, injuries{}, currentPlace{},
        dangerNow{}, urgency{}, flags{}, policeNo{}, office{}, receivedBy{};
    QString reporterName{}, reporterOrganisation{}, reporterPhone{}, reporterRelation{}, reporterWishes{};
    QList<Someone> children{};
    QList<Someone> family{};
};

/// Reads it as the actor sees it. Throws Problem{"not_found", "reception"}.
ReceptionSlip readReceptionSlip(Context &context, Ref<Reception> reception);

/// Every text of the form goes through `out` exactly once, in a fixed order.
using FactOut = std::function<QString(FactClass cls, const QString &text, qint64 person)>;
QList<PaperBlock> layOutReceptionSlip(const ReceptionSlip &slip, bool withStamps, const FactOut &out);

/// 令和8年11月20日(金) 12:00
QString paperTime(const QDateTime &at);

} // namespace mimamori
