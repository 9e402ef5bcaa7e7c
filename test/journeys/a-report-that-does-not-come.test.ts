import { describe, expect, it } from 'vitest'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// What an officer does about a report that is late, and about those who answer by letter: every field of each form.
const { officer, author } = PEOPLE
const director = 'U0WEBB'
const journey = thePanelOf2021('2021-02-08T09:30:00Z')
const { as, fills, read, said } = journey
const { typed, pressed, pressedBeside, opened, shows, sends, closes, hears } = journey.acting(officer)
const requests = () => read((tx, panel) => tx.requests.of(panel.id))

/** Opens the only thing asked, with all that can be done about it. */
const opens = async (command: string, open: string) => {
  await typed(command)
  await hears(open)
  await pressed(open)
}

describe('A report that does not come', () => {
  it('is put to the lead director, with the officer’s own words; who says that they will see to it', async () => {
    await typed('/report request 2')
    await fills(officer, 'request.ask.submitted', { person: author, lines: 'Why is Stage 2 slower?' })
    await opens('/report', 'Open the request')
    await hears('Ask the lead director')
    await pressed('Ask the lead director')
    await opened('request.ask-lead.submitted')
    await sends({ person: director, words: 'She has two posts vacant' })
    await shows('Marcus Webb')
    await closes()
    await journey.workspace.jobs.runDue()

    expect(await said(director, 'She has two posts vacant')).toContain('Nothing has come yet from Dawn Fletcher')
    await as(director).press('I’ll see to it')
    await said(director, 'You will see to it')
    await journey.workspace.jobs.runDue()
  })

  it('is shown as to follow on the agenda, with the reason and without a name', async () => {
    await opens('/report', 'Open the request')
    await hears('Show as “to follow”')
    await pressed('Show as “to follow”')
    await opened('request.to-follow.submitted')
    await sends({ why: 'The figures close on 28 February' })
    await shows('Nobody is named there')
    await closes()

    const [request] = await requests()
    const papers = await read((tx) => tx.papers.of([request!.itemId]))
    expect(papers).toMatchObject([{ state: 'to-follow', lateReason: 'The figures close on 28 February' }])
    await typed('/agenda draft')
    const draft = await hears('Comments, Compliments')
    expect(draft).toContain('to follow')
    expect(draft).not.toContain('Dawn Fletcher has not')
  })
})

describe('Somebody outside Slack', () => {
  it('answers by letter: the officer records that a colleague comes, who they are, and their words', async () => {
    await typed('/witness invite 1')
    await fills(officer, 'invitation.ask.submitted', {
      ...{ name: 'Rhian Ellis', organisation: 'Westmarch College', email: 'rhian.ellis@college.example' },
      ...{ how: 'in-person', answer: '2021-02-24', lines: 'What is the levy spent on?' },
    })
    await opens('/witness', 'Open the invitation')
    await hears('Record their answer')
    await pressed('Record their answer')
    await opened('request.record-answer.submitted')
    expect(await sends({ answer: 'colleague' })).toMatchObject({
      ...{ ok: false, errors: { name: 'Give the name of whoever it is for, or who comes instead.' } },
    })
    await sends({
      ...{ answer: 'colleague', name: 'Tom Lloyd', email: 'tom.lloyd@college.example' },
      words: 'He keeps the accounts',
    })
    await shows('Tom Lloyd')
    await closes()

    const invited = (await requests()).find(({ kind }) => kind === 'attend')!
    expect(invited.state).toBe('colleague')
    const life = JSON.stringify(await read((tx) => tx.requests.eventsOf(invited.id)))
    for (const word of ['Tom Lloyd', 'tom.lloyd@college.example', 'He keeps the accounts']) expect(life).toContain(word)
  })

  it('or that a report needs longer, until when; or where it is now', async () => {
    await typed('/report request 3')
    await opened('request.ask.submitted')
    expect(await sends({ person: author, name: 'Gareth Moss', lines: 'Is the system ready?' })).toMatchObject({
      ...{ ok: false, errors: { name: 'Somebody in Slack is chosen above as well. Keep one of the two.' } },
    })
    await closes()
    // the author whom the form offers by itself gives way to the name that was typed
    await typed('/report request 3')
    await fills(officer, 'request.ask.submitted', {
      ...{ name: 'Gareth Moss', email: 'g.moss@supplier.example', lines: 'Is the system ready?' },
    })
    const record = async (answers: Readonly<Record<string, string>>, words: string) => {
      const asked = (await requests()).find(({ keyLines }) => keyLines === 'Is the system ready?')!
      await typed('/report')
      await pressedBeside(asked.id)
      await hears('Gareth Moss, asked for a report')
      await pressed('Record their answer')
      await opened('request.record-answer.submitted')
      await sends(answers)
      await shows(words)
      await closes()
      return (await requests()).find(({ id }) => id === asked.id)!
    }

    expect((await record({ answer: 'longer', until: '2021-03-01', words: 'Testing runs on' }, 'longer')).state).toBe(
      'longer-asked',
    )
    const here = await record({ answer: 'here', link: 'https://papers.example/system' }, 'has come')
    expect(here.state).toBe('received')
    const papers = await read((tx) => tx.papers.of([here.itemId]))
    expect(papers).toMatchObject([{ link: 'https://papers.example/system' }])
  })
})
