#include <microhttpd.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* MHD_start_daemon is variadic, so it is called here. */

/* What of a daemon's options is decided by its owner. */
struct cmhd_options {
  unsigned int connections;
  unsigned int timeout_seconds;
  size_t memory_per_connection;
};

/* The text of a request's target is taken from the URI callback, before any decoding; the library's own decoding of its
   copy is switched off, so that it cannot refuse or change anything. */
static inline size_t cmhd_keep_text(void *context, struct MHD_Connection *connection, char *text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

/* What is known of a connection; the library's own function is variadic. */
static inline int cmhd_descriptor(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}
static inline void *cmhd_context(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return info ? info->socket_context : NULL;
}

/* Lets an answer end with its connection rather than with a last chunk; variadic, too. */
static inline enum MHD_Result cmhd_set_unchunked(struct MHD_Response *response) {
  return MHD_set_response_options(response, MHD_RF_HTTP_VERSION_1_0_ONLY, MHD_RO_END);
}

/* Starts a daemon of one thread that is given its connections; NULL where it cannot be started. */
static inline struct MHD_Daemon *cmhd_start(
    struct cmhd_options options, MHD_AccessHandlerCallback handler,
    void *(*target)(void *context, const char *uri, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback completed, MHD_NotifyConnectionCallback connects, void *context) {
  return MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TURBO | MHD_USE_ITC | MHD_ALLOW_SUSPEND_RESUME |
          MHD_USE_NO_LISTEN_SOCKET,
      0, NULL, NULL, handler, context,
      MHD_OPTION_CONNECTION_LIMIT, options.connections,
      MHD_OPTION_CONNECTION_TIMEOUT, options.timeout_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.memory_per_connection,
      MHD_OPTION_URI_LOG_CALLBACK, target, context,
      MHD_OPTION_UNESCAPE_CALLBACK, &cmhd_keep_text, NULL,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_NOTIFY_CONNECTION, connects, context,
      MHD_OPTION_END);
}
