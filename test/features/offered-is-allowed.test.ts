import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { planChange } from '../../src/app/programme/plan-change.ts'
import { fillDemonstration } from '../../src/demonstration/council.ts'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import type { Committee } from '../../src/domain/committee/committee.ts'
import { mayDo } from '../../src/domain/people/permissions.ts'
import { ROLES, type Role, rolesOn } from '../../src/domain/people/roles.ts'
import type { Ruling } from '../../src/domain/ruling.ts'
import { consultOnAgenda } from '../../src/features/consult-on-agenda/consult-on-agenda.ts'
import { draftAgenda } from '../../src/features/draft-agenda/draft-agenda.ts'
import { features } from '../../src/features/index.ts'
import { inviteWitness } from '../../src/features/invite-witness/invite-witness.ts'
import { referMatter } from '../../src/features/refer-matter/refer-matter.ts'
import { requestReport } from '../../src/features/request-report/request-report.ts'
import { suggestItem } from '../../src/features/suggest-item/suggest-item.ts'
import { openBook } from '../../src/slack/desk/book.ts'
import type { Answer } from '../../src/slack/desk/desk.ts'
import { actionNamed } from '../../src/slack/kit/pieces.ts'
import { readRun } from '../../src/slack/kit/run-button.ts'
import { everyObject } from '../assurance/security/controls.ts'
import { undoing } from '../assurance/security/surfaces.ts'
import { deliver, drawings, saying } from '../support/agenda.ts'
import { aCouncil, type Council } from '../support/council.ts'
import { asking } from '../support/requests.ts'

// Somebody of every role types each word, opens Home and their messages, and presses whatever they are then offered.

const DAY = civilDate('2026-09-01')
let council: Council
let panel: Committee
const people = new Map<Role | 'nobody', Presser>()
const received = new Map<string, unknown[]>()
const { book, desk } = openBook()
const words = features.flatMap((feature) => feature.words)

const done = <T>(ruling: Ruling<T>): T => {
  if (!ruling.ok) throw new Error(JSON.stringify(ruling.refusal))
  return ruling.value
}
const as = (role: Role): Presser => people.get(role)!

beforeAll(async () => {
  council = await aCouncil(`${DAY}T09:00:00Z`)
  const deps = { ...council.deps, drawings }
  await council.here.transaction((tx) => fillDemonstration(tx, council.clock, council.teamId))
  panel = (await council.here.transaction((tx) => tx.committees.byName('Corporate and Communities Panel')))!
  for (const role of Object.keys(ROLES) as Role[])
    people.set(role, await council.person(slackIdOf(role), role, panel.id, `The ${ROLES[role]}`))
  people.set('nobody', await council.person('U0NOBODY', null, null, 'Wren Adair'))

  const items = await council.here.transaction((tx) => tx.items.of(panel.id))
  const meeting = (await council.here.transaction((tx) => tx.meetings.next(panel.id, DAY)))!
  const onAgenda = items.filter(({ stage }) => stage.is === 'scheduled')
  const waiting = items.find(({ stage }) => stage.is === 'unscheduled')!
  const about = { committeeId: panel.id, why: 'It floods', desiredOutcome: null }
  done(await suggestItem(deps, as('member'), { ...about, title: 'Route 42' }))
  done(await referMatter(deps, as('member'), { ...about, title: 'Flooding in Mill Lane', mayBeExcluded: false }))
  const put = { is: 'schedule', itemId: waiting.id, meetingId: meeting.id, urgency: null, minute: null } as const
  done(await planChange(deps, as('officer'), { ...put, why: 'It is time' }, null))
  for (const [at, role] of (['report-author', 'lead-officer'] as const).entries())
    done(
      await requestReport(deps, as('officer'), {
        committeeId: panel.id,
        itemId: onAgenda[at]!.id,
        slackId: slackIdOf(role),
        name: null,
        email: null,
        asking: { ...asking(), draftDueOn: null, dueOn: civilDate('2026-09-18') },
      }),
    )
  for (const role of ['portfolio-holder', 'witness'] as const)
    done(
      await inviteWitness(deps, as('officer'), {
        committeeId: panel.id,
        itemId: onAgenda[0]!.id,
        whom: { is: 'named', slackId: slackIdOf(role), name: null, email: null, organisation: null },
        format: null,
        keyLines: 'How it is put into practice',
        why: null,
        answerBy: civilDate('2026-09-15'),
        evidenceBy: null,
        present: null,
      }),
    )
  await council.here.transaction(async (tx) => {
    const held = await tx.outbox.held(panel.id)
    const now = council.clock.now().toISO()!
    const toWitness = held.filter(({ personId }) => personId === as('witness').personId)
    for (const { id } of toWitness) await tx.outbox.release(id, now)
  })
  done(await draftAgenda(deps, as('officer'), { meetingId: meeting.id }))
  done(await consultOnAgenda(deps, as('officer'), { meetingId: meeting.id }))
  for (const { to, message } of await deliver(council)) received.set(to, [...(received.get(to) ?? []), message])
  for (const feature of features) feature.listen(desk, { ...deps, store: undoing(deps.store) })
}, 120_000)
afterAll(() => council.close())

