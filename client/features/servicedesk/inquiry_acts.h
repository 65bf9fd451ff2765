// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/servicedesk/inquiry_view.h"
#include "shell/page.h"

#include <QPushButton>

namespace mimamori {

/// What is seldom done to an inquiry (INQ-01): merged into another, split, linked, withdrawn, and each of these taken back. A button with a
/// menu that holds only what may be done now.
class InquiryActs : public QPushButton {
    Q_OBJECT
public:
    explicit InquiryActs(ClientContext &context, QWidget *parent = nullptr);
    void show(const InquiryView &view);

Q_SIGNALS:
    /// A form for the act is to be opened.
    void wanted(Page *form);
    /// Something was done; the lists are to be read again.
    void done(const QString &sentence);
    void failed(const Problem &problem);

private:
    void fill();
    void takeBack(const InquiryLinkLine &link);
    template <class In>
    void add(const QString &words, const QString &sentence);

    ClientContext &m_context;
    InquiryView m_view;
};

} // namespace mimamori
