import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import { DIRECTIONS, RATINGS } from '../../domain/workstreams/workstream.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, count, list, plain, section } from '../../slack/kit/blocks.ts'
import { fileInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { PageSeen } from './take-page.ts'

/** The form that takes a page. Nothing is written before what was found has been looked at. */
export const pageView = (committee: Pick<Committee, 'id' | 'name'>): ModalView =>
  modal({
    title: 'From a page',
    callbackId: actionIds.workstreamsFromPageSubmitted,
    metadata: { committee: committee.id },
    submit: 'Show what is on it',
    blocks: [
      section(
        `For the *${plain(committee.name)}*: minutes or a report that names workstreams with their ratings, or services with their phase and direction. You see what was found before anything is added.`,
      ),
      fileInput('file', 'A page', { kinds: ['html', 'txt', 'docx', 'pdf', 'md'] }),
    ],
  })

/** What was found on a page and what would be done of it. */
export const pageFoundView = (
  { committee, file, digest, plan, ratings, warnings }: PageSeen,
  fileId: string,
): ModalView => {
  const many = plan.add.length + plan.fill.length
  const colours = ratings && (['red', 'amber', 'green'] as const).filter((colour) => ratings[colour] > 0)
  return modal({
    title: 'From a page',
    callbackId: actionIds.workstreamsFromPageConfirmed,
    metadata: { committee: committee.id, file: fileId, digest },
    ...(many > 0 && { submit: 'Take them over' }),
    close: many > 0 ? 'Take nothing' : 'Close',
    blocks: [
      section(
        `*${plain(file)}*: ${plan.add.length} to add to the table of the ${plain(committee.name)}, ${plan.fill.length} to fill in. Nothing has been changed yet.`,
      ),
      plan.differ.length > 0 && [
        alert('The page and the table differ. What stands in the table is left as it is.'),
        list(
          plan.differ.map((line) => `• ${plain(line)}`),
          { most: 20 },
        ),
      ],
      warnings.length > 0 && [
        section('*Amiss on the page itself*'),
        list(
          warnings.map((says) => `• ${plain(says)}`),
          { most: 10 },
        ),
      ],
      plan.add.length > 0 && [
        section('*To add*'),
        list(
          plan.add.map((one) =>
            plain(
              [one.name, one.phase, one.direction && DIRECTIONS[one.direction], one.rating && RATINGS[one.rating]]
                .filter((part) => part)
                .join(' · '),
            ),
          ),
          { most: 40 },
        ),
      ],
      plan.fill.length > 0 && [
        section('*To fill in*'),
        list(
          plan.fill.map(({ becomes }) =>
            plain(
              [
                becomes.name,
                becomes.phase,
                becomes.direction && DIRECTIONS[becomes.direction],
                becomes.rating && RATINGS[becomes.rating],
              ]
                .filter((part) => part)
                .join(' · '),
            ),
          ),
          { most: 40 },
        ),
      ],
      colours &&
        colours.length > 0 &&
        context(
          `The page counts ${colours.map((colour) => `${ratings[colour]} ${colour}`).join(', ')} of ${count(ratings.red + ratings.amber + ratings.green, 'rating')}. Which workstream has which is taken only where the page says so.`,
        ),
    ],
  })
}
