import type { Refusal } from '../../domain/refusal.ts'
import type { Answer } from '../desk/desk.ts'
import { message, section } from '../kit/blocks.ts'
import { agendaWords } from './agenda.ts'
import { approvalWords } from './approvals.ts'
import { calendarWords } from './calendar.ts'
import { closedWords } from './closed.ts'
import { committeeWords } from './committee.ts'
import { constitutionWords } from './constitution.ts'
import { jointWords } from './joint.ts'
import { keepingWords } from './keeping.ts'
import { meetingWords } from './meetings.ts'
import { noticeWords } from './notices.ts'
import { outcomeWords } from './outcomes.ts'
import { papersWords } from './papers.ts'
import { peopleWords } from './people.ts'
import { programmeWords } from './programme.ts'
import { proposalWords } from './proposals.ts'
import { reportWords } from './reports.ts'
import type { WordsFor } from './words-for.ts'
import { workstreamWords } from './workstreams.ts'

const words: WordsFor<Refusal> = {
  ...agendaWords,
  ...approvalWords,
  ...calendarWords,
  ...closedWords,
  ...committeeWords,
  ...constitutionWords,
  ...jointWords,
  ...keepingWords,
  ...meetingWords,
  ...noticeWords,
  ...outcomeWords,
  ...papersWords,
  ...peopleWords,
  ...programmeWords,
  ...reportWords,
  ...proposalWords,
  ...workstreamWords,
}

/** A refusal in plain words, as text: it is escaped where it is drawn. */
export const sayRefusal = (refusal: Refusal): string => (words[refusal.rule] as (refusal: Refusal) => string)(refusal)

/** A refusal told privately. What people typed stands in it as typed; only our own `…` and *…* are drawn. */
export const refused = (refusal: Refusal): Answer => {
  const text = sayRefusal(refusal)
  return { is: 'say', message: message(text, section(escaped(text))) }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
