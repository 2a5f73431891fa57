internal import Dispatch

/// Calls a function ten times a second, as long as it lives.
final class Sweeper: Sendable {
  // Sound: made and resumed in `init` and cancelled in `deinit`; nothing else touches it.
  nonisolated(unsafe) private let timer: any DispatchSourceTimer

  init(_ sweep: @escaping @Sendable () -> Void) {
    unsafe timer = DispatchSource.makeTimerSource()
    unsafe timer.schedule(deadline: .now() + .milliseconds(100), repeating: .milliseconds(100))
    unsafe timer.setEventHandler(handler: sweep)
    unsafe timer.resume()
  }

  deinit { unsafe timer.cancel() }
}
