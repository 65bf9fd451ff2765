// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QTextBrowser;

namespace mimamori {

/// The manual (documents/manual) carried in the program, opened by F1 at the page of the screen in use (PLT-09, DOC-01).
class HelpPage : public Page {
    Q_OBJECT
public:
    HelpPage(ClientContext &context, const QString &name);
    QTextBrowser *browser() const { return m_browser; }

private:
    void show(const QString &name);

    QTextBrowser *m_browser;
};

/// Is there a page of this name in the manual?
bool hasManual(const QString &name);

/// The manual in a window of its own, for the screens before the frame: enrolment, sign-in. Esc closes it.
QTextBrowser *manualWindow(QWidget *over, const QString &name);
/// F1 on such a screen.
void openManualByF1(QWidget *page, const QString &name);

} // namespace mimamori
