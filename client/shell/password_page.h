// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

namespace mimamori {

class LineEdit;
class RecordForm;

/// Changes one's own password.
class PasswordPage : public Page {
    Q_OBJECT
public:
    explicit PasswordPage(ClientContext &context);
    void activated() override;

private:
    void change();

    RecordForm *m_form;
    LineEdit *m_again;
};

} // namespace mimamori
