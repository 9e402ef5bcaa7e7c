import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { say } from '../../app/say.ts'
import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { allow, type Ruling } from '../../domain/ruling.ts'
import { withPage } from './look-at-page.ts'

/** Gives the other officers of the committee the same preview, once each. Their names are returned. */
export const sharePage = (deps: Deps, who: Presser, pageId: string): Promise<Ruling<readonly string[]>> =>
  withPage(deps, who, pageId, async (tx, { committee }) => {
    const today = civilDateAt(deps.clock.now(), committee.zone)
    const officers = [
      ...(await tx.people.holding('officer', committee.id, today)),
      ...(await tx.people.holding('deputy', committee.id, today)),
    ]
    const names: string[] = []
    for (const officer of new Map(officers.map((one) => [one.id, one])).values()) {
      if (officer.id === who.personId || !officer.slackId) continue
      const said = await say(tx, deps.clock, {
        key: `page-read:${pageId}:${officer.id}`,
        committeeId: null,
        personId: officer.id,
        recipient: 'officer',
        nature: 'answer',
        drawing: 'page-read',
        about: pageId,
      })
      if (said !== 'said-before') names.push(officer.name)
    }
    return allow(names)
  })
