// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/service_level.h"
#include "shell/page.h"

namespace mimamori {

class LineTable;
class AllowanceChart;

/// サービスレベル: month by month and for the fiscal year, with what is left; Enter on a figure opens its records (SLA-01).
class ServiceLevelPage : public Page {
    Q_OBJECT
public:
    explicit ServiceLevelPage(ClientContext &context);
    void activated() override;
    void show(const ServiceLevels &levels);
    void showRecords(const ServiceRecords &records);
    LineTable *levels() const { return m_table; }
    LineTable *records() const { return m_records; }

private:
    void openCell();
    void otherYear(int by);

    LineTable *m_table;
    LineTable *m_records;
    AllowanceChart *m_chart;
    ServiceLevels m_levels;
    qint64 m_year{};
};

Page *serviceLevelPage(ClientContext &context);

} // namespace mimamori
