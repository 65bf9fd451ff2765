// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/people.h"

#include "japanese/phone.h"
#include "model/casework/candidates.h"
#include "services/case_file.h"
#include "services/person_search.h"

#include <algorithm>

namespace mimamori {

void notePhone(Context &context, Ref<Person> person, const QString &number, const QString &caution)
{
    if (number.trimmed().isEmpty())
        return;
    const QString digits = phoneDigits(number).value.value_or(QString());
    const auto known = context.records().where<PersonPhone>("person = $1 and valid_to is null", {person.id});
    for (const Stored<PersonPhone> &phone : known) {
        if (phone.record.number == number || (!digits.isEmpty() && phone.record.digits == digits))
            return;
    }
    PersonPhone phone;
    phone.person = person;
    phone.number = number;
    phone.digits = digits;
    phone.caution = caution;
    context.records().insert(phone);
}

Ref<Person> relativeNamed(Context &context, Ref<ChildFile> file, const QString &relation, const QString &name, const QString &kana)
{
    static constexpr Sql family{"file_family",
        "select p.id, p.name, p.kana from family_member m join person p on p.id = m.person where m.child_file = $1 and m.relation = $2 order by "
        "m.id"};
    const QStringList typed = familyKeys(name, kana);
    const Rows rows = context.db().query(family, {file.id, relation});
    for (const Row &row : rows) {
        const QStringList known = familyKeys(row.text("name"), row.text("kana"));
        if (std::any_of(typed.begin(), typed.end(), [&](const QString &key) { return known.contains(key); }))
            return {row.integer("id")};
    }
    return {};
}

void settlePerson(Context &context, Ref<ChildFile> file, Ref<Person> person, const char *record, qint64 id)
{
    refreshPersonKey(context, person.id);
    const QList<qint64> files = filesOfPerson(context, person.id);
    for (const qint64 of : files)
        tellFile(context, of, record, id);
    context.audited("person", {person.id}, file ? file.id : files.value(0));
}

} // namespace mimamori
