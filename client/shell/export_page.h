// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/export.h"
#include "shell/page.h"
#include "ui/choice_edits.h"

#include <QCborMap>

namespace mimamori {

class RecordForm;

/// A few fixed values to choose from, where no code table stands behind them.
class FixedChoiceEdit : public ChoiceEdit {
    Q_OBJECT
public:
    explicit FixedChoiceEdit(const QList<std::pair<QString, QString>> &valuesAndWords, QWidget *parent = nullptr);
    void setValue(const QVariant &value) override;

private:
    void search(const QString &typed) override;

    QList<std::pair<QString, QString>> m_values;
};

/// Hands a list out as a file (F9): to whom and why, then the server's output gate, then the file. Each output is a line of the
/// export register.
class ExportPage : public Page {
    Q_OBJECT
public:
    ExportPage(const RecordType &type, ClientContext &context, qint64 owner, const QString &filter);
    RecordForm *form() const { return m_form; }

private:
    void ask();
    void fetch(const OutputView &output);
    void fetchMore();
    void finish();

    RecordForm *m_form;
    QCborMap m_fixed;
    OutputView m_output;
    QByteArray m_bytes;
    bool m_busy{};
};

} // namespace mimamori
