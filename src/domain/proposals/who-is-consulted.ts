/** Somebody who may be asked about a change, and in whose place. */
export type ToAsk = {
  readonly personId: string
  readonly role: 'chair' | 'vice-chair'
  readonly insteadOf: string | null
  readonly because: 'vacant' | 'away' | 'declared-interest' | 'asked-by-officer' | null
}

/**
 * Who is consulted on a change between meetings: the chair; where the office is vacant, or the chair is away or has
 * declared an interest, the vice-chair. Where neither can be asked, nobody is, and the record says so.
 */
export const whoIsConsulted = (given: {
  readonly chair: string | null
  readonly viceChair: string | null
  readonly away: ReadonlySet<string>
  readonly declared: ReadonlySet<string>
}): ToAsk | null => {
  const { chair, viceChair, away, declared } = given
  const can = (person: string) => !away.has(person) && !declared.has(person)
  if (chair !== null && can(chair)) return { personId: chair, role: 'chair', insteadOf: null, because: null }
  if (viceChair === null || !can(viceChair)) return null
  const because = chair === null ? 'vacant' : declared.has(chair) ? 'declared-interest' : 'away'
  return { personId: viceChair, role: 'vice-chair', insteadOf: chair, because }
}
