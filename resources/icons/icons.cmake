# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Icons built into the client: Tabler Icons 3 (MIT, LICENSE.tabler), outline, unchanged. Only those in use.
set(ICON_NAMES
    alert-triangle
    arrow-right
    bed
    building
    calendar
    chart-bar
    check
    chevron-down
    chevron-right
    clipboard-list
    clock
    device-desktop
    edit
    file-text
    folder
    gavel
    history
    home
    id
    list
    lock
    map-pin
    message-circle
    paperclip
    phone
    plus
    printer
    refresh
    search
    settings
    shield-lock
    user
    user-plus
    users
)
