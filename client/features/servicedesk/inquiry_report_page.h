// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_report.h"
#include "shell/page.h"

class QLabel;

namespace mimamori {

class LineTable;
class RecordForm;

/// 問い合わせ実績・報告書 of any period (INQ-04): F12 counts, F9 hands the inquiries out as a file through the output gate.
class InquiryReportPage : public Page {
    Q_OBJECT
public:
    explicit InquiryReportPage(ClientContext &context);
    void show(const InquiryReport &report);
    LineTable *figures() const { return m_figures; }
    RecordForm *form() const { return m_form; }
    QString sums() const;

private:
    void count();
    QString keyWords(const InquiryFigure &figure) const;

    RecordForm *m_form;
    QLabel *m_sums;
    LineTable *m_figures;
};

Page *inquiryReportPage(ClientContext &context);

} // namespace mimamori
