import { DEFAULT_SETTINGS } from '../../domain/committee/settings.ts'
import { anAgendaAt, anAsking, aPublication } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { answered, changeView, consultation, thanks } from './messages.ts'

const content = anAsking({ answer: 'content', answeredRevision: 3, answeredAt: '2026-10-28T11:00:00.000Z' })
const change = { ...content, answer: 'change' as const, words: 'Could <complaints> come first?\nThere is time.' }

const chair = anAsking()
const approving = anAgendaAt({
  committee: aCommittee({ settings: { ...DEFAULT_SETTINGS, agendaNeeds: 'approve' } }),
  askings: [anAsking({ purpose: 'approve' })],
})

export const stories: Stories = {
  'the chair is consulted': () => consultation(anAgendaAt(), 3, chair)!,
  'the chair is to approve': () => consultation(approving, 3, chair)!,
  'the vice-chair is asked instead': () =>
    consultation(anAgendaAt({ askings: [anAsking({ role: 'vice-chair', delegateForId: 'somebody' })] }), 3, chair)!,
  'the chair has answered': () =>
    consultation(
      anAgendaAt({
        askings: [anAsking({ answer: 'change', words: 'Take <the depot> first\nplease', answeredRevision: 3 })],
      }),
      3,
      chair,
    )!,
  'the draft has moved on': () => consultation(anAgendaAt(), 1, chair)!,
  'it has been published': () => consultation(anAgendaAt({ publication: aPublication() }), 3, chair)!,
  'the form': () => changeView({ meetingId: aMeeting().id, revision: 3 }),
  'thanked: content': () => thanks({ at: anAgendaAt({ askings: [content] }), asking: content, isNew: true }),
  'thanked: a change': () => thanks({ at: anAgendaAt({ askings: [change] }), asking: change, isNew: true }),
  'pressed twice': () => thanks({ at: anAgendaAt({ askings: [content] }), asking: content, isNew: false }),
  'told: content': () => answered(anAgendaAt({ askings: [content] }))!,
  'told: approves': () => answered(anAgendaAt({ askings: [{ ...content, answer: 'approve' }] }))!,
  'told: a change': () => answered(anAgendaAt({ askings: [change] }))!,
  'told: please ring': () => answered(anAgendaAt({ askings: [{ ...content, answer: 'ring' }] }))!,
}
