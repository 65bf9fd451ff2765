// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/child_file_view.h"
#include "model/casework/note.h"

#include <QCborMap>
#include <QFrame>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace mimamori {

class Draft;
class RecordForm;

/// Writes a progress note, changes an own draft or amends an approved note, beside the timeline it belongs to. F6 takes the other
/// children of the family along; F12 asks for approval.
class NoteEditor : public QFrame {
    Q_OBJECT
public:
    explicit NoteEditor(ClientContext &context, QWidget *parent = nullptr);
    /// Whose file it stands in: drafts are kept under its number, and named for the person.
    void setFile(qint64 childFile, const QString &name);
    void write(const ChildFileView &view);
    /// Opens what was left unsaved in this file, if anything was.
    void resume(const ChildFileView &view);
    /// Gets the note first: the timeline knows only the beginning of its text.
    void change(Ref<Note> note);
    void amend(Ref<Note> note);

    bool isChanged() const;
    RecordForm *form() const { return m_form; }
    /// F6: ticks every sibling, or none when all of them are.
    void toggleSiblings();
    void save(bool submit);
    void leave();
    /// What the server said no to: under its field, or above the form; a conflict shows the other version beside one's own.
    void refused(const Problem &problem);
    /// Throws what stands here away.
    void dropDraft();
    void setVisible(bool visible) override;

Q_SIGNALS:
    void saved(const QString &sentence);
    void closed();
    /// The editor appears or goes: something is being written here, or no more.
    void openChanged(bool open);

private:
    enum class Act { Write, Change, Amend };
    void begin(Act act, const RecordType &type, const QList<QByteArray> &hidden, const QCborMap &values, const QString &heading);
    void load(Act act, Ref<Note> note);
    void showSiblings(const ChildFileView &view);
    QCborMap request(bool submit) const;
    void showTheirs(const Problem &problem);
    void beginDraft();
    QCborMap readDraft() const;
    void showDraft(const QCborMap &draft);
    bool sentBack(int form, const Problem &problem);
    void sent(int form, bool submit, const QCborMap &out);

    ClientContext &m_context;
    Act m_act{Act::Write};
    qint64 m_note{};
    qint64 m_version{-1};
    Ref<CaseEpisode> m_episode{};
    qint64 m_file{};
    QString m_name;
    Draft *m_draft{};
    int m_round{}; // counts the forms shown here: an answer may be about an earlier one
    bool m_saving{};
    RecordForm *m_form{};
    QLabel *m_heading;
    QLabel *m_notice;
    QWidget *m_siblings;
    QVBoxLayout *m_place;
    QList<QPair<QCheckBox *, Ref<CaseEpisode>>> m_also;
};

} // namespace mimamori
