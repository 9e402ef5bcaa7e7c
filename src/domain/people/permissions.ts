import { ROLES, type Role } from './roles.ts'

const OFFICERS = ['officer', 'deputy', 'proper-officer', 'scrutiny-officer', 'administrator'] as const
const STATUTORY = ['proper-officer', 'monitoring-officer', 'scrutiny-officer'] as const
const CHAIRS = ['chair', 'vice-chair'] as const
const MEMBERS = ['chair', 'vice-chair', 'member', 'co-opted-voting', 'co-opted-non-voting', 'substitute'] as const

type Rule = { readonly who: readonly Role[] | 'anyone'; readonly may: string }

/**
 * Who may do what: one table, in words. It is printed in `docs/permissions.md` and asked at every press.
 * `anyone` is every full member of the workspace. What depends on the thing itself (only the person asked may answer
 * a request; only the proposer may withdraw a referral) is asked besides, by the rule for that thing.
 */
export const PERMISSIONS = {
  'see-programme': { who: 'anyone', may: 'see the work programme and the history of its items' },
  'add-item': { who: OFFICERS, may: 'add an item to the work programme' },
  'suggest-item': { who: MEMBERS, may: 'suggest an item for the work programme' },
  'refer-matter': { who: MEMBERS, may: 'refer a matter to the committee' },
  'rule-on-referral': { who: ['monitoring-officer'], may: 'rule a referred matter outside the terms of reference' },
  'decide-suggestion': { who: OFFICERS, may: 'record what became of a suggestion' },
  'plan-programme': { who: OFFICERS, may: 'schedule, move, defer or remove an item' },
  'see-promises': { who: OFFICERS, may: 'see what the minutes promised and what became of it' },
  'answer-consultation': { who: [...CHAIRS, ...MEMBERS], may: 'answer a consultation' },
  'import-programme': { who: OFFICERS, may: 'import into the work programme' },
  'keep-workstreams': { who: OFFICERS, may: 'keep the workstreams a committee oversees' },
  'export-programme': { who: 'anyone', may: 'export the public form of the work programme' },
  'see-agenda': { who: 'anyone', may: 'see the state of the next agenda' },
  'draft-agenda': { who: OFFICERS, may: 'draft an agenda, consult on it and post it' },
  'publish-agenda': {
    who: ['officer', 'deputy', 'proper-officer'],
    may: 'record an agenda, a supplement to it, or what a meeting decided, as published',
  },
  'record-notice': {
    who: ['officer', 'deputy', 'proper-officer'],
    may: 'record that a notice of a key decision or of private business was given',
  },
  'record-outcomes': { who: OFFICERS, may: 'record what the committee decided' },
  'see-requests': { who: 'anyone', may: 'see what they owe, and officers what is owed to them' },
  'request-report': { who: OFFICERS, may: 'request a report' },
  'invite-witness': { who: OFFICERS, may: 'invite a witness' },
  'remind-request': { who: OFFICERS, may: 'remind somebody of a report or an invitation' },
  'withdraw-request': { who: OFFICERS, may: 'withdraw a request for a report, or an invitation' },
  'look-after-request': {
    who: OFFICERS,
    may: 'agree a new date for a report, ask somebody else for it, or show it as “to follow”',
  },
  'set-up-committee': { who: OFFICERS, may: 'set up a committee' },
  'name-council': {
    who: ['administrator', 'proper-officer'],
    may: 'say what the council is called and in which nation it is',
  },
  'manage-meetings': { who: OFFICERS, may: 'add, move or cancel a meeting' },
  'see-meetings': { who: 'anyone', may: 'see the meetings and their deadlines' },
  'see-people': { who: 'anyone', may: 'see who holds which role' },
  'manage-people': { who: OFFICERS, may: 'say who holds which role' },
  'confirm-role': {
    who: ['officer', 'deputy', 'proper-officer', 'monitoring-officer', 'scrutiny-officer'],
    may: 'confirm a role that somebody has given themselves',
  },
  'say-away': { who: 'anyone', may: 'say that they are away; officers, that anybody is' },
  'choose-reminders': { who: 'anyone', may: 'choose what they are reminded of, and when' },
  'change-settings': { who: OFFICERS, may: 'change the committee’s settings' },
  'change-rules': { who: [...OFFICERS, 'monitoring-officer'], may: 'change the council’s own deadlines' },
  'enter-election': { who: ['monitoring-officer'], may: 'enter or remove a pre-election period' },
  'give-election-advice': { who: ['monitoring-officer'], may: 'advise on a meeting in a pre-election period' },
  'see-call-ins': { who: 'anyone', may: 'see the decisions that have been called in' },
  'receive-call-in': { who: OFFICERS, may: 'record a request for call-in and what came of it' },
  'rule-on-call-in': {
    who: ['proper-officer', 'monitoring-officer', 'scrutiny-officer'],
    may: 'accept or refuse a request for call-in',
  },
  'end-rehearsal': { who: OFFICERS, may: 'end the rehearsal, or send what was held in it' },
  'see-audit': { who: [...OFFICERS, 'monitoring-officer'], may: 'read the ledger' },
  'suggest-private': {
    who: [...OFFICERS, 'monitoring-officer', 'finance', 'legal', 'lead-officer', 'report-author'],
    may: 'suggest that an item is considered in private',
  },
  'decide-exemption': { who: STATUTORY, may: 'decide that an item is exempt' },
  'open-private': { who: 'anyone', may: 'open private business, where they are cleared for it' },
  'clear-person': { who: STATUTORY, may: 'say who is cleared for private business' },
  'raise-leak': { who: 'anyone', may: 'raise the alarm that something leaked' },
  'resume-posting': { who: [...STATUTORY, 'officer', 'deputy'], may: 'let posting go on after an alarm' },
  'place-hold': {
    who: [...OFFICERS, 'monitoring-officer'],
    may: 'keep something from being erased for an information request, a complaint or litigation',
  },
  'make-bundle': {
    who: ['officer', 'deputy', 'proper-officer', 'monitoring-officer', 'scrutiny-officer'],
    may: 'gather everything that was said, sent and decided on an item',
  },
  'release-hold': { who: STATUTORY, may: 'release what is kept from being erased' },
  'look-after-person-data': {
    who: ['administrator', 'proper-officer', 'monitoring-officer'],
    may: 'give somebody what is held of them, erase it, or keep it from being erased',
  },
  'share-committee': { who: OFFICERS, may: 'share a joint committee with another council, or take part in one' },
  'look-after-workspaces': {
    who: ['administrator', 'proper-officer'],
    may: 'see the workspaces of the council, and add one',
  },
  'see-how-it-runs': { who: ['administrator'], may: 'see how Cleardays runs, and what it could not deliver' },
  'get-help': { who: 'anyone', may: 'ask for help' },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof PERMISSIONS

/** Whether someone with these roles may. Administrators are officers of the tool, not cleared for closed business. */
export const mayDo = (permission: Permission, roles: ReadonlySet<Role>): boolean => {
  const { who } = PERMISSIONS[permission] as Rule
  return who === 'anyone' || who.some((role) => roles.has(role))
}

/** Whether it is only looked at: where that is refused, there was nothing to change. */
export const isToSee = (permission: Permission): boolean => /^(?:see|read|open) /.test(PERMISSIONS[permission].may)

/** Who may, in words, for a refusal: `a committee officer, deputy committee officer or proper officer`. */
export const whoMay = (permission: Permission): string => {
  const { who } = PERMISSIONS[permission] as Rule
  if (who === 'anyone') return 'anyone in the council'
  const names = [...new Set(who)].map((role) => ROLES[role])
  return names.length === 1 ? `the ${names[0]}` : `the ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** The same, as a person would say it: whoever looks after the committee is an officer, whoever sits on it a member. */
export const whoMayInShort = (permission: Permission): string => {
  const { who } = PERMISSIONS[permission] as Rule
  if (who === 'anyone') return 'anyone in the council'
  const gathered = (all: readonly Role[], as: string) => (all.every((role) => who.includes(role)) ? [as] : [])
  const officers = gathered(OFFICERS, 'an officer')
  const members = gathered(MEMBERS, 'a member')
  const rest = who.filter(
    (role) =>
      !(officers.length > 0 && OFFICERS.some((one) => one === role)) &&
      !(members.length > 0 && MEMBERS.some((one) => one === role)),
  )
  return either([...officers, ...members, ...new Set(rest.map((role) => `the ${ROLES[role]}`))])
}

const either = (names: readonly string[]): string =>
  names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
