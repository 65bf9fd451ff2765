// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace mimamori {

/// The operations board as one screen of text: a mark, a word and a figure a line; the worst in red where the terminal has colours, never in
/// colour alone.
QString boardText(const QJsonObject &board, const QJsonObject &welcome, bool colours);
/// Requests a second on each server between two boards.
QString loadText(const QJsonObject &before, const QJsonObject &board, qint64 seconds);

} // namespace mimamori
