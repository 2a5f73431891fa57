import OCDSCore

extension ProcessPlanner {
  /// Lays out the releases of a process; each comes after what it reports.
  func schedule(
    _ steps: [Step],
    from start: Int,
    on calendar: inout Calendar,
    with random: inout SplitMix64
  ) -> [PlannedRelease] {
    var day = start
    let showsMilliseconds = random.chance(oneIn: 8)
    return steps.map { step in
      day = self.day(
        of: step,
        from: day,
        isFirst: step == steps.first,
        on: &calendar,
        steps,
        &random
      )
      // Releases come out after one in the afternoon, what they report happens in the morning.
      let seconds = random.pick(46_800...64_799)
      let milliseconds = showsMilliseconds ? random.pick(1...999) : 0
      let date = Instant(day: day, secondOfDay: seconds, milliseconds: milliseconds)
      return PlannedRelease(step: step, day: day, date: date, size: random.pick(3_150...4_550))
    }
  }

  /// Returns the day of a release and notes in the calendar what it reports.
  private func day(
    of step: Step,
    from day: Int,
    isFirst: Bool,
    on calendar: inout Calendar,
    _ steps: [Step],
    _ random: inout SplitMix64
  ) -> Int {
    let tenderEnd =
      steps.contains(.tenderAmendment) ? calendar.extendedTenderEnd : calendar.tenderEnd
    switch step {
    case .planning: return day
    case .planningUpdate: return day + random.pick(7...20)
    case .tender:
      calendar.tenderStart = isFirst ? day : day + random.pick(10...25)
      calendar.tenderEnd = calendar.tenderStart + random.pick(12...20)
      return calendar.tenderStart
    case .tenderUpdate: return calendar.enquiryEnd + random.pick(1...3)
    case .tenderAmendment: return calendar.enquiryEnd + random.pick(2...5)
    case .tenderCancellation: return calendar.tenderStart + random.pick(6...11)
    case .unsuccessful: return tenderEnd + random.pick(3...8)
    case .award:
      calendar.award = tenderEnd + random.pick(4...12)
      return calendar.award + 1
    case .awardCancellation: return calendar.award + random.pick(3...4)
    case .awardAndContract:
      // A direct award has no call for tenders: it follows the planning, or stands first.
      calendar.award =
        calendar.tenderEnd > 0 ? tenderEnd + random.pick(2...5) : day + (isFirst ? 0 : 8)
      sign(calendar.award + random.pick(1...3), on: &calendar, &random)
      return calendar.signed + 1
    case .contract:
      sign(calendar.award + random.pick(5...10), on: &calendar, &random)
      return calendar.signed + random.pick(1...3)
    case .contractAmendment:
      calendar.amended = calendar.signed + random.pick(20...35)
      return calendar.amended + 1
    case .implementation: return calendar.signed + random.pick(45...60)
    case .implementationUpdate: return day + random.pick(15...25)
    case .termination:
      let isExtended = steps.contains(.contractAmendment)
      return (isExtended ? calendar.extendedContractEnd : calendar.contractEnd) + random.pick(2...6)
    }
  }

  /// Notes the signature of the contracts and their last day.
  private func sign(_ day: Int, on calendar: inout Calendar, _ random: inout SplitMix64) {
    calendar.signed = day
    calendar.contractEnd = day + random.pick(90...120)
  }
}
