import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { civilDate } from '../../src/domain/calendar/civil-date.ts'
import { requestReport } from '../../src/features/request-report/request-report.ts'
import { THE_YEAR_2021 } from '../support/journey.ts'
import { aWorkspace, type RunningWorkspace } from '../support/workspace.ts'

let workspace: RunningWorkspace
beforeAll(async () => {
  workspace = await aWorkspace({
    startingAt: '2021-02-15T10:00:00Z',
    year: THE_YEAR_2021,
  })
})
afterAll(() => workspace?.close())

const as = (person: string) => workspace.as(person)
const until = <T>(look: () => T | undefined | null | false) => workspace.until(look)
const formOf = (person: string) => JSON.stringify(as(person).form()?.body.blocks ?? [])
const drawn = (message: { readonly text: string; readonly blocks: readonly unknown[] }) =>
  `${message.text} ${JSON.stringify(message.blocks)}`
const hears = async (person: string, words: string, channel?: string) =>
  drawn(
    await until(() =>
      as(person)
        .reads(channel)
        .findLast((message) => drawn(message).includes(words)),
    ),
  )
const here = () => workspace.channel
const opens = (person: string, callback: string) => until(() => as(person).form()?.body.callback_id === callback)

describe('A chain of approvals, told from the first setting to the last press', () => {
  it('is set by an officer, a step at a time, and read on the committee’s page', async () => {
    await as('U0ALISON').command('/committee approvals', here())
    await hears('U0ALISON', 'is consulted.', here())
    await as('U0ALISON').press('Add a step')
    await opens('U0ALISON', 'committee.approvals.add-step.submitted')
    await as('U0ALISON').submit({ offices: [], purpose: 'approve', needs: 'all' })
    await until(() => formOf('U0ALISON').includes('It is saved') || as('U0ALISON').form()?.errors)
    expect(JSON.stringify(as('U0ALISON').form())).toContain('Choose at least one office or person')

    await as('U0ALISON').submit({
      offices: ['finance'],
      purpose: 'approve',
      needs: 'all',
      standIn: 'monitoring-officer',
    })
    await until(() => formOf('U0ALISON').includes('It is saved'))
    await as('U0ALISON').closeForm(true)

    await as('U0ALISON').command('/committee', here())
    expect(await hears('U0ALISON', 'Agendas:', here())).toContain(
      'then finance approves (the monitoring officer, if there is no answer)',
    )
  })

  it('is refused kindly to a member', async () => {
    await as('U0NAIR').command('/committee approvals', here())
    await hears('U0NAIR', 'may change the committee', here())
  })

  it('goes to the chair first, and to finance once the chair is content', async () => {
    await as('U0ALISON').command('/agenda draft', here())
    await hears('U0ALISON', 'Draft 1', here())
    await as('U0ALISON').command('/agenda consult', here())
    await hears('U0THORNE', 'ready for your comments')
    expect(as('U0STONE').reads()).toEqual([])

    await as('U0THORNE').press('I’m content')

    const asked = await hears('U0STONE', 'ready for you to approve')
    expect(asked).toContain('the last lawful day is Wednesday 3 March 2021')
    await hears('U0ALISON', 'is content with draft 1')
  })

  it('brings a request for changes to the officer with its words, and starts again with the next draft', async () => {
    await as('U0STONE').press('Ask for changes')
    await opens('U0STONE', 'agenda.answer.change.submitted')
    await as('U0STONE').submit({ words: 'The budget figure in item 309 is last year’s' })
    await hears('U0ALISON', 'The budget figure in item 309 is last year’s')
    await as('U0STONE').closeForm(true)

    await workspace.here.transaction(async (tx) => {
      const committee = (await tx.committees.all())[0]!
      const meeting = (await tx.meetings.next(committee.id, civilDate('2021-02-16')))!
      const pooled = (await tx.items.of(committee.id)).find(({ stage }) => stage.is === 'unscheduled')!
      await tx.items.save({ ...pooled, stage: { is: 'scheduled', meetingId: meeting.id } })
    })
    await as('U0ALISON').command('/agenda draft', here())
    await hears('U0ALISON', 'Draft 2', here())
    expect(await hears('U0STONE', 'has been replaced by draft 2')).not.toContain('agenda.answer.approve')
    await as('U0ALISON').command('/agenda consult', here())
    await hears('U0THORNE', 'You answered draft 1 (content), and are asked again.')
    await as('U0THORNE').press('I’m content')

    expect(await hears('U0STONE', 'You answered draft 1 (would like a change), and are asked again.')).toContain(
      'added',
    )
  })

  it('passes to whoever stands in after three working days, and says so to everybody concerned', async () => {
    await workspace.goTo('2021-02-18T09:05:00Z')

    await hears('U0PRATT', 'in place of Leah Stone, who has not answered')
    await hears('U0STONE', 'There was no answer from you, so Owen Pratt has been asked in your place')
    await hears(
      'U0ALISON',
      'is asked about the draft agenda of the Corporate and Communities Panel for Thursday 11 March 2021 in somebody',
    )

    await as('U0PRATT').press('Approve')

    await hears('U0ALISON', 'Owen Pratt approves draft 2')
    await as('U0ALISON').command('/agenda', here())
    expect(await hears('U0ALISON', 'Draft 2, agreed', here())).toContain(
      'approved on Thursday 18 February 2021 (draft 2)',
    )
  })
})

