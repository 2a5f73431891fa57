/// A failed process to which its second round points.
struct PriorProcess {
  /// Its open contracting id.
  let ocid: String
  /// Its title.
  let title: String
}
