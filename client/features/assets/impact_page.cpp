// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assets/impact_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "ui/style.h"

#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

ImpactPage::ImpactPage(ClientContext &context, const ShowImpact &ask)
    : Page(context)
    , m_ask(ask)
    , m_lines(new LineTable(tr("What depends on it"), {tr("Steps"), tr("Code"), tr("Item"), tr("Class"), tr("By way of")}, 4,
          tr("No item is linked yet. Link the affected items first.")))
{
    setTitle(tr("Impact"));
    setIcon("list");
    setPageKey(QStringLiteral("impact/%1/%2").arg(ask.item.id).arg(ask.incident.id));
    setManual(QStringLiteral("config_item.list"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_lines);
    setFocusProxy(m_lines->view());
    setFunctionKey(5, [this] { activated(); });
}

void ImpactPage::activated()
{
    context().api.call(m_ask, this, [this](const Impact &impact) { show(impact); },
        [this](const Problem &why) { tellProblem(why, &recordType<ShowImpact>()); });
}

void ImpactPage::show(const Impact &impact)
{
    QList<QList<LineCell>> lines;
    const QDate today = japanDate(context().api.now());
    for (const ImpactLine &line : impact.lines) {
        const LineCell steps = line.distance == 0 ? LineCell{tr("▲ itself"), colour::danger, true} : LineCell{QString::number(line.distance)};
        lines << QList<LineCell>{steps, {line.code}, {line.name}, {context().codes.name(ConfigCategory::table, line.category.value, today)}, {line.via}};
    }
    m_lines->setLines(lines);
}

} // namespace mimamori
