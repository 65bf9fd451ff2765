// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

namespace mimamori {

class RecordForm;

/// 緊急閲覧: opens a file one may not see, by its number and with a reason. Says before what will happen: who hears of it.
class BreakGlassPage : public Page {
    Q_OBJECT
public:
    explicit BreakGlassPage(ClientContext &context, const QString &number = {});
    RecordForm *form() const { return m_form; }
    void activated() override;
    void breakGlass();

private:
    RecordForm *m_form;
    QByteArray m_key;
};

Page *breakGlassPage(ClientContext &context);

} // namespace mimamori
