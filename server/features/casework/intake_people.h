// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/intake.h"

#include <QHash>

namespace mimamori {

/// Brings the people of an intake sheet into person, child_file and family_member: the chosen ones as they are (what was empty
/// is filled, nothing is overwritten), the others anew. Relatives typed once stand in the file of every child of the sheet.
class IntakePeople {
public:
    IntakePeople(Context &context, const RegisterIntake &sheet, qint64 office, QDate receivedOn)
        : m_context(context), m_sheet(sheet), m_office(office), m_receivedOn(receivedOn) {}

    /// The file of a child, found or opened (locked: two sheets about one child go one after the other), with the actor's office in
    /// charge of it.
    ChildFile fileOf(const IntakeChild &child);
    /// Puts the relatives, the address and the phone of the sheet into a file and folds the search keys.
    void addFamily(const ChildFile &file);
    /// A child chosen among the residents is linked to that resident, and protected if the register protects it. Throws
    /// Problem{"not_found", "children.atena_no"} for a resident who is not there, "not_again" when the child is another one already.
    void linkResident(const ChildFile &file, const IntakeChild &child);

private:
    std::optional<ChildFile> knownFile(Ref<Person> person);
    ChildFile openFile(Ref<Person> person, bool provisional);
    void takeCharge(Ref<ChildFile> file);
    void completePerson(const IntakeChild &child);
    Ref<Person> relativeIn(const ChildFile &file, qsizetype index);
    void addWhereabouts(Ref<Person> person);

    Context &m_context;
    const RegisterIntake &m_sheet;
    qint64 m_office;
    QDate m_receivedOn;
    QHash<qsizetype, Ref<Person>> m_relatives; ///< by their place on the sheet, once made or found
};

/// 女児・3歳くらい, from what little was said; empty when nothing was.
QString provisionalLabel(const IntakeChild &child);

} // namespace mimamori
