import { describe, expect, it } from 'vitest'
import { PEOPLE, thePanelOf2021 } from '../support/journey.ts'

// The panel of Thursday 11 March 2021: what its members asked and were told, and what its minutes refer to.
const journey = thePanelOf2021('2021-03-08T09:00:00Z')
const { here, read, said } = journey
const { typed, pressed, pressedBeside, opened, shows, sends, closes, hears } = journey.acting(PEOPLE.officer)

describe('What was said at the meeting', () => {
  it('is put into the form of its item, with the items and minutes it refers to', async () => {
    await typed('/agenda draft')
    await hears('Apprenticeship Strategy')
    await journey.workspace.goTo('2021-03-11T14:00:00Z')
    const all = await read((tx, panel) => tx.items.of(panel.id))
    const complaints = all.find(({ title }) => title.startsWith('Comments, Compliments'))!
    const apprentices = all.find(({ title }) => title.startsWith('Apprenticeship'))!
    await typed('/agenda outcomes')
    await hears('no outcome yet')
    await pressedBeside(complaints.id)
    await opened('outcome.submitted')

    await sends({
      kind: 'noted',
      points: 'Stage 2 took 71 days on average',
      said: 'Q: Councillor Priya Nair: Why is stage 2 slower?\nA: Dawn Fletcher: Two posts are vacant.\nCouncillor Ken Daly: The portal should be ready before May.',
      seeAlso: [`item:${apprentices.id}`],
      minutes: '291 of 2 July 2020',
    })
    await shows('Noted')
    await closes()

    const [outcome] = await read((tx) => tx.outcomes.ofItem(complaints.id))
    expect(outcome).toMatchObject({
      said: [
        { is: 'question', by: 'Councillor Priya Nair', words: 'Why is stage 2 slower?' },
        { is: 'answer', by: 'Dawn Fletcher', words: 'Two posts are vacant.' },
        { is: 'statement', by: 'Councillor Ken Daly', words: 'The portal should be ready before May.' },
      ],
      seeAlso: [
        { is: 'item', itemId: apprentices.id },
        { is: 'minute', minute: '291 of 2 July 2020' },
      ],
    })
  })

  it('is read in the draft minutes and in the decision record, each with whoever said it', async () => {
    for (const button of ['Draft minutes', 'Decision record']) {
      await typed('/agenda outcomes')
      await hears('Decision record')
      await pressed(button)
      const read = await hears('Councillor Priya Nair asked: Why is stage 2 slower?')
      expect(read).toContain('Dawn Fletcher answered: Two posts are vacant.')
      expect(read).toMatch(/Item 30\d, “Apprenticeship/)
      expect(read).toContain('Minute 291 of 2 July 2020')
    }
  })

  it('stands in the form again, and what is changed is a correction beside what was recorded', async () => {
    const complaints = (await read((tx, panel) => tx.items.of(panel.id))).find(({ title }) =>
      title.startsWith('Comments, Compliments'),
    )!
    await typed('/agenda outcomes')
    await hears('Correct it')
    await pressedBeside(complaints.id)
    await opened('outcome.submitted')
    await shows('Q: Councillor Priya Nair: Why is stage 2 slower?')

    await sends({ said: 'Q: Councillor Priya Nair: Why is stage 2 slow?' })
    await shows('Corrected')
    await closes()

    const outcomes = await read((tx) => tx.outcomes.ofItem(complaints.id))
    expect(outcomes.map(({ said }) => said.length)).toEqual([3, 1])
    expect(outcomes[1]).toMatchObject({ correctionOfId: outcomes[0]!.id, seeAlso: outcomes[0]!.seeAlso })
  })
})

describe('What a body is for', () => {
  it('is said once in a form, and read by anyone who asks', async () => {
    await typed('/committee about')
    await hears('Nobody has said yet what it is for')
    await pressed('Say what it is for')
    await opened('committee.describe.submitted')
    await sends({
      terms: 'To look into children’s services and their partners.',
      objective: 'Every complaint answered in time',
      members: 'Westmarch Health Trust\nMarchbrook College',
      formerName: 'Children’s Panel',
      formerUntil: '2020-05-14',
    })
    await shows('Saved')
    await closes()

    await journey.acting(PEOPLE.member).typed('/committee about')
    const read = await said(PEOPLE.member, 'Every complaint answered in time', here())
    for (const words of ['Westmarch Health Trust', 'Children’s Panel', 'until Thursday 14 May 2020'])
      expect(read).toContain(words)
  })
})
