import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { ids } from '../../src/playground/world/world.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
const here = () => workspace.channel
const alison = () => workspace.as('U0ALISON')
const admin = () => workspace.playground.workspace.admin
const heardIn = (place?: string) => JSON.stringify(place || alison().direct() ? alison().reads(place) : [])
const hears = (words: string, place?: string) => workspace.until(() => heardIn(place).includes(words))
const times = (words: string) => heardIn().split(words).length - 1
/** A channel is given one message a second: looks again until it was its turn. */
const delivered = async (words: string, place?: string) => {
  for (let tries = 0; tries < 40 && !heardIn(place).includes(words); tries += 1) {
    await workspace.jobs.runDue()
    await new Promise((resume) => setTimeout(resume, 250))
  }
  expect(heardIn(place)).toContain(words)
}

beforeAll(async () => {
  workspace = await aWorkspace({ startingAt: '2026-11-23T10:00:00Z' })
  await alison().command('/agenda draft', here())
  await hears('Draft 1', here())
})
afterAll(() => workspace?.close())

describe('A private channel that Cleardays was taken out of', () => {
  it('is told to the officer when it happens, with the way to mend it', async () => {
    await alison().command('/agenda post', here())
    await hears('Post it', here())

    admin().removeMember(here(), ids.botUser)

    await workspace.until(() => heardIn().includes('Nothing more is posted in'))
    expect(heardIn()).toContain('/invite @Cleardays')
  })

  it('is said at the press of a button drawn before, and nothing is on its way', async () => {
    await alison().press('Post it')

    await hears('has not been posted', here())
    expect(heardIn(here())).toContain('Cleardays is not in it, or it is not there any more')
    expect(heardIn(here())).not.toContain('goes to the committee’s channel')
  })

  it('is said when the draft is to be posted', async () => {
    await alison().command('/agenda post', here())

    await workspace.until(() => heardIn(here()).split('Look again').length > 2)
  })

  it('tells the officer once of what could not go, without being asked; Try again sends it once Cleardays is back', async () => {
    await workspace.here.transaction(async (tx) => {
      const panel = (await tx.committees.all())[0]!
      const meeting = (await tx.meetings.next(panel.id, civilDate('2026-11-23')))!
      const now = workspace.clock.now().toISO()!
      const saying = { key: 'posted-unseen', committeeId: panel.id, channel: here() }
      await tx.outbox.owe({ ...saying, drawing: 'agenda-in-channel', about: meeting.id }, 'waiting', now)
    })
    await delivered('A message to the channel of the Corporate and Communities Panel could not be delivered')
    expect(heardIn()).toContain('Invite Cleardays to it, or choose another channel')
    await workspace.goTo('2026-11-23T10:30:00Z')
    expect(times('could not be delivered*')).toBe(1)

    admin().addMember(here(), ids.botUser)
    await alison().press('Try again')

    await delivered('not yet agreed', here())
  })
})

describe('A channel that was archived, or renamed', () => {
  it('archived: the officer is told when it happens; renamed: nothing changes', async () => {
    admin().rename(here(), 'corporate-panel-2027')
    admin().archive(here())

    await workspace.until(() => heardIn().includes('it has been archived'))
    expect(heardIn()).toContain('Unarchive it in Slack')
    expect(heardIn()).not.toContain('renamed')
  })
})
