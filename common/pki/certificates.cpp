// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pki/certificates.h"

#include "base/problem.h"
#include "pki/openssl_pointers.h"

#include <openssl/err.h>
#include <openssl/rand.h>

#include <stdexcept>

namespace mimamori {

namespace {

constexpr qsizetype longestRequest = 4096;
constexpr int serialBytes = 16;
constexpr int leastRsaBits = 3072;
constexpr int leastEcBits = 256;
constexpr long clockSlackSeconds = 300;

BioPtr reading(const QByteArray &pem)
{
    return BioPtr(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

/// No pass phrase is ever asked for.
int noPassword(char *, int, int, void *)
{
    return 0;
}

template <class Write>
QByteArray written(Write write)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || write(bio.get()) != 1)
        throw std::runtime_error("OpenSSL cannot write what it made");
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

void must(bool done)
{
    if (!done)
        throw std::runtime_error("OpenSSL refused a step of making a certificate");
}

void addName(X509_NAME *name, const char *part, const QByteArray &value)
{
    must(X509_NAME_add_entry_by_txt(name, part, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(value.constData()), int(value.size()), -1, 0) == 1);
}

RequestPtr parsedRequest(const QByteArray &pem)
{
    ERR_clear_error();
    if (pem.size() > longestRequest || pem.count("-----BEGIN") != 1)
        throw Problem("csr_malformed", "request");
    RequestPtr request(PEM_read_bio_X509_REQ(reading(pem).get(), nullptr, noPassword, nullptr));
    EVP_PKEY *key = request ? X509_REQ_get0_pubkey(request.get()) : nullptr;
    if (!key || X509_REQ_verify(request.get(), key) != 1)
        throw Problem("csr_malformed", "request");
    return request;
}

bool isStrong(X509_REQ *request)
{
    int hash = NID_undef;
    if (!OBJ_find_sigid_algs(X509_REQ_get_signature_nid(request), &hash, nullptr) || (hash != NID_sha256 && hash != NID_sha384 && hash != NID_sha512))
        return false;
    EVP_PKEY *key = X509_REQ_get0_pubkey(request);
    const int bits = EVP_PKEY_get_bits(key);
    if (EVP_PKEY_is_a(key, "RSA"))
        return bits >= leastRsaBits;
    return EVP_PKEY_is_a(key, "EC") && bits >= leastEcBits;
}

/// A terminal says who it is by one common name at most, and asks for nothing: neither other names nor powers.
bool isForeign(X509_REQ *request, const QString &terminal)
{
    const ExtensionsPtr wanted(X509_REQ_get_extensions(request));
    if (wanted && sk_X509_EXTENSION_num(wanted.get()) > 0)
        return true;
    const X509_NAME *subject = X509_REQ_get_subject_name(request);
    for (int i = 0; i < X509_NAME_entry_count(subject); ++i) {
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(subject, i);
        unsigned char *utf8 = nullptr;
        const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry));
        const QString value = size >= 0 ? QString::fromUtf8(reinterpret_cast<char *>(utf8), size) : QString();
        OPENSSL_free(utf8);
        if (OBJ_obj2nid(X509_NAME_ENTRY_get_object(entry)) != NID_commonName || value != terminal)
            return true;
    }
    return false;
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    must(extension && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

void setSerial(X509 *certificate)
{
    unsigned char bytes[serialBytes];
    must(RAND_bytes(bytes, serialBytes) == 1);
    bytes[0] &= 0x7f; // positive
    bytes[0] |= 0x40; // of full length
    BIGNUM *number = BN_bin2bn(bytes, serialBytes, nullptr);
    must(number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)));
    BN_free(number);
}

} // namespace

