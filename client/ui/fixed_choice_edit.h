// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/choice_edits.h"

namespace mimamori {

/// A few fixed values to choose from, where no code table stands behind them.
class FixedChoiceEdit : public ChoiceEdit {
    Q_OBJECT
public:
    explicit FixedChoiceEdit(const QList<std::pair<QString, QString>> &valuesAndWords, QWidget *parent = nullptr);
    void setChoices(const QList<std::pair<QString, QString>> &valuesAndWords) { m_values = valuesAndWords; }
    void setValue(const QVariant &value) override;

private:
    void search(const QString &typed) override;

    QList<std::pair<QString, QString>> m_values;
};

} // namespace mimamori
