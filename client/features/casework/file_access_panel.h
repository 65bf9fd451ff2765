// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/child_file_view.h"
#include "model/casework/file_access.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mimamori {

class FixedChoiceEdit;
class LineTable;
class RecordForm;

/// 注意・閲覧: the marks that whoever goes there must know, and who may know of the file: its level, the named persons, and those
/// from whom it is hidden (a relative or neighbour declares it).
class FileAccessPanel : public QWidget {
    Q_OBJECT
public:
    explicit FileAccessPanel(ClientContext &context, QWidget *parent = nullptr);
    void show(const ChildFileView &view);
    void refresh();
    /// F12: does what the part with the focus is for.
    void accept();
    bool isChanged() const;
    RecordForm *alertForm() const { return m_alert; }
    RecordForm *levelForm() const { return m_level; }
    RecordForm *hideForm() const { return m_hide; }
    LineTable *alerts() const { return m_alerts; }
    LineTable *people() const { return m_people; }
    void showPeople(const FileAccessLines &lines);

Q_SIGNALS:
    void changed(const QString &sentence);
    void failed(const mimamori::Problem &problem);
    /// The file was hidden from the person who looks at it.
    void gone();

private:
    QWidget *makeAlerts();
    QWidget *makeLevel();
    QWidget *makeHiding();
    QPushButton *button(const QString &text, void (FileAccessPanel::*act)());
    void fillAlerts();
    void setAlert();
    void endAlert();
    void setLevel();
    void hideFile();
    void sendHide(bool myself);
    void allowFile();
    void refused(RecordForm *form, const Problem &problem);

    ClientContext &m_context;
    ChildFileView m_view;
    FileAccessLines m_access;
    LineTable *m_alerts{};
    LineTable *m_people{};
    RecordForm *m_alert{};
    RecordForm *m_level{};
    RecordForm *m_hide{};
    FixedChoiceEdit *m_person{};
    QLabel *m_now{};
    QWidget *m_levelCard{};
    QWidget *m_alertAct{};
    QPushButton *m_end{};
    QPushButton *m_allow{};
};

} // namespace mimamori
