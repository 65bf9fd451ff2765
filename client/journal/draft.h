// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "journal/draft_bar.h"

#include <QCborMap>
#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QWidget;

namespace mimamori {

class Journal;

/// A draft as it stands in the journal.
struct DraftView {
    qint64 row{};
    QString key{};       ///< of the form it belongs to: "intake/…", "child_file/12/note", "record/office/5"
    QString what{};      ///< for the person: "受付", "記録: 髙橋 優衣"
    QDateTime keptAt{};  ///< UTC
    QCborMap values{};   ///< what the form's `read` gave
    QCborMap typed{};    ///< text that is no value yet: half a date, what the input method still composes

    QCborMap toRow() const;
    static bool isDraft(const QCborMap &row);
    static DraftView fromRow(qint64 row, const QCborMap &content);
};

/// All drafts of the journal, oldest first.
QList<DraftView> draftsIn(const Journal &journal);

/// Keeps what is typed in one form in the journal, within a second of the key and with what the input method has not committed yet,
/// and brings it back after whatever happened. One for each form; the form only says how it is read and shown.
class Draft : public QObject {
    Q_OBJECT
public:
    struct Form {
        QWidget *root{};                             ///< whose fields are watched
        std::function<QCborMap()> read{};            ///< all that stands in the form
        std::function<void(const QCborMap &)> show{};
    };

    Draft(ClientContext &context, Form form, QObject *parent);
    ~Draft() override;

    /// The form shows something fresh: what stands there now is untouched. A draft of that key in the journal is brought back, now
    /// or as soon as the journal is open.
    void begin(const QString &key, const QString &what);
    /// What stands there now counts as untouched (the server's newest state was shown).
    void rebase();
    /// Nothing is watched until the next begin(); the draft stays.
    void stop();
    /// Saved, or thrown away by the person: the draft goes, nothing is watched until the next begin().
    void drop();
    /// Keeps what stands there now; the timer does it by itself.
    void keep();
    /// For the outbox: the draft as it stands, which then goes with the entry in one commit.
    DraftView handOver();
    /// The outbox gave the text back (refused): watched and kept again.
    void takeBack();

    const QString &key() const { return m_key; }
    /// Something of this form stands in the journal.
    bool isKept() const { return m_row != 0; }
    bool isBroughtBack() const { return m_broughtBack; }
    QDateTime keptAt() const { return m_keptAt; }
    /// Says that an earlier draft stands in the form, with the button that throws it away; hidden otherwise.
    DraftBar *bar() const { return m_bar; }
    /// Asks, and shows the form as it was before the draft.
    void askDiscard();

Q_SIGNALS:
    void kept();
    void broughtBack();
    void discarded();

private:
    struct Snapshot {
        QCborMap values{};
        QCborMap typed{};
        bool operator==(const Snapshot &) const = default;
    };
    Journal *journal() const;
    Snapshot snapshot() const;
    void touched();
    void bringBack();

    ClientContext &m_context;
    Form m_form;
    QPointer<DraftBar> m_bar;
    QString m_key;
    QString m_what;
    Snapshot m_clean;
    Snapshot m_last;
    qint64 m_row{};
    QDateTime m_keptAt;
    bool m_watching{};
    bool m_broughtBack{};
    QTimer m_soon;  ///< after a key
    QTimer m_pulse; ///< what came without one: dictation, a screen reader, a list that pops up
};

} // namespace mimamori
