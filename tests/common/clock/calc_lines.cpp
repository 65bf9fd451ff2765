// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The calculators on stdin and stdout, as a program small enough for a test to start and talk to.
#include "console/calc.h"

int main()
{
    return mimamori::runCalcOnStandardStreams();
}
