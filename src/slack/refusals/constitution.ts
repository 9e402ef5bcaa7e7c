import { longDate } from '../../domain/calendar/civil-date.ts'
import type { ConstitutionRefusal } from '../../domain/constitution/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const constitutionWords: WordsFor<ConstitutionRefusal> = {
  'days-out-of-order': ({ from, until }) =>
    `${longDate(until)} is before ${longDate(from)}. Give the first day first; for one day, leave the last out.`,
  'too-many-days': ({ most }) => `That is more than ${most} days at once. Enter a long closing in parts.`,
  'not-a-closure-day': ({ day }) => `${longDate(day)} is not one of the closure days any more. Nothing was changed.`,
  'no-such-rule': ({ name }) => `There is no rule “${name}” of the council’s own any more. Nothing was changed.`,
  'rule-file-not-read': ({ why }) =>
    `That file of rules was not read: ${why.replace(/[.]$/, '')}. Nothing was changed.`,
  'file-not-fetched': () => 'Slack did not give me that file. Nothing was changed; please try again.',
  'nothing-to-put-in-a-file': ({ what }) => `There is nothing to put in the file yet: ${what}.`,
  'no-such-period': () =>
    'That pre-election period is not there any more. `/committee elections` shows those that are entered.',
  'period-answered': ({ answer }) => `That is settled already: ${answer}. Nothing was changed by this press.`,
  'no-monitoring-officer': () =>
    'Nobody holds the role of monitoring officer, so nobody could be asked. Say in `/committee people` who does.',
  'no-advice-asked': () => 'Nobody has asked for advice about that meeting, so nothing was recorded.',
  'no-such-call-in': () => 'I cannot find that request for call-in. `/agenda callin` shows those there are.',
  'call-in-moved-on': ({ stands }) =>
    `That request has moved on since you saw it: it is ${stands}. Nothing was changed by this press.`,
  'call-in-cannot-be-accepted': ({ because }) =>
    `By the rules that were entered it cannot be accepted: ${because.join(' ')} Refuse it with these reasons, or correct what was entered.`,
  'call-in-refusal-needs-reasons': () => 'Say why it is refused: those who signed are told, and the reasons are kept.',
  'line-not-read': ({ line, expected }) => `I cannot read “${line}”. Write each line as ${expected}.`,
  'one-host-needed': () => 'Say which one authority is the host, or date its turns.',
  'no-such-directorate': ({ name }) => `There is no directorate “${name}”. Name it in “Directorates” first.`,
}
