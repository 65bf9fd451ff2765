// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assets/asset_pages.h"

#include "core/session.h"
#include "features/assets/impact_page.h"
#include "model/assets/life_cycle.h"
#include "shell/act_page.h"
#include "ui/record_table.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

/// 構成台帳 (CFG-01): F11 shows what depends on an item.
class ConfigItemPage : public AssetListPage {
public:
    explicit ConfigItemPage(ClientContext &context) : AssetListPage(recordType<ConfigItem>(), context)
    {
        if (context.session.may(ShowImpact::operation))
            setRowAct(11, AssetListPage::tr("Impact"), [this](qint64 id) { open(new ImpactPage(this->context(), ShowImpact{{id}, {}})); });
    }
};

/// 構成の相違: what was measured and is not in the register.
class ConfigDriftPage : public AssetListPage {
public:
    explicit ConfigDriftPage(ClientContext &context) : AssetListPage(recordType<ConfigDrift>(), context)
    {
        setAct<AcceptDrift>(6, AssetListPage::tr("Take over"), "drift");
    }
};

/// 保守計画 (MNT-01).
class MaintenancePlanPage : public AssetListPage {
public:
    explicit MaintenancePlanPage(ClientContext &context) : AssetListPage(recordType<MaintenancePlan>(), context)
    {
        setAct<ReviseMaintenance>(6, AssetListPage::tr("Revise"), "plan");
        setAct<SubmitMaintenance>(7, AssetListPage::tr("Submit"), "plan");
        setAct<FinishMaintenance>(11, AssetListPage::tr("Done"), "plan");
        setAct<DraftMaintenance>(12, AssetListPage::tr("New plan"));
    }
};

} // namespace

void AssetListPage::setRowAct(int key, const QString &word, std::function<void(qint64 id)> act)
{
    setFunctionKey(key, [this, act = std::move(act)] {
        if (const qint64 id = table()->currentId())
            act(id);
    }, word);
}

template <class In>
void AssetListPage::setAct(int key, const QString &word, const QByteArray &column)
{
    if (!context().session.may(In::operation))
        return;
    const auto act = [this, column](qint64 id) {
        const QCborMap initial = id ? QCborMap{{QString::fromLatin1(column), id}} : QCborMap();
        const QString title = QCoreApplication::translate("record", recordType<In>().label());
        open(actPage<In>(context(), title, initial, id ? QList<QByteArray>{column} : QList<QByteArray>(), [this](const QCborMap &) { refresh(); }));
    };
    if (column.isEmpty())
        setFunctionKey(key, [act] { act(0); }, word);
    else
        setRowAct(key, word, act);
}

Page *configItemPage(ClientContext &context)
{
    return new ConfigItemPage(context);
}

Page *configDriftPage(ClientContext &context)
{
    return new ConfigDriftPage(context);
}

Page *maintenancePlanPage(ClientContext &context)
{
    return new MaintenancePlanPage(context);
}

} // namespace mimamori
