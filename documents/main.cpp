// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "record/codec.h"
#include "record/strict_cbor.h"
#include "render_paper.h"

#include <QFile>
#include <QGuiApplication>

#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr qint64 largestJob = 8 * 1024 * 1024;

/// The server ends a child that takes too long; this is the second fence, for when the server is gone.
void bound()
{
    const auto limit = [](auto what, rlim_t most) {
        const rlimit value{most, most};
        ::setrlimit(what, &value);
    };
    limit(RLIMIT_CORE, 0); // a core would hold what the paper says
    limit(RLIMIT_CPU, 20);
    limit(RLIMIT_DATA, rlim_t(768) * 1024 * 1024);
    ::alarm(30);
}

/// Exit status of a refused job; its problem code goes to standard error, never what the job held.
int refuse(const char *code)
{
    fprintf(stderr, "%s\n", code);
    return 2;
}

} // namespace

/// Turns one gated paper (a CBOR map on standard input) into a PDF on standard output. No database, no network, no files.
int main(int argc, char **argv)
{
    bound();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return refuse("streams");
    const QByteArray bytes = in.read(largestJob + 1);
    if (bytes.size() > largestJob)
        return refuse("paper_too_long");
    try {
        const QByteArray pdf = mimamori::renderPaper(mimamori::fromCbor<mimamori::PaperJob>(mimamori::readStrictCbor(bytes)));
        if (out.write(pdf) != pdf.size() || !out.flush())
            return refuse("streams");
    } catch (const mimamori::Problem &problem) {
        return refuse(problem.what());
    } catch (const std::bad_alloc &) {
        return refuse("memory");
    }
    return 0;
}
