// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/generic.h"

namespace mimamori {

void ListRecords::describe(Describe &d)
{
    d.record("record.list", QT_TRANSLATE_NOOP("record", "List"));
    d.field<&ListRecords::filter>("filter", QT_TRANSLATE_NOOP("record", "Filter")).length(100);
    d.field<&ListRecords::owner>("owner", QT_TRANSLATE_NOOP("record", "Belongs to"));
    d.field<&ListRecords::sort>("sort", QT_TRANSLATE_NOOP("record", "Sort")).length(40);
    d.field<&ListRecords::limit>("limit", QT_TRANSLATE_NOOP("record", "Rows")).range(1, 1000);
    d.field<&ListRecords::offset>("offset", QT_TRANSLATE_NOOP("record", "From row")).range(0, 10'000'000);
}

void GetRecord::describe(Describe &d)
{
    d.record("record.get", QT_TRANSLATE_NOOP("record", "Open"));
    d.field<&GetRecord::record>("record", QT_TRANSLATE_NOOP("record", "Record")).required().range(1, Q_INT64_C(0x7fffffffffffffff));
}

void CodeView::describe(Describe &d)
{
    d.record("code", QT_TRANSLATE_NOOP("record", "Code"));
    d.field<&CodeView::table>("code_table", QT_TRANSLATE_NOOP("record", "Code table"));
    d.field<&CodeView::code>("code", QT_TRANSLATE_NOOP("record", "Code"));
    d.field<&CodeView::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&CodeView::shortName>("short_name", QT_TRANSLATE_NOOP("record", "Short name"));
    d.field<&CodeView::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&CodeView::sort>("sort", QT_TRANSLATE_NOOP("record", "Sort"));
    d.field<&CodeView::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from"));
    d.field<&CodeView::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until"));
    d.field<&CodeView::attributes>("attributes", QT_TRANSLATE_NOOP("record", "Attributes")).longText();
}

void CodeTables::describe(Describe &d)
{
    d.record("code_tables", QT_TRANSLATE_NOOP("record", "Code tables"));
    d.group<&CodeTables::codes>("codes", QT_TRANSLATE_NOOP("record", "Codes"));
}

void ListCodes::describe(Describe &d)
{
    d.record("code.list", QT_TRANSLATE_NOOP("record", "Code tables"));
    d.field<&ListCodes::on>("on", QT_TRANSLATE_NOOP("record", "On day"));
}

void GetCode::describe(Describe &d)
{
    d.record("code.get", QT_TRANSLATE_NOOP("record", "Code"));
    d.field<&GetCode::table>("code_table", QT_TRANSLATE_NOOP("record", "Code table")).required().length(60);
    d.field<&GetCode::code>("code", QT_TRANSLATE_NOOP("record", "Code")).required().length(60);
    d.field<&GetCode::on>("on", QT_TRANSLATE_NOOP("record", "On day"));
}

void TownView::describe(Describe &d)
{
    d.record("town", QT_TRANSLATE_NOOP("record", "Town"));
    d.field<&TownView::zip>("zip", QT_TRANSLATE_NOOP("record", "Postal code"));
    d.field<&TownView::ward>("ward", QT_TRANSLATE_NOOP("record", "Ward"));
    d.field<&TownView::town>("town", QT_TRANSLATE_NOOP("record", "Town"));
    d.field<&TownView::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&TownView::townCode>("town_code", QT_TRANSLATE_NOOP("record", "Town code"));
}

void Towns::describe(Describe &d)
{
    d.record("towns", QT_TRANSLATE_NOOP("record", "Towns"));
    d.group<&Towns::towns>("towns", QT_TRANSLATE_NOOP("record", "Towns"));
}

void FindTowns::describe(Describe &d)
{
    d.record("town.find", QT_TRANSLATE_NOOP("record", "Find town"));
    d.field<&FindTowns::text>("text", QT_TRANSLATE_NOOP("record", "Text")).required().length(40);
}

} // namespace mimamori
