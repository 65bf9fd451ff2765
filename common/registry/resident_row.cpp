// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/resident_row.h"

#include <QHash>

namespace mimamori {

namespace {

constexpr const char *names[residentColumnCount] = {
    "atena_no", "hist_no", "setai_no", "status", "kind",
    "name", "name_alpha", "alias", "old_name", "kana", "kana_confirmed", "old_kana",
    "birth_raw", "sex", "relation_text", "relation_code", "head_name",
    "zip", "addr_code", "addr_town", "addr_banchi", "katagaki", "ward_code", "district", "school_district",
    "addr_set_date", "resident_since", "prev_addr", "dest_addr_planned", "dest_addr_fixed",
    "event_code", "event_date", "proc_date", "notify_date", "todoke_date", "removal_reason",
    "nationality", "residence_status", "period_end",
    "suppress_kind", "suppress_from", "suppress_to", "suppress_provisional",
    "update_kind", "source_seq",
};

} // namespace

QByteArray residentColumnName(ResidentColumn column)
{
    return names[int(column)];
}

int residentColumnIndex(QByteArrayView name)
{
    static const QHash<QByteArray, int> indexes = [] {
        QHash<QByteArray, int> made;
        for (int i = 0; i < residentColumnCount; ++i)
            made.insert(names[i], i);
        return made;
    }();
    return indexes.value(name.toByteArray(), -1);
}

bool isCounted(ResidentColumn column)
{
    return column == ResidentColumn::AtenaNo || column == ResidentColumn::HistNo || column == ResidentColumn::SetaiNo || column == ResidentColumn::SourceSeq;
}

} // namespace mimamori
