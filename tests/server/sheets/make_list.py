# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a list of users as a personnel section makes it, by openpyxl.  usage: make_list.py FILE.xlsx"""
import datetime
import sys

import openpyxl
from openpyxl.styles import Font

book = openpyxl.Workbook()
notes = book.active
notes.title = "記入要領"
notes.sheet_state = "hidden"
notes["A1"] = "この表は削除しないでください"
sheet = book.create_sheet("職員名簿")
sheet["A1"] = "令和8年度　システム利用者一覧（人事異動後）"
sheet["A1"].font = Font(bold=True, size=14)
sheet.merge_cells("A1:F1")
sheet["F2"] = "家庭支援課作成"
sheet.append([])
sheet.append(["職員番号", "氏名", "所属", "役職", "開始日", "メール"])
sheet.append([12, "髙橋 健", "北区", "担当", datetime.date(2026, 4, 1), "takahashi@example.jp"])
sheet.append(["yamamoto", "山本 由紀", None, "係長", "令和8年4月1日", None])
sheet.merge_cells("C5:C6")
sheet["A5"].number_format = "00000"
sheet["E5"].number_format = '[$-411]ggge"年"m"月"d"日"'
sheet["F7"] = '=CONCATENATE("a","b")'
sheet["A7"] = True
sheet["XEX8"].number_format = "@"  # formatted, empty, far away
sheet.row_dimensions[6].hidden = True
book.save(sys.argv[1])
