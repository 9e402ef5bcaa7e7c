import type { Hosting, Turn } from '../committee/hosting.ts'
import type { CivilDate } from './civil-date.ts'
import { hostOn, type JointAuthority } from './joint-committee.ts'
import type { ProfileName } from './profiles.ts'
import type { Closure } from './which-days-count.ts'

/** One authority of a joint committee, as its officers entered it. */
export type AuthorityOfCommittee = {
  readonly name: string
  readonly profile: ProfileName
  /** Its own closure days. Those of the council itself are kept once, for all its committees. */
  readonly closures: readonly Closure[]
  readonly isHost: boolean
  /** The days from which it takes its turn as host, where the agreement rotates it. */
  readonly hostsFrom: readonly CivilDate[]
  /** What holds while it hosts. */
  readonly hosting: Hosting
}

/** Who hosts on a day: by the rotation where one is dated, else the one that is named host, else the first. */
export const hostOf = (authorities: readonly AuthorityOfCommittee[], day: CivilDate): string => {
  const rotation = authorities.flatMap(({ name, hostsFrom }) => hostsFrom.map((from) => ({ from, authority: name })))
  return hostOn(rotation, day) ?? authorities.find(({ isHost }) => isHost)?.name ?? authorities[0]!.name
}

/** What whoever hosts on a day brings with it; null in a committee of one council. */
export const hostingOn = (
  authorities: readonly AuthorityOfCommittee[],
  day: CivilDate,
): AuthorityOfCommittee | null => {
  if (authorities.length === 0) return null
  const host = hostOf(authorities, day)
  return authorities.find(({ name }) => name === host)!
}

/** Who hosts on a day, and the first later day on which another does. */
export const turnOn = (authorities: readonly AuthorityOfCommittee[], day: CivilDate): Turn | null => {
  if (authorities.length === 0) return null
  const host = hostOf(authorities, day)
  const later = authorities.flatMap(({ hostsFrom }) => hostsFrom.filter((from) => from > day)).sort()
  const from = later.find((each) => hostOf(authorities, each) !== host)
  return { host, next: from === undefined ? null : { host: hostOf(authorities, from), from } }
}

/**
 * The authorities as the timetable wants them: the host with the committee’s own rules and stages, and the council
 * itself (the host, where none goes by its name) with its own closure days besides.
 */
export const jointAuthorities = (
  authorities: readonly AuthorityOfCommittee[],
  council: { readonly name: string; readonly closures: readonly Closure[] },
  host: string,
  hosting: Pick<JointAuthority, 'stages' | 'overrides'>,
  holidays: NonNullable<JointAuthority['holidays']>,
): readonly JointAuthority[] => {
  const ours = authorities.some(({ name }) => name === council.name) ? council.name : host
  return authorities.map(({ name, profile, closures }) => ({
    name,
    profile,
    closures: name === ours ? [...council.closures, ...closures] : closures,
    holidays,
    ...(name === host && hosting),
  }))
}
