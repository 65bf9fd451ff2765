// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_pki.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace mimamori {

namespace {

constexpr char kConfiguration[] = R"([ca]
default_ca = here
[here]
dir = .
database = $dir/index.txt
rand_serial = yes
new_certs_dir = $dir
default_md = sha256
unique_subject = no
policy = any
[any]
commonName = supplied
[req]
distinguished_name = dn
[dn]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[server]
basicConstraints = CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost,IP:127.0.0.1
[terminal]
basicConstraints = CA:FALSE
extendedKeyUsage = clientAuth
[both]
basicConstraints = CA:FALSE
extendedKeyUsage = clientAuth,serverAuth
[none]
basicConstraints = CA:FALSE
)";

QString stamp(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyMMddHHmmss'Z'"));
}

} // namespace

bool TestPki::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    const bool good = process.waitForFinished(30'000) && process.exitCode() == 0;
    if (!good)
        qWarning() << arguments << process.readAll();
    return good;
}

bool TestPki::key(const QString &name) const
{
    return openssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("EC"),
                    QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-out"),
                    name + QStringLiteral(".key")});
}

bool TestPki::authority(const QString &name) const
{
    return key(name)
        && openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-new"), QStringLiteral("-config"),
                    QStringLiteral("pki.cnf"), QStringLiteral("-extensions"), QStringLiteral("authority"),
                    QStringLiteral("-key"), name + QStringLiteral(".key"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=Test City CA"), QStringLiteral("-days"), QStringLiteral("30"),
                    QStringLiteral("-out"), name + QStringLiteral(".pem")});
}

bool TestPki::issue(const QString &name, const QString &commonName, const QString &issuer, const QString &section,
                    int startDay, int endDay) const
{
    return key(name)
        && openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-config"), QStringLiteral("pki.cnf"),
                    QStringLiteral("-key"), name + QStringLiteral(".key"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=") + commonName, QStringLiteral("-out"), name + QStringLiteral(".csr")})
        && openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
                    QStringLiteral("-config"), QStringLiteral("pki.cnf"), QStringLiteral("-cert"),
                    issuer + QStringLiteral(".pem"), QStringLiteral("-keyfile"), issuer + QStringLiteral(".key"),
                    QStringLiteral("-extensions"), section, QStringLiteral("-startdate"), stamp(startDay),
                    QStringLiteral("-enddate"), stamp(endDay), QStringLiteral("-in"), name + QStringLiteral(".csr"),
                    QStringLiteral("-out"), name + QStringLiteral(".pem")});
}

bool TestPki::make()
{
    QFile configuration(file(QStringLiteral("pki.cnf")));
    QFile index(file(QStringLiteral("index.txt")));
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(kConfiguration) < 0
        || !index.open(QIODevice::WriteOnly))
        return false;
    configuration.close();
    index.close();
    const QString ca = QStringLiteral("ca");
    const QString client = QStringLiteral("terminal");
    const QString t1 = QStringLiteral("T-0001");
    return authority(ca) && authority(QStringLiteral("other_ca"))
        && issue(QStringLiteral("server"), QStringLiteral("localhost"), ca, QStringLiteral("server"))
        && issue(client, t1, ca, client) && issue(QStringLiteral("second"), QStringLiteral("T-0002"), ca, client)
        && issue(QStringLiteral("unlisted"), t1, ca, client)
        && issue(QStringLiteral("expired"), t1, ca, client, -30, -1)
        && issue(QStringLiteral("not_yet_valid"), t1, ca, client, 2, 30)
        && issue(QStringLiteral("no_purpose"), t1, ca, QStringLiteral("none"))
        && issue(QStringLiteral("both_purposes"), t1, ca, QStringLiteral("both"))
        && issue(QStringLiteral("foreign"), t1, QStringLiteral("other_ca"), client)
        && key(QStringLiteral("self_signed"))
        && openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-new"), QStringLiteral("-config"),
                    QStringLiteral("pki.cnf"), QStringLiteral("-extensions"), client, QStringLiteral("-key"),
                    QStringLiteral("self_signed.key"), QStringLiteral("-subj"), QStringLiteral("/CN=") + t1,
                    QStringLiteral("-out"), QStringLiteral("self_signed.pem")});
}

bool TestPki::makeWeak()
{
    return openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:1024"),
                    QStringLiteral("-nodes"), QStringLiteral("-config"), QStringLiteral("pki.cnf"),
                    QStringLiteral("-extensions"), QStringLiteral("terminal"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=T-0001"), QStringLiteral("-keyout"), QStringLiteral("weak.key"),
                    QStringLiteral("-out"), QStringLiteral("weak.pem")});
}

QByteArray TestPki::fingerprint(const QString &name) const
{
    const QList<QSslCertificate> found = QSslCertificate::fromPath(file(name + QStringLiteral(".pem")));
    return found.isEmpty() ? QByteArray() : found.first().digest(QCryptographicHash::Sha256).toHex();
}

QSslConfiguration TestPki::client(const QString &name, QSsl::SslProtocol protocol) const
{
    QSslConfiguration configuration;
    configuration.setProtocol(protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(QSslCertificate::fromPath(file(QStringLiteral("ca.pem"))));
    if (!name.isEmpty()) {
        QFile keyFile(file(name + QStringLiteral(".key")));
        if (keyFile.open(QIODevice::ReadOnly))
            configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(file(name + QStringLiteral(".pem"))));
    }
    return configuration;
}

} // namespace mimamori
