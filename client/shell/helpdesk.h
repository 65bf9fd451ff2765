// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mimamori {

struct ClientContext;
class Page;

/// Where somebody stood who pressed F7: names of screens, keys and problem codes, never what was typed.
struct HelpdeskScene {
    QString screen{};      ///< the page's manual: "intake"
    QString lastError{};   ///< code and field of the last problem the page told
    QStringList actions{}; ///< the last screens and keys, newest last
    QByteArray picture{};  ///< PNG without any text that was on the screen; empty = none could be made
};

/// The page on which the helpdesk is asked (features/servicedesk/inquiry_ask_page.cpp), declared here for the frame.
Page *openAskPage(ClientContext &context, const HelpdeskScene &scene);

} // namespace mimamori
