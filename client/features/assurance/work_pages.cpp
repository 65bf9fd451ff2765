// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/work_pages.h"

#include "core/api.h"
#include "core/session.h"
#include "model/assurance/carried_out.h"
#include "model/assurance/handover.h"
#include "model/assurance/improvement.h"
#include "model/servicedesk/anomaly.h"
#include "shell/act_page.h"
#include "ui/record_table.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

/// 改善: proposals and what a missed service level asks for (IMP-01).
class ImprovementPage : public WorkListPage {
public:
    explicit ImprovementPage(ClientContext &context) : WorkListPage(recordType<Improvement>(), context)
    {
        setAct<SetImprovementPolicy>(6, WorkListPage::tr("Policy"), "improvement");
        setAct<FinishImprovement>(11, WorkListPage::tr("Done"), "improvement");
        setAct<ProposeImprovement>(12, WorkListPage::tr("Propose"));
    }
};

/// 計画停止: asked for by the operation, approved by the city.
class PlannedStopPage : public WorkListPage {
public:
    explicit PlannedStopPage(ClientContext &context) : WorkListPage(recordType<PlannedStop>(), context)
    {
        setAct<DraftPlannedStop>(12, WorkListPage::tr("Ask for a stop"));
    }
};

/// 異常の記録 (MON-02).
class AnomalyPage : public WorkListPage {
public:
    explicit AnomalyPage(ClientContext &context) : WorkListPage(recordType<Anomaly>(), context)
    {
        setAct<DecideAnomaly>(6, WorkListPage::tr("Decide"), "anomaly");
        setAct<FinishAnomaly>(11, WorkListPage::tr("Done"), "anomaly");
        setAct<RecordAnomaly>(12, WorkListPage::tr("Record"));
    }
};

/// データ引継ぎ: asked for here, approved by the city, made by the server; F5 shows how far it is (EXP-01).
class HandoverPage : public WorkListPage {
public:
    explicit HandoverPage(ClientContext &context) : WorkListPage(recordType<Handover>(), context)
    {
        setAct<AskHandover>(12, WorkListPage::tr("Ask for a hand-over"));
    }
};

/// 持出しの記録: what leaves the building, approved before, and its return (SEC-01).
class CarriedOutPage : public WorkListPage {
public:
    explicit CarriedOutPage(ClientContext &context) : WorkListPage(recordType<CarriedOut>(), context)
    {
        setAct<BringBack>(11, WorkListPage::tr("Back"), "carried_out");
        setAct<AskCarryingOut>(12, WorkListPage::tr("Ask to take out"));
    }
};

/// 庁内作業の記録: who works in the city's rooms, approved before (SEC-01).
class SiteWorkPage : public WorkListPage {
public:
    explicit SiteWorkPage(ClientContext &context) : WorkListPage(recordType<SiteWork>(), context)
    {
        setAct<FinishSiteWork>(11, WorkListPage::tr("Work ended"), "site_work");
        setAct<AskSiteWork>(12, WorkListPage::tr("Ask for work"));
    }
};

} // namespace

QCborMap WorkListPage::chosen(const QByteArray &column) const
{
    const qint64 id = table()->currentId();
    return id ? QCborMap{{QString::fromLatin1(column), id}} : QCborMap();
}

template <class In>
void WorkListPage::setAct(int key, const QString &word, const QByteArray &column)
{
    if (!context().session.may(In::operation))
        return;
    setFunctionKey(key, [this, column] {
        const QCborMap initial = column.isEmpty() ? QCborMap() : chosen(column);
        if (!column.isEmpty() && initial.isEmpty())
            return;
        const QString title = QCoreApplication::translate("record", recordType<In>().label());
        open(actPage<In>(context(), title, initial, column.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{column}, [this](const QCborMap &) { refresh(); }));
    }, word);
}

Page *improvementPage(ClientContext &context)
{
    return new ImprovementPage(context);
}

Page *plannedStopPage(ClientContext &context)
{
    return new PlannedStopPage(context);
}

Page *handoverPage(ClientContext &context)
{
    return new HandoverPage(context);
}

Page *carriedOutPage(ClientContext &context)
{
    return new CarriedOutPage(context);
}

Page *siteWorkPage(ClientContext &context)
{
    return new SiteWorkPage(context);
}

Page *anomalyPage(ClientContext &context)
{
    return new AnomalyPage(context);
}

} // namespace mimamori
