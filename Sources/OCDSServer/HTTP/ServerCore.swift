/// What the callbacks of the HTTP library work with.
final class ServerCore: Sendable {
  let router: Router
  let traffic = Traffic()

  init(_ router: Router) { self.router = router }
}
