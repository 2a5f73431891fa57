/// What is done with an answer, decided from its head.
enum ResponsePlan: Hashable {
  /// The body is the file.
  case whole
  /// The body is the rest of the file.
  case rest
  /// What is asked for is elsewhere.
  case redirect([UInt8])
  /// There is no newer version.
  case notModified
  /// The rest cannot be had: all of it is to be asked for.
  case startAnew
  case fail(FetchFailure.Reason)

  /// What was asked for.
  struct Question: Hashable {
    /// The byte from which the rest was asked for; nil where all was.
    var offset: Int?
    /// The version whose rest was asked for.
    var partial: Validators?
    /// Whether a condition was set.
    var isConditional = false
    var maximumSize: Int
  }

  init(_ head: ResponseHead, to question: Question) {
    switch head.status {
    case 200:
      self = ResponsePlan.whole(head, question)
    case 206:
      self = ResponsePlan.rest(head, question)
    case 304 where question.isConditional:
      self = .notModified
    case 301, 302, 303, 307, 308:
      if let location = head["location"], !location.isEmpty {
        self = .redirect(location)
      } else {
        self = .fail(.status(head.status))
      }
    case 416 where question.offset != nil:
      self = .startAnew
    default:
      self = .fail(.status(head.status))
    }
  }

  private static func whole(_ head: ResponseHead, _ question: Question) -> ResponsePlan {
    if let length = head.contentLength, length > question.maximumSize {
      return .fail(.tooLarge(question.maximumSize))
    }
    switch head.encoding {
    case nil: return .whole
    // The library decodes only where it was told to ask for it, which is where all is asked for.
    case "gzip", "x-gzip": return question.offset == nil ? .whole : .startAnew
    default: return question.offset == nil ? .fail(.garbled) : .startAnew
    }
  }

  private static func rest(_ head: ResponseHead, _ question: Question) -> ResponsePlan {
    guard let offset = question.offset else { return .fail(.garbled) }
    guard head.encoding == nil, let value = head["content-range"],
      let range = ContentRange(value), range.first == offset, range.last == range.total - 1,
      head.contentLength ?? (range.total - offset) == range.total - offset
    else { return .startAnew }
    // A server that does not know If-Range sends the rest of another version.
    let old = question.partial
    let new = head.validators
    if let tag = new.entityTag, let known = old?.entityTag, tag != known { return .startAnew }
    if let day = new.lastModified, let known = old?.lastModified, day != known { return .startAnew }
    return range.total > question.maximumSize ? .fail(.tooLarge(question.maximumSize)) : .rest
  }
}
