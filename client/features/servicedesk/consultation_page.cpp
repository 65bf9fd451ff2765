// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/consultation_page.h"

#include "core/session.h"
#include "model/servicedesk/consultation.h"
#include "shell/act_page.h"
#include "ui/record_table.h"

#include <QCoreApplication>

namespace mimamori {

ConsultationPage::ConsultationPage(ClientContext &context) : RecordListPage(recordType<Consultation>(), context)
{
    setAct<AnswerConsultation>(6, tr("Answer"), true);
    setAct<WithdrawConsultation>(11, tr("Withdraw"), true);
    setAct<RaiseConsultation>(12, tr("Raise"), false);
}

template <class In>
void ConsultationPage::setAct(int key, const QString &word, bool ofCurrent)
{
    if (!context().session.may(In::operation))
        return;
    setFunctionKey(key, [this, ofCurrent] {
        const qint64 id = table()->currentId();
        if (ofCurrent && !id)
            return;
        const QCborMap initial = ofCurrent ? QCborMap{{QStringLiteral("consultation"), id}} : QCborMap();
        open(actPage<In>(context(), QCoreApplication::translate("record", recordType<In>().label()), initial, {"consultation"}, [this](const QCborMap &) { refresh(); }));
    }, word);
}

Page *consultationPage(ClientContext &context)
{
    return new ConsultationPage(context);
}

} // namespace mimamori