const slackIdOf = (role: Role): string => `U0${role.toUpperCase().replaceAll('-', '')}`

type Control = { readonly action: string; readonly value: string; readonly label: string }
type Thing = { readonly text?: string; readonly value?: string }

/** The buttons of what was drawn; of a menu beside a line each of its choices. */
const controlsIn = (drawn: unknown): readonly Control[] =>
  [...everyObject(drawn)].flatMap((it) => {
    if (it.type !== 'button' && it.type !== 'overflow') return []
    const action = actionNamed(String(it.action_id))
    const choices = it.type === 'button' ? [it] : (it.options as Record<string, unknown>[])
    return choices.map(({ value, text }) => ({ action, value: String(value ?? ''), label: (text as Thing).text ?? '' }))
  })

type View = Extract<Answer, { is: 'form' }>['view']
const viewOf = (answer: Answer | null): View | null => (answer && 'view' in answer ? answer.view : null)

const press = async (who: Presser, { action, value }: Control, view: View | null): Promise<Answer | null> => {
  const heard = { who, channel: 'C0PANEL', trigger: 't' }
  const run = readRun(value)
  if (run) return book.words.get(`${run.command} ${run.word}`)!.listener({ ...heard, ...run })
  const opened = view && {
    id: 'V1',
    hash: 'h',
    callbackId: view.callback_id ?? '',
    metadata: view.private_metadata ?? '',
    values: {},
  }
  const message = opened ? null : { channel: 'C0PANEL', ts: '1.2' }
  return book.presses.get(action)?.listener({ ...heard, action, value, message, view: opened }) ?? null
}

/** A refusal for want of a role, whatever it refuses. */
const REFUSES =
  /Democratic Services if the role should be yours|Only they, or whoever answers|can answer this\. Nothing/

