// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/record_pages.h"

namespace mimamori {

/// 疑義・協議: the register; F12 raises one, F6 answers the one one stands on.
class ConsultationPage : public RecordListPage {
    Q_OBJECT
public:
    explicit ConsultationPage(ClientContext &context);

private:
    template <class In>
    void setAct(int key, const QString &word, bool ofCurrent);
};

Page *consultationPage(ClientContext &context);

} // namespace mimamori
