// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_work.h"
#include "shell/page.h"

namespace mimamori {

class Draft;
class InquirySimilarPanel;
class RecordForm;

/// 問合せの受付: a call written down in 20 seconds (INQ-01). Caller, what, F12; everything else may stay empty.
class InquiryReceivePage : public Page {
    Q_OBJECT
public:
    explicit InquiryReceivePage(ClientContext &context);
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;
    RecordForm *form() const { return m_form; }
    InquirySimilarPanel *similar() const { return m_similar; }

private:
    void fresh();
    void receive();
    void look();
    bool isTouched() const;

    RecordForm *m_form;
    InquirySimilarPanel *m_similar;
    Draft *m_draft;
    bool m_sending{};
};

Page *inquiryReceivePage(ClientContext &context);

} // namespace mimamori
