// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assets/configuration.h"
#include "shell/page.h"
#include "ui/line_table.h"

namespace mimamori {

/// How much the system is used in the last 31 days: by function, office or user (F6 goes on to the next).
class UsagePage : public Page {
    Q_OBJECT
public:
    explicit UsagePage(ClientContext &context);
    void activated() override;
    void show(const Usage &usage);
    LineTable *lines() const { return m_lines; }

private:
    int m_by{};
    LineTable *m_lines;
};

Page *usagePage(ClientContext &context);

} // namespace mimamori
