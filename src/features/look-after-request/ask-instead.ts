import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import { asOfficer } from '../../app/reports/as-officer.ts'
import { type Asked, ask } from '../../app/reports/ask.ts'
import { redrawRequest } from '../../app/reports/tell.ts'
import { whom } from '../../app/reports/whom.ts'
import { namedInstead, whoWillBeThere } from '../../domain/reports/request-life.ts'
import { type Ruling, refuse } from '../../domain/ruling.ts'

/** By one press the officer asks whoever was named instead, for the same and by the same days. */
export const askInstead = (deps: Deps, who: Presser, requestId: string): Promise<Ruling<Asked>> =>
  asOfficer(deps, who, 'look-after-request', requestId, async (tx, { request, item, committee, life }) => {
    const instead = namedInstead(life)
    if (!instead) return refuse({ rule: 'nobody-named' })
    const known = instead.personId ? await tx.people.find(instead.personId) : null
    const { name, email = null } = instead
    const person = known
      ? ({ ok: true, value: known } as const)
      : await whom(tx, deps, who.teamId, { slackId: null, name, email })
    if (!person.ok) return person

    const { kind, keyLines, previous, format, why, draftDueOn, clearanceDueOn, dueOn } = request
    const asked = await ask(tx, deps.clock, {
      committee,
      item,
      person: person.value,
      askedById: who.personId,
      asking: {
        kind,
        keyLines,
        previous,
        format,
        why,
        draftDueOn,
        clearanceDueOn,
        dueOn,
        present: whoWillBeThere(life),
      },
    })
    if (!asked.ok) return asked
    await tx.requests.record(request.id, {
      at: deps.clock.now().toISO()!,
      byId: who.personId,
      did: 'asked-instead',
      words: null,
      detail: { personId: person.value.id },
    })
    if (item.authorId === request.askedOfId && kind === 'report')
      await tx.items.save({ ...(await tx.items.find(item.id))!, authorId: person.value.id })
    await redrawRequest(tx, deps.clock, request.id)
    return asked
  })
