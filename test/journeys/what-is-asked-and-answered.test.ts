import { describe, expect, it } from 'vitest'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// What is asked for the panel of Thursday 11 March 2021, and every way to answer it: each form with every field filled in.
const { officer, author } = PEOPLE
const [other, witness] = ['U0OAKES', 'U0WEBB'] as const
const journey = thePanelOf2021('2021-02-08T09:30:00Z')
const { as, fills, here, read, said } = journey
const requests = () => read((tx, panel) => tx.requests.of(panel.id))
const asksForReport = async (item: number, person: string, lines: string) => {
  await as(officer).command(`/report request ${item}`, here())
  await fills(officer, 'request.ask.submitted', { person, lines, why: 'The Panel asked' })
  await said(person, lines)
}

describe('Whoever is asked for a report', () => {
  it('asks for longer, with the day and the reason, and is told the day that is agreed', async () => {
    await asksForReport(2, author, 'Why is Stage 2 slower?')
    await as(author).press('I need longer')
    await fills(author, 'request.longer.submitted', { until: '2021-03-01', words: 'The audit comes first' })
    expect(await said(officer, 'The audit comes first')).toContain('Monday 1 March 2021')

    await as(officer).press('Agree a new date')
    await fills(officer, 'request.new-date.submitted', { draft: '2021-02-24', final: '2021-03-01' })
    expect(await said(author, 'Wednesday 24 February 2021')).toContain('Monday 1 March 2021')
  })

  it('says that it is for somebody else, who is asked in their place once the officer says so', async () => {
    await asksForReport(1, other, 'Where do starts fall?')
    await as(other).press('This is for someone else')
    await fills(other, 'request.someone-else.submitted', { person: 'U0QURESHI', why: 'She leads on it now' })

    expect(await said(officer, 'She leads on it now')).toContain('Samira Qureshi')
  })

  it('says that they can’t, and why; it is the officer who is told', async () => {
    await asksForReport(3, 'U0QURESHI', 'Is it ready?')
    await as('U0QURESHI').press('I can’t')
    await fills('U0QURESHI', 'request.cannot.submitted', { words: 'The supplier has gone' })

    await said(officer, 'The supplier has gone')
  })

  it('is reminded kindly once, and told when it is no longer needed, and why', async () => {
    await journey.workspace.goTo('2021-02-09T10:00:00Z')
    const open = (await requests()).find(({ dueOn }) => dueOn === '2021-03-01')
    await as(officer).command('/report remind', here())
    await fills(officer, 'request.remind.submitted', { request: open!.id })
    await said(author, 'Why is Stage 2 slower?')
    await as(officer).command('/report withdraw', here())
    await fills(officer, 'request.withdraw.submitted', { request: open!.id, why: 'The item has moved to July' })

    await said(author, 'The item has moved to July')
    expect((await requests()).find(({ id }) => id === open!.id)?.state).toBe('withdrawn')
  })
})

describe('Whoever is invited', () => {
  const invites = async (item: number, person: string, lines: string) => {
    await as(officer).command(`/witness invite ${item}`, here())
    await fills(officer, 'invitation.ask.submitted', {
      ...{ person, lines, how: 'either', answer: '2021-02-24', why: 'They run the service' },
      present: 'The Cabinet Member will be there',
    })
    await as(officer).command('/committee rehearsal', here())
    await said(officer, 'Send', here())
    await as(officer).press('held.send')
    await journey.workspace.jobs.runDue()
    expect(await said(person, lines)).toContain('The Cabinet Member will be there')
  }

  it('names a colleague instead', async () => {
    await invites(1, witness, 'What is the levy spent on?')
    await as(witness).press('A colleague instead')
    await fills(witness, 'invitation.colleague.submitted', {
      ...{ name: 'Rosa Lund', email: 'rosa.lund@college.example', why: 'She keeps the accounts' },
    })

    expect(await said(officer, 'She keeps the accounts')).toContain('Rosa Lund')
  })

  it('asks for another date', async () => {
    await invites(2, other, 'What do callers say?')
    await as(other).press('Another date')
    await fills(other, 'invitation.another-date.submitted', { words: 'Any Tuesday in April' })

    await said(officer, 'Any Tuesday in April')
  })

  it('can’t, and says why', async () => {
    await invites(3, 'U0STONE', 'What would it save?')
    await as('U0STONE').press('Can’t')
    await fills('U0STONE', 'invitation.cannot.submitted', { words: 'I am abroad until April' })

    await said(officer, 'I am abroad until April')
  })
})

describe('Whoever is asked', () => {
  it('says who answers for them', async () => {
    await as(author).command('/report', 'C0DEMSERV')
    await said(author, 'Who answers for me', 'C0DEMSERV')
    await as(author).press('Who answers for me')
    await fills(author, 'assistant.name.submitted', { assistant: other })

    const [who, helper] = await read(async (tx) => [
      await tx.people.presser(journey.workspace.slack.self.teamId, author),
      await tx.people.presser(journey.workspace.slack.self.teamId, other),
    ])
    const person = await read((tx) => tx.people.find(who!.personId))
    expect(person?.assistantId).toBe(helper!.personId)
  })

  it('says what they need to take part: only the contact officer is told', async () => {
    await as(witness).press('What I need to take part')
    await fills(witness, 'invitation.needs.submitted', { needs: 'A hearing loop' })

    await said(officer, 'A hearing loop')
  })
})
