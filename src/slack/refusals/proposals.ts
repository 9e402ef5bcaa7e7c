import type { ProposalRefusal } from '../../domain/proposals/refusals.ts'
import type { WordsFor } from './say-refusal.ts'

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
}
