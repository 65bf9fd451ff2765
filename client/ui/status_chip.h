// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace mimamori {

/// How a due time stands: always shape, word and colour together.
enum class Standing { Overdue, Today, Soon, Later, Paused, Done };

/// "▲ 超過", "◆ 今日", "● 3日以内", "○ 以降", "‖ 停止中", "✓ 済".
QString standingText(Standing standing);
QString standingShape(Standing standing);
QColor standingColour(Standing standing);

/// A small coloured tag with words: a standing, or "danger", "warning", "info", "good", "plain".
class StatusChip : public QLabel {
    Q_OBJECT
public:
    explicit StatusChip(Standing standing, const QString &words = {}, QWidget *parent = nullptr);
    StatusChip(const QByteArray &kind, const QString &words, QWidget *parent = nullptr);
    void set(Standing standing, const QString &words = {});
    void set(const QByteArray &kind, const QString &words);
};

} // namespace mimamori