SigningRequest newSigningRequest(const QString &commonName)
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    const RequestPtr request(X509_REQ_new());
    must(key && request && X509_REQ_set_version(request.get(), 0) == 1 && X509_REQ_set_pubkey(request.get(), key.get()) == 1);
    if (!commonName.isEmpty())
        addName(X509_REQ_get_subject_name(request.get()), "CN", commonName.toUtf8());
    must(X509_REQ_sign(request.get(), key.get(), EVP_sha256()) > 0);
    return {written([&](BIO *bio) { return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); }),
        written([&](BIO *bio) { return PEM_write_bio_X509_REQ(bio, request.get()); })};
}

void checkSigningRequest(const QByteArray &requestPem, const QString &terminal)
{
    const RequestPtr request = parsedRequest(requestPem);
    if (!isStrong(request.get()))
        throw Problem("csr_weak", "request");
    if (isForeign(request.get(), terminal))
        throw Problem("csr_foreign", "request");
}

QByteArray signTerminal(const QByteArray &requestPem, const QString &terminal, const Issuer &issuer, const QDateTime &notAfter)
{
    const RequestPtr request = parsedRequest(requestPem);
    const CertificatePtr ca(PEM_read_bio_X509(reading(issuer.certificatePem).get(), nullptr, noPassword, nullptr));
    const KeyPtr caKey(PEM_read_bio_PrivateKey(reading(issuer.keyPem).get(), nullptr, noPassword, nullptr));
    if (!ca || !caKey || X509_check_private_key(ca.get(), caKey.get()) != 1)
        throw std::runtime_error("the CA that signs terminals and its key cannot be read or do not belong together");
    const CertificatePtr made(X509_new());
    must(made && X509_set_version(made.get(), 2) == 1);
    setSerial(made.get());
    must(X509_set_issuer_name(made.get(), X509_get_subject_name(ca.get())) == 1);
    addName(X509_get_subject_name(made.get()), "O", "Mimamori");
    addName(X509_get_subject_name(made.get()), "CN", terminal.toUtf8());
    must(X509_gmtime_adj(X509_getm_notBefore(made.get()), -clockSlackSeconds) && ASN1_TIME_set(X509_getm_notAfter(made.get()), time_t(notAfter.toSecsSinceEpoch())));
    must(X509_set_pubkey(made.get(), X509_REQ_get0_pubkey(request.get())) == 1);
    addExtension(made.get(), ca.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(made.get(), ca.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(made.get(), ca.get(), NID_ext_key_usage, "clientAuth");
    addExtension(made.get(), ca.get(), NID_subject_key_identifier, "hash");
    addExtension(made.get(), ca.get(), NID_authority_key_identifier, "keyid,issuer");
    must(X509_sign(made.get(), caKey.get(), EVP_sha256()) > 0);
    return written([&](BIO *bio) { return PEM_write_bio_X509(bio, made.get()); });
}

bool isServerOf(const QByteArray &certificateDer, const QByteArray &caDer, const QString &host)
{
    ERR_clear_error();
    const auto parsed = [](const QByteArray &der) {
        const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
        return CertificatePtr(d2i_X509(nullptr, &at, long(der.size())));
    };
    const CertificatePtr leaf = parsed(certificateDer);
    const CertificatePtr ca = parsed(caDer);
    const StorePtr store(X509_STORE_new());
    const StoreContextPtr context(X509_STORE_CTX_new());
    if (!leaf || !ca || !store || !context || X509_STORE_add_cert(store.get(), ca.get()) != 1
        || X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), nullptr) != 1)
        return false;
    X509_VERIFY_PARAM *wanted = X509_STORE_CTX_get0_param(context.get());
    const QByteArray name = host.toUtf8();
    const bool isAddress = X509_VERIFY_PARAM_set1_ip_asc(wanted, name.constData()) == 1;
    if (!isAddress && X509_VERIFY_PARAM_set1_host(wanted, name.constData(), size_t(name.size())) != 1)
        return false;
    return X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_SSL_SERVER) == 1 && X509_verify_cert(context.get()) == 1;
}

} // namespace mimamori
