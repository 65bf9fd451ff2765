// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assets/usage_page.h"

#include "core/api.h"
#include "core/japan_time.h"

#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr const char *ways[] = {"FUNCTION", "OFFICE", "USER"};

} // namespace

UsagePage::UsagePage(ClientContext &context)
    : Page(context)
    , m_lines(new LineTable(tr("Use of the system"), {tr("Function, office or user"), tr("Acts"), tr("Users"), tr("Last used")}, 0, tr("Nobody has used the system in this time.")))
{
    setTitle(tr("Use of the system"));
    setIcon("chart-bar");
    setPageKey(QStringLiteral("config.usage"));
    setManual(QStringLiteral("config.usage"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_lines);
    setFocusProxy(m_lines->view());
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(6, [this] {
        m_by = (m_by + 1) % int(std::size(ways));
        activated();
    }, tr("Count by"));
}

void UsagePage::activated()
{
    ShowUsage ask;
    ask.by.value = QLatin1String(ways[m_by]);
    context().api.call(ask, this, [this](const Usage &usage) { show(usage); }, [this](const Problem &why) { tellProblem(why, &recordType<ShowUsage>()); });
}

void UsagePage::show(const Usage &usage)
{
    QList<QList<LineCell>> lines;
    for (const UsageLine &line : usage.lines)
        lines << QList<LineCell>{{line.what}, {QString::number(line.acts)}, {QString::number(line.users)}, {gridInstant(line.lastAt)}};
    m_lines->setLines(lines);
}

Page *usagePage(ClientContext &context)
{
    return new UsagePage(context);
}

} // namespace mimamori
