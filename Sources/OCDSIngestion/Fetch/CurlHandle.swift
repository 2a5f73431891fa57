internal import CCurl
internal import Glibc

/// Set up once: the library asks that nobody else does so at the same time.
private let isCurlReady = ccurl_start() != 0

/// A handle of the library: one request after the other, over the same connection where that can be.
@safe
struct CurlHandle: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  private var lines: UnsafeMutablePointer<curl_slist>?

  init() throws(FetchFailure.Reason) {
    guard isCurlReady, let handle = unsafe curl_easy_init() else {
      throw .internalError("curl_easy_init")
    }
    unsafe self.handle = handle
    unsafe lines = nil
  }

  // Sound: the handle and the list are this value's own, and the handle lets go of the list first.
  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(lines)
  }

  /// Sends a request and receives its answer, which goes to a transfer.
  ///
  /// Returns normally where the answer's head came in or the transfer stopped by itself.
  mutating func get(
    _ step: FetchStep,
    _ rules: FetchRules,
    into transfer: inout Transfer
  ) throws(FetchFailure.Reason) {
    unsafe curl_easy_reset(handle)
    unsafe curl_slist_free_all(lines)
    unsafe lines = nil
    for text in step.lines {
      // Sound: the list is grown only where that worked, and is freed once.
      guard let longer = unsafe curl_slist_append(lines, text) else {
        throw .internalError("curl_slist_append")
      }
      unsafe lines = longer
    }
    guard setOptions(step, rules) else {
      throw .internalError("curl_easy_setopt")
    }
    transfer.begin()
    // Sound: the library calls back within `curl_easy_perform` only, and the transfer outlives that.
    let handle = unsafe handle
    let code = unsafe withUnsafeMutablePointer(to: &transfer) { owner in
      guard
        unsafe ccurl_set_callbacks(handle, transferLine, transferBody, transferSocket, owner) != 0
      else { return CURLE_FAILED_INIT }
      let code = unsafe curl_easy_perform(handle)
      _ = unsafe ccurl_set_callbacks(handle, nil, nil, nil, nil)
      return code
    }
    if let stop = transfer.stop { throw stop }
    switch transfer.plan {
    case .whole, .rest:
      if code != CURLE_OK { throw reason(of: code, step, transfer) }
    case nil: throw code == CURLE_OK ? .garbled : reason(of: code, step, transfer)
    default: break
    }
  }

  private func setOptions(_ step: FetchStep, _ rules: FetchRules) -> Bool {
    let day = 86_400
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      // One file at a time gains nothing from later versions, and each has more that may go wrong.
      (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      (CURLOPT_HTTP09_ALLOWED, 0),
      (CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, min(max(rules.connectSeconds, 1), day) * 1000),
      (CURLOPT_TIMEOUT_MS, max(step.milliseconds, 1)),
      (CURLOPT_LOW_SPEED_LIMIT, min(max(rules.slowBytesPerSecond, 0), 1 << 30)),
      (CURLOPT_LOW_SPEED_TIME, min(max(rules.slowSeconds, 1), day)),
    ]
    let texts: [(CURLoption, String?)] = [
      (CURLOPT_URL, step.url),
      (CURLOPT_PROTOCOLS_STR, "http,https"),
      // An empty name is what keeps the environment's proxies out.
      (CURLOPT_PROXY, ""),
      (CURLOPT_NOPROXY, "*"),
      (CURLOPT_USERAGENT, rules.userAgent),
      (CURLOPT_ACCEPT_ENCODING, step.isDecoding ? "gzip" : nil),
    ]
    // Sound: texts are copied; the list lives as long as the handle.
    let areSet =
      numbers.allSatisfy { unsafe ccurl_set_number(handle, $0.0, $0.1) != 0 }
      && texts.allSatisfy { unsafe ccurl_set_text(handle, $0.0, $0.1) != 0 }
    return unsafe areSet && ccurl_set_lines(handle, lines) != 0
  }

  private func reason(
    of code: CURLcode,
    _ step: FetchStep,
    _ transfer: borrowing Transfer
  ) -> FetchFailure.Reason {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_COULDNT_RESOLVE_HOST: return .hostNotFound(step.host)
    case CURLE_COULDNT_CONNECT:
      if transfer.hasRefusedPeer { return .privateAddress(step.host) }
      let error = unsafe ccurl_number(handle, CURLINFO_OS_ERRNO)
      return error == Int(ECONNREFUSED) ? .refused : .unreachable
    case CURLE_PEER_FAILED_VERIFICATION:
      let found = unsafe ccurl_number(handle, CURLINFO_SSL_VERIFYRESULT)
      return .certificate(CertificateFault(verification: found))
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CERTPROBLEM:
      return .tls
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
      return .interrupted
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_UNSUPPORTED_PROTOCOL,
      CURLE_WRITE_ERROR:
      return .garbled
    case CURLE_URL_MALFORMAT: return .unusableAddress
    // Sound: the text is the library's own and stays.
    default: return .internalError(unsafe String(cString: curl_easy_strerror(code)))
    }
  }
}
