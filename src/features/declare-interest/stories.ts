import { anAgendaAt } from '../../slack/agenda/agenda-gallery-data.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { interestRecorded, interestView } from './messages.ts'

const declared = { at: anAgendaAt(), name: 'Councillor Gwen Pritchard', titles: ['Roads & <bridges>', 'The depot'] }

export const stories: Stories = {
  'the form of an officer': () => interestView({ at: anAgendaAt(), mayOfOthers: true }),
  'the form of a member': () => interestView({ at: anAgendaAt(), mayOfOthers: false }),
  'the form where nothing is on the agenda': () =>
    interestView({ at: anAgendaAt({ current: { ...anAgendaAt().current, lines: [] } }), mayOfOthers: false }),
  'told: recorded by an officer': () => interestRecorded(declared, true),
  'told: recorded of oneself': () => interestRecorded({ ...declared, titles: ['Roads'] }, false),
}
