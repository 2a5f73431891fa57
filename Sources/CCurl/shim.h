#include <curl/curl.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <netinet/in.h>

/* The library sets and tells everything through functions of variable arguments, which are not imported; one stands here
   for each type of value. */

/* Copies within the kernel from where one file is to where the other is, at most so many bytes, sharing blocks where the
   file system can; as copy_file_range(2), which the C library declares to GNU programs only. What is fetched from this
   machine, or kept, is copied so. */
ssize_t copy_file_range(int from, off_t *from_offset, int to, off_t *to_offset, size_t length, unsigned flags);
static inline long ccurl_copy(int from, off_t *from_offset, int to, off_t *to_offset, size_t length) {
  return copy_file_range(from, from_offset, to, to_offset, length, 0);
}

/* Sets the library up; to be called once, before any other call. */
static inline int ccurl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; }

static inline int ccurl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value) == CURLE_OK;
}

/* Sets a text, which the library copies; NULL takes it back. */
static inline int ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value) == CURLE_OK;
}

/* Sets the lines that are added to the request's head; the list must live as long as the handle uses it. */
static inline int ccurl_set_lines(CURL *handle, struct curl_slist *lines) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, lines) == CURLE_OK;
}

/* Sets what is called with the lines of the answer's head, with its body, and to open a socket; each gets `owner`. */
static inline int ccurl_set_callbacks(CURL *handle, curl_write_callback line, curl_write_callback body,
                                      curl_opensocket_callback open, void *owner) {
  return curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, line) == CURLE_OK &&
         curl_easy_setopt(handle, CURLOPT_HEADERDATA, owner) == CURLE_OK &&
         curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body) == CURLE_OK &&
         curl_easy_setopt(handle, CURLOPT_WRITEDATA, owner) == CURLE_OK &&
         curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open) == CURLE_OK &&
         curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, owner) == CURLE_OK;
}

/* Tells a number; 0 where there is none. */
static inline long ccurl_number(CURL *handle, CURLINFO what) {
  long value = 0;
  return curl_easy_getinfo(handle, what, &value) == CURLE_OK ? value : 0;
}

/* Copies the network address that is about to be connected to, and gives its length: 4, 16, or 0 where it is of a family
   other than IP. */
static inline size_t ccurl_peer(const struct curl_sockaddr *peer, uint8_t *room) {
  if (peer->family == AF_INET && peer->addrlen >= sizeof(struct sockaddr_in)) {
    memcpy(room, &((const struct sockaddr_in *)&peer->addr)->sin_addr, 4);
    return 4;
  }
  if (peer->family == AF_INET6 && peer->addrlen >= sizeof(struct sockaddr_in6)) {
    memcpy(room, &((const struct sockaddr_in6 *)&peer->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}
