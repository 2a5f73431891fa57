extension Transfer {
  /// Makes ready to ask for all of the file, where its rest could not be had.
  mutating func askForAll(isConditional: Bool) throws(FetchFailure.Reason) {
    try file.removeAll()
    question.offset = nil
    question.partial = nil
    question.isConditional = isConditional
  }

  /// Ends the file that the answer brought.
  mutating func finish(at address: borrowing WebAddress) throws(FetchFailure.Reason) -> FetchedFile
  {
    var validators = head.validators
    if plan == .rest {
      // An answer without a length of its own could have ended anywhere.
      let total = head["content-range"].flatMap(ContentRange.init)?.total
      guard total == file.count else { throw .interrupted }
      if validators.strong == nil, let partial = question.partial { validators = partial }
    }
    let count = file.count
    let done = try file.finish(named: address.text)
    return FetchedFile(
      file: done.file,
      url: address.text,
      status: head.status,
      validators: validators,
      contentType: head.text("content-type"),
      bytes: count,
      sha256: done.sha256
    )
  }
}

extension ResponsePlan.Question {
  /// The lines by which a request says what of the file is wanted.
  func lines(known: Validators?) -> [String] {
    guard let offset, let version = partial?.strong else {
      return isConditional ? known?.conditions ?? [] : []
    }
    // Parts are of the file as it is, not of a compressed form.
    return ["Range: bytes=\(offset)-", "If-Range: \(version)", "Accept-Encoding: identity"]
  }
}
