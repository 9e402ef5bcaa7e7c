import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, timeOfDay } from '../../../src/domain/calendar/civil-date.ts'
import { type Said, saidAsTyped, saidInWords, typedSaid } from '../../../src/domain/outcomes/said.ts'
import { chosenAs, chosenIn, onAgenda, seeAlsoInWords, typedMinutes } from '../../../src/domain/outcomes/see-also.ts'
import { agendaOf, aLinePaper, scheduled } from '../agenda/agenda-of.ts'

describe('What was said of an item', () => {
  it('is read one to a line: questions, answers, and statements with their speaker', () => {
    const said = typedSaid(
      'Q: Councillor Huw Pike: Why is stage 2 slow?\nA: Ann Rees: Two posts are vacant: one since May.\n\n- Gareth Bevan: The survey ends in May.\nQuestion: Who pays?\nThe Panel thanked everybody.',
    )

    expect(said).toEqual([
      { is: 'question', by: 'Councillor Huw Pike', words: 'Why is stage 2 slow?' },
      { is: 'answer', by: 'Ann Rees', words: 'Two posts are vacant: one since May.' },
      { is: 'statement', by: 'Gareth Bevan', words: 'The survey ends in May.' },
      { is: 'question', by: null, words: 'Who pays?' },
      { is: 'statement', by: null, words: 'The Panel thanked everybody.' },
    ])
    expect(said.map(saidInWords)).toEqual([
      'Councillor Huw Pike asked: Why is stage 2 slow?',
      'Ann Rees answered: Two posts are vacant: one since May.',
      'Gareth Bevan: The survey ends in May.',
      'A member asked: Who pays?',
      'The Panel thanked everybody.',
    ])
  })

  it('does not take the article of a sentence for an answer, and an empty mark for something said', () => {
    expect(typedSaid('A report was given\nQ:\nA: ')).toEqual([
      { is: 'statement', by: null, words: 'A report was given' },
    ])
  })

  it('comes back from the form as it was put in', () => {
    const words = fc.constantFrom('Why so late?', 'It is done', '£40 a day, in all', 'مرحبا', 'Two: one and one')
    const by = fc.constantFrom('Ann Rees', 'Councillor Pike (Eastmarch)', 'Siân Ŵyn-Jones')
    const is = fc.constantFrom<Said['is'][]>('statement', 'question', 'answer')
    fc.assert(
      fc.property(fc.array(fc.record({ is, by, words }), { maxLength: 6 }), (said) => {
        expect(typedSaid(said.map(saidAsTyped).join('\n'))).toEqual(said)
      }),
    )
  })
})

describe('What a minute refers to', () => {
  const lines = agendaOf([
    scheduled('Advocacy project', {}, { papers: [aLinePaper('Case hours'), aLinePaper('Fees', { part: 'exempt' })] }),
    scheduled('The sisters’ quarrel', { part: 'committee-private' }),
  ])
  const [advocacy, quarrel] = lines.filter(({ kind }) => kind === 'item')
  const [hours, fees] = advocacy!.papers
  const names = [`item:${advocacy!.itemId}`, `item:${quarrel!.itemId}`, `paper:${hours!.id}`, `paper:${fees!.id}`]
  const at = {
    committee: { name: 'Panel', nation: 'england' } as const,
    meeting: { day: civilDate('2021-03-11'), time: timeOfDay('10:00'), venue: null },
    lines,
  }

  it('is printed by number and open title; a paper only where anybody may read it', () => {
    const all = [...[...names, 'item:gone'].flatMap(chosenIn), ...typedMinutes('318 of 2 July 2026; minute 60/18')]

    expect(seeAlsoInWords(all, at)).toEqual([
      `Item ${advocacy!.number}, “Advocacy project”`,
      `Item ${quarrel!.number}, “Private business”`,
      'Case hours',
      'Minute 318 of 2 July 2026',
      'Minute 60/18',
    ])
    expect(all.map(chosenAs).filter((name) => name !== null)).toEqual([...names, 'item:gone'])
  })

  it('is of the same agenda, or an earlier minute: what a client makes up is left out', () => {
    const asked = [
      ...[names[0]!, names[3]!, 'item:other', 'paper:other', 'nothing'].flatMap(chosenIn),
      ...typedMinutes('7'),
    ]

    expect(onAgenda(asked, lines).map((one) => chosenAs(one) ?? 'minute')).toEqual([names[0], names[3], 'minute'])
  })
})
