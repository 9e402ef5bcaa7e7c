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
}

/** Who hosts on a day: by the rotation where one is dated, else the one that is named host, else the first. */
export const hostOf = (authorities: readonly AuthorityOfCommittee[], day: CivilDate): string => {
  const rotation = authorities.flatMap(({ name, hostsFrom }) => hostsFrom.map((from) => ({ from, authority: name })))
  return hostOn(rotation, day) ?? authorities.find(({ isHost }) => isHost)?.name ?? authorities[0]!.name
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