describe('A chain of clearances for a report', () => {
  it('goes from finance to the monitoring officer, whose changes reach the author and come back to them only', async () => {
    const itemId = await workspace.here.transaction(async (tx) => {
      const committee = (await tx.committees.all())[0]!
      const step = { purpose: 'approve', needs: 'all', standIn: null } as const
      const report = [
        { ...step, who: ['finance'] },
        { ...step, who: ['monitoring-officer'] },
      ] as const
      const { approvals } = committee.settings
      await tx.committees.save({
        ...committee,
        settings: { ...committee.settings, approvals: { ...approvals, chains: { ...approvals.chains, report } } },
      })
      return (await tx.items.of(committee.id)).find(({ stage }) => stage.is === 'scheduled')!.id
    })
    const officer = (await workspace.here.transaction((tx) =>
      tx.people.presser(workspace.slack.self.teamId, 'U0ALISON'),
    ))!
    const asked = await requestReport(workspace.deps, officer, {
      ...{ committeeId: await committeeId(), itemId, slackId: 'U0FLETCH', name: null, email: null },
      asking: {
        ...{ kind: 'report', keyLines: 'What changed?', previous: null, format: null, why: null },
        ...{ draftDueOn: null, clearanceDueOn: null, dueOn: civilDate('2021-02-26') },
      },
    })
    expect(asked.ok).toBe(true)
    await workspace.goTo('2021-02-18T10:00:00Z')
    await hears('U0FLETCH', 'What changed?')
    const handIn = async (link: string) => {
      await as('U0FLETCH').press('Here it is')
      await opens('U0FLETCH', 'request.here.submitted')
      await as('U0FLETCH').submit({ link })
      await until(() => !as('U0FLETCH').form() || formOf('U0FLETCH').includes('Thank you'))
      await as('U0FLETCH').closeForm(true)
    }
    await handIn('https://papers.westmarch.example/first')

    await hears('U0STONE', 'Please clear')
    await as('U0STONE').press('Cleared')
    await hears('U0PRATT', 'Please clear')
    await as('U0PRATT').press('Changes needed')
    await opens('U0PRATT', 'clearance.changes.submitted')
    await as('U0PRATT').submit({ words: 'Paragraph 4 names a family' })
    await hears('U0FLETCH', 'Paragraph 4 names a family')
    await as('U0PRATT').closeForm(true)

    await handIn('https://papers.westmarch.example/second')

    await hears('U0STONE', 'Version 2 has come in since you cleared version 1')
    await hears('U0PRATT', 'papers.westmarch.example/second')
    await as('U0PRATT').press('Cleared')
    await hears('U0ALISON', 'is cleared*, for the')
  })
})

describe('A chain for supplements', () => {
  it('brings what the chair asks to be changed to the officer, with the words; and the officer may still publish', async () => {
    await workspace.here.transaction(async (tx) => {
      const committee = (await tx.committees.all())[0]!
      const { approvals } = committee.settings
      const supplement = [{ who: ['chair'], purpose: 'approve', needs: 'all', standIn: null }] as const
      const chains = { ...approvals.chains, supplement }
      await tx.committees.save({
        ...committee,
        settings: { ...committee.settings, approvals: { ...approvals, chains } },
      })
    })
    await workspace.goTo('2021-03-03T10:00:00Z')
    await as('U0ALISON').command('/agenda publish', here())
    await opens('U0ALISON', 'agenda.publish.submitted')
    await as('U0ALISON').submit({ ...{ day: '2021-03-03', notice: ['yes'] }, reason: 'It cannot wait' })
    await until(() => formOf('U0ALISON').includes('Wednesday 3 March 2021'))
    await as('U0ALISON').closeForm(true)
    await as('U0ALISON').command('/agenda supplement', here())
    await hears('U0ALISON', 'Add a supplement', here())
    await as('U0ALISON').press('Add a supplement')
    await opens('U0ALISON', 'agenda.supplement.add.submitted')
    await as('U0ALISON').submit({ change: 'correction', reason: 'The venue has moved to the annexe' })
    await as('U0ALISON').closeForm(true)
    await workspace.jobs.runDue()

    await hears('U0THORNE', 'The venue has moved to the annexe')
    await as('U0THORNE').press('agenda.supplement.change')
    await opens('U0THORNE', 'agenda.supplement.change.submitted')
    await as('U0THORNE').submit({ words: 'Say which door' })
    await as('U0THORNE').closeForm(true)
    await workspace.jobs.runDue()

    await hears('U0ALISON', 'Say which door')
  })
})

const committeeId = () => workspace.here.transaction(async (tx) => (await tx.committees.all())[0]!.id)
