import { describe, expect, it } from 'vitest'
import { promisesOf } from './support/pages.ts'

type Promised = readonly [words: string, changes: string, owner: string | null]

/** What somebody is bound to by one sentence of minutes: the kinds that fit, and whose it is. Written before they were read. */
const PROMISES: readonly Promised[] = [
  ['Action: Pool Manager to circulate the lifeguard rota.', 'action', 'Pool Manager'],
  ['Action point 3 – the Clerk to book the hall.', 'action', 'Clerk'],
  ['ACTION JB: publish the timetable.', 'action', 'JB'],
  ['[Action: Head of Leisure]', '', null],
  ['The Head of Leisure undertook to write to the operator.', 'action', 'Head of Leisure'],
  ['Officers agreed to look into the matter and report back.', 'action|request-report', 'fficers'],
  ['The Director gave an undertaking to publish the survey.', 'action', 'Director'],
  ['Ms Lind offered to share the business case with the Committee.', 'action|request-report', 'Lind'],
  ['Councillor Fry volunteered to visit the depot and feed back.', 'action|request-report', 'Councillor Fry'],
  ['The Pool Manager said she would send the figures to Members.', 'action', 'Pool Manager'],
  [
    'The Head of Leisure confirmed that a written answer would be provided to Councillor Fry.',
    'action|request-report',
    'Head of Leisure',
  ],
  ['The figures would be circulated to Members after the meeting.', 'action', null],
  ['It was agreed that a letter be sent to the Minister.', 'action', null],
  ['It was agreed that the Chair would write to the Minister.', 'action', 'Chair'],
  ['RESOLVED that the Head of Leisure report on progress in six months.', 'request-report', 'Head of Leisure'],
  ['RESOLVED: That a further report be submitted to the Committee in September.', 'request-report', null],
  ['RESOLVED to receive a report on pricing at the next meeting.', 'request-report', null],
  ['RESOLVED that the item be deferred to the meeting on 9 July 2024.', 'defer-item', null],
  ['Consideration of the item was deferred to the next meeting.', 'defer-item', null],
  ['The Committee agreed to continue consideration of the report to its next meeting.', 'defer-item', null],
  ['It was agreed to add Changing Rooms to the work programme.', 'add-item', null],
  ['Members requested that Changing Rooms be placed on a future agenda.', 'add-item', null],
  ['Changing Rooms would be added to the agenda for the next meeting.', 'add-item', null],
  ['RESOLVED that Changing Rooms be included in the work programme for 2024/25.', 'add-item', null],
  ['RESOLVED that the review of pricing be removed from the work programme.', 'remove-item', null],
  ['It was agreed to take the pricing review off the work programme.', 'remove-item', null],
  ['It was agreed to move the pricing item from July to September.', 'move-item', null],
  ['RESOLVED that the pricing report be brought forward from September to July.', 'move-item', null],
  ['RESOLVED that the pricing strategy be considered at the meeting on 9 July 2024.', 'schedule-item', null],
  ['It was agreed that the item would return to the Committee in September.', 'schedule-item|request-report', null],
  ['The Committee asked for a report on lifeguard training.', 'request-report', null],
  ['The Committee requested an update on the roof at its next meeting.', 'request-report|add-item', null],
  ['Members asked to receive a briefing note on energy costs.', 'request-report', null],
  ['The Committee asked the Head of Leisure to bring back costed options.', 'request-report|action', 'Head of Leisure'],
  ['The Head of Leisure was requested to prepare a business case.', 'request-report|action', 'Head of Leisure'],
  ['RESOLVED that the Chief Executive of the Leisure Trust be invited to the next meeting.', 'invite-witness', null],
  ['It was agreed to invite Swim Anglia to give evidence.', 'invite-witness', null],
  ['Members asked that the contractor be asked to attend the July meeting.', 'invite-witness', null],
  ['RESOLVED that the matter be referred to Cabinet on 18 September 2024.', 'refer', null],
  ['RECOMMENDED to Cabinet that family tickets be introduced.', 'refer', null],
  ['The Committee agreed to refer the complaint to the Standards Committee.', 'refer', null],
  ['RESOLVED that the comments of the Committee be forwarded to the Executive.', 'refer', null],
  ['RESOLVED that quarterly monitoring reports be submitted to the Committee.', 'recur', null],
  ['It was agreed that budget monitoring be a standing item on every agenda.', 'recur', null],
  ['The Committee would receive an annual report on safeguarding.', 'recur|request-report', null],
  ['RESOLVED that a special meeting be held on 25 June 2024.', 'extra-meeting', null],
  ['It was agreed to arrange an additional meeting in August.', 'extra-meeting', null],
  ['It was agreed that the contract be considered in private session at the next meeting.', 'change-part', null],
  ['RESOLVED that the pricing appendix be moved to Part 2 of the agenda.', 'change-part', null],
  ['It was agreed that pool safety be included in the induction programme for new Members.', 'carry-over', null],
  ['A site visit to the new pool would be arranged for Members.', 'carry-over', null],
  ['The Committee agreed to hold a workshop on pricing.', 'carry-over', null],
  ['The Clerk was asked to obtain three quotations by 30 June 2024.', 'action', 'Clerk'],
  ['The Chair asked Ms Lind to confirm the opening hours in writing.', 'action', 'Lind'],
  ['Officers were instructed to publish the inspection report.', 'action', 'fficers'],
  ['The Solicitor was authorised to write to the tenant.', 'action', 'Solicitor'],
  ['Cllr Fry to speak to the swimming club.', 'action', 'Cllr Fry'],
  ['Clerk to report the broken fence to the District Council.', 'action', 'Clerk'],
  ['JB will chase the surveyor.', 'action', 'JB'],
  ['The Head of Leisure would be in touch with the club before the summer.', 'action', 'Head of Leisure'],
  ['This would be followed up with the contractor outside the meeting.', 'action', null],
  ['The Leader promised a written reply within ten days.', 'action|request-report', 'Leader'],
  ['The Mayor committed to publishing the route analysis.', 'action', 'Mayor'],
  ['Councillor Fry agreed that he would raise this with the police.', 'action', 'Councillor Fry'],
  [
    'It was noted that the lease would be reported to the meeting in November.',
    'request-report|schedule-item|add-item',
    null,
  ],
  ['The Pool Manager would let Members know when the sauna reopened.', 'action', 'Pool Manager'],
  ['RESOLVED that the Scrutiny Officer circulate dates for the working group.', 'action', 'Scrutiny Officer'],
  [
    'RESOLVED that delegated authority be given to the Head of Leisure to respond to the consultation by 12 July 2024.',
    'action',
    'Head of Leisure',
  ],
  ['The Committee noted the report and asked for a breakdown of visits by ward.', 'request-report|action', null],
  ['Agreed: officers to arrange a demonstration of the booking system.', 'action|carry-over', 'fficers'],
]

