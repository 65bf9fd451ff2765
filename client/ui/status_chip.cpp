// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_chip.h"

#include "ui/part.h"
#include "ui/style.h"


namespace mimamori {

QString standingShape(Standing standing)
{
    static const char16_t shapes[] = {u'▲', u'◆', u'●', u'○', u'‖', u'✓'};
    return QChar(shapes[int(standing)]);
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Overdue: return standingShape(standing) + u' ' + StatusChip::tr("overdue");
    case Standing::Today: return standingShape(standing) + u' ' + StatusChip::tr("today");
    case Standing::Soon: return standingShape(standing) + u' ' + StatusChip::tr("within 3 days");
    case Standing::Later: return standingShape(standing) + u' ' + StatusChip::tr("later");
    case Standing::Paused: return standingShape(standing) + u' ' + StatusChip::tr("paused");
    case Standing::Done: return standingShape(standing) + u' ' + StatusChip::tr("done");
    }
    Q_UNREACHABLE();
}

QColor standingColour(Standing standing)
{
    static const QColor colours[] = {colour::danger, colour::warning, colour::accent, colour::text, colour::text, colour::good};
    return colours[int(standing)];
}

StatusChip::StatusChip(Standing standing, const QString &words, QWidget *parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(standing, words);
}

StatusChip::StatusChip(const QByteArray &kind, const QString &words, QWidget *parent) : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(kind, words);
}

void StatusChip::set(Standing standing, const QString &words)
{
    static const char *kinds[] = {"overdue", "today", "soon", "later", "paused", "done"};
    set(QByteArray(kinds[int(standing)]), words.isEmpty() ? standingText(standing) : standingShape(standing) + u' ' + words);
}

void StatusChip::set(const QByteArray &kind, const QString &words)
{
    setText(words);
    setLook(this, "chip", kind.constData());
}

} // namespace mimamori
