// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/export.h"
#include "shell/page.h"

#include <QCborMap>

class QLabel;

namespace mimamori {

class LineEdit;
class RecordForm;

/// Hands a list out as a file (F9): to whom and why, then the server's output gate, then the file. Where the gate wants somebody to
/// look again (protected whereabouts), nothing goes out before it is confirmed in words. Each output is a line of the export register.
class ExportPage : public Page {
    Q_OBJECT
public:
    ExportPage(const RecordType &type, ClientContext &context, qint64 owner, const QString &filter);
    RecordForm *form() const { return m_form; }
    LineEdit *confirmation() const { return m_why; }
    /// What the server answered to the request; for tests.
    void take(const OutputView &output) { fetch(output); }

private:
    QWidget *makeConfirmation();
    void ask();
    void askConfirmation(const OutputView &output);
    void forgetConfirmation();
    void fetch(const OutputView &output);
    void fetchMore();
    void finish();

    RecordForm *m_form;
    QWidget *m_confirm;
    QLabel *m_question;
    LineEdit *m_why;
    qint64 m_withheld{}; ///< the output that waits for the second look; 0 = none
    QCborMap m_fixed;
    OutputView m_output;
    QByteArray m_bytes;
    bool m_busy{};
};

} // namespace mimamori
