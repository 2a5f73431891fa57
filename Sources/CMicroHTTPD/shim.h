#include <microhttpd.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* MHD_start_daemon is variadic, so it is called here. */

/* What of a daemon's options is decided by its owner. */
struct cmhd_options {
  int listen_socket;
  unsigned int threads;
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
static inline const struct sockaddr *cmhd_address(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return info ? info->client_addr : NULL;
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

/* Starts a daemon on a socket that already listens; NULL where it cannot be started. */
static inline struct MHD_Daemon *cmhd_start(
    struct cmhd_options options, MHD_AccessHandlerCallback handler,
    void *(*target)(void *context, const char *uri, struct MHD_Connection *connection),
    MHD_RequestCompletedCallback completed, MHD_AcceptPolicyCallback admits,
    MHD_NotifyConnectionCallback connects, void *context) {
  /* A pool of one is no pool: the library wants it left out. */
  unsigned int pool = options.threads > 1 ? options.threads : 0;
  return MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TURBO | MHD_USE_ITC | MHD_ALLOW_SUSPEND_RESUME, 0, admits, context, handler, context,
      MHD_OPTION_LISTEN_SOCKET, (MHD_socket)options.listen_socket,
      MHD_OPTION_THREAD_POOL_SIZE, pool,
      MHD_OPTION_CONNECTION_LIMIT, options.connections,
      MHD_OPTION_CONNECTION_TIMEOUT, options.timeout_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, options.memory_per_connection,
      MHD_OPTION_URI_LOG_CALLBACK, target, context,
      MHD_OPTION_UNESCAPE_CALLBACK, &cmhd_keep_text, NULL,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_NOTIFY_CONNECTION, connects, context,
      MHD_OPTION_END);
}
