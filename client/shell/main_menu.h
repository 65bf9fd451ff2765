// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"

class QMenu;
class QWidget;

namespace mimamori {

class MainWindow;

/// F10: text size, what Enter does, password, lock, sign out. Deletes itself when closed.
QMenu *makeMainMenu(ClientContext &context, MainWindow &window);

} // namespace mimamori
