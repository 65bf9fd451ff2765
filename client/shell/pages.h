// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include <span>

namespace mimamori {

/// One screen that can be opened from the navigation or by its name from the search box. Each feature adds one line to features/pages.cpp.
struct PageEntry {
    int module;             ///< 1..9, see moduleTitle
    const char *icon;       ///< a name of resources/icons
    const char *title;      ///< QT_TRANSLATE_NOOP("page", …)
    const char *operation;  ///< shown only to those who may call it; "" = everybody
    Page *(*make)(ClientContext &);
    const char *group{""};  ///< QT_TRANSLATE_NOOP("page", …): the heading it is folded away under where a module has many pages
};

/// In the order of the navigation; the first of a module is what Alt+number opens.
std::span<const PageEntry> pageEntries();

QString pageTitle(const PageEntry &entry);
/// The translated heading; empty = none.
QString pageGroup(const PageEntry &entry);
/// 今日, 受付, ケース, 会議, 一時保護, 住民異動, 統計, 問合せ, 運用管理
QString moduleTitle(int module);
QByteArray moduleIcon(int module);

} // namespace mimamori
