import type { ProposalRefusal } from '../../domain/proposals/refusals.ts'
import type { WordsFor } from './words-for.ts'

export const proposalWords: WordsFor<ProposalRefusal> = {
  'no-such-proposal': () => 'I cannot find what that was about. `/programme` shows how things stand now.',
  'proposal-is-settled': ({ title, how }) => `“${title}” is already ${how}. Nothing was changed by this press.`,
  'proposal-has-moved-on': ({ title }) =>
    `What was asked about “${title}” has changed since that message was drawn. Nothing was recorded: please answer the message as it is now.`,
  'answer-was-not-asked': ({ title, asked }) =>
    `The ${asked} was asked about “${title}”, so only they can answer. The committee officer can ask somebody else.`,
  'approval-is-needed': ({ title }) =>
    `“${title}” needs approval under this committee’s settings, and it has not been given. Ask again, or withdraw the change.`,
  'nobody-to-ask': ({ chairWord }) =>
    `This change needs approval, and neither the ${chairWord} nor the vice-chair can be asked. Say in \`/committee people\` who holds the office.`,
  'already-before-the-chair': ({ title }) =>
    `A change to “${title}” is already waiting for an answer. Withdraw that one first, or go ahead with it.`,
  'not-a-referral': ({ title }) => `“${title}” was not referred by a member, so this does not apply to it.`,
  'only-the-member-who-referred': ({ title }) => `Only the member who referred “${title}” can withdraw it.`,
  'only-the-monitoring-officer': ({ title }) =>
    `Only the monitoring officer can rule “${title}” outside the terms of reference.`,
  'takes-no-referrals': ({ committee }) =>
    `The ${committee} is not a scrutiny body, so a matter cannot be referred to it. You can suggest an item instead.`,
  'words-needed': () => 'Please say it in a few words.',
  'minute-needed': ({ body }) =>
    `Choose the meeting at which ${body} decided it, or give the minute: the member is told that it was discussed there.`,
  'file-not-given': ({ tooLarge, why }) =>
    tooLarge
      ? 'The file is larger than 20 MB, so it was not read. Send the minutes alone, without the reports.'
      : `Slack did not give me the file (${why}), so nothing was read. Please put it in again.`,
  'file-not-read': ({ says }) => says,
  'list-changed': () => 'The file has changed since the preview, so nothing was added. Please look at it again.',
  'list-too-long': ({ rows, most }) =>
    `The list has ${rows} rows and the most that is added at once is ${most}. Nothing was added: divide it and send the parts.`,
  'nothing-to-add': () => 'There is nothing in this list that can be added.',
  'no-item-meant': ({ title }) =>
    `No item on the programme is certainly “${title}”, so nothing was changed. Press Edit and choose the item.`,
  'undo-has-closed': ({ until }) =>
    `This could be undone until ${until}, and it has taken effect since. Change what was added from its own message, or with \`/programme\`.`,
  'undone-already': ({ by }) => `${by} has undone this already. Nothing was changed by this press.`,
  'changed-since-added': ({ title }) =>
    `“${title}” has been changed since it was added, so nothing was undone. Change it with \`/programme\`.`,
  'nothing-to-read': () => 'Put in a file, or paste the words of the page.',
  'still-reading': () => 'The page is still being read. Its preview is drawn again as soon as that is done.',
  'page-was-read': () => 'This page has been read already. Its preview says what it proposes.',
}
