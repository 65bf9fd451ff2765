// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/describe.h"

namespace mimamori {

const Field *RecordType::field(QByteArrayView column) const
{
    for (const Field &f : m_fields) {
        if (f.column == column)
            return &f;
    }
    return nullptr;
}

Describe &Describe::record(const char *name, const char *label)
{
    m_type.m_name = name;
    m_type.m_label = label;
    return *this;
}

Field &Describe::add(const char *column, const char *label, Kind kind)
{
    Q_ASSERT_X(!m_type.field(column), m_type.m_name.constData(), "a column is described twice");
    Field f;
    f.column = column;
    f.label = label;
    f.section = m_section;
    f.kind = kind;
    m_type.m_fields.append(f);
    return m_type.m_fields.last();
}

void Describe::setOwner(QVariant (*value)(const void *))
{
    for (qsizetype i = 0; i < m_type.m_fields.size(); ++i) {
        if (m_type.m_fields[i].value == value)
            m_type.m_owner = i;
    }
    Q_ASSERT_X(m_type.m_owner >= 0, m_type.m_name.constData(), "partOf names a field that is not described yet");
}

} // namespace mimamori