/** What only sounds like it: negated, conditional, past, rejected, floated, done with, or another body's own business. */
const NOT_PROMISES: readonly string[] = [
  'It was not agreed that a report be brought back.',
  'The Committee did not ask for a further report.',
  'It was agreed not to add Changing Rooms to the work programme.',
  'No further report was requested.',
  'The Committee saw no need to refer the matter to Cabinet.',
  'The Head of Leisure was unable to provide the figures.',
  'Officers would not be bringing a further report.',
  'The Chair declined to add the item to the agenda.',
  'The request for a special meeting was refused.',
  'A motion to exclude the public was lost.',
  'A motion that the item be deferred was put to the vote and lost.',
  'An amendment that a report be brought back in six months fell.',
  'Councillor Fry’s proposal to invite the operator found no seconder.',
  'The recommendation to refer the matter to Cabinet was not carried.',
  'The suggestion that the review be added to the work programme was not supported.',
  'If Members wished, a site visit would be arranged.',
  'Should the grant be refused, a further report would be brought to the Committee.',
  'A report would be brought back only if the costs rose.',
  'Unless the contractor improved, the matter would be referred to Cabinet.',
  'In the event of a closure, officers would write to all users.',
  'An update had been requested at the last meeting.',
  'The figures had been circulated to Members in March.',
  'The Clerk had written to the District Council.',
  'At the last meeting the Committee asked for a report on pricing.',
  'The Chair had agreed to write to the Minister and had now done so.',
  'In 2019 the Council resolved that a report be brought every year.',
  'The item had been deferred from the previous meeting.',
  'It was previously agreed to add the item to the work programme.',
  'As requested at the last meeting, a breakdown was provided.',
  'The Committee had been promised a report in 2022.',
  'Last year the Cabinet referred the strategy back to officers.',
  'Councillor Fry wondered whether a report might be brought back.',
  'It was suggested that the Committee might visit the pool.',
  'Councillor Fry asked whether the figures would be published.',
  'A Member queried whether the operator could be invited.',
  'Members discussed whether to refer the matter to Cabinet.',
  'It was hoped that the survey would be published in the summer.',
  'Councillor Fry would have liked a further report.',
  'It would be helpful to see a breakdown by ward.',
  'The Committee considered the option of a special meeting.',
  'The pool would be closed in August.',
  'The contractor would train its own staff.',
  'Residents would be consulted in the usual way.',
  'The Cabinet would decide in July.',
  'Customers would be notified of the closure by text message.',
  'The operator would provide refreshments for swimmers.',
  'The Government had announced that it would publish guidance.',
  'The report set out how officers would monitor the contract.',
  'RESOLVED that the report be noted.',
  'RESOLVED that the minutes be approved as a correct record and signed by the Chair.',
  'RESOLVED that the public be excluded from the meeting for the following item.',
  'RESOLVED that the budget be approved.',
  'The Committee thanked officers for bringing the report.',
  'The Chair welcomed Members to the meeting and thanked Ms Lind for agreeing to attend.',
  'Members were pleased that the report had been brought forward.',
  'The Head of Leisure explained why the item was on the agenda.',
  'The Pool Manager presented the report, which had been requested by the Committee.',
  'Action 4 was complete.',
  'Actions: none.',
  'The action from the last meeting was closed.',
  'The Committee adjourned for ten minutes.',
  'The meeting was adjourned at 8.10pm and resumed at 8.20pm.',
  'Planning permission be granted subject to a condition requiring a noise report to be submitted.',
  'Officers advised that a condition would be added to secure the landscaping.',
  'The applicant had agreed to provide a travel plan.',
  'Councillor Fry declared an interest and would leave the meeting for that item.',
  'The next meeting would be held on 9 July 2024.',
  'Members asked what would happen next and were told that the lease would run until 2030.',
  'The Chair reminded Members that questions should be sent to the Clerk by noon.',
  'It was reported that the police would attend the county show.',
]

describe('A sentence that binds somebody', () => {
  it.each(PROMISES)('%s', async (words, changes, owner) => {
    const made = await promisesOf(words)
    const fits = made.filter(({ change }) => changes.split('|').includes(change))

    expect(made.length > 0, 'whether anything is promised').toBe(changes !== '')
    if (changes !== '')
      expect(
        fits.map(({ change }) => change),
        made.map(({ change }) => change).join(),
      ).not.toEqual([])
    if (owner) expect(fits[0]?.owner ?? '').toContain(owner)
  })

  it('is one of many', () => {
    expect(PROMISES.length).toBeGreaterThanOrEqual(60)
  })
})

describe('A sentence that binds nobody', () => {
  it.each(NOT_PROMISES)('%s', async (words) => {
    expect((await promisesOf(words)).map(({ change, evidence }) => `${change}: ${evidence.text}`)).toEqual([])
  })

  it('is one of many', () => {
    expect(NOT_PROMISES.length).toBeGreaterThanOrEqual(60)
  })
})
