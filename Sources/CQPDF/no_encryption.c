// Debian's static qpdf deciphers by GnuTLS, of which there is no static library. Encrypted files are refused, so the
// functions that it calls are given here and fail. They are hidden: where the shared qpdf is linked it has the real ones.
#define REFUSE(name) \
  __attribute__((visibility("hidden"))) int name(void) { return -1; }

REFUSE(gnutls_cipher_init)
REFUSE(gnutls_cipher_encrypt2)
REFUSE(gnutls_cipher_decrypt2)
REFUSE(gnutls_hash_init)
REFUSE(gnutls_hash)
REFUSE(gnutls_rnd)

__attribute__((visibility("hidden"))) unsigned gnutls_cipher_get_key_size(int cipher) {
  (void)cipher;
  return 0;
}
__attribute__((visibility("hidden"))) void gnutls_cipher_deinit(void *handle) { (void)handle; }
__attribute__((visibility("hidden"))) void gnutls_hash_deinit(void *handle, void *digest) {
  (void)handle;
  (void)digest;
}
__attribute__((visibility("hidden"))) const char *gnutls_strerror(int error) {
  (void)error;
  return "encrypted files are not read";
}
