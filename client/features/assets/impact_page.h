// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assets/configuration.h"
#include "shell/page.h"
#include "ui/line_table.h"

namespace mimamori {

/// What depends on an item of the configuration, or on the items an incident hit, the nearest first.
class ImpactPage : public Page {
    Q_OBJECT
public:
    ImpactPage(ClientContext &context, const ShowImpact &ask);
    void activated() override;
    void show(const Impact &impact);
    LineTable *lines() const { return m_lines; }

private:
    ShowImpact m_ask;
    LineTable *m_lines;
};

} // namespace mimamori
