// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace mimamori {

/// OpenSSL's objects, freed by themselves.
template <class T, void (*Free)(T *)>
struct OpenSslFree {
    void operator()(T *object) const { Free(object); }
};
inline void freeBio(BIO *bio) { BIO_free_all(bio); }
inline void freeExtensions(STACK_OF(X509_EXTENSION) *list) { sk_X509_EXTENSION_pop_free(list, X509_EXTENSION_free); }

using BioPtr = std::unique_ptr<BIO, OpenSslFree<BIO, freeBio>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY, EVP_PKEY_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, OpenSslFree<X509_REQ, X509_REQ_free>>;
using CertificatePtr = std::unique_ptr<X509, OpenSslFree<X509, X509_free>>;
using ExtensionsPtr = std::unique_ptr<STACK_OF(X509_EXTENSION), OpenSslFree<STACK_OF(X509_EXTENSION), freeExtensions>>;
using StorePtr = std::unique_ptr<X509_STORE, OpenSslFree<X509_STORE, X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, OpenSslFree<X509_STORE_CTX, X509_STORE_CTX_free>>;

} // namespace mimamori