/** What somebody is offered and would be refused; and every command that they are pointed to and may not use. */
const amissFor = async (who: Presser): Promise<{ readonly pressed: number; readonly amiss: readonly string[] }> => {
  const holdings = await council.here.transaction((tx) => tx.people.holdingsOf(who.personId))
  const roles = rolesOn(DAY, panel.id, holdings)
  const amiss: string[] = []
  const seen = new Set<string>()
  const queue: { path: string; control: Control; view: View | null; deep: number }[] = []
  let pressed = 0
  const look = (path: string, drawn: unknown, view: View | null, deep: number) => {
    const said = JSON.stringify(drawn)
    if (deep > 0 && REFUSES.test(said)) amiss.push(`${path}: is offered, and refused`)
    if (!REFUSES.test(said))
      for (const [, command, word = ''] of said.matchAll(/`(\/[a-z]+)(?: ([a-z]+))?[^`]*`/g)) {
        const meant = words.find((one) => one.command === command && one.word === word)
        if (meant && !mayDo(meant.permission, roles)) amiss.push(`${path}: points to ${command} ${word}`)
      }
    if (deep === 2) return
    for (const control of controlsIn(drawn)) {
      const key = `${control.action} ${control.value}`
      if (seen.has(key)) continue
      seen.add(key)
      queue.push({ path: `${path} › ${control.label}`, control, view, deep: deep + 1 })
    }
  }
  look('Home', await book.home()!({ who, channel: null, trigger: null }), null, 0)
  for (const [name, { listener }] of book.words) {
    const heard = { who, channel: 'C0PANEL', trigger: 't', text: '', committeeId: null, about: null }
    const answer = await listener(heard)
    look(name.trim(), answer, viewOf(answer), 0)
  }
  for (const message of received.get(who.personId) ?? []) look('A message', message, null, 0)
  for (const { path, control, view, deep } of queue) {
    pressed += 1
    const answer = await press(who, control, view)
    look(path, answer, viewOf(answer), deep)
  }
  return { pressed, amiss }
}

describe('Whatever somebody is offered', () => {
  it.each([...(Object.keys(ROLES) as Role[]), 'nobody'] as const)(
    'they may press, and no command is named to them that they may not use: %s',
    async (role) => {
      const { pressed, amiss } = await amissFor(people.get(role)!)

      expect(pressed).toBeGreaterThan(40)
      expect(amiss).toEqual([])
    },
    120_000,
  )
})

describe('A guest, and somebody of another organisation', () => {
  it('is shown nothing and may press nothing, old buttons included: each time a sentence says so and whom to ask', async () => {
    const guest = { ...people.get('officer')!, isFullMember: false }
    const home = JSON.stringify(await book.home()!({ who: guest, channel: null, trigger: null }))
    expect(home).toContain('the contact officer named in the letter will gladly help')
    const asOfficer = new Map<string, Control>()
    for (const [, { listener }] of book.words) {
      const heard = { channel: 'C0PANEL', trigger: 't', text: '', committeeId: null, about: null }
      for (const control of controlsIn(await listener({ ...heard, who: as('officer') })))
        asOfficer.set(`${control.action} ${control.value}`, control)
      expect(JSON.stringify(await listener({ ...heard, who: guest }))).toContain('full members of this workspace only')
    }
    for (const message of received.get(as('officer').personId) ?? [])
      for (const control of controlsIn(message)) asOfficer.set(`${control.action} ${control.value}`, control)

    expect(asOfficer.size).toBeGreaterThan(60)
    const letIn: string[] = []
    for (const control of asOfficer.values()) {
      const answer = await press(guest, control, null)
      const said = JSON.stringify(answer)
      const isTold = /full members of this workspace only|I cannot find|I do not know|There is no/.test(said)
      if (answer !== null && !isTold && control.action !== 'desk.link')
        letIn.push(`${control.label}: ${said.slice(0, 200)}`)
    }
    expect(letIn).toEqual([])
  })
})

describe('An invitation that waits to be sent', () => {
  const told = async (role: Role, word: string): Promise<string> => {
    const heard = { who: as(role), channel: 'C0PANEL', trigger: 't', text: '', committeeId: null, about: null }
    return JSON.stringify(await book.words.get(word)!.listener(heard))
  }

  it('is not told to whoever it is for: neither on Home, nor among their invitations', async () => {
    expect(await told('portfolio-holder', '/witness ')).toContain('No invitation waits for your answer')
    expect(JSON.stringify(await book.home()!({ who: as('portfolio-holder'), channel: null, trigger: null }))).toContain(
      'Nothing waits for you.',
    )
    expect(await told('witness', '/witness ')).toContain('1 invitation for you to answer')
  })

  it('is told to the officer as not sent yet, and nobody can be reminded of it', async () => {
    const listed = await told('officer', '/witness ')
    expect(listed).toContain('The cabinet member  ·  invitation  ·  *not sent yet*')
    expect(listed).toContain('The witness  ·  invitation  ·  *no answer yet*')
    expect(listed).toContain('1 answer awaited')
    const remind = await told('officer', '/report remind')
    expect(remind).toContain('The witness: Apprenticeship Strategy')
    expect(remind).not.toContain('The cabinet member: ')
  })
})

describe('A member who looks at their suggestion', () => {
  it('is told before there is advice that it waits for it', async () => {
    const [suggestion] = await council.here.transaction((tx) => tx.proposals.of(panel.id, 'suggestion'))
    const control = { action: 'suggestion.open', value: suggestion!.id, label: 'Open' }
    const answer = await press(as('member'), control, null)
    expect(answer?.is === 'say' && saying(answer.message)).toContain(
      'Your suggestion “Route 42” is with the officer of the Corporate and Communities Panel for advice; then',
    )
  })
})

describe('Who holds which role', () => {
  /** The list, page after page. */
  const pagesFor = async (role: Role): Promise<readonly unknown[]> => {
    const heard = { who: as(role), channel: 'C0PANEL', trigger: 't', text: '', committeeId: null, about: null }
    const pages: (Answer | null)[] = [await book.words.get('/committee people')!.listener(heard)]
    for (;;) {
      const next = controlsIn(pages.at(-1)).find(({ label }) => label === 'Next page')
      if (!next) return pages
      pages.push(await press(as(role), next, null))
    }
  }

  it('may be seen by anybody, without the buttons that change it and without whoever is to be heard', async () => {
    const [member, officer] = [await pagesFor('member'), await pagesFor('officer')]

    expect(JSON.stringify(member)).toContain('*The vice-chair*: vice-chair')
    expect(JSON.stringify(member)).toContain('The committee officer changes it')
    expect(new Set(controlsIn(member).map(({ label }) => label))).toEqual(new Set(['Next page', 'Previous page']))
    expect(controlsIn(officer).map(({ label }) => label)).toContain('Give somebody a role')
    expect(JSON.stringify(officer)).toContain('*The witness*: witness')
    expect(JSON.stringify(member)).not.toContain('*The witness*')
  })
})

describe('Somebody of several committees', () => {
  it('is asked which one, of those for which they may; of one alone nothing is asked', async () => {
    const other = await council.committee({ name: 'Housing Panel', slackChannel: 'C0HOUSING' })
    const third = await council.committee({ name: 'Roads Panel', slackChannel: 'C0ROADS' })
    const who = await council.person('U0TWOHATS', 'officer', panel.id, 'Robin Vale')
    const give = (committeeId: string, role: Role) =>
      council.here.transaction((tx) =>
        tx.people.give({
          ...{ personId: who.personId, committeeId, role, title: null, representing: null, meetingId: null },
          ...{ since: civilDate('2026-05-01'), until: null },
        }),
      )
    await give(other.id, 'member')
    const heard = { who, channel: null, trigger: 't', text: '', committeeId: null, about: null }
    const settings = book.words.get('/committee settings')!.listener
    const labels = async (word: string) =>
      controlsIn(await book.words.get(word)!.listener(heard)).map(({ label }) => label)

    expect(await settings(heard)).toMatchObject({ is: 'form' })
    expect(await labels('/committee meetings')).toEqual(['Corporate and Communities Panel', 'Housing Panel'])
    await give(third.id, 'officer')
    expect(await labels('/committee settings')).toEqual(['Corporate and Communities Panel', 'Roads Panel'])
    expect(JSON.stringify(await book.words.get('/committee clearance')!.listener(heard))).toContain(
      'only the proper officer, the monitoring officer or the statutory scrutiny officer may say who is cleared',
    )
  })
})
