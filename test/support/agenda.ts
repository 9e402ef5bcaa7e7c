import type { Drawings } from '../../src/app/drawing.ts'
import type { Presser } from '../../src/app/presser.ts'
import { DEFAULT_SETTINGS } from '../../src/domain/committee/settings.ts'
import type { Meeting } from '../../src/domain/meetings/meeting.ts'
import type { Item } from '../../src/domain/programme/item.ts'
import { features } from '../../src/features/index.ts'
import type { Message } from '../../src/slack/kit/blocks.ts'
import { aCouncil, type Council } from './council.ts'
import { anItemOn } from './programme.ts'

/** Something that reached somebody: where, which drawing, and what it says in all its words. */
export type Reached = {
  readonly to: string
  readonly kind: 'post' | 'redraw' | 'reply'
  readonly drawing: string
  readonly message: Message
  readonly says: string
}

/** Everything the features draw. */
export const drawings: Drawings = Object.assign({}, ...features.map(({ draws }) => draws ?? {}))

/** Everything a message says, as one line. */
export const saying = ({ text, blocks }: Message): string => `${text} ${JSON.stringify(blocks)}`

let panels = 0

/**
 * A panel that meets on Thursday 11 March 2021, whose agenda is to be published by Wednesday 3 March: in a council of its
 * own, or in one that is given, whose clock is set back and whose earlier messages are sent and forgotten.
 */
export const aPanel = async (given: { startingAt?: string; council?: Council } = {}) => {
  const startingAt = given.startingAt ?? '2021-02-19T10:00:00Z'
  const council = given.council ?? (await aCouncil(startingAt))
  if (given.council) await deliver(council)
  council.clock.set(startingAt)
  panels += 1
  const panel = await council.committee({
    name: `Corporate Panel ${panels}`,
    slackChannel: `C0PANEL${panels}`,
    settings: { ...DEFAULT_SETTINGS, consultOn: [] },
  })
  const officer = await council.person(`U0OFFICER${panels}`, 'officer', panel.id, 'Alison Grey')
  const chair = await council.person(`U0CHAIR${panels}`, 'chair', panel.id, 'Councillor Gwen Pritchard')
  await council.meeting(panel.id, '2021-02-02')
  const march = await council.meeting(panel.id, '2021-03-11')
  const july = await council.meeting(panel.id, '2021-07-20')

  const scheduled = (title: string, more: Partial<Item> = {}, meeting: Meeting = march): Promise<Item> =>
    anItemOn(council, panel, title, { stage: { is: 'scheduled', meetingId: meeting.id }, minutesNeeded: 30, ...more })

  return {
    council,
    panel,
    channel: panel.slackChannel!,
    officer,
    chair,
    march,
    july,
    scheduled,
    deliver: () => deliver(council),
  }
}
export type Panel = Awaited<ReturnType<typeof aPanel>>

/** Sends all that is owed, as the sender would, and says what reached whom. */
export const deliver = async (council: Council): Promise<readonly Reached[]> => {
  const reached: Reached[] = []
  for (let round = 0; round < 50; round += 1) {
    const now = council.clock.now().toISO()!
    const heads = await council.here.sending.heads(now, 50)
    await council.here.transaction(async (tx) => {
      for (const { row: owed } of heads) {
        const draw = drawings[owed.drawing]
        if (!draw) throw new Error(`No feature draws "${owed.drawing}"`)
        const message = await draw(tx, owed.about, owed.personId, { clock: council.clock, drawings })
        const attempt = await tx.delivery.markSending(owed.id, 'test', 60, now)
        const to = owed.channel ?? owed.personId ?? 'nobody'
        if (!message) {
          await tx.delivery.settle(owed.id, attempt, { is: 'withdrawn', why: 'nothing to say' })
          continue
        }
        const ts = `${Date.parse(now) / 1000}.${String(reached.length).padStart(6, '0')}`
        await tx.delivery.settle(owed.id, attempt, { is: 'sent', channel: to, ts, drawn: null, now })
        reached.push({ to, kind: owed.kind, drawing: owed.drawing, message, says: saying(message) })
      }
    })
    if (heads.length === 0) return reached
  }
  throw new Error('It never stops saying things')
}

/** Writes that somebody is away from a day to a day, both included. */
export const isAway = (council: Council, who: Presser, since: string, until: string): Promise<unknown> =>
  council.prisma.$transaction(async (db) => {
    await db.$executeRaw`SELECT set_config('app.council', ${council.councilId}, true)`
    return db.absence.create({
      data: {
        councilId: council.councilId,
        personId: who.personId,
        since: new Date(`${since}T00:00:00Z`),
        until: new Date(`${until}T00:00:00Z`),
      },
    })
  })
