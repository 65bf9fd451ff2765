// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_work.h"
#include "shell/helpdesk.h"
#include "shell/page.h"

class QCheckBox;
class QLabel;

namespace mimamori {

class Draft;
class InquirySimilarPanel;
class RecordForm;

/// F7: the helpdesk is asked from where somebody stands (INQ-03). What goes with it is shown before it is sent; while it is typed,
/// FAQ and manual are offered, so that many a question answers itself.
class InquiryAskPage : public Page {
    Q_OBJECT
public:
    InquiryAskPage(ClientContext &context, const HelpdeskScene &scene);
    void activated() override;
    void canLeave(std::function<void(bool)> leave) override;
    AskInquiry request() const;
    RecordForm *form() const { return m_form; }
    InquirySimilarPanel *similar() const { return m_similar; }
    QCheckBox *withPicture() const { return m_withPicture; }

private:
    QWidget *sceneCard();
    void send();
    void sent(const InquiryDone &done);

    HelpdeskScene m_scene;
    RecordForm *m_form;
    InquirySimilarPanel *m_similar;
    QCheckBox *m_withPicture;
    QLabel *m_picture;
    Draft *m_draft;
    bool m_sending{};
};

} // namespace mimamori
