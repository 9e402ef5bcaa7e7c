import type { Feature } from '../feature.ts'
import { drawConsultation, drawOutcome, drawUnanswered } from './draw-consultation.ts'
import { listen } from './listener.ts'
import { listenAsOfficer } from './officer-listener.ts'

/** What the chair answers when a change between meetings is put to them, and what the officer does about it. */
export const answerConsultation: Feature = {
  name: 'answer-consultation',
  words: [],
  listen: (desk, deps) => {
    listen(desk, deps)
    listenAsOfficer(desk, deps)
  },
  draws: {
    consultation: drawConsultation,
    'consultation-outcome': drawOutcome,
    'consultation-unanswered': drawUnanswered,
  },
}
