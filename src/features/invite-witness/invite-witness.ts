import type { Deps } from '../../app/deps.ts'
import { permitted } from '../../app/permitted.ts'
import type { Tx } from '../../app/ports/tx.ts'
import type { Presser } from '../../app/presser.ts'
import { seenBy } from '../../app/programme/seen-by.ts'
import { type Asked, type Asking, ask } from '../../app/reports/ask.ts'
import { type Named, whom } from '../../app/reports/whom.ts'
import { unlessStale } from '../../app/unless-stale.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Person } from '../../domain/people/person.ts'
import { allow, type Ruling, refuse } from '../../domain/ruling.ts'

/** Whom: somebody in Slack or new; a person we know; or one of those noted on the item as possible witnesses. */
export type Whom =
  | ({ readonly is: 'named' } & Named)
  | { readonly is: 'known'; readonly personId: string }
  | { readonly is: 'possible'; readonly index: number; readonly email: string | null }

/** What the officer asks. Without `answerBy` only written evidence is asked for. */
export type InviteWitness = {
  readonly committeeId: string
  readonly itemId: string
  readonly whom: Whom
  readonly format: string | null
  readonly keyLines: string
  readonly why: string | null
  readonly answerBy: CivilDate | null
  readonly evidenceBy: CivilDate | null
  readonly present: string | null
}
export type Invited = Asked & { readonly evidenceBy: CivilDate | null }

const personMeant = async (tx: Tx, deps: Deps, who: Presser, command: InviteWitness): Promise<Ruling<Person>> => {
  const { whom: meant, itemId } = command
  if (meant.is === 'named') return whom(tx, deps, who.teamId, meant)
  const possible = meant.is === 'possible' ? (await tx.items.possibleWitnesses(itemId))[meant.index] : null
  const personId = meant.is === 'known' ? meant.personId : possible?.personId
  const person = personId ? await tx.people.find(personId) : null
  if (person) return allow(person)
  if (!possible) return refuse({ rule: 'no-such-person' })
  const { name, organisation } = possible
  const added = await whom(tx, deps, who.teamId, {
    slackId: null,
    name,
    organisation,
    email: meant.is === 'possible' ? meant.email : null,
  })
  if (added.ok) {
    const all = await tx.items.possibleWitnesses(itemId)
    await tx.items.setPossibleWitnesses(
      itemId,
      all.map((one) => (one === all.find((it) => it.name === name) ? { ...one, personId: added.value.id } : one)),
    )
  }
  return added
}

/**
 * Invites a witness: to attend, with written evidence besides where a day is given for it; or in writing only. It is
 * always an officer who sends it. Reads, asks the rule and writes, all in one transaction.
 */
export const inviteWitness = (deps: Deps, who: Presser, command: InviteWitness): Promise<Ruling<Invited>> =>
  unlessStale(
    () =>
      deps.store.for(who.councilId).transaction(async (tx) => {
        const committee = await tx.committees.find(command.committeeId)
        if (!committee) return refuse({ rule: 'no-such-committee' })
        const may = await permitted(tx, deps.clock, who, 'invite-witness', committee.id)
        if (!may.ok) return may
        const item = await seenBy(tx, may.value).items.find(command.itemId)
        if (!item || item.committeeId !== committee.id) return refuse({ rule: 'no-such-item' })
        const person = await personMeant(tx, deps, who, command)
        if (!person.ok) return person

        const { keyLines, why, present, format, answerBy, evidenceBy } = command
        const common = { keyLines, why, present, previous: null, draftDueOn: null, clearanceDueOn: null }
        const asks = (asking: Pick<Asking, 'kind' | 'format' | 'dueOn' | 'isSaidElsewhere'>) =>
          ask(tx, deps.clock, {
            committee,
            item,
            person: person.value,
            askedById: who.personId,
            asking: { ...common, ...asking, isInvitation: true },
          })
        // The evidence first: the invitation that speaks of it is drawn from what is there.
        const evidence =
          evidenceBy === null
            ? null
            : await asks({
                kind: 'written-evidence',
                format: null,
                dueOn: evidenceBy,
                isSaidElsewhere: answerBy !== null,
              })
        if (evidence && !evidence.ok) return evidence
        if (answerBy === null)
          return evidence ? allow({ ...evidence.value, evidenceBy }) : refuse({ rule: 'nobody-named' })
        const invited = await asks({ kind: 'attend', format, dueOn: answerBy })
        return invited.ok ? allow({ ...invited.value, evidenceBy }) : invited
      }),
    { rule: 'request-changed-meanwhile' },
  )
