/// A way in which a contracting process can run, from its first release to its last.
struct Course {
  /// How the supplier is chosen.
  let method: Method
  /// What the releases report, in order.
  let steps: [Step]

  /// All courses; in the fixtures each has its turn, and what follows a failed one is its second round.
  static let all: [Course] = [
    Course(method: .open, steps: [.planning, .tender, .award, .contract, .implementation]),
    Course(
      method: .open,
      steps: [.planning, .planningUpdate, .tender, .award, .contract, .termination]
    ),
    Course(method: .direct, steps: [.awardAndContract, .termination]),
    Course(method: .open, steps: [.planning, .tender, .tenderUpdate, .award, .contract]),
    Course(
      method: .open,
      steps: [.planning, .tender, .tenderAmendment, .award, .contract, .implementation]
    ),
    Course(
      method: .open,
      steps: [.tender, .award, .contract, .contractAmendment, .implementation, .termination]
    ),
    Course(method: .limited, steps: [.tender, .awardAndContract, .implementation]),
    Course(method: .open, steps: [.planning, .tender, .unsuccessful]),
    Course(method: .open, steps: [.tender, .tenderUpdate, .award, .contract]),
    Course(method: .open, steps: [.tender, .tenderCancellation]),
    Course(method: .selective, steps: [.tender, .award, .contract, .implementation]),
    Course(method: .open, steps: [.planning, .tender]),
    Course(
      method: .open,
      steps: [.tender, .award, .awardCancellation, .contract, .implementation]
    ),
    Course(method: .selective, steps: [.tender, .unsuccessful]),
    Course(method: .selective, steps: [.planning, .tender, .award, .contract]),
    Course(
      method: .limited,
      steps: [.planning, .tender, .awardAndContract, .implementation, .implementationUpdate]
    ),
    Course(method: .direct, steps: [.planning, .awardAndContract, .implementation]),
    Course(method: .limited, steps: [.planning, .tender, .award]),
    Course(
      method: .direct,
      steps: [.awardAndContract, .contractAmendment, .implementation, .termination]
    ),
    Course(
      method: .selective,
      steps: [.planning, .tender, .award, .contract, .contractAmendment]
    ),
  ]
}
