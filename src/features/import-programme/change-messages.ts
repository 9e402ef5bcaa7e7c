import { clockTime, isCivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { type ChangeProposal, READ_CHANGES, type ReadProposal } from '../../domain/proposals/reading.ts'
import { plain, quoted } from '../../slack/kit/blocks.ts'
import { clip } from '../../slack/kit/text.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import type { PageSeen } from './look-at-page.ts'

const CERTAINTY: Readonly<Record<ReadProposal['certainty'], string>> = {
  certain: 'The words are certain',
  likely: 'Likely: the words leave something open',
  possible: 'Possible: please read the sentence',
}

/** What a proposal would do, for whom and when; what is not printed is said to be unknown. */
export const changeWords = ({ title, change, itemId }: ChangeProposal, seen: PageSeen): string => {
  const item = itemId ? seen.items.get(itemId) : null
  const owner = change.ownerId ? seen.people.get(change.ownerId) : change.owner
  const facts = [
    item && `item ${item.number}${item.title === title ? '' : `, “${plain(item.title)}”`}`,
    owner && `by ${plain(owner)}${change.ownerId ? '' : ' (not known here by that name)'}`,
    change.body && `to the ${plain(change.body.replace(/^the /i, ''))}`,
    change.meeting && `for ${longDate(change.meeting)}${change.time ? `, ${clockTime(change.time)}` : ''}`,
    change.due && change.due !== change.meeting && `due ${longDate(change.due)}`,
    !change.meeting && !change.due && (change.says ? `when: “${plain(change.says)}”` : 'no day is given'),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return `*${READ_CHANGES[change.is]}*: ${plain(title)}\n${facts.join('; ')}${change.how ? `. _${plain(change.how)}_` : ''}`
}

/** The sentence, and where it stands. */
export const evidenceWords = ({ change }: ChangeProposal): string =>
  `${quoted(clip(change.evidence.text, 700))}\n_${change.minute ? `Minute ${plain(change.minute)}` : 'No minute number'}, characters ${change.evidence.start.toLocaleString('en-GB')} to ${change.evidence.end.toLocaleString('en-GB')} of the text. ${change.editedBy ? `Edited by ${plain(change.editedBy)}` : CERTAINTY[change.certainty]}._`

/** What came of a proposal that was added. */
export const cameWords = ({ change }: ChangeProposal): string => {
  if (!change.applied) return ''
  const { came, byName, short } = change.applied
  const said = [
    came.item && `item ${came.item.number}${came.removed ? ' is off the programme' : ''}`,
    came.meeting && `${longDate(came.meeting)}`,
    came.elsewhere && `sent to: ${plain(came.elsewhere)}`,
    came.asked && `${plain(came.asked)} is asked`,
    came.action && `on the tracker as ${plain(came.action)}`,
  ].filter((one) => typeof one === 'string')
  return `_Added by ${plain(byName)}: ${said.join('; ')}.${short ? ` ${plain(sayRefusal(short))}` : ''}_`
}

/** A day as a page printed it, in full where it is one. */
export const dayRead = (day: string | null): string | null => (day && isCivilDate(day) ? longDate(day) : day)
