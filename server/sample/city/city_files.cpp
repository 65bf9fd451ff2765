// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/city/city_files.h"

#include "registry/register_writer.h"
#include "sample/city/typing.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace mimamori {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

[[noreturn]] void cannot(const char *what, const QString &path)
{
    throw std::runtime_error(std::string(what) + " " + path.toStdString());
}

void makeDirectory(const QString &path)
{
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerOnly | QFileDevice::ExeOwner))
        cannot("cannot make the directory", path);
}

void open(QFile &file)
{
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered) || !file.setPermissions(ownerOnly))
        cannot("cannot write", file.fileName());
}

/// One file of rows in one layout.
class OpenFile {
public:
    OpenFile(const Layout &layout, const QString &path) : m_file(path)
    {
        open(m_file);
        m_writer = std::make_unique<RegisterWriter>(layout, m_file);
    }
    void write(const ResidentRow &row) { m_writer->write(row); }
    void finish()
    {
        m_writer->finish();
        m_file.close();
        if (m_file.error() != QFileDevice::NoError)
            cannot("cannot write", m_file.fileName());
    }

private:
    QFile m_file;
    std::unique_ptr<RegisterWriter> m_writer;
};

using OpenFiles = std::vector<std::unique_ptr<OpenFile>>;

OpenFiles openFiles(const CityFilesOptions &options, const char *kind, QDate date)
{
    OpenFiles files;
    for (const QString &name : options.layouts) {
        const Layout layout = shippedLayout(name);
        const char *ending = layout.form == Layout::Form::Csv ? "csv" : layout.form == Layout::Form::Tsv ? "tsv" : "dat";
        files.push_back(std::make_unique<OpenFile>(layout, QStringLiteral("%1/%2/%3-%4.%5").arg(options.directory, name, QLatin1String(kind),
            plainDate(date), QLatin1String(ending))));
    }
    return files;
}

void finish(const OpenFiles &files)
{
    for (const auto &file : files)
        file->finish();
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (QString cell : cells) {
        const bool needed = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"'));
        quoted << (needed ? QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"') : cell);
    }
    return quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

void writeLabels(const QString &directory, const SampleCity &city)
{
    const QList<LabelledPerson> labels = drawLabels(city, std::min(5000, city.persons() / 10));
    QFile people(directory + QStringLiteral("/labels.csv")), truth(directory + QStringLiteral("/labels_truth.csv"));
    open(people);
    open(truth);
    QByteArray typed = "person_id,name,kana,birth,sex,address,guardian_name,guardian_kana\r\n", known = "person_id,atena_no\r\n";
    int id = 0;
    for (const auto &[person, atena] : labels) {
        const QString number = QString::number(++id);
        typed += csvLine({number, person.name, person.kana, person.birth, person.sex, person.address, person.guardianName, person.guardianKana});
        known += csvLine({number, atena});
    }
    if (people.write(typed) != typed.size() || truth.write(known) != known.size())
        cannot("cannot write", people.fileName());
}

} // namespace

QStringList shippedLayouts()
{
    QStringList names = QDir(QStringLiteral(":/registry")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

Layout shippedLayout(const QString &name)
{
    QFile file(QStringLiteral(":/registry/%1.json").arg(name));
    if (!shippedLayouts().contains(name) || !file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no such layout; there are: " + shippedLayouts().join(QStringLiteral(", ")).toStdString());
    return parseLayout(file.readAll());
}

void writeCityFiles(const CityFilesOptions &options)
{
    makeDirectory(options.directory);
    for (const QString &layout : options.layouts)
        makeDirectory(options.directory + QLatin1Char('/') + layout);
    SampleCity city(options.city);
    const OpenFiles full = openFiles(options, "full", city.today());
    city.forEach([&full](const ResidentRow &row) {
        for (const auto &file : full)
            file->write(row);
    });
    finish(full);
    writeLabels(options.directory, city);
    for (int day = 0; day < options.days; ++day) {
        const QList<ResidentRow> rows = city.playDay();
        const OpenFiles daily = openFiles(options, "daily", city.today());
        for (const ResidentRow &row : rows) {
            for (const auto &file : daily)
                file->write(row);
        }
        finish(daily);
    }
}

} // namespace mimamori
